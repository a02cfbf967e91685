"""Which province and city does an address name? The street and all beyond never leave this file."""

from __future__ import annotations

import re

_SHORT = (
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 "
    "甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"
).split()
_MUNICIPALITIES = frozenset({"北京", "天津", "上海", "重庆"})
_PROVINCE = re.compile(
    rf"^({'|'.join(_SHORT)})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?(?=$|[\s,，]|\S)"
)
_CITY = re.compile(r"^[\s,，]*([^\s,，\d]{1,12}?(?:市|自治州|地区|盟))")


def province_name(text: str | None) -> str | None:
    """A province as written, the four municipalities without 市 (上海市 and 上海 are one place); a mask is no place."""
    if not text:
        return None
    bare = text.strip()
    if bare.startswith("*"):
        return None
    return bare[:-1] if bare.endswith("市") and bare[:-1] in _MUNICIPALITIES else bare or None


class ProvinceNames(dict[object, str | None]):
    """Remembers the names of provinces as ``province_name`` gives them; None for what is no text."""

    def __missing__(self, text: object) -> str | None:
        name = province_name(text) if isinstance(text, str) else None
        if len(self) < 20_000:
            self[text] = name
        return name


class Places(dict[str, tuple[str | None, str | None]]):
    """Remembers what addresses name; only their first two words are looked at where there are two."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: dict[tuple[str, ...], tuple[str | None, str | None]] = {}

    def __missing__(self, address: str) -> tuple[str | None, str | None]:
        head = tuple(address.split(None, 2)[:2])
        found = self._heads.get(head)
        if found is None:
            found = province_and_city(" ".join(head))
            if len(self._heads) < 20_000:
                self._heads[head] = found
        return found


def province_and_city(address: str | None) -> tuple[str | None, str | None]:
    """Province and city at the head of an address, None for what it does not name."""
    if not address:
        return None, None
    bare = address.strip()
    found = _PROVINCE.match(bare)
    if found is None:
        return None, None
    province = province_name(found[0])
    rest = bare[found.end() :]
    first = re.split(r"[\s,，]+", rest.strip(), maxsplit=1)[0] if rest[:1].isspace() else ""
    if first and len(first) <= 12 and not any(sign.isdigit() or sign == "*" for sign in first):
        city = _CITY.match(first)
        if city:
            return province, city[1]
        return province, province if province in _MUNICIPALITIES else None
    city = _CITY.match(rest)
    if city and not set(city[1]) & set("区路街号*"):
        return province, city[1]
    return province, None

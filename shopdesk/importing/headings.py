"""When do two headings say the same? One folding for the headings of files and for those of the declared formats."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

_DROPPED = dict.fromkeys(map(ord, " \t\r\n\v\f\u00a0\u3000\u200b\ufeff\u2060_\"'`“”‘’"))
INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF])
_OURS, _TRAY = "shopdesk", "shopdeskid("
_FOLDED = str.maketrans("（）：，／【】［］％", "():,/[][]%")
HALF_WIDTH = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
# The characters that the headings and words of the formats are written with in Taiwan and Hong Kong, and those of the mainland.
_TRADITIONAL = (
    "萬業東絲個箇爲為舉麼義書買瞭爭亞產億僅倉價優會傳體餘傭脩藉剋關內冊淨減幾齣擊劃創刪別彆製務動區韆單賣佔廠參蔘發髮變臺檯颱葉號閤弔衕後"
    "嚮曏唄員週賙諮響迴團糰國圖場墊處備復複覆頭寶實審傢寬對導將屬幣佈帳幟帶幫並併廣庫應廢開異當噹誌態總戶託釦執掃摺報牴擔換據蒐數無舊時暱"
    "術朮機權條來闆構櫃標樣覈檔氣沒註瀏潤漲滿潛點熱狀豬貓環現電盤碼礎確禮種積稱稅競筆籤簽類係繫紅約級線組細經結給絕統續維編繳羣聯薦營補錶"
    "裝規覽計訂認議記論訪證証評詞話詢詳說説請諾謀貝財責敗賬貨質購貼貸費資賠賺贊讚贈車轉載輸達過運還進連遲選遜遞郵採寀釋錢銀鋪鏈鍊銷鎖鍵長"
    "門閉問間階際險麪頁項顧預領題顏額飛馬驗魯鮮"
)
_SIMPLIFIED = (
    "万业东丝个个为为举么义书买了争亚产亿仅仓价优会传体余佣修借克关内册净减几出击划创删别别制务动区千单卖占厂参参发发变台台台叶号合吊同后"
    "向向呗员周周咨响回团团国图场垫处备复复复头宝实审家宽对导将属币布帐帜带帮并并广库应废开异当当志态总户托扣执扫折报抵担换据搜数无旧时昵"
    "术术机权条来板构柜标样核档气没注浏润涨满潜点热状猪猫环现电盘码础确礼种积称税竞笔签签类系系红约级线组细经结给绝统续维编缴群联荐营补表"
    "装规览计订认议记论访证证评词话询详说说请诺谋贝财责败账货质购贴贷费资赔赚赞赞赠车转载输达过运还进连迟选逊递邮采采释钱银铺链链销锁键长"
    "门闭问间阶际险面页项顾预领题颜额飞马验鲁鲜"
)
_ALIKE = _DROPPED | INVISIBLE | HALF_WIDTH | str.maketrans("【】", "[]") | str.maketrans(_TRADITIONAL, _SIMPLIFIED)
# What may follow the name of a column without making it another one. Not another currency, not % and not 万: these change
# what a cell means.
_UNIT = re.compile(
    r"(?:[(\[](?:单位[:/]?)?(?:元|圆|人民币|人民币元|rmb|cny|¥|件|个|笔|人|次|天|条|必填|选填|可选|required|optional)[)\]]|/元)$"
)


@lru_cache(maxsize=4096)
def fold(heading: str) -> str:
    """A heading without blanks, line breaks, quotes and the star of a column that must be filled; full-width signs made
    half-width, traditional characters those of the mainland, letter case gone.

    账 and 帐 stay two letters: the two layouts of the fund flow differ by nothing else.
    """
    return heading.translate(_ALIKE).strip("*:").casefold()


@lru_cache(maxsize=4096)
def without_unit(folded: str) -> str:
    """The name of a column whose heading says its unit too: 总金额(元) is 总金额; a name without one as it is."""
    return _UNIT.sub("", folded)


def is_ours(folded: str) -> bool:
    """Whether a heading is one that ShopDesk itself writes beside an export's own, on the sheet of rejected rows."""
    return folded.startswith(_OURS)


def tray_heading(format_id: str) -> str:
    """The heading of the column that names each row's place in the tray, and by which format the sheet is read again."""
    return f"ShopDesk ID ({format_id})"


def tray_format(folded: Iterable[str]) -> str | None:
    """The format a sheet of rejected rows names, letter case gone; None for any other sheet."""
    for name in folded:
        if name.startswith(_TRAY):
            return name.removeprefix(_TRAY).removesuffix(")")
    return None


def numbered(folded: Iterable[str]) -> list[str]:
    """Make headings that occur twice distinct: the second 商家编码 of a row becomes ``商家编码#2``."""
    seen: dict[str, int] = {}
    result = []
    for name in folded:
        seen[name] = count = seen.get(name, 0) + 1
        result.append(name if count == 1 or not name else f"{name}#{count}")
    return result


def fingerprint_of(headings: Iterable[str]) -> str:
    """One short name for exactly these headings, in whatever order. Stores keep it: how it is made must never change."""
    spelt = (heading.translate(_DROPPED).translate(_FOLDED).casefold() for heading in headings)
    names = sorted(name for name in numbered(spelt) if name)
    return sha256("\n".join(names).encode()).hexdigest()[:16]

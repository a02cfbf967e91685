"""Which values does a term of the filter bar ask for? Numbers with their units, days and spans, as conditions on one column."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from shopdesk.conditions import All, Compare, Condition

_NUMBER = re.compile(
    r"(?P<minus>-)?(?P<sign>[¥$€£])?(?P<minus2>-)?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?"
    r"(?P<scale>[万亿千百kwKWmM])?(?P<unit>元|%|件|个|天|单|人)?"
)
_SCALES = {"百": 2, "千": 3, "k": 3, "万": 4, "w": 4, "m": 6, "亿": 8}
_UNITS = {"元": "value", "%": "rate", "天": "days"}
_DAY = re.compile(
    r"((?:19|20)\d\d)(?:年|[-/](\d{1,2})(?:[-/](\d{1,2}))?|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日?)?)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_JOINT = re.compile(r"\.\.\.?|~|至|(?<=\d)--(?=\d)")
_SCALE_OF_DTYPE = {"value": 100, "qty": 1000}
# a rate is shown with one decimal of a percent: equal is what reads equal
_SHOWN_DECIMALS = 1


class NotAValue(ValueError):
    """The text is no value of the column; ``is_too_fine`` where it has more decimals than the column can have."""

    def __init__(self, text: str, *, is_too_fine: bool = False) -> None:
        super().__init__(text)
        self.is_too_fine = is_too_fine


def parts_of(text: str) -> tuple[str, ...]:
    """The two ends of a span (``a..b``, ``a~b``, ``a至b``), else the text alone."""
    found = _JOINT.split(text, maxsplit=1)
    return tuple(part.strip() for part in found)


def looks_like_day(text: str, *, is_bare: bool = False) -> bool:
    """Whether a text is meant as a day, a month or a span of them. A bare year is more likely part of a number."""
    ends = [part for part in parts_of(text) if part]
    return bool(ends) and all(
        _DAY.fullmatch(part) is not None or (not is_bare and len(ends) > 1 and _YEAR.fullmatch(part) is not None)
        for part in ends
    )


def number_unit(text: str, *, is_bare: bool = False) -> str | None:
    """The unit a number states: a dtype, "" for a plain number, None where it is no number. Bare ones must state theirs."""
    units = set()
    for part in parts_of(text):
        if not part:
            continue
        found = _NUMBER.fullmatch(part)
        if found is None:
            return None
        units.add(_UNITS.get(found["unit"] or "", "value" if found["sign"] else ""))
    stated = units - {""}
    if len(stated) > 1 or not units or (is_bare and not stated):
        return None
    return next(iter(stated), "")


def value_condition(column: str, dtype: str, sign: str, text: str) -> Condition:
    """The condition ``column sign text`` for a column of numbers or days; ``sign`` ``: = < <= > >=``. Raises NotAValue."""
    ends = parts_of(text)
    if len(ends) == 2 and sign not in (":", "="):
        raise NotAValue(text)
    if dtype in ("day", "moment"):
        return _day_condition(column, sign, ends, text)
    if len(ends) == 2:
        limits = [
            Compare(column, compared, number(end, dtype))
            for compared, end in zip((">=", "<="), ends, strict=True)
            if end
        ]
        if not limits:
            raise NotAValue(text)
        return limits[0] if len(limits) == 1 else All(tuple(limits))
    wanted = number(text, dtype)
    if sign not in (":", "="):
        return Compare(column, sign, wanted)
    if dtype == "rate":
        half = float(Decimal(5).scaleb(-2 - 1 - max(_SHOWN_DECIMALS, _decimals(text))))
        return All((Compare(column, ">=", wanted - half), Compare(column, "<", wanted + half)))
    return All((Compare(column, ">=", wanted), Compare(column, "<=", wanted)))


def number(text: str, dtype: str) -> int | float:
    """A number in the column's own measure: fen, thousandths, 0–1 (a rate is written in percent, as it is shown)."""
    found = _NUMBER.fullmatch(text)
    if found is None or (found["minus"] and found["minus2"]):
        raise NotAValue(text)
    unit = _UNITS.get(found["unit"] or "", "value" if found["sign"] else "")
    if unit not in ("", dtype):
        raise NotAValue(text)
    exact = Decimal(found["digits"].replace(",", "") + (found["rest"] or ""))
    exact = exact.scaleb(_SCALES.get((found["scale"] or "").lower(), 0))
    if found["minus"] or found["minus2"]:
        exact = -exact
    if dtype == "rate":
        return float(exact / 100)
    scaled = exact * _SCALE_OF_DTYPE.get(dtype, 1)
    if scaled != scaled.to_integral_value():
        if dtype in _SCALE_OF_DTYPE:
            raise NotAValue(text, is_too_fine=True)
        return float(scaled)
    return int(scaled)


def _decimals(text: str) -> int:
    found = _NUMBER.fullmatch(text)
    return len(found["rest"]) - 1 if found is not None and found["rest"] else 0


# ---- days ---------------------------------------------------------------------------------------------------------------


def _day_condition(column: str, sign: str, ends: tuple[str, ...], text: str) -> Condition:
    first = spanned_days(ends[0]) if ends[0] else None
    last = spanned_days(ends[-1]) if ends[-1] else None
    if first is None and last is None:
        raise NotAValue(text)
    if sign in (":", "="):
        limits = []
        if first is not None:
            limits.append(Compare(column, ">=", first[0].isoformat()))
        if last is not None:
            limits.append(Compare(column, "<", last[1].isoformat()))
        return limits[0] if len(limits) == 1 else All(tuple(limits))
    assert first is not None
    day = first[1] if sign in (">", "<=") else first[0]
    # after October is from November on; up to October is before November
    return Compare(column, {">": ">=", "<=": "<"}.get(sign, sign), day.isoformat())


def spanned_days(text: str) -> tuple[date, date]:
    """The first day of a day, month or year, and the first day after it. Raises NotAValue."""
    found = _DAY.fullmatch(text) or _COMPACT.fullmatch(text) or re.fullmatch(r"(\d{4})", text)
    if found is None:
        raise NotAValue(text)
    year, month, day = [*(int(part) for part in found.groups() if part is not None), 0, 0][:3]
    try:
        if day:
            start = date(year, month, day)
            return start, start + timedelta(days=1)
        if month:
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
        return date(year, 1, 1), date(year + 1, 1, 1)
    except (ValueError, OverflowError) as wrong:
        raise NotAValue(text) from wrong

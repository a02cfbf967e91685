"""Which day or moment does a cell mean? Year-first texts, Chinese dates, serial numbers, offsets; nothing is guessed.

Dates that do not begin with a whole year (12/1/10) are read by the format's declaration, else by the evidence of the
column's first block: the one order in which all of them are days, none of them still to come. Without either the cell is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from shopdesk.importing.column import Bad, Cell, Cleaner, nul_found, say
from shopdesk.importing.headings import HALF_WIDTH
from shopdesk.period import FIRST_YEAR, LAST_YEAR

_SERIAL_ZERO = datetime(1899, 12, 30)
_NOTHING = frozenset({"", "-", "--", "/", "null", "none", "nan", "n/a", "无", "暂无"})
_TIME = (
    r"(?:[T\s]*(?P<half>上午|下午|中午|凌晨|晚上|AM|PM)?\s*(?P<h>\d{1,2})[:时点](?P<mi>\d{1,2})(?:[:分](?P<s>\d{1,2})(?:\.\d+)?)?[分秒]?"
    r"\s*(?P<half2>AM|PM)?\s*(?P<off>Z|UTC|GMT|(?:UTC|GMT)?\s*[+-]\d{2}:?\d{2})?)?"
)
_WEEKDAY = re.compile(
    r"[（(]?(?:星期|周)[一二三四五六日天][)）]?|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s", re.IGNORECASE
)
_YEAR_FIRST = re.compile(rf"(?P<y>\d{{4}})[-/.年](?P<m>\d{{1,2}})[-/.月](?P<d>\d{{1,2}})日?{_TIME}", re.IGNORECASE)
_YEAR_LAST = re.compile(rf"(?P<a>\d{{1,2}})[-/.](?P<b>\d{{1,2}})[-/.](?P<y>\d{{4}}|\d{{1,2}}){_TIME}", re.IGNORECASE)
_ORDERS = ("day_first", "month_first", "year_first")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAME = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NAME_FIRST = re.compile(rf"{_NAME}[-/\s]*(?P<d>\d{{1,2}}),?[-/\s]+(?P<y>\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE)
_DAY_NAME = re.compile(rf"(?P<d>\d{{1,2}})[-/\s]*{_NAME},?[-/\s]*(?P<y>\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?")
_SPAN = re.compile(r"[~～至]|\s+(?:to|-|—)\s+|——")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")


class Moment(Cleaner):
    """``YYYY-MM-DD HH:MM:SS``, the clock time as the file states it; a day alone is its midnight."""

    def __init__(self, empty_marks: Iterable[str] = (), order: str | None = None, latest: date | None = None) -> None:
        """``order``: that of the format, if it declares one. ``latest``: no cell of the column can mean a later day."""
        super().__init__(empty_marks)
        self.order = order
        self.latest = latest or date(LAST_YEAR, 12, 31)
        self.offsets: dict[Cell, int] = {}
        self._is_order_sought = order is None

    def column(self, cells: Sequence[Cell]) -> list[object]:
        distinct = set(cells)
        distinct.discard("")
        if self._are_plain(distinct):
            return [cell or None for cell in cells]
        if set(map(type, distinct)) == {datetime}:
            texts: dict[Cell, object] = {cell: str(cell) for cell in distinct}
            if self._are_plain(set(texts.values())):  # type: ignore[arg-type]
                return list(map(texts.get, cells))
        if self._is_order_sought and distinct:
            self._seek_order(distinct)
        return super().column(cells)

    def offset(self, cells: Sequence[Cell]) -> list[object] | None:
        """Minutes east of UTC of each cell, or None where no cell of the column so far stated any."""
        return [self.offsets.get(cell) for cell in cells] if self.offsets else None

    def value(self, cell: Cell) -> object:
        found = self._moment(cell)
        return found.isoformat(" ") if isinstance(found, datetime) else found

    @staticmethod
    def _are_plain(distinct: set[Cell]) -> bool:
        """Whether every cell is a valid ``YYYY-MM-DD HH:MM:SS`` already: the way of nearly all exports, in one go."""
        if not distinct:
            return True
        try:
            if set(map(len, distinct)) != {19}:  # type: ignore[arg-type]
                return False
            moments = list(map(datetime.fromisoformat, distinct))  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return False
        return (
            {text[4] + text[7] + text[10] for text in distinct} == {"-- "}  # type: ignore[index]
            and min(moments).year >= FIRST_YEAR
            and max(moments).year <= LAST_YEAR
        )

    def _seek_order(self, distinct: set[Cell]) -> None:
        found = [_YEAR_LAST.fullmatch(cell.strip()) for cell in distinct if isinstance(cell, str)]
        possible = [self._possible_orders(match) for match in found if match]
        if not possible:
            return
        self._is_order_sought = False
        left = set(_ORDERS).intersection(*filter(None, possible))  # a cell that is no day in any order proves nothing
        if len(left) == 1:
            self.order = left.pop()

    def _possible_orders(self, found: re.Match[str]) -> set[str]:
        """The orders in which three numbers are a day that may have been."""
        days = {order: _parts(found, order) for order in _ORDERS}
        sane = {order: _sane_parts(*parts) for order, parts in days.items() if parts is not None}
        return {order for order, day in sane.items() if isinstance(day, datetime) and day.date() <= self.latest}

    def _moment(self, cell: Cell) -> datetime | Bad | None:
        if cell is None:
            return None
        if isinstance(cell, datetime):
            return _sane(cell.replace(tzinfo=None))
        if isinstance(cell, date):
            return _sane(datetime.combine(cell, time()))
        if isinstance(cell, (bool, time, timedelta)):
            return not_a_date()
        if isinstance(cell, (int, float)):
            return self._from_number(cell)
        text = self.text(cell)
        if not text.isascii():
            text = text.translate(HALF_WIDTH)
        if "\0" in text:
            return nul_found()
        if text.casefold() in _NOTHING or text.startswith("0000-00-00"):
            return None
        return self._from_text(_WEEKDAY.sub(" ", text).strip(), cell)

    def _from_number(self, number: float | int) -> datetime | Bad | None:
        if number != number:
            return None
        if number == int(number) and 19_800_000 < number < 21_010_000:
            return self._from_text(str(int(number)), None)
        if 29_000 < number < 75_000:
            return _sane(_SERIAL_ZERO + timedelta(seconds=round(number * 86_400)))
        return not_a_date()

    def _from_text(self, text: str, cell: Cell) -> datetime | Bad | None:
        if found := _YEAR_FIRST.fullmatch(text):
            return self._built(found, int(found["y"]), int(found["m"]), int(found["d"]), cell)
        if found := _YEAR_LAST.fullmatch(text):
            parts = _parts(found, self.order) if self.order else None
            if parts is None:
                return Bad(
                    "ambiguous_date",
                    say("It cannot be told which part is the day and which the month. Write the date like 2026-01-31."),
                )
            return self._built(found, *parts, cell)
        if found := _NAME_FIRST.fullmatch(text) or _DAY_NAME.fullmatch(text):
            month_no = _MONTHS.index(found["name"][:3].lower()) + 1
            return self._built(found, _year(found["y"]), month_no, int(found["d"]), cell)
        if found := _COMPACT.fullmatch(text):
            return _sane_parts(*(int(part or 0) for part in found.groups()))
        if _SERIAL.fullmatch(text):
            return self._from_number(float(text))
        return not_a_date()

    def _built(self, found: re.Match[str], year: int, month: int, day: int, cell: Cell) -> datetime | Bad:
        hour = int(found["h"] or 0)
        half = (found["half"] or found["half2"] or "").upper()
        if half:
            if half in ("PM", "下午", "晚上", "中午") and hour < 12:
                hour += 0 if half == "中午" and hour in (11, 12) else 12
            elif half in ("AM", "上午", "凌晨") and hour == 12:
                hour = 0
        moment = _sane_parts(year, month, day, hour, int(found["mi"] or 0), int(found["s"] or 0))
        if found["off"] and isinstance(moment, datetime):
            self.offsets[cell] = _offset(found["off"])
        return moment


class Day(Moment):
    """``YYYY-MM-DD``; a time of day is left off."""

    def column(self, cells: Sequence[Cell]) -> list[object]:
        return [value[:10] if isinstance(value, str) else value for value in super().column(cells)]


class TimeOfDay(Cleaner):
    """``HH:MM:SS`` of a column that holds the time alone."""

    def value(self, cell: Cell) -> object:
        if isinstance(cell, (datetime, time)):
            return cell.strftime("%H:%M:%S")
        if isinstance(cell, timedelta):
            cell = str(cell)
        if isinstance(cell, float) and 0 <= cell < 1:
            return (_SERIAL_ZERO + timedelta(seconds=round(cell * 86_400))).strftime("%H:%M:%S")
        text = self.text(cell)
        found = Moment().value(text if _YEAR_FIRST.fullmatch(text) else f"2000-01-01 {text}") if text else None
        return found[11:] if isinstance(found, str) else found


class Span(Day):
    """A day, or a span of days ``20260601~20260630``: ``YYYY-MM-DD`` or ``YYYY-MM-DD/YYYY-MM-DD``."""

    def column(self, cells: Sequence[Cell]) -> list[object]:
        if not any(isinstance(cell, str) and _SPAN.search(cell) for cell in set(cells)):
            return super().column(cells)
        return [self._span(cell) for cell in cells]

    def _span(self, cell: Cell) -> object:
        parts = _SPAN.split(cell.strip()) if isinstance(cell, str) else []
        if len(parts) != 2:
            return super().column([cell])[0]
        first, last = super().column([parts[0].strip(), parts[1].strip()])
        if isinstance(first, str) and isinstance(last, str):
            return f"{min(first, last)}/{max(first, last)}"
        self.has_bad = True
        return first if isinstance(first, Bad) else last if isinstance(last, Bad) else first or last


def _parts(found: re.Match[str], order: str) -> tuple[int, int, int] | None:
    """Year, month and day of three numbers in an order, or None where they cannot be meant so."""
    first, second, last = found["a"], found["b"], found["y"]
    if order == "year_first":
        return (_year(first), int(second), int(last)) if len(first) == 2 and len(last) < 4 else None
    if len(last) == 1:
        return None
    month, day = (first, second) if order == "month_first" else (second, first)
    return _year(last), int(month), int(day)


def _offset(text: str) -> int:
    digits = re.sub(r"[^\d+-]", "", text)
    if not digits:
        return 0
    minutes = int(digits[1:3]) * 60 + int(digits[3:5])
    return -minutes if digits[0] == "-" else minutes


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) == 4 else year + (1900 if year >= 80 else 2000)


def _sane_parts(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime | Bad:
    is_midnight_of_next = (hour, minute, second) == (24, 0, 0)
    try:
        moment = datetime(year, month, day, 0 if is_midnight_of_next else hour, minute, second)
    except ValueError:
        return Bad("no_such_date", say("There is no such day or time. Correct the cell."))
    return _sane(moment + timedelta(days=1) if is_midnight_of_next else moment)


def _sane(moment: datetime) -> datetime | Bad:
    """A moment of a year that a shop can have sold in; 1970 and 1900 are the marks of a broken conversion."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return Bad("date_out_of_range", say("The year is not one a shop can have sold in. Correct the cell."))
    moment += timedelta(microseconds=500_000) if moment.microsecond >= 500_000 else timedelta()
    return moment.replace(microsecond=0)


def not_a_date() -> Bad:
    return Bad("not_a_date", say("The cell is no date. Write it like 2026-01-31 18:30:00, or leave it empty."))

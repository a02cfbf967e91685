"""Which days does a question speak of? Months, half-open spans and what they are compared with; "as of" is always passed in."""

from __future__ import annotations

import re
from datetime import date, timedelta

from shopdesk.frozen import dataclass

FIRST_YEAR, LAST_YEAR = 1980, 2100  # the years a shop can have sold in


@dataclass(frozen=True, order=True)
class DateRange:
    """Days from ``start`` to before ``end`` (half-open)."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a range may not end ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """The last day included; for an empty range the day before its start."""
        return self.end - timedelta(days=1)

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def each_day(self) -> list[date]:
        return [self.start + timedelta(days=n) for n in range(self.days)]

    def clipped(self, end: date) -> DateRange:
        """The part before ``end``."""
        return DateRange(self.start, max(self.start, min(self.end, end)))


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12:
            raise ValueError(f"{self.month} is no month")

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """From ``2026-10``; anything else, and a year no shop can have sold in, raises ValueError."""
        found = re.fullmatch(r"(\d{4})-(\d{2})", text.strip(), re.ASCII)
        if not found or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
            raise ValueError(f"{text!r} is not a month like 2026-10")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    def plus(self, months: int) -> Month:
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1)

    @property
    def first(self) -> date:
        return date(self.year, self.month, 1)

    @property
    def range(self) -> DateRange:
        return DateRange(self.first, self.plus(1).first)


def parse_day(text: str) -> date:
    """From ``2026-10-31``; anything else, and a year no shop can have sold in, raises ValueError."""
    day = date.fromisoformat(text)
    if str(day) != text or not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{text!r} is not a day like 2026-10-31")
    return day


def month_before(day: date) -> date:
    """The same day a month earlier, or the last one that month has."""
    month = Month.of(day).plus(-1)
    return min(date.fromordinal(month.first.toordinal() + day.day - 1), month.range.last)


@dataclass(frozen=True)
class Comparison:
    """A base span and its name, one of ``COMPARISONS``."""

    name: str
    range: DateRange


COMPARISONS = ("previous_month", "same_month_last_year", "same_days_so_far")


def comparison(period: DateRange, name: str) -> Comparison:
    """The base for a month, or for a month to date: the same number of days of the base month, never beyond its end.

    Whole months are compared whole (30 days with 31); ``same_days_so_far`` takes as many days of the month before always.
    """
    if name not in COMPARISONS:
        raise ValueError(f"unknown comparison {name!r}")
    month = Month.of(period.start)
    whole = month.plus(-12 if name == "same_month_last_year" else -1).range
    if period == month.range and name != "same_days_so_far":
        return Comparison(name, whole)
    return Comparison(name, DateRange(whole.start, min(whole.end, whole.start + timedelta(days=period.days))))

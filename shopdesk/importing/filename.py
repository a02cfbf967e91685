"""Of which days does a file's name say its rows are? Exports whose rows have no date carry it in the name alone."""

from __future__ import annotations

import calendar
import re
from datetime import date

_DAY = re.compile(
    r"(?<!\d)(20\d{2})(?:[-_./年]([01]?\d)[-_./月]([0-3]?\d)日?(?!\d)|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d))"
)
_MONTH = re.compile(r"(?<!\d)(20\d{2})(?:[-_./年]([01]?\d)月?(?!\d)|(0[1-9]|1[0-2])(?!\d))")

Span = tuple[str, str]


def span_in(name: str) -> Span | None:
    """First and last day that a name tells: ``…_2026-06-01_2026-06-30.xls``, one day, or a month; None where none.

    The moment of a download (``20261105_091533``) counts as its day, since many exports tell nothing else.
    """
    days = [day for found in _DAY.finditer(name) if (day := _day(found))]
    if days:
        first, last = sorted(days[:2])[0], sorted(days[:2])[-1]
        return first, last
    for found in _MONTH.finditer(name):
        year, month = int(found[1]), int(found[2] or found[3])
        if 1 <= month <= 12:
            return f"{year}-{month:02}-01", f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
    return None


def _day(found: re.Match[str]) -> str | None:
    try:
        return date(int(found[1]), int(found[2] or found[4]), int(found[3] or found[5])).isoformat()
    except ValueError:
        return None

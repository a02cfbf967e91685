"""How do searches for an item grow? The last days against the days before, or against the same days a year earlier.

Measured spans are of a day, a week or a month. Short ones are added up over windows of the rule book's length; of months the newest
whole one is set against the one before it. The platform's popularity is an index: its growth is not the growth of searches.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

from shopdesk.analysis.selection_rows import Growth
from shopdesk.frozen import dataclass
from shopdesk.thresholds import SelectionRules

SHORT_DAYS = 7  # longer spans are months: they are compared whole
YEAR_DAYS = 364  # whole weeks, so that weekdays meet
SEAM_DAYS = 3  # months that follow each other, or lie a year apart, up to this


@dataclass(frozen=True)
class Spans:
    """The spans of one listing or word, oldest first: first day, day after the last (both as ordinals), sum or mean of each.

    is_mean: values are means over their span already (an index), not sums of its days.
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sums: tuple[int, ...]
    days: tuple[int, ...]
    months: tuple[tuple[int, int, int], ...]
    first: int
    is_mean: bool = False

    def window(self, start: int, end: int) -> tuple[int, int]:
        """Sum and number of known days of the short spans that lie wholly within the days from ``start`` to before ``end``."""
        low, high = bisect_left(self.starts, start), bisect_right(self.ends, end)
        if high <= low:
            return 0, 0
        return self.sums[high] - self.sums[low], self.days[high] - self.days[low]


def spans_of(rows: Iterable[tuple[str, str, int]], *, is_mean: bool = False) -> Spans | None:
    """First day, last day (both included) and value of every span; overlapping short spans count once, the earliest. None of none."""
    placed = sorted(
        (date.fromisoformat(first[:10]).toordinal(), date.fromisoformat(last[:10]).toordinal() + 1, value)
        for first, last, value in rows
    )
    if not placed:
        return None
    short: list[tuple[int, int, int]] = []
    months = []
    for start, end, value in placed:
        if end - start > SHORT_DAYS:
            months.append((start, end, value))
        elif end > start and (not short or start >= short[-1][1]):
            short.append((start, end, value))
    return Spans(
        tuple(start for start, _, _ in short),
        tuple(end for _, end, _ in short),
        (0, *accumulate(value * (end - start) if is_mean else value for start, end, value in short)),
        (0, *accumulate(end - start for start, end, _ in short)),
        tuple(months),
        placed[0][0],
        is_mean,
    )


def search_growth(
    spans: Spans | None, as_of: date, rules: SelectionRules, measure: str, word: str | None = None
) -> Growth | str:
    """The growth the gate goes by, or the code of the reason why it is not known. Nothing of ``as_of`` or later is used.

    Against a year before from 56 weeks of history on, since that leaves the season out; else against the days just before.
    """
    if spans is None:
        return "no_search_data"
    day, width = as_of.toordinal(), int(rules.growth_window_days)
    has_year = day - spans.first >= int(rules.year_on_year_min_weeks) * 7
    now = (day - width, day)
    known = spans.window(*now)[1]
    least = int(rules.growth_min_days)
    newest = None if known else _newest_month(spans, day, 2 * width)
    is_told = known >= least or newest is not None
    reason = "too_few_search_days" if is_told or known else "no_recent_search"
    pairs = _months_compared(spans, newest, has_year) if newest else _days_compared(spans, now, width, has_year)
    if not is_told:
        return reason
    for kind, last, before in pairs:
        if last[3] < least or before[3] < least:
            continue
        if before[2] <= 0:
            reason = "no_search_before"
            continue
        rate = (last[2] * before[3] - before[2] * last[3]) / (before[2] * last[3])
        is_thin = measure == "visitors" and min(last[2], before[2]) < rules.growth_min_searches
        return Growth(
            kind, measure, rate, last[2], last[3], before[2], before[3], _named(last), _named(before), word, is_thin
        )  # fmt: skip
    return reason


_Span = tuple[int, int, int, int]  # first day, day after the last, sum, days


def _days_compared(
    spans: Spans, now: tuple[int, int], width: int, has_year: bool
) -> Iterator[tuple[str, _Span, _Span]]:
    if has_year:
        yield ("year", *_both(spans, now, YEAR_DAYS))
    yield ("recent", *_both(spans, now, width))


def _months_compared(spans: Spans, newest: _Span, has_year: bool) -> Iterator[tuple[str, _Span, _Span]]:
    year_before = _month_at(spans, newest, _year_before(newest[0])) if has_year else None
    if year_before is not None:
        yield "year", newest, year_before
    before = _month_ended(spans, newest[0])
    if before is not None:
        yield "recent", newest, before


def _both(spans: Spans, now: tuple[int, int], back: int) -> tuple[_Span, _Span]:
    """Start, end, sum and known days of a window and of the one so many days before."""
    earlier = (now[0] - back, now[1] - back)
    return (*now, *spans.window(*now)), (*earlier, *spans.window(*earlier))


def _newest_month(spans: Spans, day: int, oldest: int) -> _Span | None:
    for start, end, value in reversed(spans.months):
        if end <= day:
            return _measured(spans, start, end, value) if day - end <= oldest else None
    return None


def _month_ended(spans: Spans, day: int) -> _Span | None:
    """The span that ends where another begins."""
    found = next((one for one in reversed(spans.months) if 0 <= day - one[1] <= SEAM_DAYS), None)
    return None if found is None else _measured(spans, *found)


def _month_at(spans: Spans, like: _Span, day: int) -> _Span | None:
    """The span that begins about ``day`` and is about as long as another."""
    length = like[1] - like[0]
    for at in range(bisect_right(spans.months, day + SEAM_DAYS, key=itemgetter(0)) - 1, -1, -1):
        start, end, value = spans.months[at]
        if start < day - SEAM_DAYS:
            break
        if abs(end - start - length) <= SEAM_DAYS:
            return _measured(spans, start, end, value)
    return None


def _measured(spans: Spans, start: int, end: int, value: int) -> _Span:
    return start, end, value * (end - start) if spans.is_mean else value, end - start


def _year_before(day: int) -> int:
    """The same day of the year before; of 29 February the 28th."""
    found = date.fromordinal(day)
    return (
        found.replace(year=found.year - 1) if (found.month, found.day) != (2, 29) else date(found.year - 1, 2, 28)
    ).toordinal()


@lru_cache(4096)
def _named(span: _Span) -> tuple[str, str]:
    return date.fromordinal(span[0]).isoformat(), date.fromordinal(span[1] - 1).isoformat()

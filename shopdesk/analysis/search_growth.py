"""How do searches for an item grow? The last days against the days before, or against the same days a year earlier.

Measured spans are of a day, a week or a month. Short ones are added up over windows of the rule book's length; of months the newest
whole one is set against the one before it. The platform's popularity is an index: its growth is not the growth of searches.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from shopdesk.analysis.selection_rows import Growth
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
    pairs: list[tuple[str, tuple[int, int, int, int], tuple[int, int, int, int]]] = []
    if known >= least:
        if has_year:
            pairs.append(("year", *_both(spans, now, YEAR_DAYS)))
        pairs.append(("recent", *_both(spans, now, width)))
    newest = _newest_month(spans, day, 2 * width)
    if newest is not None and not known:
        if has_year:
            pairs += [("year", newest, one) for one in [_month_at(spans, newest, _year_before(newest[0]))] if one]
        pairs += [("recent", newest, one) for one in [_month_ended(spans, newest[0])] if one]
    reason = "too_few_search_days" if pairs or known else "no_search_before" if newest else "no_recent_search"
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


def _both(spans: Spans, now: tuple[int, int], back: int) -> tuple[tuple[int, int, int, int], tuple[int, int, int, int]]:
    """Start, end, sum and known days of a window and of the one so many days before."""
    earlier = (now[0] - back, now[1] - back)
    return (*now, *spans.window(*now)), (*earlier, *spans.window(*earlier))


def _newest_month(spans: Spans, day: int, oldest: int) -> tuple[int, int, int, int] | None:
    for start, end, value in reversed(spans.months):
        if end <= day:
            return _measured(spans, start, end, value) if day - end <= oldest else None
    return None


def _month_ended(spans: Spans, day: int) -> tuple[int, int, int, int] | None:
    """The span that ends where another begins."""
    found = [one for one in spans.months if 0 <= day - one[1] <= SEAM_DAYS]
    return _measured(spans, *found[-1]) if found else None


def _month_at(spans: Spans, like: tuple[int, int, int, int], day: int) -> tuple[int, int, int, int] | None:
    """The span that begins about ``day`` and is about as long as another."""
    length = like[1] - like[0]
    found = [
        one for one in spans.months if abs(one[0] - day) <= SEAM_DAYS and abs(one[1] - one[0] - length) <= SEAM_DAYS
    ]
    return _measured(spans, *found[-1]) if found else None


def _measured(spans: Spans, start: int, end: int, value: int) -> tuple[int, int, int, int]:
    return start, end, value * (end - start) if spans.is_mean else value, end - start


def _year_before(day: int) -> int:
    """The same day of the year before; of 29 February the 28th."""
    found = date.fromordinal(day)
    return (
        found.replace(year=found.year - 1) if (found.month, found.day) != (2, 29) else date(found.year - 1, 2, 28)
    ).toordinal()


def _named(span: tuple[int, int, int, int]) -> tuple[str, str]:
    return date.fromordinal(span[0]).isoformat(), date.fromordinal(span[1] - 1).isoformat()

"""Did a corrected listing help? How much of the goods came back for the cause before it was corrected, and how much since.

Both sides are units sent within so many days of the correction and back within the days after which nearly all returns have arrived:
only what was sent long enough ago is counted, so that what was sent since does not look better by being young. The day itself
belongs to neither side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from shopdesk.analysis.intervals import wilson_interval
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds.returns import ReturnsRules

FIX, KIND, ACT = "listing_fix", "goods_cause", "fix_listing"
FEWER, MORE, OPEN = "fewer", "more", "open"


@dataclass(frozen=True)
class ListingFix:
    """She corrected the listing of goods because of a cause (entry of the journal), in her own words."""

    entry_id: int
    goods: str
    cause: str
    fixed_on: date
    note: str = ""


@dataclass(frozen=True)
class SideOfFix:
    """x units (thousandths) back for the cause of n sent in ``span``; the rate with Wilson's interval, None with a code as ``reason``.

    ready_on: the day on which the first of a side that is still too young can be counted.
    """

    span: DateRange | None
    x_qty: int = 0
    n_qty: int = 0
    rate: float | None = None
    low_rate: float | None = None
    high_rate: float | None = None
    reason: str | None = None
    ready_on: date | None = None


@dataclass(frozen=True)
class FixEffect:
    """A correction and both its sides; ``direction``: fewer or more where the intervals lie apart, open where not, None unknown."""

    fix: ListingFix
    before: SideOfFix
    after: SideOfFix
    direction: str | None

    @property
    def reason(self) -> str | None:
        """Why nothing can be said."""
        return self.after.reason or self.before.reason


Count = Callable[[ListingFix, DateRange], tuple[int, int]]


def fix_effects(
    fixes: Sequence[ListingFix], count: Count, as_of: date, mature_days: int, rules: ReturnsRules
) -> list[FixEffect]:
    """Every correction, the newest first; ``count`` gives units back and sent (thousandths) of a span."""
    found = []
    for fix in sorted(fixes, key=lambda one: (one.fixed_on, one.entry_id), reverse=True):
        before, after = sides_of(fix, fixes, as_of, mature_days, rules)
        first = _side(fix, before, count, rules)
        ready_on = fix.fixed_on + timedelta(days=mature_days + 2)
        second = _side(fix, after, count, rules, ready_on)
        found.append(FixEffect(fix, first, second, _direction(first, second)))
    return found


def sides_of(
    fix: ListingFix, fixes: Sequence[ListingFix], as_of: date, mature_days: int, rules: ReturnsRules
) -> tuple[DateRange | None, DateRange | None]:
    """The days of dispatch before and after a correction that are old enough; another correction of the same cuts them off."""
    others = [one.fixed_on for one in fixes if (one.goods, one.cause) == (fix.goods, fix.cause)]
    days = timedelta(days=int(rules.fix_compare_days))
    old_enough = as_of - timedelta(days=mature_days)
    earlier = max((day + timedelta(days=1) for day in others if day < fix.fixed_on), default=date.min)
    later = min((day for day in others if day > fix.fixed_on), default=date.max)
    next_day = fix.fixed_on + timedelta(days=1)
    return (
        _span(max(fix.fixed_on - days, earlier), min(fix.fixed_on, old_enough)),
        _span(next_day, min(next_day + days, later, old_enough)),
    )


def _span(start: date, end: date) -> DateRange | None:
    return DateRange(start, end) if start < end else None


def _side(
    fix: ListingFix, span: DateRange | None, count: Count, rules: ReturnsRules, ready_on: date | None = None
) -> SideOfFix:
    if span is None:
        return SideOfFix(None, reason="cohort_running", ready_on=ready_on)
    back, sent = count(fix, span)
    back = min(back, sent)
    if sent < rules.alert_min_units * 1000:
        return SideOfFix(span, back, sent, reason="too_few_units")
    low, high = wilson_interval(back / 1000, sent / 1000, rules.interval_z) or (None, None)
    return SideOfFix(span, back, sent, back / sent, low, high)


def _direction(before: SideOfFix, after: SideOfFix) -> str | None:
    if before.low_rate is None or before.high_rate is None or after.low_rate is None or after.high_rate is None:
        return None
    if after.high_rate < before.low_rate:
        return FEWER
    return MORE if after.low_rate > before.high_rate else OPEN

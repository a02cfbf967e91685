"""Is a corrected listing judged by whole cohorts of both sides alone, the same days waited for on each, and by nothing where too few are known?"""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from shopdesk.analysis.intervals import wilson_interval
from shopdesk.analysis.listing_fixes import FEWER, MORE, OPEN, FixEffect, ListingFix, fix_effects
from shopdesk.period import DateRange
from shopdesk.thresholds.returns import ReturnsRules

RULES = ReturnsRules()
DAY = date(2026, 6, 1)
FIX = ListingFix(1, "A", "size_fit", DAY)
MATURE = 30


def effect(before: tuple[int, int], after: tuple[int, int], as_of: date = date(2026, 12, 1)) -> FixEffect:
    [found] = fix_effects([FIX], lambda _, span: before if span.end <= DAY else after, as_of, MATURE, RULES)
    return found


@given(some.integers(0, 400), some.lists(some.integers(-200, 200), max_size=3), some.integers(7, 200))
def test_the_days_of_both_sides_are_old_enough_next_to_the_correction_and_cut_off_by_another(
    later: int, others: list[int], days: int
) -> None:
    as_of, rules = DAY + timedelta(days=later), ReturnsRules(fix_compare_days=days)
    fixes = [FIX, *(ListingFix(at + 2, "A", "size_fit", DAY + timedelta(days=off)) for at, off in enumerate(others))]
    asked: list[DateRange] = []
    found = fix_effects(
        fixes, lambda one, span: (asked.append(span) if one is FIX else None, (0, 0))[1], as_of, MATURE, rules
    )
    [mine] = [one for one in found if one.fix is FIX]
    judged = {day for span in asked for day in span.each_day()}
    expected = {
        day
        for day in (DAY + timedelta(days=off) for off in range(-days, days + 1) if off)
        if day < as_of - timedelta(days=MATURE)
        and not any(min(day, DAY) <= DAY + timedelta(days=off) <= max(day, DAY) for off in others if off)
    }
    assert judged == expected
    assert (mine.after.span is None) == (mine.after.reason == "cohort_running")


@given(some.integers(0, 300), some.integers(0, 300), some.integers(0, 300), some.integers(0, 300))
def test_rates_are_x_of_n_within_wilsons_bounds_and_differ_only_where_those_lie_apart(
    x1: int, n1: int, x2: int, n2: int
) -> None:
    found = effect((x1 * 1000, n1 * 1000), (x2 * 1000, n2 * 1000))
    for side, x, n in ((found.before, min(x1, n1), n1), (found.after, min(x2, n2), n2)):
        if n < RULES.alert_min_units:
            assert (side.rate, side.low_rate, side.reason) == (None, None, "too_few_units")
        else:
            assert side.rate == x / n and (side.low_rate, side.high_rate) == wilson_interval(x, n, RULES.interval_z)
    bounds = (found.before.low_rate, found.before.high_rate, found.after.low_rate, found.after.high_rate)
    if None in bounds:
        assert found.direction is None and found.reason == "too_few_units"
    else:
        low1, high1, low2, high2 = (value or 0.0 for value in bounds)
        assert found.direction == (FEWER if high2 < low1 else MORE if low2 > high1 else OPEN) and found.reason is None


def test_what_was_sent_since_is_not_judged_before_it_is_old_enough_and_the_day_is_told() -> None:
    young = effect((30_000, 90_000), (0, 90_000), DAY + timedelta(days=31))
    assert (young.direction, young.reason) == (None, "cohort_running") and young.before.rate == 1 / 3
    assert young.after.ready_on == DAY + timedelta(days=32)
    assert effect((30_000, 90_000), (0, 90_000), DAY + timedelta(days=32)).direction == FEWER

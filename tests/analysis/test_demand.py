"""Is what was wanted told apart from what was sold, and is every change written down?"""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.demand import DemandRows, Event, WeeklyDemand, weekly_demand
from shopdesk.analysis.demand_cleaning import ordinary_weeks, outlying, wholesale_lines
from shopdesk.analysis.season import SPRING_FESTIVAL, category_season, festival_distance
from shopdesk.analysis.shop_events import shop_events
from shopdesk.period import DateRange

MONDAY = date(2026, 3, 2)


def day(n: int) -> str:
    return (MONDAY + timedelta(days=n)).isoformat()


def demand(
    sales: list[tuple[int, int]],
    *,
    weeks: int = 6,
    counts: list[tuple[int, int]] | None = None,
    events: list[Event] | None = None,
    listed: tuple[str | None, str | None] = (None, None),
    covered: list[DateRange] | None = None,
    as_of: date | None = None,
) -> WeeklyDemand:
    """Demand of SKU A from (day, units) of sales and counts, days from a Monday."""
    end = MONDAY + timedelta(weeks=weeks)
    return weekly_demand(
        DemandRows(
            sales=[("A", day(at), units * 1000) for at, units in sales],
            covered=[DateRange(MONDAY, end)] if covered is None else covered,
            counts=[("A", day(at), units * 1000) for at, units in counts or []],
            events=events or [],
            listed={"A": listed},
        ),
        as_of or end,
    )


def test_a_week_in_stock_without_a_sale_is_a_zero_and_not_unknown() -> None:
    found = demand([(0, 3), (15, 2)], weeks=4)
    assert found.cleaned[0].tolist() == [3, 0, 2, 0]
    assert found.lineage(0) == []


def test_a_week_that_is_not_typical_by_her_word_is_taken_as_the_weeks_beside_it_and_told_as_hers() -> None:
    sales = [(7 * week, 2) for week in range(6)] + [(14, 40)]
    rows = DemandRows(
        sales=[("A", day(at), units * 1000) for at, units in sales],
        covered=[DateRange(MONDAY, MONDAY + timedelta(weeks=6))],
        unusual={("A", MONDAY + timedelta(weeks=2)), ("B", MONDAY), ("A", MONDAY - timedelta(weeks=9))},
    )
    found = weekly_demand(rows, MONDAY + timedelta(weeks=6))
    assert found.sold[0].tolist() == [2, 2, 42, 2, 2, 2] and found.ordinary[0].tolist() == [2] * 6
    (change,) = found.lineage(0)
    assert (change.week, change.sold, change.used, change.reason) == (MONDAY + timedelta(weeks=2), 42, 2, "unusual")


def test_what_she_called_unusual_says_nothing_of_what_an_event_sells() -> None:
    sales = [(7 * week, 2) for week in range(6)] + [(14, 40)]
    week = DateRange(MONDAY + timedelta(days=14), MONDAY + timedelta(days=21))
    rows = DemandRows(
        sales=[("A", day(at), units * 1000) for at, units in sales],
        covered=[DateRange(MONDAY, MONDAY + timedelta(weeks=6))],
        events=[Event("双11", week)],
    )
    end = MONDAY + timedelta(weeks=6)
    assert weekly_demand(rows, end).uplift[0, 2] == 21
    found = weekly_demand(replace(rows, unusual={("A", week.start)}), end)
    assert np.isnan(found.uplift).all() and found.lineage(0)[0].reason == "unusual"


def test_a_week_nothing_is_known_of_stays_unknown_whatever_she_calls_it() -> None:
    later = MONDAY + timedelta(weeks=1)
    rows = DemandRows(
        sales=[("A", day(at), 2_000) for at in (14, 21)],
        covered=[DateRange(later, MONDAY + timedelta(weeks=4))],
        listed={"A": (day(14), None)},
        unusual={("A", later)},
    )
    found = weekly_demand(rows, MONDAY + timedelta(weeks=4))
    assert np.isnan(found.ordinary[0, 0]) and "unusual" not in [one.reason for one in found.lineage(0)]


def test_weeks_before_a_sku_was_on_offer_are_unknown() -> None:
    found = demand([(15, 2)], weeks=4)
    assert np.isnan(found.cleaned[0, :2]).all()
    # listed on the Tuesday: six of seven days on offer, the day before counts as one without goods
    assert found.cleaned[0, 2:].tolist() == pytest.approx([2 * 7 / 6, 0])
    assert demand([(15, 2)], weeks=4, listed=(day(0), None)).cleaned[0].tolist() == [0, 0, 2, 0]


def test_weeks_after_a_sku_was_taken_off_are_unknown() -> None:
    found = demand([(0, 2)], weeks=4, listed=(day(0), day(13)))
    assert found.cleaned[0].tolist() == pytest.approx([2, 0, np.nan, np.nan], nan_ok=True)


def test_days_between_two_empty_counts_are_days_without_goods_and_the_week_is_scaled() -> None:
    found = demand([(0, 6)], weeks=2, counts=[(0, 9), (3, 0), (5, 0)])
    assert found.in_stock_days[0].tolist() == [4, -1]
    assert found.cleaned[0].tolist() == pytest.approx([6 * 7 / 4, 0])
    (change,) = found.lineage(0)
    assert (change.week, change.sold, change.reason, change.in_stock_days) == (MONDAY, 6, "scaled_for_stock_out", 4)
    assert change.used == pytest.approx(10.5)


def test_a_sale_between_two_empty_counts_tells_that_there_were_goods() -> None:
    found = demand([(0, 6), (4, 1)], weeks=1, counts=[(3, 0), (5, 0)])
    assert found.in_stock_days[0].tolist() == [5]


def test_a_week_with_hardly_a_day_in_stock_is_unknown_and_told_so() -> None:
    found = demand([(0, 6)], weeks=2, counts=[(1, 0), (6, 0), (7, 5)])
    assert np.isnan(found.cleaned[0, 0])
    assert [change.reason for change in found.lineage(0)] == ["too_few_days_in_stock"]


def test_days_no_file_speaks_of_make_their_week_unknown() -> None:
    covered = [
        DateRange(MONDAY, MONDAY + timedelta(days=9)),
        DateRange(MONDAY + timedelta(days=14), MONDAY + timedelta(days=28)),
    ]
    found = demand([(0, 6), (8, 1)], weeks=4, covered=covered)
    assert found.cleaned[0].tolist() == pytest.approx([6, np.nan, 0, 0], nan_ok=True)
    assert [change.reason for change in found.lineage(0)] == ["not_covered"]


def test_the_running_week_and_everything_after_as_of_are_left_out() -> None:
    as_of = MONDAY + timedelta(days=10)
    found = demand([(0, 6), (8, 1), (11, 50)], weeks=4, as_of=as_of)
    assert (len(found.weeks), found.cleaned[0].tolist(), found.last_sold.tolist()) == (1, [6], [2])


def test_an_event_is_replaced_by_the_weeks_around_it_and_its_uplift_kept() -> None:
    event = Event("双11", DateRange(MONDAY + timedelta(days=16), MONDAY + timedelta(days=17)))
    found = demand([(0, 4), (7, 6), (14, 50), (21, 5), (28, 5)], weeks=5, events=[event])
    assert found.ordinary[0].tolist() == [4, 6, 5, 5, 5]
    assert found.uplift[0, 2] == 10
    (change,) = found.lineage(0)
    assert (change.reason, change.event, change.sold, change.used) == ("promotion", "双11", 50, 5)


def test_an_event_of_other_skus_leaves_a_sku_alone() -> None:
    event = Event("own", DateRange(MONDAY, MONDAY + timedelta(days=7)), skus=frozenset({"B"}))
    assert demand([(0, 40)], weeks=2, events=[event]).ordinary[0].tolist() == [40, 0]


def test_no_rows_at_all_give_no_weeks() -> None:
    found = weekly_demand(DemandRows([], []), MONDAY)
    assert (found.skus, found.weeks, found.cleaned.shape) == ((), (), (0, 0))


def test_a_sku_that_was_only_listed_has_no_known_sale() -> None:
    found = demand([], weeks=3, listed=(None, None))
    assert np.isnan(found.cleaned).all()
    assert np.isnan(found.last_sold[0]) and np.isnan(found.age[0])


sale = st.tuples(st.integers(0, 41), st.integers(1, 9))


@settings(max_examples=30)
@given(st.lists(sale, max_size=25), st.lists(st.tuples(st.integers(0, 41), st.integers(0, 2)), max_size=8))
def test_every_week_is_what_one_would_make_of_it_by_hand(
    sales: list[tuple[int, int]], counts: list[tuple[int, int]]
) -> None:
    found = demand(sales, counts=counts, listed=(day(0), None))
    held: dict[int, int] = {}
    for at, units in counts:
        held[at] = held.get(at, 0) + units
    sold = {at: sum(units for one, units in sales if one == at) for at in range(42)}
    ordered, empty = sorted(held), set()
    for at in ordered:
        if held[at] <= 0 and not sold[at]:
            empty.add(at)
    for before, after in itertools.pairwise(ordered):
        if held[before] <= 0 and held[after] <= 0:
            empty |= {at for at in range(before, after) if not sold[at]}
    for week in range(6):
        days = range(week * 7, week * 7 + 7)
        units, good = sum(sold[at] for at in days), 7 - len(empty & set(days))
        wanted = float("nan") if good < 3 else units * 7 / good
        assert found.cleaned[0, week] == pytest.approx(wanted, nan_ok=True)


@settings(max_examples=30)
@given(st.lists(sale, max_size=25), st.integers(-30, 30))
def test_shifting_everything_by_whole_weeks_changes_nothing(sales: list[tuple[int, int]], weeks: int) -> None:
    shift = timedelta(weeks=weeks)
    there = weekly_demand(
        DemandRows(
            [("A", (MONDAY + shift + timedelta(days=at)).isoformat(), units * 1000) for at, units in sales],
            [DateRange(MONDAY + shift, MONDAY + shift + timedelta(weeks=6))],
            listed={"A": ((MONDAY + shift).isoformat(), None)},
        ),
        MONDAY + shift + timedelta(weeks=6),
    )
    here = demand(sales, listed=(day(0), None))
    assert np.array_equal(here.cleaned, there.cleaned, equal_nan=True)
    assert np.array_equal(here.last_sold, there.last_sold, equal_nan=True)


@settings(max_examples=30)
@given(st.permutations([("A", day(0), 1000), ("B", day(1), 2000), ("A", day(9), 3000), ("A", day(0), 4000)]))
def test_the_order_of_rows_never_changes_a_week(rows: list[tuple[str, str, int]]) -> None:
    found = weekly_demand(
        DemandRows(rows, [DateRange(MONDAY, MONDAY + timedelta(weeks=2))]), MONDAY + timedelta(weeks=2)
    )
    assert found.skus == ("A", "B")
    assert found.sold.tolist() == [[5, 3], [2, 0]]


def test_an_event_without_known_neighbours_has_no_baseline() -> None:
    weeks = np.array([[np.nan, 9.0, np.nan]])
    baseline, uplift = ordinary_weeks(weeks, np.array([[False, True, False]]))
    assert np.isnan(baseline).all() and np.isnan(uplift).all()


def test_a_week_far_from_all_others_is_asked_about_and_slow_sellers_are_not() -> None:
    steady = [9.0, 10, 11, 10, 9, 11, 10, 12, 9, 10] * 3
    steady[20] = 90
    slow = [0.0] * 29 + [7]
    assert outlying(np.array([steady, slow])) == [(0, 20)]


def test_a_line_is_wholesale_above_ten_and_above_nearly_all_others() -> None:
    assert wholesale_lines([]) == 10
    assert wholesale_lines([1] * 99 + [80]) == 10
    assert wholesale_lines([30] * 50 + [1] * 50) == 30


def test_weeks_around_the_spring_festival_are_told_by_their_distance_to_it() -> None:
    for year in (2025, 2026, 2027):
        festival = SPRING_FESTIVAL[year]
        assert festival_distance(festival - timedelta(days=festival.weekday())) == 0
        assert festival_distance(festival - timedelta(days=festival.weekday() + 14)) == -2
    assert festival_distance(date(2026, 7, 6)) is None


def test_a_season_puts_the_festival_where_the_moon_puts_it() -> None:
    first = date(2023, 1, 2)
    weeks = [first + timedelta(weeks=week) for week in range(156)]
    wanted = np.array([2.0 if festival_distance(week) == 0 else 10.0 for week in weeks])
    season = category_season(weeks, wanted)
    assert season is not None
    festival = SPRING_FESTIVAL[2027]
    assert season.of(festival - timedelta(days=festival.weekday())) < 0.5
    assert season.of(date(2027, 6, 7)) == pytest.approx(1.0, abs=0.05)


def test_under_one_year_there_is_no_season() -> None:
    weeks = [MONDAY + timedelta(weeks=week) for week in range(51)]
    assert category_season(weeks, np.full(51, 5.0)) is None


def test_the_events_of_the_trade_stand_on_their_days() -> None:
    found = {event.name: event.days for event in shop_events(date(2026, 1, 1), date(2026, 12, 31))}
    assert date(2026, 11, 11) in found["双11"]
    assert date(2026, 6, 18) in found["618"]
    assert found["年货节"].last < SPRING_FESTIVAL[2026]
    assert shop_events(date(2026, 8, 1), date(2026, 9, 1)) == []

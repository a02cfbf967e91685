"""Are the levels exact, and do they move only the way they should?"""

from __future__ import annotations

from fractions import Fraction
from math import exp, factorial

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from shopdesk.analysis.demand_laws import (
    DemandLaw,
    convolved,
    exceeding,
    expected_excesses,
    masses,
)
from shopdesk.analysis.demand_levels import demand_quantile, smallest_levels
from shopdesk.analysis.order_quantities import Wish, order_quantity, spend
from shopdesk.analysis.safety_stock import (
    LotSize,
    critical_ratio,
    cycle_levels,
    cycle_safety_stock,
    cycle_share,
    economic_lot,
    fill_levels,
    fill_safety_stock,
    fill_share,
    last_safe_day,
    newsvendor_discrete,
    newsvendor_normal,
    oos_levels,
    oos_share,
)

means = st.floats(0.01, 60)
ratios = st.floats(0.5, 6)


@settings(max_examples=30)
@given(st.floats(0.01, 30))
def test_poisson_masses_are_those_of_the_formula(mean: float) -> None:
    found = masses(np.array([mean]), np.array([mean]), 12)[0]
    assert found.tolist() == pytest.approx([exp(-mean) * mean**k / factorial(k) for k in range(12)], rel=1e-9)


@settings(max_examples=30)
@given(means, ratios)
def test_a_law_has_the_mean_and_variance_it_was_made_of(mean: float, ratio: float) -> None:
    law = DemandLaw(mean, mean * ratio)
    tails = law.tails
    first = float(tails[1:].sum())
    second = float((tails[1:] * (2 * np.arange(1, len(tails)) - 1)).sum())
    assert first == pytest.approx(mean, rel=1e-6)
    assert second - first**2 == pytest.approx(mean * ratio if ratio > 1.1 else mean, rel=1e-4)


@settings(max_examples=30)
@given(means, ratios, st.floats(0.5, 0.999))
def test_the_quantile_is_the_first_that_reaches_the_target(mean: float, ratio: float, target: float) -> None:
    _, level = demand_quantile(mean, mean * ratio, target)
    law = DemandLaw(mean, mean * ratio)
    assert law.within(level) >= target - 1e-9
    assert level == 0 or law.within(level - 1) < target + 1e-9


@settings(max_examples=30)
@given(means, ratios, st.integers(0, 80))
def test_the_units_not_served_are_the_sum_of_the_tails(mean: float, ratio: float, level: int) -> None:
    law = DemandLaw(mean, mean * ratio)
    tails = law.tails
    assert law.expected_excess(level) == pytest.approx(float(tails[level + 1 :].sum()))
    found = expected_excesses(np.array([mean]), np.array([mean * ratio]), np.array([float(level)]))
    assert found[0] == pytest.approx(law.expected_excess(level), abs=1e-9)


def test_rows_with_and_without_demand_do_not_disturb_each_other() -> None:
    levels = smallest_levels(
        np.array([[0.0, 0.0], [3.0, 6.0], [3.0, 99.0]]),
        np.array([[0.0, 0.0], [3.0, 6.0], [3.0, 99.0]]),
        np.array([2, 2, 1]),
        np.array([0.05, 0.05, 0.05]),
        at_least=False,
    )
    assert levels[0] == 0
    assert levels[2] == demand_quantile(3.0, 3.0, 0.95)[1]  # the second span is not counted
    assert levels[1] > levels[2]
    assert exceeding(np.array([0.0]), np.array([0.0]), 3)[0].tolist() == [1.0, 0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("mean", "variance", "level", "shelf"),
    # by SciPy's own quantile, and by its tails over 8 to 14 of 14 days at 0.3 %
    [
        (3_000, 3_000, 3_090, 3_113),
        (20_000, 60_000, 20_404, 20_502),
        (50_000, 50_000, 50_368, 50_456),
        (40, 40_000, 192, 1_562),
    ],
)
def test_goods_that_sell_by_the_thousand_have_exact_levels_too(
    mean: int, variance: int, level: int, shelf: int
) -> None:
    assert demand_quantile(mean, variance, 0.95)[1] == level
    week = np.array([7.0]), np.array([7])
    both = oos_levels(np.array([float(mean)]), np.array([variance**0.5]), *week, np.array([0.003]), np.zeros(1))
    assert both.tolist() == [shelf]


@pytest.mark.parametrize(
    ("mean", "variance", "level", "excess"),
    # by SciPy's tails added up
    [
        (3.0, 9_000.0, 50.0, 2.774653),
        (50_000.0, 50_000.0, 50_100.0, 48.007829),
        (20_000.0, 10_000_000.0, 25_000.0, 107.110549),
    ],
)
def test_what_goods_of_the_thousand_lack_is_exact_too(
    mean: float, variance: float, level: float, excess: float
) -> None:
    found = expected_excesses(np.array([mean]), np.array([variance]), np.array([level]))
    assert found[0] == pytest.approx(excess, abs=1e-5)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=4), st.integers(0, 3))
def test_weeks_added_up_are_counted_in_every_order_they_can_come(sample: list[int], times: int) -> None:
    ways = [0]
    for _ in range(times):
        ways = [before + week for before in ways for week in sample]
    found = convolved(sample, times)
    assert found.ways == len(ways)
    assert list(found.counts) == [ways.count(level) for level in range(len(found.counts))]
    level, chance = found.quantile(0.9)
    assert chance == Fraction(sum(one <= level for one in ways), len(ways))
    assert chance >= Fraction(9, 10)


@settings(max_examples=30)
@given(st.floats(0.05, 8), ratios, st.integers(1, 20), st.integers(1, 10), st.floats(0.003, 0.2))
def test_a_shelf_is_empty_as_seldom_as_was_asked_for_and_with_one_unit_less_it_is_not(
    daily: float, ratio: float, lead: int, review: int, target: float
) -> None:
    days = lead + review
    level = oos_levels(
        np.array([daily * days]),
        np.array([(daily * ratio * days) ** 0.5]),
        np.array([float(lead)]),
        np.array([review]),
        np.array([target]),
        np.array([0.0]),
    )[0]
    variance = max(daily * ratio, daily)
    assert oos_share(daily, variance, lead, review, int(level)) <= target + 1e-9
    assert level == 0 or oos_share(daily, variance, lead, review, int(level) - 1) > target - 1e-9


@settings(max_examples=30)
@given(
    st.floats(0.1, 6), st.floats(1.2, 4), st.integers(0, 20), st.integers(1, 7), st.sampled_from([0.003, 0.01, 0.05])
)
def test_more_spread_longer_waits_and_higher_targets_never_lower_a_level(
    daily: float, ratio: float, lead: int, review: int, target: float
) -> None:
    def level(dispersion: float, days: int, share: float, late: float = 0.0) -> float:
        mean = np.array([daily * (days + review)])
        spread = np.sqrt(mean * dispersion + (daily * late) ** 2)
        return float(
            oos_levels(mean, spread, np.array([float(days)]), np.array([review]), np.array([share]), np.array([late]))[
                0
            ]
        )

    # beyond a spread as large as the mean more of it only means that demand is nearly always none
    assume((ratio + 0.5) <= daily * (lead + 1))
    base = level(ratio, lead, target)
    assert level(ratio, lead, target / 2) >= base
    assert level(ratio, lead + 5, target) >= base
    assert level(ratio + 0.5, lead, target) >= base


def test_a_promise_of_everything_is_one_that_can_be_kept() -> None:
    highest = cycle_levels(np.array([50.0]), np.array([10.0]), np.array([0.999]))
    assert cycle_levels(np.array([50.0]), np.array([10.0]), np.array([1.0])).tolist() == highest.tolist()
    assert highest[0] > cycle_levels(np.array([50.0]), np.array([12.0]), np.array([0.95]))[0]
    assert demand_quantile(3, 9, 1) == demand_quantile(3, 9, 0.999)
    assert convolved([0] * 1_999 + [5], 1).quantile(1) == (0, Fraction(1_999, 2_000))


@pytest.mark.parametrize("sample", [[], [-1, 2], [0.5, 2]])
def test_a_sample_of_no_whole_numbers_is_refused(sample: list[float]) -> None:
    with pytest.raises(ValueError):
        convolved(sample, 2)  # type: ignore[arg-type]


def test_a_promise_above_the_highest_usual_one_is_worked_out_as_it_was_made() -> None:
    """The rule book lets the owner go to 0.9999, and to one empty day in ten thousand."""
    z, stock = cycle_safety_stock(10.0, 0.9999)
    assert (z, stock) == (pytest.approx(3.719016), pytest.approx(37.19016))
    one = np.array([30.0]), np.array([8.0])
    assert cycle_levels(*one, np.array([0.9999])) > cycle_levels(*one, np.array([0.999]))
    assert fill_levels(*one, np.array([0.9999]), np.array([10.0])) > fill_levels(
        *one, np.array([0.999]), np.array([10.0])
    )
    days = np.array([7.0]), np.array([7])
    rare, rarer = (oos_levels(*one, *days, np.array([most]), np.zeros(1))[0] for most in (0.001, 0.0001))
    assert rarer > rare


def test_a_chance_below_one_half_needs_less_than_the_mean() -> None:
    assert cycle_safety_stock(10.0, 0.3)[1] == pytest.approx(-5.244005)


def test_the_shares_of_a_shelf_are_those_of_the_exact_law() -> None:
    """A variance just above the mean is no Poisson here, though levels may be set as if it were."""
    assert cycle_share(3.0, 3.3, 18, 50) == pytest.approx(0.3323714, abs=1e-6)
    assert fill_share(3.0, 3.3, 6, 12, 50) == pytest.approx(0.8489258, abs=1e-6)
    assert fill_share(0.0, 0.0, 6, 12, 50) is None


def test_where_nothing_varies_no_factor_is_needed_to_serve_everything() -> None:
    assert fill_safety_stock(0.0, 0.95, 100) is None
    assert fill_safety_stock(10.0, 0.95, 10_000) == (pytest.approx(-50, abs=1), 0.0)


@pytest.mark.parametrize(("order_cost", "holding", "demand"), [(0, 1, 10), (5, 0, 10), (5, 1, -1)])
def test_without_costs_there_is_no_economic_lot(order_cost: float, holding: float, demand: float) -> None:
    assert economic_lot(order_cost, holding, demand) is None


def test_without_demand_the_economic_lot_is_nothing() -> None:
    assert economic_lot(5, 1, 0) == LotSize(0.0, 0.0)


def test_a_one_shot_buy_needs_both_errors_to_cost_something() -> None:
    assert critical_ratio(0, 0) is None
    assert newsvendor_normal(0, 1, 50, 8) is None
    assert newsvendor_discrete(1, 0, 6, 6) is None
    assert newsvendor_normal(1, 4, 50, 0).quantity == 50  # type: ignore[union-attr]


def test_the_last_safe_day_is_today_once_the_safety_stock_would_be_touched() -> None:
    assert last_safe_day(100, 10, 5, 8) == 10
    assert last_safe_day(20, 10, 5, 8) == 0
    assert last_safe_day(20, 10, 0, 8) is None


@settings(max_examples=30)
@given(st.floats(-5, 500), st.integers(0, 60), st.integers(1, 24))
def test_an_order_is_whole_packs_of_at_least_the_minimum_and_not_a_pack_too_many(
    need: float, moq: int, pack: int
) -> None:
    quantity = order_quantity(need, moq, pack)
    assert quantity % pack == 0
    if need <= 0:
        assert quantity == 0
    else:
        assert quantity >= max(need, moq) > quantity - pack


wishes = st.lists(
    st.builds(
        Wish,
        sku=st.uuids().map(str),
        position=st.integers(0, 6),
        mean=st.floats(0.5, 8),
        variance=st.just(0.0),
        cost=st.just(10.0),
        margin=st.integers(1, 20),
        target=st.just(0.95),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=30)
@given(wishes, st.integers(0, 120))
def test_the_purse_is_never_overdrawn_and_more_money_never_leaves_more_margin_behind(
    asked: list[Wish], budget: int
) -> None:
    plan, richer = spend(asked, budget), spend(asked, budget + 50)
    assert plan.cash_left >= -1e-9
    assert sum(plan.quantities[wish.sku] * wish.cost for wish in asked) == pytest.approx(budget - plan.cash_left)
    assert richer.unfunded_margin <= plan.unfunded_margin + 1e-9
    assert richer.margin_gain >= plan.margin_gain - 1e-9


def test_goods_without_a_cost_are_not_bought() -> None:
    plan = spend([Wish("A", 0, 5, 5, cost=0, margin=3)], 100)
    assert (plan.quantities, plan.cash_left) == ({"A": 0}, 100)


def test_a_backlog_is_filled_though_nothing_more_will_be_wanted() -> None:
    plan = spend([Wish("A", -2, 0, 0, cost=10, margin=5)], 100)
    assert (plan.quantities, plan.margin_gain) == ({"A": 2}, 10)

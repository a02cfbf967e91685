"""Does a unit's arithmetic hold whatever its numbers, and do the two tests compare exactly?"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.gates import FAIL, NEAR, PASS, REVIEW, gate_of, growth_gate, judge_rate, line_at, margin_gate
from shopdesk.analysis.unit_economics import SaleCosts, UnitSale, price_steps, swings, what_if
from shopdesk.thresholds import SelectionRules

RULES = SelectionRules()
COSTS = SaleCosts(0.05, 400, 100, 50, 500, 200, 0.7, 0.25)
MARGIN, GROWTH = line_at(0.3, 0.1), line_at(0.05, 0.1)

shares = st.floats(0, 0.9)
fen = st.integers(0, 100_000)
costs = st.builds(SaleCosts, shares, fen, fen, fen, fen, fen, st.floats(0, 1), st.floats(0, 1))
sales = st.builds(UnitSale, st.integers(1, 1_000_000), fen, shares, costs)


@given(sales)
def test_at_the_break_even_price_a_unit_leaves_nothing_and_a_fen_more_leaves_something(sale: UnitSale) -> None:
    price = sale.break_even_price()
    assert price is not None
    at = replace(sale, price_value=price)
    assert at.contribution_value == pytest.approx(0, abs=1e-6 * max(1.0, sale.fixed_value))
    assert replace(sale, price_value=price + 1).contribution_value > at.contribution_value


@given(sales, st.integers(1, 10_000))
def test_a_higher_price_lowers_the_break_even_return_of_advertising(sale: UnitSale, more: int) -> None:
    dearer = replace(sale, price_value=sale.price_value + more)
    if sale.break_even_roas is None or dearer.break_even_roas is None:
        assert sale.contribution_value <= 0 or dearer.break_even_roas is not None
    else:
        assert dearer.break_even_roas <= sale.break_even_roas * (1 + 1e-9)


@given(sales, st.integers(1, 100))
def test_ratios_do_not_depend_on_the_unit_of_money(sale: UnitSale, times: int) -> None:
    scaled = {
        name: getattr(sale.costs, name) * times
        for name in ("outbound_value", "packaging_value", "insurance_value", "ship_back_value", "handling_value")
    }
    other = UnitSale(sale.price_value * times, sale.cost_value * times, sale.return_rate, replace(sale.costs, **scaled))
    assert other.contribution_rate == pytest.approx(sale.contribution_rate, rel=1e-9, abs=1e-9)
    assert other.gross_margin_rate == pytest.approx(sale.gross_margin_rate, rel=1e-9, abs=1e-9)


@given(sales, st.sampled_from([-0.2, -0.1, 0.1, 0.2]))
def test_the_change_of_volume_told_with_a_price_keeps_the_profit(sale: UnitSale, share: float) -> None:
    [step] = price_steps(sale, [share])
    if step.volume_change_rate is None:
        assert step.contribution_value <= 0 or sale.contribution_value <= 0
    else:
        kept = step.contribution_value * (1 + step.volume_change_rate)
        assert kept == pytest.approx(sale.contribution_value, rel=1e-6)


def test_without_returns_and_fees_the_change_of_volume_is_that_of_the_formula() -> None:
    plain = UnitSale(10_000, 7_000, 0.0, SaleCosts())
    [cut] = price_steps(plain, [-0.1])
    assert cut.volume_change_rate == pytest.approx(1_000 / (3_000 - 1_000))


def test_the_input_that_moves_profit_most_is_named_first_and_an_unknown_one_not_at_all() -> None:
    sale = UnitSale(10_000, 6_000, 0.15, COSTS, 150, 12)
    found = swings(sale, 0.1)
    assert [one.name for one in found] == ["price_value", "cost_value", "click_value", "return_rate"]
    assert found[0].down_value < sale.left_value < found[0].up_value
    assert found[2].up_value == pytest.approx(sale.left_value - 0.1 * 150 * 12)
    assert {one.name for one in swings(replace(sale, click_value=None, return_rate=0.0), 0.1)} == {
        "price_value",
        "cost_value",
    }


def test_a_what_if_changes_only_what_was_said() -> None:
    sale = UnitSale(10_000, 6_000, 0.15, COSTS)
    found = what_if(sale, RULES, price_value=9_000)
    assert found.sale == replace(sale, price_value=9_000)
    assert [step.price_value for step in found.steps] == pytest.approx([7_200, 8_100, 9_900, 10_800])
    assert found.break_even_price == sale.break_even_price()
    assert what_if(sale, RULES).sale == sale


@pytest.mark.parametrize(
    ("price", "cost", "outcome"),
    [(10_000, 6_999, PASS), (10_000, 7_000, NEAR), (10_000, 7_300, NEAR), (10_000, 7_301, FAIL), (10_000, 12_000, FAIL),
     (0, 0, REVIEW), (None, 100, REVIEW), (100, None, REVIEW), (100, 0, PASS)],
)  # fmt: skip
def test_a_margin_on_the_line_fails_and_one_just_below_it_is_near(
    price: int | None, cost: int | None, outcome: str
) -> None:
    assert margin_gate(price, cost, MARGIN) == outcome


@pytest.mark.parametrize(
    ("now", "before", "outcome"),
    [(106, 100, PASS), (105, 100, NEAR), (1_045, 1_000, NEAR), (104, 100, FAIL), (100, 0, REVIEW), (None, 5, REVIEW)],
)
def test_growth_on_the_line_fails_and_without_a_base_is_to_be_checked(
    now: int | None, before: int, outcome: str
) -> None:
    assert growth_gate(now, 28, before, 28, GROWTH) == outcome


def test_means_over_different_numbers_of_days_are_compared_a_day() -> None:
    assert growth_gate(106, 20, 53, 10, GROWTH) == FAIL
    assert growth_gate(107, 10, 200, 20, GROWTH) == PASS


@given(st.decimals(-1, 2, places=6), st.decimals(-0.5, 1, places=4))
def test_a_typed_rate_is_compared_as_it_was_typed(rate: object, line: object) -> None:
    found = judge_rate(str(rate), line_at(float(str(line)), 0.1))
    assert (found == PASS) == (Fraction(str(rate)) > Fraction(str(float(str(line)))))


def test_a_failed_test_fails_the_item_and_an_open_one_leaves_it_open() -> None:
    assert gate_of(PASS, PASS) == PASS
    assert gate_of(PASS, REVIEW) == REVIEW
    assert gate_of(NEAR, REVIEW) == NEAR
    assert gate_of(NEAR, FAIL) == FAIL

"""Are pairs counted as one would by hand, is chance told from habit, and do empty and odd shops give no pairs?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.basket import BasketPairs, Baskets, bought_together
from shopdesk.thresholds import SelectionRules

GOODS = "ABCDE"
RULES = replace(SelectionRules(), basket_min_orders=2, basket_max_goods=4)
Lines = Sequence[tuple[int, str]]


def baskets(lines: Lines, single: dict[str, int] | None = None) -> Baskets:
    codes = np.array([GOODS.index(sku) for _, sku in lines], np.int64)
    alone = np.array([(single or {}).get(sku, 0) for sku in GOODS], np.int64)
    return Baskets(GOODS, np.array([order for order, _ in lines], np.int64), codes, alone)


def by_hand(lines: Lines, rules: SelectionRules) -> dict[tuple[str, str], tuple[int, Fraction, Fraction, Fraction]]:
    """The plain model: sets and counters."""
    orders: dict[int, set[str]] = {}
    for order, sku in lines:
        orders.setdefault(order, set()).add(sku)
    holding = Counter(sku for goods in orders.values() for sku in goods)
    both = Counter(
        pair
        for goods in orders.values()
        if len(goods) <= rules.basket_max_goods
        for pair in combinations(sorted(goods), 2)
    )
    return {
        (a, b): (
            n,
            Fraction(n, len(orders)),
            Fraction(n, holding[a]),
            Fraction(n * len(orders), holding[a] * holding[b]),
        )
        for (a, b), n in both.items()
        if n >= rules.basket_min_orders
    }


def as_model(found: BasketPairs) -> dict[tuple[str, str], tuple[int, Fraction, Fraction, Fraction]]:
    return {
        (one.sku, one.other): (
            one.orders,
            Fraction(one.support_rate).limit_denominator(10_000),
            Fraction(one.confidence_rate).limit_denominator(10_000),
            Fraction(one.lift).limit_denominator(10_000),
        )
        for one in found.pairs
    }


@given(st.lists(st.tuples(st.integers(0, 12), st.sampled_from(GOODS)), max_size=60))
def test_pairs_are_those_of_the_plain_model(lines: Lines) -> None:
    found = bought_together(baskets(lines), RULES)
    assert as_model(found) == by_hand(lines, RULES)
    assert found.all_orders == len({order for order, _ in lines})


@given(st.lists(st.tuples(st.integers(0, 12), st.sampled_from(GOODS)), max_size=60), st.randoms())
def test_neither_the_order_of_lines_nor_a_repeated_line_matters(lines: Lines, random: object) -> None:
    shuffled = [*lines, *lines[:5]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert bought_together(baskets(shuffled), RULES) == bought_together(baskets(lines), RULES)


def test_orders_of_one_goods_that_were_only_counted_weigh_as_much_as_their_lines() -> None:
    multi = [(order, sku) for order in range(6) for sku in "AB"]
    alone = [(100 + n, "A") for n in range(7)] + [(200 + n, "C") for n in range(9)]
    assert bought_together(baskets(multi, {"A": 7, "C": 9}), RULES) == bought_together(baskets([*multi, *alone]), RULES)


def test_a_habit_is_told_from_chance() -> None:
    habit = [(order, sku) for order in range(12) for sku in "AB"] + [(100 + n, "C") for n in range(200)]
    (pair,) = bought_together(baskets(habit), RULES).pairs
    assert not pair.is_thin and pair.lift > 10 and pair.confidence_rate == 1
    low, high = pair.confidence_interval
    assert low < 1 and high == 1
    chance = [(order, sku) for order in range(2) for sku in "AB"]
    chance += [(100 + n, "A") for n in range(30)] + [(200 + n, "B") for n in range(30)]
    (pair,) = bought_together(baskets(chance), RULES).pairs
    assert pair.is_thin, "two orders of 62 are no habit"


def test_goods_that_stand_in_every_order_belong_to_nothing_in_particular() -> None:
    found = bought_together(baskets([(order, sku) for order in range(9) for sku in "AB"]), RULES)
    assert [(one.lift, one.is_thin) for one in found.pairs] == [(1.0, True)]


def test_a_resellers_order_is_counted_but_not_paired() -> None:
    found = bought_together(baskets([(order, sku) for order in range(5) for sku in GOODS]), RULES)
    assert (found.pairs, found.all_orders, found.multi_orders, found.left_out) == ((), 5, 5, 5)


def test_the_pairs_of_one_sku_are_seen_from_it_with_habits_first() -> None:
    lines = [(order, sku) for order in range(12) for sku in "BA"] + [(50 + n, sku) for n in range(3) for sku in "AC"]
    lines += [(100 + n, sku) for n in range(40) for sku in "C"]
    found = bought_together(baskets(lines), RULES).of("A")
    assert [(one.sku, one.other, one.sku_orders, one.is_thin) for one in found] == [
        ("A", "B", 15, False),
        ("A", "C", 15, True),
    ]
    assert bought_together(baskets(lines), RULES).of("A", 1) == found[:1]
    assert bought_together(baskets(lines), RULES).of("E") == []


@pytest.mark.parametrize("lines", [[], [(1, "A")], [(1, "A"), (1, "A"), (2, "B")]])
def test_without_two_goods_in_an_order_there_are_no_pairs(lines: Lines) -> None:
    assert bought_together(baskets(lines), RULES).pairs == ()


def test_a_shop_without_goods_has_no_pairs() -> None:
    nothing = Baskets([], np.empty(0, np.int64), np.empty(0, np.int64))
    assert bought_together(nothing, RULES) == BasketPairs((), 0, 0, 0)

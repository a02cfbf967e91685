"""Is a price that differs by buyer told from chance, exactly, and is too little never judged?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.price_fairness import (
    CANNOT_JUDGE,
    FAIR,
    MOST_ARRANGEMENTS,
    SHUFFLES,
    UNFAIR,
    Paid,
    Stratum,
    band_of,
    chance_of,
    comparable,
    mean_gap,
    price_fairness,
)
from shopdesk.thresholds.compliance import ComplianceRules


def line(price: int, is_high: bool, day: int = 1, sku: str = "A", qty: int = 1000, **more: object) -> Paid:
    return replace(Paid(sku, f"2026-10-{day:02d}", "taobao", qty, price, is_high), **more)  # type: ignore[arg-type]


def days(count: int, high: int, low: int, others: int = 3) -> list[Paid]:
    """``count`` days, each with one buyer of high tier and some others."""
    return [
        one
        for day in range(1, count + 1)
        for one in (line(high, True, day), *(line(low, False, day) for _ in range(others)))
    ]


lines = st.lists(
    st.builds(line, st.integers(9_000, 9_004), st.booleans(), st.integers(1, 3), st.sampled_from("AB")), max_size=10
)


def as_stated(strata: Sequence[Stratum]) -> Fraction:
    """The gap as the specification writes it."""
    above = below = Fraction(0)
    for each in strata:
        n, m = len(each.group), len(each.others)
        weight = Fraction(n * m, n + m)
        above += weight * each.rate
        below += weight
    return above / below


def counted(strata: Sequence[Stratum]) -> Fraction:
    """The chance by dealing the tiers out in every possible way."""
    seen = as_stated(strata)
    hits = times = 0
    for deal in product(*(list(combinations(range(len(each.lines)), len(each.group))) for each in strata)):
        dealt = []
        for each, chosen in zip(strata, deal, strict=True):
            every = each.lines
            group = tuple(every[at] for at in chosen)
            dealt.append(Stratum(group, tuple(one for at, one in enumerate(every) if at not in chosen)))
        times += 1
        hits += as_stated(dealt) >= seen
    return Fraction(hits, times)


@settings(max_examples=60, deadline=None)
@given(lines)
def test_gap_and_chance_are_those_of_the_definition_counted_out(sold: list[Paid]) -> None:
    strata = comparable(sold, lambda one: one.is_high)
    if not strata:
        assert mean_gap(strata) is None and chance_of(strata) == (None, True)
        return
    assert mean_gap(strata) == as_stated(strata)
    assert chance_of(strata) == (counted(strata), True)


@settings(max_examples=60, deadline=None)
@given(lines, st.randoms(use_true_random=False), st.integers(2, 50))
def test_neither_the_order_of_rows_nor_the_unit_of_money_changes_the_answer(
    sold: list[Paid], dealer: object, factor: int
) -> None:
    shuffled = sorted(sold, key=lambda one: dealer.random())  # type: ignore[attr-defined]
    scaled = [replace(one, price=one.price * factor) for one in sold]
    first = price_fairness(sold)
    for other in (price_fairness(shuffled), price_fairness(scaled)):
        assert (other.rate, other.chance, other.verdict, other.strata) == (
            first.rate, first.chance, first.verdict, first.strata,
        )  # fmt: skip


def test_good_buyers_who_pay_more_on_many_days_are_no_chance() -> None:
    found = price_fairness(days(8, 10_500, 10_000))
    assert found.verdict == UNFAIR
    assert found.rate is not None and found.rate > 0.04 and found.chance is not None and found.chance < 0.001
    assert found.strata == 8 and len(found.uneven) == 8 and found.arrangements == 4**8


def test_one_price_for_all_is_fair_and_nothing_is_left_to_read() -> None:
    found = price_fairness(days(6, 10_000, 10_000))
    assert (found.verdict, found.rate, found.chance, found.uneven) == (FAIR, 0.0, 1.0, ())


def test_good_buyers_who_pay_less_are_no_unfairness() -> None:
    assert price_fairness(days(8, 9_000, 10_000)).verdict == FAIR


def test_a_gap_of_exactly_the_limit_is_within_it() -> None:
    """1 % of the mean of all: 10,100 against nine times 9,990 … made so that d is 1/100 to the last digit."""
    strata = days(8, 201, 199, others=1)  # the mean is 200, the gap 2: exactly 1 %
    found = price_fairness(strata)
    assert found.rate == 0.01 and found.chance is not None and found.chance < 0.05
    assert found.verdict == FAIR
    assert price_fairness(strata, replace(ComplianceRules(), price_gap_rate=0.0099)).verdict == UNFAIR


@pytest.mark.parametrize(
    "sold",
    [
        [],
        [line(100, True)],
        [line(100, True), line(100, True)],
        [line(0, True), line(0, False)],
        days(4, 10_500, 10_000),
        [line(100, True, day=1), line(100, False, day=2)],
        [line(100, True, qty=1000), line(90, False, qty=10_000)],
    ],
    ids=["nothing", "one line", "one tier", "gifts", "four strata", "other days", "other quantities"],
)
def test_too_little_to_compare_is_not_judged(sold: list[Paid]) -> None:
    found = price_fairness(sold)
    assert found.verdict == CANNOT_JUDGE
    if found.strata == 0:
        assert (found.rate, found.chance, found.arrangements) == (None, None, 0)


def test_gifts_are_counted_and_compare_nothing() -> None:
    found = price_fairness([line(0, True), *days(5, 100, 100)])
    assert (found.free_lines, found.lines, found.verdict) == (1, 20, FAIR)


def test_more_arrangements_than_can_be_counted_are_shuffled_with_the_same_answer_every_time() -> None:
    sold = [
        one
        for day in range(1, 12)
        for one in (line(10_300 + day, True, day), line(10_050, True, day), *(line(10_000 + at * 20, False, day) for at in range(5)))
    ]  # fmt: skip
    strata = comparable(sold, lambda one: one.is_high)
    found = price_fairness(sold)
    assert found.arrangements > MOST_ARRANGEMENTS and not found.is_exact
    assert found.chance is not None and found.chance >= 1 / (SHUFFLES + 1)
    assert chance_of(strata) == chance_of(strata)


def test_shuffling_comes_near_to_counting() -> None:
    """The same days twice: once few enough to count, once with a day more than can be counted that adds nothing to the gap."""
    from shopdesk.analysis import price_fairness as module

    strata = comparable(
        [one for day in range(1, 6) for one in (line(100 + day % 3, True, day), *(line(100 + at, False, day) for at in range(4)))],
        lambda one: one.is_high,
    )  # fmt: skip
    exact, is_exact = chance_of(strata)
    assert is_exact and exact is not None
    shuffled = module._shuffled(strata, float(sum(map(module._share, strata), Fraction(0))))
    assert abs(float(shuffled) - float(exact)) < 0.02


def test_strata_of_one_price_leave_the_chance_as_it_is_and_thin_the_gap() -> None:
    uneven = days(6, 10_500, 10_000)
    even = [replace(one, sku="B", price=5_000) for one in uneven]
    with_even = price_fairness([*uneven, *even])
    assert with_even.chance == price_fairness(uneven).chance
    assert with_even.rate is not None and with_even.rate == pytest.approx((price_fairness(uneven).rate or 0) / 2)


def test_coupons_for_new_buyers_are_a_line_of_their_own_and_no_unfairness() -> None:
    sold = [
        replace(one, paid_price=one.price - (500 if is_first else 0), is_first=is_first)
        for one, is_first in ((one, not one.is_high) for one in days(6, 10_000, 10_000))
    ]
    found = price_fairness(sold)
    assert found.verdict == FAIR and found.rate == 0
    assert found.new_buyers.strata == 6 and found.new_buyers.rate is not None and found.new_buyers.rate > 0.04
    assert found.after_coupons.rate == found.new_buyers.rate
    unknown = price_fairness([replace(one, paid_price=None, is_first=None) for one in sold])
    assert (unknown.new_buyers.rate, unknown.after_coupons.rate) == (None, None)


def test_quantities_fall_into_bands_within_which_a_price_should_be_one() -> None:
    assert [band_of(qty) for qty in (328, 1000, 2000, 3000, 5000, 6000, 9000, 10_000)] == [0, 0, 1, 2, 2, 3, 3, 4]

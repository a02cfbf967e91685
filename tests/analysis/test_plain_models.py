"""Do the formulas say what plain models say, written from the specification's sentences alone, item by item, in exact fractions?"""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.disposal import Way, best_way
from shopdesk.analysis.lifecycle import STAGES, life_cycle
from shopdesk.analysis.order_quantities import Wish, spend
from shopdesk.analysis.selection_score import PARTS, score_items, sensitivity, weights_of
from shopdesk.analysis.stock_states import OutOfStock, out_of_stock
from shopdesk.thresholds import SelectionRules

WEIGHTS = {
    "margin": Fraction(25, 100), "growth": Fraction(20, 100), "demand": Fraction(20, 100), "blue": Fraction(15, 100),
    "returns": Fraction(10, 100), "gmroi": Fraction(10, 100),
}  # fmt: skip
Parts = dict[str, list[int | None]]


def plain_stages(weeks: list[int | None]) -> tuple[list[Fraction | None], list[str], list[str]]:
    """Smoothed weeks, what each says, the label that stands."""
    smoothed: list[Fraction | None] = []
    raw, stands = [], []
    label, waiting, times = "launch", "", 0
    for at, now in enumerate(weeks):
        near = [one for one in weeks[max(0, at - 3) : at + 1] if one is not None]
        mean = Fraction(sum(near), len(near)) if len(near) >= 3 else None
        smoothed.append(mean)
        base = smoothed[at - 4] if at >= 4 else None
        change = mean / base - 1 if mean is not None and base is not None and base >= 1 else None
        known = [one for one in weeks[: at + 1] if one is not None]
        if now is not None and len(known) >= 12 and not any(known[-12:]):
            says = "dead"
        elif at + 1 < 8:
            says = "launch"
        elif mean is None:
            says = "unknown"
        elif change is not None and change >= Fraction(15, 100):
            says = "growth"
        elif mean < max(one for one in smoothed if one is not None) / 2 or (
            change is not None and change <= -Fraction(15, 100)
        ):
            says = "decline"
        elif change is None:
            says = "growth" if mean >= 1 and base is not None else "unknown"
        else:
            says = "mature"
        raw.append(says)
        if says != "unknown":
            times = times + 1 if says == waiting else 1
            waiting = says
            if times >= 3 or says == "dead":
                label = says
        stands.append(label)
    return smoothed, raw, stands


week = st.one_of(st.none(), st.just(0), st.sampled_from([1, 2, 17, 20, 23]), st.integers(0, 60))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(week, st.integers(1, 13)), max_size=12).map(
        lambda runs: [one for one, n in runs for _ in range(n)][:70]
    )
)
def test_stages_are_those_of_the_plain_model(weeks: list[int | None]) -> None:
    found = life_cycle(np.array([[np.nan if one is None else one for one in weeks]], dtype=np.float64))
    smoothed, raw, stands = plain_stages(weeks)
    assert [STAGES[one] for one in found.raw[0]] == raw
    assert [STAGES[one] for one in found.committed[0]] == stands
    plain = [np.nan if one is None else float(one) for one in smoothed]
    np.testing.assert_allclose(found.smoothed[0], plain, atol=1e-9)


def plain_scores(parts: Parts, weights: dict[str, Fraction], n: int) -> list[Fraction | None]:
    """100·Σ w·mid-rank ÷ Σ w over what is known of each item."""
    found: list[Fraction | None] = []
    for item in range(n):
        weighed = whole = Fraction(0)
        for name in PARTS:
            own, others = parts[name][item], [one for one in parts[name] if one is not None]
            if own is None:
                continue
            less = sum(one > own if name == "returns" else one < own for one in others)
            alike = Fraction(others.count(own) - 1, 2)
            rank = Fraction(1, 2) if len(others) == 1 else (less + alike) / (len(others) - 1)
            weighed, whole = weighed + weights[name] * rank, whole + weights[name]
        found.append(100 * weighed / whole if whole else None)
    return found


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_scores_and_who_stays_first_are_those_of_the_plain_model(data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 7))
    column = st.lists(st.one_of(st.none(), st.integers(0, 3)), min_size=n, max_size=n)
    parts: Parts = {name: data.draw(column) for name in PARTS}
    is_passed = np.array(data.draw(st.lists(st.booleans(), min_size=n, max_size=n)))
    given_parts = {
        name: np.array([np.nan if one is None else one for one in values], np.float64) for name, values in parts.items()
    }
    found = score_items(given_parts, weights_of(SelectionRules()), 0.6)
    plain = plain_scores(parts, WEIGHTS, n)
    coverage = [sum(WEIGHTS[name] for name in PARTS if parts[name][item] is not None) for item in range(n)]
    assert found.is_ranked.tolist() == [one >= Fraction(6, 10) for one in coverage]
    for item in np.flatnonzero(found.is_ranked).tolist():
        assert abs(found.score[item] - plain[item]) < 1e-9
    among = [item for item in range(n) if is_passed[item] and coverage[item] >= Fraction(6, 10)]
    sure = sensitivity(found, is_passed, 0.2)
    if not among:
        assert sure is None
        return
    top = max(among, key=lambda item: (plain[item], -item))
    kept = 0
    for name in PARTS:
        for factor in (Fraction(8, 10), Fraction(12, 10)):
            again = plain_scores(parts, WEIGHTS | {name: WEIGHTS[name] * factor}, n)
            kept += all(again[top] >= again[item] for item in among)
    assert sure is not None and (sure.top, sure.runs, sure.kept) == (top, 12, kept)


def test_of_ways_that_bring_the_same_the_first_is_advised_whatever_their_floats_say() -> None:
    first, second = Way("clearance", 0.3, 0.1, 1), Way("scrap", 0.2, 0, 1)
    assert first.net_value < second.net_value and best_way([first, second]) is first


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(-3, 6), st.integers(0, 6), st.integers(1, 9), st.integers(1, 20), st.integers(0, 9)),
        max_size=4,
    ),
    st.integers(0, 200),
)
def test_what_is_bought_fits_the_purse_and_nothing_wanted_that_fits_is_left(
    asked: list[tuple[int, int, int, int, int]], purse: int
) -> None:
    wishes = [
        Wish(f"S{at}", position, mean, mean, cost, margin, moq, pack=2)
        for at, (position, mean, cost, margin, moq) in enumerate(asked)
    ]
    plan = spend(wishes, purse)
    spent = sum(plan.quantities[wish.sku] * wish.cost for wish in wishes)
    assert plan.cash_left == purse - spent >= 0
    for wish in wishes:
        bought = plan.quantities[wish.sku]
        lump = 2 if bought else max(2, wish.moq + wish.moq % 2)
        wants_nothing = spend([wish], 10**6).quantities[wish.sku] <= bought
        assert bought % 2 == 0 and (wants_nothing or lump * wish.cost > plan.cash_left)


def test_a_share_weighed_by_demand_is_unknown_where_one_demand_is() -> None:
    assert out_of_stock([(True, True, 3.0), (True, False, None)]) == OutOfStock(2, 1, 0.5, None)
    assert out_of_stock([(True, True, 3.0), (False, False, None), (True, False, 9.0)]) == OutOfStock(2, 1, 0.5, 0.25)

"""Do scores, tiers, rates and the model of repurchase keep their laws, and stay silent where there is nothing to say?"""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise
from math import isclose, isnan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from shopdesk.analysis import buyer_scores
from shopdesk.analysis.buyer_scores import NO_SCORE, NO_TIER, TIERS, Standings, standings
from shopdesk.analysis.purchase_history import Purchases
from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.analysis.repurchase import (
    are_overdue,
    churn_days,
    cohorts,
    expected_gaps,
    gaps,
    repurchase_within,
    window_repurchase,
)
from shopdesk.analysis.repurchase_model import (
    History,
    RepurchaseModel,
    correlation,
    fit_repurchase,
    fit_spend,
    log_likelihood,
    ranking_quality,
)
from shopdesk.thresholds.tiers import TiersRules

RULES = TiersRules()
START = date(2026, 1, 1)
ONE_BUY = some.tuples(some.sampled_from("abcdef"), some.integers(0, 500), some.integers(-500, 5_000))


def purchases(bought: list[tuple[str, int, int]], as_of: date) -> Purchases:
    return Purchases.before(
        as_of, [(who, (START + timedelta(days=day)).isoformat(), value) for who, day, value in bought]
    )


def by_buyer(found: Purchases) -> dict[str, tuple[int, int, int]]:
    stand = standings(found, RULES)
    columns = (stand.recency_days, stand.frequency_occasions, stand.monetary_value)
    return dict(zip(found.buyers, zip(*(column.tolist() for column in columns), strict=True), strict=True))


def tiers(buyers: Standings, churn_days: float) -> list[str]:
    return [TIERS[code] for code in buyer_scores.tier_buyers(buyers, RULES, churn_days).codes]


@given(some.lists(some.integers(-50, 50), max_size=60), some.booleans(), some.randoms())
def test_scores_hang_on_the_value_alone_and_never_on_the_order_of_the_rows(
    values: list[int], higher_is_better: bool, chance: random.Random
) -> None:
    scores = buyer_scores.tie_safe_scores(values, higher_is_better=higher_is_better).tolist()
    for value, score in zip(values, scores, strict=True):
        worse = sum(other < value if higher_is_better else other > value for other in values)
        assert score == min(5, 1 + 5 * worse // len(values))
    mixed = list(zip(values, scores, strict=True))
    chance.shuffle(mixed)
    again = buyer_scores.tie_safe_scores([value for value, _ in mixed], higher_is_better=higher_is_better)
    assert again.tolist() == [score for _, score in mixed]


@given(
    some.lists(some.integers(-9, 9), min_size=1, max_size=40), some.sampled_from([0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 1.0])
)
def test_a_quantile_is_the_smallest_value_seen_that_enough_values_do_not_exceed(
    values: list[int], share: float
) -> None:
    found = inverted_quantile(values, share)
    tenths = round(share * 10)
    enough = [one for one in values if 10 * sum(other <= one for other in values) >= tenths * len(values)]
    assert found == min(enough)


@given(some.lists(ONE_BUY, max_size=60), some.integers(1, 520))
def test_standings_are_those_of_a_plain_count_and_know_nothing_of_what_came_later(
    bought: list[tuple[str, int, int]], day: int
) -> None:
    as_of = START + timedelta(days=day)
    found = by_buyer(purchases(bought, as_of))
    known = [(who, at, value) for who, at, value in bought if at < day]
    assert found == by_buyer(purchases(known, as_of))
    assert set(found) == {who for who, _, _ in known}
    for who, (recency_days, frequency_occasions, monetary_value) in found.items():
        own = [(at, value) for other, at, value in known if other == who]
        within = [(at, value) for at, value in own if at >= day - 365]
        assert recency_days == day - max(at for at, _ in own)
        assert frequency_occasions == len({at for at, _ in within})
        assert monetary_value == sum(value for _, value in within)


@given(some.lists(ONE_BUY, max_size=60), some.integers(1, 520))
def test_cohorts_hold_every_buyer_once_and_no_month_to_come(bought: list[tuple[str, int, int]], day: int) -> None:
    as_of = START + timedelta(days=day)
    days = purchases(bought, as_of)
    found = cohorts(days).cohorts
    assert sum(one.size for one in found) == len(days)
    for one in found:
        assert one.active[0] == one.size and all(0 <= count <= one.size for count in one.active)
        months = (as_of - timedelta(days=1)).year * 12 + (as_of - timedelta(days=1)).month - one.month.year * 12
        assert len(one.active) == months - one.month.month + 1


def test_few_buyers_get_no_scores_and_money_of_nothing_is_never_high_value() -> None:
    few = Standings.of((1, 3, 100) for _ in range(4))
    assert set(buyer_scores.score_buyers(few, RULES).r.tolist()) == {NO_SCORE}
    assert buyer_scores.score_buyers(few, RULES).segment(0) is None
    some_more = buyer_scores.score_buyers(Standings.of((1, 3, 100) for _ in range(29)), RULES)
    assert set(some_more.m.tolist()) == {NO_SCORE} and some_more.segment(0) is not None
    enough = Standings.of([*((1, 3, -n) for n in range(29)), (1, 3, 900)])
    scores = buyer_scores.score_buyers(enough, RULES)
    assert scores.m[0] == 1 and scores.m[-1] == 5
    found = tiers(enough, RULES.churn_days)
    assert found.count("high_value") == 1 and found[-1] == "high_value"


def test_one_buyer_has_a_tier_and_no_scores_and_no_buyers_have_nothing() -> None:
    alone = Standings.of([(181, 9, 90_000)])
    assert tiers(alone, 180) == ["lost"]
    assert buyer_scores.score_buyers(alone, RULES).segment(0) is None
    none = purchases([], START)
    assert tiers(Standings.of([]), 180) == [] and by_buyer(none) == {}
    assert window_repurchase(none, START, START).rate is None and repurchase_within(none, 30).rate is None
    assert cohorts(none).cohorts == () and gaps(none) == []


def test_the_days_of_being_lost_are_measured_from_a_hundred_gaps_on_and_kept_within_bounds() -> None:
    assert (churn_days([10] * 99, RULES).days, churn_days([10] * 99, RULES).source) == (180, "rule")
    assert (churn_days([10] * 100, RULES).days, churn_days([10] * 100, RULES).source) == (60, "measured")
    assert churn_days([500] * 100, RULES).days == 365
    assert churn_days([*range(1, 101)], RULES).days == 90


def test_a_rhythm_needs_three_gaps_and_is_overdue_beyond_twice_itself() -> None:
    few, enough = expected_gaps(np.array([2, 3]), np.array([20, 30]), 50, RULES).tolist()
    assert isnan(few) and enough == 30
    away, rhythm = np.array([60, 61, 999]), np.array([enough, enough, few])
    assert are_overdue(away, rhythm, RULES).tolist() == [False, True, False]


def test_only_buyers_whose_whole_span_lies_behind_count_for_repurchase_within_days() -> None:
    bought = [("a", 0, 1), ("a", 30, 1), ("b", 0, 1), ("c", 60, 1)]
    found = repurchase_within(purchases(bought, START + timedelta(days=91)), 30)
    assert (found.hits, found.n) == (1, 3)
    on_the_edge = repurchase_within(purchases(bought, START + timedelta(days=90)), 30)
    assert (on_the_edge.hits, on_the_edge.n) == (1, 2)  # c's 30 days are not wholly observed


def test_early_cohorts_are_marked_where_buyers_may_have_bought_before_the_history() -> None:
    days = purchases([("a", 5, 1), ("b", 200, 1)], START + timedelta(days=365))
    found = cohorts(days, history_start=START, history_start_days=90).cohorts
    assert [one.is_old_possible for one in found] == [True, False]


@pytest.mark.parametrize("contradiction", [(0, 1.0, 2.0), (1, 0.0, 2.0), (1, 3.0, 2.0), (-1, 0.0, 2.0)])
def test_a_history_that_contradicts_itself_is_refused(contradiction: tuple[int, float, float]) -> None:
    with pytest.raises(ValueError):
        History(*contradiction)


def test_the_model_says_nothing_without_a_repeat_and_repeaters_alone_can_be_in_doubt() -> None:
    with pytest.raises(ValueError):
        fit_repurchase([History(0, 0, 30)] * 50)
    with pytest.raises(ValueError):
        fit_spend([0, 1], [5.0, 0.0])
    model = RepurchaseModel(0.24, 4.4, 0.79, 2.43)
    assert model.alive([History(0, 0, 40)]) == [1.0]
    assert 0 < model.alive([History(3, 10, 40)])[0] < 1


def test_at_a_equal_to_one_the_expectation_is_the_limit() -> None:
    history = [History(2, 10, 30)]
    at, near = (RepurchaseModel(0.5, 6, a, 3).expected_purchases(history, 20)[0] for a in (1.0, 1.001))
    assert isclose(at, near, rel_tol=1e-3)


@pytest.mark.parametrize(
    ("model", "history", "weeks", "exact"),
    [
        # worked out with 40 digits from the formula as it is printed
        ((0.24, 4.4, 0.79, 2.4), (600, 300, 301), 5_200, 2370.038961508),
        ((3, 0.1, 2, 300), (1, 1, 1), 13, 39.492230763),
        ((1, 400, 2, 2.4), (300, 0.99, 1), 5_200, 279.647432281),
        ((50, 4, 60, 300), (0, 0, 1), 520, 6.084745763),
        # a + b = 1 without a repeat: the limit, here from a + b = 1 ± 1e-9
        ((0.24, 4.4, 0.5, 0.5), (0, 0, 30), 10, 0.064338235),
    ],
)
def test_the_expectation_is_a_number_for_whatever_buyer_and_model(
    model: tuple[float, ...], history: tuple[int, float, float], weeks: float, exact: float
) -> None:
    (found,) = RepurchaseModel(*model).expected_purchases([History(*history)], weeks)
    assert found == pytest.approx(exact, rel=1e-6)


def test_no_buyers_at_all_are_neither_likely_nor_unlikely() -> None:
    model = RepurchaseModel(0.24, 4.4, 0.79, 2.43)
    assert (model.alive([]), model.expected_purchases([], 10), log_likelihood(model, [])) == ([], [], 0.0)


def test_ranking_is_judged_by_pairs_with_ties_half() -> None:
    assert ranking_quality([1, 2, 3, 3], [False, True, True, False]) == pytest.approx(2.5 / 4)
    assert ranking_quality([1, 2], [True, True]) is None and ranking_quality([], []) is None
    assert correlation([1, 1], [2, 3]) is None and correlation([1.0, 2.0], [2.0, 4.0]) == pytest.approx(1)


def test_movement_names_new_buyers_and_those_who_left_every_tier() -> None:
    lost, potential, good = (TIERS.index(tier) for tier in ("lost", "potential", "high_value"))
    before, after = np.array([lost, potential, NO_TIER, NO_TIER]), np.array([NO_TIER, good, potential, NO_TIER])
    moved = buyer_scores.movement(before, after)
    assert moved["lost"]["gone"] == 1 and moved["potential"]["high_value"] == 1 and moved["new"]["potential"] == 1
    assert sum(sum(row.values()) for row in moved.values()) == 3


@given(some.lists(ONE_BUY, max_size=60), some.integers(1, 520))
def test_gaps_and_rates_are_those_of_a_plain_count(bought: list[tuple[str, int, int]], day: int) -> None:
    as_of = START + timedelta(days=day)
    found = purchases(bought, as_of)
    own = {who: sorted({at for other, at, _ in bought if other == who and at < day}) for who, _, _ in bought}
    own = {who: days for who, days in own.items() if days}
    assert gaps(found) == sorted(b - a for days in own.values() for a, b in pairwise(days))
    within = repurchase_within(found, 30)
    observed = [days for days in own.values() if day - days[0] > 30]
    assert (within.hits, within.n) == (sum(len(d) > 1 and d[1] - d[0] <= 30 for d in observed), len(observed))
    window = window_repurchase(found, START + timedelta(days=100), START + timedelta(days=300))
    counts = [sum(100 <= at < 300 for at in days) for days in own.values()]
    assert (window.hits, window.n) == (sum(n >= 2 for n in counts), sum(n >= 1 for n in counts))
    for one in cohorts(found).cohorts:
        members = [days for days in own.values() if (START + timedelta(days=days[0])).isoformat()[:7] == str(one.month)]
        months = [{(START + timedelta(days=at)).isoformat()[:7] for at in days} for days in members]
        assert one.active == tuple(
            sum(str(one.month.plus(n)) in active for active in months) for n in range(len(one.active))
        )


def test_every_invoice_can_be_an_occasion_of_its_own() -> None:
    rows = [("a", "2026-01-03", 5), ("a", "2026-01-03", 6)]
    joined, apart = (Purchases.before(date(2026, 2, 1), rows, joins_days=joins) for joins in (True, False))
    assert [by_buyer(one)["a"][1] for one in (joined, apart)] == [1, 2]
    assert {by_buyer(one)["a"][2] for one in (joined, apart)} == {11}

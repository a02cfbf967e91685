"""Does the tiers panel answer what is known, name what is missing, and stay the same for a past day?"""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from shopdesk.analysis.buyer_lists import DORMANT, NEW, SLIPPING, call_lists, list_findings
from shopdesk.analysis.contacts import Contacts
from shopdesk.analysis.customer_value import fitted_model, spend_model
from shopdesk.analysis.purchase_history import PurchaseHistory, Purchases
from shopdesk.analysis.tier_table import IdentityShare, TiersQuestion, TierTable, slipping, tier_table
from shopdesk.analysis.tiers import answer_of, tiers
from shopdesk.analysis.unpaid_buyers import unpaid_buyers
from shopdesk.masking import masked
from shopdesk.period import DateRange, month_before
from shopdesk.thresholds.tiers import TiersRules

START = date(2025, 1, 1)
AS_OF = date(2026, 6, 1)
COVERED = (DateRange(START, AS_OF),)
Rows = list[tuple[str, str, int]]


def bought(buyer: str, days_before: int, value: int = 10_000) -> tuple[str, str, int]:
    return (buyer, (AS_OF - timedelta(days=days_before)).isoformat(), value)


def question(rows: Rows, **more: object) -> TiersQuestion:
    return TiersQuestion(
        as_of=AS_OF,
        history=PurchaseHistory.of(rows),
        before_on=month_before(AS_OF),
        identity=IdentityShare(len(rows), len(rows), 1, 1),
        covered=COVERED,
        history_start=START,
        **more,  # type: ignore[arg-type]
    )


def crowd(count: int, days_before: int = 20) -> Rows:
    return [bought(f"b{n}", days_before, 1_000 + n) for n in range(count)]


def by_id(table: TierTable) -> dict[str, object]:
    return {row.buyer_id: row for row in table.rows}


def test_an_empty_shop_has_no_figures_and_says_so() -> None:
    answer = tiers(TiersQuestion(AS_OF))
    assert len(answer.rows) == 0 and answer.headline.source.startswith("No orders")
    assert {figure.value for figure in answer.figures.values()} == {None}
    assert {figure.reason for figure in answer.figures.values()} == {"no_orders"}


def test_orders_without_buyers_give_null_with_that_reason_and_never_zero() -> None:
    answer = tiers(TiersQuestion(AS_OF, covered=COVERED, identity=IdentityShare(9, 0, 900, 0)))
    assert answer.figures["buyers"].value is None and answer.figures["buyers"].reason == "no_buyers"
    assert answer.figures["identified_order_share"].value == 0
    assert "no buyers" in answer.headline.in_language("en")


def test_one_buyer_has_a_tier_and_no_scores_and_raises_no_alarm() -> None:
    table = tier_table(question([bought("a", 200)]))
    answer = answer_of(table)
    assert [row.to_json("en")["tier"] for row in answer.rows] == ["lost"]
    assert answer.rows[0].to_json("en")["r_score"] is None and answer.figures["lost_buyers"].state == "thin"
    assert answer.figures["median_gap_days"].reason == "no_repeats"
    assert list_findings(table, call_lists(table, Contacts())) == []


def test_rows_carry_what_the_interface_promises() -> None:
    answer = tiers(question([bought("a", 5, 5_000), bought("a", 50, 5_050), *crowd(40)]))
    row = answer.rows[0].to_json("en")
    assert row["buyer_id"] == "a" and row["monetary_value"] == "100.50" and row["frequency_occasions"] == 2
    assert set(row) >= set(
        "buyer_id recency_days frequency_occasions monetary_value r_score f_score m_score segment tier is_new previous_tier".split()
    )
    assert (row["tier"], row["previous_tier"]) == ("high_value", "potential")
    assert set(answer.figures) == set(
        "buyers identified_order_share high_value_buyers potential_buyers lost_buyers new_buyers repurchase_rate median_gap_days".split()
    )


def test_a_good_buyer_who_stays_away_stands_in_the_headline_and_on_one_list_only() -> None:
    rows = [bought("good", at, 90_000) for at in (120, 160, 200)]
    table = tier_table(question([*rows, *crowd(40)]))
    lists = call_lists(table, Contacts())
    assert [row.buyer_id for row in lists[SLIPPING]] == ["good"] and not lists[DORMANT] and not lists[NEW]
    assert "1 good buyer stays away who spent ¥2,700.00" in answer_of(table).headline.in_language("en")
    assert answer_of(table, 1).headline == answer_of(table).headline
    assert "; to be left alone for now" in answer_of(table, 0).headline.in_language("en")
    (finding,) = list_findings(table, lists)
    assert (finding.finding, finding.value) == (SLIPPING, 270_000)


def test_what_silent_buyers_may_bring_is_told_step_by_step() -> None:
    table = tier_table(question([bought("a", 35), bought("b", 36), bought("c", 37), *crowd(40, 90)]))
    found = {one.finding: one for one in list_findings(table, call_lists(table, Contacts()))}
    dormant = found[DORMANT]
    assert dormant.derivation is not None and dormant.value
    steps = {step.code: step.value for step in dormant.derivation.steps}
    assert (steps["listed_count"], steps["sum_value"]) == (3, dormant.value)
    assert dormant.value == pytest.approx(3 * steps["mean_value"] * steps["share_rate"], abs=1)


def test_a_buyer_lately_written_to_unwilling_or_with_an_open_case_is_left_alone() -> None:
    table = tier_table(question([bought("a", 35), bought("b", 36), bought("c", 37), bought("d", 3), *crowd(40, 90)]))
    assert [row.buyer_id for row in call_lists(table, Contacts())[DORMANT]] == ["a", "b", "c"]
    contacts = Contacts({"a": AS_OF - timedelta(days=29), "b": AS_OF - timedelta(days=30)}, {"c"}, {"d"})
    lists = call_lists(table, contacts)
    assert [row.buyer_id for row in lists[DORMANT]] == ["b"] and not lists[NEW]


@given(some.integers(0, 2**32), some.integers(40, 400))
def test_a_past_day_gives_the_same_tiers_whether_worked_out_then_or_now(seed: int, ago: int) -> None:
    chance = random.Random(seed)
    rows = [bought(f"b{chance.randrange(30)}", chance.randrange(1, 500), chance.randrange(1, 9_999)) for _ in range(80)]
    then = AS_OF - timedelta(days=ago)
    known_then = [row for row in rows if row[1] < then.isoformat()]
    now, at_the_time = (tier_table(TiersQuestion(then, PurchaseHistory.of(given))) for given in (rows, known_then))
    assert list(now.rows) == list(at_the_time.rows)


def test_movement_gives_shares_only_for_rows_with_enough_buyers() -> None:
    before = [(f"b{n}", (AS_OF - timedelta(days=60)).isoformat(), 1_000 + n) for n in range(12)]
    table = tier_table(question([*before, *crowd(12), bought("new", 2)]))
    assert sum(sum(cells.values()) for cells in table.movement().values()) == 13
    shares = table.movement_rates()
    assert shares["new"] is None and sum((shares["potential"] or {}).values()) == 1


def test_the_reason_of_a_row_shows_its_own_numbers_and_the_rules_it_used() -> None:
    rows = [bought("good", at, 90_000) for at in (10, 40, 70, 100)]
    table = tier_table(question([*rows, *crowd(40)]))
    good = next(row for row in table.rows if row.buyer_id == "good")
    made = good.derivation(table.question.rules, table.churn, table.high_value_from)
    assert made.steps[-1].value == "high_value" and made.figures()["monetary_value"] == "3600.00"
    assert "4 purchase days (at least 2) and ¥3,600.00" in made.steps[-1].formula.in_language("en")  # type: ignore[union-attr]
    assert {rule.name for rule in made.rules} >= {"churn_days", "high_value_quantile"}


def test_the_model_is_refused_with_the_condition_that_failed() -> None:
    rules = TiersRules()
    few = [bought(f"b{n}", 300) for n in range(10)]
    assert fitted_model(Purchases.before(AS_OF, few), rules).reason == "few_buyers"
    ones = [bought(f"b{n}", 300 - n) for n in range(250)]
    assert fitted_model(Purchases.before(AS_OF, ones), rules).reason == "few_repeaters"
    short = [bought(f"b{n}", ago) for n in range(250) for ago in (30, 60)]
    assert fitted_model(Purchases.before(AS_OF, short), rules).reason == "short_history"


def test_the_model_is_taken_where_it_predicts_the_rest_of_the_history() -> None:
    chance = random.Random(7)
    rows: Rows = []
    for n in range(900):
        rate, leaves = chance.gammavariate(0.8, 1 / 60), chance.betavariate(0.9, 3)
        at, own = START.toordinal() + chance.randrange(100), []
        while at < AS_OF.toordinal():
            own.append(int(at))
            if chance.random() < leaves:
                break
            at += 1 + chance.expovariate(rate)
        rows += [(f"b{n}", date.fromordinal(day).isoformat(), 1_000) for day in own]
    found = fitted_model(Purchases.before(AS_OF, rows), TiersRules())
    assert found.reason is None and found.model is not None and found.actual
    assert abs((found.predicted or 0) - found.actual) <= 0.2 * found.actual


def test_spend_is_not_modelled_where_it_goes_with_how_often_a_buyer_comes() -> None:
    rules = TiersRules()
    assert spend_model([1, 2, 3, 4], [10, 20, 30, 40], rules) is None and spend_model([], [], rules) is None
    chance = random.Random(3)
    means = [chance.gammavariate(4, 2_000) for _ in range(300)]
    assert spend_model([1 + n % 5 for n in range(300)], means, rules) is not None


@pytest.mark.parametrize(
    ("buyer", "shown"),
    [
        ("tb79094028", "t***8"),
        ("山间小鹿与海", "山***海"),
        ("17850.0", "1***0"),
        ("h:0123456789abcdef", "h:0123456789abcdef"),
        ("李", "李***"),
        ("ab", "a***"),
    ],
)
def test_a_buyer_is_named_by_the_ends_alone_where_others_may_read_it(buyer: str, shown: str) -> None:
    assert masked(buyer) == shown


def test_a_row_is_read_in_words_and_never_in_codes() -> None:
    table = tier_table(question([bought("a", 5, 5_000), bought("a", 50, 5_050), *crowd(40)]))
    said = table.rows[0].worded()
    assert (said["tier"].in_language("en"), said["previous_tier"].in_language("zh_CN")) == ("High value", "潜力")
    assert said["is_new"] is None and said["segment"].in_language("en") == "Potential loyalist"
    assert set(table.rows[0].listed) <= set(said)


def test_buyers_who_ordered_and_have_not_paid_are_named_with_what_is_known_of_them() -> None:
    table = tier_table(question([bought("a", 35), *crowd(40)]))
    placed = [
        {"order_id": str(n), "created_at": f"2026-05-2{n} 09:00:00", "payable_value": value, "buyer_id": buyer}
        for n, (buyer, value) in enumerate((("new", 5_000), ("a", 3_000), ("a", 4_000), (None, 9_000), ("b1", None)))
    ]
    found = {one.buyer_id: one for one in unpaid_buyers(table, placed, Contacts())}
    assert list(found) == ["a", "new", "b1"]
    assert found["a"].unpaid_value == 7_000 and found["a"].known is not None and found["new"].known is None
    assert found["b1"].unpaid_value is None and found["a"].record()["created_at"] == "2026-05-21 09:00:00"
    contacts = Contacts({"a": AS_OF - timedelta(days=3)}, {"new"})
    assert [one.buyer_id for one in unpaid_buyers(table, placed, contacts)] == ["b1"]


def test_a_buyer_who_only_fell_below_the_line_and_bought_the_other_day_does_not_stay_away() -> None:
    """Of high value a month ago and not today, since others spent more; one bought two days ago, the other has gone silent."""
    before = [bought(buyer, days, 60_000) for buyer in ("came", "silent") for days in (130, 100)]
    richer = [bought(f"rich{n}", days, 200_000) for n in range(5) for days in (12, 6)]
    table = tier_table(question([*before, bought("came", 2, 100), *richer, *crowd(9)]))
    seen = {row.buyer_id: (row.previous_tier, row.tier) for row in table.rows}
    assert seen["came"] == seen["silent"] == ("high_value", "potential")
    assert [row.buyer_id for row in slipping(table)] == ["silent"]

"""Does the replenishment answer say what to order, in the promised form, and stay silent where nothing can be known?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.demand import Event
from shopdesk.analysis.demand_classes import CLASSES
from shopdesk.analysis.expected_demand import LIKES
from shopdesk.analysis.forecast_choice import (
    MEAN_OF_KNOWN,
    NONE,
    NOTHING_SOLD,
    PATCHY_METHODS,
    SEASONAL,
    STEADY_METHODS,
)
from shopdesk.analysis.order_derivation import order_derivation
from shopdesk.analysis.reasons import REASONS as FIGURE_REASONS
from shopdesk.analysis.reorder_detail import sku_detail
from shopdesk.analysis.reorder_plan import ReorderPlan, reorder_plan
from shopdesk.analysis.reorder_rows import Goods, ReorderLine
from shopdesk.analysis.replenishment import orders_by_supplier, replenishment
from shopdesk.analysis.replenishment_findings import replenishment_findings
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.replenishment_words import CODE_WORDS, NOTES, ON_THE_WAY, REASONS, SET_ASIDE, TO_ORDER
from shopdesk.analysis.stock_states import DEAD, NO_DEMAND, NO_FORECAST, OK, OUT, OVERSTOCK, UNKNOWN
from shopdesk.analysis.supplier_orders import PurchaseLine
from shopdesk.period import DateRange

MONDAY = date(2025, 6, 2)
WEEKS = 40
AS_OF = MONDAY + timedelta(weeks=WEEKS)
KEYS = {
    "sku", "demand_class", "forecast_method", "forecast_per_week_qty", "lead_time_days", "review_period_days",
    "safety_stock_qty", "reorder_point_qty", "order_up_to_qty", "on_hand_qty", "on_order_qty", "inventory_position_qty",
    "days_of_cover", "suggested_qty", "suggested_cost_value", "lost_per_day_value", "last_safe_order_on", "state",
}  # fmt: skip
STEADY = Goods(
    "A", title="Cup", supplier="S", category="cups", price_value=5_000, cost_value=2_000, on_hand_qty=20_000,
    counted_on=(AS_OF - timedelta(days=1)).isoformat(), lead_time_days=10, moq_qty=12_000, pack_qty=6_000,
    listed_on=MONDAY.isoformat(),
)  # fmt: skip


def every_day(sku: str, units: int, weeks: int = WEEKS, first: date = MONDAY) -> list[tuple[str, str, int]]:
    return [(sku, (first + timedelta(days=at)).isoformat(), units * 1000) for at in range(weeks * 7)]


def asked(*goods: Goods, **changed: Any) -> ReplenishmentQuestion:
    known: dict[str, Any] = {
        "as_of": AS_OF,
        "goods": goods or (STEADY,),
        "sales": every_day("A", 2),
        "covered": [DateRange(MONDAY, AS_OF)],
        "counts": [
            ("A", (AS_OF - timedelta(days=30)).isoformat(), 50_000),
            ("A", (AS_OF - timedelta(days=1)).isoformat(), 20_000),
        ],
    }
    return ReplenishmentQuestion(**(known | changed))


def line_of(question: ReplenishmentQuestion, sku: str = "A") -> ReorderLine:
    return next(line for line in reorder_plan(question).lines if line.sku == sku)


def test_a_row_has_the_names_of_the_contract_and_quantities_as_plain_numbers() -> None:
    row = line_of(asked()).to_json("en")
    assert set(row) == KEYS | {"reasons"}
    assert (row["forecast_per_week_qty"], row["lead_time_days"], row["review_period_days"]) == (14, 10.0, 7)
    assert (row["on_hand_qty"], row["inventory_position_qty"], row["state"]) == (20, 20, "ok")
    assert row["days_of_cover"] == 10.0
    assert row["suggested_cost_value"] == f"{row['suggested_qty'] * 20}.00"
    assert row["reasons"] == {}


def test_the_order_fills_up_to_the_level_in_whole_packs() -> None:
    line = line_of(asked())
    assert line.inventory_position_qty is not None and line.reorder_point_qty is not None
    assert line.inventory_position_qty <= line.reorder_point_qty < (line.order_up_to_qty or 0)
    need = (line.order_up_to_qty or 0) - line.inventory_position_qty
    assert line.suggested_qty is not None and 0 <= line.suggested_qty - need < 6_000
    assert line.suggested_qty % 6_000 == 0
    # two a day over 10 + 7 days, of which 20 are there; without spread nothing beyond that is lost
    assert line.lost_per_day_value == pytest.approx(3_000 * 14 / 17, rel=0.05)
    assert line.last_safe_order_on == AS_OF


def test_goods_on_their_way_and_orders_marked_as_placed_count_as_position() -> None:
    coming = PurchaseLine("P1", "S", "A", (AS_OF - timedelta(days=3)).isoformat(), ordered_qty=30_000)
    line = line_of(asked(purchases=[coming], placed={"A": 6_000}))
    assert (line.on_order_qty, line.inventory_position_qty) == (36_000, 56_000)
    assert line.suggested_qty == 0 and line.suggested_cost_value == 0
    assert line.last_safe_order_on is not None and line.last_safe_order_on > AS_OF
    assert (line.state, line.shown_state) == ("ok", "on_the_way")
    assert line_of(asked()).shown_state == "to_order"
    enough = line_of(
        asked(replace(STEADY, on_hand_qty=60_000), counts=[("A", STEADY.counted_on or "", 60_000)], purchases=[coming])
    )
    assert (enough.suggested_qty, enough.on_order_qty, enough.shown_state) == (0, 30_000, "ok")


def test_the_stock_sheets_own_figure_on_order_is_used_where_no_purchases_are_known() -> None:
    assert line_of(asked(replace(STEADY, on_order_qty=9_000))).on_order_qty == 9_000


def test_an_old_count_is_carried_forward_by_what_sold_and_arrived_since() -> None:
    goods = replace(STEADY, on_hand_qty=50_000, counted_on=(AS_OF - timedelta(days=11)).isoformat())
    arrived = PurchaseLine(
        "P1", "S", "A", (AS_OF - timedelta(days=20)).isoformat(), received_on=(AS_OF - timedelta(days=4)).isoformat(),
        ordered_qty=8_000,
    )  # fmt: skip
    line = line_of(asked(goods, purchases=[arrived]))
    assert line.on_hand_qty == 50_000 - 2_000 * 10 + 8_000
    assert "old_count" in line.notes


def test_measured_lead_times_replace_the_suppliers_word() -> None:
    purchases = [
        PurchaseLine(
            f"P{n}", "S", "A", (MONDAY + timedelta(days=9 * n)).isoformat(),
            received_on=(MONDAY + timedelta(days=9 * n + 20)).isoformat(), ordered_qty=5_000,
        )
        for n in range(6)
    ]  # fmt: skip
    line = line_of(asked(purchases=purchases))
    assert (line.lead_time_days, line.lead_time.source, line.lead_time.n) == (20, "measured_sku", 6)


def test_nothing_imported_gives_no_rows_and_says_what_is_missing() -> None:
    answer = replenishment(ReplenishmentQuestion(AS_OF, [], [], []))
    assert answer.rows == ()
    assert "No orders have been imported" in answer.headline.in_language("en")
    assert all(figure.value in (None, 0) for figure in answer.figures.values())
    assert answer.figures["skus_to_order"].reason == "no_sales"
    assert answer.to_json("en")["rows"] == []


def test_without_a_count_nothing_is_suggested_and_the_reason_is_given() -> None:
    line = line_of(asked(replace(STEADY, on_hand_qty=None, counted_on=None), counts=[]))
    row = line.to_json("en")
    for name in ("on_hand_qty", "inventory_position_qty", "suggested_qty", "suggested_cost_value", "days_of_cover"):
        assert row[name] is None
        assert row["reasons"][name] == "no_stock_count"
    assert row["state"] == "unknown"
    assert row["reorder_point_qty"] is not None
    answer = replenishment(asked(replace(STEADY, on_hand_qty=None, counted_on=None), counts=[]))
    assert "No stock count" in answer.headline.in_language("en")
    assert answer.figures["stock_value"].value in (None, 0)


def test_a_sku_never_sold_has_no_forecast_and_no_order() -> None:
    line = line_of(asked(replace(STEADY, listed_on=None), sales=[], covered=[], counts=[]))
    assert line.forecast_per_week_qty is None
    assert line.reasons["forecast_per_week_qty"] == "no_sales"
    assert line.suggested_qty is None


def test_known_weeks_without_any_sale_are_no_demand_and_no_order() -> None:
    young = replace(STEADY, listed_on=(AS_OF - timedelta(weeks=8)).isoformat())
    line = line_of(asked(young, sales=[], counts=[("A", (AS_OF - timedelta(days=1)).isoformat(), 20_000)]))
    assert (line.state, line.demand_class, line.forecast_per_week_qty) == ("no_demand", "no_demand", 0)
    assert (line.order_up_to_qty, line.suggested_qty, line.lost_per_day_value) == (0, 0, 0)
    assert line.days_of_cover is None and line.reasons["days_of_cover"] == "no_demand"


def test_goods_that_stopped_selling_are_dead_and_not_ordered() -> None:
    line = line_of(asked(sales=every_day("A", 2, weeks=20)))
    assert line.state == "dead"
    assert line.suggested_qty == 0
    answer = replenishment(asked(sales=every_day("A", 2, weeks=20)))
    assert answer.figures["dead_stock_value"].value == 20 * 2_000
    assert "no longer sell" in answer.headline.in_language("en")


def test_of_goods_out_of_season_that_last_for_months_nothing_is_ordered_whatever_the_promise_asks_for() -> None:
    sold = [1, 0, 0, 0, 2, 2, 0, 0, 2, 3, 3, 1, 0, 3, 1, 1, 1, 1, 5, 3, 1, 2, *(0,) * 12]
    first = AS_OF - timedelta(weeks=len(sold))
    sales = [("A", (first + timedelta(weeks=at)).isoformat(), units * 1000) for at, units in enumerate(sold)]
    line = line_of(asked(replace(STEADY, on_hand_qty=17_000), sales=sales, counts=[]))
    assert line.state == "overstock"
    assert line.inventory_position_qty is not None and line.reorder_point_qty is not None
    assert line.inventory_position_qty < line.reorder_point_qty
    assert line.suggested_qty == 0 and "lasts_long" in line.notes


def test_goods_are_not_called_dead_where_a_sale_would_not_have_been_seen() -> None:
    counted = [("A", (AS_OF - timedelta(days=200)).isoformat(), 20_000)]
    unseen = asked(sales=[], covered=[], counts=counted)
    assert line_of(unseen).state != "dead"
    answer = replenishment(unseen)
    assert answer.figures["dead_stock_value"].value is None and answer.figures["pileup_rate"].value is None
    assert answer.figures["stock_value"].value == 40_000
    ended = [DateRange(MONDAY, AS_OF - timedelta(days=60))]
    assert line_of(asked(sales=every_day("A", 2, weeks=20), covered=ended)).state != "dead"


def test_orders_that_tell_no_goods_are_said_to_be_what_is_missing() -> None:
    answer = replenishment(asked(replace(STEADY, listed_on=None), sales=[], counts=[]))
    assert "Which goods were sold is not known" in answer.headline.in_language("en")
    bare = replenishment(asked(replace(STEADY, on_hand_qty=None, counted_on=None), counts=[]))
    assert {name: figure.value for name, figure in bare.figures.items()} == dict.fromkeys(bare.figures) | {
        "target_extra_value": bare.figures["target_extra_value"].value
    }


def test_one_known_week_is_thin_and_its_mean() -> None:
    line = line_of(
        asked(
            replace(STEADY, listed_on=None),
            sales=every_day("A", 3, weeks=1, first=AS_OF - timedelta(weeks=1)),
            counts=[],
        )
    )
    assert (line.standing, line.forecast_per_week_qty, line.known_weeks) == ("thin", 21_000, 1)


def test_a_count_below_zero_is_taken_as_none_and_a_new_count_is_asked_for() -> None:
    line = line_of(asked(replace(STEADY, on_hand_qty=-3_000)))
    assert (line.inventory_position_qty, line.state) == (0, "out")
    assert "count_correction" in line.notes


@pytest.mark.parametrize("cost", [None, 0])
def test_goods_without_a_cost_are_suggested_but_not_valued_and_ranked_last(cost: int | None) -> None:
    other = replace(STEADY, sku="B", cost_value=cost)
    plan = reorder_plan(asked(STEADY, other, sales=[*every_day("A", 2), *every_day("B", 9)]))
    assert [line.sku for line in plan.lines] == ["A", "B"]
    line = plan.lines[1]
    assert line.suggested_qty and line.suggested_cost_value is None and line.lost_per_day_value is None
    assert line.reasons["suggested_cost_value"] == line.reasons["lost_per_day_value"] == "no_cost"


def test_a_missing_lead_time_is_assumed_and_said_so() -> None:
    line = line_of(asked(replace(STEADY, lead_time_days=None, supplier=None)))
    assert (line.lead_time_days, line.lead_time.source) == (7, "assumed")
    assert "lead_time_assumed" in line.notes


def test_what_is_dated_as_of_or_later_changes_nothing_but_a_warning() -> None:
    later = every_day("A", 900, weeks=2, first=AS_OF)
    counts = [("A", AS_OF.isoformat(), 0)]
    question = asked()
    changed = replace(
        question,
        sales=[*question.sales, *later],
        counts=[*question.counts, *counts],
        purchases=[PurchaseLine("P", "S", "A", AS_OF.isoformat(), ordered_qty=99_000)],
    )
    assert [line.to_json("en") for line in reorder_plan(changed).lines] == [
        line.to_json("en") for line in reorder_plan(question).lines
    ]
    assert any("or later" in warning.in_language("en") for warning in replenishment(changed).warnings)


def test_a_coming_event_raises_the_order_by_what_past_ones_sold() -> None:
    past = Event("618", DateRange(MONDAY + timedelta(days=100), MONDAY + timedelta(days=101)))
    ahead = Event("双11", DateRange(AS_OF + timedelta(days=2), AS_OF + timedelta(days=3)))
    sales = [*every_day("A", 2), *[("A", (MONDAY + timedelta(days=98 + at)).isoformat(), 4_000) for at in range(7)]]
    plain, raised = line_of(asked(sales=sales, events=[past])), line_of(asked(sales=sales, events=[past, ahead]))
    # the event's week sold three times the usual, and its seven days lie within the next seventeen
    assert raised.event_factor == pytest.approx(1 + 2 * 7 / 17)
    assert (raised.suggested_qty or 0) > (plain.suggested_qty or 0)
    unheard = line_of(asked(events=[ahead]))
    assert (unheard.event_factor, "event_unknown" in unheard.notes) == (1.0, True)


def test_the_money_there_is_goes_where_it_earns_most_and_is_not_overdrawn() -> None:
    other = replace(STEADY, sku="B", price_value=2_500)
    sales = [*every_day("A", 2), *every_day("B", 2)]
    free = reorder_plan(asked(STEADY, other, sales=sales))
    purse = 60_000
    cut = reorder_plan(asked(STEADY, other, sales=sales, budget_value=purse))
    spent = sum(line.suggested_cost_value or 0 for line in cut.lines)
    assert spent <= purse < sum(line.suggested_cost_value or 0 for line in free.lines)
    bought = {line.sku: line.suggested_qty or 0 for line in cut.lines}
    assert bought["A"] > bought["B"]
    assert any("not_funded" in line.notes for line in cut.lines)
    answer = replenishment(asked(STEADY, other, sales=sales, budget_value=purse))
    assert any("stays unordered" in warning.in_language("en") for warning in answer.warnings)


def test_a_supplier_with_a_rhythm_of_its_own_is_filled_up_at_every_review() -> None:
    line = line_of(asked(replace(STEADY, review_period_days=30)))
    assert (line.review_period_days, line.order_up_to_qty) == (30, line.reorder_point_qty)


def test_orders_are_grouped_by_supplier_and_the_nameless_come_last() -> None:
    goods = [
        replace(STEADY, sku=sku, supplier=supplier)
        for sku, supplier in (("A", "T"), ("B", None), ("C", "S"), ("D", "T"))
    ]
    sales = [row for one in goods for row in every_day(one.sku, 2)]
    sheets = orders_by_supplier(reorder_plan(asked(*goods, sales=sales)).lines)
    assert [(name, [line.sku for line in lines]) for name, lines in sheets.items()] == [
        ("S", ["C"]),
        ("T", ["A", "D"]),
        ("", ["B"]),
    ]


def test_the_money_list_says_what_waiting_costs_and_what_lies_dead() -> None:
    idle = replace(STEADY, sku="B", on_hand_qty=100_000)
    question = asked(STEADY, idle, sales=[*every_day("A", 2), *every_day("B", 2, weeks=5)])
    found = {one.finding: one for one in replenishment_findings(question, reorder_plan(question))}
    assert found["stock_running_out"].subject == "A"
    assert found["stock_running_out"].value == pytest.approx(3_000 * 14, rel=0.06)
    assert (found["dead_stock"].subject, found["dead_stock"].value) == ("B", 200_000)
    for one, goods in ((found["stock_running_out"], "A"), (found["dead_stock"], "B")):
        assert one.derivation is not None and one.derivation.rules
        assert [(step.title("en"), step.value) for step in one.derivation.steps[:-1]] == [(goods, one.value)]
    quiet = asked(replace(STEADY, on_hand_qty=80_000))
    assert replenishment_findings(quiet, reorder_plan(quiet)) == []


def test_the_arithmetic_of_a_row_ends_in_its_order() -> None:
    question = asked()
    line = line_of(question)
    derivation = order_derivation(line, question.rules)
    result = next(step for step in derivation.steps if step.is_result)
    assert (result.code, result.value) == ("suggested_qty", line.suggested_qty)
    assert {"lead_time_days", "safety_stock_qty", "inventory_position_qty"} <= set(derivation.figures())
    assert [use.name for use in derivation.rules][1:] == ["review_period_days", "cover_max_weeks"]


def test_few_weeks_suggest_an_order_but_raise_no_alarm() -> None:
    new = replace(STEADY, listed_on=None)
    question = asked(new, sales=every_day("A", 3, weeks=2, first=AS_OF - timedelta(weeks=2)), counts=[])
    assert line_of(question).suggested_qty
    assert replenishment_findings(question, reorder_plan(question)) == []
    assert "look at them yourself" in replenishment(question).headline.in_language("en")


def test_sales_that_ended_before_the_day_are_said_to_have_ended() -> None:
    def said(days: int) -> tuple[str, list[str]]:
        answer = replenishment(asked(as_of=AS_OF + timedelta(days=days), counts=[]))
        return answer.headline.in_language("en"), [one.in_language("en") for one in answer.warnings]

    assert "cannot be told" in said(120)[0] and "cannot be told" not in said(20)[0]
    assert any("Sales are known to" in one for one in said(20)[1])
    assert not any("Sales are known to" in one for one in said(3)[1])


def test_every_unknown_figure_says_why_in_words() -> None:
    questions = [asked(), asked(replace(STEADY, on_hand_qty=None, counted_on=None), counts=[]), asked(replace(STEADY, cost_value=None)),
                 ReplenishmentQuestion(AS_OF, [], [], []), asked(sales=[], covered=[])]  # fmt: skip
    for question in questions:
        for name, figure in replenishment(question).figures.items():
            assert (figure.value is None) == (figure.reason is not None), name
            assert figure.reason is None or figure.reason in FIGURE_REASONS


def test_every_reason_and_note_that_can_be_given_has_its_words() -> None:
    goods = [
        STEADY,
        replace(STEADY, sku="B", on_hand_qty=None, cost_value=None, price_value=None),
        Goods("C"),
        replace(STEADY, sku="D", on_hand_qty=-1_000),
    ]
    for line in reorder_plan(asked(*goods)).lines:
        assert set(line.reasons.values()) <= set(REASONS)
        assert set(line.notes) <= set(NOTES)


def test_a_supplier_that_breaks_its_word_is_named() -> None:
    purchases = [
        PurchaseLine(
            f"P{n}", "S", "A", (MONDAY + timedelta(days=9 * n)).isoformat(),
            received_on=(MONDAY + timedelta(days=9 * n + took)).isoformat(), ordered_qty=5_000,
        )
        for n, took in enumerate([10, 16, 17, 18, 9])
    ]  # fmt: skip
    said = [warning.in_language("en") for warning in replenishment(asked(purchases=purchases)).warnings]
    assert any("S (2 of 5)" in one for one in said)
    on_time = [replace(one, received_on=one.ordered_on) for one in purchases]
    assert not any(
        "on time" in warning.in_language("en") for warning in replenishment(asked(purchases=on_time)).warnings
    )


def test_a_new_sku_is_forecast_by_goods_like_it_and_its_own_weeks() -> None:
    likes = [
        replace(STEADY, sku=sku, listed_on=None, price_value=price)
        for sku, price in (("B", 4_500), ("C", 5_500), ("D", 6_000))
    ]
    started = MONDAY + timedelta(weeks=10)
    sales = [
        row for sku, units in (("B", 1), ("C", 2), ("D", 3)) for row in every_day(sku, units, weeks=30, first=started)
    ]
    new = replace(STEADY, listed_on=(AS_OF - timedelta(weeks=2)).isoformat())
    question = asked(
        new, *likes, sales=[*sales, *every_day("A", 4, weeks=2, first=AS_OF - timedelta(weeks=2))], counts=[]
    )
    line = line_of(question)
    assert (line.forecast_method, line.standing) == ("goods_like_it", "thin")
    assert 14_000 < (line.forecast_per_week_qty or 0) < 28_000  # between the likes' mean and its own weeks
    dear = line_of(replace(question, goods=[replace(new, price_value=50_000), *likes]))
    assert dear.forecast_method == "mean_of_known_weeks"


@pytest.mark.parametrize("kind", ["cycle", "fill", "oos"])
def test_the_three_promises_are_kept_apart(kind: str) -> None:
    sales = [
        ("A", (MONDAY + timedelta(days=at)).isoformat(), units * 1000) for at, units in enumerate([0, 5, 1, 9, 2] * 56)
    ]
    points = {
        one: line_of(asked(sales=sales, target_kind=one)).reorder_point_qty or 0 for one in ("cycle", "fill", "oos")
    }
    assert points["oos"] > points["cycle"] > points["fill"]
    line = line_of(asked(sales=sales, target_kind=kind))
    assert line.reorder_point_qty == points[kind]
    assert line.target_rate == {"cycle": 0.95, "fill": 0.95, "oos": 0.003}[kind]
    extra = replenishment(asked(sales=sales)).figures["target_extra_value"].value
    assert extra == (points["oos"] - points["cycle"]) * 2_000 // 1000


def test_only_what_lies_beyond_the_days_of_cover_is_too_much() -> None:
    question = asked(replace(STEADY, on_hand_qty=400_000))
    answer = replenishment(question)
    assert line_of(question).state == "overstock"
    # two a day for 90 days are enough, 220 of 400 at 20 yuan are too much
    assert answer.figures["overstock_value"].value == 220 * 2_000
    assert answer.figures["pileup_rate"].value == pytest.approx(220 / 400)
    assert replenishment(asked()).figures["pileup_rate"].value == 0


def test_behind_a_line_stand_its_weeks_the_methods_tried_and_the_run_of_its_stock() -> None:
    coming = PurchaseLine(
        "P1", "S", "A", (AS_OF - timedelta(days=3)).isoformat(), expected_on=(AS_OF + timedelta(days=4)).isoformat(),
        ordered_qty=6_000,
    )  # fmt: skip
    past = Event("618", DateRange(MONDAY + timedelta(days=100), MONDAY + timedelta(days=101)))
    question = asked(replace(STEADY, on_hand_qty=6_000), purchases=[coming], events=[past])
    detail = sku_detail(question, reorder_plan(question), "A")
    assert [(week.sold_qty, week.used_qty) for week in detail.weeks] == [(14_000, 14_000)] * WEEKS
    assert [change.reason for change in detail.changes] == ["promotion"]
    assert detail.line.forecast_method in detail.tried and detail.origins == 12
    stock = {day.day: (day.without_qty, day.with_qty) for day in detail.projection}
    # two a day: 6 last three days; what is coming lasts another three; then the order of today arrives
    assert stock[AS_OF + timedelta(days=2)] == (0, 0)
    assert stock[AS_OF + timedelta(days=4)] == (4_000, 4_000)
    assert stock[AS_OF + timedelta(days=9)] == (0, 0)
    assert stock[AS_OF + timedelta(days=10)] == (0, (detail.line.suggested_qty or 0) - 2_000)
    assert detail.derivation.figures()["suggested_qty"] == (detail.line.suggested_qty or 0) // 1000
    with pytest.raises(KeyError):
        sku_detail(question, reorder_plan(question), "Z")


def test_without_a_count_no_run_of_stock_is_drawn() -> None:
    question = asked(replace(STEADY, on_hand_qty=None, counted_on=None), counts=[])
    assert sku_detail(question, reorder_plan(question), "A").projection == ()


def test_every_code_a_row_can_bear_has_its_words() -> None:
    assert set(CLASSES) <= set(CODE_WORDS["demand_class"])
    states = {OUT, DEAD, NO_FORECAST, OVERSTOCK, OK, NO_DEMAND, UNKNOWN, TO_ORDER, ON_THE_WAY, SET_ASIDE}
    assert states == set(CODE_WORDS["state"])
    methods = {
        *PATCHY_METHODS,
        *STEADY_METHODS,
        *(name + SEASONAL for name in STEADY_METHODS[:-1]),
        MEAN_OF_KNOWN,
        NOTHING_SOLD,
        NONE,
        LIKES,
    }
    assert methods == set(CODE_WORDS["forecast_method"])
    assert line_of(asked()).worded()["state"] == CODE_WORDS["state"][TO_ORDER]


def whole(plan: ReorderPlan) -> list[dict[str, Any]]:
    return sorted((line.to_json("en") for line in plan.lines), key=lambda row: str(row["sku"]))


sold = st.lists(st.tuples(st.sampled_from("AB"), st.integers(0, WEEKS * 7 - 1), st.integers(1, 9)), max_size=40)


@settings(max_examples=20)
@given(sold, st.randoms())
def test_the_order_of_rows_and_whole_weeks_of_shift_never_change_an_order(
    rows: list[tuple[str, int, int]], chance: Any
) -> None:
    goods = [STEADY, replace(STEADY, sku="B", lead_time_days=21)]
    sales = [(sku, (MONDAY + timedelta(days=at)).isoformat(), units * 1000) for sku, at, units in rows]
    question = asked(*goods, sales=sales)
    mixed = list(sales)
    chance.shuffle(mixed)
    assert whole(reorder_plan(replace(question, sales=mixed, goods=goods[::-1]))) == whole(reorder_plan(question))


@settings(max_examples=20)
@given(sold, st.integers(0, 60), st.integers(0, 60))
def test_more_on_the_shelf_never_means_a_larger_order_and_above_the_level_there_is_none(
    rows: list[tuple[str, int, int]], held: int, more: int
) -> None:
    sales = [("A", (MONDAY + timedelta(days=at)).isoformat(), units * 1000) for _, at, units in rows]
    lines = [line_of(asked(replace(STEADY, on_hand_qty=one * 1000), sales=sales)) for one in (held, held + more)]
    assert (lines[1].suggested_qty or 0) <= (lines[0].suggested_qty or 0)
    for line in lines:
        if line.suggested_qty:
            assert (line.inventory_position_qty or 0) < (line.order_up_to_qty or 0)
            assert line.suggested_qty % 6_000 == 0 and line.suggested_qty >= 12_000


@settings(max_examples=15)
@given(sold, st.integers(2, 9))
def test_money_in_another_unit_changes_no_class_order_or_rank(rows: list[tuple[str, int, int]], by: int) -> None:
    goods = [STEADY, replace(STEADY, sku="B", cost_value=900, price_value=1_300)]
    sales = [(sku, (MONDAY + timedelta(days=at)).isoformat(), units * 1000) for sku, at, units in rows]
    dear = [
        replace(one, cost_value=(one.cost_value or 0) * by, price_value=(one.price_value or 0) * by) for one in goods
    ]
    plans = [reorder_plan(asked(*some, sales=sales)).lines for some in (goods, dear)]
    assert [(line.sku, line.abc, line.suggested_qty, line.state) for line in plans[0]] == [
        (line.sku, line.abc, line.suggested_qty, line.state) for line in plans[1]
    ]


@pytest.mark.parametrize(
    ("skus", "en", "zh"), [("ABC", "A, B, C.", "A、B、C。"), ("ABCD", "A, B, C and others.", "A、B、C等。")]
)
def test_a_caution_names_the_first_few_and_says_where_there_are_others(skus: str, en: str, zh: str) -> None:
    goods = [replace(STEADY, sku=sku, on_hand_qty=None, counted_on=None) for sku in skus]
    sales = [row for sku in skus for row in every_day(sku, 2)]
    first = replenishment(asked(*goods, sales=sales, counts=[])).warnings[0]
    assert first.in_language("en") == f"{len(skus)} SKUs that sell have no stock count: {en}"
    assert first.in_language("zh_CN").endswith(zh)


def test_whole_days_and_rules_are_written_without_a_needless_decimal() -> None:
    said = order_derivation(replenishment(asked()).rows[0], asked().rules)
    steps = {step.code: step for step in said.steps}
    assert steps["cycle_point_qty"].title("en") == "Reorder point for 95 % of cycles"
    assert " 17 days ÷ 7" in steps["protection_demand_qty"].formula.in_language("en")


def test_expected_quantities_are_read_to_a_tenth_and_kept_exactly() -> None:
    line = replace(replenishment(asked()).rows[0], safety_stock_qty=55_494, protection_demand_qty=37_506)
    steps = {step.code: step for step in order_derivation(line, asked().rules).steps}
    assert steps["safety_stock_qty"].value == 55_494
    assert steps["safety_stock_qty"].words.in_language("en") == "55.5"
    assert steps["reorder_point_qty"].formula.in_language("en") == "37.5 + 55.5, whole units"

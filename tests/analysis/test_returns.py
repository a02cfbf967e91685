"""Does the desk of after-sales tell what waits, what comes back and what it costs, and say why where it cannot?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.case_standing import case_row
from shopdesk.analysis.disposal import WAYS, advise, floor_price
from shopdesk.analysis.intervals import wilson_interval
from shopdesk.analysis.return_causes import CAUSES, FAULTS, Corrections, cause_of, direction_of, fault_of
from shopdesk.analysis.return_cohorts import cohorts
from shopdesk.analysis.return_goods import GoodsBack, GoodsSent, goods_returns
from shopdesk.analysis.return_rates import Seen, alerts, completed, false_alarm_shares, fitted_strength, upper_tail
from shopdesk.analysis.returns import answer_of, returns
from shopdesk.analysis.returns_desk import OrderCounts, ReturnsQuestion, returns_desk
from shopdesk.analysis.returns_findings import returns_findings
from shopdesk.analysis.returns_page import returns_page
from shopdesk.analysis.returns_rows import CaseFacts, CaseRow, OwnEvent, UnitRow
from shopdesk.analysis.serial_returners import BuyerReturns, serial_returners
from shopdesk.period import DateRange
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow.rma import Event

RULES = ReturnsRules()
AS_OF = date(2026, 11, 5)
CLOCK = datetime(2026, 11, 5)
OCTOBER = DateRange(date(2026, 10, 1), date(2026, 11, 1))
SEPTEMBER = DateRange(date(2026, 9, 1), date(2026, 10, 1))
NO_WORDS = Corrections()


def question(**further: Any) -> ReturnsQuestion:
    given = {
        "as_of": AS_OF, "clock": CLOCK, "period": OCTOBER, "span": DateRange(OCTOBER.start, AS_OF), "compared": SEPTEMBER,
        "last_on": date(2026, 11, 4), "has_orders": True, "has_lines": True, "has_cases": True, "has_refunds": True,
    }  # fmt: skip
    return ReturnsQuestion(**{**given, **further})


def case(rma_id: str, **further: Any) -> CaseFacts:
    told = {"order_id": "1", "sku": "A", "kind": "return_refund", "status": "wait_seller_agree", "amount_value": 5_000,
            "applied_at": "2026-11-03 12:00:00", "reason": "尺码偏小"}  # fmt: skip
    return CaseFacts(rma_id, **{**told, **further})


def row(facts: CaseFacts, *own: OwnEvent, units: Sequence[UnitRow] = (), **further: Any) -> CaseRow:
    return case_row(facts, own, units, NO_WORDS, further.pop("clock", CLOCK), RULES, **further)


def values(answer: Answer) -> dict[str, Any]:
    return {name: figure.value for name, figure in answer.figures.items()}


# ---- nothing, little, odd ------------------------------------------------------------------------------------------------


def test_an_empty_store_gives_no_rate_no_alarm_and_a_reason_for_each_figure() -> None:
    empty = question(last_on=None, has_orders=False, has_lines=False, has_cases=False, has_refunds=False)
    answer = returns(empty)
    assert answer.rows == () and "No orders" in answer.headline.in_language("en") and answer.warnings == ()
    assert all(figure.value is None and figure.reason and figure.state == "none" for figure in answer.figures.values())


def test_orders_without_any_refund_export_have_no_return_rate_instead_of_none_returned() -> None:
    answer = returns(
        question(
            has_cases=False,
            has_refunds=False,
            sent=[("2026-10", 50_000, 0)],
            counts=OrderCounts(50, 0, 50, 0, 9_000, 0),
        )
    )
    shown = values(answer)
    assert shown["return_rate"] is None and shown["refund_rate"] is None and shown["open_cases"] is None
    assert {answer.figures[name].reason for name in ("return_rate", "refund_rate", "open_cases", "case_rate")} == {
        "no_refunds_export"
    }
    assert "No refunds have been imported" in answer.headline.in_language("en")


def test_a_refund_export_without_orders_tells_its_cases_and_no_rates() -> None:
    answer = returns(question(has_orders=False, has_lines=False, cases=[case("1", order_id=None)]))
    shown = values(answer)
    assert (shown["open_cases"], shown["money_at_stake_value"]) == (1, 5_000)
    assert shown["return_rate"] is None and answer.figures["return_rate"].reason == "no_data"
    assert answer.rows[0].to_json("en")["reasons"]["order_id"] == "no_order"


def test_nothing_sent_in_the_period_is_no_rate_and_nothing_back_is_nought() -> None:
    nothing = returns(question(sent=[("2026-09", 10_000, 0)]))
    assert nothing.figures["return_rate"].reason == "empty_denominator"
    none_back = returns(question(sent=[("2026-10", 10_000, 0)]))
    assert none_back.figures["return_rate"].value == 0


def test_an_amount_nobody_tells_leaves_the_stake_thin_and_all_unknown_is_no_nought() -> None:
    part = returns(question(cases=[case("1"), case("2", amount_value=None)])).figures["money_at_stake_value"]
    assert (part.value, part.state) == (5_000, "thin")
    none = returns(question(cases=[case("2", amount_value=None)])).figures["money_at_stake_value"]
    assert (none.value, none.reason) == (None, "refund_amount_unknown")


def test_orders_returned_without_an_amount_have_no_refund_rate() -> None:
    counts = OrderCounts(10, 0, 10, 0, 9_000, None, 3)
    answer = returns(question(counts=counts))
    assert answer.figures["refund_rate"].reason == "refund_amount_unknown"
    assert any("without a known amount" in one.in_language("en") for one in answer.warnings)


def test_a_state_in_unknown_words_is_open_has_no_deadline_and_is_named() -> None:
    answer = returns(question(cases=[case("7", status=None, status_text="客满介入")]))
    shown = answer.rows[0].to_json("en")
    assert (shown["state"], shown["next_move"], shown["deadline_at"]) == (None, "look_it_up", None)
    assert shown["reasons"]["state"] == "unknown_state" and values(answer)["open_cases"] == 1
    assert any("7" in one.in_language("en") and "does not know" in one.in_language("en") for one in answer.warnings)


def test_a_unit_sold_at_a_price_nobody_knows_has_recovered_an_unknown_sum_and_not_nothing() -> None:
    back = case("1", status="succeeded", ended_at="2026-10-20 10:00:00", back_qty=2_000, unit_cost_value=2_000)
    bare, sold = UnitRow(1, "B", "clearance"), UnitRow(2, "B", "clearance", 1_500, 100)
    unknown = returns(question(cases=[back], units={"1": [bare]})).figures
    assert (unknown["recovered_value"].value, unknown["recovered_value"].reason) == (None, "no_price")
    parcels = unknown["return_cost_value"]
    assert parcels.state == "thin" and unknown["reuse_rate"].value == 1  # sold it is, all the same
    part = returns(question(cases=[back], units={"1": [bare, sold]})).figures
    assert (part["recovered_value"].value, part["recovered_value"].state) == (1_400, "thin")
    assert part["return_cost_value"].value == (parcels.value or 0) + 600  # of the unit whose price is known alone


def test_no_unit_graded_is_no_reuse_rate_and_a_graded_one_counts_once() -> None:
    back = case("1", status="succeeded", ended_at="2026-10-20 10:00:00", back_qty=2_000, unit_cost_value=2_000)
    bare = returns(question(cases=[back]))
    assert values(bare)["reuse_rate"] is None and bare.figures["reuse_rate"].reason == "nothing_graded"
    assert bare.figures["recovered_value"].reason == "nothing_graded" and bare.rows[0].next_move == "grade"
    graded = {
        "1": [UnitRow(1, "A", "restock", graded_on="2026-10-21", decided_on="2026-10-21"), UnitRow(2, "D", "scrap")]
    }
    answer = returns(question(cases=[back], units=graded))
    shown = values(answer)
    assert (shown["reuse_rate"], shown["recovered_value"]) == (0.5, 2_000)
    parcels = (
        RULES.outbound_parcel_fen + RULES.insurance_excess_fen + RULES.return_handling_fen + RULES.return_packaging_fen
    )
    assert shown["return_cost_value"] == parcels + 2_000  # the scrapped one's cost is lost, the shelf has the other
    assert answer.rows[0].next_move is None


# ---- clocks ----------------------------------------------------------------------------------------------------------


def test_cases_stand_by_deadline_and_only_what_waits_for_her_is_due() -> None:
    cases = [
        case(
            "late", status="wait_seller_confirm", deadline_at="2026-11-05 09:00:00", returned_at="2026-10-26 09:00:00"
        ),
        case("soon", deadline_at="2026-11-05 23:59:59", amount_value=700),
        case("far", deadline_at="2026-11-09 00:00:00"),
        case("buyers", status="wait_buyer_return", deadline_at="2026-11-05 03:00:00"),
        case("over", status="succeeded", ended_at="2026-11-01 00:00:00"),
    ]
    answer = returns(question(cases=cases))
    shown = values(answer)
    assert [one.rma_id for one in answer.rows] == ["buyers", "late", "soon", "far", "over"]
    assert (shown["open_cases"], shown["due_24h_cases"], shown["overdue_cases"]) == (4, 2, 0)
    assert {one.rma_id: one.urgency for one in answer.rows} == {
        "late": "second", "soon": "second", "far": "later", "buyers": None, "over": None,
    }  # fmt: skip
    headline = answer.headline.in_language("en")
    assert headline.startswith("2 of 4 open cases") and "57.00" in headline and "late first" in headline


def test_a_deadline_that_passed_since_the_file_told_is_replayed_and_counted_as_such() -> None:
    gone = case("1", kind="refund_only", deadline_at="2026-11-04 23:59:59")
    going_on = case("2", deadline_at="2026-11-04 00:00:00")
    answer = returns(question(cases=[gone, going_on]))
    by_id = {one.rma_id: one for one in answer.rows}
    assert (by_id["1"].state, by_id["1"].next_move, by_id["1"].urgency) == ("SUCCESS", "look_it_up", "passed")
    assert by_id["2"].state == "WAIT_BUYER_RETURN_GOODS"
    assert by_id["2"].due_at == datetime(2026, 11, 4) + timedelta(days=RULES.buyer_sends_days)
    assert (values(answer)["overdue_cases"], values(answer)["open_cases"]) == (2, 1)
    assert "has passed" in answer.headline.in_language("en")


def test_when_a_state_began_nobody_tells_it_has_no_deadline_rather_than_a_guessed_one() -> None:
    found = row(case("1", status="wait_buyer_return", applied_at="2026-10-01 00:00:00"))
    assert found.is_open and found.due_at is None and found.reasons["deadline_at"] == "no_deadline_told"


def test_her_move_counts_until_a_file_tells_something_else() -> None:
    facts = case("1")
    agreed = OwnEvent(Event(datetime(2026, 11, 4, 9), "seller_agree"), facts.told)
    assert row(facts, agreed).state == "WAIT_BUYER_RETURN_GOODS"
    later = replace(facts, status="seller_refused")
    assert row(later, agreed).state == "SELLER_REFUSE_BUYER"
    assert row(facts, agreed, OwnEvent(Event(datetime(2026, 11, 4, 10), "seller_confirm"), facts.told)).refused


def test_goods_back_and_refused_are_named_before_the_case_closes() -> None:
    facts = case("1", status="wait_seller_confirm", returned_at="2026-11-01 00:00:00")
    refused = OwnEvent(Event(datetime(2026, 11, 2), "seller_refuse"), facts.told)
    answer = returns(question(cases=[facts], events={"1": [refused]}))
    assert answer.rows[0].next_move == "settle_held_goods" and answer.rows[0].urgency == "later"
    assert "money kept" in answer.warnings[0].in_language("en")


def test_as_of_a_past_day_only_what_is_dated_before_it_counts() -> None:
    ended = case("1", status="succeeded", applied_at="2026-10-20 10:00:00", returned_at="2026-10-26 08:00:00",
                 ended_at="2026-10-30 10:00:00", back_qty=1_000)  # fmt: skip

    def state(day: int, facts: CaseFacts = ended) -> str | None:
        return row(facts, clock=datetime(2026, 10, day), is_now=False).state

    assert [state(day) for day in (21, 26, 27, 30, 31)] == [
        "WAIT_SELLER_AGREE", "WAIT_BUYER_RETURN_GOODS", "WAIT_SELLER_CONFIRM_GOODS", "WAIT_SELLER_CONFIRM_GOODS", "SUCCESS",
    ]  # fmt: skip
    unknown_yet = replace(ended, status="wait_seller_confirm", ended_at=None, back_qty=0)
    assert [state(day, unknown_yet) for day in (21, 26, 27, 30)] == [state(day) for day in (21, 26, 27, 30)]


def test_a_case_by_hand_runs_by_the_rule_book_and_its_end_is_no_missing_import() -> None:
    facts = case(
        "H1", is_by_hand=True, status=None, kind="refund_only", goods="unshipped", applied_at="2026-11-01 00:00:00"
    )
    found = row(facts)
    assert (found.state, found.next_move, found.urgency) == ("SUCCESS", None, None)
    waiting = row(replace(facts, applied_at="2026-11-04 00:00:00"))
    assert waiting.due_at == datetime(2026, 11, 6) and waiting.next_move == "answer"


# ---- reasons -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "cause", "fault"),
    [
        ("尺码偏小", "size_fit", "none"), ("尺码拍错/不合适", "size_fit", "none"), ("七天无理由退换货", "changed_mind", "buyer"),
        ("7天无理由退货", "changed_mind", "buyer"), ("不喜欢/效果不好", "changed_mind", "buyer"), ("拍错/多拍/不想要", "changed_mind", "buyer"),
        ("拍错了/订单信息有误", "changed_mind", "buyer"), ("颜色/款式/图案与描述不符", "not_as_described", "shop"),
        ("收到商品与描述不符", "not_as_described", "shop"), ("假冒品牌", "not_as_described", "shop"), ("商品质量问题", "quality", "supplier"),
        ("做工瑕疵", "quality", "supplier"), ("收到商品破损", "damage", "carrier"), ("包装/商品破损/污渍", "damage", "carrier"),
        ("卖家发错货", "wrong_or_missing", "shop"), ("少件/漏发", "wrong_or_missing", "shop"), ("空包裹", "wrong_or_missing", "shop"),
        ("未按约定时间发货", "late", "shop"), ("缺货", "late", "shop"), ("快递一直未送到", "late", "carrier"), ("快递无记录", "late", "carrier"),
        ("未收到货", "late", "carrier"), ("退差价", "price_protection", "none"), ("协商一致退款", "other", "none"), ("发票问题", "other", "none"),
        ("退运费", "other", "none"), ("其他", "other", "none"), ("APPAREL_TOO_SMALL", "size_fit", "none"), ("DEFECTIVE", "quality", "supplier"),
        ("NOT_AS_DESCRIBED", "not_as_described", "shop"), ("DAMAGED_BY_CARRIER", "damage", "carrier"), ("UNWANTED_ITEM", "changed_mind", "buyer"),
        ("Plate broken", "damage", "carrier"), ("Template unclear", "other", "none"), ("", None, None), (None, None, None), (" - ", "other", "none"),
    ],
)  # fmt: skip
def test_a_reason_becomes_its_cause_and_the_fault_that_goes_with_it(
    reason: str | None, cause: str | None, fault: str | None
) -> None:
    assert cause_of(reason) == cause
    assert fault_of(cause_of(reason), reason) == fault


def test_what_she_corrected_is_remembered_by_reason_and_for_one_case_alone() -> None:
    said = Corrections(by_reason={"协商一致退款": "quality"}, by_case={"9": "damage"})
    assert cause_of("协商一致退款", said) == "quality"
    assert cause_of("协商一致退款", said, "9") == "damage"
    assert cause_of("", said, "9") == "damage"
    assert (direction_of("尺码偏小"), direction_of("too large"), direction_of("尺码不合适")) == (
        "too_small",
        "too_large",
        None,
    )


@settings(max_examples=60)
@given(st.text(alphabet="尺码无理由破损不符质量快递 sizeLATE_-/，", max_size=12))
def test_any_text_has_a_known_cause_or_none(reason: str) -> None:
    cause = cause_of(reason)
    assert cause is None or cause in CAUSES
    assert (fault_of(cause, reason) in FAULTS) == (cause is not None)


# ---- rates -------------------------------------------------------------------------------------------------------------


def test_the_upper_tail_is_the_exact_binomial() -> None:
    for n in range(1, 9):
        for x in range(n + 1):
            p = Fraction(3, 20)
            exact = sum(binomial(n, k) * p**k * (1 - p) ** (n - k) for k in range(x, n + 1))
            assert upper_tail(x, n, 0.15) == pytest.approx(float(exact), rel=1e-12)
    assert (upper_tail(0, 0, 0.1), upper_tail(1, 3, 0.0), upper_tail(2, 3, 1.0)) == (1.0, 0.0, 1.0)


def test_an_upper_tail_beyond_what_matters_is_told_as_no_more_than_it_is() -> None:
    for x in range(41):
        whole, cut = upper_tail(x, 40, 0.15), upper_tail(x, 40, 0.15, 0.2)
        assert cut == whole if whole <= 0.2 else 0.2 < cut <= whole
    assert upper_tail(4, 40, 0.15, 0.2) < upper_tail(4, 40, 0.15)  # it did stop


@given(
    st.lists(st.builds(Seen, st.integers(0, 30), st.integers(30, 60), st.sampled_from((0.05, 0.1, 0.3))), max_size=30)
)
def test_alerts_are_those_of_the_whole_chances(seen: list[Seen]) -> None:
    rules = replace(RULES, alert_min_returns=0)
    shares = false_alarm_shares([upper_tail(one.x, one.n, one.mean) for one in seen])
    lows = [wilson_interval(one.x, one.n, rules.interval_z) for one in seen]
    assert alerts(seen, rules) == [
        share <= rules.alert_false_share and low is not None and low[0] > one.mean
        for one, share, low in zip(seen, shares, lows, strict=True)
    ]


def binomial(n: int, k: int) -> Fraction:
    found = Fraction(1)
    for step in range(k):
        found = found * (n - step) / (step + 1)
    return found


@given(st.lists(st.floats(0, 1), max_size=30))
def test_shares_of_false_alarms_keep_the_order_and_never_fall_below_the_chance(chances: list[float]) -> None:
    shares = false_alarm_shares(chances)
    assert all(chance - 1e-12 <= share <= 1 for chance, share in zip(chances, shares, strict=True))
    ranked = sorted(zip(chances, shares, strict=True))
    assert [share for _, share in ranked] == sorted(share for _, share in ranked)
    for cut in (0.05, 0.1):  # Benjamini & Hochberg's own step-up rule names the same, but for what falls on the line

        def named(line: float) -> int:
            return max((k for k, (chance, _) in enumerate(ranked, 1) if chance <= line * k / len(ranked)), default=0)

        assert named(cut - 1e-9) <= sum(share <= cut for share in shares) <= named(cut + 1e-9)


def test_small_numbers_raise_no_alert_however_steep() -> None:
    seen = [Seen(2, 3, 0.12), Seen(45, 300, 0.05), Seen(9, 9, 0.05), Seen(2, 10, 0.001), Seen(3, 10, 0.05)]
    assert alerts(seen, RULES) == [False, True, False, False, True]
    assert alerts([Seen(0, 0, 0.0)], RULES) == [False]


def test_chance_alone_among_many_goods_is_filtered_out() -> None:
    lucky = Seen(4, 20, 0.06)  # its lower bound alone is above the mean
    assert alerts([lucky], RULES) == [True]
    assert alerts([lucky] + [Seen(1, 20, 0.06)] * 200, RULES)[0] is False


def test_a_fitted_weight_tells_goods_alike_from_goods_apart() -> None:
    alike, apart = [(10, 100)] * 30, [(0, 100)] * 15 + [(20, 100)] * 15
    assert fitted_strength(alike, 0.1) > 500 > 50 > fitted_strength(apart, 0.1)


def test_one_cohort_makes_a_thin_factor_and_a_sum_of_nought_makes_none() -> None:
    single = completed([(100, [5, 10]), (100, [4])])
    assert single.rates[1] == pytest.approx(0.08) and single.is_thin(0)
    assert completed([(100, [0, 0]), (100, [3])]).rates[1] is None
    assert completed([]).rates == () and completed([(0, [1])]).rates == (None,)


def test_a_young_month_is_carried_to_its_end_by_older_ones_and_an_old_one_stays() -> None:
    sent = [(f"2026-{month:02d}", 100_000, 0) for month in range(4, 11)]
    back = [(f"2026-{month:02d}", f"2026-{month + late:02d}", 4_000) for month in range(4, 10) for late in (0, 1)]
    back += [("2026-10", "2026-10", 3_000)]
    found = cohorts(sent, back, [(20, 100_000)], date(2026, 11, 1), RULES)
    october, august = found.of("2026-10"), found.of("2026-08")
    assert october is not None and not october.is_mature
    assert (october.rate, october.completed_rate) == (0.03, pytest.approx(0.06))
    assert august is not None and august.is_mature and august.completed_rate == august.rate == 0.08
    assert found.mature_days == 20 and found.is_age_seen


def test_without_enough_returns_the_rule_book_says_when_a_month_is_mature() -> None:
    found = cohorts([("2026-09", 5_000, 0)], [], [(90, 2_000)], AS_OF, RULES)
    assert (found.mature_days, found.is_age_seen) == (RULES.cohort_mature_days, False)
    assert cohorts([], [], [], AS_OF, RULES).months == ()


# ---- goods -------------------------------------------------------------------------------------------------------------


def test_goods_are_ranked_by_cost_named_by_the_rule_and_carry_their_causes() -> None:
    sent = [
        GoodsSent("A", 100_000, "鞋"),
        GoodsSent("B", 100_000, "鞋"),
        GoodsSent("C", 3_000, "包"),
        GoodsSent("D", 50_000, "包"),
    ]
    back = [GoodsBack("A", "尺码偏小", 38, 38_000), GoodsBack("A", "商品质量问题", 2, 2_000), GoodsBack("B", "七天无理由", 3, 3_000),
            GoodsBack("C", "收到商品破损", 2, 2_000)]  # fmt: skip
    rows = goods_returns(sent, back, NO_WORDS, RULES)
    assert [one.goods for one in rows] == [
        "A",
        "C",
        "B",
        "D",
    ]  # two damaged ones cost more than three sent back at will
    a = rows[0]
    assert a.is_alert and a.leading_cause == "size_fit" and a.causes == {"size_fit": 38_000, "quality": 2_000}
    assert a.directions == {"too_small": 38_000} and a.rate == 0.4 and a.abc == "A"
    c = next(one for one in rows if one.goods == "C")
    assert not c.is_alert and c.estimated_rate is not None and c.rate is not None and c.estimated_rate < 0.2 < c.rate
    headline = answer_of(
        returns_desk(question(goods_sent=sent, goods_back=back, window_month="2026-08"))
    ).headline.in_language("en")
    assert "A comes back most: 40 of 100 units sent since 2026-08 (" in headline and "38 for size or fit" in headline


@given(
    st.lists(
        st.tuples(st.integers(1, 400), st.lists(st.tuples(st.sampled_from(["尺码偏小", "无理由", "", "破损", "？"]), st.integers(1, 60)), max_size=4)),
        max_size=12,
    )
)  # fmt: skip
@settings(max_examples=60)
def test_causes_sum_to_the_units_back_and_row_order_changes_nothing(
    goods: list[tuple[int, list[tuple[str, int]]]],
) -> None:
    sent = [GoodsSent(f"G{at}", n * 1000, "甲" if at % 2 else "乙") for at, (n, _) in enumerate(goods)]
    back, left = [], []
    for at, (n, parts) in enumerate(goods):
        room = n
        for reason, qty in dict(parts).items():
            taken = min(qty, room)
            room -= taken
            if taken:
                back.append(GoodsBack(f"G{at}", reason, taken, taken * 1000, taken * 500))
        left.append(room)
    rows = goods_returns(sent, back, NO_WORDS, RULES)
    assert rows == goods_returns(sent[::-1], back[::-1], NO_WORDS, RULES)
    for one in rows:
        assert sum(one.causes.values()) == one.back_qty <= one.sent_qty
        assert one.rate is not None and one.low_rate is not None and one.high_rate is not None
        assert one.low_rate <= one.rate <= one.high_rate or one.rate in (0.0, 1.0)
        assert min(one.rate, one.mean_rate) - 1e-12 <= (one.estimated_rate or 0) <= max(one.rate, one.mean_rate) + 1e-12
        assert 0 <= one.excess_value <= one.cost_value
        if one.is_alert:
            assert one.sent_qty >= RULES.alert_min_units * 1000 and one.back_qty >= RULES.alert_min_returns * 1000


# ---- disposal, watch list -----------------------------------------------------------------------------------------------


def test_only_what_is_as_new_goes_back_on_the_shelf_and_opened_goods_for_the_body_are_scrapped() -> None:
    assert [way.name for way in advise("A", 9_000, 3_000, RULES).ways] == list(WAYS)
    assert "restock" not in [way.name for way in advise("B", 9_000, 3_000, RULES).ways]
    opened = advise("B", 9_000, 3_000, RULES, words=("纯棉内裤三条装", None))
    assert opened.is_hygiene and [way.name for way in opened.ways] == ["scrap"] and "clearance" in opened.barred
    sealed = advise("A", 9_000, 3_000, RULES, words=("纯棉内裤三条装",))
    assert not sealed.is_hygiene and sealed.best is not None and sealed.best.name == "restock"
    assert [way.name for way in advise("D", 9_000, 3_000, RULES).ways] == ["scrap"]
    unpriced = advise("B", None, None, RULES)
    assert [way.name for way in unpriced.ways] == ["scrap"] and unpriced.floor_value is None


@given(cost=st.integers(0, 10_000_000), share=st.integers(0, 9_500))
def test_the_floor_is_the_least_fen_that_keeps_the_margin(cost: int, share: int) -> None:
    floor = floor_price(cost, replace(RULES, resale_margin_rate=share / 10_000))
    assert floor is not None
    kept = Fraction(10_000 - share, 10_000)
    assert floor * kept >= cost and (floor == 0 or (floor - 1) * kept < cost)


def test_the_watch_list_tests_nobody_with_few_orders_and_names_nobody_in_a_quiet_shop() -> None:
    assert serial_returners([], 0.1, RULES) == []
    assert serial_returners([BuyerReturns("u", 4, 4)], 0.1, RULES) == []
    assert serial_returners([BuyerReturns("u", 6, 5)], 0.1, RULES) == [], "6 of 5 is no count, and no suspicion"
    [quiet] = serial_returners([BuyerReturns("u", 0, 9)], 0.0, RULES)
    assert quiet.chance == 1.0 and not quiet.is_to_review


# ---- invariants ----------------------------------------------------------------------------------------------------------

_MOMENTS = st.integers(0, 60).map(lambda hours: f"{datetime(2026, 11, 2) + timedelta(hours=hours)}")
_CASES = st.builds(
    lambda number, **told: case(f"r{number}", **told),
    st.integers(0, 99),
    status=st.sampled_from(["wait_seller_agree", "wait_buyer_return", "wait_seller_confirm", "seller_refused", "closed", "succeeded", None]),
    kind=st.sampled_from(["refund_only", "return_refund", "exchange", None]),
    amount_value=st.one_of(st.none(), st.integers(0, 99_900)),
    applied_at=_MOMENTS,
    deadline_at=st.one_of(st.none(), st.integers(0, 300).map(lambda h: f"{datetime(2026, 11, 2) + timedelta(hours=h)}")),
    back_qty=st.sampled_from([0, 1_000, 2_000]),
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(_CASES, max_size=8, unique_by=lambda one: one.rma_id), st.integers(1, 9), st.randoms())
def test_order_of_rows_and_the_currency_change_no_state_and_sums_are_the_parts(
    cases: list[CaseFacts], factor: int, chance: Any
) -> None:
    answer = returns(question(cases=cases))
    mixed = list(cases)
    chance.shuffle(mixed)
    assert returns(question(cases=mixed)) == answer
    dearer = returns(
        question(
            cases=[
                replace(one, amount_value=None if one.amount_value is None else one.amount_value * factor)
                for one in cases
            ]
        )
    )
    assert [(one.rma_id, one.state, one.next_move) for one in dearer.rows] == [
        (one.rma_id, one.state, one.next_move) for one in answer.rows
    ]
    shown = values(answer)
    stake = [one.facts.amount_value or 0 for one in answer.rows if one.is_open]
    assert shown["open_cases"] == len(stake)
    assert shown["money_at_stake_value"] in (sum(stake), None)
    assert shown["due_24h_cases"] <= shown["open_cases"]
    for one in answer.rows:
        told = one.to_json("zh_CN")
        assert {name for name in one.listed if told[name] is None} <= set(told["reasons"])


@settings(max_examples=30, deadline=None)
@given(st.lists(_CASES, max_size=6, unique_by=lambda one: one.rma_id), st.integers(-40, 40))
def test_moving_all_days_by_whole_weeks_moves_no_state(cases: list[CaseFacts], weeks: int) -> None:
    by = timedelta(weeks=weeks)

    def moved(text: str | None) -> str | None:
        return None if text is None else f"{datetime.fromisoformat(text) + by}"

    shifted = [replace(one, applied_at=moved(one.applied_at), deadline_at=moved(one.deadline_at)) for one in cases]
    before = [row(one) for one in cases]
    after = [row(one, clock=CLOCK + by) for one in shifted]
    assert [(one.state, one.next_move, one.urgency, one.hours_left) for one in before] == [
        (one.state, one.next_move, one.urgency, one.hours_left) for one in after
    ]


# ---- the money list ----------------------------------------------------------------------------------------------------


def test_no_fen_stands_twice_on_the_money_list() -> None:
    cases = [
        case("due", deadline_at="2026-11-05 20:00:00", amount_value=10_400, unit_cost_value=4_000),
        case("far", deadline_at="2026-11-20 20:00:00", amount_value=99_900),
        case("buyers", status="wait_buyer_return", deadline_at="2026-11-05 03:00:00", amount_value=88_800),
        case("back", status="succeeded", ended_at="2026-10-20 10:00:00", amount_value=77_700, back_qty=2_000, unit_cost_value=1_500),
        case("long ago", status="succeeded", ended_at="2026-09-20 10:00:00", amount_value=66_600, back_qty=1_000, unit_cost_value=900),
    ]  # fmt: skip
    sent = [GoodsSent("A", 100_000, "鞋"), GoodsSent("B", 900_000, "鞋")]
    back = [GoodsBack("A", "尺码偏小", 40, 40_000, 300_000), GoodsBack("B", "无理由", 9, 9_000)]
    desk = returns_desk(question(cases=cases, goods_sent=sent, goods_back=back))
    due, ungraded, goods = returns_findings(desk)
    assert (due.finding, due.value, due.subject, due.rows["keys"]) == ("case_deadline_near", 10_400, "due", ["due"])
    assert (ungraded.finding, ungraded.value, ungraded.rows["keys"]) == ("returns_not_graded", 3_000, ["back"])
    [raised] = [row for row in desk.goods if row.is_alert]
    per_case = (
        RULES.outbound_parcel_fen + RULES.insurance_excess_fen + RULES.return_handling_fen + RULES.return_packaging_fen
    )
    assert (goods.finding, goods.subject) == ("returns_too_many", "A")
    assert goods.value == raised.excess_value == round(40 * per_case * (1 - 0.049 * 100 / 40))
    assert {one.panel for one in (due, ungraded, goods)} == {"returns"}
    assert all(
        one.act and one.text.in_language("zh_CN") != one.text.in_language("en") for one in (due, ungraded, goods)
    )


def test_a_graded_return_and_a_quiet_shop_put_nothing_on_the_money_list() -> None:
    back = case("1", status="succeeded", ended_at="2026-10-20 10:00:00", back_qty=1_000, unit_cost_value=1_500)
    desk = returns_desk(question(cases=[back], units={"1": [UnitRow(1, "A")]}, goods_sent=[GoodsSent("A", 3_000)]))
    assert returns_findings(desk) == []
    unpriced = returns_desk(question(cases=[replace(back, unit_cost_value=None)]))
    [found] = returns_findings(unpriced)
    assert (found.finding, found.value) == ("returns_not_graded", None)


def test_the_page_of_the_month_shows_goods_causes_and_open_cases() -> None:
    sent, back = [GoodsSent("A", 100_000)], [GoodsBack("A", "尺码偏小", 3, 3_000), GoodsBack("A", "", 1, 1_000)]
    page = returns_page(
        returns_desk(question(cases=[case("1")], goods_sent=sent, goods_back=back, window_month="2025-12"))
    )
    goods, causes, cases = page.tables
    assert goods.rows[0]["returned_of"] == "4/100" and cases.rows[0]["rma_id"] == "1"
    assert [row["returned_qty"] for row in causes.rows] == [3_000, 1_000] and not page.is_empty
    assert set(page.cards) <= page.answer.figures.keys()
    bare = returns_page(returns_desk(question()))
    assert bare.is_empty and all(table.missing is not None and not table.rows for table in bare.tables)

"""Do the exports judge what they can, to the second, leave out what they cannot know, and never pass what they have not seen?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.compliance_facts import Action, CertificateKept
from shopdesk.analysis.reasons import REASONS
from shopdesk.analysis.self_check import SelfCheck
from shopdesk.analysis.self_checks import self_checks
from shopdesk.period import DateRange
from shopdesk.thresholds import ComplianceRules
from tests.analysis.checks import BROUGHT, COVERED, DAY, WINDOW, moment, order, question, review


def check(item_id: str, asked: Any) -> SelfCheck:
    return self_checks(asked).by_item[item_id]


# ---- sending ------------------------------------------------------------------------------------------------------------


def test_an_order_sent_on_the_last_second_is_in_time_and_a_second_later_is_late() -> None:
    paid = moment(10, 8)
    at = (datetime.fromisoformat(paid) + timedelta(hours=48)).isoformat(sep=" ")
    after = (datetime.fromisoformat(paid) + timedelta(hours=48, seconds=1)).isoformat(sep=" ")
    assert check("LOG-01", question([order("1", paid, at)])).verdict == "pass"
    found = check("LOG-01", question([order("1", paid, after)], paid_orders=4))
    assert (found.verdict, found.n, found.hits, found.rows["keys"]) == ("fail", 4, 1, ["1"])


def test_an_order_that_waits_past_its_time_is_named_first_also_from_before_the_window() -> None:
    rows = [order("late", moment(20), moment(17)), order("old", moment(60)), order("new", moment(4))]
    sent = self_checks(question(rows, paid_orders=2)).dispatch
    assert [one.order_id for one in sent.open_late] == ["old", "new"]
    assert [one.order_id for one in sent.late] == ["late", "new"] and sent.judged == 2


def test_what_is_still_in_time_is_not_judged_and_what_nears_its_time_is_counted() -> None:
    rows = [order("soon", moment(2, 6)), order("fresh", moment(1, 12)), order("sent", moment(5), moment(4))]
    sent = self_checks(question(rows)).dispatch
    assert (sent.judged, sent.waiting, sent.due_soon, sent.open_late) == (1, 2, 1, ())


def test_a_refund_asked_for_in_time_takes_the_order_out_and_one_asked_for_later_does_not() -> None:
    early = order("early", moment(10), asked_at=moment(9))
    late = order("late", moment(10), asked_at=moment(7), status="closed")
    sent = self_checks(question([early, late])).dispatch
    assert (sent.judged, sent.left_out) == (1, 1)
    assert [(one.order_id, one.is_open) for one in sent.late] == [("late", False)]


def test_orders_of_which_no_sending_time_is_known_are_not_judged() -> None:
    rows = [order("1", moment(9), status="completed"), order("2", moment(9), status="closed")]
    found = self_checks(question(rows, paid_orders=2))
    assert (found.dispatch.unknown, found.dispatch.judged) == (2, 0)
    assert found.by_item["LOG-01"].verdict == "cannot_judge"


def test_a_file_that_ends_before_the_time_is_up_cannot_say_that_an_order_still_waits() -> None:
    short = {
        "orders": {
            "first": "2026-10-01",
            "last": "2026-10-30",
            "spans": [{"first": "2026-10-01", "last": "2026-10-30"}],
        }
    }
    rows = [order("1", moment(6, 12))]  # paid on 30 October at noon
    assert self_checks(question(rows, coverage=short)).dispatch.unknown == 1
    assert self_checks(question(rows)).dispatch.unknown == 0


def test_a_presale_runs_from_the_balance_by_its_own_rule() -> None:
    placed, paid = moment(20), moment(10)
    row = order("1", paid, moment(6), created_at=placed)
    assert check("LOG-01", question([row])).verdict == "fail"
    rules = ComplianceRules(presale_dispatch_hours=24 * 7)
    assert check("LOG-01", question([row], rules=rules)).verdict == "pass"
    assert check("LOG-01", question([order("1", paid, moment(6))], rules=rules)).verdict == "fail"


def test_a_share_of_late_orders_that_she_allows_passes_exactly_up_to_it() -> None:
    rows = [order("1", moment(10), moment(7))]
    allowed = ComplianceRules(late_dispatch_share=0.05)
    assert check("LOG-01", question(rows, paid_orders=20, rules=allowed)).verdict == "pass"
    assert check("LOG-01", question(rows, paid_orders=19, rules=allowed)).verdict == "fail"


def test_compensation_is_only_named_by_the_rates_she_filled_in() -> None:
    rows = [order(str(n), moment(10), moment(7), paid_value=value) for n, value in enumerate((10_000, 400, 500_000))]
    assert check("LOG-01", question(rows)).worth_value is None
    rules = ComplianceRules(
        late_compensation_share=0.05, late_compensation_least_value=300, late_compensation_most_value=3_000
    )
    assert check("LOG-01", question(rows, rules=rules)).worth_value == 500 + 300 + 3_000
    unknown = [*rows, order("4", moment(10), moment(7), paid_value=None)]
    assert check("LOG-01", question(unknown, rules=rules)).worth_value is None


@given(st.lists(st.tuples(st.integers(0, 29 * 24), st.integers(1, 200) | st.none()), max_size=12), st.randoms())
def test_counts_of_orders_are_those_of_a_plain_count_in_any_order(
    paid: list[tuple[int, int | None]], chance: Any
) -> None:
    """Against the sentence itself: late when the hours from payment to sending, or to the day of asking, are more than 48."""
    start = datetime.combine(WINDOW.start, datetime.min.time())
    rows, late, waiting = [], 0, 0
    end = datetime.combine(DAY, datetime.min.time())
    for number, (hour, took) in enumerate(paid):
        at = start + timedelta(hours=hour)
        sent = None if took is None else at + timedelta(hours=took)
        known = sent is not None and sent < end
        hours = (sent - at if known and sent else end - at).total_seconds() / 3600
        late += hours > 48
        waiting += not known and hours <= 48
        rows.append(order(str(number), at.isoformat(sep=" "), sent.isoformat(sep=" ") if sent else None))
    chance.shuffle(rows)
    found = self_checks(question(rows)).dispatch
    assert (len(found.late), found.waiting, found.judged) == (late, waiting, len(paid) - waiting)


# ---- answering ----------------------------------------------------------------------------------------------------------


def test_a_bad_review_is_answered_in_time_up_to_the_last_second() -> None:
    at = moment(10, 8)
    full = (datetime.fromisoformat(at) + timedelta(hours=24)).isoformat(sep=" ")
    late = (datetime.fromisoformat(at) + timedelta(hours=24, seconds=1)).isoformat(sep=" ")
    assert check("SHOP-01", question(reviews=[review("1", at, full)])).verdict == "pass"
    found = check("SHOP-01", question(reviews=[review("1", at, late), review("2", at, full)]))
    assert (found.verdict, found.n, found.rows["keys"]) == ("fail", 2, ["1"])


def test_reviews_that_wait_are_late_only_past_their_time_and_good_ones_ask_for_no_answer() -> None:
    rows = [review("old", moment(40)), review("open", moment(3)), review("new", moment(1, 12), rating="neutral")]
    found = self_checks(question(reviews=rows, good=50)).replies
    assert (found.open_late, found.late, found.waiting) == (("old", "open"), ("open",), 1)
    assert check("SHOP-01", question(good=50)).verdict == "pass"


def test_an_answer_given_after_the_day_asked_about_was_not_given_then() -> None:
    """Nothing known later may matter: the row is the same as that of a review never answered."""
    later = review("1", moment(3), moment(-2))
    assert (
        self_checks(question(reviews=[later])).replies
        == self_checks(question(reviews=[review("1", moment(3))])).replies
    )


def test_an_answer_without_a_time_is_neither_in_time_nor_late() -> None:
    rows = [review("1", moment(9), None, is_answered=1)]
    found = self_checks(question(reviews=rows, good=3))
    assert (found.replies.unknown, found.replies.judged, found.by_item["SHOP-01"].hits) == (1, 0, 0)


def test_the_share_of_bad_reviews_is_judged_exactly_and_not_from_a_handful() -> None:
    bad = [review("1", moment(9), moment(9, 11))]
    assert check("SHOP-02", question(reviews=bad, good=199)).verdict == "pass"  # 1 of 200 is the limit itself
    assert check("SHOP-02", question(reviews=bad, good=198)).verdict == "fail"
    few = check("SHOP-02", question(reviews=bad, good=20))
    assert (few.verdict, few.reason) == ("cannot_judge", "too_few_reviews")
    assert check("SHOP-02", question(good=40)).verdict == "pass"


# ---- refunds, actions, papers -------------------------------------------------------------------------------------------


def case(number: str, **more: Any) -> dict[str, Any]:
    row = {"refund_id": number, "refund_kind": "return_refund", "status": "succeeded", "applied_at": moment(30)}
    return {**row, "returned_at": None, "succeeded_at": None, "closed_at": None, "amount_value": 5_000, **more}


def with_cases(*cases: dict[str, Any], **more: Any) -> Any:
    return question(facts={"refund_cases": cases}, **more)


def test_a_request_left_open_longer_than_the_law_allows_fails_and_a_younger_one_does_not() -> None:
    stale = case("1", status="wait_seller_agree", applied_at=moment(16))
    young = case("2", status="wait_seller_agree", applied_at=moment(15, 1))
    assert check("RET-03", with_cases(young)).verdict == "pass"
    found = check("RET-03", with_cases(stale, young))
    assert (found.verdict, found.rows["keys"]) == ("fail", ["1"])
    assert check("RET-03", with_cases(stale, is_now=False)).reason == "states_undated"


def test_refunds_pass_where_they_surely_came_in_time_and_are_left_to_her_where_the_arrival_is_not_known() -> None:
    quick = case("1", returned_at=moment(20), succeeded_at=moment(13))
    slow = case("2", returned_at=moment(20), succeeded_at=moment(12))
    assert check("RET-04", with_cases(quick)).verdict == "pass"
    found = check("RET-04", with_cases(quick, slow))
    assert (found.verdict, found.reason, found.rows["keys"]) == ("cannot_judge", "no_arrival_time", ["2"])
    assert check("RET-04", with_cases(case("3"))).reason == "no_refund_cases"


def test_actions_past_their_day_fail_the_item_about_closing_them() -> None:
    open_one = Action(1, "LOG-01", "call", date(2026, 10, 1), DAY)
    late = Action(2, "LOG-01", "call", date(2026, 10, 1), DAY - timedelta(days=1))
    closed = Action(3, "LOG-01", "call", date(2026, 10, 1), DAY - timedelta(days=1), DAY)
    assert check("CUL-07", question(actions=[open_one, closed])).verdict == "pass"
    assert check("CUL-07", question(actions=[open_one, late])).verdict == "fail"


def test_a_paper_that_ran_out_fails_its_item_and_one_that_is_valid_does_not_pass_the_rest_of_it() -> None:
    def paper(item_id: str, days: int | None) -> CertificateKept:
        return CertificateKept("C", item_id, "许可证", "", None if days is None else DAY + timedelta(days=days))

    assert check("LIC-05", question(certificates=[paper("LIC-05", 0)])).verdict == "pass"
    assert check("LIC-05", question(certificates=[paper("LIC-05", 400), paper("LIC-05", -1)])).verdict == "fail"
    soon = check("QLT-03", question(certificates=[paper("QLT-03", 30)]))
    assert (soon.verdict, soon.is_judged, soon.hits) == ("pass", False, 1)
    assert check("QLT-03", question(certificates=[paper("QLT-03", -1)])).is_judged
    assert check("QLT-03", question(certificates=[paper("QLT-03", None)])).hits == 0


# ---- what is missing ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item_id", "missing"),
    [
        ("LOG-01", "orders"),
        ("SHOP-01", "reviews"),
        ("SHOP-02", "reviews"),
        ("RET-03", "refunds"),
        ("RET-04", "refunds"),
    ],
)
def test_an_export_that_is_missing_is_named_and_passes_nothing(item_id: str, missing: str) -> None:
    brought = {kind: columns for kind, columns in BROUGHT.items() if kind != missing}
    found = check(item_id, question(facts={"brought": brought}))
    assert found.verdict == "cannot_judge" and found.reason in REASONS


def test_an_export_without_the_times_cannot_be_judged() -> None:
    brought = {"orders": {"paid_at"}, "reviews": {"reviewed_at"}, "refunds": {"applied_at"}}
    found = self_checks(question(facts={"brought": brought})).by_item
    assert [found[item].reason for item in ("LOG-01", "SHOP-01", "RET-04")] == [
        "no_shipping_time",
        "no_reply_time",
        "no_return_time",
    ]


def test_a_shop_that_knows_nothing_judges_nothing() -> None:
    found = self_checks(question(facts={"brought": {}}, coverage={})).by_item
    assert {one.verdict for one in found.values()} == {"cannot_judge"}


@given(st.integers(-60, 60))
def test_moving_all_days_by_whole_weeks_changes_no_verdict(weeks: int) -> None:
    by = timedelta(weeks=weeks)

    def moved(text: str) -> str:
        return (datetime.fromisoformat(text) + by).isoformat(sep=" ")

    def at(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [
            {name: moved(value) if name.endswith("_at") and value else value for name, value in row.items()}
            for row in rows
        ]

    orders = [order("1", moment(9), moment(6)), order("2", moment(4)), order("3", moment(1))]
    reviews = [review("a", moment(9), moment(9, 20)), review("b", moment(3))]
    covered = {
        kind: {
            "first": (date(2026, 1, 1) + by).isoformat(),
            "last": (DAY + by - timedelta(days=1)).isoformat(),
            "spans": [
                {"first": (date(2026, 1, 1) + by).isoformat(), "last": (DAY + by - timedelta(days=1)).isoformat()}
            ],
        }
        for kind in COVERED
    }
    before = self_checks(question(orders, reviews, good=40))
    after = self_checks(
        question(
            at(orders), at(reviews), good=40, as_of=DAY + by, seen_on=DAY + by, on=DAY + by, coverage=covered,
            window=DateRange(WINDOW.start + by, WINDOW.end + by),
            period=DateRange(date(2026, 10, 1) + by, date(2026, 11, 1) + by),
            facts={"ratings": {"good": 40, "bad": 2}, "paid_orders": 3},
        )
    )  # fmt: skip
    assert {name: one.verdict for name, one in before.by_item.items()} == {
        name: one.verdict for name, one in after.by_item.items()
    }
    assert (before.dispatch, before.replies) == (after.dispatch, after.replies)

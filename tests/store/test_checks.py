"""Is every look kept with the decision it is, never changed, taken back with it, and of a past day known as it was known then?"""

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from typing import Any

import pytest

from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.errors import UserFault
from shopdesk.period import Month
from shopdesk.shop import Shop
from shopdesk.store.connection import Store
from shopdesk.wording import Phrase
from shopdesk.workflow.checklist import (
    CERTIFICATE,
    ITEM,
    Certificate,
    CheckRun,
    Closing,
    OwnItem,
    gone_decision,
    trade_decision,
)
from tests.store.filling import take

NOW = datetime(2026, 11, 25, 9, 0)
TODAY = NOW.date()
TITLE = catalogue().items[0].title


class Clock:
    """A clock that can be set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shop(store: Store, clock: Clock) -> Shop:
    return Shop(store, clock)


def run(verdict: str = "pass", item_id: str = "LIC-01", on: date = TODAY, **more: Any) -> CheckRun:
    return CheckRun(item_id, verdict, on, TITLE, **more)


def failed(due: date, **more: Any) -> CheckRun:
    return run("fail", action="mend it", action_due_on=due, **more)


def test_a_look_is_kept_with_its_proof_and_stands_in_the_journal(shop: Shop) -> None:
    kept = shop.keep_checks([run(note="fine", evidence="licence.jpg", evidence_on=date(2026, 6, 1))])
    row = shop.checklist().row("LIC-01")
    assert (row.verdict, row.judged_by, row.last_run_on, row.evidence_on) == ("pass", "owner", TODAY, date(2026, 6, 1))
    assert row.due_on == date(2027, 2, 25)  # quarterly
    (look,) = row.looks
    assert (look.note, look.evidence, look.entry_id) == ("fine", "licence.jpg", kept.entry_ids[0])
    (entry,) = shop.journal({"panel": "compliance"})
    assert (entry["subject_id"], entry["act"], entry["decision"], entry["note"]) == ("LIC-01", "pass", "done", "fine")
    assert entry["told"]["text"].in_language("en") == "Checked, passed: Business registration status"


def test_a_failure_opens_an_action_that_is_closed_on_a_day_and_all_of_it_can_be_taken_back(shop: Shop) -> None:
    (number,) = shop.keep_checks([failed(date(2026, 11, 30))]).entry_ids
    (action,) = shop.checklist().question.actions
    assert (action.entry_id, action.words, action.due_on, action.closed_on) == (
        number,
        "mend it",
        date(2026, 11, 30),
        None,
    )
    closing = shop.keep_checks([Closing(number, "LIC-01", TITLE, "mend it", TODAY)])
    assert shop.checklist().question.actions[0].closed_on == TODAY and shop.open_acts("compliance", "fail") == []
    shop.undo_decisions(closing.entry_ids)
    assert shop.checklist().question.actions[0].closed_on is None
    shop.undo_decisions([number])
    assert shop.checklist().question.actions == [] and shop.checklist().row("LIC-01").verdict is None
    shop.redo_decisions([number])
    assert shop.checklist().row("LIC-01").verdict == "fail"


def test_looks_are_written_all_or_none(shop: Shop) -> None:
    with pytest.raises(UserFault, match="what is done about it"):
        shop.keep_checks([run(), run("fail")])
    with pytest.raises(UserFault, match="no entry 99"):
        shop.keep_checks([run(), Closing(99, "LIC-01", TITLE, "x", TODAY)])
    assert shop.journal() == [] and shop.checklist().question.looks == []


def test_a_look_is_never_changed_nor_removed(shop: Shop, store: Store) -> None:
    (number,) = shop.keep_checks([failed(TODAY)]).entry_ids
    shop.keep_checks([Closing(number, "LIC-01", TITLE, "mend it", TODAY)])
    for statement in (
        "UPDATE check_runs SET verdict = 'pass'", "DELETE FROM check_runs", "UPDATE check_closings SET closed_on = '2020-01-01'",
        "DELETE FROM check_closings",
    ):  # fmt: skip
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            store.db.execute(statement)


def test_of_a_past_day_only_what_was_written_before_it_counts(shop: Shop, store: Store, clock: Clock) -> None:
    take(store, orders=[{"order_id": "1", "created_at": "2026-11-20 10:00:00", "paid_at": "2026-11-20 10:00:00"}])
    clock.now = datetime(2026, 11, 10, 9, 0)
    (first,) = shop.keep_checks([failed(date(2026, 11, 12), on=date(2026, 11, 10))]).entry_ids
    clock.now = NOW
    shop.keep_checks([run(on=TODAY), Closing(first, "LIC-01", TITLE, "mend it", date(2026, 11, 11))])
    past = shop.checklist(as_of=date(2026, 11, 15))
    assert past.row("LIC-01").verdict == "fail" and [one.closed_on for one in past.question.actions] == [None]
    assert [one.is_overdue(past.question.on) for one in past.question.actions] == [True]
    now = shop.checklist()
    assert now.row("LIC-01").verdict == "pass" and now.question.on == TODAY
    assert shop.compliance(as_of=date(2026, 11, 9)).figures["score"].value is None


def test_the_list_counts_from_the_day_it_was_begun(shop: Shop) -> None:
    assert shop.checklist().row("SEC-02").due_on is None
    shop.keep_checks([run()])
    rows = shop.checklist()
    assert rows.row("SEC-02").due_on == date(2026, 12, 2)  # weekly, never looked at
    assert rows.row("CUL-03").due_on == date(2026, 12, 25) and rows.row("LIC-03").due_on is None
    shop.set_rule("compliance", "rule_study_months", 2)
    assert shop.checklist().row("CUL-03").due_on == date(2027, 1, 25)


def test_trades_are_switched_off_and_on_again(shop: Shop) -> None:
    shop.decide(trade_decision("live_sellers", TITLE, is_on=False))
    assert shop.checklist().row("LIV-01").verdict == "not_applicable"
    shop.decide(trade_decision("live_sellers", TITLE, is_on=True))
    assert shop.checklist().row("LIV-01").verdict is None


def test_an_item_of_her_own_stands_on_the_list_until_it_is_taken_off(shop: Shop) -> None:
    number, _ = shop.next_check_numbers()
    own = OwnItem(f"OWN-{number:02d}", "live", "weekly", "看样", "看三件", "照片")
    shop.keep_checks([own])
    row = shop.checklist().row("OWN-01")
    assert (row.item.title.in_language("en"), row.item.kind, row.item.cadence) == ("看样", "own", "weekly")
    dropped = shop.decide_all([gone_decision(ITEM, "OWN-01", Phrase("", "看样"))])
    with pytest.raises(KeyError):
        shop.checklist().row("OWN-01")
    assert shop.next_check_numbers()[0] == 2  # a number is not given twice
    shop.undo_decisions(dropped.entry_ids)
    assert shop.checklist().row("OWN-01")


def test_a_certificate_is_renewed_under_its_number_and_its_expiry_judges_its_item(shop: Shop) -> None:
    old = Certificate("C-01", "LIC-05", "许可证", date(2026, 11, 24), "JY123")
    shop.keep_checks([old])
    assert shop.checklist().row("LIC-05").verdict == "fail"
    renewed = shop.keep_checks([Certificate("C-01", "LIC-05", "许可证", date(2031, 11, 24), "JY124")])
    (paper,) = shop.checklist().question.certificates
    assert paper.number == "JY124" and shop.checklist().row("LIC-05").verdict == "pass"
    shop.undo_decisions(renewed.entry_ids)
    assert shop.checklist().row("LIC-05").verdict == "fail"
    shop.decide(gone_decision(CERTIFICATE, "C-01", Phrase("", "许可证")))
    assert shop.checklist().row("LIC-05").verdict == "cannot_judge" and shop.next_check_numbers()[1] == 2


def fill(store: Store) -> None:
    """Two orders of October sent late and in time, one that waits; a bad review answered late; a stale return request."""

    def order(number: str, paid: str, shipped: str | None, status: str = "shipped") -> dict[str, Any]:
        return {"order_id": number, "created_at": paid, "paid_at": paid, "shipped_at": shipped, "status": status,
                "payable_value": 10_000}  # fmt: skip

    take(store, "orders.csv", orders=[
        order("late", "2026-10-03 10:00:00", "2026-10-05 10:00:01"),
        order("good", "2026-10-03 10:00:00", "2026-10-05 10:00:00"),
        order("wait", "2026-11-01 10:00:00", None, "paid"),
        order("last", "2026-11-04 10:00:00", None, "paid"),
    ])  # fmt: skip
    take(store, "reviews.csv", reviews=[
        {"review_id": "a", "rating": "bad", "reviewed_at": "2026-10-08 10:00:00", "reply_text": "抱歉", "replied_at": "2026-10-09 10:00:01"},
        {"review_id": "b", "rating": "good", "reviewed_at": "2026-10-08 10:00:00", "replied_at": None},
    ])  # fmt: skip
    take(store, "refunds.csv", refunds=[
        {"refund_id": "r", "order_id": "good", "status": "wait_seller_agree", "applied_at": "2026-10-10 10:00:00",
         "amount_value": 100, "returned_at": None},
    ])  # fmt: skip


def brought(store: Store) -> None:
    """What the reader would have said that the files brought."""
    said = (
        '{"orders": ["paid_at", "shipped_at"], "reviews": ["reviewed_at", "replied_at", "rating"], '
        '"refunds": ["applied_at", "returned_at"]}'
    )
    store.db.execute("UPDATE import_tables SET brought = ?", (said,))
    for kind, first, last in (("orders", "2026-10-03", "2026-11-04"), ("reviews", "2026-10-08", "2026-11-04"), ("refunds", "2026-10-10", "2026-11-04")):  # fmt: skip
        store.db.execute("UPDATE import_tables SET period_from = ?, period_to = ? WHERE kind = ?", (first, last, kind))


def test_orders_reviews_and_refunds_of_the_store_judge_their_items(shop: Shop, store: Store) -> None:
    fill(store)
    brought(store)
    october = shop.checklist(month=Month(2026, 10))
    sent = october.checks.dispatch
    assert ([one.order_id for one in sent.late], sent.judged) == (["late"], 2)
    assert [one.order_id for one in sent.open_late] == ["wait"]
    assert october.row("LOG-01").verdict == "fail" and october.row("RET-03").verdict == "fail"
    answer = shop.compliance(month=Month(2026, 10))
    assert (answer.figures["late_replies"].value, answer.figures["late_replies"].n) == (1, 1)
    assert answer.as_of == date(2026, 11, 5) and answer.period.last == date(2026, 10, 31)
    before = shop.checklist(as_of=date(2026, 10, 5)).checks
    assert (before.dispatch.judged, before.dispatch.waiting) == (0, 2)  # neither had been sent, neither was due
    rows = shop.source_rows(answer.figures["late_replies"].rows)
    assert [(row["file"], row["source_row"]) for row in rows] == [("reviews.csv", 2)]


def test_a_month_that_is_not_over_is_seen_from_where_the_data_end(shop: Shop, store: Store) -> None:
    fill(store)
    brought(store)
    november = shop.checklist(month=Month(2026, 11))
    assert november.question.as_of == date(2026, 12, 1) and november.question.seen_on == date(2026, 11, 5)
    assert (november.checks.dispatch.judged, november.checks.dispatch.waiting) == (1, 1)


def test_files_in_another_order_or_twice_change_nothing(store: Store, shop: Shop, tmp_path: Any) -> None:
    fill(store)
    fill(store)
    brought(store)
    checks = shop.checklist(month=Month(2026, 10)).checks
    with Store.open(tmp_path / "other.db", write=True, now=NOW) as other:
        take(other, "reviews.csv", reviews=[
            {"review_id": "b", "rating": "good", "reviewed_at": "2026-10-08 10:00:00", "replied_at": None},
            {"review_id": "a", "rating": "bad", "reviewed_at": "2026-10-08 10:00:00", "reply_text": "抱歉", "replied_at": "2026-10-09 10:00:01"},
        ])  # fmt: skip
        fill(other)
        brought(other)
        assert Shop(other, NOW).checklist(month=Month(2026, 10)).checks == checks

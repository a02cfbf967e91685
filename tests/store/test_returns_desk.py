"""Is the desk of after-sales the same whatever the order of files, does nothing of hers get lost, and does nothing later matter?"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.returns_decisions import fix_decision
from shopdesk.errors import UserFault
from shopdesk.period import DateRange, Month
from shopdesk.shop import Kept, Shop
from shopdesk.store import return_tallies, verifying
from shopdesk.store.connection import Store
from shopdesk.store.kept_tallies import ReturnTallies
from shopdesk.store.undo import undo
from tests.store.conftest import NOW
from tests.store.filling import take

AS_OF = date(2026, 11, 5)
AT = datetime(2026, 11, 5, 15, 30)
ORDERS = [
    {"order_id": "1", "created_at": "2026-10-01 10:00:00", "paid_at": "2026-10-01 10:05:00", "shipped_at": "2026-10-02 10:00:00",
     "status": "completed", "total_value": 20_000, "waybill_id": "SF1"},
    {"order_id": "2", "created_at": "2026-11-04 10:00:00", "paid_at": "2026-11-04 10:05:00", "status": "paid", "total_value": 9_000},
]  # fmt: skip
LINES = [
    {"order_id": "1", "line_id": "a", "sku": "A", "title": "雨鞋", "sold_qty": 2_000, "buyer_paid_value": 15_000},
    {"order_id": "1", "line_id": "b", "sku": "B", "title": "内裤", "sold_qty": 1_000, "buyer_paid_value": 5_000},
    {"order_id": "2", "line_id": "c", "sku": "A", "title": "雨鞋", "sold_qty": 1_000, "buyer_paid_value": 9_000},
]
WAITING = {"refund_id": "R1", "order_id": "1", "sku": "A", "refund_kind": "return_refund", "status": "wait_seller_agree", "is_whole": 0,
           "reason": "尺码偏小", "amount_value": 7_500, "applied_at": "2026-11-03 12:00:00", "deadline_at": "2026-11-08 12:00:00"}  # fmt: skip
PRODUCTS = [{"sku": "A", "item_id": "", "price_value": 9_000, "cost_value": 3_000, "title": "雨鞋", "category": "鞋"}]


def desk_of(store: Store, *refunds: dict[str, Any], name: str = "refunds.csv") -> int:
    if not store.db.execute("SELECT 1 FROM orders").fetchone():
        take(store, "orders.csv", orders=ORDERS, order_lines=LINES, products=PRODUCTS)
    return take(store, name, refunds=list(refunds))


def shop_on(store: Store, at: datetime = AT) -> Shop:
    return Shop(store, at)


def state_of(store: Store, rma_id: str = "R1", at: datetime = AT) -> str | None:
    [row] = [one for one in shop_on(store, at).find_case(rma_id) if one.rma_id == rma_id]
    return row.state


# ---- hers and the files' -----------------------------------------------------------------------------------------------


def test_undoing_an_import_loses_nothing_of_hers_and_doing_it_again_brings_it_back(store: Store) -> None:
    number = desk_of(store, WAITING)
    shop = shop_on(store)
    shop.move_case("R1", "seller_agree")
    shop.correct_cause("R1", "quality")
    by_hand = shop.add_case({"kind": "exchange", "order_id": "1", "reason": "发错货", "applied_at": "2026-11-05 09:00"})
    assert state_of(store) == "WAIT_BUYER_RETURN_GOODS"
    undo(store.db, number)
    assert shop.find_case("R1") == [] and [row.rma_id for row in shop.find_case("1")] == ["H1"]
    desk_of(store, WAITING, name="again.csv")
    [row] = [one for one in shop.find_case("R1") if one.rma_id == "R1"]
    assert (row.state, row.cause) == ("WAIT_BUYER_RETURN_GOODS", "quality")
    shop.undo_decisions(by_hand.entry_ids)
    assert [one.rma_id for one in shop.find_case("1")] == ["R1"]
    shop.redo_decisions(by_hand.entry_ids)
    assert {one.rma_id for one in shop.find_case("1")} == {"R1", "H1"}
    assert verifying.check(store.db) == []


def test_a_newer_file_overrides_her_move_and_the_same_file_again_does_not(store: Store) -> None:
    desk_of(store, WAITING)
    shop_on(store).move_case("R1", "seller_agree")
    desk_of(store, WAITING, name="same.csv")
    assert state_of(store) == "WAIT_BUYER_RETURN_GOODS"
    desk_of(store, WAITING | {"status": "seller_refused", "deadline_at": "2026-11-12 12:00:00"}, name="newer.csv")
    [row] = shop_on(store).find_case("R1")
    assert row.state == "SELLER_REFUSE_BUYER" and row.due_at == datetime(2026, 11, 12, 12)


def test_every_change_is_an_entry_of_the_journal_with_its_figures_and_can_be_taken_back(store: Store) -> None:
    desk_of(
        store,
        WAITING
        | {"status": "succeeded", "succeeded_at": "2026-11-04 12:00:00", "deadline_at": None, "returned_qty": 1_000},
        WAITING | {"refund_id": "R2", "sku": "B", "reason": "尺码偏小"},
    )
    shop = shop_on(store)

    def standing() -> tuple[Any, ...]:
        first, second = (shop.find_case(one)[0] for one in ("R1", "R2"))
        [unit] = first.units
        return second.state, second.cause, first.cause, unit.grade, unit.disposition

    assert standing() == ("WAIT_SELLER_AGREE", "size_fit", "size_fit", None, None)
    steps: list[tuple[Callable[[], Kept], tuple[Any, ...]]] = [
        (lambda: shop.move_case("R2", "seller_refuse", note="尺码表写明了"), ("SELLER_REFUSE_BUYER", "size_fit", "size_fit", None, None)),
        (lambda: shop.correct_cause("R2", "not_as_described"), ("SELLER_REFUSE_BUYER", "not_as_described", "not_as_described", None, None)),
        (lambda: shop.correct_cause("R1", "quality", for_reason=False), ("SELLER_REFUSE_BUYER", "not_as_described", "quality", None, None)),
        (lambda: shop.grade_unit("R1", 1, "B"), ("SELLER_REFUSE_BUYER", "not_as_described", "quality", "B", None)),
        (lambda: shop.dispose_unit("R1", 1, "clearance", price_value=6_000), ("SELLER_REFUSE_BUYER", "not_as_described", "quality", "B", "clearance")),
    ]  # fmt: skip
    seen, entries = [standing()], []
    for act, wanted in steps:
        kept = act()
        assert standing() == wanted
        seen.append(wanted)
        entries.append(kept.entry_ids)
        [entry] = [one for one in shop.journal({"panel": "returns"}) if one["id"] == kept.entry_ids[0]]
        assert entry["decision"] == "done" and entry["act"] and entry["proposal"] and entry["told"]["text"]
        assert {"state", "amount_value", "deadline_at"} <= entry["figures"].keys()
    for numbers, before in zip(entries[::-1], seen[-2::-1], strict=True):
        shop.undo_decisions(numbers)
        assert standing() == before


def test_what_is_not_possible_is_refused_in_one_sentence_and_nothing_is_written(store: Store) -> None:
    desk_of(store, WAITING)
    shop = shop_on(store)
    refused: list[tuple[str, Callable[[], Any]]] = [
        ("illegal_move", lambda: shop.move_case("R1", "dance")),
        ("bad_moment", lambda: shop.move_case("R1", "seller_agree", at=AT + timedelta(seconds=1))),
        ("bad_moment", lambda: shop.move_case("R1", "seller_agree", at=datetime(2026, 11, 3, 11))),
        ("bad_moment", lambda: shop.move_case("R1", "platform_steps_in", detail="tomorrow")),
        ("unknown_case", lambda: shop.move_case("R9", "seller_agree")),
        ("bad_case", lambda: shop.correct_cause("R1", "magic")),
        ("no_such_unit", lambda: shop.grade_unit("R1", 1, "A")),
        ("bad_case", lambda: shop.add_case({"kind": "gift"})),
        ("bad_case", lambda: shop.add_case({"kind": "exchange", "amount_value": -1})),
        ("bad_moment", lambda: shop.add_case({"kind": "exchange", "applied_at": "2027-01-01"})),
    ]
    for code, act in refused:
        with pytest.raises(UserFault) as fault:
            act()
        assert fault.value.code == code and len(fault.value.in_language("zh_CN")) > 6
    assert shop.journal({"panel": "returns"}) == []
    for table in ("case_events", "hand_cases", "gradings", "disposals", "cause_corrections"):
        assert store.db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_an_illegal_move_is_refused_and_logged_and_never_comes_to_count(store: Store) -> None:
    desk_of(store, WAITING)
    shop = shop_on(store)
    agreed = shop.move_case("R1", "seller_agree")
    with pytest.raises(UserFault) as refused:
        shop.move_case("R1", "seller_refuse")
    assert refused.value.code == "illegal_move" and "journal" in refused.value.changes
    [row] = shop.find_case("R1")
    assert row.state == "WAIT_BUYER_RETURN_GOODS"
    assert [one[1:] for one in row.tried] == [("seller_refuse", "WAIT_BUYER_RETURN_GOODS")] and row.refused == ()
    newest = shop.journal({"panel": "returns"})[0]
    assert (newest["decision"], newest["reason"], newest["subject_id"]) == ("refused", "not_possible", "R1")
    shop.undo_decisions(agreed.entry_ids)  # now the move would be legal; it was refused all the same
    [row] = shop.find_case("R1")
    assert row.state == "WAIT_SELLER_AGREE" and len(row.tried) == 1
    assert not any("not possible" in str(one.in_language("en")) for one in shop.returns().warnings)
    shop.undo_decisions([newest["id"]])
    assert shop.find_case("R1")[0].tried == ()
    shop.redo_decisions([newest["id"]])
    assert len(shop.find_case("R1")[0].tried) == 1 and verifying.check(store.db) == []


def test_opened_underwear_is_never_sold_again_and_a_unit_is_graded_before_it_is_disposed_of(store: Store) -> None:
    desk_of(
        store,
        WAITING
        | {"sku": "B", "title": "内裤", "status": "succeeded", "succeeded_at": "2026-11-04 12:00:00", "is_whole": 1},
    )
    shop = shop_on(store)
    with pytest.raises(UserFault) as early:
        shop.dispose_unit("R1", 1, "scrap")
    assert early.value.code == "not_graded"
    shop.grade_unit("R1", 1, "B")
    with pytest.raises(UserFault) as barred:
        shop.dispose_unit("R1", 1, "clearance", price_value=100)
    assert barred.value.code == "barred"
    shop.dispose_unit("R1", 1, "scrap")
    assert shop.returns(month=Month(2026, 11)).figures["reuse_rate"].value == 0


UNDERWEAR = {
    "sku": "U",
    "item_id": "",
    "title": "纯棉内裤",
    "category": "内衣",
    "cost_value": 1_000,
    "price_value": 2_000,
}


@pytest.mark.parametrize(
    ("products", "written"),
    [
        ([UNDERWEAR], {"order_id": "77", "sku": "U"}),  # by the product sheet: the order is newer than every file
        ([], {"order_id": "77", "sku": "B"}),  # by what was sold under the SKU
        ([], {"order_id": "1", "sku": "B"}),  # by the line of its order
        ([], {"order_id": "3"}),  # by the only line of its order
    ],
)
def test_a_case_by_hand_knows_what_its_goods_are_called_so_that_opened_underwear_is_barred_there_too(
    store: Store, products: list[dict[str, Any]], written: dict[str, str]
) -> None:
    only = {"order_id": "3", "created_at": "2026-11-04 10:00:00", "paid_at": "2026-11-04 10:05:00", "status": "paid"}
    line = {"order_id": "3", "line_id": "d", "sku": "B", "title": "内裤", "sold_qty": 1_000, "buyer_paid_value": 5_000}
    take(store, "orders.csv", orders=[*ORDERS, only], order_lines=[*LINES, line], products=products)
    shop = shop_on(store)
    shop.add_case(
        {
            "kind": "return_refund",
            "reason": "不喜欢",
            "applied_at": "2026-11-04 09:00",
            "returned_qty": 1_000,
            **written,
        }
    )
    for move in ("seller_agree", "buyer_ship", "seller_confirm"):
        shop.move_case("H1", move)
    [row] = shop.find_case("H1")
    assert row.facts.title in ("内裤", "纯棉内裤") and row.facts.sku in ("B", "U")
    shop.grade_unit("H1", 1, "B")
    with pytest.raises(UserFault) as barred:
        shop.dispose_unit("H1", 1, "clearance", price_value=1_000)
    assert barred.value.code == "barred"


def test_a_case_by_hand_has_its_clock_of_now_while_those_of_files_stand_where_the_files_end(store: Store) -> None:
    desk_of(store, WAITING)
    late = datetime(2026, 11, 20, 10, 0)  # no file reaches beyond the fifth
    shop = shop_on(store, late)
    told = {"kind": "refund_only", "order_id": "2", "goods": "unshipped"}
    shop.add_case(told | {"applied_at": "2026-11-20 09:00"})
    shop.add_case(told | {"applied_at": "2026-11-18 09:00"})
    with pytest.raises(UserFault, match="2026-11-20 11:00"):
        shop.add_case(told | {"applied_at": "2026-11-20 11:00"})
    desk = shop.returns_desk()
    assert desk.question.clock == datetime(2026, 11, 5)
    first, second, filed = desk.case("H1"), desk.case("H2"), desk.case("R1")
    assert first is not None and second is not None and filed is not None
    assert (first.state, first.due_at, first.hours_left) == ("WAIT_SELLER_AGREE", datetime(2026, 11, 22, 9), 47.0)
    assert second.state == "SUCCESS" and filed.state == "WAIT_SELLER_AGREE"  # 48 hours have passed over hers alone
    shop.move_case("H1", "seller_ships", at=datetime(2026, 11, 20, 9, 30))
    assert state_of(store, "H1", late) == "CLOSED" and state_of(store, "R1", late) == "WAIT_SELLER_AGREE"
    shop.move_case("R1", "seller_agree")
    moved = shop.returns_desk().case("R1")
    assert moved is not None and moved.log[0][0] == datetime(
        2026, 11, 5
    )  # of a file's case she speaks at the end of the files
    assert shop.returns_desk(as_of=AS_OF).case("H1") is None


def test_the_platform_stepping_in_stops_the_clock_until_a_file_shows_the_outcome(store: Store) -> None:
    desk_of(store, WAITING)
    shop_on(store).move_case("R1", "platform_steps_in", detail="2026-11-07 18:00")
    [row] = shop_on(store, datetime(2026, 11, 6, 9)).find_case("R1")
    assert (row.next_move, row.due_at) == ("give_evidence", datetime(2026, 11, 7, 18))
    desk_of(store, WAITING | {"status": "closed", "closed_at": "2026-11-05 12:00:00"}, name="outcome.csv")
    assert state_of(store) == "CLOSED"


def test_a_case_is_found_by_refund_order_waybill_and_return_waybill(store: Store) -> None:
    desk_of(
        store,
        WAITING | {"return_waybill_id": "YT9", "status": "wait_seller_confirm", "returned_at": "2026-11-04 10:00:00"},
    )
    shop = shop_on(store)
    for number in ("R1", "1", "SF1", "YT9", " YT9 "):
        assert [row.rma_id for row in shop.find_case(number)] == ["R1"], number
    assert [row.rma_id for row in shop.find_case("A")] == ["R1"]  # no number: the goods it is about
    assert shop.find_case("R") == [] and shop.find_case("") == []
    assert shop.find_case("R1", as_of=date(2026, 11, 3)) == []


def test_a_parcel_she_wrote_down_in_a_case_is_shown_there_and_finds_it(store: Store) -> None:
    desk_of(store, WAITING)
    shop = shop_on(store)
    shop.add_case({"kind": "exchange", "order_id": "1", "applied_at": "2026-11-05 09:00"})
    for rma_id, number in (("R1", "YT 77"), ("H1", "EMS5")):
        shop.move_case(rma_id, "seller_agree")
        shop.move_case(rma_id, "buyer_ship", detail="surface", waybill=number)
        [row] = shop.find_case(number)
        assert (row.rma_id, row.facts.return_waybill_id) == (rma_id, number)
        assert row.standing is not None and row.standing.carriage == "surface"
    shop.move_case("H1", "seller_confirm")
    sent = shop.move_case("H1", "seller_send", waybill="SF88")
    assert [(row.rma_id, row.parcels["seller_send"]) for row in shop.find_case("SF88")] == [("H1", "SF88")]
    shop.undo_decisions(sent.entry_ids)
    assert shop.find_case("SF88") == []


def test_goods_that_arrived_can_be_graded_before_the_case_is_settled(store: Store) -> None:
    desk_of(store, WAITING | {"status": "wait_seller_confirm", "returned_at": "2026-11-04 10:00:00"})
    shop = shop_on(store)
    shop.grade_unit("R1", 1, "A")
    shop.move_case("R1", "seller_confirm")
    row = shop.returns_desk().case("R1")
    assert row is not None and row.is_paid_back and row.units[0].grade == "A" and row.next_move == "dispose"


def test_goods_of_a_case_she_settled_herself_wait_to_be_graded_like_those_a_file_tells_of(store: Store) -> None:
    desk_of(store, WAITING | {"status": "wait_seller_confirm", "returned_at": "2026-11-04 10:00:00"})
    shop = shop_on(store)

    def named() -> list[str | None]:
        return [one.subject for one in shop.returns_findings(AS_OF) if one.finding == "returns_not_graded"]

    assert named() == []
    shop.move_case("R1", "seller_confirm")
    assert named() == ["R1"]
    shop.grade_unit("R1", 1, "A")
    assert named() == []


def test_what_cases_cost_is_of_the_month_the_window_names_and_months_add_up(store: Store) -> None:
    """What she settles herself counts at once in its own month; what no file dates goes by its application, else by its order."""
    paid_back = WAITING | {"status": "succeeded", "deadline_at": None, "returned_qty": 1_000}
    desk_of(
        store,
        paid_back | {"refund_id": "R1", "succeeded_at": "2026-10-31 23:59:59", "applied_at": "2026-10-20 09:00:00"},
        paid_back | {"refund_id": "R2", "succeeded_at": "2026-11-01 00:00:00", "applied_at": "2026-10-20 09:00:00"},
        paid_back | {"refund_id": "R3", "applied_at": "2026-11-02 09:00:00"},
        {"refund_id": "returned:1", "order_id": "1", "status": "succeeded", "is_whole": 1},
        WAITING | {"refund_id": "R5", "refund_kind": "refund_only"},
    )
    shop = shop_on(store)
    shop.move_case("R5", "seller_agree")

    def counted(**asked: Any) -> set[str]:
        desk = shop.returns_desk(**asked)
        cost = shop.returns(**asked).figures["return_cost_value"]
        assert cost.value == sum(one.cost_value for one in desk.costs.values()) and cost.n == len(desk.costs)
        return set(desk.costs)

    assert shop.returns().period == Month(2026, 10).range
    assert counted() == counted(month=Month(2026, 10)) == {"R1", "returned:1"}
    assert {row.rma_id for row in shop.returns_desk().cases} == {"R1", "R2", "R3", "returned:1", "R5"}  # listed are all
    assert counted(month=Month(2026, 11)) == {"R2", "R3", "R5"}
    assert set(shop.returns_desk(as_of=date(2026, 11, 2)).costs) == {"R2"}


# ---- units and money ---------------------------------------------------------------------------------------------------


def back(store: Store) -> dict[str, int]:
    return dict(store.db.execute("SELECT goods, sum(back_qty) FROM return_parts GROUP BY goods"))


DONE = {"status": "succeeded", "succeeded_at": "2026-11-04 12:00:00", "refund_kind": "return_refund"}


@pytest.mark.parametrize(
    ("refunds", "units"),
    [
        ([WAITING], {"A": 0}),
        ([WAITING | DONE], {"A": 1_000}),  # half the money of two pieces: one came back
        ([WAITING | DONE | {"is_whole": 1}], {"A": 2_000}),
        ([WAITING | DONE | {"returned_qty": 2_000}], {"A": 2_000}),
        ([WAITING | DONE | {"refund_kind": "refund_only"}], {"A": 0}),
        ([WAITING | DONE | {"amount_value": 100}], {"A": 1_000}),
        ([WAITING | DONE, WAITING | DONE | {"refund_id": "R2"}, WAITING | DONE | {"refund_id": "R3"}], {"A": 2_000}),
        ([{"refund_id": "returned:1", "order_id": "1", "status": "succeeded", "is_whole": 1}], {"A": 2_000, "B": 1_000}),
        ([{"refund_id": "returned:1", "order_id": "1", "status": "succeeded", "is_whole": 1}, WAITING | DONE], {"A": 2_000, "B": 1_000}),
        ([{"refund_id": "returned:9", "order_id": "9", "status": "succeeded", "is_whole": 1}], {"": 1_000}),
        ([WAITING | DONE | {"refund_kind": "exchange"}], {"A": 1_000}),
        ([WAITING | DONE | {"status": "closed", "succeeded_at": None}], {"A": 0}),
    ],
)  # fmt: skip
def test_units_that_came_back_are_counted_once_and_never_more_than_were_sold(
    store: Store, refunds: list[dict[str, Any]], units: dict[str, int]
) -> None:
    desk_of(store, *refunds)
    assert back(store) == units


@pytest.mark.parametrize(("moment", "month"), [("applied_at", ""), ("succeeded_at", "2026-11")])
def test_what_is_dated_by_one_moment_alone_counts_from_that_day_on_and_not_before(
    store: Store, moment: str, month: str
) -> None:
    told = {
        "refund_id": "R1",
        "order_id": "1",
        "sku": "A",
        "refund_kind": "return_refund",
        "status": "succeeded",
        "amount_value": 7_500,
    }
    desk_of(store, told | {moment: "2026-11-03 12:00:00"})

    def known(day: int) -> tuple[Any, ...]:
        as_of, tallies = date(2026, 11, day), ReturnTallies(store.db)
        counts = return_tallies.order_counts(store.db, Month(2026, 10).range, as_of)
        return tallies.back_by_months(as_of), len(tallies.back_by_goods("2026-01", as_of)), counts["case_orders"]

    assert known(3) == ([], 0, 0) and known(4) == ([("2026-10", month, 1_000)], 1, 1)


def test_an_order_refunded_before_it_was_sent_is_no_return_but_a_rate_of_its_own(store: Store) -> None:
    paid_back = {"refund_id": "R5", "order_id": "2", "refund_kind": "refund_only", "status": "succeeded", "amount_value": 9_000,
                 "applied_at": "2026-11-04 11:00:00", "succeeded_at": "2026-11-04 12:00:00", "is_whole": 1}  # fmt: skip
    desk_of(store, paid_back)
    counts = return_tallies.order_counts(store.db, Month(2026, 11).range, AS_OF)
    assert counts == {"paid_orders": 1, "before_sending": 1, "sent_orders": 0, "case_orders": 0}
    assert return_tallies.order_counts(store.db, Month(2026, 11).range, date(2026, 11, 4))["before_sending"] == 0


# ---- invariants over the store -----------------------------------------------------------------------------------------

_DAYS = st.integers(0, 120).map(lambda days: date(2026, 7, 1) + timedelta(days=days))


@st.composite
def shops(draw: st.DrawFn) -> list[tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None]]:
    """Orders of one line, each with at most one case."""
    made = []
    for number in range(draw(st.integers(1, 9))):
        day = draw(_DAYS)
        sent = day + timedelta(days=draw(st.integers(0, 40)))
        order = {
            "order_id": f"O{number}",
            "created_at": f"{day} 08:00:00",
            "paid_at": f"{day} 09:00:00",
            "total_value": 5_000,
        }
        order |= draw(
            st.sampled_from(
                [{"shipped_at": f"{sent} 10:00:00", "status": "completed"}, {"status": "paid"}, {"status": "completed"}]
            )
        )
        qty = draw(st.sampled_from([1_000, 2_000, 3_000]))
        line = {
            "order_id": f"O{number}",
            "line_id": "l",
            "sku": draw(st.sampled_from("ABC")),
            "sold_qty": qty,
            "buyer_paid_value": 5_000,
        }
        case = None
        if draw(st.booleans()):
            applied = sent + timedelta(days=draw(st.integers(0, 20)))
            ended = applied + timedelta(days=draw(st.integers(0, 60)))
            case = {
                "refund_id": f"R{number}", "order_id": f"O{number}", "refund_kind": draw(st.sampled_from(["return_refund", "refund_only"])),
                "applied_at": f"{applied} 10:00:00", "reason": draw(st.sampled_from(["尺码偏小", "无理由", ""])), "amount_value": 2_500,
                "is_whole": draw(st.integers(0, 1)),
            }  # fmt: skip
            case |= draw(
                st.sampled_from(
                    [
                        {"status": "succeeded", "succeeded_at": f"{ended} 12:00:00"},
                        {"status": "closed", "closed_at": f"{ended} 12:00:00"},
                    ]
                )
            )
        made.append((order, line, case))
    return made


def fill(
    path: Path,
    empty: bytes,
    rows: Sequence[tuple[dict[str, Any], dict[str, Any], dict[str, Any] | None]],
    cuts: int = 1,
) -> Store:
    path.write_bytes(empty)
    store = Store.open(path, write=True, now=NOW)
    size = -(-len(rows) // cuts) or 1
    for at in range(0, len(rows), size):
        part = rows[at : at + size]
        take(
            store, f"{at}.csv", orders=[one[0] for one in part], order_lines=[one[1] for one in part],
            refunds=[one[2] for one in part if one[2] is not None],
        )  # fmt: skip
    return store


def told(store: Store, as_of: date) -> dict[str, Any]:
    """The answer but for what is said of the files themselves: which days each of them covers, and the span compared with."""
    shown = shop_on(store, datetime(2027, 3, 1)).returns(as_of=as_of).to_json("en")
    for figure in shown["figures"].values():
        del figure["compare"]
    return {name: part for name, part in shown.items() if name != "coverage"}


@settings(max_examples=20, deadline=None)
@given(rows=shops(), cuts=st.integers(1, 4), turn=st.randoms(use_true_random=False), as_of=_DAYS)
def test_row_and_file_order_and_splitting_files_change_no_answer(
    empty_store: bytes, rows: list[Any], cuts: int, turn: Any, as_of: date
) -> None:
    mixed = list(rows)
    turn.shuffle(mixed)
    with (
        tempfile.TemporaryDirectory() as folder,
        fill(Path(folder) / "a.db", empty_store, rows) as whole,
        fill(Path(folder) / "b.db", empty_store, mixed, cuts) as parts,
    ):
        assert told(whole, as_of) == told(parts, as_of)


@settings(max_examples=20, deadline=None)
@given(rows=shops(), as_of=_DAYS)
def test_cutting_away_what_happened_later_changes_nothing_as_of_a_day_and_sums_are_a_plain_count(
    empty_store: bytes, rows: list[Any], as_of: date
) -> None:
    """What a file of later days adds: later orders, later dispatch, later cases and ends of cases."""
    day = as_of.isoformat()

    def known(moment: str | None) -> bool:
        return moment is not None and moment[:10] < day

    early = []
    for order, line, case in rows:
        if not known(order["created_at"]):
            continue
        seen = dict(order)
        if not known(order.get("shipped_at")) and "shipped_at" in order:
            del seen["shipped_at"]
            seen["status"] = "paid"
        case_seen = None
        if case is not None and known(case["applied_at"]):
            case_seen = dict(case)
            if not known(case.get("succeeded_at", case.get("closed_at"))):
                case_seen = {name: cell for name, cell in case.items() if name not in ("succeeded_at", "closed_at")}
                case_seen["status"] = "wait_seller_agree"
        early.append((seen, line, case_seen))
    with (
        tempfile.TemporaryDirectory() as folder,
        fill(Path(folder) / "all.db", empty_store, rows) as later,
        fill(Path(folder) / "early.db", empty_store, early) as then,
    ):
        known_later, known_then = ReturnTallies(later.db), ReturnTallies(then.db)
        by_month = known_later.sent("2026-01", as_of)[0]
        assert known_later.sent("2026-01", as_of) == known_then.sent("2026-01", as_of)
        for tally in (ReturnTallies.back_by_months, ReturnTallies.back_by_age):
            assert tally(known_later, as_of) == tally(known_then, as_of), tally.__name__
        assert known_later.back_by_goods("2026-01", as_of) == known_then.back_by_goods("2026-01", as_of)
        span = DateRange(date(2026, 7, 1), date(2027, 1, 1))
        assert return_tallies.order_counts(later.db, span, as_of) == return_tallies.order_counts(then.db, span, as_of)
        plain: dict[str, int] = {}
        for order, line, _ in rows:
            sent = order.get("shipped_at") or (order["paid_at"] if order["status"] == "completed" else None)
            if known(sent) and sent is not None:
                plain[sent[:7]] = plain.get(sent[:7], 0) + line["sold_qty"]
        assert {month: qty for month, qty, _ in by_month} == plain


@settings(max_examples=15, deadline=None)
@given(rows=shops(), factor=st.integers(2, 7))
def test_multiplying_all_money_changes_no_state_no_rate_and_no_name(
    empty_store: bytes, rows: list[Any], factor: int
) -> None:
    def dearer(row: dict[str, Any] | None) -> dict[str, Any] | None:
        return (
            None
            if row is None
            else {name: cell * factor if name.endswith("_value") else cell for name, cell in row.items()}
        )

    with (
        tempfile.TemporaryDirectory() as folder,
        fill(Path(folder) / "a.db", empty_store, rows) as plain,
        fill(Path(folder) / "b.db", empty_store, [tuple(map(dearer, row)) for row in rows]) as dear,  # type: ignore[misc]
    ):
        first, second = told(plain, date(2026, 12, 1)), told(dear, date(2026, 12, 1))
        rates = [name for name, figure in first["figures"].items() if figure["unit"] in ("rate", "count")]
        assert [first["figures"][name]["value"] for name in rates] == [
            second["figures"][name]["value"] for name in rates
        ]
        kept = ("rma_id", "state", "cause", "next_move", "deadline_at")
        assert [[row[name] for name in kept] for row in first["rows"]] == [
            [row[name] for name in kept] for row in second["rows"]
        ]


def test_the_answer_is_plain_json_and_empty_stores_have_one_too(store: Store) -> None:
    shown = shop_on(store).returns().to_json("zh_CN")
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown and shown["rows"] == []
    assert shop_on(store).returns_findings(AS_OF) == [] and shop_on(store).watch_list().to_review == ()


def test_a_refund_file_of_headings_alone_says_that_there_was_none_and_every_nought_is_thin_and_told(
    store: Store,
) -> None:
    desk_of(store)
    shown = shop_on(store).returns()
    assert shown.figures["open_cases"].value == shown.figures["return_cost_value"].value == 0
    assert shown.figures["return_rate"].value == shown.figures["refund_rate"].value == 0
    assert {one.state for one in shown.figures.values()} == {"thin", "none"}
    assert any("no case at all" in one.in_language("en") for one in shown.warnings)
    desk_of(store, WAITING, name="newer.csv")
    shown = shop_on(store).returns()
    assert shown.figures["open_cases"].state == "ok" and not any(
        "at all" in one.in_language("en") for one in shown.warnings
    )


@pytest.mark.parametrize(
    ("headings", "ended", "refund_rate", "cost_value", "cash_reason"),
    [
        (",退款时间", ",", 0, 0, None),
        (",退款时间", ",2026-11-03 09:00:00", 0.1, 800, None),
        ("", "", 0.1, 800, "no_refund_dates"),
    ],
    ids=["not paid back yet", "paid back", "a list without days of refund"],
)
def test_a_row_without_the_day_its_list_gives_to_refunds_was_not_paid_back_yet(
    store: Store,
    tmp_path: Path,
    headings: str,
    ended: str,
    refund_rate: float,
    cost_value: int,
    cash_reason: str | None,
) -> None:
    desk_of(store)
    path = tmp_path / "refunds.csv"
    path.write_text(
        f"退款编号,订单编号,退款金额,退款类型,申请时间{headings}\nR1,1,20.00,退货退款,2026-11-02 09:00:00{ended}\n",
        encoding="utf-8",
    )
    shop = shop_on(store)
    [report] = shop.import_files([path]).reports
    assert report.error is None and not report.problems
    returns = shop.returns(as_of=AS_OF)
    assert returns.figures["return_cost_value"].value == cost_value
    [row] = shop.find_case("R1", as_of=AS_OF)
    assert row.next_move == ("grade" if refund_rate else "look_it_up")
    october = shop.overview(month=Month(2026, 10), as_of=AS_OF).figures
    assert october["refund_rate"].value == refund_rate
    assert shop.overview(month=Month(2026, 11), as_of=AS_OF).figures["refund_cash_value"].reason == cash_reason


# ---- buyers to look at, corrected listings ----------------------------------------------------------------------------


def orders_of(buyer: str, first: int, days: Sequence[str]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    made = [
        {"order_id": str(first + at), "created_at": f"{day} 10:00:00", "paid_at": f"{day} 10:00:00", "shipped_at": f"{day} 20:00:00",
         "status": "completed", "total_value": 5_000, "buyer_id": buyer} for at, day in enumerate(days)
    ]  # fmt: skip
    lines = [
        {"order_id": order["order_id"], "line_id": f"l{order['order_id']}", "sku": "A", "title": "雨鞋", "sold_qty": 1_000, "buyer_paid_value": 5_000}
        for order in made
    ]  # fmt: skip
    return made, lines


def came_back(order: dict[str, Any], reason: str, ended_on: str) -> dict[str, Any]:
    return {
        "refund_id": f"R{order['order_id']}", "order_id": order["order_id"], "sku": "A", "refund_kind": "return_refund", "status": "succeeded",
        "is_whole": 1, "reason": reason, "amount_value": 5_000, "returned_qty": 1_000, "applied_at": f"{ended_on} 09:00:00", "succeeded_at": f"{ended_on} 12:00:00",
    }  # fmt: skip


def test_a_buyer_who_sends_back_at_no_fault_far_oftener_is_named_with_the_returns_it_rests_on(store: Store) -> None:
    days = [f"2026-10-{day:02d}" for day in range(1, 11)]
    often, lines = orders_of("often", 100, days)
    others = [orders_of(f"b{at}", 1_000 + 10 * at, days[:5]) for at in range(20)]
    cases = [came_back(order, "7天无理由退换货", "2026-10-10") for order in often[:8]] + [
        came_back(often[8], "质量问题", "2026-10-10")
    ]
    assert shop_on(store).watch_list().reason == "no_refunds_export"
    take(
        store,
        "many.csv",
        orders=[*often, *(one for made, _ in others for one in made)],
        order_lines=[*lines, *(one for _, made in others for one in made)],
        refunds=cases,
    )
    found = shop_on(store).watch_list()
    [named] = found.to_review
    assert (named.buyer_id, named.x, named.n, found.x, found.n, found.reason) == ("often", 8, 10, 8, 110, None)
    assert len(found.tested) == 21 and found.tested[0] == named
    assert {one.rma_id for one in found.returns["often"]} == {
        f"R{100 + at}" for at in range(8)
    }  # the fault of the goods is no evidence
    few = shop_on(store).watch_list(as_of=date(2026, 10, 4))
    assert (few.tested, few.reason) == ((), "too_few_orders")


def test_a_corrected_listing_is_judged_by_what_was_sent_before_and_after_and_only_once_that_is_old_enough(
    store: Store,
) -> None:
    first, second = date(2026, 7, 1), date(2026, 9, 2)
    before, lines = orders_of("x", 100, [str(first + timedelta(days=at)) for at in range(40)])
    after, more = orders_of("y", 200, [str(second + timedelta(days=at)) for at in range(60)])
    cases = [
        came_back(order, "尺码偏小", str(date.fromisoformat(order["paid_at"][:10]) + timedelta(days=5)))
        for order in before[:20]
    ]
    cases += [
        came_back(before[20], "质量问题", "2026-08-01"),
        came_back(before[21], "尺码偏小", "2026-10-30"),
        came_back(after[0], "尺码偏小", "2026-09-09"),
    ]
    take(store, "many.csv", orders=[*before, *after], order_lines=[*lines, *more], refunds=cases)
    writer = shop_on(store, datetime(2026, 9, 1, 9))
    assert writer.listing_fixes() == []
    kept = writer.decide_all([fix_decision(writer.returns_desk(), "A", "size_fit", "尺码表重测")])
    [young] = writer.listing_fixes()
    assert (young.reason, young.direction, young.fix.note) == ("cohort_running", None, "尺码表重测")
    shop = shop_on(store)
    days, as_of = shop.returns_desk().cohorts.mature_days, shop.returns_desk().question.as_of
    [found] = shop.listing_fixes()
    sent = [order for order in after if date.fromisoformat(order["paid_at"][:10]) < as_of - timedelta(days=days)]
    assert (found.before.x_qty, found.before.n_qty) == (
        20_000,
        40_000,
    )  # neither another cause nor what came back too late
    assert (found.after.x_qty, found.after.n_qty) == (1_000, 1000 * len(sent)) and 20 < len(sent) < 60
    assert found.direction == "fewer"
    shop.undo_decisions(kept.entry_ids)
    assert shop.listing_fixes() == []

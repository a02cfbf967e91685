"""Does the store tell what sold, what lies there and what is coming, as it was known on a day?"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

import pytest

from shopdesk.analysis.known_sales import paid_prices, sales_known_before
from shopdesk.analysis.supplier_orders import PurchaseLine, SupplierOrders
from shopdesk.period import DateRange
from shopdesk.questions.replenishment import PRICE_DAYS, placed, replenishment_question
from shopdesk.questions.selection import selling_columns, supplies
from shopdesk.store import coverage, demand
from shopdesk.store.connection import Store
from shopdesk.thresholds import ReplenishmentRules
from tests.store.filling import take

AS_OF = date(2026, 11, 5)
FIRST = date(2026, 1, 1)


def line(order_id: str, sku: str | None, day: str, units: int = 1, **further: Any) -> dict[str, Any]:
    at = f"{day} 10:00:00"
    return {"order_id": order_id, "line_id": "1", "sku": sku, "sold_qty": units * 1000, "payable_value": 5_000 * units,
            "created_at": at, "paid_at": at, "status": "completed"} | further  # fmt: skip


def count(sku: str, day: str, units: int | None, warehouse: str = "", **further: Any) -> dict[str, Any]:
    held = None if units is None else units * 1000
    return {"item_id": "", "sku": sku, "warehouse": warehouse, "counted_on": day, "on_hand_qty": held} | further


def sold(store: Store, as_of: date = AS_OF) -> list[tuple[str, str, int]]:
    found = sales_known_before(selling_columns(store.db, store.path, may_write=True), FIRST, as_of)
    units: Counter[tuple[str, str]] = Counter()
    for item, day, qty in zip(found.item.tolist(), found.day.tolist(), found.qty.tolist(), strict=True):
        units[found.skus[item], date.fromordinal(day).isoformat()] += qty
    return sorted((sku, day, qty) for (sku, day), qty in units.items())


def goods_of(store: Store, as_of: date = AS_OF) -> dict[str, dict[str, Any]]:
    columns = selling_columns(store.db, store.path, may_write=True)
    return {one.sku: asdict(one) for one in columns.supplies.goods(as_of, paid_prices(columns, as_of, PRICE_DAYS))}


def counted(store: Store, as_of: date = AS_OF) -> list[tuple[str, str, int]]:
    found = supplies(store.db).counts.dated
    found = found.before(as_of)
    return [
        (found.skus[item], date.fromordinal(day).isoformat(), qty)
        for item, day, qty in zip(found.item.tolist(), found.day.tolist(), found.qty.tolist(), strict=True)
    ]


def test_units_are_added_up_by_sku_and_day_over_all_listings(store: Store) -> None:
    take(store, order_lines=[
        line("1", "A", "2026-10-01", 2, item_id="11"), line("2", "A", "2026-10-01", 3, item_id="12"),
        line("3", None, "2026-10-02", item_id="13"), line("4", "A", "2026-11-05"),
    ])  # fmt: skip
    assert sold(store) == [("13", "2026-10-02", 1000), ("A", "2026-10-01", 5000)]


def test_goods_without_any_code_go_by_their_title(store: Store) -> None:
    take(store, order_lines=[line("1", None, "2026-10-01", 2, title="杯子"), line("2", "A", "2026-10-01")])
    assert sold(store) == [("A", "2026-10-01", 1000), ("杯子", "2026-10-01", 2000)]


def test_what_was_paid_back_before_it_was_sent_is_no_demand_once_that_is_known(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-10-01", 2, status="closed"), line("2", "A", "2026-10-01", 1)])
    refund = {
        "refund_id": "9",
        "order_id": "1",
        "amount_value": 10_000,
        "status": "succeeded",
        "succeeded_at": "2026-10-03 09:00:00",
    }
    take(store, "r.csv", refunds=[refund])
    assert sold(store) == [("A", "2026-10-01", 1000)]
    assert sold(store, date(2026, 10, 3)) == [("A", "2026-10-01", 3000)]


def test_a_refund_after_sending_leaves_the_demand(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-10-01", 2)])
    refund = {
        "refund_id": "9",
        "order_id": "1",
        "amount_value": 10_000,
        "status": "succeeded",
        "succeeded_at": "2026-10-03 09:00:00",
    }
    take(store, "r.csv", refunds=[refund])
    assert sold(store) == [("A", "2026-10-01", 2000)]


def test_service_links_are_no_demand(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-10-01", 2), line("2", "POST", "2026-10-01", is_service=1)])
    assert sold(store) == [("A", "2026-10-01", 2000)]


def test_days_whose_orders_came_without_lines_say_nothing_of_skus(store: Store) -> None:
    order = {
        "order_id": "7",
        "payable_value": 5_000,
        "created_at": "2026-10-02 10:00:00",
        "paid_at": "2026-10-02 10:00:00",
    }
    take(store, orders=[order], order_lines=[line("1", "A", "2026-10-01")])
    assert demand.days_without_lines(store.db, AS_OF) == [date(2026, 10, 2)]


def test_days_are_cut_out_of_spans() -> None:
    span = DateRange(date(2026, 10, 1), date(2026, 10, 10))
    cut = demand.without([span], [date(2026, 10, 1), date(2026, 10, 5), date(2026, 10, 6), date(2026, 12, 1)])
    assert [(one.start.day, one.end.day) for one in cut] == [(2, 5), (7, 10)]
    assert demand.without([span], []) == [span]


def test_the_newest_count_of_every_warehouse_is_what_lies_there(store: Store) -> None:
    take(store, stock=[
        count("A", "2026-10-31", 9), count("A", "2026-11-04", 6, allocated_qty=2000), count("A", "2026-11-01", 2, "仓2"),
        count("A", "2026-11-05", 99),
    ])  # fmt: skip
    row = goods_of(store)["A"]
    assert (row["on_hand_qty"], row["allocated_qty"], row["counted_on"]) == (8000, 2000, "2026-11-04")
    assert sorted(counted(store)) == [
        ("A", "2026-10-31", 9000), ("A", "2026-11-01", 2000), ("A", "2026-11-04", 6000),
    ]  # fmt: skip
    assert goods_of(store, date(2026, 11, 1))["A"]["on_hand_qty"] == 9000


def test_what_is_available_and_what_is_promised_make_what_is_on_hand(store: Store) -> None:
    take(store, stock=[count("A", "2026-11-04", None, available_qty=5000, allocated_qty=1000)])
    assert goods_of(store)["A"]["on_hand_qty"] == 6000


def test_cost_and_supplier_come_from_the_product_sheet_else_from_the_newest_purchase(store: Store) -> None:
    take(store, products=[{"item_id": "77", "sku": "A", "title": "杯", "cost_value": 1_200, "supplier": "S", "lead_time_days": 9,
                           "moq_qty": 20_000, "pack_qty": 10_000, "price_value": 4_000, "listed_on": "2026-01-01"}])  # fmt: skip
    purchase = {"po_id": "1", "line_id": "1", "ordered_qty": 5_000, "status_text": "交易成功"}
    take(store, "p.xlsx", purchase_orders=[
        purchase | {"sku": "A", "supplier": "T", "cost_value": 900, "ordered_on": "2026-09-01"},
        purchase | {"po_id": "2", "sku": "B", "supplier": "T", "cost_value": 700, "ordered_on": "2026-08-01"},
        purchase | {"po_id": "3", "sku": "B", "supplier": "U", "cost_value": 800, "ordered_on": "2026-09-01"},
        purchase | {"po_id": "4", "sku": "B", "supplier": "V", "cost_value": 850, "ordered_on": "2026-11-09"},
    ])  # fmt: skip
    rows = goods_of(store)
    assert (rows["A"]["cost_value"], rows["A"]["supplier"], rows["A"]["moq_qty"]) == (1_200, "S", 20_000)
    assert (rows["B"]["cost_value"], rows["B"]["supplier"]) == (800, "U")
    assert [one.status for one in supplies(store.db).orders.placed_before(AS_OF)] == ["completed"] * 3


def test_the_price_is_what_buyers_paid_of_late(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-10-01", 2, buyer_paid_value=9_000), line("2", "A", "2026-10-02", 1, buyer_paid_value=3_000),
                             line("3", "A", "2026-02-01", 1, buyer_paid_value=99_000)])  # fmt: skip
    assert goods_of(store)["A"]["price_value"] == 4_000


def test_an_order_marked_as_placed_counts_until_the_suppliers_export_shows_it() -> None:
    mark = {"subject_id": "A", "decided_qty": 20_000, "at": "2026-11-01 09:00:00"}
    nothing, before, since = (
        SupplierOrders([PurchaseLine("1", "S", "A", day)] if day else []) for day in ("", "2026-10-30", "2026-11-01")
    )
    assert placed([mark, mark], nothing) == {"A": 40_000}
    assert placed([mark], before) == {"A": 20_000}
    assert placed([mark], since) == {}
    assert placed([mark | {"decided_qty": None}], nothing) == {}


def test_the_question_holds_nothing_of_the_day_itself_or_later(store: Store) -> None:
    days = [(AS_OF + timedelta(days=at)).isoformat() for at in range(-60, 4)]
    take(store, order_lines=[line(str(at), "A", day) for at, day in enumerate(days)])
    take(store, "s.csv", stock=[count("A", day, 5) for day in days])
    question = replenishment_question(
        store.db,
        selling_columns(store.db, store.path, may_write=True),
        AS_OF,
        coverage.by_kind(store.db),
        ReplenishmentRules(),
    )
    last = [date.fromordinal(int(one.day.max())).isoformat() for one in (question.daily, question.counted)]
    assert last == ["2026-11-04"] * 2
    assert question.goods[0].counted_on == "2026-11-04"
    assert any(event.name == "双11" for event in question.events)


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_rows_in_one_file_or_in_several_make_the_same_question(new_store: Any, cut: int) -> None:
    lines = [line(str(at), "AB"[at % 2], f"2026-10-0{at + 1}", at + 1) for at in range(4)]
    whole, parts = new_store(), new_store()
    take(whole, order_lines=lines)
    take(parts, "1.csv", order_lines=lines[cut:])
    take(parts, "2.csv", order_lines=lines[:cut])
    assert sold(whole) == sold(parts)
    assert goods_of(whole) == goods_of(parts)


def test_goods_whose_cost_nothing_else_tells_cost_what_a_supplier_asked_last_before_the_day(store: Store) -> None:
    def asked(day: str, cost: int, supplier: str = "x", sku: str = "A") -> dict[str, Any]:
        return {"sku": sku, "valid_on": day, "supplier": supplier, "cost_value": cost}

    take(
        store,
        stock=[count("A", "2026-11-01", 5), count("B", "2026-11-01", 5, cost_value=300)],
        purchase_prices=[
            asked("2026-10-01", 900), asked("2026-11-02", 800), asked("2026-11-02", 700, "y"), asked("2026-11-05", 1),
            asked("2026-11-02", 1, sku="B"),
        ],
    )  # fmt: skip
    assert {sku: one["cost_value"] for sku, one in goods_of(store).items()} == {"A": 700, "B": 300}
    assert goods_of(store, date(2026, 11, 2))["A"]["cost_value"] == 900

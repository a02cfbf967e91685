"""Does the store know which goods lie in stock, and since when nothing was sold of them?"""

from __future__ import annotations

from datetime import date
from typing import Any

from shopdesk.store.connection import Store
from shopdesk.store.idle_stock import idle_stock
from tests.store.filling import take

AS_OF = date(2026, 11, 5)


def line(order_id: str, sku: str, day: str) -> dict[str, Any]:
    at = f"{day} 10:00:00"
    return {"order_id": order_id, "line_id": "1", "sku": sku, "sold_qty": 1000, "payable_value": 5_000,
            "created_at": at, "paid_at": at, "status": "completed"}  # fmt: skip


def count(sku: str, day: str, units: int, warehouse: str = "") -> dict[str, Any]:
    return {"item_id": "", "sku": sku, "warehouse": warehouse, "counted_on": day, "on_hand_qty": units * 1000}


def held(store: Store, as_of: date = AS_OF) -> dict[str, tuple[int, int | None, int | None, int | None]]:
    return {
        row["sku"]: (row["on_hand_qty"] // 1000, row["idle_days"], row["age_days"], row["cost_value"])
        for row in idle_stock(store.db, as_of)
    }


def test_the_newest_count_of_every_warehouse_is_what_lies_there(store: Store) -> None:
    take(store, stock=[count("A", "2026-10-31", 9), count("A", "2026-11-04", 6), count("A", "2026-11-04", 2, "仓2")])
    assert held(store)["A"][0] == 8


def test_idle_days_run_from_the_last_paid_sale_and_the_cost_from_the_product_sheet(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-06-01"), line("2", "A", "2026-08-07")])
    take(
        store,
        "p.xlsx",
        products=[{"item_id": "77", "sku": "A", "title": "杯", "cost_value": 1_200, "listed_on": "2026-01-01"}],
    )
    take(store, "s.csv", stock=[count("A", "2026-11-04", 6), count("B", "2026-11-04", 3)])
    assert held(store) == {"A": (6, 90, 308, 1_200), "B": (3, None, 1, None)}


def test_what_was_sold_or_counted_later_is_not_known_yet(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-06-01"), line("2", "A", "2026-11-04")])
    take(store, "s.csv", stock=[count("A", "2026-06-30", 6), count("A", "2026-11-04", 5)])
    assert held(store, date(2026, 7, 1))["A"][:2] == (6, 30)


def test_what_is_sold_out_does_not_lie_there(store: Store) -> None:
    take(store, stock=[count("A", "2026-11-04", 0)])
    assert held(store) == {}


def test_goods_known_by_their_title_alone_are_not_called_unsold(store: Store) -> None:
    take(store, order_lines=[line("1", "", "2026-10-01") | {"sku": None, "title": "杯子"}])
    take(store, "s.csv", stock=[count("杯子", "2026-11-04", 6), count("碗", "2026-11-04", 3)])
    assert {sku: days[1] for sku, days in held(store).items()} == {"杯子": 35, "碗": None}

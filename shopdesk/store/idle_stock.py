"""Which goods lie in stock, and since when has nothing been sold of them?"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from shopdesk.store.costs import UnitCosts

Named = tuple[str | None, str | None, str | None]

# The newest count of each product and warehouse before the day.
_ON_HAND = """
WITH counted AS (
    SELECT item_id, sku, warehouse, max(counted_on) AS counted_on FROM stock
    WHERE counted_on < :day AND on_hand_qty IS NOT NULL GROUP BY item_id, sku, warehouse
), held AS (
    SELECT s.item_id, s.sku, max(s.title) AS title, max(s.sku_name) AS sku_name, sum(s.on_hand_qty) AS on_hand_qty,
        max(s.cost_value) AS cost_value
    FROM stock s JOIN counted c USING (item_id, sku, warehouse, counted_on) GROUP BY s.item_id, s.sku
)
SELECT item_id, sku, title, sku_name, on_hand_qty, cost_value,
    (SELECT min(counted_on) FROM stock s WHERE s.item_id = held.item_id AND s.sku = held.sku) AS first_seen_on
FROM held WHERE on_hand_qty > 0 ORDER BY item_id, sku
"""


_SOLD_BY_TITLE = """
SELECT l.title, max(substr(f.paid_at, 1, 10)) FROM order_facts f JOIN order_lines l ON l.order_id = f.order_id
WHERE f.paid_at < ? AND l.title IS NOT NULL AND coalesce(l.item_id, '') = '' AND coalesce(l.sku, '') = '' GROUP BY 1
"""


def idle_stock(db: sqlite3.Connection, as_of: date) -> list[dict[str, Any]]:
    """Products on hand by the newest count before ``as_of``, by listing and SKU.

    Keys: item_id, sku, title, sku_name, on_hand_qty (all warehouses), cost_value (per unit, None unknown), idle_days (whole
    days since the last paid sale, None where none is known), age_days (since listed, else since first counted).
    A count without a listing is matched by its SKU alone, one whose SKU is a mere title by the title of lines without codes.
    """
    day = as_of.isoformat()
    sold_by_sku: dict[str, str] = {}
    sold_by_item: dict[str, str] = {}
    for item_id, sku, last in db.execute(
        "SELECT item_id, sku, max(day) FROM sku_days WHERE day < ? GROUP BY item_id, sku", (day,)
    ):
        if sku:
            sold_by_sku[sku] = max(last, sold_by_sku.get(sku, ""))
        if item_id:
            sold_by_item[item_id] = max(last, sold_by_item.get(item_id, ""))
        if not item_id and not sku:
            for title, last_titled in db.execute(_SOLD_BY_TITLE, (day,)):
                sold_by_sku[title] = max(last_titled, sold_by_sku.get(title, ""))
    costs, sheet = UnitCosts(db), _Sheet(db)
    rows = []
    for item_id, sku, title, sku_name, on_hand_qty, cost_value, first_seen_on in db.execute(_ON_HAND, {"day": day}):
        product = sheet.of(item_id, sku)
        last = sold_by_sku.get(sku) if sku else sold_by_item.get(item_id)
        seen = product[2] or first_seen_on
        told = (costs.on_sheet(item_id, sku), cost_value, costs.of(item_id, sku))
        rows.append(
            {
                "item_id": item_id or None,
                "sku": sku or None,
                "title": product[0] or title,
                "sku_name": product[1] or sku_name,
                "on_hand_qty": on_hand_qty,
                "cost_value": next((cost for cost in told if cost is not None), None),
                "idle_days": None if last is None else (as_of - date.fromisoformat(last)).days,
                "age_days": None if seen is None else (as_of - date.fromisoformat(str(seen)[:10])).days,
            }
        )
    return rows


class _Sheet:
    """Title, variant and listing day from the product sheet: the product itself, else the SKU under any listing."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._by_product: dict[tuple[str, str], Named] = {}
        self._by_sku: dict[str, Named] = {}
        for item_id, sku, *named in db.execute(
            "SELECT item_id, sku, title, sku_name, listed_on FROM products ORDER BY item_id, sku"
        ):
            self._by_product[item_id, sku] = (named[0], named[1], named[2])
            if sku:
                self._by_sku.setdefault(sku, (named[0], named[1], named[2]))

    def of(self, item_id: str, sku: str) -> Named:
        found = self._by_product.get((item_id, sku))
        return found or self._by_sku.get(sku) or (None, None, None)

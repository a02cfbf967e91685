"""What sold of each SKU on each day, what lay in stock, and what is on its way? The plain rows that replenishment is asked from.

A SKU goes by the shop's own code, a listing without one by its id, goods that bear neither by their title (as stock tables do).
Every answer rests on days before ``as_of`` alone; quantities in thousandths, money in fen.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from shopdesk.period import DateRange
from shopdesk.store.costs import SheetCosts

Row = dict[str, Any]

_KEY = "CASE WHEN {t}.sku <> '' THEN {t}.sku ELSE {t}.item_id END"
KNOWN_LINES = 0.9  # a day whose orders mostly came without their lines says nothing of single SKUs


def days_without_lines(db: sqlite3.Connection, as_of: date) -> list[date]:
    """Days with paid orders of which hardly any came with their lines: what sold then is not known by SKU."""
    rows = db.execute(
        "SELECT day, sum(paid_orders), sum(lines_paid_orders) FROM paid_days WHERE day < ? GROUP BY day "
        "HAVING sum(paid_orders) > 0 AND sum(lines_paid_orders) < ? * sum(paid_orders)",
        (as_of.isoformat(), KNOWN_LINES),
    )
    return [date.fromisoformat(day) for day, *_ in rows]


def without(spans: Iterable[DateRange], days: Iterable[date]) -> list[DateRange]:
    """The spans with some days cut out of them."""
    missing, kept = sorted(set(days)), []
    for span in spans:
        start = span.start
        for day in missing:
            if day in span:
                kept.append(DateRange(start, max(start, day)))
                start = day + timedelta(days=1)
        kept.append(DateRange(min(start, span.end), span.end))
    return [span for span in kept if span.days]


_ON_HAND = "coalesce(s.on_hand_qty, s.available_qty + coalesce(s.allocated_qty, 0))"


def stock_counts(db: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """(SKU, listing, shop's code, warehouse, day or '', on hand, allocated, on order, cost, title, variant) of every count that tells what is on
    hand: product by product, the oldest first."""
    return db.execute(
        f"SELECT {_KEY.format(t='s')}, s.item_id, s.sku, s.warehouse, s.counted_on, {_ON_HAND}, s.allocated_qty, s.on_order_qty, "
        f"s.cost_value, s.title, s.sku_name FROM stock s WHERE {_ON_HAND} IS NOT NULL AND (s.sku <> '' OR s.item_id <> '') "
        "ORDER BY s.item_id, s.sku, s.warehouse, s.counted_on"
    ).fetchall()


_SHEET = f"""
SELECT {_KEY.format(t="p")} AS key, max(p.title), max(p.sku_name), max(p.category), max(p.supplier), max(p.price_value),
    max(p.lead_time_days), max(p.moq_qty), max(p.pack_qty), max(p.on_hand_qty), min(p.listed_on), max(p.item_id), min(p.sku)
FROM products p WHERE (p.sku <> '' OR p.item_id <> '') AND p.is_service IS NOT 1 GROUP BY 1
"""


def sheet(db: sqlite3.Connection) -> dict[str, Row]:
    """SKU → what the product sheet says of it, by the names of ``Goods``."""
    names = (
        "title", "sku_name", "category", "supplier", "price_value", "lead_time_days", "moq_qty", "pack_qty", "on_hand_qty", "listed_on",
    )  # fmt: skip
    costs = SheetCosts(db)
    return {
        key: {
            **dict(zip(names, values, strict=True)),
            "cost_value": costs.on_sheet(item_id or "", sku or ""),
        }
        for key, *values, item_id, sku in db.execute(_SHEET)
    }


_PURCHASES = """
SELECT po_id, supplier, coalesce(nullif(sku, ''), nullif(item_id, '')) AS sku, ordered_on, expected_on, received_on,
    ordered_qty, received_qty, status, status_text, cost_value FROM purchase_orders ORDER BY ordered_on DESC, po_id, line_id
"""
# What the platforms write of orders that nothing is to be expected of any more.
_ENDED = {"关闭": "closed", "取消": "cancelled", "成功": "completed", "完成": "completed"}


def purchase_lines(db: sqlite3.Connection) -> list[Row]:
    """The lines of all purchase orders, newest first, by the names of ``PurchaseLine``, with their cost."""
    names = ("po_id", "supplier", "sku", "ordered_on", "expected_on", "received_on", "ordered_qty", "received_qty",
             "status", "cost_value")  # fmt: skip
    found = []
    for *values, status, status_text, cost in db.execute(_PURCHASES):
        if status is None and status_text:
            status = next((code for word, code in _ENDED.items() if word in status_text), None)
        found.append(dict(zip(names, (*values, status, cost), strict=True)))
    return found

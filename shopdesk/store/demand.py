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
from shopdesk.store.costs import UnitCosts

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


def stock_counts(db: sqlite3.Connection, as_of: date) -> list[tuple[str, str, int]]:
    """(SKU, day, on hand) of every dated count, warehouses added up."""
    return list(
        db.execute(
            f"SELECT {_KEY.format(t='s')} AS key, s.counted_on, sum({_ON_HAND}) FROM stock s WHERE s.counted_on <> '' "
            f"AND s.counted_on < ? AND {_ON_HAND} IS NOT NULL AND (s.sku <> '' OR s.item_id <> '') GROUP BY 1, 2",
            (as_of.isoformat(),),
        )
    )


_ON_HAND = "coalesce(s.on_hand_qty, s.available_qty + coalesce(s.allocated_qty, 0))"

# The newest count of each product and warehouse; a count without a day is as old as can be.
_NEWEST = f"""
WITH newest AS (
    SELECT item_id, sku, warehouse, max(counted_on) AS counted_on FROM stock s
    WHERE counted_on < ? AND {_ON_HAND} IS NOT NULL GROUP BY item_id, sku, warehouse
)
SELECT {_KEY.format(t="s")} AS key, max(s.title), max(s.sku_name), sum({_ON_HAND}), sum(coalesce(s.allocated_qty, 0)),
    sum(s.on_order_qty), max(s.cost_value), max(s.counted_on)
FROM stock s JOIN newest n USING (item_id, sku, warehouse, counted_on) WHERE s.sku <> '' OR s.item_id <> '' GROUP BY 1
"""

_SHEET = f"""
SELECT {_KEY.format(t="p")} AS key, max(p.title), max(p.sku_name), max(p.category), max(p.supplier), max(p.price_value),
    max(p.lead_time_days), max(p.moq_qty), max(p.pack_qty), max(p.on_hand_qty), min(p.listed_on), max(p.item_id), min(p.sku)
FROM products p WHERE (p.sku <> '' OR p.item_id <> '') AND p.is_service IS NOT 1 GROUP BY 1
"""

# What buyers paid for a unit of late, gifts and lines of unknown price left out.
_PRICES = f"""
SELECT {_KEY.format(t="d")} AS key, sum(d.paid_value) * 1000 / sum(d.units_qty) FROM sku_days d
WHERE d.day >= ? AND d.day < ? AND NOT d.is_service AND d.paid_unknown_lines = 0 AND d.paid_value > 0 AND d.units_qty > 0
GROUP BY 1
"""
PRICE_DAYS = 91


def goods(db: sqlite3.Connection, as_of: date, *, with_paid_prices: bool = True) -> list[Row]:
    """One row per SKU of the product sheet, the newest counts and the latest purchases, by the names of ``Goods``.

    with_paid_prices False leaves the prices as the sheet has them, for who has the sales at hand.
    """
    found: dict[str, Row] = {}
    unit_costs = UnitCosts(db)
    for (
        key,
        title,
        sku_name,
        category,
        supplier,
        price,
        lead,
        moq,
        pack,
        on_hand,
        listed_on,
        item_id,
        sku,
    ) in db.execute(_SHEET):
        found[key] = {
            "sku": key, "title": title, "sku_name": sku_name, "category": category, "supplier": supplier,
            "price_value": price, "cost_value": unit_costs.of(item_id or "", sku or ""), "lead_time_days": lead,
            "moq_qty": moq, "pack_qty": pack, "on_hand_qty": on_hand, "listed_on": listed_on,
        }  # fmt: skip
    for key, title, sku_name, on_hand, allocated, on_order, cost, counted_on in db.execute(
        _NEWEST, (as_of.isoformat(),)
    ):
        row = found.setdefault(key, {"sku": key})
        row.update(on_hand_qty=on_hand, allocated_qty=allocated, on_order_qty=on_order, counted_on=counted_on or None)
        _fill(row, title=title, sku_name=sku_name, cost_value=cost)
    for line in purchase_lines(db, as_of):
        if line["sku"] is not None and line["ordered_on"] is not None and line["ordered_on"] < as_of.isoformat():
            _fill(
                found.setdefault(line["sku"], {"sku": line["sku"]}),
                supplier=line["supplier"],
                cost_value=line["cost_value"],
            )
    first = (as_of - timedelta(days=PRICE_DAYS)).isoformat()
    for key, price in db.execute(_PRICES, (first, as_of.isoformat())) if with_paid_prices else ():
        found.setdefault(key, {"sku": key})["price_value"] = price
    return [found[key] for key in sorted(found)]


def _fill(row: Row, **further: Any) -> None:
    """What is not known yet and now told."""
    for name, value in further.items():
        if row.get(name) is None and value is not None:
            row[name] = value


_PURCHASES = """
SELECT po_id, supplier, coalesce(nullif(sku, ''), nullif(item_id, '')) AS sku, ordered_on, expected_on, received_on,
    ordered_qty, received_qty, status, status_text, cost_value FROM purchase_orders ORDER BY ordered_on DESC, po_id, line_id
"""
# What the platforms write of orders that nothing is to be expected of any more.
_ENDED = {"关闭": "closed", "取消": "cancelled", "成功": "completed", "完成": "completed"}


def purchase_lines(db: sqlite3.Connection, as_of: date) -> list[Row]:
    """The lines of purchase orders placed before ``as_of``, newest first, by the names of ``PurchaseLine``, with their cost."""
    names = ("po_id", "supplier", "sku", "ordered_on", "expected_on", "received_on", "ordered_qty", "received_qty",
             "status", "status_text", "cost_value")  # fmt: skip
    found = []
    for values in db.execute(_PURCHASES):
        row = dict(zip(names, values, strict=True))
        text = str(row.pop("status_text") or "")
        if row["status"] is None:
            row["status"] = next((code for word, code in _ENDED.items() if word in text), None)
        if row["ordered_on"] is None or row["ordered_on"][:10] < as_of.isoformat():
            found.append(row)
    return found

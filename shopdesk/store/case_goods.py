"""What are the goods of a case called, and of what category are they, where neither its file nor she herself says?

Looked up in the lines of its order, then the product sheet; of a case by hand, whose order may be newer than every file, also in
what was sold under the SKU at any time. An order of a single line says which goods they are, too.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

Row = dict[str, Any]
Goods = tuple[str, str, str, str]  # SKU, listing, title, category; '' where not told

_CELLS = "coalesce({t}.sku, ''), coalesce({t}.item_id, ''), coalesce({t}.title, ''), coalesce({t}.category, '')"
_OF_ORDERS = f"SELECT o.order_id, {_CELLS.format(t='o')} FROM order_lines o WHERE o.order_id IN (SELECT value FROM json_each(?)) ORDER BY o.id"
_OF_SHEETS = f"""
SELECT {_CELLS.format(t="p")} FROM products p
WHERE p.sku IN (SELECT value FROM json_each(:skus)) OR p.item_id IN (SELECT value FROM json_each(:items)) ORDER BY p.item_id, p.sku
"""
_SOLD = f"""
WITH newest AS (
    SELECT max(example_line) AS line FROM sku_days
    WHERE sku IN (SELECT value FROM json_each(:skus)) OR item_id IN (SELECT value FROM json_each(:items)) GROUP BY item_id, sku
)
SELECT {_CELLS.format(t="l")} FROM newest JOIN order_lines l ON l.id = newest.line ORDER BY l.id DESC
"""


def name_goods(db: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Fill sku, item_id, title and category of cases (by the names of ``CaseFacts``) where they are missing and the store knows them."""
    unnamed = [row for row in rows if not row.get("title")]
    orders = [row["order_id"] for row in unnamed if row.get("order_id")]
    if orders:
        lines: dict[str, list[Goods]] = {}
        for order_id, *cells in db.execute(_OF_ORDERS, (json.dumps(orders),)):
            lines.setdefault(order_id, []).append((cells[0], cells[1], cells[2], cells[3]))
        for row in unnamed:
            of_order = lines.get(row.get("order_id") or "", [])
            if len(of_order) == 1 and not row.get("sku") and not row.get("item_id"):
                _fill(row, of_order[0])
            else:
                _name(row, of_order)
    for query in (_OF_SHEETS, _SOLD):
        left = [
            row
            for row in unnamed
            if not row.get("title")
            and (row.get("sku") or row.get("item_id"))
            and (
                query is _OF_SHEETS or row.get("is_by_hand")
            )  # all that was ever sold is read: for the few of hers alone
        ]
        if not left:
            return
        given = {
            "skus": json.dumps([row["sku"] for row in left if row.get("sku")]),
            "items": json.dumps([row["item_id"] for row in left if row.get("item_id") and not row.get("sku")]),
        }
        known: list[Goods] = db.execute(query, given).fetchall()
        for row in left:
            _name(row, known)


def _name(row: Row, known: Iterable[Goods]) -> None:
    """Fill a case from the first goods of its SKU, without one of its listing, that have a title."""
    sku, item_id = row.get("sku"), row.get("item_id")
    found = next(
        (one for one in known if one[2] and (one[0] == sku if sku else bool(item_id) and one[1] == item_id)), None
    )
    if found is not None:
        _fill(row, found)


def _fill(row: Row, goods: Goods) -> None:
    for name, value in zip(("sku", "item_id", "title", "category"), goods, strict=True):
        if value and not row.get(name):
            row[name] = value

"""By which names do files speak of goods, and what sold and lies in stock under some of them?

A product goes by the shop's own code, a listing without one by its id, goods that bear neither by their title.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import Any

from shopdesk.progress import SILENT, Progress
from shopdesk.store.lookup import goods_names
from shopdesk.store.pages import interruptible

_PIECE = 500  # names asked for at once
_SOLD = """
SELECT CASE WHEN sku <> '' THEN sku ELSE item_id END AS name, sum(units_qty), min(day), max(day) FROM sku_days
WHERE {column} IN ({marks}) {only} GROUP BY 1
"""
_SOLD_BY_TITLE = """
SELECT l.title, sum(l.sold_qty), min(substr(f.paid_at, 1, 10)), max(substr(f.paid_at, 1, 10))
FROM order_lines l JOIN order_facts f ON f.order_id = l.order_id
WHERE l.title IN ({marks}) AND coalesce(l.sku, '') = '' AND coalesce(l.item_id, '') = '' AND f.paid_at IS NOT NULL GROUP BY 1
"""
# The newest count of each warehouse.
_HELD = """
SELECT CASE WHEN sku <> '' THEN sku ELSE item_id END AS name, sum(on_hand_qty) FROM stock s
WHERE {column} IN ({marks}) {only} AND on_hand_qty IS NOT NULL AND counted_on = (
    SELECT max(counted_on) FROM stock n WHERE n.item_id = s.item_id AND n.sku = s.sku AND n.warehouse = s.warehouse
        AND n.on_hand_qty IS NOT NULL
) GROUP BY 1
"""
_WAYS = (("sku", ""), ("item_id", "AND sku = ''"))


def names(db: sqlite3.Connection, progress: Progress = SILENT) -> dict[str, tuple[str, str]]:
    """What goods go by → title and variant."""
    found = {one.code: (one.title, one.sku_name) for one in goods_names(db, progress)}
    with interruptible(db, progress):
        if db.execute("SELECT 1 FROM sku_days WHERE sku = '' AND item_id = '' LIMIT 1").fetchone():
            titled = db.execute(
                "SELECT DISTINCT title FROM order_lines WHERE title <> '' AND coalesce(sku, '') = '' AND coalesce(item_id, '') = ''"
            )
            found = {title: (title, "") for (title,) in titled} | found
    return found


def trade_of(db: sqlite3.Connection, wanted: Collection[str], progress: Progress = SILENT) -> dict[str, dict[str, Any]]:
    """Of some names: sold_qty, first_on and last_on (days of paid sales), on_hand_qty; what is not known is absent."""
    found: dict[str, dict[str, Any]] = {name: {} for name in wanted}
    listed = sorted(found)
    with interruptible(db, progress):
        for at in range(0, len(listed), _PIECE):
            piece = listed[at : at + _PIECE]
            marks = ", ".join("?" * len(piece))
            asked = [(_SOLD.format(column=column, marks=marks, only=only), column) for column, only in _WAYS]
            for query, _ in [*asked, (_SOLD_BY_TITLE.format(marks=marks), "title")]:
                for name, sold, first, last in db.execute(query, piece):
                    found[name] |= {"sold_qty": sold or 0, "first_on": first, "last_on": last}
            for column, only in _WAYS:
                for name, held in db.execute(_HELD.format(column=column, marks=marks, only=only), piece):
                    found[name]["on_hand_qty"] = held
    return found

"""What was sold of each item on each day, what came back of it, what did the files say it cost? The narrow columns of selection.

Read once for a store as it stands, whatever day is asked about: every row bears the day on which it was known, so that what was
known later can be left out. Items go by the shop's own code, a listing without one by its id, goods that bear neither by their
title; quantities in thousandths, money in fen.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.store.return_tallies import KNOWN_ON

Row = tuple[Any, ...]

_SOLD = """
SELECT item_id, sku, day, units_qty, CASE WHEN paid_unknown_lines = 0 THEN paid_value ELSE -1 END, category, example_line
FROM sku_days WHERE NOT is_service AND (sku <> '' OR item_id <> '') ORDER BY day
"""
_TITLED = """
SELECT '', l.title, substr(f.paid_at, 1, 10), l.sold_qty, coalesce(l.buyer_paid_value, l.payable_value, -1),
    coalesce(l.category, ''), l.id
FROM order_facts f JOIN order_lines l ON l.order_id = f.order_id
WHERE f.paid_at IS NOT NULL AND l.title IS NOT NULL AND coalesce(l.sku, '') = '' AND coalesce(l.item_id, '') = ''
    AND l.is_service IS NOT 1 AND l.sold_qty > 0 ORDER BY f.paid_at
"""
_IS_UNSENT = "f.shipped_at IS NULL AND coalesce(f.status, '') NOT IN ('part_shipped', 'shipped', 'completed')"
_GOODS = "coalesce(l.item_id, ''), coalesce(l.sku, ''), coalesce(l.title, '')"
# Orders paid back in full before they were sent asked for nothing in the end.
_CANCELLED = f"""
SELECT {_GOODS}, substr(f.paid_at, 1, 10), x.returned_on, l.sold_qty
FROM refunded_orders x JOIN order_facts f ON f.order_id = x.order_id JOIN order_lines l ON l.order_id = x.order_id
WHERE f.paid_at IS NOT NULL AND {_IS_UNSENT} AND x.recorded_value + x.remainder_value >= f.paid_value
    AND l.is_service IS NOT 1 AND l.sold_qty > 0
"""
# A credit note names goods and units but no order: it counts on its own day. What came back unsent never left.
_RETURNED = f"""
SELECT item_id, sku, goods, CASE WHEN paid_on <> '' THEN paid_on ELSE known_on END, known_on, back_qty
FROM (SELECT *, {KNOWN_ON} AS known_on FROM return_parts)
WHERE back_qty > 0 AND NOT is_before_sending AND (paid_on <> '' OR known_on <> '')
"""
_STATED = f"""
SELECT {_GOODS}, substr(f.paid_at, 1, 10), sum(coalesce((l.cost_value * l.sold_qty + 500) / 1000,
    coalesce(l.buyer_paid_value, l.payable_value) - l.profit_value)), sum(l.sold_qty)
FROM order_lines l JOIN order_facts f ON f.order_id = l.order_id
WHERE f.paid_at IS NOT NULL AND l.sold_qty > 0 AND l.is_service IS NOT 1 AND coalesce(l.cost_value,
    coalesce(l.buyer_paid_value, l.payable_value) - l.profit_value) IS NOT NULL
GROUP BY 1, 2, 3, 4
"""


@dataclass
class Selling:
    """Plain columns, one place per row; ``item`` is the place of the row's item in ``keys``.

    sold: item, day, units, fen paid (−1 where a line's is not known). cancelled: item, day paid, day on which that was known,
    units. returned: item, day paid, day on which it was known ('' always), units. stated: item, day, fen of cost, units.
    """

    keys: list[str] = field(default_factory=list)
    item_ids: list[str | None] = field(default_factory=list)
    skus: list[str | None] = field(default_factory=list)
    titles: list[str | None] = field(default_factory=list)
    sku_names: list[str | None] = field(default_factory=list)
    categories: list[str | None] = field(default_factory=list)
    sold: list[Row] = field(default_factory=list)
    cancelled: list[Row] = field(default_factory=list)
    returned: list[Row] = field(default_factory=list)
    stated: list[Row] = field(default_factory=list)
    has_returns: bool = False


def selling(db: sqlite3.Connection, *, with_stated_costs: bool) -> Selling:
    """All of it; ``with_stated_costs``: whether some file brought the cost or the profit of its lines."""
    found = Selling()
    places: dict[str, int] = {}
    by_goods: dict[tuple[str, str], int] = {}
    examples: list[int] = []

    def place(item_id: str, sku: str, title: str = "") -> int | None:
        """The item's place; None for goods that bear nothing to know them by."""
        known = by_goods.get((item_id, sku))
        if known is not None:
            return known
        key = sku or item_id or title
        if not key:
            return None
        at = places.get(key)
        if at is None:
            at = places[key] = len(found.keys)
            found.keys.append(key)
            found.item_ids.append(item_id or None)
            found.skus.append(sku or None)
            found.categories.append(None)
            examples.append(0)
        elif item_id and found.item_ids[at] is None:
            found.item_ids[at] = item_id
        if sku or item_id:
            by_goods[item_id, sku] = at
        return at

    untitled = db.execute(
        "SELECT 1 FROM sku_days WHERE sku = '' AND item_id = '' AND NOT is_service LIMIT 1"
    ).fetchone()
    for sql in (_SOLD, _TITLED) if untitled else (_SOLD,):
        for item_id, sku, day, qty, paid, category, example in db.execute(sql):
            at = place(item_id, sku)
            if at is None:
                continue
            if category:
                found.categories[at] = category
            examples[at] = example
            found.sold.append((at, day, qty, paid))
    if untitled:  # its title stood where the code stands
        for title, at in places.items():
            if found.item_ids[at] is None and not _has_code(db, title):
                found.skus[at] = None
    found.cancelled = _placed(place, db.execute(_CANCELLED))
    found.returned = _placed(place, db.execute(_RETURNED))
    if with_stated_costs:
        found.stated = _placed(place, db.execute(_STATED))
    found.has_returns = db.execute("SELECT 1 FROM refunds LIMIT 1").fetchone() is not None
    _name(db, found, [*examples, *[0] * (len(found.keys) - len(examples))])
    return found


def _has_code(db: sqlite3.Connection, sku: str) -> bool:
    return db.execute("SELECT 1 FROM sku_days WHERE sku = ? LIMIT 1", (sku,)).fetchone() is not None


def _placed(place: Any, rows: Iterable[Row]) -> list[Row]:
    """Rows that begin with listing, SKU and title, with the item's place instead of them."""
    found = []
    for item_id, sku, title, *rest in rows:
        at = place(item_id, sku, title)
        if at is not None:
            found.append((at, *rest))
    return found


def _name(db: sqlite3.Connection, found: Selling, examples: Sequence[int]) -> None:
    """Title and variant as the newest line of each item writes them."""
    named = {
        line: (title, sku_name)
        for line, title, sku_name in db.execute(
            "SELECT id, title, sku_name FROM order_lines WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps([one for one in examples if one]),),
        )
    }
    for at, example in enumerate(examples):
        title, sku_name = named.get(example, (None, None))
        found.titles.append(title or (None if found.skus[at] or found.item_ids[at] else found.keys[at]))
        found.sku_names.append(sku_name)

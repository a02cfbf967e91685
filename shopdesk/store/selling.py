"""What was sold of each item on each day, what came back of it, what did the files say it cost? The narrow columns of selection.

Read once for a store as it stands, whatever day is asked about: every row bears the day on which it was known, so that what was
known later can be left out. Items go by the shop's own code, a listing without one by its id, goods that bear neither by their
title; quantities in thousandths, money in fen.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

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
_RETURNS = f"""
SELECT k.refund_row, k.order_id, k.refunded_on, substr(f.paid_at, 1, 10), r.returned_qty, r.refund_kind, r.is_whole, k.amount_value,
    coalesce(r.line_id, ''), coalesce(r.item_id, ''), coalesce(r.sku, ''), coalesce(r.title, ''),
    l.line_id, {_GOODS}, coalesce(l.sold_qty, 0), coalesce(l.buyer_paid_value, l.payable_value)
FROM refund_links k JOIN refunds r ON r.id = k.refund_row JOIN order_facts f ON f.order_id = k.order_id
JOIN order_lines l ON l.order_id = k.order_id
WHERE f.paid_at IS NOT NULL AND l.is_service IS NOT 1 AND coalesce(r.refund_kind, '') NOT IN ('refund_only', 'exchange')
    AND NOT ({_IS_UNSENT} AND r.refund_kind IS NULL AND r.returned_qty IS NULL)
ORDER BY k.refund_row, k.order_id, l.id
"""
# Credit notes of sales tables name goods and units but no order: they count on the day of the note.
_CREDITED = """
SELECT DISTINCT k.refund_row, coalesce(r.item_id, ''), coalesce(r.sku, ''), coalesce(r.title, ''), k.refunded_on, r.returned_qty
FROM refund_links k JOIN refunds r ON r.id = k.refund_row
WHERE k.order_id = '' AND r.returned_qty > 0 AND coalesce(r.refund_kind, '') NOT IN ('refund_only', 'exchange')
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
    found.returned = _placed(place, (*_returns(db.execute(_RETURNS)), *_credited(db)))
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


def _credited(db: sqlite3.Connection) -> Iterator[Row]:
    for _, item_id, sku, title, day, qty in db.execute(_CREDITED):
        yield item_id, sku, title, day, day, qty


def _returns(rows: Iterable[Row]) -> Iterator[Row]:
    """Listing, SKU, title, day paid, day known and units of every return: of the line it names, else of the only line, else of all
    lines where the whole order is marked as returned."""
    group: list[Row] = []
    for row in rows:
        if group and row[:2] != group[0][:2]:
            yield from _returned_lines(group)
            group = []
        group.append(row)
    if group:
        yield from _returned_lines(group)


def _returned_lines(lines: Sequence[Row]) -> Iterator[Row]:
    _, _, known_on, paid_on, stated, kind, is_whole, amount, line_id, item_id, sku, title, *_ = lines[0]

    def is_meant(line: Row) -> bool:
        if line_id:
            return bool(line[12] == line_id)
        return bool(line[14] == sku) if sku else bool(line[13] == item_id) if item_id else bool(line[15] == title)

    if len(lines) == 1:
        meant = list(lines)
    elif line_id or sku or item_id or title:
        meant = [line for line in lines if is_meant(line)][:1]
    else:
        meant = list(lines) if is_whole else []
    for line in meant:
        sold, paid = line[16], line[17]
        if stated is not None:
            qty = stated if len(meant) == 1 else sold
        elif kind is None and not is_whole:
            qty = 0
        else:
            qty = sold if is_whole or not paid or amount is None else _units_of(amount, paid, sold)
        if qty > 0:
            yield line[13], line[14], line[15], paid_on, known_on, qty


def _units_of(amount: int, paid: int, sold: int) -> int:
    """Whole units that a part of the money pays back, at least one."""
    whole = max(1, (amount * sold + paid * 500) // (paid * 1000))
    return int(min(sold, whole * 1000))


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

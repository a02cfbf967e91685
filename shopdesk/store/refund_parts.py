"""To which product, province and category do the refunds against a period's orders belong?

Refunds are few beside orders, so this is worked out when asked. A refund that names its line, its product, or whose order has
only one line belongs there; what an order states beyond its refunds on record is shared out over the refunds its lines state.
Whatever cannot be placed has no product: it stays visible as a rest, nothing is spread by guess.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from shopdesk.frozen import dataclass
from shopdesk.money import allocate


@dataclass(frozen=True)
class RefundPart:
    """A piece of a refund: amount (None: marked returned, amount unknown), units back, where it belongs ('' unknown)."""

    order_id: str
    province: str
    amount_value: int | None
    returned_qty: int
    item_id: str = ""
    sku: str = ""
    category: str = ""
    title: str = ""


@dataclass(frozen=True)
class _Line:
    """A line of an order, as far as a refund is laid upon it."""

    line_id: str
    item_id: str
    sku: str
    category: str
    title: str
    sold_qty: int
    refund_value: int


def refund_parts(db: sqlite3.Connection, span: tuple[str, str], as_of: str) -> list[RefundPart]:
    """All that was known before ``as_of`` against orders paid on the days from ``span[0]`` to before ``span[1]``."""
    orders = {
        order_id: (province or "", remainder)
        for order_id, province, remainder in db.execute(
            "SELECT f.order_id, f.province, x.remainder_value FROM order_facts f "
            "CROSS JOIN refunded_orders x ON x.order_id = f.order_id WHERE f.paid_at >= ? AND f.paid_at < ?",
            span,
        )
    }
    lines = _lines(db, list(orders))
    parts: list[RefundPart] = []
    recorded: dict[str, list[tuple[str, int]]] = {}
    for order_id, amount, returned_qty, is_whole, kind, *goods in _refunds(db, list(orders), as_of):
        line = _line_of(lines.get(order_id, []), *(name or "" for name in goods))
        if returned_qty is None:
            returned_qty = line.sold_qty if line and is_whole and kind == "return_refund" else 0
        parts.append(_part(order_id, orders[order_id][0], amount, returned_qty, line))
        recorded.setdefault(order_id, []).append((line.line_id if line else "", amount or 0))
    for order_id, (province, remainder) in orders.items():
        if remainder:
            parts += _remainder(order_id, province, remainder, lines.get(order_id, []), recorded.get(order_id, []))
    return parts


def _refunds(db: sqlite3.Connection, order_ids: list[str], as_of: str) -> sqlite3.Cursor:
    return db.execute(
        "SELECT k.order_id, k.amount_value, r.returned_qty, r.is_whole, r.refund_kind, r.line_id, r.item_id, r.sku, r.title "
        "FROM refund_links k JOIN refunds r ON r.id = k.refund_row "
        "WHERE k.order_id IN (SELECT value FROM json_each(?)) AND k.known_on < ? ORDER BY r.id, k.order_id",
        (json.dumps(order_ids), as_of),
    )


def _lines(db: sqlite3.Connection, order_ids: list[str]) -> dict[str, list[_Line]]:
    found: dict[str, list[_Line]] = {}
    for order_id, *cells in db.execute(
        "SELECT order_id, line_id, coalesce(item_id, ''), coalesce(sku, ''), coalesce(category, ''), coalesce(title, ''), "
        "coalesce(sold_qty, 0), coalesce(refund_value, 0) FROM order_lines WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(order_ids),),
    ):
        found.setdefault(order_id, []).append(_Line(*cells))
    return found


def _line_of(lines: Sequence[_Line], line_id: str, item_id: str, sku: str, title: str) -> _Line | None:
    """The line a refund speaks of."""
    for line in lines:
        if line_id and line.line_id == line_id:
            return line
    if len(lines) == 1:
        return lines[0]
    for line in lines:
        if (sku and line.sku == sku) or (not sku and item_id and line.item_id == item_id):
            return line
        if not sku and not item_id and title and line.title == title:
            return line
    return None


def _part(order_id: str, province: str, amount: int | None, returned_qty: int, line: _Line | None) -> RefundPart:
    if line is None:
        return RefundPart(order_id, province, amount, returned_qty)
    title = "" if line.item_id or line.sku else line.title  # the title is a name only where there is no other
    return RefundPart(order_id, province, amount, returned_qty, line.item_id, line.sku, line.category, title)


def _remainder(
    order_id: str, province: str, remainder: int, lines: Sequence[_Line], recorded: Sequence[tuple[str, int]]
) -> list[RefundPart]:
    """What the order states beyond its refunds on record, shared out over what its lines state beyond theirs."""
    if len(lines) == 1:
        return [_part(order_id, province, remainder, 0, lines[0])]
    open_ = [max(0, line.refund_value - sum(amount for at, amount in recorded if at == line.line_id)) for line in lines]
    if not any(open_):
        return [_part(order_id, province, remainder, 0, None)]
    shares = allocate(remainder, open_)
    return [_part(order_id, province, share, 0, line) for line, share in zip(lines, shares, strict=True) if share]

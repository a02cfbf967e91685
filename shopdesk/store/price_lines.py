"""At which price was each line of a span sold, and to whom? The plain rows behind the question whether prices are the same for all."""

from __future__ import annotations

import sqlite3

from shopdesk.period import DateRange

Sold = tuple[str, str, str, int, int | None, int | None, str, str]

_LINES = """
SELECT CASE WHEN coalesce(l.sku, '') <> '' THEN l.sku ELSE l.item_id END, substr(f.paid_at, 1, 10), f.channel, l.sold_qty,
    l.unit_price_value, coalesce(l.payable_value, l.buyer_paid_value), f.buyer_id, f.order_id
FROM order_facts f JOIN order_lines l ON l.order_id = f.order_id
WHERE f.paid_at >= ? AND f.paid_at < ? AND f.buyer_id IS NOT NULL AND l.is_service IS NOT 1 AND l.sold_qty > 0
    AND (coalesce(l.sku, '') <> '' OR coalesce(l.item_id, '') <> '')
ORDER BY f.paid_at, f.order_id, l.id
"""


def sold_lines(db: sqlite3.Connection, span: DateRange) -> list[Sold]:
    """(SKU, day paid, channel, thousandths, fen a unit as the file states it, fen of the line in the end, buyer, order) of the lines
    with a known buyer that were paid in a span, in the order of payment. Service links are left out."""
    return db.execute(_LINES, (span.start.isoformat(), span.end.isoformat())).fetchall()

"""What was sent and what came back: units per month of dispatch, and each refund at the line it speaks of?

One SELECT each, kept by ``derived.py``. A refund is laid at its line once, however often its order number stands in a file: a
refund that names its line, its product or whose order has only one line belongs there; a mark that a whole order came back
belongs to every line of it; what names nothing that is there has no product and stays visible as that.
"""

from __future__ import annotations

from shopdesk.store.facts import IS_SERVICE, PLAIN_SERVICE

GOODS = "CASE WHEN coalesce({t}.sku, '') <> '' THEN {t}.sku WHEN coalesce({t}.item_id, '') <> '' THEN {t}.item_id ELSE coalesce({t}.title, '') END"

# Old exports have no time of dispatch: an order that was received, or has a waybill, was sent about when it was paid.
SENT_UNTIMED = (
    "f.shipped_at IS NULL AND (f.status IN ('part_shipped', 'shipped', 'completed') OR EXISTS (SELECT 1 FROM orders o "
    "WHERE o.order_id = f.order_id AND o.waybill_id IS NOT NULL))"
)
SENT_AT = f"coalesce(f.shipped_at, CASE WHEN {SENT_UNTIMED} THEN f.paid_at END)"


def _sent(touched: bool) -> str:
    """Orders that were sent, each with its moment: all, or those of the touched months, found by the indexes on moments."""
    if not touched:
        return f"SELECT f.order_id, {SENT_AT} AS sent_at FROM order_facts f WHERE {SENT_AT} IS NOT NULL"
    return (
        "SELECT f.order_id, f.shipped_at AS sent_at FROM temp.touched_months m CROSS JOIN order_facts f "
        "ON f.shipped_at >= m.month AND f.shipped_at < m.next_month UNION ALL "
        "SELECT f.order_id, f.paid_at FROM temp.touched_months m CROSS JOIN order_facts f "
        f"ON f.paid_at >= m.month AND f.paid_at < m.next_month WHERE {SENT_UNTIMED}"
    )


def sent_days(*, touched: bool) -> str:
    """By the day of dispatch: how many orders were sent."""
    return f"SELECT substr(s.sent_at, 1, 10), count(*) FROM ({_sent(touched)}) s GROUP BY 1"


def sent_months(*, touched: bool, with_services: bool) -> str:
    """By the month of dispatch and goods (SKU, else listing, else title), without service links: lines, units, amount paid."""
    return f"SELECT substr(s.sent_at, 1, 7), {units_sent(_sent(touched), with_services)}"


def units_sent(sent: str, with_services: bool) -> str:
    """The rest of a SELECT that adds up the lines of sent orders by its first column and goods."""
    is_service = IS_SERVICE if with_services else PLAIN_SERVICE
    return f"""
    {GOODS.format(t="l")}, min(coalesce(l.item_id, '')), min(coalesce(l.sku, '')), max(coalesce(l.category, '')), count(*),
    coalesce(sum(l.sold_qty), 0), count(*) - count(l.sold_qty), coalesce(sum(coalesce(l.buyer_paid_value, l.payable_value)), 0)
FROM ({sent}) s JOIN order_lines l ON l.order_id = s.order_id WHERE NOT {is_service} GROUP BY 1, 2"""


def lines_sent(sent: str) -> str:
    """The lines of sent orders, without service links: day of dispatch, goods, listing, code, category, units, amount paid."""
    return f"""SELECT substr(s.sent_at, 1, 10), {GOODS.format(t="l")}, coalesce(l.item_id, ''), coalesce(l.sku, ''), coalesce(l.category, ''),
    l.sold_qty, coalesce(l.buyer_paid_value, l.payable_value, 0)
FROM ({sent}) s JOIN order_lines l ON l.order_id = s.order_id WHERE NOT {IS_SERVICE}"""


# How well a line fits what the refund names; marks of whole orders fit every line.
_FIT = """CASE WHEN c.line_id <> '' AND l.line_id = c.line_id THEN 1 WHEN c.lines = 1 THEN 2
    WHEN c.sku <> '' AND l.sku = c.sku THEN 3 WHEN c.sku = '' AND c.item_id <> '' AND l.item_id = c.item_id THEN 4
    WHEN c.sku = '' AND c.item_id = '' AND c.title <> '' AND l.title = c.title THEN 5
    WHEN c.is_mark THEN 6 END"""

# Units that came back: as the file tells; of a whole return all of the line; of a part by the share of the amount, whole units.
_BACK = """CASE WHEN NOT is_back THEN 0 WHEN returned_qty IS NOT NULL THEN returned_qty WHEN sold_qty IS NULL THEN 1000
    WHEN is_whole IS 1 OR sold_qty <= 1000 THEN sold_qty WHEN coalesce(line_value, 0) <= 0 OR amount_value IS NULL THEN 1000
    ELSE min(sold_qty, max(1000, (2 * sold_qty * amount_value + 1000 * line_value) / (2000 * line_value) * 1000)) END"""

_PARTS = """
WITH c AS (
    SELECT r.id AS refund_row, coalesce(r.order_id, '') AS named_id, r.refund_id, coalesce(k.order_id, f.order_id, '') AS order_id,
        coalesce(r.line_id, '') AS line_id, coalesce(r.item_id, '') AS item_id, coalesce(r.sku, '') AS sku,
        coalesce(r.title, '') AS title, r.refund_kind, coalesce(r.status, CASE WHEN r.status_text IS NULL THEN 'succeeded' END) AS status,
        r.reason, r.amount_value, r.is_whole, r.returned_qty, r.applied_at, coalesce(r.succeeded_at, r.closed_at) AS ended_at,
        f.lines, f.buyer_id, f.paid_at, {sent_at} AS sent_at, f.shipped_at,
        coalesce(r.sku, r.item_id, r.title, r.line_id) IS NULL AND r.amount_value IS NULL AND r.is_whole IS 1 AS is_mark
    FROM refunds r LEFT JOIN refund_links k ON k.refund_row = r.id
        LEFT JOIN order_facts f ON f.order_id = coalesce(k.order_id, r.order_id) {only}
), placed AS (
    SELECT c.*, l.id AS line_row, l.sold_qty, coalesce(l.buyer_paid_value, l.payable_value) AS line_value, l.cost_value,
        coalesce(l.item_id, '') AS line_item_id, coalesce(l.sku, '') AS line_sku, coalesce(l.title, '') AS line_title,
        coalesce(l.category, '') AS category, row_number() OVER (PARTITION BY c.refund_row, c.order_id ORDER BY {fit}, l.line_id) AS turn,
        c.status IS 'succeeded' AND (coalesce(c.returned_qty, 0) > 0 OR c.is_mark OR c.refund_kind IN ('return_refund', 'exchange')) AS is_back
    FROM c LEFT JOIN order_lines l ON l.order_id = c.order_id AND ({fit}) IS NOT NULL
), counted AS (
    SELECT *, {back} AS qty, CASE WHEN line_sku <> '' THEN line_sku WHEN line_item_id <> '' THEN line_item_id
        WHEN line_title <> '' THEN line_title WHEN sku <> '' THEN sku WHEN item_id <> '' THEN item_id ELSE title END AS goods
    FROM placed WHERE turn = 1 OR is_mark
), summed AS (
    SELECT *, CASE WHEN line_row IS NULL THEN 0 ELSE sum(qty) OVER (PARTITION BY line_row ORDER BY ended_at IS NULL, ended_at, refund_id
        ROWS UNBOUNDED PRECEDING) - qty END AS earlier_qty
    FROM counted
)
SELECT refund_row, order_id, coalesce(line_row, 0), named_id, goods, coalesce(nullif(line_item_id, ''), item_id),
    coalesce(nullif(line_sku, ''), sku), category, buyer_id, coalesce(substr(paid_at, 1, 10), ''), coalesce(substr(sent_at, 1, 10), ''),
    coalesce(substr(applied_at, 1, 10), ''), coalesce(substr(ended_at, 1, 10), ''), refund_kind, status, coalesce(reason, ''),
    amount_value, CASE WHEN line_row IS NULL OR sold_qty IS NULL THEN qty ELSE max(0, min(qty, sold_qty - earlier_qty)) END,
    order_id <> '' AND status IS 'succeeded' AND (sent_at IS NULL OR coalesce(ended_at < shipped_at, 0)), cost_value
FROM summed"""


def return_parts(*, touched: bool) -> str:
    """Every case at the line it speaks of, with its days, money and units that came back; never more units than were sold."""
    only = "WHERE r.order_id IN (SELECT order_id FROM temp.touched)" if touched else ""
    return _PARTS.format(sent_at=SENT_AT, fit=_FIT, back=_BACK, only=only)

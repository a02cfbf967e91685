"""What follows for each order from all the files together: its money, times and units, and the refunds against it?

Each table here is one SELECT over other tables, so that it can be worked out for a few orders, for all, or once more to be
compared with what is kept (``check``). Routes of money are those of analysis-spec §A, "Which column is paid". ``{only}`` stands
for the restriction to the touched orders.
"""

from __future__ import annotations

from shopdesk.store.records import ORDER_RANKS

_RANK = (
    "CASE {column} " + " ".join(f"WHEN '{status}' THEN {rank}" for status, rank in ORDER_RANKS.items()) + " ELSE 0 END"
)
_STATUS = "CASE {rank} " + " ".join(f"WHEN {rank} THEN '{status}'" for status, rank in ORDER_RANKS.items()) + " END"

# A line is a service link by its own flag, by the flag of its product, or of its listing where that has no product codes.
IS_SERVICE = (
    "(l.is_service IS 1 OR (coalesce(l.sku, '') <> '' AND l.sku IN (SELECT sku FROM temp.service_products "
    "WHERE sku <> '')) OR (coalesce(l.item_id, '') <> '' AND l.item_id IN (SELECT item_id FROM temp.service_products "
    "WHERE sku = '')))"
)
PLAIN_SERVICE = "(l.is_service IS 1)"

# What an order's lines come to: the part, what each line says of it, how several lines come together. A sum of amounts or units
# is known only when every line knows its own.
_KNOWN_SUM = "CASE WHEN count({0}) = count(*) THEN sum({0}) END"
_LINE_PARTS = (
    ("lines", "1", "count(*)"),
    ("place", "l.import_id * 10000 + l.table_no", "min({0})"),
    ("payable_value", "l.payable_value", _KNOWN_SUM),
    ("buyer_paid_value", "l.buyer_paid_value", _KNOWN_SUM),
    ("refund_value", "l.refund_value", "sum({0})"),
    ("created_at", "l.created_at", "min({0})"),
    ("paid_at", "l.paid_at", "min({0})"),
    ("shipped_at", "l.shipped_at", "min({0})"),
    ("completed_at", "l.completed_at", "min({0})"),
    ("buyer_id", "l.buyer_id", "max({0})"),
    ("province", "l.province", "max({0})"),
    ("shop_name", "l.shop_name", "max({0})"),
    ("state", _RANK.format(column="l.status"), "max({0})"),
    ("units_qty", "CASE WHEN {service} THEN 0 ELSE l.sold_qty END", _KNOWN_SUM),
    ("is_service_only", "{service}", "min({0})"),
)


def _line_sums(*, touched: bool, with_services: bool, is_known: bool) -> str:
    """The lines order by order, in the order of their numbers: of the orders that ``orders`` holds (``is_known``), or the others."""
    service = IS_SERVICE if with_services else PLAIN_SERVICE
    summed = ", ".join(
        f"{together.format(part.format(service=service))} AS {name}" for name, part, together in _LINE_PARTS
    )
    among = f"order_id {'' if is_known else 'NOT '}IN (SELECT order_id FROM orders)"
    if touched:
        among = f"order_id IN (SELECT order_id FROM temp.touched WHERE {among})"
    return f"SELECT l.order_id AS order_id, {summed} FROM order_lines l WHERE l.{among} GROUP BY l.order_id"


# number: what the shop writes on the order. Plain sales tables use one number for several orders; the reader then makes the id
# "number|day|buyer", and refunds name the number alone.
_FACTS = """
SELECT order_id,
    CASE WHEN instr(order_id, '|') THEN substr(order_id, 1, instr(order_id, '|') - 1) ELSE order_id END AS number,
    is_derived, coalesce(t.platform, '') AS channel, coalesce(shop_name, '') AS shop_name, buyer_id, province, f.status,
    created_at, paid_at, shipped_at, completed_at, gmv_value,
    CASE WHEN paid_at IS NOT NULL THEN paid_route_value END AS paid_value, stated_refund_value, units_qty, lines,
    is_service_only, paid_at IS NULL AND coalesce(f.status, '') IN ('paid', 'part_shipped', 'shipped', 'completed') AS is_paid_unknown
FROM (
    SELECT o.order_id AS order_id, 0 AS is_derived, o.import_id, o.table_no, coalesce(o.shop_name, g.shop_name) AS shop_name,
        coalesce(o.buyer_id, g.buyer_id) AS buyer_id, coalesce(o.province, g.province) AS province,
        coalesce(o.status, {state}) AS status, coalesce(o.created_at, g.created_at, o.paid_at, g.paid_at) AS created_at,
        coalesce(o.paid_at, g.paid_at) AS paid_at, coalesce(o.shipped_at, g.shipped_at) AS shipped_at,
        coalesce(o.completed_at, g.completed_at) AS completed_at,
        coalesce({order_routes}, g.payable_value + coalesce(o.postage_value, 0)) AS gmv_value,
        coalesce({order_routes}, g.buyer_paid_value + coalesce(o.postage_value, 0),
            o.buyer_paid_value + coalesce(o.refund_value, 0)) AS paid_route_value,
        CASE WHEN g.refund_value IS NULL OR o.refund_value >= g.refund_value THEN o.refund_value ELSE g.refund_value END
            AS stated_refund_value,
        CASE WHEN g.order_id IS NOT NULL THEN g.units_qty ELSE o.sold_qty END AS units_qty,
        coalesce(g.lines, 0) AS lines, coalesce(g.is_service_only, 0) AS is_service_only
    FROM orders o LEFT JOIN ({sums_of_known}) g ON g.order_id = o.order_id {only_orders}
    UNION ALL
    SELECT g.order_id, 1, g.place / 10000, g.place % 10000, g.shop_name, g.buyer_id, g.province, {state},
        coalesce(g.created_at, g.paid_at), g.paid_at, g.shipped_at, g.completed_at, g.payable_value,
        coalesce(g.buyer_paid_value, g.payable_value), g.refund_value, g.units_qty, g.lines,
        g.is_service_only
    FROM ({sums_of_others}) g
) f LEFT JOIN import_tables t ON t.import_id = f.import_id AND t.table_no = f.table_no
"""
_ORDER_ROUTES = (
    "o.goods_payable_value + coalesce(o.postage_value, 0), o.legacy_total_value, o.payable_value, o.total_value"
)


def order_facts(*, touched: bool, with_services: bool) -> str:
    """The SELECT behind ``order_facts``; ``with_services`` where some product is flagged as a service link."""
    return _FACTS.format(
        state=_STATUS.format(rank="g.state"),
        order_routes=_ORDER_ROUTES,
        sums_of_known=_line_sums(touched=touched, with_services=with_services, is_known=True),
        sums_of_others=_line_sums(touched=touched, with_services=with_services, is_known=False),
        only_orders="WHERE o.order_id IN (SELECT order_id FROM temp.touched)" if touched else "",
    )


# Which order a refund belongs to: the one it names; else the orders that share the number it names. A mark without an amount
# ("returned") holds for all of those, an amount for one: the latest paid before the money went back. order_id '' where none.
# An exchange moves no money, and of a state nobody knows it is not known whether any went back; a plain table that states none lists
# what was paid back. refunded_on: the day the money went back, '' where no file says it. known_on: the day from which the refund
# counts; what has no such day has not ended before it was applied for, and '' is known always.
_LINKS = """
WITH r AS (
    SELECT id, coalesce(order_id, '') AS named_id, coalesce(substr(succeeded_at, 1, 10), '') AS refunded_on, amount_value,
        coalesce(substr(coalesce(succeeded_at, closed_at, applied_at), 1, 10), '') AS known_on,
        coalesce(succeeded_at, closed_at, applied_at, '9999') AS before
    FROM refunds WHERE coalesce(status, CASE WHEN status_text IS NULL THEN 'succeeded' END) = 'succeeded'
        AND NOT (amount_value IS NULL AND coalesce(refund_kind, '') = 'exchange') {only}
), linked AS (
    SELECT r.*, f.order_id FROM r JOIN order_facts f ON f.order_id = r.named_id
    UNION ALL
    SELECT id, named_id, refunded_on, amount_value, known_on, before, order_id FROM (
        SELECT r.*, f.order_id, row_number() OVER (PARTITION BY r.id ORDER BY f.paid_at IS NULL, f.paid_at > r.before,
            f.paid_at DESC, f.order_id) AS turn
        FROM r JOIN order_facts f ON f.number = r.named_id AND f.number <> f.order_id
        WHERE NOT EXISTS (SELECT 1 FROM order_facts e WHERE e.order_id = r.named_id)
    ) WHERE amount_value IS NULL OR turn = 1
)
SELECT id, order_id, named_id, refunded_on, amount_value, known_on FROM linked
UNION ALL
SELECT id, '', named_id, refunded_on, amount_value, known_on FROM r WHERE id NOT IN (SELECT id FROM linked)
"""


def refund_links(*, touched: bool) -> str:
    """The SELECT behind ``refund_links``."""
    return _LINKS.format(only="AND order_id IN (SELECT order_id FROM temp.touched)" if touched else "")


# What is known against an order: the refunds on record, and what the order itself states beyond them, of unknown date.
# returned_on: the first day on which a refund was known, '' where nothing dates that.
_REFUNDED = """
SELECT f.order_id, coalesce(sum(k.amount_value), 0),
    max(0, coalesce(f.stated_refund_value, 0) - coalesce(sum(k.amount_value), 0)),
    CASE WHEN coalesce(f.stated_refund_value, 0) > coalesce(sum(k.amount_value), 0) THEN ''
        ELSE coalesce(min(CASE WHEN k.amount_value IS NULL OR k.amount_value > 0 THEN k.known_on END), '') END,
    count(k.order_id) > count(k.amount_value) AND coalesce(sum(k.amount_value), 0) = 0
        AND coalesce(f.stated_refund_value, 0) = 0
FROM order_facts f LEFT JOIN refund_links k ON k.order_id = f.order_id
WHERE (f.stated_refund_value > 0 OR k.order_id IS NOT NULL) {only}
GROUP BY f.order_id HAVING coalesce(f.stated_refund_value, 0) > 0 OR count(k.order_id) > count(k.amount_value)
    OR sum(k.amount_value) > 0
"""


def refunded_orders(*, touched: bool) -> str:
    """The SELECT behind ``refunded_orders``: only orders against which a refund is known or marked."""
    return _REFUNDED.format(only="AND f.order_id IN (SELECT order_id FROM temp.touched)" if touched else "")

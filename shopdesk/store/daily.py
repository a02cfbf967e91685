"""Which daily totals does the store keep? One SELECT each over the facts of the orders; ``{days}`` restricts it to touched days."""

from __future__ import annotations

from shopdesk.store.facts import IS_SERVICE, PLAIN_SERVICE


def _over(column: str, touched: bool) -> str:
    """The orders with a day in ``column``: all, or those of the touched days, found by the index on that column."""
    if not touched:
        return f"order_facts f WHERE f.{column} IS NOT NULL"
    return (
        f"temp.touched_days d CROSS JOIN order_facts f ON f.{column} >= d.day AND f.{column} < d.next_day "
        f"WHERE f.{column} IS NOT NULL"
    )


def placed_days(*, touched: bool) -> str:
    """By the day of the order: all placed orders, and those paid at an unknown time."""
    return f"""
SELECT substr(f.created_at, 1, 10), f.shop_name, f.channel, count(*), coalesce(sum(f.gmv_value), 0),
    count(*) - count(f.gmv_value), sum(f.is_paid_unknown)
FROM {_over("created_at", touched)} GROUP BY 1, 2, 3"""


def paid_days(*, touched: bool) -> str:
    """By the day of payment: paid orders; orders of service links alone count in ``paid_orders_all`` and ``paid_value`` only."""
    return f"""
SELECT substr(f.paid_at, 1, 10), f.shop_name, f.channel, coalesce(f.province, ''), sum(NOT f.is_service_only), count(*),
    coalesce(sum(f.paid_value), 0), coalesce(sum(CASE WHEN NOT f.is_service_only THEN f.paid_value END), 0),
    count(*) - count(f.paid_value), coalesce(sum(CASE WHEN NOT f.is_service_only THEN f.units_qty END), 0),
    count(CASE WHEN NOT f.is_service_only THEN f.units_qty END), sum(NOT f.is_service_only AND f.buyer_id IS NOT NULL),
    coalesce(sum(CASE WHEN NOT f.is_service_only AND f.buyer_id IS NOT NULL THEN f.paid_value END), 0),
    sum(NOT f.is_service_only AND f.lines > 0)
FROM {_over("paid_at", touched)} GROUP BY 1, 2, 3, 4"""


def buyer_days(*, touched: bool) -> str:
    """By the day of payment and buyer, without orders of service links alone."""
    return f"""
SELECT substr(f.paid_at, 1, 10), f.buyer_id, count(*), coalesce(sum(f.paid_value), 0)
FROM {_over("paid_at", touched)} AND f.buyer_id IS NOT NULL AND NOT f.is_service_only GROUP BY 1, 2"""


def completed_days(*, touched: bool) -> str:
    """By the day of completion: payable of completed orders; a refund afterwards does not undo it."""
    return f"""
SELECT substr(f.completed_at, 1, 10), f.shop_name, f.channel, count(*), coalesce(sum(f.gmv_value), 0),
    count(*) - count(f.gmv_value)
FROM {_over("completed_at", touched)} GROUP BY 1, 2, 3"""


def cohort_days(*, touched: bool) -> str:
    """By the day of payment and the day the refund was known ('' where nothing dates it), so that any past day can be asked for."""
    source = _over("paid_at", touched)
    return f"""
SELECT day, refunded_on, sum(refund_value), sum(returned_orders), sum(refund_unknown_orders) FROM (
    SELECT substr(f.paid_at, 1, 10) AS day, k.known_on AS refunded_on, coalesce(k.amount_value, 0) AS refund_value, 0 AS returned_orders,
        0 AS refund_unknown_orders
    FROM {_joined(source, "JOIN refund_links k ON k.order_id = f.order_id")}
    UNION ALL
    SELECT substr(f.paid_at, 1, 10), '', x.remainder_value, 0, 0
    FROM {_joined(source, "JOIN refunded_orders x ON x.order_id = f.order_id")} AND x.remainder_value > 0
    UNION ALL
    SELECT substr(f.paid_at, 1, 10), x.returned_on, 0, 1, x.is_unknown
    FROM {_joined(source, "JOIN refunded_orders x ON x.order_id = f.order_id")}
) GROUP BY 1, 2"""


def _joined(source: str, join: str) -> str:
    """``source`` with a further join in front of its WHERE. CROSS: the few refunds lead where all orders are asked for."""
    tables, where = source.split(" WHERE ")
    return f"{tables} {join} WHERE {where}"


def refund_days(*, touched: bool) -> str:
    """By the day the money went back; refunds of orders the store does not know stand apart as orphans."""
    only = "AND k.refunded_on IN (SELECT day FROM temp.touched_days)" if touched else ""
    return f"""
SELECT refunded_on, coalesce(sum(amount_value), 0), count(*), count(*) - count(amount_value), sum(is_orphan),
    coalesce(sum(CASE WHEN is_orphan THEN amount_value END), 0)
FROM (SELECT DISTINCT k.refund_row, k.refunded_on, k.amount_value, k.order_id = '' AS is_orphan FROM refund_links k
    WHERE k.refunded_on <> '' {only}) GROUP BY 1"""


def sku_days(*, touched: bool, with_services: bool) -> str:
    """By the day of payment and SKU, from the lines. ``issued_qty`` leaves out orders refunded in full and never shipped, and
    lines whose cost is stated on them (``stated_cost_value``, of lines paid ``stated_paid_value``); the rest is priced by product
    when asked. ``example_line`` is a line to read the title from."""
    is_service = IS_SERVICE if with_services else PLAIN_SERVICE
    line = (
        "JOIN order_lines l ON l.order_id = f.order_id LEFT JOIN refunded_orders x ON x.order_id = f.order_id "
        "AND f.shipped_at IS NULL AND coalesce(f.status, '') NOT IN ('part_shipped', 'shipped', 'completed') "
        "AND x.recorded_value + x.remainder_value >= f.paid_value"
    )
    if touched:
        source = _joined(_over("paid_at", True), line)
    else:
        source = _joined(
            "order_lines l WHERE f.paid_at IS NOT NULL", line.replace("order_lines l ON l", "order_facts f ON l", 1)
        )
    return f"""
SELECT substr(f.paid_at, 1, 10), coalesce(l.item_id, ''), coalesce(l.sku, ''), coalesce(l.category, ''), {is_service},
    count(*), coalesce(sum(l.sold_qty), 0), count(*) - count(l.sold_qty),
    coalesce(sum(coalesce(l.buyer_paid_value, l.payable_value)), 0),
    count(*) - count(coalesce(l.buyer_paid_value, l.payable_value)),
    coalesce(sum(CASE WHEN x.order_id IS NULL AND l.cost_value IS NULL THEN l.sold_qty END), 0),
    coalesce(sum(CASE WHEN x.order_id IS NULL THEN (l.cost_value * l.sold_qty + 500) / 1000 END), 0),
    coalesce(sum(CASE WHEN l.cost_value IS NOT NULL THEN coalesce(l.buyer_paid_value, l.payable_value) END), 0), max(l.id)
FROM {source} GROUP BY 1, 2, 3, 4, 5"""

"""Which buyer bought on which day, and what was left of it when refunds were known? The rows behind every question about buyers."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

# What was known against an order before the day asked about: its dated refunds until then, and what it states without a date.
_KNOWN = """
WITH back AS (
    SELECT order_id, sum(value) AS value FROM (
        SELECT order_id, amount_value AS value FROM refund_links
        WHERE order_id <> '' AND amount_value IS NOT NULL AND known_on < :as_of
        UNION ALL SELECT order_id, remainder_value FROM refunded_orders WHERE remainder_value > 0
    ) GROUP BY order_id
)
"""
_ORDERS = (
    "order_facts f LEFT JOIN back ON back.order_id = f.order_id WHERE f.paid_at < :as_of AND NOT f.is_service_only"
)
_NET = "max(0, coalesce(f.paid_value, 0) - coalesce(back.value, 0))"


def buyer_days(db: sqlite3.Connection) -> list[tuple[str, str, int, int]]:
    """(buyer, day, fen paid for goods, orders for goods) of every day on which a buyer paid for any, refunds not deducted."""
    return db.execute("SELECT buyer_id, day, merch_value, orders FROM buyer_days").fetchall()


def orders_with_refunds(db: sqlite3.Connection) -> list[tuple[str, str, str, int | None, int]]:
    """(order, buyer, day paid, fen paid, fen given back without a date) of the buyers' orders for goods that anything is known
    against; the dated part is what ``dated_refunds`` lists."""
    return db.execute(
        "SELECT f.order_id, f.buyer_id, substr(f.paid_at, 1, 10), f.paid_value, coalesce(max(r.remainder_value, 0), 0) "
        "FROM (SELECT order_id FROM refund_links WHERE order_id <> '' AND amount_value IS NOT NULL "
        "UNION SELECT order_id FROM refunded_orders WHERE remainder_value > 0) known "
        "CROSS JOIN order_facts f ON f.order_id = known.order_id LEFT JOIN refunded_orders r ON r.order_id = known.order_id "
        "WHERE f.paid_at IS NOT NULL AND NOT f.is_service_only AND f.buyer_id IS NOT NULL"
    ).fetchall()


def dated_refunds(db: sqlite3.Connection) -> list[tuple[str, str, int]]:
    """(order, day from which it counts, fen) of every refund with an amount whose order is known."""
    return db.execute(
        "SELECT order_id, known_on, amount_value FROM refund_links WHERE order_id <> '' AND amount_value IS NOT NULL"
    ).fetchall()


def unpriced_days(db: sqlite3.Connection) -> list[str]:
    """The day paid of every order for goods that has a buyer and no amount."""
    if not db.execute("SELECT 1 FROM paid_days WHERE paid_unknown_orders > 0 LIMIT 1").fetchone():
        return []  # of any order, with a buyer or without
    rows = db.execute(
        "SELECT substr(paid_at, 1, 10) FROM order_facts WHERE paid_at IS NOT NULL AND NOT is_service_only AND buyer_id IS NOT NULL "
        "AND paid_value IS NULL ORDER BY 1"
    )
    return [str(day) for (day,) in rows]


def identified(db: sqlite3.Connection, since: date, as_of: date) -> tuple[int, int, int, int]:
    """Of the orders paid for goods on the days from ``since`` to before ``as_of``: orders, those with a buyer, fen, fen of
    those with a buyer."""
    span = (since.isoformat(), as_of.isoformat())
    orders, identified_orders, value, identified_value = db.execute(
        "SELECT coalesce(sum(paid_orders), 0), coalesce(sum(identified_paid_orders), 0), coalesce(sum(paid_merch_value), 0), "
        "coalesce(sum(identified_merch_value), 0) FROM paid_days WHERE day >= ? AND day < ?",
        span,
    ).fetchone()
    return orders, identified_orders, value, identified_value


def first_paid_on(db: sqlite3.Connection) -> date | None:
    """The first day on which anything was paid: where the shop's history begins."""
    (first,) = db.execute("SELECT min(paid_at) FROM order_facts WHERE paid_at IS NOT NULL").fetchone()
    return date.fromisoformat(first[:10]) if first else None


def with_open_cases(db: sqlite3.Connection, as_of: date) -> set[str]:
    """Buyers with a refund that was asked for before ``as_of`` and not settled by then: they are not to be called for a sale."""
    return {
        buyer_id
        for (buyer_id,) in db.execute(
            "SELECT DISTINCT f.buyer_id FROM refunds r JOIN order_facts f ON f.order_id = r.order_id "
            "WHERE r.applied_at < :as_of AND f.buyer_id IS NOT NULL "
            # a state nobody knows is not settled; a plain table that states none lists what was paid back
            "AND coalesce(r.status, CASE WHEN r.status_text IS NULL THEN 'succeeded' ELSE '' END) NOT IN ('succeeded', 'closed', 'to_refund')",
            {"as_of": as_of.isoformat()},
        )
    }


def orders_of(db: sqlite3.Connection, buyer_id: str, as_of: date) -> list[dict[str, Any]]:
    """The orders of one buyer before ``as_of``, newest first: order_id, paid_at, paid_value, net_sales_value, title of a line."""
    return [
        dict(zip(("order_id", "paid_at", "paid_value", "net_sales_value", "title"), row, strict=True))
        for row in db.execute(
            f"{_KNOWN} SELECT f.order_id, f.paid_at, f.paid_value, {_NET}, "
            "(SELECT l.title FROM order_lines l WHERE l.order_id = f.order_id ORDER BY l.id LIMIT 1) "
            f"FROM {_ORDERS} AND f.buyer_id = :buyer_id ORDER BY f.paid_at DESC, f.order_id",
            {"as_of": as_of.isoformat(), "buyer_id": buyer_id},
        )
    ]

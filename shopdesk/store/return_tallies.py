"""How many units were sent and came back, by month and by goods, as known before a day? The counts behind every rate of returns.

All from the kept tables (returned.py); lines are read only where ``as_of`` cuts a month. Units are thousandths, money fen.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from shopdesk.period import DateRange
from shopdesk.store import derived, returned
from shopdesk.store.costs import UnitCosts

Row = dict[str, Any]

_SENT_WITHIN = (
    "SELECT f.order_id, f.shipped_at AS sent_at FROM order_facts f WHERE f.shipped_at >= :first AND f.shipped_at < :as_of "
    f"UNION ALL SELECT f.order_id, f.paid_at FROM order_facts f WHERE f.paid_at >= :first AND f.paid_at < :as_of AND {returned.SENT_UNTIMED}"
)


def _sent_sql(db: sqlite3.Connection, as_of: date) -> tuple[str, dict[str, Any]]:
    """A table ``sent`` with the columns of ``sent_months`` as known before ``as_of``: the month that it cuts is counted anew."""
    day, month = as_of.isoformat(), as_of.isoformat()[:7]
    later = db.execute("SELECT 1 FROM sent_days WHERE day >= ? AND day < ? LIMIT 1", (day, f"{month}-99")).fetchone()
    if not later:
        return "sent AS (SELECT * FROM sent_months WHERE month <= :month)", {"month": month}
    derived.begin(db)
    units = returned.units_sent(_SENT_WITHIN, True)
    return (
        f"sent AS (SELECT * FROM sent_months WHERE month < :month UNION ALL SELECT :month, {units})",
        {"month": month, "first": f"{month}-01", "as_of": day},
    )


def sent_by_month(db: sqlite3.Connection, as_of: date) -> list[tuple[str, int, int]]:
    """(month, units sent, lines whose units are not known), oldest first."""
    table, given = _sent_sql(db, as_of)
    return db.execute(
        f"WITH {table} SELECT month, sum(units_qty), sum(units_unknown_lines) FROM sent GROUP BY month ORDER BY month",
        given,
    ).fetchall()


def sent_by_goods(db: sqlite3.Connection, first_month: str, as_of: date) -> list[Row]:
    """Goods sent since a month: goods, item_id, sku, category, units_qty, paid_value."""
    table, given = _sent_sql(db, as_of)
    names = ("goods", "item_id", "sku", "category", "units_qty", "paid_value")
    rows = db.execute(
        f"WITH {table} SELECT goods, min(item_id), min(sku), max(category), sum(units_qty), sum(paid_value) FROM sent "
        "WHERE month >= :since GROUP BY goods ORDER BY goods",
        {**given, "since": first_month},
    )
    return [dict(zip(names, row, strict=True)) for row in rows]


_KNOWN = "status IS 'succeeded' AND back_qty > 0 AND ended_on < :as_of"


def back_by_months(db: sqlite3.Connection, as_of: date) -> list[tuple[str, str, int]]:
    """(month of dispatch, month of the refund or '' where it has no date, units back)."""
    return db.execute(
        f"SELECT substr(sent_on, 1, 7), substr(ended_on, 1, 7), sum(back_qty) FROM return_parts WHERE {_KNOWN} "
        "AND sent_on <> '' AND sent_on < :as_of GROUP BY 1, 2 ORDER BY 1, 2",
        {"as_of": as_of.isoformat()},
    ).fetchall()


def back_by_age(db: sqlite3.Connection, as_of: date) -> list[tuple[int, int]]:
    """(days from dispatch to refund, units back)."""
    return db.execute(
        "SELECT CAST(julianday(ended_on) - julianday(sent_on) AS INTEGER), sum(back_qty) FROM return_parts "
        f"WHERE {_KNOWN} AND sent_on <> '' AND ended_on >= sent_on GROUP BY 1 ORDER BY 1",
        {"as_of": as_of.isoformat()},
    ).fetchall()


def back_by_goods(db: sqlite3.Connection, first_month: str, as_of: date) -> list[Row]:
    """What came back of goods sent since a month, by goods and reason: goods, reason, cases, back_qty, amount_value."""
    names = ("goods", "reason", "cases", "back_qty", "amount_value")
    rows = db.execute(
        f"SELECT goods, reason, count(*), sum(back_qty), sum(amount_value) FROM return_parts WHERE {_KNOWN} "
        "AND sent_on >= :since AND sent_on < :as_of GROUP BY goods, reason ORDER BY goods, reason",
        {"as_of": as_of.isoformat(), "since": f"{first_month}-01"},
    )
    return [dict(zip(names, row, strict=True)) for row in rows]


def back_unplaced(db: sqlite3.Connection, span: DateRange, as_of: date) -> int:
    """Units that came back in a span of orders of which no dispatch is known: they are in no cohort."""
    found: int = db.execute(
        f"SELECT coalesce(sum(back_qty), 0) FROM return_parts WHERE {_KNOWN} AND sent_on = '' AND ended_on >= :first",
        {"as_of": min(as_of, span.end).isoformat(), "first": span.start.isoformat()},
    ).fetchone()[0]
    return found


def order_counts(db: sqlite3.Connection, span: DateRange, as_of: date) -> Row:
    """Of orders: paid_orders and before_sending (paid in the span; refunded before dispatch), sent_orders and case_orders (sent
    in the span; with a case of any outcome), as known before ``as_of``."""
    days = span.clipped(as_of)
    given = {"first": days.start.isoformat(), "end": days.end.isoformat(), "as_of": as_of.isoformat()}

    def count(sql: str) -> int:
        return int(db.execute(sql, given).fetchone()[0])

    return {
        "paid_orders": count("SELECT coalesce(sum(paid_orders), 0) FROM paid_days WHERE day >= :first AND day < :end"),
        "before_sending": count(
            "SELECT count(DISTINCT order_id) FROM return_parts WHERE is_before_sending AND paid_on >= :first AND paid_on < :end "
            "AND ended_on < :as_of"
        ),
        "sent_orders": count("SELECT coalesce(sum(orders), 0) FROM sent_days WHERE day >= :first AND day < :end"),
        "case_orders": count(
            "SELECT count(DISTINCT order_id) FROM return_parts WHERE sent_on >= :first AND sent_on < :end "
            "AND order_id <> '' AND applied_on < :as_of AND NOT is_before_sending"
        ),
    }


def with_sheet(db: sqlite3.Connection, goods: list[Row]) -> list[Row]:
    """The goods with what the product sheet says of them where their lines do not: title, category, price_value, unit_cost_value."""
    costs = UnitCosts(db)
    sheet = {
        key: dict(zip(("title", "category", "price_value"), values, strict=True))
        for key, *values in db.execute(
            f"SELECT {returned.GOODS.format(t='p')}, max(p.title), max(p.category), max(p.price_value) FROM products p GROUP BY 1"
        )
    }
    found = []
    for row in goods:
        known = sheet.get(row["goods"], {})
        found.append(
            {
                **row,
                "title": known.get("title"),
                "category": row["category"] or known.get("category") or "",
                "price_value": known.get("price_value"),
                "unit_cost_value": costs.of(row["item_id"], row["sku"]),
            }
        )
    return found


def buyers(db: sqlite3.Connection, since: date, as_of: date) -> list[tuple[str, int, str, int]]:
    """Of buyers with a return in a span: (buyer, orders paid in it, reason, orders of it that came back for the reason)."""
    return db.execute(
        "WITH back AS (SELECT buyer_id, reason, count(DISTINCT order_id) AS back FROM return_parts WHERE buyer_id IS NOT NULL "
        f"AND {_KNOWN} AND paid_on >= :since GROUP BY 1, 2), bought AS (SELECT buyer_id, sum(orders) AS orders FROM buyer_days "
        "WHERE day >= :since AND day < :as_of GROUP BY 1) SELECT b.buyer_id, bought.orders, b.reason, b.back FROM back b "
        "JOIN bought ON bought.buyer_id = b.buyer_id ORDER BY 1, 3",
        {"since": since.isoformat(), "as_of": as_of.isoformat()},
    ).fetchall()


def buyer_orders(db: sqlite3.Connection, since: date, as_of: date, least: int) -> list[tuple[str, int]]:
    """(buyer, orders paid in a span) of all buyers with at least so many."""
    return db.execute(
        "SELECT buyer_id, sum(orders) FROM buyer_days WHERE day >= ? AND day < ? GROUP BY 1 HAVING sum(orders) >= ? ORDER BY 1",
        (since.isoformat(), as_of.isoformat(), least),
    ).fetchall()


def parts_of_buyers(db: sqlite3.Connection, since: date, as_of: date, names: Sequence[str]) -> list[Row]:
    """What came back of some buyers' orders of a span, a row a case, the newest first."""
    columns = ("buyer_id", "rma_id", "order_id", "ended_on", "goods", "reason", "amount_value")
    found = db.execute(
        "SELECT p.buyer_id, r.refund_id, p.order_id, p.ended_on, min(p.goods), p.reason, max(p.amount_value) FROM return_parts p "
        f"JOIN refunds r ON r.id = p.refund_row WHERE {_KNOWN.replace('status', 'p.status')} AND p.paid_on >= :since "
        "AND p.buyer_id IN (SELECT value FROM json_each(:names)) GROUP BY p.refund_row, p.order_id ORDER BY p.ended_on DESC, p.refund_row",
        {"since": since.isoformat(), "as_of": as_of.isoformat(), "names": json.dumps(list(names))},
    )
    return [dict(zip(columns, row, strict=True)) for row in found]


def sent_by_day(db: sqlite3.Connection, goods: Sequence[str], span: DateRange) -> list[tuple[str, str, int]]:
    """(goods, day of dispatch, units sent) of some goods within a span."""
    derived.begin(db)
    units = returned.units_sent(_SENT_WITHIN, True)
    return db.execute(
        f"WITH sent (day, goods, item_id, sku, category, lines, units_qty, unknown, paid) AS (SELECT substr(s.sent_at, 1, 10), {units}) "
        "SELECT goods, day, sum(units_qty) FROM sent WHERE goods IN (SELECT value FROM json_each(:goods)) GROUP BY 1, 2",
        {"first": span.start.isoformat(), "as_of": span.end.isoformat(), "goods": json.dumps(list(goods))},
    ).fetchall()


def back_within(
    db: sqlite3.Connection, goods: Sequence[str], span: DateRange, as_of: date, days: int
) -> list[tuple[str, str, str, str, int]]:
    """(goods, day of dispatch, reason, case, units back) of some goods sent within a span and back within so many days."""
    return db.execute(
        "SELECT p.goods, p.sent_on, p.reason, r.refund_id, sum(p.back_qty) FROM return_parts p JOIN refunds r ON r.id = p.refund_row "
        f"WHERE {_KNOWN.replace('status', 'p.status')} AND p.sent_on >= :first AND p.sent_on < :end "
        "AND (p.ended_on = '' OR julianday(p.ended_on) - julianday(p.sent_on) <= :days) "
        "AND p.goods IN (SELECT value FROM json_each(:goods)) GROUP BY 1, 2, 3, 4",
        {
            "first": span.start.isoformat(),
            "end": span.end.isoformat(),
            "as_of": as_of.isoformat(),
            "days": days,
            "goods": json.dumps(list(goods)),
        },
    ).fetchall()

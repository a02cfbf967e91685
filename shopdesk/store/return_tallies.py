"""How many orders of a span, of a buyer or of some goods were sent and came back, as known before a day?

All from the kept tables (returned.py); what every question needs is kept_tallies.py's matter. Units are thousandths, money fen.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from shopdesk.period import DateRange
from shopdesk.store import derived, returned

Row = dict[str, Any]

SENT_WITHIN = (
    "SELECT f.order_id, f.shipped_at AS sent_at FROM order_facts f WHERE f.shipped_at >= :first AND f.shipped_at < :as_of "
    f"UNION ALL SELECT f.order_id, f.paid_at FROM order_facts f WHERE f.paid_at >= :first AND f.paid_at < :as_of AND {returned.SENT_UNTIMED}"
)

# When a part was known to have ended: what no file dates has not ended before it was applied for.
KNOWN_ON = "CASE WHEN ended_on <> '' THEN ended_on ELSE applied_on END"
_ASKED_ON = "CASE WHEN applied_on <> '' THEN applied_on ELSE ended_on END"
_KNOWN = f"status IS 'succeeded' AND back_qty > 0 AND {KNOWN_ON} < :as_of"


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
            f"AND {KNOWN_ON} < :as_of"
        ),
        "sent_orders": count("SELECT coalesce(sum(orders), 0) FROM sent_days WHERE day >= :first AND day < :end"),
        "case_orders": count(
            "SELECT count(DISTINCT order_id) FROM return_parts WHERE sent_on >= :first AND sent_on < :end "
            f"AND order_id <> '' AND {_ASKED_ON} < :as_of AND NOT is_before_sending"
        ),
    }


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
    units = returned.units_sent(SENT_WITHIN, True)
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

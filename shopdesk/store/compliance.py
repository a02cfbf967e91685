"""What was looked at with which verdict, what is being done about failures, and which orders, reviews and refunds does a check speak of?

Every row of a check belongs to an entry of the journal and holds while that entry holds. ``before``: as it stood at that moment.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from typing import Any

from shopdesk.store import journal

Rows = list[dict[str, Any]]

_RUNS = (
    "SELECT c.entry_id, j.at, c.item_id, c.verdict, c.checked_on, c.evidence, c.evidence_on, c.action, c.action_due_on, j.note "
    f"FROM check_runs c JOIN journal j ON j.id = c.entry_id WHERE {journal.holding('j')} ORDER BY c.checked_on, c.entry_id"
)
_CLOSINGS = (
    "SELECT c.entry_id, c.run_entry, c.closed_on, j.note FROM check_closings c JOIN journal j ON j.id = c.entry_id "
    f"WHERE {journal.holding('j')} ORDER BY c.entry_id"
)


def runs(db: sqlite3.Connection, before: str | None = None) -> Rows:
    """Every look that holds, oldest first: entry_id, at, item_id, verdict, checked_on, evidence, evidence_on, action, action_due_on, note."""
    return _found(db, _RUNS, {"before": before})


def closings(db: sqlite3.Connection, before: str | None = None) -> Rows:
    """Every closing of an action that holds: entry_id, run_entry, closed_on, note."""
    return _found(db, _CLOSINGS, {"before": before})


def own_items(db: sqlite3.Connection, before: str | None = None) -> Rows:
    """The owner's own items that are kept: item_id, area, cadence, title, verify, evidence."""
    return _newest(db, "own_check_items", "check_item", "item_id", before)


def certificates(db: sqlite3.Connection, before: str | None = None) -> Rows:
    """The certificates that are kept, as they were last typed in: certificate_id, item_id, name, number, expires_on."""
    return _newest(db, "certificates", "certificate", "certificate_id", before)


def numbers_given(db: sqlite3.Connection) -> tuple[int, int]:
    """How many own items and certificates were ever written down: numbers are not given twice."""
    found: tuple[int, int] = db.execute(
        "SELECT (SELECT count(*) FROM own_check_items), (SELECT count(DISTINCT certificate_id) FROM certificates)"
    ).fetchone()
    return found


def _newest(db: sqlite3.Connection, table: str, subject_kind: str, key: str, before: str | None) -> Rows:
    """Of each subject the newest entry that holds; where that one dropped it, it is not there."""
    return _found(
        db,
        f"SELECT c.* FROM {table} c WHERE c.entry_id = (SELECT max(j.id) FROM journal j WHERE j.panel = 'compliance' "
        f"AND j.subject_kind = '{subject_kind}' AND j.subject_id = c.{key} AND j.suggestion IN ('own_item', 'certificate') "
        f"AND {journal.holding('j')}) ORDER BY c.{key}",
        {"before": before},
    )


# ---- what the exports say ----------------------------------------------------------------------------------------------


def orders_paid(db: sqlite3.Connection, first: date, end: date) -> int:
    """How many orders of goods were paid on the days from ``first`` to before ``end``."""
    counted: int = db.execute(
        "SELECT count(*) FROM order_facts WHERE paid_at >= ? AND paid_at < ? AND NOT is_service_only",
        (first.isoformat(), end.isoformat()),
    ).fetchone()[0]
    return counted


def slow_orders(db: sqlite3.Connection, first: date, end: date, as_of: date, hours: int) -> Rows:
    """The orders of goods paid in a span that were not sent within ``hours`` after payment, or of which no sending is known by ``as_of``.

    Keys: order_id, created_at, paid_at, shipped_at (None: not known), status, paid_value, asked_at (the first refund asked for
    before ``as_of``), closed_at. All other orders paid in the span were sent in time.
    """
    return _orders(
        db,
        "(shipped_at IS NULL OR shipped_at >= :as_of OR strftime('%s', shipped_at) - strftime('%s', paid_at) > :seconds)",
        first,
        end,
        as_of,
        hours,
    )


def unsent_orders(db: sqlite3.Connection, first: date, end: date, as_of: date) -> Rows:
    """The orders of goods paid in a span that were not sent before ``as_of`` as far as is known, as ``slow_orders`` gives them."""
    return _orders(
        db, "((shipped_at IS NULL AND status = 'paid') OR shipped_at >= :as_of OR (shipped_at IS NULL AND status = 'closed'))",
        first, end, as_of,
    )  # fmt: skip


def _orders(db: sqlite3.Connection, which: str, first: date, end: date, as_of: date, hours: int = 0) -> Rows:
    found = _found(
        db,
        "SELECT order_id, created_at, paid_at, shipped_at, status, paid_value FROM order_facts WHERE paid_at >= :first AND paid_at < :end "
        f"AND NOT is_service_only AND {which} ORDER BY paid_at, order_id",
        {"first": first.isoformat(), "end": end.isoformat(), "seconds": hours * 3600, "as_of": as_of.isoformat()},
    )
    numbers = json.dumps([one["order_id"] for one in found])
    asked = dict(
        db.execute(
            "SELECT l.order_id, min(r.applied_at) FROM refund_links l JOIN refunds r ON r.id = l.refund_row "
            "WHERE l.order_id IN (SELECT value FROM json_each(?)) AND r.applied_at < ? GROUP BY l.order_id",
            (numbers, as_of.isoformat()),
        )
    )
    closed = dict(
        db.execute(
            "SELECT order_id, closed_at FROM orders WHERE order_id IN (SELECT value FROM json_each(?)) AND closed_at < ?",
            (numbers, as_of.isoformat()),
        )
    )
    for one in found:
        one["asked_at"], one["closed_at"] = asked.get(one["order_id"]), closed.get(one["order_id"])
    return found


def ratings(db: sqlite3.Connection, first: date, end: date) -> dict[str | None, int]:
    """Rating (None where the file gives none) → how many reviews of the days from ``first`` to before ``end``."""
    return dict(
        db.execute(
            "SELECT rating, count(*) FROM reviews WHERE reviewed_at >= ? AND reviewed_at < ? GROUP BY rating",
            (first.isoformat(), end.isoformat()),
        ).fetchall()
    )


def complaints(db: sqlite3.Connection, first: date, end: date) -> Rows:
    """The neutral and bad reviews of a span, oldest first: review_id, rating, reviewed_at, replied_at, is_answered, title."""
    return _found(
        db,
        "SELECT review_id, rating, reviewed_at, replied_at, replied_at IS NOT NULL OR reply_text IS NOT NULL AS is_answered, title "
        "FROM reviews WHERE reviewed_at >= :first AND reviewed_at < :end AND rating IN ('bad', 'neutral') ORDER BY reviewed_at, review_id",
        {"first": first.isoformat(), "end": end.isoformat()},
    )


def refund_cases(db: sqlite3.Connection, first: date, end: date) -> Rows:
    """The refund cases asked for on the days from ``first`` to before ``end``: refund_id, refund_kind, status, applied_at, returned_at,
    succeeded_at, closed_at, amount_value."""
    return _found(
        db,
        "SELECT refund_id, refund_kind, status, applied_at, returned_at, succeeded_at, closed_at, amount_value FROM refunds "
        "WHERE applied_at >= :first AND applied_at < :end ORDER BY applied_at, refund_id",
        {"first": first.isoformat(), "end": end.isoformat()},
    )


def _found(db: sqlite3.Connection, query: str, given: dict[str, Any]) -> Rows:
    found = db.execute(query, given)
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]

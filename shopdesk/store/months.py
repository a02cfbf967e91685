"""Which months hold something, what did the owner note on them, and with which figures were they closed?"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any


def with_data(db: sqlite3.Connection) -> list[str]:
    """The months (``2026-10``) in which an order was placed, paid or refunded, oldest first."""
    rows = db.execute(
        "SELECT substr(day, 1, 7) FROM placed_days UNION SELECT substr(day, 1, 7) FROM paid_days "
        "UNION SELECT substr(day, 1, 7) FROM refund_days ORDER BY 1"
    )
    return [str(row[0]) for row in rows]


def notes(db: sqlite3.Connection, month: str) -> str:
    """The owner's own words on a month, '' where there are none."""
    row = db.execute("SELECT text FROM month_notes WHERE month = ?", (month,)).fetchone()
    return "" if row is None else str(row[0])


def set_notes(db: sqlite3.Connection, month: str, text: str) -> None:
    """Keep the owner's words on a month; '' forgets them."""
    if text:
        db.execute("INSERT OR REPLACE INTO month_notes VALUES (?, ?)", (month, text))
    else:
        db.execute("DELETE FROM month_notes WHERE month = ?", (month,))


def close(db: sqlite3.Connection, month: str, at: str, as_of: str, report: Mapping[str, Any]) -> int:
    """Keep a month's figures as issued; the number of this issue, counted from 1. Earlier issues stay."""
    db.execute(
        "INSERT INTO closed_months (month, at, as_of, report) VALUES (?, ?, ?, ?)",
        (month, at, as_of, json.dumps(report, ensure_ascii=False)),
    )
    return len(issues(db, month))


def reopen(db: sqlite3.Connection, month: str) -> None:
    """Forget the last issue of a month, as if it had not been closed that time."""
    db.execute("DELETE FROM closed_months WHERE id = (SELECT max(id) FROM closed_months WHERE month = ?)", (month,))


def issues(db: sqlite3.Connection, month: str) -> list[dict[str, Any]]:
    """The issues of a month, first to last: at, as_of, report (as given to ``close``)."""
    rows = db.execute("SELECT at, as_of, report FROM closed_months WHERE month = ? ORDER BY id", (month,))
    return [{"at": at, "as_of": as_of, "report": json.loads(report)} for at, as_of, report in rows]

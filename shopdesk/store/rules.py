"""Which numbers of the rule book has the owner set herself, and what were they before? Only what differs from the default is kept."""

from __future__ import annotations

import sqlite3
from typing import Any

from shopdesk.store import ledger
from shopdesk.store.faults import rollback

_HISTORY = ("id", "at", "section", "name", "old_value", "new_value", "is_default")


def own(db: sqlite3.Connection) -> dict[tuple[str, str], float]:
    """The owner's numbers by section and name."""
    return {(section, name): value for section, name, value in db.execute("SELECT section, name, value FROM rules")}


def put(
    db: sqlite3.Connection, section: str, name: str, value: float | None, *, old: float, new: float, at: str
) -> None:
    """Keep a number, or go back to the default (None). ``old`` and ``new`` are the numbers in force before and after."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if value is None:
            db.execute("DELETE FROM rules WHERE section = ? AND name = ?", (section, name))
        else:
            db.execute("INSERT OR REPLACE INTO rules VALUES (?, ?, ?, ?)", (section, name, value, at))
        db.execute(
            "INSERT INTO rule_history (at, section, name, old_value, new_value, is_default) VALUES (?, ?, ?, ?, ?, ?)",
            (at, section, name, old, new, value is None),
        )
        ledger.count_change(db)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise


def history(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """Every change, newest first: id, at, section, name, old_value, new_value, is_default (whether it went back to it)."""
    rows = db.execute(f"SELECT {', '.join(_HISTORY)} FROM rule_history ORDER BY id DESC")
    return [{**dict(zip(_HISTORY, row, strict=True)), "is_default": bool(row[-1])} for row in rows]

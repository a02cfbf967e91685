"""Which numbers of the rule book has the owner set herself, and what were they before? Only what differs from the default is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.store import ledger
from shopdesk.store.faults import rollback

_HISTORY = ("id", "at", "section", "name", "old_value", "new_value", "is_default")


def own(db: sqlite3.Connection) -> dict[tuple[str, str], float]:
    """The owner's numbers by section and name."""
    return {(section, name): value for section, name, value in db.execute("SELECT section, name, value FROM rules")}


@dataclass(frozen=True)
class Change:
    """A rule's numbers in force before and after; ``is_default`` where the later one is the default, which is not kept."""

    section: str
    name: str
    old_value: float
    new_value: float
    is_default: bool


def change(db: sqlite3.Connection, changes: Sequence[Change], at: str) -> None:
    """Keep numbers of the owner's own, or go back to defaults, all or none."""
    db.execute("BEGIN IMMEDIATE")
    try:
        for one in changes:
            db.execute("DELETE FROM rules WHERE section = ? AND name = ?", (one.section, one.name))
            if not one.is_default:
                db.execute("INSERT INTO rules VALUES (?, ?, ?, ?)", (one.section, one.name, one.new_value, at))
            db.execute(
                "INSERT INTO rule_history (at, section, name, old_value, new_value, is_default) VALUES (?, ?, ?, ?, ?, ?)",
                (at, one.section, one.name, one.old_value, one.new_value, one.is_default),
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

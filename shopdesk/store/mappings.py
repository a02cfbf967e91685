"""Which mappings of her own has the owner saved? One per fingerprint of headings, each a format's document."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from shopdesk.store import ledger
from shopdesk.store.faults import rollback


def save(db: sqlite3.Connection, name: str, document: Mapping[str, Any], at: str) -> None:
    """Keep a mapping under its name and fingerprint; an older one of the same name or fingerprint gives way.

    Imports read before are marked: the same bytes are read anew when they come again, since they may mean something else now.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        newest = db.execute("SELECT coalesce(max(id), 0) FROM imports").fetchone()[0]
        db.execute("DELETE FROM mappings WHERE name = ? OR fingerprint = ?", (name, document["fingerprint"]))
        db.execute(
            "INSERT INTO mappings (name, fingerprint, document, saved_at, newest_import) VALUES (?, ?, ?, ?, ?)",
            (name, document["fingerprint"], json.dumps(document, ensure_ascii=False), at, newest),
        )
        ledger.count_change(db)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise


def documents(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """The saved formats by name."""
    return [json.loads(row[0]) for row in db.execute("SELECT document FROM mappings ORDER BY name")]


def forget(db: sqlite3.Connection, name: str) -> bool:
    """Drop a mapping; whether there was one. What was imported by it stays."""
    return db.execute("DELETE FROM mappings WHERE name = ?", (name,)).rowcount > 0

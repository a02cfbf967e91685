"""To whom do orders go, where the owner keeps that at all? Off unless she switches it on; switched off, all of it is erased."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.store import identity, ledger
from shopdesk.store.faults import rollback

SWITCH = "keeps_recipients"
FIELDS = ("recipient_name", "recipient_phone", "street_address")


def are_kept(db: sqlite3.Connection) -> bool:
    """Whether imports keep them from now on."""
    return identity.value(db, SWITCH) == "1"


def count(db: sqlite3.Connection) -> int:
    """Of how many orders one is kept."""
    return int(db.execute("SELECT count(DISTINCT order_id) FROM recipients").fetchone()[0])


def of_order(db: sqlite3.Connection, order_id: str) -> dict[str, str]:
    """The fields that are known of an order, from the newest import that names any; in clear."""
    row = db.execute(
        f"SELECT {', '.join(FIELDS)} FROM recipients WHERE order_id = ? ORDER BY import_id DESC LIMIT 1", (order_id,)
    ).fetchone()
    return {} if row is None else {name: text for name, text in zip(FIELDS, row, strict=True) if text}


def keep(db: sqlite3.Connection, import_id: int, columns: Mapping[str, Sequence[Any]]) -> None:
    """Keep the recipients an import has read; within its transaction."""
    rows = zip(columns["order_id"], *(columns[name] for name in FIELDS), strict=True)
    db.executemany(
        "INSERT INTO recipients VALUES (?, ?, ?, ?, ?) ON CONFLICT (order_id, import_id) DO UPDATE SET "
        + ", ".join(f"{name} = coalesce(excluded.{name}, {name})" for name in FIELDS),
        [(order, import_id, *rest) for order, *rest in rows],
    )


def switch(db: sqlite3.Connection, is_on: bool) -> int:
    """Keep them from now on, or no longer: then what was kept is erased; how many orders had one."""
    db.execute("BEGIN IMMEDIATE")
    try:
        erased = 0 if is_on else count(db)
        if not is_on:
            db.execute("DELETE FROM recipients")
        identity.set_value(db, SWITCH, "1" if is_on else None)
        ledger.count_change(db)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
    return erased

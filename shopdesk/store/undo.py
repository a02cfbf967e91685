"""How is an import taken back so that the store is as if it had never been, whatever came before and after it?

Rows that only this import spoke of go. Rows that others spoke of too become the fold of what the others said (fold.py). So
imports can be undone in any order; only where a later import changed rows of this one is the owner asked first.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.store import derived, ledger
from shopdesk.store.faults import rollback
from shopdesk.store.fold import Contribution, effects, fold, to_json
from shopdesk.store.records import RECORDS, Record
from shopdesk.wording import speaker

say = speaker("store")


@dataclass(frozen=True)
class Undone:
    """What an undo did: the imports taken back (latest first), rows removed, rows set back, kinds of rows concerned."""

    import_ids: tuple[int, ...]
    removed: int
    restored: int
    kinds: frozenset[str]


def undo(db: sqlite3.Connection, import_id: int, with_later: bool = False) -> Undone:
    """Take an import back, in one transaction; its file may then be imported again.

    Raises UserFault ``unknown_import``, or ``later_imports`` naming the later imports that changed its rows unless
    ``with_later``: then those are taken back too, the latest first.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        files = dict(db.execute("SELECT id, file FROM imports").fetchall())
        if import_id not in files:
            raise UserFault(
                "unknown_import",
                say("There is no import {import_id} in the store.", import_id=import_id),
                say("See “shopdesk imports” for the numbers."),
            )
        chain = _with_later(db, import_id)
        if len(chain) > 1 and not with_later:
            later = [f"{one} ({files[one]})" for one in sorted(chain) if one != import_id]
            raise UserFault(
                "later_imports",
                say("Later imports changed rows of import {import_id}: {later}.", import_id=import_id, later=later),
                say("Undo those first, or undo them together with it (--with-later)."),
            )
        _note_down(db, chain)
        derived.begin(db)
        removed = restored = 0
        kinds: set[str] = set()
        for one in chain:
            for record in RECORDS.values():
                gone, back = _take_back(db, record, one)
                removed, restored = removed + gone, restored + back
                if gone or back:
                    kinds.add(record.kind)
            db.execute("DELETE FROM imports WHERE id = ?", (one,))
        derived.refresh(db)
        ledger.count_change(db, of_rows=True)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
    return Undone(tuple(chain), removed, restored, frozenset(kinds))


def _note_down(db: sqlite3.Connection, import_ids: list[int]) -> None:
    """Keep what is needed to import them again."""
    number = db.execute("SELECT coalesce(max(undo_no), 0) + 1 FROM undone").fetchone()[0]
    db.executemany(
        "INSERT INTO undone SELECT ?, id, file, path, sha256, asked_format, content FROM imports WHERE id = ?",
        [(number, import_id) for import_id in import_ids],
    )


def last_undone(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """What the newest undo took back, oldest import first: undo_no, import_id, file, path, sha256, asked_format, content."""
    names = ("undo_no", "import_id", "file", "path", "sha256", "asked_format", "content")
    rows = db.execute(
        f"SELECT {', '.join(names)} FROM undone WHERE undo_no = (SELECT max(undo_no) FROM undone) ORDER BY import_id"
    )
    return [dict(zip(names, row, strict=True)) for row in rows]


def forget_undone(db: sqlite3.Connection, undo_no: int | None = None) -> None:
    """An undo was done again, or (None) something else was imported: nothing can be done again then."""
    db.execute("DELETE FROM undone WHERE undo_no = coalesce(?, undo_no)", (undo_no,))


def _with_later(db: sqlite3.Connection, import_id: int) -> list[int]:
    """The import and all later ones that rest on it, directly or through each other; latest first."""
    found, open_ = {import_id}, [import_id]
    while open_:
        for later in ledger.changed_by_later(db, open_.pop()):
            if later not in found:
                found.add(later)
                open_.append(later)
    return sorted(found, reverse=True)


def _take_back(db: sqlite3.Connection, record: Record, import_id: int) -> tuple[int, int]:
    """Take one import's rows of one kind back: (rows removed, rows that others keep and that look different now)."""
    restored = _refold(db, record, import_id)
    _hand_over(db, record, import_id)
    if record.kind in ("orders", "order_lines", "refunds"):
        db.execute(
            f"INSERT OR IGNORE INTO temp.touched SELECT order_id FROM {record.table} "
            "WHERE import_id = ? AND order_id IS NOT NULL",
            (import_id,),
        )
    removed = db.execute(f"DELETE FROM {record.table} WHERE import_id = ?", (import_id,)).rowcount
    return removed, restored


def _refold(db: sqlite3.Connection, record: Record, import_id: int) -> int:
    """Rows on which files differ: lay the other contributions anew. A row nobody else spoke of is left for removal."""
    row_ids = [
        row[0]
        for row in db.execute(
            "SELECT DISTINCT row_id FROM contributions WHERE import_id = ? AND record = ? AND said IS NOT NULL",
            (import_id, record.number),
        )
    ]
    names = ", ".join(record.columns)
    updating = (
        f"UPDATE {record.table} SET {', '.join(f'{name} = ?' for name in record.columns)}, "
        "import_id = ?, table_no = ?, source_row = ? WHERE id = ?"
    )
    restored = 0
    for row_id in row_ids:
        rest = [
            Contribution(row[0], row[1], row[2], json.loads(row[3]))
            for row in db.execute(
                "SELECT import_id, table_no, source_row, said FROM contributions "
                "WHERE record = ? AND row_id = ? AND import_id <> ?",
                (record.number, row_id, import_id),
            )
        ]
        db.execute("DELETE FROM contributions WHERE record = ? AND row_id = ?", (record.number, row_id))
        if not rest:
            # Others never spoke of it: make it this import's own, so that it is removed with the rest of its rows.
            db.execute(f"UPDATE {record.table} SET import_id = ? WHERE id = ?", (import_id, row_id))
            continue
        before = db.execute(f"SELECT {names} FROM {record.table} WHERE id = ?", (row_id,)).fetchone()
        after, leading = fold(record, rest)
        if all(one.said == rest[0].said for one in rest):
            first, *others = sorted(rest, key=lambda one: one.place)
            place = first.place
            kept: list[tuple[object, ...]] = [(record.number, row_id, *one.place, 0, None) for one in others]
        else:
            place = leading.place
            kept = [
                (record.number, row_id, *one.place, effect, to_json(one.said)) for one, effect in effects(record, rest)
            ]
        db.executemany("INSERT INTO contributions VALUES (?, ?, ?, ?, ?, ?, ?)", kept)
        db.execute(updating, (*after, *place, row_id))
        if tuple(after) != before:
            restored += 1
            if "order_id" in record.columns and record.kind != "bills":
                at = record.columns.index("order_id")
                db.executemany(
                    "INSERT OR IGNORE INTO temp.touched VALUES (?)",
                    [(cells[at],) for cells in (before, after) if cells[at]],
                )
    return restored


def _hand_over(db: sqlite3.Connection, record: Record, import_id: int) -> None:
    """Rows on which all files agree: the import's word goes; where the row was its own, the next file stands for it."""
    db.execute("DELETE FROM contributions WHERE import_id = ? AND record = ?", (import_id, record.number))
    heirs = db.execute(
        f"SELECT c.row_id, c.import_id, c.table_no, c.source_row FROM {record.table} t "
        "JOIN contributions c ON c.record = ? AND c.row_id = t.id WHERE t.import_id = ? AND c.said IS NULL "
        "ORDER BY c.row_id, c.import_id, c.table_no, c.source_row",
        (record.number, import_id),
    ).fetchall()
    first: dict[int, tuple[int, int, int]] = {}
    for row_id, *place in heirs:
        first.setdefault(row_id, (place[0], place[1], place[2]))
    db.executemany(
        f"UPDATE {record.table} SET import_id = ?, table_no = ?, source_row = ? WHERE id = ?",
        [(*place, row_id) for row_id, place in first.items()],
    )
    db.executemany(
        "DELETE FROM contributions WHERE record = ? AND row_id = ? AND import_id = ? AND table_no = ? AND source_row = ?",
        [(record.number, row_id, *place) for row_id, place in first.items()],
    )

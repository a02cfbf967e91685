"""Is the store sound: the file itself, and everything in it that must agree with everything else?"""

from __future__ import annotations

import json
import sqlite3

from shopdesk.store import derived
from shopdesk.store.fold import Contribution, fold
from shopdesk.store.records import RECORDS, Record
from shopdesk.wording import Phrase, speaker

say = speaker("store")

FINDINGS_TOLD = 20


def check(db: sqlite3.Connection) -> list[Phrase]:
    """What is wrong, one sentence each; empty where all is well. Reads the whole store.

    The file (SQLite's integrity check), rows without an import, rows that differ from what the imports say, facts and daily
    totals that differ from a full recount.
    """
    found = [
        say("SQLite finds the file damaged: {finding}.", finding=row[0])
        for row in db.execute(f"PRAGMA integrity_check({FINDINGS_TOLD})")
        if row[0] != "ok"
    ]
    if found:
        return found  # on a damaged file every further answer may be wrong
    for record in RECORDS.values():
        found += _records(db, record)
    for (table,) in db.execute("SELECT DISTINCT [table] FROM pragma_foreign_key_check").fetchall():
        rows = db.execute("SELECT count(*) FROM pragma_foreign_key_check WHERE [table] = ?", (table,)).fetchone()[0]
        found.append(say("{rows} rows of {table} belong to no import.", rows=rows, table=table))
    return found + _derived(db)


def _records(db: sqlite3.Connection, record: Record) -> list[Phrase]:
    found = []
    homeless = db.execute(
        f"SELECT count(*) FROM {record.table} WHERE import_id NOT IN (SELECT id FROM imports)"
    ).fetchone()[0]
    if homeless:
        found.append(say("{rows} rows of {table} belong to no import.", rows=homeless, table=record.table))
    lost = db.execute(
        f"SELECT count(*) FROM contributions WHERE record = ? AND (row_id NOT IN (SELECT id FROM {record.table}) "
        "OR import_id NOT IN (SELECT id FROM imports))",
        (record.number,),
    ).fetchone()[0]
    if lost:
        found.append(say("{rows} rows of {table} point to rows that are not there.", rows=lost, table="contributions"))
    different = sum(
        1 for row_id, contributions in _spoken(db, record) if not _is_fold(db, record, row_id, contributions)
    )
    if different:
        found.append(
            say("{rows} rows of {table} differ from what the imports say.", rows=different, table=record.table)
        )
    return found


def _spoken(db: sqlite3.Connection, record: Record) -> list[tuple[int, list[Contribution]]]:
    spoken: dict[int, list[Contribution]] = {}
    for row_id, import_id, table_no, source_row, said in db.execute(
        "SELECT row_id, import_id, table_no, source_row, said FROM contributions WHERE record = ? AND said IS NOT NULL",
        (record.number,),
    ):
        spoken.setdefault(row_id, []).append(Contribution(import_id, table_no, source_row, json.loads(said)))
    return list(spoken.items())


def _is_fold(db: sqlite3.Connection, record: Record, row_id: int, contributions: list[Contribution]) -> bool:
    kept = db.execute(f"SELECT {', '.join(record.columns)} FROM {record.table} WHERE id = ?", (row_id,)).fetchone()
    return kept is None or list(kept) == fold(record, contributions)[0]


def _derived(db: sqlite3.Connection) -> list[Phrase]:
    derived.begin(db)
    found = []
    for table, select in derived.selects(db).items():
        kept = f"SELECT {', '.join(derived.columns_of(db, table))} FROM {table}"
        counted = select(False)
        rows = db.execute(
            f"SELECT (SELECT count(*) FROM (SELECT * FROM ({kept}) EXCEPT SELECT * FROM ({counted}))), "
            f"(SELECT count(*) FROM (SELECT * FROM ({counted}) EXCEPT SELECT * FROM ({kept})))"
        ).fetchone()
        if any(rows):
            found.append(say("{table} differs from a full recount in {rows} rows.", table=table, rows=max(rows)))
    return found

"""Which rows wait in the tray? Those an import could not take, until a corrected copy of them came in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from shopdesk.store.ledger import phrase_of

_ROWS = """
SELECT min(r.id), r.import_id, r.table_no, r.source_row, i.file, t.sheet, t.kind, t.format, t.header_row, max(r.cells)
FROM rejections r JOIN imports i ON i.id = r.import_id
JOIN import_tables t ON t.import_id = r.import_id AND t.table_no = r.table_no
WHERE r.resolved_by IS NULL GROUP BY r.import_id, r.table_no, r.source_row ORDER BY r.import_id, r.table_no, r.source_row
"""
_NAMES = ("tray_id", "import_id", "table", "row", "file", "sheet", "kind", "format", "header_row")


def waiting(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """The rows in the tray, oldest import first.

    Keys: tray_id, import_id, table, row, file, sheet, kind, format, header_row, cells (heading → cell as written, of the columns
    that are kept; empty where the row could not be parted into cells), problems (each column, value, code, message).
    """
    problems: dict[tuple[int, int, int], list[dict[str, Any]]] = {}
    for import_id, table, row, column, value, code, message in db.execute(
        "SELECT import_id, table_no, source_row, heading, value, code, message FROM rejections "
        "WHERE resolved_by IS NULL ORDER BY id"
    ):
        problems.setdefault((import_id, table, row), []).append(
            {"column": column, "value": value, "code": code, "message": phrase_of(message)}
        )
    found = []
    for *plain, cells in db.execute(_ROWS):
        entry: dict[str, Any] = dict(zip(_NAMES, plain, strict=True))
        entry["cells"] = json.loads(cells) if cells else {}
        entry["problems"] = problems[entry["import_id"], entry["table"], entry["row"]]
        found.append(entry)
    return found


def count(db: sqlite3.Connection) -> int:
    """How many rows wait."""
    row = db.execute(
        "SELECT count(*) FROM (SELECT DISTINCT import_id, table_no, source_row FROM rejections WHERE resolved_by IS NULL)"
    ).fetchone()
    return int(row[0])


def resolve(db: sqlite3.Connection, tray_ids: Iterable[int], import_id: int) -> int:
    """Take rows out of the tray, since an import brought them corrected; how many. Undoing that import puts them back."""
    taken = 0
    for tray_id in sorted(set(tray_ids)):
        changed = db.execute(
            "UPDATE rejections SET resolved_by = ? WHERE resolved_by IS NULL AND (import_id, table_no, source_row) = "
            "(SELECT import_id, table_no, source_row FROM rejections WHERE id = ?)",
            (import_id, tray_id),
        ).rowcount
        taken += changed > 0
    return taken

"""What was imported when, was this very file imported before, and what did the last import change?"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import Label
from shopdesk.wording import Phrase


@dataclass(frozen=True)
class StoredImport:
    """An import that is in the store: its number and the reports it gave, table by table."""

    import_id: int
    reports: list[dict[str, Any]]


def find_repeat(db: sqlite3.Connection, sha256: str, format_id: str | None) -> StoredImport | None:
    """The import of the same bytes that is still in the store; ``format_id`` None where the format is recognised by itself.

    A file that was read by another format than the one asked for now is no repeat, nor one that was read before a mapping for
    its headings was saved.
    """
    rows = db.execute(
        "SELECT id, asked_format FROM imports WHERE sha256 = ? AND NOT EXISTS (SELECT 1 FROM import_tables t JOIN mappings m "
        "ON m.fingerprint = t.fingerprint OR m.name = t.format WHERE t.import_id = imports.id AND m.newest_import >= imports.id) "
        "ORDER BY id DESC",
        (sha256,),
    ).fetchall()
    for import_id, asked in rows:
        formats = {
            row[0]
            for row in db.execute(
                "SELECT format FROM import_tables WHERE import_id = ? AND kind IS NOT NULL", (import_id,)
            )
        }
        if asked == format_id or (format_id is not None and formats == {format_id}):
            return StoredImport(import_id, _reports(db, import_id))
    return None


def _reports(db: sqlite3.Connection, import_id: int) -> list[dict[str, Any]]:
    reports: list[dict[str, Any]] = json.loads(
        db.execute("SELECT reports FROM imports WHERE id = ?", (import_id,)).fetchone()[0]
    )
    return reports


def files(db: sqlite3.Connection) -> list[tuple[int, str]]:
    """The number and file of every import in the store, newest first."""
    return db.execute("SELECT id, file FROM imports ORDER BY id DESC").fetchall()


def history(db: sqlite3.Connection) -> list[dict[str, Any]]:
    """The imports in the store, newest first.

    Keys: import_id, file, path, at, format and platform (None where tables differ), kinds, rows (of the known tables: read, as
    reported, else new + changed + same + rejected), new, changed, same, rejected, period_from, period_to, later (the numbers
    of later imports that changed its rows).
    """
    told = []
    for import_id, file, path, at, reports in db.execute(
        "SELECT id, file, path, at, reports FROM imports ORDER BY id DESC"
    ).fetchall():
        tables = db.execute(
            "SELECT format, platform, kind, new_rows, changed_rows, same_rows, rejected_rows, period_from, period_to "
            "FROM import_tables WHERE import_id = ? AND kind IS NOT NULL ORDER BY table_no",
            (import_id,),
        ).fetchall()
        formats, platforms = {row[0] for row in tables}, {row[1] for row in tables}
        starts, ends = [row[7] for row in tables if row[7]], [row[8] for row in tables if row[8]]
        counts = [sum(row[at_] for row in tables) for at_ in (3, 4, 5, 6)]
        read = sum((report.get("rows") or {}).get("read") or 0 for report in json.loads(reports))
        told.append(
            {
                "import_id": import_id,
                "file": file,
                "path": path,
                "at": at,
                "format": formats.pop() if len(formats) == 1 else None,
                "platform": platforms.pop() if len(platforms) == 1 else None,
                "kinds": list(dict.fromkeys(row[2] for row in tables)),
                "rows": read or sum(counts),
                "new": counts[0],
                "changed": counts[1],
                "same": counts[2],
                "rejected": counts[3],
                "period_from": min(starts, default=None),
                "period_to": max(ends, default=None),
                "later": changed_by_later(db, import_id),
            }
        )
    return told


def changed_by_later(db: sqlite3.Connection, import_id: int) -> list[int]:
    """Later imports that changed rows which this import brought or changed itself, oldest first.

    An import that merely said the same does not count: its word keeps the row when this import goes.
    """
    rows = db.execute(
        "SELECT DISTINCT later.import_id FROM contributions own INDEXED BY contributions_by_import "
        "JOIN contributions later ON later.record = own.record AND later.row_id = own.row_id "
        "WHERE own.import_id = ? AND own.effect > 0 AND later.import_id > own.import_id AND later.effect = 1 ORDER BY 1",
        (import_id,),
    )
    return [row[0] for row in rows]


def last_changes(db: sqlite3.Connection) -> dict[str, Any] | None:
    """What the newest import changed, with all files that came in at the same moment; None in an empty store.

    Keys: file (of the newest), files (how many), at, kinds: {kind: {"new", "changed", "same"}}, and the effect on all orders they
    touched, after less before: orders, gmv_value, paid_orders, paid_value, refund_value.
    """
    newest = db.execute("SELECT file, at FROM imports ORDER BY id DESC LIMIT 1").fetchone()
    if newest is None:
        return None
    file, at = newest
    kinds: dict[str, dict[str, int]] = {}
    for kind, new, changed, same in db.execute(
        "SELECT kind, sum(new_rows), sum(changed_rows), sum(same_rows) FROM imports JOIN import_tables ON import_id = imports.id "
        "WHERE at = ? AND kind IS NOT NULL GROUP BY kind ORDER BY min(import_id), min(table_no)",
        (at,),
    ):
        kinds[kind] = {"new": new, "changed": changed, "same": same}
    effect: Counter[str] = Counter()  # of one file after the other, so that the sum is what all of them did
    effects = db.execute("SELECT effect FROM imports WHERE at = ?", (at,)).fetchall()
    for (one,) in effects:
        effect.update(json.loads(one))
    return {"file": file, "files": len(effects), "at": at, "kinds": kinds, **effect}


def brought(db: sqlite3.Connection) -> dict[str, set[str]]:
    """Kind → the columns that some import now in the store has brought; a figure that needs another one is unknown.

    A column of completion times that is empty though orders are completed tells nothing of them: it counts as not brought.
    """
    found: dict[str, set[str]] = {}
    for (text,) in db.execute("SELECT brought FROM import_tables WHERE kind IS NOT NULL"):
        for kind, fields in json.loads(text).items():
            found.setdefault(kind, set()).update(fields)
    if not _has_order(db, "completed_at IS NOT NULL") and _has_order(db, "status = 'completed'"):
        for kind in ("orders", "order_lines"):
            found.get(kind, set()).discard("completed_at")
    return found


def _has_order(db: sqlite3.Connection, condition: str) -> bool:
    return db.execute(f"SELECT 1 FROM order_facts WHERE {condition} LIMIT 1").fetchone() is not None


def leading_platform(db: sqlite3.Connection) -> str | None:
    """The platform most orders come from; None where none is known (plain tables are nobody's)."""
    row = db.execute(
        "SELECT platform FROM import_tables WHERE kind IN ('orders', 'order_lines') AND platform <> 'generic' "
        "GROUP BY platform ORDER BY sum(new_rows + changed_rows + same_rows) DESC, platform LIMIT 1"
    ).fetchone()
    return None if row is None else str(row[0])


def rejections(db: sqlite3.Connection, import_id: int) -> list[dict[str, Any]]:
    """The rows an import could not take: table, row, column, value, code, message (a Phrase)."""
    rows = db.execute(
        "SELECT table_no, source_row, heading, value, code, message FROM rejections WHERE import_id = ? ORDER BY id",
        (import_id,),
    )
    names = ("table", "row", "column", "value", "code")
    return [{**dict(zip(names, row[:5], strict=True)), "message": phrase_of(row[5])} for row in rows]


def count_change(db: sqlite3.Connection, *, of_rows: bool = False) -> None:
    """Note that the store has changed; the daily backup looks whether it has.

    of_rows: what the files said has changed, so that all that was made of it is stale; a rule or a decision changes none of it.
    """
    for name in ("changes", "row_changes")[: 1 + of_rows]:
        db.execute(
            "INSERT INTO meta VALUES (?, '1') "
            "ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)",
            (name,),
        )


def phrase_json(phrase: Phrase) -> str:
    """A sentence in a form the store can keep; its language is chosen when it is read."""
    return json.dumps(_plain(phrase), ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, Label):  # its words stand in the rule book and in no catalogue
        return {"en": value.source, "zh": value.zh}
    if isinstance(value, Phrase):
        return {
            "context": value.context,
            "source": value.source,
            "values": {k: _plain(v) for k, v in value.values.items()},
        }
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value if value is None or isinstance(value, str | int | float) else str(value)


def phrase_of(text: str) -> Phrase:
    """The sentence ``phrase_json`` has written."""
    kept = _phrase(json.loads(text))
    assert isinstance(kept, Phrase)
    return kept


def _phrase(value: object) -> object:
    if isinstance(value, Mapping) and "zh" in value:
        return Label("", str(value["en"]), zh=str(value["zh"]))
    if isinstance(value, Mapping):
        return Phrase(str(value["context"]), str(value["source"]), {k: _phrase(v) for k, v in value["values"].items()})
    return [_phrase(one) for one in value] if isinstance(value, list) else value

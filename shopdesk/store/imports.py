"""Which file was imported when, and how do its rows join those that are there? One transaction per file, counted row by row.

``begin`` opens the transaction and gives an ``ImportWriter``; ``finish`` brings the derived figures up to date and commits,
``rehearse`` does all of that and takes it back (a dry run is the same code), ``abandon`` leaves the store as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from shopdesk.store import derived, ledger
from shopdesk.store.merging import Merger, TakeResult
from shopdesk.store.records import RECORDS
from shopdesk.wording import Phrase


@dataclass(frozen=True)
class SourceFile:
    """The file an import is made of: name and path as the owner gave them, SHA-256 of its bytes in hex, size in bytes."""

    name: str
    path: str
    sha256: str
    size: int


class Problem(Protocol):
    """What ``importing.problems.RowProblem`` has; the store may not import the importers."""

    @property
    def row(self) -> int: ...
    @property
    def column(self) -> str | None: ...
    @property
    def value(self) -> str | None: ...
    @property
    def code(self) -> str: ...
    @property
    def message(self) -> Phrase: ...


def begin(db: sqlite3.Connection, file: SourceFile, at: str, asked_format: str | None = None) -> ImportWriter:
    """Open the import's transaction. ``at`` is the moment of the import, ``asked_format`` the format the owner insisted on."""
    db.execute("BEGIN IMMEDIATE")
    try:
        return ImportWriter(db, file, at, asked_format)
    except BaseException:
        rollback(db)
        raise


def rollback(db: sqlite3.Connection) -> None:
    """Take the open transaction back; SQLite may have done so itself (full disk), and that first error must not be masked."""
    if db.in_transaction:
        db.execute("ROLLBACK")


class ImportWriter:
    """One file on its way into the store. Use: ``table``, then any mixture of ``take`` and ``reject``, then ``finish``."""

    def __init__(self, db: sqlite3.Connection, file: SourceFile, at: str, asked_format: str | None) -> None:
        self.db = db
        self.file = file
        cursor = db.execute(
            "INSERT INTO imports (file, path, sha256, size, at, asked_format) VALUES (?, ?, ?, ?, ?, ?)",
            (file.name, file.path, file.sha256, file.size, at, asked_format),
        )
        assert cursor.lastrowid is not None
        self.import_id: int = cursor.lastrowid
        derived.begin(db)
        self._mergers: dict[str, Merger] = {}
        self._tables: list[int] = []
        self._brought: dict[int, dict[str, set[str]]] = {}
        self._counts: dict[int, list[int]] = {}

    def table(
        self,
        table: int,
        *,
        kind: str | None,
        platform: str | None = None,
        format: str | None = None,
        sheet: str | None = None,
        encoding: str | None = None,
        header_row: int | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> None:
        """Announce a table of the file (the names are those of ``stream.TableStarted``); also one that is no known table."""
        self.db.execute(
            "INSERT INTO import_tables (import_id, table_no, sheet, format, platform, kind, encoding, header_row, mapping) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self.import_id, table, sheet, format, platform, kind, encoding, header_row,
             json.dumps(dict(mapping or {}), ensure_ascii=False)),
        )  # fmt: skip
        self._tables.append(table)
        self._counts[table] = [0, 0, 0, 0]
        self._brought[table] = {kind: set((mapping or {}).values())} if kind else {}

    def take(
        self, table: int, kind: str, columns: Mapping[str, Sequence[Any]], *, is_counted: bool = True
    ) -> TakeResult:
        """Lay rows into the store, columnwise as in ``stream.RowsRead``: ``source_row`` and canonical fields of ``kind``.

        ``is_counted`` False is for rows that another kind's table fills besides its own (Shopify's orders): they join, but the
        table's counts do not know them. Raises KeyError for a column the kind does not have.
        """
        merger = self._mergers.get(kind)
        if merger is None:
            merger = self._mergers[kind] = Merger(self.db, RECORDS[kind], self.import_id)
        result = merger.take(table, columns)
        self._brought[table].setdefault(kind, set()).update(name for name in columns if name != "source_row")
        if is_counted:
            counts = self._counts[table]
            counts[0] += result.new
            counts[1] += result.changed
            counts[2] += result.same
        return result

    def reject(self, table: int, problems: Iterable[Problem]) -> None:
        """Keep the rows that could not be taken, for the tray of rejected rows."""
        rows = [
            (self.import_id, table, one.row, one.column, one.value, one.code, ledger.phrase_json(one.message))
            for one in problems
        ]
        self.db.executemany(
            "INSERT INTO rejections (import_id, table_no, source_row, heading, value, code, message) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        self._counts[table][3] += len({row[2] for row in rows})

    def finish(self, report_json: Sequence[Mapping[str, Any]]) -> int:
        """Bring everything derived up to date, keep the reports (one per announced table, in that order) and commit."""
        try:
            self._settle(report_json)
            self.db.execute("COMMIT")
        except BaseException:
            rollback(self.db)
            raise
        return self.import_id

    def rehearse(self) -> None:
        """Do all that ``finish`` does, then take it back: what would go wrong goes wrong here too."""
        try:
            self._settle([{} for _ in self._tables])
        finally:
            rollback(self.db)

    def abandon(self) -> None:
        """Leave the store as it was before ``begin``."""
        rollback(self.db)

    def _settle(self, reports: Sequence[Mapping[str, Any]]) -> None:
        if len(reports) != len(self._tables):
            raise ValueError(f"{len(self._tables)} tables were announced, {len(reports)} reports given")
        for table, report in zip(self._tables, reports, strict=True):
            period = report.get("period") or {}
            brought = {kind: sorted(fields) for kind, fields in self._brought[table].items()}
            self.db.execute(
                "UPDATE import_tables SET new_rows = ?, changed_rows = ?, same_rows = ?, rejected_rows = ?, "
                "period_from = ?, period_to = ?, report = ?, brought = ? WHERE import_id = ? AND table_no = ?",
                (*self._counts[table], period.get("from"), period.get("to"), json.dumps(report, ensure_ascii=False),
                 json.dumps(brought), self.import_id, table),
            )  # fmt: skip
        for kind, merger in self._mergers.items():
            derived.touch_new(self.db, kind, merger.last_id_before)
        effect = derived.refresh(self.db)
        self.db.execute("UPDATE imports SET effect = ? WHERE id = ?", (json.dumps(effect), self.import_id))
        ledger.count_change(self.db)

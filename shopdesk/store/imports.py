"""Which file was imported when, and how do its rows join those that are there? One transaction per file, counted row by row.

``begin`` opens the transaction and gives an ``ImportWriter``; ``finish`` brings the derived figures up to date and commits,
``rehearse`` does all of that and takes it back (a dry run is the same code), ``abandon`` leaves the store as it was.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from shopdesk.frozen import dataclass
from shopdesk.store import derived, identity, ledger, recipients, tray
from shopdesk.store.erasure import Erased
from shopdesk.store.faults import rollback
from shopdesk.store.ledger import StoredImport, brought, find_repeat, history, last_changes, rejections
from shopdesk.store.merging import Merger, TakeResult
from shopdesk.store.records import RECORDS
from shopdesk.store.undo import Undone, undo
from shopdesk.wording import Phrase

# One door to everything about imports; the ledger and the undo are files of their own.
__all__ = [
    "ImportWriter",
    "SourceFile",
    "StoredImport",
    "Undone",
    "begin",
    "brought",
    "find_repeat",
    "history",
    "last_changes",
    "rejections",
    "undo",
]


@dataclass(frozen=True)
class SourceFile:
    """The file an import is made of: name and path as the owner gave them, SHA-256 of its bytes in hex, size in bytes.

    ``content``: the text itself where it lies in no file of hers.
    """

    name: str
    path: str
    sha256: str
    size: int
    content: str | None = None


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


def begin(db: sqlite3.Connection, file: SourceFile, at: str, format_id: str | None = None) -> ImportWriter:
    """Open the import's transaction. ``at`` is the moment of the import, ``format_id`` the format the owner insisted on."""
    db.execute("BEGIN IMMEDIATE")
    try:
        return ImportWriter(db, file, at, format_id)
    except BaseException:
        rollback(db)
        raise


class ImportWriter:
    """One file on its way into the store. Use: ``table``, then any mixture of ``take`` and ``reject``, then ``finish``."""

    def __init__(self, db: sqlite3.Connection, file: SourceFile, at: str, format_id: str | None) -> None:
        self.db = db
        self.file = file
        cursor = db.execute(
            "INSERT INTO imports (file, path, sha256, size, at, asked_format, content) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (file.name, file.path, file.sha256, file.size, at, format_id, file.content),
        )
        assert cursor.lastrowid is not None
        self.import_id: int = cursor.lastrowid
        derived.begin(db)
        self._erased = Erased(db)
        self._mergers: dict[str, Merger] = {}
        self._tables: dict[int, _Table] = {}

    def table(
        self,
        table_no: int,
        *,
        kind: str,
        platform: str | None = None,
        format_id: str | None = None,
        sheet: str | None = None,
        encoding: str | None = None,
        header_row: int | None = None,
        mapping: Mapping[str, str] | None = None,
        fingerprint: str | None = None,
    ) -> None:
        """Announce a known table of the file; ``mapping`` is heading as written → canonical field."""
        self.db.execute(
            "INSERT INTO import_tables (import_id, table_no, sheet, format, platform, kind, encoding, header_row, mapping, "
            "fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self.import_id, table_no, sheet, format_id, platform, kind, encoding, header_row,
             json.dumps(dict(mapping or {}), ensure_ascii=False), fingerprint),
        )  # fmt: skip
        self._tables[table_no] = _Table(kind, {kind: set((mapping or {}).values())})

    def take(self, table_no: int, kind: str, columns: Mapping[str, Sequence[Any]]) -> TakeResult:
        """Lay rows into the store, columnwise as in ``stream.RowsRead``: ``source_row`` and canonical fields of ``kind``.

        Order rows that a table of lines fills on the side (Shopify) join, but the table's counts do not know them. Raises
        KeyError for a column the kind does not have.
        """
        merger = self._mergers.get(kind)
        if merger is None:
            merger = self._mergers[kind] = Merger(self.db, RECORDS[kind], self.import_id)
        columns = self._erased.without(columns)
        result = merger.take(table_no, columns)
        table = self._tables[table_no]
        table.brought.setdefault(kind, set()).update(name for name in columns if name != "source_row")
        if kind == table.kind or not (table.kind == "order_lines" and kind == "orders"):
            table.new += result.new
            table.changed += result.changed
            table.same += result.same
            table.cover(kind, columns)
        return result

    def keep_recipients(self, columns: Mapping[str, Sequence[Any]]) -> None:
        """Keep to whom orders go; whether that is wanted is asked before the file is read."""
        recipients.keep(self.db, self.import_id, columns)

    def keep_content(self, content: str) -> None:
        """Of a file that will not stay: the text from which it can be imported again."""
        self.db.execute("UPDATE imports SET content = ? WHERE id = ?", (content, self.import_id))

    def settle_currency(self, currency: str) -> None:
        """The store's currency is that of the first table that states one; raises UserFault ``other_currency`` for another."""
        identity.settle_currency(self.db, currency)

    def reject(
        self, table_no: int, problems: Iterable[Problem], cells: Mapping[int, Mapping[str, str]] | None = None
    ) -> None:
        """Keep the rows that could not be taken, for the tray of rejected rows. ``cells``: row → heading → cell as written."""
        kept = {
            row: json.dumps(dict(one), ensure_ascii=False)
            for row, one in (cells or {}).items()
            if not self._erased.names(one)
        }
        rows = [
            (self.import_id, table_no, one.row, one.column, one.value, one.code, ledger.phrase_json(one.message),
             kept.get(one.row))
            for one in problems
        ]  # fmt: skip
        self.db.executemany(
            "INSERT INTO rejections (import_id, table_no, source_row, heading, value, code, message, cells) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        self._tables[table_no].rejected += len({row[2] for row in rows})

    def resolve(self, tray_ids: Iterable[int]) -> int:
        """Take rows out of the tray that this file brought corrected; how many."""
        return tray.resolve(self.db, tray_ids, self.import_id)

    def finish(self, report_json: Sequence[Mapping[str, Any]]) -> int:
        """Bring everything derived up to date, keep the reports (given back when the file comes again) and commit."""
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
            self._settle([])
        finally:
            rollback(self.db)

    def abandon(self) -> None:
        """Leave the store as it was before ``begin``."""
        rollback(self.db)

    def _settle(self, reports: Sequence[Mapping[str, Any]]) -> None:
        for table_no, table in self._tables.items():
            brought = {kind: sorted(fields) for kind, fields in table.brought.items()}
            self.db.execute(
                "UPDATE import_tables SET new_rows = ?, changed_rows = ?, same_rows = ?, rejected_rows = ?, "
                "period_from = ?, period_to = ?, brought = ? WHERE import_id = ? AND table_no = ?",
                (table.new, table.changed, table.same, table.rejected, table.first_on, table.last_on, json.dumps(brought),
                 self.import_id, table_no),
            )  # fmt: skip
        for kind, merger in self._mergers.items():
            derived.touch_new(self.db, kind, merger.last_id_before)
        effect = derived.refresh(self.db)
        if self._erased.marks:
            self.db.execute(
                "DELETE FROM recipients WHERE import_id = ? AND order_id IN "
                "(SELECT f.order_id FROM order_facts f JOIN erased_buyers e ON e.mark = f.buyer_id)",
                (self.import_id,),
            )
        self.db.execute(
            "UPDATE imports SET effect = ?, reports = ? WHERE id = ?",
            (json.dumps(effect), json.dumps(list(reports), ensure_ascii=False), self.import_id),
        )
        ledger.count_change(self.db, of_rows=True)


# By which day a file of a kind is known to be complete: the first of these columns that it has.
_COVERING = {
    "orders": ("created_at", "paid_at"),
    "order_lines": ("created_at", "paid_at"),
    "refunds": ("applied_at", "succeeded_at", "returned_at"),
    "stock": ("counted_on",),
    "purchase_orders": ("ordered_on", "received_on"),
    "bills": ("happened_at",),
    "item_traffic": ("valid_on",),
    "shop_traffic": ("valid_on",),
    "traffic_sources": ("valid_on",),
    "search_words": ("valid_on",),
    "promotions": ("valid_on",),
    "settlements": ("happened_at",),
    "reviews": ("reviewed_at",),
    "listings": ("valid_on",),
    "purchase_prices": ("valid_on",),
}


@dataclass
class _Table:
    """What has become of one table so far."""

    kind: str
    brought: dict[str, set[str]]
    new: int = 0
    changed: int = 0
    same: int = 0
    rejected: int = 0
    first_on: str | None = None
    last_on: str | None = None

    def cover(self, kind: str, columns: Mapping[str, Sequence[Any]]) -> None:
        """Widen the days the table speaks of by these rows."""
        for name in _COVERING.get(kind, ()) if kind == self.kind else ():
            days = [moment for moment in columns.get(name, ()) if moment]
            if days:
                first, last = min(days)[:10], max(days)[:10]
                if ends := [day for day in columns.get("valid_to_on", ()) if day]:
                    last = max(last, max(ends))
                self.first_on = first if self.first_on is None else min(self.first_on, first)
                self.last_on = last if self.last_on is None else max(self.last_on, last)
                return

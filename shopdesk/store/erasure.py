"""How does what is personal leave the store without a trace? A buyer's name becomes a mark; pages and log are wiped behind it.

Sums stay as they were: the orders keep amounts and days, under the salted hash of the name (as buyers known by an e-mail address
have it from the start). SQLite overwrites what it frees (secure_delete), but its log keeps old pages until it is emptied.
"""

from __future__ import annotations

import contextlib
import json
import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from shopdesk.masking import salted
from shopdesk.store import backup, identity, ledger
from shopdesk.store.faults import rollback

# Words of people about a buyer; nothing is counted from them.
FREE_WORDS = ("seller_note", "note", "tags")
_NAMED = {
    "orders": ("seller_note",),
    "order_lines": (),
    "order_facts": (),
    "return_parts": (),
    "buyers": ("note", "tags", "city", "member_level"),
    "reviews": (),
}
_TEXTS = (("imports", "content"), ("undone", "content"))
_DOCUMENTS = (("imports", "reports"), ("closed_months", "report"))


class Erased:
    """The buyers that were erased, as an import meets them: of what a file says of one, name and free words are left out."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.marks = frozenset(row[0] for row in db.execute("SELECT mark FROM erased_buyers"))
        self._salt = identity.value(db, "salt") or ""

    def without(self, columns: Mapping[str, Sequence[Any]]) -> Mapping[str, Sequence[Any]]:
        """The columns with the marks in place of the names."""
        names = columns.get("buyer_id")
        if not self.marks or names is None:
            return columns
        marks = {name: salted(self._salt, name) for name in set(names) if isinstance(name, str)}
        found = {name: mark for name, mark in marks.items() if mark in self.marks}
        if not found:
            return columns
        words = {
            field: [None if name in found else cell for name, cell in zip(names, columns[field], strict=True)]
            for field in FREE_WORDS
            if field in columns
        }
        return {**columns, **words, "buyer_id": [found.get(name, name) for name in names]}

    def names(self, cells: Mapping[str, str]) -> bool:
        """Whether one of a rejected row's cells is the name of an erased buyer: then none of them is kept."""
        return bool(self.marks) and any(salted(self._salt, text) in self.marks for text in cells.values())


def erase_buyer(db: sqlite3.Connection, buyer_id: str, at: str) -> int:
    """Put a mark in a buyer's place wherever the store names him, in one transaction; how many orders he had.

    His recipients and what people wrote about him go; rejected rows that name him leave the tray; a file that names him later
    brings the mark. Call ``wipe`` afterwards.
    """
    mark = salted(identity.value(db, "salt") or "", buyer_id)
    db.execute("BEGIN IMMEDIATE")
    try:
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        of_buyer = [row[0] for row in db.execute("SELECT order_id FROM order_facts WHERE buyer_id = ?", (buyer_id,))]
        if "recipients" in tables:
            db.executemany("DELETE FROM recipients WHERE order_id = ?", [(order,) for order in of_buyer])
            db.execute("INSERT OR REPLACE INTO erased_buyers VALUES (?, ?)", (mark, at))
        db.executemany("UPDATE refunds SET seller_note = NULL WHERE order_id = ?", [(order,) for order in of_buyer])
        for table, words in _NAMED.items():
            if table in tables:
                blank = "".join(f", {name} = NULL" for name in words)
                if table == "buyers" and db.execute("SELECT 1 FROM buyers WHERE buyer_id = ?", (mark,)).fetchone():
                    db.execute("DELETE FROM buyers WHERE buyer_id = ?", (buyer_id,))
                db.execute(f"UPDATE {table} SET buyer_id = ?{blank} WHERE buyer_id = ?", (mark, buyer_id))
        db.execute(
            "INSERT INTO buyer_days SELECT day, ?, orders, merch_value FROM buyer_days WHERE buyer_id = ? ON CONFLICT (day, buyer_id) "
            "DO UPDATE SET orders = orders + excluded.orders, merch_value = merch_value + excluded.merch_value",
            (mark, buyer_id),
        )
        db.execute("DELETE FROM buyer_days WHERE buyer_id = ?", (buyer_id,))
        db.execute("UPDATE bills SET counterparty = ? WHERE counterparty = ?", (mark, buyer_id))
        _in_contributions(db, buyer_id, mark)
        _in_documents(db, tables, buyer_id, mark)
        if "journal" in tables:
            db.execute(
                "UPDATE journal SET subject_id = '', note = '', proposal = '{}', told = '{}' "
                "WHERE subject_kind = 'buyer' AND subject_id = ?",
                (buyer_id,),
            )
        ledger.count_change(db, of_rows=True)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
    return len(of_buyer)


def _in_contributions(db: sqlite3.Connection, buyer_id: str, mark: str) -> None:
    """What several files said of a row, kept word by word: the name and the free words beside it."""
    written = json.dumps(buyer_id, ensure_ascii=False)
    for *place, said in db.execute(
        "SELECT record, row_id, import_id, table_no, source_row, said FROM contributions WHERE instr(said, ?)",
        (written,),
    ).fetchall():
        cells = json.loads(said)
        if cells.get("buyer_id") != buyer_id:
            continue
        kept = {name: mark if name == "buyer_id" else cell for name, cell in cells.items() if name not in FREE_WORDS}
        db.execute(
            "UPDATE contributions SET said = ? WHERE record = ? AND row_id = ? AND import_id = ? AND table_no = ? AND source_row = ?",
            (json.dumps(kept, ensure_ascii=False, separators=(",", ":"), sort_keys=True), *place),
        )


def _in_documents(db: sqlite3.Connection, tables: set[str], buyer_id: str, mark: str) -> None:
    """Reports, issued months, pasted texts; a rejected row is not mended word by word but leaves the tray."""
    written = json.dumps(buyer_id, ensure_ascii=False)
    if "cells" in {row[1] for row in db.execute("PRAGMA table_info(rejections)")}:
        db.execute(
            "DELETE FROM rejections WHERE (import_id, table_no, source_row) IN (SELECT import_id, table_no, source_row "
            "FROM rejections WHERE instr(coalesce(cells, ''), ?) OR value = ?)",
            (written, buyer_id),
        )
    for table, column in _DOCUMENTS:
        db.execute(f"UPDATE {table} SET {column} = replace({column}, ?, ?)", (written, json.dumps(mark)))
    whole_cell = re.compile(rf'(?<![^\t\r\n,"]){re.escape(buyer_id)}(?![^\t\r\n,"])')
    for table, column in _TEXTS:
        if table not in tables or column not in {row[1] for row in db.execute(f"PRAGMA table_info({table})")}:
            continue
        for row_id, text in db.execute(
            f"SELECT rowid, {column} FROM {table} WHERE instr({column}, ?)"
            if table == "imports"
            else f"SELECT undo_no || ' ' || import_id, {column} FROM {table} WHERE instr({column}, ?)",
            (buyer_id,),
        ).fetchall():
            key = "rowid" if table == "imports" else "undo_no || ' ' || import_id"
            db.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (whole_cell.sub(mark, text), row_id))


def wipe(db: sqlite3.Connection) -> bool:
    """Empty the log, so that no old page is left in it; False where another program still reads from it."""
    return not db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def in_backups(store: Path, act: Callable[[sqlite3.Connection], object]) -> list[Path]:
    """Do the same in every automatic backup and write it anew; those that could not be written are left and named."""
    left = []
    for _, _, path in backup.listed(store):
        try:
            with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as copy:
                copy.execute("PRAGMA secure_delete = ON")
                copy.execute("PRAGMA journal_mode = DELETE")
                act(copy)
                copy.execute("VACUUM")
        except (sqlite3.Error, OSError):
            left.append(path)
    return left


def forget_recipients(db: sqlite3.Connection) -> None:
    """What ``recipients.switch`` erases, in a backup of whatever version."""
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'recipients'").fetchone():
        db.execute("DELETE FROM recipients")
        db.execute("DELETE FROM meta WHERE name = 'keeps_recipients'")

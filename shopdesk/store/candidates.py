"""What does she think of selling, and which words of hers are words of the trade or noise? Typed in, so no file says it; nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from shopdesk.store import ledger
from shopdesk.store.faults import rollback

COLUMNS = (
    "title category price_value cost_value word popularity popularity_growth_rate online_items conversion_rate return_rate "
    "first_order_qty expected_month_qty source note state sku item_id listed_on added_at removed_at"
).split()
Row = dict[str, Any]


def all_candidates(db: sqlite3.Connection) -> list[Row]:
    """Every candidate that was not removed, the newest first: candidate_id and COLUMNS."""
    return _read(db, "removed_at IS NULL")


def candidates(db: sqlite3.Connection, ids: Sequence[int]) -> list[Row]:
    """Those of some numbers, removed or not; fewer where a number is unknown."""
    return _read(db, f"id IN ({', '.join('?' * len(ids))})", ids)


def _read(db: sqlite3.Connection, where: str, given: Sequence[Any] = ()) -> list[Row]:
    names = ["candidate_id", *COLUMNS]
    found = db.execute(f"SELECT id, {', '.join(COLUMNS)} FROM candidates WHERE {where} ORDER BY id DESC", given)
    return [dict(zip(names, row, strict=True)) for row in found]


def add(db: sqlite3.Connection, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Write candidates down, all or none; their numbers."""
    made = []
    db.execute("BEGIN IMMEDIATE")
    try:
        for row in rows:
            marks = ", ".join(f":{name}" for name in row)
            made.append(db.execute(f"INSERT INTO candidates ({', '.join(row)}) VALUES ({marks})", row).lastrowid or 0)
        if rows:
            ledger.count_change(db)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
    return made


def change(db: sqlite3.Connection, changes: Mapping[int, Mapping[str, Any]]) -> dict[int, Row]:
    """Let candidates have other values (columns by name), all or none; what those columns held before, of those that changed."""
    before: dict[int, Row] = {}
    db.execute("BEGIN IMMEDIATE")
    try:
        for row in candidates(db, list(changes)):
            wanted = changes[row["candidate_id"]]
            held = {name: row[name] for name, value in wanted.items() if row[name] != value}
            if held:
                before[row["candidate_id"]] = held
                db.execute(
                    f"UPDATE candidates SET {', '.join(f'{name} = :{name}' for name in held)} WHERE id = :candidate_id",
                    {name: wanted[name] for name in held} | {"candidate_id": row["candidate_id"]},
                )
        if before:
            ledger.count_change(db)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
    return before


def sold_between(
    db: sqlite3.Connection, sku: str | None, item_id: str | None, first: date, end: date
) -> tuple[int, int]:
    """Units (thousandths) and fen paid of goods from ``first`` to before ``end``: of the SKU, where there is none of the listing."""
    name, code = ("sku", sku) if sku else ("item_id", item_id)
    found: tuple[int, int] = db.execute(
        f"SELECT coalesce(sum(units_qty), 0), coalesce(sum(paid_value), 0) FROM sku_days "
        f"WHERE {name} = ? AND day >= ? AND day < ? AND NOT is_service",
        (code, first.isoformat(), end.isoformat()),
    ).fetchone()
    return found


def own_words(db: sqlite3.Connection) -> dict[str, str]:
    """Word → keep or drop, of the words the owner spoke of."""
    return dict(db.execute("SELECT word, role FROM own_words ORDER BY word").fetchall())


def set_words(db: sqlite3.Connection, roles: Mapping[str, str | None]) -> dict[str, str | None]:
    """Give words a role (None: none of the owner's), all or none; the roles before, of those that changed."""
    known = own_words(db)
    before = {word: known.get(word) for word, role in roles.items() if known.get(word) != role}
    db.execute("BEGIN IMMEDIATE")
    try:
        for word in before:
            if roles[word] is None:
                db.execute("DELETE FROM own_words WHERE word = ?", (word,))
            else:
                db.execute("INSERT OR REPLACE INTO own_words (word, role) VALUES (?, ?)", (word, roles[word]))
        if before:
            ledger.count_change(db)
        db.execute("COMMIT")
    except BaseException:
        rollback(db)
        raise
    return before

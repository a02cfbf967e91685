"""Short ways to fill a store: rows as dictionaries, one call a file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.store import imports
from shopdesk.store.connection import Store
from shopdesk.store.merging import TakeResult

Row = Mapping[str, Any]


def columns_of(rows: Sequence[Row], first_row: int = 2) -> dict[str, list[Any]]:
    """Rows as the reader gives them: columnwise, with the row numbers of the sheet."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    return {"source_row": list(range(first_row, first_row + len(rows)))} | {
        name: [row.get(name) for row in rows] for name in names
    }


def write(store: Store, name: str = "a.csv", platform: str = "taobao", **tables: Sequence[Row]) -> imports.ImportWriter:
    """A file on its way: one table a kind, not finished yet. ``results`` of the takes are in ``writer.results``."""
    source = imports.SourceFile(name, f"/shop/{name}", hashlib.sha256(repr((name, tables)).encode()).hexdigest(), 1000)
    writer = imports.begin(store.db, source, "2026-11-25 09:00:00")
    results: dict[str, TakeResult] = {}
    for number, (kind, rows) in enumerate(tables.items()):
        writer.table(number, kind=kind, platform=platform, format_id=f"{platform}_{kind}")
        if rows:
            results[kind] = writer.take(number, kind, columns_of(rows))
    writer.results = results  # type: ignore[attr-defined]
    return writer


def take(store: Store, name: str = "a.csv", platform: str = "taobao", **tables: Sequence[Row]) -> int:
    """Import a file; the number of the import."""
    return write(store, name, platform, **tables).finish([{} for _ in tables])


def taken(store: Store, name: str = "a.csv", **tables: Sequence[Row]) -> TakeResult:
    """Import a file of one table; what became of its rows."""
    writer = write(store, name, **tables)
    writer.finish([{} for _ in tables])
    (result,) = writer.results.values()  # type: ignore[attr-defined]
    return result


def contents(store: Store, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table without running number and source, in a fixed order."""
    names = [row[1] for row in store.db.execute(f"PRAGMA table_info({table})")]
    wanted = ", ".join(
        name
        for name in names
        if name not in ("id", "import_id", "table_no", "source_row", "example_line", "refund_row", "line_row")
    )
    return store.db.execute(f"SELECT {wanted} FROM {table} ORDER BY {wanted}").fetchall()


DERIVED = (
    "order_facts", "refunded_orders", "placed_days", "paid_days", "buyer_days", "completed_days", "cohort_days",
    "refund_days", "sku_days", "sent_days", "sent_months", "return_parts",
)  # fmt: skip


def figures_of(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that is derived, to compare two stores."""
    return {table: contents(store, table) for table in DERIVED}

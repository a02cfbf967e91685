"""Which single orders does a finding speak of, and in which file and row does each record stand?"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from shopdesk.period import DateRange
from shopdesk.store.records import RECORDS

_SOURCE = "LEFT JOIN imports i ON i.id = r.import_id LEFT JOIN import_tables t ON t.import_id = r.import_id AND t.table_no = r.table_no"


def unpaid(db: sqlite3.Connection, as_of: date, min_age_days: int, max_age_days: int) -> list[dict[str, Any]]:
    """Orders placed ``min_age_days`` to ``max_age_days`` whole days before ``as_of``, not paid before it and not closed; oldest first.

    Keys: order_id, created_at, payable_value and gmv_value (the same amount, None unknown), buyer_id, file, sheet, source_row.
    """
    placed = db.execute(
        "SELECT f.order_id, f.created_at, f.gmv_value, f.buyer_id, f.is_derived FROM order_facts f "
        "WHERE f.created_at >= ? AND f.created_at < ? AND (f.paid_at IS NULL OR f.paid_at >= ?) "
        "AND NOT f.is_paid_unknown AND coalesce(f.status, '') <> 'closed' ORDER BY f.created_at, f.order_id",
        (
            (as_of - timedelta(days=max_age_days)).isoformat(),
            (as_of - timedelta(days=min_age_days) + timedelta(days=1)).isoformat(),
            as_of.isoformat(),
        ),
    ).fetchall()
    sources: dict[str, tuple[str | None, str | None, int]] = {}
    for table, is_derived in (("orders", 0), ("order_lines", 1)):
        named = [row[0] for row in placed if row[4] == is_derived]
        for order_id, file, sheet, source_row in db.execute(
            f"SELECT r.order_id, i.file, t.sheet, min(r.source_row) FROM {table} r {_SOURCE} "
            "WHERE r.order_id IN (SELECT value FROM json_each(?)) GROUP BY r.order_id",
            (json.dumps(named),),
        ):
            sources[order_id] = (file, sheet, source_row)
    return [
        {
            "order_id": order_id,
            "created_at": created_at,
            "payable_value": gmv_value,
            "gmv_value": gmv_value,
            "buyer_id": buyer_id,
            "file": sources[order_id][0],
            "sheet": sources[order_id][1],
            "source_row": sources[order_id][2],
        }
        for order_id, created_at, gmv_value, buyer_id, _ in placed
    ]


def later_orders(db: sqlite3.Connection, as_of: date) -> int:
    """Orders dated ``as_of`` or later: no figure uses them, a warning counts them."""
    counted: int = db.execute(
        "SELECT coalesce(sum(orders), 0) FROM placed_days WHERE day >= ?", (as_of.isoformat(),)
    ).fetchone()[0]
    return counted


def source_rows(
    db: sqlite3.Connection,
    kind: str,
    *,
    keys: Sequence[str] | None = None,
    period: DateRange | None = None,
    moment: str = "paid_at",
    limit: int = 500,
) -> list[dict[str, Any]]:
    """The records a figure is made of, each with file, its path when it was imported, sheet, source_row and the filled cells of its row.

    keys: order numbers for orders and lines, else the first part of the kind's key (refund_id, sku …). period: the days of ``moment``
    (``created_at``, ``paid_at``, ``completed_at`` of the order for orders and lines, a column of the kind else). At most ``limit`` rows.
    Orders have gmv_value and paid_value as the figures count them; of orders known from their lines alone, the lines are given.
    """
    found = _records(db, kind, keys, period, moment, limit)
    if kind == "orders" and len(found) < limit:
        found += _records(db, "order_lines", keys, period, moment, limit - len(found), only_derived=True)
    return found


def _records(
    db: sqlite3.Connection,
    kind: str,
    keys: Sequence[str] | None,
    period: DateRange | None,
    moment: str,
    limit: int,
    *,
    only_derived: bool = False,
) -> list[dict[str, Any]]:
    record, is_of_order = RECORDS[kind], kind in ("orders", "order_lines")
    conditions, values = ["f.is_derived"] if only_derived else [], []
    if keys is not None:
        column = "order_id" if is_of_order else "sku" if "sku" in record.key else next(iter(record.key))
        conditions.append(f"r.{column} IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(keys)))
    if period is not None:
        if moment not in (("created_at", "paid_at", "completed_at") if is_of_order else record.columns):
            raise ValueError(f"{kind} have no day {moment}")
        named = f"{'f' if is_of_order else 'r'}.{moment}"
        conditions.append(f"{named} >= ? AND {named} < ?")
        values += [period.start.isoformat(), period.end.isoformat()]
    join = "JOIN order_facts f ON f.order_id = r.order_id" if is_of_order else ""
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    names = [f"r.{name}" for name in record.columns] + (["f.gmv_value", "f.paid_value"] if kind == "orders" else [])
    rows = db.execute(
        f"SELECT i.file, i.path, t.sheet, r.source_row, {', '.join(names)} FROM {record.table} r {join} {_SOURCE} {where} "
        "ORDER BY r.import_id, r.table_no, r.source_row LIMIT ?",
        (*values, limit),
    )
    return [
        {"file": file, "path": path, "sheet": sheet, "source_row": source_row}
        | {name[2:]: cell for name, cell in zip(names, cells, strict=True) if cell is not None and cell != ""}
        for file, path, sheet, source_row, *cells in rows
    ]

"""Which records of a kind does a table show, in which order, and what stands in a page of them? Ids first, rows by id.

A table of a million rows holds the ids alone; the rows on the screen are read in pages. What an index answers is asked for at
once, anything else is looked for span by span (``span`` of ids), so that hits are shown as they are found and a newer question
need not wait. Times of orders and lines are those of the order (``order_facts``), whose indexes serve them.
"""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any

from shopdesk.conditions import All, Compare, Condition, Either, OneOf, SortKey, columns_of
from shopdesk.fields import FIELDS
from shopdesk.frozen import dataclass
from shopdesk.progress import SILENT, Cancelled, Progress
from shopdesk.store.condition_sql import Parameter, add_functions, where
from shopdesk.store.records import RECORDS

_NUMBERS = frozenset({"value", "qty", "rate", "count", "days"})
_TIMES_OF_ORDER = frozenset({"created_at", "paid_at", "completed_at"})
_OF_ORDERS = frozenset({"orders", "order_lines"})
_INDEXED_TEXTS = {"orders": {"order_id"}, "order_lines": {"order_id"}, "refunds": {"refund_id", "order_id"}}
STEPS_BETWEEN_CHECKS = 20_000


@dataclass(frozen=True)
class Bounds:
    """How many records a kind has, and between which ids (``first`` and ``last`` included)."""

    count: int
    first: int
    last: int


def bounds(db: sqlite3.Connection, kind: str) -> Bounds:
    """Count and ids of a kind; 0, 0, -1 where there is none."""
    table = RECORDS[kind].table
    count, first, last = db.execute(
        f"SELECT (SELECT count(*) FROM {table}), (SELECT min(id) FROM {table}), (SELECT max(id) FROM {table})"
    ).fetchone()
    return Bounds(count, first, last) if count else Bounds(0, 0, -1)


def is_indexed(kind: str, condition: Condition | None) -> bool:
    """Whether an index narrows a condition down, so that it need not be looked for span by span."""
    return condition is not None and _route(kind, condition) is not None


def ids(
    db: sqlite3.Connection,
    kind: str,
    condition: Condition | None = None,
    sort: Sequence[SortKey] = (),
    *,
    span: tuple[int, int] | None = None,
    among: Sequence[int] | None = None,
    limit: int | None = None,
    progress: Progress = SILENT,
) -> array[int]:
    """The ids of the records that meet a condition, sorted; without ``sort`` the newest first.

    ``span``: only ids from the first to the second, both included. ``among``: only these. Raises Cancelled, also within a query.
    """
    if condition is None and not sort and among is None:
        whole = bounds(db, kind)
        if whole.count == whole.last - whole.first + 1:  # nothing was ever undone: the ids need not be read
            first, last = span or (whole.first, whole.last)
            found = array("q", range(min(last, whole.last), max(first, whole.first) - 1, -1))
            return found[:limit] if limit is not None else found
    columns = _columns(kind)
    named = set() if condition is None else columns_of(condition)
    named |= {key.column for key in sort}
    unknown = named - columns.keys()
    if unknown:
        raise ValueError(f"{kind} have no {', '.join(sorted(unknown))}")
    route = _route(kind, condition) if condition is not None and span is None else None
    needs_times = kind in _OF_ORDERS and bool(named & _TIMES_OF_ORDER)
    table = RECORDS[kind].table
    # CROSS JOIN keeps the order written: from the indexed times to the records, or along the records
    source = f"{table} r"
    if needs_times and route == "times":
        source = f"order_facts f CROSS JOIN {table} r ON r.order_id = f.order_id"
    elif needs_times:
        source = f"{table} r CROSS JOIN order_facts f ON f.order_id = r.order_id"
    tests, values = [], list[Parameter]()
    if span is not None:
        tests.append("r.id BETWEEN ? AND ?")
        values += span
    if among is not None:
        tests.append("r.id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(among)))
    if condition is not None:
        sql, given = where(condition, columns)
        tests.append(sql)
        values += given
    order = [_in_order(columns[key.column], key) for key in sort]
    query = (
        f"SELECT r.id FROM {source}{' WHERE ' + ' AND '.join(tests) if tests else ''} "
        f"ORDER BY {', '.join([*order, 'r.id DESC'])}{' LIMIT ?' if limit is not None else ''}"
    )
    add_functions(db)
    with interruptible(db, progress):
        return array("q", chain.from_iterable(db.execute(query, [*values, *([limit] if limit is not None else [])])))


def rows(db: sqlite3.Connection, kind: str, wanted: Sequence[int]) -> list[dict[str, Any]]:
    """The records of some ids in their order, each with its id as ``row_id``, file, sheet and source_row; gone ones are left out."""
    columns = _columns(kind)
    join = "JOIN order_facts f ON f.order_id = r.order_id" if kind in _OF_ORDERS else ""
    found = {
        cells[0]: dict(zip(("row_id", "file", "sheet", "source_row", *columns), cells, strict=True))
        for cells in db.execute(
            f"SELECT r.id, i.file, t.sheet, r.source_row, {', '.join(columns.values())} FROM {RECORDS[kind].table} r {join} "
            "LEFT JOIN imports i ON i.id = r.import_id "
            "LEFT JOIN import_tables t ON t.import_id = r.import_id AND t.table_no = r.table_no "
            "WHERE r.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(wanted)),),
        )
    }
    return [found[one] for one in wanted if one in found]


def sums(
    db: sqlite3.Connection,
    kind: str,
    wanted: Sequence[int] | None,
    names: Sequence[str],
    *,
    progress: Progress = SILENT,
) -> dict[str, tuple[int, int | float | None, int | float | None, int | float | None]]:
    """Known values, sum, least and greatest of columns over the records of some ids; None stands for all."""
    columns = _columns(kind)
    told = [
        f"count({columns[name]}), sum({columns[name]}), min({columns[name]}), max({columns[name]})" for name in names
    ]
    if not told:
        return {}
    with interruptible(db, progress):
        cells = db.execute(
            f"SELECT {', '.join(told)} FROM {RECORDS[kind].table} r"
            f"{' WHERE r.id IN (SELECT value FROM json_each(?))' if wanted is not None else ''}",
            (json.dumps(list(wanted)),) if wanted is not None else (),
        ).fetchone()
    return {name: tuple(cells[4 * at : 4 * at + 4]) for at, name in enumerate(names)}


def _in_order(named: str, key: SortKey) -> str:
    """Unknown values last. A key of text can be '', the numbers cannot: so that SQLite need not look twice."""
    is_number = FIELDS[key.column].dtype in _NUMBERS if key.column in FIELDS else False
    told = named if is_number else f"nullif({named}, '')"
    return f"{told} {'DESC' if key.is_descending else 'ASC'} NULLS LAST"


@contextmanager
def interruptible(db: sqlite3.Connection, progress: Progress) -> Iterator[None]:
    """Let a long query end once nobody waits for it any more; raises Cancelled."""
    was_stopped = False

    def check() -> int:
        nonlocal was_stopped
        try:
            progress.check()
        except Cancelled:
            was_stopped = True
            return 1
        return 0

    db.set_progress_handler(check, STEPS_BETWEEN_CHECKS)
    try:
        yield
    except sqlite3.OperationalError:
        if was_stopped:
            raise Cancelled from None
        raise
    finally:
        db.set_progress_handler(None, 0)


def _columns(kind: str) -> dict[str, str]:
    """Name → SQL of every column that can be shown, sorted and filtered by."""
    times = _TIMES_OF_ORDER if kind in _OF_ORDERS else frozenset()
    return {name: f"{'f' if name in times else 'r'}.{name}" for name in RECORDS[kind].columns}


def _route(kind: str, condition: Condition) -> str | None:
    """By which index a condition is narrowed down: ``own`` of the record, ``times`` of the order; None where by none."""
    if isinstance(condition, OneOf):
        return "own" if condition.column in _INDEXED_TEXTS.get(kind, ()) else None
    if isinstance(condition, Compare):
        return "times" if kind in _OF_ORDERS and condition.column in _TIMES_OF_ORDER else None
    if isinstance(condition, All):
        found = [_route(kind, part) for part in condition.parts]
        return "own" if "own" in found else "times" if "times" in found else None
    if isinstance(condition, Either) and condition.parts:
        routes = {_route(kind, part) for part in condition.parts}
        return routes.pop() if len(routes) == 1 else None
    return None

"""What of a period takes long to count and rests on no day of asking: its distinct buyers, and what its goods cost?

The window shows a year of months when it is opened. Once counted they are kept in a file beside the store, under the stamp of the
rows they were counted from (``column_files.stamp_of``): another stamp, or anything wrong with the file, means counting again.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path
from typing import NamedTuple

from shopdesk.store import costs
from shopdesk.store.column_files import replaced, stamp_of

KEPT_SPANS = 400  # those used last
Span = tuple[str, str]


class Count(NamedTuple):
    """Of the days from ``span[0]`` to before ``span[1]``: distinct buyers, and ``costs.Cost`` of what was paid in them (fen)."""

    buyers: int
    cogs_value: int
    known_value: int
    paid_value: int


class PeriodCounts:
    """Counts of spans of days by the rows as they are now; to be made anew when rows have changed.

    store: where the file lies beside; None: nothing is kept. may_write: a shop that is only read from leaves nothing beside its store.
    """

    def __init__(self, db: sqlite3.Connection, store: Path | None = None, *, may_write: bool = False) -> None:
        self._db = db
        self._path = None if store is None else file_of(store)
        self._may_write = may_write and store is not None
        self._unit_costs = costs.UnitCosts(db)
        self._stamp = stamp_of(db) if store is not None else ""
        self._known = {} if self._path is None else _read(self._path, self._stamp)

    def of(self, span: Span) -> Count:
        """The counts of a span, from the file where it is known."""
        found = self._known.pop(span, None)
        is_new = found is None
        if found is None:
            found = _counted(self._db, span, self._unit_costs)
        self._known[span] = found  # the one used last goes last
        if is_new and self._may_write and self._path is not None:
            while len(self._known) > KEPT_SPANS:
                self._known.pop(next(iter(self._known)))
            with contextlib.suppress(OSError):
                _write(self._path, self._stamp, self._known)
        return found


def file_of(store: Path) -> Path:
    """Where the counts of a store are kept."""
    return store.with_name(f"{store.name}-months.json")


def buyers(db: sqlite3.Connection, span: Span) -> int:
    """Distinct buyers of merchandise orders paid in a span."""
    found: int = db.execute(
        "SELECT count(DISTINCT buyer_id) FROM buyer_days WHERE day >= ? AND day < ?", span
    ).fetchone()[0]
    return found


def _counted(db: sqlite3.Connection, span: Span, unit_costs: costs.UnitCosts) -> Count:
    cost = costs.of_period(db, span, unit_costs)
    return Count(buyers(db, span), cost.cogs_value, cost.known_value, cost.paid_value)


def _read(path: Path, stamp: str) -> dict[Span, Count]:
    try:
        kept = json.loads(path.read_bytes())
        if kept["stamp"] != stamp:
            return {}
        found = {}
        for start, end, *numbers in kept["counts"]:
            if not all(type(number) is int for number in numbers):
                return {}
            found[str(start), str(end)] = Count(*numbers)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):  # whatever is wrong with it, it can be made anew
        return {}
    return found


def _write(path: Path, stamp: str, known: dict[Span, Count]) -> None:
    counts = [(*span, *count) for span, count in known.items()]
    with replaced(path) as file:
        file.write(json.dumps({"stamp": stamp, "counts": counts}).encode())

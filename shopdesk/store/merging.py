"""How does a row of a file join the row of the same key that is already there? New, changed or the same: told row by row.

Rows come in chunks, columnwise. New rows go in by ``executemany`` and cost little more than a bare insert; only rows whose key
is already known are met one by one. While few keys of a file are known the insert itself finds them (it skips a row whose key
is taken); when many are, they are looked up first, so that an overlapping export does not pay for failing inserts.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.store.fold import CHANGED, NEW, SAME, Cell, Contribution, fold, said_by, to_json
from shopdesk.store.records import Record

CHANGES_KEPT = 5_000
NEW_ROWS_KEPT = 500
LOOK_FIRST_SHARE = 0.1

Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Change:
    """One cell that a row of the file changes (``old`` None where the store had none), or a ``new`` row as a whole: no field, and
    in ``new`` what it says by field, its key and empty cells left out."""

    row: int
    key: str
    field: str | None
    old: Cell
    new: Cell | dict[str, Cell]
    state: str = "changed"


@dataclass(frozen=True)
class TakeResult:
    """What became of a chunk of rows; the row numbers are those of the file.

    ``changes`` stops at CHANGES_KEPT changed cells and NEW_ROWS_KEPT new rows per file and kind, the counts do not.
    """

    new: int
    changed: int
    same: int
    changes: list[Change] = field(default_factory=list)
    new_rows: Sequence[int] = ()
    changed_rows: Sequence[int] = ()
    same_rows: Sequence[int] = ()


class Merger:
    """The rows of one kind from one file."""

    def __init__(self, db: sqlite3.Connection, record: Record, import_id: int) -> None:
        self.db = db
        self.record = record
        self.import_id = import_id
        self.last_id_before: int = db.execute(f"SELECT coalesce(max(id), 0) FROM {record.table}").fetchone()[0]
        self._look_first = self.last_id_before > 0
        self._changes_left = CHANGES_KEPT
        self._new_left = NEW_ROWS_KEPT
        self._has_contributions = bool(
            db.execute("SELECT 1 FROM contributions WHERE record = ? LIMIT 1", (record.number,)).fetchone()
        )
        self._incoming = f"incoming_{record.table}"
        keys = ", ".join(f"{name} TEXT" for name in record.key)
        db.execute(f"DROP TABLE IF EXISTS temp.{self._incoming}")
        db.execute(f"CREATE TEMP TABLE {self._incoming} (position INTEGER PRIMARY KEY, source_row INTEGER, {keys})")
        joined = " AND ".join(f"t.{name} = i.{name}" for name in record.key)
        # CROSS JOIN: the few incoming keys lead, each finds its row by the unique index.
        self._look_up = (
            f"SELECT i.position, t.id, t.import_id, t.table_no, t.source_row, {', '.join(f't.{c}' for c in record.columns)} "
            f"FROM temp.{self._incoming} i CROSS JOIN {record.table} t ON {joined}"
        )
        self._update = (
            f"UPDATE {record.table} SET {', '.join(f'{c} = ?' for c in record.columns)}, "
            "import_id = ?, table_no = ?, source_row = ? WHERE id = ?"
        )

    def take(self, table_no: int, columns: Mapping[str, Sequence[Any]]) -> TakeResult:
        source_rows = columns["source_row"]
        count = len(source_rows)
        if not count:
            return TakeResult(0, 0, 0)
        for name in columns:
            if name != "source_row" and name not in self.record.columns:
                raise KeyError(f"{self.record.kind} has no column {name}")
        given = {
            name: self._cells(name, columns.get(name), count)
            for name in self.record.columns
            if name in columns or name in self.record.key
        }
        met: list[tuple[int, Row]] = []
        fresh: Sequence[int] = range(count)
        if self._look_first:
            met = self._find(table_no, given, source_rows, fresh, but_own=False)
            known = {position for position, _ in met}
            fresh = [position for position in fresh if position not in known]
        inserted = self._insert(table_no, given, source_rows, fresh)
        if inserted < len(fresh):
            # The same key twice in this file, or keys the store knew: meet those the insert has skipped.
            met += self._find(table_no, given, source_rows, fresh, but_own=True)
        self._look_first = len(met) > LOOK_FIRST_SHARE * count
        if not met:
            return TakeResult(inserted, 0, 0, self._new(given, source_rows, range(count)), new_rows=source_rows)
        changed_rows, same_rows, changes = self._meet(table_no, given, source_rows, sorted(met))
        known = {position for position, _ in met}
        brought = [position for position in range(count) if position not in known]
        return TakeResult(
            inserted,
            len(changed_rows),
            len(same_rows),
            self._new(given, source_rows, brought) + changes,
            [source_rows[position] for position in brought],
            changed_rows,
            same_rows,
        )

    def _new(
        self, given: Mapping[str, Sequence[Any]], source_rows: Sequence[int], positions: Sequence[int]
    ) -> list[Change]:
        told = positions[: self._new_left]
        self._new_left -= len(told)
        said = [name for name in given if name not in self.record.key]
        return [
            Change(
                source_rows[at],
                self._key(given, at),
                None,
                None,
                {name: given[name][at] for name in said if given[name][at] not in ("", None)},
                "new",
            )
            for at in told
        ]

    def _key(self, given: Mapping[str, Sequence[Any]], position: int) -> str:
        return " ".join(str(given[name][position]) for name in self.record.key if given[name][position] != "")

    def _cells(self, name: str, cells: Sequence[Any] | None, count: int) -> Sequence[Any]:
        if cells is None:
            return [""] * count
        if name in self.record.key and None in cells:
            return ["" if cell is None else cell for cell in cells]
        return cells

    def _insert(
        self, table_no: int, given: Mapping[str, Sequence[Any]], source_rows: Sequence[int], fresh: Sequence[int]
    ) -> int:
        names = ", ".join(given)
        marks = ", ".join("?" * (len(given) + 1))
        before = self.db.total_changes
        rows = list(zip(*given.values(), source_rows, strict=True))
        if len(fresh) < len(rows):
            rows = [rows[position] for position in fresh]
        self.db.executemany(
            f"INSERT INTO {self.record.table} ({names}, source_row, import_id, table_no) "
            f"VALUES ({marks}, {self.import_id:d}, {table_no:d}) ON CONFLICT DO NOTHING",
            rows,
        )
        return self.db.total_changes - before

    def _find(
        self,
        table_no: int,
        given: Mapping[str, Sequence[Any]],
        source_rows: Sequence[int],
        positions: Sequence[int],
        *,
        but_own: bool,
    ) -> list[tuple[int, Row]]:
        """(position, stored row) of the keys that are known; ``but_own`` leaves out the rows this very chunk has inserted."""
        marks = ", ".join("?" * (2 + len(self.record.key)))
        self.db.execute(f"DELETE FROM temp.{self._incoming}")
        keys = [given[name] for name in self.record.key]
        self.db.executemany(
            f"INSERT INTO temp.{self._incoming} VALUES ({marks})",
            ((position, source_rows[position], *(key[position] for key in keys)) for position in positions),
        )
        if but_own:
            found = self.db.execute(
                f"{self._look_up} WHERE NOT (t.import_id = ? AND t.table_no = ? AND t.source_row = i.source_row)",
                (self.import_id, table_no),
            )
        else:
            found = self.db.execute(self._look_up)
        return [(row[0], row[1:]) for row in found]

    def _meet(
        self,
        table_no: int,
        given: Mapping[str, Sequence[Any]],
        source_rows: Sequence[int],
        met: list[tuple[int, Row]],
    ) -> tuple[list[int], list[int], list[Change]]:
        """Lay the rows whose key is known on those that are there."""
        record = self.record
        blank = [None] * len(source_rows)
        incoming = list(zip(*(given.get(name, blank) for name in record.columns), strict=True))
        spoken = self._spoken([int(row[0] or 0) for _, row in met])
        standing: dict[int, Row] = {}
        changed_rows: list[int] = []
        same_rows: list[int] = []
        changes: list[Change] = []
        witnesses: list[tuple[Any, ...]] = []
        rewritten: set[int] = set()
        touched: set[tuple[str]] = set()
        agreeing: set[int] = set()
        for position, stored in met:
            row_id = int(stored[0] or 0)
            row = standing.get(row_id, stored)
            cells = row[4:]
            source_row = source_rows[position]
            contributions = spoken.get(row_id)
            if contributions is None and incoming[position] == cells:
                witnesses.append((record.number, row_id, self.import_id, table_no, source_row, SAME, None))
                agreeing.add(row_id)
                same_rows.append(source_row)
                continue
            if contributions is None:
                if (
                    row_id in agreeing
                ):  # the same key thrice in this chunk: what is about to be read must have been written
                    self._keep(witnesses)
                    witnesses, agreeing = [], set()
                contributions = spoken[row_id] = self._materialise(row_id, row)
            said = said_by(record, incoming[position])
            newest = Contribution(self.import_id, table_no, source_row, said)
            contributions.append((newest, SAME))
            after, leading = fold(record, [one for one, _ in contributions])
            if tuple(after) != cells:
                contributions[-1] = (newest, CHANGED)
                changed_rows.append(source_row)
                touched.update(self._orders_of(cells))
                touched.update(self._orders_of(after))
                if self._changes_left > 0:
                    key = self._key(given, position)
                    told = [
                        Change(source_row, key, name, old, new)
                        for name, old, new in zip(record.columns, cells, after, strict=True)
                        if old != new
                    ]
                    self._changes_left -= len(told)
                    changes += told
            else:
                same_rows.append(source_row)
            standing[row_id] = (row_id, *leading.place, *after)
            rewritten.add(row_id)
        if witnesses:
            self._keep(witnesses)
        self._rewrite(rewritten, spoken, standing)
        self.db.executemany("INSERT OR IGNORE INTO temp.touched VALUES (?)", list(touched))
        return changed_rows, same_rows, changes

    def _orders_of(self, cells: Sequence[Cell]) -> list[tuple[str]]:
        if self.record.kind not in ("orders", "order_lines", "refunds"):
            return []
        named = cells[self.record.columns.index("order_id")]
        return [(str(named),)] if named else []

    def _spoken(self, row_ids: list[int]) -> dict[int, list[tuple[Contribution, int]]]:
        """The contributions to rows on which files differ; rows without, or with files that all agree, are left out."""
        if not self._has_contributions:
            return {}
        found: dict[int, list[tuple[Contribution, int]]] = {}
        for row_id, import_id, table_no, source_row, effect, said in self.db.execute(
            "SELECT row_id, import_id, table_no, source_row, effect, said FROM contributions "
            "WHERE record = ? AND row_id IN (SELECT value FROM json_each(?)) AND said IS NOT NULL",
            (self.record.number, json.dumps(row_ids)),
        ):
            found.setdefault(row_id, []).append(
                (Contribution(import_id, table_no, source_row, json.loads(said)), effect)
            )
        return found

    def _materialise(self, row_id: int, row: Row) -> list[tuple[Contribution, int]]:
        """Until now all files agreed on this row: write out what each of them said, since one is about to differ."""
        said = said_by(self.record, row[4:])
        first = Contribution(int(row[1] or 0), int(row[2] or 0), int(row[3] or 0), said)
        listed = [(first, NEW)]
        for import_id, table_no, source_row in self.db.execute(
            "SELECT import_id, table_no, source_row FROM contributions WHERE record = ? AND row_id = ?",
            (self.record.number, row_id),
        ):
            listed.append((Contribution(import_id, table_no, source_row, said), SAME))
        return listed

    def _keep(self, contributions: list[tuple[Any, ...]]) -> None:
        self.db.executemany("INSERT OR REPLACE INTO contributions VALUES (?, ?, ?, ?, ?, ?, ?)", contributions)
        self._has_contributions = True

    def _rewrite(
        self, row_ids: set[int], spoken: dict[int, list[tuple[Contribution, int]]], standing: dict[int, Row]
    ) -> None:
        if not row_ids:
            return
        ordered = sorted(row_ids)
        self._keep(
            [
                (self.record.number, row_id, *one.place, effect, to_json(one.said))
                for row_id in ordered
                for one, effect in spoken[row_id]
            ]
        )
        self.db.executemany(
            self._update, [(*standing[row_id][4:], *standing[row_id][1:4], row_id) for row_id in ordered]
        )

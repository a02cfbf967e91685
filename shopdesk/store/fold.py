"""Several files spoke of the same row: what is true now, and which file changed what?

A row is the fold of its contributions (what each row of each file said of it). They are laid on each other in the order
(how far along the state is, the refunded amount, the latest moment in the row, the import's number): later over earlier,
empty never over filled. So the order in which files arrive never matters where the states themselves tell.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from shopdesk.frozen import dataclass
from shopdesk.store.records import Record

SAME, CHANGED, NEW = 0, 1, 2

Cell = str | int | float | None


@dataclass(frozen=True)
class Contribution:
    """What one row of one file said: where it stood, and its filled cells by column."""

    import_id: int
    table_no: int
    source_row: int
    said: Mapping[str, Cell]

    @property
    def place(self) -> tuple[int, int, int]:
        return (self.import_id, self.table_no, self.source_row)


def said_by(record: Record, cells: Sequence[Cell]) -> dict[str, Cell]:
    """The filled cells of a row in the order of the record's columns; absent key parts ('') are not filled."""
    return {name: cell for name, cell in zip(record.columns, cells, strict=True) if cell is not None and cell != ""}


def to_json(said: Mapping[str, Cell]) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _rank(record: Record, said: Mapping[str, Cell]) -> int:
    status = said.get("status")
    if status in record.ranks:
        return record.ranks[str(status)]
    return max((rank for column, rank in record.clues if said.get(column)), default=0)


def _standing(record: Record, one: Contribution) -> tuple[int, int, str, tuple[int, int, int]]:
    refunded = one.said.get(record.refunded) if record.refunded else None
    latest = max((str(one.said[column]) for column in record.times if one.said.get(column)), default="")
    return (_rank(record, one.said), int(refunded) if refunded is not None else -1, latest, one.place)


def fold(record: Record, contributions: Sequence[Contribution]) -> tuple[list[Cell], Contribution]:
    """The row (cells in the order of the record's columns) and the contribution that leads it; needs at least one."""
    ordered = sorted(contributions, key=lambda one: _standing(record, one))
    filled: dict[str, Cell] = {}
    for one in ordered:
        filled.update(one.said)
    return [filled.get(column, "" if column in record.key else None) for column in record.columns], ordered[-1]


def effects(record: Record, contributions: Sequence[Contribution]) -> list[tuple[Contribution, int]]:
    """In the order of the imports: did each contribution bring the row, change it, or say what was known?"""
    told: list[tuple[Contribution, int]] = []
    known: list[Contribution] = []
    before: list[Cell] | None = None
    for one in sorted(contributions, key=lambda one: one.place):
        known.append(one)
        after, _ = fold(record, known)
        told.append((one, NEW if before is None else SAME if after == before else CHANGED))
        before = after
    return told

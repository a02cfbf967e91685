"""How would the first rows of a table be read by a mapping that is not saved yet? Read as at an import, but nothing is kept."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.importing import read, stream
from shopdesk.importing.declaration import named
from shopdesk.importing.format import from_document
from shopdesk.importing.limits import Limits
from shopdesk.importing.problems import RowProblem
from shopdesk.progress import SILENT, Progress

ROWS_SHOWN = 8
_NAME = "trial"


@dataclass(frozen=True)
class TriedRow:
    """One row as it would be read: its number in the file, field → value; of a row in error the cells as written, and why."""

    row: int
    values: Mapping[str, Any]
    problems: tuple[RowProblem, ...] = ()


def try_mapping(
    path: Path,
    document: Mapping[str, Any],
    *,
    sheet: str | None,
    now: date,
    progress: Progress = SILENT,
    password: str | None = None,
) -> list[TriedRow]:
    """The first rows of one table of a file as the document would have them read; raises UserFault for a file that cannot be."""
    form = from_document(named(document, _NAME))
    events = read.read_file(
        path, formats=[form], format_id=_NAME, limits=Limits(), progress=progress, now=now, password=password
    )
    table: int | None = None
    tried: dict[int, TriedRow] = {}
    with contextlib.closing(events):
        for event in events:
            if isinstance(event, stream.TableStarted):
                if event.sheet == sheet and event.kind is not None:
                    table, fields = event.table, event.mapping
            elif event.table != table:
                continue
            elif isinstance(event, stream.RowsRead) and event.kind == form.kind:
                tried |= {one.row: one for one in _good(event.columns)}
            elif isinstance(event, stream.RowsRejected):  # of a block they are told after its good rows
                tried |= {one.row: one for one in _bad(event, fields)}
                if len(tried) >= ROWS_SHOWN:
                    break
            elif isinstance(event, stream.TableEnded) or len(tried) >= ROWS_SHOWN:
                break
    return [tried[row] for row in sorted(tried)][:ROWS_SHOWN]


def _good(columns: Mapping[str, list[Any]]) -> list[TriedRow]:
    return [
        TriedRow(row, {name: values[at] for name, values in columns.items()})
        for at, row in enumerate(columns["source_row"][:ROWS_SHOWN])
    ]


def _bad(event: stream.RowsRejected, fields: Mapping[str, str]) -> list[TriedRow]:
    problems: dict[int, list[RowProblem]] = {}
    for problem in event.problems:
        if problem.row in problems or len(problems) < ROWS_SHOWN:
            problems.setdefault(problem.row, []).append(problem)
    return [
        TriedRow(
            row,
            {fields[heading]: cell for heading, cell in event.cells.get(row, {}).items() if heading in fields},
            tuple(found),
        )
        for row, found in problems.items()
    ]

"""What does reading a file come to, as plain JSON? Used by the golden files, and to make the expected half of a new one:

    PYTHONPATH=. python -m tests.importing.telling tests/importing/files/FORMAT/CASE.csv

writes ``CASE.expected.json`` beside it. Read it by eye before trusting it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from shopdesk.importing import wire
from shopdesk.importing.format import ExportFormat, load_formats
from shopdesk.importing.limits import Limits
from shopdesk.importing.read import parse_file
from shopdesk.importing.stream import (
    Event,
    LinesSkipped,
    Noted,
    RowsDropped,
    RowsRead,
    RowsRejected,
    TableEnded,
    TableStarted,
)

NOW = date(2026, 11, 25)


@cache
def formats() -> list[ExportFormat]:
    return load_formats()


def events(path: Path, *, format_id: str | None = None, salt: str = "pepper", now: date = NOW) -> list[Event]:
    """Every event of a file, read in this process: what the child emits, decoded as the parent does."""
    messages: list[tuple[Any, ...]] = []
    argument = {
        "path": str(path),
        "formats": [each.document for each in formats()],
        "format_id": format_id,
        "limits": asdict(Limits()),
        "now": now.isoformat(),
        "encoding": None,
        "salt": salt,
    }
    parse_file(argument, messages.append)
    return [wire.event(message) for message in messages]


def rows_of(told: list[Event], kind: str, table: int = 0) -> list[dict[str, object]]:
    """The rows of a kind, one dict each."""
    found = []
    for event in told:
        if isinstance(event, RowsRead) and event.kind == kind and event.table == table:
            names = list(event.columns)
            found += [dict(zip(names, row, strict=True)) for row in zip(*event.columns.values(), strict=True)]
    return found


def tables(told: list[Event]) -> list[dict[str, Any]]:
    """One dict a table: what it is, its rows by kind, what was wrong, skipped, dropped and noted."""
    result: dict[int, dict[str, Any]] = {}
    for event in told:
        match event:
            case TableStarted():
                result[event.table] = {
                    "sheet": event.sheet,
                    "kind": event.kind,
                    "platform": event.platform,
                    "format": event.format,
                    "encoding": event.encoding,
                    "header_row": event.header_row,
                    "unknown_headings": list(event.unknown_headings),
                    "guesses": [[guess.format, guess.score, list(guess.missing)] for guess in event.guesses],
                    "rows": {},
                    "problems": [],
                    "skipped": [],
                    "dropped": [],
                    "notes": [],
                }
            case RowsRead():
                result[event.table]["rows"].setdefault(event.kind, [])
            case RowsRejected():
                result[event.table]["problems"] += [
                    [each.row, each.column, each.value, each.code] for each in event.problems
                ]
            case LinesSkipped():
                result[event.table]["skipped"] += [[line.row, line.reason.in_language("en")] for line in event.lines]
            case RowsDropped():
                result[event.table]["dropped"] += [[line.row, line.reason.in_language("en")] for line in event.lines]
            case Noted():
                result[event.table]["notes"] += [note.in_language("en") for note in event.notes]
            case TableEnded():
                result[event.table]["counts"] = [event.read, event.rejected, event.dropped]
                result[event.table]["period"] = list(event.period)
    for number, table in result.items():
        for kind in table["rows"]:
            table["rows"][kind] = [
                {name: value for name, value in row.items() if value is not None} for row in rows_of(told, kind, number)
            ]
    return list(result.values())


def expected_path(path: Path) -> Path:
    return path.with_name(path.name.rsplit(".", 1)[0] + ".expected.json")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        text = json.dumps(tables(events(Path(name))), ensure_ascii=False, indent=1)
        expected_path(Path(name)).write_text(text + "\n", encoding="utf-8")

"""What do the first lines of each table of a file say? Enough for a person, or a guess, to tell what the table is.

Like all foreign bytes they are read in the limited child process.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.importing.column import plain_text
from shopdesk.importing.limits import Limits
from shopdesk.progress import SILENT, Progress

LINES_SHOWN = 80


@dataclass(frozen=True)
class Glance:
    """The head of one table: line numbers as Excel shows them, cells as text."""

    sheet: str | None
    is_hidden: bool
    encoding: str | None
    lines: tuple[tuple[int, tuple[str, ...]], ...]


def glances(path: Path, limits: Limits, progress: Progress = SILENT, *, password: str | None = None) -> list[Glance]:
    """The heads of all tables of a file; raises UserFault for a file that cannot be read."""
    from shopdesk.importing.child import emitted

    argument = {"path": str(path), "limits": asdict(limits), "password": password}
    return [
        Glance(sheet, is_hidden, encoding, tuple((row, tuple(cells)) for row, cells in lines))
        for sheet, is_hidden, encoding, lines in emitted("shopdesk.importing.glance:look", argument, limits, progress)
    ]


def look(argument: dict[str, Any], emit: Callable[[tuple[Any, ...]], None]) -> None:
    """The child's work: one message a table."""
    from shopdesk.importing.sheet import tables

    limits = Limits(**argument["limits"])
    for table in tables(Path(argument["path"]), limits, password=argument.get("password")):
        lines = [(row, [plain_text(cell) for cell in cells]) for row, cells in islice(table.rows, LINES_SHOWN)]
        emit((table.sheet, table.is_hidden, table.encoding, lines))
        if table.encoding is None:  # a sheet must be read to its end before the next one is asked for
            for _ in table.rows:
                pass

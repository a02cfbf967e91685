"""How do rejected rows leave the tray to be corrected, so that they find their way back? As a table like the file they came from.

The first column names each row's place in the tray and, in its heading, the format the sheet is read by. Such a sheet is
imported like any other file; the rows it brings leave the tray.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from shopdesk.importing.headings import fold, tray_heading

FILE_HEADING, ROW_HEADING, REASON_HEADING = "ShopDesk: file", "ShopDesk: row", "ShopDesk: reason"


def headings_of(entries: Iterable[Mapping[str, Any]]) -> list[str]:
    """The headings of the rows' cells, each once, in the order of the file."""
    return list(dict.fromkeys(heading for entry in entries for heading in entry["cells"]))


def corrected(cells: Mapping[str, str], changes: Mapping[str, str]) -> dict[str, str]:
    """The cells with the changes laid over them; a change names its heading as written, or nearly so (blanks, full width)."""
    found = dict(cells)
    known = {fold(heading): heading for heading in cells}
    for heading, value in changes.items():
        found[known.get(fold(heading), heading)] = value
    return found


def correction_text(format_id: str, entries: Sequence[tuple[int, int, Mapping[str, str]]]) -> str:
    """A CSV file of corrected rows (tray number, row, cells), each on the line it had in its own file."""
    headings = list(dict.fromkeys(heading for _, _, cells in entries for heading in cells))
    lines: dict[int, list[str]] = {1: [tray_heading(format_id), *headings]}
    for tray_id, row, cells in entries:
        lines[max(row, 2)] = [str(tray_id), *(" ".join(cells.get(heading, "").split()) for heading in headings)]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    at = 1
    for line in sorted(lines):
        text.write("\n" * (line - at))
        writer.writerow(lines[line])
        at = line + 1
    return text.getvalue()

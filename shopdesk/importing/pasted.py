"""How does what was copied in another program become a table that is imported like a file, and what of its text may be kept?

Excel and WPS copy cells as text with tabs and as a web page; a browser copies a table of a page. The page is read where there
is one: its cells may hold line breaks. Like all foreign text it is read in the limited child process.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.importing.column import plain_text
from shopdesk.importing.format import ExportFormat
from shopdesk.importing.headings import fold, tray_heading
from shopdesk.importing.intake import ADDRESSES
from shopdesk.importing.limits import Limits
from shopdesk.importing.places import province_and_city
from shopdesk.importing.stream import TableStarted
from shopdesk.progress import SILENT, Progress
from shopdesk.wording import speaker

say = speaker("importing_sheets")

LINES_A_MESSAGE = 1_000
LONGEST_NAME = 80
_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_MORE_THAN_ONE_CELL = re.compile(r"[\t\n]")


def holds_table(text: str, page: str) -> bool:
    """Whether what was copied looks like a table: cells beside or below each other."""
    return "<table" in page.lower() or bool(_MORE_THAN_ONE_CELL.search(text.strip("\r\n")))


def lay_down(folder: Path, name: str, text: str, page: str, progress: Progress = SILENT) -> Path:
    """Write what was copied into ``folder`` as a table called ``name``, whose days it may tell; raises UserFault where it holds none."""
    is_page = "<table" in page.lower()
    raw = folder / ("copied.html" if is_page else "copied.txt")
    raw.write_text(f"<html>{page}" if is_page else text, encoding="utf-8-sig", newline="")
    try:
        lines = list(_lines(raw, progress))
    finally:
        raw.unlink(missing_ok=True)
    if len(lines) < 2 or not any(cells for cells in lines):
        raise UserFault(
            "nothing_copied",
            say("What was copied is no table: it has no rows below its headings."),
            say("Select the headings and the rows, copy them, and paste again."),
        )
    path = text_file(folder, name)
    path.write_text(_table_text(lines), encoding="utf-8", newline="")
    return path


def text_file(folder: Path, name: str) -> Path:
    """Where a text of a name lies in a folder, so that the days in the name are found again."""
    plain = _NO_FILE_NAME.sub("_", name).strip(" .")[:LONGEST_NAME] or "table"
    return folder / f"{plain}.csv"


def kept_content(text: str, tables: Sequence[TableStarted], formats: Sequence[ExportFormat]) -> str:
    """Of a text that lies in no file: what the store may keep, so that it can be imported again; nothing where it is no table."""
    known = next((table for table in tables if table.kind is not None and table.header_row is not None), None)
    if known is None or known.header_row is None:
        return ""
    form = next((each for each in formats if each.id == known.format), None)
    added = {heading: name for name, parts in form.sums.items() for _, heading in parts} if form is not None else {}
    fields = {fold(heading): name for heading, name in known.mapping.items()}
    return kept_text(text, known.header_row, {fold(tray_heading(known.format or "")): "tray"} | added | fields)


def kept_text(text: str, header_row: int, mapping: Mapping[str, str]) -> str:
    """The table as the store may keep it: all headings, but cells only of the columns that are kept; no street, no e-mail address.

    ``mapping``: folded heading → field. Lines above the headings are emptied, so that every row stays on its line.
    """
    lines = list(csv.reader(io.StringIO(text, newline="")))
    headings = lines[header_row - 1] if header_row <= len(lines) else []
    fields = [mapping.get(fold(heading)) for heading in headings]
    kept: list[list[str]] = []
    for row, cells in enumerate(lines, 1):
        if row < header_row:
            kept.append([])
        elif row == header_row:
            kept.append(cells)
        else:
            kept.append([_kept(cell, name) for cell, name in zip(cells, fields, strict=False)])
    return _table_text(kept)


def _kept(cell: str, field: str | None) -> str:
    if field is None or field == "email":
        return ""
    return " ".join(part for part in province_and_city(cell) if part) if field in ADDRESSES else cell


def _table_text(lines: list[list[str]]) -> str:
    """CSV with a record a line, so that the row numbers are those of the pasted table."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    for cells in lines:
        if any(cells):
            writer.writerow([" ".join(cell.split()) for cell in cells])
        else:
            text.write("\n")
    return text.getvalue()


def _lines(raw: Path, progress: Progress) -> Iterator[list[str]]:
    from shopdesk.importing.child import emitted

    limits = Limits()
    argument = {"path": str(raw), "limits": asdict(limits)}
    for (lines,) in emitted("shopdesk.importing.pasted:read_lines", argument, limits, progress):
        yield from lines


def read_lines(argument: dict[str, Any], emit: Callable[[tuple[Any, ...]], None]) -> None:
    """The child's work: the lines of the first table, each on the line where it stands."""
    from shopdesk.importing.sheet import tables

    table = next(tables(Path(argument["path"]), Limits(**argument["limits"])), None)
    rows, at = (iter(table.rows), 0) if table is not None else (iter(()), 0)
    while block := list(islice(rows, LINES_A_MESSAGE)):
        lines: list[list[str]] = []
        for row, cells in block:
            lines += [[] for _ in range(row - at - 1)]
            lines.append([plain_text(cell) for cell in cells])
            at = row
        emit((lines,))

"""What is a table before anybody knows its meaning? Rows of cells with their row numbers, and what its container says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase

Cell = str | int | float | bool | datetime | date | time | timedelta | None
Row = tuple[int, list[Cell]]


class Merged(NamedTuple):
    """A rectangle of cells merged into its top left one: rows as numbered, places of columns from 0, ends included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True)
class SheetTable:
    """One table of a file.

    sheet: name of the sheet, None in text files; in a zip the name of the member, with the sheet of a workbook after it.
    encoding, delimiter: of text files, else None.
    rows: (row number, cells), once, in order. Row numbers count from 1 as Excel shows them, or are the line on which the record
        begins. Blank rows are there; rows may differ in length; an empty cell is "". Cells of text files are always text.
    merged: the merged cells, known from the beginning; only the top left one of each holds a value.
    file_name: of the member of a zip, whose name may hold a day; None elsewhere.
    notes: what the reader should be told (other encodings, NUL characters, cells without value); complete when ``rows`` is
        exhausted, since a file is read while its rows are taken.
    """

    sheet: str | None
    is_hidden: bool
    encoding: str | None
    delimiter: str | None
    rows: Iterator[Row]
    notes: list[Phrase] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    file_name: str | None = None

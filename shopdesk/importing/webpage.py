"""Which tables does a web page hold? Many back offices write one and call it .xls.

A cell that spans others is read as Excel reads a merged one: its text stands at the top left, the others are empty.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import field
from html.parser import HTMLParser
from typing import BinaryIO

from shopdesk.frozen import dataclass
from shopdesk.importing import refusal
from shopdesk.importing.encoding import canonical, detect, mark_length
from shopdesk.importing.extent import LAST_COLUMN
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.origin import Origin
from shopdesk.importing.refusal import say
from shopdesk.importing.table import Cell, Merged, SheetTable
from shopdesk.importing.textfile import chosen_encoding
from shopdesk.wording import Phrase

_CHUNK = MIB
_LONGEST_TAG = 8 * MIB
_MOST_COLUMNS_SPANNED = 1000  # as browsers do
_MOST_ROWS_SPANNED = 65_534
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_BLANKS = re.compile(r"[^\S\n]+")


class _TooMany(Exception):
    """The tables have more cells than a file may have."""


@dataclass
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    row: list[str] | None = None
    text: list[str] | None = None  # of the cell that is open
    span: tuple[int, int] = (1, 1)
    cells: int = 0  # in finished rows
    taken: dict[int, int] = field(default_factory=dict)  # column → rows that a cell above still covers
    merged: list[Merged] = field(default_factory=list)

    def open_row(self) -> None:
        self.close_row()
        self.row = []

    def close_row(self) -> None:
        self.close_cell()
        if self.row is None:
            return
        self._skip_taken(self.row)
        self.cells += len(self.row)
        self.rows.append(self.row)
        self.row = None
        self.taken = {column: rows - 1 for column, rows in self.taken.items() if rows > 1}

    def open_cell(self, columns: int, rows: int) -> None:
        self.close_cell()
        if self.row is None:
            self.row = []
        self.text, self.span = [], (columns, rows)

    def close_cell(self) -> None:
        if self.text is None or self.row is None:
            return
        self._skip_taken(self.row)
        text = "".join(self.text)
        self.text = None
        columns, rows = self.span
        if columns > 1 or rows > 1:
            number, place = len(self.rows) + 1, len(self.row)
            self.merged.append(Merged(number, number + rows - 1, place, place + columns - 1))
        for column in range(len(self.row), len(self.row) + columns):
            if rows > 1:
                self.taken[column] = rows  # this row counts
        self.row += [_plain_text(text)] + [""] * (columns - 1)

    def _skip_taken(self, row: list[str]) -> None:
        # Cells of this very row are marked beyond its present end only after they were appended, so these come from above.
        while self.taken.get(len(row)):
            row.append("")


def _plain_text(text: str) -> str:
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.split("\n")).strip()


class _Tables(HTMLParser):
    """Collects finished tables; a table inside a cell of another is a table of its own."""

    def __init__(self, most_cells: int) -> None:
        super().__init__(convert_charrefs=True)
        self.finished: list[_Table] = []
        self._open: list[_Table] = []
        self._most_cells = most_cells
        self._is_ignored = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._is_ignored = True
        elif tag == "table":
            self._open.append(_Table())
        elif not self._open:
            return
        elif tag == "tr":
            self._open[-1].open_row()
            if self._open[-1].cells > self._most_cells:
                raise _TooMany  # spans may claim far more than the file has bytes
        elif tag in ("td", "th"):
            given = dict(attributes)
            columns = min(_number(given.get("colspan")), _MOST_COLUMNS_SPANNED)
            if len(self._open[-1].row or ()) > LAST_COLUMN:
                raise _TooMany
            self._open[-1].open_cell(columns, min(_number(given.get("rowspan")), _MOST_ROWS_SPANNED))
        elif tag in ("br", "p", "div"):
            self._say("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._is_ignored = False
        elif not self._open:
            return
        elif tag == "table":
            self._finish()
        elif tag == "tr":
            self._open[-1].close_row()
        elif tag in ("td", "th"):
            self._open[-1].close_cell()

    def handle_data(self, data: str) -> None:
        if not self._is_ignored:
            # Line breaks of the page are blanks; only <br> and paragraphs break a line.
            self._say(data.replace("\r", " ").replace("\n", " "))

    def _say(self, text: str) -> None:
        if self._open and self._open[-1].text is not None:
            self._open[-1].text.append(text)

    def _finish(self) -> None:
        table = self._open.pop()
        table.close_row()
        if table.rows:
            self.finished.append(table)
            self._most_cells -= table.cells

    def finish_all(self) -> None:
        """Close what the page left open."""
        while self._open:
            self._finish()


def _number(text: str | None) -> int:
    digits = text.strip() if text and text.isascii() else ""
    return max(1, int(digits[:9])) if digits.isdigit() else 1


def webpage_tables(origin: Origin, limits: Limits, encoding: str | None) -> Iterator[SheetTable]:
    """The tables of an HTML file; cells are text. Without a table it is ``not_a_table``."""
    chosen = chosen_encoding(origin, encoding)
    if origin.size > limits.markup_bytes:
        raise refusal.too_large(origin)
    with origin.open() as file:
        name = chosen or _encoding(file)
        parser = _Tables(limits.cells)
        is_whole = _feed(parser, file, name, origin)
    notes = [] if is_whole else [_undecoded()]
    if not parser.finished:
        raise refusal.no_table(origin, say("a web page without a table"))
    for number, table in enumerate(parser.finished, 1):
        sheet = str(number) if len(parser.finished) > 1 else None
        cells: Iterator[tuple[int, list[Cell]]] = ((at, list(row)) for at, row in enumerate(table.rows, 1))
        yield SheetTable(sheet, False, name, None, cells, list(notes), table.merged)


def _undecoded() -> Phrase:
    return say("Some characters could not be decoded.")


def _encoding(file: BinaryIO) -> str:
    """By mark or content where that is certain; else as the page says of itself, if that is true of its bytes."""
    file.seek(0)
    found = detect(file)
    if found == "utf-8" or found.startswith("utf-16"):
        return found
    file.seek(0)
    declared = _CHARSET.search(file.read(64 * 1024))
    if declared is None:
        return found
    try:
        name = canonical(declared[1].decode("ascii"))
        file.seek(0)
        decoder = codecs.getincrementaldecoder(name)("strict")
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except (LookupError, UnicodeError):
        return found
    return name


def _feed(parser: _Tables, file: BinaryIO, encoding: str, origin: Origin) -> bool:
    """Parse the whole file; whether all of it could be decoded."""
    file.seek(0)
    file.seek(mark_length(file.read(4)))
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    is_whole = True
    try:
        while chunk := file.read(_CHUNK):
            text = decoder.decode(chunk)
            is_whole = is_whole and "\ufffd" not in text
            parser.feed(text)
            if len(parser.rawdata) > _LONGEST_TAG:
                raise refusal.damaged(origin)
        parser.feed(decoder.decode(b"", final=True))
        parser.close()
        parser.finish_all()
    except _TooMany as error:
        raise refusal.too_large(origin) from error
    return is_whole

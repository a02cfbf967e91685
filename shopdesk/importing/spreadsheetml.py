"""Which sheets does a SpreadsheetML 2003 file hold? Plain XML that Excel once wrote, and some back offices still call .xls."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from datetime import datetime, time
from typing import BinaryIO
from xml.parsers import expat

from shopdesk.importing import refusal
from shopdesk.importing.encoding import byte_order_mark, canonical, mark_length, unmarked_utf16
from shopdesk.importing.extent import LAST_COLUMN, LAST_ROW
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.origin import Origin
from shopdesk.importing.refusal import say
from shopdesk.importing.table import Cell, Merged, Row, SheetTable
from shopdesk.importing.whole_numbers import plain_number
from shopdesk.wording import Phrase

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']""")


class _Sheet:
    """A worksheet being read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_hidden = False
        self.rows: dict[int, list[Cell]] = {}
        self.row = 0
        self.column = 0
        self.errors = 0
        self.unvalued = 0
        self.merged: list[Merged] = []

    def filled_rows(self) -> Iterator[Row]:
        for number in range(1, max(self.rows, default=0) + 1):
            yield number, self.rows.get(number, [])

    def notes(self) -> list[Phrase]:
        notes = []
        if self.unvalued:
            notes.append(refusal.formulas_without_value(self.unvalued))
        if self.errors:
            notes.append(refusal.error_cells(self.errors))
        return notes


class _Reader:
    """Handlers of expat. Names come as ``namespace local``; only the local part matters."""

    def __init__(self, origin: Origin, most_cells: int) -> None:
        self._origin = origin
        self._most_cells = most_cells
        self._cells = 0
        self.sheets: list[_Sheet] = []
        self._inside: list[str] = []
        self._text: list[str] | None = None
        self._type = ""
        self._has_formula = False
        self._has_value = False
        self._skip_after = 0  # columns or rows that merging or a span takes after the present one
        self._span = 0

    def parse(self, file: BinaryIO, encoding: str) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        parser.StartDoctypeDeclHandler = self._refuse
        decoder = codecs.getincrementaldecoder(encoding)("strict")
        while chunk := file.read(MIB):
            parser.Parse(decoder.decode(chunk), False)
        parser.Parse(decoder.decode(b"", final=True), True)

    def _refuse(self, *_: object) -> None:
        raise refusal.invalid_workbook(self._origin)

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        given = {_local(key): value for key, value in attributes.items()}
        self._inside.append(local)
        if local == "Worksheet":
            self.sheets.append(_Sheet(given.get("Name", "")))
        if not self.sheets:
            return
        sheet = self.sheets[-1]
        if local == "Row":
            sheet.row = self._index(given, sheet.row + self._span, LAST_ROW)
            self._span = _count(given.get("Span"))
            sheet.column = self._skip_after = 0
        elif local == "Cell" and "Row" in self._inside:
            sheet.column = self._index(given, sheet.column + self._skip_after, LAST_COLUMN)
            self._skip_after, down = _count(given.get("MergeAcross")), _count(given.get("MergeDown"))
            if self._skip_after or down:
                right = sheet.column - 1 + self._skip_after
                sheet.merged.append(Merged(sheet.row, sheet.row + down, sheet.column - 1, right))
            self._has_formula, self._has_value = "Formula" in given, False
        elif local == "Data" and self._inside[-2:-1] == ["Cell"]:
            self._text, self._type = [], given.get("Type", "String")
        elif local == "Visible" and "WorksheetOptions" in self._inside:
            self._text = []

    def _index(self, given: dict[str, str], last: int, most: int) -> int:
        index = _count(given.get("Index")) or last + 1
        if index > most:
            raise refusal.invalid_workbook(self._origin)
        return index

    def _say(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def _end(self, name: str) -> None:
        local = self._inside.pop()
        if not self.sheets:
            return
        sheet = self.sheets[-1]
        if local == "Data" and self._text is not None and self._inside[-1:] == ["Cell"]:
            self._put(sheet, "".join(self._text))
            self._text = None
        elif local == "Visible" and self._text is not None:
            sheet.is_hidden = "".join(self._text).strip() != "SheetVisible"
            self._text = None
        elif local == "Cell" and self._has_formula and not self._has_value:
            sheet.unvalued += 1

    def _put(self, sheet: _Sheet, text: str) -> None:
        self._has_value = True
        row = sheet.rows.setdefault(sheet.row, [])
        self._cells += sheet.column - len(row)
        if self._cells > self._most_cells:
            raise refusal.too_many_cells(self._origin, sheet.name, self._cells)
        row.extend([""] * (sheet.column - len(row)))
        if self._type == "Error":
            sheet.errors += 1
            text = ""
        row[sheet.column - 1] = _cell(self._type, text)


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _count(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else 0


def _cell(kind: str, text: str) -> Cell:
    """The value of a cell; text that is not of its type stays text, so that a later check names it."""
    try:
        if kind == "Number":
            return plain_number(float(text))
        if kind == "Boolean":
            return text.strip() in ("1", "true")
        if kind == "DateTime":
            moment = datetime.fromisoformat(text.strip())
            if moment.year < 1900:  # a time of day, written on the day before all days
                return time(moment.hour, moment.minute, moment.second, moment.microsecond)
            return moment
    except ValueError:
        return text
    return text


def spreadsheetml_tables(origin: Origin, limits: Limits) -> Iterator[SheetTable]:
    """The worksheets of a SpreadsheetML file, hidden ones flagged."""
    if origin.size > limits.markup_bytes:
        raise refusal.too_large(origin)
    reader = _Reader(origin, limits.cells)
    with origin.open() as file:
        encoding = _encoding(file)
        try:
            reader.parse(file, encoding)
        except (expat.ExpatError, UnicodeError) as error:
            raise refusal.damaged(origin) from error
    if not reader.sheets:
        raise refusal.no_table(origin, say("an XML document"))
    for sheet in reader.sheets:
        yield SheetTable(sheet.name, sheet.is_hidden, None, None, sheet.filled_rows(), sheet.notes(), sheet.merged)


def _encoding(file: BinaryIO) -> str:
    """By mark, by its zero bytes, or as declared; leaves the file where the text begins."""
    head = file.read(1024)
    file.seek(mark_length(head))
    found = byte_order_mark(head) or unmarked_utf16(head)
    if found is not None:
        return found
    declared = _DECLARED.match(head)
    try:
        return canonical(declared[1].decode("ascii")) if declared else "utf-8"
    except LookupError:
        return "utf-8"

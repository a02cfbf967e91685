"""How large do the sheets of an ods claim to be? Told from the tags of its content, before a reader spells out what they repeat.

A cell or a row may be given once with the number of its repetitions, so a small file can claim any number of cells. The tags
are looked for under the prefix that every writer uses, and the only one under which the reader finds them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Container
from typing import IO

from shopdesk.importing.extent import LAST_COLUMN, LAST_ROW, Extent, ForeignXml, pieces
from shopdesk.importing.table import Merged

# Ordinary cells are counted, not looked at: an ordinary sheet has millions of them and nothing else.
_TAG = re.compile(
    rb"<table:(?:(table|table-row)(?=[\s/>])([^<>]*)"
    rb"|((?:covered-)?table-cell)\s([^<>]*(?:number-|:formula|[\"']error[\"'])[^<>]*))>"
)
_CELL, _COVERED = b"<table:table-cell", b"<table:covered-table-cell"
_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,20})")
_ROWS = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d{1,20})")
_ROWS_SPANNED = re.compile(rb"number-rows-spanned\s*=\s*[\"'](\d{1,7})")
_COLUMNS_SPANNED = re.compile(rb"number-columns-spanned\s*=\s*[\"'](\d{1,7})")
_NAME = re.compile(rb"table:name\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")


class _Sheet:
    """One sheet while its tags pass."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._row = 0
        self._repeated = 0  # until the first row
        self._column = 0
        self._filled = 0
        self._unvalued = self._errors = 0  # of the row

    def begin_row(self, attributes: bytes) -> None:
        self.end_row()
        self._repeated = _number(_ROWS, attributes)

    def end_row(self) -> None:
        """The row is over: it counts as far as its last filled cell."""
        if self._filled:
            self.extent.columns = max(self.extent.columns, self._filled)
            self.extent.rows = max(self.extent.rows, self._row + self._repeated)
            if self.extent.columns > LAST_COLUMN or self.extent.rows > LAST_ROW:
                raise ForeignXml("reference outside the grid")
        self.extent.unvalued += self._unvalued * self._repeated
        self.extent.errors += self._errors * self._repeated
        self._row += self._repeated
        self._repeated = self._column = self._filled = self._unvalued = self._errors = 0

    def take_run(self, data: bytes, start: int, end: int) -> None:
        """Ordinary cells between two tags; the empty ones at the end of a row may be counted too."""
        cells = data.count(_CELL, start, end) + data.count(_COVERED, start, end)
        self._column += cells
        if cells and data.find(b" office:", start, end) >= 0:
            self._filled = self._column

    def take_cell(self, kind: bytes, attributes: bytes) -> None:
        repeated = _number(_COLUMNS, attributes) if b"number-" in attributes else 1
        self._column += repeated
        has_formula = b"table:formula" in attributes
        has_value = b"office:" in attributes
        if has_value or has_formula:
            self._filled = self._column
        if b"number-rows-spanned" in attributes and kind == b"table-cell":
            down, across = _number(_ROWS_SPANNED, attributes), _number(_COLUMNS_SPANNED, attributes)
            first, left = self._row + 1, self._column - repeated
            if down > 1 or across > 1:
                self.extent.merged.append(Merged(first, first + down - 1, left, left + across - 1))
        if has_formula and not has_value:
            self._unvalued += repeated
        if b'calcext:value-type="error"' in attributes:
            self._errors += repeated


def _number(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return max(1, int(found[1])) if found else 1


def measure_document(part: IO[bytes]) -> dict[str, Extent]:
    """Sheet name → extent of every sheet of ``content.xml``; raises ForeignXml for a document type or a cell outside the grid."""
    found: dict[str, Extent] = {}
    sheet: _Sheet | None = None
    for piece in pieces(part):  # a piece ends before a tag
        at = 0
        for tag in _TAG.finditer(piece):
            if sheet is not None:
                sheet.take_run(piece, at, tag.start())
            at = tag.end()
            if tag[3] is not None:
                if sheet is not None:
                    sheet.take_cell(tag[3], tag[4])
            elif tag[1] == b"table-row":
                if sheet is not None:
                    sheet.begin_row(tag[2])
            else:
                if sheet is not None:
                    sheet.end_row()
                sheet = _Sheet()
                found[_name(tag[2], found)] = sheet.extent
        if sheet is not None:
            sheet.take_run(piece, at, len(piece))
    if sheet is not None:
        sheet.end_row()
    return found


def _name(attributes: bytes, found: Container[str]) -> str:
    """The name of a sheet; a second one of that name hides none."""
    given = _NAME.search(attributes)
    name = html.unescape(((given[1] or given[2] or b"") if given else b"").decode("utf-8", "replace"))
    while name in found:
        name += " "
    return name

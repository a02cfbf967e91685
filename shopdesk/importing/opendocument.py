"""How large do the sheets of an ods claim to be? Told from the tags of its content, before a reader spells out what they repeat.

A cell or a row may be given once with the number of its repetitions, so a small file can claim any number of cells. The tags
are looked for under the prefix that every writer uses, and the only one under which the reader finds them.
"""

from __future__ import annotations

import html
import re
from typing import IO

from shopdesk.importing.extent import LAST_COLUMN, LAST_ROW, Extent, ForeignXml, pieces
from shopdesk.importing.table import Merged

_TAG = re.compile(rb"<(/?)table:(table|table-row|(?:covered-)?table-cell)(?=[\s/>])([^<>]*)>")
_COLUMNS = re.compile(rb"number-columns-repeated\s*=\s*[\"'](\d{1,20})")
_ROWS = re.compile(rb"number-rows-repeated\s*=\s*[\"'](\d{1,20})")
_ROWS_SPANNED = re.compile(rb"number-rows-spanned\s*=\s*[\"'](\d{1,7})")
_COLUMNS_SPANNED = re.compile(rb"number-columns-spanned\s*=\s*[\"'](\d{1,7})")
_NAME = re.compile(rb"table:name\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LONGEST_TAG = 64 * 1024


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

    def take_cell(self, kind: bytes, attributes: bytes) -> None:
        repeated = _number(_COLUMNS, attributes)
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
    rest = b""
    for piece in pieces(part):
        data = rest + piece
        end = 0
        for tag in _TAG.finditer(data):
            end = tag.end()
            is_closing, kind, attributes = tag[1], tag[2], tag[3]
            if kind == b"table" and not is_closing:
                sheet = _Sheet()
                name = _NAME.search(attributes)
                told = html.unescape(((name[1] or name[2] or b"") if name else b"").decode("utf-8", "replace"))
                while told in found:  # a second sheet of one name hides none
                    told += " "
                found[told] = sheet.extent
            elif sheet is None:
                continue
            elif kind == b"table-row":
                if is_closing:
                    sheet.end_row()
                else:
                    sheet.begin_row(attributes)
                    if attributes.endswith(b"/"):
                        sheet.end_row()
            elif kind != b"table" and not is_closing:
                sheet.take_cell(kind, attributes)
        rest = data[max(end, len(data) - _LONGEST_TAG) :]
    return found

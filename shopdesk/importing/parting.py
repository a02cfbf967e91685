"""Where on a sheet does one table end and another begin? At headings of another table that stand below blank lines or a title.

A year of sales is often one sheet: the orders, a blank line, a title, the returns. Taken as one table, the lines of the lesser one
would be taken for lines of the other, or left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from shopdesk.importing.format import ExportFormat
from shopdesk.importing.header import LINES_LOOKED_AT, Header, find_header, vocabulary_of
from shopdesk.importing.headings import fold
from shopdesk.importing.table import Row, SheetTable


def parted(table: SheetTable, formats: Sequence[ExportFormat]) -> Iterator[SheetTable]:
    """The tables of a sheet, each to be read to its end before the next is asked for; nearly always the sheet as it is."""
    parting = _Parting(table, formats)
    while parting.is_more:
        parting.is_more = False  # nor is there where nobody reads on, since nothing is known on the sheet
        yield replace(table, rows=parting.rows())
        table.notes.clear()  # what was said of this one need not be said of the next


class _Parting:
    """Passes on the rows of a sheet up to the next table."""

    def __init__(self, table: SheetTable, formats: Sequence[ExportFormat]) -> None:
        self.is_more = True
        self._formats = formats
        self._vocabulary = vocabulary_of(formats)
        self._lines: Iterator[Row] = iter(table.rows)

    def rows(self) -> Iterator[Row]:
        """The rows of one table; afterwards ``is_more`` says whether another follows."""
        first: list[Row] = []  # among which its headings are
        last_row = 0
        title: Row | None = None
        is_below_gap = False
        for line in self._lines:
            cells = line[1]
            if len(first) < LINES_LOOKED_AT:
                first.append(line)
            if any(cells[1:]):
                if is_below_gap:
                    if self._is_another(line, first, last_row):
                        self._lines = chain([line] if title is None else [title, line], self._lines)
                        self.is_more = True
                        return
                    if title is not None:
                        yield title
                        title = None
                    if sum(map(bool, cells)) == 1:
                        title = line
                        continue
                    is_below_gap = False
                last_row = line[0]
            else:
                is_below_gap = True
                if title is not None:
                    yield title
                    title = None
                if any(cells):
                    title = line
                    continue
            yield line
        if title is not None:
            yield title

    def _is_another(self, line: Row, first: Sequence[Row], last_row: int) -> bool:
        """Whether a line holds the headings of a table, with one above it that has rows of its own."""
        known = (cell for cell in line[1] if isinstance(cell, str) and fold(cell) in self._vocabulary)
        found = self._header([line]) if len(list(islice(known, 2))) == 2 else None
        if found is None:
            return False
        above = self._header([row for row in first if row[0] < line[0]])
        if above is None or first[above.position][0] >= last_row:
            return False
        return list(filter(None, map(fold, found.headings))) != list(filter(None, map(fold, above.headings)))

    def _header(self, lines: Sequence[Row]) -> Header | None:
        return find_header([cells for _, cells in lines], self._formats)[0]

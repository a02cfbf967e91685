"""What do several columns of a row come to together, and what does a row take over from the row above it?"""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.importing.block import Block
from shopdesk.importing.column import Bad, Cell
from shopdesk.importing.format import ExportFormat
from shopdesk.importing.header import Header
from shopdesk.importing.shapers import cleaner_of


class Sums:
    """The fields of a format that are sums: of the columns that are there, the first of them the one that must be filled."""

    def __init__(self, header: Header, form: ExportFormat) -> None:
        places = {name: place for place, name in enumerate(header.match.names) if name}
        self.headings = header.headings
        self.parts = {
            name: [(sign, places[heading], cleaner_of(name, form)) for sign, heading in parts if heading in places]
            for name, parts in form.sums.items()
        }

    def add(self, block: Block, columns: Sequence[tuple[Cell, ...]]) -> None:
        """Put the sums among the values; a cell that is no number refuses its row."""
        for name, parts in self.parts.items():
            if not parts:
                continue
            total: list[object] = [None] * len(block)
            for turn, (sign, place, cleaner) in enumerate(parts):
                block.cells[name], block.headings[name] = columns[place], self.headings[place]
                for index, value in enumerate(cleaner.column(columns[place])):
                    if isinstance(value, Bad):
                        block.reject(index, name, value.code, value.message)
                    elif isinstance(value, int):
                        before = total[index]
                        if isinstance(before, int):
                            total[index] = before + sign * value
                        elif turn == 0:
                            total[index] = sign * value
            _, place, _ = parts[0]
            block.cells[name], block.headings[name] = columns[place], self.headings[place]
            block.values[name] = total


class Above:
    """Merged cells: an empty first field means all of them are those of the row above."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self.last: dict[str, object] = {}

    def fill(self, block: Block) -> None:
        names = [name for name in self.names if name in block.values]
        if not names:
            return
        for index, key in enumerate(block.values[names[0]]):
            for name in names:
                column = block.values[name]
                if key is None:
                    column[index] = self.last.get(name)
                else:
                    self.last[name] = column[index]

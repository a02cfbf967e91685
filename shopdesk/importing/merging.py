"""Which cells below a merged one share its value? Whoever merges cells over several rows means the value for each of them.

Amounts and quantities are left where they stand: one written once over three lines is one amount, not three.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from shopdesk.importing.table import Cell, Merged, Row

EMPTY = ("", None)
_PRICES = frozenset({"unit_price_value", "price_value", "cost_value"})


class MergedRows:
    """Rows with the cells below merged ones filled; ``filled`` counts those cells as the rows are taken."""

    def __init__(self, rows: Iterable[Row], merged: Sequence[Merged], spared: Collection[int] = ()) -> None:
        """``spared``: the places of columns in which nothing is filled."""
        self.filled = 0
        self._rows = rows
        self._begins: dict[int, list[Merged]] = {}
        for one in merged:
            if one.last_row > one.first_row and one.first_column not in spared:
                self._begins.setdefault(one.first_row, []).append(one)
        self._open: dict[int, tuple[int, Cell]] = {}  # column → last row, value

    def __iter__(self) -> Iterator[Row]:
        for number, cells in self._rows:
            if self._open:
                self._open = {column: held for column, held in self._open.items() if held[0] >= number}
                cells = self._completed(cells)
            for one in self._begins.get(number, ()):
                if one.first_column < len(cells) and cells[one.first_column] not in EMPTY:
                    self._open[one.first_column] = one.last_row, cells[one.first_column]
            yield number, cells

    def _completed(self, cells: list[Cell]) -> list[Cell]:
        """The row with what is merged into it; a row that holds nothing of its own stays blank."""
        if all(cell in EMPTY for cell in cells):
            return cells
        completed = list(cells)
        for column, (_, value) in self._open.items():
            if column < len(cells) and cells[column] in EMPTY:
                completed[column] = value
                self.filled += 1
        return completed


def last_row_below(merged: Sequence[Merged], row: int) -> int:
    """The last row that a cell beginning on, or reaching over, a row is merged down to; the row itself where none is."""
    return max((one.last_row for one in merged if one.first_row <= row <= one.last_row), default=row)


def is_added_up(field: str, kind: str) -> bool:
    """Whether a field is added up over rows, so that filling it in would count it more than once; a price of one is not."""
    if field in _PRICES:
        return field == "cost_value" and kind == "order_lines"  # there it is the cost of the line
    return field.endswith(("_value", "_qty"))

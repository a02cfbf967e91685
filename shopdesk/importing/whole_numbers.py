"""Which numbers of a workbook are whole? It keeps every number as a float; a quantity of 3 and an id are meant as they were typed."""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.importing.table import Cell

# Excel keeps 15 digits: below that a whole number is what was typed, from there on it may have lost digits and stays a float.
EXACT_UP_TO = 1e15


def plain_number(number: float) -> int | float:
    """A whole number as int where no digit can have been lost."""
    return int(number) if number.is_integer() and -EXACT_UP_TO < number < EXACT_UP_TO else number


def plain_rows(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Rows of one width with each number as ``plain_number``; column by column, since most columns hold no number at all."""
    columns = [_plain(cells) if float in set(map(type, cells)) else cells for cells in zip(*rows, strict=True)]
    return list(map(list, zip(*columns, strict=True))) if columns else [[] for _ in rows]


def _plain(cells: Sequence[Cell]) -> list[Cell]:
    return [
        int(cell) if type(cell) is float and cell.is_integer() and -EXACT_UP_TO < cell < EXACT_UP_TO else cell
        for cell in cells
    ]

"""Which cells of a workbook go on working out when she changes another? Sums below a table and amounts of quantity and price.

A formula is only written where it gives exactly the figure that is known, and the figure stands beside it in the file: a reader that
works out nothing shows the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from shopdesk.money import half_up_ratio
from shopdesk.reports.sheet import SheetColumn

_SUMMED = ("money", "quantity", "count")
_FORMULA = re.compile(
    rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?/>|(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v></v>'
)

Letter = Callable[[int], str]


def sum_formula(
    column: SheetColumn, place: int, rows: Sequence[Mapping[str, Any]], total: Mapping[str, Any], letter: Letter
) -> str | None:
    """The sum of a column's cells below the head in row 1; None where the total is not just that."""
    values = [row.get(column.key) for row in rows]
    known = [value for value in values if value is not None]
    if column.kind not in _SUMMED or not known or not all(type(value) is int for value in known):
        return None
    if total.get(column.key) != sum(known):
        return None
    return f"=SUM({letter(place)}2:{letter(place)}{len(rows) + 1})"


def product_formula(
    column: SheetColumn, columns: Sequence[SheetColumn], row: Mapping[str, Any], number: int, letter: Letter
) -> str | None:
    """Quantity × price of a row; None where the amount is not exactly that."""
    if column.product is None:
        return None
    quantity, price = (row.get(name) for name in column.product)
    if type(quantity) is not int or type(price) is not int:
        return None
    if row.get(column.key) != half_up_ratio(quantity * price, 1000):
        return None
    places = {one.key: at for at, one in enumerate(columns, 1)}
    first, second = (f"{letter(places[name])}{number}" for name in column.product)
    return f"=ROUND({first}*{second},2)"


def with_results(part: bytes, results: Mapping[str, float]) -> bytes:
    """A sheet's XML with the known figure beside each formula (cell → figure)."""

    def told(found: re.Match[bytes]) -> bytes:
        head, cell = (found[1], found[2]) if found[1] else (found[3], found[4])
        value = results.get(cell.decode("ascii"))
        return found[0] if value is None else head + b"<v>" + repr(value).encode("ascii") + b"</v>"

    return _FORMULA.sub(told, part) if results else part

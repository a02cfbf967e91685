"""To whom does an order go? Name, phone number and street, read only where the owner has switched on that they are kept."""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.importing.block import Block
from shopdesk.importing.column import Cell, Text
from shopdesk.importing.format import ExportFormat
from shopdesk.importing.headings import fold

# What back offices call them, the surest first; of several columns the first that is filled counts.
HEADINGS = {
    "recipient_name": (
        "收货人姓名", "收货人", "收件人姓名", "收件人", "Shipping Name", "recipient-name", "Recipient", "Ship To Name", "Post To Name",
    ),
    "recipient_phone": (
        "联系手机", "收货人手机", "收件人手机", "收件人手机号", "收货人手机号", "收货人电话", "收件人电话", "联系电话", "收货电话", "手机", "手机号",
        "手机号码", "电话", "Shipping Phone", "buyer-phone-number", "Ship To Phone", "Post To Phone", "Phone", "Mobile",
    ),
    "street_address": (
        "修改后的收货地址", "收货地址", "收件人地址", "详细地址", "地址", "Shipping Street", "Shipping Address1", "ship-address-1",
        "Ship To Address 1", "Post To Address 1",
    ),
}  # fmt: skip
FIELDS = tuple(HEADINGS)
KINDS = frozenset({"orders", "order_lines"})
_OF_PLACES = (None, "address", "new_address")


class Recipients:
    """Remembers the recipients of a block's rows until its orders have their numbers."""

    def __init__(self, form: ExportFormat, headings: Sequence[str]) -> None:
        folded = [fold(text) for text in headings]
        self._places = {
            field: [
                folded.index(name)
                for name in map(fold, names)
                if name in folded and form.field_of(name) in _OF_PLACES and form.kind in KINDS
            ]
            for field, names in HEADINGS.items()
        }
        self._cleaner = Text(form.empty_marks)
        self._rows: dict[int, tuple[str | None, ...]] = {}
        self.count = 0

    def read(self, numbers: Sequence[int], columns: Sequence[Sequence[Cell]]) -> None:
        """The rows of a block, by their number in the file; those of the block before are forgotten."""
        said = [self._first_filled([columns[place] for place in self._places[field]], len(numbers)) for field in FIELDS]
        self._rows = {number: cells for number, *rest in zip(numbers, *said, strict=True) if any(cells := tuple(rest))}

    def _first_filled(self, columns: Sequence[Sequence[Cell]], count: int) -> list[str | None]:
        found: list[str | None] = [None] * count
        for cells in columns:
            values = self._cleaner.column(cells)
            found = [
                known or (value if isinstance(value, str) and value else None)
                for known, value in zip(found, values, strict=True)
            ]
        return found

    def of_orders(self, block: Block) -> tuple[list[int], dict[str, list[object]]]:
        """Row numbers, order numbers and recipients of the orders of a shaped block, each order once."""
        numbers: list[int] = []
        values: dict[str, list[object]] = {"order_id": [], **{field: [] for field in FIELDS}}
        seen: set[object] = set()
        for number, order in zip(block.rows, block.column("order_id"), strict=True):
            cells = self._rows.pop(number, None) if order is not None and order not in seen else None
            if cells is not None:
                seen.add(order)
                numbers.append(number)
                values["order_id"].append(order)
                for field, cell in zip(FIELDS, cells, strict=True):
                    values[field].append(cell)
        self.count += len(numbers)
        return numbers, values

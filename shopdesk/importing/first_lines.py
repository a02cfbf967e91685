"""What do the rows of an export come to that gives an order's own cells on its first line only (Shopify)?

Every row is a line; a row that holds order cells also fills an order. The order's goods amount is split over its lines,
so that the lines of an order sum to it. The lines of an order are taken together: the last order of a block waits for
the next one.
"""

from __future__ import annotations

from shopdesk.importing.block import Block, Setting, mark_period, refuse_negative
from shopdesk.importing.order_cells import ORDER_MONEY, name_buyers, place
from shopdesk.importing.order_lines import mark_services
from shopdesk.importing.rowkeys import RowKeys
from shopdesk.money import allocate, half_up_ratio

OF_THE_ORDER = (
    "buyer_id created_at paid_at shipped_at closed_at currency province city country status_text fulfilment "
    "goods_payable_value postage_value total_value refund_value utc_offset_minutes waybill_id carrier payment_id email"
).split()
LINE_KEEPS = "buyer_id status status_text created_at paid_at shipped_at province city country currency utc_offset_minutes".split()
ORDER_KEEPS = (*LINE_KEEPS, "closed_at", "postage_value", "payable_value", "refund_value", "title", "payment_id")


class FirstLines:
    """Shapes lines whose order cells stand on the first line of the order."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()
        self._waiting: Block | None = None

    def shape(self, block: Block) -> None:
        """Judge every row of the block at once; the rows of its last order are passed on with the next block."""
        refuse_negative(block, *ORDER_MONEY, "line_discount_value")
        place(block)
        name_buyers(block, self.setting)
        block.drop_rejected()
        mark_period(self.setting, block, "created_at")
        if self._waiting is not None:
            block = _joined(self._waiting, block)
            self._waiting = None
        numbers = block.column("order_id")
        start = len(numbers)
        while start and numbers[start - 1] == numbers[-1]:
            start -= 1
        if start:
            self._waiting = _part(block, list(range(start, len(numbers))))
            self._emit(_part(block, list(range(start))))
        else:
            self._waiting = block

    def finish(self) -> None:
        if self._waiting is not None:
            self._emit(self._waiting)
            self._waiting = None

    def _emit(self, block: Block) -> None:
        if not len(block):
            return
        values = block.values
        heads = [
            moment is not None or state is not None
            for moment, state in zip(block.column("created_at"), block.column("status_text"), strict=True)
        ]
        groups: dict[object, list[int]] = {}
        for index, number in enumerate(block.column("order_id")):
            groups.setdefault(number, []).append(index)
        heads_of = {number: next((n for n in rows if heads[n]), rows[0]) for number, rows in groups.items()}
        order_rows = sorted(heads_of[number] for number, rows in groups.items() if heads[heads_of[number]])
        source = [heads_of[number] for number in block.column("order_id")]
        for name in OF_THE_ORDER:
            if name in values:
                column = values[name]
                values[name] = [column[index] for index in source]
        values["status"] = [
            state(*row)
            for row in zip(
                block.column("status_text"),
                block.column("fulfilment"),
                block.column("closed_at"),
                block.column("paid_at"),
                strict=True,
            )
        ]
        values["payable_value"] = list(block.column("total_value"))
        orders = _part(block, order_rows)
        self._split(block, groups)
        values["line_id"] = list(
            self.keys.keys([block.column(name) for name in ("order_id", *self.setting.format.line_key)])
        )
        values["buyer_paid_value"] = [
            amount if moment is not None else None
            for amount, moment in zip(values["payable_value"], block.column("paid_at"), strict=True)
        ]
        mark_services(block)
        kept = set(LINE_KEEPS) | set(
            "order_id line_id sku title sku_name sold_qty unit_price_value payable_value buyer_paid_value is_service".split()
        )
        block.values = {name: column for name, column in values.items() if name in kept}
        self.setting.emit_rows("order_lines", block)
        orders.values = {
            name: column for name, column in orders.values.items() if name in ORDER_KEEPS or name == "order_id"
        }
        if len(orders):
            self.setting.emit_rows("orders", orders)

    def _split(self, block: Block, groups: dict[object, list[int]]) -> None:
        """Each line's share of the goods amount of its order; price × quantity where the order states none."""
        goods = block.column("goods_payable_value")
        prices, quantities = block.column("unit_price_value"), block.column("sold_qty")
        off = block.column("line_discount_value")
        amounts = [
            half_up_ratio(price * quantity, 1000) - (less if isinstance(less, int) else 0)
            if isinstance(price, int) and isinstance(quantity, int)
            else None
            for price, quantity, less in zip(prices, quantities, off, strict=True)
        ]
        shares: list[object] = list(amounts)
        for rows in groups.values():
            whole = goods[rows[0]]
            if isinstance(whole, int) and all(isinstance(amounts[row], int) and amounts[row] >= 0 for row in rows):  # type: ignore[operator]
                for row, share in zip(rows, allocate(whole, [amounts[row] or 0 for row in rows]), strict=True):
                    shares[row] = share
        block.values["payable_value"] = shares


def state(financial: object, fulfilment: object, cancelled: object, paid_at: object) -> str:
    """The state of an order from the state of its money and of its parcels."""
    money, parcels = str(financial or "").lower(), str(fulfilment or "").lower()
    if cancelled is not None or money in ("voided", "expired"):
        return "closed"
    if parcels == "fulfilled":
        return "shipped"
    if parcels == "partial":
        return "part_shipped"
    if money == "refunded":
        return "closed"
    return "paid" if paid_at is not None or money in ("paid", "partially_refunded") else "unpaid"


def _part(block: Block, indexes: list[int]) -> Block:
    part = Block(block.rows, block.values, {}, block.headings)
    part.keep(indexes)
    return part


def _joined(first: Block, second: Block) -> Block:
    names = list(first.values.keys() | second.values.keys())
    values = {name: [*first.column(name), *second.column(name)] for name in names}
    return Block([*first.rows, *second.rows], values, {}, second.headings)

"""What do the rows of an export come to that gives an order's own cells on its first line only, or the same on each?

Every row is a line; a row that holds order cells also fills an order, and a row that holds nothing else (eBay, above the
items of an order) does only that. The order's amount is split over its lines, so that the lines of an order sum to it.
The lines of an order are taken together: the last order of a block waits for the next one.
"""

from __future__ import annotations

from shopdesk.importing.block import Block, Setting, fall_back, mark_period, refuse_negative, refuse_too_large, say
from shopdesk.importing.order_cells import ORDER_MONEY, name_buyers, name_states, pay_by_state, place
from shopdesk.importing.order_lines import mark_services
from shopdesk.importing.rowkeys import RowKeys
from shopdesk.money import allocate, half_up_ratio

OF_THE_ORDER = (
    "buyer_id created_at paid_at shipped_at closed_at currency province city country status_text fulfilment "
    "goods_payable_value postage_value total_value refund_value utc_offset_minutes waybill_id carrier payment_id email "
    "completed_at shop_name buyer_paid_value"
).split()
LINE_KEEPS = (
    "buyer_id status status_text created_at paid_at shipped_at completed_at province city country currency shop_name "
    "utc_offset_minutes"
).split()
OF_THE_LINE = (
    "order_id line_id item_id sku title sku_name category sold_qty unit_price_value payable_value buyer_paid_value is_service "
    "waybill_id carrier cost_value"
).split()
ORDER_KEEPS = (
    *LINE_KEEPS,
    *"closed_at postage_value payable_value refund_value title payment_id waybill_id carrier seller_note".split(),
)
_ITEM = ("title", "sku", "item_id", "line_id")


class FirstLines:
    """Shapes lines whose order cells stand on the first line of the order."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()
        self._waiting: Block | None = None

    def shape(self, block: Block) -> None:
        """Judge every row of the block at once; the rows of its last order are passed on with the next block."""
        refuse_negative(block, *ORDER_MONEY, "line_discount_value")
        refuse_too_large(block, 100)
        place(block)
        name_buyers(block, self.setting)
        fall_back(block, "sku", "item_code")
        self._drop_heads(block)
        block.drop_rejected()
        mark_period(self.setting, block, "created_at", "paid_at")
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

    def _drop_heads(self, block: Block) -> None:
        """A row without an item above the items of its order lends them its cells and is no line itself."""
        values, numbers = block.values, block.column("order_id")
        items = [any(row) for row in zip(*(block.column(name) for name in _ITEM), strict=True)]
        for index in range(len(block) - 1):
            below = index + 1
            if items[index] or not items[below] or numbers[index] != numbers[below] or index in block.problems:
                continue
            for name in OF_THE_ORDER:
                if name in values and values[name][index] is not None:
                    values[name][below] = values[name][index]
            block.drop(index, say("The row of an order as a whole: its items stand below"))

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
        values["status"] = self._states(block)
        if "is_paid_by_state" in self.setting.format.money:
            pay_by_state(block)
        values["payable_value"] = list(block.column("total_value"))
        orders = _part(block, order_rows)
        self._split(block, groups)
        if "line_id" not in values:
            names = ("order_id", *self.setting.format.line_key)
            values["line_id"] = list(self.keys.keys([block.column(name) for name in names]))
        values["buyer_paid_value"] = [
            amount if moment is not None else None
            for amount, moment in zip(values["payable_value"], block.column("paid_at"), strict=True)
        ]
        mark_services(block)
        kept = {*LINE_KEEPS, *OF_THE_LINE}
        block.values = {name: column for name, column in values.items() if name in kept}
        self.setting.emit_rows("order_lines", block)
        orders.values = {
            name: column for name, column in orders.values.items() if name in ORDER_KEEPS or name == "order_id"
        }
        if len(orders):
            self.setting.emit_rows("orders", orders)

    def _states(self, block: Block) -> list[object]:
        """The state of each row's order: by the words of the format, else by those of Shopify."""
        if self.setting.format.status:
            name_states(block, self.setting)
            return block.column("status")
        states: list[object] = [
            state(*row)
            for row in zip(
                block.column("status_text"),
                block.column("fulfilment"),
                block.column("closed_at"),
                block.column("paid_at"),
                strict=True,
            )
        ]
        if "fulfilment" in block.values:
            return states
        sent = block.column("shipped_at")
        return [
            "shipped" if one == "paid" and moment is not None else one for one, moment in zip(states, sent, strict=True)
        ]

    def _split(self, block: Block, groups: dict[object, list[int]]) -> None:
        """Each line's share of its order's goods; price × quantity where the order states no amount."""
        goods, totals, postages = map(block.column, ("goods_payable_value", "total_value", "postage_value"))
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
            whole, total, postage = goods[rows[0]], totals[rows[0]], postages[rows[0]]
            if whole is None and isinstance(total, int):
                whole = max(total - (postage if isinstance(postage, int) else 0), 0)
            if not isinstance(whole, int):
                continue
            weights: list[int] = [amount for row in rows if isinstance(amount := amounts[row], int) and amount >= 0]
            if len(weights) < len(rows):
                # No prices in the export: by pieces.
                weights = [count if isinstance(count := quantities[row], int) else 1000 for row in rows]
            for row, share in zip(rows, allocate(whole, weights), strict=True):
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
    part = Block(block.rows, dict(block.values), {}, block.headings)
    part.keep(indexes)
    return part


def _joined(first: Block, second: Block) -> Block:
    names = list(first.values.keys() | second.values.keys())
    values = {name: [*first.column(name), *second.column(name)] for name in names}
    return Block([*first.rows, *second.rows], values, {}, second.headings)

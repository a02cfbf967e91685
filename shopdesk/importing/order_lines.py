"""What do the lines of a platform's line export come to: service links, refunds beside the line, made line numbers?"""

from __future__ import annotations

from shopdesk.importing.block import Block, Setting, fall_back, mark_period, refuse_negative
from shopdesk.importing.headings import fold
from shopdesk.importing.order_cells import ORDER_MONEY, name_buyers, name_states, pay_by_state, place, refund_closed
from shopdesk.importing.rowkeys import RowKeys
from shopdesk.importing.service_links import is_service


class OrderLines:
    """Shapes the rows of a line export: one row is one line of an order."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()
        self.refund_keys = RowKeys()

    def shape(self, block: Block) -> None:
        values = block.values
        kinds = values.pop("row_kind", None)
        if kinds is not None and self._part_refunds(block, kinds):
            return
        refuse_negative(block, *ORDER_MONEY)
        place(block)
        name_buyers(block, self.setting)
        name_states(block, self.setting)
        fall_back(block, "sku", "item_code")
        goods, postage = values.pop("goods_payable_value", None), values.pop("postage_value", None)
        total = values.pop("total_value", None)
        if "payable_value" not in values:
            if goods is not None and postage is not None:
                values["payable_value"] = [
                    g + (p if isinstance(p, int) else 0) if isinstance(g, int) else None
                    for g, p in zip(goods, postage, strict=True)
                ]
            elif total is not None:
                values["payable_value"] = total
            elif goods is not None:
                values["payable_value"] = goods
        if "is_paid_by_state" in self.setting.format.money:
            pay_by_state(block)
        refund_closed(block)
        mark_services(block)
        block.drop_rejected()
        mark_period(self.setting, block, "created_at", "paid_at")
        if "line_id" not in values:
            self.number_lines(block)
        self.setting.emit_rows("order_lines", block)

    def _part_refunds(self, block: Block, kinds: list[object]) -> bool:
        """Rows that say they are refunds go their own way, the others on; False where there are none."""
        words = self.setting.format.refund_words
        going = {n for n, word in enumerate(kinds) if isinstance(word, str) and fold(word) in words}
        if not going:
            return False
        staying = [n for n in range(len(block)) if n not in going]
        refunds, sales = self._part(block, sorted(going - block.problems.keys())), self._part(block, staying)
        self._emit_refunds(refunds)
        self.shape(sales)
        for index, found in sales.problems.items():
            block.problems[staying[index]] = found
        return True

    @staticmethod
    def _part(block: Block, indexes: list[int]) -> Block:
        part = Block(block.rows, dict(block.values), {}, block.headings, block.signed)
        part.keep(indexes)
        part.cells = {name: tuple(column[n] for n in indexes) for name, column in block.cells.items()}
        part.problems = {at: block.problems[n] for at, n in enumerate(indexes) if n in block.problems}
        return part

    def _emit_refunds(self, block: Block) -> None:
        """Amounts without their sign; the money went back at the moment of the row."""
        if not len(block):
            return
        values = block.values
        keys = self.refund_keys.keys([block.column(name) for name in ("order_id", *self.setting.format.line_key)])
        amounts, quantities = block.column("payable_value"), block.column("sold_qty")
        block.values = {
            "refund_id": [f"{number}|{key}" for number, key in zip(block.column("order_id"), keys, strict=True)],
            "amount_value": [abs(amount) if isinstance(amount, int) else None for amount in amounts],
            "returned_qty": [abs(units) if isinstance(units, int) else None for units in quantities],
            "succeeded_at": list(block.column("created_at")),
            "status": ["succeeded"] * len(block),
            **{name: values[name] for name in ("order_id", "item_id", "sku", "title") if name in values},
        }
        mark_period(self.setting, block, "succeeded_at")
        self.setting.emit_rows("refunds", block)

    def number_lines(self, block: Block) -> None:
        """Lines without a number get one from the cells that never change while the order moves on."""
        names = ("order_id", *self.setting.format.line_key)
        block.values["line_id"] = list(self.keys.keys([block.column(name) for name in names]))

    def finish(self) -> None:
        """Nothing is held back."""


class _Services(dict[object, int]):
    """Remembers which titles are service links."""

    def __missing__(self, title: object) -> int:
        flag = is_service(title, None) if isinstance(title, str) else 0
        if len(self) < 50_000:
            self[title] = flag
        return flag


_SERVICES = _Services()


def mark_services(block: Block) -> None:
    """``is_service`` by title and price."""
    titles, prices = block.column("title"), block.column("unit_price_value")
    known = _SERVICES
    block.values["is_service"] = [
        1 if price is not None and price <= 1 else known[title]  # type: ignore[operator]
        for title, price in zip(titles, prices, strict=True)
    ]

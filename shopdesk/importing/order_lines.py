"""What do the lines of a platform's line export come to: service links, refunds beside the line, made line numbers?"""

from __future__ import annotations

from shopdesk.importing.block import Block, Setting, mark_period, refuse_negative
from shopdesk.importing.order_cells import ORDER_MONEY, name_buyers, name_states, place
from shopdesk.importing.rowkeys import RowKeys
from shopdesk.importing.service_links import is_service


class OrderLines:
    """Shapes the rows of a line export: one row is one line of an order."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()

    def shape(self, block: Block) -> None:
        values = block.values
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
        mark_services(block)
        block.drop_rejected()
        mark_period(self.setting, block, "created_at", "paid_at")
        if "line_id" not in values:
            self.number_lines(block)
        self.setting.emit_rows("order_lines", block)

    def number_lines(self, block: Block) -> None:
        """Lines without a number get one from the cells that never change while the order moves on."""
        names = ("order_id", *self.setting.format.line_key)
        block.values["line_id"] = list(self.keys.keys([block.column(name) for name in names]))

    def finish(self) -> None:
        """Nothing is held back."""


def fall_back(block: Block, name: str, other: str) -> None:
    """Fill the empty cells of a column from another, which then is not kept."""
    values = block.values
    second = values.pop(other, None)
    if second is not None:
        first = values.get(name)
        values[name] = (
            second if first is None else [a if a is not None else b for a, b in zip(first, second, strict=True)]
        )


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

"""What do the rows of product lists, stock counts and purchase orders come to?"""

from __future__ import annotations

from collections import Counter

from shopdesk.importing.block import Block, Setting, fall_back, mark_period, refuse_negative, round_to_fen, say
from shopdesk.importing.filename import span_in
from shopdesk.importing.order_lines import mark_services
from shopdesk.importing.rowkeys import RowKeys


class Goods:
    """Shapes products, stock or purchase orders, by the kind of the format."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.kind = setting.format.kind
        self.keys = RowKeys()
        self._lines: Counter[tuple[object, object]] = Counter()
        self._is_day_told = False

    def shape(self, block: Block) -> None:
        values = block.values
        made_from = [column for _, column in sorted(values.items())]
        fall_back(block, "sku", "variant_id")
        fall_back(block, "sku", "item_code")
        fall_back(block, "price_value", "list_price_value")
        if self.setting.format.is_generic:
            round_to_fen(block, self.setting)
        if self.kind == "purchase_orders":
            refuse_negative(block, "cost_value", "amount_value", "ordered_qty", "received_qty")
            self._purchase(block, made_from)
        else:
            refuse_negative(block, "price_value", "cost_value")
            self._refuse_nameless(block)
        if self.kind != "purchase_orders":
            _name_by_title(block)
        if self.kind == "products":
            mark_services_by_title(block)
        if self.kind == "stock":
            self._date_stock(block)
        block.drop_rejected()
        mark_period(self.setting, block, "counted_on", "ordered_on", "received_on")
        self.setting.emit_rows(self.kind, block)

    def finish(self) -> None:
        """Nothing is held back."""

    def _refuse_nameless(self, block: Block) -> None:
        """A product is known by code, number or title: one of them must be there."""
        names = [name for name in ("sku", "item_id", "title") if name in block.values]
        for index, row in enumerate(zip(*(block.values[name] for name in names), strict=True)):
            if not any(row) and index not in block.problems:
                block.reject(index, names[0], "missing_value", say("The row names no product. Fill in its code."))

    def _purchase(self, block: Block, made_from: list[list[object]]) -> None:
        """Number the lines: by what was ordered, so that a sheet of receipts meets the order's own lines."""
        values = block.values
        if "po_id" not in values:
            # A sheet of what came in knows the day of that alone.
            days = zip(block.column("ordered_on"), block.column("received_on"), strict=True)
            values["po_id"] = [
                f"{ordered or received or ''}|{supplier or ''}"
                for (ordered, received), supplier in zip(days, block.column("supplier"), strict=True)
            ]
        offers = values.pop("offer_id", None) or [None] * len(block)
        if "line_id" not in values:
            made = self.keys.keys(made_from)
            goods = zip(values["po_id"], block.column("sku"), block.column("item_id"), offers, made, strict=True)
            values["line_id"] = [
                self._nth(number, sku or item or offer) if sku or item or offer else key
                for number, sku, item, offer, key in goods
            ]
        if "cost_value" not in values and "amount_value" in values and "ordered_qty" in values:
            values["cost_value"] = [
                half_up_each(amount, quantity)
                for amount, quantity in zip(values["amount_value"], values["ordered_qty"], strict=True)
            ]

    def _nth(self, number: object, goods: object) -> str:
        """The goods, and from the second line of the same goods in an order on which one it is."""
        self._lines[number, goods] += 1
        count = self._lines[number, goods]
        return str(goods) if count == 1 else f"{goods}-{count}"

    def _date_stock(self, block: Block) -> None:
        """A count without a day is of the day its file is named for, else of today."""
        values = block.values
        column = values.get("counted_on")
        if column is not None and all(column):
            return
        named = span_in(self.setting.file_name)
        day = named[1] if named else self.setting.now.isoformat()
        values["counted_on"] = [day if value is None else value for value in block.column("counted_on")]
        if not self._is_day_told:
            self._is_day_told = True
            self.setting.tally.notes.append(
                say("Rows without a day of counting are taken as counted on {counted_on}", counted_on=day)
            )


def _name_by_title(block: Block) -> None:
    """Goods with neither code nor number go by their title: two of them must not become one row."""
    titles = block.column("title")
    nameless = [not sku and not item for sku, item in zip(block.column("sku"), block.column("item_id"), strict=True)]
    if any(nameless):
        block.values["sku"] = [
            title if is_nameless else sku
            for sku, title, is_nameless in zip(block.column("sku"), titles, nameless, strict=True)
        ]


def half_up_each(amount: object, quantity: object) -> int | None:
    """Fen a unit from an amount and thousandths of units; None where it cannot be told."""
    if isinstance(amount, int) and isinstance(quantity, int) and quantity > 0:
        return (2 * amount * 1000 + quantity) // (2 * quantity)
    return None


def mark_services_by_title(block: Block) -> None:
    """``is_service`` of products: the title alone, a product without a price yet is no link."""
    prices = block.values.get("unit_price_value")
    block.values.pop("unit_price_value", None)
    mark_services(block)
    if prices is not None:
        block.values["unit_price_value"] = prices

"""What do the lines of a plain sales table come to: paid sales, credit notes, or adjustments that are neither?

A table that is nobody's export and has neither payment time nor state holds paid sales, each line at its own date; an
order is (number, day, buyer). Whether a negative line is a credit note is known only when every line under its number
was seen, so negative lines are held back to the end of the table.
"""

from __future__ import annotations

from shopdesk.importing.block import MICRO_A_FEN, Block, Setting, mark_period, refuse_negative, refuse_too_large, say
from shopdesk.importing.column import MICRO
from shopdesk.importing.order_cells import name_buyers, name_states, place
from shopdesk.importing.order_lines import mark_services
from shopdesk.importing.rowkeys import RowKeys
from shopdesk.money import half_up_ratio
from shopdesk.wording import Phrase

KEPT_FOR_REFUND = ("order_id", "item_id", "sku", "title", "currency")


class SalesLines:
    """Shapes the rows of a plain table of order lines, money still in millionths."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()
        self.held: list[Block] = []
        self.positive: set[object] = set()
        self.first_order: dict[object, object] = {}
        self.is_sale = True
        self.sign_field = "sold_qty"

    def shape(self, block: Block) -> None:
        values = block.values
        place(block)
        name_buyers(block, self.setting)
        name_states(block, self.setting)
        refuse_negative(block, "cost_value") if "cost_value" in values else None
        self.is_sale = "paid_at" not in values and "status_text" not in values
        if "created_at" not in values and "paid_at" in values:
            values["created_at"] = list(values["paid_at"])
        made_from = [column for name, column in sorted(values.items()) if name != "line_id"]
        made = None if "line_id" in values else self.keys.keys(made_from)
        refuse_too_large(block, MICRO)
        self._price(block)
        if self.is_sale:
            for index, moment in enumerate(block.column("created_at")):
                if moment is None and index not in block.problems:
                    block.reject(index, "created_at", "missing_value", say("The sale has no date. Fill it in."))
        numbers, signs = block.column("order_id"), self._signs(block)
        self.positive.update(number for number, sign in zip(numbers, signs, strict=True) if sign > 0)
        if made is not None:
            values["line_id"] = list(made)
        negative = [index for index, sign in enumerate(signs) if sign < 0 and index not in block.problems]
        if negative:
            held = Block(list(block.rows), dict(values), {}, block.headings)
            held.keep(negative)
            self.sign_field = "sold_qty" if "sold_qty" in block.cells else "payable_value"
            held.cells = {name: tuple(cells[index] for index in negative) for name, cells in block.cells.items()}
            self.held.append(held)
        gone = set(negative)
        rejected = block.problems
        block.keep([index for index in range(len(block)) if index not in gone and index not in rejected])
        self._emit_sales(block)
        block.problems = rejected

    def finish(self) -> None:
        """Tell credit notes from adjustments, now that every line was seen."""
        for held in self.held:
            for index, number in enumerate(held.column("order_id")):
                if number in self.positive:
                    held.reject(index, self.sign_field, "negative_quantity", _mixed())
            problems, rows, cells = held.problems, list(held.rows), held.cells
            held.drop_rejected()
            self._emit_credit_notes(held)
            held.problems, held.rows, held.cells = problems, rows, cells
        tally = self.setting.tally
        if tally.shared_numbers:
            tally.notes.append(
                say(
                    "Numbers that stand for several orders: {count}. They are told apart by day and buyer.",
                    count=len(tally.shared_numbers),
                )
            )

    def leftovers(self) -> list[Block]:
        """The blocks held back, with what was found wrong with their rows at the end."""
        return self.held

    def _signs(self, block: Block) -> list[int]:
        """1, −1 or 0 a line: by its quantity, else by its amount."""
        quantities, amounts = block.column("sold_qty"), block.column("payable_value")
        return [
            _sign(quantity if quantity is not None else amount)
            for quantity, amount in zip(quantities, amounts, strict=True)
        ]

    def _price(self, block: Block) -> None:
        """The amount of each line in fen, rounded once; lines without a price or with a negative one are refused."""
        values = block.values
        total, paid = values.pop("total_value", None), values.pop("buyer_paid_value", None)
        prices, quantities = block.column("unit_price_value"), block.column("sold_qty")
        amounts = list(values.get("payable_value") or [None] * len(block))
        spare = paid if paid is not None else total
        if spare is not None:
            amounts = [amount if amount is not None else other for amount, other in zip(amounts, spare, strict=True)]
        fen: list[object] = []
        tally = self.setting.tally
        for index, (price, quantity, amount) in enumerate(zip(prices, quantities, amounts, strict=True)):
            micro = 1
            if isinstance(amount, int):
                total_micro = amount
            elif isinstance(price, int) and isinstance(quantity, int):
                total_micro, micro = price * quantity, 1000
            else:
                if index not in block.problems:
                    missing = "payable_value" if "payable_value" in values else "unit_price_value"
                    block.reject(index, missing, "no_price", _no_price())
                fen.append(None)
                continue
            unit = MICRO_A_FEN * micro
            value = half_up_ratio(total_micro, unit)
            if value * unit != total_micro and index not in block.problems:
                tally.rounded += 1
                tally.rounded_micro += (value * unit - total_micro) // micro
            fen.append(value)
            self._refuse_price(block, index, price, quantity, total_micro)
        values["payable_value"] = fen
        for name in ("unit_price_value", "cost_value", "profit_value", "refund_value"):
            if name in values:
                values[name] = [None if micro is None else half_up_ratio(micro, MICRO_A_FEN) for micro in values[name]]  # type: ignore[arg-type]

    @staticmethod
    def _refuse_price(block: Block, index: int, price: object, quantity: object, amount: int) -> None:
        if index in block.problems:
            return
        name = "unit_price_value" if isinstance(price, int) else "payable_value"
        sign = _sign(quantity) if isinstance(quantity, int) else _sign(amount)
        worth = price if isinstance(price, int) and price <= 0 else amount * (sign or 1)
        if (
            not isinstance(worth, int)
            or worth > 0
            or (sign == 0 and worth == 0 and isinstance(price, int) and price > 0)
        ):
            return
        if worth < 0:
            block.reject(
                index,
                name,
                "negative_price",
                say("A negative price is an adjustment, neither a sale nor a return. It is not taken."),
            )
        else:
            block.reject(index, name, "no_price", _no_price())

    def _emit_sales(self, block: Block) -> None:
        values = block.values
        mark_services(block)
        mark_period(self.setting, block, "created_at", "paid_at")
        paid = values["payable_value"]
        if self.is_sale:
            values["buyer_paid_value"] = list(paid)
            values["paid_at"] = list(values["created_at"])
            values["status"] = ["completed"] * len(block)
            self._name_orders(block)
        else:
            known = block.column("paid_at")
            values["buyer_paid_value"] = [
                amount if moment is not None else None for amount, moment in zip(paid, known, strict=True)
            ]
        self.setting.emit_rows("order_lines", block)

    def _name_orders(self, block: Block) -> None:
        """An order of a sales table is (number, day, buyer)."""
        tally, first = self.setting.tally, self.first_order
        numbers, moments, buyers = block.column("order_id"), block.column("created_at"), block.column("buyer_id")
        names: list[object] = []
        for number, moment, buyer in zip(numbers, moments, buyers, strict=True):
            name = f"{number}|{moment[:10]}|{buyer or ''}"  # type: ignore[index]
            names.append(name)
            if first.setdefault(number, name) != name:
                tally.shared_numbers.add(number)  # type: ignore[arg-type]
        block.values["order_id"] = names

    def _emit_credit_notes(self, block: Block) -> None:
        if not len(block):
            return
        mark_period(self.setting, block, "created_at")
        values = block.values
        notes = {name: values[name] for name in KEPT_FOR_REFUND if name in values}
        notes["refund_id"] = [
            f"{number}|{line}" for number, line in zip(values["order_id"], values["line_id"], strict=True)
        ]
        notes["amount_value"] = [abs(amount) for amount in values["payable_value"]]  # type: ignore[arg-type]
        if "sold_qty" in values:
            notes["returned_qty"] = [None if q is None else abs(q) for q in values["sold_qty"]]  # type: ignore[arg-type]
        notes["succeeded_at"] = list(values["created_at"])
        notes["status"] = ["succeeded"] * len(block)
        block.values = notes
        self.setting.emit_rows("refunds", block)


def _sign(number: object) -> int:
    return 0 if not isinstance(number, int) or number == 0 else (1 if number > 0 else -1)


def _no_price() -> Phrase:
    return say("The line has no price: neither a sale nor a return. Give the price if it is one.")


def _mixed() -> Phrase:
    return say(
        "A negative quantity among sales of the same number is neither a sale nor a credit note. Enter it as a refund."
    )

"""What do the rows of a platform's account come to: which way the money went, for which order, by which name?"""

from __future__ import annotations

from shopdesk.importing.bills import DIRECTIONS, refuse_without_amount, take_sides
from shopdesk.importing.block import Block, Setting, mark_period, round_to_fen
from shopdesk.importing.headings import fold
from shopdesk.importing.rowkeys import RowKeys

KEY = ("bill_id", "order_id", "order_line_id", "refund_id", "item_id", "bill_category", "amount_value", "direction")
_TAOBAO_ORDER = "T200P"  # Alipay writes it before the number of a Taobao order


class Settlements:
    """Shapes the rows of an account: one row is one movement of money."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.keys = RowKeys()
        self.key = setting.format.line_key or (*KEY, "happened_at")

    def shape(self, block: Block) -> None:
        values = block.values
        if self.setting.format.is_generic:
            round_to_fen(block, self.setting)
        self._tell_way(block)
        self._name_order(block)
        if "bill_category" in values:
            # 0010002|交易收入-订单收入: the words, not their code.
            values["bill_category"] = [
                text.rpartition("|")[2].strip() if isinstance(text, str) else None for text in values["bill_category"]
            ]
        refuse_without_amount(block)
        block.drop_rejected()
        values["line_id"] = list(self.keys.keys([block.column(name) for name in self.key]))
        mark_period(self.setting, block, "happened_at")
        self.setting.emit_rows("settlements", block)

    def finish(self) -> None:
        """Nothing is held back."""

    def _tell_way(self, block: Block) -> None:
        """Amounts are kept without a sign; the direction comes from its own column, from the sign, or from the side."""
        values = block.values
        take_sides(block)
        amounts = block.column("amount_value")
        words = block.values.get("direction") or [None] * len(block)
        ways: list[object] = []
        for word, amount in zip(words, amounts, strict=True):
            way = DIRECTIONS.get(fold(word)) if isinstance(word, str) else None
            if isinstance(amount, int) and amount < 0:
                way = "out"  # an income taken back; an expense may be written with its sign or without
            ways.append(way or "in")
        values["direction"] = ways
        values["amount_value"] = [abs(amount) if isinstance(amount, int) else None for amount in amounts]

    @staticmethod
    def _name_order(block: Block) -> None:
        """Alipay puts the order's number in one of several columns, and other things in the same ones."""
        values = block.values
        if "merchant_order_id" not in values:
            return
        numbers = []
        for number, merchant in zip(block.column("order_id"), values["merchant_order_id"], strict=True):
            if number is None and isinstance(merchant, str) and merchant.startswith(_TAOBAO_ORDER):
                number = merchant.removeprefix(_TAOBAO_ORDER)
            numbers.append(number)
        values["order_id"] = numbers

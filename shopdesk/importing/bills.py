"""What do the rows of a payment bill come to: which way the money went, and what tells one entry from another?"""

from __future__ import annotations

from shopdesk.importing.block import Block, Setting, mark_period, round_to_fen, say
from shopdesk.importing.headings import fold
from shopdesk.importing.rowkeys import row_hash

DIRECTIONS = {
    "收入": "in",
    "支出": "out",
    "已收入": "in",
    "已支出": "out",
    "收": "in",
    "支": "out",
    "入账": "in",
    "出账": "out",
    "入帐": "in",
    "出帐": "out",
    "转入": "in",
    "转出": "out",
    "credit": "in",
    "debit": "out",
    "in": "in",
    "out": "out",
    "income": "in",
    "expense": "out",
}
KEY = ("bill_id", "happened_at", "amount_value", "direction", "counterparty", "goods", "status_text")


def take_sides(block: Block) -> None:
    """One signed amount from a column of income and one of expenses, where a table has two."""
    values = block.values
    income, expense = values.pop("income_value", None), values.pop("expense_value", None)
    if income is None and expense is None:
        return
    nothing: list[object] = [None] * len(block)
    sides = zip(income or nothing, expense or nothing, strict=True)
    values["amount_value"] = [
        i if i else -abs(e) if isinstance(e, int) and e else i if i is not None else e for i, e in sides
    ]


def refuse_without_amount(block: Block) -> None:
    """A movement of money without an amount is none."""
    name = next((n for n in ("amount_value", "income_value", "expense_value") if n in block.cells), None)
    for index, amount in enumerate(block.column("amount_value")):
        if amount is None and index not in block.problems:
            block.reject(index, name, "missing_value", say("The row cannot be kept without this cell. Fill it in."))


class Bills:
    """Shapes the rows of a bill: one row is one movement of money."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def shape(self, block: Block) -> None:
        if self.setting.format.is_generic:
            round_to_fen(block, self.setting)
        values = block.values
        if "income_value" in values or "expense_value" in values:
            take_sides(block)
            refuse_without_amount(block)
            amounts = values["amount_value"]
            values["direction"] = ["out" if isinstance(amount, int) and amount < 0 else "in" for amount in amounts]
            values["amount_value"] = [abs(amount) if isinstance(amount, int) else None for amount in amounts]
        elif "direction" in values:
            values["direction"] = [
                DIRECTIONS.get(fold(text), "neutral") if isinstance(text, str) else "neutral"
                for text in values["direction"]
            ]
        values["line_id"] = [row_hash(row).hex() for row in zip(*(block.column(name) for name in KEY), strict=True)]
        block.drop_rejected()
        mark_period(self.setting, block, "happened_at")
        self.setting.emit_rows("bills", block)

    def finish(self) -> None:
        """Nothing is held back."""

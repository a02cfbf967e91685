"""What do the rows of a payment bill come to: which way the money went, and what tells one entry from another?"""

from __future__ import annotations

from shopdesk.importing.block import Block, Setting, mark_period
from shopdesk.importing.headings import fold
from shopdesk.importing.rowkeys import row_hash

DIRECTIONS = {"收入": "in", "支出": "out", "已收入": "in", "已支出": "out"}
KEY = ("bill_id", "happened_at", "amount_value", "direction", "counterparty", "goods", "status_text")


class Bills:
    """Shapes the rows of a bill: one row is one movement of money."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def shape(self, block: Block) -> None:
        values = block.values
        if "direction" in values:
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

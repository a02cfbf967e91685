"""How does a row of an original file read in the side pane? File and sheet, row, its own number, the amount it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.panels.parts.side_pane import SourceRow
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.wording import money_text

# The first that a record has tells which row it is, and what it is worth.
KEYS = ("refund_id", "order_id", "sku", "item_id", "bill_id")
AMOUNTS = ("amount_value", "payable_value", "total_value", "buyer_paid_value", "refund_value")


def source_row(row: Mapping[str, Any], currency: str) -> SourceRow:
    """A record of ``Shop.source_rows`` as a line of the pane."""
    file, sheet = file_name(str(row["file"])), row.get("sheet")
    key = next((str(row[name]) for name in KEYS if row.get(name)), "")
    amount = next((row[name] for name in AMOUNTS if row.get(name) is not None), None)
    return SourceRow(
        file=f"{file} · {sheet}" if sheet else file,
        row=int(row["source_row"]),
        key=safe_text(key),
        value="" if amount is None else money_text(int(amount), currency),
    )

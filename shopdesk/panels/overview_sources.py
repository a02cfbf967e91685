"""How does a row of an original file read in the side pane? File and sheet, row, its own number, the amount it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.panels.parts.side_pane import SourceRow
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.wording import money_text

KEYS = ("refund_id", "order_id", "sku", "item_id", "bill_id")
LINE_AMOUNTS = ("buyer_paid_value", "payable_value", "amount_value")


def source_row(row: Mapping[str, Any], selection: Mapping[str, Any], currency: str) -> SourceRow:
    """A record of ``Shop.source_rows`` as a line of the pane: orders with what the figure counts of them."""
    counted = "paid_value" if selection.get("moment") == "paid_at" else "gmv_value"
    file, sheet = file_name(str(row["file"])), row.get("sheet")
    key = next((str(row[name]) for name in KEYS if row.get(name)), "")
    amount = next((row[name] for name in (counted, *LINE_AMOUNTS) if row.get(name) is not None), None)
    return SourceRow(
        file=f"{file} · {sheet}" if sheet else file,
        row=int(row["source_row"]),
        key=safe_text(key.split("|")[0]),
        value="" if amount is None else money_text(int(amount), currency),
    )

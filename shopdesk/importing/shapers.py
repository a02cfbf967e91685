"""Who shapes the rows of a kind, who reads a column, and which fields tell a row from a line that is none?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from shopdesk.fields import Field
from shopdesk.importing import column, dates
from shopdesk.importing.bills import Bills
from shopdesk.importing.block import Block, Setting
from shopdesk.importing.cases import Cases
from shopdesk.importing.column import Cleaner
from shopdesk.importing.first_lines import FirstLines
from shopdesk.importing.format import ExportFormat
from shopdesk.importing.goods import Goods
from shopdesk.importing.measured import Measured
from shopdesk.importing.order_cells import Orders
from shopdesk.importing.order_lines import OrderLines
from shopdesk.importing.people import Buyers, Reviews
from shopdesk.importing.sales_lines import SalesLines
from shopdesk.importing.settlements import Settlements

NOTES = frozenset({"seller_note", "note", "review_text", "follow_up_text", "reply_text"})
WAYBILLS = frozenset({"waybill_id", "return_waybill_id"})
SOON = timedelta(days=31)  # a clock may be wrong by a little
NUMBERS = frozenset({"stay_seconds", "rank_position"})
MEASURED = frozenset({"item_traffic", "shop_traffic", "traffic_sources", "search_words", "promotions"})
# The first of these that a table has leads its rows; a total or a footer is told by what stands there.
KEY_FIELDS = {
    "orders": ("order_id",),
    "order_lines": ("order_id", "line_id"),
    "refunds": ("refund_id", "order_id"),
    "products": ("item_id", "sku", "variant_id", "title"),
    "stock": ("sku", "item_id", "title"),
    "purchase_orders": ("po_id", "sku", "item_id", "title"),
    "bills": ("happened_at", "bill_id"),
    "item_traffic": ("valid_on", "item_id"),
    "shop_traffic": ("valid_on", "visitors"),
    "traffic_sources": ("source", "source_second", "source_third"),
    "search_words": ("word",),
    "promotions": ("valid_on", "plan_id", "item_id", "plan_name", "scene", "word", "crowd"),
    "settlements": ("bill_id", "happened_at", "order_id", "merchant_order_id"),
    "buyers": ("buyer_id", "email"),
    "reviews": ("review_id", "order_id", "item_id", "title", "review_text"),
    "listings": ("item_id", "title"),
    "purchase_prices": ("sku", "item_id", "title"),
}


class Shaper(Protocol):
    """Turns cleaned cells into canonical columns and emits them."""

    def shape(self, block: Block) -> None: ...

    def finish(self) -> None: ...


def shaper_of(setting: Setting, headings: Sequence[str]) -> Shaper:
    """The shaper for a table; ``headings`` folded."""
    form = setting.format
    match form.kind:
        case "orders":
            return Orders(setting, headings)
        case "order_lines":
            if "is_first_line_only" in form.money:
                return FirstLines(setting)
            return SalesLines(setting) if form.is_generic else OrderLines(setting)
        case "refunds":
            return Cases(setting)
        case "bills":
            return Bills(setting)
        case "settlements":
            return Settlements(setting)
        case "buyers":
            return Buyers(setting)
        case "reviews":
            return Reviews(setting)
        case "products" | "stock" | "purchase_orders":
            return Goods(setting)
        case _:
            return Measured(setting)


def cleaner_of(name: str, form: ExportFormat, now: date | None = None) -> Cleaner:
    """The cleaner for the column of a field; ``now``: a moment of what has happened lies before."""
    marks = form.empty_marks
    if name in WAYBILLS:
        return column.Waybill(marks)
    if name.endswith("_id") or name in ("sku", "item_code"):
        return column.Identifier(marks)
    if name == "currency":
        return column.Currency(marks)
    if name.endswith("_value"):
        amounts = column.ExactAmount(marks) if is_rounded(form) else column.Amount(marks)
        amounts.sign = "¥" if form.currency == "CNY" else None
        return amounts
    if name.endswith("_qty"):
        return column.Quantity(marks)
    if name.endswith("_rate") or name in NUMBERS:
        return column.Rate(marks)
    if name == "time_of_day":
        return dates.TimeOfDay(marks)
    if name.endswith("_days"):
        return column.Days(marks)
    if name.endswith("_at"):
        return dates.Moment(marks, form.dates, now and now + SOON)
    if name == "valid_on":
        return dates.Span(marks, form.dates)
    if name.endswith("_on"):
        return dates.Day(marks, form.dates)
    if Field(name, "", "").dtype == "count":
        return column.Count(marks)
    return column.Note(marks) if name in NOTES else column.Text(marks)


def is_rounded(form: ExportFormat) -> bool:
    """Whether amounts may have parts below a fen: in plain tables, and where a back office writes means."""
    return form.is_generic or form.kind in MEASURED or form.kind in ("listings", "purchase_prices")

"""How do the order sheets leave the program: a workbook, or pages to print, a supplier a sheet?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.ways_out import PDF, XLSX


def sheet_ways(
    orders: Mapping[str, Sequence[ReorderLine]], as_of: date, title: str, shop_name: str, look: Look
) -> dict[str, Callable[[Path], None]]:
    """Kind of file → what writes it; ``orders``: the lines by supplier."""
    language, currency = look.language, look.currency

    def workbook(path: Path) -> None:
        from shopdesk.reports.order_sheets import order_sheets
        from shopdesk.reports.workbook import write_workbook

        write_workbook(path, order_sheets(orders, as_of, language), language)

    def page(path: Path) -> None:
        from shopdesk.panels import paper
        from shopdesk.reports.order_sheets import order_document, order_sheets

        sheets = order_sheets(orders, as_of, language)
        paper.write_pdf(order_document(sheets, title, shop_name, language, currency), path)

    return {XLSX: workbook, PDF: page}

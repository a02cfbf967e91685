"""What does a supplier get to read? One sheet a supplier: what to order, how much, at which cost; as workbook or on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.reports.answer_page import table_blocks
from shopdesk.reports.document import Block, Document, PageBreak, Paragraph
from shopdesk.reports.sheet import Sheet, SheetColumn
from shopdesk.reports.spelling import value_text
from shopdesk.reports.summary_words import page_words
from shopdesk.wording import Phrase, shown, speaker

say = speaker("replenishment")


def order_sheets(orders: Mapping[str, Sequence[ReorderLine]], as_of: date, language: str) -> list[Sheet]:
    """Supplier → lines to order, as sheets; those without a supplier stand last. Quantities in units, money in yuan."""

    def word(phrase: Phrase) -> str:
        return phrase.in_language(language)

    columns = (
        SheetColumn("sku", word(say("Code")), "id"),
        SheetColumn("title", word(say("Goods")), "text"),
        SheetColumn("sku_name", word(say("Variant")), "text"),
        SheetColumn("suggested_qty", word(say("Quantity")), "quantity"),
        SheetColumn("cost_value", word(say("Unit cost (¥)")), "money"),
        SheetColumn("suggested_cost_value", word(say("Cost (¥)")), "money", ("suggested_qty", "cost_value")),
        SheetColumn("arrives_by", word(say("Expected within (days)")), "count"),
    )
    note = word(say("Suggested as of {as_of_on}", as_of_on=as_of.isoformat()))
    return [
        Sheet(
            supplier or word(say("Supplier unknown")),
            columns,
            [_row(line) for line in lines],
            _total(lines),
            (note,),
            is_live=True,
        )
        for supplier, lines in orders.items()
    ]


def _row(line: ReorderLine) -> dict[str, object]:
    return {
        "sku": line.sku,
        "title": line.goods.title,
        "sku_name": line.goods.sku_name,
        "suggested_qty": line.suggested_qty,
        "cost_value": line.goods.cost_value,
        "suggested_cost_value": line.suggested_cost_value,
        "arrives_by": round(line.lead_time.days),
    }


def _total(lines: Sequence[ReorderLine]) -> dict[str, object] | None:
    """The sum of what is known; none where a cost is missing, since it would look whole."""
    costs = [line.suggested_cost_value for line in lines]
    known = [cost for cost in costs if cost is not None]
    return {"suggested_cost_value": sum(known)} if len(known) == len(costs) else None


def order_document(sheets: Sequence[Sheet], title: str, shop_name: str, language: str, currency: str) -> Document:
    """The sheets on paper, a page a supplier."""
    blocks: list[Block] = []
    for sheet in sheets:
        if blocks:
            blocks.append(PageBreak())
        blocks += table_blocks(sheet, language, currency)
        if sheet.total is not None:
            whole = value_text(sheet.total["suggested_cost_value"], "money")
            blocks.append(Paragraph(say("In all ¥{sum}", sum=whole).in_language(language), "strong"))
        blocks += [Paragraph(note, "body") for note in sheet.notes]
    return Document(
        title=title,
        language=language,
        currency=currency,
        header_left=" · ".join(part for part in (title, shown(shop_name)) if part),
        header_right=(shown(shop_name),),
        footer="ShopDesk",
        page_number=page_words(language),
        blocks=tuple(blocks),
    )

"""How is one area of the shop laid out in the month's report: a page with its headline, cards, tables and cautions?"""

from __future__ import annotations

from collections.abc import Sequence

from shopdesk.analysis.area_page import AreaPage
from shopdesk.analysis.summary import MonthlySummary
from shopdesk.reports.answer_page import figure_cards
from shopdesk.reports.document import Block, Columns, Heading, Note, Numbered, PageBreak, Paragraph
from shopdesk.reports.summary_details import table_blocks
from shopdesk.wording import Phrase, shown, speaker

say = speaker("paper")


def area_blocks(summary: MonthlySummary, language: str) -> list[Block]:
    """A page an area; areas that can only say why they know nothing share the last of them."""
    blocks: list[Block] = []
    for area in summary.areas:
        if not area.is_empty:
            blocks += [PageBreak(), *_page(area, summary, language)]
    empty = [area for area in summary.areas if area.is_empty]
    if empty:
        blocks += [PageBreak(), *(block for area in empty for block in _head(area, summary.currency, language))]
    return blocks


def _page(area: AreaPage, summary: MonthlySummary, language: str) -> list[Block]:
    blocks = _head(area, summary.currency, language)
    blocks.append(figure_cards(area.answer, area.cards, language, summary.currency))
    for part in area.parts:
        if isinstance(part, tuple):
            left, right = (tuple(table_blocks(table, summary.currency, language)) for table in part)
            blocks.append(Columns(left, right))
        else:
            blocks += table_blocks(part, summary.currency, language)
    blocks += _cautions(area.answer.warnings, summary.currency, language)
    return blocks


def _head(area: AreaPage, currency: str, language: str) -> list[Block]:
    answer = area.answer
    as_of = say("before {as_of_on}", as_of_on=answer.as_of.isoformat())
    return [
        Heading(area.title.in_language(language), as_of.in_language(language), is_title=True),
        Paragraph(shown(answer.headline.in_language(language, currency)), "lead"),
        Note(shown(answer.coverage.in_language(language, currency))),
    ]


def _cautions(warnings: Sequence[Phrase], currency: str, language: str) -> list[Block]:
    if not warnings:
        return []
    words = tuple(shown(phrase.in_language(language, currency)) for phrase in warnings)
    return [Heading(say("Notes on the data").in_language(language)), Numbered(words)]

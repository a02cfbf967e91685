"""How does a panel stand on paper? Its headline, its cards, the table as it is shown, and what all of it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from shopdesk.analysis.answer import Answer
from shopdesk.reports.document import Block, Card, Cards, Column, Document, Heading, Note, Paragraph, Table
from shopdesk.reports.sheet import Row, Sheet, SheetColumn
from shopdesk.reports.spelling import UNKNOWN, card_value, compared, figure_heading, value_text
from shopdesk.reports.summary_details import reason_words
from shopdesk.reports.summary_words import page_words
from shopdesk.wording import Phrase, shown, speaker

say = speaker("paper")

MOST_CARDS = 6
_NUMBERS = frozenset({"money", "quantity", "rate", "count", "ratio"})


def answer_document(
    title: str, answer: Answer, cards: Sequence[str], sheet: Sheet, shop_name: str, language: str, currency: str
) -> Document:
    """A panel's answer as a document.

    ``title`` is the panel's word, ``cards`` names the figures, ``sheet`` is the table as it stands on the screen.
    """

    def word(phrase: Phrase) -> str:
        return shown(phrase.in_language(language, currency))

    known = word(say("data to {known_on}", known_on=(answer.known_on or answer.as_of - timedelta(days=1)).isoformat()))
    blocks: list[Block] = [Paragraph(word(answer.headline), "lead")]
    if any(name in answer.figures for name in cards):
        blocks.append(figure_cards(answer, cards, language, currency))
    blocks += table_blocks(sheet, language, currency)
    blocks.append(Note(word(answer.basis)))
    blocks += [Note(word(warning)) for warning in answer.warnings]
    name = shown(shop_name)
    return Document(
        title=title,
        language=language,
        currency=currency,
        header_left=" · ".join(part for part in (title, name) if part),
        header_right=tuple(part for part in (name, known) if part),
        footer=f"{word(answer.coverage)} · ShopDesk",
        page_number=page_words(language),
        blocks=tuple(blocks),
    )


def figure_cards(answer: Answer, names: Sequence[str], language: str, currency: str) -> Cards:
    """The named figures that the answer has, at most six."""
    figures = [name for name in names if name in answer.figures][:MOST_CARDS]
    per_row = 2 if len(figures) in (2, 4) else 3
    return Cards(tuple(_card(name, answer, language, currency) for name in figures), per_row)


def table_blocks(sheet: Sheet, language: str, currency: str) -> list[Block]:
    """The rows under their headings, or a dash where there are none; the number of rows stands at the right."""
    rows = list(sheet.rows)
    aside = say("Rows: {n}", n=len(rows)).in_language(language)
    columns = tuple(
        Column(column.heading, column.kind in _NUMBERS, max_lines=0 if column.is_whole else 2)
        for column in sheet.columns
    )
    cells = tuple(tuple(_cell(column, row, language, currency) for column in sheet.columns) for row in rows)
    return [Heading(sheet.title, aside), Table(columns, cells), *([Note(shown(sheet.summed))] if sheet.summed else [])]


def _cell(column: SheetColumn, row: Row, language: str, currency: str) -> str:
    value = row.get(column.key)
    if value is None or value == "":
        return UNKNOWN
    if isinstance(value, Phrase):
        return shown(value.in_language(language, currency))
    if column.kind in _NUMBERS and isinstance(value, int | float):
        return value_text(value, column.kind)
    return shown(str(value))


def _card(name: str, answer: Answer, language: str, currency: str) -> Card:
    figure = answer.figures[name]
    before = (
        (compared(say("before"), figure.value, figure.compare, figure.unit, language, currency),)
        if figure.compare is not None
        else ()
    )
    basis = reason_words(figure, language)
    return Card(
        figure_heading(name, language),
        card_value(figure.value, figure.unit, currency),
        before,
        basis or shown(figure.basis.in_language(language, currency)),
    )

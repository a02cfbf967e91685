"""What does she take along to look at things by hand? The checklist on A4: what wants her now, then each area, with boxes to tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.analysis.compliance_list import DATA, Checklist, CheckRow
from shopdesk.analysis.compliance_words import CADENCE_WORDS, VERDICT_WORDS
from shopdesk.reports.document import Block, Column, Document, Heading, Note, Paragraph, Table, WritingLines
from shopdesk.reports.summary_words import page_words
from shopdesk.wording import Phrase, shown, speaker
from shopdesk.workflow.checklist import VERDICTS

say = speaker("compliance")

Word = Callable[[Phrase], str]
BOX, LINE = "[    ]", "______________"  # to tick and to write on


def self_check_document(found: Checklist, title: str, shop_name: str, language: str, currency: str) -> Document:
    """The form: items that do not apply are left out, each other item stands once, what wants her now first."""
    on = found.question.on
    first = [row for row in found.rows if row.asks_now(on)]
    rest = [row for row in found.rows if not row.asks_now(on) and not row.is_off]
    name, day = shown(shop_name), on.isoformat()

    def word(phrase: Phrase) -> str:
        return shown(phrase.in_language(language, currency))

    blocks: list[Block] = [Paragraph(word(say("Checked by: ________________    Day: ________________")), "body")]
    if first:
        cells = [_cells(row, language, word) for row in first]
        blocks += _part(word(say("Wants you now")), cells, len(first), language, word)
    if rest:
        cells = []
        for area, label in catalogue().areas.items():
            rows = sorted((row for row in rest if row.item.area == area), key=lambda row: row.order)
            if rows:
                name_of_area = label.in_language(language)
                cells.append(
                    (
                        "",
                        f"【{name_of_area}】" if language.startswith("zh") else name_of_area.upper(),
                        *[""] * (len(VERDICTS) + 2),
                    )
                )
                cells += [_cells(row, language, word) for row in rows]
        blocks += _part(word(say("Everything else, by area")), cells, len(rest), language, word)
    blocks.append(Heading(word(say("What is done about it"))))
    blocks.append(WritingLines(4, 8))
    blocks.append(
        Note(
            word(
                say(
                    "Information as of {as_of_on}, no legal advice; unverified items are to be looked up first.",
                    as_of_on=catalogue().as_of.isoformat(),
                )
            )
        )
    )
    return Document(
        title=title,
        language=language,
        currency=currency,
        header_left=" · ".join(part for part in (title, name, day) if part),
        header_right=tuple(part for part in (name, day) if part),
        footer="ShopDesk",
        page_number=page_words(language),
        blocks=tuple(blocks),
    )


def _part(title: str, cells: Sequence[tuple[str, ...]], count: int, language: str, word: Word) -> list[Block]:
    """A table: the item with how to look at it and its law, when, and a box for each verdict."""
    columns = (
        Column(word(say("No."))),
        Column(word(say("Item, what to look at, law"))),
        Column(word(say("When")), max_lines=2),
        Column(word(say("Pass"))),
        Column(word(say("Fail"))),
        Column(word(say("N/A"))),
        Column(word(say("Unclear"))),
        Column(word(say("Proof"))),
    )
    return [Heading(title, say("Items: {n}", n=count).in_language(language)), Table(columns, tuple(cells))]


def _cells(row: CheckRow, language: str, word: Word) -> tuple[str, ...]:
    return row.item_id, _item(row, language, word), _when(row, word), *[BOX] * len(VERDICTS), LINE


def _when(row: CheckRow, word: Word) -> str:
    """The day it is due, the verdict the data give, else how often it is looked at."""
    if row.due_on is not None:
        return row.due_on.isoformat()
    if row.judged_by == DATA and row.verdict is not None:
        return word(VERDICT_WORDS[row.verdict])
    return word(CADENCE_WORDS[row.item.cadence])


def _item(row: CheckRow, language: str, word: Word) -> str:
    """The item with how to look at it, what the data say of it, and its law in brackets."""
    item, is_chinese = row.item, language.startswith("zh")
    said = [word(item.verify), *([word(row.check.text)] if row.check is not None else [])]
    law = word(item.source)
    if item.is_unverified:
        law = word(say("{law} (unverified)", law=law))
    ground = (f"〔{law}〕" if is_chinese else f" [{law}]") if law else ""
    joint, gap = ("：", "") if is_chinese else (": ", " ")
    return f"{word(item.title)}{joint}{gap.join(said)}{ground}"

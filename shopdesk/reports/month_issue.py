"""How is a closed month kept, so that it prints as it was issued whatever the store or the program becomes?

The finished documents and sheets in every language of the interface, as JSON, packed: figures are already words there, so that no
later rule, translation or layout of tables changes them.
"""

from __future__ import annotations

import base64
import json
import lzma
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import Any

from shopdesk.analysis.restated import IssuedMonth, Restated
from shopdesk.analysis.summary import MonthlySummary
from shopdesk.reports import document as parts
from shopdesk.reports.document import Block, Column, Document, Heading, Note, PageBreak, Table
from shopdesk.reports.sheet import Sheet, SheetColumn, month_sheets
from shopdesk.reports.spelling import change_words, figure_heading, value_text
from shopdesk.reports.summary import month_document
from shopdesk.wording import LANGUAGES, Phrase, speaker

say = speaker("paper")

FORM = 1
MOST_ON_PAGE_1 = 3
_KIND = "="
_KINDS: Mapping[str, type] = {
    one.__name__: one
    for one in (*vars(parts).values(), Sheet, SheetColumn)
    if isinstance(one, type) and is_dataclass(one)
}


def issue_of(summary: MonthlySummary) -> str:
    """A month as it is issued now; ``summary`` says its edition and that it is closed."""
    issue: dict[str, Any] = {"form": FORM, "documents": {}, "sheets": {}}
    for language in LANGUAGES:
        document: Document | None = month_document(summary, language)
        rooms = []
        while document is not None:
            rooms.append(_plain(replace(document, briefer=None), language))
            document = document.briefer() if document.briefer is not None else None
        issue["documents"][language] = rooms
        issue["sheets"][language] = [_plain(sheet, language) for sheet in month_sheets(summary, language)]
    packed = lzma.compress(json.dumps(issue, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return base64.b64encode(packed).decode("ascii")


def printed_document(month: MonthlySummary | IssuedMonth, language: str) -> Document:
    """The month as a document; of a closed one as it was issued, what was restated since on page 1 and, whole, at the end."""
    if isinstance(month, MonthlySummary):
        return month_document(month, language)
    rooms = [_made(one) for one in _unpacked(month)["documents"][language]]
    if month.restated:
        rooms = [_with_restated(one, month.restated, month.issued_on, language) for one in rooms]
    return _chained(rooms)


def printed_sheets(month: MonthlySummary | IssuedMonth, language: str) -> list[Sheet]:
    """The month as sheets; of a closed one as they were issued, and one more that says what was restated since."""
    if isinstance(month, MonthlySummary):
        return month_sheets(month, language)
    sheets: list[Sheet] = [_made(one) for one in _unpacked(month)["sheets"][language]]
    if month.restated:
        sheets.append(_restated_sheet(month.restated, month.issued_on, language))
    return sheets


def restated_words(restated: Sequence[Restated], issued_on: str, language: str, currency: str) -> str:
    """All of them in one sentence."""
    told = _joined(restated, language, currency)
    return say("Restated since {issued_on}: {words}", issued_on=issued_on, words=told).in_language(language)


def _joined(restated: Sequence[Restated], language: str, currency: str) -> str:
    return ("；" if language.startswith("zh") else "; ").join(
        f"{figure_heading(one.name, language)} {value_text(one.issued, one.unit, currency)} → {value_text(one.now, one.unit, currency)}"
        for one in restated
    )


def _chained(rooms: Sequence[Document]) -> Document:
    first, *rest = rooms
    return replace(first, briefer=partial(_chained, rest) if rest else None)


def _with_restated(document: Document, restated: Sequence[Restated], issued_on: str, language: str) -> Document:
    lead, *rest = document.blocks
    words = restated_words(restated[:MOST_ON_PAGE_1], issued_on, language, document.currency)
    if len(restated) > MOST_ON_PAGE_1:
        words += " · " + say("all of them on the last page").in_language(language)
    columns = (
        Column(say("Figure").in_language(language)),
        Column(say("As issued").in_language(language), is_number=True),
        Column(say("Now").in_language(language), is_number=True),
        Column(say("Change").in_language(language), is_number=True),
    )
    rows = tuple(
        (
            figure_heading(one.name, language),
            value_text(one.issued, one.unit, document.currency),
            value_text(one.now, one.unit, document.currency),
            _change(one, language),
        )
        for one in restated
    )
    heading = say("Restated since {issued_on}", issued_on=issued_on).in_language(language)
    at_the_end: list[Block] = [PageBreak(), Heading(heading), Table(columns, rows), Note(_why(language))]
    return replace(document, blocks=(lead, Note(words), *rest, *at_the_end))


def _why(language: str) -> str:
    return say(
        "later files brought refunds, orders or costs of this month; the pages before are as issued"
    ).in_language(language)


def _change(one: Restated, language: str) -> str:
    words, _direction = change_words(one.now, one.issued, one.unit)
    return words.in_language(language) if words else "—"


def _restated_sheet(restated: Sequence[Restated], issued_on: str, language: str) -> Sheet:
    def word(phrase: Phrase) -> str:
        return phrase.in_language(language)

    columns = (
        SheetColumn("figure", word(say("Figure")), "text"),
        SheetColumn("issued", word(say("As issued")), "figure"),
        SheetColumn("now", word(say("Now")), "figure"),
    )
    rows = [
        {"figure": figure_heading(one.name, language), "unit": one.unit, "issued": one.issued, "now": one.now}
        for one in restated
    ]
    title = word(say("Restated since {issued_on}", issued_on=issued_on))
    return Sheet(title, columns, rows, None, [_why(language)])


def _unpacked(month: IssuedMonth) -> dict[str, Any]:
    assert month.issue is not None, "a month that kept its figures alone has nothing to print as issued"
    packed = base64.b64decode(month.issue)
    found: dict[str, Any] = json.loads(lzma.decompress(packed).decode("utf-8", "surrogatepass"))
    return found


def _plain(part: Any, language: str) -> Any:
    if isinstance(part, Phrase):
        return part.in_language(language)
    if is_dataclass(part) and not isinstance(part, type):
        told = {each.name: _plain(getattr(part, each.name), language) for each in fields(part)}
        return {_KIND: type(part).__name__, **told}
    if isinstance(part, Mapping):
        return {name: _plain(value, language) for name, value in part.items()}
    if isinstance(part, str | int | float | bool) or part is None:
        return part
    return [_plain(one, language) for one in part]


def _made(part: Any) -> Any:
    if isinstance(part, dict):
        kind = part.get(_KIND)
        made = {name: _made(value) for name, value in part.items() if name != _KIND}
        return made if kind is None else _KINDS[kind](**made)
    if isinstance(part, list):
        return tuple(map(_made, part))
    return part

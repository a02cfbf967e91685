"""What is one sheet of an export before it is a file: columns of the dictionary, rows of plain values, notes in words?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shopdesk.analysis.summary import MonthlySummary
from shopdesk.fields import FIELDS
from shopdesk.reports.spelling import figure_heading
from shopdesk.reports.summary_details import reason_words
from shopdesk.reports.summary_words import month_title, platform_name
from shopdesk.wording import Phrase, speaker

say = speaker("paper")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class SheetColumn:
    """A column: the key of its values, its heading in words, and how a value is kept.

    ``kind``: ``money`` (fen), ``quantity`` (thousandths), ``rate`` (0–1), ``count``, ``day``, ``moment``, ``id`` or ``text``;
    ``figure`` takes the kind from the row's ``unit``.
    """

    key: str
    heading: str
    kind: str


@dataclass(frozen=True)
class Sheet:
    """A table with its title; ``notes`` (basis, coverage) stand below it, ``total`` is the last row."""

    title: str
    columns: Sequence[SheetColumn]
    rows: Iterable[Row]
    total: Row | None = None
    notes: Sequence[str] = ()


_KINDS = {"value": "money", "qty": "quantity", "rate": "rate", "count": "count", "days": "count", "day": "day",
          "moment": "moment", "id": "id"}  # fmt: skip


def field_columns(names: Iterable[str], language: str) -> tuple[SheetColumn, ...]:
    """Columns of names from fields.py: headings and kinds come from the dictionary."""
    return tuple(SheetColumn(name, figure_heading(name, language), column_kind(name)) for name in names)


def column_kind(name: str) -> str:
    """How values of a column are kept, read off its name; the shop's own codes are texts as ids are."""
    field = FIELDS.get(name)
    return "id" if name == "sku" else _KINDS.get(field.dtype if field else "text", "text")


def month_sheets(summary: MonthlySummary, language: str) -> list[Sheet]:
    """The month as sheets: figures with comparison and basis, what changed and what to do, then one sheet a table."""
    coverage = summary.answer.coverage.in_language(language)
    sheets = [_figures(summary, language, coverage), _sentences(summary, language)]
    for table in (summary.best, summary.dragging, *summary.tables):
        notes = [say("Basis: {words}", words=table.basis).in_language(language), coverage]
        if not table.rows and table.missing is not None:
            notes.insert(0, table.missing.in_language(language))
        columns = field_columns(table.columns, language)
        sheets.append(Sheet(table.title.in_language(language), columns, table.rows, table.total, notes))
    terms = (
        SheetColumn("term", say("Term").in_language(language), "text"),
        SheetColumn("meaning", say("Meaning").in_language(language), "text"),
    )
    rows = [{"term": figure_heading(name, language), "meaning": phrase} for name, phrase in summary.definitions]
    return [*sheets, Sheet(say("Definitions").in_language(language), terms, rows)]


def _figures(summary: MonthlySummary, language: str, coverage: str) -> Sheet:
    def column(key: str, phrase: Phrase, kind: str) -> SheetColumn:
        return SheetColumn(key, phrase.in_language(language), kind)

    columns = (
        column("figure", say("Figure"), "text"),
        column("value", say("This month"), "figure"),
        column("compare", say("Last month"), "figure"),
        column("last_year", say("Year before"), "figure"),
        column("basis", say("Basis"), "text"),
        column("reason", say("Why unknown"), "text"),
        column("n", say("Observations"), "count"),
    )
    rows = [
        {
            "figure": figure_heading(name, language),
            "unit": figure.unit,
            "value": figure.value,
            "compare": figure.compare,
            "last_year": summary.last_year.get(name),
            "basis": figure.basis,
            "reason": reason_words(figure, language) or None,
            "n": figure.n,
        }
        for name, figure in summary.answer.figures.items()
    ]
    shop = " · ".join(part for part in (summary.shop_name, platform_name(summary.platform, language)) if part)
    notes = [
        shop,
        month_title(summary.month, language),
        say("Basis: {words}", words=summary.answer.basis).in_language(language),
        coverage,
        *(phrase.in_language(language, summary.currency) for phrase in summary.answer.warnings),
    ]
    return Sheet(say("Month").in_language(language), columns, rows, None, notes)


def _sentences(summary: MonthlySummary, language: str) -> Sheet:
    """Headline, changes and things to do, one a row, with the money at stake."""
    columns = (
        SheetColumn("section", say("Section").in_language(language), "text"),
        SheetColumn("text", say("What").in_language(language), "text"),
        SheetColumn("value", say("At stake").in_language(language), "money"),
        SheetColumn("basis", say("Basis").in_language(language), "text"),
    )
    rows: list[Row] = [{"section": say("Headline"), "text": summary.answer.headline}]
    rows += [{"section": say("What changed"), "text": phrase} for phrase in summary.changes]
    rows += [
        {"section": say("Do first"), "text": finding.text, "value": finding.value, "basis": finding.basis}
        for finding in summary.todo
    ]
    if summary.notes.strip():
        rows.append({"section": say("Owner's notes"), "text": summary.notes.strip()})
    return Sheet(say("What to do").in_language(language), columns, rows)

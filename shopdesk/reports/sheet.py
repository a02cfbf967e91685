"""What is one sheet of an export before it is a file: columns of the dictionary, rows of plain values, notes in words?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.area_page import AreaPage
from shopdesk.analysis.summary import MonthlySummary, SummaryTable
from shopdesk.fields import FIELDS
from shopdesk.frozen import dataclass
from shopdesk.masking import masked
from shopdesk.reports.spelling import figure_heading
from shopdesk.reports.summary_details import reason_words
from shopdesk.reports.summary_words import month_title, platform_name
from shopdesk.wording import Phrase, speaker

say = speaker("paper")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class SheetColumn:
    """A column: the key of its values, its heading in words, and how a value is kept.

    ``kind``: ``money`` (fen), ``quantity`` (thousandths), ``rate`` (0–1), ``count``, ``ratio``, ``day``, ``moment``, ``id`` or ``text``;
    ``figure`` takes the kind from the row's ``unit``. ``product`` names the columns of quantity and price whose product it is.
    ``is_whole``: sentences, of which paper cuts nothing off.
    """

    key: str
    heading: str
    kind: str
    product: tuple[str, str] | None = None
    is_whole: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table with its title; ``notes`` (basis, coverage) stand below it, ``total`` is the last row, ``summed`` says in words what its
    rows come to.

    ``is_live``: made to be worked on, so that its amounts and sums go on working out; a closed month is as it was issued, and bears no
    formula.
    """

    title: str
    columns: Sequence[SheetColumn]
    rows: Iterable[Row]
    total: Row | None = None
    notes: Sequence[str] = ()
    is_live: bool = False
    summed: str = ""


_KINDS = {"value": "money", "qty": "quantity", "rate": "rate", "count": "count", "days": "count", "day": "day",
          "moment": "moment", "id": "id", "ratio": "ratio"}  # fmt: skip


def field_columns(names: Iterable[str], language: str) -> tuple[SheetColumn, ...]:
    """Columns of names from fields.py: headings and kinds come from the dictionary."""
    return tuple(SheetColumn(name, figure_heading(name, language), column_kind(name)) for name in names)


def column_kind(name: str) -> str:
    """How values of a column are kept, read off its name; the shop's own codes are texts as ids are."""
    field = FIELDS.get(name)
    return "id" if name == "sku" else _KINDS.get(field.dtype if field else "text", "text")


def table_sheet(table: SummaryTable, language: str, coverage: str = "") -> Sheet:
    """A table of the month as a sheet: its basis below it, and why it is empty where it is; buyers are masked."""
    notes = [say("Basis: {words}", words=table.basis).in_language(language)]
    if not table.rows and table.missing is not None:
        notes.insert(0, table.missing.in_language(language))
    if coverage:
        notes.append(coverage)
    columns, rows = field_columns(table.columns, language), table.rows
    if "buyer_id" in table.columns:
        rows = tuple({**row, "buyer_id": masked(str(row["buyer_id"]))} for row in rows)
    total, first = table.total, table.columns[0]
    if total is not None and table.total_rows is not None and total.get(first) is None:
        total = {**total, first: table.total_words.in_language(language)}
    return Sheet(table.title.in_language(language), columns, rows, total, notes)


def month_sheets(summary: MonthlySummary, language: str) -> list[Sheet]:
    """The month as sheets: figures with comparison and basis, what changed and what to do, then one sheet a table."""
    coverage = summary.answer.coverage.in_language(language)
    shop = " · ".join(part for part in (summary.shop_name, platform_name(summary.platform, language)) if part)
    figures = figures_sheet(summary.answer, language, summary.last_year, summary.currency)
    named = [shop, month_title(summary.month, language), *figures.notes]
    tables = (summary.best, summary.dragging, *summary.tables)
    is_live = not summary.is_closed
    rows = [{"term": figure_heading(name, language), "meaning": phrase} for name, phrase in summary.definitions]
    terms = (_column("term", say("Term"), "text", language), _column("meaning", say("Meaning"), "text", language))
    return [
        replace(figures, title=say("Month").in_language(language), notes=[words for words in named if words]),
        _sentences(summary, language),
        *(replace(table_sheet(table, language, coverage), is_live=is_live) for table in tables),
        *(
            replace(_area_sheet(area, table, language), is_live=is_live)
            for area in summary.areas
            for table in area.tables
        ),
        Sheet(say("Definitions").in_language(language), terms, rows),
    ]


def _area_sheet(area: AreaPage, table: SummaryTable, language: str) -> Sheet:
    sheet = table_sheet(table, language, area.answer.coverage.in_language(language))
    return replace(sheet, notes=[area.answer.headline.in_language(language), *sheet.notes])


def answer_sheets(answer: Answer, language: str) -> list[Sheet]:
    """What any panel answers, as sheets: the money list first, then the figures."""
    columns = (
        _column("finding", say("Finding"), "id", language),
        _column("text", say("What"), "text", language),
        _column("value", say("At stake"), "money", language),
        _column("basis", say("Basis"), "text", language),
        _column("subject", say("Subject"), "id", language),
    )
    rows = [
        {
            "finding": finding.finding,
            "text": finding.text,
            "value": finding.value,
            "basis": finding.basis,
            "subject": finding.subject,
        }
        for finding in answer.rows
        if isinstance(finding, Finding)
    ]
    notes = [phrase.in_language(language) for phrase in (answer.headline, answer.coverage)]
    money_list = Sheet(say("Money list").in_language(language), columns, rows, None, notes)
    return [money_list, figures_sheet(answer, language)]


def figures_sheet(
    answer: Answer, language: str, last_year: Mapping[str, int | float | None] | None = None, currency: str = "CNY"
) -> Sheet:
    """One row a figure with comparison, basis, and why it is unknown; the year before where it is asked for."""
    columns = [
        _column("figure", say("Figure"), "text", language),
        _column("value", say("This month"), "figure", language),
        _column("compare", say("Last month"), "figure", language),
        _column("last_year", say("Year before"), "figure", language),
        _column("basis", say("Basis"), "text", language),
        _column("reason", say("Why unknown"), "text", language),
        _column("n", say("Observations"), "count", language),
    ]
    if last_year is None:
        columns = [column for column in columns if column.key != "last_year"]
    rows = [
        {
            "figure": figure_heading(name, language),
            "unit": figure.unit,
            "value": figure.value,
            "compare": figure.compare,
            "last_year": (last_year or {}).get(name),
            "basis": figure.basis,
            "reason": reason_words(figure, language) or None,
            "n": figure.n,
        }
        for name, figure in answer.figures.items()
    ]
    notes = [
        say("Basis: {words}", words=answer.basis).in_language(language),
        answer.coverage.in_language(language),
        *(phrase.in_language(language, currency) for phrase in answer.warnings),
    ]
    return Sheet(say("All figures").in_language(language), columns, rows, None, notes)


def _sentences(summary: MonthlySummary, language: str) -> Sheet:
    """Headline, changes and the whole money list, one a row, with the money at stake and what of it counts in the sum."""
    columns = (
        _column("section", say("Section"), "text", language),
        _column("text", say("What"), "text", language),
        _column("value", say("At stake"), "money", language),
        _column("counted_value", say("Counted in the sum"), "money", language),
        _column("basis", say("Basis"), "text", language),
    )
    rows: list[Row] = [{"section": say("Headline"), "text": summary.answer.headline}]
    rows += [{"section": say("What changed"), "text": phrase} for phrase in summary.changes]
    rows += [
        {
            "section": say("Do first") if finding in summary.todo else say("Also worth doing"),
            "text": finding.text,
            "value": finding.value,
            "counted_value": finding.counted_value,
            "basis": finding.basis,
        }
        for finding in summary.answer.rows
    ]
    whole = say("at stake, {sum_value} in all", sum_value=summary.answer.at_stake_value or 0)
    notes = [whole.in_language(language, summary.currency)] if summary.answer.at_stake_value else []
    if summary.notes.strip():
        rows.append({"section": say("Owner's notes"), "text": summary.notes.strip()})
    return Sheet(say("What to do").in_language(language), columns, rows, None, notes)


def _column(key: str, heading: Phrase, kind: str, language: str) -> SheetColumn:
    return SheetColumn(key, heading.in_language(language), kind)

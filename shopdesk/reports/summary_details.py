"""What follows page 1: all figures with basis and reason, the notes on the data, every detail table, the definitions?"""

from __future__ import annotations

from shopdesk.analysis.answer import Figure, Finding
from shopdesk.analysis.reasons import REASONS
from shopdesk.analysis.summary import MonthlySummary, Row, SummaryTable
from shopdesk.reports.document import Block, Column, Heading, Note, Numbered, Paragraph, Table
from shopdesk.reports.spelling import UNKNOWN, cell_text, change_words, figure_heading, is_figure, unit_of, value_text
from shopdesk.reports.summary_words import day_with_weekday
from shopdesk.wording import Phrase, shown, speaker

say = speaker("paper")


def detail_blocks(summary: MonthlySummary, language: str, changes: int, tasks: int) -> list[Block]:
    """Everything the month knows, in tables; nothing that page 1 had to shorten is missing here.

    ``changes`` and ``tasks``: how many of them stand on page 1.
    """
    blocks = figures_blocks(summary, language)
    blocks += note_blocks(summary, language, changes)
    blocks += task_blocks(summary, language, tasks)
    for table in (*shortened(summary), *summary.tables):
        blocks += table_blocks(table, summary.currency, language, summary.answer.coverage)
    return blocks


def shortened(summary: MonthlySummary) -> list[SummaryTable]:
    """The short tables of page 1 that name things no detail table names: their titles may end in "…" there."""
    named = {str(row.get("title")) for table in summary.tables for row in table.rows}
    short = (summary.best, summary.dragging)
    return [table for table in short if any(str(row.get("title")) not in named for row in table.rows)]


def reason_words(figure: Figure, language: str) -> str:
    """Why a figure is not known, in words; nothing where it is known."""
    if figure.value is not None or figure.reason is None:
        return ""
    phrase = REASONS.get(figure.reason)
    return phrase.in_language(language) if phrase else shown(figure.reason)


def figures_blocks(summary: MonthlySummary, language: str) -> list[Block]:
    """One row a figure: this month, last month, the year before, the changes, and what it rests on."""
    columns = (
        Column(say("Figure").in_language(language)),
        Column(say("This month").in_language(language), is_number=True),
        Column(say("Last month").in_language(language), is_number=True),
        Column(say("Change").in_language(language), is_number=True),
        Column(say("Year before").in_language(language), is_number=True),
        Column(say("Change").in_language(language), is_number=True),
        Column(say("Basis").in_language(language)),
    )
    rows = []
    for name, figure in summary.answer.figures.items():
        last = summary.last_year.get(name)
        rows.append(
            (
                figure_heading(name, language),
                value_text(figure.value, figure.unit),
                value_text(figure.compare, figure.unit),
                _change(figure.value, figure.compare, figure.unit, language),
                value_text(last, figure.unit),
                _change(figure.value, last, figure.unit, language),
                _basis(figure, language, summary.currency),
            )
        )
    return [
        Heading(say("All figures").in_language(language), amounts_in(summary.currency, language)),
        Table(columns, tuple(rows)),
        Note(_ground(summary.answer.basis, summary.answer.coverage, summary.currency, language)),
    ]


def note_blocks(summary: MonthlySummary, language: str, changes: int) -> list[Block]:
    """The warnings, and the changes page 1 had no room for."""
    blocks: list[Block] = []
    warnings = [shown(phrase.in_language(language, summary.currency)) for phrase in summary.answer.warnings]
    if warnings:
        blocks += [Heading(say("Notes on the data").in_language(language)), Numbered(tuple(warnings))]
    further = [shown(phrase.in_language(language, summary.currency)) for phrase in summary.changes[changes:]]
    if further:
        blocks += [Heading(say("What else changed").in_language(language)), Numbered(tuple(further))]
    return blocks


def task_blocks(summary: MonthlySummary, language: str, tasks: int) -> list[Block]:
    """What is worth doing beyond page 1: the rest of the month's money list."""
    listed = [row for row in summary.answer.rows if isinstance(row, Finding)]
    further = [*summary.todo[tasks:], *(finding for finding in listed if finding not in summary.todo)]
    if not further:
        return []
    columns = (
        Column(say("What").in_language(language)),
        Column(say("At stake").in_language(language), is_number=True),
        Column(say("Basis").in_language(language)),
    )
    rows = tuple(
        (
            shown(finding.text.in_language(language, summary.currency)),
            value_text(finding.value, "money"),
            shown(finding.basis.in_language(language, summary.currency)),
        )
        for finding in further
    )
    heading = Heading(say("Also worth doing").in_language(language), amounts_in(summary.currency, language))
    return [heading, Table(columns, rows)]


def table_blocks(table: SummaryTable, currency: str, language: str, coverage: Phrase | None = None) -> list[Block]:
    """A detail table under its heading, basis and coverage below; without rows the reason in their place."""
    title = shown(table.title.in_language(language, currency))
    ground = Note(_ground(table.basis, coverage, currency, language))
    if not table.rows:
        missing = table.missing or say("Nothing to show.")
        return [Heading(title), Paragraph(shown(missing.in_language(language, currency))), ground]
    aside = [say("{count} rows", count=len(table.rows)).in_language(language)]
    if any(unit_of(name) == "money" for name in table.columns):
        aside.append(amounts_in(currency, language))
    columns = tuple(Column(figure_heading(name, language), is_figure(name)) for name in table.columns)
    rows = tuple(tuple(_cell(table, name, row, currency, language) for name in table.columns) for row in table.rows)
    return [Heading(title, " · ".join(aside)), Table(columns, rows, _total(table, currency, language)), ground]


def definition_blocks(summary: MonthlySummary, language: str) -> list[Block]:
    """What the words mean, at the end."""
    if not summary.definitions:
        return []
    columns = (Column(say("Term").in_language(language)), Column(say("Meaning").in_language(language)))
    rows = tuple(
        (figure_heading(name, language), shown(phrase.in_language(language, summary.currency)))
        for name, phrase in summary.definitions
    )
    return [Heading(say("Definitions").in_language(language)), Table(columns, rows)]


def amounts_in(currency: str, language: str) -> str:
    """The unit of a table's amounts, said once above it."""
    phrase = say("amounts in yuan") if currency == "CNY" else say("amounts in {currency}", currency=currency)
    return phrase.in_language(language)


def _cell(table: SummaryTable, name: str, row: Row, currency: str, language: str) -> str:
    words = cell_text(name, row.get(name), language, currency)
    # in the table of days a slow Tuesday and a strong Sunday should not look alike
    return day_with_weekday(words, language) if table.name == "days" and name == "valid_on" else words


def _total(table: SummaryTable, currency: str, language: str) -> tuple[str, ...] | None:
    """The total row; columns without a sum stay empty, the first words say what the row is."""
    if table.total is None:
        return None
    cells = [
        cell_text(name, table.total[name], language, currency) if table.total.get(name) is not None else ""
        for name in table.columns
    ]
    if not cells[0]:
        cells[0] = table.total_words.in_language(language)
    return tuple(cells)


def _change(value: int | float | None, base: int | float | None, unit: str, language: str) -> str:
    words, _direction = change_words(value, base, unit)
    return words.in_language(language) if words else UNKNOWN


def _basis(figure: Figure, language: str, currency: str) -> str:
    parts = [reason_words(figure, language), shown(figure.basis.in_language(language, currency))]
    if figure.state == "thin":
        parts.append(
            say("incomplete or few observations").in_language(language)
            if figure.n is None
            else say("incomplete or few observations ({n})", n=figure.n).in_language(language)
        )
    joint = "；" if language.startswith("zh") else "; "
    return joint.join(part.rstrip("。.") for part in parts if part)


def _ground(basis: Phrase, coverage: Phrase | None, currency: str, language: str) -> str:
    """Basis and coverage in one line of small print."""
    return " · ".join(ground_words(basis, coverage, currency, language))


def ground_words(basis: Phrase, coverage: Phrase | None, currency: str, language: str) -> list[str]:
    """What a figure or table rests on, and which data there is; without full stops, to be joined."""
    phrases = [say("Basis: {words}", words=basis)] + ([] if coverage is None else [coverage])
    return [shown(phrase.in_language(language, currency)).rstrip("。. ") for phrase in phrases]

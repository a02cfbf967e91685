"""How do reports and answers read on a terminal? Plain lines, columns aligned for Chinese and Latin text alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from shopdesk.analysis.answer import Answer, Figure, Finding
from shopdesk.fields import heading
from shopdesk.importing.problems import ImportReport
from shopdesk.money import quantity_text
from shopdesk.reports.spelling import cell_text, unit_of
from shopdesk.wording import Phrase, money_text, shown, speaker

say = speaker("listing")

PROBLEMS_SHOWN = 200


def width(text: str) -> int:
    """Columns a text takes on a terminal: wide and full-width characters take two."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def columns(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> list[str]:
    """Rows of cells as aligned lines; ``right`` names the columns that are aligned to the right."""
    if not rows:
        return []
    to_right = set(right)
    widths = [max(width(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = []
        for at, cell in enumerate(row):
            blank = " " * (widths[at] - width(cell))
            cells.append(blank + cell if at in to_right else cell + blank)
        lines.append("  ".join(cells).rstrip())
    return lines


def import_lines(reports: Sequence[ImportReport], language: str) -> list[str]:
    """What became of each file, and every row that needs care with its row, column, value and remedy."""
    lines: list[str] = []

    def tell(phrase: Phrase) -> None:
        lines.append(phrase.in_language(language))

    told = set()
    for report in reports:
        name = shown(PurePath(report.file).name)
        if report.error is not None:
            if report.file not in told:
                told.add(report.file)
                remedy = report.error.remedy
                lines.append(
                    " ".join(part.in_language(language) for part in (report.error.message, remedy) if part is not None)
                )
            continue
        where = f"{name} [{shown(report.sheet)}]" if report.sheet else name
        if report.kind is None:
            tell(say("{where}: no known table, left aside.", where=where))
            continue
        rows = report.rows
        tell(
            say(
                "{where}: {format} — {read} rows: {new} new, {changed} changed, {same} the same, {rejected} rejected, "
                "{dropped} left out.",
                where=where,
                format=report.format,
                **{name: rows[name] for name in ("read", "new", "changed", "same", "rejected", "dropped")},
            )
        )
        for note in report.notes:
            lines.append("  " + note.in_language(language))
        for problem in report.problems[:PROBLEMS_SHOWN]:
            lines.append(
                "  "
                + say(
                    "row {row}, {column}, {value}: {message}",
                    row=problem.row,
                    column=shown(problem.column or "—"),
                    value=shown(problem.value or "—")[:80],
                    message=problem.message,
                ).in_language(language)
            )
        if len(report.problems) > PROBLEMS_SHOWN:
            tell(say("  … and {more} more; --json lists them all.", more=len(report.problems) - PROBLEMS_SHOWN))
    return lines


def history_lines(entries: Sequence[Mapping[str, Any]], language: str) -> list[str]:
    """The imports, newest first."""
    if not entries:
        return [say("Nothing has been imported yet.").in_language(language)]
    head = [
        say("No.").in_language(language),
        say("when").in_language(language),
        say("rows").in_language(language),
        say("format").in_language(language),
        say("file").in_language(language),
    ]
    rows = [
        [str(entry["import_id"]), entry["at"], f"{entry['rows']:,}", entry["format"] or "—", shown(entry["file"])]
        for entry in entries
    ]
    return columns([head, *rows], right=(0, 2))


def tray_lines(entries: Sequence[Mapping[str, Any]], language: str) -> list[str]:
    """The rows that wait in the tray: number, file and row, then each problem with what stands in the cell."""
    if not entries:
        return [say("No row waits in the tray.").in_language(language)]
    lines = []
    for entry in entries:
        where = f"{shown(entry['file'])} [{shown(entry['sheet'])}]" if entry["sheet"] else shown(entry["file"])
        lines.append(
            say("{tray_id}: {where}, row {row}", tray_id=entry["tray_id"], where=where, row=entry["row"]).in_language(
                language
            )
        )
        for problem in entry["problems"]:
            said = say(
                "{column}, {value}: {message}",
                column=shown(problem["column"] or "—"),
                value=shown(problem["value"] or "—")[:80],
                message=problem["message"],
            )
            lines.append("  " + said.in_language(language))
    return lines


def figure_text(figure: Figure, currency: str) -> str:
    """A figure as people read it; an unknown one is a dash, never a nought."""
    value = figure.value
    if value is None:
        return "—"
    if figure.unit == "money":
        return money_text(int(value), currency)
    if figure.unit == "quantity":
        return quantity_text(int(value))
    if figure.unit == "ratio":
        return f"{value:,.2f}"
    if figure.unit == "rate":
        return f"{value * 100:.1f} %"
    return f"{value:,}"


def answer_lines(answer: Answer, language: str, currency: str) -> list[str]:
    """A panel's answer: headline, figures with their basis, the rows worth acting on."""

    def spoken(phrase: Phrase) -> str:
        return phrase.in_language(language, currency)

    lines = [
        spoken(answer.headline),
        f"{answer.period.start} … {answer.period.last} · {spoken(answer.coverage)}",
        "",
    ]
    rows = []
    for name, figure in answer.figures.items():
        field = {"units": "units_qty"}.get(name, name)
        rows.append([heading(field, language), figure_text(figure, currency), spoken(figure.basis)])
    lines += columns(rows, right=(1,))
    if answer.rows and not isinstance(answer.rows[0], Finding):
        lines += ["", *record_lines(answer.rows, language)]
    elif answer.rows:
        lines += ["", say("To do, by money").in_language(language)]
        lines += columns(
            [
                [
                    money_text(finding.value, currency) if finding.value is not None else "—",
                    spoken(finding.text),
                ]
                for finding in answer.rows
            ],
            right=(0,),
        )
    return lines


def record_lines(rows: Sequence[Any], language: str) -> list[str]:
    """A panel's rows as a table; ``listed`` names what of a row a terminal has room for."""
    records = [row.worded() for row in rows]
    names = list(rows[0].listed)
    head = [heading(name, language) for name in names]
    cells = [[cell_text(name, record[name], language, "") for name in names] for record in records]
    return columns([head, *cells], right=[at for at, name in enumerate(names) if unit_of(name) != "text"])

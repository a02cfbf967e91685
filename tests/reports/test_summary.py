"""The month as a document: every figure and cell of the data is in it, nothing unknown is printed as nought."""

from __future__ import annotations

import dataclasses
import importlib.util
import re
import subprocess
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from shopdesk.analysis.summary import MonthlySummary
from shopdesk.panels import headless, paper
from shopdesk.panels.paper_layout import FOOT, HEIGHT, MARGIN, WIDTH
from shopdesk.panels.paper_marks import Text
from shopdesk.reports.document import Cards, Chart, Checklist, Document, Heading, Table
from shopdesk.reports.spelling import cell_text, change_words, figure_heading, value_text
from shopdesk.reports.summary import month_document
from shopdesk.wording import shown


def _months() -> ModuleType:
    spec = importlib.util.spec_from_file_location("months", Path(__file__).with_name("months.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


months = _months()

CASES = {
    "chinese": (months.november(), "zh_CN"),
    "english": (months.november("en"), "en"),
    "nasty": (months.nasty(), "zh_CN"),
    "unknown": (months.unknown(), "zh_CN"),
    "one day": (months.one_day(), "zh_CN"),
    "crowded": (months.crowded(), "en"),
}


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Fonts need an application."""


def squeezed(text: str) -> str:
    """Without the blanks and line ends that wrapping puts in or takes out."""
    return "".join(text.split())


def printed(document: Document, folder: Path) -> str:
    headless.write_pdf(document, folder / "month.pdf")
    command = ["pdftotext", "-raw", str(folder / "month.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return "\n".join(_without_head_and_foot(page, document) for page in text.split("\f"))


def _without_head_and_foot(page: str, document: Document) -> str:
    """A page without what stands on every page, so that a text going over the page is read in one."""
    squeezed_page = squeezed(page)
    number = re.escape(squeezed(document.page_number)).replace(r"\{page\}", r"\d+").replace(r"\{pages\}", r"\d+")
    squeezed_page = re.sub(re.escape(squeezed(document.footer)) + number + "$", "", squeezed_page)
    return squeezed_page.removeprefix(squeezed(document.header_left))


def words_of(summary: MonthlySummary, language: str) -> list[str]:
    """Everything a month knows, as it must be readable on paper."""
    answer, currency = summary.answer, summary.currency
    found = [shown(summary.shop_name), str(summary.edition)]
    found.append(shown(answer.headline.in_language(language)))
    found += [shown(phrase.in_language(language)).rstrip("。.") for phrase in (answer.basis, answer.coverage)]
    found += [shown(phrase.in_language(language)) for phrase in (*answer.warnings, *summary.changes)]
    for name, figure in answer.figures.items():
        found.append(figure_heading(name, language))
        found += [value_text(value, figure.unit) for value in (figure.value, figure.compare)]
        found.append(value_text(summary.last_year.get(name), figure.unit))
        found.append(figure.basis.in_language(language).rstrip("。."))
    for finding in (*summary.todo, *answer.rows):
        found += [shown(finding.text.in_language(language)), shown(finding.basis.in_language(language))]
        found.append(value_text(finding.value, "money"))
    for table in (*summary.tables, summary.best, summary.dragging):
        if table.rows:
            found += [figure_heading(name, language) for name in table.columns]
            found.append(table.basis.in_language(language).rstrip("。."))
        for row in table.rows:
            found += [cell_text(name, row.get(name), language, currency) for name in table.columns]
        for name, value in (table.total or {}).items():
            found.append(cell_text(name, value, language, currency))
        found += [table.title.in_language(language)]
    for name, meaning in summary.definitions:
        found += [figure_heading(name, language), meaning.in_language(language)]
    found += [shown(line) for line in summary.notes.splitlines()]
    return found


@pytest.mark.parametrize("name", CASES)
def test_every_figure_and_every_cell_of_the_month_is_on_paper(name: str, tmp_path: Path) -> None:
    summary, language = CASES[name]
    text = squeezed(printed(month_document(summary, language), tmp_path))
    missing = [words for words in words_of(summary, language) if squeezed(words) not in text]
    assert missing == []


@pytest.mark.parametrize("name", CASES)
def test_rows_are_printed_whole_and_in_their_order(name: str, tmp_path: Path) -> None:
    summary, language = CASES[name]
    lines = printed(month_document(summary, language), tmp_path)
    text = squeezed(lines)
    days = next(table for table in summary.tables if table.name == "days")
    at = 0
    for row in days.rows:
        cells = [cell_text(column, row[column], language, summary.currency) for column in days.columns]
        at = text.find(squeezed("".join(cells[1:])), at + 1)
        assert at > 0, cells


@pytest.mark.parametrize("name", ["chinese", "english", "unknown", "one day"])
def test_what_the_owner_needs_first_stands_on_one_page(name: str) -> None:
    summary, language = CASES[name]
    document = month_document(summary, language)
    pages = paper.pages_of(document)
    first = squeezed("".join(mark.text for mark in pages[0].marks if isinstance(mark, Text)))
    wanted = [*summary.changes, *(finding.text for finding in summary.todo), summary.answer.headline]
    assert [words for phrase in wanted if squeezed(words := phrase.in_language(language)) not in first] == []
    lines = [mark for mark in pages[0].marks if getattr(mark, "width", None) == 0.6]
    assert len(lines) >= 2, "no room to write"
    heading = "全部指标" if language == "zh_CN" else "All figures"
    second = "".join(mark.text for mark in pages[1].marks if isinstance(mark, Text))
    assert heading in second


def test_a_month_with_much_to_say_keeps_page_1_to_one_page_and_says_the_rest_behind_it(tmp_path: Path) -> None:
    month = months.crowded()
    pages = [
        squeezed("".join(mark.text for mark in page.marks if isinstance(mark, Text)))
        for page in paper.pages_of(month_document(month, "en"))
    ]
    assert "Allfigures" in pages[1]
    firsts = [f"{word}{number}:" for word in ("Task", "Change") for number in range(5)]
    assert {words for words in firsts if words in pages[0]} >= {"Task0:", "Task1:", "Change0:", "Change1:"}
    behind = "".join(pages[1:])
    assert [words for words in firsts if (words in pages[0]) == (words in behind)] == []


@pytest.mark.parametrize("name", CASES)
def test_no_text_leaves_the_page_or_lies_on_another(name: str) -> None:
    summary, language = CASES[name]
    for page in paper.pages_of(month_document(summary, language)):
        texts = [mark for mark in page.marks if isinstance(mark, Text) and mark.text.strip()]
        for mark in texts:
            assert mark.x >= MARGIN - 0.5 and mark.right <= WIDTH - MARGIN + 0.5, mark.text
            assert mark.face.size < mark.y < HEIGHT - FOOT / 3, mark.text
        rows = sorted(texts, key=lambda mark: (mark.y, mark.x))
        for at, mark in enumerate(rows):
            for other in rows[at + 1 : at + 40]:
                if other.y - mark.y > 0.62 * min(mark.face.size, other.face.size):
                    break
                is_apart = mark.right <= other.x + 0.2 or other.right <= mark.x + 0.2
                assert is_apart, (mark.text, other.text)


def test_unknown_figures_are_a_dash_with_the_reason_in_words_and_never_nought(tmp_path: Path) -> None:
    document = month_document(months.unknown(), "en")
    cards = next(block for block in document.blocks if isinstance(block, Cards))
    assert {card.value for card in cards.cards} == {"—"}
    assert {card.basis for card in cards.cards} == {"No imported file covers this span."}
    figures = next(block for block in document.blocks if isinstance(block, Table))
    assert {cell for row in figures.rows for cell in row[1:6]} == {"—"}


def test_a_figure_nobody_can_know_yet_gives_its_card_to_the_next_one() -> None:
    document = month_document(months.november(), "en")
    cards = next(block for block in document.blocks if isinstance(block, Cards))
    assert len(cards.cards) == 6
    assert all(card.value != "—" for card in cards.cards)


def test_names_that_only_page_1_shortens_stand_in_full_on_a_later_page(tmp_path: Path) -> None:
    month = months.november()
    long = "库存里躺了半年的" + "非常长的商品名" * 9
    stuck = dataclasses.replace(month.dragging, rows=({"title": long, "reason": "压货", "net_sales_value": 1},))
    text = squeezed(printed(month_document(dataclasses.replace(month, dragging=stuck), "zh_CN"), tmp_path))
    assert long in text and "…" in text


def test_gaps_in_knowledge_stay_gaps_in_the_chart() -> None:
    document = month_document(months.nasty(), "zh_CN")
    chart = next(block for block in document.blocks if isinstance(block, Chart))
    assert chart.bars[17:22] == (None,) * 5
    assert chart.bars[16] is not None


def test_great_days_are_words_and_only_where_they_are_kept() -> None:
    chart = next(block for block in month_document(months.november(), "zh_CN").blocks if isinstance(block, Chart))
    assert [(mark.at, mark.text) for mark in chart.marks] == [(10, "双11")]


def test_what_to_do_names_its_day_where_it_rests_on_later_data_than_the_pages_of_the_areas() -> None:
    """Page 1 told of other buyers who stay away than the page of buyers, which stands as the month ended."""
    month = months.november("en")

    def aside(known_on: date) -> str:
        told = dataclasses.replace(month, answer=dataclasses.replace(month.answer, known_on=known_on))
        blocks = month_document(told, "en").blocks
        return next(one.aside for one in blocks if isinstance(one, Heading) and one.text == "Do first")

    assert aside(date(2026, 12, 9)).startswith("as of 2026-12-09 · at stake")
    assert aside(date(2026, 11, 30)).startswith("at stake")


def test_money_at_stake_stands_beside_what_to_do() -> None:
    tasks = next(block for block in month_document(months.november(), "en").blocks if isinstance(block, Checklist))
    assert [item.worth for item in tasks.items] == ["¥8,430.00", "¥1,518.00", "", "¥638.00"]


@pytest.mark.parametrize(
    ("value", "base", "unit", "words", "direction"),
    [
        (110, 100, "money", "10.0 % more", "up"),
        (0, 100, "money", "100.0 % less", "down"),
        (50, 0, "count", "new", "up"),
        (0, 0, "count", "no change", "level"),
        (10, -5, "money", None, "unknown"),
        (None, 5, "money", None, "unknown"),
        (5, None, "money", None, "unknown"),
        (-5, 100, "money", "now below zero", "down"),
        (100, 1, "money", "100 times as much", "up"),
        (1_000_001, 1_000_000, "money", "almost unchanged", "level"),
        (0.08, 0.071, "rate", "0.9 points higher", "up"),
        (0.071, 0.08, "rate", "0.9 points lower", "down"),
        (0.0712, 0.0712, "rate", "no change", "level"),
    ],
)
def test_changes_are_said_in_words(
    value: float | None, base: float | None, unit: str, words: str | None, direction: str
) -> None:
    phrase, found = change_words(value, base, unit)
    assert (phrase.in_language("en") if phrase else None, found) == (words, direction)

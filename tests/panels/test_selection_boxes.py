"""Do the forms of candidates read what is typed, refuse what cannot be right with its reason, and hand over exactly what is meant?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate

from shopdesk.analysis.candidates import TYPED, Candidate
from shopdesk.importing.candidate_table import read_candidates
from shopdesk.panels.selection_candidate_box import CandidateBox, typed_text
from shopdesk.panels.selection_listing_box import ListingBox
from shopdesk.panels.selection_paste import PasteCandidates

CUP = Candidate(
    7, "折叠水杯", "杯", 3_990, 1_200, "折叠水杯", 12_000, 0.085, 400, 0.032, 0.05, 100_000, 300_500, "1688", "轻便"
)


def box(qtbot: Any, look: Any, known: Candidate | None = None) -> tuple[CandidateBox, list[Mapping[str, Any]]]:
    kept: list[Mapping[str, Any]] = []
    made = CandidateBox(look, kept.append, known)
    qtbot.addWidget(made)
    return made, kept


def test_a_title_alone_is_enough_and_the_rest_is_unknown(qtbot: Any, look: Any) -> None:
    made, kept = box(qtbot, look)
    assert not made.accept_button.isEnabled()
    made.fields["title"].setText("碗")
    made.accept_button.click()
    assert kept == [{**dict.fromkeys(TYPED), "title": "碗"}]


def test_numbers_are_read_as_the_trade_writes_them(qtbot: Any, look: Any) -> None:
    made, kept = box(qtbot, look)
    typed = {"title": "碗", "price_value": "¥1,039.90", "popularity": "1.2万", "popularity_growth_rate": "8%",
             "return_rate": "0.05", "first_order_qty": "100件"}  # fmt: skip
    for name, text in typed.items():
        made.fields[name].setText(text)
    made.accept_button.click()
    said = {name: value for name, value in kept[0].items() if value is not None}
    assert said == {"title": "碗", "price_value": 103_990, "popularity": 12_000, "popularity_growth_rate": 0.08,
                    "return_rate": 0.05, "first_order_qty": 100_000}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"), [("price_value", "三十"), ("price_value", "0"), ("return_rate", "12"), ("return_rate", "130%")]
)
def test_what_cannot_be_right_says_why_and_is_not_kept(qtbot: Any, look: Any, name: str, text: str) -> None:
    made, kept = box(qtbot, look)
    made.fields["title"].setText("碗")
    made.fields[name].setText(text)
    assert made.error.text() and not made.accept_button.isEnabled()
    made._done()
    assert kept == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("text", ["三十", "9" * 20, "3\0"])
@pytest.mark.parametrize("name", ["cost_value", "first_order_qty"])
def test_a_field_is_named_with_its_fault_and_not_called_a_cell(
    qtbot: Any, look: Any, name: str, text: str, language: str
) -> None:
    look.set_language(language)
    made, _ = box(qtbot, look)
    made.fields["title"].setText("碗")
    made.fields[name].setText(text)
    said = made.error.text()
    assert said.startswith(made.fields[name].accessibleName()) and made.fields[name].toolTip()
    assert "cell" not in said.casefold() and "单元格" not in said and "NUL" not in said


def test_what_is_known_is_shown_so_that_keeping_it_unchanged_changes_nothing(qtbot: Any, look: Any) -> None:
    made, kept = box(qtbot, look, CUP)
    assert (
        made.fields["popularity_growth_rate"].text() == "8.5%" and made.fields["expected_month_qty"].text() == "300.5"
    )
    made.accept_button.click()
    assert kept == [{name: getattr(CUP, name) for name in TYPED}]
    assert typed_text("price_value", None) == ""


def pasted(qtbot: Any, look: Any, text: str) -> tuple[PasteCandidates, list[Sequence[Mapping[str, Any]]]]:
    kept: list[Sequence[Mapping[str, Any]]] = []
    made = PasteCandidates(look, lambda asked, show: show(read_candidates(asked)), kept.append, text)
    qtbot.addWidget(made)
    return made, kept


def test_a_pasted_table_is_shown_as_it_is_read_and_only_its_good_rows_are_kept(qtbot: Any, look: Any) -> None:
    made, kept = pasted(qtbot, look, "名称\t售价\t心情\n碗\t20\t好\n盘\t二十\t好\n")
    rows = made.table.rows.rows_shown()
    assert [row["row"] for row in rows] == [2, 3] and "二十" in rows[1]["problem"] and "售价" in rows[1]["problem"]
    assert "心情" in made.told.text() and made.accept_button.text() == "加入 1 个"
    made.accept_button.click()
    assert [dict(row) for row in kept[0]] == [{"title": "碗", "price_value": 2_000}]


def test_what_is_no_table_cannot_be_added_and_says_why(qtbot: Any, look: Any) -> None:
    made, kept = pasted(qtbot, look, "杯子\t30")
    assert made.told.text() and not made.accept_button.isEnabled()
    made.text.setPlainText("")
    made.ask()
    assert not made.told.text() and kept == []


def test_an_answer_that_comes_after_the_box_was_closed_is_not_shown(qtbot: Any, look: Any) -> None:
    waiting: list[Any] = []
    made = PasteCandidates(look, lambda asked, show: waiting.append((asked, show)), lambda rows: None, "名称\n碗\n")
    made.reject()
    asked, show = waiting[0]
    show(read_candidates(asked))
    assert made._table is None


def test_a_candidate_on_sale_needs_a_code_and_a_day_that_has_come(qtbot: Any, look: Any) -> None:
    kept: list[tuple[Any, ...]] = []
    made = ListingBox(look, "碗", date(2026, 11, 22), ["B-1"], lambda *said: kept.append(said))
    qtbot.addWidget(made)
    assert not made.accept_button.isEnabled()
    made.sku.setText(" B-1 ")
    made.day.setDate(QDate(2027, 1, 1))
    made.accept_button.click()
    assert kept == [("B-1", None, date(2026, 11, 22))]

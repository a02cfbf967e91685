"""Does the selection panel judge goods on sale and candidates side by side, explain a row, keep what is decided, and take typed and pasted
candidates that can be taken back?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from python_calamine import CalamineWorkbook

from shopdesk.analysis.candidates import HIT, LISTED
from shopdesk.analysis.selection_words import CLASS_WORDS
from shopdesk.panels.parts.declaration import Said
from shopdesk.panels.selection_what_if import WhatIf
from shopdesk.panels.selection_words_box import WordsBox
from tests.panels.fake_selection import CUP
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


@pytest.fixture
def shop() -> FakeShop:
    return FakeShop()


@pytest.fixture
def panel(make_window: Any, shop: FakeShop, qtbot: Any) -> Any:
    window = make_window(shop)
    window.open_panel("selection")
    at_rest(qtbot, window)
    return window.panels["selection"]


def rows(panel: Any) -> dict[str, Any]:
    return {row["subject"]: row for row in panel.table.rows.rows_shown()}


def choose(panel: Any, qtbot: Any, subject: str) -> None:
    panel.table.choose(list(rows(panel)).index(subject))
    at_rest(qtbot, panel.window())


def press(panel: Any, qtbot: Any, name: str) -> None:
    found = panel.findChild(QPushButton, name)
    assert found is not None and found.isEnabled(), name
    found.click()
    at_rest(qtbot, panel.window())


def view(panel: Any, name: str) -> None:
    choice = panel.findChild(QComboBox, "selection_view")
    choice.setCurrentIndex(choice.findData(name))
    choice.activated.emit(choice.currentIndex())


def again(panel: Any, qtbot: Any) -> None:
    panel.refresh()
    at_rest(qtbot, panel.window())


def side_words(panel: Any) -> str:
    return " ".join(one.text() for one in panel.side_pane.findChildren(QLabel))


def test_the_letters_of_an_items_class_are_put_in_words(panel: Any, look: Any, qtbot: Any) -> None:
    choose(panel, qtbot, "own:S-1")
    row = panel.table.selected_rows()[0]
    said = panel.findChild(QLabel, "selection_classes").text()
    assert said.startswith(f"{row['abc']}{row['xyz'] or ''} 类：") and "Phrase" not in said
    assert look.words(CLASS_WORDS[row["abc"]]) in said


def test_goods_on_sale_and_candidates_stand_in_one_table_with_both_tests(panel: Any, qtbot: Any) -> None:
    found = rows(panel)
    assert {name: (row["gate_margin"], row["gate_growth"]) for name, row in found.items()} == {
        "candidate:1": ("pass", "pass"),
        "own:S-1": ("pass", "pass"),
        "own:S-2": ("fail", "fail"),
        "own:S-3": ("review", "review"),
    }
    assert found["own:S-2"]["gross_margin_rate"] == pytest.approx(0.24)
    assert "4 个商品中有 2 个" in panel.findChild(QLabel, "selection_headline").text()
    assert panel.findChild(QLabel, "selection_figure_passed_items").text() == "2"
    view(panel, "candidates")
    assert list(rows(panel)) == ["candidate:1"]
    view(panel, "on_sale")
    assert set(rows(panel)) == {"own:S-1", "own:S-2", "own:S-3"}
    view(panel, "passed")
    assert set(rows(panel)) == {"candidate:1", "own:S-1"}
    assert panel.findChild(QComboBox, "selection_view").currentText() == "两项都过（2）"


def test_a_row_is_explained_by_its_tests_stage_score_and_what_is_bought_with_it(panel: Any, qtbot: Any) -> None:
    choose(panel, qtbot, "own:S-1")
    said = side_words(panel)
    assert "growth" not in said and panel.findChild(QLabel, "selection_stage_advice").text()
    assert "60.0\u00a0%" in panel.findChild(QLabel, "selection_gate_margin_why").text()
    assert "连衣裙" in panel.findChild(QLabel, "selection_gate_growth_why").text()
    assert panel.findChild(QLabel, "selection_score_margin").text() not in ("", "—")
    assert "S-2 · 保温杯 大容量" in said and "12/12 单" in said
    assert "12 种" in panel.findChild(QLabel, "selection_sensitivity").text(), "S-1 is the best that passes"
    choose(panel, qtbot, "candidate:1")
    assert panel.findChild(QLabel, "selection_candidate_word_shown").text() == "折叠水杯"
    assert panel.findChild(QLabel, "selection_stage_advice") is None


def test_what_is_moved_in_the_what_if_outlives_another_row_and_is_kept_with_the_decision(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    choose(panel, qtbot, "own:S-1")
    panel.findChild(WhatIf, "selection_what_if").fields["price_value"].setValue(80)
    choose(panel, qtbot, "own:S-2")
    choose(panel, qtbot, "own:S-1")
    assert panel.findChild(WhatIf, "selection_what_if").fields["price_value"].value() == 80
    press(panel, qtbot, "selection_action_take")
    (kept,) = shop.decided
    assert (kept.decision, kept.subject_kind, kept.subject_id, kept.suggestion) == ("taken", "sku", "S-1", "select")
    assert kept.proposal["gate_margin"] == "pass" and kept.proposal["what_if"] == {"price_value": 8_000.0}
    assert kept.figures["gross_margin_rate"] == pytest.approx(0.6)
    assert "own:S-1" in rows(panel) and rows(panel)["own:S-1"]["decided"] is not None


def test_what_is_refused_is_set_aside_until_it_is_judged_differently(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    refuse = next(act for act in panel.acts if act.verb == "refuse")
    panel.decide(refuse, [rows(panel)["own:S-2"]], Said(code="too_dear"))
    at_rest(qtbot, panel.window())
    assert "own:S-2" not in rows(panel) and shop.decided[0].reason == "too_dear"
    view(panel, "aside")
    assert list(rows(panel)) == ["own:S-2"]
    shop.decided[0].proposal["stage"] = "another"  # type: ignore[index]
    again(panel, qtbot)
    view(panel, "all")
    assert "own:S-2" in rows(panel)


def test_a_typed_candidate_comes_into_the_table_and_ctrl_z_takes_it_out_and_in(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    panel._add([{**CUP, "title": "搪瓷碗"}])
    at_rest(qtbot, panel.window())
    assert rows(panel)["candidate:2"]["title"] == "搪瓷碗"
    assert panel.table.selected_rows()[0]["subject"] == "candidate:2"  # what she typed is what the side pane speaks of
    for step, count in ((panel.desk.changes.undo, 1), (panel.desk.changes.redo, 2), (panel.desk.changes.undo, 1)):
        step()
        at_rest(qtbot, panel.window())
        assert len(shop.candidates()) == count


def test_only_a_candidate_can_be_edited_listed_or_removed(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "own:S-1")
    names = ("edit", "list", "remove")
    assert not any(panel.findChild(QPushButton, f"selection_action_{one}").isVisible() for one in names)
    choose(panel, qtbot, "candidate:1")
    assert all(panel.findChild(QPushButton, f"selection_action_{one}").isVisible() for one in names)
    press(panel, qtbot, "selection_action_remove")
    assert shop.candidates() == []
    panel.desk.changes.undo()
    at_rest(qtbot, panel.window())
    assert [one.title for one in shop.candidates()] == ["折叠水杯"]


def test_a_listed_candidate_is_judged_by_its_own_row_until_its_outcome_is_said(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    shop.change_candidates({1: {"state": LISTED, "sku": "S-1", "listed_on": "2026-10-01"}})
    again(panel, qtbot)
    assert "candidate:1" not in rows(panel)
    choose(panel, qtbot, "own:S-1")
    assert "2026-10-01" in side_words(panel) and "卖出 12 件" in side_words(panel)
    press(panel, qtbot, "selection_action_hit")
    assert shop.wanted[1].state == HIT
    (kept,) = shop.decided
    assert (kept.act, kept.decision, kept.subject_kind, kept.subject_id) == ("hit", "done", "candidate", "1")
    panel.desk.changes.undo()
    at_rest(qtbot, panel.window())
    assert shop.wanted[1].state == LISTED and shop.decided == []
    panel.desk.changes.redo()
    at_rest(qtbot, panel.window())
    assert shop.wanted[1].state == HIT and len(shop.decided) == 1
    choose(panel, qtbot, "own:S-1")
    assert not panel.findChild(QPushButton, "selection_action_hit").isVisible()


def test_a_candidate_alone_is_something_to_show_in_an_empty_shop(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(is_filled=False)
    window = make_window(shop)
    window.open_panel("selection")
    at_rest(qtbot, window)
    panel = window.panels["selection"]
    assert list(rows(panel)) == ["candidate:1"] and panel.pages.currentIndex() == 0
    shop.remove_candidates([1])
    again(panel, qtbot)
    assert panel.pages.currentIndex() == 1
    assert panel.findChild(QPushButton, "selection_action_type").isVisible()


def test_the_keyword_cleaner_keeps_what_she_decides_and_both_tables_leave_as_files(
    panel: Any, shop: FakeShop, qtbot: Any, tmp_path: Path
) -> None:
    box = WordsBox(panel)
    qtbot.addWidget(box)
    box.show()
    at_rest(qtbot, panel.window())
    shown = {row["text"]: (row["after"], row["dropped"]) for row in box.table.rows.rows_shown()}
    assert shown["法式碎花连衣裙 包邮"] == ("法式碎花连衣裙", "包邮 (噪声)")
    box.word.setText("碎花")
    box.roles["keep"].click()
    at_rest(qtbot, panel.window())
    assert shop.roles == {"碎花": "keep"}
    shown = {row["text"]: row["after"] for row in box.table.rows.rows_shown()}
    assert shown["法式碎花连衣裙 包邮"] == "法式 碎花 连衣裙"
    panel.desk.changes.undo()
    at_rest(qtbot, panel.window())
    assert shop.roles == {}
    saved: dict[str, Any] = {}
    panel.out.save = lambda stem, writers: saved.update(writers)
    box.export.click()
    saved["csv"](tmp_path / "words.csv")
    assert "法式 碎花 连衣裙" in (tmp_path / "words.csv").read_text(encoding="utf-8-sig")
    panel.export()
    saved["xlsx"](tmp_path / "selection.xlsx")
    cells = CalamineWorkbook.from_path(tmp_path / "selection.xlsx").get_sheet_by_index(0).to_python()
    assert any("S-1" in line and "法式碎花连衣裙 包邮" in line and 0.6 in line for line in cells)
    sheet = load_workbook(tmp_path / "selection.xlsx").active
    formats = {head.value: cell.number_format for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert (formats["编码"], formats["评分"]) == ("@", "#,##0.0")
    saved["pdf"](tmp_path / "selection.pdf")
    assert (tmp_path / "selection.pdf").read_bytes().startswith(b"%PDF")


def test_a_command_of_the_palette_opens_the_form_from_another_panel(make_window: Any, qtbot: Any) -> None:
    window = make_window(FakeShop())
    window.commands.action("new_candidate").trigger()
    at_rest(qtbot, window)
    assert window.front.name == "selection"
    assert window.front.findChild(object, "selection_candidate_box") is not None


def test_who_comes_from_the_money_list_sees_only_the_goods_it_spoke_of(
    make_window: Any, shop: FakeShop, qtbot: Any
) -> None:
    window = make_window(shop)
    found = replace(shop.overview().rows[0], finding="fading_stock")
    codes = [row.sku for row in shop.selection().rows if row.kind == "own" and row.sku][:2]
    window.open_row("selection", codes[1], replace(found, rows={"kind": "products", "keys": codes}))  # no rows yet
    at_rest(qtbot, window)
    panel = window.panels["selection"]
    assert {row["sku"] for row in rows(panel).values()} == set(codes) and len(codes) == 2
    assert [row["sku"] for row in panel.table.selected_rows()] == [codes[1]]
    view(panel, "candidates")
    window.open_row("selection", codes[0], replace(found, rows={"kind": "products", "keys": codes[:1]}))
    at_rest(qtbot, window)
    assert [row["sku"] for row in rows(panel).values()] == codes[:1]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_columns_as_declared_fit_a_small_screen_and_leave_the_titles_room(
    panel: Any, qtbot: Any, look: Any, language: str
) -> None:
    look.set_language(language)
    panel.window().resize(1280, 800)
    at_rest(qtbot, panel.window())
    table, at = panel.table, {column.name: at for at, column in enumerate(panel.columns)}
    assert table.horizontalScrollBar().maximum() == 0
    assert table.columnWidth(at["title"]) >= 150
    assert not table.isColumnHidden(at["gate"])


def test_a_figure_that_keeps_an_item_from_passing_stands_out(panel: Any) -> None:
    at = {column.name: at for at, column in enumerate(panel.columns)}
    model = panel.table.rows
    for line, row in enumerate(model.rows_shown()):
        for gate, figure in (("gate_margin", "gross_margin_rate"), ("gate_growth", "search_growth_rate")):
            assert (model.tone(line, at[figure]) == "text") == (row[gate] == "pass")


def test_the_money_list_leads_to_the_goods_it_names_whichever_view_is_shown(panel: Any, qtbot: Any) -> None:
    panel.table.choose(0)
    panel.window().open_row("selection", "S-2")
    at_rest(qtbot, panel.window())
    assert panel.table.selected_rows()[0]["subject"] == "own:S-2"
    view(panel, "candidates")
    panel.window().open_row("selection", "S-1")
    at_rest(qtbot, panel.window())
    assert panel.table.selected_rows()[0]["subject"] == "own:S-1"
    assert panel.findChild(QComboBox, "selection_view").currentData() == "all"

"""Can every word be read in another language, with large text, on a small screen, and can every control be named and reached?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QVBoxLayout, QWidget

from shopdesk.panels.gallery_dialogs import DIALOGS
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.labels import ElidedLabel, button
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.panels.parts.work_table import WorkTable
from tests.panels.fake_shop import FakeShop
from tests.panels.legible import longer, speak_long_words, unreadable
from tests.panels.reachable import controls, keeps_tab, nameless, reached_by_tab
from tests.panels.tour import Tour

SCREEN = (1366, 768)


@pytest.fixture(scope="module")
def tour(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tour]:
    made = Tour(tmp_path_factory.mktemp("tour"))
    yield made
    made.close()


# ---- the measure itself ------------------------------------------------------------------------------------
def test_a_cut_label_is_found_and_one_that_elides_with_a_tooltip_is_not(qtbot: Any, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 200)
    tight, roomy, elided = QLabel("a word that is cut", page), QLabel("whole", page), ElidedLabel("", "elided", page)
    pressed = button("pressed")
    pressed.setParent(page)
    pressed.setText("a button far too narrow")
    elided.setText("a word that ends in an ellipsis")
    for at, (widget, width) in enumerate(((tight, 30), (roomy, 200), (elided, 40), (pressed, 60))):
        widget.setGeometry(0, at * 40, width, 32)
    tight.setObjectName("tight")
    page.show()
    assert [line.split(":")[0] for line in unreadable(page)] == ["tight", "pressed"]
    elided.setToolTip("")
    assert "elided" in " ".join(unreadable(page))
    roomy.setGeometry(250, 40, 200, 32)
    assert any("cut off at the side" in line for line in unreadable(page))


def test_a_list_that_cuts_its_words_is_found_and_one_that_ends_them_in_an_ellipsis_is_not(
    qtbot: Any, look: Look
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 200)
    plain, elides, roomy = QComboBox(page), ChoiceList(page), ChoiceList(page)
    for at, (made, width) in enumerate(((plain, 100), (elides, 100), (roomy, 280))):
        made.addItem("Open cases of this month (5)")
        made.setGeometry(0, at * 40, width, 32)
    plain.setObjectName("plain")
    plain.setToolTip("Open cases of this month (5)")
    page.show()
    assert [line.split(":")[0] for line in unreadable(page)] == ["plain"], "a tooltip alone mends no cut letter"
    assert elides.shown_text().endswith("…") and "of this month (5)" in elides.tip()
    assert roomy.shown_text() == roomy.currentText() and not roomy.tip()
    elides.setToolTip("the reason why it is refused")
    assert elides.tip() == "the reason why it is refused"


@pytest.mark.parametrize("words", ["2020年2月", "Open cases of this month (5)", "1"])
def test_a_list_as_wide_as_its_words_says_the_widest_of_them_whole(qtbot: Any, look: Look, words: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    made = ChoiceList(page)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    made.addItem(words)
    column = QVBoxLayout(page)
    column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
    page.show()
    assert made.shown_text() == words and not made.tip()


def test_controls_that_lie_over_one_another_are_found(qtbot: Any, look: Look) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for name in ("first", "second"):
        made = button(name)
        made.setText(name)
        column.addWidget(made)
    page.show()
    assert unreadable(page) == []
    page.findChild(QWidget, "second").move(page.findChild(QWidget, "first").pos() + QPoint(0, 12))
    assert unreadable(page) == ["first: 'first' lies over second"]


def test_every_table_keeps_four_rows_in_large_text_on_a_small_screen(tour: Tour) -> None:
    tour.wear("en", 150)
    low = []
    for name in tour.screens():
        for pane in tour.window.findChildren(TablePane):
            table = pane.table
            if pane.isVisible() and table.isVisible() and table.viewport().height() < 4 * row_height(table):
                low.append(f"{name}: {table.objectName()}: {table.viewport().height()} of {4 * row_height(table)}")
    assert "\n".join(low) == ""


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_titles_and_filters_of_the_smallest_window_have_room_and_nothing_scrolls_sideways(
    tour: Tour, language: str
) -> None:
    tour.wear(language)
    for name in ("returns", "replenishment", "selection"):
        panel = tour.open(name)
        table, card = panel.table, panel.table_card
        table.show_rows([{**row, "title": "折叠水杯大容量便携男女学生保温杯"} for row in panel.view.rows])
        title = next(at for at, one in enumerate(table.rows.columns) if one.name == "title")
        assert table.columnWidth(title) >= 150, name
        assert table.horizontalScrollBar().maximum() == 0, name
        card.filter.set_text(">0")
        tour.rest()
        assert card.filter.count.text() and card.filter.field.width() >= 150, name
        card.filter.set_text("")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_filtering_makes_no_page_wider_than_the_window_in_large_text(tour: Tour, language: str) -> None:
    tour.wear(language, 150)
    for name in ("returns", "replenishment", "selection", "tiers", "compliance", "overview"):
        panel = tour.open(name)
        panel.table_card.filter.set_text(">0")
        tour.rest()
        assert panel.full.width() <= panel.full.parentWidget().width(), name
        assert unreadable(tour.window) == [], name
        panel.table_card.filter.set_text("")


def row_height(table: WorkTable) -> int:
    """How high a row is."""
    return int(table.verticalHeader().defaultSectionSize())


def test_the_list_of_cases_is_read_whole_in_large_text_on_a_small_screen(tour: Tour) -> None:
    tour.wear("en", 150)
    choice = tour.open("returns")
    for page, chosen in (("cases", choice.choice.scope), ("rates", choice.choice.basis)):
        choice.show_page(page)
        tour.rest()
        assert chosen.isVisible() and chosen.shown_text() == chosen.currentText()
    choice.show_page("cases")


def test_the_long_language_is_two_fifths_longer_and_keeps_its_blanks() -> None:
    assert longer("{count} rows rejected") == "{count} rowsss rejecteddddd"
    words = "Choose files from the back office"
    assert len(longer(words)) >= 1.4 * len(words)


# ---- words ---------------------------------------------------------------------------------------------------
def test_an_empty_shop_is_readable_in_long_words_and_in_large_ones(
    make_window: Any, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_long_words(monkeypatch)
    look.wear("en")
    look.apply()
    window = make_window(FakeShop(is_filled=False))
    assert unreadable(window) == []
    monkeypatch.undo()
    look.set_text_size(150)
    for _round in range(3):  # what scrolls is laid out once more than what does not
        QApplication.processEvents()
    assert unreadable(window) == []


# ---- the whole window, last: while it lives every change of the look in another test would dress it too ------------
def test_every_word_survives_a_language_two_fifths_longer(tour: Tour, monkeypatch: pytest.MonkeyPatch) -> None:
    speak_long_words(monkeypatch)
    tour.wear("en")
    assert tour.faults() == ""


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_word_survives_the_largest_text_on_a_small_screen(tour: Tour, language: str) -> None:
    tour.wear(language, 150)
    assert tour.faults() == ""


def test_every_dialog_is_readable_in_long_and_large_words_and_all_its_controls_have_handles(
    tour: Tour, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_long_words(monkeypatch)
    tour.wear("en", 150)
    wrong = []
    for name, shown in DIALOGS.items():
        tour.window.open_panel(shown.panel)
        tour.rest()
        dialog = shown.make(tour.window)
        dialog.show()
        tour.rest()
        wrong += [f"{name}: {found}" for found in unreadable(dialog)]
        wrong += [f"{name}: without a handle: {found}" for found in nameless(dialog)]
        if dialog.height() > SCREEN[1] or dialog.width() > SCREEN[0]:  # F56
            wrong.append(f"{name}: {dialog.width()} × {dialog.height()} is larger than the screen")
        dialog.close()
    assert "\n".join(wrong) == ""


# After the dialogs: PySide takes the next widget of the focus chain for a child of the one before, which may be gone by then.
def test_every_control_of_every_panel_has_a_handle_of_its_own_and_is_reached_by_the_keyboard(tour: Tour) -> None:
    tour.wear("zh_CN")
    tour.with_forms = False
    wrong = []
    for name in tour.screens():
        window = tour.window
        wrong += [f"{name}: without a handle: {found}" for found in nameless(window)]
        shown = [found.objectName() for found in window.findChildren(QWidget) if found.isVisibleTo(window)]
        twice = {handle for handle in shown if handle and not handle.startswith("qt_") and shown.count(handle) > 1}
        wrong += [f"{name}: two of {handle}" for handle in sorted(twice)]
        reached = reached_by_tab(window)
        for control in controls(window):
            if control.isVisibleTo(window) and control.isEnabled():
                if control.objectName() not in reached:
                    wrong.append(f"{name}: Tab never comes to {control.objectName()}")
                if keeps_tab(control):
                    wrong.append(f"{name}: Tab never leaves {control.objectName()}")
    assert "\n".join(wrong) == ""


def test_the_tab_key_itself_walks_the_order_that_was_measured(tour: Tour) -> None:
    tour.wear("zh_CN")
    tour.window.open_panel("summary")
    tour.rest()
    tour.window.activateWindow()
    tour.rest()
    tour.window.centralWidget().setFocus()
    walked = set()
    for _step in range(60):
        QTest.keyClick(QApplication.focusWidget() or tour.window, Qt.Key.Key_Tab)
        walked.add((QApplication.focusWidget() or tour.window).objectName())
    assert {"summary_print", "summary_export", "nav_settings"} <= walked
    assert walked <= reached_by_tab(tour.window)

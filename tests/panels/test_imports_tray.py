"""Can a rejected row be corrected where it is shown, and does the panel say what happened to it?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from tests.panels.fake_shop import FakeShop, rejected
from tests.panels.resting import at_rest


def opened(make_window: Any, qtbot: Any, shop: FakeShop) -> Any:
    window = make_window(shop)
    window.open_panel("imports")
    at_rest(qtbot, window)
    panel = window.panels["imports"]
    panel.to_tray.click()
    return window, panel


def test_the_count_of_rows_that_wait_stands_on_rail_and_panel_and_is_absent_without_any(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop(waiting=[rejected(1, 118), rejected(2, 204)])
    window = make_window(shop)
    count = window.findChild(QLabel, "nav_imports_count")
    assert count.isVisible() and count.text() == "2"  # on the rail before the panel was ever opened
    window.open_panel("imports")
    at_rest(qtbot, window)
    panel = window.panels["imports"]
    assert panel.to_tray.isVisible() and panel.to_tray.text() == "待修正 2 行"
    shop.waiting = []
    window.refresh()
    at_rest(qtbot, window)
    assert not panel.to_tray.isVisible() and not count.isVisible()


def test_a_row_is_corrected_in_place_and_the_next_one_opens(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(waiting=[rejected(1, 118), rejected(2, 204)])
    window, panel = opened(make_window, qtbot, shop)
    form = panel.tray.form
    first = form.fields["买家实际支付金额"]
    assert first.text() == "1.2万" and next(iter(form.fields)) == "买家实际支付金额"
    first.setText("12000")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    at_rest(qtbot, window)
    assert "retry 1 {'买家实际支付金额': '12000'}" in shop.asked
    assert panel.messages.text == "第 118 行已导入。"
    assert panel.tray.table.rows.rowCount() == 1
    assert panel.headline.text() == "有 1 行待修正"
    assert panel.findChild(QLabel, "imports_side_title").text() == "第 204 行"
    # typing goes on in the first wrong cell of the next row, also where the window is told anew
    qtbot.waitUntil(lambda: form.fields["买家实际支付金额"].hasFocus())
    form.fields["买家实际支付金额"].setText("880")
    window.refresh()
    at_rest(qtbot, window)
    assert form.fields["买家实际支付金额"].text() == "880" and form.fields["买家实际支付金额"].hasFocus()


def test_a_row_that_is_refused_again_keeps_what_was_typed_and_says_why(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(waiting=[rejected(1, 118)])
    window, panel = opened(make_window, qtbot, shop)
    panel.tray.form.fields["买家实际支付金额"].setText("1.3万")
    panel.tray.form.retry.click()
    at_rest(qtbot, window)
    assert panel.tray.form.fields["买家实际支付金额"].text() == "1.3万"

    def reasons() -> list[str]:
        found = panel.tray.form.findChildren(QLabel, "imports_cell_1_reason")
        return [one.text() for one in found if not one.isHidden()]

    qtbot.waitUntil(lambda: reasons() == ["It is still no amount."])
    assert panel.tray.table.rows.rowCount() == 1
    panel.tray.form.fields["买家实际支付金额"].setText("13000")
    panel.tray.form.retry.click()
    at_rest(qtbot, window)
    assert shop.asked.count("retry 1 {'买家实际支付金额': '13000'}") == 1 and shop.waiting == []


def test_a_row_that_cannot_be_mended_is_left_out_and_waits_again_when_that_is_taken_back(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop(waiting=[rejected(1, 118), rejected(2, 204)])
    window, panel = opened(make_window, qtbot, shop)
    panel.tray.form.leave_out.click()
    at_rest(qtbot, window)
    assert panel.messages.text == "第 118 行不导入，也不再提醒。"
    assert panel.headline.text() == "有 1 行待修正"
    assert panel.findChild(QLabel, "imports_side_title").text() == "第 204 行"
    assert window.findChild(QLabel, "nav_imports_count").text() == "1"
    window.desk.changes.undo()
    at_rest(qtbot, window)
    assert panel.headline.text() == "有 2 行待修正"


def test_the_row_that_opens_next_shows_what_is_wrong_first(make_window: Any, qtbot: Any) -> None:
    many = {f"列{at}": "1" for at in range(40)}
    shop = FakeShop(waiting=[one | {"cells": one["cells"] | many} for one in (rejected(1, 118), rejected(2, 204))])
    window, panel = opened(make_window, qtbot, shop)
    bar = panel.tray.form.findChild(QScrollArea, "imports_cells").verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    panel.tray.table.choose(1)
    at_rest(qtbot, window)
    assert panel.findChild(QLabel, "imports_side_title").text() == "第 204 行" and bar.value() == 0


def test_another_language_says_the_open_row_anew_and_keeps_what_was_typed(make_window: Any, qtbot: Any) -> None:
    window, panel = opened(make_window, qtbot, FakeShop(waiting=[rejected(1, 118)]))
    panel.tray.form.fields["买家实际支付金额"].setText("12000")
    window.look.wear("en")
    window.look.apply()
    at_rest(qtbot, window)
    assert panel.findChild(QLabel, "imports_side_title").text() == "Row 118"
    assert panel.tray.form.fields["买家实际支付金额"].text() == "12000"


def test_a_row_without_cells_says_where_to_correct_it_and_offers_no_button(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(waiting=[rejected(1, 118) | {"cells": {}}])
    _window, panel = opened(make_window, qtbot, shop)
    assert not panel.tray.form.retry.isVisible()
    assert "分不出单元格" in panel.findChild(QLabel, "imports_side_reason").text()
    assert not panel.tray.export.isEnabled()


def test_the_tray_is_written_as_a_workbook(make_window: Any, qtbot: Any, tmp_path: Path) -> None:
    import openpyxl

    shop = FakeShop(waiting=[rejected(1, 118), rejected(2, 204)])
    window, panel = opened(make_window, qtbot, shop)
    panel.export_tray(tmp_path / "bad.xlsx")
    at_rest(qtbot, window)
    assert "bad.xlsx" in panel.messages.text
    sheet = openpyxl.load_workbook(tmp_path / "bad.xlsx").worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()][-1][:3] == ["2", "orders.csv", 204]


def test_leaving_the_tray_leads_back_to_the_list_of_imports(make_window: Any, qtbot: Any) -> None:
    _window, panel = opened(make_window, qtbot, FakeShop(waiting=[rejected(1, 118)]))
    assert panel.states.currentIndex() == 2
    panel.tray.back.click()
    assert panel.states.currentIndex() == 0

"""Is nothing written before Import is pressed, and is what was written taken back as asked?"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from shopdesk.errors import UserFault
from shopdesk.importing.problems import ImportReport
from shopdesk.panels.imports_files import rows_coming
from shopdesk.panels.parts.ask_box import AskBox
from shopdesk.reception import RowChange
from tests.panels.fake_shop import FakeShop, said
from tests.panels.resting import at_rest

FILES = [Path("ExportOrderList.csv"), Path("退款列表.xlsx")]


def preview(window: Any, qtbot: Any, files: list[Path] = FILES) -> Any:
    window.take_files(files)
    at_rest(qtbot, window)
    return window.panels["imports"]


def test_dropped_files_are_previewed_and_nothing_is_written_before_import_is_pressed(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = preview(window, qtbot)
    assert panel.preview.table.rows.rowCount() == 2
    assert "import_files" not in shop.asked
    panel.preview.accept.click()
    at_rest(qtbot, window)
    assert "import_files" in shop.asked


def test_the_preview_counts_every_row_and_lists_what_is_rejected_with_its_reason(make_window: Any, qtbot: Any) -> None:
    panel = preview(make_window(), qtbot)
    cells = [panel.preview.table.rows.cell(0, at) for at in range(panel.preview.table.rows.columnCount())]
    assert cells == [
        "导入",
        "ExportOrderList.csv",
        "淘宝 · 订单",
        "2026-10-22 – 11-21",
        "412",
        "37",
        "1,880",
        "2",
        "0",
        "GB18030 · 第 1 行",
    ]
    problems = panel.preview.details.tables[1].rows
    assert [problems.cell(0, at) for at in range(3)] == ["118", "买家实际支付金额", "1.2万"]
    changes = panel.preview.details.tables[0].rows
    assert [changes.cell(0, at) for at in (1, 3, 4, 5)] == ["变更", "状态", "已付款", "已发货"]


def test_discarding_a_preview_leaves_the_shop_alone(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    panel = preview(make_window(shop), qtbot)
    panel.preview.discard.click()
    assert panel.states.currentIndex() == 0
    assert "import_files" not in shop.asked


def test_files_that_cannot_be_imported_alone_cannot_be_accepted(make_window: Any, qtbot: Any) -> None:
    panel = preview(make_window(), qtbot, [Path("notes.txt")])
    assert not panel.preview.accept.isEnabled()
    assert panel.preview.details.tables[3].rows.cell(0, 0) == "notes.txt holds no table that is known."


def test_a_hostile_file_name_is_shown_escaped_and_as_plain_text(make_window: Any, qtbot: Any) -> None:
    """F45, in the window."""
    panel = preview(make_window(), qtbot, [Path("<img src=x>\u202egnp.csv")])
    assert panel.preview.table.rows.cell(0, 1) == "<img src=x>\\u202egnp.csv"


def test_a_fault_while_importing_is_told_with_its_remedy_and_the_panel_goes_on(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(fault=UserFault("disk_full", said("The disk is full."), said("Make room and try again.")))
    window = make_window(shop)
    panel = preview(window, qtbot)
    panel.preview.accept.click()
    at_rest(qtbot, window)
    assert panel.messages.text == "The disk is full.Make room and try again."
    assert panel.drop.choose.isEnabled()


def test_undoing_an_import_others_built_on_names_them_and_asks(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    window.open_panel("imports")
    at_rest(qtbot, window)
    panel = window.panels["imports"]
    panel.history.table.choose(2)
    panel.history.undo.click()
    box = window.findChild(AskBox, "imports_undo_box")
    assert "ExportOrderList_20261121.csv" in box.told.text()
    assert shop.asked[-1] != "undo [1, 2]"
    box.findChild(QPushButton, "imports_undo_together").click()
    at_rest(qtbot, window)
    assert "undo [1, 2]" in shop.asked
    assert panel.history.table.rows.rowCount() == 1


def test_an_import_nobody_built_on_is_undone_at_once(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    window.open_panel("imports")
    at_rest(qtbot, window)
    panel = window.panels["imports"]
    panel.history.table.choose(0)
    panel.history.undo.click()
    at_rest(qtbot, window)
    assert "undo [3]" in shop.asked
    assert "已撤销" in panel.messages.text


def test_a_file_whose_tick_is_taken_off_is_left_out_and_the_button_says_how_many_come(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = preview(window, qtbot)
    assert panel.preview.accept.text() == "导入"
    panel.preview.table.choose(1)
    qtbot.keyClick(panel.preview.table, Qt.Key.Key_Space)
    assert panel.preview.table.rows.cell(1, 0) == "不导入"
    assert panel.preview.accept.text() == "导入 1/2 个文件"
    assert panel.headline.text() == "将新增或变更 449 行"
    panel.preview.accept.click()
    at_rest(qtbot, window)
    assert shop.imports[0]["file"] == "ExportOrderList.csv" and len(shop.imports) == 4


def test_a_tick_is_set_by_the_mouse_too_and_without_any_nothing_can_be_imported(make_window: Any, qtbot: Any) -> None:
    panel = preview(make_window(), qtbot)
    table = panel.preview.table
    for at in (0, 1):
        place = table.visualRect(table.rows.index(at, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.preview.taken == [] and not panel.preview.accept.isEnabled()


def test_a_file_added_to_the_preview_joins_it_and_ticks_stay_as_they_were(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    panel = preview(window, qtbot)
    panel.preview.table.toggled.emit(FILES[1])
    window.take_files([Path("宝贝报表.xlsx")])
    at_rest(qtbot, window)
    assert panel.preview.taken == [FILES[0], Path("宝贝报表.xlsx")]


def test_new_and_changed_rows_are_shown_apart_and_found_by_a_word(make_window: Any, qtbot: Any) -> None:
    panel = preview(make_window(), qtbot)
    details = panel.preview.details
    details.tabs.setCurrentIndex(0)
    table = details.tables[0].rows
    assert table.rowCount() == 70
    details.filter.buttons["new"].click()
    assert table.rowCount() == 30 and {table.cell(at, 1) for at in range(30)} == {"新增"}
    details.filter.buttons["changed"].click()
    assert table.rowCount() == 40
    details.filter.wanted.setText("3889199977")
    assert [table.cell(at, 3) for at in range(table.rowCount())] == []
    details.filter.wanted.setText("3889100577")
    assert [table.cell(at, 3) for at in range(table.rowCount())] == ["状态", "发货时间"]


def test_a_new_row_says_its_goods_state_amount_and_day(make_window: Any, qtbot: Any) -> None:
    panel = preview(make_window(), qtbot)
    details = panel.preview.details
    details.filter.buttons["new"].click()
    table = details.tables[0].rows
    assert table.cell(0, 5) == "折叠水杯 · 已付款 · 买家实付金额 39.90 · 付款时间 2026-11-20 10:12"
    details.filter.wanted.setText("折叠水杯")
    assert table.rowCount() == 30


def test_an_undone_import_is_done_again_by_one_button_that_is_there_only_then(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    window.open_panel("imports")
    at_rest(qtbot, window)
    history = window.panels["imports"].history
    assert not history.redo.isVisible()
    history.table.choose(0)
    history.undo.click()
    at_rest(qtbot, window)
    assert history.redo.isVisible() and history.redo.text() == "恢复撤销的导入"
    history.redo.click()
    at_rest(qtbot, window)
    assert "redo" in shop.asked and not history.redo.isVisible()
    assert history.table.rows.rowCount() == 3


def test_an_import_that_later_ones_rest_on_names_them_before_it_is_undone(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    window.open_panel("imports")
    at_rest(qtbot, window)
    history = window.panels["imports"].history
    history.table.choose(2)
    assert history.later.isVisible() and "ExportOrderList_20261121.csv (2026-11-21 10:04)" in history.later.text()
    history.table.choose(0)
    assert not history.later.isVisible()


def test_closing_the_window_during_an_import_asks_and_stays_until_told_otherwise(make_window: Any, qtbot: Any) -> None:
    begun, go_on = threading.Event(), threading.Event()

    class Slow(FakeShop):
        def import_files(self, *words: Any, **options: Any) -> Any:
            begun.set()
            go_on.wait(5)
            return super().import_files(*words, **options)

    window = make_window(Slow())
    panel = preview(window, qtbot)
    panel.preview.accept.click()
    assert begun.wait(5)
    assert not window.close()
    assert window.isVisible()
    window.findChild(QPushButton, "closing_stay").click()
    assert not window.close()
    window.findChild(QPushButton, "closing_stop").click()
    assert not window.isVisible()
    go_on.set()
    at_rest(qtbot, window)


def test_files_that_may_hold_the_same_rows_are_counted_at_most_and_it_is_said(make_window: Any, qtbot: Any) -> None:
    panel = preview(make_window(), qtbot, [*FILES, Path("ExportOrderList2.csv")])  # the first and third are orders
    assert panel.headline.text() == "最多将新增或变更 1,347 行"
    assert "只会导入一次" in panel.preview.summary.text()
    panel.preview.table.toggled.emit(Path("ExportOrderList2.csv"))
    assert panel.headline.text() == "将新增或变更 898 行"
    assert "只会导入一次" not in panel.preview.summary.text()


def coming(name: str, kind: str, keys: list[str], named: int | None = None) -> dict[str, Any]:
    """A line of the preview: a file that brings rows of these keys, so many of which are named."""
    rows = {"read": len(keys), "new": len(keys), "changed": 0, "same": 0, "rejected": 0, "dropped": 0}
    changes = [RowChange("new", at, key, None, None, None) for at, key in enumerate(keys[:named], 2)]
    report = ImportReport(name, kind=kind, rows=rows, period=("2026-10-01", "2026-10-07"))
    return {"report": report, "path": Path(name), "is_taken": True, "changes": changes, **rows}


def test_rows_that_stand_in_several_small_files_are_counted_once_and_those_of_large_ones_at_most() -> None:
    first, second = coming("a.csv", "orders", ["1", "2", "3"]), coming("b.csv", "orders", ["3", "4"])
    others = coming("c.csv", "order_lines", ["1 7", "2 8"])
    assert rows_coming([first, second, others]) == (6, False)
    assert rows_coming([first, {**second, "is_taken": False}, others]) == (5, False)
    assert rows_coming([first, coming("b.csv", "orders", ["3", "4"], named=1)]) == (5, True)
    assert rows_coming([first, second, second]) == (7, True), (
        "of a file with two tables nobody knows which row is whose"
    )
    unclear = [
        coming(name, "products", ["A"]) for name in ("d.csv", "e.csv")
    ]  # listing or code: the name leaves it open
    assert rows_coming(unclear) == (2, True)

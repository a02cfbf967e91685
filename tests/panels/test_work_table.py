"""Can a table be worked with: filtered, sorted, copied, exported, typed over, laid out, all by keyboard too, and read as it is shown?"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QWidget

from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.frame_model import Column, FrameModel
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.parts.palette import contrast
from shopdesk.panels.parts.preferences import Preferences
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.wording import Phrase
from tests.panels.conftest import NOW

STATES = {"out_of_stock": "缺货", "on_order": "在途"}
COLUMNS = (
    Column("sku"),
    Column("title", stretch=True),
    Column("status", words=STATES, is_pill=True, is_editable=True),
    Column("sold_qty"),
    Column("cost_value", is_editable=True),
    Column("gross_margin_rate"),
    Column("created_at"),
    Column("buyer_id", text=lambda row: f"{str(row['buyer_id'])[0]}***"),
    Column("lead_time_days", is_hidden=True),
)
ROWS = (
    {"sku": "0012", "title": "连衣裙 红", "status": "out_of_stock", "sold_qty": 10_500, "cost_value": 1_234_56,
     "gross_margin_rate": 0.312345, "created_at": "2026-10-01 09:00:00", "buyer_id": "张三丰", "lead_time_days": 3},
    {"sku": "382812814025580001", "title": "=1+1", "status": "on_order", "sold_qty": 2_000, "cost_value": None,
     "gross_margin_rate": None, "created_at": "2026-10-02 09:00:00", "buyer_id": "李四", "lead_time_days": None},
    {"sku": "0007", "title": "阿尔卑斯\t伞", "status": "on_order", "sold_qty": 10_500, "cost_value": -5_00,
     "gross_margin_rate": 0.1, "created_at": "2026-11-02 09:00:00", "buyer_id": "王五", "lead_time_days": 9},
    {"sku": "0008", "title": "保温杯", "status": "out_of_stock", "sold_qty": 0, "cost_value": 900,
     "gross_margin_rate": 0.5, "created_at": None, "buyer_id": "张二", "lead_time_days": 1},
)  # fmt: skip


@pytest.fixture
def desk(look: Look, tmp_path: Path) -> Iterator[Desk]:
    found = make_desk(look, tmp_path / "shop.db", lambda: _NoShop(), lambda: NOW)
    found.worker.start()
    yield found
    found.worker.close()


class _NoShop:
    def close(self) -> None:
        pass


@pytest.fixture
def make_pane(qtbot: Any, desk: Desk) -> Callable[..., TablePane]:
    def make(rows: Any = ROWS, columns: tuple[Column, ...] = COLUMNS) -> TablePane:
        pane = TablePane(desk, "demo", columns, title="货品")
        qtbot.addWidget(pane)
        pane.resize(1100, 420)
        pane.show()
        pane.show_rows(rows)
        return pane

    return make


def column(pane: TablePane, name: str) -> int:
    return next(at for at, one in enumerate(pane.table.rows.columns) if one.name == name)


def skus(pane: TablePane) -> list[str]:
    return [str(row["sku"]) for row in pane.table.rows.rows_shown()]


def choose(pane: TablePane, *lines: int) -> None:
    model, selection = pane.table.rows, QItemSelection()
    for at in lines:
        selection.select(model.index(at, 0), model.index(at, model.columnCount() - 1))
    pane.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


# ---- filter ---------------------------------------------------------------------------------------------------------------


def test_typing_filters_at_once_and_says_how_many_of_how_many_are_left(make_pane: Any) -> None:
    pane = make_pane()
    QTest.keyClicks(pane.filter.field, "cost>0")
    assert skus(pane) == ["0012", "0008"]
    assert pane.filter.count.text() == "2 / 4"
    pane.filter.clear.click()
    assert len(skus(pane)) == 4
    assert not pane.filter.count.isVisible()


def test_codes_are_found_by_the_words_that_stand_for_them_and_masked_cells_only_by_what_is_shown(
    make_pane: Any,
) -> None:
    pane = make_pane()
    for text, found in (
        ("缺货", ["0012", "0008"]),
        ("状态:在途", ["382812814025580001", "0007"]),
        ("张", ["0012", "0008"]),
        ("三丰", []),
    ):
        pane.filter.set_text(text)
        assert skus(pane) == found, text


def test_what_cannot_be_read_is_said_below_and_leaves_the_rows_as_they_are(make_pane: Any, look: Look) -> None:
    pane = make_pane()
    pane.filter.set_text("cost>0")
    pane.filter.set_text("cost>much")
    assert skus(pane) == ["0012", "0008"]
    assert pane.filter.error.isVisible()
    assert pane.filter.error.text() == "“much”不是 成本 能比的数。"
    assert pane.filter.field.property("state") == "error"
    look.set_language("en")
    assert pane.filter.error.text() == "“much” is no number for Cost."
    pane.filter.set_text("")
    assert not pane.filter.error.isVisible()


def test_a_term_without_a_column_follows_the_columns_that_are_shown(make_pane: Any) -> None:
    pane = make_pane()
    pane.filter.set_text(">30%")
    assert skus(pane) == ["0012", "0008"]
    pane.table.layout_of_columns.show_column(column(pane, "gross_margin_rate"), False)
    assert "百分比" in pane.filter.error.text()


def test_the_hints_list_examples_that_this_table_can_read_and_its_columns(make_pane: Any, look: Look) -> None:
    pane = make_pane()
    for language in ("zh_CN", "en"):
        look.set_language(language)
        for text, meaning in pane.filter.examples():
            pane.filter.set_text(text)
            assert not pane.filter.error.isVisible(), text
            assert meaning
    pane.filter.set_text("")
    pane.filter.open_help()
    menu = pane.filter.findChild(QMenu, "demo_filter_hints")
    next(action for action in menu.actions() if action.text() == "Cost").trigger()
    assert pane.filter.text == "Cost>"
    menu.close()


def test_a_chosen_row_stays_chosen_while_the_filter_leaves_it(make_pane: Any) -> None:
    pane = make_pane()
    pane.table.choose(3)
    pane.filter.set_text("缺货")
    assert [row["sku"] for row in pane.table.selected_rows()] == ["0008"]
    opened: list[Any] = []
    pane.table.row_opened.connect(opened.append)
    pane.filter.set_text("在途")
    assert pane.table.selected_rows() == []
    assert opened == [None], "the side pane must not go on about a row that is gone"
    pane.filter.set_text("")
    assert pane.table.selected_rows() == []


def test_new_rows_come_in_the_filter_and_order_there_are(make_pane: Any) -> None:
    pane = make_pane()
    pane.filter.set_text("缺货")
    pane.table.sort_by(column(pane, "cost_value"))
    pane.show_rows([*ROWS, {**ROWS[0], "sku": "new", "cost_value": 10**9}])
    assert skus(pane) == ["new", "0012", "0008"]


# ---- order ----------------------------------------------------------------------------------------------------------------


def test_a_heading_sorts_down_then_up_then_not_and_unknown_values_stay_last(make_pane: Any) -> None:
    pane = make_pane()
    cost = column(pane, "cost_value")
    orders = []
    for _ in range(3):
        pane.table.sort_by(cost)
        orders.append([row["cost_value"] for row in pane.table.rows.rows_shown()])
    assert orders[0] == [1_234_56, 900, -5_00, None]
    assert orders[1] == [-5_00, 900, 1_234_56, None]
    assert orders[2] == [row["cost_value"] for row in ROWS]


def test_shift_adds_a_further_column_and_the_headings_tell_the_ranks(make_pane: Any) -> None:
    pane = make_pane()
    units, title = column(pane, "sold_qty"), column(pane, "title")
    pane.table.sort_by(units)
    heading = pane.table.horizontalHeader().model().headerData
    assert heading(units, Qt.Orientation.Horizontal) == "件数 ▼"
    header = pane.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(title) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, place)
    assert heading(units, Qt.Orientation.Horizontal) == "件数 1▼"
    assert heading(title, Qt.Orientation.Horizontal) == "商品标题 2▲"
    assert skus(pane) == ["0007", "0012", "382812814025580001", "0008"], "阿 before 连, by sound"
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert heading(units, Qt.Orientation.Horizontal) == "件数"


def test_the_chosen_rows_are_still_the_chosen_ones_after_sorting(make_pane: Any) -> None:
    pane = make_pane()
    choose(pane, 0, 3)
    pane.table.sort_by(column(pane, "sku"))
    assert {row["sku"] for row in pane.table.selected_rows()} == {"0012", "0008"}


def test_codes_sort_as_they_read_and_days_as_days(make_pane: Any) -> None:
    pane = make_pane()
    pane.table.sort_by(column(pane, "status"))
    assert next(row["status"] for row in pane.table.rows.rows_shown()) == "out_of_stock", "缺 before 在, by sound"
    pane.table.sort_by(column(pane, "created_at"), is_descending=True)
    assert skus(pane) == ["0007", "382812814025580001", "0012", "0008"]


# ---- columns --------------------------------------------------------------------------------------------------------------


def test_columns_order_and_width_are_remembered_for_the_table_and_can_be_reset(
    make_pane: Any, look: Look, tmp_path: Path
) -> None:
    look.kept = Preferences(tmp_path / "window.json")
    pane = make_pane()
    layout, header = pane.table.layout_of_columns, pane.table.horizontalHeader()
    layout.show_column(column(pane, "buyer_id"), False)
    layout.show_column(column(pane, "lead_time_days"), True)
    layout.move_column(column(pane, "title"), -1)
    header.resizeSection(column(pane, "sku"), 222)
    layout.keep()
    shown = [COLUMNS[at].name for at in layout.shown()]
    assert shown[:2] == ["title", "sku"]
    assert "lead_time_days" in shown
    assert "buyer_id" not in shown
    look.kept = Preferences(tmp_path / "window.json")
    again = make_pane()
    assert [COLUMNS[at].name for at in again.table.layout_of_columns.shown()] == shown
    assert again.table.columnWidth(column(again, "sku")) == 222
    again.table.layout_of_columns.reset()
    assert [COLUMNS[at].name for at in again.table.layout_of_columns.shown()] == [
        one.name for one in COLUMNS if not one.is_hidden
    ]
    assert again.table.columnWidth(column(again, "sku")) != 222
    assert Preferences(tmp_path / "window.json").value("tables", {}) == {}


@pytest.mark.parametrize(
    "kept",
    [{"demo_table": 3}, {"demo_table": {"order": 1, "hidden": [1, "sku"], "widths": {"sku": "x", "gone": 9}}}, []],
)
def test_what_was_kept_of_another_make_is_passed_over(make_pane: Any, look: Look, kept: Any) -> None:
    look.kept = Preferences()
    look.kept.keep(tables=kept)
    pane = make_pane()
    assert pane.table.layout_of_columns.shown()


def test_the_last_column_shown_stays(make_pane: Any) -> None:
    pane = make_pane()
    for at in range(len(COLUMNS)):
        pane.table.layout_of_columns.show_column(at, False)
    assert len(pane.table.layout_of_columns.shown()) == 1


def test_the_menu_of_columns_ticks_without_closing_and_by_keyboard(make_pane: Any) -> None:
    pane = make_pane()
    pane.columns.click()
    menu = pane.table.findChild(QMenu, "demo_table_columns_menu")
    tick = next(action for action in menu.actions() if action.objectName() == "demo_table_column_buyer_id")
    menu.setActiveAction(tick)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert not pane.table.layout_of_columns.is_shown(column(pane, "buyer_id"))
    menu.close()


# ---- chosen rows ------------------------------------------------------------------------------------------------------------


def test_the_status_line_adds_up_what_is_chosen_exactly_and_gives_rates_only_a_mean(make_pane: Any) -> None:
    pane = make_pane()
    choose(pane, 0, 2, 3)
    pane.status._work_out()
    text = pane.status.text
    assert text.startswith("已选 3 行")
    assert "成本  合计 1,238.56 · 平均 412.85 · 最小 −5.00 · 最大 1,234.56" in text
    assert "件数  合计 21 · 平均 7 · 最小 0 · 最大 10.5" in text
    assert "毛利率  平均 30.4 %" in text
    choose(pane, 0, 1)
    pane.status._work_out()
    assert "成本  合计 1,234.56 · 平均 1,234.56 · 最小 1,234.56 · 最大 1,234.56 · 1 个未知" in pane.status.text
    pane.table.clearSelection()
    pane.status._work_out()
    assert pane.status.text == "共 4 行"


def test_one_row_opens_and_several_do_not(make_pane: Any) -> None:
    pane = make_pane()
    opened: list[Any] = []
    pane.table.row_opened.connect(opened.append)
    pane.table.choose(1)
    assert opened[-1]["sku"] == "382812814025580001"
    choose(pane, 0, 1)
    assert opened[-1] is None
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert pane.table.chosen_count() == 0


def test_a_copy_keeps_ids_and_zeros_as_texts_and_lets_no_formula_through(make_pane: Any) -> None:
    pane = make_pane()
    pane.table.selectAll()
    QTest.keyClick(pane.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in data.text().split("\n")]
    assert lines[0] == ["商家编码", "商品标题", "状态", "件数", "成本（元）", "毛利率", "下单时间", "买家"]
    assert lines[1] == ["0012", "连衣裙 红", "缺货", "10.5", "1234.56", "31.2345%", "2026-10-01 09:00", "张***"]
    assert lines[2] == ["382812814025580001", "'=1+1", "在途", "2", "", "", "2026-10-02 09:00", "李***"]
    assert lines[3][1] == "阿尔卑斯 伞"
    assert lines[3][4] == "-5.00"
    html = data.html()
    assert "<td style=\"mso-number-format:'\\@'\">382812814025580001</td>" in html
    assert "<td style=\"mso-number-format:'\\@'\">0012</td>" in html
    assert "<td style=\"mso-number-format:'#\\,##0\\.00'\">1234.56</td>" in html


def test_a_copy_has_the_columns_shown_in_the_order_shown(make_pane: Any) -> None:
    pane = make_pane()
    layout = pane.table.layout_of_columns
    layout.show_column(column(pane, "title"), False)
    layout.move_column(column(pane, "cost_value"), -3)
    pane.table.choose(0)
    assert pane.table.as_tsv().split("\n")[0].split("\t")[:2] == ["成本（元）", "商家编码"]


# ---- export -----------------------------------------------------------------------------------------------------------------


def test_the_export_has_rows_columns_order_and_filter_as_shown(make_pane: Any, qtbot: Any, tmp_path: Path) -> None:
    pane = make_pane()
    pane.filter.set_text("-保温杯")
    pane.table.sort_by(column(pane, "cost_value"))
    pane.table.layout_of_columns.show_column(column(pane, "status"), False)
    with qtbot.waitSignal(pane.told):
        pane.export_to(tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=4)]
    assert cells[0][:3] == ["商家编码", "商品标题", "件数"]
    assert [row[0] for row in cells[1:]] == ["0012", "0007", "382812814025580001"]
    assert cells[1][3] == 1234.56
    assert cells[1][-1] == "张***"
    assert cells[3][1] == "=1+1"
    assert sheet.cell(4, 2).data_type == "s"
    assert "筛选：-保温杯" in [cell.value for row in sheet.iter_rows(min_row=5) for cell in row]
    assert pane.status.text == "已导出 3 行到 out.xlsx"
    with qtbot.waitSignal(pane.told):
        pane.export_to(tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))
    assert [row[0] for row in read[1:]] == ["0012", "0007", "382812814025580001"]
    assert read[3][1] == "'=1+1"


def test_an_export_that_cannot_be_written_is_told_as_a_fault(make_pane: Any, qtbot: Any, tmp_path: Path) -> None:
    pane = make_pane()
    with qtbot.waitSignal(pane.faulted) as told:
        pane.export_to(tmp_path / "nowhere" / "out.csv")
    assert told.args[0].code == "cannot_write"


# ---- edits ------------------------------------------------------------------------------------------------------------------


def press(field: QWidget, key: Qt.Key) -> None:
    """A key in an editor; Qt takes the value over only after the key is done with."""
    QTest.keyClick(field, key)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def edit(pane: TablePane, line: int, name: str) -> QWidget:
    pane.table.setCurrentIndex(pane.table.rows.index(line, column(pane, name)))
    QTest.keyClick(pane.table, Qt.Key.Key_F2)
    found = pane.table.findChild(QWidget, "demo_table_editor")
    assert found is not None
    return found


def test_a_cell_typed_over_is_told_with_old_and_new_and_can_be_taken_back(make_pane: Any) -> None:
    pane = make_pane()
    told: list[Any] = []
    pane.table.edited.connect(lambda row, name, old, new: told.append((row["sku"], name, old, new)))
    field = edit(pane, 0, "cost_value")
    assert isinstance(field, QLineEdit)
    assert field.text() == "1234.56"
    field.clear()
    field.setText("￥1,300")
    press(field, Qt.Key.Key_Return)
    assert told == [("0012", "cost_value", 1_234_56, 1_300_00)]
    assert pane.table.rows.cell(0, column(pane, "cost_value")) == "1,300.00"
    assert pane.table.edits.undoText() == "成本：1,234.56 → 1,300.00"
    QTest.keyClick(pane.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == ("0012", "cost_value", 1_300_00, 1_234_56)
    assert pane.table.rows.cell(0, column(pane, "cost_value")) == "1,234.56"
    pane.table.edits.redo()
    assert pane.table.rows.cell(0, column(pane, "cost_value")) == "1,300.00"
    assert ROWS[0]["cost_value"] == 1_234_56, "the rows given are not touched"


def test_what_a_column_cannot_hold_is_refused_in_a_sentence_and_escape_leaves_all_as_it_was(make_pane: Any) -> None:
    pane = make_pane()
    told: list[Any] = []
    pane.table.edited.connect(lambda *what: told.append(what))
    field = edit(pane, 0, "cost_value")
    for text in ("viel", "1.234", "1,23", "1e5", "99999999999999999"):
        field.clear()
        QTest.keyClicks(field, text)
        press(field, Qt.Key.Key_Return)
        assert field.isVisible(), text
        assert pane.status.text == f"“{text}”不是 成本 的金额：请写成 1234.50 这样。"
    press(field, Qt.Key.Key_Escape)
    assert told == []
    assert pane.table.rows.cell(0, column(pane, "cost_value")) == "1,234.56"
    assert pane.table.edits.count() == 0


def test_nothing_typed_means_unknown_and_the_same_value_is_no_edit(make_pane: Any) -> None:
    pane = make_pane()
    told: list[Any] = []
    pane.table.edited.connect(lambda _row, _name, old, new: told.append((old, new)))
    press(edit(pane, 0, "cost_value"), Qt.Key.Key_Return)
    assert told == []
    field = edit(pane, 0, "cost_value")
    field.clear()
    press(field, Qt.Key.Key_Return)
    assert told == [(1_234_56, None)]
    assert pane.table.rows.cell(0, column(pane, "cost_value")) == "—"


def test_a_column_of_codes_is_edited_by_a_list_and_one_not_declared_so_not_at_all(make_pane: Any) -> None:
    pane = make_pane()
    told: list[Any] = []
    pane.table.edited.connect(lambda _row, name, old, new: told.append((name, old, new)))
    box = edit(pane, 0, "status")
    assert isinstance(box, QComboBox)
    assert box.currentText() == "缺货"
    box.setCurrentIndex(1)
    press(box, Qt.Key.Key_Return)
    assert told == [("status", "out_of_stock", "on_order")]
    pane.table.setCurrentIndex(pane.table.rows.index(1, column(pane, "title")))
    QTest.keyClick(pane.table, Qt.Key.Key_F2)
    assert pane.table.state() != pane.table.State.EditingState


# ---- keyboard and screen readers ----------------------------------------------------------------------------------------------


def test_everything_can_be_done_from_the_keyboard(make_pane: Any, qtbot: Any) -> None:
    pane = make_pane()
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    pane.to_filter()
    qtbot.waitUntil(pane.filter.field.hasFocus)
    pane.filter.field.setText("缺货")
    QTest.keyClick(pane.filter.field, Qt.Key.Key_Escape)
    assert len(skus(pane)) == 4
    QTest.keyClick(pane.filter.field, Qt.Key.Key_Down)
    assert pane.table.hasFocus()
    assert pane.table.chosen_count() == 1
    pane.table.setCurrentIndex(pane.table.rows.index(0, column(pane, "sold_qty")))
    QTest.keyClick(pane.table, Qt.Key.Key_Down, alt)
    assert [key.column for key in pane.table.rows.keys] == ["sold_qty"]
    pane.table.setCurrentIndex(pane.table.rows.index(0, column(pane, "sku")))
    QTest.keyClick(pane.table, Qt.Key.Key_Up, alt | shift)
    assert skus(pane) == ["0007", "0012", "382812814025580001", "0008"]
    QTest.keyClick(pane.table, Qt.Key.Key_Right, alt | shift)
    assert pane.table.layout_of_columns.shown()[:2] == [1, 0]
    QTest.keyClick(pane.table, Qt.Key.Key_F10, shift)
    menu = pane.table.findChild(QMenu, "demo_table_columns_menu")
    assert menu.isVisible()
    menu.close()
    for control in (pane.filter.field, pane.filter.help, pane.columns, pane.export, pane.table):
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control.objectName()


def test_a_screen_reader_hears_the_cells_as_they_are_shown(make_pane: Any) -> None:
    pane = make_pane()
    interface = QAccessible.queryAccessibleInterface(pane.table)
    said = [interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())]
    first = said.index("0012")
    assert said[first : first + 8] == [
        "0012",
        "连衣裙 红",
        "缺货",
        "10.5",
        "1,234.56",
        "31.2 %",
        "2026-10-01 09:00",
        "张***",
    ]
    assert pane.filter.field.accessibleName() == "筛选"
    unnamed = [
        child.metaObject().className()
        for child in pane.findChildren(QWidget)
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus and not child.objectName()
    ]
    assert unnamed == []


def test_everything_follows_the_language_while_running(make_pane: Any, look: Look) -> None:
    pane = make_pane(columns=(Column("sku"), Column("value", title=Phrase("paper", "At stake"), dtype="value")))
    look.set_language("en")
    assert [pane.table.rows.heading(at) for at in range(2)] == ["SKU", "At stake (¥)"]
    assert pane.export.text() == "Export"
    assert pane.filter.field.placeholderText().startswith("Filter: ")


def test_an_edit_stands_on_the_windows_line_of_what_can_be_undone(make_pane: Any, desk: Desk) -> None:
    pane = make_pane()
    field = edit(pane, 0, "cost_value")
    field.setText("13")
    press(field, Qt.Key.Key_Return)
    step = desk.changes.next_undo
    assert step is not None
    assert step.words.in_language("zh_CN") == "修改 成本：1,234.56 → 13.00"
    told: list[Any] = []
    pane.table.edited.connect(lambda row, _name, old, new: told.append((row["sku"], old, new)))
    pane.show_rows([{**ROWS[0], "cost_value": 13_00} if row is ROWS[0] else row for row in reversed(ROWS)])
    QTest.keyClick(pane.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told == [("0012", 13_00, 1_234_56)]
    assert [row["cost_value"] for row in pane.table.rows.rows_shown()] == [900, -5_00, None, 1_234_56], (
        "found among rows that came anew"
    )
    desk.changes.redo()
    assert told[-1] == ("0012", 1_234_56, 13_00)


def test_a_double_click_on_the_edge_of_a_heading_makes_the_column_as_wide_as_its_words(make_pane: Any) -> None:
    pane = make_pane()
    sku, header = column(pane, "sku"), pane.table.horizontalHeader()
    header.resizeSection(sku, 60)
    header.sectionHandleDoubleClicked.emit(sku)
    assert pane.table.columnWidth(sku) > 140, "18 digits"


def test_room_that_the_words_of_the_stretching_column_leave_goes_to_columns_held_narrow_and_then_to_all(
    make_pane: Any,
) -> None:
    long = "等待卖家确认收货并验货入库后再退款给买家"
    title = "折叠水杯大容量便携男女学生保温杯" * 2
    rows = [{"sku": "0012", "title": title, "status": long}, {"sku": "0013", "title": "盘", "status": "在途"}]
    held = (Column("sku"), Column("title", stretch=True), Column("status", wraps=True, widest=90))
    pane = make_pane(rows, held)
    pane.resize(420, 420)
    assert pane.table.columnWidth(column(pane, "status")) == 90
    narrow = pane.table.columnWidth(column(pane, "sku"))
    pane.resize(1900, 420)
    assert pane.table.columnWidth(column(pane, "status")) > 220, "its words on one line"
    assert pane.table.columnWidth(column(pane, "sku")) > narrow
    assert sum(pane.table.columnWidth(at) for at in range(3)) <= pane.table.viewport().width()


def test_columns_give_way_to_words_that_would_be_too_narrow_and_stay_where_they_are_asked_for(
    make_pane: Any, look: Look, tmp_path: Path
) -> None:
    look.kept = Preferences(tmp_path / "window.json")
    rows = [
        {
            "sku": "0012",
            "title": "折叠水杯大容量便携男女学生保温杯" * 2,
            "sold_qty": 3,
            "buyer_id": "一位很久以前的买家",
        }
    ]
    lesser = (Column("sold_qty", gives_way=True), Column("buyer_id", gives_way=True))
    held = (Column("sku"), Column("title", stretch=True), *lesser)

    def seen(pane: Any) -> list[str]:
        return [held[at].name for at in range(4) if not pane.table.isColumnHidden(at)]

    pane = make_pane(rows, held)
    pane.resize(900, 420)
    assert seen(pane) == ["sku", "title", "sold_qty", "buyer_id"]
    pane.resize(360, 420)
    layout, buyer = pane.table.layout_of_columns, column(pane, "buyer_id")
    assert seen(pane) == ["sku", "title", "sold_qty"] and pane.table.columnWidth(1) >= 150
    assert layout.shown() == [0, 1, 2, 3], "copies and exports still have it"
    layout.keep()
    assert look.kept.value("tables", {}) == {}, "what had no room was not hidden by her"
    pane.table.open_column_menu(pane.mapToGlobal(pane.rect().center()))
    menu = pane.findChild(QMenu, f"{pane.table.objectName()}_columns_menu")
    tick = next(one for one in menu.actions() if one.objectName().endswith("_column_buyer_id"))
    assert "放不下" in tick.text() and tick.isChecked()
    tick.toggle()
    assert not layout.is_shown(buyer)
    tick.toggle()
    menu.close()
    assert seen(pane) == ["sku", "title", "buyer_id"], "another one gives way instead"
    layout.keep()
    look.kept = Preferences(tmp_path / "window.json")
    again = make_pane(rows, held)
    again.resize(360, 420)
    assert "buyer_id" in seen(again)
    again.table.layout_of_columns.reset()
    assert "buyer_id" not in seen(again)
    again.resize(900, 420)
    assert seen(again) == ["sku", "title", "sold_qty", "buyer_id"]


def test_a_column_that_gives_way_on_a_condition_stays_while_the_rows_do_not_meet_it(make_pane: Any) -> None:
    held = (
        Column("sku"),
        Column("title", stretch=True),
        Column("sold_qty", gives_way=lambda rows: not any(row["sold_qty"] for row in rows)),
    )
    row = {"sku": "0012", "title": "折叠水杯大容量便携男女学生保温杯" * 2, "sold_qty": 3}
    pane = make_pane([row], held)
    pane.resize(240, 420)
    assert not pane.table.isColumnHidden(2)
    pane.show_rows([{**row, "sold_qty": 0}])
    pane.resize(241, 420)
    assert pane.table.isColumnHidden(2)


def test_a_table_without_a_stretching_column_shares_its_room_among_its_words(make_pane: Any) -> None:
    pane = make_pane(ROWS, (Column("sku"), Column("status", words=STATES), Column("sold_qty")))
    pane.resize(1900, 420)
    sku, status, sold = (pane.table.columnWidth(column(pane, name)) for name in ("sku", "status", "sold_qty"))
    assert status > 400 and sku > 400
    assert sold < 200, "a number stays beside its heading"


def test_the_line_under_the_mouse_is_the_one_pointed_at_until_the_mouse_leaves(make_pane: Any) -> None:
    pane = make_pane()
    view = pane.table.viewport()
    QTest.mouseMove(view, QPoint(40, pane.table.rowViewportPosition(1) + 5))
    QApplication.processEvents()
    assert pane.table._painter.pointed == 1
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert pane.table._painter.pointed == -1


def test_a_table_that_the_filter_leaves_empty_says_so_in_the_place_of_rows(make_pane: Any) -> None:
    pane = make_pane()
    plain = pane.table.grab().toImage()
    pane.filter.set_text("nothing like this")
    assert pane.table.rows.rowCount() == 0
    assert pane.table.nothing_words() == "没有符合筛选的行。"
    pane.status._work_out()
    assert pane.status.text == "0 行，共 4 行"
    assert pane.table.grab().toImage() != plain


def test_choosing_all_rows_does_not_ask_every_cell_of_them(make_pane: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's headings would, at every painting: with a million rows the window would stand still for a minute."""
    pane = make_pane([{**ROWS[0], "sku": str(at)} for at in range(1_000)])
    asked = 0
    flags = FrameModel.flags

    def counted(model: FrameModel, index: Any) -> Any:
        nonlocal asked
        asked += 1
        return flags(model, index)

    monkeypatch.setattr(FrameModel, "flags", counted)
    pane.table.selectAll()
    pane.grab()
    assert pane.table.chosen_count() == 1_000
    assert asked < 1_000


def test_ground_under_a_number_is_as_strong_as_its_share_and_leaves_it_readable(qtbot: Any, look: Look) -> None:
    heated = Column("sold_qty", heat=lambda row: row["sold_qty"] / 9_000)
    table = WorkTable(look, "heat", (Column("sku"), heated))
    qtbot.addWidget(table)
    table.resize(300, 240)
    table.show()
    table.show_rows([{"sku": "A", "sold_qty": sold} for sold in (0, 3_000, 9_000)])
    table.clearSelection()
    picture = table.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()

    def ground(line: int) -> str:
        place = QPointF(table.columnViewportPosition(1) + 4, table.rowViewportPosition(line) + 6) * ratio
        return picture.pixelColor(place.toPoint()).name()

    bare, some, most = (contrast(ground(line), look.colours.surface) for line in range(3))
    assert bare == 1.0 < some < most
    assert contrast(ground(2), look.colours.text) > 4.5

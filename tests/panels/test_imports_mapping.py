"""Is a table nobody knows made known in the window: guessed, corrected, tried, saved, imported, and known the next time?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel

from shopdesk.panels.imports_mapping import MappingDialog
from shopdesk.panels.imports_mappings_box import MappingsBox
from shopdesk.panels.imports_paste import PasteBox
from shopdesk.shop import Shop
from tests.panels.resting import at_rest

SUPPLY = """义乌明达供货记录
供货单据,进货日,货品代号,货品叫法,进了几件,每件多少钱,联系电话
MD-001,2026-09-01,TX01-BM,重磅短袖 白 M,100,21.5,13800138000
MD-001,2026-09-01,TX01-BL,重磅短袖 白 L,八十,21.5,13800138000
MD-002,2026-10-03,BW01,保温杯,50,33,13800138000
"""


@pytest.fixture
def window(make_window: Callable[..., Any], qtbot: Any, tmp_path: Path) -> Any:
    """A window on a real shop: what a mapping reads is for the readers to say."""
    store = tmp_path / "shop.db"
    now = datetime(2026, 11, 22, 9, 0)
    made = make_window(open_shop=lambda: Shop.open(store, write=True, now=now))
    qtbot.waitUntil(lambda: made.ground is not None, timeout=20_000)
    at_rest(qtbot, made)
    return made


@pytest.fixture
def copied(qapp: QGuiApplication) -> Iterator[Callable[[str], None]]:
    """Put a text on the clipboard; what lies there must not outlive the application."""
    yield QGuiApplication.clipboard().setText
    QGuiApplication.clipboard().clear()


def supply(tmp_path: Path) -> Path:
    path = tmp_path / "义乌明达.csv"
    path.write_text(SUPPLY, encoding="utf-8")
    return path


def dialog(window: Any, qtbot: Any, kind: type[QDialog]) -> Any:
    """The open dialog of a kind, once it is there."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)), timeout=20_000)
    return next(one for one in window.findChildren(kind) if one.isVisible())


def mapping_dialog(window: Any, qtbot: Any, path: Path) -> Any:
    window.take_files([path])
    at_rest(qtbot, window)
    panel = window.panels["imports"]
    panel.preview.details.mapping.click()
    found = dialog(window, qtbot, MappingDialog)
    qtbot.waitUntil(lambda: found.trial.table is not None, timeout=20_000)
    return found


def test_an_unknown_table_is_mapped_saved_and_imported_at_once_and_known_from_then_on(
    window: Any, qtbot: Any, tmp_path: Path
) -> None:
    path = supply(tmp_path)
    found = mapping_dialog(window, qtbot, path)
    assert found.kinds.currentText() == "采购" and found.field.text() == "义乌明达"
    assert [column.field for column in found.columns.columns][2:4] == ["sku", "title"]
    assert found.findChild(QLabel, "imports_mapping_sure_1").text() in ("很有把握", "应该是", "请核对")
    rows = found.trial.table.rows
    shown = [[rows.cell(at, column) for column in range(rows.columnCount())] for at in range(rows.rowCount())]
    assert [line[:2] for line in shown] == [["3", "正常"], ["4", "有误"], ["5", "正常"]]
    assert "八十" in shown[1] and "进了几件" in shown[1][-1] and "21.50" in shown[0]
    found.keep_and_import.click()
    panel = window.panels["imports"]
    qtbot.waitUntil(lambda: panel.preview.is_result, timeout=20_000)
    at_rest(qtbot, window)
    assert panel.preview.lines[0]["new"] == 2 and panel.headline.text() == "已导入，有些行需要处理"
    october = tmp_path / "明达十月.csv"
    october.write_text(SUPPLY.replace("八十", "80").replace("MD-001", "MD-009"), encoding="utf-8")
    panel.discard()
    window.take_files([october])
    at_rest(qtbot, window)
    assert panel.preview.table.rows.cell(0, 2) == "采购 · 按你的列对应“义乌明达”"
    assert panel.preview.details.mapping.text() == "修改列对应…"


def test_a_table_of_her_own_that_was_taken_for_a_plain_one_can_be_told_better(
    window: Any, qtbot: Any, tmp_path: Path
) -> None:
    """Two sizes under one name: without the code, which no heading known to the program names, one stands over the other."""
    path = tmp_path / "我的库存.csv"
    path.write_text("我家编码,品名,规格,库存\nHB-1,面粉,家用,120\nHB-1-5,面粉,五袋装,8\n", encoding="utf-8")
    window.take_files([path])
    at_rest(qtbot, window)
    panel = window.panels["imports"]
    assert panel.preview.lines[0]["new"] == 1 and panel.preview.table.rows.cell(0, 2) == "普通表格 · 库存"
    told = panel.preview.details.mapping
    assert told.isVisible() and (told.text(), told.property("kind")) == ("指定各列的含义…", "plain")
    found = mapping_dialog(window, qtbot, path)
    code = found.columns.lists[0]
    code.setCurrentIndex(code.findData("sku"))
    found.field.setText("我的库存")
    found.keep.click()
    qtbot.waitUntil(lambda: panel.preview.lines[0]["new"] == 2, timeout=20_000)


def test_a_needed_column_that_is_taken_out_is_named_in_one_sentence_and_nothing_can_be_saved(
    window: Any, qtbot: Any, tmp_path: Path
) -> None:
    found = mapping_dialog(window, qtbot, supply(tmp_path))
    place = next(at for at, column in enumerate(found.columns.columns) if column.field == "ordered_qty")
    found.columns.lists[place].setCurrentIndex(0)
    assert found.missing.text() == "还缺少：采购数量。没有这些列，数据行无法导入。"
    assert not found.keep.isEnabled() and not found.keep_and_import.isEnabled()
    assert found.findChild(QLabel, f"imports_mapping_sure_{place + 1}").text() == "不导入"
    phone = found.columns.lists[6]
    phone.setCurrentIndex(phone.findData("ordered_qty"))
    assert found.keep.isEnabled() and found.findChild(QLabel, "imports_mapping_sure_7").text() == "已指定"
    found.columns.lists[place].setCurrentIndex(phone.findData("ordered_qty"))
    assert found.columns.columns[6].field is None and phone.currentIndex() == 0  # a field is one column's only


def test_another_kind_is_guessed_anew_and_a_name_that_is_taken_is_refused_in_the_dialog(
    window: Any, qtbot: Any, tmp_path: Path
) -> None:
    found = mapping_dialog(window, qtbot, supply(tmp_path))
    found.field.setText("taobao_order_list_2021")
    found.keep.click()
    qtbot.waitUntil(lambda: found.fault.isVisible(), timeout=20_000)
    assert "不能用作列对应的名称" in found.fault.text() and found.isVisible()
    found.kinds.setCurrentIndex(found.kinds.findData("stock"))
    qtbot.waitUntil(lambda: found._document["kind"] == "stock", timeout=20_000)
    assert found.columns.lists[0].findData("on_hand_qty") > 0 and found.columns.lists[0].findData("ordered_qty") == -1
    at_rest(qtbot, window)


def test_saved_mappings_are_listed_written_to_a_file_forgotten_and_read_again(
    window: Any, qtbot: Any, tmp_path: Path
) -> None:
    found = mapping_dialog(window, qtbot, supply(tmp_path))
    found.keep.click()
    panel = window.panels["imports"]
    qtbot.waitUntil(lambda: bool(panel.preview.lines and panel.preview.lines[0]["mapping"]), timeout=20_000)
    panel.discard()
    panel.to_mappings.click()
    box = dialog(window, qtbot, MappingsBox)
    at_rest(qtbot, window)
    assert [box.table.rows.cell(0, at) for at in (0, 1)] == ["义乌明达", "采购"]
    assert "进了几件 → 采购数量" in box.table.rows.cell(0, 2)
    document = box.table.selected_rows()[0]["document"]
    panel.mappings.write(document, tmp_path / "明达.toml")
    at_rest(qtbot, window)
    assert "明达.toml" in box.said.text() and "[headings]" in (tmp_path / "明达.toml").read_text(encoding="utf-8")
    box.forget_wanted.emit(document)
    at_rest(qtbot, window)
    assert box.table.rows.rowCount() == 0 and box.restore.isVisible()
    panel.mappings.read(tmp_path / "明达.toml")
    at_rest(qtbot, window)
    assert box.table.rows.cell(0, 0) == "义乌明达"
    box.edit_wanted.emit(document)
    edited = dialog(window, qtbot, MappingDialog)
    assert edited.keep_and_import.isHidden() and len(edited.columns.columns) == 7
    edited.reject()
    at_rest(qtbot, window)


def test_a_table_on_the_clipboard_is_named_previewed_imported_and_undone_like_a_file(
    window: Any, qtbot: Any, copied: Callable[[str], None]
) -> None:
    copied("订单号\t商品名称\t数量\t单价\t下单时间\n0012\t杯子\t2\t10.00\t2026-10-03\n")
    window.open_panel("imports")
    at_rest(qtbot, window)
    panel = window.panels["imports"]
    panel.drop.paste.click()
    box = dialog(window, qtbot, PasteBox)
    assert box.field.text() == "粘贴的表格 2026-11-22"
    assert [box.table.rows.cell(0, at) for at in range(2)] == ["0012", "杯子"]
    box.field.setText("微信群接龙")
    box.go_on.click()
    qtbot.waitUntil(lambda: panel.states.currentIndex() == 1, timeout=20_000)
    assert [panel.preview.table.rows.cell(0, at) for at in (1, 2, 4)] == ["微信群接龙", "普通表格 · 订单明细", "1"]
    panel.preview.accept.click()
    at_rest(qtbot, window)
    assert panel.sources.paths == [] and panel.history.table.rows.cell(0, 1) == "微信群接龙"
    panel.history.table.choose(0)
    panel.history.undo.click()
    at_rest(qtbot, window)
    panel.history.redo.click()
    at_rest(qtbot, window)
    assert panel.history.table.rows.cell(0, 1) == "微信群接龙"


def test_a_word_on_the_clipboard_is_no_table_and_the_panel_says_what_to_copy(
    make_window: Any, qtbot: Any, copied: Callable[[str], None]
) -> None:
    window = make_window()
    copied("连衣裙")
    window.open_panel("imports")
    at_rest(qtbot, window)
    window.panels["imports"].drop.paste.click()
    assert "剪贴板里没有表格" in window.panels["imports"].messages.text

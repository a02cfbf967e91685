"""Is everything found by Ctrl+K, in both languages, without a mouse and without naming a buyer?"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from shopdesk.panels.parts.command_palette import ENTRY_ROLE, CommandPalette
from shopdesk.panels.parts.matching import initials, rank
from shopdesk.panels.parts.other_words import OTHER_WORDS
from shopdesk.panels.parts.record_card import RecordCard
from shopdesk.panels.parts.window_commands import open_palette
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


def opened(window: Any, qtbot: Any, text: str) -> CommandPalette:
    """The palette after a text was typed and every answer has come."""
    palette = open_palette(window)
    palette.field.setText(text)
    qtbot.waitUntil(lambda: not palette.is_searching)
    at_rest(qtbot, window)
    return palette


def titles(palette: CommandPalette) -> list[str]:
    return [palette.entries.item(at).data(ENTRY_ROLE).title for at in range(palette.entries.count())]


def enter(palette: CommandPalette, qtbot: Any) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not palette.isVisible())


@pytest.mark.parametrize("typed", ["导入", "Imports", "impo", "dr", "IMPORTS"])
def test_a_panel_is_found_in_chinese_in_english_and_by_pinyin_initials(
    make_window: Any, qtbot: Any, typed: str
) -> None:
    window = make_window()
    palette = opened(window, qtbot, typed)
    assert titles(palette)[0] == "导入"
    enter(palette, qtbot)
    qtbot.waitUntil(lambda: window.front.name == "imports")
    at_rest(qtbot, window)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("库存", "补货"), ("stock", "补货"), ("客户", "用户"), ("customers", "用户"), ("待修正", "导入"), ("关账", "月报"),
        ("打印", "月报"), ("字号", "设置"), ("text size", "设置"), ("英文", "语言：English"), ("帮助", "导出文件在哪里"), ("help", "导出文件在哪里"),
        ("theme", "浅色"), ("主题", "浅色"), ("毛利", "选品"), ("售后", "退货"), ("证照", "合规"),
    ],
)  # fmt: skip
def test_what_people_also_call_it_finds_it(make_window: Any, qtbot: Any, typed: str, found: str) -> None:
    assert found in titles(opened(make_window(), qtbot, typed))[:2]


def test_letters_scattered_over_a_name_find_nothing_where_something_is_called_so(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    assert titles(opened(window, qtbot, "theme")) == ["浅色", "深色", "高对比度配色", "设置"]
    assert titles(opened(window, qtbot, "lsmp")) == ["载入示例店铺"]


def test_every_other_word_belongs_to_a_command_there_is(make_window: Any) -> None:
    known = {command.name for command in make_window().commands}
    assert set(OTHER_WORDS) <= known


def test_before_anything_is_typed_panels_and_actions_are_offered_with_their_keys(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    palette = open_palette(window)
    assert titles(palette)[:3] == ["总览", "导入", "选品"]
    assert palette.entries.item(0).data(ENTRY_ROLE).keys == "Ctrl+1"
    assert "撤销" not in titles(palette)  # there is nothing to undo


def test_an_order_number_opens_its_card_with_file_and_row(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    enter(opened(window, qtbot, "3889100177"), qtbot)
    qtbot.waitUntil(lambda: window.findChild(RecordCard) is not None)
    at_rest(qtbot, window)
    card = window.findChild(RecordCard)
    shown = {found.text() for found in card.findChildren(QLabel)}
    assert {"3889100177", "¥165.00", "t***1", "ExportOrderList_20261121.csv · 第 118 行"} <= shown
    card.copy()
    assert "ExportOrderList_20261121.csv · 第 118 行" in QGuiApplication.clipboard().text()


def test_a_refunds_number_opens_its_case_at_the_desk(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    palette = opened(window, qtbot, "93889100177")
    (at,) = [at for at in range(palette.entries.count()) if titles(palette)[at] == "93889100177"]
    palette.entries.setCurrentRow(at)
    enter(palette, qtbot)
    qtbot.waitUntil(lambda: window.front.name == "returns")
    at_rest(qtbot, window)
    assert window.front.choice.number.text() == "93889100177"


def test_a_card_leads_to_what_it_names_and_back(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    card = RecordCard.over(window, window.desk, "orders", "3889100177")
    at_rest(qtbot, window)
    card.findChild(QPushButton, "record_link_sku").click()
    at_rest(qtbot, window)
    assert (shop.asked[-1], card.title.text()) == ("record_card products |TS-0012-WL", "TS-0012-WL")
    card.back.click()
    at_rest(qtbot, window)
    assert shop.asked[-1] == "record_card orders 3889100177" and card.back.isHidden()


def test_what_was_undone_meanwhile_is_said_to_be_gone(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    card = RecordCard.over(window, window.desk, "orders", "gone")
    at_rest(qtbot, window)
    assert "撤销" in card.title.text()


def test_a_buyer_is_found_by_the_name_and_never_shown_in_clear(make_window: Any, qtbot: Any) -> None:
    """F52: what the window holds for screen readers is the mask too."""
    palette = opened(make_window(), qtbot, "tb138001")
    (item,) = [palette.entries.item(at) for at in range(palette.entries.count())]
    assert item.text().startswith("t***0")
    told = [item.text(), palette.field.accessibleDescription(), item.data(ENTRY_ROLE).note]
    assert not any("13800138000" in text for text in told)


def test_arrows_move_in_the_list_while_the_field_keeps_the_focus(make_window: Any, qtbot: Any) -> None:
    palette = open_palette(make_window())
    first = palette.field.accessibleDescription()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert (palette.entries.currentRow(), palette.field.accessibleDescription()) == (1, "导入")
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.field.accessibleDescription() == first


def test_a_rule_is_found_by_its_name_and_opened_in_the_rule_book(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    row = shop.rule_book()[0]
    window = make_window(shop)
    palette = opened(window, qtbot, str(row["en"]))
    assert titles(palette)[0] == row["zh"]
    enter(palette, qtbot)
    qtbot.waitUntil(lambda: window.front.name == "rulebook")
    at_rest(qtbot, window)


def test_nothing_found_is_said(make_window: Any, qtbot: Any) -> None:
    palette = opened(make_window(), qtbot, "zzzzzz")
    assert palette.entries.count() == 0 and "没有找到" in palette.state.text()


def test_initials_follow_the_pinyin_of_common_characters() -> None:
    assert initials("备份…") == "bf"
    assert initials("月报") == "yb"
    assert initials("Check the store") == "cts"
    assert initials("补货 ABC 12") == "bha1"


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [("mon", "Monthly summary", "Common"), ("导入", "导入", "导入文件"), ("bk up", "Back up", "Buyers up")],
)
def test_a_better_fit_comes_first(typed: str, better: str, worse: str) -> None:
    found, other = rank(typed, [better]), rank(typed, [worse])
    assert found is not None and (other is None or found < other)

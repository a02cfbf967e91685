"""Is everything in the window reached by keys, said in both languages, and kept through faults and restores?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.parts.ask_box import AskBox
from shopdesk.panels.parts.focus_areas import chain, focused_area
from shopdesk.panels.parts.panel_places import PANELS
from shopdesk.panels.parts.shortcut_sheet import ShortcutSheet
from tests.panels.fake_shop import FakeShop, said
from tests.panels.resting import at_rest


def press(qtbot: Any, window: Any, keys: str) -> None:
    """Press keys as they would arrive from outside."""
    combination = QKeySequence(keys)[0]
    qtbot.keyClick(QApplication.focusWidget() or window, combination.key(), combination.keyboardModifiers())


def active(window: Any, qtbot: Any) -> Any:
    """Keys only reach the active window."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


# ---- welcome ---------------------------------------------------------------------------------------------------------


def test_an_empty_shop_is_welcomed_and_the_overview_comes_with_the_first_data(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(is_filled=False)
    window = make_window(shop)
    assert window.stack.currentWidget() is window.welcome
    assert window.windowTitle().startswith("总览")
    window.welcome.sample.click()
    at_rest(qtbot, window)
    assert "make_sample" in shop.asked
    window.open_panel("overview")
    at_rest(qtbot, window)
    assert window.stack.currentWidget() is window.panels["overview"]


def test_the_welcome_names_where_exports_are_found_in_the_language_she_chooses(make_window: Any) -> None:
    window = make_window(FakeShop(is_filled=False))

    def read() -> str:
        return " ".join(found.text() for found in window.welcome.findChildren(QLabel))

    assert "已卖出的宝贝" in read() and "抖音" in read()
    window.look.set_language("en")
    assert "Sold items" in read() and "Douyin" in read() and "抖音" not in read()


def test_a_shop_emptied_by_undo_is_welcomed_again(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    shop.is_filled = False
    window.refresh()
    at_rest(qtbot, window)
    assert window.stack.currentWidget() is window.welcome


# ---- keys ------------------------------------------------------------------------------------------------------------


def test_the_panels_are_opened_by_ctrl_and_their_number(make_window: Any, qtbot: Any) -> None:
    window = active(make_window(), qtbot)
    names = [place.name for place in PANELS]
    for name in ("imports", "summary", "overview"):
        keys = f"Ctrl+{names.index(name) + 1}"
        press(qtbot, window, keys)
        assert window.front.name == name
        at_rest(qtbot, window)


def test_f6_leads_through_every_area_and_round_again_and_back(make_window: Any, qtbot: Any) -> None:
    window = active(make_window(), qtbot)
    window.panels["overview"].table.choose(0)
    side = window.findChild(QWidget, "overview_side")
    areas = [window.rail, window.header, window.messages, window.panels["overview"], side]
    met = []
    for _ in range(5):
        press(qtbot, window, "F6")
        met.append(areas.index(focused_area(areas)))
    assert met == [0, 1, 3, 4, 0]  # the message bar is hidden: nothing to say
    press(qtbot, window, "Shift+F6")
    assert focused_area(areas) is side


def test_f6_lands_on_the_rail_entry_of_the_panel_in_front(make_window: Any, qtbot: Any) -> None:
    window = active(make_window(), qtbot)
    window.open_panel("summary")
    at_rest(qtbot, window)
    window.rail.menu.setFocus()
    press(qtbot, window, "Shift+F6")
    press(qtbot, window, "F6")
    assert QApplication.focusWidget() is window.rail.entries["summary"]


def test_no_two_commands_share_a_key(make_window: Any) -> None:
    keys = [keys for command in make_window().commands for keys in command.keys]
    assert len(keys) == len(set(keys)) > 10


def test_the_sheet_on_f1_names_every_key_of_the_window_in_both_languages(make_window: Any, qtbot: Any) -> None:
    window = active(make_window(), qtbot)
    seen = {}
    for language in ("zh_CN", "en"):
        window.look.set_language(language)
        press(qtbot, window, "F1")
        (sheet,) = [found for found in window.findChildren(ShortcutSheet) if found.isVisible()]
        seen[language] = {found.text() for found in sheet.findChildren(QLabel)}
        sheet.close()
    for command in window.commands:
        for keys in command.keys:
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in seen["zh_CN"] and native in seen["en"], command.name
        if command.keys:
            for language, texts in seen.items():
                assert command.words.in_language(language) in texts


# ---- the menu and the store ------------------------------------------------------------------------------------------


def test_the_menu_holds_everything_that_belongs_to_no_panel(make_window: Any) -> None:
    window = make_window()
    names = [action.objectName() for action in window.menu.actions() if not action.isSeparator()]
    assert {f"action_{name}" for name in ("open_files", "paste", "undo", "redo", "backup", "restore", "check")} < set(
        names
    )
    assert {f"action_{name}" for name in ("shortcuts", "settings", "about")} < set(names)
    assert all(action.text() for action in window.menu.actions() if not action.isSeparator())


def test_files_copied_elsewhere_are_pasted_as_if_they_were_dropped(
    make_window: Any, qtbot: Any, tmp_path: Path
) -> None:
    from PySide6.QtCore import QMimeData, QUrl

    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(tmp_path / "订单 #1%.csv"))])
    QGuiApplication.clipboard().setMimeData(copied)
    window = make_window()
    window.commands.action("paste").trigger()
    at_rest(qtbot, window)
    assert window.panels["imports"].preview.table.rows.cell(0, 1) == "订单 #1%.csv"
    QGuiApplication.clipboard().clear()  # what lies there must not outlive the application


def test_the_shop_is_backed_up_where_she_says_and_a_fault_is_told(make_window: Any, qtbot: Any, tmp_path: Path) -> None:
    shop = FakeShop()
    window = make_window(shop)
    window.care.backup_to(tmp_path / "copy.db")
    at_rest(qtbot, window)
    assert "backup copy.db" in shop.asked and "copy.db" in window.messages.text
    shop.fault = UserFault("disk_full", said("The disk is full."))
    window.care.backup_to(tmp_path / "copy.db")
    at_rest(qtbot, window)
    assert window.messages.text == "The disk is full."


def test_the_store_is_checked_and_every_finding_told(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    window.commands.action("check").trigger()
    at_rest(qtbot, window)
    assert "完好" in window.messages.text
    shop.check = lambda: [said("3 rows belong to no import.")]
    window.commands.action("check").trigger()
    at_rest(qtbot, window)
    assert "已损坏" in window.messages.text and "3 rows belong to no import." in window.messages.text


def test_a_backup_is_put_back_only_when_asked_for_and_between_two_openings_of_the_shop(
    make_window: Any, qtbot: Any, tmp_path: Path
) -> None:
    told: list[str] = []

    class Watched(FakeShop):
        def close(self) -> None:
            told.append("closed")

    def open_shop() -> FakeShop:
        told.append("opened")
        return Watched()

    window = make_window(open_shop=open_shop)
    qtbot.waitUntil(lambda: window.ground is not None)
    at_rest(qtbot, window)

    def put_back(source: Path) -> Path:
        told.append(f"put back {source.name}")
        return tmp_path / "aside.db"

    window.desk.restore = put_back
    window.care.ask_to_restore(tmp_path / "good.db")
    window.findChild(AskBox, "restore_box").findChild(QPushButton, "restore_stay").click()
    assert told == ["opened"]
    window.care.ask_to_restore(tmp_path / "good.db")
    boxes = [box for box in window.findChildren(AskBox) if box.isVisible()]
    boxes[-1].findChild(QPushButton, "restore_go").click()
    qtbot.waitUntil(lambda: told == ["opened", "closed", "put back good.db", "opened"])
    qtbot.waitUntil(lambda: "aside.db" in window.messages.text)
    at_rest(qtbot, window)
    assert window.panels["overview"].answer is not None


def test_a_file_that_is_no_backup_is_refused_and_the_shop_goes_on(make_window: Any, qtbot: Any, tmp_path: Path) -> None:
    window = make_window()

    def refuse(_source: Path) -> None:
        raise UserFault("not_a_backup", said("That is no backup."))

    window.desk.restore = refuse
    window.care.restore_from(tmp_path / "holiday.jpg")
    qtbot.waitUntil(lambda: window.messages.text == "That is no backup.")
    window.refresh()
    at_rest(qtbot, window)
    assert window.ground.shop_name == "好物小铺"


def test_rail_and_header_are_reached_in_the_order_they_are_read(make_window: Any) -> None:
    window = make_window()
    order, at = [], window.rail
    for _ in range(400):
        at = at.nextInFocusChain()
        if at is window.rail:
            break
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible() and at.objectName():
            order.append(at.objectName())
    wanted = [
        "nav_overview",
        "nav_imports",
        "nav_summary",
        "nav_menu",
        "nav_settings",
        "header_period",
        "overview_table",
    ]
    assert [name for name in order if name in wanted] == wanted


class Links(QWidget):
    """A widget whose place in the tab order is told by hand."""

    after: QWidget | None = None

    def nextInFocusChain(self) -> QWidget | None:
        return self.after


def test_a_tab_order_that_does_not_lead_back_to_where_it_began_ends_where_it_repeats(qtbot: Any) -> None:
    first, second, third = Links(), Links(), Links()
    for made in (first, second, third):
        qtbot.addWidget(made)
    first.after, second.after, third.after = second, third, second
    assert list(chain(first)) == [second, third]
    third.after = first
    assert list(chain(first)) == [second, third]
    third.after = None
    assert list(chain(first)) == [second, third]

"""Does Ctrl+Z take back what was done last, import or edit, and does the line follow the store whoever changes it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shopdesk.panels.parts.change_line import Undoable
from tests.panels.fake_shop import FakeShop, said
from tests.panels.resting import at_rest
from tests.panels.test_imports import preview


def imported(window: Any, qtbot: Any) -> Any:
    """A window after one import, in which the history held three before."""
    panel = preview(window, qtbot, [])
    window.take_files([window.desk.downloads / "订单.csv"])
    at_rest(qtbot, window)
    panel.preview.accept.click()
    at_rest(qtbot, window)
    return panel


def test_nothing_of_an_earlier_session_is_taken_back_by_a_stray_key(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    assert not window.commands.action("undo").isEnabled()
    window.desk.changes.undo()
    at_rest(qtbot, window)
    assert len(window.ground.imports) == 3


def test_the_menu_names_the_import_and_undoes_and_redoes_it(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    imported(window, qtbot)
    undo, redo = window.commands.action("undo"), window.commands.action("redo")
    assert (undo.text(), redo.isEnabled()) == ("撤销 导入 订单.csv", False)
    undo.trigger()
    at_rest(qtbot, window)
    assert "undo [4]" in shop.asked
    assert (redo.text(), undo.isEnabled()) == ("重做 导入 订单.csv", False)
    assert "已撤销" in window.messages.text
    redo.trigger()
    at_rest(qtbot, window)
    assert (undo.text(), redo.isEnabled()) == ("撤销 导入 订单.csv", False)


def test_an_import_undone_in_its_list_leaves_the_line_and_can_be_done_again(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    panel = imported(window, qtbot)
    panel.history.table.choose(0)
    panel.history.undo.click()
    at_rest(qtbot, window)
    assert window.desk.changes.next_undo is None
    assert window.commands.action("redo").text() == "重做 导入 订单.csv"


def test_a_new_import_ends_what_could_be_done_again(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    imported(window, qtbot)
    window.commands.action("undo").trigger()
    at_rest(qtbot, window)
    imported(window, qtbot)
    assert window.desk.changes.next_redo is None


def test_edits_and_imports_are_taken_back_in_the_order_they_were_made(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    done: list[str] = []

    def edit(name: str) -> Undoable:
        def act(what: str) -> Callable[[Callable[[bool], None]], None]:
            def run(ended: Callable[[bool], None]) -> None:
                done.append(f"{what} {name}")
                ended(name != "stubborn")

            return run

        return Undoable(said(f"price of {name}"), act("undo"), act("redo"))

    window.desk.changes.push(edit("cup"))
    imported(window, qtbot)
    window.desk.changes.push(edit("hat"))
    for _ in range(3):
        window.desk.changes.undo()
        at_rest(qtbot, window)
    assert done == ["undo hat", "undo cup"]
    assert len(window.ground.imports) == 3
    for _ in range(3):
        window.desk.changes.redo()
        at_rest(qtbot, window)
    assert done[2:] == ["redo cup", "redo hat"]
    assert len(window.ground.imports) == 4
    window.desk.changes.push(edit("stubborn"))
    window.desk.changes.undo()
    assert window.commands.action("undo").text() == "撤销 price of stubborn"


def test_what_asked_before_it_was_done_is_named_without_the_dots_of_its_button(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    window.desk.changes.push(Undoable(said("Later…"), lambda ended: ended(True), lambda ended: ended(True)))
    assert window.commands.action("undo").text() == "撤销 Later"
    window.desk.changes.undo()
    assert window.commands.action("redo").text() == "重做 Later"


def test_an_undo_that_fails_says_why_and_stays_to_be_tried_again(make_window: Any, qtbot: Any) -> None:
    from shopdesk.errors import UserFault

    class Stuck(FakeShop):
        def undo(self, import_id: int, *, with_later: bool = False) -> Any:
            raise UserFault("disk_full", said("The disk is full."))

    window = make_window(Stuck())
    imported(window, qtbot)
    window.commands.action("undo").trigger()
    at_rest(qtbot, window)
    assert window.messages.text == "The disk is full."
    assert window.commands.action("undo").isEnabled()


def test_a_very_long_name_is_shortened_in_the_menu_and_a_hostile_one_is_shown_escaped(
    make_window: Any, qtbot: Any
) -> None:
    """F45, in the menu."""
    shop = FakeShop()
    window = make_window(shop)
    window.desk.changes.follow([*window.ground.imports, (9, "<b>\u202e&" + "很长" * 60 + ".csv")], [])
    text = window.commands.action("undo").text()
    assert text.startswith("撤销 导入 <b>\\u202e&&") and text.endswith("很长.csv") and len(text) < 60

"""Are goods that may be one under two names shown side by side, and is her word on them kept and taken back?"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from shopdesk.shop import Changes
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


class JournalShop(FakeShop):
    """Takes decisions back as the real one does."""

    def undo_decisions(self, entry_ids: Any) -> Changes:
        self.decided = [one for at, one in enumerate(self.decided) if at not in entry_ids]
        return frozenset({"journal"})


def opened(make_window: Any, qtbot: Any, shop: FakeShop) -> Any:
    window = make_window(shop)
    window.open_panel("imports")
    at_rest(qtbot, window)
    return window, window.panels["imports"]


def test_the_pairs_are_counted_on_the_panel_and_nothing_is_shown_where_there_are_none(
    make_window: Any, qtbot: Any
) -> None:
    window, panel = opened(make_window, qtbot, FakeShop())
    assert panel.to_twins.isVisible() and panel.to_twins.text() == "疑似重码 2 组"
    assert not panel.to_tray.isVisible()
    window.close()
    _, empty = opened(make_window, qtbot, FakeShop(is_filled=False))
    assert not empty.to_twins.isVisible()


def test_the_two_stand_side_by_side_and_what_it_would_mean_is_said(make_window: Any, qtbot: Any) -> None:
    _, panel = opened(make_window, qtbot, FakeShop())
    panel.to_twins.click()
    assert panel.headline.text() == "有 2 组编码或名称可能是同一商品"
    shown = [found.text() for found in panel.twins.side.findChildren(QLabel) if found.isVisible()]
    assert {"420", "9", "2026-11-20"} <= set(shown)
    assert panel.findChild(QLabel, "imports_twins_consequence").text().startswith("一个有销量，一个有库存")


def test_her_word_is_kept_the_next_pair_opens_and_an_undo_takes_it_back(make_window: Any, qtbot: Any) -> None:
    shop = JournalShop()
    window, panel = opened(make_window, qtbot, shop)
    panel.to_twins.click()
    panel.twins.same.click()
    at_rest(qtbot, window)
    (kept,) = shop.decided
    assert (kept.panel, kept.decision, kept.subject_id) == ("imports", "taken", "C-1\tc1")
    assert kept.figures["first_sold_qty"] == 420_000 and kept.figures["second_on_hand_qty"] == 9_000
    assert panel.twins._shown.first.name.startswith("BAG")
    panel.twins.different.click()
    at_rest(qtbot, window)
    assert shop.decided[1].decision == "refused" and shop.decided[1].reason == "other_goods"
    assert panel.headline.text() == "没有待确认的疑似重码"
    window.desk.changes.undo()
    at_rest(qtbot, window)
    assert [one.decision for one in shop.decided] == ["taken"]
    assert panel.headline.text() == "有 1 组编码或名称可能是同一商品"


def test_what_was_said_can_be_said_otherwise_later(make_window: Any, qtbot: Any) -> None:
    window, panel = opened(make_window, qtbot, JournalShop())
    panel.to_twins.click()
    for word in (panel.twins.same, panel.twins.same):
        word.click()
        at_rest(qtbot, window)
    panel.twins.table.choose(0)
    at_rest(qtbot, window)
    assert not panel.twins.same.isEnabled() and panel.twins.different.isEnabled()

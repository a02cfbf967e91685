"""Does the buyers' panel show tiers, lists, movement and one buyer, keep marks, and let nobody's name out?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from shopdesk.analysis.purchase_history import Purchases
from shopdesk.analysis.repurchase import cohorts
from shopdesk.analysis.tier_table import TierTable
from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.tiers_cohorts import CohortGrid
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


@dataclass
class BuyersShop(FakeShop):
    """Keeps the days that were asked for."""

    days_asked: list[date] = field(default_factory=list)

    def contacted(self) -> list[str]:
        return [one.subject_id for one in self.decided]

    def tier_table(self, as_of: date, before_on: date | None = None) -> TierTable:
        self.days_asked.append(as_of)
        return super().tier_table(as_of, before_on)


def text(window: Any, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert found is not None, name
    return str(found.text())


def press(qtbot: Any, window: Any, name: str) -> None:
    found = window.findChild(QPushButton, name)
    assert found is not None and found.isEnabled(), name
    found.click()
    at_rest(qtbot, window)


@pytest.fixture
def shop() -> BuyersShop:
    return BuyersShop()


@pytest.fixture
def window(make_window: Any, shop: BuyersShop, qtbot: Any) -> Any:
    made = make_window(shop)
    made.open_panel("tiers")
    at_rest(qtbot, made)
    return made


def names(window: Any) -> list[str]:
    return [row["buyer_id"] for row in window.panels["tiers"].table.rows.rows_shown()]


def test_headline_and_figures_say_what_the_answer_says(window: Any) -> None:
    assert "1 位好买家久未回来" in text(window, "tiers_headline")
    assert text(window, "tiers_figure_buyers") == "43" and text(window, "tiers_figure_high_value_buyers") == "1"
    assert names(window)[0] == "好买家小鹿" and len(names(window)) == 43


def test_who_has_not_paid_stands_on_a_list_with_the_orders_and_leaves_it_once_written_to(
    window: Any, shop: BuyersShop, qtbot: Any
) -> None:
    panel = window.panels["tiers"]
    shown = panel.table.layout_of_columns
    at = [column.name for column in panel.columns].index("unpaid_value")
    assert not shown.is_shown(at)
    press(qtbot, window, "tiers_list_unpaid_orders")
    assert names(window) == ["从未买过的人", "沉默者"] and shown.is_shown(at)
    panel.table.choose(0)
    at_rest(qtbot, window)
    assert "U2" in " ".join(label.text() for label in panel.side_pane.findChildren(QLabel))
    press(qtbot, window, "tiers_action_contacted")
    (kept,) = shop.decided
    assert (kept.suggestion, kept.subject_id, kept.decision) == ("unpaid_orders", "从未买过的人", "done")
    assert names(window) == ["沉默者"]
    press(qtbot, window, "tiers_list_all")
    assert not shown.is_shown(at)


def test_a_list_shows_its_buyers_and_a_mark_takes_them_off_it(window: Any, shop: BuyersShop, qtbot: Any) -> None:
    press(qtbot, window, "tiers_list_slipping_buyers")
    assert names(window) == ["好买家小鹿"]
    window.panels["tiers"].table.choose(0)
    at_rest(qtbot, window)
    press(qtbot, window, "tiers_action_no_answer")
    (kept,) = shop.decided
    assert (kept.subject_kind, kept.subject_id, kept.decision, kept.reason) == (
        "buyer",
        "好买家小鹿",
        "done",
        "no_answer",
    )
    assert (kept.suggestion, kept.act, kept.worth_value) == ("slipping_buyers", "contact", 270_000)
    window.panels["tiers"].refresh()
    at_rest(qtbot, window)
    assert names(window) == []


def test_a_number_of_the_movement_opens_the_buyers_behind_it(window: Any, qtbot: Any) -> None:
    press(qtbot, window, "tiers_movement_new_potential")
    assert names(window) == ["新来的"]
    press(qtbot, window, "tiers_list_all")
    assert len(names(window)) == 43


def test_a_buyer_is_explained_with_her_own_numbers_and_orders(window: Any, qtbot: Any) -> None:
    window.panels["tiers"].table.choose(0)
    at_rest(qtbot, window)
    assert text(window, "tiers_side_value") == "¥2,700.00"
    said = " ".join(one.text() for one in window.panels["tiers"].side_pane.findChildren(QLabel))
    assert "高价值" in said and "购买 3 次（至少 2 次）" in said and "杯子" in said and "high_value" not in said


def test_any_past_day_can_be_asked_for(window: Any, shop: BuyersShop, qtbot: Any) -> None:
    panel = window.panels["tiers"]
    panel.lists.day.setDate(QDate(2026, 8, 1))
    panel.lists.day.editingFinished.emit()
    at_rest(qtbot, window)
    assert shop.days_asked[-1] == date(2026, 8, 1) and "新来的" not in names(window)


def test_tiers_are_compared_with_any_day_before_and_the_cards_say_which(window: Any, qtbot: Any) -> None:
    panel = window.panels["tiers"]
    usual = panel.movement.before.date()
    assert (usual, panel.movement.before.maximumDate()) == (QDate(2026, 10, 22), QDate(2026, 11, 21))
    panel.movement.before.setDate(QDate(2026, 8, 15))
    panel.movement.before.editingFinished.emit()
    at_rest(qtbot, window)
    before = panel.view.more.table.question.before_on
    assert before == date(2026, 8, 15) and "较 2026-08-15" in text(window, "tiers_change_buyers")
    panel.lists.day.setDate(QDate(2026, 8, 1))
    panel.lists.day.editingFinished.emit()
    at_rest(qtbot, window)
    assert panel.movement.before.date() == QDate(2026, 7, 1)  # another day is compared with a month before it


def test_what_is_undone_in_the_day_is_what_was_done_in_the_shop(window: Any, qtbot: Any) -> None:
    day = window.panels["tiers"].lists.day
    undo = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(day, undo)
    assert not undo.isAccepted()  # the field does not claim it, so the window's undo runs
    typed = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(day, typed)
    assert typed.isAccepted()


def test_the_keyboard_goes_to_the_table_when_what_held_it_beside_goes(window: Any, qtbot: Any) -> None:
    panel = window.panels["tiers"]
    window.activateWindow()
    panel.open_figure("high_value_buyers")
    at_rest(qtbot, window)
    rule = window.findChild(QPushButton, "tiers_rule_high_value_quantile")
    rule.setFocus()
    assert rule.hasFocus()
    panel.close_side()
    assert panel.table.hasFocus() and not panel.side_pane.isVisible()


def test_buyers_leave_the_program_masked(window: Any) -> None:
    panel = window.panels["tiers"]
    sheet = panel._sheet(panel.answer)()
    shown = {str(row["buyer_id"]) for row in sheet.rows}
    assert "好买家小鹿" not in shown and all("***" in one for one in shown)


def test_a_list_says_on_screen_and_on_paper_whom_it_is_of(window: Any, qtbot: Any) -> None:
    panel = window.panels["tiers"]
    everybody = text(window, "tiers_table_title")
    press(qtbot, window, "tiers_list_unpaid_orders")
    assert text(window, "tiers_table_title") == "已下单未付款，金额大的在前" != everybody
    assert panel._sheet(panel.answer)().title == "已下单未付款，金额大的在前"
    press(qtbot, window, "tiers_list_all")
    assert text(window, "tiers_table_title") == everybody


def test_a_buyer_who_was_written_to_says_when(window: Any, qtbot: Any) -> None:
    panel = window.panels["tiers"]
    panel.table.choose(0)
    at_rest(qtbot, window)
    press(qtbot, window, "tiers_action_contacted")
    panel.refresh()
    at_rest(qtbot, window)
    panel.table.choose(0)
    at_rest(qtbot, window)
    assert "2026-11-22 已标记：已联系" in [label.text() for label in panel.side_pane.findChildren(QLabel)]


def test_the_cut_points_of_a_tier_stand_behind_its_card(window: Any) -> None:
    window.panels["tiers"].open_figure("high_value_buyers")
    assert window.findChild(QPushButton, "tiers_rule_high_value_occasions") is not None
    window.panels["tiers"].open_figure("buyers")
    assert window.findChild(QPushButton, "tiers_rule_high_value_occasions") is None


def test_where_there_is_one_reason_it_need_not_be_chosen(window: Any, qtbot: Any) -> None:
    window.panels["tiers"].table.choose(0)
    at_rest(qtbot, window)
    press(qtbot, window, "tiers_action_not_wanted")
    box = window.findChild(DecisionBox)
    assert box.code.currentData() == "not_wanted" and box.accept_button.isEnabled()
    box.reject()


def test_cells_of_the_month_that_runs_are_marked_in_every_line_of_the_cohorts(look: Any, qtbot: Any) -> None:
    bought = [("a", "2026-01-05", 100), ("a", "2026-02-05", 100), ("b", "2026-01-07", 100)]
    grid = CohortGrid(look, "grid")
    qtbot.addWidget(grid)
    for as_of, told in (
        (date(2026, 2, 16), "2026-01: 2, 50%*"),
        (date(2026, 3, 1), "2026-01: 2, 50%"),
        (date(2026, 3, 9), "2026-01: 2, 50%, 0%*"),
        (date(2026, 1, 20), "2026-01*: 2, –"),
    ):
        grid.show_cohorts(cohorts(Purchases.before(as_of, bought)))
        assert grid.accessibleDescription() == told


def test_who_comes_from_the_money_list_stands_before_the_list_it_spoke_of_as_of_today(
    window: Any, shop: BuyersShop, qtbot: Any
) -> None:
    panel = window.panels["tiers"]
    panel.choose_setting(as_of=date(2026, 7, 1))
    at_rest(qtbot, window)
    today = next(one for one in shop.overview().rows if one.finding == "unpaid_orders")
    for finding, shown in (("slipping_buyers", ["好买家小鹿"]), ("unpaid_orders", ["从未买过的人", "沉默者"])):
        window.open_row("tiers", "", replace(today, finding=finding))
        at_rest(qtbot, window)
        assert names(window) == shown and "as_of" in panel.settings and panel.settings["as_of"] is None

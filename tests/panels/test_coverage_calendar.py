"""Does the chip open which days each export covers, and say of every gap what it makes uncertain and what fills it?"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from shopdesk.panels.parts.coverage_calendar import CoverageCalendar
from shopdesk.panels.parts.where_to_find import WhereToFind
from tests.panels.fake_shop import FakeShop


def opened(window: Any) -> CoverageCalendar:
    window.header.coverage.click()
    found = window.findChild(CoverageCalendar)
    assert isinstance(found, CoverageCalendar)
    return found


def test_the_calendar_opens_at_the_newest_gap_and_says_what_it_means_and_what_fills_it(make_window: Any) -> None:
    calendar = opened(make_window())
    assert calendar.head.text() == "退款，2026年11月：21 天中有 17 天；缺 11-18～11-21"
    assert "净销售额显得偏高" in calendar.sentence.text()
    assert "退款管理" in calendar.sentence.text()
    calendar.guide.click()
    assert calendar.findChild(WhereToFind) is not None


def test_a_screen_reader_hears_every_cell_and_arrows_move_through_them(make_window: Any, qtbot: Any) -> None:
    calendar = opened(make_window())
    model = calendar.table.model()
    told = [
        str(model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert len(set(told)) == len(told) == 3 * 14
    assert told[0] == "订单，2025年10月：31 天中有 31 天"
    before = calendar.head.text()
    qtbot.keyClick(calendar.table, Qt.Key.Key_Up)
    assert calendar.head.text() != before and calendar.head.text().startswith("订单明细")


def test_the_buttons_lead_from_gap_to_gap_and_round(make_window: Any) -> None:
    shop = FakeShop()
    cover = dict(shop.coverage())
    cover["orders"] = {
        "first": "2026-01-01", "last": "2026-11-21",
        "spans": [{"first": "2026-01-01", "last": "2026-02-10"}, {"first": "2026-03-05", "last": "2026-11-21"}],
    }  # fmt: skip
    cover.pop("order_lines")
    shop.coverage = lambda: cover
    calendar = opened(make_window(shop))
    met = []
    for _ in range(4):
        calendar.after.click()
        met.append(calendar.head.text().split("：")[0])
    assert met == ["订单，2026年2月", "订单，2026年3月", "退款，2026年11月", "订单，2026年2月"]
    calendar.before.click()
    assert calendar.head.text().split("：")[0] == "退款，2026年11月"


def test_an_empty_shop_says_that_nothing_is_imported(make_window: Any) -> None:
    calendar = opened(make_window(FakeShop(is_filled=False)))
    assert calendar.table.isHidden() and not calendar.after.isEnabled()


def test_the_calendar_fits_a_small_screen(make_window: Any, qtbot: Any) -> None:
    """F56: no dialog is higher than the screen."""
    window = make_window()
    window.resize(960, 600)
    calendar = opened(window)
    assert calendar.height() <= 600 and calendar.width() <= 960

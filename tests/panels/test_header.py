"""Does the header say which month, against what, and how far the data reaches?"""

from __future__ import annotations

from typing import Any

from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


def test_the_month_that_is_not_over_says_to_which_day_it_goes(make_window: Any) -> None:
    window = make_window()
    period = window.header.period
    assert [period.itemText(at) for at in (0, 1)] == ["2026年11月（1–21 日）", "2026年10月"]
    window.look.set_language("en")
    assert period.itemText(0) == "November 2026 (1–21)"


def test_every_comparison_is_offered_and_asked_for_by_its_name(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    chooser = window.header.comparison
    assert [chooser.itemData(at) for at in range(chooser.count())] == [
        "previous_month",
        "same_month_last_year",
        "same_days_so_far",
    ]
    assert all(chooser.itemText(at) for at in range(chooser.count()))
    chooser.setCurrentIndex(2)
    chooser.activated.emit(2)
    at_rest(qtbot, window)
    assert shop.asked[-1] == "overview 2026-10 same_days_so_far"


def test_a_panel_that_speaks_of_no_month_leaves_only_the_coverage(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    window.open_panel("imports")
    at_rest(qtbot, window)
    assert window.header.coverage.isVisible()
    assert not window.header.period.isVisible() and not window.header.comparison.isVisible()

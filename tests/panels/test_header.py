"""Does the header say which month, against what, and how far the data reaches?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from shopdesk.period import DateRange, Month, comparison
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


def test_the_chip_speaks_of_the_panel_in_front_alone(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    chip = window.header.coverage
    told = {}
    for name in ("overview", "replenishment", "tiers", "imports"):
        window.open_panel(name)
        at_rest(qtbot, window)
        told[name] = chip.accessibleName()
    assert told["imports"] == "数据至 2026-11-21"
    assert len(set(told.values())) == 4
    for name, words in told.items():
        window.open_panel(name)
        assert chip.accessibleName() == words
        at_rest(qtbot, window)
        assert chip.accessibleName() == words


def test_the_first_import_is_told_by_the_chip_while_imports_are_in_front(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(is_filled=False)
    window = make_window(shop)
    window.open_panel("overview")
    at_rest(qtbot, window)
    window.open_panel("imports")
    at_rest(qtbot, window)
    assert window.header.coverage.accessibleName() == "还没有数据"
    shop.is_filled = True
    window.desk.worker.change("import", lambda _shop, _progress: frozenset({"orders"}), lambda _answer: None)
    at_rest(qtbot, window)
    assert window.header.coverage.accessibleName() == "数据至 2026-11-21"


VERSUS = [
    ("2026-10-01", "2026-10-31", "previous_month", "较上月"),
    ("2026-10-01", "2026-10-31", "same_month_last_year", "较去年同月"),
    ("2026-11-01", "2026-11-21", "previous_month", "较 10-01～10-21"),
    ("2026-11-01", "2026-11-30", "same_days_so_far", "较 10-01～10-30"),
    ("2026-03-01", "2026-03-30", "same_days_so_far", "较 02-01～02-28（28 天，本期 30 天）"),
    ("2026-05-01", "2026-05-30", "previous_month", "较 04-01～04-30"),
    ("2026-01-01", "2026-01-15", "previous_month", "较 2025-12-01～12-15"),
]


def test_the_cards_name_the_days_they_are_compared_with_unless_both_are_whole_months(make_window: Any) -> None:
    panel = make_window().panels["overview"]
    said = []
    for first, known_on, name, _words in VERSUS:
        start, last = date.fromisoformat(first), date.fromisoformat(known_on)
        base = comparison(DateRange(start, last + timedelta(days=1)), name).range
        panel.desk.period.comparison = name
        panel.answer = replace(panel.answer, period=Month.of(start).range, known_on=last, compared=base)
        said.append(panel.versus_words())
    assert said == [words for *_, words in VERSUS]

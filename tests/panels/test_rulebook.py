"""Can a rule be found, changed within its bounds, taken back and read again later, with the effect at once?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.rulebook import RulebookPanel
from shopdesk.shop import Shop
from shopdesk.store.connection import Store
from tests.panels.resting import at_rest

NOW = datetime(2026, 11, 22, 9, 0)


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a new store, so that no test waits for the migrations."""
    path = tmp_path_factory.mktemp("empty") / "shop.db"
    Store.open(path, write=True, now=NOW).close()
    return path.read_bytes()


@pytest.fixture
def store(tmp_path: Path, empty_store: bytes) -> Path:
    path = tmp_path / "real.db"
    path.write_bytes(empty_store)
    return path


@pytest.fixture
def rulebook(qtbot: Any, look: Look, store: Path) -> Iterator[RulebookPanel]:
    """The rule book of a real shop, by itself and at rest."""
    desk = make_desk(look, store, lambda: Shop.open(store, write=True, now=NOW), lambda: NOW)
    panel = RulebookPanel(desk)
    desk.worker.changed.connect(lambda touched: panel.went_stale(True) if touched & panel.reads else None)
    qtbot.addWidget(panel)
    panel.resize(1000, 600)
    panel.show()
    desk.worker.start()
    panel.appeared()
    qtbot.waitUntil(lambda: bool(panel.book))
    yield panel
    desk.worker.close()


def type_in(qtbot: Any, panel: RulebookPanel, key: tuple[str, str], text: str) -> Any:
    """Type a number over the one that holds, and press Enter."""
    field = panel.rows[key].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not panel.desk.worker.is_busy)
    return field


def own(store: Path) -> dict[str, float]:
    with Shop.open(store, write=False, now=NOW) as shop:
        return {f"{row['section']}.{row['name']}": row["value"] for row in shop.rule_book() if row["is_own"]}


IDLE, FALL = ("summary", "idle_days"), ("overview", "fall_rate")


def test_a_number_typed_over_is_kept_and_told_with_what_it_was(
    qtbot: Any, rulebook: RulebookPanel, store: Path
) -> None:
    rulebook.open_section("overview")
    type_in(qtbot, rulebook, FALL, "15")
    assert own(store) == {"overview.fall_rate": 0.15}
    assert rulebook.headline.text().endswith("有 1 条是你自己的数字，其余用默认值。")
    row = rulebook.rows[FALL]
    assert "默认 10\u00a0%" in row._about.text() and row.reset.isVisible()
    row.history.click()
    assert row._changes.text() == "2026-11-22 09:00：10\u00a0% → 15\u00a0%"


def test_a_number_out_of_its_bounds_is_said_while_typing_and_not_kept(
    qtbot: Any, rulebook: RulebookPanel, store: Path
) -> None:
    rulebook.open_section("summary")
    field = rulebook.rows[IDLE].field
    field.selectAll()
    qtbot.keyClicks(field, "5")
    assert rulebook.rows[IDLE]._error.text() == "5 天超出范围，可设 7 到 720 天。"
    qtbot.keyClicks(field, "0")
    assert rulebook.rows[IDLE]._error.isHidden()
    type_in(qtbot, rulebook, IDLE, "7000")
    assert field.property("state") == "error" and own(store) == {}
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "90" and rulebook.rows[IDLE]._error.isHidden()
    type_in(qtbot, rulebook, IDLE, "sixty")
    assert rulebook.rows[IDLE]._error.text() == "“sixty”不是数字。" and own(store) == {}


def test_a_rule_goes_back_to_its_default(qtbot: Any, rulebook: RulebookPanel, store: Path) -> None:
    rulebook.open_section("summary")
    type_in(qtbot, rulebook, IDLE, "60")
    rulebook.rows[IDLE].reset.click()
    qtbot.waitUntil(lambda: not rulebook.desk.worker.is_busy)
    assert own(store) == {} and rulebook.rows[IDLE].field.text() == "90"
    assert not rulebook.rows[IDLE].reset.isVisible() and rulebook.rows[IDLE].history.isVisible()


def test_an_edit_is_undone_and_done_again_by_the_name_of_its_rule(
    qtbot: Any, rulebook: RulebookPanel, store: Path
) -> None:
    changes = rulebook.desk.changes

    def step(act: Callable[[], None]) -> dict[str, float]:
        act()
        qtbot.waitUntil(lambda: not changes.is_running and not rulebook.desk.worker.is_busy)
        return own(store)

    rulebook.open_section("summary")
    for text in ("60", "45"):
        type_in(qtbot, rulebook, IDLE, text)
    assert changes.next_undo.words.as_title().in_language("zh_CN") == "规则“多少天没有售出算滞销”"
    assert step(changes.undo) == {"summary.idle_days": 60}
    assert step(changes.undo) == {} and changes.next_undo is None
    assert rulebook.rows[IDLE].field.text() == "90"
    assert step(changes.redo) == {"summary.idle_days": 60}
    rulebook.rows[IDLE].reset.click()
    qtbot.waitUntil(lambda: not rulebook.desk.worker.is_busy)
    assert changes.next_redo is None and own(store) == {}
    assert step(changes.undo) == {"summary.idle_days": 60}


def test_a_step_that_the_shop_refuses_says_why_and_stays_to_be_tried(
    qtbot: Any, rulebook: RulebookPanel, store: Path
) -> None:
    changes = rulebook.desk.changes
    told: list[str] = []
    changes.told.connect(lambda sentences, _state: told.extend(one.in_language("zh_CN") for one in sentences))
    rulebook.open_section("overview")
    type_in(
        qtbot, rulebook, ("overview", "unpaid_min_age_days"), "20"
    )  # the age after which they are no longer named: 30
    rulebook.desk.worker.change(
        "elsewhere",
        lambda shop, _progress: shop.change_rules({("overview", "unpaid_min_age_days"): 0}),
        lambda _answer: None,
    )
    rulebook.desk.worker.change(
        "elsewhere",
        lambda shop, _progress: shop.change_rules({("overview", "unpaid_max_age_days"): 1}),
        lambda _answer: None,
    )
    qtbot.waitUntil(lambda: not rulebook.desk.worker.is_busy)
    changes.undo()
    qtbot.waitUntil(lambda: not changes.is_running)
    assert own(store) == {"overview.unpaid_max_age_days": 1}
    changes.redo()
    qtbot.waitUntil(lambda: not changes.is_running)
    assert "大于" in told[-1] and changes.next_redo is not None


def test_the_search_finds_rules_of_all_sections_in_both_languages_and_by_code(rulebook: RulebookPanel) -> None:
    for text in ("滞销", "goods IDLE", "summary.idle", "月报 多少天"):
        rulebook.search.setText(text)
        assert IDLE in rulebook.rows and FALL not in rulebook.rows
    rulebook.search.setText("紫色大象")
    assert rulebook.rows == {} and "紫色大象" in rulebook._nothing.text()
    rulebook.search.clear()
    assert {section for section, _ in rulebook.rows} == {rulebook.section}


def test_her_own_numbers_can_be_listed_alone(qtbot: Any, rulebook: RulebookPanel) -> None:
    rulebook.only_own.setChecked(True)
    assert rulebook.rows == {} and rulebook._nothing.isVisible()
    rulebook.only_own.setChecked(False)
    rulebook.open_section("summary")
    type_in(qtbot, rulebook, IDLE, "60")
    rulebook.open_section("overview")
    rulebook.only_own.setChecked(True)
    assert list(rulebook.rows) == [IDLE]


def test_a_rule_can_be_opened_from_elsewhere_ready_to_be_typed_over(qtbot: Any, rulebook: RulebookPanel) -> None:
    rulebook.open_rule(*IDLE)
    assert rulebook.section == "summary"
    assert rulebook.rows[IDLE].field.selectedText() == "90"
    rulebook.open_rule("summary", "luck")  # of another version: the section at least
    assert rulebook.section == "summary"


def test_it_stands_at_the_foot_of_the_rail_and_the_panels_that_go_by_the_rules_ask_again(
    make_window: Callable[..., Any], qtbot: Any, store: Path
) -> None:
    window = make_window(open_shop=lambda: Shop.open(store, write=True, now=NOW))
    qtbot.waitUntil(lambda: window.ground is not None)
    at_rest(qtbot, window)
    window.rail.entries["rulebook"].click()
    at_rest(qtbot, window)
    assert window.front is window.panels["rulebook"] and not window.panels["overview"].is_stale
    window.panels["rulebook"].open_section("overview")
    type_in(qtbot, window.panels["rulebook"], FALL, "15")
    assert window.panels["overview"].is_stale


def test_what_is_half_typed_survives_a_change_elsewhere(qtbot: Any, rulebook: RulebookPanel) -> None:
    rulebook.open_section("summary")
    field = rulebook.rows[IDLE].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "45")
    rulebook.refresh()
    qtbot.waitUntil(lambda: not rulebook.desk.worker.is_busy)
    assert field.text() == "45" and field.held == "90"


def test_every_control_has_a_name_and_speaks_the_language_chosen(rulebook: RulebookPanel) -> None:
    rulebook.look.language = "en"
    rulebook.retranslate()
    rulebook.open_section("summary")
    names = [row.field.accessibleName() for row in rulebook.rows.values()]
    assert "Days without a sale that make goods idle (days)" in names and all(name.isascii() for name in names)
    assert [row.field.objectName() for row in rulebook.rows.values()] == [
        f"rulebook_value_{s}_{n}" for s, n in rulebook.rows
    ]

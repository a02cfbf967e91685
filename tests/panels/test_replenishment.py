"""Does the replenishment panel say what to order, explain it, keep what is decided, and write the suppliers' sheets?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from python_calamine import CalamineWorkbook

from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.parts.declaration import Said
from shopdesk.panels.parts.spelling import day_text
from shopdesk.panels.replenishment_chart import WEEKS_SHOWN, DemandChart, unit_ticks
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


@pytest.fixture
def shop() -> FakeShop:
    return FakeShop()


@pytest.fixture
def panel(make_window: Any, shop: FakeShop, qtbot: Any) -> Any:
    window = make_window(shop)
    window.open_panel("replenishment")
    at_rest(qtbot, window)
    return window.panels["replenishment"]


def rows(panel: Any) -> dict[str, Any]:
    return {row["sku"]: row for row in panel.table.rows.rows_shown()}


def choose(panel: Any, qtbot: Any, sku: str) -> None:
    panel.table.choose(list(rows(panel)).index(sku))
    at_rest(qtbot, panel.window())


def press(panel: Any, qtbot: Any, verb: str) -> None:
    found = panel.findChild(QPushButton, f"replenishment_action_{verb}")
    assert found is not None and found.isEnabled()
    found.click()
    at_rest(qtbot, panel.window())


def test_what_runs_short_comes_first_with_its_order(panel: Any) -> None:
    assert next(iter(rows(panel))) == "C-1"
    first = rows(panel)["C-1"]
    assert first["suggested_qty"] and first["suggested_qty"] % 6_000 == 0 and first["suggested_qty"] >= 12_000
    headline = panel.findChild(QLabel, "replenishment_headline").text()
    assert "C-1" in headline and panel.findChild(QLabel, "replenishment_figure_skus_to_order").text() == "1"
    assert rows(panel)["C-2"]["state"] == "dead" and rows(panel)["C-3"]["suggested_qty"] is None


def test_a_sku_is_explained_with_chart_formula_and_words(panel: Any, qtbot: Any) -> None:
    choose(panel, qtbot, "C-1")
    said = " ".join(one.text() for one in panel.side_pane.findChildren(QLabel))
    assert "保温杯" in said and "10 天" in said and "reorder_point" not in said
    chart = panel.findChild(object, "replenishment_side_chart")
    assert chart is not None and "30 周" in chart.accessibleDescription()


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        (0, [0, 1]),
        (0.4, [0, 1]),
        (3, [0, 1, 2, 3]),
        (9, [0, 5, 10]),
        (30, [0, 10, 20, 30]),
        (31, [0, 20, 40]),
        (16_500, [0, 10_000, 20_000]),
    ],
)
def test_a_scale_has_few_round_steps_of_whole_units_and_reaches_the_highest(highest: float, ticks: list[int]) -> None:
    assert unit_ticks(highest) == ticks


@pytest.mark.parametrize("size", [100, 150])
def test_the_charts_name_their_scales_first_and_last_day_and_marks_whatever_the_size_of_text(
    panel: Any, qtbot: Any, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.look.set_language("en")
    panel.look.set_text_size(size)
    at_rest(qtbot, panel.window())
    choose(panel, qtbot, "C-1")
    chart = panel.findChild(DemandChart)
    said: list[tuple[QRectF, str]] = []
    write = QPainter.drawText

    def noted(painter: QPainter, place: QRectF, flags: int, words: str) -> None:
        said.append((painter.boundingRect(place, flags, words), words))
        write(painter, place, flags, words)

    monkeypatch.setattr(QPainter, "drawText", noted)
    chart.grab()
    words = [each for _, each in said]
    assert words.count("0") == 2 and "15" in words  # 14 a week
    detail = FakeShop().sku_detail("C-1", date(2026, 11, 22))
    shown = [detail.weeks[-WEEKS_SHOWN].week, detail.weeks[-1].week, detail.projection[-1].day]
    assert {day_text(day, "en") for day in shown} <= set(words)
    assert {"Units sold a week", "Units in stock", "forecast", "no order", "with the order"} <= set(words)
    for at, (place, one) in enumerate(said):
        assert chart.rect().toRectF().contains(place), one
        assert not any(place.intersects(other) for other, _ in said[:at]), one


def test_a_week_is_said_to_be_unusual_with_its_reason_told_beside_the_chart_and_taken_back(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    choose(panel, qtbot, "C-2")  # sold one a day for the first 60 days, then nothing
    press(panel, qtbot, "unusual")
    box = panel.window().findChild(DecisionBox)
    weeks = box.findChild(QComboBox, "replenishment_decision_week")
    assert weeks.count() == WEEKS_SHOWN and "售出 7 件" in weeks.currentText()
    week = weeks.currentData()
    box.code.setCurrentIndex(box.code.findData("group_purchase"))
    box.accept_button.click()
    at_rest(qtbot, panel.window())
    (kept,) = shop.decided
    assert (kept.subject_id, kept.reason, kept.act) == (f"C-2 {week.week}", "group_purchase", "unusual_week")
    assert kept.figures == {"sold_qty": 7_000} and kept.proposal == {"sku": "C-2", "week_on": week.week.isoformat()}
    told = panel.findChild(QLabel, "replenishment_unusual_0").text()
    assert str(week.week) in told and "售出 7 件" in told
    press(panel, qtbot, "unusual")
    again = panel.window().findChild(QComboBox, "replenishment_decision_week")
    assert again.count() == WEEKS_SHOWN - 1 and week.week not in [
        again.itemData(at).week for at in range(again.count())
    ]
    panel.window().findChild(DecisionBox).reject()
    back = panel.findChild(QPushButton, "replenishment_unusual_back_0")
    back.click()
    at_rest(qtbot, panel.window())
    assert shop.decided == [] and panel.findChild(QLabel, "replenishment_unusual_0") is None


def test_an_order_placed_is_kept_with_quantity_and_the_day_it_is_due(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "C-1")
    quantity = rows(panel)["C-1"]["suggested_qty"]
    press(panel, qtbot, "ordered")
    (kept,) = shop.decided
    assert (kept.act, kept.decision, kept.subject_kind, kept.subject_id) == ("order", "done", "sku", "C-1")
    assert (kept.decided_qty, kept.due_on) == (quantity, "2026-12-02")
    assert kept.figures["reorder_point_qty"] is not None


def test_goods_that_arrived_close_the_order_they_came_of(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "C-1")
    arrived = panel.findChild(QPushButton, "replenishment_action_arrived")
    assert arrived.isHidden()
    press(panel, qtbot, "ordered")
    panel.refresh()
    at_rest(qtbot, panel.window())
    assert any("2026-12-02" in label.text() for label in panel.side_pane.findChildren(QLabel))
    press(panel, qtbot, "arrived")
    order, arrival = shop.decided
    assert (arrival.act, arrival.decision, arrival.follows) == ("arrival", "done", 0)
    assert arrival.decided_qty == order.decided_qty
    panel.refresh()
    at_rest(qtbot, panel.window())
    assert arrived.isHidden()


def test_what_is_put_off_or_refused_is_set_aside_and_counted(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "C-2")
    press(panel, qtbot, "dismiss")
    box = panel.window().findChild(DecisionBox)
    box.reject()
    dismiss = next(act for act in panel.acts if act.verb == "dismiss")
    panel.decide(dismiss, [rows(panel)["C-2"]], Said(code="going_out"))
    at_rest(qtbot, panel.window())
    panel.refresh()
    at_rest(qtbot, panel.window())
    assert "C-2" not in rows(panel) and shop.decided[0].reason == "going_out"
    assert "1" in panel.to_aside.text()


def test_what_was_set_aside_is_listed_with_its_day_and_its_reason_put_back_by_its_button_and_away_again_by_undo(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    window = panel.window()
    assert panel.to_aside.isHidden()
    verbs = {act.verb: act for act in panel.acts}
    panel.decide(verbs["snooze"], [rows(panel)["C-1"]], Said(until=date(2026, 12, 6)))
    at_rest(qtbot, window)
    panel.decide(verbs["dismiss"], [rows(panel)["C-2"]], Said(code="going_out", note="夏天再说"))
    at_rest(qtbot, window)
    assert list(rows(panel)) == ["C-3"] and panel.to_aside.text() == "已搁置：2…"
    headline = panel.findChild(QLabel, "replenishment_headline")
    assert "C-1" not in headline.text() and "今天不需要订货" in headline.text()
    assert panel.findChild(QLabel, "replenishment_figure_skus_to_order").text() == "0"
    assert panel.answer.figures["suggested_cost_value"].value == 0
    assert panel.answer.figures["dead_stock_value"].value  # what lies in stock lies there all the same
    assert (
        "订 54" in panel.decided_away()[0].text and "1,080.00" in panel.decided_away()[0].text
    )  # what it would have ordered
    panel.to_aside.click()
    put_off = panel.findChild(QLabel, "replenishment_decided_how_0").text()
    assert "2026-11-22" in put_off and "2026-12-06" in put_off
    refused = panel.findChild(QLabel, "replenishment_decided_how_1").text()
    assert "2026-11-22" in refused and "夏天再说" in refused and "None" not in refused
    panel.findChild(QPushButton, "replenishment_decided_back_1").click()
    at_rest(qtbot, window)
    assert set(rows(panel)) == {"C-2", "C-3"} and panel.to_aside.text() == "已搁置：1…"
    panel.findChild(QPushButton, "replenishment_decided_back_0").click()
    at_rest(qtbot, window)
    assert set(rows(panel)) == {"C-1", "C-2", "C-3"} and panel.to_aside.isHidden()
    panel.desk.changes.undo()
    at_rest(qtbot, window)
    assert set(rows(panel)) == {"C-2", "C-3"} and panel.to_aside.text() == "已搁置：1…"


def test_her_own_quantity_holds_for_this_plan_and_goes_on_the_sheet(
    panel: Any, shop: FakeShop, qtbot: Any, tmp_path: Path
) -> None:
    row = rows(panel)["C-1"]
    panel.table.edited.emit(row, "suggested_qty", row["suggested_qty"], 48_000)
    at_rest(qtbot, panel.window())
    assert (shop.decided[0].decision, shop.decided[0].decided_qty) == ("edited", 48_000)
    panel.refresh()
    at_rest(qtbot, panel.window())
    assert rows(panel)["C-1"]["suggested_qty"] == 48_000
    assert rows(panel)["C-1"]["suggested_cost_value"] == 96_000
    assert panel.answer.figures["suggested_cost_value"].value == 96_000
    assert "48 件" in panel.findChild(QLabel, "replenishment_headline").text()
    choose(panel, qtbot, "C-1")
    assert any("建议订" in label.text() for label in panel.side_pane.findChildren(QLabel))
    assert panel.findChild(DemandChart).stock_ticks[-1] >= 48  # she sees her own order arrive
    panel.desk.changes.undo()
    at_rest(qtbot, panel.window())
    assert rows(panel)["C-1"]["suggested_qty"] == row["suggested_qty"]
    panel.desk.changes.redo()
    at_rest(qtbot, panel.window())
    saved: dict[str, Any] = {}
    panel.out.save = lambda stem, writers: saved.update(writers)
    press(panel, qtbot, "sheets")
    saved["xlsx"](tmp_path / "orders.xlsx")
    book = CalamineWorkbook.from_path(tmp_path / "orders.xlsx")
    assert book.sheet_names == ["杯业"]
    cells = book.get_sheet_by_name("杯业").to_python()
    assert any("C-1" in line and 48 in line and 960 in line for line in cells)
    saved["pdf"](tmp_path / "orders.pdf")
    assert (tmp_path / "orders.pdf").read_bytes().startswith(b"%PDF")


def test_the_title_names_no_order_while_the_rows_stand_in_another(panel: Any) -> None:
    title = panel.table_card.title
    assert title.text() == "商品，最急的在前"
    panel.table.sort_by([column.name for column in panel.columns].index("state"))
    assert title.text() == panel.list_title() == "商品"
    panel.table.unsort()
    assert title.text() == "商品，最急的在前"


def test_without_an_order_one_line_says_how_the_stock_will_run(panel: Any, qtbot: Any) -> None:
    choose(panel, qtbot, "C-1")
    assert len(panel.findChild(DemandChart)._stock_keys()) == 2
    choose(panel, qtbot, "C-2")
    assert panel.findChild(DemandChart)._stock_keys() == []


def test_what_has_to_be_ordered_does_not_stand_in_green_as_in_stock(panel: Any) -> None:
    state = next(column for column in panel.columns if column.name == "state")
    first = rows(panel)["C-1"]
    assert first["whole"].state == "ok" and first["state"] == "to_order"
    assert state.tone(first) == "warn" and panel.table.rows.text_of(first, 2) == "要订货"


def test_only_what_is_to_be_ordered_can_be_marked_as_ordered(panel: Any, qtbot: Any) -> None:
    ordered = panel.findChild(QPushButton, "replenishment_action_ordered")
    choose(panel, qtbot, "C-2")
    assert ordered.isHidden()
    choose(panel, qtbot, "C-1")
    assert not ordered.isHidden()


def test_who_comes_for_dead_stock_sees_only_that_and_for_what_runs_short_all(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    found = shop.overview().rows[0]
    panel.go_to("C-2", replace(found, finding="dead_stock"))
    at_rest(qtbot, panel.window())
    assert {row["state"] for row in rows(panel).values()} == {"dead"}
    assert [row["sku"] for row in panel.table.selected_rows()] == ["C-2"]
    panel.go_to("C-1", replace(found, finding="stock_running_out"))
    assert next(iter(rows(panel))) == "C-1" and [row["sku"] for row in panel.table.selected_rows()] == ["C-1"]

"""Does the returns desk put what runs out first, explain a case, allow only what is legal, keep and take back what is done, and find, grade, count?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from python_calamine import CalamineWorkbook

from shopdesk.analysis.return_goods import GoodsBack
from shopdesk.analysis.returns_rows import CaseFacts, CaseRow
from shopdesk.analysis.serial_returners import WatchList
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.returns import ReturnsPanel
from shopdesk.panels.returns_fixes import FixBox
from shopdesk.panels.returns_listing import behind, move_action, row_of
from shopdesk.panels.returns_move import MoveBox
from shopdesk.panels.returns_new_case import NewCaseBox
from shopdesk.panels.returns_words import MOVES
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow import rma
from tests.panels.conftest import NOW
from tests.panels.fake_cases import GOODS_BACK
from tests.panels.fake_shop import FakeShop


@pytest.fixture
def make_panel(qtbot: Any, look: Look, tmp_path: Path) -> Iterator[Callable[[FakeShop], ReturnsPanel]]:
    """The panel alone on a shop, shown and answered: a window around it would only cost time."""
    desks = []

    def make(asked: FakeShop) -> ReturnsPanel:
        desk = make_desk(look, tmp_path / "shop.db", lambda: asked, lambda: NOW)
        desk.downloads = tmp_path
        desks.append(desk)
        made = ReturnsPanel(desk)
        look.changed.connect(made.retranslate)
        desk.worker.changed.connect(lambda touched: made.reads & touched and made.went_stale(True))
        qtbot.addWidget(made)
        made.resize(1036, 640)
        made.show()
        desk.worker.start()
        made.appeared()
        rest(qtbot, made)
        return made

    yield make
    for desk in desks:
        desk.worker.close()


def rest(qtbot: Any, panel: ReturnsPanel) -> None:
    qtbot.waitUntil(lambda: not panel.desk.worker.is_busy)


@pytest.fixture
def shop() -> FakeShop:
    return FakeShop()


@pytest.fixture
def panel(make_panel: Any, shop: FakeShop) -> Any:
    return make_panel(shop)


def rows(panel: Any) -> dict[str, Any]:
    return {row["rma_id"]: row for row in panel.table.rows.rows_shown()}


def choose(panel: Any, qtbot: Any, rma_id: str) -> None:
    panel.table.choose(list(rows(panel)).index(rma_id))
    rest(qtbot, panel)


def press(panel: Any, qtbot: Any, name: str) -> None:
    found = panel.findChild(QPushButton, f"returns_{name}")
    assert found is not None and found.isEnabled(), name
    found.click()
    rest(qtbot, panel)


def pick(combo: QComboBox, code: str) -> None:
    """Choose an entry as a hand does."""
    combo.setCurrentIndex(combo.findData(code))
    combo.activated.emit(combo.currentIndex())


def text(panel: Any, name: str) -> str:
    found = panel.findChild(QLabel, f"returns_{name}")
    assert found is not None, name
    return str(found.text())


def pane_words(panel: Any) -> str:
    return " ".join(one.text() for one in panel.side_pane.findChildren(QLabel))


def moves(panel: Any) -> set[str]:
    """The verbs whose buttons are there."""
    return {action.verb for action in panel.acts if panel.bar.button(action.verb).isVisibleTo(panel.side_pane)}


def columns(panel: Any, row: str, name: str) -> str:
    model = panel.table.rows
    line = list(rows(panel)).index(row)
    return str(model.cell(line, next(at for at, column in enumerate(model.columns) if column.name == name)))


# ---- what is shown ---------------------------------------------------------------------------------------------
def test_the_case_that_ends_next_comes_first_and_its_clock_stands_in_words(panel: Any) -> None:
    assert next(iter(rows(panel))) == "R-ANSWER"
    assert columns(panel, "R-ANSWER", "due_at") == "4 小时 30 分"
    assert columns(panel, "R-UNSENT", "due_at") == "33 小时"  # applied for 15 hours ago, 48 in all
    assert columns(panel, "R-BACK", "state") == "等待卖家确认收货"
    assert text(panel, "figure_open_cases") == "6" and text(panel, "figure_due_24h_cases") == "1"
    assert "R-ANSWER" in text(panel, "headline")


def test_the_clock_runs_on_by_itself_and_turns_over(panel: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    now = panel.desk.now()
    monkeypatch.setattr(panel.desk, "now", lambda: now + timedelta(hours=1))
    panel.tick()
    assert columns(panel, "R-ANSWER", "due_at") == "3 小时 30 分"
    monkeypatch.setattr(panel.desk, "now", lambda: now + timedelta(hours=5))
    panel.tick()
    assert columns(panel, "R-ANSWER", "due_at") == "已超时 30 分钟"


def test_a_case_tells_its_history_its_deadline_and_where_that_comes_from(panel: Any, qtbot: Any) -> None:
    choose(panel, qtbot, "R-BACK")
    said = pane_words(panel)
    assert text(panel, "side_value") == "还剩 4 天 11 小时"
    assert text(panel, "history_0") == "买家申请" and text(panel, "history_1") == "买家寄回"
    assert text(panel, "history_2") == "无人处理则：退款成功"
    assert "2026-11-16 20:00 + 10 天" in said and "后台核对" in said and "SF123456789" in said
    choose(panel, qtbot, "R-ANSWER")
    assert "文件注明" in pane_words(panel) and "+ 120 小时" not in pane_words(panel)


def test_only_the_legal_moves_are_there(panel: Any, qtbot: Any) -> None:
    for rma_id in rows(panel):
        choose(panel, qtbot, rma_id)
        standing = rows(panel)[rma_id]["whole"].standing
        assert moves(panel) == {*rma.legal_moves(standing), rma.STEP_IN}, rma_id


@pytest.mark.parametrize("goods", rma.GOODS)
@pytest.mark.parametrize("kind", rma.KINDS)
def test_every_legal_move_of_every_state_has_a_button_and_no_other_is_there(kind: str, goods: str) -> None:
    reached, ahead = set(), [rma.opened(kind, goods, NOW, ReturnsRules())]
    while ahead:
        standing = ahead.pop()
        case = CaseRow(
            CaseFacts("R", kind=kind, goods=goods), standing, None, None, None, moves=rma.legal_moves(standing)
        )
        offered = {move for move in MOVES if move_action(move).allows(row_of(case))}
        moved = {name: rma.moved(standing, rma.Event(NOW, name), ReturnsRules()) for name in rma.EVENTS}
        legal = {name for name, after in moved.items() if after is not None}
        if standing.is_stopped:
            legal -= {rma.STEP_IN}  # it has stepped in already
        assert offered == legal, standing
        reached.add((standing.state, standing.is_stopped))
        ahead += [
            after for after in moved.values() if after is not None and (after.state, after.is_stopped) not in reached
        ]
    assert (
        len({state for state, _ in reached} - rma.ENDED)
        == {rma.REFUND_ONLY: 2, rma.RETURN_REFUND: 4, rma.EXCHANGE: 6}[kind]
    )


def test_a_list_holds_its_cases_and_the_ended_ones_wait_to_be_graded(panel: Any, qtbot: Any) -> None:
    scope = panel.findChild(QComboBox, "returns_scope")
    counted = {scope.itemData(at): scope.itemText(at) for at in range(scope.count())}
    assert counted["open"].endswith("(6)") and counted["grade"].endswith("(1)") and counted["all"].endswith("(8)")
    pick(scope, "grade")
    rest(qtbot, panel)
    assert list(rows(panel)) == ["R-GRADE"]


def test_from_another_panel_a_case_is_reached_in_a_list_that_holds_it_and_goods_on_the_page_of_rates(
    panel: Any, qtbot: Any
) -> None:
    panel.go_to("R-GRADE")  # not among the open cases
    rest(qtbot, panel)
    assert panel.findChild(QComboBox, "returns_scope").currentData() == "grade" and list(rows(panel)) == ["R-GRADE"]
    assert text(panel, "side_title") == "R-GRADE"
    goods = panel.known.goods[1].goods
    panel.go_to(goods)
    rest(qtbot, panel)
    assert panel.choice.view == "rates" and panel.rates.pane.table.selected_rows()[0]["sku"] == goods
    panel.go_to("R-ANSWER")
    rest(qtbot, panel)
    assert panel.choice.view == "cases" and text(panel, "side_title") == "R-ANSWER" and len(rows(panel)) == 6


# ---- what is done ----------------------------------------------------------------------------------------------
def test_a_move_is_kept_moves_the_case_and_can_be_taken_back(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "R-ANSWER")
    press(panel, qtbot, "action_seller_agree")
    (kept,) = shop.written.values()
    assert (kept.table, kept.row["event"], kept.decision.subject_id) == ("case_events", "seller_agree", "R-ANSWER")
    panel.refresh()
    rest(qtbot, panel)
    assert rows(panel)["R-ANSWER"]["state"] == rma.WAIT_BUYER_RETURN_GOODS
    assert "手工记录" in pane_words(panel) and "seller_agree" not in moves(panel)
    step = panel.desk.changes.next_undo
    assert step is not None and "R-ANSWER" in panel.look.words(step.words)
    panel.desk.changes.undo()
    rest(qtbot, panel)
    assert rows(panel)["R-ANSWER"]["state"] == rma.WAIT_SELLER_AGREE


def test_an_exchange_she_refunds_instead_tells_that_the_refund_is_a_case_of_its_own(panel: Any, qtbot: Any) -> None:
    exchange = next(name for name, row in rows(panel).items() if "to_refund" in row["moves"])
    choose(panel, qtbot, exchange)
    press(panel, qtbot, "action_to_refund")
    assert "退款另立一单：下次导入会带来，也可手工新建。" in text(panel, "message")


def test_a_refusal_asks_why_and_with_the_goods_back_it_warns(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "R-REFUSED")
    assert panel.findChild(QWidget, "returns_warning") is None
    press(panel, qtbot, "action_seller_refuse")
    box = panel.findChild(MoveBox)
    asked_by = panel.findChild(QPushButton, "returns_action_seller_refuse").text()
    assert {box.windowTitle(), text(panel, "move_title")} == {asked_by.removesuffix("…")} != {asked_by}
    assert not box.accept_button.isEnabled()
    box.code.setCurrentIndex(box.code.findData("not_as_sent"))
    box.note.setPlainText("袖口有洗涤痕迹")
    box.accept_button.click()
    rest(qtbot, panel)
    (kept,) = shop.written.values()
    assert "袖口有洗涤痕迹" in kept.decision.note and "与寄出时不符" in kept.decision.note
    panel.refresh()
    rest(qtbot, panel)
    assert rows(panel)["R-REFUSED"]["next_move"] == "settle_held_goods"
    assert "2026-11-29 09:00" in text(panel, "warning_words")


def test_the_buyers_parcel_is_noted_with_its_day_its_way_and_its_number(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "R-SENDING")
    press(panel, qtbot, "action_buyer_ship")
    box = panel.findChild(MoveBox)
    box.carriage.setCurrentIndex(box.carriage.findData(rma.SURFACE))
    box.waybill.setText("YP0001")
    box.at.setDateTime(box.at.dateTime().addDays(-1))
    box.accept_button.click()
    rest(qtbot, panel)
    (kept,) = shop.written.values()
    assert (kept.row["at"], kept.row["detail"]) == ("2026-11-21 09:00:00", "surface YP0001")
    assert "YP0001" in kept.decision.note
    panel.refresh()
    rest(qtbot, panel)
    assert rows(panel)["R-SENDING"]["deadline_at"] == "2026-12-21 09:00:00"  # 30 days by surface mail
    assert rows(panel)["R-SENDING"]["return_waybill_id"] == "YP0001"


def test_while_the_platform_has_stepped_in_only_evidence_is_due(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "R-ANSWER")
    press(panel, qtbot, f"action_{rma.STEP_IN}")
    box = panel.findChild(MoveBox)
    box.accept_button.click()
    rest(qtbot, panel)
    panel.refresh()
    rest(qtbot, panel)
    row = rows(panel)["R-ANSWER"]
    assert (row["deadline_at"], row["next_move"]) == ("2026-11-25 09:00:00", "give_evidence")
    choose(panel, qtbot, "R-ANSWER")
    assert rma.STEP_OUT in moves(panel) and "举证截止" in pane_words(panel)


def test_a_corrected_cause_holds_for_all_of_the_same_wording(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    shop.facts = (*shop.facts, replace(shop.facts[3], rma_id="R-SAME", status="wait_buyer_return"))
    panel.refresh()
    rest(qtbot, panel)
    choose(panel, qtbot, "R-BACK")
    assert "尺码偏小" in text(panel, "cause_written")
    cause = panel.findChild(QComboBox, "returns_cause")
    assert cause.currentData() == "size_fit"
    pick(cause, "not_as_described")
    rest(qtbot, panel)
    panel.refresh()
    rest(qtbot, panel)
    assert {rows(panel)[rma_id]["cause"] for rma_id in ("R-BACK", "R-SAME")} == {"not_as_described"}
    assert rows(panel)["R-ANSWER"]["cause"] == "size_fit"  # another wording


# ---- grading ---------------------------------------------------------------------------------------------------
@pytest.fixture
def grading(panel: Any, qtbot: Any) -> Any:
    panel.choose_setting(scope="grade")
    rest(qtbot, panel)
    choose(panel, qtbot, "R-GRADE")
    return panel


def test_a_grade_brings_the_ways_with_their_sums_and_the_floor_price(grading: Any, shop: FakeShop, qtbot: Any) -> None:
    press(grading, qtbot, "grade_B")
    advice = shop.disposal_advice("R-GRADE", "B")
    assert advice.best is not None
    way = grading.findChild(QComboBox, "returns_way")
    assert way.currentData() == advice.best.name
    assert {way.itemData(at) for at in range(way.count())} == {one.name for one in advice.ways}
    assert text(grading, f"way_{advice.best.name}_value") == f"¥{advice.best.net_value / 100:.2f}"
    assert text(grading, "floor_value") == "¥42.86"  # 30.00 at cost, 30 % margin kept
    assert "¥30.00 ÷（1 − 30.0\u00a0%）= ¥42.86" in text(grading, "floor_sum")
    assert "原价上架" in text(grading, "way_barred") or "上架" in text(grading, "way_barred")


def test_a_price_below_the_floor_is_told_where_the_goods_are_sold_and_may_be_kept(
    grading: Any, shop: FakeShop, qtbot: Any
) -> None:
    press(grading, qtbot, "grade_B")
    price, way = grading.findChild(QLineEdit, "returns_grade_price"), grading.findChild(QComboBox, "returns_way")
    below = grading.findChild(QWidget, "returns_below_floor")
    pick(way, "clearance")
    for written, is_told in (("42.85", True), ("42.86", False), ("1", True), ("", False), ("2", True)):
        price.setText(written)
        price.textEdited.emit(written)
        assert below.isVisibleTo(grading) is is_told, written
    assert "30.0" in below.text()
    pick(way, "scrap")
    assert not below.isVisibleTo(grading)
    press(grading, qtbot, "grade_keep")
    assert [one.table for one in shop.written.values()] == ["gradings", "disposals"]


def test_every_control_of_the_grading_desk_has_a_handle_and_is_reached_by_tab(grading: Any, qtbot: Any) -> None:
    press(grading, qtbot, "grade_B")
    desk = grading.findChild(QWidget, "returns_grading")
    found = [*desk.findChildren(QPushButton), *desk.findChildren(QLineEdit), *desk.findChildren(QComboBox)]
    assert len(found) == 9 and all(one.objectName().startswith("returns_") for one in found)
    assert all(one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in found)


def test_grade_and_disposal_are_kept_together_and_taken_back_together(grading: Any, shop: FakeShop, qtbot: Any) -> None:
    press(grading, qtbot, "grade_C")
    grading.findChild(QLineEdit, "returns_condition").setText("领口起球")
    grading.findChild(QLineEdit, "returns_condition").textEdited.emit("领口起球")
    grading.findChild(QLineEdit, "returns_grade_units").setText("2")
    grading.findChild(QLineEdit, "returns_grade_price").setText("55.50")
    press(grading, qtbot, "grade_keep")
    tables = [one.table for one in shop.written.values()]
    assert tables == ["gradings", "disposals"] * 2
    disposed = [one for one in shop.written.values() if one.table == "disposals"]
    assert {one.row["unit_no"] for one in disposed} == {1, 2} and {one.row["price_value"] for one in disposed} == {
        5_550
    }
    assert all("领口起球" in one.decision.note for one in shop.written.values())
    grading.choose_setting(scope="all")
    rest(qtbot, grading)
    choose(grading, qtbot, "R-GRADE")
    assert grading.findChild(QWidget, "returns_grading") is None and "C 级" in text(grading, "graded_1")
    grading.desk.changes.undo()
    rest(qtbot, grading)
    assert len(shop.taken_back_entries) == 4


def test_what_is_half_written_at_the_grading_desk_outlives_a_refresh(grading: Any, qtbot: Any) -> None:
    press(grading, qtbot, "grade_B")
    grading.findChild(QLineEdit, "returns_condition").textEdited.emit("吊牌已剪")
    grading.refresh()
    rest(qtbot, grading)
    assert grading.findChild(QLineEdit, "returns_condition").text() == "吊牌已剪"
    assert grading.findChild(QPushButton, "returns_grade_B").isChecked()


def test_a_number_of_units_that_did_not_come_back_is_refused(grading: Any, shop: FakeShop, qtbot: Any) -> None:
    press(grading, qtbot, "grade_B")
    units = grading.findChild(QLineEdit, "returns_grade_units")
    units.setText("3")
    press(grading, qtbot, "grade_keep")
    assert not shop.written and units.property("state") == "error"


def test_if_a_disposal_is_refused_its_grade_is_not_kept_either(grading: Any, shop: FakeShop, qtbot: Any) -> None:
    press(grading, qtbot, "grade_D")
    way = grading.findChild(QComboBox, "returns_way")
    way.addItem("?", "restock")
    way.setCurrentIndex(way.count() - 1)
    press(grading, qtbot, "grade_keep")
    assert shop.taken_back_entries == set(shop.written)
    assert any("不得" in found.text() or "不能" in found.text() for found in grading.messages.findChildren(QLabel))


# ---- finding, by hand --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("number", ["R-REFUSED", "3889100105", "SF223456789"])
def test_a_case_is_found_by_refund_order_or_waybill_number(panel: Any, qtbot: Any, number: str) -> None:
    find = panel.findChild(QLineEdit, "returns_find")
    find.setText(number)
    find.returnPressed.emit()
    rest(qtbot, panel)
    assert list(rows(panel)) == ["R-REFUSED"] and text(panel, "side_title") == "R-REFUSED"
    find.clear()
    rest(qtbot, panel)
    assert len(rows(panel)) == 6


def test_a_number_of_no_case_is_told_and_leaves_the_list(panel: Any, qtbot: Any) -> None:
    panel.find_case("000000")
    rest(qtbot, panel)
    assert any("000000" in found.text() for found in panel.messages.findChildren(QLabel))
    assert len(rows(panel)) == 6


def test_a_case_by_hand_starts_its_clock_and_a_wrong_amount_is_told(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    press(panel, qtbot, "action_new_case")
    box = panel.findChild(NewCaseBox)
    box.accept_button.click()
    assert not shop.written and box.order.property("state") == "error"
    box.order.setText("3889100199")
    box.amount.setText("八十")
    box.accept_button.click()
    assert not shop.written and box.amount.property("state") == "error"
    box.amount.setText("80")
    box.kind.setCurrentIndex(box.kind.findData("return_refund"))
    box.at.setDateTime(box.at.dateTime().addSecs(-3600))
    box.accept_button.click()
    rest(qtbot, panel)
    panel.refresh()
    rest(qtbot, panel)
    row = rows(panel)["H1"]
    assert (row["amount_value"], row["order_id"]) == (8_000, "3889100199")
    assert text(panel, "side_title") == "H1"  # the one just written is in front
    assert row["deadline_at"] == "2026-11-27 08:00:00"  # 120 hours, shipped


def test_where_files_end_days_ago_her_own_cases_are_dated_and_timed_by_now(make_panel: Any, qtbot: Any) -> None:
    later = NOW + timedelta(days=3, seconds=40)

    class Stale(FakeShop):
        def returns_desk(self, **asked: Any) -> Any:
            desk = super().returns_desk(**asked)
            return replace(desk, question=replace(desk.question, today_at=later))

    panel = make_panel(Stale())
    press(panel, qtbot, "action_new_case")
    at = panel.findChild(NewCaseBox).at
    assert at.dateTime() == at.maximumDateTime() and at.dateTime().toPython() == NOW + timedelta(
        days=3
    )  # whole minutes
    filed = rows(panel)["R-ANSWER"]["whole"]
    by_hand = replace(filed, facts=replace(filed.facts, is_by_hand=True))
    assert panel.clock_of(by_hand) - panel.clock_of(filed) == later - NOW
    choose(panel, qtbot, "R-REFUSED")
    press(panel, qtbot, "action_seller_refuse")
    assert panel.findChild(MoveBox).at.dateTime().toPython() == NOW  # of a file's case at the end of the files


def test_a_case_by_hand_is_on_the_list_in_front_even_where_another_was_found_before(panel: Any, qtbot: Any) -> None:
    panel.find_case("R-BACK")
    rest(qtbot, panel)
    assert list(rows(panel)) == ["R-BACK"] and "R-BACK" in panel.list_title()  # so it stands on paper and in files too
    press(panel, qtbot, "action_new_case")
    box = panel.findChild(NewCaseBox)
    box.order.setText("3889100199")
    box.accept_button.click()
    rest(qtbot, panel)
    panel.refresh()
    rest(qtbot, panel)
    assert "H1" in rows(panel) and panel.choice.number.text() == ""


# ---- rates and causes ----------------------------------------------------------------------------------------------
def test_rates_stand_with_x_of_n_estimate_and_interval_on_the_basis_chosen(panel: Any, qtbot: Any) -> None:
    press(panel, qtbot, "view_rates")
    table = panel.rates.pane.table.rows
    first = table.row_at(0)
    assert (first["sku"], first["counted"], first["remark"]) == ("TS-0012-WL", "51 / 300", "偏高")
    few = next(row for row in table.rows_shown() if row["sku"] == "BW-0500-MG")
    assert few["remark"] == "件数少" and few["return_rate"] < 0.25 < few["raw_rate"]
    by_sale = text(panel, "rate_return_rate")
    basis = panel.findChild(QComboBox, "returns_basis")
    pick(basis, "event")
    rest(qtbot, panel)
    assert text(panel, "rate_return_rate") != by_sale and "不看趋势" in text(panel, "rate_return_rate_basis")
    assert "目标" not in panel.rates.chart.accessibleDescription() and not panel.rates.chart._lines
    for name in ("return_rate", "refund_rate", "return_cost_value", "recovered_value", "reuse_rate"):
        assert panel.figure_cards[name].isVisibleTo(panel), name
        assert panel.figure_cards[name].toolTip(), name


def test_young_months_are_completed_and_the_running_one_is_not(panel: Any, qtbot: Any) -> None:
    press(panel, qtbot, "view_rates")
    said = panel.rates.chart.accessibleDescription()
    assert "2026-10" in said and "最终约" in said and "当月未完" in said
    marks = {mark.month: mark for mark in panel.rates.chart._marks}
    assert marks["2026-08"].completed is None and marks["2026-10"].completed > marks["2026-10"].rate


def test_the_heat_table_has_its_numbers_in_the_cells_and_opens_the_cases_behind_one(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    press(panel, qtbot, "view_causes")
    table = panel.causes.pane.table
    line = next(row for row in table.rows.rows_shown() if row["sku"] == "TS-0012-WL")
    assert line["cause_size_fit"] == 42 and line["cause_changed_mind"] == 9
    at = next(at for at, column in enumerate(table.rows.columns) if column.name == "cause_size_fit")
    assert table.rows.cell(0, at) == "42" and table.rows.heat(0, at) == 1.0
    table.setCurrentIndex(table.rows.index(0, at))
    panel.causes._open()
    rest(qtbot, panel)
    assert panel.views.currentIndex() == 0
    assert set(rows(panel)) == {"R-ANSWER", "R-BACK"}  # of the SKU, for size


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_causes_without_a_single_return_make_room_for_the_others_in_a_small_window(
    panel: Any, qtbot: Any, language: str
) -> None:
    panel.look.set_language(language)
    panel.show_page("causes")
    rest(qtbot, panel)
    table = panel.causes.pane.table
    qtbot.waitUntil(lambda: not table.horizontalScrollBar().isVisible())
    shown = panel.causes.pane.table.rows.rows_shown()
    for at, column in enumerate(table.rows.columns):
        if column.name.startswith("cause_") and any(row.get(column.name) for row in shown):
            assert not table.isColumnHidden(at), column.name
    assert not panel.causes.pareto.table.horizontalScrollBar().isVisible()
    assert not table.isColumnHidden(0) and not table.isColumnHidden(len(table.rows.columns) - 1)


def test_causes_are_ranked_by_cost_and_add_up_to_the_goods(panel: Any, qtbot: Any) -> None:
    press(panel, qtbot, "view_causes")
    costs = panel.causes.pareto.table.rows.rows_shown()
    assert [row["cost_value"] for row in costs] == sorted((row["cost_value"] for row in costs), reverse=True)
    desk = panel.view.more.desk
    assert sum(row["cost_value"] for row in costs) == sum(one.cost_value for one in desk.goods)
    assert costs[-1]["cumulative_rate"] == 1.0


# ---- buyers to look at, corrected listings ----------------------------------------------------------------------------
def test_buyers_to_look_at_stand_first_masked_on_screen_and_in_files_with_what_it_rests_on(
    panel: Any, qtbot: Any, tmp_path: Path
) -> None:
    press(panel, qtbot, "view_watch")
    page = panel.watch
    table = page.pane.table.rows
    assert [row["tone"] for row in table.rows_shown()].count("warn") == 1
    assert [str(table.cell(0, at)) for at in range(3)] == ["爱***家", "看一看", "7 / 8"]
    words = " ".join(one.text() for one in page.findChildren(QLabel))
    assert "R-3" in words and "7天无理由退换货" in words and "爱退货的买家" not in words
    assert "5 单以上" in text(panel, "watch_basis") and "法定七天" in text(panel, "watch_law")
    saved: dict[str, Any] = {}
    panel.out.save = lambda stem, writers: saved.update(writers)
    panel.export()
    saved["xlsx"](tmp_path / "watch.xlsx")
    cells = str(CalamineWorkbook.from_path(tmp_path / "watch.xlsx").get_sheet_by_index(0).to_python())
    assert "爱***家" in cells and "爱退货的买家" not in cells


def test_where_nobody_can_be_compared_the_page_says_why(panel: Any) -> None:
    panel.watch.show_list(WatchList(reason="too_few_orders"), ReturnsRules())
    assert "没有买家的订单多到可以比较" in text(panel, "watch_nothing") and panel.watch.pane.table.rows.rowCount() == 0


def test_a_listing_corrected_is_kept_with_goods_and_cause_compared_before_and_since_and_taken_back(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    press(panel, qtbot, "view_causes")
    table = panel.causes.pane.table
    at = next(at for at, column in enumerate(table.rows.columns) if column.name == "cause_changed_mind")
    table.setCurrentIndex(table.rows.index(0, at))
    goods = table.rows.row_at(0)["sku"]
    press(panel, qtbot, "view_fixes")
    assert panel.fixes.pane.table.rows.rowCount() == 0 and text(panel, "fixes_nothing")
    press(panel, qtbot, "fix_write")
    box = panel.findChild(FixBox)
    assert (box.goods.currentData(), box.cause.currentData()) == (goods, "changed_mind")
    pick(box.cause, "size_fit")
    box.words.setPlainText("尺码表 重测")
    box.accept_button.click()
    rest(qtbot, panel)
    (kept,) = shop.decided
    assert (kept.suggestion, kept.subject_id, kept.decision) == ("listing_fix", f"{goods} size_fit", "done")
    assert kept.figures["back_qty"] > 0 and kept.note == "尺码表 重测"
    (row,) = panel.fixes.pane.table.rows.rows_shown()
    assert row["before"] == "12 / 80 (15.0 %, 8.8–24.4)" and row["after"] == "2 / 80 (2.5 %, 0.7–8.7)"
    assert row["remark"] == "退得少了" and row["tone"] == "good"
    panel.desk.changes.undo()
    rest(qtbot, panel)
    assert shop.decided == [] and panel.fixes.pane.table.rows.rowCount() == 0


# ---- thin, empty, ways out ------------------------------------------------------------------------------------------
def test_an_empty_shop_says_what_is_missing(make_panel: Any, qtbot: Any) -> None:
    panel = make_panel(FakeShop(is_filled=False))
    assert panel.pages.currentIndex() == 1 and "退款" in text(panel, "empty_text")


def test_without_refunds_nothing_is_counted_as_zero(make_panel: Any, qtbot: Any) -> None:
    panel = make_panel(FakeShop(facts=(), goods_back=()))
    for name in ("open_cases", "money_at_stake_value", "return_rate", "return_cost_value", "reuse_rate"):
        assert text(panel, f"figure_{name}") == "—", name
    assert "退款" in text(panel, "headline")


def test_a_reason_no_file_tells_is_a_cause_of_its_own(make_panel: Any, qtbot: Any) -> None:
    panel = make_panel(FakeShop(goods_back=(*GOODS_BACK, GoodsBack("TS-0013-HL", "", 3, 3_000))))
    press(panel, qtbot, "view_causes")
    table = panel.causes.pane.table.rows
    line = next(row for row in table.rows_shown() if row["sku"] == "TS-0013-HL")
    assert line["cause_unstated"] == 3 and line["cause_other"] == 0


def test_what_is_saved_is_what_is_in_front(panel: Any, qtbot: Any, tmp_path: Path) -> None:
    saved: dict[str, Any] = {}
    panel.out.save = lambda stem, writers: saved.update(writers)
    panel.export()
    saved["xlsx"](tmp_path / "cases.xlsx")
    cells = CalamineWorkbook.from_path(tmp_path / "cases.xlsx").get_sheet_by_index(0).to_python()
    assert any("R-ANSWER" in line and 84 in line and "等待卖家同意" in line for line in cells)
    saved["pdf"](tmp_path / "cases.pdf")
    assert (tmp_path / "cases.pdf").read_bytes().startswith(b"%PDF")
    press(panel, qtbot, "view_causes")
    panel.export()
    saved["xlsx"](tmp_path / "causes.xlsx")
    cells = CalamineWorkbook.from_path(tmp_path / "causes.xlsx").get_sheet_by_index(0).to_python()
    assert any("尺码" in line for line in cells) and any(42 in line or "42" in line for line in cells)


def test_everything_is_said_in_english_too(panel: Any, qtbot: Any) -> None:
    panel.look.set_language("en")
    rest(qtbot, panel)
    choose(panel, qtbot, "R-BACK")
    assert text(panel, "side_value") == "4 d 11 h left" and text(panel, "history_1") == "the buyer sent back"
    assert "Goods received" in panel.bar.button("seller_confirm").text()
    assert columns(panel, "R-BACK", "next_move") == "check goods, then confirm"


def test_a_deadline_that_ended_a_case_unseen_is_told_as_reckoned(make_panel: Any, qtbot: Any) -> None:
    shop = FakeShop()
    shop.facts = (replace(shop.facts[1], rma_id="R-PAST", deadline_at="2026-11-21 12:00:00"), *shop.facts[2:])
    panel = make_panel(shop)
    assert next(iter(rows(panel))) == "R-PAST" and rows(panel)["R-PAST"]["next_move"] == "look_it_up"
    choose(panel, qtbot, "R-PAST")
    assert "2026-11-21 12:00" in text(panel, "warning_words") and "按时限推算" in pane_words(panel)
    assert text(panel, "figure_overdue_cases") == "1"


def test_a_clock_alarms_by_the_hours_of_the_rule_book_and_only_where_it_is_hers(panel: Any) -> None:
    now = datetime(2026, 11, 22, 9, 0)
    assert panel.clock == now
    assert rows(panel)["R-ANSWER"]["clock_tone"] == "bad"  # 4.5 of 6 hours
    assert rows(panel)["R-UNSENT"]["clock_tone"] == "warn"  # 33 of 48
    assert rows(panel)["R-SENDING"]["clock_tone"] == "soft"  # the buyer's


def test_behind_a_number_of_the_causes_stand_the_older_cases_it_counts_too(shop: FakeShop) -> None:
    desk = shop.returns_desk()
    listed = desk.cases[0]
    goods, first = listed.facts.sku or "", desk.question.window_month

    def older(rma_id: str, day: str, back: int) -> Any:
        return replace(listed, facts=replace(listed.facts, rma_id=rma_id, applied_at=day, back_qty=back))

    found = [listed, older("OLD", f"{first}-02 10:00:00", 1000), older("BEFORE", "2000-01-01 10:00:00", 1000),
             older("KEPT", f"{first}-02 10:00:00", 0)]  # fmt: skip
    shown = [row.rma_id for row in behind(desk, found, goods, "")]
    assert "OLD" in shown and shown.count(listed.rma_id) == 1
    assert not {"BEFORE", "KEPT"} & set(shown)


def test_who_comes_from_the_money_list_stands_before_what_it_spoke_of(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    found = shop.overview().rows[0]
    panel.table_card.filter.set_text("nothing reads like this")
    panel.go_to("", replace(found, finding="returns_not_graded"))
    rest(qtbot, panel)
    assert panel.view.more.scope == "grade" and rows(panel)
    assert {row["next_move"] for row in rows(panel).values()} <= {"grade", "dispose"}
    goods = panel.known.goods[-1].goods
    panel.go_to(goods, replace(found, finding="returns_too_many", subject=goods))
    assert panel.choice.view == "causes" and panel.causes.chosen()[0] == goods
    panel.go_to("", replace(found, finding="case_deadline_near"))
    rest(qtbot, panel)
    assert panel.choice.view == "cases" and panel.view.more.scope == "hers"

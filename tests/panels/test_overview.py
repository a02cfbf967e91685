"""Does the overview show the answer it was given, and lead to what stands behind it?"""

from __future__ import annotations

from threading import Event, Timer
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton

from shopdesk.analysis.money_list import decision_key
from shopdesk.panels import overview
from shopdesk.panels.paper import pages_of
from shopdesk.panels.paper_marks import Text
from shopdesk.panels.parts.declaration import Choice
from shopdesk.panels.parts.figure_card import FigureCard
from shopdesk.period import Month
from shopdesk.progress import SILENT
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


def shown(window: Any, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None, name
    return str(label.text())


def test_every_figure_of_the_answer_stands_under_its_handle(make_window: Any) -> None:
    window = make_window()
    answer = FakeShop().overview(month=Month(2026, 10))
    for name in answer.figures:
        assert shown(window, f"overview_figure_{name}"), name
    assert shown(window, "overview_figure_net_sales_value") == "¥157,542.00"
    assert shown(window, "overview_headline").startswith("Net sales are ¥157,542.00")


def test_what_the_panels_find_waits_until_the_first_figures_could_be_painted(
    make_window: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(overview, "PAINTED_SECONDS", 60.0)  # on a machine that is busy with other things
    order: list[str] = []
    paint, asks = FigureCard.paintEvent, overview.OverviewPanel.question

    def painted_now(card: FigureCard, event: Any) -> None:
        paint(card, event)
        if card.findChild(QLabel, f"overview_figure_{card.name}").text():
            order.append("painted")

    def asked_now(shop: Any, progress: Any, choice: Choice) -> Any:
        if waited := choice.settings.get("shown"):
            waited.wait(60.0)
            order.append("asked")
        return asks(shop, progress, choice)

    monkeypatch.setattr(FigureCard, "paintEvent", painted_now)
    monkeypatch.setattr(overview.OverviewPanel, "question", staticmethod(asked_now))
    window = make_window()
    assert window.panels["overview"].settings["shown"].is_set()
    assert order.index("painted") < order.index("asked")
    monkeypatch.undo()


def test_behind_another_panel_nothing_waits_for_a_paint(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    window.open_panel("imports")
    at_rest(qtbot, window)
    panel = window.panels["overview"]
    panel.settings = {"with_panels": False}
    panel.show_view(panel.view)
    assert panel.settings["shown"].is_set()
    at_rest(qtbot, window)


def test_what_the_panels_find_is_asked_for_after_the_wait() -> None:
    painted, asked = Event(), []

    class Asked(FakeShop):
        def overview(self, **named: Any) -> Any:
            asked.append(painted.is_set())
            return super().overview(**named)

    Timer(0.05, painted.set).start()
    choice = Choice(None, "previous_month", {"with_panels": True, "shown": painted})
    overview.OverviewPanel.question(Asked(), SILENT, choice)
    assert asked == [True]


def test_an_unknown_figure_is_a_dash_with_its_reason_and_never_zero(make_window: Any) -> None:
    window = make_window()
    assert shown(window, "overview_figure_refund_cash_value") == "—"
    line = window.findChild(object, "overview_card_refund_cash_value")
    assert "退款" in line.toolTip()


def test_choosing_a_finding_opens_its_reasoning_and_closing_goes_back(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    panel = window.panels["overview"]
    panel.table.choose(1)
    assert panel.side_pages.currentWidget() is panel.side_pane
    assert shown(window, "overview_side_value") == "¥4,753.02"
    window.findChild(QPushButton, "overview_side_close").click()
    assert panel.side_pages.currentWidget() is panel.aside
    assert panel.table.selected_rows() == []


def test_the_way_on_from_a_finding_leads_to_its_panel_and_its_row(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    panel = window.panels["overview"]
    rows = panel.table.rows.rows_shown()
    at, finding = next(
        (at, row["whole"]) for at, row in enumerate(rows) if row["panel"] != "overview" and row["whole"].subject
    )
    sent: list[tuple[str, str, object]] = []
    panel.row_wanted.connect(lambda *wanted: sent.append(wanted))
    panel.table.choose(at)
    window.findChild(QPushButton, "overview_action_follow").click()
    assert sent == [(finding.panel, finding.subject, finding)]


def test_another_month_in_the_header_asks_for_that_month(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    window.header.period.setCurrentIndex(0)
    window.header.period.activated.emit(0)
    at_rest(qtbot, window)
    assert shop.asked[-1] == "overview 2026-11 previous_month"
    assert window.panels["overview"].view.answer.period.start.month == 11


def test_an_empty_shop_says_which_export_is_missing_and_where_it_is_found(make_window: Any) -> None:
    window = make_window(FakeShop(is_filled=False))
    panel = window.panels["overview"]
    assert panel.pages.currentIndex() == 1
    assert "已卖出的宝贝" in shown(window, "overview_empty_text")


def test_the_sample_shop_can_be_loaded_from_the_empty_overview(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop(is_filled=False)
    window = make_window(shop)
    window.panels["overview"].empty.button("sample").click()
    at_rest(qtbot, window)
    assert "make_sample" in shop.asked
    window.open_panel("overview")
    at_rest(qtbot, window)
    assert window.panels["overview"].pages.currentIndex() == 0


def test_the_chart_says_its_headline_numbers_to_a_screen_reader(make_window: Any) -> None:
    window = make_window()
    chart = window.panels["overview"].chart
    assert "¥157,542.00" in chart.accessibleDescription()
    assert "31" in chart.accessibleDescription()


def test_a_finding_of_another_panel_leads_there_by_its_button(make_window: Any, qtbot: Any) -> None:
    window = make_window()
    panel = window.panels["overview"]
    panel.table.choose(3)
    follow = window.findChild(QPushButton, "overview_action_follow")
    assert follow.text() == "去补导数据"
    follow.click()
    at_rest(qtbot, window)
    assert window.front.name == "imports"


def test_what_is_decided_on_a_finding_is_kept_with_its_money_under_a_name_of_its_own(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = window.panels["overview"]
    panel.table.choose(0)
    at_rest(qtbot, window)
    row = panel.table.rows.row_at(0)
    window.findChild(QPushButton, "overview_action_done").click()
    at_rest(qtbot, window)
    (kept,) = shop.decided
    assert (kept.panel, kept.suggestion, kept.subject_kind, kept.decision) == (
        "overview",
        row["finding"],
        "finding",
        "done",
    )
    assert kept.worth_value == row["value"] and kept.subject_id == decision_key(row["whole"], panel.answer.period)


def test_what_was_decided_away_is_listed_with_its_day_and_put_back_by_its_button_and_away_again_by_undo(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = window.panels["overview"]
    for verb in ("done", "done"):
        panel.table.choose(0)
        at_rest(qtbot, window)
        window.findChild(QPushButton, f"overview_action_{verb}").click()
        at_rest(qtbot, window)
    assert [row["finding"] for row in panel.view.rows] == ["unpaid_orders", "missing_days"]
    window.findChild(QPushButton, "overview_action_decided").click()
    how = shown(window, "overview_decided_how_0")
    assert "2026-11-22" in how and "2026-12-22" in how and "¥27,270.00" in how
    window.findChild(QPushButton, "overview_decided_back_1").click()
    at_rest(qtbot, window)
    assert [row["finding"] for row in panel.view.rows] == ["refund_jump", "unpaid_orders", "missing_days"]
    assert not window.findChild(QLabel, "overview_decided_nothing").isVisible()
    window.findChild(QPushButton, "overview_decided_back_0").click()
    at_rest(qtbot, window)
    assert window.findChild(QLabel, "overview_decided_nothing").isVisible()
    panel.desk.changes.undo()
    at_rest(qtbot, window)
    assert [row["finding"] for row in panel.view.rows] == ["refund_jump", "unpaid_orders", "missing_days"]


def test_the_sum_below_the_list_counts_once_what_two_findings_speak_of_and_says_so(make_window: Any) -> None:
    window = make_window()
    rows = window.panels["overview"].view.rows
    assert sum(row["value"] for row in rows) == 2_636_702
    note = shown(window, "overview_table_sum")
    assert "¥21,614" in note and "只计一次" in note
    assert rows[1]["counted_value"] == 0 and "销售下降" in rows[1]["text"].in_language("zh_CN")


def test_after_a_decision_its_word_with_the_way_back_stays_and_the_next_finding_is_chosen(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = window.panels["overview"]
    panel.table.choose(1)
    at_rest(qtbot, window)
    following = panel.table.rows.row_at(2)["finding"]
    asked = [one for one in shop.asked if one.startswith("overview")]
    window.findChild(QPushButton, "overview_action_done").click()
    at_rest(qtbot, window)
    assert [one for one in shop.asked if one.startswith("overview")] == asked  # never with half of the list in between
    assert [row["finding"] for row in panel.table.selected_rows()] == [following]
    assert panel.messages.isVisible()
    window.findChild(QPushButton, "overview_message_action").click()
    at_rest(qtbot, window)
    assert len(panel.view.rows) == 4


def test_on_paper_stand_the_month_every_sentence_whole_and_what_is_at_stake_in_all(make_window: Any) -> None:
    panel = make_window().panels["overview"]
    long = "这句话很长，" * 60 + "到此为止"
    panel.view.rows[0]["text"] = long
    panel.table.show_rows(panel.view.rows)
    document = panel.out.page_of(panel.view, panel.cards, panel._sheet(panel.answer))()
    pages = ["".join(mark.text for mark in page.marks if isinstance(mark, Text)) for page in pages_of(document)]
    assert long in pages[0].replace(" ", "") and "2026年10月" in pages[0]
    assert panel.table_card.note.text() and panel.table_card.note.text().replace(" ", "") in pages[0].replace(" ", "")

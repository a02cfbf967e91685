"""Does a panel that only declares itself have the whole anatomy: cards, table, why, actions, ways out, and their rules?"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QWidget

from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.panels.parts.declaration import PANEL, Action
from shopdesk.panels.parts.folding_label import FoldingLabel
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.parts.reasoning import Reasoning, SourceRow
from shopdesk.panels.parts.rule_box import RuleBox
from shopdesk.panels.parts.where_to_find import WhereToFind
from shopdesk.reports.workbook import write_csv
from shopdesk.workflow.decisions import TAKEN
from tests.panels.conftest import NOW
from tests.panels.fake_shop import said
from tests.panels.fixture_panel import FixturePanel, GoodsShop


@pytest.fixture
def make_panel(qtbot: Any, look: Look, tmp_path: Path) -> Iterator[Callable[..., FixturePanel]]:
    """The fixture panel on a shop, shown and answered."""
    desks = []

    def make(shop: GoodsShop | None = None) -> FixturePanel:
        asked = shop or GoodsShop()
        desk = make_desk(look, tmp_path / "shop.db", lambda: asked, lambda: NOW)
        desk.downloads = tmp_path
        desks.append(desk)
        panel = FixturePanel(desk)
        look.changed.connect(panel.retranslate)
        desk.worker.changed.connect(lambda touched: panel.reads & touched and panel.went_stale(True))
        qtbot.addWidget(panel)
        panel.resize(1036, 620)
        panel.show()
        desk.worker.start()
        panel.appeared()
        rest(qtbot, panel)
        return panel

    yield make
    for desk in desks:
        desk.worker.close()


def rest(qtbot: Any, panel: FixturePanel) -> None:
    qtbot.waitUntil(lambda: not panel.desk.worker.is_busy)


def text(panel: FixturePanel, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert found is not None, name
    return str(found.text())


def press(panel: FixturePanel, name: str) -> None:
    found = panel.findChild(QPushButton, name)
    assert found is not None, name
    assert found.isEnabled(), name
    found.click()


def test_every_part_of_the_anatomy_has_its_handle(make_panel: Any) -> None:
    panel = make_panel()
    for name in (
        "headline", "figure_units", "figure_refund_rate", "table", "side", "action_order", "action_dismiss", "action_snooze",
        "action_sheets", "export", "print",
    ):  # fmt: skip
        assert panel.findChild(QWidget, f"fixture_{name}") is not None, name
    assert text(panel, "fixture_headline") == "200 goods lie on the shelf."
    assert panel.table.rows.rowCount() == 200


def test_a_long_title_or_sum_of_the_table_ends_in_dots_and_makes_no_window_wider(make_panel: Any) -> None:
    card = make_panel().table_card
    before = card.minimumSizeHint().width()
    for words in (card.title, card.note):
        words.setText("the goods that run out before a delivery can arrive, the most urgent of them first")
        words.show()
    QApplication.processEvents()
    assert card.minimumSizeHint().width() <= max(before, 520)
    card.resize(520, 300)
    QApplication.processEvents()
    assert card.title.shown_lines()[0].endswith("…") and "most urgent" in card.title.toolTip()


def test_the_first_row_says_why_by_itself_with_its_numbers_its_rules_and_its_sheets(make_panel: Any) -> None:
    panel = make_panel()
    panel.table.choose(3)
    assert text(panel, "fixture_side_title") == "A-003"
    step = panel.findChild(QWidget, "fixture_step_suggested_qty")
    assert [label.text() for label in step.findChildren(QLabel)] == ["Suggested", "6"]
    formulas = [one.text() for one in panel.side_pane.findChildren(QLabel) if one.property("tone") == "formula"]
    assert formulas == ["2 × 3 = 6"]
    assert panel.findChild(QPushButton, "fixture_rule_idle_days").text() == "90 天"


def test_a_widget_of_the_panels_own_stands_in_the_pane_between_its_sentences_and_its_steps(make_panel: Any) -> None:
    panel = make_panel()
    said_of = panel.side_pane.shown
    panel.side_pane.show_reasoning(replace(said_of, parts=(lambda _look: QLabel("a small form"),)))
    lines = panel.side_pane._lines
    found = [widget for at in range(lines.count()) if (widget := lines.itemAt(at).widget()) is not None]
    texts = [widget.text() if isinstance(widget, QLabel) else widget.objectName() for widget in found]
    sentence = panel.look.words(said_of.sentences[0])
    assert texts[:3] == [sentence, "a small form", "fixture_side_steps"]


def test_a_shorter_title_gives_back_the_lines_of_a_longer_one(make_panel: Any) -> None:
    panel = make_panel()
    panel.side_pane.show_reasoning(Reasoning("选一行，看它为什么在这里。" * 4))
    title = panel.findChild(QLabel, "fixture_side_title")
    many = title.minimumHeight()
    panel.side_pane.show_reasoning(Reasoning("A-001"))
    assert 0 < title.minimumHeight() < many


def test_what_takes_longer_to_know_of_a_row_is_added_once_it_is_known(make_panel: Any, qtbot: Any) -> None:
    panel = make_panel()
    panel.table.choose(7)
    rest(qtbot, panel)
    assert text(panel, "fixture_side_detail") == "asked for A-007"


@pytest.mark.parametrize(("lies_there", "can_open", "said"), [
    (True, True, "正在打开文件"), (True, False, "没有能打开它的程序"), (False, True, "文件已不在"),
])  # fmt: skip
def test_a_source_row_copies_its_file_and_row_and_says_what_came_of_opening_the_file(
    make_panel: Any,
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    lies_there: bool,
    can_open: bool,
    said: str,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", staticmethod(lambda url: opened.append(url.toLocalFile()) or can_open)
    )
    panel = make_panel()
    rest(qtbot, panel)
    file = tmp_path / "订单.csv"
    if lies_there:
        file.touch()
    panel.side_pane.show_reasoning(Reasoning("A", sources=(SourceRow("订单.csv", 12, sheet="表1", path=str(file)),)))
    rows = panel.findChild(QListWidget, "fixture_side_rows")
    rows.itemActivated.emit(rows.item(1))
    assert QGuiApplication.clipboard().text() == "订单.csv · 表1 · 第 12 行"
    assert said in text(panel, "fixture_side_told")
    assert opened == ([str(file)] if lies_there else [])


def test_the_chosen_row_outlives_a_refresh_that_moves_it_and_its_neighbour_follows_when_it_goes(
    make_panel: Any, qtbot: Any
) -> None:
    shop = GoodsShop()
    panel = make_panel(shop)
    panel.table.choose(5)
    shop.goods = list(reversed(shop.goods))
    panel.went_stale(True)
    rest(qtbot, panel)
    assert [row["sku"] for row in panel.table.selected_rows()] == ["A-005"]
    assert panel.table.currentIndex().row() == 194
    shop.goods = [one for one in shop.goods if one[0] != "A-005"]
    panel.went_stale(True)
    rest(qtbot, panel)
    assert [row["sku"] for row in panel.table.selected_rows()] == ["A-004"]


def test_a_decision_is_kept_with_the_figures_it_rested_on(make_panel: Any, qtbot: Any) -> None:
    shop = GoodsShop()
    panel = make_panel(shop)
    panel.table.choose(4)
    press(panel, "fixture_action_order")
    rest(qtbot, panel)
    (kept,) = shop.decisions
    assert (kept.subject_kind, kept.subject_id, kept.act, kept.decision) == ("sku", "A-004", "order", TAKEN)
    assert kept.figures == {"on_hand_qty": 4000, "cost_value": 400, "suggested_qty": 8000}
    assert (kept.as_of, kept.worth_value) == ("2026-11-22", 400)
    assert kept.told["text"].in_language("en") == "4 lie on the shelf"
    assert "已记入行动记录" in panel.messages.text
    press(panel, "fixture_message_action")
    rest(qtbot, panel)
    assert shop.decisions == []


def test_a_caution_once_closed_stays_closed_until_it_says_something_else_and_can_be_brought_back(
    make_panel: Any, qtbot: Any, look: Look
) -> None:
    masked, late = said("{n} buyers are masked", n=4), said("Sales end on {last_on}", last_on="2026-11-21")
    shop = GoodsShop(cautions=(masked, late))
    panel = make_panel(shop)
    again = panel.findChild(QPushButton, "fixture_cautions")
    assert panel.messages.text == "4 buyers are maskedSales end on 2026-11-21" and again.isHidden()
    press(panel, "fixture_message_close")
    assert panel.messages.text == "" and not again.isHidden()
    panel.refresh()
    rest(qtbot, panel)
    look.set_language("en")
    assert panel.messages.text == "" and "2" in again.accessibleName()
    look.set_language("zh_CN")
    shop.cautions = (said("{n} buyers are masked", n=5), late)
    panel.refresh()
    rest(qtbot, panel)
    assert panel.messages.text == "5 buyers are masked"
    again.click()
    assert panel.messages.text == "5 buyers are maskedSales end on 2026-11-21" and again.isHidden()


def test_cautions_are_folded_where_they_would_take_the_rows_of_a_low_panel_and_are_unfolded_by_hand(
    make_panel: Any, qtbot: Any, look: Look
) -> None:
    look.set_language("en")
    cautions = tuple(said("{n} buyers are masked, so what they bought is told of nobody", n=n) for n in range(3, 15))
    panel = make_panel(GoodsShop(cautions=cautions))
    bar, more = panel.messages, panel.findChild(QPushButton, "fixture_message_more")
    words, message = bar.text, panel.findChild(FoldingLabel, "fixture_message")
    line = message.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: more.isVisible() and message.height() < 4 * line)
    assert words.startswith("3 buyers are masked") and words.endswith("told of nobody"), "read out whole"
    assert len(message.shown_lines()) == 3 and message.shown_lines()[-1].endswith("…")
    more.click()
    qtbot.waitUntil(lambda: message.height() >= 5 * line)
    assert not message.is_folded and more.isVisible() and more.text() == "Less"
    more.click()
    look.set_text_size(150)
    qtbot.waitUntil(lambda: len(message.shown_lines()) == 2)
    look.set_text_size(100)
    panel.resize(1036, 2000)
    qtbot.waitUntil(lambda: more.isHidden() and not message.is_folded)
    bar.say(" ".join(["What came of her own act is never folded."] * 40))
    panel.resize(1036, 620)
    QApplication.processEvents()
    assert more.isHidden() and not message.is_folded


def test_what_came_of_an_act_is_closed_without_closing_a_caution(make_panel: Any, qtbot: Any) -> None:
    panel = make_panel(GoodsShop(cautions=(said("{n} buyers are masked", n=4),)))
    panel.table.choose(0)
    press(panel, "fixture_action_order")
    rest(qtbot, panel)
    assert "已记入行动记录" in panel.messages.text
    press(panel, "fixture_message_close")
    assert panel.messages.text == "4 buyers are masked"


def test_a_refusal_asks_why_and_is_not_kept_without_a_reason(make_panel: Any, qtbot: Any) -> None:
    shop = GoodsShop()
    panel = make_panel(shop)
    panel.table.selectAll()
    press(panel, "fixture_action_dismiss")
    box = panel.findChild(DecisionBox, "fixture_decision")
    assert (box.windowTitle(), text(panel, "fixture_decision_title")) == ("Not now", "Not now")
    assert not box.accept_button.isEnabled()
    box.reason.setPlainText("换供应商了")
    box.accept_button.click()
    rest(qtbot, panel)
    assert len(shop.decisions) == 200
    assert {kept.note for kept in shop.decisions} == {"换供应商了"}


def test_a_snooze_asks_until_when_and_only_of_one_row(make_panel: Any, qtbot: Any) -> None:
    shop = GoodsShop()
    panel = make_panel(shop)
    panel.table.selectAll()
    assert not panel.bar.button("snooze").isEnabled()
    panel.table.choose(0)
    press(panel, "fixture_action_snooze")
    panel.findChild(DecisionBox, "fixture_decision").accept_button.click()
    rest(qtbot, panel)
    assert shop.decisions[0].snooze_until == "2026-11-29"


def test_a_rule_is_changed_where_it_was_used_within_its_bounds(make_panel: Any, qtbot: Any) -> None:
    shop = GoodsShop()
    panel = make_panel(shop)
    press(panel, "fixture_rule_idle_days")
    box = panel.window().findChild(RuleBox, "fixture_rule_box")
    box.field.setText("9999")
    box.accept_button.click()
    assert "720" in box.error.text() and shop.rules_set == []
    box.field.setText("60")
    box.accept_button.click()
    rest(qtbot, panel)
    assert shop.rules_set == [("summary", "idle_days", 60.0)]


def test_an_action_on_the_panel_gets_what_is_shown_and_says_how_much_that_is(make_panel: Any) -> None:
    panel = make_panel()
    assert panel.table_card.bar.button("sheets").text() == "Order sheets (200)"
    press(panel, "fixture_action_sheets")
    assert panel.sheets == [200]


def test_a_setting_of_the_panel_asks_anew_and_thin_knowledge_looks_thin(make_panel: Any, qtbot: Any) -> None:
    panel = make_panel()
    panel.choose_setting(is_thin=True)
    rest(qtbot, panel)
    assert panel.findChild(QLabel, "fixture_figure_units").property("state") == "thin"
    assert text(panel, "fixture_figure_refund_rate") == "—"


def test_without_rows_a_sentence_stands_there_and_nothing_can_be_done(make_panel: Any) -> None:
    panel = make_panel(GoodsShop(goods=[]))
    assert text(panel, "fixture_table_nothing") == "没有需要处理的。"
    assert not panel.findChild(QPushButton, "fixture_export").isEnabled()
    assert not panel.bar.button("order").isEnabled()
    assert text(panel, "fixture_side_title") == "选一行，看它为什么在这里。"


def test_a_shop_without_the_exports_it_needs_shows_which_are_missing(make_panel: Any) -> None:
    panel = make_panel(GoodsShop(is_filled=False))
    assert panel.pages.currentIndex() == 1
    assert text(panel, "fixture_empty_title") == "No stock has been imported yet"
    press(panel, "fixture_action_guide")
    guide = panel.findChild(WhereToFind)
    assert guide is not None
    guide.close()


def test_another_language_says_everything_again_and_keeps_the_row(make_panel: Any, qtbot: Any, look: Look) -> None:
    panel = make_panel()
    panel.table.choose(9)
    look.set_language("en")
    assert text(panel, "fixture_side_title") == "A-009"
    assert panel.findChild(QPushButton, "fixture_export").text() == "Export"
    assert "Rules used" in [label.text() for label in panel.side_pane.findChildren(QLabel)]
    rest(qtbot, panel)


def test_what_is_exported_is_what_is_shown_in_the_order_shown(make_panel: Any, qtbot: Any, tmp_path: Path) -> None:
    panel = make_panel()
    panel.table.sort_by(1, is_descending=True)
    panel.table_card.filter.field.setText("A-19")
    panel.table_card.filter.apply()
    write_csv(tmp_path / "goods.csv", panel._sheet(panel.answer)(), "en")
    rows = list(csv.reader((tmp_path / "goods.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert rows[:2] == [["Code", "On hand", "Cost（元）"], ["A-199", "199", "199.00"]]
    assert len(rows) == 11


def test_a_page_for_the_printer_has_headline_cards_and_every_row(make_panel: Any) -> None:
    from shopdesk.panels.paper import texts_of

    panel = make_panel()
    texts = texts_of(panel.out.page_of(panel.view, panel.cards, panel._sheet(panel.answer))())
    assert "200 goods lie on the shelf." in texts
    assert "A-199" in texts and "19,900" in texts
    assert "共 200 行" in texts


def test_without_a_printer_the_page_is_offered_as_pdf(make_panel: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    panel = make_panel()
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    press(panel, "fixture_print")
    assert "打印机" in panel.messages.text


def test_an_action_must_say_what_it_does_and_on_what() -> None:
    with pytest.raises(ValueError, match="calls or state"):
        Action("order", said("Order"))
    with pytest.raises(ValueError, match="needs them"):
        Action("order", said("Order"), state=TAKEN, on=PANEL)


def test_while_a_slow_answer_is_waited_for_the_headline_says_that_it_is_the_one_before(make_panel: Any) -> None:
    panel = make_panel()
    panel._slow.timeout.emit()
    assert panel.headline.property("state") == "stale"
    panel.show_view(panel.view)
    assert panel.headline.property("state") == ""


def test_more_than_one_main_action_is_refused(make_panel: Any) -> None:
    class TwoMains(FixturePanel):
        acts = (*FixturePanel.acts, Action("again", said("Again"), state=TAKEN, is_main=True))

    panel = make_panel()
    with pytest.raises(ValueError, match="more than one main action"):
        TwoMains(panel.desk)


def test_a_row_she_was_sent_to_is_chosen_once_and_one_that_is_not_there_is_forgotten(
    make_panel: Any, qtbot: Any
) -> None:
    panel = make_panel()
    panel.go_to("A-007")
    assert text(panel, "fixture_side_title") == "A-007"
    panel.go_to("not there")
    panel.table.choose(3)
    panel.refresh()
    rest(qtbot, panel)
    assert panel._sought == "" and text(panel, "fixture_side_title") == "A-003"

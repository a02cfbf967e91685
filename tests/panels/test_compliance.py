"""Does the compliance panel show what is due and why, keep verdicts, actions, papers and trades, and print its form?"""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton

from shopdesk.panels import paper
from shopdesk.panels.compliance_aside import ComplianceAside
from shopdesk.panels.compliance_lists import Beside
from shopdesk.panels.compliance_papers import PapersBox
from shopdesk.panels.compliance_scan import ScanBox
from shopdesk.panels.compliance_verdict import VerdictBox
from shopdesk.panels.parts.decision_box import DecisionBox
from shopdesk.reports.document import Table
from shopdesk.reports.self_check import self_check_document
from shopdesk.workflow.checklist import VERDICTS, Certificate, CheckRun, Closing, OwnItem
from tests.panels.conftest import NOW
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


@pytest.fixture
def shop() -> FakeShop:
    return FakeShop()


@pytest.fixture
def panel(make_window: Any, shop: FakeShop, qtbot: Any) -> Any:
    window = make_window(shop)
    window.open_panel("compliance")
    at_rest(qtbot, window)
    return window.panels["compliance"]


def rows(panel: Any) -> dict[str, Any]:
    return {row["item_id"]: row for row in panel.table.rows.rows_shown()}


def choose(panel: Any, qtbot: Any, item_id: str) -> None:
    panel.table.choose(list(rows(panel)).index(item_id))
    at_rest(qtbot, panel.window())


def found(panel: Any, name: str) -> QPushButton:
    button = panel.findChild(QPushButton, name)
    assert button is not None and button.isEnabled(), name
    return button


def press(panel: Any, qtbot: Any, name: str) -> None:
    found(panel, name).click()
    at_rest(qtbot, panel.window())


def box(panel: Any, kind: type[QDialog]) -> Any:
    (opened,) = [one for one in panel.findChildren(kind) if one.isVisible()]
    return opened


def said(panel: Any) -> str:
    return " ".join(one.text() for one in panel.side_pane.findChildren(QLabel))


def figure(panel: Any, name: str) -> str:
    return panel.findChild(QLabel, f"compliance_figure_{name}").text()


def actions_title(panel: Any) -> str:
    return panel.findChild(QLabel, "compliance_actions_title").text()


def refresh(panel: Any, qtbot: Any) -> None:
    panel.refresh()
    at_rest(qtbot, panel.window())


def fail(panel: Any, qtbot: Any, item_id: str, action: str) -> None:
    choose(panel, qtbot, item_id)
    press(panel, qtbot, "compliance_action_fail")
    opened = box(panel, VerdictBox)
    opened.action.setText(action)
    opened.due.setDate(QDate(2026, 11, 30))
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    refresh(panel, qtbot)


def test_what_fails_stands_first_and_each_item_tells_its_law_and_what_can_be_done(panel: Any, qtbot: Any) -> None:
    assert list(rows(panel))[:3] == ["SHOP-01", "SHOP-02", "LOG-01"] and len(rows(panel)) == 102
    headline = panel.findChild(QLabel, "compliance_headline").text()
    assert headline.startswith("1 单付款后超过 48 小时仍未发货")
    assert (figure(panel, "failed_items"), figure(panel, "score")) == ("3", "0")
    choose(panel, qtbot, "LOG-01")
    told = said(panel)
    assert "电子商务法 20" in told and "2019-01-01 起施行" in told and "已读原文" in told and "把握：高" in told
    assert "1 单付款后超过 48 小时仍未发货" in told and "可判断的订单" in told and "48 小时" in told
    assert "fail" not in told and "LOG-01" in told
    # what the data judge cannot be passed by hand, only failed with an action
    by_hand = panel.findChild(QPushButton, "compliance_action_pass")
    assert not by_hand.isVisible() and found(panel, "compliance_action_fail").isVisible()
    choose(panel, qtbot, "QLT-10")
    assert "未核实：使用前请先核对" in said(panel) and "仅适用于：卖医疗器械" in said(panel)
    choose(panel, qtbot, "LIC-01")
    assert "未核实" not in said(panel) and by_hand.isVisible()


def test_a_pass_is_kept_with_its_proof_and_can_be_taken_back(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "LIC-01")
    press(panel, qtbot, "compliance_action_pass")
    opened = box(panel, VerdictBox)
    opened.note.setPlainText("与登记一致")
    opened.evidence.setText("执照.jpg")
    opened.evidence_on.setDate(QDate(2026, 6, 1))
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    (kept,) = shop.checked
    assert isinstance(kept, CheckRun)
    assert "已记入" in " ".join(one.text() for one in panel.messages.findChildren(QLabel) if one.isVisible())
    assert (kept.item_id, kept.verdict, kept.note, kept.evidence) == ("LIC-01", "pass", "与登记一致", "执照.jpg")
    assert (kept.evidence_on, kept.checked_on) == (date(2026, 6, 1), date(2026, 11, 22))
    refresh(panel, qtbot)
    row = rows(panel)["LIC-01"]
    assert (row["verdict"], row["due_on"], row["evidence_on"]) == ("pass", "2027-02-22", "2026-06-01")
    choose(panel, qtbot, "LIC-01")
    assert "执照.jpg（2026-06-01）" in said(panel) and "2026-11-22 起" not in said(panel)
    panel.desk.changes.undo()
    at_rest(qtbot, panel.window())
    refresh(panel, qtbot)
    assert rows(panel)["LIC-01"]["verdict"] == "unseen"


def test_a_failure_asks_what_is_done_about_it_and_its_action_is_closed_from_the_list(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    choose(panel, qtbot, "LIC-02")
    press(panel, qtbot, "compliance_action_fail")
    opened = box(panel, VerdictBox)
    assert not opened.accept_button.isEnabled()
    opened.reject()
    fail(panel, qtbot, "LIC-02", "补拍首页")
    assert actions_title(panel).endswith("（1）") and rows(panel)["LIC-02"]["verdict"] == "fail"
    panel.close_side()
    words = panel.findChild(QLabel, "compliance_action_words_1000")
    assert words is not None and words.text() == "补拍首页"
    press(panel, qtbot, "compliance_done_1000")
    closing = shop.checked[-1]
    assert isinstance(closing, Closing) and (closing.entry_id, closing.closed_on) == (1000, date(2026, 11, 22))
    refresh(panel, qtbot)
    assert actions_title(panel).endswith("（0）")
    choose(panel, qtbot, "LIC-02")
    assert "补拍首页，期限 2026-11-30，2026-11-22 按期完成" in said(panel)
    panel.desk.changes.undo()
    at_rest(qtbot, panel.window())
    refresh(panel, qtbot)
    choose(panel, qtbot, "LIC-02")
    assert "补拍首页，期限 2026-11-30，尚未完成" in said(panel)


def test_a_pass_settles_the_open_action_of_its_item_and_is_kept_for_all_chosen_rows(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    fail(panel, qtbot, "LIC-02", "补拍首页")
    choose(panel, qtbot, "LIC-02")
    press(panel, qtbot, "compliance_action_pass")
    opened = box(panel, VerdictBox)
    assert opened.closes.isVisible() and opened.closes.isChecked()
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    assert [type(one) for one in shop.checked[1:]] == [CheckRun, Closing]
    places = [list(rows(panel)).index(name) for name in ("SEC-01", "SEC-05")]
    panel.judge("pass", [panel.table.rows.row_at(at) for at in places])  # one verdict for all chosen rows
    box(panel, VerdictBox).accept_button.click()
    at_rest(qtbot, panel.window())
    assert [one.item_id for one in shop.checked[3:]] == ["SEC-01", "SEC-05"]


def test_after_a_verdict_the_next_item_of_the_list_is_the_one_to_look_at(panel: Any, qtbot: Any) -> None:
    before = list(rows(panel))
    at = before.index("LIC-01")
    panel.table.choose(at)
    press(panel, qtbot, "compliance_action_pass")
    box(panel, VerdictBox).accept_button.click()
    at_rest(qtbot, panel.window())
    refresh(panel, qtbot)
    assert list(rows(panel)).index("LIC-01") > at + 1  # what was judged has moved down
    assert [row["item_id"] for row in panel.table.selected_rows()] == [before[at + 1]]


def test_who_is_sent_here_finds_the_item_chosen_by_its_number_or_by_what_fails_it(
    make_window: Any, shop: FakeShop, qtbot: Any
) -> None:
    window = make_window(shop)
    window.open_row("compliance", "SEC-01")  # the panel has no rows yet
    at_rest(qtbot, window)
    panel = window.panels["compliance"]
    assert [row["item_id"] for row in panel.table.selected_rows()] == ["SEC-01"]
    failing = next(row for row in panel.table.rows.rows_shown() if row["item_id"] == "SHOP-01")
    window.open_row("compliance", failing["whole"].check.rows["keys"][0])
    assert [row["item_id"] for row in panel.table.selected_rows()] == ["SHOP-01"]
    window.open_row("compliance", "nothing of this list")
    assert [row["item_id"] for row in panel.table.selected_rows()] == ["SHOP-01"]


def keep_paper(panel: Any, qtbot: Any, item_id: str, expires: QDate) -> None:
    press(panel, qtbot, "compliance_papers")
    opened = box(panel, PapersBox)
    opened.name.setText("授权书")
    opened.item.setCurrentIndex(opened.item.findData(item_id))
    opened.expires.setDate(expires)
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    refresh(panel, qtbot)


def test_who_is_sent_here_by_a_certificate_lands_on_its_item_with_the_certificates_at_hand(
    panel: Any, qtbot: Any
) -> None:
    keep_paper(panel, qtbot, "IP-02", QDate(2026, 12, 1))
    panel.window().open_row("compliance", "C-01")
    at_rest(qtbot, panel.window())
    assert [row["item_id"] for row in panel.table.selected_rows()] == ["IP-02"]
    press(panel, qtbot, "compliance_action_follow")
    assert box(panel, PapersBox).findChild(QPushButton, "compliance_paper_renew_C-01") is not None


def test_who_is_sent_to_what_stands_on_another_list_is_taken_there(panel: Any, qtbot: Any) -> None:
    choose(panel, qtbot, "SHOP-02")
    press(panel, qtbot, "compliance_action_snooze")
    opened = box(panel, DecisionBox)
    opened.until.setDate(QDate(2026, 12, 1))
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    press(panel, qtbot, "compliance_list_by_data")
    for subject, shown in (("SEC-01", "all"), ("SHOP-02", "put_off"), ("R2", "all")):
        panel.window().open_row("compliance", subject)
        at_rest(qtbot, panel.window())
        (chosen,) = panel.table.selected_rows()
        assert (panel.view.more.shown, chosen["item_id"]) == (shown, {"R2": "SHOP-01"}.get(subject, subject))
    assert panel.findChild(QPushButton, "compliance_list_put_off").text() == "已推后（1）"


@pytest.mark.parametrize("item_id", ["LST-01", "LST-06"])
def test_an_item_about_wording_leads_to_the_titles(panel: Any, qtbot: Any, item_id: str) -> None:
    choose(panel, qtbot, item_id)
    press(panel, qtbot, "compliance_action_follow")
    opened = box(panel, ScanBox)
    assert opened.sides["titles"].isChecked()
    opened.show_side("text")
    press(panel, qtbot, "compliance_action_follow")
    assert box(panel, ScanBox) is opened and opened.sides["titles"].isChecked()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("is_filled", [True, False])
def test_what_a_card_rests_on_is_told_whole_in_the_smallest_window(
    make_window: Any, look: Any, qtbot: Any, language: str, is_filled: bool
) -> None:
    look.set_language(language)
    window = make_window(FakeShop(is_filled=is_filled))
    window.resize(1280, 720)
    window.show()
    window.open_panel("compliance")
    at_rest(qtbot, window)
    panel = window.panels["compliance"]
    for name in panel.cards:
        basis = panel.findChild(QLabel, f"compliance_basis_{name}")
        assert "".join(basis.shown_lines()).replace(" ", "") == basis.text().replace(" ", "")


def test_open_actions_and_papers_are_shown_anew_again_and_again(qtbot: Any, look: Any) -> None:
    """What is taken out of the pane is taken down once: a layout taken out with its widgets brought the program down."""
    shop, aside = FakeShop(), ComplianceAside(look, "compliance")
    qtbot.addWidget(aside)
    aside.show()
    for at in range(40):
        if at % 3 == 0:
            kept = CheckRun("LIC-02", "fail", NOW.date(), "x", action=f"补拍 {at}", action_due_on=date(2026, 11, 30))  # type: ignore[arg-type]
            shop.keep_checks([kept, Certificate(f"C-{at:02d}", "IP-02", "授权书", date(2027, 1, 1))])
        aside.show_list(Beside(shop.checklist(), frozenset(), "all", (1, 1)))
        names = [one.objectName() for one in aside.findChildren(QPushButton)]
        assert sum(name.startswith("compliance_done_") for name in names) == min(12, at // 3 + 1)
        qtbot.wait(2)
        gc.collect()


def test_how_many_actions_were_done_by_their_day_is_told_beside_the_list(qtbot: Any, look: Any) -> None:
    shop, aside = FakeShop(), ComplianceAside(look, "compliance")
    qtbot.addWidget(aside)

    def told() -> str:
        aside.show_list(Beside(shop.checklist(as_of=date(2026, 12, 5)), frozenset(), "all", (1, 1)))
        found = aside.findChild(QLabel, "compliance_closure")
        return "" if found is None else found.text()

    assert told() == ""
    looks = [CheckRun(item, "fail", NOW.date(), "x", action="补拍", action_due_on=due)  # type: ignore[arg-type]
             for item, due in (("LIC-01", date(2026, 11, 30)), ("LIC-02", date(2026, 11, 30)), ("LIC-03", date(2026, 12, 6)))]  # fmt: skip
    kept = shop.keep_checks(looks)
    assert told().startswith("按期完成：2 项中 0 项；目标 85")
    closings = zip(kept.entry_ids, (date(2026, 11, 30), date(2026, 12, 1)), strict=False)
    shop.checked += [Closing(entry, "LIC-01", "x", "补拍", day) for entry, day in closings]  # type: ignore[arg-type]
    assert told().startswith("按期完成：2 项中 1 项")


def test_another_list_is_shown_from_its_top(panel: Any, qtbot: Any) -> None:
    panel.table.scrollToBottom()
    assert panel.table.verticalScrollBar().value() > 0
    press(panel, qtbot, "compliance_list_by_data")
    assert panel.table.verticalScrollBar().value() == 0


def test_the_lists_show_what_wants_her_what_checks_itself_and_what_is_off(
    panel: Any, shop: FakeShop, qtbot: Any
) -> None:
    press(panel, qtbot, "compliance_list_due")
    assert set(rows(panel)) == {"SHOP-01", "SHOP-02", "LOG-01"}
    press(panel, qtbot, "compliance_list_by_data")
    assert {"LIC-05", "RET-03", "CUL-07"} < set(rows(panel)) and len(rows(panel)) == 7
    press(panel, qtbot, "compliance_trades")
    opened = box(panel, QDialog)
    opened.findChild(QCheckBox, "compliance_trade_live_sellers").setChecked(False)
    opened.findChild(QPushButton, "compliance_trades_accept").click()
    at_rest(qtbot, panel.window())
    (kept,) = shop.decided
    assert (kept.subject_id, kept.act) == ("live_sellers", "trade_off")
    panel.choose_setting(shown="off")
    at_rest(qtbot, panel.window())
    assert set(rows(panel)) == {f"LIV-0{at}" for at in (1, 2, 3, 4, 5, 6, 8)}
    choose(panel, qtbot, "LIV-01")
    assert "本店不涉及：做直播" in said(panel)


def test_an_item_put_off_leaves_the_list_and_stays_in_the_count(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    choose(panel, qtbot, "SHOP-02")
    press(panel, qtbot, "compliance_action_snooze")
    opened = box(panel, DecisionBox)
    opened.until.setDate(QDate(2026, 12, 1))
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    assert (shop.decided[0].subject_kind, shop.decided[0].decision) == ("check_item", "snoozed")
    refresh(panel, qtbot)
    assert "SHOP-02" not in rows(panel) and figure(panel, "failed_items") == "3"
    assert panel.findChild(QLabel, "compliance_table_sum").text() == "已推后：1"


def test_a_certificate_is_typed_in_renewed_and_judges_its_item(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    press(panel, qtbot, "compliance_papers")
    opened = box(panel, PapersBox)
    opened.name.setText("食品经营许可证")
    opened.expires.setDate(QDate(2026, 11, 20))
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    (kept,) = shop.checked
    assert kept == Certificate("C-01", "LIC-05", "食品经营许可证", date(2026, 11, 20))
    refresh(panel, qtbot)
    assert rows(panel)["LIC-05"]["verdict"] == "fail"
    panel.close_side()
    press(panel, qtbot, "compliance_papers")
    again = box(panel, PapersBox)
    again.findChild(QPushButton, "compliance_paper_renew_C-01").click()
    assert again.name.text() == "食品经营许可证"
    again.endless.setChecked(True)
    again.accept_button.click()
    at_rest(qtbot, panel.window())
    assert shop.checked[-1] == Certificate("C-01", "LIC-05", "食品经营许可证", None)


def test_an_item_of_her_own_is_put_on_the_list(panel: Any, shop: FakeShop, qtbot: Any) -> None:
    press(panel, qtbot, "compliance_own_item")
    opened = box(panel, QDialog)
    assert not opened.accept_button.isEnabled()
    opened.title.setText("看样品")
    opened.accept_button.click()
    at_rest(qtbot, panel.window())
    (kept,) = shop.checked
    assert isinstance(kept, OwnItem) and (kept.item_id, kept.title, kept.cadence) == ("OWN-01", "看样品", "monthly")
    refresh(panel, qtbot)
    choose(panel, qtbot, "OWN-01")
    assert found(panel, "compliance_action_drop").isVisible()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_form_on_paper_has_every_item_once_and_what_wants_her_first(
    qapp: Any, language: str, tmp_path: Path
) -> None:
    document = self_check_document(FakeShop().checklist(), "自查", "好物小铺", language, "CNY")
    tables = [block for block in document.blocks if isinstance(block, Table)]
    numbers = [row[0] for table in tables for row in table.rows if row[0]]
    assert numbers[:3] == ["SHOP-01", "SHOP-02", "LOG-01"] and len(numbers) == len(set(numbers)) == 102
    unclear = "无法判断" if language == "zh_CN" else "Unclear"
    for table in tables:  # a box for every verdict that may be given, under its name
        at = [column.heading for column in table.columns].index(unclear)
        assert all(row.count(row[at]) == len(VERDICTS) and row[at] for row in table.rows if row[0])
    law = "电子商务法 20" if language == "zh_CN" else "E-Commerce Law 20"
    assert any(law in cell for table in tables for row in table.rows for cell in row)
    paper.write_pdf(document, tmp_path / "form.pdf")
    assert (tmp_path / "form.pdf").read_bytes()[:5] == b"%PDF-"


def test_a_shop_without_exports_has_its_list_all_the_same(make_window: Any, qtbot: Any) -> None:
    window = make_window(FakeShop(is_filled=False))
    window.open_panel("compliance")
    at_rest(qtbot, window)
    panel = window.panels["compliance"]
    assert len(rows(panel)) == 102 and figure(panel, "score") == "—"
    assert "等待第一次检查" in panel.findChild(QLabel, "compliance_headline").text()

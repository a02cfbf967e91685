"""Does the month's page show the paper, keep the notes, and say so when there is no printer?"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QPushButton

from shopdesk.analysis.restated import Restated
from shopdesk.panels.summary import issue_of
from shopdesk.period import Month
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


def open_summary(window: Any, qtbot: Any) -> Any:
    pytest.importorskip("shopdesk.reports.summary")
    window.open_panel("summary")
    at_rest(qtbot, window)
    return window.panels["summary"]


def test_notes_are_kept_by_themselves_for_their_month(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = open_summary(window, qtbot)
    panel.notes.editor.setPlainText("国庆三天多备货")
    qtbot.waitUntil(lambda: shop.notes.get(Month(2026, 10)) == "国庆三天多备货", timeout=3000)


def test_the_pages_are_shown_as_they_will_be_printed(make_window: Any, qtbot: Any) -> None:
    panel = open_summary(make_window(), qtbot)
    assert panel.pages_view.page_count >= 1


def test_without_a_printer_a_sentence_offers_the_pdf(
    make_window: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = open_summary(make_window(), qtbot)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    panel.print.click()
    assert "打印机" in panel.messages.text


def test_a_closed_month_prints_as_issued_says_what_was_restated_and_can_be_opened_again(
    make_window: Any, qtbot: Any
) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = open_summary(window, qtbot)
    month, pages = panel.view.summary.month, panel.view.document
    panel.close_month.click()
    at_rest(qtbot, window)
    assert "2026-11-22" in panel._closed_words.text() and panel.messages.text == ""
    assert panel.view.document.blocks == pages.blocks
    shop.restated = (Restated("net_sales_value", "money", 12_345_600, 12_000_000),)
    panel.refresh()
    at_rest(qtbot, window)
    assert "¥123,456.00 → ¥120,000.00" in panel.messages.text
    window.desk.changes.undo()
    at_rest(qtbot, window)
    assert month not in shop.issues and panel.messages.text == "" and "2026-11-22" not in panel._closed_words.text()


def test_a_month_closed_in_an_earlier_session_is_taken_back_after_a_question(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window = make_window(shop)
    panel = open_summary(window, qtbot)
    month = panel.view.summary.month
    assert panel.reopen_month.isHidden()
    shop.close_month(month, issue_of)  # not by this window: its menu knows nothing of it
    panel.refresh()
    at_rest(qtbot, window)
    panel.reopen_month.click()
    panel.findChild(QPushButton, "summary_reopen_stay").click()
    assert month in shop.issues
    panel.reopen_month.click()
    panel.findChild(QPushButton, "summary_reopen_go").click()
    at_rest(qtbot, window)
    assert month not in shop.issues and panel.reopen_month.isHidden()

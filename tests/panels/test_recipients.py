"""Does nothing personal come or go without a word? The switch for recipients, their masks, and the erasing of one buyer."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from shopdesk.panels.parts.ask_box import AskBox
from shopdesk.panels.parts.record_card import RecordCard
from shopdesk.panels.parts.settings_dialog import SettingsDialog
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest


class ShopWithRecipients(FakeShop):
    """Its orders show a masked recipient; buyers have a card."""

    def record_card(self, kind: str, key: str) -> dict[str, Any] | None:
        found = super().record_card(kind, key)
        assert found is not None
        if kind == "orders":
            found["facts"] |= {"recipient_name": "张**", "recipient_phone": "139****5678"}
        return found


def switch_of(make_window: Any, qtbot: Any, shop: FakeShop) -> Any:
    window = make_window(shop)
    qtbot.mouseClick(window.rail.settings, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)
    dialog = window.findChild(SettingsDialog)
    return window, dialog.recipients


def box_of(window: Any, name: str) -> AskBox:
    found = window.findChild(AskBox, name)
    assert found is not None
    return found


def test_it_is_off_at_first_and_one_click_switches_it_on(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    window, switch = switch_of(make_window, qtbot, shop)
    assert switch.box.isEnabled() and not switch.box.isChecked()
    switch.box.click()
    at_rest(qtbot, window)
    assert shop.keeps_recipients and switch.box.isChecked()
    assert "打码显示" in switch.told.text()


@pytest.mark.parametrize(("answer", "is_kept"), [("recipients_erase_stay", True), ("recipients_erase_go", False)])
def test_switching_off_says_first_what_goes_and_erases_only_on_her_word(
    make_window: Any, qtbot: Any, answer: str, is_kept: bool
) -> None:
    shop = FakeShop()
    shop.keeps_recipients, shop.recipients_of = True, 1_234
    window, switch = switch_of(make_window, qtbot, shop)
    switch.box.click()
    box = box_of(window, "recipients_erase_box")
    assert "1,234" in box.asked.text() and "2" in box.told.text()
    assert box.stay.isDefault() and box.stay.objectName() == "recipients_erase_stay"
    assert shop.recipients_of == 1_234, "nothing goes before she has answered"
    box.findChild(QPushButton, answer).click()
    at_rest(qtbot, window)
    assert shop.keeps_recipients is is_kept and switch.box.isChecked() is is_kept
    assert (shop.recipients_of == 1_234) is is_kept


def test_what_is_not_there_need_not_be_asked_for(make_window: Any, qtbot: Any) -> None:
    shop = FakeShop()
    shop.keeps_recipients = True
    window, switch = switch_of(make_window, qtbot, shop)
    switch.box.click()
    at_rest(qtbot, window)
    assert not shop.keeps_recipients and window.findChild(AskBox) is None


def test_a_recipient_is_masked_until_she_asks_for_this_one_order(make_window: Any, qtbot: Any) -> None:
    window = make_window(ShopWithRecipients())
    card = RecordCard.over(window, window.desk, "orders", "3889100177")
    at_rest(qtbot, window)
    shown = card.findChild(QLabel, "record_fact_recipient_phone")
    assert shown.text() == "139****5678"
    card.clear.click()
    at_rest(qtbot, window)
    qtbot.waitUntil(lambda: shown.text() == "13912345678" and not card.clear.isVisible())
    card.ask("orders", "3889100177")  # another look begins masked again

    def phones() -> list[str]:
        return [one.text() for one in card.findChildren(QLabel, "record_fact_recipient_phone") if one.isVisible()]

    qtbot.waitUntil(lambda: phones() == ["139****5678"])
    card.ask("products", "|TS-0012-WL")
    at_rest(qtbot, window)
    assert not card.clear.isVisible() and not card.erase.isVisible()


@pytest.mark.parametrize("answer", ["erase_stay", "erase_go"])
def test_a_buyer_is_erased_only_after_it_was_said_what_goes(make_window: Any, qtbot: Any, answer: str) -> None:
    shop = ShopWithRecipients()
    window = make_window(shop)
    card = RecordCard.over(window, window.desk, "buyers", "tb13800138000")
    at_rest(qtbot, window)
    card.erase.click()
    box = box_of(card, "erase_box")
    assert box.stay.isDefault() and not hasattr(shop, "erased")
    box.findChild(QPushButton, answer).click()
    at_rest(qtbot, window)
    assert getattr(shop, "erased", None) == ("tb13800138000" if answer == "erase_go" else None)


def test_a_buyer_who_is_but_a_mark_cannot_be_erased_again(make_window: Any, qtbot: Any) -> None:
    window = make_window(ShopWithRecipients())
    card = RecordCard.over(window, window.desk, "buyers", "h:0123456789abcdef")
    at_rest(qtbot, window)
    assert not card.erase.isVisible()

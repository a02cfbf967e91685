"""A buyer wrote, and no export knows it yet: which order, what does she ask for, and when? A case written down by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QLineEdit,
    QWidget,
)

from shopdesk.money import parse_amount, plain_number
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.labels import label, mark_error
from shopdesk.panels.parts.look import Look
from shopdesk.wording import Phrase


class NewCaseBox(FormBox):
    """``keep`` is called with what was written, by the names of the fields (see ``Shop.add_case``)."""

    def __init__(
        self,
        look: Look,
        panel: str,
        kinds: Mapping[str, Phrase],
        goods: Mapping[str, Phrase],
        now: datetime,
        keep: Callable[[dict[str, Any]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"{panel}_new_case", self.tr("A case that no export knows yet"), parent, width=480)
        self._panel, self._keep = panel, keep
        self.order = self._line("order_id", 40)
        self.waybill = self._line("waybill", 40)
        self.sku = self._line("sku", 60)
        self.amount = self._line("amount", 20)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.reason = self._line("reason", 200)
        self.kind = self._combo(look, "kind", kinds)
        self.goods = self._combo(look, "goods", goods)
        self.units = self._line("units", 10)
        self.units.setAlignment(Qt.AlignmentFlag.AlignRight)
        # whole minutes, as they are shown and as the shop counts them: a second of this minute would be still to come
        self.at = QDateTimeEdit(QDateTime(now.year, now.month, now.day, now.hour, now.minute, 0))
        self.at.setObjectName(f"{panel}_new_case_at")
        self.at.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.at.setCalendarPopup(True)
        self.at.setMaximumDateTime(self.at.dateTime())
        self.error = label("error", f"{panel}_new_case_error", wraps=True)
        self.error.hide()
        self.tell(
            self.tr("Its clock begins with the moment of the request. When an export brings the case, close this one."),
            "soft",
        )
        self._lay_out()
        self._box.addWidget(self.error)
        self.end(self.tr("Keep the case"))

    def _lay_out(self) -> None:
        pairs = (
            ((self.tr("Order number"), self.order), (self.tr("Waybill of the parcel back"), self.waybill)),
            ((self.tr("What is asked for"), self.kind), (self.tr("The goods"), self.goods)),
            ((self.tr("SKU (if only one)"), self.sku), (self.tr("Amount asked for"), self.amount)),
            ((self.tr("Requested at"), self.at), (self.tr("Units that come back"), self.units)),
            ((self.tr("What the buyer says"), self.reason),),
        )
        self.ask_beside([[(title, control, None) for title, control in pair] for pair in pairs])

    def _line(self, name: str, longest: int) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"{self._panel}_new_case_{name}")
        made.setMaxLength(longest)
        return made

    def _combo(self, look: Look, name: str, words: Mapping[str, Phrase]) -> ChoiceList:
        made = ChoiceList()
        made.setObjectName(f"{self._panel}_new_case_{name}")
        for code, phrase in words.items():
            made.addItem(look.words(phrase), code)
        return made

    def _done(self) -> None:
        for field in (self.order, self.amount, self.units):
            mark_error(field)
        if not self.order.text().strip():
            self._refuse(self.order, self.tr("Write the order number: by it the case finds its order."))
            return
        amount = _number(self.amount.text(), parse_amount)
        if amount is not None and amount < 0:
            self._refuse(self.amount, self.tr("The amount is no sum of money. Leave it empty where it is not known."))
            return
        units = _number(self.units.text(), _thousandths)
        if units is not None and units < 0:
            self._refuse(self.units, self.tr("This is no number of units. Leave it empty where nothing comes back."))
            return
        day, time = self.at.date(), self.at.time()
        applied = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second())
        told = {
            "order_id": self.order.text().strip(),
            "return_waybill_id": self.waybill.text().strip() or None,
            "sku": self.sku.text().strip() or None,
            "kind": self.kind.currentData(),
            "goods": self.goods.currentData(),
            "reason": " ".join(self.reason.text().split()) or None,
            "amount_value": amount,
            "returned_qty": units,
            "applied_at": applied.isoformat(sep=" "),
        }
        self.accept()
        self._keep(told)

    def _refuse(self, field: QLineEdit, words: str) -> None:
        """Say what cannot be kept, at the field and below the form."""
        mark_error(field, words)
        self.error.setText(words)
        self.error.show()
        field.setFocus()


def _number(text: str, read: Callable[[str], int | None]) -> int | None:
    """What a field says, None where it is empty, below 0 where it says nothing that can be taken."""
    try:
        return read(text)
    except ValueError:
        return -1


def _thousandths(text: str) -> int | None:
    number = plain_number(text)
    return None if number is None else int(number * 1000)

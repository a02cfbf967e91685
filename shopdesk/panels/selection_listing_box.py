"""Under which code is a candidate on sale now, and since when? From then on its own sales speak for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCompleter, QDateEdit, QLineEdit, QWidget

from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.look import Look

LONGEST = 80


class ListingBox(FormBox):
    """``keep`` is called once with SKU, listing and day; one of the codes is enough. ``codes`` are those of goods that are known."""

    def __init__(
        self,
        look: Look,
        title: str,
        today: date,
        codes: Sequence[str],
        keep: Callable[[str | None, str | None, date], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("selection_listing", self.tr("Put on sale"), parent, name="selection_listing_box")
        self._keep = keep
        self.sku = self._field("sku")
        completer = QCompleter(sorted(codes), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.sku.setCompleter(completer)
        self.item = self._field("item_id")
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setObjectName("selection_listing_day")
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.tell(title, "soft", "selection_listing_subject")
        self.ask_for(self.tr("SKU"), self.sku)
        self.ask_for(self.tr("or listing ID"), self.item)
        self.ask_for(self.tr("On sale since"), self.day)
        self.tell(self.tr("Its sales after 30 and 90 days show beside it whether the choice was right."))
        self.end(self.tr("Keep"))
        for field in (self.sku, self.item):
            field.textChanged.connect(self._wake)
        self._wake()

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"selection_listing_{name}")
        made.setMaxLength(LONGEST)
        return made

    def _wake(self) -> None:
        self.accept_button.setEnabled(bool(self.sku.text().strip() or self.item.text().strip()))

    def _done(self) -> None:
        day = self.day.date()
        sku, item_id = self.sku.text().strip() or None, self.item.text().strip() or None
        self.accept()
        self._keep(sku, item_id, date(day.year(), day.month(), day.day()))

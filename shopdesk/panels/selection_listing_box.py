"""Under which code is a candidate on sale now, and since when? From then on its own sales speak for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCompleter, QDateEdit, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px

LONGEST = 80


class ListingBox(QDialog):
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
        super().__init__(parent)
        self._keep = keep
        self.setObjectName("selection_listing_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Put on sale"))
        self.setMinimumWidth(px(420))
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
        self.accept_button = button("selection_listing_accept", "primary")
        self.accept_button.setText(self.tr("Keep"))
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._done)
        cancel = button("selection_listing_cancel")
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(20), px(24), px(20))
        box.setSpacing(px(8))
        box.addWidget(label("section", "selection_listing_title", text=self.tr("Put on sale")))
        box.addWidget(label("soft", "selection_listing_subject", wraps=True, text=title))
        for words, control in (
            (self.tr("SKU"), self.sku),
            (self.tr("or listing ID"), self.item),
            (self.tr("On sale since"), self.day),
        ):
            control.setAccessibleName(words)
            box.addSpacing(px(4))
            box.addWidget(label("strong", text=words))
            box.addWidget(control)
        box.addWidget(
            label(
                "small",
                wraps=True,
                text=self.tr("Its sales after 30 and 90 days show beside it whether the choice was right."),
            )
        )
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.accept_button)
        box.addSpacing(px(4))
        box.addLayout(row)
        self._wake()

    def _field(self, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(f"selection_listing_{name}")
        made.setMaxLength(LONGEST)
        made.textChanged.connect(self._wake)
        return made

    def _wake(self) -> None:
        if hasattr(self, "accept_button"):
            self.accept_button.setEnabled(bool(self.sku.text().strip() or self.item.text().strip()))

    def _done(self) -> None:
        day = self.day.date()
        sku, item_id = self.sku.text().strip() or None, self.item.text().strip() or None
        self.accept()
        self._keep(sku, item_id, date(day.year(), day.month(), day.day()))

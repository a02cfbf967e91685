"""Which buyers are shown, and as of which day? All of them or one of the lists to write to; today or any past day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look


class ListChoice(QWidget):
    """Buttons with counts, one of them down, and the day. ``chosen`` carries a list's name, ``day_chosen`` a day."""

    chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, look: Look, panel: str, names: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        self._counts: Mapping[str, int] = {}
        self.setProperty("ground", "clear")
        self.buttons = {name: button(f"{panel}_list_{name}", "rail") for name in names}
        self._day_label = label("strong", f"{panel}_as_of_label")
        self.day = QDateEdit()
        self.day.setObjectName(f"{panel}_as_of")
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.editingFinished.connect(self._say_day)
        self.day.lineEdit().installEventFilter(self)
        self.day.installEventFilter(self)
        self._said_day: date | None = None
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._day_label)
        head.addWidget(self.day, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addLayout(head)
        lines.addSpacing(6)
        for name, made in self.buttons.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            lines.addWidget(made)
        self._day_label.setBuddy(self.day)
        self.retranslate()

    def show_lists(self, counts: Mapping[str, int], shown: str | None, as_of: date) -> None:
        """How many stand on each list, which one is shown (None: another selection), and the day."""
        self._counts = counts
        for name, made in self.buttons.items():
            made.setChecked(name == shown)
        self._said_day = as_of
        with QSignalBlocker(self.day):
            self.day.setDate(QDate(as_of.year, as_of.month, as_of.day))
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click into the day chooses year, month or day whole: digits typed into the middle of a full date are not taken.

        What is undone here is what was done in the shop, as everywhere in the panel: taken back as text, the field would say a
        day that is not shown.
        """
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()  # not the field's: the shortcut of the window runs
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self.day, lambda: self.day.setSelectedSection(self.day.currentSection()))
        return super().eventFilter(watched, event)

    def _say_day(self) -> None:
        chosen = self.day.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        if day != self._said_day:
            self._said_day = day
            self.day_chosen.emit(day)

    def retranslate(self) -> None:
        words = {
            "all": self.tr("All buyers ({n})"),
            "unpaid_orders": self.tr("Not paid ({n})"),
            "slipping_buyers": self.tr("Good ones away ({n})"),
            "dormant_buyers": self.tr("Lately silent ({n})"),
            "new_buyer_care": self.tr("New ({n})"),
        }
        for name, made in self.buttons.items():
            made.setText(words[name].format(n=f"{self._counts.get(name, 0):,}"))
        self._day_label.setText(self.tr("As of"))
        self.day.setAccessibleName(self.tr("As of"))

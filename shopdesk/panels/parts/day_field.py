"""Which day? A field that asks a question anew as soon as another day is chosen in it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDateEdit

from shopdesk.panels.parts.scroll_area import pass_wheel_on


class DayField(QDateEdit):
    """``day_chosen`` carries a ``datetime.date`` that is not the one shown before.

    A click chooses year, month or day whole: digits typed into the middle of a full date are not taken. What is undone here is
    what was done in the shop, as everywhere in a panel: taken back as text, the field would say a day that is not shown.
    """

    day_chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._said: date | None = None
        self.setObjectName(name)
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        self.editingFinished.connect(self._say)
        self.lineEdit().installEventFilter(self)
        self.installEventFilter(self)
        pass_wheel_on(self)

    def show_day(self, day: date) -> None:
        self._said = day
        with QSignalBlocker(self):
            self.setDate(_date(day))

    def end_before(self, day: date) -> None:
        """Take only days before this one."""
        with QSignalBlocker(self):
            self.setMaximumDate(_date(day).addDays(-1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()  # not the field's: the shortcut of the window runs
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, lambda: self.setSelectedSection(self.currentSection()))
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        shown = self.date()
        day = date(shown.year(), shown.month(), shown.day())
        if day != self._said:
            self._said = day
            self.day_chosen.emit(day)


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)

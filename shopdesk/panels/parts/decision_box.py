"""Why not, or until when? The small question before a decision is kept in the journal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px
from shopdesk.workflow.decisions import REASONS, REFUSED, SNOOZED

SNOOZE_DAYS = 7
LONGEST = 500
USUAL_REASONS = ("not_needed", "no_money", "too_dear", "going_out", "figures_doubted", "done_elsewhere", "other")


@dataclass(frozen=True)
class Said:
    """Her answer: own words, a code of the usual reasons, a day."""

    note: str = ""
    code: str | None = None
    until: date | None = None


NOTHING_SAID = Said()


class DecisionBox(QDialog):
    """``keep`` is called once with what was said: a refusal needs a reason, a snooze a day after today.

    ``about`` is a question of the panel's own before these: its words and the control that answers it.
    """

    def __init__(
        self,
        look: Look,
        panel: str,
        action: Action,
        subject: str,
        today: date,
        keep: Callable[[Said], None],
        parent: QWidget | None = None,
        about: tuple[str, QWidget] | None = None,
    ) -> None:
        super().__init__(parent)
        self._action, self._keep = action, keep
        self.setObjectName(f"{panel}_decision")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        title = look.words(action.label.as_title())
        self.setWindowTitle(title)
        self.setMinimumWidth(px(420))
        self.until = QDateEdit(_date(today + timedelta(days=SNOOZE_DAYS)), self)
        self.until.setObjectName(f"{panel}_decision_until")
        self.until.setMinimumDate(_date(today + timedelta(days=1)))
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat("yyyy-MM-dd")
        self.code = QComboBox(self)
        self.code.setObjectName(f"{panel}_decision_code")
        self.code.addItem(self.tr("Choose a reason…"), None)
        for code in action.reasons or USUAL_REASONS:
            self.code.addItem(look.words(REASONS[code]), code)
        if len(action.reasons) == 1:  # there is nothing to choose
            self.code.setCurrentIndex(1)
        self.reason = QPlainTextEdit(self)
        self.reason.setObjectName(f"{panel}_decision_reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(px(72))
        self.accept_button = button(f"{panel}_decision_accept", "primary")
        self.accept_button.setText(self.tr("Keep"))
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._done)
        cancel = button(f"{panel}_decision_cancel")
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(20), px(24), px(20))
        box.setSpacing(px(8))
        box.addWidget(label("section", f"{panel}_decision_title", wraps=True, text=title))
        box.addWidget(label("soft", f"{panel}_decision_subject", wraps=True, text=subject))
        if about is not None:
            self._add(box, *about)
        if action.state == SNOOZED:
            self._add(box, self.tr("Remind me again on"), self.until)
        else:
            self.until.hide()
        if action.state == REFUSED or action.reasons:
            self._add(box, self.tr("Why?"), self.code)
            self._add(box, self.tr("In your own words"), self.reason)
        else:
            self.code.hide()
            self._add(box, self.tr("Note (if you like)"), self.reason)
        box.addWidget(label("small", wraps=True, text=self.tr("It stands in the journal with the figures of today.")))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.accept_button)
        box.addSpacing(px(4))
        box.addLayout(row)
        self.reason.textChanged.connect(self._wake)
        self.code.currentIndexChanged.connect(self._wake)
        self._wake()

    def _add(self, box: QVBoxLayout, title: str, control: QWidget) -> None:
        control.setAccessibleName(title)
        box.addSpacing(px(4))
        box.addWidget(label("strong", text=title))
        box.addWidget(control)

    def _words(self) -> str:
        return " ".join(self.reason.toPlainText().split())[:LONGEST]

    def _wake(self) -> None:
        needs_reason = self._action.state == REFUSED
        self.accept_button.setEnabled(not needs_reason or bool(self._words() or self.code.currentData()))

    def _done(self) -> None:
        day = self.until.date()
        until = date(day.year(), day.month(), day.day()) if self._action.state == SNOOZED else None
        said = Said(self._words(), self.code.currentData(), until)
        self.accept()
        self._keep(said)


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)

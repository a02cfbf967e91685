"""Why not, or until when? The small question before a decision is kept in the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QPlainTextEdit, QWidget

from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.declaration import Action, Said
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px
from shopdesk.workflow.decisions import REASONS, REFUSED, SNOOZED

SNOOZE_DAYS = 7
LONGEST = 500
USUAL_REASONS = ("not_needed", "no_money", "too_dear", "going_out", "figures_doubted", "done_elsewhere", "other")


class DecisionBox(FormBox):
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
        super().__init__(f"{panel}_decision", look.words(action.label), parent)
        self._action, self._keep = action, keep
        self.until = QDateEdit(_date(today + timedelta(days=SNOOZE_DAYS)), self)
        self.until.setObjectName(f"{panel}_decision_until")
        self.until.setMinimumDate(_date(today + timedelta(days=1)))
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat("yyyy-MM-dd")
        self.code = ChoiceList(self)
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
        self.tell(subject, "soft", f"{panel}_decision_subject")
        if about is not None:
            self.ask_for(*about)
        if action.state == SNOOZED:
            self.ask_for(self.tr("Remind me again on"), self.until)
        else:
            self.until.hide()
        if action.state == REFUSED or action.reasons:
            self.ask_for(self.tr("Why?"), self.code)
            self.ask_for(self.tr("In your own words"), self.reason)
        else:
            self.code.hide()
            self.ask_for(self.tr("Note (if you like)"), self.reason)
        self.tell(self.tr("It stands in the journal with the figures of today."))
        self.end(self.tr("Keep"))
        self.reason.textChanged.connect(self._wake)
        self.code.currentIndexChanged.connect(self._wake)
        self._wake()

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

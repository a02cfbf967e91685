"""What came of a look at an item: in which words, by which proof of which day, and where it failed, what is done about it and by when?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from shopdesk.analysis.compliance_words import VERDICT_WORDS
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px
from shopdesk.workflow.checklist import FAIL, LONGEST

ACTION_DAYS = 7


@dataclass(frozen=True)
class Given:
    """What she said; ``closes``: the open actions of the items are done with it."""

    checked_on: date
    note: str = ""
    evidence: str = ""
    evidence_on: date | None = None
    action: str = ""
    action_due_on: date | None = None
    closes: bool = False


class VerdictBox(FormBox):
    """``keep`` is called once with what was given; a failure needs an action with its day."""

    def __init__(
        self,
        look: Look,
        panel: str,
        verdict: str,
        about: str,
        today: date,
        open_actions: int,
        keep: Callable[[Given], None],
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Verdict: {verdict}").format(verdict=look.words(VERDICT_WORDS[verdict]))
        super().__init__(f"{panel}_verdict", title, parent, width=440)
        self._verdict, self._keep, self._panel = verdict, keep, panel
        self.tell(about, "soft", f"{panel}_verdict_subject")
        self.action = self._line("action")
        self.due = self._day("due", today + timedelta(days=ACTION_DAYS), None)
        self.due.setMinimumDate(_date(today))
        if verdict == FAIL:
            self.ask_for(self.tr("What is done about it"), self.action)
            self.ask_for(self.tr("Done by"), self.due)
        else:
            self.action.hide()
            self.due.hide()
        self.note = QPlainTextEdit(self)
        self.note.setObjectName(f"{panel}_verdict_note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(px(56))
        self.ask_for(self.tr("What was seen"), self.note)
        self.evidence = self._line("evidence")
        self.evidence.setPlaceholderText(self.tr("File, picture, link, or where the paper lies"))
        self.ask_for(self.tr("Proof"), self.evidence)
        self.evidence_on = self._day("evidence_on", today, today)
        self.checked_on = self._day("checked_on", today, today)
        days = ((self.tr("Proof is of"), self.evidence_on, None), (self.tr("Looked at on"), self.checked_on, None))
        self.ask_beside([days])
        self.closes = QCheckBox(self.tr("Its open actions are done with it ({n})").format(n=open_actions))
        self.closes.setObjectName(f"{panel}_verdict_closes")
        self.closes.setChecked(verdict != FAIL)
        self.closes.setVisible(open_actions > 0 and verdict != FAIL)
        self._box.addWidget(self.closes)
        self._has_actions = open_actions > 0
        self.end(self.tr("Keep"))
        self.action.textChanged.connect(self._wake)
        self._wake()

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(f"{self._panel}_verdict_{name}")
        made.setMaxLength(LONGEST)
        return made

    def _day(self, name: str, day: date, latest: date | None) -> QDateEdit:
        made = QDateEdit(_date(day), self)
        made.setObjectName(f"{self._panel}_verdict_{name}")
        made.setCalendarPopup(True)
        made.setDisplayFormat("yyyy-MM-dd")
        if latest is not None:
            made.setMaximumDate(_date(latest))
        return made

    def _wake(self) -> None:
        self.accept_button.setEnabled(self._verdict != FAIL or bool(self.action.text().strip()))

    def _done(self) -> None:
        is_failure = self._verdict == FAIL
        evidence = self.evidence.text().strip()
        given = Given(
            checked_on=_python(self.checked_on),
            note=" ".join(self.note.toPlainText().split())[:LONGEST],
            evidence=evidence,
            evidence_on=_python(self.evidence_on) if evidence else None,
            action=self.action.text().strip() if is_failure else "",
            action_due_on=_python(self.due) if is_failure else None,
            closes=not is_failure and self._has_actions and self.closes.isChecked(),
        )
        self.accept()
        self._keep(given)


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python(control: QDateEdit) -> date:
    day = control.date()
    return date(day.year(), day.month(), day.day())

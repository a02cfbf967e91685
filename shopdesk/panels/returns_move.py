"""When did it happen, and what belongs to it? The small question before a move of a case is kept: refused why, sent by what, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from shopdesk.analysis.returns_decisions import WITH_WAYBILL
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px
from shopdesk.wording import Phrase
from shopdesk.workflow.decisions import REASONS
from shopdesk.workflow.rma import CARRIAGE, SURFACE

LONGEST = 500
EVIDENCE_DAYS = 3  # what the field begins with; the platform's own page says how long it is
REFUSAL_REASONS = ("goods_not_back", "not_as_sent", "past_the_window", "proof_missing", "agreed_otherwise", "other")


@dataclass(frozen=True)
class Told:
    """What was said of a move: the moment, the carriage or evidence deadline, a waybill number, why, in own words."""

    at: datetime
    detail: str = ""
    waybill: str = ""
    reason: str | None = None
    note: str = ""

    def note_in(self, words: Callable[[Phrase], str]) -> str:
        """All that was said beside moment and carriage, as the journal keeps it: her own words, the usual reason, the waybill."""
        reason = words(REASONS[self.reason]) if self.reason is not None else ""
        return " · ".join(part for part in (reason, self.waybill, self.note) if part)


class MoveBox(FormBox):
    """``keep`` is called once with what was told; a refusal needs a reason."""

    def __init__(
        self,
        look: Look,
        panel: str,
        move: str,
        title: Phrase,
        case: str,
        now: datetime,
        since: datetime | None,
        keep: Callable[[Told], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"{panel}_move", look.words(title), parent)
        self._panel, self._move, self._keep = panel, move, keep
        now = now.replace(second=0, microsecond=0)  # as it is shown, and as the shop counts: no second is still to come
        self.at = self._moment("at", now)
        self.at.setMaximumDateTime(_qt(now))
        if since is not None and since <= now:
            self.at.setMinimumDateTime(_qt(since))
        self.carriage = ChoiceList()
        self.carriage.setObjectName(f"{panel}_move_carriage")
        for code in CARRIAGE:
            self.carriage.addItem(self.tr("Surface mail") if code == SURFACE else self.tr("Express"), code)
        self.waybill = QLineEdit()
        self.waybill.setObjectName(f"{panel}_move_waybill")
        self.waybill.setMaxLength(60)
        self.until = self._moment("until", now + timedelta(days=EVIDENCE_DAYS))
        self.until.setMinimumDateTime(_qt(now))
        self.code = ChoiceList()
        self.code.setObjectName(f"{panel}_move_code")
        self.code.addItem(self.tr("Choose a reason…"), None)
        for code in REFUSAL_REASONS:
            self.code.addItem(look.words(REASONS[code]), code)
        self.note = QPlainTextEdit()
        self.note.setObjectName(f"{panel}_move_note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(px(64))
        self.tell(case, "soft", f"{panel}_move_case")
        self._lay_out()
        self.tell(self.tr("It is kept here, with the moment, and changes nothing in the back office."))
        self.end(self.tr("Keep"))
        self.note.textChanged.connect(self._wake)
        self.code.currentIndexChanged.connect(self._wake)
        self._wake()

    def _lay_out(self) -> None:
        """The questions this move asks; the others are not there."""
        self._add(self.tr("When?"), self.at, True)
        self._add(self.tr("How does it come?"), self.carriage, self._move == "buyer_ship")
        self._add(self.tr("Waybill number"), self.waybill, self._move in WITH_WAYBILL)
        self._add(self.tr("Evidence is due by (see the back office)"), self.until, self._move == "platform_steps_in")
        self._add(self.tr("Why?"), self.code, self.is_refusal)
        self._add(self.tr("In your own words") if self.is_refusal else self.tr("Note (if you like)"), self.note, True)

    @property
    def is_refusal(self) -> bool:
        """Whether the move turns the buyer down."""
        return self._move == "seller_refuse"

    def _moment(self, name: str, moment: datetime) -> QDateTimeEdit:
        made = QDateTimeEdit(_qt(moment))
        made.setObjectName(f"{self._panel}_move_{name}")
        made.setDisplayFormat("yyyy-MM-dd HH:mm")
        made.setCalendarPopup(True)
        return made

    def _add(self, title: str, control: QWidget, is_asked: bool) -> None:
        if is_asked:
            self.ask_for(title, control)
        else:
            control.setParent(self)
            control.hide()

    def _words(self) -> str:
        return " ".join(self.note.toPlainText().split())[:LONGEST]

    def _wake(self) -> None:
        self.accept_button.setEnabled(not self.is_refusal or bool(self._words() or self.code.currentData()))

    def _done(self) -> None:
        detail = ""
        if self._move == "buyer_ship":
            detail = str(self.carriage.currentData())
        elif self._move == "platform_steps_in":
            detail = _python(self.until).isoformat(sep=" ")
        told = Told(_python(self.at), detail, self.waybill.text().strip(), self.code.currentData(), self._words())
        self.accept()
        self._keep(told)


def _qt(moment: datetime) -> QDateTime:
    return QDateTime(moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)


def _python(field: QDateTimeEdit) -> datetime:
    day, time = field.date(), field.time()
    return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second())

"""What was decided away from a list: put off until when, done, refused with which reason, and how does it come back?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from shopdesk.frozen import dataclass
from shopdesk.panels.parts.form_box import foot_of, page_of
from shopdesk.panels.parts.labels import button, label, pill, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import figure_text, safe_text
from shopdesk.panels.parts.typography import px
from shopdesk.wording import Phrase
from shopdesk.workflow.decisions import DONE, REASONS, SNOOZED

WIDTH, HEIGHT = 640, 420


@dataclass(frozen=True)
class DecidedLine:
    """One subject that is off a list: by which entry of the journal, how and when that was decided, the day it comes back.

    ``pill`` with its ``tone`` and ``head`` stand in the first line, ``text`` below; ``name`` says what the button puts back. ``back_on`` None: with
    the next figures. ``grown_value``: sooner once more fen than this are at stake. ``reason`` and ``note``: why, where she said so.
    """

    entry_id: int
    name: Phrase | str
    pill: Phrase | str
    tone: str
    head: str
    text: Phrase | str
    decision: str
    decided_on: date
    back_on: date | None = None
    grown_value: int | None = None
    reason: str | None = None
    note: str = ""


class DecidedBox(QDialog):
    """``take_back`` is called with what is to stand on the list again, and with what to do once it does."""

    def __init__(
        self,
        look: Look,
        panel: str,
        away: Sequence[DecidedLine],
        take_back: Callable[[DecidedLine, Callable[[], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._panel, self._take_back = look, panel, take_back
        self._left = len(away)
        self.setObjectName(f"{panel}_decided")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Decided"))
        self.resize(px(WIDTH), px(HEIGHT))
        inner = QWidget()
        inner.setProperty("ground", "clear")
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, px(8), 0)
        lines.setSpacing(px(10))
        for one in away:
            lines.addWidget(self._line(one))
        self._nothing = label(
            "soft",
            f"{panel}_decided_nothing",
            wraps=True,
            text=self.tr("Nothing is decided away: all stands on the list."),
        )
        self._nothing.setVisible(not away)
        lines.addWidget(self._nothing)
        lines.addStretch()
        close = button(f"{panel}_decided_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        box = page_of(self)
        box.addWidget(label("headline", text=self.tr("Decided: not on the list for now")))
        box.addWidget(
            label(
                "soft", wraps=True, text=self.tr("Each is back on its day, or as soon as you put it back on the list.")
            )
        )
        box.addWidget(ScrollArea(f"{panel}_decided_scroll", inner), 1)
        box.addLayout(foot_of(close))

    def _line(self, one: DecidedLine) -> QWidget:
        """A subject, what was decided on it, and the button that takes it back."""
        look, made = self._look, QWidget()
        made.setObjectName(f"{self._panel}_decided_line_{one.entry_id}")
        made.setProperty("ground", "clear")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(pill(look.words(one.pill), one.tone))
        head.addWidget(label("strong", text=one.head))
        head.addStretch()
        press = button(f"{self._panel}_decided_back_{one.entry_id}")
        press.setText(self.tr("Put back"))
        press.setAccessibleName(self.tr("Put back on the list: {name}").format(name=look.words(one.name)))
        press.clicked.connect(lambda: self._pressed(one, made))
        head.addWidget(press)
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(4))
        box.addLayout(head)
        box.addWidget(label(wraps=True, text=look.words(one.text)))
        box.addWidget(label("soft", f"{self._panel}_decided_how_{one.entry_id}", wraps=True, text=self._how(one)))
        box.addWidget(rule())
        return made

    def _pressed(self, one: DecidedLine, line: QWidget) -> None:
        line.setEnabled(False)
        self._take_back(one, partial(self._is_back, line))

    def _is_back(self, line: QWidget) -> None:
        if not isValid(self):  # she closed the box before the shop had answered
            return
        self._left -= 1
        line.hide()
        self._nothing.setVisible(not self._left)

    def _how(self, one: DecidedLine) -> str:
        day = one.decided_on.isoformat()
        days = {"day": day, "back": "" if one.back_on is None else one.back_on.isoformat()}
        if one.back_on is None:
            said = self.tr("Refused on {day}, back with the next data").format(day=day)
        elif one.decision == SNOOZED:
            said = self.tr("Put off on {day}, back on {back}").format(**days)
        elif one.decision == DONE:
            said = self.tr("Done on {day}, back on {back}").format(**days)
        else:
            said = self.tr("Refused on {day}, back on {back}").format(**days)
        parts = [said]
        if one.grown_value is not None:
            money = figure_text(one.grown_value, "money", self._look.currency)
            parts.append(self.tr("sooner once more than {money} is at stake").format(money=money))
        if one.reason is not None:
            parts.append(self._look.words(REASONS[one.reason]))
        if one.note:
            parts.append(safe_text(one.note))
        return " · ".join(parts)

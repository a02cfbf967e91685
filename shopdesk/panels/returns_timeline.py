"""What has happened to a case so far, and what comes next? One line an event on a rail, the newest last, what is still to come dashed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from shopdesk.analysis.case_clock import is_told, onward
from shopdesk.analysis.returns_rows import CaseRow
from shopdesk.analysis.returns_words import CODE_WORDS, EVENT_WORDS
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.typography import BODY, face, px
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow import rma

say = speaker("returns_desk")

RAIL, DOT = 14, 4


@dataclass(frozen=True)
class Mark:
    """An event of a case: what, when, from where (a file's row, or by hand). ``tone`` is a palette role; ``is_ahead``: not yet happened."""

    what: str
    when: str = ""
    note: str = ""
    tone: str = "accent"
    is_ahead: bool = False


def marks_of(row: CaseRow, rules: ReturnsRules, look: Look, clock: datetime) -> list[Mark]:
    """A case as known at ``clock``, from the buyer's request to what silence would bring: what files told, what she wrote down, what was only reckoned."""
    words, facts = look.words, row.facts
    by_file, by_hand = words(say("from the file")), words(say("written by hand"))
    origin = by_hand if facts.is_by_hand else by_file
    dated: list[tuple[str, Mark]] = []

    def add(at: str | None, what: Phrase, note: str, tone: str = "accent") -> None:
        when = (at or "")[:16].replace("T", " ")
        dated.append((at or "", Mark(words(what), when, note, tone)))

    add(facts.applied_at, EVENT_WORDS["opened"], _joined(words(CODE_WORDS["kind"].get(facts.kind or "")), origin))
    if facts.returned_at and facts.returned_at <= _text(clock):
        add(facts.returned_at, EVENT_WORDS["buyer_ship"], _joined(safe_text(facts.return_waybill_id or ""), by_file))
    ended = CODE_WORDS["state"].get(row.state or "")
    if facts.ended_at and facts.ended_at <= _text(clock) and ended is not None and not row.is_open:
        add(facts.ended_at, ended, _joined(safe_text(facts.status_text or ""), by_file), "good")
    for at, event, state in row.log:
        is_reckoned = event == rma.TIMEOUT
        note = words(say("reckoned by the clock, not told by a file")) if is_reckoned else by_hand
        leads = "→ " + words(CODE_WORDS["state"].get(state)) if state in CODE_WORDS["state"] else ""
        add(
            _text(at),
            EVENT_WORDS[event],
            _joined(safe_text(row.parcels.get(event, "")), leads, note),
            "warn" if is_reckoned else "accent",
        )
    for at, event, state in row.tried:
        why = say("not possible, it stood at: {state}", state=CODE_WORDS["state"].get(state, say("state not known")))
        add(_text(at), say("not kept: {move}", move=EVENT_WORDS[event]), words(why), "bad")
    for at, event, _during in row.refused:
        add(_text(at), EVENT_WORDS[event], words(say("not possible then, so it does not count")), "bad")
    marks = [mark for _, mark in sorted(dated, key=lambda one: one[0])]
    if row.due_at is None:
        return marks
    standing = row.standing
    if standing is not None and standing.is_stopped:
        return [*marks, Mark(words(say("Evidence is due")), f"{row.due_at:%Y-%m-%d %H:%M}", "", "warn", is_ahead=True)]
    after = onward(row, rules)
    what = words(say("If nothing happens: {state}", state=CODE_WORDS["state"].get(after or "", "")))
    source = say("deadline stated by the file") if is_told(row) else say("reckoned by the rule book")
    return [*marks, Mark(what, f"{row.due_at:%Y-%m-%d %H:%M}", words(source), "warn", is_ahead=True)]


def _text(moment: datetime) -> str:
    return moment.isoformat(sep=" ")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


class Timeline(QWidget):
    """The marks one below the other."""

    def __init__(self, look: Look, name: str, marks: Sequence[Mark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("ground", "clear")
        self.setAccessibleName(self.tr("History of the case"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for at, mark in enumerate(marks):
            line = QHBoxLayout()
            line.setSpacing(8)
            is_last = at == len(marks) - 1
            leads_ahead = not is_last and marks[at + 1].is_ahead
            line.addWidget(_Rail(look, mark, is_first=at == 0, is_last=is_last, leads_ahead=leads_ahead))
            texts = QVBoxLayout()
            texts.setContentsMargins(0, 0, 0, 8 if not is_last else 0)
            texts.setSpacing(0)
            texts.addWidget(label("soft" if mark.is_ahead else "strong", f"{name}_{at}", wraps=True, text=mark.what))
            beside = " · ".join(filter(None, (mark.when, mark.note)))
            if beside:
                texts.addWidget(label("small", wraps=True, text=beside))
            line.addLayout(texts, 1)
            box.addLayout(line)


class _Rail(QWidget):
    """The dot of one mark and the line that goes through it."""

    def __init__(self, look: Look, mark: Mark, *, is_first: bool, is_last: bool, leads_ahead: bool) -> None:
        super().__init__()
        self._look, self._mark = look, mark
        self._is_first, self._is_last, self._leads_ahead = is_first, is_last, leads_ahead
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(px(RAIL), px(BODY))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(face(BODY, 600))
        middle, centre, dot = self.width() / 2, painter.fontMetrics().height() / 2, float(px(DOT))
        for top, bottom, is_dashed in (
            (0.0, centre - dot, self._mark.is_ahead) if not self._is_first else (0.0, 0.0, False),
            (centre + dot, float(self.height()), self._leads_ahead) if not self._is_last else (0.0, 0.0, False),
        ):
            if bottom > top:
                style = Qt.PenStyle.DotLine if is_dashed else Qt.PenStyle.SolidLine
                painter.setPen(QPen(colours.colour("control_line"), 1.5, style))
                painter.drawLine(QPointF(middle, top), QPointF(middle, bottom))
        colour = colours.colour(self._mark.tone)
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._mark.is_ahead else colour)
        painter.drawEllipse(QPointF(middle, centre), dot, dot)

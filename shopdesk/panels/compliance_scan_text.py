"""Where in the text do the words stand that should be looked at? A field to paste into, its hits underlined, one of them chosen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from shopdesk.analysis.copy_list import HIGH, LOW, MEDIUM
from shopdesk.analysis.copy_terms import Hit
from shopdesk.panels.parts.look import Look

MARKS_SHOWN = 2_000  # more underlines than anybody reads only make the field slow
_Line = QTextCharFormat.UnderlineStyle
# the line says how grave a hit is, the colour only helps
LINES = {HIGH: _Line.WaveUnderline, MEDIUM: _Line.DashUnderline, LOW: _Line.DotLine}
ROLES = {HIGH: "bad", MEDIUM: "warn", LOW: "soft"}


class MarkedText(QPlainTextEdit):
    """``typed``: the text is another now; ``pointed`` carries the number of the hit the cursor was put into."""

    typed = Signal()
    pointed = Signal(int)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hits: Sequence[Hit] = ()
        self._chosen: int | None = None
        self._beyond: list[int] = []  # places of characters that Qt counts twice
        self._is_ours = False
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._point)
        look.changed.connect(self._mark)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Underline the hits; they must be of the text as it stands."""
        self._hits, self._chosen = hits, None
        self._mark()

    def choose(self, at: int | None) -> None:
        """Let one hit stand out and be seen."""
        self._chosen = at
        if at is not None:
            cursor = self._cursor(self._hits[at])
            cursor.clearSelection()
            self._is_ours = True
            self.setTextCursor(cursor)
            self._is_ours = False
            self.ensureCursorVisible()
        self._mark()

    def _changed(self) -> None:
        text = self.toPlainText()
        self._beyond = [at for at, letter in enumerate(text) if letter > "\uffff"]
        self._hits, self._chosen = (), None  # their places are no longer sure
        self._mark()
        self.typed.emit()

    def _place(self, at: int) -> int:
        """Where Qt counts a place of the text: a character beyond the first plane is two there."""
        return at + bisect_right(self._beyond, at - 1)

    def _cursor(self, hit: Hit) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._place(hit.start))
        cursor.setPosition(self._place(hit.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self) -> None:
        colours = self._look.colours
        marks = []
        for at, hit in enumerate(self._hits[:MARKS_SHOWN]):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor(hit)
            role = ROLES[hit.severity]
            mark.format.setUnderlineStyle(LINES[hit.severity])
            mark.format.setUnderlineColor(colours.colour(role))
            if at == self._chosen:
                mark.format.setBackground(colours.colour("hover" if role == "soft" else f"{role}_tint"))
            marks.append(mark)
        self.setExtraSelections(marks)

    def _point(self) -> None:
        if self._is_ours or self.textCursor().hasSelection():
            return
        at = self.textCursor().position()
        for number, hit in enumerate(self._hits):
            if self._place(hit.start) <= at <= self._place(hit.end):
                self.pointed.emit(number)
                return

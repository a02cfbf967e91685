"""What does the owner want to remember of the month? An editor that keeps what is written by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.look import Look
from shopdesk.period import Month

PAUSE_MILLISECONDS = 800
LONGEST = 4_000
LEAST_HEIGHT = 64  # of the editor, so that three lines are seen


class MonthNotes(QFrame):
    """``keep(month, text)`` is called a moment after the last key, and when the month is left."""

    def __init__(self, look: Look, keep: Callable[[Month, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._keep = look, keep
        self._month: Month | None = None
        self._known = ""
        self.setProperty("surface", "card")
        self.setObjectName("summary_notes_card")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self.save)
        self._title = label("strong", "summary_notes_title")
        self._state = label("small", "summary_notes_state")
        self._words = label("small", "summary_notes_words", wraps=True)
        self.editor = QPlainTextEdit()
        self.editor.setObjectName("summary_notes")
        self.editor.setTabChangesFocus(True)
        # It takes the room that is left: the height it would like counts as needed beside wrapped words, and squeezes its neighbours.
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.editor.textChanged.connect(self._typed)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._state)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 16)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._words)
        box.addWidget(self.editor, 1)
        self.retranslate()

    def show_notes(self, month: Month, text: str) -> None:
        """Fill the editor, unless she is typing into it for this very month."""
        if self._month == month and self.editor.toPlainText() != self._known:
            return
        if self._month != month:
            self._state.setText("")
        self._month, self._known = month, text
        if self.editor.toPlainText() != text:
            self.editor.setPlainText(text)
        self._timer.stop()

    def save(self) -> None:
        """Keep what was written; nobody has to press anything for it."""
        self._timer.stop()
        text = self.editor.toPlainText()[:LONGEST]
        if self._month is not None and text != self._known:
            self._known = text
            self._keep(self._month, text)

    def saved(self) -> None:
        """The shop has it."""
        self._state.setText(self.tr("saved"))

    def _typed(self) -> None:
        if self._month is not None and self.editor.toPlainText() != self._known:
            self._state.setText("…")
            self._timer.start()

    def retranslate(self) -> None:
        self.editor.setMinimumHeight(self._look.px(LEAST_HEIGHT))
        self._title.setText(self.tr("Notes for this month"))
        self._words.setText(self.tr("They stand on the first page. What you write is kept by itself."))
        self.editor.setAccessibleName(self.tr("Notes for this month"))
        self.editor.setPlaceholderText(self.tr("What should you remember of this month?"))

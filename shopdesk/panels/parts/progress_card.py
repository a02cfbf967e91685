"""How far is the work, and how is it stopped? A bar, what is being done, a cancel button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from shopdesk.panels.parts.labels import ElidedLabel, button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text


class ProgressCard(QFrame):
    """Shown while a long job runs."""

    def __init__(self, look: Look, panel: str, cancel: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_progress_card")
        self.title = label("section", f"{panel}_progress_title")
        self.what = ElidedLabel("small", f"{panel}_progress_text")
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{panel}_progress")
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.cancel = button(f"{panel}_cancel")
        self.cancel.clicked.connect(lambda: self._stop(cancel))
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.title)
        words.addWidget(self.bar)
        words.addWidget(self.what)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 18, 24, 18)
        row.setSpacing(20)
        row.addLayout(words, 1)
        row.addWidget(self.cancel)
        self.retranslate()

    def begin(self, title: str) -> None:
        self.title.setText(title)
        self.what.setText("")
        self.report(0, "")
        self.cancel.setEnabled(True)

    def report(self, fraction: float, what: str) -> None:
        # A bar that stands still at its begin would look stuck: while nobody knows how much will come, it moves,
        # unless she wants nothing to move.
        self.bar.setRange(0, 0 if fraction <= 0 and not self._look.is_still else 1000)
        self.bar.setValue(round(fraction * 1000))
        if what:
            self.what.setText(safe_text(what))

    def retranslate(self) -> None:
        self.cancel.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def _stop(self, cancel: Callable[[], None]) -> None:
        self.cancel.setEnabled(False)
        self.what.setText(self.tr("Stopping; everything is put back as it was…"))
        cancel()

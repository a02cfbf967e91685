"""How far does the data reach, in one line of the header? The chip that opens the coverage calendar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from shopdesk.panels.parts.labels import plain_tip, restyle


class CoverageChip(QPushButton):
    """One line that ends in … where the room ends; pressed, it opens what each export covers."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header_coverage")
        self.setProperty("kind", "chip")
        self.setProperty("state", "none")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def say(self, text: str, state: str) -> None:
        self._whole = text
        self.setProperty("state", state)
        restyle(self)
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 54, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(40, self.width() - 50)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")

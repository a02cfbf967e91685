"""How is a long text kept short until it is asked for? Folded to some lines that end in …, whole again when it is unfolded."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shopdesk.panels.parts.labels import WrappedLabel, broken, plain_tip

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class FoldingLabel(WrappedLabel):
    """Wrapped text whose ``text`` is always the whole one, also for screen readers; what the fold hides stands in the tooltip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = 0
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(_SELECTABLE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def is_folded(self) -> bool:
        return bool(self._lines)

    def lines_needed(self, width: int) -> int:
        """How many lines the whole text takes in a width."""
        return round(super().heightForWidth(width) / self.fontMetrics().lineSpacing())

    def fold(self, lines: int) -> None:
        """Show so many lines; 0 shows all of them."""
        self._lines = lines
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction if lines else _SELECTABLE)
        self.setToolTip(plain_tip(self.text()) if lines else "")
        self._hold()
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._lines * self.fontMetrics().lineSpacing() if self._lines else super().heightForWidth(width)

    def shown_lines(self) -> list[str]:
        """The lines that stand on the screen while it is folded."""
        metrics, shown, rest = self.fontMetrics(), [], self.text()
        for _ in range(self._lines - 1):
            first, rest = broken(rest, metrics, self.width())
            shown.append(first)
        return [*shown, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width())]

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._lines:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        height = self.fontMetrics().lineSpacing()
        top = (self.height() - height * self._lines) // 2
        for at, text in enumerate(self.shown_lines()):
            line = QRect(0, top + at * height, self.width(), height)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine), text)

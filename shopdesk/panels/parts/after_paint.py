"""When has the screen really got what was put on a widget? After its next paint, once the whole pass is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class AfterPaint(QObject):
    """``call`` is called once, when the loop comes round after the widget was painted; never, while it is out of sight."""

    def __init__(self, watched: QWidget, call: Callable[[], object]) -> None:
        super().__init__(watched)
        self._call = call
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        self._call()
        self.deleteLater()

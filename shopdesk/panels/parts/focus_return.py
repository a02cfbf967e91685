"""Who has the keyboard when a dialog has gone? A window manager gives it back to the window; without one nobody does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class FocusReturn(QObject):
    """Gives the keyboard back to what lies below a dialog that goes: the dialog below it, else ``window``.

    Of a dialog that goes while another program has the keyboard nothing is said: that program keeps it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)

    def _watch(self, holds: QWindow | None) -> None:
        if holds is not None and holds is not self._window.windowHandle():
            holds.visibleChanged.connect(self._shown, Qt.ConnectionType.UniqueConnection)

    def _shown(self, is_visible: bool) -> None:
        if not is_visible and QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive:
            QTimer.singleShot(0, self, self._hand_back)

    def _hand_back(self) -> None:
        below = QApplication.activeModalWidget() or self._window
        if below.isVisible() and QApplication.activePopupWidget() is None:
            below.activateWindow()

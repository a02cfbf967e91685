"""Who has a key first, the window or the text field in which she is? The window's own keys keep working while she types.

A line editor claims keys that its system knows for editing; on some, Ctrl+K deletes to the end of the line and Ctrl+D a character. Only
the widget that has the focus is listened to, so that nothing else in the program grows slower.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class WindowKeys(QObject):
    """Keeps text fields of a window from claiming its ``keys``; what edits text (undo, paste) must not be among them."""

    def __init__(self, window: QWidget, keys: Iterable[QKeySequence]) -> None:
        super().__init__(window)
        self._window = window
        self._keys = list(keys)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is not None and new.window() is self._window:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(pressed == keys for keys in self._keys):
                event.ignore()  # not the field's: the shortcut of the window runs
                return True
        return super().eventFilter(watched, event)

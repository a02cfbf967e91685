"""Which files were dropped? Local ones only, folders opened to the spreadsheets they hold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

MOST_FILES = 200


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The local files of a drag, in the order given."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()][:MOST_FILES] if mime.hasUrls() else []


class DropWindow(QMainWindow):
    """A window on which files may be dropped anywhere; ``files_dropped`` carries their paths."""

    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            # After the drag has ended: a dialog or a long answer must not hold the other program.
            QTimer.singleShot(0, lambda: self.files_dropped.emit(paths))

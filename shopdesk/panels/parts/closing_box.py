"""What becomes of an import when the window closes under it? Asked, since stopping takes back what is under way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class ClosingBox(QMessageBox):
    """``stopped`` is sent when she closes all the same; to stay is the default."""

    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closing_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("An import is running"))
        self.setText(self.tr("An import is still running."))
        self.setInformativeText(
            self.tr("Closing now stops it. The file it is at is left out as a whole; files before it are in.")
        )
        stop = self.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.DestructiveRole)
        stop.setObjectName("closing_stop")
        stay = self.addButton(self.tr("Go on importing"), QMessageBox.ButtonRole.RejectRole)
        stay.setObjectName("closing_stay")
        self.setDefaultButton(stay)
        stop.clicked.connect(self.stopped)

"""What goes and what stays when a buyer is erased? Said before it is done; to keep him is the default."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class EraseBox(QMessageBox):
    """``wanted`` is sent when she erases the buyer."""

    wanted = Signal()

    def __init__(self, buyer: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("erase_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWindowTitle(self.tr("Erase a buyer"))
        self.setText(self.tr("Erase {buyer} from the shop?").format(buyer=buyer))
        self.setInformativeText(
            self.tr(
                "Name, notes and recipients go for good, from the automatic backups too. Orders and amounts stay under a mark, "
                "so that no sum changes. Files you exported or copied yourself are not touched."
            )
        )
        go = self.addButton(self.tr("Erase"), QMessageBox.ButtonRole.DestructiveRole)
        go.setObjectName("erase_go")
        stay = self.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        stay.setObjectName("erase_stay")
        self.setDefaultButton(stay)
        go.clicked.connect(self.wanted)

"""How are files asked for? The system's own dialog where it has one; where Qt draws it, in our words and wide enough to read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

PLACES = (
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.HomeLocation,
)


class FileDialog(QFileDialog):
    """Not yet opened; it takes itself away when it closes."""

    def __init__(self, parent: QWidget, name: str, title: str, start: Path, kinds: list[str], *, saves: bool) -> None:
        super().__init__(parent, title, str(start))
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setNameFilters(kinds)
        if saves:
            self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.setFileMode(QFileDialog.FileMode.AnyFile)
        else:
            self.setFileMode(QFileDialog.FileMode.ExistingFiles)
        for label, words in (
            (QFileDialog.DialogLabel.LookIn, self.tr("Folder:")),
            (QFileDialog.DialogLabel.FileName, self.tr("File name:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Kind of file:")),
            (QFileDialog.DialogLabel.Accept, self.tr("Save") if saves else self.tr("Open")),
            (QFileDialog.DialogLabel.Reject, self.tr("Cancel")),
        ):
            self.setLabelText(label, words)
        found = (QStandardPaths.writableLocation(place) for place in PLACES)
        self.setSidebarUrls([QUrl.fromLocalFile(path) for path in dict.fromkeys(found) if path and Path(path).is_dir()])
        self.resize(880, 520)

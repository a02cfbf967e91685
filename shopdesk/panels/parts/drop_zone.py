"""Where does she drop her files? A dashed surface that lights up under a drag, with the button for those who choose."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.drop import dropped_paths
from shopdesk.panels.parts.labels import button, label, restyle
from shopdesk.panels.parts.look import Look


class DropZone(QFrame):
    """``dropped`` carries the paths; ``choose`` and ``paste`` are the buttons beside the words."""

    dropped = Signal(list)

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "drop")
        self.setObjectName(f"{panel}_drop")
        self.setAcceptDrops(True)
        self._icon = QLabel()
        self._title = label("section", f"{panel}_drop_title", wraps=True)
        self._text = label("small", f"{panel}_drop_text", wraps=True)
        self.choose = button(f"{panel}_choose", "primary")
        self.paste = button(f"{panel}_paste")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.paste)
        row.addWidget(self.choose)
        self.retranslate()

    def retranslate(self) -> None:
        self._icon.setFixedSize(self._look.px(36), self._look.px(36))
        self._icon.setPixmap(icons.pixmap("imports", self._look.colours.accent, 36, 2.0))
        self._title.setText(self.tr("Drop your exports here"))
        self._text.setText(
            self.tr(
                "Excel or csv as the back office gives them, several at once. Nothing is written before you have seen what changes."
            )
        )
        self.choose.setText(self.tr("Choose files…"))
        self.paste.setText(self.tr("Paste a table"))
        self.paste.setToolTip(self.tr("Cells copied in Excel or WPS, or a table of a web page: Ctrl+V"))
        self.setAccessibleName(self.tr("Drop your exports here"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        paths: list[Path] = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)

    def _light(self, is_over: bool) -> None:
        self.setProperty("over", is_over)
        restyle(self)

"""How much height does a page's lower part ask for? No more than it needs at least: tables, charts and panes take what is left."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QWidget


class Stage(QWidget):
    """Holds a layout. A scrolling page gives its contents the height they would like; this likes the least, so that the page only
    scrolls where even that does not fit."""

    def __init__(self, layout: QLayout | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if layout is not None:
            self.hold(layout)

    def hold(self, layout: QLayout) -> None:
        """Take a layout, once."""
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

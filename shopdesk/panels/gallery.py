"""How does every shared piece of the window look, in every state? One page to look at: ``python3 installers/dev.py gallery``.

It is for those who build the window. The pieces stand in ``gallery_pieces.py``; here they become one page whose language, colours
and text size can be changed by the keys told at its head, and of which ``shots`` takes a picture in each.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QMainWindow, QVBoxLayout, QWidget

from shopdesk.panels.gallery_pieces import SECTIONS, Pieces
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.look import SYSTEM, Look
from shopdesk.panels.parts.opening import application
from shopdesk.panels.parts.palette import THEMES
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.settings_dialog import open_settings
from shopdesk.panels.parts.typography import GAP, PAGE, TEXT_SIZES, TIGHT
from shopdesk.wording import LANGUAGES

WIDTH = 1280


class Gallery(QMainWindow):
    """Builds its page anew whenever the look is another, so that every piece is seen as it is first made."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName("gallery")
        self.setWindowTitle("ShopDesk · Gallery")
        self.resize(WIDTH, 800)
        for key, act in (
            ("F2", lambda: look.set_language(_next(LANGUAGES, look.language))),
            ("F3", lambda: look.set_theme(_next(THEMES, look.theme))),
            ("F4", lambda: look.set_text_size(_next(TEXT_SIZES, look.text_size))),
            ("F5", lambda: open_settings(look, self)),
        ):
            QShortcut(QKeySequence(key), self, act)
        look.changed.connect(self.build)
        self.build()

    def build(self) -> None:
        """The whole page from the pieces, two columns where a piece is content with half."""
        pieces = Pieces(self.look)
        self.page = QWidget()
        self.page.setProperty("ground", "window")
        box = QVBoxLayout(self.page)
        box.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        box.setSpacing(GAP)
        box.addWidget(label("headline", "gallery_title", text=pieces.say("构件一览", "Every piece of the window")))
        keys = pieces.say(
            "F2 语言 · F3 配色 · F4 文字大小 · F5 设置", "F2 language · F3 colours · F4 text size · F5 settings"
        )
        box.addWidget(label("soft", "gallery_keys", text=keys))
        grid = QGridLayout()
        grid.setHorizontalSpacing(PAGE)
        grid.setVerticalSpacing(PAGE)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row, column = 0, 0
        for section in SECTIONS:
            if section.is_wide and column:
                row, column = row + 1, 0
            grid.addWidget(
                self._section(section.title, section.make(pieces)), row, column, 1, 2 if section.is_wide else 1
            )
            row, column = (row + 1, 0) if section.is_wide or column else (row, 1)
        box.addLayout(grid)
        box.addStretch()
        self.setCentralWidget(ScrollArea("gallery_scroll", self.page))

    def unroll(self) -> QWidget:
        """The whole page at its full height, for a picture."""
        layout = self.page.layout()
        assert layout is not None
        width = max(WIDTH, self.page.minimumSizeHint().width())
        self.page.resize(width, max(layout.totalHeightForWidth(width), self.page.sizeHint().height()))
        return self.page

    def _section(self, title: tuple[str, str], piece: QWidget) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(TIGHT)
        box.addWidget(label("section", text=title[0] if self.look.language.startswith("zh") else title[1]))
        box.addWidget(piece)
        box.addStretch()
        return made


def _next(values: tuple[Any, ...], now: Any) -> Any:
    return values[(values.index(now) + 1) % len(values)]


def main() -> int:
    """Open the gallery and stay until it is closed."""
    app = application()
    look = Look(SYSTEM, SYSTEM)
    look.apply()
    window = Gallery(look)
    window.show()
    code = app.exec()
    look.take_off()
    return code


if __name__ == "__main__":
    sys.exit(main())

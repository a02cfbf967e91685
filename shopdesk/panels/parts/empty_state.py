"""What does a panel show before there is anything? What is missing, where it is found, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from shopdesk.frozen import dataclass
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look


@dataclass(frozen=True)
class Way:
    """A way to begin: the verb of its objectName, what happens, whether it is the main one."""

    verb: str
    act: Callable[[], None]
    is_main: bool = False


class EmptyState(QFrame):
    """An icon, a title, plain sentences (one a line), a row of buttons."""

    def __init__(
        self, look: Look, panel: str, icon: str, ways: tuple[Way, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._icon_name = look, icon
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_empty")
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label("headline", f"{panel}_empty_title", wraps=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lines = label("soft", f"{panel}_empty_text", wraps=True)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        for way in ways:
            made = button(f"{panel}_action_{way.verb}", "primary" if way.is_main else "plain")
            made.clicked.connect(lambda _checked=False, act=way.act: act())
            self._buttons[way.verb] = made
            row.addWidget(made)
        row.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(48, 32, 48, 32)
        box.setSpacing(12)
        box.addStretch(2)
        box.addWidget(self._icon)
        box.addWidget(self._title)
        box.addWidget(self._lines, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(12)
        box.addLayout(row)
        box.addStretch(3)
        self.retranslate()

    def say(self, title: str, lines: list[str], words: dict[str, str]) -> None:
        """Title, sentences, and the text of each way's button by its verb."""
        self._title.setText(title)
        self._lines.setText("\n".join(lines))
        for verb, text in words.items():
            self._buttons[verb].setText(text)

    def button(self, verb: str) -> QPushButton:
        return self._buttons[verb]

    def retranslate(self) -> None:
        look = self._look
        self._icon.setPixmap(icons.pixmap(self._icon_name, look.colours.accent, 40, 2.0))
        self._lines.setMinimumWidth(look.px(560))
        for made in self._buttons.values():
            made.setMinimumWidth(look.px(140))

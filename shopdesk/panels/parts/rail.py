"""Where in the program is she, and where else can she go? The rail on the left: one entry a panel, settings below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.labels import ElidedLabel, button, label
from shopdesk.panels.parts.look import Look

WIDTH = 196
LANGUAGE_NAMES = {"zh_CN": "中文", "en": "English"}


class Rail(QFrame):
    """``chosen`` carries the name of the panel wanted."""

    chosen = Signal(str)

    def __init__(self, look: Look, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "rail")
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self.shop = ElidedLabel("section", "rail_shop")
        self._program = label("caption", "rail_program", text="ShopDesk")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 16, 12, 12)
        box.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 0, 0)
        head.setSpacing(2)
        head.addWidget(self.shop)
        head.addWidget(self._program)
        box.addLayout(head)
        box.addSpacing(12)
        self._group = QButtonGroup(self)
        self.entries: dict[str, QPushButton] = {}
        for name in names:
            made = button(f"nav_{name}", "rail")
            made.setCheckable(True)
            made.setIconSize(QSize(17, 17))
            made.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(made)
            self.entries[name] = made
            box.addWidget(made)
        box.addStretch()
        self.settings = button("nav_settings", "rail")
        self.settings.setIconSize(QSize(17, 17))
        self._menu = QMenu(self.settings)
        self._menu.setObjectName("settings_menu")
        self.settings.clicked.connect(self._open_menu)
        box.addWidget(self.settings)
        self._actions: dict[str, QAction] = {}
        self._fill_menu()

    def _fill_menu(self) -> None:
        self._language_head = self._menu.addAction("")
        self._language_head.setEnabled(False)
        languages = QActionGroup(self._menu)
        for language, title in LANGUAGE_NAMES.items():
            self._actions[language] = self._add_choice(languages, title, f"settings_language_{language}")
            self._actions[language].triggered.connect(
                lambda _checked=False, language=language: self._look.set_language(language)
            )
        self._menu.addSeparator()
        self._theme_head = self._menu.addAction("")
        self._theme_head.setEnabled(False)
        themes = QActionGroup(self._menu)
        for theme in ("light", "dark"):
            self._actions[theme] = self._add_choice(themes, theme, f"settings_theme_{theme}")
            self._actions[theme].triggered.connect(lambda _checked=False, theme=theme: self._look.set_theme(theme))

    def _open_menu(self) -> None:
        corner = self.settings.mapToGlobal(self.settings.rect().topLeft())
        self._menu.popup(corner - QPoint(0, self._menu.sizeHint().height() + 4))

    def _add_choice(self, group: QActionGroup, title: str, name: str) -> QAction:
        action = self._menu.addAction(title)
        action.setObjectName(name)
        action.setCheckable(True)
        group.addAction(action)
        return action

    def mark(self, name: str) -> None:
        """Show which panel is in front."""
        self.entries[name].setChecked(True)

    def retranslate(self, titles: dict[str, str]) -> None:
        colours = self._look.colours
        for at, (name, made) in enumerate(self.entries.items(), 1):
            made.setText(f"  {titles[name]}")
            made.setAccessibleName(titles[name])
            made.setShortcut(f"Ctrl+{at}")
            made.setToolTip(f"{titles[name]}  Ctrl+{at}")
            made.setIcon(icons.icon(name, colours.soft, colours.accent, 17))
        self.settings.setText("  " + self.tr("Settings"))
        self.settings.setAccessibleName(self.tr("Settings"))
        self.settings.setIcon(icons.icon("settings", colours.soft, None, 17))
        self._language_head.setText(self.tr("Language"))
        self._theme_head.setText(self.tr("Colours"))
        self._actions["light"].setText(self.tr("Light"))
        self._actions["dark"].setText(self.tr("Dark"))
        for choice in (self._look.language, self._look.theme):
            self._actions[choice].setChecked(True)

"""Where in the program is she, and where else can she go? The rail on the left: one entry a panel, settings below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.labels import ElidedLabel, button, label, pill
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea

WIDTH, MOST_SHOWN = 196, 1_000


class Rail(QFrame):
    """``chosen`` carries the name of the panel wanted; the entries ``below`` stand at its foot, above menu and settings.

    ``menu_wanted`` asks for the main menu.
    """

    chosen = Signal(str)
    menu_wanted = Signal()

    def __init__(
        self, look: Look, names: Sequence[str], parent: QWidget | None = None, *, below: Sequence[str] = ()
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "rail")
        self.setObjectName("rail")
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
        self.counts: dict[str, QLabel] = {}
        inner = QWidget()
        inner.setProperty("ground", "clear")
        places = QVBoxLayout(inner)
        places.setContentsMargins(0, 0, 0, 0)
        places.setSpacing(4)
        # many panels in large words are higher than a small screen: then the panels scroll, and what stands at the foot stays
        self._area = ScrollArea("rail_scroll", inner, lends=True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.addWidget(self._area, 1)
        for name in (*names, *below):
            made = button(f"nav_{name}", "rail")
            made.setCheckable(True)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # never wider than the rail
            made.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            self._group.addButton(made)
            self.entries[name] = made
            self.counts[name] = self._count_of(name, made)
            (box if name in below else places).addWidget(made)
        places.addStretch()
        self.menu = button("nav_menu", "rail")
        self.menu.clicked.connect(self.menu_wanted)
        box.addWidget(self.menu)
        self.settings = button("nav_settings", "rail")
        self.settings.clicked.connect(self.open_settings)
        box.addWidget(self.settings)

    def open_settings(self) -> None:
        """Language, colours, text size, motion; the dialog is loaded when it is opened."""
        from shopdesk.panels.parts.settings_dialog import open_settings

        open_settings(self._look, self)

    @staticmethod
    def _count_of(name: str, made: QPushButton) -> QLabel:
        """The mark at the right of an entry; a click on it is a click on the entry."""
        count = pill("", "warn", f"nav_{name}_count")
        count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        count.hide()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch()
        row.addWidget(count)
        return count

    def set_count(self, name: str, n: int) -> None:
        """How many things wait for her in a panel; none is not shown."""
        count = self.counts[name]
        count.setText(f"{n:,}" if n < MOST_SHOWN else f"{MOST_SHOWN - 1:,}+")
        count.setVisible(n > 0)
        self.entries[name].setAccessibleDescription(self.tr("waiting for you: {n}").format(n=n) if n else "")

    def mark(self, name: str) -> None:
        """Show which panel is in front."""
        self.entries[name].setChecked(True)
        self._area.ensureWidgetVisible(self.entries[name])

    def retranslate(self, titles: dict[str, str]) -> None:
        colours = self._look.colours
        self.setFixedWidth(self._look.px(WIDTH))
        for at, (name, made) in enumerate(self.entries.items(), 1):
            made.setText(f"  {titles[name]}")
            made.setAccessibleName(titles[name])
            made.setToolTip(f"{titles[name]}  Ctrl+{at}" if at < 10 else titles[name])
            made.setIcon(icons.icon(name, colours.soft, colours.accent, 17))
        self.menu.setText("  " + self.tr("Menu"))
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setIcon(icons.icon("menu", colours.soft, None, 17))
        self.settings.setText("  " + self.tr("Settings"))
        self.settings.setAccessibleName(self.tr("Settings"))
        self.settings.setIcon(icons.icon("settings", colours.soft, None, 17))

"""Which keys does the program know? A sheet made from the keys themselves, so that it cannot promise what does not work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from shopdesk.panels.parts.commands import Commands
from shopdesk.panels.parts.form_box import foot_of, page_of
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import BAR, ScrollArea
from shopdesk.panels.parts.typography import px
from shopdesk.wording import Phrase, speaker

say = speaker("window")

GROUPS: dict[str, Phrase] = {
    "panels": say("Panels"),
    "window": say("Window"),
    "files": say("Files and changes"),
    "tables": say("In a table"),
}
COLUMNS = (("panels",), ("window", "files"), ("tables",))  # about as long as each other
ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
# What tables and lists answer to themselves; no command of the window.
TABLE_KEYS: tuple[tuple[str, Phrase], ...] = (
    ("Up", say("Row by row")),
    ("Return", say("Open the row's reasons")),
    ("Ctrl+A", say("Choose all rows")),
    ("Ctrl+C", say("Copy the chosen rows for a spreadsheet")),
    ("Esc", say("Drop the choice")),
    ("Ctrl+F", say("Filter the rows")),
    ("Alt+Down", say("Sort by the column")),
    ("Alt+Shift+Down", say("Sort by a further column")),
    ("Alt+Shift+Right", say("Move the column")),
    ("Shift+F10", say("Menu of the column")),
    ("F2", say("Type over a cell")),
    ("Ctrl+Shift+E", say("Save what is shown as a file")),
    ("Ctrl+P", say("Print what is shown")),
)


class ShortcutSheet(QDialog):
    """The keys of panels, of the window and of a table in three columns; closes with Esc, F1 or its button."""

    def __init__(self, look: Look, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("shortcut_sheet")
        self.setWindowTitle(self.tr("Keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QHBoxLayout()
        columns.setSpacing(px(40))
        for groups in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(px(16))
            for group in groups:
                column.addWidget(self._group(group, GROUPS[group], self._lines(group, commands)))
            column.addStretch()
            columns.addLayout(column, 1)
        close = button("shortcut_sheet_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        page = QWidget()
        page.setProperty("ground", "clear")
        columns.setContentsMargins(0, 0, 12, 0)
        page.setLayout(columns)
        box = page_of(self)
        box.setSpacing(px(16))
        box.addWidget(label("headline", "shortcut_sheet_title", text=self.tr("Keyboard")))
        self._keys = ScrollArea("shortcut_sheet_scroll", page)
        box.addWidget(self._keys, 1)
        box.addLayout(foot_of(close))
        self._fit(page, columns)
        close.setFocus()

    def _fit(self, page: QWidget, columns: QBoxLayout) -> None:
        """As large as the keys ask for, but no larger than the window it lies over: then they scroll, in one column if need be."""
        keys = page.sizeHint()
        rest = self.sizeHint() - QSize(0, self._keys.sizeHint().height())
        over = self.parentWidget()
        room = (over.window().size() if over is not None else self.screen().availableSize()) - QSize(32, 48)
        edges = BAR + 2 * px(24)
        if keys.width() + edges > room.width():
            columns.setDirection(QBoxLayout.Direction.TopToBottom)
            keys = page.sizeHint()
        self.resize(min(keys.width() + edges, room.width()), min(keys.height() + rest.height(), room.height()))

    def _lines(self, group: str, commands: Commands) -> list[tuple[str, list[str]]]:
        """What a group's keys do, and the keys as this system writes them."""
        if group == "tables":
            return [(self._look.words(words), [native(keys)]) for keys, words in TABLE_KEYS]
        return [
            (commands.action(command.name).text(), [native(keys) for keys in command.keys])
            for command in commands
            if command.group == group and command.keys
        ]

    def _group(self, name: str, title: Phrase, lines: Sequence[tuple[str, list[str]]]) -> QWidget:
        made = QWidget()
        made.setObjectName(f"shortcut_group_{name}")
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label("small", text=self._look.words(title)), 0, 0, 1, 2)
        for at, (words, keys) in enumerate(lines, 1):
            grid.addWidget(label(text=words), at, 0)
            caps = QHBoxLayout()
            caps.setSpacing(6)
            caps.addStretch()
            for cap in keys:
                caps.addWidget(key_cap(cap))
            grid.addLayout(caps, at, 1)
        return made


def key_cap(keys: str) -> QLabel:
    """A key as it is drawn: Ctrl+K."""
    made = label("key", text=keys)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def native(keys: str) -> str:
    """Keys as this system writes them, arrows as they stand on the key."""
    *held, key = keys.split("+")
    if key in ARROWS:
        modifiers = QKeySequence("+".join([*held, "A"])).toString(QKeySequence.SequenceFormat.NativeText)
        return modifiers[:-1] + ARROWS[key]
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

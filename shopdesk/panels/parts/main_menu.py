"""Where is everything that belongs to no panel? The menu in the rail: files, undo, the store itself, help."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from shopdesk.panels.parts.change_line import ChangeLine
from shopdesk.panels.parts.commands import Commands
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.wording import speaker

say = speaker("window")

LONGEST = 44  # signs of a step's name; a file's may be as long as it likes
# In the order of the menu; None is a line.
ENTRIES: tuple[str | None, ...] = (
    "open_files", "paste", None, "undo", "redo", None, "backup", "restore", "check", None,
    "find", "guide", "shortcuts", "settings", "about",
)  # fmt: skip


class MainMenu(QMenu):
    """Undo and redo say what they would take back or do again."""

    def __init__(self, look: Look, commands: Commands, changes: ChangeLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._commands, self._changes = look, commands, changes
        self.setObjectName("main_menu")
        for name in ENTRIES:
            if name is None:
                self.addSeparator()
            else:
                self.addAction(commands.action(name))
        self.aboutToShow.connect(self._show_icons)
        changes.changed.connect(self.name_steps)
        self.name_steps()

    def entry(self, name: str) -> QAction:
        return self._commands.action(name)

    def open_above(self, control: QWidget) -> None:
        """Pop up with its lower left corner on the control's upper left."""
        self._show_icons()
        corner = control.mapToGlobal(control.rect().topLeft())
        self.popup(corner - QPoint(0, self.sizeHint().height() + 4))

    def _show_icons(self) -> None:
        for name in filter(None, ENTRIES):
            self._commands.show_icon(name)

    def name_steps(self) -> None:
        """撤销 导入 订单.csv, while there is something to take back."""
        busy = self._changes.is_running
        undo, redo = self._changes.next_undo, self._changes.next_redo
        words = {
            "undo": say("Undo {what}", what=undo.words.as_title()) if undo is not None else say("Undo"),
            "redo": say("Redo {what}", what=redo.words.as_title()) if redo is not None else say("Redo"),
        }
        for name, step in (("undo", undo), ("redo", redo)):
            action = self._commands.action(name)
            action.setText(shortened(safe_text(self._look.words(words[name]))).replace("&", "&&"))
            action.setEnabled(step is not None and not busy)


def shortened(text: str) -> str:
    """A long name with its middle left out: what it is and how it ends are kept."""
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST - 16]}…{text[-15:]}"

"""What can be done from anywhere in the window, under which words and keys? One list for menu, palette, keyboard and the shortcut sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from shopdesk.frozen import dataclass
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.look import Look
from shopdesk.wording import Phrase, speaker

say = speaker("window")

# The rail's words; a panel that is not built yet is simply never asked for.
PANEL_WORDS: dict[str, Phrase] = {
    "overview": say("Overview"),
    "imports": say("Imports"),
    "selection": say("Selection"),
    "tiers": say("Buyers"),
    "replenishment": say("Replenishment"),
    "returns": say("Returns"),
    "compliance": say("Compliance"),
    "promotions": say("Promotion"),
    "goals": say("Goals"),
    "journal": say("Journal"),
    "summary": say("Monthly summary"),
    "rulebook": say("Rule book"),
}


@dataclass(frozen=True)
class Command:
    """``keys`` in Qt's portable spelling, the first is the one shown; ``group`` is its part of the shortcut sheet.

    icon: its picture in the palette; ``is_listed`` False keeps out of the palette what only makes sense as a key.
    """

    name: str
    words: Phrase
    act: Callable[[], None]
    keys: tuple[str, ...] = ()
    group: str = "window"
    icon: str = "right"
    is_listed: bool = True


def panel_commands(names: Sequence[str], open_panel: Callable[[str], None]) -> list[Command]:
    """One for each panel of the rail; the first nine by Ctrl and their number."""

    def made(at: int, name: str) -> Command:
        keys = (f"Ctrl+{at}",) if at < 10 else ()
        return Command(f"open_{name}", PANEL_WORDS[name], lambda: open_panel(name), keys, "panels", name)

    return [made(at, name) for at, name in enumerate(names, 1)]


class Commands:
    """The window's commands as Qt actions, whose keys work wherever in the window she is."""

    def __init__(self, window: QWidget, look: Look) -> None:
        self._window, self._look = window, look
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def add(self, commands: Sequence[Command]) -> None:
        for command in commands:
            action = QAction(self._window)
            action.setObjectName(f"action_{command.name}")
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.triggered.connect(lambda _checked=False, act=command.act: act())
            self._window.addAction(action)
            self._commands[command.name], self._actions[command.name] = command, action

    def __iter__(self) -> Iterator[Command]:
        return iter(self._commands.values())

    def action(self, name: str) -> QAction:
        return self._actions[name]

    def is_enabled(self, command: Command) -> bool:
        return self._actions[command.name].isEnabled()

    def keys(self, name: str) -> str:
        """The first key as this system writes it: Ctrl+K, ⌘K; nothing where there is none."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def retranslate(self) -> None:
        for name, command in self._commands.items():
            self._actions[name].setText(self._look.words(command.words))

    def show_icon(self, name: str) -> None:
        """Give a command its picture in the colours of now; only a menu shows it, and most are opened rarely."""
        self._actions[name].setIcon(icons.icon(self._commands[name].icon, self._look.colours.soft))
        self._actions[name].setIconVisibleInMenu(True)

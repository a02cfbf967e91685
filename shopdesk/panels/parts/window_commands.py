"""What can be done in every panel? Files, undo, the store's care, help: the window's own commands and their keys."""

from __future__ import annotations

from typing import Any

from shopdesk.panels.parts.commands import Command
from shopdesk.wording import speaker

say = speaker("window")


def window_commands(window: Any) -> list[Command]:
    """The commands of a main window, in the order of menu and sheet."""
    changes, care = window.desk.changes, window.care
    return [
        Command("open_files", say("Open files…"), window.choose_files, ("Ctrl+O",), "files", "folder"),
        Command("paste", say("Paste a table or files"), window.paste, ("Ctrl+V",), "files", "paste"),
        Command("undo", say("Undo"), changes.undo, ("Ctrl+Z",), "files", "undo"),
        Command("redo", say("Redo"), changes.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "files", "redo"),
        Command("sample", say("Load the sample shop"), window.load_sample, icon="shop"),
        Command("backup", say("Back up…"), care.backup, icon="save"),
        Command("restore", say("Put back a backup…"), care.restore, icon="refresh"),
        Command("check", say("Check the store"), care.check, icon="check"),
        Command("new_candidate", say("New candidate…"), lambda: _selection(window, "type_candidate"), icon="selection"),
        Command(
            "paste_candidates", say("Paste candidates…"), lambda: _selection(window, "paste_candidates"), icon="paste"
        ),
        Command("clean_words", say("Clean search words…"), lambda: _selection(window, "clean_words"), icon="selection"),
        Command("guide", say("Where to find the exports"), lambda: _guide(window), icon="help"),
        Command("find", say("Find…"), lambda: open_palette(window), ("Ctrl+K",), "window", "find", is_listed=False),
        Command("coverage", say("Coverage calendar"), window.header.open_coverage, ("Ctrl+D",), "window", "calendar"),
        Command("period", say("Choose the month"), window.header.choose_period, ("Ctrl+M",), "window", "calendar"),
        Command("refresh", say("Ask for everything again"), window.refresh, ("F5",), "window", "refresh"),
        Command("next_area", say("Next area"), lambda: window.step_area(1), ("F6",), is_listed=False),
        Command("last_area", say("Area before"), lambda: window.step_area(-1), ("Shift+F6",), is_listed=False),
        Command("chinese", say("Language: Chinese"), lambda: window.look.set_language("zh_CN"), icon="language"),
        Command("english", say("Language: English"), lambda: window.look.set_language("en"), icon="language"),
        Command("light", say("Light colours"), lambda: window.look.set_theme("light"), icon="theme"),
        Command("dark", say("Dark colours"), lambda: window.look.set_theme("dark"), icon="theme"),
        Command("contrast", say("High contrast"), lambda: window.look.set_theme("contrast"), icon="theme"),
        Command("settings", say("Settings"), lambda: _settings(window), ("Ctrl+,",), "window", "settings"),
        Command(
            "shortcuts",
            say("Keyboard shortcuts"),
            lambda: _shortcuts(window),
            ("F1",),
            "window",
            "keyboard",
        ),
        Command("about", say("About ShopDesk"), lambda: _about(window), icon="info"),
    ]


def _selection(window: Any, what: str) -> None:
    """Something to do with goods to be chosen, from wherever she is."""
    window.open_panel("selection")
    if window.front is not None and window.front.name == "selection":
        getattr(window.front, what)()


def _settings(window: Any) -> None:
    from shopdesk.panels.parts.settings_dialog import open_settings

    open_settings(window.look, window)


# Dialogs are loaded when they are opened: the first paint must not wait for them.
def open_palette(window: Any) -> Any:
    """Ctrl+K, over a main window."""
    from shopdesk.panels.parts.command_palette import CommandPalette

    panels = window.rail.entries
    return CommandPalette.over(
        window,
        window.desk,
        window.commands,
        (lambda *rule: _rule(window, *rule)) if "rulebook" in panels else None,
        (lambda number: _case(window, number)) if "returns" in panels else None,
    )


def _rule(window: Any, section: str, name: str) -> None:
    """The rule book at one of its entries."""
    window.open_panel("rulebook")
    if window.front is not None:
        window.front.open_rule(section, name)


def _case(window: Any, number: str) -> None:
    """The desk of after-sales cases at one of them."""
    window.open_panel("returns")
    if window.front is not None:
        window.front.open_case(number)


def _guide(window: Any) -> None:
    from shopdesk.panels.parts.where_to_find import WhereToFind

    WhereToFind(window.look, window).open()


def _shortcuts(window: Any) -> None:
    from shopdesk.panels.parts.shortcut_sheet import ShortcutSheet

    ShortcutSheet(window.look, window.commands, window).open()


def _about(window: Any) -> None:
    from shopdesk.panels.parts.about_box import AboutBox

    AboutBox(window.desk, window).open()

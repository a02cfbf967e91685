"""How is the window put together? The only wiring: Qt application, language, paths, clock → worker → main window."""

from __future__ import annotations

import os
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.look import Look, system_language
from shopdesk.panels.parts.opening import application, make_desk
from shopdesk.panels.parts.palette import THEMES
from shopdesk.wording import LANGUAGES

ENVIRONMENT_LANGUAGE = "SHOPDESK_LANGUAGE"
ENVIRONMENT_THEME = "SHOPDESK_THEME"


def run(store_path: Path, *, language: str | None = None, theme: str | None = None, make_sample: bool = False) -> int:
    """Open the window on a store and stay until it is closed; ``make_sample`` fills an empty one with the sample shop."""
    app = application()
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "ShopDesk", "ShopDesk")
    look = Look(chosen_language(settings, language), chosen_theme(settings, theme))
    look.apply()

    def remember() -> None:
        settings.setValue("language", look.language)
        settings.setValue("theme", look.theme)

    look.changed.connect(remember)
    desk = make_desk(
        look,
        store_path,
        lambda: open_shop(store_path),
        datetime.now,
        open_reader=lambda: open_shop(store_path, write=False),
    )
    window = MainWindow(desk)
    watch_for_crashes(window)
    restored = settings.value("geometry")
    if restored is None or not window.restoreGeometry(restored):
        window.resize(window.size().boundedTo(window.screen().availableSize()))
    # The shop is opened after the first paint: what it imports and reads must not hold the window back.
    window.painted.connect(desk.worker.start)
    window.show()
    if make_sample:
        desk.worker.opened.connect(window.load_sample)
    code = app.exec()
    settings.setValue("geometry", window.saveGeometry())
    desk.worker.close()
    look.take_off()
    return code


def open_shop(store_path: Path, *, write: bool = True) -> Any:
    """The shop, opened on a worker's thread; imported only there, long after the first paint."""
    from shopdesk.shop import Shop

    store_path.parent.mkdir(parents=True, exist_ok=True)
    return Shop.open(store_path, write=write, now=datetime.now())


def chosen_language(settings: QSettings, given: str | None = None) -> str:
    """What was asked for, else the environment, else what was chosen before, else the system's."""
    for language in (given, os.environ.get(ENVIRONMENT_LANGUAGE), settings.value("language")):
        if language in LANGUAGES:
            return str(language)
    return system_language()


def chosen_theme(settings: QSettings, given: str | None = None) -> str:
    """What was asked for, else the environment, else what was chosen before, else the system's."""
    for theme in (given, os.environ.get(ENVIRONMENT_THEME), settings.value("theme")):
        if theme in THEMES:
            return str(theme)
    is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if is_dark else "light"


def watch_for_crashes(window: MainWindow) -> None:
    """What nobody expected is shown in one box and the program goes on; without a window it is printed as ever."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if issubclass(kind, Exception):
            window.show_crash("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = hook

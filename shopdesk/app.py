"""How is the window put together? The only wiring: Qt application, language, paths, clock → worker → main window."""

from __future__ import annotations

import gc
import os
import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QByteArray

from shopdesk.panels import plain_import  # noqa: F401 - before the rest, which is then loaded by it
from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.look import SYSTEM, Look
from shopdesk.panels.parts.opening import application, make_desk
from shopdesk.panels.parts.preferences import FILE_NAME, Preferences

ENVIRONMENT_LANGUAGE = "SHOPDESK_LANGUAGE"
ENVIRONMENT_THEME = "SHOPDESK_THEME"
FIRST_SHARE = 0.8  # of a large screen, until she has given the window a size of her own


def run(store_path: Path, *, language: str | None = None, theme: str | None = None, make_sample: bool = False) -> int:
    """Open the window on a store and stay until it is closed; ``make_sample`` fills an empty one with the sample shop."""
    app = application()
    kept = Preferences(preferences_path())
    look = dressed(kept, language, theme)
    look.apply()
    look.follow_system()
    look.changed.connect(lambda: look.keep(kept))
    desk = make_desk(
        look,
        store_path,
        lambda: open_shop(store_path),
        datetime.now,
        open_reader=lambda: open_shop(store_path, write=False),
        restore=lambda source: restore_shop(store_path, source),
    )
    window = MainWindow(desk)
    watch_for_crashes(window)
    place = kept.value("geometry", "")
    if not place or not window.restoreGeometry(QByteArray.fromBase64(place.encode())):
        room = window.screen().availableSize()
        window.resize(window.size().expandedTo(room * FIRST_SHARE).boundedTo(room))
    # The shop is opened after the first paint: what it imports and reads must not hold the window back.
    window.painted.connect(desk.worker.start)
    window.show()
    window.activateWindow()  # where no window manager gives it the keyboard
    if make_sample:
        desk.worker.opened.connect(window.load_sample)
    code = app.exec()
    kept.keep(geometry=window.saveGeometry().toBase64().toStdString())
    desk.worker.close()
    look.take_off()
    return code


def open_shop(store_path: Path, *, write: bool = True) -> Any:
    """The shop, opened on a worker's thread; imported only there, long after the first paint."""
    from shopdesk.shop import Shop

    store_path.parent.mkdir(parents=True, exist_ok=True)
    gc.freeze()  # what has been loaded stays; the collector would hold the window up each time it looks through it
    return Shop.open(store_path, write=write, now=datetime.now, imports_apart=True, keeps_counts=True)


def restore_shop(store_path: Path, source: Path) -> Path | None:
    """Put a backup in the closed store's place, on a worker's thread; where the old store was set aside."""
    from shopdesk.shop import restore

    return restore(store_path, source, now=datetime.now())


def preferences_path() -> Path:
    """Where the window's own choices are kept, whichever store is open."""
    from platformdirs import user_data_path

    return user_data_path("ShopDesk", appauthor=False) / FILE_NAME


def dressed(kept: Preferences, language: str | None = None, theme: str | None = None) -> Look:
    """What was asked for, else the environment, else what was chosen before, else the system's."""
    look = Look(SYSTEM, SYSTEM)
    look.recall(kept)
    look.wear(os.environ.get(ENVIRONMENT_LANGUAGE), os.environ.get(ENVIRONMENT_THEME))
    look.wear(language, theme)
    return look


def watch_for_crashes(window: MainWindow) -> None:
    """What nobody expected is shown in one box and the program goes on; without a window it is printed as ever."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if issubclass(kind, Exception):
            window.show_crash("".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = hook

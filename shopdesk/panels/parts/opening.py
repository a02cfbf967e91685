"""How does a window begin? The one Qt application, and the desk its panels share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.change_line import ChangeLine
from shopdesk.panels.parts.desk import Desk, PeriodChoice
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.palette import LIGHT
from shopdesk.panels.worker import Worker


def application() -> QApplication:
    """The one Qt application, made on first use."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # The style as a word: setStyle would hand it back, and the names of all that styles draw take a twentieth of a first paint.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("ShopDesk")
    app.setOrganizationName("ShopDesk")
    app.setDesktopFileName("shopdesk")
    app.setWindowIcon(icons.icon("shop", LIGHT.accent, None, 32))
    return app


def make_desk(
    look: Look,
    store_path: Path,
    open_shop: Callable[[], Any],
    now: Callable[[], datetime],
    *,
    open_reader: Callable[[], Any] | None = None,
    restore: Callable[[Path], Path | None] | None = None,
) -> Desk:
    """What the panels hold, with a worker that has not begun yet. Without ``open_reader`` the one shop answers everything."""
    downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    folder = Path(downloads) if downloads and Path(downloads).is_dir() else Path.home()
    worker = Worker(open_shop, open_reader=open_reader)
    return Desk(
        look=look,
        worker=worker,
        period=PeriodChoice(),
        now=now,
        store_path=store_path,
        downloads=folder,
        changes=ChangeLine(worker),
        restore=restore,
    )

"""How does the command line reach paper where there may be no window and no display? Its one door to the painters."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from shopdesk.reports.document import Document

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

# kept here: fonts are gone, and painting crashes, once the application object is collected
_application: QCoreApplication | None = None


def write_pdf(document: Document, path: Path) -> None:
    """Write the document as PDF without a window; uses the running application, else makes one off screen.

    Raises UserFault ``no_chinese_font`` and ``cannot_write``; the old file at path then stays as it was.
    """
    _ensure_application()
    from shopdesk.panels import paper

    paper.write_pdf(document, path)


def _ensure_application() -> None:
    """Painting needs an application object for its fonts, but no screen."""
    global _application
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        return
    if sys.platform.startswith("linux"):
        # a DISPLAY that is set but cannot be reached would end the process; elsewhere only the native platform
        # plugin finds the system's fonts, and needs no window either
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication(["shopdesk"])

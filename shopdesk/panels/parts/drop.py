"""Which files were dropped? Local ones only, folders opened to the spreadsheets they hold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

MOST_FILES = 200


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The local files of a drag, in the order given."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()][:MOST_FILES] if mime.hasUrls() else []

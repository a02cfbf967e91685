"""When has a window come to rest? When no question waits or runs."""

from __future__ import annotations

from typing import Any

from shopdesk.panels.main_window import MainWindow


def at_rest(qtbot: Any, window: MainWindow) -> None:
    """Until no question waits or runs."""
    qtbot.waitUntil(lambda: not window.desk.worker.is_busy)

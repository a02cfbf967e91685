"""How does a test get a window? On a fake shop, in a language, with a worker that is closed whatever happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from tests.panels.fake_shop import FakeShop
from tests.panels.resting import at_rest

NOW = datetime(2026, 11, 22, 9, 0)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Chinese and light; taken off after the test, since translators belong to the application."""
    found = Look("zh_CN", "light")
    found.apply()
    yield found
    found.take_off()


@pytest.fixture
def make_window(qtbot: Any, look: Look, tmp_path: Path) -> Iterator[Callable[..., MainWindow]]:
    """A window on a shop, shown and at rest."""
    desks: list[Desk] = []

    def make(shop: Any = None, open_shop: Callable[[], Any] | None = None) -> MainWindow:
        asked = shop if shop is not None else FakeShop()
        desk = make_desk(look, tmp_path / "shop.db", open_shop or (lambda: asked), lambda: NOW)
        desk.downloads = tmp_path
        desks.append(desk)
        window = MainWindow(desk)
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        desk.worker.start()
        if open_shop is None:
            qtbot.waitUntil(lambda: window.ground is not None)
            at_rest(qtbot, window)
        return window

    yield make
    for desk in desks:
        desk.worker.close()

"""How does a window come up? ``opening_window.py WHAT STORE``: a program of its own that ends when it has got so far.

WHAT: ``bare`` (first paint of a PySide6 window with a label), ``paint`` (first paint of ours), ``figures`` (the overview's figures are
painted), ``rest`` (nothing is asked any more: what the other panels find stands on the money list), ``switch`` (every panel is
opened twice; prints the milliseconds of each second time until it is painted and at rest, as processor time and by the clock).
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

LOOK_MILLISECONDS = 2


def end(code: int = 0) -> None:
    """At once: what a program does to end is no part of how it begins."""
    sys.stdout.flush()
    os._exit(code)


class Bare(QMainWindow):
    """The yardstick: as little as a window can be."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(1280, 800)
        self.setCentralWidget(QLabel("0"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, end)


def bare() -> None:
    app = QApplication([])
    window = Bare()
    window.show()
    app.exec()


def ours(what: str, store: Path) -> None:
    """The program as it is started, with a watcher that ends it."""
    os.environ["XDG_DATA_HOME"] = str(store.parent)  # the choices of whoever measures stay out, and are left alone
    from shopdesk import app
    from shopdesk.panels.main_window import MainWindow
    from shopdesk.panels.parts.panel_places import PANELS

    class Watched(MainWindow):
        def __init__(self, *words: object) -> None:
            super().__init__(*words)  # type: ignore[arg-type]
            self.waiting = [panel.name for panel in PANELS] * 2
            self.taken: dict[str, list[float]] = {}
            self.timer = QTimer(self)
            self.timer.timeout.connect(self.look_again)
            if what == "paint":
                self.painted.connect(lambda: end())
            elif what != "figures":
                self.timer.start(LOOK_MILLISECONDS)

        def panel(self, name: str) -> Any:
            is_new = name not in self.panels
            made = super().panel(name)
            if is_new and what == "figures":
                made.figure_cards["paid_orders"].installEventFilter(self)
            return made

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """The card of a figure is painted: once the rest of the page is too, it is over."""
            answer = getattr(self.panels["overview"], "answer", None)
            if event.type() == QEvent.Type.Paint and answer is not None:
                # the page of a new shop stands over the figures of one that nothing was imported into
                is_right = self.panels["overview"].isVisible() and bool(answer.figures["paid_orders"].value)
                QTimer.singleShot(0, lambda: end(0 if is_right else 1))
            return super().eventFilter(watched, event)

        def look_again(self) -> None:
            overview = self.panels.get("overview")
            if self.ground is None or getattr(overview, "answer", None) is None:
                return
            if self.desk.worker.is_busy:
                return
            if what == "rest":
                end()
            else:
                self.timer.stop()
                self.switch()

        def switch(self) -> None:
            if not self.waiting:
                print(json.dumps(self.taken), flush=True)
                end()
            name = self.waiting.pop(0)
            begun = time.process_time(), time.perf_counter()
            self.open_panel(name)
            while True:
                QApplication.processEvents()
                if not self.desk.worker.is_busy:
                    break
            self.stack.currentWidget().repaint()
            self.taken[name] = [(time.process_time() - begun[0]) * 1000, (time.perf_counter() - begun[1]) * 1000]
            QTimer.singleShot(0, self.switch)

    app.MainWindow = Watched  # type: ignore[misc]
    app.run(store, language="zh_CN", theme="light")


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        ours(sys.argv[1], Path(sys.argv[2]))

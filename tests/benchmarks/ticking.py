"""Does a window stay alive while a file is imported? ``ticking.py FILE STORE``: an offscreen window that repaints every 16 ms.

A program of its own: the window's worker imports the file. Prints the longest gap between two ticks and how many there were, in
milliseconds, first of an idle second and then of the import.
"""

from __future__ import annotations

import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from shopdesk.panels.worker import Worker
from shopdesk.shop import Shop
from tests.benchmarks.stores import NOW

TICK_MILLISECONDS = 16
IDLE_MILLISECONDS = 1_000


class Ticks:
    """When the window was alive."""

    def __init__(self, label: QLabel) -> None:
        self.label = label
        self.moments: list[float] = []

    def tick(self) -> None:
        self.moments.append(time.perf_counter())
        self.label.setText(f"{len(self.moments)}")

    def told(self, since: float) -> str:
        moments = [since, *(one for one in self.moments if one >= since), time.perf_counter()]
        gaps = [after - before for before, after in pairwise(moments)]
        return f"{max(gaps) * 1000:.1f} {len(gaps) - 1}"


def main(file: str, store: str) -> None:
    app = QApplication([])
    window = QMainWindow()
    label = QLabel("0")
    window.setCentralWidget(label)
    window.show()
    ticks = Ticks(label)
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(ticks.tick)
    worker = Worker(lambda: Shop.open(Path(store), write=True, now=NOW, imports_apart=True))

    def begin() -> None:
        print(ticks.told(opened), flush=True)
        begun = time.perf_counter()

        def done(outcome: object) -> None:
            print(ticks.told(begun), flush=True)
            app.quit()

        worker.change("import", lambda shop, progress: shop.import_files([Path(file)], progress), done)

    worker.opened.connect(lambda: QTimer.singleShot(IDLE_MILLISECONDS, begin))
    worker.start()
    opened = time.perf_counter()
    timer.start(TICK_MILLISECONDS)
    app.exec()
    timer.stop()
    worker.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

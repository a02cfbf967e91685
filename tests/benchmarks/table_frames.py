"""How long does a table take to show, to turn the wheel, to jump, and how much memory? One table a process, so that memory can be told.

``python -m tests.benchmarks.table_frames own|numpy STORE STEPS`` prints one JSON line: the work table on the store, or the plainest Qt
table on numpy columns of the same rows in memory.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import sys
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

NAMES = "order_id line_id buyer_id payable_value status province city created_at title sku sold_qty unit_price_value".split()
SIZE = (1200, 800)


def drive(view: QTableView, steps: int, shown: float) -> dict[str, float]:
    """Wheel steps of three rows, then jumps all over; each a full repaint, processor time in milliseconds."""
    app, bar = QApplication.instance(), view.verticalScrollBar()
    assert app is not None
    taken: list[float] = []
    for step in range(2 * steps):
        bar.setValue(step * 3 if step < steps else int(bar.maximum() * ((step * 7919) % 997) / 997))
        begun = time.process_time()
        view.viewport().repaint()
        app.processEvents()
        taken.append((time.process_time() - begun) * 1000)
        settle()
    wheel, jump = sorted(taken[:steps]), sorted(taken[steps:])
    return {
        "show_ms": shown,
        "wheel_ms": statistics.median(wheel),
        "jump_ms": jump[int(len(jump) * 0.95)],
        "peak_mib": peak_mib(),
    }


def peak_mib() -> float:
    """The most memory this program has held. Linux: not ``ru_maxrss``, which still knows the program that started this one."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def settle(seconds: float = 0.0) -> None:
    """Let what waits in the queue be done."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def own(path: Path, steps: int) -> dict[str, float]:
    from datetime import datetime

    from shopdesk.panels.parts.frame_model import Column
    from shopdesk.panels.parts.look import Look
    from shopdesk.panels.parts.opening import application, make_desk
    from shopdesk.panels.parts.table_pane import TablePane

    def open_shop() -> Any:
        from shopdesk.shop import Shop

        return Shop.open(path, write=False, now=datetime(2027, 1, 2))

    application()
    look = Look("zh_CN", "light")
    look.apply()
    desk = make_desk(look, path, open_shop, lambda: datetime(2027, 1, 2))
    desk.worker.start()
    columns = tuple(
        Column(name, words={"completed": "交易成功"} if name == "status" else None, is_pill=name == "status")
        for name in NAMES
    )
    pane = TablePane(desk, "lines", columns, row_height=28)
    pane.resize(*SIZE)
    pane.show()
    begun = time.process_time()
    source = pane.show_kind("order_lines")
    while source.searched is not None or desk.worker.is_busy:
        settle(0.002)
    pane.table.viewport().repaint()
    found = drive(pane.table, steps, (time.process_time() - begun) * 1000)
    desk.worker.close()
    return found


class _Columns(QAbstractTableModel):
    def __init__(self, columns: list[Any]) -> None:
        super().__init__()
        self._columns = columns

    def rowCount(self, parent: Any = None) -> int:
        return len(self._columns[0])

    def columnCount(self, parent: Any = None) -> int:
        return len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return NAMES[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return str(self._columns[index.column()][index.row()]) if role == Qt.ItemDataRole.DisplayRole else None


def numpy(path: Path, steps: int) -> dict[str, float]:
    import sqlite3

    import numpy as np

    QApplication([])
    cells = sqlite3.connect(path).execute(f"SELECT {', '.join(NAMES)} FROM order_lines").fetchall()
    columns = [
        np.array(one, dtype=object)
        if any(isinstance(cell, str) or cell is None for cell in one[:1000])
        else np.array(one)
        for one in zip(*cells, strict=True)
    ]
    del cells
    view = QTableView()
    view.verticalHeader().setDefaultSectionSize(28)
    begun = time.process_time()
    view.setModel(_Columns(columns))
    view.resize(*SIZE)
    view.show()
    view.viewport().repaint()
    return drive(view, steps, (time.process_time() - begun) * 1000)


if __name__ == "__main__":
    print(json.dumps({"own": own, "numpy": numpy}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))))

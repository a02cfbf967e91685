"""Is the window there before anything heavy is loaded, its first figures before what they do not need, all without a complaint?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from shopdesk.store.connection import Store
from tests.store.filling import take

HEAVY = ("numpy", "openpyxl", "pandas", "pyqtgraph", "python_calamine", "sqlite3", "sqlite_utils")
NOT_FOR_FIGURES = (
    *HEAVY[:5],
    "sqlite_utils",
    "shopdesk.importing",
    "shopdesk.reception",
    "shopdesk.analysis.keywords",
    "shopdesk.analysis.row_filter",
    "shopdesk.analysis.summary",
    "shopdesk.panels.parts.decided_box",
    "shopdesk.panels.parts.decision_box",
    "shopdesk.panels.parts.source_list",
    "shopdesk.panels.parts.spreadsheet_copy",
    "shopdesk.panels.parts.ways_out",
)
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication
from shopdesk import app
from shopdesk.panels.main_window import MainWindow

told = {}

class Watched(MainWindow):
    def paintEvent(self, event):
        told.setdefault("at_first_paint", sorted(set(sys.argv[2:]) & set(sys.modules)))
        told.setdefault("styles_are_named", "QStyle" in vars(QtWidgets))  # Qt for Python makes a class when it is first spoken of
        super().paintEvent(event)

    def _show_ground(self, ground):
        super()._show_ground(ground)
        told["months"] = len(ground.months)
        QApplication.quit()

app.MainWindow = Watched
told["code"] = app.run(Path(sys.argv[1]), language="zh_CN")
print(json.dumps(told))
"""


FIGURES = """
import json, linecache, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shopdesk import app
from shopdesk.panels.main_window import MainWindow

told = {}

class Watched(MainWindow):
    def _show_ground(self, ground):
        super()._show_ground(ground)
        self.panels["overview"].covered.connect(self.shown)

    def shown(self, answer):
        if not told:
            loaded = {name for name in sys.modules for start in sys.argv[2:] if name == start or name.startswith(start + ".")}
            read = [name for name in linecache.cache if Path(name).match("shopdesk/*/[a-z]*.py")]
            told.update(figures=len(answer.figures), loaded=sorted(loaded), sources_read=read)
            QTimer.singleShot(0, QApplication.quit)

app.MainWindow = Watched
told["code"] = app.run(Path(sys.argv[1]), language="zh_CN")
print(json.dumps(told))
"""


def test_nothing_heavy_is_loaded_before_the_first_paint_and_nothing_is_warned_of(tmp_path: Path, root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "shop.db"), *HEAVY],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert json.loads(done.stdout) == {"at_first_paint": [], "styles_are_named": False, "months": 0, "code": 0}


def test_the_first_figures_load_no_more_than_they_need(tmp_path: Path, root: Path) -> None:
    with Store.open(tmp_path / "shop.db", write=True, now=datetime(2026, 11, 1)) as store:
        take(store, orders=[{"order_id": "1", "created_at": "2026-10-01 10:00:00", "paid_at": "2026-10-01 10:05:00"}])
    done = subprocess.run(
        [sys.executable, "-c", FIGURES, str(tmp_path / "shop.db"), *NOT_FOR_FIGURES],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    told = json.loads(done.stdout)
    assert told.pop("figures") > 3
    # PySide would read the source of each module once more, and keep it: see plain_import.py
    assert told == {"loaded": [], "sources_read": [], "code": 0}

"""Is the window there before anything heavy is loaded, and does it start and end without a word of complaint?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HEAVY = ("numpy", "openpyxl", "pandas", "pyqtgraph", "python_calamine", "sqlite3", "sqlite_utils")
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from shopdesk import app
from shopdesk.panels.main_window import MainWindow

told = {}

class Watched(MainWindow):
    def paintEvent(self, event):
        told.setdefault("at_first_paint", sorted(set(sys.argv[2:]) & set(sys.modules)))
        super().paintEvent(event)

    def _show_ground(self, ground):
        super()._show_ground(ground)
        told["months"] = len(ground.months)
        QApplication.quit()

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
    assert json.loads(done.stdout) == {"at_first_paint": [], "months": 0, "code": 0}

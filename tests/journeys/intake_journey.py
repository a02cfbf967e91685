"""What does an owner see who brings three exports at once, corrects a rejected row and undoes it? Driven from outside, told as JSON.

Run by the system's python3: ``intake_journey.py PYTHON FOLDER``. The folder holds ``orders.csv``, ``refunds.csv`` and ``stock.csv``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from window_journey import ROOT, Window

EXPORTS = ("refunds.csv", "stock.csv", "orders.csv")  # in the wrong order, as files are dropped


def walk_through(window: Window, folder: Path, seen: dict[str, object]) -> None:
    window.wait_for(lambda: window.said("welcome_title"), what="the welcome page")
    window.push("nav_imports")
    window.push("imports_choose")
    window.choose_file(" ".join(f'"{folder / name}"' for name in EXPORTS))
    seen["preview"] = window.filled("imports_preview_table", 3)
    window.push("imports_accept")
    window.push("imports_preview_tray")
    seen["tray"] = window.filled("imports_tray_table", 1)
    seen["rail"] = window.said("nav_imports_count")
    cell = window.by_id("imports_cell_1")
    seen["cell"] = window.A.Text.get_text(cell.get_text_iface(), 0, -1)
    cell.get_editable_text_iface().set_text_contents("120.00")
    window.push("imports_action_retry")
    window.wait_for(lambda: not window.table_rows("imports_tray_table"), what="the row to leave the tray")
    window.push("imports_tray_back")
    seen["corrected"] = window.filled("imports_history_table", 4)[0]
    window.choose_row("imports_history_table", "imports_undo")
    window.push("imports_undo")
    seen["undone"] = window.filled("imports_history_table", 3)
    seen["waiting"] = window.wait_for(lambda: window.said("imports_tray"), what="the row to wait again")


def journey(python: str, folder: Path) -> dict[str, object]:
    seen: dict[str, object] = {}
    command = [python, "-m", "shopdesk", "--store", str(folder / "shop.db")]
    log = folder / "stderr.txt"
    environment = {"PYTHONPATH": str(ROOT)}
    with Window(command, env=environment, lang="zh_CN.UTF-8", cwd=ROOT, log=log, size="1280x800", timeout=60) as window:
        try:
            walk_through(window, folder, seen)
        except Exception:
            print(log.read_text(encoding="utf-8", errors="replace"), file=sys.stderr)
            window.screenshot(folder / "failed.png")
            print(window.tree(), file=sys.stderr)
            raise
    return seen


if __name__ == "__main__":
    place = Path(sys.argv[2])
    told = json.dumps(journey(sys.argv[1], place), ensure_ascii=False)
    (place / "seen.json").write_text(told, encoding="utf-8")

"""What does an owner see who brings in two exports, prints the month and takes one back? Driven from outside, told as JSON.

Run by the system's python3, which has ``gi``: ``window_journey.py PYTHON FOLDER LANGUAGE``. The folder holds ``orders.csv`` and
``refunds.csv``; the store, the PDF and ``seen.json`` are made in it. Controls are found by their handles, as a screen reader finds them.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gui_driver import Gui

ROOT = Path(__file__).resolve().parents[2]
FIGURES = ("paid_orders", "paid_value", "gmv_value", "refund_value", "net_sales_value")


class Window(Gui):
    """The driver, by handles: ``objectName`` instead of words, so that one journey serves every language."""

    def __init__(self, *words: Any, **options: Any) -> None:
        super().__init__(*words, **options)
        self.known: dict[str, Any] = {}

    def by_id(self, ident: str, timeout: float | None = None) -> Any:
        """As the driver finds it, but a control that was found before is only looked at again: walking the tree is slow."""
        known = self.known.get(ident)
        if known is not None:
            known.clear_cache()
            if (known.get_accessible_id() or "").split(".")[-1] == ident:
                return known
        self.known[ident] = super().by_id(ident, timeout)
        return self.known[ident]

    def walk(self, node: Any = None, depth: int = 30, into_tables: bool = False) -> Iterator[Any]:
        """As the driver walks, but past what is not shown: the other panels and closed dialogs are most of the tree."""
        for one in [node] if node is not None else self.windows():
            if node is not None and not self.shown(one):
                continue
            yield one
            is_table = one.get_role() in (self.A.Role.TABLE, self.A.Role.TREE_TABLE, self.A.Role.LIST)
            if depth <= 0 or (is_table and not into_tables):
                continue
            for at in range(one.get_child_count()):
                if (child := one.get_child_at_index(at)) is not None:
                    yield from self.walk(child, depth - 1, into_tables)

    def click(self, control: Any) -> None:
        """As the driver clicks, but without waiting for the mouse to move: where it stands there already it never does."""
        place = control.get_extents(self.A.CoordType.SCREEN)
        x, y = place.x + place.width // 2, place.y + place.height // 2
        self.xdo("mousemove", str(x), str(y), "click", "1")

    def push(self, handle: str) -> None:
        control = self.by_id(handle)
        self.wait_for(lambda: self.is_enabled(control), what=f"{handle} to be enabled")
        action = control.get_action_iface()
        names = [action.get_action_name(at) for at in range(action.get_n_actions())]
        action.do_action(names.index("Press"))

    def is_enabled(self, control: Any) -> bool:
        control.clear_cache()
        return bool(control.get_state_set().contains(self.A.StateType.ENABLED))

    def choose_row(self, handle: str, enables: str) -> None:
        """Click the first row of a table, again if it was drawn anew just then, until what it enables is enabled."""

        def is_chosen() -> bool:
            self.click(self.A.Table.get_accessible_at(self.by_id(handle).get_table_iface(), 0, 1))
            time.sleep(0.3)
            return self.is_enabled(self.by_id(enables))

        self.wait_for(is_chosen, what=f"a row of {handle} to be chosen")

    def said(self, handle: str) -> str:
        return str(self.by_id(handle).get_name())

    def table_rows(self, handle: str) -> list[list[str]]:
        table = self.by_id(handle).get_table_iface()
        rows, columns = self.A.Table.get_n_rows(table), self.A.Table.get_n_columns(table)
        return [
            [self.A.Table.get_accessible_at(table, row, column).get_name() for column in range(columns)]
            for row in range(rows)
        ]

    def filled(self, handle: str, rows: int) -> list[list[str]]:
        return self.wait_for(
            lambda: found if len(found := self.table_rows(handle)) == rows else None, what=f"{rows} rows in {handle}"
        )

    def bring(self, path: Path) -> list[list[str]]:
        """Choose a file and accept it; the preview's lines as they stood."""
        self.push("nav_imports")
        self.push("imports_choose")
        self.choose_file(path)

        def read() -> list[list[str]] | None:
            """The preview of the file before may have as many lines."""
            lines = self.table_rows("imports_preview_table")
            return lines if any(path.name in line for line in lines) else None

        lines = self.wait_for(read, what=f"the preview of {path.name}")
        self.push("imports_accept")
        return lines

    def figures(self) -> dict[str, str]:
        self.push("nav_overview")
        return {name: self.said(f"overview_figure_{name}") for name in FIGURES}

    def figures_with(self, name: str, value: str) -> dict[str, str]:
        """The figures once one of them has become a value."""
        self.push("nav_overview")
        self.wait_for(lambda: self.said(f"overview_figure_{name}") == value, what=f"{name} to become {value}")
        return self.figures()


def journey(python: str, folder: Path, language: str) -> dict[str, object]:
    seen: dict[str, object] = {}
    command = [python, "-m", "shopdesk", "--store", str(folder / "shop.db")]
    environment = {"PYTHONPATH": str(ROOT)}
    log = folder / "stderr.txt"
    with Window(
        command, env=environment, lang=f"{language}.UTF-8", cwd=ROOT, log=log, size="1280x800", timeout=60
    ) as window:
        try:
            walk_through(window, folder, seen)
        except Exception:
            print(log.read_text(encoding="utf-8", errors="replace"), file=sys.stderr)
            window.screenshot(folder / "failed.png")
            print(window.tree(), file=sys.stderr)
            raise
    seen["stderr"] = "".join(
        line
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines(keepends=True)
        # The toolkit's own bridge to the screen reader misses a call that nobody needs.
        if not line.startswith("qt.accessibility.atspi")
    )
    return seen


def walk_through(window: Window, folder: Path, seen: dict[str, object]) -> None:
    seen["begin"] = window.wait_for(lambda: window.said("welcome_title"), what="the welcome page")
    seen["preview"] = window.bring(folder / "orders.csv")
    # The preview lists the same rows, with the same button below them.
    window.wait_for(lambda: window.said("imports_message"), what="the word on the import")
    seen["problems"] = window.filled("imports_problems_table", 2)
    window.push("imports_discard")  # the page that names the row in error is read
    window.filled("imports_history_table", 1)
    seen["bought"] = window.figures_with("paid_orders", "31")
    seen["refunds"] = window.bring(folder / "refunds.csv")
    window.filled("imports_history_table", 2)
    seen["returned"] = window.figures_with("refund_value", "¥134.00")
    seen["headline"] = window.said("overview_headline")
    window.push("nav_summary")
    window.push("summary_action_pdf")
    window.choose_file(folder / "month.pdf")
    window.wait_for(lambda: "month.pdf" in window.said("summary_message"), what="the month as PDF")
    window.push("nav_imports")
    window.choose_row("imports_history_table", "imports_undo")
    window.push("imports_undo")
    window.filled("imports_history_table", 1)
    seen["undone"] = window.figures_with("refund_value", "¥0.00")
    # No window manager stands beside the program here: who holds the keyboard once a dialog has gone?
    window.key("F1")
    window.by_id("shortcut_sheet_close")
    window.key("Escape")
    window.key("ctrl+9")
    window.wait_for(lambda: window.said("rulebook_headline"), what="the rule book by its shortcut")


if __name__ == "__main__":
    place = Path(sys.argv[2])
    told = json.dumps(journey(sys.argv[1], place, sys.argv[3]), ensure_ascii=False)
    (place / "seen.json").write_text(told, encoding="utf-8")  # what is printed is mixed with the words of the buses

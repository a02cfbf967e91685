"""How does one come to every screen of the window? One window on the shop that answers from memory, and the way from screen to screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QRect, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from shopdesk.panels.main_window import MainWindow
from shopdesk.panels.parts.answer_panel import AnswerPanel
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.panels.parts.panel_places import PANELS
from shopdesk.panels.parts.work_table import WorkTable
from tests.panels.conftest import NOW
from tests.panels.fake_shop import FakeShop, rejected
from tests.panels.legible import unreadable

SIZE = (1280, 720)


class _Stocked(FakeShop):
    """With a stock count, without which the panel of replenishment only says what it needs."""

    def coverage(self) -> Mapping[str, Mapping[str, Any]]:
        known = super().coverage()
        return {**known, "stock": known["orders"], "products": known["orders"]}


class Tour:
    """One window for all tests here, since to make one costs more than to look at it; and the ways to its screens."""

    with_forms = (
        True  # forms in the side pane are made anew at every row: no walk along the focus chain may have met them
    )

    def __init__(self, folder: Path) -> None:
        self.look = Look("zh_CN", "light")
        self.look.apply()
        self.desk = make_desk(self.look, folder / "shop.db", lambda: _Stocked(waiting=[rejected(1, 118)]), lambda: NOW)
        self.window = MainWindow(self.desk)
        self.window.show()
        self.desk.worker.start()
        self.export = folder / "ExportOrderList202611051012.csv"
        self.export.write_text("订单编号\n1\n", encoding="utf-8")
        self.rest()

    def rest(self) -> None:
        """Until no question waits or runs and nothing is laid out anew any more."""
        while self.window.ground is None or self.desk.worker.is_busy:
            loop = QEventLoop()
            QTimer.singleShot(10, loop.quit)
            loop.exec()
        for _round in range(3):
            QApplication.processEvents()
        before: list[QRect] = []
        while before != (places := [part.geometry() for part in self.window.findChildren(QWidget)]):
            before = places
            QApplication.processEvents()

    def screens(self) -> Iterator[str]:
        """Go from screen to screen; the name of each once it is at rest."""
        for panel in PANELS:
            self.window.open_panel(panel.name)
            self.rest()
            yield self._settled(panel.name)
            shown = self.window.panels[panel.name]
            if isinstance(shown, AnswerPanel) and hasattr(shown, "table"):
                assert not shown.view.is_empty, f"{panel.name}: the fake shop holds too little for this panel"
                yield from self._rows_chosen(panel.name, shown.table)
            if panel.name == "returns":
                yield from self._pages_of_returns(shown)
            if panel.name == "imports":
                self.window.take_files([self.export])
                yield self._settled("imports, a preview")
                imports: Any = self.window.panels["imports"]
                imports.discard()
                imports.open_tray()
                yield self._settled("imports, the rows that wait")
                imports.open_twins()
                yield self._settled("imports, goods that are alike")
                imports.discard()
                self.rest()

    def _pages_of_returns(self, shown: Any) -> Iterator[str]:
        """The pages beside the cases, and a case at the grading desk."""
        for page in ("rates", "causes"):
            shown.show_page(page)
            yield self._settled(f"returns, {page}")
        shown.show_page("cases")
        if not self.with_forms:
            return
        shown.choose_setting(scope="grade")
        self.rest()
        shown.table.choose(0)
        self.rest()
        shown.findChild(QAbstractButton, "returns_grade_B").click()
        yield self._settled("returns, goods being graded")
        shown.choose_setting(scope="open")
        self.rest()

    def _rows_chosen(self, name: str, table: WorkTable) -> Iterator[str]:
        """A row chosen wakes the actions below the side pane; so do several, with words of their own."""
        assert table.rows.rowCount(), f"{name}: the fake shop gives its table no row"
        table.choose(0)
        yield self._settled(f"{name}, a row chosen")
        table.selectAll()
        yield self._settled(f"{name}, all rows chosen")
        table.clearSelection()

    def open(self, panel: str) -> Any:
        """Bring a panel to the front of the small window; the panel once it is at rest."""
        self.window.open_panel(panel)
        self._settled(panel)
        return self.window.panels[panel]

    def _settled(self, name: str) -> str:
        self.rest()
        self.window.resize(*SIZE)
        self.rest()
        return name

    def wear(self, language: str, text_size: int = 100) -> None:
        """Change while it runs, as the settings do."""
        self.look.wear(language)
        self.look.text_size = text_size
        self.look.apply()
        self.rest()

    def faults(self) -> str:
        """What cannot be read, a line each with its screen; nothing where all is well."""
        lines = []
        for name in self.screens():
            lines += [f"{name}: {wrong}" for wrong in unreadable(self.window)]
            if (self.window.width(), self.window.height()) != SIZE:
                lines.append(f"{name}: the window is forced to {self.window.width()} × {self.window.height()}")
        return "\n".join(lines)

    def close(self) -> None:
        self.window.close()
        self.desk.worker.close()
        self.window.deleteLater()
        self.look.take_off()

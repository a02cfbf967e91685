"""How do rail, header and panels make one window? Which panel is in front, what goes stale, where dropped files go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.imports import ImportsPanel
from shopdesk.panels.overview import OverviewPanel
from shopdesk.panels.parts.closing_box import ClosingBox
from shopdesk.panels.parts.crash_box import CrashBox
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.drop import dropped_paths
from shopdesk.panels.parts.empty_state import EmptyState, Way
from shopdesk.panels.parts.header import Header
from shopdesk.panels.parts.message_bar import MessageBar
from shopdesk.panels.parts.panel import Panel
from shopdesk.panels.parts.rail import Rail
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.typography import has_chinese
from shopdesk.panels.rulebook import RulebookPanel
from shopdesk.panels.summary import SummaryPanel
from shopdesk.period import Month
from shopdesk.progress import Progress

# In the order of the rail; a panel that is not built yet is simply absent.
PANELS: tuple[type[Panel], ...] = (OverviewPanel, ImportsPanel, SummaryPanel, RulebookPanel)
BELOW = ("rulebook",)


@dataclass(frozen=True)
class Ground:
    """What the header and the rail show, asked anew after every change."""

    months: tuple[Month, ...]
    default: Month
    coverage: dict[str, Any]
    shop_name: str
    currency: str
    is_sample: bool
    is_read_only: bool


class MainWindow(QMainWindow):
    """The whole window. Panels are made when first shown, so that the first paint waits for one of them only.

    ``painted`` is sent once, after the first paint.
    """

    painted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.look = desk, desk.look
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 600)
        self.resize(1280, 800)
        self.panels: dict[str, Panel] = {}
        self.ground: Ground | None = None
        self._fault: UserFault | None = None
        self._crash: CrashBox | None = None
        self._closes_anyway = self._is_painted = False
        self.rail = Rail(self.look, [panel.name for panel in PANELS if panel.name not in BELOW], below=BELOW)
        self.rail.chosen.connect(self.open_panel)
        self.header = Header(desk)
        self.messages = MessageBar(self.look, "window")
        self.stack = QStackedWidget()
        self._blocked = EmptyState(self.look, "window", "fault", (Way("retry", self._retry, is_main=True),))
        self.stack.addWidget(self._blocked)
        page = QVBoxLayout()
        page.setContentsMargins(24, 16, 24, 20)
        page.setSpacing(12)
        page.addWidget(self.header)
        page.addWidget(self.messages)
        page.addWidget(self.stack, 1)
        whole = QWidget()
        whole.setProperty("ground", "window")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(page, 1)
        self.setCentralWidget(whole)
        QShortcut(QKeySequence.StandardKey.Open, self, self.choose_files)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.refresh)
        desk.period.chosen.connect(self._period_chosen)
        desk.worker.opened.connect(self._opened)
        desk.worker.not_opened.connect(self._not_opened)
        desk.worker.changed.connect(self._changed)
        desk.worker.faulted.connect(self.messages.show_fault)
        desk.worker.crashed.connect(self.show_crash)
        self.look.changed.connect(self.retranslate)
        self.open_panel(PANELS[0].name)
        self.retranslate()
        whole.setFocus()  # so that no control wears a focus ring before she uses the keyboard

    # ---- panels ------------------------------------------------------------------
    def panel(self, name: str) -> Panel:
        """The panel of a name, made when first asked for."""
        if name not in self.panels:
            made = next(panel for panel in PANELS if panel.name == name)(self.desk)
            made.wanted.connect(self.open_panel)
            made.sample_wanted.connect(self.load_sample)
            made.files_wanted.connect(self.choose_files)
            made.covered.connect(self.header.show_answer)
            self.stack.addWidget(made)
            self.panels[name] = made
        return self.panels[name]

    @property
    def front(self) -> Panel | None:
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Panel) else None

    def open_panel(self, name: str) -> None:
        """Bring a panel to the front; names of panels not built yet are passed over."""
        if name not in self.rail.entries or self._fault is not None:
            return
        panel, focused = self.panel(name), QApplication.focusWidget()
        is_inside = focused is None or self.stack.isAncestorOf(focused)
        self.stack.setCurrentWidget(panel)
        self.rail.mark(name)
        self.header.setVisible(panel.follows_period)
        self.header.follow(has_comparison=panel.follows_comparison)
        if is_inside:
            panel.setFocus()  # Qt would put the ring on whatever control comes next
        self._say_title()
        if self.ground is not None:
            panel.appeared()

    def refresh(self) -> None:
        """Ask for everything again (F5)."""
        self._ask_ground()
        self._go_stale(frozenset({"*"}))

    def _go_stale(self, touched: frozenset[str]) -> None:
        for panel in self.panels.values():
            if "*" in touched or panel.reads & touched:
                panel.went_stale(panel is self.front and self.ground is not None)

    # ---- the shop ------------------------------------------------------------------
    def _opened(self) -> None:
        self._ask_ground()

    def _ask_ground(self) -> None:
        def question(shop: Any, progress: Progress) -> Ground:
            return Ground(
                months=tuple(shop.months()),
                default=shop.default_month(),
                coverage=dict(shop.coverage()),
                shop_name=shop.shop_name(),
                currency=shop.currency(),
                is_sample=shop.is_sample(),
                is_read_only=shop.is_read_only,
            )

        self.desk.worker.ask("window.ground", question, self._show_ground)

    def _show_ground(self, ground: Ground) -> None:
        is_first = self.ground is None
        self.ground = ground
        self.look.set_currency(ground.currency)
        self.header.show_months(ground.months, ground.default)
        self._show_names()
        if is_first:
            front = self.front
            if front is not None:
                front.appeared()

    def _show_names(self) -> None:
        ground = self.ground
        if ground is None:
            self.rail.shop.setText(self.tr("My shop"))
            self.header.show_opening()
            return
        name = safe_text(ground.shop_name) or self.tr("My shop")
        self.rail.shop.setText(self.tr("{shop} (sample)").format(shop=name) if ground.is_sample else name)
        self.header.show_coverage(ground.coverage)
        self._say_title()

    def _changed(self, touched: frozenset[str]) -> None:
        self._ask_ground()
        self._go_stale(touched)

    def _period_chosen(self) -> None:
        for panel in self.panels.values():
            if panel.follows_period:
                panel.went_stale(panel is self.front and self.ground is not None)
        self.header.retranslate()

    def _not_opened(self, fault: UserFault) -> None:
        self._fault = fault
        self.header.hide()
        self.rail.setEnabled(False)
        self.stack.setCurrentWidget(self._blocked)
        self._show_fault()

    def _show_fault(self) -> None:
        if self._fault is not None:
            remedy = self._fault.remedy
            lines = [
                self.look.words(self._fault.message),
                self.look.words(remedy),
                safe_text(str(self.desk.store_path)),
            ]
            self._blocked.say(
                self.tr("The shop cannot be opened"), [line for line in lines if line], {"retry": self.tr("Try again")}
            )

    def _retry(self) -> None:
        self._fault = None
        self.header.show()
        self.rail.setEnabled(True)
        self.open_panel(PANELS[0].name)
        self.desk.worker.start()

    # ---- files ---------------------------------------------------------------------
    def choose_files(self) -> None:
        self.open_panel("imports")
        imports = self.front
        if isinstance(imports, ImportsPanel):
            imports.choose()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Show what importing the files would do."""
        self.open_panel("imports")
        imports = self.front
        if isinstance(imports, ImportsPanel):
            imports.take(paths)

    def load_sample(self) -> None:
        self.open_panel("imports")
        imports = self.front
        if isinstance(imports, ImportsPanel):
            imports.load_sample()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            # After the drag has ended: a dialog or a long answer must not hold the other program.
            QTimer.singleShot(0, lambda: self.take_files(paths))

    def _close_anyway(self) -> None:
        self._closes_anyway = True
        self.close()

    # ---- words and ends ------------------------------------------------------------
    def show_crash(self, trace: str) -> None:
        """One box at a time; what errs while it is open is added to nobody's worries."""
        if self._crash is not None and self._crash.isVisible():
            return
        self._crash = CrashBox(trace, self)
        self._crash.open()

    def _say_title(self) -> None:
        panel = self.front
        self.setWindowTitle(f"{panel.title()} · {self.rail.shop.text()} · ShopDesk" if panel else "ShopDesk")

    def retranslate(self) -> None:
        titles = {panel.name: self.panel_title(panel) for panel in PANELS}
        self.rail.retranslate(titles)
        self.header.retranslate()
        self.messages.retranslate()
        self._blocked.retranslate()
        self._show_names()
        self._show_fault()
        for panel in self.panels.values():
            panel.retranslate()
        self._say_title()
        if self.look.language.startswith("zh") and not has_chinese():
            # In English on purpose: without such a font Chinese would be boxes.
            self.messages.say(
                "No Chinese font is installed; install the package fonts-noto-cjk and start again.", "warn"
            )

    def panel_title(self, panel: type[Panel]) -> str:
        """The rail's word for a panel, also before the panel is made."""
        return {
            "overview": self.tr("Overview"),
            "imports": self.tr("Imports"),
            "summary": self.tr("Monthly summary"),
            "rulebook": self.tr("Rule book"),
        }[panel.name]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        imports = self.panels.get("imports")
        if isinstance(imports, ImportsPanel) and imports.is_writing and not self._closes_anyway:
            event.ignore()
            box = ClosingBox(self)
            box.stopped.connect(self._close_anyway)
            box.open()
            return
        for panel in self.panels.values():
            panel.leave()
        super().closeEvent(event)

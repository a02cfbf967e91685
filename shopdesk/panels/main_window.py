"""How do rail, header and panels make one window? Which panel is in front, what goes stale, where dropped files go.

Long, since all the wiring of the window stands here; what is wired are files of their own, loaded when they are first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.parts import focus_areas
from shopdesk.panels.parts.commands import PANEL_WORDS, Commands, panel_commands
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.drop import DropWindow, dropped_paths
from shopdesk.panels.parts.focus_return import FocusReturn
from shopdesk.panels.parts.ground import Ground, read_ground
from shopdesk.panels.parts.header import Header
from shopdesk.panels.parts.main_menu import MainMenu
from shopdesk.panels.parts.message_bar import MessageBar
from shopdesk.panels.parts.panel_places import BELOW, PANELS, load_all
from shopdesk.panels.parts.rail import Rail
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.store_care import StoreCare
from shopdesk.panels.parts.typography import has_chinese
from shopdesk.panels.parts.window_commands import open_palette, window_commands

if TYPE_CHECKING:
    from shopdesk.analysis.answer import Answer, Finding
    from shopdesk.panels.parts.blocked_page import BlockedPage
    from shopdesk.panels.parts.panel import Panel
    from shopdesk.panels.parts.welcome import Welcome


class MainWindow(DropWindow):
    """The whole window. Panels are made when first shown, so that the first paint waits for one of them only.

    ``painted`` is sent once, after the first paint.
    """

    painted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.look = desk, desk.look
        self.setObjectName("main")
        FocusReturn(self)
        self.files_dropped.connect(self.take_files)
        self.setMinimumSize(960, 600)
        self.resize(1280, 800)
        self.panels: dict[str, Panel] = {}
        self.ground: Ground | None = None
        self._answers: dict[str, Answer] = {}  # what the panels have told last and still holds, by name
        self._front = ""
        self._fault: UserFault | None = None
        self._crash: QWidget | None = None
        self._closes_anyway = self._is_painted = self._is_loaded = False
        # Everything is made where it is to stand: what was styled before is styled anew when it is put somewhere.
        whole = QWidget(self)
        whole.setProperty("ground", "window")
        self.setCentralWidget(whole)
        self.rail = Rail(self.look, [panel.name for panel in PANELS if panel.name not in BELOW], whole, below=BELOW)
        self.rail.chosen.connect(self.open_panel)
        self.header = Header(desk, whole)
        self.header.find_wanted.connect(lambda: open_palette(self))
        self.messages = MessageBar(self.look, "window", whole)
        self.stack = QStackedWidget(whole)
        page = QVBoxLayout()
        page.setContentsMargins(24, 16, 24, 20)
        page.setSpacing(12)
        page.addWidget(self.header)
        page.addWidget(self.messages)
        page.addWidget(self.stack, 1)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(page, 1)
        self.care = StoreCare(desk, self.messages, self, self._store_replaced)
        self.commands = Commands(self, self.look)
        self.commands.add(panel_commands([panel.name for panel in PANELS], self.open_panel))
        self.commands.add(window_commands(self))
        self.commands.action("restore").setEnabled(desk.restore is not None)
        self.menu = MainMenu(self.look, self.commands, desk.changes, self)
        self.rail.menu_wanted.connect(lambda: self.menu.open_above(self.rail.menu))
        desk.changes.told.connect(self._tell)
        desk.period.chosen.connect(self._period_chosen)
        desk.worker.opened.connect(self._ask_ground)
        desk.worker.not_opened.connect(self._not_opened)
        desk.worker.changed.connect(self._changed)
        desk.worker.faulted.connect(self.messages.show_fault)
        desk.worker.crashed.connect(self.show_crash)
        self.look.changed.connect(self.retranslate)
        self.stack.addWidget(QWidget())  # until the first paint, which waits for no panel
        self.painted.connect(self._begin, Qt.ConnectionType.QueuedConnection)  # the shop is being opened meanwhile
        self.retranslate()
        whole.setFocus()  # so that no control wears a focus ring before she uses the keyboard

    # ---- panels ------------------------------------------------------------------
    def _begin(self) -> None:
        """The first panel, unless another was opened already."""
        if not self._front:
            self.open_panel(PANELS[0].name)

    def panel(self, name: str) -> Panel:
        """The panel of a name, made when first asked for."""
        if name not in self.panels:
            made: Panel = next(place for place in PANELS if place.name == name).load()(self.desk, self.stack)
            made.wanted.connect(self.open_panel)
            made.row_wanted.connect(self.open_row)
            made.sample_wanted.connect(self.load_sample)
            made.files_wanted.connect(self.choose_files)
            made.covered.connect(lambda answer: self._covered(name, answer))
            self.stack.addWidget(made)
            self.panels[name] = made
        return self.panels[name]

    @cached_property
    def welcome(self) -> Welcome:
        """The page of an empty shop, made when first shown."""
        from shopdesk.panels.parts.welcome import Welcome

        made = Welcome(self.look)
        made.sample_wanted.connect(self.load_sample)
        made.files_wanted.connect(self.choose_files)
        self.stack.addWidget(made)
        return made

    @cached_property
    def _blocked(self) -> BlockedPage:
        """The page of a shop that cannot be opened, likewise."""
        from shopdesk.panels.parts.blocked_page import BlockedPage

        made = BlockedPage(self.desk, self._retry)
        self.stack.addWidget(made)
        return made

    @property
    def front(self) -> Panel | None:
        return self.panels.get(self._front) if self._fault is None else None

    def open_panel(self, name: str) -> None:
        """Bring a panel to the front; names of panels not built yet are passed over."""
        if name not in self.rail.entries or self._fault is not None:
            return
        panel, focused = self.panel(name), QApplication.focusWidget()
        is_inside = focused is None or self.stack.isAncestorOf(focused)
        self._front = name
        self._show_front()
        self.rail.mark(name)
        self.header.follow(has_period=panel.follows_period, has_comparison=panel.follows_comparison)
        self.header.show_answer(self._answers.get(name))
        if is_inside:
            self._shown().setFocus()  # Qt would put the ring on whatever control comes next
        self._say_title()
        if self.ground is not None:
            panel.appeared()

    def open_row(self, name: str, subject: str, finding: Finding | None = None) -> None:
        """Bring a panel to the front with the row that is about ``subject``, where it has one, on the list a finding speaks of."""
        from shopdesk.panels.parts.work_panel import WorkPanel

        self.open_panel(name)
        panel = self.panels.get(name)
        if isinstance(panel, WorkPanel):
            panel.go_to(subject, finding)

    def _covered(self, name: str, answer: Answer) -> None:
        """What a panel knows and lacks; the header says it of the one in front."""
        self._answers[name] = answer
        if name == self._front:
            self.header.show_answer(answer)

    def _show_front(self) -> None:
        """An empty shop is welcomed where the overview would be."""
        is_new = self._front == PANELS[0].name and self.ground is not None and self.ground.is_empty
        self.stack.setCurrentWidget(self.welcome if is_new else self.panels[self._front])

    def _shown(self) -> QWidget:
        found = self.stack.currentWidget()
        assert found is not None  # the pages of a fault and of the welcome are always there
        return found

    def refresh(self) -> None:
        """Ask for everything again (F5)."""
        self._ask_ground()
        self._go_stale(frozenset({"*"}))

    def _go_stale(self, touched: frozenset[str]) -> None:
        for name, panel in self.panels.items():
            if "*" in touched or panel.reads & touched:
                self._answers.pop(name, None)
                panel.went_stale(panel is self.front and self.ground is not None)

    def step_area(self, by: int) -> None:
        """Lead the focus to the next area of the window (F6)."""
        side: QWidget | None = self.findChild(QWidget, f"{self._front}_side")
        areas: list[QWidget] = [self.rail, self.header, self.messages, self._shown()]
        focus_areas.step([*areas, side] if side is not None and side.isVisible() else areas, by)

    # ---- the shop ------------------------------------------------------------------
    def _ask_ground(self) -> None:
        self.desk.worker.ask("window.ground", read_ground, self._show_ground)

    def _show_ground(self, ground: Ground) -> None:
        is_first = self.ground is None
        self.ground = ground
        self.look.set_currency(ground.currency)
        self.header.show_months(ground.months, ground.default, ground.last_day)
        self.desk.changes.follow(ground.imports, ground.undone)
        self._show_names()
        self._begin()
        if self._fault is None:
            self._show_front()
        front = self.front
        if is_first and front is not None:
            front.appeared()
        if is_first:
            self.desk.worker.busy.connect(self._rested)

    def _rested(self, is_busy: bool) -> None:
        """The first figures have come: what was put off for their sake follows once they are shown and nothing more is asked."""
        if not is_busy:
            QTimer.singleShot(0, self._load_rest)

    def _load_rest(self) -> None:
        if not self.desk.worker.is_busy and not self._is_loaded:
            self._is_loaded = True
            self.desk.worker.busy.disconnect(self._rested)
            load_all(PANELS)

    def _show_names(self) -> None:
        ground = self.ground
        if ground is None:
            self.rail.shop.setText(self.tr("My shop"))
            self.header.show_opening()
            return
        name = safe_text(ground.shop_name) or self.tr("My shop")
        self.rail.shop.setText(self.tr("{shop} (sample)").format(shop=name) if ground.is_sample else name)
        self.header.show_coverage(ground.coverage)
        self.rail.set_count("imports", ground.waiting)
        self._say_title()

    def _changed(self, touched: frozenset[str]) -> None:
        self._ask_ground()
        self._go_stale(touched)

    def _store_replaced(self) -> None:
        self.desk.changes.forget()
        self.refresh()

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
        self._blocked.show_fault(fault)

    def _retry(self) -> None:
        self._fault = None
        self.header.show()
        self.rail.setEnabled(True)
        self.open_panel(PANELS[0].name)
        self.desk.worker.start()

    # ---- files ---------------------------------------------------------------------
    def _imports(self) -> Any:
        """The imports panel, in front; None while the shop cannot be opened."""
        self.open_panel("imports")
        return self.front

    def choose_files(self) -> None:
        if imports := self._imports():
            imports.choose()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Show what importing the files would do."""
        if imports := self._imports():
            imports.take(paths)

    def load_sample(self) -> None:
        if imports := self._imports():
            imports.load_sample()

    def paste(self) -> None:
        """Files copied in a file manager, or a table copied from a page or a sheet."""
        paths = dropped_paths(QGuiApplication.clipboard().mimeData())
        imports = self._imports()
        take_text: Callable[[], Any] | None = getattr(imports, "paste", None)
        if paths:
            self.take_files(paths)
        elif take_text is not None:
            take_text()

    # ---- words and ends ------------------------------------------------------------
    def _tell(self, words: list[Any], state: str) -> None:
        self.messages.say(words, state) if words else self.messages.clear()

    def show_crash(self, trace: str) -> None:
        """One box at a time; what errs while it is open is added to nobody's worries."""
        from shopdesk.panels.parts.crash_box import CrashBox

        if self._crash is not None and self._crash.isVisible():
            return
        made = self._crash = CrashBox(trace, self, folder=self.desk.downloads, theme=self.look.theme)
        made.open()

    def _say_title(self) -> None:
        panel = self.front
        self.setWindowTitle(f"{panel.title()} · {self.rail.shop.text()} · ShopDesk" if panel else "ShopDesk")

    def retranslate(self) -> None:
        self.commands.retranslate()
        self.menu.name_steps()
        self.rail.retranslate({panel.name: self.look.words(PANEL_WORDS[panel.name]) for panel in PANELS})
        self.header.retranslate()
        self.messages.retranslate()
        for page in ("_blocked", "welcome"):
            if page in vars(self):
                getattr(self, page).retranslate()
        self._show_names()
        for panel in self.panels.values():
            panel.retranslate()
        self._say_title()
        if self.look.language.startswith("zh") and not has_chinese():
            # In English on purpose: without such a font Chinese would be boxes.
            self.messages.say(
                "No Chinese font is installed; install the package fonts-noto-cjk and start again.", "warn"
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        from shopdesk.panels.parts.closing_box import ClosingBox

        imports: Any = self.panels.get("imports")
        is_writing = imports is not None and imports.is_writing
        if (is_writing or self.desk.changes.is_running) and not self._closes_anyway:
            event.ignore()
            box = ClosingBox(self)
            box.wanted.connect(self._close_anyway)
            return
        for panel in self.panels.values():
            panel.leave()
        super().closeEvent(event)

    def _close_anyway(self) -> None:
        self._closes_anyway = True
        self.close()

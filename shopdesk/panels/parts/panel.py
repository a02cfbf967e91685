"""What is a panel? A page of the window with its message bar and headline, and the rules by which it asks and goes stale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.parts.declaration import Nothing
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.empty_state import EmptyState, Way
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.message_bar import MessageBar
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.wording import Phrase

GAP = 12


class Panel(QWidget):
    """A page of the window.

    A panel names itself (``name`` is also its icon and its translation context's stem, ``word`` what the rail calls it) and
    the table families it ``reads``: after a change of one of them the visible panel asks again, hidden ones ask when they are
    next shown. Subclasses say ``refresh`` and ``retranslate``; ``wanted`` asks the window for another panel, ``covered`` carries
    the answer whose coverage the header tells.
    """

    name: ClassVar[str] = ""
    word: ClassVar[Phrase | None] = None
    reads: ClassVar[frozenset[str]] = frozenset()
    follows_period: ClassVar[bool] = True
    follows_comparison: ClassVar[bool] = True
    needs: ClassVar[tuple[str, ...]] = ()  # kinds of which one must have come in; else ``nothing`` is shown
    nothing: ClassVar[Nothing | None] = None

    wanted = Signal(str)
    row_wanted = Signal(
        str, str, object
    )  # of another panel: its name, what the row is about, the finding that leads there
    sample_wanted = Signal()
    files_wanted = Signal()
    covered = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.look = desk, desk.look
        self.is_stale = True
        self.empty: EmptyState | None = None
        self.setObjectName(f"panel_{self.name}")
        self.headline = label("headline", f"{self.name}_headline", wraps=True)
        self.messages = MessageBar(self.look, self.name)
        self.full = QWidget()
        self.full.setProperty("ground", "clear")
        self.body = QVBoxLayout(self.full)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(GAP)
        self.pages = QStackedWidget()
        page = ScrollArea(f"{self.name}_page", self.full, lends=True)  # a small window or large text must cut nothing
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.messages)
        box.addWidget(self.pages, 1)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.headline, 1)
        self.head.addWidget(self.messages.reopen, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self.head)
        if self.nothing is not None:
            self.make_empty(self.nothing)

    def title(self) -> str:
        """The panel's word on the rail."""
        return self.look.words(self.word)

    def refresh(self) -> None:
        """Ask for what the panel shows."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.messages.fit(self.height())

    def retranslate(self) -> None:
        """Say everything again in the look's language and colours."""
        self.messages.retranslate()
        self.messages.fit(self.height())
        nothing, words = self.nothing, self.look.words
        if nothing is not None and self.empty is not None:
            said = {
                "choose": self.tr("Choose files…"),
                "sample": self.tr("Load the sample shop"),
                "import": self.tr("To the imports"),
                "guide": self.tr("Where is it found?"),
            }
            said |= {way: words(label) for way, (label, _) in self.own_ways().items()}
            lines = [words(line) for line in nothing.lines]
            self.empty.say(words(nothing.title), lines, {way: said[way] for way in nothing.ways})
            self.empty.retranslate()
            self.waiting.setText(self.tr("Reading the shop…"))

    def make_empty(self, nothing: Nothing) -> None:
        """Make the pages shown instead of the body: while there is nothing to show, and before the first answer."""
        acts = {
            "choose": self.files_wanted.emit,
            "sample": self.sample_wanted.emit,
            "import": lambda: self.wanted.emit("imports"),
            "guide": self.open_guide,
        } | {way: act for way, (_, act) in self.own_ways().items()}
        ways = tuple(Way(way, acts[way], is_main=at == 0) for at, way in enumerate(nothing.ways))
        self.empty = EmptyState(self.look, self.name, nothing.icon or self.name, ways)
        self.waiting = label("soft", f"{self.name}_waiting")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.waiting)
        self.pages.setCurrentIndex(2)  # until the first answer nothing is shown that could be taken for one

    def own_ways(self) -> Mapping[str, tuple[Phrase, Callable[[], None]]]:
        """Further ways to begin, beside those that every panel has: what the button says and does."""
        return {}

    def open_guide(self) -> None:
        """Where in the back office the export is found that the panel needs first."""
        from shopdesk.panels.parts.where_to_find import WhereToFind

        WhereToFind(self.look, self, kind=next(iter(self.needs), None)).open()

    def show_empty(self, is_empty: bool) -> None:
        self.pages.setCurrentIndex(1 if is_empty else 0)

    def ask(
        self,
        question: Callable[[Any, Any], Any],
        show: Callable[[Any], None],
        what: str = "answer",
        fault: Callable[[UserFault], None] | None = None,
    ) -> None:
        """Put a question to the shop; a newer one about the same thing replaces it."""
        self.desk.worker.ask(f"{self.name}.{what}", question, show, fault=fault or self.messages.show_fault)

    def leave(self) -> None:
        """The window closes: keep what is not kept yet."""

    def appeared(self) -> None:
        """The panel came to the front."""
        if self.is_stale:
            self.is_stale = False
            self.refresh()

    def went_stale(self, is_visible: bool) -> None:
        """Something it shows is another now."""
        self.is_stale = not is_visible
        if is_visible:
            self.refresh()

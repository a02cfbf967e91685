"""What is a panel? One anatomy for all: message bar, headline, cards, body, and the rules by which it asks and goes stale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.analysis.answer import Answer
from shopdesk.errors import UserFault
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.empty_state import EmptyState
from shopdesk.panels.parts.figure_card import FigureCard
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.message_bar import MessageBar
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import span_text
from shopdesk.period import Month

GAP = 12


class Panel(QWidget):
    """A page of the window.

    A panel names itself (``name`` is also its icon and its translation context's stem) and the table families it
    ``reads``: after a change of one of them the visible panel asks again, hidden ones ask when they are next shown.
    Subclasses say ``title``, ``refresh`` and ``retranslate``; ``wanted`` asks the window for another panel,
    ``covered`` carries the answer whose coverage the header tells.
    """

    name: ClassVar[str] = ""
    reads: ClassVar[frozenset[str]] = frozenset()
    follows_period: ClassVar[bool] = True
    follows_comparison: ClassVar[bool] = True

    wanted = Signal(str)
    sample_wanted = Signal()
    files_wanted = Signal()
    covered = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.look = desk, desk.look
        self.is_stale = True
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
        self.body.addWidget(self.headline)

    def title(self) -> str:
        """The panel's word on the rail."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Ask for what the panel shows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say everything again in the look's language and colours."""
        self.messages.retranslate()
        if hasattr(self, "waiting"):
            self.waiting.setText(self.tr("Reading the shop…"))

    def set_empty(self, state: EmptyState) -> None:
        """What is shown instead of the body while there is nothing to show."""
        self.empty = state
        self.waiting = label("soft", f"{self.name}_waiting")
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.addWidget(state)
        self.pages.addWidget(self.waiting)
        self.pages.setCurrentIndex(2)  # until the first answer nothing is shown that could be taken for one

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


class AnswerPanel(Panel):
    """A panel whose question is answered by an ``Answer``: it declares the figures of its cards, the rest follows."""

    cards: ClassVar[tuple[str, ...]] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.answer: Answer | None = None
        self.figure_cards: dict[str, FigureCard] = {}
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for name in self.cards:
            made = FigureCard(self.look, self.name, name)
            made.clicked.connect(lambda _checked=False, name=name: self.open_figure(name))
            self.figure_cards[name] = made
            row.addWidget(made, 1)
        self.body.addLayout(row)

    def show_answer(self, answer: Answer) -> None:
        """Show headline, cards and warnings; subclasses add their body."""
        self.answer = answer
        self.covered.emit(answer)
        self.headline.setText(self.look.words(answer.headline))
        versus = self.versus_words()
        for name, made in self.figure_cards.items():
            figure = answer.figures.get(name)
            made.setVisible(figure is not None)
            if figure is not None:
                made.show_figure(figure, versus)
        if answer.warnings:
            self.messages.say(list(answer.warnings), "warn")
        else:
            self.messages.clear()

    def versus_words(self) -> str:
        """What the figures are compared with."""
        compared = self.answer.compared if self.answer is not None else None
        if self.answer is not None and compared is not None and compared != Month.of(compared.start).range:
            return self.tr("vs {days}").format(days=span_text(compared, self.look.language, self.answer.period))
        if self.desk.period.comparison == "same_month_last_year":
            return self.tr("vs last year")
        return self.tr("vs last month")

    def open_figure(self, name: str) -> None:
        """A card was pressed: show what it rests on."""

    def retranslate(self) -> None:
        super().retranslate()
        if self.answer is not None:
            self.show_answer(self.answer)

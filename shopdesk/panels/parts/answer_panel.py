"""How does a panel show an answer? Headline, figure cards, warnings, and beside them why: a figure or a row down to the original sheets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.derivation import RuleUse
from shopdesk.panels.parts.action_bar import ActionBar
from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.edit import make, rule_edit
from shopdesk.panels.parts.figure_card import FigureCard, figure_title
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.panel import GAP, Panel
from shopdesk.panels.parts.reasoning import Reasoning, source_row
from shopdesk.panels.parts.reasons import reason_text
from shopdesk.panels.parts.side_pane import SidePane
from shopdesk.panels.parts.spelling import UNKNOWN, change, figure_text, span_text
from shopdesk.panels.parts.typography import px
from shopdesk.period import Month
from shopdesk.progress import Progress

SIDE_NARROWEST, SIDE_WIDEST = 264, 440
SIDE_SHARE, SIDE_MOST = 0.305, 0.34  # of the panel: as it should be, and where large text asks for more
SOURCES_SHOWN = 40


class AnswerPanel(Panel):
    """A panel whose question is answered by an ``Answer``: it declares the figures of its cards, the rest follows.

    ``side_pages`` holds the side pane and, where a subclass makes one, the ``aside`` that stands there while nothing is asked why.
    """

    cards: ClassVar[tuple[str, ...]] = ()
    uncompared: ClassVar[frozenset[str]] = frozenset()  # cards of this moment, without a line of comparison

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.answer: Answer | None = None
        self.holds_message = False  # what was said of her own change outlives the answer that follows from it
        self.figure_cards: dict[str, FigureCard] = {}
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for name in self.cards:
            made = FigureCard(self.look, self.name, name)
            made.clicked.connect(lambda _checked=False, name=name: self.open_figure(name))
            self.figure_cards[name] = made
            row.addWidget(made, 1)
        self.body.addLayout(row)

    def make_side(self, actions: Sequence[Action]) -> None:
        """Make the side pane with the buttons for a row; called once what stands left of it is made, so that tab order is reading order."""
        self.bar = ActionBar(self.look, self.name, actions, self.do) if actions else None
        self.aside = self.make_aside()
        closed = self.close_side if self.aside is not None else None
        self.side_pane = SidePane(self.look, self.name, closed, self.bar, self.change_rule)
        self.side_pages = QStackedWidget()
        if self.aside is not None:
            self.side_pages.addWidget(self.aside)
        self.side_pages.addWidget(self.side_pane)

    # ---- what a subclass says ----------------------------------------------------------------
    def make_aside(self) -> QWidget | None:
        """What stands in the place of the side pane while nothing is asked why."""
        return None

    def close_side(self) -> None:
        """Back to what stands there when nothing is asked why."""
        self.side_pages.setCurrentIndex(0)

    def do(self, action: Action) -> None:
        """The button of an action was pressed."""

    def acted_on(self) -> Sequence[Row]:
        """The rows the buttons beside the reasoning would act on."""
        return ()

    # ---- showing --------------------------------------------------------------------------------
    def show_answer(self, answer: Answer) -> None:
        """Show headline, cards and warnings; subclasses add their body."""
        self.answer = answer
        self.covered.emit(answer)
        self.headline.setText(self.look.words(answer.headline))
        versus = self.versus_words() if self._is_compared(answer) else None
        for name, made in self.figure_cards.items():
            figure = answer.figures.get(name)
            made.setVisible(figure is not None)
            if figure is not None:
                made.show_figure(figure, None if name in self.uncompared else versus)
        self.messages.stand(answer.warnings, is_quiet=self.holds_message)
        self.holds_message = False

    def _is_compared(self, answer: Answer) -> bool:
        """Whether any card says what it was before: a panel of the present has nothing to compare."""
        shown = (answer.figures[name] for name in self.cards if name in answer.figures)
        return answer.compared is not None or any(figure.compare is not None for figure in shown)

    def versus_words(self) -> str:
        """What the figures are compared with."""
        if self.answer is not None and self.answer.compared is not None:
            answer, base = self.answer, self.answer.compared
            known = answer.period.clipped((answer.known_on or answer.period.last) + timedelta(days=1))
            if known != Month.of(known.start).range or base != Month.of(base.start).range:
                days = span_text(base, self.look.language, answer.period, is_named=False)
                if base.days < known.days:
                    return self.tr("vs {days} ({n} of {m} days)").format(days=days, n=base.days, m=known.days)
                return self.tr("vs {days}").format(days=days)
        if self.desk.period.comparison == "same_month_last_year":
            return self.tr("vs last year")
        return self.tr("vs last month")

    def show_reasoning(self, said: Reasoning, count: int = 0) -> None:
        """Say why in the side pane; ``count`` rows are what its buttons act on."""
        self.side_pages.setCurrentWidget(self.side_pane)
        self.side_pane.show_reasoning(said)
        if self.bar is not None:
            self.bar.show_for(count, self.acted_on() if count else ())
        if said.rows:
            self._ask_sources(said)

    def _ask_sources(self, said: Reasoning) -> None:
        """The original rows behind what the pane shows."""
        selection = dict(said.rows)

        def question(shop: Any, progress: Progress) -> list[dict[str, Any]]:
            found: list[dict[str, Any]] = shop.source_rows(selection, limit=SOURCES_SHOWN)
            return found

        def show(rows: list[dict[str, Any]]) -> None:
            shown = self.side_pane.shown
            if shown is not None and shown.rows == said.rows:
                note = self.tr("The first {n} rows; further ones follow in the same way.").format(n=SOURCES_SHOWN)
                lines = tuple(source_row(row, selection, self.look.currency) for row in rows)
                self.side_pane.show_sources(lines, note if len(rows) == SOURCES_SHOWN else "")

        self.ask(question, show, "sources")

    def change_rule(self, use: RuleUse, value: float | None) -> None:
        """Let a rule of the book have another number (None: its default); what follows from it is asked for anew."""
        from shopdesk.thresholds import entry_of
        from shopdesk.thresholds.rule import Label

        entry = entry_of(use.section, use.name)
        before = None if use.value == entry["default"] else use.value
        edit = rule_edit(use.section, use.name, Label("", entry["en"], zh=entry["zh"]), before, value)
        make(self.desk, edit, fault=self.messages.show_fault)

    def open_figure(self, name: str) -> None:
        """A figure's reasoning: value, comparison, derivation, basis, and the rows it was made of."""
        if self.answer is None:
            return
        figure, look = self.answer.figures[name], self.look
        found = change(figure.value, figure.compare, figure.unit)
        mark = {"up": "▲ ", "down": "▼ "}.get(found.kind, "")
        pairs = []
        if self._is_compared(self.answer):
            pairs += [
                (self.tr("Comparison"), figure_text(figure.compare, figure.unit, look.currency)),
                (self.tr("Change"), mark + (found.size or UNKNOWN)),
            ]
        if figure.n is not None:
            pairs.append((self.tr("Records counted"), figure_text(figure.n, "count")))
        reason = reason_text(figure.reason, look) if figure.value is None else ""
        self.show_reasoning(
            Reasoning(
                title=figure_title(name, look.language),
                value=figure_text(figure.value, figure.unit, look.currency),
                sentences=(reason,) if reason else (),
                derivation=figure.derivation,
                pairs=tuple(pairs),
                basis=figure.basis,
                rows=figure.rows,
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_side()

    def _fit_side(self) -> None:
        least = min(px(SIDE_NARROWEST), round(self.width() * SIDE_MOST))
        self.side_pages.setFixedWidth(max(least, min(px(SIDE_WIDEST), round(self.width() * SIDE_SHARE))))

    def retranslate(self) -> None:
        super().retranslate()
        self._fit_side()
        if self.answer is not None:
            self.show_answer(self.answer)

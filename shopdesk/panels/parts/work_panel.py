"""What does a panel declare, and what follows from it? Headline, cards, work table, side pane, actions and ways out, from declarations.

A subclass says which figures, columns and actions it has, how it asks the shop, and what there is to say of a row; asking, going
stale, keeping the chosen row, empty and thin states, decisions, export and print follow from that. The recipe stands in
``panels/__init__.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.answer import Answer
from shopdesk.panels.parts.declaration import PANEL, Action, Choice, View
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.labels import restyle
from shopdesk.panels.parts.lazy_rows import table_rows
from shopdesk.panels.parts.panel import GAP
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.sent_panel import SentPanel
from shopdesk.panels.parts.stage import Stage
from shopdesk.panels.parts.table_card import TableCard
from shopdesk.progress import Progress
from shopdesk.wording import Phrase

if TYPE_CHECKING:
    from shopdesk.panels.parts.ways_out import WaysOut
    from shopdesk.reports.sheet import Sheet

SLOW_MILLISECONDS = 250
KEPT = frozenset({"rules", "journal"})  # what she sets and decides changes what every panel says


class WorkPanel(SentPanel):
    """A panel with the whole anatomy; subclasses declare the class attributes and say ``question`` and ``side``."""

    table_title: ClassVar[Phrase | None] = None
    sorted_title: ClassVar[Phrase | None] = (
        None  # instead, while she has sorted it by a column: a title that names an order is wrong then
    )
    no_rows: ClassVar[Phrase | None] = None  # said instead of a table without rows
    row_height: ClassVar[int] = 40
    heights: ClassVar[tuple[int, int]] = (10, 11)  # of what stands above the table, and of the table

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.reads = cls.reads | KEPT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        if sum(action.is_main for action in self.acts) > 1:
            raise ValueError(f"{self.name} has more than one main action")
        super().__init__(desk, parent)
        self.settings: dict[str, Any] = {}
        self._chosen: tuple[str, int] | None = None  # subject and place of the row the side pane speaks of
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MILLISECONDS)
        self._slow.timeout.connect(lambda: self._mark_stale(True))
        # Everything is made where it is to stand: what was styled before is styled anew when it is put somewhere.
        stage = Stage(parent=self.full)
        self.body.addWidget(stage, 1)
        above = self.make_above()  # first, so that tab order is reading order
        if above is not None:
            above.setParent(stage)
        on_panel = [action for action in self.acts if action.on == PANEL]
        self.table_card = TableCard(
            desk, self.name, self.columns, on_panel, self.do, self.export, self.print_page, self.row_height, stage
        )
        self.table = self.table_card.table
        self.make_side([action for action in self.acts if action.on != PANEL])
        stage.hold(self._laid_out(above))
        self.table.row_opened.connect(self._row_opened)
        self.table.rows.headerDataChanged.connect(lambda: self.table_card.say_title(self.list_title(), self.title()))
        self.table.doubleClicked.connect(lambda _index: self.side_pane.follow())
        for keys, act in (
            (QKeySequence.StandardKey.Print, self.print_page),
            (QKeySequence("Ctrl+Shift+E"), self.export),
        ):
            QShortcut(keys, self.full, act)
        self.retranslate()

    @cached_property
    def out(self) -> WaysOut:
        """The ways out of the panel, made when the first is taken."""
        from shopdesk.panels.parts.ways_out import WaysOut

        return WaysOut(self)

    def _laid_out(self, above: QWidget | None) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        if above is not None:
            left.addWidget(above, self.heights[0])
        left.addWidget(self.table_card, self.heights[1])
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addLayout(left, 1)
        columns.addWidget(self.side_pages)
        return columns

    # ---- what a subclass says ------------------------------------------------------------
    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        """Ask the shop; runs on its thread, so it is static: what it may know of the panel stands in ``choice``."""
        raise NotImplementedError

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Any:
        """What else the panel shows of this answer (``view.more``); on the shop's thread too."""
        return None

    @staticmethod
    def table_row(row: Any) -> Row:
        """A row of the answer as the table takes it: a mapping as it is, a record by its fields and itself as ``whole``."""
        if is_dataclass(row) and not isinstance(row, type):
            return {field.name: getattr(row, field.name) for field in fields(row)} | {"whole": row}
        return row

    def details(self, row: Row) -> Callable[[Any, Progress], Any] | None:
        """A further question to the shop for a row's side pane; its answer is handed to ``side``."""
        return None

    def make_above(self) -> QWidget | None:
        """A widget between cards and table, where a panel has one."""
        return None

    def show_more(self, view: View) -> None:
        """Fill the panel's own widgets from a new view."""

    def table_note(self, view: View) -> str:
        """A few words at the right end of the line below the table."""
        return ""

    # ---- asking ----------------------------------------------------------------------------
    def refresh(self) -> None:
        period = self.desk.period
        choice = Choice(period.month, period.comparison, dict(self.settings))
        asked, more, table_row, needs = self.question, self.more, self.table_row, self.needs

        def question(shop: Any, progress: Progress) -> View:
            is_empty = not set(needs) & set(shop.coverage()) if needs else shop.is_empty()
            answer = asked(shop, progress, choice)
            progress.check()
            rows = table_rows(answer.rows, table_row)
            return View(answer, rows, is_empty, shop.shop_name(), more(shop, progress, answer, choice))

        self._slow.start()
        self.ask(question, self.show_view, fault=self._fault)

    def list_title(self) -> str:
        """What stands over the table now, on paper and in files as in the window."""
        is_sorted = self.sorted_title is not None and bool(self.table.rows.keys)
        return self.look.words(self.sorted_title if is_sorted else self.table_title)

    def choose_setting(self, **settings: Any) -> None:
        """Ask anew with other settings of the panel's own (``choice.settings``)."""
        self.settings.update(settings)
        self.refresh()

    def _fault(self, fault: Any) -> None:
        self._slow.stop()
        self.messages.show_fault(fault)

    def _mark_stale(self, is_stale: bool) -> None:
        """While an answer is waited for, the headline says by its tone that what stands there is the answer before."""
        self.headline.setProperty("state", "stale" if is_stale else "")
        restyle(self.headline)

    # ---- showing ---------------------------------------------------------------------------
    def show_view(self, view: View) -> None:
        """Show what the worker brought."""
        self._slow.stop()
        self._mark_stale(False)
        self.view = view
        self.show_empty(view.is_empty)
        self.show_answer(view.answer)

    def show_answer(self, answer: Answer) -> None:
        super().show_answer(answer)
        view = self.view
        if view is None:
            return
        if view.is_empty:
            self.messages.stand([])
        self.show_more(view)
        chosen = self._chosen  # the table lets go of its choice when other rows come
        self.table.show_rows(view.rows)
        self._chosen = chosen
        self.table_card.show_nothing(None if view.rows else self.no_rows or self.tr("Nothing stands out."))
        self.table_card.note.setText(self.table_note(view))
        self.table_card.export.setEnabled(bool(view.rows))
        self.table_card.print.setEnabled(True)
        self.table_card.bar.show_for(len(view.rows))
        self._choose_again()
        self._go_to_sought()
        self._sought = ""  # not among these rows either: a later answer must not take her there out of the blue

    def _choose_again(self) -> None:
        """The row chosen before, or the one that took its place; without an aside there is always one, where there are rows."""
        count = self.table.rows.rowCount()
        if self._chosen is None and self.aside is not None:
            self.close_side()
            return
        if not count:
            self.close_side()
            return
        subject, place = self._chosen or ("", 0)
        found = self.line_of(subject)
        at = found if found is not None else min(place, count - 1)
        self.table.choose(at)
        self._row_opened(self.table.rows.row_at(at))

    # ---- the side pane -----------------------------------------------------------------------
    def close_side(self) -> None:
        """Back to what stands there when no row is chosen."""
        self._chosen = None
        if self.table.selectionModel().hasSelection():
            self.table.clearSelection()
        self._show_no_row()

    def _show_no_row(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.side_pane.isAncestorOf(focus):
            self.table.setFocus()  # what held the keyboard goes: Qt would hand it to whatever field comes next
        self.side_pages.setCurrentIndex(0)
        if self.aside is None:
            self.side_pane.show_reasoning(Reasoning(self.tr("Choose a row to see why it stands here.")))
        if self.bar is not None:
            self.bar.show_for(0)

    def _row_opened(self, row: Row | None) -> None:
        chosen = self.table.selected_rows()
        if len(chosen) > 1:
            self.show_reasoning(Reasoning(self.tr("Chosen rows: {n}").format(n=f"{len(chosen):,}")), len(chosen))
        elif row is None:
            self._chosen = None
            self._show_no_row()
        else:
            self._chosen = (self.subject_of(row), self.table.currentIndex().row())
            self._open(row)

    def _open(self, row: Row, details: Any = None) -> None:
        focus = QApplication.focusWidget()
        was_beside = focus is not None and self.side_pages.isAncestorOf(focus)
        self.show_reasoning(self.side(row, details), 1)
        if was_beside and QApplication.focusWidget() is not focus:
            self.table.setFocus()  # what held the keyboard was built anew: it stays in the panel, not in the rail
        further = self.details(row) if details is None else None
        if further is not None:
            subject = self._chosen

            def show(found: Any) -> None:
                if self._chosen == subject:
                    self._open(row, found)

            self.ask(further, show, "details")

    def open_figure(self, name: str) -> None:
        self.table.clearSelection()
        super().open_figure(name)

    def acted_on(self) -> Sequence[Row]:
        return self.table.selected_rows()

    # ---- acting --------------------------------------------------------------------------------
    def do(self, action: Action) -> None:
        from shopdesk.panels.parts.decision_box import DecisionBox

        rows = self.table.rows.rows_shown() if action.on == PANEL else self.table.selected_rows()
        if action.calls is not None:
            action.calls(self, rows)
        elif not action.asks:
            self.decide(action, rows)
        elif rows:
            first = self.look.words(self.side(rows[0]).title)
            about = first if len(rows) == 1 else self.tr("{first} and {n} more").format(first=first, n=len(rows) - 1)
            keep = partial(self.decide, action, rows)
            DecisionBox(self.look, self.name, action, about, self.desk.now().date(), keep, self).open()

    # ---- ways out --------------------------------------------------------------------------------
    def export(self) -> None:
        """Save what is shown: as a workbook, as a page, as plain text."""
        if self.view is not None and self.table.rows.rowCount():
            self.out.export_answer(self.view, self.cards, self._sheet(self.view.answer))

    def print_page(self) -> None:
        """Print what is shown."""
        if self.view is not None:
            self.out.print_answer(self.view, self.cards, self._sheet(self.view.answer))

    def _sheet(self, answer: Answer) -> Callable[[], Sheet]:
        said = (answer.headline, answer.basis, answer.coverage, *answer.warnings)
        title = self.list_title() or self.title()
        note = self.table_card.note.text()
        make = self.table_card.sheet(title, (*([note] if note else []), *map(self.look.words, said)))
        return lambda: replace(make(), summed=note)

    # ---- words -------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        self.table_card.say_title(self.list_title(), self.title())
        self.table_card.retranslate()
        self.side_pane.retranslate()
        super().retranslate()

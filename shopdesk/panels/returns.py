"""Which after-sales case must be answered first, what comes back, why, and what does it cost? A desk of cases with clocks, rates and causes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.returns_decisions import fix_decision
from shopdesk.analysis.returns_desk import ReturnsDesk
from shopdesk.analysis.returns_rows import CaseRow
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.panels.parts.declaration import Choice, Nothing, View
from shopdesk.panels.parts.edit import decisions_edit
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.panel import GAP
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.panels.returns_case import clock_tone, clock_words, left_words
from shopdesk.panels.returns_choice import CASES, CAUSES, FIXES, RATES, VIEWS, WATCH, ReturnsChoice
from shopdesk.panels.returns_fill import correctables, fill_causes, fill_rates
from shopdesk.panels.returns_fixes import FixBox, FixesPage
from shopdesk.panels.returns_listing import COLUMNS, Beside, asked, beside, move_action, row_of
from shopdesk.panels.returns_pages import CausesPage, Pages, RatesPage
from shopdesk.panels.returns_watch import WatchPage
from shopdesk.panels.returns_words import BASES, COHORT, MOVES, SCOPES
from shopdesk.panels.returns_work import CaseWork
from shopdesk.progress import Progress
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import speaker

if TYPE_CHECKING:
    from shopdesk.reports.sheet import Sheet

say = speaker("returns_desk")

MINUTE_MILLISECONDS = 60_000
LIVE_SECONDS = 120  # the shop's clock is the window's, give or take what an answer took
DESK_CARDS = ("open_cases", "due_24h_cases", "overdue_cases", "money_at_stake_value")
RATE_CARDS = ("return_rate", "refund_rate", "return_cost_value", "recovered_value", "reuse_rate")


class ReturnsPanel(CaseWork):
    """Cases, those whose time runs out first."""

    name = "returns"
    word = say("Returns")
    reads = frozenset("orders order_lines refunds products stock purchase_orders purchase_prices cases".split())
    follows_comparison = False
    cards = (*DESK_CARDS, *RATE_CARDS)
    uncompared = frozenset((*DESK_CARDS, "return_cost_value", "recovered_value", "reuse_rate"))
    nothing = Nothing(
        say("No refunds have been imported yet"),
        (
            say("Cases, their deadlines and what comes back are read from the refund export."),
            say("Qianniu › Trade › Refunds › Batch export"),
            say("Whoever has no export yet can write cases down by hand once orders are there."),
        ),
        icon="returns",
    )
    table_title = say("Cases by deadline")
    no_rows = say("No case is on this list. Choose another list above, or write a case down by hand.")
    columns = COLUMNS
    subject = "rma_id"
    subject_kind = "refund"
    worth = "amount_value"
    acts = tuple(map(move_action, MOVES))

    def __init__(self, desk: Any, parent: QWidget | None = None) -> None:
        self._figure_shown = ""
        self._asked_at = desk.now()
        super().__init__(desk, parent)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MILLISECONDS)
        self._minute.timeout.connect(self.tick)
        self._minute.start()

    # ---- what is asked ---------------------------------------------------------------------
    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        return asked(shop, choice)

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Beside:
        return beside(answer, choice)

    @staticmethod
    def table_row(row: Any) -> Row:
        return row_of(row)

    # ---- laying out ------------------------------------------------------------------------
    def _laid_out(self, above: QWidget | None) -> QHBoxLayout:
        """Left the table of cases, or one of the other pages in its place; right why, over the whole height."""
        self.rates = RatesPage(self.desk, self.name)
        self.causes = CausesPage(self.desk, self.name)
        self.rates.sku_opened.connect(lambda sku: self.show_cases_of(sku, ""))
        self.causes.cell_opened.connect(self.show_cases_of)
        self.views = Pages()
        self.watch = WatchPage(self.desk, self.name)
        self.fixes = FixesPage(self.desk, self.name)
        self.fixes.wanted.connect(self.open_fix)
        for page in (self.table_card, self.rates, self.causes, self.watch, self.fixes):
            self.views.addWidget(page)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        if above is not None:
            left.addWidget(above)
        left.addWidget(self.views, 1)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addLayout(left, 1)
        columns.addWidget(self.side_pages)
        return columns

    def make_above(self) -> QWidget:
        self.choice = ReturnsChoice(self.look, self.name, SCOPES, BASES)
        self.choice.chosen.connect(self.show_page)
        self.choice.scope_chosen.connect(lambda scope: self.choose_setting(scope=scope, found="", of=None))
        self.choice.basis_chosen.connect(self._choose_basis)
        self.choice.find_wanted.connect(self.find_case)
        self.choice.find_left.connect(self._leave_found)
        self.choice.case_wanted.connect(self.open_new_case)
        self.choice.print_wanted.connect(self.print_page)
        return self.choice

    def _leave_found(self) -> None:
        """The number was taken away: back to the list."""
        if self.settings.get("found"):
            self.choose_setting(found="")

    def show_page(self, view: str) -> None:
        """Bring the cases, the rates or the causes to the front, with the figures that belong there."""
        self.choice.show_view(view)
        self.views.setCurrentIndex(VIEWS.index(view))
        self.views.updateGeometry()
        self.side_pages.setVisible(view == CASES)
        self._figure_shown = ""
        self._fill_page()
        self._show_cards()

    def open_figure(self, name: str) -> None:
        """Why a figure is so; beside the other pages, pressed again it makes room."""
        is_again = self._figure_shown == name and self.choice.view != CASES
        self.side_pages.setVisible(not is_again)
        self._figure_shown = "" if is_again else name
        if not is_again:
            super().open_figure(name)

    def _show_cards(self) -> None:
        shown = DESK_CARDS if self.choice.view == CASES else RATE_CARDS
        for name, made in self.figure_cards.items():
            made.setVisible(name in shown and self.answer is not None and name in self.answer.figures)

    def _choose_basis(self, basis: str) -> None:
        self.settings["basis"] = basis
        self._fill_page()

    # ---- showing ---------------------------------------------------------------------------
    @property
    def known(self) -> ReturnsDesk:
        assert self.view is not None
        desk: ReturnsDesk = self.view.more.desk
        return desk

    @property
    def clock(self) -> datetime:
        """The moment the clocks of the cases stand at: now while files reach today, else the end of the files."""
        told = self.known.question.clock
        return told + (self.desk.now() - self._asked_at) if self.is_live else told

    @property
    def own_clock(self) -> datetime:
        """The same of the cases she wrote herself, whose clock needs no file to run on."""
        question = self.known.question
        return self.clock if question.today_at is None else question.own_clock + (self.desk.now() - self._asked_at)

    @property
    def is_live(self) -> bool:
        """Whether the clocks run on: files reach today."""
        told = self.known.question.clock
        return abs((self._asked_at - told).total_seconds()) < LIVE_SECONDS

    def show_view(self, view: View) -> None:
        self._asked_at = self.desk.now()
        self.view = view
        super().show_view(replace(view, rows=[{**row, **self._clocked(row)} for row in view.rows]))

    def show_answer(self, answer: Answer) -> None:
        super().show_answer(answer)
        self._show_cards()

    def show_more(self, view: View) -> None:
        shown: Beside = view.more
        basis = self.settings.get("basis", COHORT)
        self.choice.show_choice(shown.scope, shown.counts, basis)
        self.choose_written()
        self.table_card.title.setText(self._list_title(shown))
        self._fill_page()

    def _fill_page(self) -> None:
        """Fill the page in front; the others are filled when they come there."""
        if self.view is None:
            return
        desk: ReturnsDesk = self.view.more.desk
        if self.choice.view == RATES:
            fill_rates(self.rates, self.view.answer, desk, self.settings.get("basis", COHORT), self.look)
        elif self.choice.view == CAUSES:
            fill_causes(self.causes, desk, self.look)
        elif self.choice.view == WATCH:
            day, rules = self._as_of, desk.question.rules
            self.ask(
                lambda shop, _progress: shop.watch_list(as_of=day),
                lambda found: self.watch.show_list(found, rules),
                "watch",
            )
        elif self.choice.view == FIXES:
            day, rules, days = self._as_of, desk.question.rules, desk.cohorts.mature_days
            self.ask(
                lambda shop, _progress: shop.listing_fixes(as_of=day),
                lambda found: self.fixes.show_fixes(found, days, rules),
                "fixes",
            )

    @property
    def _as_of(self) -> date | None:
        """The day the desk is of; None for now."""
        question = self.known.question
        return None if question.is_now else question.as_of

    def open_fix(self) -> None:
        """Write down that a listing was corrected; the goods and cause chosen on the page of causes stand there."""
        if self.view is None:
            return
        FixBox(self.look, self.name, correctables(self.known), self.causes.chosen(), self._keep_fix, self).open()

    def _keep_fix(self, goods: str, cause: str, note: str) -> None:
        decision = fix_decision(self.known, goods, cause, note)
        name = say("listing of {goods} corrected", goods=goods)
        told = self.tr("Kept: the listing of {goods} is corrected from today on.").format(goods=safe_text(goods))
        self.keep(decisions_edit(name, [decision]), told=told)

    def _list_title(self, shown: Beside) -> str:
        """What is listed: one of the lists, what was found, what is behind a number of the other pages."""
        if shown.found:
            return self.tr("Found for {number}").format(number=safe_text(shown.found))
        if shown.of is None:
            return self.look.words(self.table_title)
        goods, cause = shown.of
        words = self.look.words(CODE_WORDS["cause"].get(cause, ""))
        return " · ".join(part for part in (safe_text(goods), words) if part)

    def list_title(self) -> str:
        return super().list_title() if self.view is None else self._list_title(self.view.more)

    def table_note(self, view: View) -> str:
        question = view.more.desk.question
        stands = self.tr("clocks stand at {moment}")
        if question.own_clock > question.clock and any(row["whole"].facts.is_by_hand for row in view.rows):
            stands = self.tr("clocks stand at {moment}; of cases by hand at now")
        return "" if self.is_live else stands.format(moment=f"{question.clock:%Y-%m-%d %H:%M}")

    def _clocked(self, row: Row) -> dict[str, Any]:
        """The time a case still has now, in words and in hours."""
        case: CaseRow = row["whole"]
        left = None if case.due_at is None else int((case.due_at - self.clock_of(case)).total_seconds())
        rules = self.view.more.desk.question.rules if self.view is not None else ReturnsRules()
        tone = clock_tone(left, case, rules)
        return {"clock": clock_words(left, case), "time_left": left_words(left, case), "clock_tone": tone}

    def tick(self) -> None:
        """A minute has gone by: the clocks say so. Nothing is asked anew, so that no half-written form is lost."""
        if self.view is None or not self.isVisible():
            return
        for row in self.view.rows:
            if isinstance(row, dict):
                row.update(self._clocked(row))
        self.table.rows.retranslate()

    # ---- ways out ----------------------------------------------------------------------------
    @property
    def _page(self) -> TablePane:
        """The table of the view that is in front."""
        return self.table_card if self.choice.view == CASES else self._other.pane

    @property
    def _other(self) -> RatesPage | CausesPage | WatchPage | FixesPage:
        """The page in front beside the cases."""
        pages: dict[str, RatesPage | CausesPage | WatchPage | FixesPage] = {
            RATES: self.rates,
            CAUSES: self.causes,
            WATCH: self.watch,
            FIXES: self.fixes,
        }
        return pages[self.choice.view]

    def export(self) -> None:
        """Save the table in front: as a workbook, as a page, as plain text."""
        if self.view is not None and self._page.table.rows.rowCount():
            self.out.export_answer(self.view, self.cards, self._sheet(self.view.answer))

    def _sheet(self, answer: Answer) -> Callable[[], Sheet]:
        if self.choice.view == CASES:
            return super()._sheet(answer)
        said = (answer.headline, answer.basis, answer.coverage, *answer.warnings)
        page = self._other
        return page.pane.sheet(page.title(), (page.note(), *map(self.look.words, said)))

    def retranslate(self) -> None:
        self.choice.retranslate()
        self.rates.retranslate()
        self.causes.retranslate()
        self.watch.retranslate()
        self.fixes.retranslate()
        super().retranslate()

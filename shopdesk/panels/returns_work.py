"""What can be done with one case? Why it stands so, the moves that are legal, its cause, the grading desk; finding one, writing one by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.case_clock import clock_derivation, warning
from shopdesk.analysis.disposal import DISPOSITIONS, Advice, advise
from shopdesk.analysis.returns_desk import ReturnsDesk
from shopdesk.analysis.returns_rows import CaseRow, UnitRow
from shopdesk.analysis.returns_words import CODE_WORDS, EVENT_WORDS
from shopdesk.errors import UserFault
from shopdesk.panels.parts.edit import kept_edit
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.spelling import figure_text, safe_text
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.panels.returns_case import CaseWarning, CauseChoice, graded_lines
from shopdesk.panels.returns_choice import CASES, CAUSES, RATES, ReturnsChoice
from shopdesk.panels.returns_grading import Draft, GradingDesk
from shopdesk.panels.returns_listing import found_cases
from shopdesk.panels.returns_move import MoveBox, Told
from shopdesk.panels.returns_new_case import NewCaseBox
from shopdesk.panels.returns_pages import CausesPage, RatesPage
from shopdesk.panels.returns_timeline import Timeline, marks_of
from shopdesk.panels.returns_words import AFTERWARDS, ALL, ASKING, GOODS, GRADE, HERS, MOVES, OPEN, SCOPE_OF
from shopdesk.shop import Kept
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import speaker

say = speaker("returns_desk")

_SCOPE_OF_FOUND = {"case_deadline_near": HERS, "returns_not_graded": GRADE}  # finding → the list of cases it speaks of


class CaseWork(WorkPanel):
    """The part of the desk that speaks of one case; ``returns`` lists them and says what the clock is."""

    choice: ReturnsChoice
    causes: CausesPage
    rates: RatesPage
    _is_led = False
    # the cases by hand there were when another was written; None: none was of late
    _written_before: set[str] | None = None

    def __init__(self, desk: Any, parent: QWidget | None = None) -> None:
        self._drafts: dict[str, Draft] = {}
        super().__init__(desk, parent)

    @property
    def known(self) -> ReturnsDesk:
        """Everything known of after-sales, by the newest answer."""
        raise NotImplementedError

    @property
    def clock(self) -> datetime:
        """The moment the clocks of the cases stand at."""
        raise NotImplementedError

    @property
    def own_clock(self) -> datetime:
        """The same of the cases she wrote herself."""
        raise NotImplementedError

    def clock_of(self, case: CaseRow) -> datetime:
        """The moment a case stands at."""
        return self.own_clock if case.facts.is_by_hand else self.clock

    def show_page(self, view: str) -> None:
        """Bring the cases, the rates or the causes to the front."""
        raise NotImplementedError

    def go_to(self, subject: str, finding: Finding | None = None) -> None:
        """As every panel does; a finding has chosen the list already, and only its rows are waited for."""
        self._is_led = finding is not None
        super().go_to(subject, finding)

    def show_found(self, finding: Finding) -> None:
        """The cases that are due or to be graded; what comes back too often, by its causes."""
        scope = _SCOPE_OF_FOUND.get(finding.finding)
        if scope is None:
            self.show_page(CAUSES)
            self.causes.choose(finding.subject or "")
        else:
            self.show_page(CASES)
            self.choose_setting(scope=scope, found="", of=None)

    def _go_to_sought(self) -> None:
        """Where another panel sends her: to a case, in a list that holds it; to goods, on the page of causes or else of rates."""
        subject = self._sought
        super()._go_to_sought()
        if not subject or self.view is None:
            return
        case = self.known.case(subject)
        if case is not None:
            self.show_page(CASES)
            if self._sought and not self._is_led:
                self._sought, self._chosen = "", (subject, 0)
                scope = next(one for one in (OPEN, GRADE, ALL) if SCOPE_OF[one](case))
                self.choose_setting(found="", of=None, scope=scope)
        elif any(one.goods == subject for one in self.known.goods):
            self._sought = ""
            page = self.causes if self.choice.view == CAUSES else self.rates
            self.show_page(CAUSES if page is self.causes else RATES)
            page.choose(subject)

    def show_cases_of(self, goods: str, cause: str) -> None:
        """The cases behind a number of the other pages: of some goods, of one cause alone where one is named."""
        self.show_page(CASES)
        self.choose_setting(found="", of=(goods, cause))
        self.choice.number.clear()  # what was looked for before is not what stands there now

    # ---- a case ----------------------------------------------------------------------------
    def side(self, row: Row, details: Any = None) -> Reasoning:
        case: CaseRow = row["whole"]
        facts, look, words = case.facts, self.look, self.look.words
        rules = self.known.question.rules
        state = words(CODE_WORDS["state"].get(case.state or "", say("state not known")))
        kind = words(CODE_WORDS["kind"].get(facts.kind or ""))
        amount = figure_text(facts.amount_value, "money", look.currency)
        warned = warning(case, rules)
        return Reasoning(
            title=case.rma_id,
            value=words(row["time_left"]) or state,
            detail=" · ".join(filter(None, (state if row["time_left"] else kind, amount))),
            parts=(
                *(
                    (partial(CaseWarning, name=f"{self.name}_warning", words=words(warned)),)
                    if warned is not None
                    else ()
                ),
                *self._parts_in_order(case, rules),
            ),
            derivation=clock_derivation(case, rules),
            pairs=self._pairs(case),
            basis=self.answer.basis if self.answer is not None else "",
            rows={} if facts.is_by_hand else {"kind": "refunds", "keys": [case.rma_id]},
            source_note=self.tr("Written by hand: no file tells of it yet.") if facts.is_by_hand else "",
        )

    def _parts_in_order(self, case: CaseRow, rules: ReturnsRules) -> list[Callable[[Look], QWidget]]:
        """History, cause and grading desk; the desk first where grading is what comes next."""
        told: list[Callable[[Look], QWidget]] = [
            lambda shown: Timeline(shown, f"{self.name}_history", marks_of(case, rules, shown, self.clock_of(case))),
            partial(self._cause_choice, case),
        ]
        grading = self._grading(case, rules)
        return [*grading, *told] if case.next_move in ("grade", "dispose") else [*told, *grading]

    def _pairs(self, case: CaseRow) -> tuple[tuple[str, str], ...]:
        """What else is known of the case, line by line; what is not known says why."""
        facts, words = case.facts, self.look.words
        found = (
            (self.tr("Order"), safe_text(facts.order_id or "")),
            (self.tr("Goods"), safe_text(facts.title or facts.sku or facts.item_id or "")),
            (self.tr("Parcel"), safe_text(facts.waybill_id or "")),
            (self.tr("Parcel back"), safe_text(facts.return_waybill_id or "")),
            (self.tr("Borne by"), words(CODE_WORDS["fault"].get(case.fault or "", ""))),
        )
        return tuple((name, value) for name, value in found if value)

    def _cause_choice(self, case: CaseRow, look: Look) -> QWidget:
        """The cause as it was read, and the list to correct it from."""
        causes = CODE_WORDS["cause"]
        return CauseChoice(
            look, self.name, causes, case.cause, case.facts.reason or "", partial(self.correct_cause, case)
        )

    # ---- moves -----------------------------------------------------------------------------
    def write_move(self, move: str, row: Row) -> None:
        """Write down what happened in a case: at once, or after what belongs to it was asked."""
        case: CaseRow = row["whole"]
        if move not in ASKING:
            self.keep_move(case, move, None)
            return
        about = " · ".join((case.rma_id, figure_text(case.facts.amount_value, "money", self.look.currency)))
        since = case.standing.since if case.standing is not None else None
        now, keep = self.clock_of(case), partial(self.keep_move, case, move)
        MoveBox(self.look, self.name, move, MOVES[move], about, now, since, keep, self).open()

    def keep_move(self, case: CaseRow, move: str, told: Told | None) -> None:
        """Keep a move; Ctrl+Z takes it back."""
        said = (
            {}
            if told is None
            else {
                "at": told.at,
                "detail": told.detail,
                "waybill": told.waybill,
                "note": told.note_in(self.look.words),
            }
        )
        name = say("{rma_id}: {move}", rma_id=case.rma_id, move=EVENT_WORDS[move])
        kept = say("Kept for {case}: {move}", case=case.rma_id, move=EVENT_WORDS[move])
        if move in AFTERWARDS:
            kept = say("{kept}. {afterwards}", kept=kept, afterwards=AFTERWARDS[move])
        self.keep(kept_edit(name, lambda shop: shop.move_case(case.rma_id, move, **said)), told=self.look.words(kept))

    def correct_cause(self, case: CaseRow, cause: str) -> None:
        """Let the case and all of the same wording have another cause."""
        words = CODE_WORDS["cause"][cause]
        name = say("{rma_id}: cause {cause}", rma_id=case.rma_id, cause=words)
        told = (
            self.tr("“{reason}” counts as {cause} from now on.").format(
                reason=case.facts.reason, cause=self.look.words(words)
            )
            if case.facts.reason
            else self.tr("{case} counts as {cause}.").format(case=case.rma_id, cause=self.look.words(words))
        )
        self.keep(kept_edit(name, lambda shop: shop.correct_cause(case.rma_id, cause)), told=told)

    # ---- grading ---------------------------------------------------------------------------
    def _grading(self, case: CaseRow, rules: ReturnsRules) -> tuple[Callable[[Look], QWidget], ...]:
        """What was graded, and the desk for what was not; nothing where no goods have come back."""
        if not case.units:
            return ()
        done = [unit for unit in case.units if unit.grade is not None]
        parts: list[Callable[[Look], QWidget]] = []
        if done:
            parts.append(lambda look: graded_lines(look, self.name, done))
        waiting = [unit for unit in case.units if unit.disposition is None]
        if waiting:
            draft = self._drafts.setdefault(case.rma_id, Draft(grade=waiting[0].grade or ""))
            if draft.grade and draft.advice is None:
                draft.advice = self._advice(case, draft.grade, rules)
            parts.append(
                lambda look: GradingDesk(
                    look, self.name, draft, len(waiting), rules.resale_margin_rate, case.facts.unit_cost_value,
                    lambda grade: self._advice(case, grade, rules),
                    lambda kept: self.keep_grade(case, waiting, kept),
                )
            )  # fmt: skip
        return tuple(parts)

    def _advice(self, case: CaseRow, grade: str, rules: ReturnsRules) -> Advice:
        """What each way would bring, by the price of the goods and the chances of the rule book."""
        facts = case.facts
        price = self.known.price_of(facts)
        return advise(grade, price, facts.unit_cost_value, rules, words=(facts.title, facts.category))

    def keep_grade(self, case: CaseRow, waiting: Sequence[UnitRow], draft: Draft) -> None:
        """Keep the grade of so many of the units that wait, and what becomes of them."""
        units = [unit.unit_no for unit in waiting[: draft.units]]
        rma_id, said = case.rma_id, replace(draft)
        del self._drafts[rma_id]
        name = say("{rma_id}: grade {grade}, {way}", rma_id=rma_id, grade=said.grade, way=DISPOSITIONS[said.way])
        told = self.tr("Kept for {case}: grade {grade}, {way}").format(
            case=rma_id, grade=said.grade, way=self.look.words(DISPOSITIONS[said.way])
        )
        self.keep(kept_edit(name, lambda shop: grade_and_dispose(shop, rma_id, units, said)), told=told)

    # ---- one case by its number, one by hand -------------------------------------------------
    def find_case(self, number: str) -> None:
        """The case of a refund, order or waybill number, wherever it stands."""

        def show(rows: Sequence[CaseRow]) -> None:
            if rows:
                self.show_page(CASES)
                self._chosen = (rows[0].rma_id, 0)
                self.choose_setting(found=number, of=None)
            else:
                words = self.tr("No case has the number {number}, nor an order or a parcel of one.")
                self.messages.say(words.format(number=safe_text(number)), "warn")

        self.ask(lambda shop, _progress: found_cases(shop, number), show, "find")

    def open_case(self, rma_id: str) -> None:
        """Show one case, whoever asks for it."""
        self.choice.number.setText(rma_id)
        self.find_case(rma_id)

    def open_new_case(self) -> None:
        """A case that no export knows yet."""
        now = self.desk.now() if self.view is None else self.own_clock
        NewCaseBox(self.look, self.name, CODE_WORDS["kind"], GOODS, now, self._keep_case, self).open()

    def _keep_case(self, told: dict[str, Any]) -> None:
        self.choice.number.clear()  # among what was found before, the new case would not be seen
        self.settings.update(found="", of=None, scope=OPEN)
        self._written_before = None if self.view is None else self._by_hand()
        name = say("case by hand for order {order_id}", order_id=told["order_id"] or "–")
        self.keep(
            kept_edit(name, lambda shop: shop.add_case(told)),
            told=self.tr("The case is kept; its clock runs from the request on."),
        )

    def _by_hand(self) -> set[str]:
        return {case.rma_id for case in self.known.cases if case.facts.is_by_hand}

    def choose_written(self) -> None:
        """The case she has just written is the one in front."""
        new = set() if self._written_before is None else self._by_hand() - self._written_before
        if new:
            self._chosen, self._written_before = (new.pop(), 0), None


def grade_and_dispose(shop: Any, rma_id: str, units: Sequence[int], said: Draft) -> Kept:
    """Grade units and decide what becomes of them; if one of it is refused, nothing of it is kept."""
    kept: list[Kept] = []
    try:
        for unit_no in units:
            kept.append(shop.grade_unit(rma_id, unit_no, said.grade, note=said.condition))
            kept.append(shop.dispose_unit(rma_id, unit_no, said.way, price_value=said.price_value, note=said.condition))
    except UserFault:
        shop.undo_decisions([number for one in kept for number in one.entry_ids])
        raise
    changes = frozenset[str]().union(*(one.changes for one in kept))
    return Kept(tuple(number for one in kept for number in one.entry_ids), changes)

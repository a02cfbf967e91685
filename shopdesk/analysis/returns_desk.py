"""Everything about after-sales as known at one moment: the cases, the goods that come back, the months they were sent in.

Pure: the shop fills a ``ReturnsQuestion`` with plain rows and asks. Nothing here looks at a clock or a store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from functools import cached_property

from shopdesk.analysis.case_standing import case_row
from shopdesk.analysis.return_causes import NO_CORRECTIONS, Corrections
from shopdesk.analysis.return_cohorts import Cohorts, cohorts
from shopdesk.analysis.return_costs import CaseCost, case_cost
from shopdesk.analysis.return_goods import GoodsBack, GoodsReturns, GoodsSent, goods_returns
from shopdesk.analysis.returns_rows import CaseFacts, CaseRow, OwnEvent, UnitRow
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds.returns import ReturnsRules


@dataclass(frozen=True)
class OrderCounts:
    """Orders of a span (see ``store.return_tallies.order_counts``) and its money: paid and refunded (None: some amount unknown)."""

    paid_orders: int = 0
    before_sending: int = 0
    sent_orders: int = 0
    case_orders: int = 0
    paid_value: int = 0
    refund_value: int | None = 0
    refund_unknown_orders: int = 0


@dataclass(frozen=True)
class ReturnsQuestion:
    """What is known of after-sales at ``clock``. Money in fen, quantities in thousandths, months ``YYYY-MM``.

    period: whose cohort the rates are of; compared: the span they are compared with; span: the month of the period, whose
    events cost, recovered and reused are of: of files before ``as_of``, of hers until ``clock``. is_now: the files' own states count; of a past day only what is dated before it. sent: (month, units, lines of
    unknown units); back: (month sent, month back or '', units); ages: (days from dispatch to refund, units). goods_sent and
    goods_back: since ``window_month``. unplaced_qty: units back of orders of which no dispatch is known. last_on: the last day of data; today_at: this minute, where "now" was asked.
    has_orders, has_lines, has_cases: what the imports in the store have brought; has_refunds: cases, or amounts that orders state; is_caseless: files of
    cases were brought, and not one of them holds a case.
    """

    as_of: date
    clock: datetime
    period: DateRange
    span: DateRange
    compared: DateRange
    is_now: bool = True
    cases: Sequence[CaseFacts] = ()
    events: Mapping[str, Sequence[OwnEvent]] = field(default_factory=dict)
    corrections: Corrections = NO_CORRECTIONS
    units: Mapping[str, Sequence[UnitRow]] = field(default_factory=dict)
    sent: Sequence[tuple[str, int, int]] = ()
    back: Sequence[tuple[str, str, int]] = ()
    ages: Sequence[tuple[int, int]] = ()
    window_month: str = ""
    goods_sent: Sequence[GoodsSent] = ()
    goods_back: Sequence[GoodsBack] = ()
    counts: OrderCounts = OrderCounts()
    counts_before: OrderCounts = OrderCounts()
    unplaced_qty: int = 0
    last_on: date | None = None
    today_at: datetime | None = None
    has_orders: bool = False
    has_lines: bool = False
    has_cases: bool = False
    has_refunds: bool = False
    is_caseless: bool = False
    rules: ReturnsRules = field(default_factory=ReturnsRules)

    @property
    def own_clock(self) -> datetime:
        """The moment of the cases she wrote herself: no file has to tell what came of them, so theirs runs on to this minute."""
        return self.clock if self.today_at is None else max(self.clock, self.today_at)


@dataclass(frozen=True)
class ReturnsDesk:
    """The cases (what is due first, then the newest), goods by what their returns cost, the cohorts, what each ended case cost."""

    question: ReturnsQuestion
    cases: tuple[CaseRow, ...]
    goods: tuple[GoodsReturns, ...]
    cohorts: Cohorts
    costs: Mapping[str, CaseCost]

    def case(self, rma_id: str) -> CaseRow | None:
        return next((row for row in self.cases if row.rma_id == rma_id), None)

    def price_of(self, facts: CaseFacts) -> int | None:
        """Fen a unit of a case's goods sells for new: by the product sheet, else what buyers paid of late; None unknown."""
        names = (facts.sku, facts.item_id, facts.title)
        sent = next((one for one in self.question.goods_sent if one.goods in names), None)
        if sent is None:
            return None
        average = sent.paid_value * 1000 // sent.units_qty if sent.units_qty > 0 and sent.paid_value > 0 else None
        return sent.price_value if sent.price_value is not None else average

    @cached_property
    def open_cases(self) -> tuple[CaseRow, ...]:
        return tuple(row for row in self.cases if row.is_open)


def returns_desk(question: ReturnsQuestion) -> ReturnsDesk:
    """Work it out; an empty store gives an empty desk."""
    rules = question.rules
    rows = [
        case_row(
            facts,
            question.events.get(facts.rma_id, ()),
            question.units.get(facts.rma_id, ()),
            question.corrections,
            question.own_clock if facts.is_by_hand else question.clock,
            rules,
            is_now=question.is_now,
        )
        for facts in question.cases
    ]
    costs = {row.rma_id: case_cost(row, rules) for row in rows if is_ended_in(row, question.span, question.as_of)}
    return ReturnsDesk(
        question,
        tuple(sorted(rows, key=_urgent_first)),
        tuple(goods_returns(question.goods_sent, question.goods_back, question.corrections, rules)),
        cohorts(question.sent, question.back, question.ages, question.as_of, rules),
        costs,
    )


def is_ended_in(row: CaseRow, span: DateRange, as_of: date) -> bool:
    """Whether the case was paid back within a span: by a file before ``as_of``, by herself until now."""
    if not row.is_paid_back or (row.passed_at is not None and not row.facts.is_by_hand):
        return False
    ended = ended_on(row)
    return ended is not None and ended in (span if _is_settled_by_her(row) else span.clipped(as_of))


def ended_on(row: CaseRow) -> date | None:
    """The day of the end of a case that has ended; one whose end no file dates goes by its application, else by the day its order
    was paid."""
    if _is_settled_by_her(row) and row.standing is not None:
        return row.standing.since.date()
    told = row.facts.ended_at or row.facts.applied_at or row.facts.paid_on
    return None if told is None else date.fromisoformat(told[:10])


def _is_settled_by_her(row: CaseRow) -> bool:
    return row.facts.ended_at is None and (bool(row.log) or row.facts.is_by_hand)


def _urgent_first(row: CaseRow) -> tuple[int, str, str]:
    """Deadlines passed, then open cases by deadline, then open ones without, then the newest of the rest."""
    if row.urgency == "passed":
        return (0, row.record()["requested_at"] or "", row.rma_id)
    if row.is_open:
        due = row.due_at
        return (1, due.isoformat(), row.rma_id) if due is not None else (2, row.facts.applied_at or "", row.rma_id)
    waits = 3 if row.next_move is not None else 4
    newest = row.facts.ended_at or row.facts.applied_at or ""
    return (waits, "".join(chr(0x10FFFF - ord(char)) for char in newest), row.rma_id)

"""What is said of one after-sales case? The facts a file or she herself gave, where it stands at a moment, what is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, ClassVar

from shopdesk.analysis.answer import spelled
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.disposal import REUSED
from shopdesk.analysis.return_causes import Corrections, cause_of, fault_of
from shopdesk.analysis.returns_words import CODE_WORDS, EVENT_WORDS, worded
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import speaker
from shopdesk.workflow import rma

say = speaker("returns")

SELLERS_TURN = frozenset(
    {rma.WAIT_SELLER_AGREE, rma.WAIT_SELLER_CONFIRM_GOODS, rma.EX_WAIT_DEAL, rma.EX_WAIT_RECEIVE, rma.EX_WAIT_SEND}
)
REFUSED = frozenset({rma.SELLER_REFUSE_BUYER, rma.EX_WAIT_BUYER_MODIFY})
_NEXT = {
    rma.WAIT_SELLER_AGREE: "answer",
    rma.EX_WAIT_DEAL: "answer",
    rma.WAIT_SELLER_CONFIRM_GOODS: "confirm_goods",
    rma.EX_WAIT_RECEIVE: "confirm_goods",
    rma.EX_WAIT_SEND: "send_goods",
}


@dataclass(frozen=True)
class CaseFacts:
    """One case as files or she herself told it. Money in fen, quantities in thousandths, moments as the store writes them.

    status: the importers' word; None with ``status_text`` where nobody knows it. goods: ``unshipped``, ``shipped``. back_qty:
    units that came back as far as the file tells. unit_cost_value: of one unit. is_by_hand: she wrote the case herself.
    """

    rma_id: str
    order_id: str | None = None
    sku: str | None = None
    item_id: str | None = None
    title: str | None = None
    category: str | None = None
    kind: str | None = None
    status: str | None = None
    status_text: str | None = None
    goods: str = rma.SHIPPED
    goods_status: str | None = None
    reason: str | None = None
    amount_value: int | None = None
    back_qty: int = 0
    unit_cost_value: int | None = None
    applied_at: str | None = None
    deadline_at: str | None = None
    returned_at: str | None = None
    ended_at: str | None = None
    waybill_id: str | None = None
    return_waybill_id: str | None = None
    is_by_hand: bool = False

    @property
    def told(self) -> str:
        """What the file says of the state, to see later whether it still says so."""
        return f"{self.status or self.status_text or ''}|{self.deadline_at or ''}"


@dataclass(frozen=True)
class OwnEvent:
    """A move she wrote down: what happened when, and what the file said of the case then."""

    event: rma.Event
    told: str
    entry_id: int = 0


@dataclass(frozen=True)
class UnitRow:
    """A returned unit (1, 2 … of its case): its grade, what was decided on it, for how much (fen)."""

    unit_no: int
    grade: str | None = None
    disposition: str | None = None
    price_value: int | None = None
    cost_value: int | None = None
    graded_on: str | None = None
    decided_on: str | None = None

    @property
    def is_reused(self) -> bool:
        return self.disposition in REUSED


@dataclass(frozen=True)
class CaseRow:
    """One row of the desk; ``reasons`` says of every empty cell why.

    standing: None where the file's state is not known. urgency: ``passed``, ``last``, ``second``, ``first``, ``later`` or None
    where nothing of hers is due. passed_at: the first deadline that passed since the file told, so the state is reckoned, not
    told. log and refused are those of ``rma.replay``. moves: what she may do now.
    """

    facts: CaseFacts
    standing: rma.Standing | None
    cause: str | None
    fault: str | None
    next_move: str | None
    urgency: str | None = None
    hours_left: float | None = None
    passed_at: datetime | None = None
    log: tuple[tuple[datetime, str, str], ...] = ()
    refused: tuple[tuple[datetime, str, str], ...] = ()
    moves: tuple[str, ...] = ()
    units: tuple[UnitRow, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)

    listed: ClassVar[tuple[str, ...]] = (
        "rma_id", "order_id", "sku", "kind", "state", "cause", "requested_at", "deadline_at", "amount_value", "next_move",
    )  # fmt: skip

    @property
    def rma_id(self) -> str:
        return self.facts.rma_id

    @property
    def state(self) -> str | None:
        return self.standing.state if self.standing is not None else None

    @property
    def is_open(self) -> bool:
        """Whether the case goes on; one whose state nobody knows does."""
        return self.standing.is_open if self.standing is not None else self.facts.ended_at is None

    @property
    def due_at(self) -> datetime | None:
        """When silence ends the state; while the platform has stepped in, when evidence is due."""
        if self.standing is None or not self.standing.is_open:
            return None
        return self.standing.evidence_due_at if self.standing.is_stopped else self.standing.due_at

    @property
    def is_paid_back(self) -> bool:
        return self.standing is not None and self.standing.state in rma.PAID_BACK

    @property
    def ungraded(self) -> int:
        return sum(1 for unit in self.units if unit.grade is None)

    def record(self) -> dict[str, Any]:
        """The row's values by the names of ``fields.py``."""
        return {
            "rma_id": self.facts.rma_id,
            "order_id": self.facts.order_id,
            "sku": self.facts.sku or self.facts.item_id or self.facts.title,
            "kind": self.facts.kind,
            "state": self.state,
            "cause": self.cause,
            "requested_at": self.facts.applied_at,
            "deadline_at": None if self.due_at is None else self.due_at.isoformat(sep=" "),
            "amount_value": self.facts.amount_value,
            "next_move": self.next_move,
        }

    def worded(self) -> dict[str, Any]:
        """The record as people read it: codes as phrases."""
        return worded(self.record())

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        """The row of ``show returns --json``; ``reasons`` says of every null why."""
        return {**spelled(self.record()), "reasons": dict(self.reasons)}

    def derivation(self, rules: ReturnsRules) -> Derivation:
        """How the case came to stand as it does: what happened, deadlines that passed, moves that were refused."""
        steps = [Step("opened", self.facts.applied_at, name=EVENT_WORDS["opened"], unit="text")]
        steps += [_step(at, event, state) for at, event, state in self.log]
        steps += [
            Step(
                event,
                f"{at:%Y-%m-%d %H:%M:%S}",
                say("refused: not possible then"),
                name=EVENT_WORDS[event],
                unit="text",
            )
            for at, event, _ in self.refused
        ]
        steps.append(
            Step(
                "deadline_at",
                self.record()["deadline_at"],
                reason=self.reasons.get("deadline_at"),
                unit="text",
                is_result=True,
            )
        )
        return Derivation(
            tuple(steps),
            rules_used(
                "returns",
                rules,
                "unshipped_answer_hours",
                "shipped_answer_hours",
                "buyer_sends_days",
                "confirm_express_days",
            ),
        )


def _step(at: datetime, event: str, state: str) -> Step:
    words = EVENT_WORDS.get(event)
    return Step(event, f"{at:%Y-%m-%d %H:%M:%S}", CODE_WORDS["state"].get(state), name=words, unit="text")


def case_row(
    facts: CaseFacts,
    own: Sequence[OwnEvent],
    units: Sequence[UnitRow],
    corrections: Corrections,
    clock: datetime,
    rules: ReturnsRules,
    *,
    is_now: bool = True,
) -> CaseRow:
    """Where a case stands at ``clock``. ``is_now``: the file's own state counts; of a past day only what is dated before it."""
    start = _start(facts, clock, rules, is_now)
    cause = cause_of(facts.reason, corrections, facts.rma_id)
    row = CaseRow(facts, start, cause, fault_of(cause, facts.reason), None)
    if start is not None:
        counted = [one.event for one in own if facts.is_by_hand or one.told == facts.told]
        replayed = rma.replay(start, counted, clock, rules)
        passed = next((at for at, event, _ in replayed.log if event == rma.TIMEOUT), None)
        standing = replayed.standing
        row = replace(
            row,
            standing=standing,
            log=replayed.log,
            refused=replayed.refused,
            passed_at=passed,
            moves=rma.legal_moves(standing),
        )
    row = replace(row, units=_units(row, units))
    row = replace(row, next_move=_next_move(row))
    hours, urgency = _urgency(row, clock, rules)
    return replace(row, hours_left=hours, urgency=urgency, reasons=_reasons(row))


def _start(facts: CaseFacts, clock: datetime, rules: ReturnsRules, is_now: bool) -> rma.Standing | None:
    """The state from which her own moves and the clock go on; None where the file's word is not known."""
    kind = facts.kind or rma.REFUND_ONLY
    applied, ended, returned = _moment(facts.applied_at), _moment(facts.ended_at), _moment(facts.returned_at)
    due = _moment(facts.deadline_at)
    if facts.is_by_hand:
        first = rma.opened(kind, facts.goods, applied or clock, rules)
        return replace(first, due_at=due) if due is not None else first
    if facts.status in ("succeeded", "closed", "to_refund") and (ended is None or ended < clock):
        return rma.imported(kind, facts.goods, facts.status, ended or applied or clock, due, rules)
    if facts.status is None:
        return None
    if not is_now or ended is not None:
        return _as_dated(kind, facts, applied or clock, clock, rules)
    began = {"wait_seller_agree": applied, "wait_seller_confirm": returned}.get(facts.status)
    told = rma.imported(kind, facts.goods, facts.status, min(began or applied or clock, clock), due, rules)
    if told is not None and began is None and due is None:
        return replace(told, due_at=None)  # when the state began is not known, so neither is its end
    return told


def _as_dated(kind: str, facts: CaseFacts, applied: datetime, clock: datetime, rules: ReturnsRules) -> rma.Standing:
    """A case that was still open on a past day, by its dated facts alone: applied for, agreed to at the latest when silence
    agreed, sent back. It cannot have ended before, since the file tells that it ended later."""
    returned = _moment(facts.returned_at)
    opened = rma.opened(kind, facts.goods, applied, rules)
    if kind == rma.REFUND_ONLY:
        return _still_open(opened, clock)
    if returned is not None and returned < clock:
        status, since = "wait_seller_confirm", returned
    elif opened.due_at is not None and opened.due_at <= clock:
        status, since = "wait_buyer_return", opened.due_at
    else:
        return opened
    found = rma.imported(kind, facts.goods, status, since, None, rules)
    return _still_open(found if found is not None else opened, clock)


def _still_open(standing: rma.Standing, clock: datetime) -> rma.Standing:
    is_past = standing.due_at is not None and standing.due_at <= clock
    return replace(standing, due_at=None) if is_past else standing


def _units(row: CaseRow, known: Sequence[UnitRow]) -> tuple[UnitRow, ...]:
    """The units that came back: as many as the file tells, one at least where goods have arrived, and all she has graded."""
    graded = {unit.unit_no: unit for unit in known}
    has_arrived = row.standing is not None and (row.standing.has_goods or (row.facts.back_qty > 0))
    count = max(-(-row.facts.back_qty // 1000), int(has_arrived), max(graded, default=0))
    return tuple(graded.get(number, UnitRow(number)) for number in range(1, count + 1))


def _moment(text: str | None) -> datetime | None:
    return None if not text else datetime.fromisoformat(text)


def _next_move(row: CaseRow) -> str | None:
    standing = row.standing
    if standing is None:
        return "look_it_up" if row.is_open else None
    if standing.is_stopped:
        return "give_evidence" if standing.evidence_due_at is not None else "wait_for_platform"
    if not standing.is_open:
        if row.passed_at is not None and not row.facts.is_by_hand:
            return "look_it_up"
        if any(unit.grade is None for unit in row.units):
            return "grade"
        return "dispose" if any(unit.disposition is None for unit in row.units) else None
    if standing.state in REFUSED:
        return "settle_held_goods" if standing.has_goods else "wait_for_buyer"
    return _NEXT.get(standing.state, "wait_for_buyer")


def _urgency(row: CaseRow, clock: datetime, rules: ReturnsRules) -> tuple[float | None, str | None]:
    """Hours until her next deadline, and which alert that is; a deadline of the buyer's is none of hers."""
    if row.next_move == "look_it_up":
        return None, "passed" if row.passed_at is not None else None
    is_hers = row.next_move in ("answer", "confirm_goods", "send_goods", "give_evidence", "settle_held_goods")
    if row.due_at is None or not is_hers:
        return None, None
    left: timedelta = row.due_at - clock
    hours = left.total_seconds() / 3600
    tiers = (("last", rules.alert_last_hours), ("second", rules.alert_second_hours), ("first", rules.alert_first_hours))
    return round(hours, 1), next((name for name, most in tiers if hours <= most), "later")


def _reasons(row: CaseRow) -> dict[str, str]:
    """Why each empty cell is empty."""
    facts, standing = row.facts, row.standing
    found = {
        "order_id": None if facts.order_id else "no_order",
        "sku": None if facts.sku or facts.item_id or facts.title else "no_goods",
        "kind": None if facts.kind else "kind_not_stated",
        "state": None if standing is not None else "unknown_state",
        "cause": None if row.cause is not None else "reason_not_stated",
        "requested_at": None if facts.applied_at else "no_application_time",
        "amount_value": None if facts.amount_value is not None else "no_amount",
        "next_move": None if row.next_move is not None else "nothing_to_do",
    }
    if row.due_at is None:
        is_stopped = standing is not None and standing.is_stopped
        found["deadline_at"] = (
            "platform_stepped_in" if is_stopped else "unknown_state" if standing is None else
            "case_ended" if not row.is_open else "no_deadline_told"
        )  # fmt: skip
    return {name: code for name, code in found.items() if code is not None}

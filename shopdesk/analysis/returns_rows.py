"""What is said of one after-sales case? The facts a file or she herself gave, where it stands at a moment, what is next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from typing import Any, ClassVar

from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.disposal import REUSED
from shopdesk.analysis.returns_words import CODE_WORDS, EVENT_WORDS, worded
from shopdesk.analysis.spelling import spelled
from shopdesk.frozen import dataclass
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import speaker
from shopdesk.workflow import rma

say = speaker("returns")

TRIED = "tried:"


@dataclass(frozen=True)
class CaseFacts:
    """One case as files or she herself told it. Money in fen, quantities in thousandths, moments as the store writes them.

    status: the importers' word; None with ``status_text`` where nobody knows it. goods: ``unshipped``, ``shipped``. back_qty:
    units that came back as far as the file tells. unit_cost_value: of one unit. paid_on: the day its order was paid, ISO.
    is_by_hand: she wrote the case herself.
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
    paid_on: str | None = None
    is_by_hand: bool = False

    @property
    def told(self) -> str:
        """What the file says of the state, to see later whether it still says so."""
        return f"{self.status or self.status_text or ''}|{self.deadline_at or ''}"


@dataclass(frozen=True)
class OwnEvent:
    """A move she wrote down: what happened when, and what the file said of the case then.

    A move that was refused at once is named ``TRIED`` and the move, its word is the state then: kept, never replayed, so that it
    does not come to count when a move before it is taken back.
    """

    event: rma.Event
    told: str
    entry_id: int = 0

    @property
    def is_tried(self) -> bool:
        return self.event.name.startswith(TRIED)


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
    told. log and refused are those of ``rma.replay``; tried: moves that were refused at once, likewise. parcels: waybill numbers she wrote down,
    by the move. moves: what she may do now.
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
    tried: tuple[tuple[datetime, str, str], ...] = ()
    parcels: Mapping[str, str] = field(default_factory=dict)
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
        return self.standing.waits_until if self.standing is not None else None

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
            for at, event, _ in sorted((*self.refused, *self.tried))
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

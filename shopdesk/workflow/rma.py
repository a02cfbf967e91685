"""Where does an after-sales case stand, which moves are legal from there, and what happens when a deadline passes?

States are the platform's own words (open API names), so that what an export says maps one to one. A deadline that falls at the
very second of an event fires first; a move that is illegal in the current state is refused and logged, never forced. While the
platform has stepped in, no deadline of ours fires. The lengths are ``thresholds.returns``, and a deadline a file states wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from shopdesk.frozen import dataclass
from shopdesk.thresholds.returns import ReturnsRules

REFUND_ONLY, RETURN_REFUND, EXCHANGE = KINDS = ("refund_only", "return_refund", "exchange")
UNSHIPPED, SHIPPED, VIRTUAL = GOODS = ("unshipped", "shipped", "virtual")
EXPRESS, SURFACE = CARRIAGE = ("express", "surface")

WAIT_SELLER_AGREE = "WAIT_SELLER_AGREE"
WAIT_BUYER_RETURN_GOODS = "WAIT_BUYER_RETURN_GOODS"
WAIT_SELLER_CONFIRM_GOODS = "WAIT_SELLER_CONFIRM_GOODS"
SELLER_REFUSE_BUYER = "SELLER_REFUSE_BUYER"
SUCCESS, CLOSED = "SUCCESS", "CLOSED"
EX_WAIT_DEAL = "EX_WAIT_DEAL"
EX_WAIT_BUYER_RETURN = "EX_WAIT_BUYER_RETURN"
EX_WAIT_RECEIVE = "EX_WAIT_RECEIVE"
EX_WAIT_SEND = "EX_WAIT_SEND"
EX_WAIT_BUYER_RECEIVE = "EX_WAIT_BUYER_RECEIVE"
EX_WAIT_BUYER_MODIFY = "EX_WAIT_BUYER_MODIFY"
EX_SUCCESS, EX_CLOSED, EX_TO_REFUND = "EX_SUCCESS", "EX_CLOSED", "EX_TO_REFUND"
ENDED = frozenset({SUCCESS, CLOSED, EX_SUCCESS, EX_CLOSED, EX_TO_REFUND})
PAID_BACK = frozenset({SUCCESS})  # an exchange that became a refund goes on as a case of its own

# What the seller does, what the buyer does, and what time or the platform does.
SELLER_MOVES = ("seller_agree", "seller_refuse", "seller_confirm", "seller_ships", "seller_send", "to_refund")
BUYER_MOVES = ("buyer_modify", "buyer_ship", "buyer_receive", "buyer_withdraw")
STEP_IN, STEP_OUT = "platform_steps_in", "platform_steps_out"
EVENTS = (*SELLER_MOVES, *BUYER_MOVES, STEP_IN, STEP_OUT)
TIMEOUT = "timeout"

_MOVES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    REFUND_ONLY: {
        WAIT_SELLER_AGREE: {
            "seller_agree": SUCCESS, "seller_refuse": SELLER_REFUSE_BUYER, "seller_ships": CLOSED, "buyer_withdraw": CLOSED,
        },
        SELLER_REFUSE_BUYER: {"buyer_modify": WAIT_SELLER_AGREE, "seller_ships": CLOSED, "buyer_withdraw": CLOSED},
    },
    RETURN_REFUND: {
        WAIT_SELLER_AGREE: {
            "seller_agree": WAIT_BUYER_RETURN_GOODS, "seller_refuse": SELLER_REFUSE_BUYER, "seller_ships": CLOSED,
            "buyer_withdraw": CLOSED,
        },
        WAIT_BUYER_RETURN_GOODS: {"buyer_ship": WAIT_SELLER_CONFIRM_GOODS, "buyer_withdraw": CLOSED},
        WAIT_SELLER_CONFIRM_GOODS: {
            "seller_confirm": SUCCESS, "seller_refuse": SELLER_REFUSE_BUYER, "buyer_withdraw": CLOSED,
        },
        SELLER_REFUSE_BUYER: {"buyer_modify": WAIT_SELLER_AGREE, "seller_ships": CLOSED, "buyer_withdraw": CLOSED},
    },
    EXCHANGE: {
        EX_WAIT_DEAL: {
            "seller_agree": EX_WAIT_BUYER_RETURN, "seller_refuse": EX_WAIT_BUYER_MODIFY, "to_refund": EX_TO_REFUND,
            "buyer_withdraw": EX_CLOSED,
        },
        EX_WAIT_BUYER_RETURN: {"buyer_ship": EX_WAIT_RECEIVE, "buyer_withdraw": EX_CLOSED},
        EX_WAIT_RECEIVE: {
            "seller_confirm": EX_WAIT_SEND, "seller_refuse": EX_WAIT_BUYER_MODIFY, "buyer_withdraw": EX_CLOSED,
        },
        EX_WAIT_SEND: {"seller_send": EX_WAIT_BUYER_RECEIVE, "to_refund": EX_TO_REFUND},
        EX_WAIT_BUYER_RECEIVE: {"buyer_receive": EX_SUCCESS},
        EX_WAIT_BUYER_MODIFY: {"buyer_modify": EX_WAIT_DEAL, "buyer_withdraw": EX_CLOSED},
    },
}  # fmt: skip
STATES = tuple(dict.fromkeys([*(state for moves in _MOVES.values() for state in moves), *sorted(ENDED)]))

# State → where silence leads. How long it may last, ``_deadline`` says.
_SILENCE: Mapping[str, Mapping[str, str]] = {
    REFUND_ONLY: {WAIT_SELLER_AGREE: SUCCESS, SELLER_REFUSE_BUYER: CLOSED},
    RETURN_REFUND: {
        WAIT_SELLER_AGREE: WAIT_BUYER_RETURN_GOODS, WAIT_BUYER_RETURN_GOODS: CLOSED, WAIT_SELLER_CONFIRM_GOODS: SUCCESS,
        SELLER_REFUSE_BUYER: CLOSED,
    },
    EXCHANGE: {
        EX_WAIT_DEAL: EX_WAIT_BUYER_RETURN, EX_WAIT_BUYER_RETURN: EX_CLOSED, EX_WAIT_RECEIVE: EX_WAIT_SEND,
        EX_WAIT_SEND: EX_TO_REFUND, EX_WAIT_BUYER_RECEIVE: EX_SUCCESS, EX_WAIT_BUYER_MODIFY: EX_CLOSED,
    },
}  # fmt: skip
FIRST_STATE: Mapping[str, str] = {
    REFUND_ONLY: WAIT_SELLER_AGREE,
    RETURN_REFUND: WAIT_SELLER_AGREE,
    EXCHANGE: EX_WAIT_DEAL,
}
# What an export says of a case → the platform's word, per kind; the store keeps the word of the importers.
_IMPORTED: Mapping[str, Mapping[str, str]] = {
    "wait_seller_agree": {EXCHANGE: EX_WAIT_DEAL, "": WAIT_SELLER_AGREE},
    "wait_buyer_return": {EXCHANGE: EX_WAIT_BUYER_RETURN, "": WAIT_BUYER_RETURN_GOODS},
    "wait_seller_confirm": {EXCHANGE: EX_WAIT_RECEIVE, "": WAIT_SELLER_CONFIRM_GOODS},
    "wait_seller_send": {EXCHANGE: EX_WAIT_SEND},
    "wait_buyer_receive": {EXCHANGE: EX_WAIT_BUYER_RECEIVE},
    "seller_refused": {EXCHANGE: EX_WAIT_BUYER_MODIFY, "": SELLER_REFUSE_BUYER},
    "to_refund": {EXCHANGE: EX_TO_REFUND},
    "succeeded": {EXCHANGE: EX_SUCCESS, "": SUCCESS},
    "closed": {EXCHANGE: EX_CLOSED, "": CLOSED},
}


@dataclass(frozen=True)
class Standing:
    """How a case stands: its state, since when, and when silence would end that (None: never, or the platform has stepped in).

    goods: whether they were sent when the case began. carriage: how they come back. has_goods: the buyer has handed them in.
    """

    kind: str
    goods: str
    state: str
    since: datetime
    due_at: datetime | None = None
    carriage: str = EXPRESS
    has_goods: bool = False
    is_stopped: bool = False
    evidence_due_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state not in ENDED

    @property
    def waits_until(self) -> datetime | None:
        """When silence ends the state; while the platform has stepped in, when evidence is due."""
        if not self.is_open:
            return None
        return self.evidence_due_at if self.is_stopped else self.due_at


@dataclass(frozen=True)
class Event:
    """Something that happened: its name, and where it needs one a word: the evidence deadline, the waybill number of
    ``seller_send``, of ``buyer_ship`` the carriage and after it the waybill number where it is known.
    """

    at: datetime
    name: str
    detail: str = ""

    @property
    def carriage(self) -> str:
        """How the goods of ``buyer_ship`` come back; empty where nobody says it."""
        first = self.detail.partition(" ")[0]
        return first if self.name == "buyer_ship" and first in CARRIAGE else ""

    @property
    def waybill_id(self) -> str:
        """The number of the parcel that ``buyer_ship`` or ``seller_send`` speaks of; empty where it is not known."""
        if self.name == "seller_send":
            return self.detail
        return self.detail.removeprefix(self.carriage).strip() if self.name == "buyer_ship" else ""


@dataclass(frozen=True)
class Replay:
    """What came of the events until now: log as (moment, event or ``timeout``, new state), refused as (moment, event, state)."""

    standing: Standing
    log: tuple[tuple[datetime, str, str], ...] = ()
    refused: tuple[tuple[datetime, str, str], ...] = ()


def opened(kind: str, goods: str, applied_at: datetime, rules: ReturnsRules) -> Standing:
    """A case as the buyer has just asked for it."""
    first = Standing(kind, goods, FIRST_STATE[kind], applied_at)
    return replace(first, due_at=_deadline(first, rules))


def imported(
    kind: str, goods: str, status: str | None, since: datetime, due_at: datetime | None, rules: ReturnsRules
) -> Standing | None:
    """A case as a file tells it, with the file's own deadline where it has one; None for a state nobody knows."""
    words = _IMPORTED.get(status or "", {})
    state = words.get(kind, words.get(""))
    if state is None:
        return None
    told = Standing(kind, goods, state, since, has_goods=state in (WAIT_SELLER_CONFIRM_GOODS, EX_WAIT_RECEIVE))
    if kind == REFUND_ONLY and state not in _MOVES[kind] and state not in ENDED:
        told = replace(told, kind=RETURN_REFUND)  # goods on the way back are no refund only, whatever the column says
    return replace(told, due_at=due_at or _deadline(told, rules)) if told.is_open else told


def legal_moves(standing: Standing) -> tuple[str, ...]:
    """The events that are legal now, the seller's first; none once a case has ended."""
    moves = _MOVES[standing.kind].get(standing.state)
    if moves is None:
        return ()
    return tuple(name for name in EVENTS if name in moves and _may_ship(standing, name))


def moved(standing: Standing, event: Event, rules: ReturnsRules) -> Standing | None:
    """The case after an event; None where the event is illegal now."""
    if event.at < standing.since or not standing.is_open:
        return None
    if event.name == STEP_IN:
        evidence = datetime.fromisoformat(event.detail) if event.detail else None
        return replace(standing, is_stopped=True, due_at=None, evidence_due_at=evidence)
    if event.name == STEP_OUT:
        if not standing.is_stopped:
            return None
        running = replace(standing, since=event.at, is_stopped=False, evidence_due_at=None)
        return replace(running, due_at=_deadline(running, rules))
    if event.name not in legal_moves(standing):
        return None
    # a parcel of which nothing else is said comes by express, whatever the one before it came by
    carriage = event.carriage or (EXPRESS if event.name == "buyer_ship" else standing.carriage)
    return _entered(standing, _MOVES[standing.kind][standing.state][event.name], event.at, carriage, rules)


def replay(start: Standing, events: Iterable[Event], now: datetime, rules: ReturnsRules) -> Replay:
    """Everything that happened until ``now`` (itself included), missed deadlines in their order before the event they precede."""
    standing, log, refused = start, [], []

    def let_pass(moment: datetime) -> None:
        nonlocal standing
        while standing.due_at is not None and standing.due_at <= moment:
            passed_at = standing.due_at
            onward = _SILENCE[standing.kind][standing.state]
            standing = _entered(standing, onward, passed_at, standing.carriage, rules)
            log.append((passed_at, TIMEOUT, standing.state))

    for event in sorted((one for one in events if one.at <= now), key=lambda one: one.at):
        let_pass(event.at)
        after = moved(standing, event, rules)
        if after is None:
            refused.append((event.at, event.name, standing.state))
            continue
        standing = after
        log.append((event.at, event.name, standing.state))
    let_pass(now)
    return Replay(standing, tuple(log), tuple(refused))


def _may_ship(standing: Standing, name: str) -> bool:
    return name != "seller_ships" or standing.goods == UNSHIPPED


def _entered(standing: Standing, state: str, at: datetime, carriage: str, rules: ReturnsRules) -> Standing:
    has_goods = standing.has_goods or state in (WAIT_SELLER_CONFIRM_GOODS, EX_WAIT_RECEIVE)
    after = replace(standing, state=state, since=at, carriage=carriage, has_goods=has_goods, due_at=None)
    if standing.is_stopped and after.is_open:
        return after
    after = replace(after, is_stopped=False, evidence_due_at=None)
    return replace(after, due_at=_deadline(after, rules) if after.is_open else None)


def _deadline(standing: Standing, rules: ReturnsRules) -> datetime | None:
    """When silence ends the state; None for states without a clock."""
    answer = {UNSHIPPED: rules.unshipped_answer_hours, VIRTUAL: rules.virtual_answer_hours}.get(
        standing.goods, rules.shipped_answer_hours
    )
    confirm = rules.confirm_surface_days if standing.carriage == SURFACE else rules.confirm_express_days
    hours = {
        WAIT_SELLER_AGREE: answer,
        EX_WAIT_DEAL: answer,
        WAIT_BUYER_RETURN_GOODS: rules.buyer_sends_days * 24,
        EX_WAIT_BUYER_RETURN: rules.buyer_sends_days * 24,
        WAIT_SELLER_CONFIRM_GOODS: confirm * 24,
        EX_WAIT_RECEIVE: confirm * 24,
        SELLER_REFUSE_BUYER: rules.buyer_amends_days * 24,
        EX_WAIT_BUYER_MODIFY: rules.buyer_amends_days * 24,
        EX_WAIT_SEND: rules.exchange_send_hours,
        EX_WAIT_BUYER_RECEIVE: rules.exchange_receive_days * 24,
    }.get(standing.state)
    return None if hours is None else standing.since + timedelta(hours=hours)

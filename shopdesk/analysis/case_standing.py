"""Where does a case stand at a moment, by what a file tells, what she wrote down herself and what the clock has done since?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from shopdesk.analysis.return_causes import Corrections, cause_of, fault_of
from shopdesk.analysis.returns_rows import TRIED, CaseFacts, CaseRow, OwnEvent, UnitRow
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow import rma

REFUSED = frozenset({rma.SELLER_REFUSE_BUYER, rma.EX_WAIT_BUYER_MODIFY})
_NEXT = {
    rma.WAIT_SELLER_AGREE: "answer",
    rma.EX_WAIT_DEAL: "answer",
    rma.WAIT_SELLER_CONFIRM_GOODS: "confirm_goods",
    rma.EX_WAIT_RECEIVE: "confirm_goods",
    rma.EX_WAIT_SEND: "send_goods",
}


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
    replayed, parcels = None, {}
    if start is not None:
        counted = [one.event for one in own if not one.is_tried and (facts.is_by_hand or one.told == facts.told)]
        replayed = rma.replay(start, counted, clock, rules)
        parcels = {one.name: one.waybill_id for one in counted if one.waybill_id and one.at <= clock}
        waybill_id = facts.return_waybill_id or parcels.get("buyer_ship")
        if waybill_id != facts.return_waybill_id:
            facts = replace(facts, return_waybill_id=waybill_id)
    standing = replayed.standing if replayed is not None else None
    log = replayed.log if replayed is not None else ()
    passed = next((at for at, event, _ in log if event == rma.TIMEOUT), None)
    back = _units(facts, standing, units)
    next_move = _next_move(facts, standing, passed, back)
    due = standing.waits_until if standing is not None else None
    hours, urgency = _urgency(next_move, due, passed, clock, rules)
    return CaseRow(
        facts,
        standing,
        cause,
        fault_of(cause, facts.reason),
        next_move,
        urgency=urgency,
        hours_left=hours,
        passed_at=passed,
        log=log,
        refused=replayed.refused if replayed is not None else (),
        tried=tuple(
            (one.event.at, one.event.name.removeprefix(TRIED), one.event.detail) for one in own if one.is_tried
        ),
        parcels=parcels,
        moves=rma.legal_moves(standing) if standing is not None else (),
        units=back,
        reasons=_reasons(facts, standing, cause, next_move),
    )


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


def _units(facts: CaseFacts, standing: rma.Standing | None, known: Sequence[UnitRow]) -> tuple[UnitRow, ...]:
    """The units that came back: as many as the file tells, one at least where goods have arrived, and all she has graded."""
    graded = {unit.unit_no: unit for unit in known}
    has_arrived = standing is not None and (standing.has_goods or facts.back_qty > 0)
    count = max(-(-facts.back_qty // 1000), int(has_arrived), max(graded, default=0))
    return tuple(graded.get(number, UnitRow(number)) for number in range(1, count + 1))


def _moment(text: str | None) -> datetime | None:
    return None if not text else datetime.fromisoformat(text)


def _next_move(
    facts: CaseFacts, standing: rma.Standing | None, passed_at: datetime | None, units: Sequence[UnitRow]
) -> str | None:
    if standing is None:
        return "look_it_up" if facts.ended_at is None else None
    if standing.is_stopped:
        return "give_evidence" if standing.evidence_due_at is not None else "wait_for_platform"
    if not standing.is_open:
        if passed_at is not None and not facts.is_by_hand:
            return "look_it_up"
        if any(unit.grade is None for unit in units):
            return "grade"
        return "dispose" if any(unit.disposition is None for unit in units) else None
    if standing.state in REFUSED:
        return "settle_held_goods" if standing.has_goods else "wait_for_buyer"
    return _NEXT.get(standing.state, "wait_for_buyer")


def _urgency(
    next_move: str | None, due_at: datetime | None, passed_at: datetime | None, clock: datetime, rules: ReturnsRules
) -> tuple[float | None, str | None]:
    """Hours until her next deadline, and which alert that is; a deadline of the buyer's is none of hers."""
    if next_move == "look_it_up":
        return None, "passed" if passed_at is not None else None
    is_hers = next_move in ("answer", "confirm_goods", "send_goods", "give_evidence", "settle_held_goods")
    if due_at is None or not is_hers:
        return None, None
    left: timedelta = due_at - clock
    hours = left.total_seconds() / 3600
    tiers = (("last", rules.alert_last_hours), ("second", rules.alert_second_hours), ("first", rules.alert_first_hours))
    return round(hours, 1), next((name for name, most in tiers if hours <= most), "later")


def _reasons(
    facts: CaseFacts, standing: rma.Standing | None, cause: str | None, next_move: str | None
) -> dict[str, str]:
    """Why each empty cell is empty."""
    found = {
        "order_id": None if facts.order_id else "no_order",
        "sku": None if facts.sku or facts.item_id or facts.title else "no_goods",
        "kind": None if facts.kind else "kind_not_stated",
        "state": None if standing is not None else "unknown_state",
        "cause": None if cause is not None else "reason_not_stated",
        "requested_at": None if facts.applied_at else "no_application_time",
        "amount_value": None if facts.amount_value is not None else "no_amount",
        "next_move": None if next_move is not None else "nothing_to_do",
    }
    if standing is None:
        found["deadline_at"] = "unknown_state"
    elif standing.waits_until is None:
        found["deadline_at"] = (
            "platform_stepped_in"
            if standing.is_stopped
            else "case_ended"
            if not standing.is_open
            else "no_deadline_told"
        )
    return {name: code for name, code in found.items() if code is not None}

"""What is written down when she moves a case, corrects a cause, grades a unit or decides what becomes of it?

Each is a decision of the journal with the figures it rested on, and one row of the desk that holds as long as the entry does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from shopdesk.analysis.disposal import DISPOSITIONS, GRADES, WAYS, Advice
from shopdesk.analysis.listing_fixes import ACT, FIX, KIND
from shopdesk.analysis.return_causes import CAUSES, fold_reason
from shopdesk.analysis.returns_desk import ReturnsDesk
from shopdesk.analysis.returns_rows import TRIED, CaseRow
from shopdesk.analysis.returns_words import CODE_WORDS, EVENT_WORDS
from shopdesk.analysis.spelling import spelled
from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow import rma
from shopdesk.workflow.decisions import DONE, REFUSED, Decision

say = speaker("returns")

MOVE, TRY, CAUSE, GRADE, DISPOSE, ADD = "case_move", "case_move_refused", "cause", "grade", "dispose", "case"

WITH_WAYBILL = frozenset({"buyer_ship", "seller_send"})


@dataclass(frozen=True)
class Written:
    """A decision and the row of the desk (table, columns) that goes with it."""

    decision: Decision
    table: str
    row: Mapping[str, Any]


def moves_of(row: CaseRow) -> tuple[str, ...]:
    """What may be written of a case now: its legal moves, and the platform stepping in or out."""
    if row.standing is None or not row.is_open:
        return ()
    return (*row.moves, rma.STEP_OUT if row.standing.is_stopped else rma.STEP_IN)


def move(
    row: CaseRow,
    event: str,
    clock: datetime,
    *,
    at: datetime | None = None,
    detail: str = "",
    waybill: str = "",
    note: str = "",
) -> Written:
    """A move of a case; ``at`` is when it happened, ``clock`` where none is given; ``waybill``: of the parcel that was sent.

    Raises UserFault illegal_move, bad_moment, bad_case.
    """
    moment = clock if at is None else at
    standing = row.standing
    if event not in moves_of(row) or standing is None:
        raise UserFault(
            "illegal_move",
            say(
                "Case {rma_id} cannot be moved so: {event}. It stands at: {state}.",
                rma_id=row.rma_id,
                event=EVENT_WORDS.get(event, event),
                state=CODE_WORDS["state"].get(row.state or "", say("unknown")),
            ),
        )
    if not standing.since <= moment <= clock:
        raise UserFault(
            "bad_moment",
            say(
                "That cannot have happened at {at}: the case has stood so since {since}, and it is {clock}.",
                at=f"{moment:%Y-%m-%d %H:%M}",
                since=f"{standing.since:%Y-%m-%d %H:%M}",
                clock=f"{clock:%Y-%m-%d %H:%M}",
            ),
        )
    if event == rma.STEP_IN and detail:
        detail = _moment(detail)
    if event == "buyer_ship" and detail and detail not in rma.CARRIAGE:
        raise UserFault("bad_case", say("{text} is no way goods come back.", text=detail))
    if event in WITH_WAYBILL and waybill:
        detail = " ".join(filter(None, (detail, waybill)))
    written = moment.isoformat(sep=" ")
    proposal = {"event": event, "at": written, "next_move": row.next_move, "detail": detail}
    decision = _decision(row, MOVE, "refund", row.rma_id, event, proposal, EVENT_WORDS[event], clock, note)
    return Written(
        decision,
        "case_events",
        {"rma_id": row.rma_id, "at": written, "event": event, "detail": detail, "told": row.facts.told},
    )


def tried(row: CaseRow, event: str, clock: datetime) -> Written:
    """A move that was refused as illegal: kept in the case's history and the journal, where it counts for nothing."""
    words, state = EVENT_WORDS[event], row.state or ""
    proposal = {"event": event, "at": clock.isoformat(sep=" "), "next_move": row.next_move}
    kept = _decision(row, TRY, "refund", row.rma_id, event, proposal, words, clock, "")
    text = say(
        "Case {rma_id}: “{words}” was refused. It stood at: {state}.",
        rma_id=row.rma_id,
        words=words,
        state=CODE_WORDS["state"].get(state, say("unknown")),
    )
    return Written(
        replace(kept, decision=REFUSED, reason="not_possible", told={"text": text}),
        "case_events",
        {"rma_id": row.rma_id, "at": proposal["at"], "event": TRIED + event, "detail": state, "told": row.facts.told},
    )


def correction(row: CaseRow, cause: str, clock: datetime, *, for_reason: bool = True, note: str = "") -> Written:
    """A cause of hers: of every case with the same raw reason, or (``for_reason`` False, or no reason stated) of this one alone."""
    if cause not in CAUSES:
        raise UserFault("bad_case", say("{text} is no cause.", text=cause))
    reason = fold_reason(row.facts.reason or "") if for_reason else ""
    kind, subject = ("reason", reason) if reason else ("refund", row.rma_id)
    proposal = {"cause": row.cause, "corrected": cause, "reason": row.facts.reason}
    decision = _decision(row, CAUSE, kind, subject, "correct_cause", proposal, CAUSES[cause], clock, note)
    return Written(
        decision, "cause_corrections", {"reason": reason, "rma_id": "" if reason else row.rma_id, "cause": cause}
    )


def grading(row: CaseRow, unit_no: int, grade: str, clock: datetime, *, note: str = "") -> Written:
    """How a returned unit is; raises UserFault no_such_unit, bad_case."""
    _unit_of(row, unit_no)
    if grade not in GRADES:
        raise UserFault("bad_case", say("{text} is no grade.", text=grade))
    decision = _decision(
        row, GRADE, "unit", f"{row.rma_id}#{unit_no}", "grade", {"grade": grade}, GRADES[grade], clock, note
    )
    graded = {"rma_id": row.rma_id, "unit_no": unit_no, "grade": grade, "graded_on": clock.date().isoformat()}
    return Written(decision, "gradings", graded)


def disposal(
    row: CaseRow,
    unit_no: int,
    way: str,
    clock: datetime,
    *,
    advice: Advice,
    price_value: int | None = None,
    cost_value: int | None = None,
    note: str = "",
) -> Written:
    """What becomes of a graded unit; raises UserFault no_such_unit, not_graded, barred, bad_case."""
    unit = _unit_of(row, unit_no)
    if way not in WAYS:
        raise UserFault("bad_case", say("{text} is nothing that can become of a unit.", text=way))
    if unit.grade is None:
        raise UserFault(
            "not_graded", say("Grade unit {unit_no} of case {rma_id} first.", unit_no=unit_no, rma_id=row.rma_id)
        )
    if way in advice.barred:
        raise UserFault(
            "barred", say("A unit of this grade may not be sold so; hygiene goods once opened may not be sold at all.")
        )
    if min(price_value or 0, cost_value or 0) < 0:
        raise UserFault("bad_case", say("A price or a cost cannot be negative."))
    nets = {f"{one.name}_value": round(one.net_value) for one in advice.ways} | {"floor_value": advice.floor_value}
    proposal = {"best": advice.best.name if advice.best else None, "way": way, "grade": unit.grade, **spelled(nets)}
    decision = _decision(
        row, DISPOSE, "unit", f"{row.rma_id}#{unit_no}", way, proposal, DISPOSITIONS[way], clock, note, price_value
    )
    decided = {
        "rma_id": row.rma_id,
        "unit_no": unit_no,
        "disposition": way,
        "price_value": price_value,
        "cost_value": cost_value,
        "decided_on": clock.date().isoformat(),
    }
    return Written(decision, "disposals", decided)


def hand_case(rma_id: str, cells: Mapping[str, Any], clock: datetime, *, note: str = "") -> Written:
    """A case of her own. cells: kind, goods, applied_at and, where known, order_id, sku, title, reason, amount_value,
    returned_qty, deadline_at, return_waybill_id. Raises UserFault bad_case, bad_moment."""
    kind, goods = cells.get("kind"), cells.get("goods", rma.SHIPPED)
    if kind not in rma.KINDS or goods not in rma.GOODS:
        raise UserFault("bad_case", say("A case is a refund only, a return and refund or an exchange."))
    applied = _moment(str(cells.get("applied_at") or clock.isoformat(sep=" ")))
    if datetime.fromisoformat(applied) > clock:
        raise UserFault(
            "bad_moment",
            say(
                "The case cannot have been applied for at {at}: it is {clock}.",
                at=applied,
                clock=f"{clock:%Y-%m-%d %H:%M}",
            ),
        )
    if min(cells.get("amount_value") or 0, cells.get("returned_qty") or 0) < 0:
        raise UserFault("bad_case", say("An amount or a quantity cannot be negative."))
    optional = ("order_id", "sku", "title", "reason", "return_waybill_id")
    row = {
        "rma_id": rma_id,
        "kind": kind,
        "goods": goods,
        "applied_at": applied,
        "deadline_at": _moment(str(cells["deadline_at"])) if cells.get("deadline_at") else None,
        "amount_value": cells.get("amount_value"),
        "returned_qty": cells.get("returned_qty"),
        **{name: str(cells[name]).strip() or None if cells.get(name) else None for name in optional},
    }
    decision = Decision(
        panel="returns",
        suggestion=ADD,
        subject_kind="refund",
        subject_id=rma_id,
        decision=DONE,
        act="add_case",
        proposal={name: value for name, value in spelled(row).items() if value is not None},
        told={"text": say("Case {rma_id} was written by hand.", rma_id=rma_id)},
        as_of=clock.date().isoformat(),
        worth_value=row["amount_value"],
        note=note,
    )
    return Written(decision, "hand_cases", row)


def _unit_of(row: CaseRow, unit_no: int) -> Any:
    unit = next((one for one in row.units if one.unit_no == unit_no), None)
    if unit is None:
        raise UserFault(
            "no_such_unit",
            say("No unit {unit_no} of case {rma_id} has come back.", unit_no=unit_no, rma_id=row.rma_id),
        )
    return unit


def _moment(text: str) -> str:
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None, microsecond=0).isoformat(sep=" ")
    except ValueError:
        raise UserFault("bad_moment", say("{text} is no moment; write it like 2026-10-31 18:00.", text=text)) from None


def _decision(
    row: CaseRow,
    suggestion: str,
    kind: str,
    subject: str,
    act: str,
    proposal: Mapping[str, Any],
    words: Phrase | str,
    clock: datetime,
    note: str,
    decided_value: int | None = None,
) -> Decision:
    known = row.record()
    figures = {name: known[name] for name in ("state", "cause", "deadline_at", "amount_value", "next_move")}
    return Decision(
        panel="returns",
        suggestion=suggestion,
        subject_kind=kind,
        subject_id=subject,
        decision=DONE,
        act=act,
        proposal=proposal,
        figures={**spelled(figures), "hours_left": row.hours_left},
        told={"text": say("Case {rma_id}: {words}", rma_id=row.rma_id, words=words)},
        as_of=clock.date().isoformat(),
        worth_value=row.facts.amount_value,
        note=note,
        decided_value=decided_value,
    )


def fix_decision(desk: ReturnsDesk, goods: str, cause: str, note: str) -> Decision:
    """A listing was corrected for a cause; kept with how much of the goods had come back for it."""
    found = next((one for one in desk.goods if one.goods == goods), None)
    figures = {} if found is None else {"back_qty": found.causes.get(cause, 0), "sent_qty": found.sent_qty}
    text = say("The listing of {goods} was corrected because of: {cause}.", goods=goods, cause=CAUSES[cause])
    return Decision(
        panel="returns",
        suggestion=FIX,
        subject_kind=KIND,
        subject_id=f"{goods} {cause}",
        decision=DONE,
        act=ACT,
        proposal={"goods": goods, "cause": cause},
        figures=figures,
        told={"text": text},
        as_of=desk.question.as_of.isoformat(),
        note=note,
    )

"""What must be known before the desk of after-sales is trusted? What is missing, guessed or held, in one sentence each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shopdesk.analysis.case_standing import REFUSED
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase, speaker

if TYPE_CHECKING:
    from shopdesk.analysis.returns_desk import ReturnsDesk
    from shopdesk.analysis.returns_rows import CaseRow

say = speaker("returns")

NAMED = 5  # cases or goods a sentence names; it counts them all
UNITS_NAMED = 1000
OWN_COSTS = ("outbound_parcel_fen", "return_parcel_fen", "return_handling_fen", "return_packaging_fen")


def returns_cautions(desk: ReturnsDesk) -> list[Phrase]:
    """The warnings of the answer, the ones that cost money first."""
    question = desk.question
    held = [
        row for row in desk.open_cases if row.state in REFUSED and row.standing is not None and row.standing.has_goods
    ]
    passed = [row for row in desk.cases if row.passed_at is not None and not row.facts.is_by_hand]
    unknown = [row for row in desk.open_cases if row.standing is None]
    refused = [row for row in desk.cases if row.refused]
    unpriced = [row for row in desk.open_cases if row.facts.amount_value is None]
    stopped = [row for row in desk.open_cases if row.standing is not None and row.standing.is_stopped]
    kindless = [row for row in desk.cases if row.facts.kind is None and row.is_paid_back and not row.facts.back_qty]
    told = [
        (
            held,
            say(
                "{n} refused cases would close with the goods back at your place and the money kept: agree or send the goods again: {cases}.",
                **_named(held),
            ),
        ),
        (
            passed,
            say(
                "The deadline of {n} cases has passed since the file told of them; what came of it is reckoned: {cases}.",
                **_named(passed),
            ),
        ),
        (
            stopped,
            say(
                "The platform has stepped in in {n} cases; no deadline of yours runs there: {cases}.", **_named(stopped)
            ),
        ),
        (
            unknown,
            say(
                "The state of {n} cases is not told, or in words this program does not know: {cases}.",
                **_named(unknown),
            ),
        ),
        (
            refused,
            say(
                "{n} cases have moves that were not possible at the time and are left out: {cases}.", **_named(refused)
            ),
        ),
        (unpriced, say("{n} open cases have no amount: {cases}.", **_named(unpriced))),
        (
            kindless,
            say("Of {n} refunds no file tells whether goods came back; they count as money only.", **_named(kindless)),
        ),
    ]
    found = [phrase for rows, phrase in told if rows] + _stale(desk)
    if question.is_caseless:
        found.append(
            say(
                "The refund files hold no case at all, and every 0 rests on that. Had there been any, export them again."
            )
        )
    if question.unplaced_qty >= UNITS_NAMED:
        found.append(
            say(
                "{x_qty} units came back of orders of which no dispatch is known; they are in no rate.",
                x_qty=question.unplaced_qty,
            )
        )
    if question.counts.refund_unknown_orders:
        found.append(
            say(
                "{n} orders were returned without a known amount: the refund rate is not known until the amounts are imported.",
                n=question.counts.refund_unknown_orders,
            )
        )
    found += _of_rates(desk)
    if any(getattr(question.rules, name) == getattr(ReturnsRules(), name) for name in OWN_COSTS) and desk.costs:
        found.append(say("What a return costs rests on suggested costs of parcels: set your own in the rule book."))
    if desk.cases:
        found.append(say("Deadlines without a date in the file follow the rule book; check them in the back office."))
    return found


def _stale(desk: ReturnsDesk) -> list[Phrase]:
    """Deadlines that have passed on the wall's clock, where the files end before today."""
    today = desk.question.today_at
    told = [row for row in desk.open_cases if not row.facts.is_by_hand]
    gone = [row for row in told if today is not None and row.due_at is not None and row.due_at <= today]
    if not gone or today is None or today <= desk.question.clock:
        return []
    return [
        say(
            "The cases stand at {clock}; by now the deadlines of {n} of them have passed: import the newest refunds.",
            clock=f"{desk.question.clock:%Y-%m-%d %H:%M}",
            n=len(gone),
        )
    ]


def _of_rates(desk: ReturnsDesk) -> list[Phrase]:
    question, found = desk.question, []
    first, last = str(question.period.start)[:7], str(question.period.last)[:7]
    months = [one for one in desk.cohorts.months if first <= one.month <= last]
    young = [one for one in months if not one.is_mature]
    if young and question.has_cases:
        ends = young[-1].completed_rate
        found.append(
            say(
                "More will come back of what was sent in {month}: nearly all is back after {days} days.",
                month=young[-1].month,
                days=desk.cohorts.mature_days,
            )
            if ends is None
            else say(
                "More will come back of what was sent in {month}: {end_rate} in the end, as older months went on.",
                month=young[-1].month,
                end_rate=ends,
            )
        )
    damaged = sum(row.causes.get("damage", 0) for row in desk.goods)
    sent = sum(row.sent_qty for row in desk.goods)
    if sent and damaged / sent > question.rules.damage_rate and damaged >= question.rules.alert_min_returns * 1000:
        found.append(
            say(
                "{x_qty} of {n_qty} units came back damaged in transit ({seen_rate}); the plan allows {line_rate}.",
                x_qty=damaged,
                n_qty=sent,
                seen_rate=damaged / sent,
                line_rate=question.rules.damage_rate,
            )
        )
    return found


def _named(rows: Sequence[CaseRow]) -> dict[str, object]:
    return {"n": len(rows), "cases": [row.rma_id for row in rows[:NAMED]]}

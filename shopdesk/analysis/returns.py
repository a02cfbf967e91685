"""Which cases wait, what is at stake, how much comes back and what does it cost? The panel's answer from the desk of after-sales.

Rates are of the sale cohort: what came back of what was sent (units) or paid (money) in the period, as known now. Costs, what was
recovered and reused are events of the span the basis names. An event's rate beside the same month's sales is never shown.
"""

from __future__ import annotations

from dataclasses import replace

from shopdesk.analysis.answer import Answer, Figure
from shopdesk.analysis.return_goods import GoodsReturns
from shopdesk.analysis.returns_cautions import returns_cautions
from shopdesk.analysis.returns_desk import ReturnsDesk, ReturnsQuestion, returns_desk
from shopdesk.analysis.returns_figures import at_stake, due_soon, overdue, returns_figures
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.wording import Phrase, speaker

say = speaker("returns")

BY_HAND = ("open_cases", "due_24h_cases", "overdue_cases", "money_at_stake_value", "return_cost_value")


def returns(question: ReturnsQuestion) -> Answer:
    """The answer of ``show returns``."""
    return answer_of(returns_desk(question))


def answer_of(desk: ReturnsDesk) -> Answer:
    """The same from a desk that was worked out before."""
    question = desk.question
    return Answer(
        panel="returns",
        as_of=question.as_of,
        period=question.period,
        basis=say(
            "rates of what was sent or paid {from_on} to {to_on}, cases as they stand at {clock}",
            from_on=question.period.start.isoformat(),
            to_on=question.period.last.isoformat(),
            clock=f"{question.clock:%Y-%m-%d %H:%M}",
        ),
        coverage=_coverage(question),
        headline=headline(desk),
        figures=_figures(desk),
        rows=desk.cases,
        warnings=tuple(returns_cautions(desk)),
        compared=question.compared,
        known_on=question.last_on,
    )


def _figures(desk: ReturnsDesk) -> dict[str, Figure]:
    """Files that hold headings and no case say that there was none, and nothing else does: every 0 that rests on them is thin."""
    found = returns_figures(desk)
    if not desk.question.is_caseless:
        return found
    hers = BY_HAND if desk.cases else ()
    return {
        name: replace(one, state="thin") if one.state == "ok" and name not in hers else one
        for name, one in found.items()
    }


def _coverage(question: ReturnsQuestion) -> Phrase:
    if question.last_on is None:
        return say("No orders have been imported yet")
    if not question.has_cases:
        return say("Data to {last_on}; no refund export", last_on=question.last_on.isoformat())
    return say("Data to {last_on}", last_on=question.last_on.isoformat())


def headline(desk: ReturnsDesk) -> Phrase:
    """The one thing that matters now: what ends by silence, what the deadlines cost, the goods that come back too often."""
    question = desk.question
    if not question.has_orders and not question.has_lines and not desk.cases:
        return say("No orders have been imported yet: what comes back is not known.")
    if not question.has_cases and not desk.cases:
        return say("No refunds have been imported: which cases wait and why goods come back is not known.")
    raised = [row for row in desk.goods if row.is_alert]
    first = _clock_words(desk)
    if not raised:
        return first
    return say(
        "{first} {second}",
        first=first,
        second=goods_words(max(raised, key=lambda row: (row.excess_value, row.back_qty)), question.window_month),
    )


def _clock_words(desk: ReturnsDesk) -> Phrase:
    cases = desk.open_cases
    late, soon = overdue(desk), due_soon(desk, "last", "second")
    if late:
        value, _ = at_stake(late)
        return say(
            "The deadline of {n} cases ({sum_value}) has passed since the newest refund export: import the next one.",
            n=len(late),
            sum_value=value,
        )
    if soon:
        value, _ = at_stake(soon)
        return say(
            "{n} of {all} open cases must be dealt with within {hours} hours, {sum_value} is at stake: {rma_id} first.",
            n=len(soon),
            all=len(cases),
            hours=int(desk.question.rules.alert_second_hours),
            sum_value=value,
            rma_id=soon[0].rma_id,
        )
    if cases:
        value, _ = at_stake(cases)
        return say(
            "{n} cases are open, {sum_value} is at stake; none has to be dealt with today.",
            n=len(cases),
            sum_value=value,
        )
    return say("No case is open.")


def goods_words(row: GoodsReturns, month: str) -> Phrase:
    """One sentence on goods that come back too often: x of n sent since a month, beside goods like them, and why."""
    cause = row.leading_cause
    said = {
        "goods": row.goods,
        "x_qty": row.back_qty,
        "n_qty": row.sent_qty,
        "month": month,
        "seen_rate": row.rate,
        "mean_rate": row.mean_rate,
    }
    if cause is None:
        return say(
            "{goods} comes back most: {x_qty} of {n_qty} units sent since {month} ({seen_rate}), goods like it {mean_rate}.",
            **said,
        )
    return say(
        "{goods} comes back most: {x_qty} of {n_qty} units sent since {month} ({seen_rate}), goods like it {mean_rate}; {cause_qty} for {cause}.",
        cause=CODE_WORDS["cause"][cause],
        cause_qty=row.causes[cause],
        **said,
    )

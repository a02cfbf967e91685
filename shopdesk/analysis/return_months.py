"""How much came back month by month, on which basis? Of what was sent in a month (its cohort), or in a month whatever it was sent in.

The second measures the work of a month and nothing else: beside the same month's sales it overstates after a festival and
understates before, so no trend and no goal is read from it.
"""

from __future__ import annotations

from shopdesk.analysis.intervals import wilson_interval
from shopdesk.analysis.returns_desk import ReturnsDesk, ReturnsQuestion
from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class MonthReturns:
    """Units back and units sent (thousandths) of a month; ``completed_rate``: of a young cohort, what is expected in the end.

    is_running: more will come back, and how much cannot be told yet.
    """

    month: str
    back_qty: int
    sent_qty: int
    rate: float | None
    completed_rate: float | None = None
    is_thin: bool = False
    is_running: bool = False


def cohort_months(desk: ReturnsDesk) -> list[MonthReturns]:
    """Every month in which something was sent, with what has come back of it by now; completed where it is young."""
    return [
        MonthReturns(
            month=one.month,
            back_qty=one.back_qty,
            sent_qty=one.sent_qty,
            rate=one.rate,
            completed_rate=None if one.is_mature else one.completed_rate,
            is_thin=one.is_thin,
            is_running=not one.is_mature and one.completed_rate is None,
        )
        for one in desk.cohorts.months
    ]


def event_months(question: ReturnsQuestion) -> list[MonthReturns]:
    """Every month in which something was sent or came back: units back in it beside units sent in it; no rate without dispatch."""
    sent = {month: qty for month, qty, _ in question.sent if month}
    back: dict[str, int] = {}
    for _, month, qty in question.back:
        if month:
            back[month] = back.get(month, 0) + qty
    return [
        MonthReturns(month, back.get(month, 0), sent.get(month, 0), _share(back.get(month, 0), sent.get(month, 0)))
        for month in sorted({*sent, *back})
    ]


def over(months: list[MonthReturns], first: str, last: str) -> MonthReturns:
    """The months of a span (``YYYY-MM``, both included) added up."""
    chosen = [one for one in months if first <= one.month <= last]
    back, sent = sum(one.back_qty for one in chosen), sum(one.sent_qty for one in chosen)
    return MonthReturns(first, back, sent, _share(back, sent), chosen[0].completed_rate if len(chosen) == 1 else None)


def interval(one: MonthReturns, z: float) -> tuple[float, float] | None:
    """Wilson's interval of a rate seen; None where nothing was sent or more came back than was sent."""
    if one.sent_qty <= 0 or one.back_qty > one.sent_qty:
        return None
    return wilson_interval(one.back_qty / 1000, one.sent_qty / 1000, z)


def _share(back: int, sent: int) -> float | None:
    return back / sent if sent > 0 else None

"""What do after-sales put on the overview's money list? Deadlines with money at stake, goods back and not graded, goods that come back.

No fen stands twice among these: a case is either open (its amount) or paid back (the cost of its goods), and goods that come back too often are
valued by parcels and handling beyond the usual rate alone, never by the goods or the price paid back.
"""

from __future__ import annotations

from datetime import date, timedelta

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.claims import added, margin_of, order_of, stock_of
from shopdesk.analysis.return_goods import GoodsReturns
from shopdesk.analysis.returns import goods_words
from shopdesk.analysis.returns_desk import ReturnsDesk, ended_on
from shopdesk.analysis.returns_figures import at_stake, due_soon
from shopdesk.wording import speaker

say = speaker("returns")


def returns_findings(desk: ReturnsDesk) -> list[Finding]:
    """The findings of a desk; none where nothing waits and nothing comes back too often."""
    found = [_deadlines(desk), _ungraded(desk), _goods(desk)]
    return [one for one in found if one is not None]


def _deadlines(desk: ReturnsDesk) -> Finding | None:
    rows = due_soon(desk, "last", "second", "first")
    value, unknown = at_stake(rows)
    if not rows:
        return None
    hours = int(desk.question.rules.alert_first_hours)
    first = rows[0]
    return Finding(
        finding="case_deadline_near",
        panel="returns",
        text=say(
            "{n} cases wait for you and end by silence within {hours} hours, {rma_id} first: {sum_value} is at stake.",
            n=len(rows),
            hours=hours,
            rma_id=first.rma_id,
            sum_value=value,
        ),
        value=value if unknown < len(rows) else None,
        basis=say("amounts applied for in these open cases"),
        subject=first.rma_id,
        act="open_returns",
        rows={"kind": "refunds", "keys": [row.rma_id for row in rows if not row.facts.is_by_hand]},
        derivation=first.derivation(desk.question.rules),
        claims=added([(order_of(row.facts.order_id or row.rma_id), row.facts.amount_value or 0) for row in rows]),
    )


def _ungraded(desk: ReturnsDesk) -> Finding | None:
    """Units back of cases that were settled of late; older ones she has decided to leave."""
    days = int(desk.question.rules.grading_due_days)
    since = desk.question.as_of - timedelta(days=days)
    ended = {row.rma_id: ended_on(row) for row in desk.cases if row.is_paid_back and row.ungraded}
    rows = [row for row in desk.cases if (ended.get(row.rma_id) or date.min) >= since]
    units = sum(row.ungraded for row in rows)
    worth = [
        (str(row.record()["sku"]), row.ungraded * row.facts.unit_cost_value)
        for row in rows
        if row.facts.unit_cost_value is not None
    ]
    if not units:
        return None
    oldest = min(rows, key=lambda row: (ended[row.rma_id] or since, row.facts.ended_at or ""))
    return Finding(
        finding="returns_not_graded",
        panel="returns",
        text=say(
            "{n} units came back within {days} days and are not graded yet: {sum_value} at cost, neither on the shelf nor written off.",
            n=units,
            days=days,
            sum_value=sum(fen for _, fen in worth),
        ),
        value=sum(fen for _, fen in worth) if worth else None,
        basis=say("cost of these units; their cases are settled and their price is paid back"),
        subject=oldest.rma_id,
        act="open_grading",
        rows={"kind": "refunds", "keys": [row.rma_id for row in rows if not row.facts.is_by_hand]},
        claims=added([(stock_of(goods), fen) for goods, fen in worth]),
    )


def _goods(desk: ReturnsDesk) -> Finding | None:
    raised: list[GoodsReturns] = [row for row in desk.goods if row.is_alert]
    if not raised:
        return None
    worst = max(raised, key=lambda row: (row.excess_value, row.back_qty))
    value = sum(row.excess_value for row in raised)
    return Finding(
        finding="returns_too_many",
        panel="returns",
        text=goods_words(worst, desk.question.window_month),
        value=value,
        basis=say(
            "parcels and handling of the returns of {n} kinds of goods since {month} beyond the rate of goods like them; "
            "the goods themselves not counted",
            n=len(raised),
            month=desk.question.window_month,
        ),
        subject=worst.goods,
        act="open_return_rates",
        claims=added([(margin_of(row.goods), row.excess_value) for row in raised]),
    )

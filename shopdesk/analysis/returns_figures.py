"""Which numbers stand over the desk of after-sales: what waits, what is at stake, how much comes back, what it costs, what is reused?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from shopdesk.analysis.answer import Figure
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.returns_desk import ReturnsDesk, ReturnsQuestion, ended_on
from shopdesk.analysis.returns_rows import CaseRow
from shopdesk.period import Month
from shopdesk.wording import Phrase, speaker

say = speaker("returns")

SPARK_MONTHS = 13


def due_soon(desk: ReturnsDesk, *tiers: str) -> list[CaseRow]:
    """Open cases whose next deadline is hers and falls into one of the alert tiers."""
    return [row for row in desk.open_cases if row.urgency in tiers]


def overdue(desk: ReturnsDesk) -> list[CaseRow]:
    """Cases of files whose deadline has passed since the file told of them."""
    return [row for row in desk.cases if row.passed_at is not None and not row.facts.is_by_hand]


def at_stake(rows: Sequence[CaseRow]) -> tuple[int, int]:
    """Fen of some cases, and how many of them have no amount."""
    known = [row.facts.amount_value for row in rows if row.facts.amount_value is not None]
    return sum(known), len(rows) - len(known)


def returns_figures(desk: ReturnsDesk) -> dict[str, Figure]:
    """The figures of ``show returns``; each that is not known says why."""
    question = desk.question
    cases = desk.open_cases
    missing = None if question.has_cases or desk.cases else "no_refunds_export"
    at_clock = say("cases as they stand at {clock}", clock=f"{question.clock:%Y-%m-%d %H:%M}")
    stake, unknown = at_stake(cases)
    soon = due_soon(desk, "last", "second")

    def counted(rows: Sequence[CaseRow], basis: Phrase) -> Figure:
        if missing:
            return Figure(None, "count", basis, reason=missing, n=0, state="none")
        return Figure(len(rows), "count", basis, n=len(desk.cases), rows=_rows_of(rows))

    return {
        "open_cases": counted(cases, at_clock),
        "due_24h_cases": counted(
            soon,
            say("open cases that wait for you and end by silence within {hours} hours", hours=int(question.rules.alert_second_hours)),
        ),
        "overdue_cases": counted(
            overdue(desk), say("deadline passed since the newest file; the outcome is reckoned, not told")
        ),
        "money_at_stake_value": Figure(
            None if missing or (cases and unknown == len(cases)) else stake,
            "money",
            say("amounts applied for in open cases"),
            reason=missing or ("refund_amount_unknown" if cases and unknown == len(cases) else None),
            n=len(cases),
            state="none" if missing or (cases and unknown == len(cases)) else "thin" if unknown else "ok",
            rows=_rows_of(cases),
        ),
        "return_rate": return_rate(desk),
        "refund_rate": _refund_rate(question),
        "return_cost_value": _cost(desk),
        "recovered_value": _recovered(desk),
        "reuse_rate": _reuse(desk),
        "case_rate": _share(
            question.counts.case_orders, question.counts.sent_orders, question.counts_before.case_orders,
            question.counts_before.sent_orders, say("orders with a case ÷ orders sent in the period"), question,
        ),
        "before_sending_rate": _share(
            question.counts.before_sending, question.counts.paid_orders, question.counts_before.before_sending,
            question.counts_before.paid_orders, say("orders refunded before they were sent ÷ orders paid in the period"), question,
        ),
    }  # fmt: skip


def _rows_of(rows: Sequence[CaseRow]) -> dict[str, object]:
    keys = [row.rma_id for row in rows if not row.facts.is_by_hand]
    return {"kind": "refunds", "keys": keys} if keys else {}


def return_rate(desk: ReturnsDesk) -> Figure:
    """Units back ÷ units sent in the period's months; young months also carried to their end."""
    question, rules = desk.question, desk.question.rules
    months = _months(question.period.start, question.period.last)
    now = [one for one in desk.cohorts.months if one.month in months]
    before = [
        one for one in desk.cohorts.months if one.month in _months(question.compared.start, question.compared.last)
    ]
    sent, back = sum(one.sent_qty for one in now), sum(one.back_qty for one in now)
    basis = say(
        "{x_qty} units back of {n_qty} sent in the period, exchanges included, known before {as_of_on}; the plan goes from {start_rate} to {goal_rate}",
        x_qty=back,
        n_qty=sent,
        as_of_on=question.as_of.isoformat(),
        start_rate=rules.return_rate_start,
        goal_rate=rules.return_rate_goal,
    )
    if sent <= 0:
        return Figure(None, "rate", basis, reason=_no_rate(question), n=0, state="none")
    if not question.has_cases:
        return Figure(None, "rate", basis, reason="no_refunds_export", n=sent // 1000, state="none")
    if not back and question.unplaced_qty > 0:
        return Figure(None, "rate", basis, reason="returns_unplaced", n=sent // 1000, state="none")
    is_young = any(not one.is_mature for one in now)
    base = sum(one.sent_qty for one in before)
    ends = [one.completed_rate for one in now]
    final = ends[0] if len(ends) == 1 else None
    steps = (
        Step("back_qty", back, name=say("Units back")),
        Step("sent_qty", sent, name=say("Units sent")),
        Step("return_rate", back / sent, is_result=True),
        Step(
            "completed_rate", final, say("carried to its end as older months went on"), name=say("Expected in the end"),
            reason=None if final is not None else "no_older_months",
        ),
        Step("mature_days", desk.cohorts.mature_days, name=say("Days until nearly all is back"), unit="days"),
    )  # fmt: skip
    spark = [one for one in desk.cohorts.months if one.month <= str(Month.of(question.period.last))][-SPARK_MONTHS:]
    return Figure(
        back / sent,
        "rate",
        basis,
        compare=sum(one.back_qty for one in before) / base if base > 0 else None,
        n=sent // 1000,
        state="thin" if is_young or sent < rules.alert_min_units * 1000 or question.unplaced_qty > back else "ok",
        spark=tuple(one.rate for one in spark),
        derivation=Derivation(
            steps,
            rules_used(
                "returns", rules, "return_rate_goal", "return_rate_start", "cohort_mature_days", "cohort_mature_share"
            ),
        ),
    )


def _months(first: date, last: date) -> set[str]:
    month, end, found = Month.of(first), Month.of(last), set()
    while month <= end:
        found.add(str(month))
        month = month.plus(1)
    return found


def _no_rate(question: ReturnsQuestion) -> str:
    if not question.has_orders and not question.has_lines:
        return "no_data"
    return "empty_denominator" if question.has_lines else "no_sales"


def _refund_rate(question: ReturnsQuestion) -> Figure:
    counts, before = question.counts, question.counts_before
    basis = say(
        "refunded ÷ paid, by value, of the orders paid in the period, known before {as_of_on}",
        as_of_on=question.as_of.isoformat(),
    )
    if not question.has_refunds and (question.has_orders or question.has_lines):
        return Figure(None, "rate", basis, reason="no_refunds_export", n=counts.paid_orders, state="none")
    if counts.refund_value is None:
        return Figure(None, "rate", basis, reason="refund_amount_unknown", n=counts.paid_orders, state="none")
    if counts.paid_value <= 0:
        reason = "empty_denominator" if question.has_orders or question.has_lines else "no_data"
        return Figure(None, "rate", basis, reason=reason, n=counts.paid_orders, state="none")
    compared = (
        before.refund_value / before.paid_value if before.paid_value > 0 and before.refund_value is not None else None
    )
    return Figure(
        counts.refund_value / counts.paid_value, "rate", basis, compare=compared, n=counts.paid_orders,
        derivation=Derivation((
            Step("refund_value", counts.refund_value),
            Step("paid_value", counts.paid_value),
            Step("refund_rate", counts.refund_value / counts.paid_value, is_result=True),
        )),
    )  # fmt: skip


def _share(x: int, n: int, x_before: int, n_before: int, basis: Phrase, question: ReturnsQuestion) -> Figure:
    if n <= 0:
        reason = "empty_denominator" if question.has_orders or question.has_lines else "no_data"
        return Figure(None, "rate", basis, reason=reason, n=0, state="none")
    if not question.has_cases:
        return Figure(None, "rate", basis, reason="no_refunds_export", n=n, state="none")
    return Figure(x / n, "rate", basis, compare=x_before / n_before if n_before > 0 else None, n=n)


def _span_words(desk: ReturnsDesk) -> dict[str, str]:
    """The days of the month that have begun at the moment of the clocks, or the whole month where it is over."""
    span = desk.question.span
    begun = (desk.question.clock - timedelta(seconds=1)).date()
    newest = max((ended_on(row) or span.start for row in desk.cases if row.rma_id in desk.costs), default=span.start)
    return {"from_on": span.start.isoformat(), "to_on": max(newest, min(span.last, begun)).isoformat()}


def _cost(desk: ReturnsDesk) -> Figure:
    question, rules = desk.question, desk.question.rules
    basis = say(
        "parcels, handling and packaging of {n} cases paid back {from_on} to {to_on}, and what graded goods lost",
        n=len(desk.costs),
        **_span_words(desk),
    )
    if not question.has_cases and not desk.cases:
        return Figure(None, "money", basis, reason="no_refunds_export", n=0, state="none")
    costs = desk.costs.values()
    parcels, goods = sum(one.parcel_value for one in costs), sum(one.goods_value for one in costs)
    is_open = any(one.decided < one.units for one in costs)
    return Figure(
        parcels + goods,
        "money",
        basis,
        n=len(desk.costs),
        state="thin" if is_open or any(one.is_part_unknown for one in costs) else "ok",
        derivation=Derivation(
            (
                Step("parcel_value", parcels, name=say("Parcels, handling, packaging")),
                Step("goods_value", goods, name=say("Lost on graded goods")),
                Step("return_cost_value", parcels + goods, is_result=True),
            ),
            rules_used(
                "returns", rules, "outbound_parcel_fen", "return_parcel_fen", "insurance_excess_fen", "return_handling_fen",
                "return_packaging_fen", "recovery_cover_share",
            ),
        ),
    )  # fmt: skip


def _recovered(desk: ReturnsDesk) -> Figure:
    question = desk.question
    costs = list(desk.costs.values())
    decided = sum(one.decided for one in costs)
    basis = say(
        "of {n} units decided on, of cases paid back {from_on} to {to_on}: at cost on the shelf, else price less what selling costs; "
        "the plan wants {goal_rate} of the return cost",
        n=decided,
        goal_rate=question.rules.recovery_cover_share,
        **_span_words(desk),
    )
    if not decided:
        return Figure(None, "money", basis, reason="nothing_graded", n=0, state="none")
    if not any(one.known for one in costs):
        is_cost_missing = all(one.is_cost_unknown for one in costs if one.decided)
        return Figure(
            None, "money", basis, reason="no_cost" if is_cost_missing else "no_price", n=decided, state="none"
        )
    value, issue = sum(one.recovered_value for one in costs), sum(one.issue_value for one in costs)
    cost = sum(one.cost_value for one in costs)
    return Figure(
        value,
        "money",
        basis,
        n=decided,
        state="thin" if any(one.is_part_unknown for one in costs) else "ok",
        derivation=Derivation(
            (
                Step("issue_value", issue, name=say("Cost of these units")),
                Step("recovered_value", value, is_result=True),
                Step(
                    "recovered_rate",
                    value / issue if issue else None,
                    name=say("Recovered of their cost"),
                    reason="empty_denominator",
                ),
                Step(
                    "cover_rate",
                    value / cost if cost else None,
                    name=say("Recovered of the return cost"),
                    reason="empty_denominator",
                ),
            ),
            rules_used("returns", question.rules, "recovery_cover_share", "resale_margin_rate"),
        ),
    )


def _reuse(desk: ReturnsDesk) -> Figure:
    question = desk.question
    units = [unit for row in desk.cases if row.rma_id in desk.costs for unit in row.units if unit.grade is not None]
    reused = sum(1 for unit in units if unit.is_reused)
    basis = say(
        "units restocked, repaired or sold again ÷ units graded, of cases paid back {from_on} to {to_on}; the plan wants {goal_rate}",
        goal_rate=question.rules.resale_share,
        **_span_words(desk),
    )
    if not units:
        return Figure(None, "rate", basis, reason="nothing_graded", n=0, state="none")
    return Figure(
        reused / len(units),
        "rate",
        basis,
        n=len(units),
        state="thin" if len(units) < question.rules.alert_min_units else "ok",
        derivation=Derivation(
            (
                Step("reused", reused, name=say("Units reused"), unit="count"),
                Step("graded", len(units), name=say("Units graded"), unit="count"),
                Step("reuse_rate", reused / len(units), is_result=True),
            ),
            rules_used("returns", question.rules, "resale_share"),
        ),
    )

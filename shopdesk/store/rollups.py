"""What do the daily totals say for a period, as of a day?

Every answer rests on days before ``as_of`` alone: later days of the period do not count, refunds that succeeded on ``as_of`` or
later are not known yet, a payment after it leaves the order unpaid. Names are those of ``fields.py``; money in fen, quantities in
thousandths.
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Any

from shopdesk.period import DateRange
from shopdesk.store import period_counts

Figures = dict[str, Any]


def totals(
    db: sqlite3.Connection,
    period: DateRange,
    as_of: date,
    *,
    with_counts: bool = True,
    counts: period_counts.PeriodCounts | None = None,
) -> Figures:
    """The figures of a period. Counts and sums of nothing are 0; whether a column was ever brought is ``ledger.brought``'s matter.

    By the day of the order: orders, gmv_value, gmv_unknown_orders (no amount known).
    By the day of payment: paid_orders and paid_merch_value (without orders of service links alone), paid_orders_all and
    paid_value (with them), paid_unknown_orders (paid but amount unknown, or paid by status at an unknown time and placed in
    the period), buyers (distinct, of merchandise orders), identified_paid_orders and identified_merch_value (those whose buyer is
    known), units_qty, units_known_orders.
    Against the orders paid in the period: refund_value (None while some order is marked returned with its amount unknown),
    refund_known_value (what is known of it), refund_unknown_orders, returned_orders.
    By the day the money went back: refund_cash_value (None while some amount is unknown), refund_cash_rows,
    refund_cash_unknown_rows, orphan_refund_rows, orphan_refund_value (of orders the store does not know).
    By the day of completion: completed_orders, completed_value.
    Cost of what was paid in the period and sent: cogs_value (of lines whose cost is known, by the line itself or what is told of
    the goods today, see ``costs.UnitCosts``), cost_known_value and lines_paid_value (their share is the cost's coverage, by money), lines_paid_orders (of
    paid_orders, those whose lines are known). Units of orders that were refunded in full and never sent are not in the cost.
    ``with_counts`` False leaves buyers and cost out, which is quicker; ``counts``: those of the rows as they are, where they are
    at hand.
    """
    days = period.clipped(as_of)
    span = (days.start.isoformat(), days.end.isoformat())
    figures: Figures = {}
    figures |= _sums(db, "placed_days", ("orders", "gmv_value", "gmv_unknown_orders", "paid_unknown_orders"), span)
    paid = _sums(
        db,
        "paid_days",
        ("paid_orders", "paid_orders_all", "paid_value", "paid_merch_value", "paid_unknown_orders", "units_qty",
         "units_known_orders", "identified_paid_orders", "identified_merch_value", "lines_paid_orders"),
        span,
    )  # fmt: skip
    paid["paid_unknown_orders"] += figures["paid_unknown_orders"]
    figures |= paid
    figures |= _sums(db, "completed_days", ("completed_orders", "completed_value", "completed_unknown_orders"), span)
    figures |= _sums(
        db,
        "cohort_days",
        ("refund_value", "returned_orders", "refund_unknown_orders"),
        span,
        " AND refunded_on < ?",
        (as_of.isoformat(),),
    )
    figures["refund_known_value"] = figures["refund_value"]
    if figures["refund_unknown_orders"]:
        figures["refund_value"] = None
    figures |= _sums(
        db,
        "refund_days",
        (
            "refund_cash_value",
            "refund_cash_rows",
            "refund_cash_unknown_rows",
            "orphan_refund_rows",
            "orphan_refund_value",
        ),
        span,
    )
    if figures["refund_cash_unknown_rows"]:
        figures["refund_cash_value"] = None
    if not with_counts:
        return figures
    count = (counts or period_counts.PeriodCounts(db)).of(span)
    figures |= {
        "buyers": count.buyers,
        "cogs_value": count.cogs_value,
        "cost_known_value": count.known_value,
        "lines_paid_value": count.paid_value,
    }
    return figures


def _sums(
    db: sqlite3.Connection,
    table: str,
    names: tuple[str, ...],
    span: tuple[str, str],
    further: str = "",
    values: tuple[str, ...] = (),
) -> Figures:
    summed = ", ".join(f"coalesce(sum({name}), 0)" for name in names)
    row = db.execute(f"SELECT {summed} FROM {table} WHERE day >= ? AND day < ?{further}", (*span, *values)).fetchone()
    return dict(zip(names, row, strict=True))

"""What held the month back? Products returned beyond chance or sold below cost, goods that lie still, orders not paid."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.intervals import wilson_interval
from shopdesk.analysis.month_values import rounded
from shopdesk.analysis.sales_change import product_name
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.money import half_up_ratio, quantity_text
from shopdesk.thresholds import SummaryRules
from shopdesk.wording import speaker

say = speaker("summary")

DRAGGING_ROWS = 5


def dragging_table(
    rows: Sequence[Row], unpaid: Finding | None, idle_stock: Sequence[Row], rules: SummaryRules
) -> SummaryTable:
    """What held the month back, most yuan first. ``rows`` are those of ``product_tables.product_rows``.

    idle_stock: products on hand, ``title, sku_name, sku, item_id, on_hand_qty, cost_value, idle_days`` (days since the
    last sale as of the question, None for never sold) and ``age_days`` (since listed or first counted).
    """
    named = [row for row in rows if not row.get("is_rest")]
    usual = _return_rate(named)
    found: list[dict[str, Any]] = []
    for row in named:
        excess = None if usual is None else returned_beyond_chance(row, usual, rules)
        if excess is not None:
            reason = say("returned {returned_of}", returned_of=row["returned_of"])
            found.append({"title": row["title"], "reason": reason, "amount_value": -excess})
        elif (row.get("gross_margin_value") or 0) < 0:
            is_cheap = (row.get("paid_value") or 0) < (row.get("cogs_value") or 0)
            reason = say("sold below cost") if is_cheap else say("refunds ate the margin")
            loss = {"reason": reason, "amount_value": row["gross_margin_value"]}
            found.append({"title": row["title"]} | loss)
    found += _idle(idle_stock, rules)
    if unpaid is not None and unpaid.value:
        found.append({"title": say("unpaid orders"), "reason": say("placed, not paid"), "amount_value": unpaid.value})
    found.sort(key=lambda row: (-abs(row["amount_value"]), str(row["title"])))
    return SummaryTable(
        name="dragging",
        title=say("Held back"),
        columns=("title", "reason", "amount_value"),
        rows=tuple(found[:DRAGGING_ROWS]),
        basis=say("refunds beyond the shop's usual rate, margin lost, stock at cost, unpaid orders"),
        missing=None if found else say("Nothing stands out."),
    )


def _idle(stock: Sequence[Row], rules: SummaryRules) -> list[dict[str, Any]]:
    """Goods on hand that nothing was sold of for long, at cost; without a cost there is no yuan to rank by."""
    found = []
    for row in stock:
        units, cost, idle = row.get("on_hand_qty"), row.get("cost_value"), row.get("idle_days")
        still = row.get("age_days") if idle is None else idle
        if not units or units < 0 or not cost or still is None or still < rules.idle_days:
            continue
        reason = say("{units} unsold for {days} days", units=quantity_text(units), days=still)
        worth = {"reason": reason, "amount_value": half_up_ratio(units * cost, 1000)}
        found.append({"title": product_name(row)} | worth)
    return found


def _return_rate(rows: Sequence[Row]) -> Fraction | None:
    """Units returned ÷ units sold over all products, None where returns are not known by product."""
    known = [row for row in rows if row.get("returned_qty") is not None and row.get("units_qty")]
    sold = sum(int(row["units_qty"]) for row in known)
    return Fraction(sum(int(row["returned_qty"]) for row in known), sold) if sold > 0 else None


def returned_beyond_chance(row: Row, usual: Fraction, rules: SummaryRules) -> int | None:
    """Fen refunded beyond the usual rate on a product returned more often than the shop; None where that may be chance.

    Enough sold, enough returned, and the lower end of the Wilson interval above the shop's own rate (analysis-spec §E):
    2 of 3 says nothing, 45 of 300 does.
    """
    returned, sold, refunded = row.get("returned_qty"), row.get("units_qty"), row.get("refund_value")
    if returned is None or not sold or not refunded:
        return None
    returned = min(returned, sold)
    if returned < 1000 * rules.returned_min_units or sold < 1000 * rules.returned_min_sold:
        return None
    interval = wilson_interval(returned / 1000, sold / 1000)
    if interval is None or interval[0] <= usual:
        return None
    return rounded(refunded * (1 - usual * sold / returned))

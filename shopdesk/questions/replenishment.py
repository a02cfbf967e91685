"""What does the store know of sales, stock and purchases, as of the day orders are considered?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, spans
from shopdesk.analysis.lead_times import PurchaseLine
from shopdesk.analysis.reorder_plan import HISTORY_WEEKS, ReplenishmentQuestion
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.shop_events import shop_events
from shopdesk.store import demand
from shopdesk.thresholds import ReplenishmentRules

Row = Mapping[str, Any]
AHEAD = timedelta(days=365)  # events further off touch no order


def replenishment_question(
    db: sqlite3.Connection,
    as_of: date,
    coverage: Coverage,
    rules: ReplenishmentRules,
    open_orders: Sequence[Row] = (),
    budget_value: int | None = None,
) -> ReplenishmentQuestion:
    """Everything up to ``as_of``; ``open_orders``: the journal's orders marked as placed that nothing followed."""
    first = as_of - timedelta(weeks=HISTORY_WEEKS)
    lines = demand.purchase_lines(db, as_of)
    covered = spans(coverage, *ORDER_KINDS)
    return ReplenishmentQuestion(
        as_of=as_of,
        goods=[Goods(**row) for row in demand.goods(db, as_of)],
        sales=demand.daily_units(db, first, as_of),
        covered=demand.without(covered, demand.days_without_lines(db, as_of)),
        counts=demand.stock_counts(db, as_of),
        purchases=[
            PurchaseLine(**{name: value for name, value in line.items() if name != "cost_value"}) for line in lines
        ],
        events=shop_events(first, as_of + AHEAD),
        placed=placed(open_orders, lines),
        budget_value=budget_value,
        rules=rules,
    )


def placed(open_orders: Sequence[Row], lines: Sequence[Row]) -> dict[str, int]:
    """SKU → thousandths marked as ordered. Once the supplier's export shows an order of the SKU from that day on, it is the same."""
    seen: dict[str, str] = {}
    for line in lines:
        if line["sku"] is not None and line["ordered_on"] is not None:
            seen[line["sku"]] = max(line["ordered_on"][:10], seen.get(line["sku"], ""))
    found: dict[str, int] = {}
    for order in open_orders:
        sku = order["subject_id"]
        if order["decided_qty"] and seen.get(sku, "") < order["at"][:10]:
            found[sku] = found.get(sku, 0) + int(order["decided_qty"])
    return found

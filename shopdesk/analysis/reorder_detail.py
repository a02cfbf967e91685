"""Why this order? One SKU's weeks as sold and as used, the methods that were tried, and how its stock is expected to run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import ceil

import numpy as np

from shopdesk.analysis.demand import Change
from shopdesk.analysis.derivation import Derivation
from shopdesk.analysis.order_derivation import order_derivation
from shopdesk.analysis.reorder_plan import ReorderPlan
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.supplier_orders import PurchaseLine
from shopdesk.frozen import dataclass

LEAST_DAYS = 28  # a projection shorter than this shows nothing


@dataclass(frozen=True)
class Week:
    """One week in thousandths: what the files say sold, what the forecast rests on (None unknown)."""

    week: date
    sold_qty: int | None
    used_qty: int | None


@dataclass(frozen=True)
class ProjectedDay:
    """Expected stock at the close of a day in thousandths, with nothing ordered and with the order placed today."""

    day: date
    without_qty: int
    with_qty: int


@dataclass(frozen=True)
class SkuDetail:
    """All that stands behind a line. changes: the weeks not taken as sold, each with its reason.

    tried: method → root mean square error of demand over ``horizon_weeks`` on the SKU's own past, in thousandths, best first.
    projection: empty where stock or forecast are not known.
    """

    line: ReorderLine
    weeks: tuple[Week, ...]
    changes: tuple[Change, ...]
    tried: Mapping[str, int]
    horizon_weeks: int
    origins: int
    projection: tuple[ProjectedDay, ...]
    derivation: Derivation


def sku_detail(question: ReplenishmentQuestion, plan: ReorderPlan, sku: str, order_qty: int | None = None) -> SkuDetail:
    """The detail of one SKU of the plan; KeyError for one it has not. ``order_qty``: the order its stock is projected with, in
    thousandths, instead of the one suggested."""
    row = plan.place[sku]
    line = plan.lines.line(row)
    tried = {
        name: round(float(errors[row]) * 1000)
        for name, errors in plan.forecasts.tried.items()
        if not np.isnan(errors[row])
    }
    return SkuDetail(
        line=line,
        weeks=tuple(
            Week(week, _milli(plan.demand.sold[row, at]), _milli(plan.demand.ordinary[row, at]))
            for at, week in enumerate(plan.demand.weeks)
        ),
        changes=tuple(plan.demand.lineage(row)),
        tried=dict(sorted(tried.items(), key=lambda one: (one[1], one[0]))),
        horizon_weeks=int(plan.forecasts.horizon[row]),
        origins=int(plan.forecasts.origins[row]),
        projection=_projection(question, line, (line.suggested_qty or 0) if order_qty is None else order_qty),
        derivation=order_derivation(line, question.rules),
    )


def _milli(units: float) -> int | None:
    return None if np.isnan(units) else round(float(units) * 1000)


def _projection(question: ReplenishmentQuestion, line: ReorderLine, order_qty: int) -> tuple[ProjectedDay, ...]:
    """Day by day: what is there, less what is expected to sell, plus what arrives; a shelf does not go below empty."""
    if line.on_hand_qty is None or line.daily_qty is None:
        return ()
    days = max(LEAST_DAYS, ceil(line.protection_days) * 2)
    lead = ceil(line.lead_time.days)
    arriving = [0] * (days + 1)
    orders = question.orders
    left = orders.left_to_come(question.as_of).tolist()
    for place in np.flatnonzero(orders.under_way(question.as_of)).tolist():
        if orders[place].sku == line.sku:
            at = (_due(orders[place], lead) - question.as_of).days
            arriving[min(max(at, 1), days)] += left[place]
    marked = question.placed.get(line.sku, 0)
    arriving[min(max(lead, 1), days)] += marked
    ordered = list(arriving)
    ordered[min(max(lead, 1), days)] += order_qty
    found = []
    free = max(0, line.on_hand_qty) - (line.goods.allocated_qty or 0)
    bare = full = float(max(0, free))
    for step in range(days):
        bare = max(0.0, bare + arriving[step] - line.daily_qty)
        full = max(0.0, full + ordered[step] - line.daily_qty)
        found.append(ProjectedDay(question.as_of + timedelta(days=step), round(bare), round(full)))
    return tuple(found)


def _due(purchase: PurchaseLine, lead: int) -> date:
    """The promised day, else the day of the order and the usual lead time."""
    if purchase.expected_on is not None:
        return date.fromisoformat(purchase.expected_on[:10])
    return date.fromisoformat(str(purchase.ordered_on)[:10]) + timedelta(days=lead)

"""What does the store know of sales, stock and purchases, as of the day orders are considered?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np

from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, spans
from shopdesk.analysis.expected_demand import HISTORY_WEEKS
from shopdesk.analysis.known_sales import paid_prices, sales_known_before
from shopdesk.analysis.order_decisions import OrderDecisions
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.selection_columns import SellingColumns
from shopdesk.analysis.shop_events import shop_events
from shopdesk.analysis.supplier_orders import UNKNOWN, PurchaseLine, SupplierOrders
from shopdesk.store import demand
from shopdesk.thresholds import ReplenishmentRules
from shopdesk.workflow.decisions import EDITED, REFUSED, SNOOZED

Row = Mapping[str, Any]
PRICE_DAYS = 91
AHEAD = timedelta(days=365)  # events further off touch no order


def replenishment_question(
    db: sqlite3.Connection,
    columns: SellingColumns,
    as_of: date,
    coverage: Coverage,
    rules: ReplenishmentRules,
    open_orders: Sequence[Row] = (),
    arrivals: Sequence[Row] = (),
    budget_value: int | None = None,
    unusual: frozenset[tuple[str, date]] = frozenset(),
) -> ReplenishmentQuestion:
    """Everything up to ``as_of``; ``columns``: what sold, of any day; ``open_orders``: the journal's orders marked as placed that nothing followed, ``arrivals``: those
    marked as arrived (``journal.followed_acts``), ``unusual``: the weeks she said are not typical."""
    first = as_of - timedelta(weeks=HISTORY_WEEKS)
    supplies = columns.supplies
    covered = demand.without(spans(coverage, *ORDER_KINDS), demand.days_without_lines(db, as_of))
    orders = supplies.orders.placed_before(as_of)
    goods = columns.once(("goods", as_of), lambda: supplies.goods(as_of, paid_prices(columns, as_of, PRICE_DAYS)))
    own, just_in = arrived(arrivals, orders, goods, as_of)
    return ReplenishmentQuestion(
        as_of=as_of,
        goods=goods,
        sales=sales_known_before(columns, first, as_of),
        covered=covered,
        counts=supplies.counts.dated.before(as_of),
        purchases=orders.followed_by(own),
        events=shop_events(first, as_of + AHEAD),
        unusual=unusual,
        placed=placed(open_orders, orders),
        arrived=just_in,
        budget_value=budget_value,
        rules=rules,
    ).sharing(columns.once(("plan", as_of, tuple(covered), tuple(own), unusual), dict))


def order_decisions(standing: Mapping[tuple[str, str, str], Row], as_of: date, known_on: date) -> OrderDecisions:
    """What of the journal (``journal.standing``) still holds of orders: a quantity and a refusal for the plan of the very day they
    were said of, a snooze until its day; ``known_on``: the day it is."""
    quantities, set_aside = dict[str, int](), dict[str, Row]()
    for (_, kind, sku), entry in standing.items():
        if kind != "sku":
            continue
        decision, is_of_now = entry["decision"], entry["as_of"] == as_of.isoformat()
        if decision == EDITED and is_of_now and entry["decided_qty"] is not None:
            quantities[sku] = int(entry["decided_qty"])
        elif is_of_now if decision == REFUSED else decision == SNOOZED and entry["snooze_until"] > known_on.isoformat():
            set_aside[sku] = entry
    return OrderDecisions(quantities, set_aside)


def placed(open_orders: Sequence[Row], orders: SupplierOrders) -> dict[str, int]:
    """SKU → thousandths marked as ordered. Once the supplier's export shows an order of the SKU from that day on, it is the same."""
    seen, found = _last_ordered(orders) if open_orders else {}, dict[str, int]()
    for order in open_orders:
        sku = order["subject_id"]
        if order["decided_qty"] and seen.get(sku, "") < order["at"][:10]:
            found[sku] = found.get(sku, 0) + int(order["decided_qty"])
    return found


def arrived(
    arrivals: Sequence[Row], orders: SupplierOrders, goods: Sequence[Goods], as_of: date
) -> tuple[list[PurchaseLine], dict[str, int]]:
    """What arrived by her own word: as purchase lines, and SKU → thousandths of what came in since ``as_of``, after the newest count.

    Once the supplier's export shows an order of the SKU from that day on, that is the same one and counts instead.
    """
    if not arrivals:
        return [], {}
    seen, known = _last_ordered(orders), {one.sku: one for one in goods}
    bought: list[PurchaseLine] = []
    just_in: dict[str, int] = {}
    for one in arrivals:
        sku, placed_on, came_on, qty = one["subject_id"], one["at"][:10], one["next_at"][:10], one["next_qty"]
        if seen.get(sku, "") >= placed_on or not qty:
            continue
        if came_on < as_of.isoformat():
            supplier = known[sku].supplier if sku in known else None
            bought.append(
                PurchaseLine(
                    "", supplier, sku, placed_on, one["due_on"], came_on, one["decided_qty"], qty,
                )
            )  # fmt: skip
        elif sku in known and (known[sku].counted_on or "")[:10] <= came_on:
            just_in[sku] = just_in.get(sku, 0) + qty
    return bought, just_in


def _last_ordered(orders: SupplierOrders) -> dict[str, str]:
    """SKU → the last day on which the supplier's export has an order of it."""
    read = orders.columns
    last = np.full(len(orders.skus) + 1, UNKNOWN)
    np.maximum.at(last, read.sku, read.ordered_on)
    days = zip(orders.skus, last[:-1].tolist(), strict=True)
    return {sku: date.fromordinal(day).isoformat() for sku, day in days if day != UNKNOWN}

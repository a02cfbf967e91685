"""What lies on the shelf by now, what is on its way, and what of it is late? From the newest count and all that happened since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from shopdesk.analysis.daily_sales import DailySales
from shopdesk.analysis.lead_times import under_way
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.supplier_orders import UNKNOWN, PurchaseLine, SupplierOrders


def stock_positions(
    sales: DailySales,
    orders: SupplierOrders,
    goods: Sequence[Goods],
    as_of: date,
    arrived: Mapping[str, int],
    placed: Mapping[str, int],
) -> tuple[list[int | None], dict[str, int], dict[str, list[PurchaseLine]]]:
    """On hand today (the count, less what sold and plus what arrived since), on order, and what is late of it."""
    counted = {one.sku: one.counted_on for one in goods}
    since = {sku: arrived.get(sku, 0) for sku in counted}
    for sku, qty in _sold_since(sales, counted, as_of).items():
        since[sku] -= qty
    for sku, qty in _arrived_since(orders, counted, as_of).items():
        since[sku] += qty
    coming = under_way(orders, as_of)
    read, names = orders.columns, orders.skus
    has_purchases = {names[place] for place in np.unique(read.sku[read.sku != UNKNOWN]).tolist()}
    on_order = {}
    for one in goods:
        stated = 0 if one.sku in has_purchases else one.on_order_qty or 0
        on_order[one.sku] = coming.get(one.sku, (stated, []))[0] + placed.get(one.sku, 0)
    moved = [None if one.on_hand_qty is None else one.on_hand_qty + since[one.sku] for one in goods]
    return moved, on_order, {sku: late for sku, (_, late) in coming.items() if late}


def _sold_since(sales: DailySales, counted: Mapping[str, str | None], as_of: date) -> dict[str, int]:
    """SKU → thousandths sold after the day of its newest count."""
    never = as_of.toordinal()
    last = [counted.get(sku) for sku in sales.skus]
    after = np.array([never if day is None else date.fromisoformat(day[:10]).toordinal() for day in last], np.int64)
    counts = (sales.day > after[sales.item]) & (sales.day < never) if len(sales.item) else np.zeros(0, bool)
    sums = np.bincount(sales.item[counts], sales.qty[counts], len(sales.skus))
    return {sales.skus[place]: round(sums[place]) for place in np.flatnonzero(sums).tolist()}


def _arrived_since(orders: SupplierOrders, counted: Mapping[str, str | None], as_of: date) -> dict[str, int]:
    """SKU → thousandths that came in after the day of its newest count."""
    read, skus, never = orders.columns, orders.skus, as_of.toordinal()
    last = [counted.get(sku) for sku in skus]
    after = np.array([never if day is None else date.fromisoformat(day[:10]).toordinal() for day in last], np.int64)
    came = np.flatnonzero((read.sku != UNKNOWN) & (read.received_on != UNKNOWN) & (read.received_on < never))
    came = came[read.received_on[came] > after[read.sku[came]]]
    brought = np.where(read.received_qty[came] == UNKNOWN, read.ordered_qty[came], read.received_qty[came])
    sums = np.bincount(read.sku[came], brought, len(skus))
    return {skus[place]: round(sums[place]) for place in np.flatnonzero(sums).tolist()}

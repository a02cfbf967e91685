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
    never, names = as_of.toordinal(), orders.skus
    counted = {
        one.sku: never if one.counted_on is None else date.fromisoformat(one.counted_on[:10]).toordinal()
        for one in goods
    }
    came, gone = _arrived_since(orders, names, counted, never), _sold_since(sales, counted, never)
    coming = under_way(orders, as_of)
    is_bought = np.zeros(len(names) + 1, dtype=bool)
    is_bought[orders.columns.sku] = True  # the last: of lines that name no SKU
    has_purchases = {name for name, is_one in zip(names, is_bought.tolist(), strict=False) if is_one}
    on_order: dict[str, int] = {}
    moved: list[int | None] = []
    for one in goods:
        sku = one.sku
        stated = 0 if sku in has_purchases else one.on_order_qty or 0
        on_order[sku] = (coming[sku][0] if sku in coming else stated) + placed.get(sku, 0)
        since = arrived.get(sku, 0) + came.get(sku, 0) - gone.get(sku, 0)
        moved.append(None if one.on_hand_qty is None else one.on_hand_qty + since)
    return moved, on_order, {sku: late for sku, (_, late) in coming.items() if late}


def _sold_since(sales: DailySales, counted: Mapping[str, int], never: int) -> dict[str, int]:
    """SKU → thousandths sold after the day of its newest count, before the day ``never``."""
    after = np.array([counted.get(sku, never) for sku in sales.skus], np.int64)
    counts = (sales.day > after[sales.item]) & (sales.day < never) if len(sales.item) else np.zeros(0, bool)
    sums = np.bincount(sales.item[counts], sales.qty[counts], len(sales.skus))
    return {sales.skus[place]: round(sums[place]) for place in np.flatnonzero(sums).tolist()}


def _arrived_since(
    orders: SupplierOrders, names: Sequence[str], counted: Mapping[str, int], never: int
) -> dict[str, int]:
    """SKU → thousandths that came in after the day of its newest count, before the day ``never``."""
    read = orders.columns
    after = np.array([counted.get(sku, never) for sku in names], np.int64)
    came = np.flatnonzero((read.sku != UNKNOWN) & (read.received_on != UNKNOWN) & (read.received_on < never))
    came = came[read.received_on[came] > after[read.sku[came]]]
    brought = np.where(read.received_qty[came] == UNKNOWN, read.ordered_qty[came], read.received_qty[came])
    sums = np.bincount(read.sku[came], brought, len(names))
    return {names[place]: round(sums[place]) for place in np.flatnonzero(sums).tolist()}

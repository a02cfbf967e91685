"""What does the money that lies in stock bring in a year? Gross profit over average stock at cost, from the ends of months."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np

from shopdesk.analysis.daily_sales import DailySales, Ints

MONTH_ENDS = 13


def gmroi(annual_gross_profit: float | None, average_stock_value: float | None) -> float | None:
    """Annual gross profit ÷ average stock at cost (C.gmroi); None without stock, or where either is not known."""
    if annual_gross_profit is None or average_stock_value is None or average_stock_value <= 0:
        return None
    return annual_gross_profit / average_stock_value


def month_end_stock(counts: DailySales) -> Mapping[str, list[int]]:
    """SKU → units (thousandths) at the last count of each of its last 13 counted months, oldest first; counts below 0 are none."""
    item, day, qty = counts.item, counts.day, counts.qty
    if not _is_ordered(item, day):
        order = np.lexsort((day, item))
        item, day, qty = item[order], day[order], qty[order]
    months = _months(day)
    is_last = np.append((item[1:] != item[:-1]) | (months[1:] != months[:-1]), True) if len(item) else np.zeros(0, bool)
    item, values = item[is_last], np.maximum(0, qty[is_last]).tolist()
    starts = np.flatnonzero(np.diff(item, prepend=-1))
    ends = np.append(starts[1:], len(values))[: len(starts)].tolist()
    return {
        counts.skus[owner]: values[max(start, end - MONTH_ENDS) : end]
        for owner, start, end in zip(item[starts].tolist(), starts.tolist(), ends, strict=True)
    }


def _is_ordered(item: Ints, day: Ints) -> bool:
    """Whether rows stand by item and day already, as counts are kept."""
    return bool(((item[1:] > item[:-1]) | ((item[1:] == item[:-1]) & (day[1:] >= day[:-1]))).all())


def _months(day: Ints) -> Ints:
    """A number for the month of each day (ordinals), greater for a later one."""
    if not len(day):
        return day
    after: Ints = day - day.min()
    seen = np.bincount(after) > 0
    found: Ints = np.zeros(len(seen), dtype=np.int64)
    dates = map(date.fromordinal, (np.flatnonzero(seen) + day.min()).tolist())
    found[seen] = [one.year * 12 + one.month for one in dates]
    return np.take(found, after)

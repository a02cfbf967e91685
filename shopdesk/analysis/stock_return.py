"""What does the money that lies in stock bring in a year? Gross profit over average stock at cost, from the ends of months."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np

from shopdesk.analysis.daily_sales import DailySales

MONTH_ENDS = 13


def gmroi(annual_gross_profit: float | None, average_stock_value: float | None) -> float | None:
    """Annual gross profit ÷ average stock at cost (C.gmroi); None without stock, or where either is not known."""
    if annual_gross_profit is None or average_stock_value is None or average_stock_value <= 0:
        return None
    return annual_gross_profit / average_stock_value


def month_end_stock(counts: DailySales) -> Mapping[str, list[int]]:
    """SKU → units (thousandths) at the last count of each of its last 13 counted months, oldest first; counts below 0 are none."""
    order = np.lexsort((counts.day, counts.item))
    item, day, held = counts.item[order], counts.day[order], np.maximum(0, counts.qty[order])
    days, which = np.unique(day, return_inverse=True)
    months = np.array([(one.year * 12 + one.month) for one in map(date.fromordinal, days.tolist())], np.int64)[which]
    is_last = np.append((item[1:] != item[:-1]) | (months[1:] != months[:-1]), True) if len(item) else np.zeros(0, bool)
    item, values = item[is_last], held[is_last].tolist()
    owners, starts = np.unique(item, return_index=True)
    ends = np.append(starts[1:], len(values))[: len(starts)].tolist()
    return {
        counts.skus[owner]: values[max(start, end - MONTH_ENDS) : end]
        for owner, start, end in zip(owners.tolist(), starts.tolist(), ends, strict=True)
    }

"""What does the money that lies in stock bring in a year? Gross profit over average stock at cost, from the ends of months."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

MONTH_ENDS = 13


def gmroi(annual_gross_profit: float | None, average_stock_value: float | None) -> float | None:
    """Annual gross profit ÷ average stock at cost (C.gmroi); None without stock, or where either is not known."""
    if annual_gross_profit is None or average_stock_value is None or average_stock_value <= 0:
        return None
    return annual_gross_profit / average_stock_value


def month_end_stock(counts: Iterable[tuple[str, str, int]], as_of: str) -> Mapping[str, list[int]]:
    """SKU → units (thousandths) at the last count of each of its last 13 counted months, oldest first; counts below 0 are none.

    counts: (SKU, day, thousandths); those of ``as_of`` and later are left out.
    """
    last: dict[str, dict[str, tuple[str, int]]] = {}
    for sku, day, qty in counts:
        if day >= as_of:
            continue
        months = last.setdefault(sku, {})
        known = months.get(day[:7])
        if known is None or known[0] <= day:
            months[day[:7]] = (day, max(0, qty))
    return {sku: [months[month][1] for month in sorted(months)[-MONTH_ENDS:]] for sku, months in last.items()}

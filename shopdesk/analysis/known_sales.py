"""What sold of each SKU, and at what price, as it was known when a day began?"""

from __future__ import annotations

from datetime import date

import numpy as np

from shopdesk.analysis.daily_sales import DailySales
from shopdesk.analysis.selection_columns import SellingColumns

DAYS = 10_000_000  # more than there are ordinals: an item and a day in one number


def paid_prices(columns: SellingColumns, as_of: date, days: int) -> dict[str, int]:
    """SKU → fen that buyers paid for a unit on the days before ``as_of``, gifts and lines of unknown price left out."""
    sold, end, n = columns.sold.paid, as_of.toordinal(), len(columns.items)
    money = sold.sums(n, end - days, end, end, further=True).tolist()
    units = sold.sums(n, end - days, end, end).tolist()
    return {item.key: fen * 1000 // qty for item, fen, qty in zip(columns.items, money, units, strict=True) if qty > 0}


def sales_known_before(columns: SellingColumns, first: date, as_of: date) -> DailySales:
    """Paid on the days from ``first`` to before ``as_of``, less what was known by then to be cancelled before it was sent.

    A day on which all was cancelled is a row of 0: somebody wanted it.
    """
    start, end = first.toordinal(), as_of.toordinal()
    sold, gone = columns.sold, columns.cancelled
    inside = (sold.day >= start) & (sold.day < end)
    item, day, qty = sold.item[inside], sold.day[inside], sold.qty[inside]
    taken = (gone.day >= start) & (gone.day < end) & (gone.known < end)
    if taken.any():
        keys = item * DAYS + day
        away, at = np.unique(gone.item[taken] * DAYS + gone.day[taken], return_inverse=True)
        less = np.bincount(at, gone.qty[taken]).astype(np.int64)
        place = np.minimum(np.searchsorted(away, keys), len(away) - 1)
        is_cut = away[place] == keys
        whole = np.bincount(place[is_cut], qty[is_cut], len(away)).astype(np.int64)
        kept = np.bincount(place[is_cut], minlength=len(away)) > 0
        left = np.maximum(0, whole - less)[kept]
        item, day, qty = (
            np.concatenate((column[~is_cut], cut))
            for column, cut in ((item, away[kept] // DAYS), (day, away[kept] % DAYS), (qty, left))
        )
    return DailySales(tuple(one.key for one in columns.items), item, day, qty)

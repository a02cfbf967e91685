"""On how many days of each week was a SKU on offer, and on how many was there nothing of it to sell?

Rows are SKUs, columns weeks; days are counted from the Monday of the first week.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array
from shopdesk.frozen import dataclass

Days = npt.NDArray[np.int16]  # narrow: there are half a million weeks of them
MOST_WEEKS = np.iinfo(np.int16).max // 7 - 1


@dataclass(frozen=True)
class DayColumns:
    """Dated rows as columns: the SKU's row, the day counted from the first Monday, thousandths."""

    row: npt.NDArray[np.int64]
    day: npt.NDArray[np.int64]
    qty: Array

    def where(self, marks: npt.NDArray[np.bool_]) -> DayColumns:
        """The rows that are marked; where all are, nothing is copied."""
        return self if marks.all() else DayColumns(self.row[marks], self.day[marks], self.qty[marks])


def days_of_weeks(begin: Array, end: Array, length: int) -> Days:
    """How many days of each week lie between two days, both included, row by row; of at most ``MOST_WEEKS``."""
    monday_at = np.arange(length, dtype=np.int16) * 7
    low, high = np.clip(begin, 0, length * 7).astype(np.int16), np.clip(end, -1, length * 7 - 1).astype(np.int16)
    days = np.minimum(high[:, None], monday_at + 6)
    days -= np.maximum(low[:, None], monday_at)
    days += 1
    return np.maximum(days, 0, out=days)


def is_between(begin: Array, end: Array, length: int) -> npt.NDArray[np.bool_]:
    """Whether any day of each week lies between two days, both included, row by row."""
    monday_at = np.arange(length) * 7
    found: npt.NDArray[np.bool_] = (begin[:, None] < monday_at + 7) & (end[:, None] >= monday_at)
    return found & (begin <= end)[:, None]


def empty_days(counts: DayColumns, sales: DayColumns, first_seen: Array, last_seen: Array, length: int) -> Days:
    """How many days of each week there was nothing to sell of a SKU that was on offer.

    Nothing to sell: a count of 0 or less on a day without a sale, and the days between two such counts that follow each other
    unless something was sold on them. Between a count of goods and one of none the day it ran out is not known: in stock.
    sales: those of these weeks.
    """
    found = np.zeros((len(first_seen), length), dtype=np.int16)
    # counts of one SKU and day are those of its warehouses
    if not len(counts.day):
        return found
    oldest, width = int(counts.day.min()), int(np.ptp(counts.day)) + 1
    keys, held = _added_up(counts.row * width + (counts.day - oldest), counts.qty)
    is_empty = held <= 0
    if not is_empty.any():
        return found
    row, day = keys // width, keys % width + oldest
    follows = np.zeros(len(row), dtype=bool)
    follows[1:] = (row[1:] == row[:-1]) & is_empty[1:] & is_empty[:-1]
    begin = np.where(follows, np.roll(day, 1), day)
    # only the days between counts of nothing are looked at one by one
    low = np.clip(begin[is_empty], 0, length * 7)
    spans = np.maximum(0, np.clip(day[is_empty] + 1, 0, length * 7) - low)
    within = np.arange(int(spans.sum())) - np.repeat(np.cumsum(spans) - spans, spans)
    is_looked_at = np.zeros(len(first_seen) * length * 7, dtype=bool)
    is_looked_at[np.repeat(row[is_empty] * (length * 7) + low, spans) + within] = True
    days = np.flatnonzero(is_looked_at)
    row, day = days // (length * 7), days % (length * 7)
    flat = sales.row * (length * 7) + sales.day
    there = is_looked_at[flat]
    place = np.searchsorted(days, flat[there])
    sold = np.bincount(place, sales.qty[there], len(days))
    empty = (sold <= 0) & (day >= first_seen[row]) & (day <= last_seen[row])
    counted = np.bincount(row[empty] * length + day[empty] // 7, minlength=len(first_seen) * length)
    return np.asarray(counted.reshape(len(first_seen), length), dtype=np.int16)


def _added_up(keys: npt.NDArray[np.int64], values: Array) -> tuple[npt.NDArray[np.int64], Array]:
    """Every key once, in order, with the sum of its values."""
    if (keys[1:] > keys[:-1]).all():
        return keys, values  # as counts are kept, of one warehouse
    found, which = np.unique(keys, return_inverse=True)
    return found, np.bincount(which, values, len(found)).astype(np.float64)

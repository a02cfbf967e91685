"""How much more will the coming events sell? By what such weeks sold before, over what they would have sold without."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand import Event, WeeklyDemand
from shopdesk.analysis.demand_laws import Array


def event_factors(
    events: Sequence[Event],
    as_of: date,
    demand: WeeklyDemand,
    categories: Sequence[str],
    protection: Array,
    least: int,
) -> tuple[Array, npt.NDArray[np.bool_]]:
    """By how much the coming events raise the demand of each SKU's protection interval, and where that is not known.

    The uplift of past events: the SKU's own median from ``least`` event weeks on, else its category's, else unknown (then 1).
    """
    n = len(demand.skus)
    factor, unknown = np.ones(n), np.zeros(n, dtype=bool)
    ahead = [event for event in events if event.days.end > as_of]
    if not ahead or not n:
        return factor, unknown
    uplifts = [one[~np.isnan(one)] for one in demand.uplift]
    shared = {
        category: np.concatenate([uplifts[row] for row in range(n) if categories[row] == category])
        for category in set(categories)
    }
    for row in range(n):
        days = ceil(float(protection[row]) - 1e-9)
        touched = _event_days(ahead, demand.skus[row], as_of, days)
        if not touched:
            continue
        known = uplifts[row] if len(uplifts[row]) >= least else shared[categories[row]]
        if len(known):
            factor[row] = max(0.0, 1 + (float(np.median(known)) - 1) * touched / days)
        else:
            unknown[row] = True
    return factor, unknown


def _event_days(events: Sequence[Event], sku: str, as_of: date, days: int) -> int:
    """How many of the coming days lie in a week with an event: uplifts are measured by whole weeks."""
    found: set[date] = set()
    for event in events:
        if event.skus is None or sku in event.skus:
            first = event.days.start - timedelta(days=event.days.start.weekday())
            last = event.days.last + timedelta(days=6 - event.days.last.weekday())
            start, end = max(first, as_of), min(last, as_of + timedelta(days=days - 1))
            found |= {start + timedelta(days=step) for step in range((end - start).days + 1)}
    return len(found)

"""How much more will the coming events sell? By what such weeks sold before, over what they would have sold without."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand import Event, WeeklyDemand
from shopdesk.analysis.demand_cleaning import row_medians
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
    named = np.array(categories, dtype=object)
    own, seen = row_medians(demand.uplift), (~np.isnan(demand.uplift)).sum(axis=1)
    shared = {one: row_medians(demand.uplift[named == one].reshape(1, -1))[0] for one in set(categories)}
    of_all, some = [event for event in ahead if event.skus is None], [event for event in ahead if event.skus]
    touched_by_all = {
        days: _event_days(of_all, as_of, days) for days in set(np.ceil(protection - 1e-9).astype(int).tolist())
    }
    for row, sku in enumerate(demand.skus):
        days = ceil(float(protection[row]) - 1e-9)
        touched = touched_by_all[days]
        if some:
            touched = touched | _event_days([one for one in some if one.skus and sku in one.skus], as_of, days)
        if not touched:
            continue
        uplift = own[row] if seen[row] >= least else shared[categories[row]]
        if np.isnan(uplift):
            unknown[row] = True
        else:
            factor[row] = max(0.0, 1 + (float(uplift) - 1) * len(touched) / days)
    return factor, unknown


def _event_days(events: Sequence[Event], as_of: date, days: int) -> set[date]:
    """The coming days that lie in a week with one of the events: uplifts are measured by whole weeks."""
    found: set[date] = set()
    for event in events:
        first = event.days.start - timedelta(days=event.days.start.weekday())
        last = event.days.last + timedelta(days=6 - event.days.last.weekday())
        start, end = max(first, as_of), min(last, as_of + timedelta(days=days - 1))
        found |= {start + timedelta(days=step) for step in range((end - start).days + 1)}
    return found

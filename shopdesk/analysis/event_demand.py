"""How much more will the coming events sell? By what such weeks sold before, over what they would have sold without."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

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
    factor = np.ones(n)
    ahead = [event for event in events if event.days.end > as_of]
    if not ahead or not n:
        return factor, np.zeros(n, dtype=bool)
    named = np.array(categories, dtype=object)
    uplift = demand.uplift[:, ~np.isnan(demand.uplift).all(axis=0)]  # of the few weeks that were any event's
    own, seen = row_medians(uplift), (~np.isnan(uplift)).sum(axis=1)
    shared = {one: row_medians(uplift[named == one].reshape(1, -1))[0] for one in set(categories)}
    expected = np.where(seen >= least, own, np.array([shared[one] for one in categories], dtype=np.float64))
    of_all, some = [event for event in ahead if event.skus is None], [event for event in ahead if event.skus]
    days = np.ceil(protection - 1e-9).astype(np.int64)
    touched_by_all = {one: _event_days(of_all, as_of, one) for one in np.unique(days).tolist()}
    touched = np.array([len(touched_by_all[one]) for one in days.tolist()], dtype=np.int64)
    for row in np.flatnonzero([any(sku in (one.skus or ()) for one in some) for sku in demand.skus]) if some else ():
        own_events = [one for one in some if one.skus and demand.skus[row] in one.skus]
        both = touched_by_all[int(days[row])] | _event_days(own_events, as_of, int(days[row]))
        touched[row] = len(both)
    unknown = (touched > 0) & np.isnan(expected)
    is_known = (touched > 0) & ~unknown
    factor[is_known] = np.maximum(0.0, 1 + (expected[is_known] - 1) * touched[is_known] / days[is_known])
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

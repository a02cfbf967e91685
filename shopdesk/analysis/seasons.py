"""What season lies in each SKU's past weeks, and what in the weeks ahead? Category by category, from whole years only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand import WeeklyDemand
from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecast_choice import Season
from shopdesk.analysis.season import WEEKS, CategorySeason, category_season
from shopdesk.thresholds import ReplenishmentRules

MIN_SKUS = 3  # a category of fewer has no season of its own, only the luck of its SKUs


def tested_season(
    demand: WeeklyDemand, categories: Sequence[str], horizon: npt.NDArray[np.int64], rules: ReplenishmentRules
) -> Season | None:
    """The index of each SKU's past weeks and of the weeks ahead; None where no category has a season to be tested.

    Made only of weeks before the first origin at which forecasts are judged: a season tested on what made it always wins.
    """
    n, length = len(demand.skus), len(demand.weeks)
    before = length - int(rules.origins_max) - int(horizon.max(initial=1))
    if before < WEEKS:
        return None
    past, ahead, tested = np.ones((n, length)), np.ones(n), np.zeros(n, dtype=bool)
    for rows in _by_category(categories):
        season = _season_of(demand, rows, before, int(rules.season_mean_weeks))
        if season is None:
            continue
        past[rows], tested[rows] = season.over(demand.weeks), True
        coming = season.over(
            [demand.weeks[-1] + timedelta(weeks=step) for step in range(1, int(horizon[rows].max()) + 1)]
        )
        means = {weeks: float(coming[:weeks].mean()) for weeks in np.unique(horizon[rows]).tolist()}
        ahead[rows] = [means[weeks] for weeks in horizon[rows].tolist()]
    return Season(past, ahead, tested) if tested.any() else None


def past_season(demand: WeeklyDemand, categories: Sequence[str], rules: ReplenishmentRules) -> Array | None:
    """The index of each SKU's past weeks by all that is known of its category, 1 where that has no season; None where none has.

    To clear weeks of the season when looking back; for a look ahead it must be tested first (``tested_season``).
    """
    length = len(demand.weeks)
    if length < WEEKS:
        return None
    past, is_any = np.ones((len(demand.skus), length)), False
    for rows in _by_category(categories):
        season = _season_of(demand, rows, length, int(rules.season_mean_weeks))
        if season is not None:
            past[rows], is_any = season.over(demand.weeks), True
    return past if is_any else None


def _by_category(categories: Sequence[str]) -> list[npt.NDArray[np.intp]]:
    """The rows of each category."""
    found: dict[str, list[int]] = {}
    for row, category in enumerate(categories):
        found.setdefault(category, []).append(row)
    return [np.array(found[category], dtype=np.intp) for category in sorted(found)]


def _season_of(demand: WeeklyDemand, members: npt.NDArray[np.intp], before: int, width: int) -> CategorySeason | None:
    """The season of some SKUs together: the mean of each over its own mean, so that one that joins late is no season."""
    if len(members) < MIN_SKUS:
        return None
    rows = demand.ordinary[members, :before]
    known = ~np.isnan(rows)
    means = np.where(known, rows, 0.0).sum(axis=1) / np.maximum(known.sum(axis=1), 1)
    scaled = rows / np.where(means > 0, means, np.nan)[:, None]
    is_seen = ~np.isnan(scaled)
    seen = is_seen.sum(axis=0)
    series = np.where(seen >= MIN_SKUS, np.where(is_seen, scaled, 0.0).sum(axis=0) / np.maximum(seen, 1), np.nan)
    return category_season(demand.weeks[:before], series, width)

"""Which weeks of the year sell more than others? The season of a category, from whole years of it.

The index of a week is its demand over its year's mean, averaged over complete years and pulled towards 1 the fewer years there
are. Weeks around the Spring Festival (春节) follow the moon: they are told apart by their distance to it, not by their number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from math import nan

import numpy as np

from shopdesk.analysis.demand_laws import Array
from shopdesk.frozen import dataclass

# lunar 1-1 by the Gregorian calendar; outside these years the owner is asked
SPRING_FESTIVAL: Mapping[int, date] = {
    day.year: day
    for day in map(
        date.fromisoformat,
        (
            "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06",
            "2028-01-26", "2029-02-13", "2030-02-03", "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08",
        ),
    )
}  # fmt: skip
WEEKS = 52
FESTIVAL_BEFORE, FESTIVAL_AFTER = 4, 3  # weeks around the festival that follow the moon


@dataclass(frozen=True)
class SeasonIndex:
    """Index by position in the season, plain and pulled towards 1; ``years``: complete ones it rests on."""

    index: Array
    shrunk: Array
    years: int


def season_index(seasons: Array, m: int) -> SeasonIndex | None:
    """The index of a series that starts at the first position of its season (oracle D.season); None under one whole season.

    Each season is divided by its own mean; unknown weeks (NaN) are left out; a season without demand says nothing. From 52
    positions on neighbours are smoothed over three weeks.
    """
    whole = np.asarray(seasons, dtype=np.float64)[: len(seasons) // m * m].reshape(-1, m)
    with np.errstate(invalid="ignore"):
        means = np.array([np.nanmean(year) if not np.isnan(year).all() else 0.0 for year in whole])
    used = whole[means > 0] / means[means > 0][:, None]
    if not len(used):
        return None
    seen = (~np.isnan(used)).sum(axis=0)
    index = np.where(seen > 0, np.nansum(used, axis=0) / np.maximum(seen, 1), 1.0)
    if m >= WEEKS:
        index = (np.roll(index, 1) + index + np.roll(index, -1)) / 3
    return _shrunk(index / index.mean(), len(used))


def _shrunk(index: Array, years: int) -> SeasonIndex:
    weight = years / (years + 1)
    pulled = 1 + weight * (index - 1)
    return SeasonIndex(index, pulled / pulled.mean(), years)


@cache
def festival_distance(week: date) -> int | None:
    """Weeks from the week of the nearest Spring Festival (negative: before it); None outside the weeks that follow the moon."""
    for year in (week.year, week.year + 1):
        festival = SPRING_FESTIVAL.get(year)
        if festival is None:
            continue
        away = (week - (festival - timedelta(days=festival.weekday()))).days // 7
        if -FESTIVAL_BEFORE <= away <= FESTIVAL_AFTER:
            return away
    return None


@dataclass(frozen=True)
class CategorySeason:
    """The index of any week (its Monday), from the complete years of a category."""

    by_number: Array
    by_distance: Mapping[int, float]
    years: int

    def of(self, week: date) -> float:
        """1 is an ordinary week."""
        away = festival_distance(week)
        if away is not None and away in self.by_distance:
            return self.by_distance[away]
        return float(self.by_number[_position(week)])

    def over(self, weeks: Sequence[date]) -> Array:
        return np.array([self.of(week) for week in weeks])


@cache
def _position(week: date) -> int:
    return min(week.isocalendar().week, WEEKS) - 1


def category_season(weeks: Sequence[date], demand: Array, width: int = 3) -> CategorySeason | None:
    """The season of a category's weekly demand (NaN unknown), from its last whole years of 52 weeks; None under one year.

    width: how many weeks around each are taken together.
    """
    years = len(weeks) // WEEKS
    if years == 0:
        return None
    first = len(weeks) - years * WEEKS
    numbered: list[list[float]] = [[] for _ in range(WEEKS)]
    distances: dict[int, list[float]] = {}
    used = 0
    for year in range(years):
        span = range(first + year * WEEKS, first + (year + 1) * WEEKS)
        values = demand[span.start : span.stop]
        if np.isnan(values).mean() > 0.25 or not np.nansum(values) > 0:
            continue
        used += 1
        mean = float(np.nanmean(values))
        for at, wanted in zip(span, values.tolist(), strict=True):
            if wanted != wanted:  # NaN is not itself
                continue
            away = festival_distance(weeks[at])
            place = numbered[_position(weeks[at])] if away is None else distances.setdefault(away, [])
            place.append(wanted / mean)
    if not used:
        return None
    plain = [_mean(found) if found else nan for found in numbered]
    smooth = [_around(plain, at, width // 2) for at in range(WEEKS)]
    by_distance = {away: _mean(found) for away, found in distances.items()}
    # a year holds every number outside the festival and every distance once: together they have mean 1
    inside = {_position(weeks[at]) for at in range(first, len(weeks)) if festival_distance(weeks[at]) is not None}
    outside = [smooth[at] for at in range(WEEKS) if at not in inside or plain[at] == plain[at]]
    mean = float(np.mean([*outside, *by_distance.values()]))
    weight = used / (used + 1)

    def pulled(index: float) -> float:
        return 1 + weight * (index / mean - 1)

    return CategorySeason(
        np.array([pulled(one) for one in smooth]), {away: pulled(one) for away, one in by_distance.items()}, used
    )


def _around(index: Sequence[float], at: int, reach: int) -> float:
    """The mean of a week and its neighbours on either side, as far as they are known; 1 where none is."""
    near = (index[(at + step) % WEEKS] for step in range(-reach, reach + 1))
    known = [one for one in near if one == one]  # NaN is not itself
    return _mean(known) if known else 1.0


def _mean(few: Sequence[float]) -> float:
    """The mean of a handful of numbers, which an array would take ten times as long to give."""
    return sum(few) / len(few)

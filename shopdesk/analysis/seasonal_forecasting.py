"""How much will be wanted in a trade with seasons? Holt-Winters, for many SKUs at once, as the methods of ``forecasting.py``.

Source: Hyndman & Athanasopoulos, *Forecasting*, with the season updated as statsmodels does.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecasting import PHI
from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class SeasonalWalk:
    """Holt-Winters after 0, 1 … weeks: level, trend and the season as it stood at the end; ``errors`` of one week ahead."""

    level: Array
    trend: Array
    season: Array  # (rows, m), by position in the season: week t has position t mod m
    shapes: Array  # (rows, weeks): what the season said of each week before it came
    errors: Array
    phi: float
    is_multiplicative: Any

    def ahead(self, steps: int) -> Array:
        """The forecasts of the next ``steps`` weeks, rows × steps, at least 0."""
        found: Array = np.maximum(self.drawn_on(steps), 0.0)
        return found

    def drawn_on(self, steps: int) -> Array:
        """The same as the formula has it: a falling trend leads below 0."""
        length, m = self.errors.shape[1], self.season.shape[1]
        damped = np.cumsum(self.phi ** np.arange(1, steps + 1))
        plain = self.level[:, -1:] + self.trend[:, -1:] * damped
        shape = self.season[:, (length + np.arange(steps)) % m]
        found: Array = np.where(self.is_multiplicative, plain * shape, plain + shape)
        return found

    def over(self, at: Any, weeks: Any) -> Array:
        """What it would have expected at the weeks ``at`` (rows × origins) of the ``weeks`` after them (at most m, a number a
        row); a week's season changes only with that week, so the season it had then is the one written down before it."""
        rows, length = np.arange(len(self.level))[:, None], self.errors.shape[1]
        total, damped = np.zeros(at.shape), 0.0
        for step in range(1, int(weeks.max(initial=1)) + 1):
            damped += self.phi**step
            plain = self.level[rows, at] + damped * self.trend[rows, at]
            shape = self.shapes[rows, np.minimum(at + step - 1, length - 1)]
            shaped = np.maximum(np.where(self.is_multiplicative, plain * shape, plain + shape), 0.0)
            total += np.where((step <= weeks)[:, None], shaped, 0.0)
        return total


def holt_winters(
    weeks: Array,
    m: int,
    alpha: float,
    beta: float,
    gamma: float,
    phi: float,
    *,
    level0: Array,
    trend0: Array,
    season0: Array,
    is_multiplicative: Any = True,
) -> SeasonalWalk:
    """Damped trend with a season of m weeks (multiplicative or additive) from known starting states (oracle D.hw).

    The season is updated against the level before the week, as statsmodels does.
    """
    rows, length = weeks.shape
    levels, trends = np.empty((rows, length + 1)), np.empty((rows, length + 1))
    level, trend = level0.astype(np.float64), trend0.astype(np.float64)
    season = np.array(season0, dtype=np.float64, copy=True)
    errors, shapes = np.full((rows, length), np.nan), np.empty((rows, length))
    levels[:, 0], trends[:, 0] = level, trend
    is_ratio = np.broadcast_to(np.asarray(is_multiplicative).reshape(-1), rows)
    for week in range(length):
        now, shape = weeks[:, week], season[:, week % m].copy()
        shapes[:, week] = shape
        known, expected = ~np.isnan(now), level + phi * trend
        with np.errstate(divide="ignore", invalid="ignore"):
            errors[:, week] = np.where(is_ratio, now - expected * shape, now - expected - shape)
            plain = np.where(is_ratio, now / shape, now - shape)
            ratio = np.where(is_ratio, now / expected, now - expected)
            moved = alpha * plain + (1 - alpha) * expected
            slope = beta * (moved - level) + (1 - beta) * phi * trend
            fresh = gamma * ratio + (1 - gamma) * shape
        sound = known & np.isfinite(moved) & np.isfinite(fresh)
        level, trend = np.where(sound, moved, level), np.where(sound, slope, trend)
        season[:, week % m] = np.where(sound, fresh, shape)
        levels[:, week + 1], trends[:, week + 1] = level, trend
    return SeasonalWalk(levels, trends, season, shapes, errors, phi, is_ratio[:, None])


def damped_holt_winters(weeks: Array, m: int = 52) -> SeasonalWalk:
    """Holt-Winters with usual weights, started from each row's first whole season, which it is not judged on.

    Multiplicative where every known week sold something, else additive; the first season counts half, as one year does in a
    season's index. Weeks of the first season itself leave the walk where it starts.
    """
    known = ~np.isnan(weeks)
    start = np.argmax(known, axis=1)
    columns = np.arange(weeks.shape[1])
    is_first = (columns >= start[:, None]) & (columns < start[:, None] + m)
    first, later = np.where(is_first & known, weeks, 0.0), np.where(columns >= start[:, None] + m, weeks, np.nan)
    level0 = first.sum(axis=1) / np.maximum((is_first & known).sum(axis=1), 1)
    is_ratio = np.nanmin(np.where(known, weeks, np.inf), axis=1) > 0
    season0 = np.zeros((len(weeks), m))
    season0[is_ratio] = 1.0
    for column in columns:
        here = is_first[:, column] & known[:, column]
        now, place = weeks[:, column], column % m
        with np.errstate(divide="ignore", invalid="ignore"):
            shape = np.where(is_ratio, 1 + 0.5 * (now / level0 - 1), 0.5 * (now - level0))
        season0[here, place] = shape[here]
    return holt_winters(
        later, m, 0.2, 0.05, 0.1, PHI, level0=level0, trend0=np.zeros(len(weeks)), season0=season0,
        is_multiplicative=is_ratio,
    )  # fmt: skip

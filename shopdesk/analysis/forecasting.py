"""How much will be wanted next week? The forecasting methods of the trade, for thousands of SKUs at once.

Weeks of one SKU are a row; NaN is a week of which nothing is known: every method stands still over it. A method walks once
through the weeks and writes down, before each of them and after the last, what it expected: a ``Path`` of length weeks + 1, so
that the same walk gives the forecast and what it would have been at any earlier week. Before the first known week a path is NaN.
Sources: Croston 1972; Syntetos & Boylan 2005; Teunter, Syntetos & Babai 2011; Hyndman & Athanasopoulos, *Forecasting*.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from shopdesk.analysis.demand_laws import Array

SES_GRID = tuple(round(0.05 * step, 2) for step in range(1, 11))  # .05 – .5
HOLT_GRID = tuple((alpha, beta) for alpha in (0.1, 0.3, 0.5) for beta in (0.05, 0.15))
PHI = 0.9


@dataclass(frozen=True)
class Path:
    """What a method expected: per week the level and the damped trend; ``over`` sums it up over a horizon."""

    level: Array
    trend: Array | None = None
    phi: float = PHI

    def over(self, at: Any, weeks: Array) -> Array:
        """Expected demand of the ``weeks`` (whole, one number a row) after the weeks ``at`` (rows × origins), at least 0."""
        rows = np.arange(len(self.level))[:, None]
        horizon = weeks[:, None]
        total = self.level[rows, at] * horizon
        if self.trend is not None:
            # Σ_{i ≤ h} (φ + … + φ^i) = φ·(h − φ·(1 − φ^h)/(1 − φ))/(1 − φ)
            phi = self.phi
            steps = horizon if phi == 1 else phi / (1 - phi) * (horizon - phi * (1 - phi**horizon) / (1 - phi))
            if phi == 1:
                steps = horizon * (horizon + 1) / 2
            total = total + self.trend[rows, at] * steps
        found: Array = np.maximum(total, 0.0)
        return found


def naive(weeks: Array) -> Path:
    """The last known week again."""
    return moving_mean(weeks, 1)


def moving_mean(weeks: Array, width: int = 4) -> Path:
    """The mean of the last ``width`` known weeks, of fewer while there are no more."""
    rows, length = weeks.shape
    kept = np.full((rows, width), np.nan)
    level = np.full((rows, length + 1), np.nan)
    everyone = np.arange(rows)
    seen = np.zeros(rows, dtype=np.int64)
    for week in range(length):
        known = ~np.isnan(weeks[:, week])
        kept[everyone[known], seen[known] % width] = weeks[known, week]
        seen += known
        filled = np.minimum(seen, width)
        with np.errstate(invalid="ignore", divide="ignore"):
            level[:, week + 1] = np.where(filled > 0, np.nansum(kept, axis=1) / filled, np.nan)
    return Path(level)


def _smoothed(weeks: Array, alpha: float, first: Array | None = None) -> Array:
    """Level after 0, 1 … weeks; the first known week is the first level."""
    rows, length = weeks.shape
    levels = np.full((rows, length + 1), np.nan)
    level = np.full(rows, np.nan) if first is None else first.astype(np.float64)
    for week in range(length):
        now = weeks[:, week]
        moved = np.where(np.isnan(level), now, level + alpha * (now - level))
        level = np.where(np.isnan(now), level, moved)
        levels[:, week + 1] = level
    return levels


def ses(weeks: Array, alpha: float) -> Path:
    """Simple exponential smoothing, started at the first observation."""
    return Path(_smoothed(weeks, alpha))


def tuned_ses(weeks: Array, grid: tuple[float, ...] = SES_GRID) -> Path:
    """SES with the α of the grid that had the least squared error up to then: at each week only what was known counts."""
    levels = np.stack([_smoothed(weeks, alpha) for alpha in grid])
    return Path(_best_so_far(levels, levels, weeks))


def _best_so_far(levels: Array, expected: Array, weeks: Array, others: Array | None = None) -> Array:
    """Of several walks (walk × row × week) the one with the least squared one-week error before each week."""
    with np.errstate(invalid="ignore"):
        squared = (expected[:, :, :-1] - weeks) ** 2
    summed = np.cumsum(np.nan_to_num(squared), axis=2)
    summed = np.concatenate([np.zeros((*summed.shape[:2], 1)), summed], axis=2)
    best = np.argmin(summed, axis=0)
    source = levels if others is None else others
    found: Array = np.take_along_axis(source, best[None], axis=0)[0]
    return found


def _intermittent(weeks: Array, alpha: float) -> tuple[Array, Array]:
    """Smoothed sizes and gaps of the weeks with demand, after 0, 1 … weeks; the first gap counts from the first known week."""
    rows, length = weeks.shape
    sizes, gaps = np.full((rows, length + 1), np.nan), np.full((rows, length + 1), np.nan)
    size, gap, waited = np.full(rows, np.nan), np.full(rows, np.nan), np.zeros(rows)
    for week in range(length):
        now = weeks[:, week]
        waited += ~np.isnan(now)
        sold = now > 0
        size = np.where(sold, np.where(np.isnan(size), now, size + alpha * (now - size)), size)
        gap = np.where(sold, np.where(np.isnan(gap), waited, gap + alpha * (waited - gap)), gap)
        waited = np.where(sold, 0.0, waited)
        sizes[:, week + 1], gaps[:, week + 1] = size, gap
    return sizes, gaps


def croston(weeks: Array, alpha: float = 0.1) -> Path:
    """Croston's method: smoothed size over smoothed gap; 0 while nothing has sold."""
    sizes, gaps = _intermittent(weeks, alpha)
    with np.errstate(invalid="ignore"):
        return Path(_zero_where_known(weeks, sizes / gaps))


def sba(weeks: Array, alpha: float = 0.1) -> Path:
    """Croston less its bias: (1 − α/2) times (Syntetos & Boylan)."""
    return Path((1 - alpha / 2) * croston(weeks, alpha).level)


def tsb(weeks: Array, alpha_size: float = 0.1, alpha_chance: float = 0.1) -> Path:
    """Smoothed size times the smoothed chance of a sale: the chance falls in every week without one, so old goods fade."""
    sizes, _ = _intermittent(weeks, alpha_size)
    happened = np.where(np.isnan(weeks), np.nan, (weeks > 0).astype(np.float64))
    chance = _smoothed(happened, alpha_chance)
    return Path(_zero_where_known(weeks, sizes * chance))


def _zero_where_known(weeks: Array, level: Array) -> Array:
    """Before the first sale the forecast is 0, before the first known week it is unknown."""
    seen = np.concatenate([np.zeros((len(weeks), 1)), np.cumsum(~np.isnan(weeks), axis=1)], axis=1) > 0
    found: Array = np.where(seen & np.isnan(level), 0.0, level)
    return found


def damped_holt(
    weeks: Array,
    alpha: float,
    beta: float,
    phi: float = PHI,
    *,
    level0: Array | None = None,
    trend0: Array | None = None,
) -> Path:
    """Level and damped trend; without a start given the first known week is the level and the trend 0."""
    rows, length = weeks.shape
    levels, trends = np.full((rows, length + 1), np.nan), np.full((rows, length + 1), np.nan)
    level = np.full(rows, np.nan) if level0 is None else level0.astype(np.float64)
    trend = np.zeros(rows) if trend0 is None else trend0.astype(np.float64)
    levels[:, 0], trends[:, 0] = level, trend
    for week in range(length):
        now = weeks[:, week]
        known, fresh = ~np.isnan(now), np.isnan(level)
        expected = level + phi * trend
        moved = np.where(fresh, now, alpha * now + (1 - alpha) * expected)
        slope = np.where(fresh, 0.0, beta * (moved - level) + (1 - beta) * phi * trend)
        level, trend = np.where(known, moved, level), np.where(known, slope, trend)
        levels[:, week + 1], trends[:, week + 1] = level, trend
    return Path(levels, trends, phi)


def tuned_holt(weeks: Array, grid: tuple[tuple[float, float], ...] = HOLT_GRID, phi: float = PHI) -> Path:
    """Damped Holt with the α and β of the grid that had the least squared error up to then."""
    paths = [damped_holt(weeks, alpha, beta, phi) for alpha, beta in grid]
    levels = np.stack([path.level for path in paths])
    trends = np.stack([path.trend for path in paths if path.trend is not None])
    expected = levels + phi * trends
    return Path(_best_so_far(levels, expected, weeks), _best_so_far(levels, expected, weeks, trends), phi)


@dataclass(frozen=True)
class SeasonalWalk:
    """Holt-Winters after 0, 1 … weeks: level, trend and the season as it stood at the end; ``errors`` of one week ahead."""

    level: Array
    trend: Array
    season: Array  # (rows, m), by position in the season: week t has position t mod m
    errors: Array
    phi: float
    is_multiplicative: bool
    first_position: int = 0

    def ahead(self, steps: int) -> Array:
        """The forecasts of the next ``steps`` weeks, rows × steps, at least 0."""
        length, m = self.errors.shape[1], self.season.shape[1]
        damped = np.cumsum(self.phi ** np.arange(1, steps + 1))
        plain = self.level[:, -1:] + self.trend[:, -1:] * damped
        position = (self.first_position + length + np.arange(steps)) % m
        shaped = plain * self.season[:, position] if self.is_multiplicative else plain + self.season[:, position]
        found: Array = np.maximum(shaped, 0.0)
        return found


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
    is_multiplicative: bool = True,
) -> SeasonalWalk:
    """Damped trend with a season of m weeks (multiplicative or additive) from known starting states (oracle D.hw).

    The season is updated against the level before the week, as statsmodels does.
    """
    rows, length = weeks.shape
    levels, trends = np.empty((rows, length + 1)), np.empty((rows, length + 1))
    level, trend = level0.astype(np.float64), trend0.astype(np.float64)
    season = np.array(season0, dtype=np.float64, copy=True)
    errors = np.full((rows, length), np.nan)
    levels[:, 0], trends[:, 0] = level, trend
    for week in range(length):
        now, shape = weeks[:, week], season[:, week % m]
        known, expected = ~np.isnan(now), level + phi * trend
        with np.errstate(divide="ignore", invalid="ignore"):
            if is_multiplicative:
                errors[:, week] = now - expected * shape
                plain, ratio = now / shape, now / expected
            else:
                errors[:, week] = now - expected - shape
                plain, ratio = now - shape, now - expected
            moved = alpha * plain + (1 - alpha) * expected
            slope = beta * (moved - level) + (1 - beta) * phi * trend
            fresh = gamma * ratio + (1 - gamma) * shape
        sound = known & np.isfinite(moved) & np.isfinite(fresh)
        level, trend = np.where(sound, moved, level), np.where(sound, slope, trend)
        season[:, week % m] = np.where(sound, fresh, shape)
        levels[:, week + 1], trends[:, week + 1] = level, trend
    return SeasonalWalk(levels, trends, season, errors, phi, is_multiplicative)

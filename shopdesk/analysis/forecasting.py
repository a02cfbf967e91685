"""How much will be wanted next week? The forecasting methods of the trade, for thousands of SKUs at once.

Weeks of one SKU are a row; NaN is a week of which nothing is known: every method stands still over it. A method walks once
through the weeks and writes down, before each of them and after the last, what it expected: a ``Path`` of length weeks + 1, so
that the same walk gives the forecast and what it would have been at any earlier week. Before the first known week a path is NaN.
Sources: Croston 1972; Syntetos & Boylan 2005; Teunter, Syntetos & Babai 2011; Hyndman & Athanasopoulos, *Forecasting*.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array
from shopdesk.frozen import dataclass

PHI = 0.9


@dataclass(frozen=True)
class Path:
    """What a method expected: per week the level and the damped trend; ``over`` sums it up over a horizon."""

    level: Array
    trend: Array | None = None
    phi: float = PHI

    def over(self, at: Any, weeks: Array) -> Array:
        """Expected demand of the ``weeks`` (whole, one number a row) after the weeks ``at`` (rows × origins), at least 0."""
        found: Array = np.maximum(self.drawn_on(at, weeks), 0.0)
        return found

    def drawn_on(self, at: Any, weeks: Array) -> Array:
        """The same as the formula has it: a falling trend leads below 0."""
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
        found: Array = total
        return found


def naive(weeks: Array) -> Path:
    """The last known week again."""
    return moving_mean(weeks, 1)


def moving_mean(weeks: Array, width: int = 4, since: int = 0) -> Path:
    """The mean of the last ``width`` known weeks, of fewer while there are no more; what was expected before the week ``since`` is not
    told."""
    rows, length = weeks.shape
    kept, level = np.zeros((width, rows)), np.full((length + 1, rows), np.nan)
    everyone, seen = np.arange(rows), np.zeros(rows, dtype=np.int64)
    for week, now in enumerate(np.ascontiguousarray(weeks.T)):
        known = ~np.isnan(now)
        kept[seen[known] % width, everyone[known]] = now[known]
        seen += known
        if week + 1 >= since:
            level[week + 1] = np.where(seen > 0, kept.sum(axis=0) / np.maximum(np.minimum(seen, width), 1), np.nan)
    return Path(level.T)


class WeekRows:
    """The same weeks a week a row, as walks through them read. Most weeks are known of most series: the others are listed.

    gaps, firsts, unjudged: of each week the series that have begun and of which it is not known, those that begin with it, and those of
    which nothing could be expected of it or is known. A walk may go for several weights at once, a column of them: its states have a
    row for each.
    """

    def __init__(self, weeks: Array) -> None:
        self.values = np.ascontiguousarray(weeks.T)
        unknown = np.isnan(self.values)
        begun = np.logical_or.accumulate(~unknown, axis=0)
        before = np.concatenate([np.zeros((1, len(weeks)), dtype=bool), begun[:-1]]) if len(begun) else begun
        self.gaps, self.firsts = _places(unknown & before), _places(begun & ~before)
        self.unjudged = _places(unknown | ~before)

    def smoothed(self, alpha: float | Array) -> Iterator[tuple[Array, Array]]:
        """The level before each week and after the last, and how far above it the week came (nought after the last); the first known
        week is the first level."""
        level = np.full(np.broadcast_shapes(np.shape(alpha), self.values.shape[1:]), np.nan)
        for now, gaps, firsts in zip(self.values, self.gaps, self.firsts, strict=True):
            moved = now - level
            yield level, moved
            moved *= alpha
            moved += level
            if len(gaps):
                moved[..., gaps] = level[..., gaps]
            if len(firsts):
                moved[..., firsts] = now[firsts]
            level = moved
        yield level, np.zeros(level.shape)

    def damped(
        self,
        alpha: float | Array,
        beta: float | Array,
        phi: float,
        level: Array | None = None,
        trend: Array | None = None,
    ) -> Iterator[tuple[Array, Array, Array]]:
        """Level and damped trend before each week and after the last, and how far above what they let expect the week came (nought after
        the last); from the states given or from the first known week."""
        shape, is_given = np.broadcast_shapes(np.shape(alpha), self.values.shape[1:]), level is not None
        level = np.full(shape, np.nan) if level is None else level.astype(np.float64)
        trend = np.zeros(shape) if trend is None else trend.astype(np.float64)
        stay, fade = 1 - alpha, (1 - beta) * phi
        expected = level + phi * trend
        for now, gaps, firsts in zip(self.values, self.gaps, self.firsts, strict=True):
            yield level, trend, now - expected
            expected *= stay
            moved = alpha * now
            moved += expected
            slope = moved - level
            slope *= beta
            slope += fade * trend
            if is_given:
                known, fresh = ~np.isnan(now), np.isnan(level)
                moved = np.where(known, np.where(fresh, now, moved), level)
                slope = np.where(known, np.where(fresh, 0.0, slope), trend)
            else:
                if len(gaps):
                    moved[..., gaps], slope[..., gaps] = level[..., gaps], trend[..., gaps]
                if len(firsts):
                    moved[..., firsts], slope[..., firsts] = now[firsts], 0.0
            level, trend = moved, slope
            expected = phi * trend
            expected += level
        yield level, trend, np.zeros(level.shape)


def _places(marks: npt.NDArray[np.bool_]) -> list[npt.NDArray[np.intp]]:
    """The columns marked in each row."""
    return [np.flatnonzero(one) for one in marks]


def _smoothed(weeks: Array, alpha: float) -> Array:
    """Level after 0, 1 … weeks; the first known week is the first level."""
    return np.stack([level for level, _ in WeekRows(weeks).smoothed(alpha)], axis=1)


def ses(weeks: Array, alpha: float) -> Path:
    """Simple exponential smoothing, started at the first observation."""
    return Path(_smoothed(weeks, alpha))


def _intermittent(weeks: Array, alpha: float) -> tuple[Array, Array]:
    """Smoothed sizes and gaps of the weeks with demand, after 0, 1 … weeks; the first gap counts from the first known week."""
    rows, length = weeks.shape
    sizes, gaps = np.full((length + 1, rows), np.nan), np.full((length + 1, rows), np.nan)
    size, gap, waited = np.full(rows, np.nan), np.full(rows, np.nan), np.zeros(rows)
    for week, now in enumerate(np.ascontiguousarray(weeks.T)):
        waited += ~np.isnan(now)
        sold = now > 0
        size = np.where(sold, np.where(np.isnan(size), now, size + alpha * (now - size)), size)
        gap = np.where(sold, np.where(np.isnan(gap), waited, gap + alpha * (waited - gap)), gap)
        waited = np.where(sold, 0.0, waited)
        sizes[week + 1], gaps[week + 1] = size, gap
    return sizes.T, gaps.T


def croston(weeks: Array, alpha: float = 0.1) -> Path:
    """Croston's method: smoothed size over smoothed gap; 0 while nothing has sold."""
    sizes, gaps = _intermittent(weeks, alpha)
    with np.errstate(invalid="ignore"):
        return Path(_zero_where_known(weeks, sizes / gaps))


def sba(weeks: Array, alpha: float = 0.1) -> Path:
    """Croston less its bias: (1 − α/2) times (Syntetos & Boylan)."""
    return sba_and_tsb(weeks, alpha, alpha)[0]


def tsb(weeks: Array, alpha_size: float = 0.1, alpha_chance: float = 0.1) -> Path:
    """Smoothed size times the smoothed chance of a sale: the chance falls in every week without one, so old goods fade."""
    return sba_and_tsb(weeks, alpha_size, alpha_chance)[1]


def sba_and_tsb(weeks: Array, alpha: float, alpha_chance: float) -> tuple[Path, Path]:
    """Both, of the same sizes, which are smoothed once."""
    sizes, gaps = _intermittent(weeks, alpha)
    with np.errstate(invalid="ignore"):
        plain = _zero_where_known(weeks, sizes / gaps)
    happened = np.where(np.isnan(weeks), np.nan, (weeks > 0).astype(np.float64))
    chance = _smoothed(happened, alpha_chance)
    return Path((1 - alpha / 2) * plain), Path(_zero_where_known(weeks, sizes * chance))


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
    walk = list(WeekRows(weeks).damped(alpha, beta, phi, level0, trend0))
    levels, trends = (np.stack([states[at] for states in walk], axis=1) for at in (0, 1))
    return Path(levels, trends, phi)

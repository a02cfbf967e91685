"""Which smoothing of a grid would have been the best so far, at each week? Series by series, and only the past counts."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecasting import PHI, Path, WeekRows

SES_GRID = tuple(round(0.05 * step, 2) for step in range(1, 11))  # .05 – .5
HOLT_GRID = tuple((alpha, beta) for alpha in (0.1, 0.3, 0.5) for beta in (0.05, 0.15))


def tuned_ses(weeks: Array, grid: tuple[float, ...] = SES_GRID, since: int = 0) -> Path:
    """SES with the α of the grid that had the least squared error up to then: at each week only what was known counts.

    Weeks before ``since`` are not told: whoever asks of late ones alone need not wait for the rest.
    """
    alphas = np.array(grid)[:, None]
    rows = WeekRows(weeks)
    (level,) = _best(rows, since, rows.smoothed(alphas))
    return Path(level)


def tuned_holt(
    weeks: Array, grid: tuple[tuple[float, float], ...] = HOLT_GRID, phi: float = PHI, since: int = 0
) -> Path:
    """Damped Holt with the α and β of the grid that had the least squared error up to then; ``since`` as in ``tuned_ses``."""
    alphas, betas = (np.array([pair[at] for pair in grid])[:, None] for at in (0, 1))
    rows = WeekRows(weeks)
    level, trend = _best(rows, since, rows.damped(alphas, betas, phi))
    return Path(level, trend, phi)


def _best(weeks: WeekRows, since: int, walks: Iterable[tuple[Array, ...]]) -> list[Array]:
    """Of several walks, side by side, the states of the one with the least squared one-week error before each week from ``since`` on.

    A series a row, NaN before ``since``. Of walks as good the first of the grid is kept.
    """
    length, series = weeks.values.shape
    everyone = np.arange(series)
    kept: list[Array] = []
    errors: Array | None = None
    for week, (*states, missed) in enumerate(walks):
        errors = np.zeros(missed.shape) if errors is None else errors
        if week >= since:
            best = np.argmin(errors, axis=0)
            kept = kept or [np.full((length + 1, series), np.nan) for _ in states]
            for state, told in zip(states, kept, strict=True):
                told[week] = state[best, everyone]
        if week < length:
            error = missed * missed
            error[:, weeks.unjudged[week]] = 0.0
            errors += error
    return [told.T for told in kept]

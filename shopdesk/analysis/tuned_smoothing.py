"""Which smoothing of a grid would have been the best so far, at each week? Series by series, and only the past counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecasting import PHI, Path, WeekRows

SES_GRID = tuple(round(0.05 * step, 2) for step in range(1, 11))  # .05 – .5
HOLT_GRID = tuple((alpha, beta) for alpha in (0.1, 0.3, 0.5) for beta in (0.05, 0.15))


def tuned_ses(weeks: Array, grid: tuple[float, ...] = SES_GRID, since: int = 0) -> Path:
    """SES with the α of the grid that had the least squared error up to then: at each week only what was known counts.

    Weeks before ``since`` are not told: whoever asks of late ones alone need not wait for the rest.
    """
    rows = WeekRows(weeks)
    best = _Best(rows, since)
    for alpha in grid:
        best.follow(rows.smoothed(alpha), lambda level: level)
    return Path(best.kept[0])


def tuned_holt(
    weeks: Array, grid: tuple[tuple[float, float], ...] = HOLT_GRID, phi: float = PHI, since: int = 0
) -> Path:
    """Damped Holt with the α and β of the grid that had the least squared error up to then; ``since`` as in ``tuned_ses``."""
    rows = WeekRows(weeks)
    best = _Best(rows, since)
    for alpha, beta in grid:
        best.follow(rows.damped(alpha, beta, phi), lambda level, trend: level + phi * trend)
    return Path(best.kept[0], best.kept[1], phi)


class _Best:
    """Of several walks the one with the least squared one-week error before each week from ``since`` on."""

    def __init__(self, weeks: WeekRows, since: int) -> None:
        self._weeks, self._since = weeks, since
        length, rows = weeks.values.shape
        self._least = np.full((length + 1 - since, rows), np.inf)
        self._kept: list[Array] = []

    @property
    def kept(self) -> list[Array]:
        """The states of the best walk, a series a row, NaN before the first week asked for."""
        early = np.full((self._since, self._weeks.values.shape[1]), np.nan)
        return [np.concatenate([early, state]).T for state in self._kept]

    def follow(self, walk: Iterable[tuple[Array, ...]], expected: Callable[..., Array]) -> None:
        """A further walk: its states before each week and after the last, and what they let expect of the next week."""
        weeks = self._weeks
        errors = np.zeros(weeks.values.shape[1])
        for week, states in enumerate(walk):
            late = week - self._since
            if late >= 0:
                self._keep(late, errors, states)
            if week < len(weeks.values):
                error = expected(*states) - weeks.values[week]
                error *= error
                if not weeks.is_plain[week]:
                    np.copyto(error, 0.0, where=np.isnan(error))
                errors += error

    def _keep(self, late: int, errors: Array, states: tuple[Array, ...]) -> None:
        is_better = errors < self._least[late]
        np.copyto(self._least[late], errors, where=is_better)
        self._kept = self._kept or [np.full_like(self._least, np.nan) for _ in states]
        for state, kept in zip(states, self._kept, strict=True):
            np.copyto(kept[late], state, where=is_better)

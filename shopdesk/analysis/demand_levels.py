"""Which is the least stock that a promise of service needs? The smallest whole level, for one SKU or many at once.

Exact sums of the laws of ``demand_laws.py``, never an approximation: a table of many SKUs where demand is small, for the large
each by itself. Arrays hold one SKU a row.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import (
    CELLS,
    ROUNDING,
    Array,
    clamped_target,
    law_name,
    masses,
    reach,
    settled,
    window,
)

FAR = 4_096  # units: a law that reaches further is summed for each SKU by itself, around its mean
SMALLEST_LOG = -600.0  # of a first chance from which a product may start: e⁻⁷⁰⁸ is the least a float holds


def smallest_levels(
    means: Array, variances: Array, spans: npt.NDArray[np.int64], most: Array, *, at_least: bool
) -> Array:
    """The smallest whole S at which the mean over the spans of P(D ≥ S) (``at_least``) or P(D > S) is at most ``most``.

    means, variances: (SKUs, spans) of the demand over each span; ``spans``: how many of a row count. A SKU without demand
    has level 0.
    """
    found = np.zeros(len(means))
    counted = np.arange(means.shape[1]) < spans[:, None]
    reached = np.where(counted, reach(means, variances), 0).max(axis=1, initial=0)
    is_open = np.asarray((np.where(counted, means, 0.0) > 0).any(axis=1))
    for row in np.flatnonzero(is_open & (reached > FAR)).tolist():
        found[row] = _far_level(
            means[row, : spans[row]], variances[row, : spans[row]], float(most[row]), at_least=at_least
        )
        is_open[row] = False
    # what lies beyond a table is known as a whole: most levels are found without the far end of the law
    near = np.where(counted, _near(means, variances), 0).max(axis=1, initial=0)
    for units in (np.minimum(near, reached), reached):
        rows = np.flatnonzero(is_open)
        found[rows], is_sure = _levels_within(
            means[rows], variances[rows], spans[rows], most[rows], _table_sizes(units[rows] + 2), at_least=at_least
        )
        is_open[rows[is_sure]] = False
    return found


def _levels_within(
    means: Array,
    variances: Array,
    spans: npt.NDArray[np.int64],
    most: Array,
    tables: npt.NDArray[np.int64],
    *,
    at_least: bool,
) -> tuple[Array, npt.NDArray[np.bool_]]:
    """The levels as far as tables of given lengths tell, and where they lie well within their table."""
    found, is_sure = np.zeros(len(means)), np.zeros(len(means), dtype=bool)
    counted = np.arange(means.shape[1]) < spans[:, None]
    for size in np.unique(tables).tolist():
        members = np.flatnonzero(tables == size)
        for rows in np.array_split(members, max(1, len(members) * size // CELLS)):
            mass = np.zeros((len(rows), size))
            for span in range(int(spans[rows].max())):
                here = np.flatnonzero(counted[rows, span])
                one = _quick_masses(means[rows[here], span], variances[rows[here], span], size)
                if len(here) == len(rows):
                    mass += one
                else:
                    mass[here] += one
            n = spans[rows].astype(np.float64)
            beyond = n - mass.sum(axis=1)
            # a tail of sums is the sum of the tails: added up from the far end, once for all spans
            mass[:, -1] += np.where(beyond > 1e-12, beyond, 0.0)
            tails = np.cumsum(mass[:, ::-1], axis=1)[:, ::-1]
            reaches = tails / n[:, None] <= most[rows, None] + 1e-12
            if at_least:
                reaches[:, 0] = most[rows] + 1e-12 >= 1.0
                reaches[:, -1] |= ~reaches.any(axis=1)
                level = np.argmax(reaches, axis=1)
            else:
                reaches[:, 0] = False  # at S the chance of more than S stands one further on
                level = np.where(reaches.any(axis=1), np.argmax(reaches, axis=1) - 1, size - 1)
            found[rows], is_sure[rows] = level, level < size - 2
    return found, is_sure


def _near(mean: Array, variance: Array) -> npt.NDArray[np.int64]:
    """How many units are worth summing first: beyond lies little of the law."""
    safe, spread = np.maximum(mean, 1e-12), np.maximum(variance, mean)
    units = mean + 4 * np.sqrt(spread) + 4 * np.maximum(1.0, spread / safe) + 2
    return np.asarray(np.ceil(units), dtype=np.int64)


def _far_level(mean: Array, variance: Array, most: float, *, at_least: bool) -> float:
    """The level of one row as ``smallest_levels`` has it, each span summed only as far around its mean as anything happens."""
    windows = [window(float(m), float(v)) for m, v in zip(mean, variance, strict=True)]
    first = min(start for start, _ in windows)
    tails = np.zeros(max(start + len(mass) for start, mass in windows) - first)
    for start, mass in windows:
        tails[: start - first] += 1.0
        tails[start - first : start - first + len(mass)] += np.cumsum(mass[::-1])[::-1]
    reaches = tails / len(mean) <= most + 1e-12
    at = first + int(np.argmax(reaches)) if reaches.any() else first + len(tails)
    if reaches[0]:
        at = 0  # nothing is asked for
    return float(at if at_least else max(at - 1, 0))


def _table_sizes(reached: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """How long the tables are made: four lengths to each doubling, so that many rows share one and few cells are for nothing."""
    least = np.maximum(reached, 8)
    step = np.maximum(1 << (np.ceil(np.log2(least)).astype(np.int64) - 3), 1)
    return np.asarray(-(-least // step) * step, dtype=np.int64)


def _quick_masses(mean: Array, variance: Array, size: int) -> Array:
    """``masses`` as a running product of ratios; by logarithms only where the first of them is too small to be multiplied on."""
    steps = np.arange(1, size, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore", under="ignore"):
        is_poisson = variance <= ROUNDING * mean
        share = np.where(is_poisson, 1.0, mean / np.where(variance > 0, variance, 1.0))
        shape = np.where(is_poisson, 1.0, mean * mean / np.where(is_poisson, 1.0, variance - mean))
        first = np.where(is_poisson, -mean, shape * np.log(share))
        found = np.empty((len(mean), size))
        found[:, 0] = np.exp(first)
        # (r + k − 1)·(1 − p)/k, and λ/k for Poisson: one straight line over k
        rise = np.where(is_poisson, 0.0, 1.0 - share)
        start = np.where(is_poisson, mean, (shape - 1.0) * rise)
        np.multiply(rise[:, None], steps, out=found[:, 1:])
        found[:, 1:] += start[:, None]
        found[:, 1:] /= steps
        np.cumprod(found, axis=1, out=found)
    slow = np.flatnonzero((first < SMALLEST_LOG) | (mean <= 0))
    if len(slow):
        found[slow] = masses(mean[slow], variance[slow], size)
    return found


def demand_quantile(mean: float, variance: float, target: float) -> tuple[str, int]:
    """The law's name and the smallest whole s with P(D ≤ s) ≥ target (oracle D.quantile); without demand ``("none", 0)``.

    A target of 1 or more is one of 0.999: what stock serves everything always?
    """
    name = law_name(mean, variance)
    if name == "none":
        return name, 0
    one = np.array([1])
    level = smallest_levels(
        np.array([[mean]]),
        settled(np.array([[mean]]), np.array([[variance]])),
        one,
        np.array([1.0 - clamped_target(target)]),
        at_least=False,
    )
    return name, int(level[0])

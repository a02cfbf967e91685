"""How likely is how much demand over some days? Poisson, negative binomial, normal and the shop's own weeks.

Whole units. Which law: Poisson where the variance is at most 1.1 times the mean, else the negative binomial with the same two
moments (analysis-spec §D, D.quantile). Everything is exact summation, never a drawn number. Arrays hold one SKU a row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import erfc, exp, floor, log, log1p, pi, sqrt
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from shopdesk.frozen import dataclass

Array = npt.NDArray[np.float64]

POISSON_MAX_RATIO = 1.1
HIGHEST_TARGET = 0.999  # no stock keeps a promise of 1
ROUNDING = 1 + 1e-9  # a variance that comes of a squared root must not fall beside a line
LONGEST_TABLE = 16_384  # units summed from 0 on; of a law that reaches further only what lies around its mean
CELLS = 250_000  # of a table that is worked on at once: what fits the processor's own memory
_STANDARD = NormalDist()


def clamped_target(target: float) -> float:
    """A share of service as it can be aimed at: 0.999 in place of 1 or more, at least 0."""
    return max(target, 0.0) if target < 1 else HIGHEST_TARGET


def law_name(mean: float, variance: float) -> str:
    """``none`` without demand, ``poisson`` or ``nbinom``."""
    if mean <= 0:
        return "none"
    return "poisson" if variance <= POISSON_MAX_RATIO * ROUNDING * mean else "nbinom"


def settled(mean: Array, variance: Array, ratio: float = POISSON_MAX_RATIO) -> Array:
    """The variance as the law takes it: the mean itself (Poisson) up to ``ratio`` times the mean, else as it is."""
    found: Array = np.where(variance <= ratio * ROUNDING * mean, mean, variance)
    return found


def masses(mean: Array, variance: Array, size: int) -> Array:
    """P(D = 0), P(D = 1) … P(D = size − 1), a row per mean; Poisson where the variance is not above the mean (``settled``)."""
    steps = np.arange(1, size, dtype=np.float64)
    logs = np.empty((len(mean), size))
    with np.errstate(divide="ignore", invalid="ignore"):
        is_poisson = variance <= ROUNDING * mean
        plain, wide = mean[is_poisson], ~is_poisson
        logs[is_poisson, 0] = -plain
        logs[is_poisson, 1:] = np.log(plain)[:, None] - np.log(steps)
        share = mean[wide] / np.where(variance[wide] > 0, variance[wide], 1.0)
        shape = mean[wide] * mean[wide] / (variance[wide] - mean[wide])
        logs[wide, 0] = shape * np.log(share)
        logs[wide, 1:] = np.log((shape[:, None] + steps - 1) / steps) + np.log1p(-share)[:, None]
        # P(k) = P(k − 1) times a ratio; the first comes on top of the sum of the ratios
        np.cumsum(logs[:, 1:], axis=1, out=logs[:, 1:])
        logs[:, 1:] += logs[:, :1]
        found: Array = np.exp(logs, out=logs)
    nothing = mean <= 0
    found[nothing] = 0.0
    found[nothing, 0] = 1.0
    return found


def reach(mean: Array, variance: Array) -> npt.NDArray[np.int64]:
    """How many units must be summed until what is left of the law is below 1e-11."""
    safe = np.maximum(mean, 1e-12)
    spread = np.maximum(variance, mean)
    longest = mean + 12 * np.sqrt(spread) + 28 * np.maximum(1.0, spread / safe) + 4
    return np.asarray(np.where(mean > 0, np.ceil(longest), 2), dtype=np.int64)


def window(mean: float, variance: float) -> tuple[int, Array]:
    """Where the chances of a law begin to be worth a thought, and they from there on, together 1."""
    if mean <= 0:
        return 0, np.ones(1)
    start = max(0, floor(mean - 12 * sqrt(variance)) - 4)
    stop = int(reach(np.array([mean]), np.array([variance]))[0])
    steps = np.arange(start + 1, stop, dtype=np.float64)
    if variance <= ROUNDING * mean:
        ratios = log(mean) - np.log(steps)
    else:
        share, shape = mean / variance, mean * mean / (variance - mean)
        ratios = np.log((shape + steps - 1) / steps) + log1p(-share)
    # how likely the first is, the sum of all says better than its own formula, which is the difference of great numbers
    logs = np.concatenate([[0.0], np.cumsum(ratios)])
    mass = np.exp(logs - logs.max())
    return start, mass / mass.sum()


def exceeding(mean: Array, variance: Array, size: int) -> Array:
    """P(D ≥ 0), P(D ≥ 1) … P(D ≥ size), a row per mean."""
    mass = masses(mean, variance, size)
    found = np.empty((len(mean), size + 1))
    found[:, 0] = 1.0
    # summed from the far end: a tail of 1e-9 must not drown in the rounding of 1 − 0.999…
    beyond = np.maximum(1.0 - mass.sum(axis=1), 0.0)
    tails = np.cumsum(mass[:, ::-1], axis=1)[:, ::-1]
    found[:, 1:-1] = tails[:, 1:] + beyond[:, None] * (beyond > 1e-9)[:, None]
    found[:, -1] = np.where(beyond > 1e-9, beyond, 0.0)
    return found


@dataclass(frozen=True)
class DemandLaw:
    """The law of one SKU's demand over one span, for the few questions asked of a single SKU.

    poisson_max_ratio: up to which variance over mean it counts as Poisson.
    """

    mean: float
    variance: float
    poisson_max_ratio: float = POISSON_MAX_RATIO

    @property
    def tails(self) -> Array:
        """P(D ≥ 0), P(D ≥ 1) … until nothing is left."""
        mean = np.array([self.mean])
        variance = settled(mean, np.array([self.variance]), self.poisson_max_ratio)
        found: Array = exceeding(mean, variance, int(reach(mean, variance)[0]))[0]
        return found

    def within(self, level: float) -> float:
        """P(D ≤ level)."""
        return 1.0 - self.above(level)

    def above(self, level: float) -> float:
        """P(D > level)."""
        tails, at = self.tails, int(np.floor(level)) + 1
        if at <= 0:
            return 1.0
        return float(tails[at]) if at < len(tails) else 0.0

    def expected_excess(self, level: int) -> float:
        """E(D − level)⁺: the units that a stock of ``level`` cannot serve."""
        if level < 0:
            return self.mean - level
        return float(self.tails[level + 1 :].sum())


def expected_excesses(mean: Array, variance: Array, level: Array) -> Array:
    """E(D − level)⁺ a row; a level below 0 counts as 0."""
    found, variance = np.zeros(len(mean)), settled(mean, variance)
    held = np.maximum(np.floor(level), 0)
    reached = reach(mean, variance)
    is_long = reached > LONGEST_TABLE
    for row in np.flatnonzero(is_long):
        start, mass = window(float(mean[row]), float(variance[row]))
        found[row] = mass @ np.maximum(start + np.arange(len(mass)) - held[row], 0.0)
    tables = 1 << np.ceil(np.log2(np.maximum(reached, 8))).astype(np.int64)
    is_short = ~is_long & (held < tables)  # beyond a table nothing is left to be missed
    for size in np.unique(tables[is_short]).tolist():
        members = np.flatnonzero(is_short & (tables == size))
        for rows in np.array_split(members, max(1, len(members) * size // CELLS)):
            tails = exceeding(mean[rows], variance[rows], size)
            counted = np.arange(size + 1) > held[rows, None]
            found[rows] = np.where(counted, tails, 0.0).sum(axis=1)
    return found


def normal_above(z: float) -> float:
    """P(Z > z) of the standard normal law, exact in the tail."""
    return 0.5 * erfc(z / sqrt(2.0))


def normal_point(share: float) -> float:
    """The z with P(Z ≤ z) = share."""
    return _STANDARD.inv_cdf(share)


def normal_loss(k: float) -> float:
    """G(k) = φ(k) − k·(1 − Φ(k)): the mean excess over k of the standard normal law (Silver, Pyke & Thomas 2017)."""
    return exp(-0.5 * k * k) / sqrt(2 * pi) - k * normal_above(k)


def where_falls(function: Callable[[float], float], wanted: float, low: float, high: float) -> float:
    """The point between low and high at which a falling function takes the value ``wanted``, by halving."""
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if function(middle) > wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2


@dataclass(frozen=True)
class SampleLaw:
    """The exact law of the sum of ``times`` weeks, each as likely as any other week of the sample: counts out of ``ways``."""

    counts: tuple[int, ...]
    ways: int

    def quantile(self, target: float) -> tuple[int, Fraction]:
        """The smallest s with P(D ≤ s) ≥ target, and that probability; the target is taken as it is written, 1 as 0.999."""
        wanted = Fraction(str(clamped_target(target))) * self.ways
        summed, level = self.counts[0], 0
        while summed < wanted and level + 1 < len(self.counts):
            level += 1
            summed += self.counts[level]
        return level, Fraction(summed, self.ways)

    def tails(self) -> Array:
        """P(D ≥ 0), P(D ≥ 1) … as floats."""
        left = np.cumsum(np.array(self.counts[::-1], dtype=object))[::-1]
        return np.array([float(Fraction(int(one), self.ways)) for one in left])


def convolved(sample: Sequence[int], times: int) -> SampleLaw:
    """The law of the sum of ``times`` independent draws from a sample of whole numbers (oracle D.empirical)."""
    if not sample or min(sample) < 0 or times < 0 or any(one != int(one) for one in sample):
        raise ValueError("a sample of whole numbers of at least 0 is needed")
    week = np.bincount(np.asarray(sample, dtype=np.int64)).astype(object)
    counts = np.array([1], dtype=object)
    for _ in range(times):
        counts = np.convolve(counts, week)
    return SampleLaw(tuple(int(count) for count in counts), len(sample) ** times)

"""How often does it come back, honestly for few units and young months? Shrunk rates, completed cohorts, alerts worth raising.

Small numbers: (x + Mπ) ÷ (n + M); Wilson's interval beside it (``intervals.py``). An alert needs enough units, enough returns, a
lower bound above π, and must stand among all that were looked at (Benjamini & Hochberg 1995): the lower bound alone would name
2 of 3 before 45 of 300. Young cohorts are completed by chain ladder (Mack 1993).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, fsum, lgamma, log, log1p
from typing import Any

from shopdesk.analysis.intervals import wilson_interval
from shopdesk.frozen import dataclass
from shopdesk.thresholds.returns import ReturnsRules

SEARCH_STEPS = 60  # of the fitted weight: enough for three digits
WEIGHT_BOUNDS = (1.0, 2_000.0)
NOTHING = 1e-30


def shrunk_rate(x: float, n: float, mean: float, strength: float) -> float | None:
    """The estimate of a rate seen as x of n, drawn towards ``mean`` by the weight of ``strength`` units; None without either."""
    return None if n + strength <= 0 else (x + strength * mean) / (n + strength)


def upper_tail(x: int, n: int, p: float, enough: float = 1.0) -> float:
    """The chance of x or more of n where each has the chance p, added up exactly; no further than beyond ``enough``, where that is
    all that matters."""
    if x <= 0:
        return 1.0
    if p <= 0 or x > n:
        return 0.0
    if p >= 1:
        return 1.0
    whole, chance, other = lgamma(n + 1), log(p), log1p(-p)
    found, usual, so_far = [], n * p, 0.0
    for k in range(x, n + 1):
        one = exp(whole - lgamma(k + 1) - lgamma(n - k + 1) + k * chance + (n - k) * other)
        found.append(one)
        so_far += one
        # beyond the mean each is a falling share of the one before: what is left is lost in the rounding of the sum
        if so_far > enough or (k > usual and one <= NOTHING * found[0]):
            break
    return min(1.0, fsum(found))


def false_alarm_shares(chances: Sequence[float]) -> list[float]:
    """Of each chance, the share of false alarms if it and all smaller ones are named (Benjamini & Hochberg's q)."""
    order = sorted(range(len(chances)), key=lambda at: chances[at], reverse=True)
    shares, least = [0.0] * len(chances), 1.0
    for position, at in enumerate(order):
        least = min(least, chances[at] * len(chances) / (len(chances) - position))
        shares[at] = least
    return shares


def fitted_strength(seen: Sequence[tuple[int, int]], mean: float) -> float:
    """The weight M under which counts (x of n) are likeliest, beta-binomial about ``mean``; the larger M, the more alike the goods."""
    if not 0 < mean < 1:
        return WEIGHT_BOUNDS[1]

    import numpy as np

    back, sent = np.array([x for x, _ in seen], np.int64), np.array([n for _, n in seen], np.int64)
    # thousands of goods, but few different counts: each is looked up once
    counts = [np.unique(column, return_inverse=True) for column in (back, sent - back, sent)]

    def logs(which: int, a: float, b: float = 0.0) -> Any:
        values, places = counts[which]
        return np.array([lgamma(one) for one in (values + a + b).tolist()])[places]

    def likelihood(log_weight: float) -> float:
        a, b = exp(log_weight) * mean, exp(log_weight) * (1 - mean)
        fixed = lgamma(a + b) - lgamma(a) - lgamma(b)
        return fsum((fixed + logs(0, a) + logs(1, b) - logs(2, a, b)).tolist())

    low, high = log(WEIGHT_BOUNDS[0]), log(WEIGHT_BOUNDS[1])
    golden = (5**0.5 - 1) / 2
    for _ in range(SEARCH_STEPS):
        left, right = high - golden * (high - low), low + golden * (high - low)
        if likelihood(left) < likelihood(right):
            low = left
        else:
            high = right
    return exp((low + high) / 2)


def strength_of(seen: Sequence[tuple[int, int]], mean: float, rules: ReturnsRules) -> tuple[float, bool]:
    """The weight of small numbers, and whether it was fitted: enough goods with enough units tell it, else the rule book does."""
    known = [(x, n) for x, n in seen if n >= rules.shrink_fit_units]
    if len(known) < rules.shrink_fit_products:
        return rules.shrink_units, False
    return fitted_strength(known, mean), True


@dataclass(frozen=True)
class Seen:
    """What was looked at for an alert: x back of n sent, beside the rate π of its category."""

    x: int
    n: int
    mean: float


def alerts(seen: Sequence[Seen], rules: ReturnsRules) -> list[bool]:
    """Which of them to raise: n and x large enough, Wilson's lower bound above π, and false alarms among them rare enough.

    Looked at is what has enough units: goods that could never be named do not make the others harder to name.
    """
    tested = [at for at, one in enumerate(seen) if one.n >= rules.alert_min_units]
    # Of what came back no oftener than usual the chance is a half or more, beyond every share of the rule book. A chance beyond that
    # share is never raised and makes no other so: how far beyond (twice, so that no rounding decides) does not matter.
    enough = 2 * rules.alert_false_share
    shares = false_alarm_shares(
        [
            1.0 if one.x <= one.n * one.mean else upper_tail(one.x, one.n, one.mean, enough)
            for one in (seen[at] for at in tested)
        ]
    )
    raised = [False] * len(seen)
    for at, share in zip(tested, shares, strict=True):
        one = seen[at]
        if one.x >= rules.alert_min_returns and share <= rules.alert_false_share:
            bounds = wilson_interval(one.x, one.n, rules.interval_z)
            raised[at] = bounds is not None and bounds[0] > one.mean
    return raised


@dataclass(frozen=True)
class CompletedCohorts:
    """Cohorts carried to the oldest age seen: factor j from age j to j + 1 (None: nothing to divide by), how many cohorts each
    rests on, and per cohort what will have come back in the end and its rate (None where a factor is missing)."""

    factors: tuple[float | None, ...]
    cohorts: tuple[int, ...]
    ultimate: tuple[float | None, ...]
    rates: tuple[float | None, ...]

    def is_thin(self, age: int) -> bool:
        """Whether a cohort of that age rests on a factor of a single cohort."""
        return any(count < 2 for count in self.cohorts[age:])


def completed(triangle: Sequence[tuple[float, Sequence[float]]]) -> CompletedCohorts:
    """Chain ladder over (units sent, cumulative units back by age): f_j = ΣC_{j+1} ÷ ΣC_j over the cohorts with both."""
    oldest = max((len(back) for _, back in triangle), default=0)
    factors: list[float | None] = []
    cohorts: list[int] = []
    for age in range(oldest - 1):
        both = [back for _, back in triangle if len(back) > age + 1]
        before = sum(back[age] for back in both)
        factors.append(sum(back[age + 1] for back in both) / before if before > 0 else None)
        cohorts.append(len(both))
    ultimate: list[float | None] = []
    for _, back in triangle:
        value: float | None = float(back[-1]) if back else None
        for factor in factors[len(back) - 1 :] if back else []:
            value = None if value is None or factor is None else value * factor
        ultimate.append(value)
    rates = [
        None if value is None or sent <= 0 else value / sent
        for value, (sent, _) in zip(ultimate, triangle, strict=True)
    ]
    return CompletedCohorts(tuple(factors), tuple(cohorts), tuple(ultimate), tuple(rates))


def arrived_within(ages: Sequence[tuple[int, float]], share: float) -> int | None:
    """The least age (days) at which the share of all returns had arrived; ages as (days, units). None without returns."""
    whole, sum_ = sum(units for _, units in ages), 0.0
    for days, units in sorted(ages):
        sum_ += units
        if sum_ >= share * whole > 0:
            return days
    return None

"""How many purchases may be expected of a buyer, and of what value? BG/NBD, MBG/NBD and Gamma-Gamma, fitted and applied.

Fader, Hardie & Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005); Batislam, Denizel & Filiztekin
(2007) for MBG/NBD; Fader & Hardie, "The Gamma-Gamma Model of Monetary Value" (2013). Time in weeks. In these models t_x, the
age at the last purchase, is called recency; it is not the recency of the tiers.

Rank buyers by the expected purchases, never by the probability of being alive: BG/NBD holds every one-time buyer alive.
SciPy is loaded when a model is asked for, and only then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import exp, inf, isfinite, log

import numpy as np
from numpy.typing import NDArray

from shopdesk.frozen import dataclass

Array = NDArray[np.float64]
SINGULAR = 1e-6  # the expectation has removable gaps at a = 1 and, without a repeat, at a + b = 1
STARTS = ((0.5, 5.0, 0.8, 2.0), (1.0, 10.0, 1.0, 5.0), (0.2, 2.0, 0.3, 1.0))
SPEND_STARTS = ((1.0, 2.0, 1.0), (5.0, 4.0, 20.0), (2.0, 3.0, 100.0))
MOST_TERMS = 200_000  # of a series: of z = .9998 the last is lost in the rounding of the sum
LEAST, MOST = 1e-3, 1e3  # parameters beyond these have run away


@dataclass(frozen=True, slots=True)
class History:
    """Repeat occasions x, weeks from the first occasion to the last (t_x), weeks from the first to now (T).

    Raises ValueError where the three contradict each other.
    """

    repeats: int
    last_weeks: float
    age_weeks: float

    def __post_init__(self) -> None:
        if self.repeats < 0 or self.last_weeks < 0 or self.last_weeks > self.age_weeks:
            raise ValueError(f"no history: {self}")
        if (self.repeats == 0) != (self.last_weeks == 0):
            raise ValueError(f"a last purchase without a repeat, or the other way round: {self}")


@dataclass(frozen=True)
class RepurchaseModel:
    """Parameters of BG/NBD (``is_modified``: MBG/NBD) with the log-likelihood they reach and whether the search settled."""

    r: float
    alpha: float
    a: float
    b: float
    is_modified: bool = False
    log_likelihood: float | None = None
    has_converged: bool = True

    @property
    def is_sane(self) -> bool:
        """Whether the parameters are ones a shop can have."""
        return self.has_converged and all(LEAST < one < MOST for one in (self.r, self.alpha, self.a, self.b))

    def alive(self, histories: Sequence[History]) -> list[float]:
        """The probability that each buyer still buys. BG/NBD sets it to 1 without a repeat: show it for repeaters only."""
        x, t_x, age = _columns(histories)
        log_ratio = (self.r + x) * (np.log(self.alpha + age) - np.log(self.alpha + t_x))
        weight = self.b + x if self.is_modified else self.b + np.maximum(x, 1) - 1
        with np.errstate(over="ignore"):
            found = 1 / (1 + self.a / weight * np.exp(log_ratio))
        if not self.is_modified:
            found = np.where(x > 0, found, 1.0)
        return [float(one) for one in found]

    def expected_purchases(self, histories: Sequence[History], weeks: float) -> list[float]:
        """E[Y(t)]: purchase occasions of each buyer in the next ``weeks`` (BG/NBD only)."""
        if self.is_modified:
            raise ValueError("the expectation is that of BG/NBD")
        near_a = [1 - SINGULAR, 1 + SINGULAR] if abs(self.a - 1) < SINGULAR else [self.a]
        near_b = [self.b - SINGULAR, self.b + SINGULAR] if abs(self.a + self.b - 1) < SINGULAR else [self.b]
        around = [self._expected(histories, weeks, a, b) for a in near_a for b in near_b]
        return [float(one) for one in sum(around[1:], around[0]) / len(around)]

    def _expected(self, histories: Sequence[History], weeks: float, a: float, b: float) -> Array:
        x, t_x, age = _columns(histories)
        r, alpha = self.r, self.alpha
        left = (alpha + age) / (alpha + age + weeks)
        # left^(r + x)·₂F₁(r + x, b + x; c; 1 − left) by Euler's transformation: as it stands the one runs out of what a float
        # holds, and the other to nothing, for a buyer of some hundred purchases
        c = a + b + x - 1
        hyper = left ** (a - 1) * _hypergeometric(a + b - 1 - r, a - 1, c, weeks / (alpha + age + weeks))
        numerator = c / (a - 1) * (1 - hyper)
        weight = np.where(x > 0, a / (b + np.maximum(x, 1) - 1), 0.0)
        with np.errstate(over="ignore"):
            found: Array = numerator / (1 + weight * ((alpha + age) / (alpha + t_x)) ** (r + x))
        return found


def log_likelihood(model: RepurchaseModel, histories: Iterable[History]) -> float:
    """The sum over all buyers, in natural logarithms."""
    return _log_likelihood(np.log([model.r, model.alpha, model.a, model.b]), *_grouped(histories), model.is_modified)


def fit_repurchase(histories: Sequence[History], *, is_modified: bool = False) -> RepurchaseModel:
    """The most likely parameters, sought from three starts; raises ValueError without any repeat to learn from.

    Buyers who came this very moment (T = 0) say nothing and are left out.
    """
    seen = [one for one in histories if one.age_weeks > 0]
    if not any(one.repeats for one in seen):
        raise ValueError("nobody has come back: there is nothing to fit")
    grouped = _grouped(seen)
    found, reached, has_converged = _most_likely(lambda logs: _log_likelihood(logs, *grouped, is_modified), STARTS)
    r, alpha, a, b = found
    return RepurchaseModel(r, alpha, a, b, is_modified, reached, has_converged)


@dataclass(frozen=True)
class SpendModel:
    """Parameters of Gamma-Gamma: the mean value of a purchase varies between buyers, and not with how often they come."""

    p: float
    q: float
    v: float
    log_likelihood: float | None = None
    has_converged: bool = True

    @property
    def is_sane(self) -> bool:
        return self.has_converged and self.q > 1 and all(isfinite(one) for one in (self.p, self.q, self.v))

    def expected_spend(self, repeats: int, mean_spend: float) -> float:
        """E[M] of a buyer with ``repeats`` repeat occasions of ``mean_spend`` on average: p(v + x·m) ÷ (p·x + q − 1)."""
        return self.p * (self.v + repeats * mean_spend) / (self.p * repeats + self.q - 1)


def fit_spend(repeats: Sequence[int], mean_spends: Sequence[float]) -> SpendModel:
    """Fit Gamma-Gamma to repeaters whose repeat occasions were worth something on average; raises ValueError without any."""
    from scipy.special import gammaln

    kept = [(x, m) for x, m in zip(repeats, mean_spends, strict=True) if x > 0 and m > 0]
    if not kept:
        raise ValueError("no repeater has spent anything")
    x, m = (np.array(column, dtype=float) for column in zip(*kept, strict=True))

    def likelihood(logs: Array) -> float:
        p, q, v = np.exp(logs)
        return float(
            np.sum(
                gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * np.log(v)
                + (p * x - 1) * np.log(m) + p * x * np.log(x) - (p * x + q) * np.log(x * m + v)
            )
        )  # fmt: skip

    (p, q, v), reached, has_converged = _most_likely(likelihood, SPEND_STARTS)
    return SpendModel(p, q, v, reached, has_converged)


def correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Pearson's correlation; None for fewer than two pairs or a constant."""
    if len(first) < 2 or len(set(first)) == 1 or len(set(second)) == 1:
        return None
    return float(np.corrcoef(first, second)[0, 1])


@dataclass(frozen=True)
class LifetimeValue:
    """What the coming weeks of one buyer are worth today: discounted occasions × expected spend × contribution rate."""

    discounted_purchases: float
    expected_spend: float
    value: float


def lifetime_value(
    repurchase: RepurchaseModel,
    spend: SpendModel,
    history: History,
    mean_spend: float,
    *,
    contribution_rate: float,
    weeks: int,
    annual_discount: float,
) -> LifetimeValue:
    """Week by week: Σ (E[Y(w)] − E[Y(w−1)]) ÷ (1 + d)^(w/52), times E[M] and the contribution rate (analysis-spec §B, CLV)."""
    before, purchases = 0.0, 0.0
    for week in range(1, weeks + 1):
        (reached,) = repurchase.expected_purchases([history], week)
        purchases += (reached - before) / (1 + annual_discount) ** (week / 52)
        before = reached
    expected = spend.expected_spend(history.repeats, mean_spend)
    return LifetimeValue(purchases, expected, contribution_rate * expected * purchases)


def ranking_quality(scores: Sequence[float], came: Sequence[bool]) -> float | None:
    """Area under the ROC curve: how often a buyer who came scores above one who did not, ties half; None without both kinds."""
    hits = sum(came)
    if not hits or hits == len(came):
        return None
    _, place, counts = np.unique(np.array(scores, dtype=float), return_inverse=True, return_counts=True)
    ranks = np.cumsum(counts) - (counts - 1) / 2
    total = float(ranks[place][np.array(came, dtype=bool)].sum())
    return (total - hits * (hits + 1) / 2) / (hits * (len(came) - hits))


def _hypergeometric(first: float, second: float, below: Array, z: Array) -> Array:
    """₂F₁ of 0 ≤ z < 1, an array of ``below`` and z. SciPy's gives up on some large parameters: there its series is added up."""
    from scipy.special import hyp2f1

    found: Array = hyp2f1(first, second, below, z)
    lost = np.flatnonzero(~np.isfinite(found))
    term = np.ones(len(lost))
    total, steps = term.copy(), 0
    while len(lost) and steps < MOST_TERMS and np.any(np.abs(term) > 1e-15 * np.abs(total)):
        term = term * (first + steps) * (second + steps) / ((below[lost] + steps) * (steps + 1)) * z[lost]
        total += term
        steps += 1
    found[lost] = total
    return found


def _columns(histories: Sequence[History]) -> tuple[Array, Array, Array]:
    x = np.array([one.repeats for one in histories], dtype=float)
    t_x = np.array([one.last_weeks for one in histories], dtype=float)
    age = np.array([one.age_weeks for one in histories], dtype=float)
    return x, t_x, age


def _grouped(histories: Iterable[History]) -> tuple[Array, Array, Array, Array]:
    """Equal histories once, with how often they occur: a shop has few kinds of buyers."""
    counted = Counter((one.repeats, one.last_weeks, one.age_weeks) for one in histories)
    x, t_x, age = np.array([*counted], dtype=float).reshape(-1, 3).T
    return x, t_x, age, np.array(list(counted.values()), dtype=float)


def _log_likelihood(logs: Array, x: Array, t_x: Array, age: Array, times: Array, is_modified: bool) -> float:
    from scipy.special import gammaln

    r, alpha, a, b = np.exp(logs)
    more = 1 if is_modified else 0
    first = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    second = gammaln(a + b) + gammaln(b + x + more) - gammaln(b) - gammaln(a + b + x + more)
    stays = -(r + x) * np.log(alpha + age)
    leaves = np.log(a) - np.log(b + np.maximum(x, 1 - more) + more - 1) - (r + x) * np.log(alpha + t_x)
    if not is_modified:
        leaves = np.where(x > 0, leaves, -inf)
    return float(np.sum(times * (first + second + np.logaddexp(stays, leaves))))


def _most_likely(
    likelihood: Callable[[Array], float], starts: Sequence[Sequence[float]]
) -> tuple[list[float], float, bool]:
    """Nelder-Mead over the logarithms of the parameters, from each start; the best end and whether that one settled."""
    from scipy.optimize import minimize

    def cost(logs: Array) -> float:
        if np.any(np.abs(logs) > 2 * log(MOST)):
            return 1e300
        reached = likelihood(logs)
        return -reached if isfinite(reached) else 1e300

    ends = [
        minimize(
            cost,
            np.log(start),
            method="Nelder-Mead",
            options={"xatol": 1e-6, "fatol": 1e-7, "maxiter": 6_000, "maxfev": 6_000},
        )
        for start in starts
    ]
    best = min(ends, key=lambda end: float(end.fun))
    return [exp(one) for one in best.x], -float(best.fun), bool(best.success)

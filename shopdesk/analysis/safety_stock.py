"""How much must be in stock or on its way so that a promise of service is kept? Spread, three targets, lot sizes.

Three promises that are never one field (analysis-spec §D): ``cycle`` is the chance that no stock-out happens between two
deliveries, ``fill`` the share of units served from stock, ``oos`` the share of days that close with nothing on the shelf.
P is the protection interval in days: lead time plus review period. Quantities in units, not thousandths.
"""

from __future__ import annotations

from functools import cache
from math import floor, isfinite, sqrt

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import (
    HIGHEST_TARGET,
    POISSON_MAX_RATIO,
    Array,
    DemandLaw,
    clamped_target,
    exceeding,
    normal_loss,
    normal_point,
    reach,
    settled,
    where_falls,
)
from shopdesk.analysis.demand_levels import demand_quantile, smallest_levels
from shopdesk.frozen import dataclass

CYCLE, FILL, OOS = "cycle", "fill", "oos"
TARGETS = (CYCLE, FILL, OOS)


def protection_spread(
    protection_days: float,
    daily_mean: float,
    daily_sd: float,
    lead_time_sd_days: float,
    n_days: float | None = None,
) -> float:
    """σ of demand over the protection interval (oracles D.ss, D.ss_uncertain): √(P·s²·(1 + P/n) + μ²·σ_L²).

    n_days: from how many days the mean was estimated; P/n is the uncertainty of that mean, None leaves it out.
    """
    uncertainty = 1.0 if n_days is None else 1.0 + protection_days / n_days
    return sqrt(protection_days * daily_sd**2 * uncertainty + (daily_mean * lead_time_sd_days) ** 2)


def cycle_safety_stock(spread: float, target: float) -> tuple[float, float]:
    """z and z·σ for the chance ``target`` of a cycle without stock-out, by the normal law; below 0 under a chance of one half."""
    z = normal_point(clamped_target(target))
    return z, z * spread


def fill_safety_stock(spread: float, target: float, lot: float) -> tuple[float, float] | None:
    """k and k·σ for the share ``target`` of units served from stock with lots of ``lot`` (G(k) = (1 − β)·Q/σ).

    k may be negative, the safety stock then is 0. None where nothing varies: every k serves everything.
    """
    if spread <= 0 or lot <= 0:
        return None
    wanted = (1.0 - clamped_target(target)) * lot / spread
    k = where_falls(normal_loss, wanted, -wanted - 10.0, 40.0)
    return k, max(0.0, k * spread)


@dataclass(frozen=True)
class LawChoice:
    """When demand counts as normal (its mean at least, its σ below a share of it), when as Poisson (variance over mean)."""

    normal_min_mean: float = 20.0
    normal_max_spread: float = 0.5
    poisson_max_ratio: float = POISSON_MAX_RATIO

    def is_normal(self, mean: Array, spread: Array) -> npt.NDArray[np.bool_]:
        """Where demand over the protection interval is large and even enough for the normal law."""
        return np.asarray((mean >= self.normal_min_mean) & (spread < self.normal_max_spread * mean))


USUAL = LawChoice()


def _aimed(target: Array) -> Array:
    """Each target as ``clamped_target`` has it."""
    found: Array = np.where(target < 1, np.maximum(target, 0.0), HIGHEST_TARGET)
    return found


def cycle_levels(mean: Array, spread: Array, target: Array, law: LawChoice = USUAL) -> Array:
    """Reorder points for cycle service: μ + zσ where the normal law holds, else the exact quantile. A SKU a row."""
    aimed = _aimed(target)
    shares, which = np.unique(aimed, return_inverse=True)
    z = np.array([normal_point(float(one)) for one in shares])[which]
    smooth = np.maximum(0.0, np.ceil(mean + z * spread - 1e-9))
    is_smooth = law.is_normal(mean, spread)
    found: Array = np.where(is_smooth, smooth, 0.0)
    rest = np.flatnonzero(~is_smooth & (mean > 0))
    one = np.ones(len(rest), dtype=np.int64)
    missed = 1.0 - aimed[rest]
    variance = settled(mean, spread**2, law.poisson_max_ratio)
    found[rest] = smallest_levels(mean[rest, None], variance[rest, None], one, missed, at_least=False)
    return found


def fill_levels(mean: Array, spread: Array, target: Array, lot: Array) -> Array:
    """Reorder points for the fill rate, by the normal law (the one for which G(k) is tabled); rounded up. A SKU a row."""
    steps, losses = _loss_table()
    allowed = (1.0 - _aimed(target)) * lot
    varies = (spread > 0) & (lot > 0)
    wanted = allowed / np.where(varies, spread, 1.0)
    k = np.interp(-wanted, -losses, steps)  # G falls, and interpolation wants what it looks up to rise
    found: Array = np.ceil(mean + np.where(varies, np.maximum(0.0, k * spread), 0.0) - 1e-9)
    return np.where(mean > 0, found, 0.0)


@cache
def _loss_table() -> tuple[Array, Array]:
    """k from −6 to 8 in steps of a thousandth, and G(k); below the table no safety stock is needed anyway."""
    steps = np.arange(-6.0, 8.0, 0.001)
    return steps, np.array([normal_loss(float(k)) for k in steps])


def oos_levels(
    mean: Array,
    spread: Array,
    lead_days: Array,
    review_days: npt.NDArray[np.int64],
    most: Array,
    lead_sd_days: Array,
    law: LawChoice = USUAL,
) -> Array:
    """The smallest S at which at most the share ``most`` of days closes empty: (1/R)·Σ_k P(D over L + k days ≥ S).

    mean, spread: over the whole protection interval. Over a part of it the mean and the demand's own variance shrink in
    proportion; what the lead time's spread (``lead_sd_days``) adds does not.
    """
    protection = np.maximum(lead_days + review_days, 1e-9)
    daily = mean / protection
    late = (daily * lead_sd_days) ** 2
    own = np.maximum(spread**2 - late, 0.0)
    most = np.where(most > 0, most, 1.0 - HIGHEST_TARGET)
    steps = np.arange(1, int(review_days.max(initial=1)) + 1)
    shares = np.minimum((lead_days[:, None] + steps) / protection[:, None], 1.0)
    means = mean[:, None] * shares
    variances = settled(means, own[:, None] * shares + late[:, None], law.poisson_max_ratio)
    found = np.zeros(len(mean))
    rest = np.flatnonzero(mean > 0)
    found[rest] = smallest_levels(means[rest], variances[rest], review_days[rest], most[rest], at_least=True)
    return found


def oos_share(daily_mean: float, daily_variance: float, lead_days: int, review_days: int, level: int) -> float:
    """The share of days that close empty under order-up-to ``level`` (oracle D.oos_target)."""
    days = lead_days + np.arange(1, review_days + 1, dtype=np.float64)
    mean = daily_mean * days
    variance = settled(mean, daily_variance * days)
    tails = exceeding(mean, variance, max(int(reach(mean, variance).max()), level + 1))
    return float(tails[:, level].mean())


def fill_share(daily_mean: float, daily_variance: float, lead_days: int, review_days: int, level: int) -> float | None:
    """The share of units served at once under order-up-to ``level`` with backorders (oracle D.sim); None where none is wanted.

    What a shelf is judged by is exact: Poisson only where the variance is not above the mean.
    """
    if daily_mean <= 0:
        return None
    through, before = (
        DemandLaw(daily_mean * days, daily_variance * days, 1.0) for days in (lead_days + review_days, lead_days)
    )
    waiting = through.expected_excess(level) - before.expected_excess(level)
    return 1.0 - waiting / (daily_mean * review_days)


def cycle_share(daily_mean: float, daily_variance: float, protection_days: int, level: int) -> float:
    """The chance that demand over the protection interval finds enough under order-up-to ``level`` (oracle D.sim); the law as exact
    as that of ``fill_share``."""
    return DemandLaw(daily_mean * protection_days, daily_variance * protection_days, 1.0).within(level)


def lost_share(level: int, lead_time_demand: float) -> float:
    """The share of demand lost by a one-for-one base-stock shop that loses what it cannot serve (Erlang B, D.lostsales)."""
    blocked = 1.0
    for servers in range(1, level + 1):
        blocked = lead_time_demand * blocked / (servers + lead_time_demand * blocked)
    return blocked


@dataclass(frozen=True)
class LotSize:
    """The quantity an order is best placed for, and what ordering and holding cost a year with it."""

    quantity: float
    yearly_cost: float


def economic_lot(order_cost: float, holding_cost: float, yearly_demand: float) -> LotSize | None:
    """EOQ = √(2KD/h) (oracle D.eoq); None where a cost is not above 0: then the review period's demand is ordered.

    Without demand it is 0.
    """
    if order_cost <= 0 or holding_cost <= 0 or yearly_demand < 0:
        return None
    quantity = sqrt(2 * order_cost * yearly_demand / holding_cost)
    return LotSize(quantity, sqrt(2 * order_cost * yearly_demand * holding_cost))


@dataclass(frozen=True)
class OneShot:
    """A seasonal quantity bought once, and the expected cost of having bought too much or too little."""

    quantity: float
    expected_cost: float


def critical_ratio(overage: float, underage: float) -> float | None:
    """The chance of being sold out that a one-shot buy should aim at: p/(p + h); None where neither error costs anything."""
    if overage < 0 or underage < 0 or overage + underage <= 0:
        return None
    return underage / (underage + overage)


def newsvendor_normal(overage: float, underage: float, mean: float, spread: float) -> OneShot | None:
    """The one-shot quantity for normal demand (oracle D.newsvendor); None without a critical ratio between 0 and 1."""
    ratio = critical_ratio(overage, underage)
    if ratio is None or not 0 < ratio < 1:
        return None
    if spread <= 0:
        return OneShot(mean, 0.0)
    z = normal_point(ratio)
    short = spread * normal_loss(z)
    return OneShot(mean + z * spread, overage * (z * spread + short) + underage * short)


def newsvendor_discrete(overage: float, underage: float, mean: float, variance: float) -> OneShot | None:
    """The same in whole units, Poisson or negative binomial by the variance (oracle D.newsvendor_poisson)."""
    ratio = critical_ratio(overage, underage)
    if ratio is None or not 0 < ratio < 1:
        return None
    _, quantity = demand_quantile(mean, variance, ratio)
    short = DemandLaw(mean, variance).expected_excess(quantity) if mean > 0 else 0.0
    return OneShot(quantity, overage * (quantity - mean + short) + underage * short)


def last_safe_day(position: float, safety_stock: float, daily_mean: float, lead_days: float) -> int | None:
    """In how many days an order must be placed at the latest so that it arrives before the safety stock is touched.

    0: today, or already too late; None without demand: no day is the last.
    """
    if daily_mean <= 0 or not isfinite(position):
        return None
    return max(0, floor((position - safety_stock) / daily_mean - lead_days + 1e-9))


def last_safe_days(position: Array, safety_stock: Array, daily_mean: Array, lead_days: Array) -> Array:
    """The same of many SKUs, NaN where no day is the last or something is not known."""
    with np.errstate(invalid="ignore", divide="ignore"):
        days = np.maximum(0.0, np.floor((position - safety_stock) / daily_mean - lead_days + 1e-9))
        return np.where((daily_mean > 0) & np.isfinite(position), days, np.nan)

"""Up to which level must each SKU be stocked so that its shelf is seldom empty? Demand until the next arrival, and how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecast_choice import Forecasts
from shopdesk.analysis.safety_stock import (
    CYCLE,
    FILL,
    OOS,
    LawChoice,
    cycle_levels,
    economic_lot,
    fill_levels,
    oos_levels,
)
from shopdesk.frozen import dataclass
from shopdesk.thresholds import ReplenishmentRules

Whole = npt.NDArray[np.int64]

SAMPLE_AGREES = 0.5  # a lumpy SKU's own weeks are used while their mean is within 50 % of the forecast


@dataclass(frozen=True)
class Timing:
    """Per SKU: mean lead time, its spread and the review period, in days."""

    lead: Array
    lead_sd: Array
    review: Whole

    @property
    def protection(self) -> Array:
        found: Array = self.lead + self.review
        return found


@dataclass(frozen=True)
class Levels:
    """Per SKU in units: demand of the protection interval and its spread, reorder point s, order-up-to S, safety stock."""

    daily: Array
    mean: Array
    spread: Array
    reorder_point: Array
    order_up_to: Array
    safety_stock: Array


def interval_spread(
    forecasts: Forecasts, daily: Array, timing: Timing, factor: Array, rules: ReplenishmentRules
) -> Array:
    """σ of demand over the protection interval.

    From enough origins on it is the forecast's own error over the interval, else the spread of the weeks with the uncertainty
    of their mean (1 + P/n); what the lead time adds comes on top. Weeks too few to vary count as Poisson.
    """
    days = timing.protection
    plain = np.where(np.isnan(forecasts.weekly_sd), np.sqrt(daily * 7), forecasts.weekly_sd)
    seen = np.maximum(forecasts.spread_weeks * 7, 7)
    own = plain**2 / 7 * days * (1 + days / seen)
    is_judged = (forecasts.origins >= rules.forecast_error_min_origins) & ~np.isnan(forecasts.rmse)
    judged = np.nan_to_num(forecasts.rmse) ** 2 * days / (7 * forecasts.horizon)
    own = np.where(is_judged, judged, own) * factor**2
    thin = np.array([one != "ok" for one in forecasts.standing])
    own = np.where(thin, np.maximum(own, daily * days), own)
    found: Array = np.sqrt(own + (daily * timing.lead_sd) ** 2)
    return found


def order_levels(
    forecasts: Forecasts,
    weeks: Array,
    classes: Sequence[str],
    timing: Timing,
    factor: Array,
    targets: Array,
    unit_costs: Array,
    rules: ReplenishmentRules,
    *,
    target_kind: str = OOS,
    fixed_rhythm: npt.NDArray[np.bool_] | None = None,
) -> Levels:
    """The levels of every SKU; a SKU without a forecast has NaN, one without demand 0.

    targets: per SKU, the share of empty days at most (``oos``), or the service at least (``cycle``, ``fill``). factor: what
    events add to the interval's demand. fixed_rhythm: suppliers that are ordered from at every review: S is the reorder point.
    """
    daily: Array = np.nan_to_num(forecasts.weekly) / 7 * factor
    mean, spread = daily * timing.protection, interval_spread(forecasts, daily, timing, factor, rules)
    spread = np.where(daily > 0, spread, 0.0)
    lot = _lots(daily, timing, unit_costs, rules)
    law = LawChoice(rules.normal_min_units, rules.normal_max_cv, rules.poisson_max_ratio)
    if target_kind == OOS:
        targets = np.maximum(targets, 1.0 - rules.target_max_rate)
        point = oos_levels(mean, spread, timing.lead, timing.review, targets, timing.lead_sd, law)
    elif target_kind == CYCLE:
        targets = np.minimum(targets, rules.target_max_rate)
        point = cycle_levels(mean, spread, targets, law)
    elif target_kind == FILL:
        point = fill_levels(mean, spread, np.minimum(targets, rules.target_max_rate), lot)
    else:
        raise ValueError(f"unknown target {target_kind!r}")
    if target_kind != FILL:
        lumpy, own = _lumpy_levels(forecasts, weeks, classes, timing, factor, targets, rules, target_kind)
        point[lumpy] = own
    most = np.maximum(point, daily * 7 * rules.cover_max_weeks)
    level: Array = np.minimum(point + np.ceil(lot - 1e-9), np.ceil(most))
    if fixed_rhythm is not None:
        level = np.where(fixed_rhythm, point, level)
    unknown = np.isnan(forecasts.weekly)
    safety = np.maximum(point - mean, 0.0)
    return Levels(
        daily=np.where(unknown, np.nan, daily),
        mean=np.where(unknown, np.nan, mean),
        spread=np.where(unknown, np.nan, spread),
        reorder_point=np.where(unknown, np.nan, point),
        order_up_to=np.where(unknown, np.nan, level),
        safety_stock=np.where(unknown, np.nan, safety),
    )


def _lots(daily: Array, timing: Timing, unit_costs: Array, rules: ReplenishmentRules) -> Array:
    """The larger of the economic lot and the review period's demand; the latter alone where costs are not known."""
    lots = daily * timing.review
    for row in np.flatnonzero(~np.isnan(unit_costs) & (daily > 0)) if rules.order_cost_value > 0 else ():
        found = economic_lot(
            rules.order_cost_value, rules.holding_rate * float(unit_costs[row]), float(daily[row]) * 365
        )
        if found is not None:
            lots[row] = max(float(lots[row]), found.quantity)
    return lots


def _lumpy_levels(
    forecasts: Forecasts,
    weeks: Array,
    classes: Sequence[str],
    timing: Timing,
    factor: Array,
    targets: Array,
    rules: ReplenishmentRules,
    target_kind: str,
) -> tuple[npt.NDArray[np.intp], Array]:
    """Reorder points of lumpy SKUs from their own weeks, each as likely again as any other, added up for as many as it takes.

    Whole weeks, rounded up. The lead time is taken at its mean and a spread of √1.5 on either side, a third each, which has its
    mean and variance. Used from ``empirical_min_weeks`` ordinary weeks on, without an event ahead, and while the sample agrees
    with the forecast: goods that fade must not be stocked by their better days. The rows and their points.
    """
    is_lumpy = np.array([kind == "lumpy" for kind in classes], dtype=bool)
    rows = np.flatnonzero(is_lumpy & (forecasts.known >= rules.empirical_min_weeks) & (factor == 1.0))
    known = ~np.isnan(weeks[rows])
    used = known & (np.cumsum(known[:, ::-1], axis=1)[:, ::-1] <= int(rules.class_weeks))
    n = used.sum(axis=1)
    sample = np.where(used, weeks[rows], 0.0)
    weekly = forecasts.weekly[rows]
    agrees = (n > 0) & (np.abs(sample.sum(axis=1) / np.maximum(n, 1) - weekly) <= SAMPLE_AGREES * weekly)
    rows, used, n = rows[agrees], used[agrees], n[agrees]
    units = np.ceil(sample[agrees] - 1e-9).astype(np.int64)
    times = _times_of_spans(timing, rows, target_kind)
    allowed = targets[rows] if target_kind == OOS else 1.0 - targets[rows]
    most = np.array([np.flatnonzero(one)[-1] for one in times], dtype=np.int64) if len(rows) else np.zeros(0, np.int64)
    # the law of the longest sum must fit the table, or its far end would come round to its beginning
    tables = 1 << np.ceil(np.log2(most * units.max(axis=1, initial=0) + 2)).astype(np.int64)
    found = np.zeros(len(rows))
    for size in np.unique(tables):
        members = np.flatnonzero(tables == size)
        for part in np.array_split(members, max(1, len(members) * int(size) // 1_000_000)):
            law = _sum_law(units[part], used[part], n[part], times[part, : int(most[part].max()) + 1], int(size))
            tail = np.cumsum(law[:, ::-1], axis=1)[:, ::-1]
            if target_kind != OOS:
                tail = np.concatenate([tail[:, 1:], np.zeros((len(part), 1))], axis=1)
            found[part] = np.argmax(tail <= allowed[part, None] + 1e-12, axis=1)
    return rows, found


def _times_of_spans(timing: Timing, rows: npt.NDArray[np.intp], target_kind: str) -> Whole:
    """How many of the possible waits of each row take 0, 1, 2 … whole weeks; for cycles only the end of the interval counts."""
    lead, reach = timing.lead[rows], sqrt(1.5) * timing.lead_sd[rows]
    review = timing.review[rows]
    waits = np.maximum(np.stack([lead - reach, lead, lead + reach], axis=1), 0.0)
    last = int(review.max(initial=1))
    steps = review[:, None] if target_kind == CYCLE else np.broadcast_to(np.arange(1, last + 1), (len(rows), last))
    spans = np.ceil((waits[:, :, None] + steps[:, None, :]) / 7 - 1e-9).astype(np.int64)
    counts = np.broadcast_to((steps <= review[:, None])[:, None, :], spans.shape)
    width = int(spans.max(initial=0)) + 1
    places = (np.arange(len(rows))[:, None, None] * width + spans)[counts]
    return np.asarray(np.bincount(places, minlength=len(rows) * width).reshape(len(rows), width), dtype=np.int64)


def _sum_law(units: Whole, used: npt.NDArray[np.bool_], n: Whole, times: Whole, size: int) -> Array:
    """P(0), P(1) … P(size − 1) of as many weeks added up as ``times`` says how often, each week any of the row's used ones.

    Sums of weeks are powers of a week's transform, so that one way there and back does for all rows and spans at once.
    """
    row = np.broadcast_to(np.arange(len(units))[:, None], units.shape)[used]
    week = np.bincount(row * size + units[used], minlength=len(units) * size).reshape(len(units), size) / n[:, None]
    wave = np.fft.rfft(week, axis=1)
    weights = times / times.sum(axis=1, keepdims=True)
    mixed = np.broadcast_to(weights[:, -1:], wave.shape).astype(wave.dtype)
    for span in range(weights.shape[1] - 2, -1, -1):
        mixed = mixed * wave + weights[:, span, None]
    found: Array = np.fft.irfft(mixed, size, axis=1)
    return found

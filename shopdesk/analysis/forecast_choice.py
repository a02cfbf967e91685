"""Which forecast may a SKU be trusted with? Every method that suits its class is tried on its own past; the least wrong is kept.

What is compared is the error of *cumulative* demand over the protection interval at past weeks (rolling origin), by root mean
square: by mean absolute error "nothing will sell" would win for every slow seller (oracle D.rolling.h1). Between methods that
are about as good the simpler wins, and the one used so far stays unless another is clearly better (analysis-spec §D 4–5).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_classes import PATCHY, STEADY
from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecast_accuracy import CumulativeErrors, Judged, Origins, naive_scales
from shopdesk.analysis.forecasting import (
    Path,
    moving_mean,
    sba_and_tsb,
    ses,
)
from shopdesk.analysis.seasonal_forecasting import damped_holt_winters
from shopdesk.analysis.tuned_smoothing import tuned_holt, tuned_ses
from shopdesk.frozen import dataclass
from shopdesk.thresholds import ReplenishmentRules

Whole = npt.NDArray[np.int64]

MEAN_OF_KNOWN, NOTHING_SOLD, NONE = "mean_of_known_weeks", "nothing_sold", "none"
STEADY_METHODS = ("moving_mean", "ses", "damped_holt", "holt_winters")
PATCHY_METHODS = ("ses_slow", "sba", "tsb")
SEASONAL = "_seasonal"  # the same method on weeks divided by the category's season
AGEING_GAPS = 3.0  # no sale for as many times the usual gap: only a forecast that fades during zeros may be kept
LEAST_AGEING_WEEKS = 8


@dataclass(frozen=True)
class Season:
    """Index of the past weeks and mean index of the horizon, a SKU a row (1: ordinary); ``is_tested``: may be judged.

    A season may be judged where a whole year lies before the first origin; else it would be tested on what made it.
    """

    past: Array
    ahead: Array
    is_tested: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Forecasts:
    """Per SKU: the method kept, what it expects a week, how far off it was. NaN where it could not be judged.

    standing: ``ok``, ``thin`` (too few known weeks: their mean) or ``none``. rmse: of cumulative demand over ``horizon`` weeks;
    tried: every candidate's. bias: mean error over mean demand. weekly_sd: of the known weeks themselves.
    """

    methods: tuple[str, ...]
    standing: tuple[str, ...]
    weekly: Array
    horizon: Whole
    rmse: Array
    bias: Array
    mase: Array
    rmsse: Array
    origins: Whole
    known: Whole
    weekly_sd: Array
    spread_weeks: Whole
    tried: Mapping[str, Array] = field(default_factory=dict)


@dataclass
class _Race:
    """The candidates so far: their errors and what they expect a week over the horizon."""

    names: list[str] = field(default_factory=list)
    errors: list[CumulativeErrors] = field(default_factory=list)
    weekly: list[Array] = field(default_factory=list)
    one_week: list[Array] = field(default_factory=list)


def choose_forecasts(
    weeks: Array,
    classes: Sequence[str],
    horizon: Whole,
    rules: ReplenishmentRules,
    *,
    season: Season | None = None,
    incumbents: Sequence[str | None] | None = None,
) -> Forecasts:
    """The forecast of each row of ordinary weeks (NaN unknown) over ``horizon`` weeks; ``incumbents``: methods used so far."""
    rows = len(weeks)
    known = np.asarray((~np.isnan(weeks)).sum(axis=1), dtype=np.int64)
    horizon = np.maximum(horizon, 1)
    methods, standing = np.full(rows, NONE, dtype=object), np.full(rows, "none", dtype=object)
    blank = np.full(rows, np.nan)
    weekly, rmse, bias, mase, rmsse = (blank.copy() for _ in range(5))
    origins = np.zeros(rows, dtype=np.int64)
    tried: dict[str, Array] = {}
    with np.errstate(invalid="ignore"):
        means = np.where(known > 0, np.nansum(weeks, axis=1) / np.maximum(known, 1), np.nan)
    kinds = np.array(classes, dtype=object)
    is_thin = known < rules.thin_weeks
    nothing = kinds == "no_demand"
    simple = (known > 0) & (is_thin | (kinds == "insufficient")) & ~nothing
    methods[simple], weekly[simple] = MEAN_OF_KNOWN, means[simple]
    standing[simple] = "thin"
    methods[nothing], weekly[nothing] = NOTHING_SOLD, 0.0
    standing[nothing] = np.where(is_thin[nothing], "thin", "ok")

    for group, race_of in ((STEADY, _steady_race), (PATCHY, _patchy_race)):
        chosen = np.flatnonzero(np.isin(kinds, list(group)) & ~simple & ~nothing)
        if not len(chosen):
            continue
        part, ahead = weeks[chosen], horizon[chosen]
        judged, least = Judged(part), int(rules.training_min_weeks)
        past, steps = (judged.origins(one, least, int(rules.origins_max)) for one in (ahead, np.ones_like(ahead)))
        part_season = (
            None if season is None else Season(season.past[chosen], season.ahead[chosen], season.is_tested[chosen])
        )
        race = race_of(part, ahead, past, steps, rules, part_season)
        held = [None if incumbents is None else incumbents[row] for row in chosen.tolist()]
        best = _pick(race, rules, held)
        everyone = np.arange(len(chosen))
        methods[chosen] = np.array(race.names, dtype=object)[best]
        standing[chosen] = "ok"
        weekly[chosen] = np.stack(race.weekly)[best, everyone]
        rmse[chosen] = np.stack([one.rmse for one in race.errors])[best, everyone]
        origins[chosen] = race.errors[0].origins
        wanted = _row_means(past.actual)
        with np.errstate(invalid="ignore", divide="ignore"):
            bias[chosen] = np.where(
                wanted > 0, np.stack([one.bias for one in race.errors])[best, everyone] / wanted, np.nan
            )
        errors = np.stack(race.one_week)[best, everyone] - steps.actual
        mase[chosen], rmsse[chosen] = _scaled(part, errors, int(rules.origins_max))
        for name, one in zip(race.names, race.errors, strict=True):
            tried.setdefault(name, blank.copy())[chosen] = one.rmse
    is_patchy = np.isin(kinds, list(PATCHY))
    sd, n = weekly_spread(weeks, np.where(is_patchy, int(rules.class_weeks), int(rules.spread_weeks)))
    return Forecasts(
        methods=tuple(methods),
        standing=tuple(standing),
        weekly=weekly,
        horizon=horizon,
        rmse=rmse,
        bias=bias,
        mase=mase,
        rmsse=rmsse,
        origins=origins,
        known=known,
        weekly_sd=sd,
        spread_weeks=n,
        tried=tried,
    )


def weekly_spread(weeks: Array, most: Whole) -> tuple[Array, Whole]:
    """Standard deviation (ddof 1) of the last ``most`` known weeks of each row, and how many there were; NaN under two."""
    known = ~np.isnan(weeks)
    later = np.cumsum(known[:, ::-1], axis=1)[:, ::-1]
    used = known & (later <= most[:, None])
    n = used.sum(axis=1)
    values = np.where(used, weeks, 0.0)
    mean = values.sum(axis=1) / np.maximum(n, 1)
    squares = (np.where(used, weeks - mean[:, None], 0.0) ** 2).sum(axis=1)
    return np.where(n > 1, np.sqrt(squares / np.maximum(n - 1, 1)), np.nan), np.asarray(n, dtype=np.int64)


def _row_means(rows: Array) -> Array:
    known = ~np.isnan(rows)
    n = known.sum(axis=1)
    found: Array = np.where(n > 0, np.where(known, rows, 0.0).sum(axis=1) / np.maximum(n, 1), np.nan)
    return found


def _scaled(weeks: Array, errors: Array, origins: int) -> tuple[Array, Array]:
    """MASE and RMSSE of one-week errors, scaled on the weeks before the first of them; NaN where there is nothing to scale by."""
    absolute, squared = naive_scales(weeks[:, : max(0, weeks.shape[1] - origins)])
    judged = ~np.isnan(errors)
    n = np.maximum(judged.sum(axis=1), 1)
    clean = np.where(judged, errors, 0.0)
    has_any = judged.any(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        mase = np.where(has_any & (absolute > 0), np.abs(clean).sum(axis=1) / n / absolute, np.nan)
        rmsse = np.where(has_any & (squared > 0), np.sqrt((clean**2).sum(axis=1) / n / squared), np.nan)
    return mase, rmsse


def _enter(
    race: _Race, name: str, path: Path, past: Origins, steps: Origins, horizon: Whole, season: Season | None = None
) -> None:
    """Let a method take part, on plain weeks or (season) on weeks divided by the season, whose forecasts are multiplied back."""
    end = np.full((len(horizon), 1), path.level.shape[1] - 1)
    ahead = horizon.astype(np.float64)
    weekly = path.over(end, ahead)[:, 0] / ahead
    expected, next_week = path.over(past.at, past.horizon), path.over(steps.at, steps.horizon)
    if season is not None:
        weekly = weekly * season.ahead
        expected = np.where(season.is_tested[:, None], expected * _mean_index(season.past, past), np.nan)
        next_week = next_week * _mean_index(season.past, steps)
    race.names.append(name)
    race.errors.append(past.errors_of(expected))
    race.weekly.append(weekly)
    race.one_week.append(next_week)


def _mean_index(index: Array, origins: Origins) -> Array:
    """The mean index of the horizon after each origin."""
    sums = np.concatenate([np.zeros((len(index), 1)), np.cumsum(index, axis=1)], axis=1)
    everyone = np.arange(len(index))[:, None]
    end = np.minimum(origins.at + origins.horizon.astype(np.int64)[:, None], index.shape[1])
    found: Array = (sums[everyone, end] - sums[everyone, origins.at]) / origins.horizon[:, None]
    return found


def _steady_race(
    weeks: Array, horizon: Whole, past: Origins, steps: Origins, rules: ReplenishmentRules, season: Season | None
) -> _Race:
    race = _Race()
    count = round((rules.smoothing_most - rules.smoothing_least) / 0.05)
    grid = tuple(round(rules.smoothing_least + 0.05 * step, 4) for step in range(max(count, 0) + 1))
    since = int(min(past.at.min(), steps.at.min()))  # no earlier week is judged
    plain: tuple[tuple[str, Callable[[Array], Path]], ...] = (
        ("moving_mean", lambda of: moving_mean(of, int(rules.moving_mean_weeks), since)),
        ("ses", lambda of: tuned_ses(of, grid, since)),
        ("damped_holt", lambda of: tuned_holt(of, since=since)),
    )
    for name, method in plain:
        _enter(race, name, method(weeks), past, steps, horizon)
        if season is not None and season.is_tested.any():
            path = method(weeks / np.maximum(season.past, 0.05))
            _enter(race, name + SEASONAL, path, past, steps, horizon, season)
    long = np.flatnonzero((~np.isnan(weeks)).sum(axis=1) >= rules.seasonal_min_weeks)
    if len(long):
        expected, next_week, weekly = (np.full(shape, np.nan) for shape in (past.at.shape, steps.at.shape, len(weeks)))
        walk = damped_holt_winters(weeks[long])
        expected[long] = walk.over(past.at[long], horizon[long])
        next_week[long] = walk.over(steps.at[long], np.ones_like(horizon[long]))
        ahead = walk.ahead(int(horizon.max()))
        is_within = np.arange(ahead.shape[1]) < horizon[long][:, None]
        weekly[long] = np.where(is_within, ahead, 0.0).sum(axis=1) / horizon[long]
        race.names.append("holt_winters")
        race.errors.append(past.errors_of(expected))
        race.weekly.append(weekly)
        race.one_week.append(next_week)
    return race


def _patchy_race(
    weeks: Array, horizon: Whole, past: Origins, steps: Origins, rules: ReplenishmentRules, season: Season | None
) -> _Race:
    race = _Race()
    slow, chance = rules.intermittent_smoothing, rules.occurrence_smoothing
    _enter(race, "ses_slow", ses(weeks, slow), past, steps, horizon)
    for name, path in zip(("sba", "tsb"), sba_and_tsb(weeks, slow, chance), strict=True):
        _enter(race, name, path, past, steps, horizon)
    # Croston's family never fades during zeros: goods that have stopped selling must not keep it
    sold, known = weeks > 0, ~np.isnan(weeks)
    gap = known.sum(axis=1) / np.maximum(sold.sum(axis=1), 1)
    since = (known & (np.cumsum(sold[:, ::-1], axis=1)[:, ::-1] == 0)).sum(axis=1)
    is_ageing = since >= np.maximum(LEAST_AGEING_WEEKS, AGEING_GAPS * gap)
    race.errors[1].rmse[is_ageing] = np.nan
    return race


def _pick(race: _Race, rules: ReplenishmentRules, incumbents: Sequence[str | None]) -> npt.NDArray[np.intp]:
    """The candidate of each row: the simplest within 2 % of the least error, the incumbent unless that is 5 % better.

    Where none could be judged, SES for steady sellers and TSB for patchy ones.
    """
    errors = np.stack([one.rmse for one in race.errors])
    judged = ~np.isnan(errors)
    ranked = np.where(judged, errors, np.inf)
    least = ranked.min(axis=0)
    near = ranked <= least * (1 + rules.simpler_within_share)
    best = np.argmax(near, axis=0)  # the candidates stand in the order of their simplicity
    fallback = race.names.index("ses" if "ses" in race.names else "tsb")
    best = np.where(judged.any(axis=0), best, fallback)
    for row, name in enumerate(incumbents):
        if name in race.names:
            held = race.names.index(name)
            if judged[held, row] and ranked[best[row], row] > (1 - rules.incumbent_share) * ranked[held, row]:
                best[row] = held
    return np.asarray(best, dtype=np.intp)

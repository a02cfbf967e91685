"""What is wanted of every SKU, how much will be, and how long does more of it take to come? All that orders rest on but the promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand import DemandRows, WeeklyDemand, weekly_demand
from shopdesk.analysis.demand_classes import abc_classes, classify
from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.event_demand import event_factors
from shopdesk.analysis.forecast_choice import Forecasts, choose_forecasts
from shopdesk.analysis.lead_times import LeadTime, lead_times
from shopdesk.analysis.new_goods import likes_of, new_goods_demand
from shopdesk.analysis.reorder_levels import Timing
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.seasons import tested_season
from shopdesk.frozen import dataclass
from shopdesk.thresholds import ReplenishmentRules

LIKES = "goods_like_it"
HISTORY_WEEKS = 156  # three years: what lies before says little of what sells now


@dataclass(frozen=True)
class ExpectedDemand:
    """Per SKU, in the order of ``demand.skus``. factor: by how much events raise the demand of the interval. rhythm: whether its supplier
    has one of its own."""

    demand: WeeklyDemand
    goods: Sequence[Goods]
    classes: Sequence[str]
    leads: Sequence[LeadTime]
    timing: Timing
    forecasts: Forecasts
    factor: Array
    is_event_unknown: npt.NDArray[np.bool_]
    abc: dict[str, str]
    unit_costs: Array
    rhythm: npt.NDArray[np.bool_]


def expected_demand(question: ReplenishmentQuestion) -> ExpectedDemand:
    """The weeks of every SKU of goods, sales or counts, cleaned, and what is to be expected of it."""
    rules, as_of = question.rules, question.as_of
    known = {goods.sku: goods for goods in question.goods}
    listed = {goods.sku: (goods.listed_on, goods.delisted_on) for goods in question.goods}
    rows = DemandRows(question.daily, question.covered, question.counted, question.events, listed, question.unusual)
    demand = weekly_demand(rows, as_of, rules, HISTORY_WEEKS)
    goods = [known.get(sku) or Goods(sku) for sku in demand.skus]
    classes = classify(demand.ordinary[:, -int(rules.class_weeks) :], rules.adi_cutoff, rules.cv2_cutoff).names
    leads = _lead_times(question, goods)
    timing = Timing(
        np.array([one.days for one in leads], dtype=np.float64),
        np.array([one.sd_days for one in leads], dtype=np.float64),
        np.array([one.review_period_days or int(rules.review_period_days) for one in goods], dtype=np.int64),
    )
    horizon = np.ceil(timing.protection / 7 - 1e-9).astype(np.int64)
    categories = [one.category or "" for one in goods]
    forecasts = choose_forecasts(
        demand.ordinary,
        classes,
        horizon,
        rules,
        season=tested_season(demand, categories, horizon, rules),
        incumbents=[question.incumbents.get(sku) for sku in demand.skus],
    )
    factor, is_event_unknown = event_factors(
        question.events, as_of, demand, categories, timing.protection, int(rules.promo_min_events)
    )
    return ExpectedDemand(
        demand=demand,
        goods=goods,
        classes=classes,
        leads=leads,
        timing=timing,
        forecasts=with_likes(forecasts, demand, categories, [one.price_value for one in goods], rules),
        factor=factor,
        is_event_unknown=is_event_unknown,
        abc=abc_of(goods, demand),
        unit_costs=np.array([np.nan if one.cost_value is None else one.cost_value for one in goods], dtype=np.float64),
        rhythm=np.array([one.review_period_days is not None for one in goods], dtype=bool),
    )


def _lead_times(question: ReplenishmentQuestion, goods: Sequence[Goods]) -> list[LeadTime]:
    rules = question.rules
    words: dict[str, list[float]] = {}
    for one in goods:
        if one.supplier and one.lead_time_days is not None:
            words.setdefault(one.supplier, []).append(one.lead_time_days)
    measured = lead_times(
        question.orders,
        question.as_of,
        words,
        min_arrivals=int(rules.lead_time_min_receipts),
        assumed_days=rules.lead_time_days,
        variation=rules.lead_time_cv,
    )
    return [measured.of(one.sku, one.supplier, one.lead_time_days) for one in goods]


def with_likes(
    forecasts: Forecasts,
    demand: WeeklyDemand,
    categories: Sequence[str],
    prices: Sequence[int | None],
    rules: ReplenishmentRules,
) -> Forecasts:
    """The forecasts with those of new SKUs taken from SKUs like them, corrected by the weeks that are known."""
    methods, weekly, spread = list(forecasts.methods), forecasts.weekly.copy(), forecasts.weekly_sd.copy()
    seen = forecasts.spread_weeks.copy()
    for row in np.flatnonzero(forecasts.known < rules.analogue_weeks):
        likes = likes_of(int(row), demand.ordinary, categories, prices, rules)
        own = demand.ordinary[row, ~np.isnan(demand.ordinary[row])]
        found = new_goods_demand(likes, own.tolist(), int(rules.analogue_min_products))
        if found is not None:
            methods[row], weekly[row] = LIKES, found.mean
            # a rate that is itself uncertain: mean·w·(1 + w/(b + n)) over w weeks, the form every spread here has
            spread[row], seen[row] = found.mean**0.5, max(1, round(found.b + len(own)))
    standing = tuple("thin" if name == LIKES else one for name, one in zip(methods, forecasts.standing, strict=True))
    return replace(
        forecasts, methods=tuple(methods), standing=standing, weekly=weekly, weekly_sd=spread, spread_weeks=seen
    )


def abc_of(goods: Sequence[Goods], demand: WeeklyDemand) -> dict[str, str]:
    """A, B or C by the margin of the last 52 known weeks; a SKU without a cost is valued at the shop's own margin rate."""
    with np.errstate(invalid="ignore"):
        units = np.nansum(demand.cleaned[:, -52:], axis=1)
    priced = [(one.price_value, one.cost_value) for one in goods]
    both = [(price, cost) for price, cost in priced if price and cost is not None]
    kept = 1.0 if not both else max(0.0, 1.0 - sum(cost for _, cost in both) / sum(price for price, _ in both))
    values: dict[str, int | None] = {}
    for one, sold in zip(goods, units, strict=True):
        if one.price_value is None:
            values[one.sku] = None
        else:
            margin = round(one.price_value * kept) if one.cost_value is None else one.price_value - one.cost_value
            values[one.sku] = round(float(sold) * 1000) * margin
    return abc_classes(values)

"""What should be ordered of each SKU today? From rows of sales, counts and purchases to one line per SKU.

The order of the work: weeks of demand, their class, a forecast, the lead time, the levels, the position, the order. Nothing dated
``as_of`` or later is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np

from shopdesk.analysis.coverage import covered_days
from shopdesk.analysis.daily_sales import DailySales
from shopdesk.analysis.demand import DemandRows, Event, WeeklyDemand, weekly_demand
from shopdesk.analysis.demand_classes import abc_classes, classify
from shopdesk.analysis.demand_laws import Array, expected_excesses
from shopdesk.analysis.event_demand import event_factors
from shopdesk.analysis.forecast_choice import Forecasts, choose_forecasts
from shopdesk.analysis.lead_times import LeadTime, lead_times
from shopdesk.analysis.new_goods import likes_of, new_goods_demand
from shopdesk.analysis.order_quantities import SpendingPlan, Wish, spend
from shopdesk.analysis.reorder_levels import Levels, Timing, order_levels
from shopdesk.analysis.reorder_lines import Facts, reorder_line
from shopdesk.analysis.reorder_rows import Goods, ReorderLine
from shopdesk.analysis.safety_stock import CYCLE, FILL, OOS, TARGETS
from shopdesk.analysis.seasons import tested_season
from shopdesk.analysis.stock_positions import stock_positions
from shopdesk.analysis.supplier_orders import PurchaseLine, SupplierOrders
from shopdesk.period import DateRange
from shopdesk.thresholds import ReplenishmentRules

LIKES = "goods_like_it"
SEEN_SHARE = 0.9
HISTORY_WEEKS = 156  # three years: what lies before says little of what sells now


@dataclass(frozen=True)
class ReplenishmentQuestion:
    """What the store knows as of a day (exclusive). Quantities in thousandths, money in fen, days ISO.

    sales, counts: as in ``DemandRows``. covered: spans of days of which order files speak. events: the trade's and her own.
    placed: SKU → thousandths the owner marked as ordered that no purchase order shows yet; arrived: what she marked as arrived since
    the newest day files reach. incumbents: SKU → forecast method
    used so far. budget_value: what may be spent at most, None without limit. target_kind: which of the three promises the levels
    keep (``safety_stock.TARGETS``).
    """

    as_of: date
    goods: Sequence[Goods]
    sales: Sequence[tuple[str, str, int]] | DailySales
    covered: Sequence[DateRange]
    counts: Sequence[tuple[str, str, int]] | DailySales = ()
    purchases: Sequence[PurchaseLine] = ()
    events: Sequence[Event] = ()
    placed: Mapping[str, int] = field(default_factory=dict)
    arrived: Mapping[str, int] = field(default_factory=dict)
    incumbents: Mapping[str, str] = field(default_factory=dict)
    budget_value: int | None = None
    target_kind: str = OOS
    rules: ReplenishmentRules = field(default_factory=ReplenishmentRules)

    @cached_property
    def daily(self) -> DailySales:
        """The sales as columns."""
        return self.sales if isinstance(self.sales, DailySales) else DailySales.of(self.sales)

    @cached_property
    def counted(self) -> DailySales:
        """The counts as columns."""
        return self.counts if isinstance(self.counts, DailySales) else DailySales.of(self.counts)

    @cached_property
    def orders(self) -> SupplierOrders:
        """The purchases as columns."""
        return SupplierOrders.of(self.purchases)


@dataclass(frozen=True)
class ReorderPlan:
    """The lines, ranked, with all they rest on; ``place`` finds a SKU's row in demand, forecasts and levels.

    dearer: fen of stock at cost that the promise asks for beyond cycle service, per SKU; NaN without cost or forecast.
    """

    lines: tuple[ReorderLine, ...]
    demand: WeeklyDemand
    forecasts: Forecasts
    levels: Levels
    place: Mapping[str, int]
    late: Mapping[str, Sequence[PurchaseLine]]
    dearer: Array
    spending: SpendingPlan | None = None


def reorder_plan(question: ReplenishmentQuestion) -> ReorderPlan:
    """The plan for every SKU of goods, sales or counts; an empty question gives an empty plan."""
    rules, as_of = question.rules, question.as_of
    known = {goods.sku: goods for goods in question.goods}
    listed = {goods.sku: (goods.listed_on, goods.delisted_on) for goods in question.goods}
    rows = DemandRows(question.daily, question.covered, question.counted, question.events, listed)
    demand = weekly_demand(rows, as_of, rules, HISTORY_WEEKS)
    goods = [known.get(sku) or Goods(sku) for sku in demand.skus]
    classes = classify(demand.ordinary[:, -int(rules.class_weeks) :], rules.adi_cutoff, rules.cv2_cutoff).names
    leads = _lead_times(question, goods)
    review = np.array([one.review_period_days or int(rules.review_period_days) for one in goods], dtype=np.int64)
    timing = Timing(
        np.array([one.days for one in leads], dtype=np.float64),
        np.array([one.sd_days for one in leads], dtype=np.float64),
        review,
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
    forecasts = with_likes(forecasts, demand, categories, [one.price_value for one in goods], rules)
    factor, is_event_unknown = event_factors(
        question.events, question.as_of, demand, categories, timing.protection, int(rules.promo_min_events)
    )
    abc = abc_of(goods, demand)
    targets = np.array([target_of(question.target_kind, abc[one.sku], rules) for one in goods], dtype=np.float64)
    unit_costs = np.array([np.nan if one.cost_value is None else one.cost_value for one in goods], dtype=np.float64)
    rhythm = np.array([one.review_period_days is not None for one in goods], dtype=bool)
    levels = order_levels(
        forecasts, demand.ordinary, classes, timing, factor, targets, unit_costs, rules,
        target_kind=question.target_kind, fixed_rhythm=rhythm,
    )  # fmt: skip
    promises = {question.target_kind: levels}
    for kind in TARGETS:
        if kind not in promises:
            asked = np.array([target_of(kind, abc[one.sku], rules) for one in goods], dtype=np.float64)
            promises[kind] = order_levels(
                forecasts, demand.ordinary, classes, timing, factor, asked, unit_costs, rules, target_kind=kind
            )
    moved, on_order, late = stock_positions(
        question.daily, question.orders, goods, question.as_of, question.arrived, question.placed
    )
    on_hand = np.array([np.nan if one is None else one / 1000 for one in moved], dtype=np.float64)
    position = np.array(
        [
            np.nan if held is None else (max(held, 0) - (one.allocated_qty or 0) + on_order[one.sku]) / 1000
            for held, one in zip(moved, goods, strict=True)
        ],
        dtype=np.float64,
    )
    short = expected_excesses(np.nan_to_num(levels.mean), np.nan_to_num(levels.spread) ** 2, np.nan_to_num(position))
    is_seen = sales_are_seen(question.covered, as_of, int(rules.dead_stock_days))
    lines = []
    for row, one in enumerate(goods):
        facts = Facts(
            as_of, one, demand, row, classes[row], forecasts, leads[row], int(review[row]), promises, question.target_kind, abc[one.sku],
            float(targets[row]), float(factor[row]), bool(is_event_unknown[row]), float(on_hand[row]), on_order[one.sku],
            float(position[row]), float(short[row]), bool(late.get(one.sku)), is_seen, rules,
        )  # fmt: skip
        lines.append(reorder_line(facts))
    lines, spending = _within_budget(lines, levels, question.budget_value)
    return ReorderPlan(
        lines=tuple(sorted(lines, key=_rank)),
        demand=demand,
        forecasts=forecasts,
        levels=levels,
        place={sku: row for row, sku in enumerate(demand.skus)},
        late=late,
        dearer=(levels.reorder_point - promises[CYCLE].reorder_point) * unit_costs,
        spending=spending,
    )


def sales_are_seen(covered: Sequence[DateRange], as_of: date, days: int) -> bool:
    """Whether order files speak of nearly all of the last days: goods are only dead where a sale would have been seen."""
    return covered_days(covered, DateRange(as_of - timedelta(days=days), as_of)) >= SEEN_SHARE * days


def _rank(line: ReorderLine) -> tuple[Any, ...]:
    """What is to be ordered first, most money lost per day first; what cannot be valued last, best sellers first."""
    lost = line.lost_per_day
    return (not line.suggested_qty, lost is None, -(lost or 0.0), -(line.forecast_per_week_qty or 0), line.sku)


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


def target_of(kind: str, abc: str, rules: ReplenishmentRules) -> float:
    """The share of empty days at most, by the SKU's class; or the service at least, the same for all."""
    if kind == CYCLE:
        return rules.cycle_service_rate
    if kind == FILL:
        return rules.fill_rate
    return {"A": rules.out_of_stock_a_rate, "B": rules.out_of_stock_b_rate}.get(abc, rules.out_of_stock_c_rate)


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


def _within_budget(
    lines: Sequence[ReorderLine], levels: Levels, budget_value: int | None
) -> tuple[list[ReorderLine], SpendingPlan | None]:
    """The same lines with their orders cut to the money there is, by expected margin per yuan; without a limit as they are."""
    if budget_value is None:
        return list(lines), None
    wishes = [
        Wish(
            sku=line.sku,
            position=(line.inventory_position_qty or 0) / 1000,
            mean=float(levels.mean[row]),
            variance=float(levels.spread[row]) ** 2,
            cost=float(line.goods.cost_value or 0),
            margin=float(max(0, line.unit_margin_value or 0)),
            moq=(line.goods.moq_qty or 0) / 1000,
            pack=(line.goods.pack_qty or 1000) / 1000,
            quantity=line.suggested_qty / 1000,
        )
        for row, line in enumerate(lines)
        if line.suggested_qty
    ]
    spending = spend(wishes, float(budget_value))
    cut = []
    for line in lines:
        bought = spending.quantities.get(line.sku)
        if line.suggested_qty and bought is not None and round(bought * 1000) < line.suggested_qty:
            cost = round(bought * (line.goods.cost_value or 0))
            line = replace(
                line, suggested_qty=round(bought * 1000), suggested_cost_value=cost, notes=(*line.notes, "not_funded")
            )
        cut.append(line)
    return cut, spending

"""What comes of one SKU's demand, lead time and stock? Its order, its state, what waiting costs; every unknown with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import isnan

import numpy as np

from shopdesk.analysis.demand import WeeklyDemand
from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.forecast_choice import Forecasts
from shopdesk.analysis.lead_times import LeadTime
from shopdesk.analysis.order_quantities import order_quantity
from shopdesk.analysis.reorder_levels import Levels
from shopdesk.analysis.reorder_rows import Goods, ReorderLine
from shopdesk.analysis.safety_stock import last_safe_day
from shopdesk.analysis.stock_states import DEAD, NO_DEMAND, OVERSTOCK, UNKNOWN, days_of_cover, stock_state
from shopdesk.thresholds import ReplenishmentRules

OLD_COUNT_DAYS = 7
FAR_DAYS = 365  # a day to order on that lies further off says nothing


class Columns:
    """What the lines of all SKUs take from arrays, as lists: one cell of an array costs as much as ten of a list.

    Figures in units, NaN unknown; those named ``…_qty`` in thousandths, None unknown. promised: the reorder point of each promise.
    """

    def __init__(
        self, demand: WeeklyDemand, forecasts: Forecasts, promises: Mapping[str, Levels], target_kind: str
    ) -> None:
        levels = promises[target_kind]  # of the promise that is kept; the others stand beside it
        self.last_sold, self.age = demand.last_sold.tolist(), demand.age.tolist()
        self.has_counts: list[bool] = demand.has_counts.tolist()
        self.methods, self.standing = forecasts.methods, forecasts.standing
        self.weekly, self.bias, self.mase = forecasts.weekly.tolist(), forecasts.bias.tolist(), forecasts.mase.tolist()
        self.known: list[int] = forecasts.known.tolist()
        self.daily, self.safety_stock = levels.daily.tolist(), levels.safety_stock.tolist()
        self.reorder_point, self.order_up_to = levels.reorder_point.tolist(), levels.order_up_to.tolist()
        self.weekly_qty, self.safety_qty = thousandths(forecasts.weekly), thousandths(levels.safety_stock)
        self.point_qty, self.level_qty = thousandths(levels.reorder_point), thousandths(levels.order_up_to)
        self.mean_qty, self.spread_qty = thousandths(levels.mean), thousandths(levels.spread)
        promised = {kind: thousandths(one.reorder_point) for kind, one in promises.items()}
        self.promised = [dict(zip(promised, each, strict=True)) for each in zip(*promised.values(), strict=True)]


def thousandths(units: Array) -> list[int | None]:
    """Units as whole thousandths, None where they are not known."""
    return [None if one != one else int(one) for one in np.rint(units * 1000).tolist()]


@dataclass(slots=True, eq=False)
class Facts:
    """All that one SKU's line is made of; quantities in units, NaN unknown."""

    as_of: date
    goods: Goods
    columns: Columns
    row: int
    demand_class: str
    lead: LeadTime
    review: int
    abc: str
    target: float
    factor: float
    is_event_unknown: bool
    on_hand: float
    on_order_qty: int
    position: float
    short: float
    has_late: bool
    is_seen: bool
    rules: ReplenishmentRules


def _milli(units: float) -> int | None:
    return None if isnan(units) else round(units * 1000)


def reorder_line(facts: Facts) -> ReorderLine:
    """The line of one SKU; what cannot be known is None with a reason, and nothing unknown is ordered."""
    goods, row, columns = facts.goods, facts.row, facts.columns
    reasons: dict[str, str] = {}
    weekly, daily = columns.weekly[row], columns.daily[row]
    point, level = columns.reorder_point[row], columns.order_up_to[row]
    if isnan(weekly):
        reason = "no_sales" if isnan(columns.last_sold[row]) else "no_whole_week"
        for name in ("forecast_per_week_qty", "safety_stock_qty", "reorder_point_qty", "order_up_to_qty"):
            reasons[name] = reason
    if isnan(facts.on_hand):
        for name in ("on_hand_qty", "inventory_position_qty"):
            reasons[name] = "no_stock_count"
    state = _state(facts, daily)
    cover = None if isnan(facts.on_hand) else days_of_cover(facts.on_hand, None if isnan(daily) else daily)
    if cover is None:
        reasons["days_of_cover"] = reasons.get("on_hand_qty") or reasons.get("forecast_per_week_qty") or "no_demand"
    last_day = (
        None if isnan(weekly) else last_safe_day(facts.position, columns.safety_stock[row], daily, facts.lead.days)
    )
    if last_day is None:
        reasons["last_safe_order_on"] = (
            reasons.get("forecast_per_week_qty") or reasons.get("inventory_position_qty") or "no_demand"
        )
    elif last_day > FAR_DAYS:
        last_day = None
        reasons["last_safe_order_on"] = "not_within_a_year"
    suggested: float | None = None
    is_enough = False
    if isnan(weekly) or isnan(facts.position):
        reasons["suggested_qty"] = reasons.get("forecast_per_week_qty") or "no_stock_count"
    elif facts.position > point or level <= facts.position or state == DEAD or goods.delisted_on is not None:
        suggested = 0
    elif state == OVERSTOCK:
        suggested, is_enough = 0, True  # the promise of service asks for more; of what lasts so long nobody buys more
    else:
        suggested = order_quantity(
            round(level - facts.position, 3), (goods.moq_qty or 0) / 1000, (goods.pack_qty or 0) / 1000
        )
    cost = None
    if suggested is None:
        reasons["suggested_cost_value"] = reasons["suggested_qty"]
    elif suggested == 0:
        cost = 0
    elif goods.cost_value is None or goods.cost_value <= 0:
        reasons["suggested_cost_value"] = "no_cost"
    else:
        cost = round(suggested * goods.cost_value)
    margin = _margin(goods)
    lost: float | None = None
    if margin is None:
        reasons["lost_per_day_value"] = "no_price" if goods.price_value is None else "no_cost"
    elif isnan(weekly) or isnan(facts.position):
        reasons["lost_per_day_value"] = reasons["suggested_qty"]
    else:
        lost = max(0, margin) * facts.short / (facts.lead.days + facts.review)
    bias, scaled = columns.bias[row], columns.mase[row]
    return ReorderLine(
        goods=goods,
        demand_class=facts.demand_class,
        forecast_method=columns.methods[row],
        standing=columns.standing[row],
        lead_time=facts.lead,
        review_period_days=facts.review,
        state=state,
        abc=facts.abc,
        target_rate=facts.target,
        forecast_per_week_qty=columns.weekly_qty[row],
        daily_qty=None if isnan(daily) else daily * 1000,
        safety_stock_qty=columns.safety_qty[row],
        reorder_point_qty=columns.point_qty[row],
        order_up_to_qty=columns.level_qty[row],
        on_hand_qty=_milli(facts.on_hand),
        on_order_qty=facts.on_order_qty,
        inventory_position_qty=_milli(facts.position),
        days_of_cover=cover,
        suggested_qty=None if suggested is None else _milli(suggested),
        suggested_cost_value=cost,
        lost_per_day_value=None if lost is None else round(lost),
        lost_per_day=lost,
        last_safe_order_on=None if last_day is None else facts.as_of + timedelta(days=last_day),
        promised_qty=columns.promised[row],
        protection_demand_qty=columns.mean_qty[row],
        protection_spread_qty=columns.spread_qty[row],
        unit_margin_value=margin,
        event_factor=facts.factor,
        error_scaled=None if isnan(scaled) else scaled,
        bias_rate=None if isnan(bias) else bias,
        known_weeks=columns.known[row],
        notes=(*_notes(facts, bias, suggested, daily), *(("lasts_long",) if is_enough else ())),
        reasons=reasons,
    )


def _state(facts: Facts, daily: float) -> str:
    """The state of stock; ``no_demand`` where weeks are known and nothing ever sold, ``unknown`` without a count."""
    since, age = facts.columns.last_sold[facts.row], facts.columns.age[facts.row]
    if isnan(facts.on_hand):
        return UNKNOWN
    state = stock_state(
        facts.on_hand,
        None if isnan(daily) else daily,
        None if isnan(since) else since,
        None if isnan(age) or not facts.is_seen else age,
        facts.lead.days + facts.review,
        dead_days=max(facts.rules.dead_age_days, facts.rules.dead_stock_days),
        overstock_days=facts.rules.overstock_days,
        overstock_beyond_days=facts.rules.overstock_margin_days,
    )
    return NO_DEMAND if facts.demand_class == "no_demand" and state != DEAD else state


def _margin(goods: Goods) -> int | None:
    if goods.price_value is None or goods.cost_value is None or goods.cost_value <= 0:
        return None
    return goods.price_value - goods.cost_value


def _notes(facts: Facts, bias: float, suggested: float | None, daily: float) -> tuple[str, ...]:
    goods, rules, row = facts.goods, facts.rules, facts.row
    counted = None if goods.counted_on is None else (facts.as_of - date.fromisoformat(goods.counted_on[:10])).days
    found = []
    if not facts.columns.has_counts[row]:
        found.append("no_stock_history")
    if facts.on_hand < 0:
        found.append("count_correction")
    if counted is not None and counted > OLD_COUNT_DAYS:
        found.append("old_count")
    if abs(bias) > rules.bias_warn_share:  # never where it is not known
        found.append("biased")
    if facts.has_late:
        found.append("late_arrival")
    if facts.lead.source == "assumed":
        found.append("lead_time_assumed")
    if suggested and daily > 0:
        most = max(facts.columns.order_up_to[row], daily * 7 * rules.cover_max_weeks)
        if facts.position + suggested > most + (goods.pack_qty or 1000) / 1000:
            found.append("minimum_above_need")
    if facts.is_event_unknown:
        found.append("event_unknown")
    return tuple(found)

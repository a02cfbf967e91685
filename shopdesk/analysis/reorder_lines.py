"""What comes of one SKU's demand, lead time and stock? Its order, its state, what waiting costs; every unknown with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import isnan

from shopdesk.analysis.demand import WeeklyDemand
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


@dataclass(slots=True, eq=False)
class Facts:
    """All that one SKU's line is made of; quantities in units, NaN unknown."""

    as_of: date
    goods: Goods
    demand: WeeklyDemand
    row: int
    demand_class: str
    forecasts: Forecasts
    lead: LeadTime
    review: int
    promises: Mapping[str, Levels]
    target_kind: str
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

    @property
    def levels(self) -> Levels:
        """Those of the promise that is kept; the others stand beside it."""
        return self.promises[self.target_kind]


def _milli(units: float) -> int | None:
    return None if isnan(units) else round(units * 1000)


def reorder_line(facts: Facts) -> ReorderLine:
    """The line of one SKU; what cannot be known is None with a reason, and nothing unknown is ordered."""
    goods, row = facts.goods, facts.row
    reasons: dict[str, str] = {}
    weekly = float(facts.forecasts.weekly[row])
    daily = float(facts.levels.daily[row])
    point, level = float(facts.levels.reorder_point[row]), float(facts.levels.order_up_to[row])
    if isnan(weekly):
        reason = "no_sales" if isnan(float(facts.demand.last_sold[row])) else "no_whole_week"
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
        None
        if isnan(weekly)
        else last_safe_day(facts.position, float(facts.levels.safety_stock[row]), daily, facts.lead.days)
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
    bias = float(facts.forecasts.bias[row])
    scaled = float(facts.forecasts.mase[row])
    return ReorderLine(
        goods=goods,
        demand_class=facts.demand_class,
        forecast_method=facts.forecasts.methods[row],
        standing=facts.forecasts.standing[row],
        lead_time=facts.lead,
        review_period_days=facts.review,
        state=state,
        abc=facts.abc,
        target_rate=facts.target,
        forecast_per_week_qty=_milli(weekly),
        daily_qty=None if isnan(daily) else daily * 1000,
        safety_stock_qty=_milli(float(facts.levels.safety_stock[row])),
        reorder_point_qty=_milli(point),
        order_up_to_qty=_milli(level),
        on_hand_qty=_milli(facts.on_hand),
        on_order_qty=facts.on_order_qty,
        inventory_position_qty=_milli(facts.position),
        days_of_cover=cover,
        suggested_qty=None if suggested is None else _milli(suggested),
        suggested_cost_value=cost,
        lost_per_day_value=None if lost is None else round(lost),
        lost_per_day=lost,
        last_safe_order_on=None if last_day is None else facts.as_of + timedelta(days=last_day),
        promised_qty={kind: _milli(float(one.reorder_point[row])) for kind, one in facts.promises.items()},
        protection_demand_qty=_milli(float(facts.levels.mean[row])),
        protection_spread_qty=_milli(float(facts.levels.spread[row])),
        unit_margin_value=margin,
        event_factor=facts.factor,
        error_scaled=None if isnan(scaled) else scaled,
        bias_rate=None if isnan(bias) else bias,
        known_weeks=int(facts.forecasts.known[row]),
        notes=(*_notes(facts, bias, suggested, daily), *(("lasts_long",) if is_enough else ())),
        reasons=reasons,
    )


def _state(facts: Facts, daily: float) -> str:
    """The state of stock; ``no_demand`` where weeks are known and nothing ever sold, ``unknown`` without a count."""
    since, age = float(facts.demand.last_sold[facts.row]), float(facts.demand.age[facts.row])
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
    goods, rules = facts.goods, facts.rules
    counted = None if goods.counted_on is None else (facts.as_of - date.fromisoformat(goods.counted_on[:10])).days
    found = {
        "no_stock_history": not bool(facts.demand.has_counts[facts.row]),
        "count_correction": facts.on_hand < 0,
        "old_count": counted is not None and counted > OLD_COUNT_DAYS,
        "biased": not isnan(bias) and abs(bias) > rules.bias_warn_share,
        "late_arrival": facts.has_late,
        "lead_time_assumed": facts.lead.source == "assumed",
        "minimum_above_need": bool(suggested)
        and daily > 0
        and facts.position + (suggested or 0)
        > max(float(facts.levels.order_up_to[facts.row]), daily * 7 * rules.cover_max_weeks)
        + (goods.pack_qty or 1000) / 1000,
        "event_unknown": facts.is_event_unknown,
    }
    return tuple(code for code, holds in found.items() if holds)

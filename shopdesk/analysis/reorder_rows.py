"""What is said of one SKU when orders are considered? The facts it stands on, the line that comes of them, its arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.lead_times import LeadTime
from shopdesk.analysis.replenishment_words import CODE_WORDS, LEAD_TIME_SOURCES, ON_THE_WAY, TO_ORDER, worded
from shopdesk.analysis.spelling import spell
from shopdesk.analysis.stock_states import OK
from shopdesk.thresholds import ReplenishmentRules
from shopdesk.wording import Phrase, speaker

say = speaker("replenishment")


@dataclass(slots=True)  # a frozen one takes three times as long to make, and there are thousands of them
class Goods:
    """One SKU as product sheet and newest count have it. Money in fen, quantities in thousandths, None unknown.

    price_value: what buyers pay for a unit. on_hand_qty: of all warehouses, counted on ``counted_on``; allocated: promised to
    orders not yet sent. on_order_qty: as the stock sheet says, used where no purchase orders are known. lead_time_days: the
    supplier's word. review_period_days: the supplier's own rhythm, where it has one.
    """

    sku: str
    title: str | None = None
    sku_name: str | None = None
    category: str | None = None
    supplier: str | None = None
    price_value: int | None = None
    cost_value: int | None = None
    on_hand_qty: int | None = None
    counted_on: str | None = None
    allocated_qty: int | None = None
    on_order_qty: int | None = None
    lead_time_days: float | None = None
    review_period_days: int | None = None
    moq_qty: int | None = None
    pack_qty: int | None = None
    listed_on: str | None = None
    delisted_on: str | None = None


@dataclass(frozen=True)
class ReorderLine:
    """One SKU's row; its figures as in ``fields.py``, None with a code in ``reasons``.

    standing: of the forecast, ``ok``, ``thin`` or ``none``. abc: its class by margin, which sets the target: the share of days
    ``target_rate`` that may close empty. event_factor: by how much events raise the demand of the interval (1: none).
    promised_qty: the reorder point that each of the three promises of service would ask for (``cycle``, ``fill``, ``oos``).
    lost_per_day: fen before rounding, by which lines are ranked. notes: codes of what the owner should look at. error_scaled: MASE; bias_rate: mean error over mean demand.
    """

    goods: Goods
    demand_class: str
    forecast_method: str
    standing: str
    lead_time: LeadTime
    review_period_days: int
    state: str
    abc: str
    target_rate: float
    forecast_per_week_qty: int | None = None
    daily_qty: float | None = None
    safety_stock_qty: int | None = None
    reorder_point_qty: int | None = None
    order_up_to_qty: int | None = None
    on_hand_qty: int | None = None
    on_order_qty: int | None = None
    inventory_position_qty: int | None = None
    days_of_cover: float | None = None
    suggested_qty: int | None = None
    suggested_cost_value: int | None = None
    lost_per_day_value: int | None = None
    last_safe_order_on: date | None = None
    promised_qty: Mapping[str, int | None] = field(default_factory=dict)
    protection_demand_qty: int | None = None
    protection_spread_qty: int | None = None
    unit_margin_value: int | None = None
    lost_per_day: float | None = None
    event_factor: float = 1.0
    error_scaled: float | None = None
    bias_rate: float | None = None
    known_weeks: int = 0
    notes: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)

    listed: ClassVar[tuple[str, ...]] = (
        "sku", "state", "on_hand_qty", "on_order_qty", "days_of_cover", "forecast_per_week_qty", "reorder_point_qty",
        "suggested_qty", "suggested_cost_value", "lost_per_day_value", "last_safe_order_on",
    )  # fmt: skip

    @property
    def sku(self) -> str:
        return self.goods.sku

    @property
    def lead_time_days(self) -> float:
        return round(self.lead_time.days, 1)

    @property
    def protection_days(self) -> float:
        return self.lead_time.days + self.review_period_days

    def record(self) -> dict[str, Any]:
        """The row's values by the names of ``fields.py``."""
        return {
            "sku": self.sku,
            "demand_class": self.demand_class,
            "forecast_method": self.forecast_method,
            "forecast_per_week_qty": self.forecast_per_week_qty,
            "lead_time_days": self.lead_time_days,
            "review_period_days": self.review_period_days,
            "safety_stock_qty": self.safety_stock_qty,
            "reorder_point_qty": self.reorder_point_qty,
            "order_up_to_qty": self.order_up_to_qty,
            "on_hand_qty": self.on_hand_qty,
            "on_order_qty": self.on_order_qty,
            "inventory_position_qty": self.inventory_position_qty,
            "days_of_cover": None if self.days_of_cover is None else round(self.days_of_cover, 1),
            "suggested_qty": self.suggested_qty,
            "suggested_cost_value": self.suggested_cost_value,
            "lost_per_day_value": self.lost_per_day_value,
            "last_safe_order_on": None if self.last_safe_order_on is None else self.last_safe_order_on.isoformat(),
            "state": self.state,
        }

    def with_order(self, quantity: int) -> ReorderLine:
        """The line with another order of so many thousandths, at its cost."""
        cost = self.goods.cost_value
        worth = None if cost is None else round(cost * quantity / 1000)
        return replace(self, suggested_qty=quantity, suggested_cost_value=worth)

    @property
    def shown_state(self) -> str:
        """The state as people read it: what has to be ordered, or is needed and under way, is not merely in stock."""
        if self.state != OK:
            return self.state
        if self.suggested_qty:
            return TO_ORDER
        is_needed = self.reorder_point_qty is not None and (self.on_hand_qty or 0) <= self.reorder_point_qty
        return ON_THE_WAY if self.on_order_qty and is_needed else OK

    def worded(self) -> dict[str, Any]:
        """The record as people read it: codes as phrases."""
        return worded({**self.record(), "state": self.shown_state})

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        """The row of ``show replenishment --json``; ``reasons`` says of every null why."""
        found = self.record()
        for name, value in found.items():
            if name.endswith("_qty"):
                found[name] = spell(value, "quantity")
            elif name.endswith("_value"):
                found[name] = spell(value, "money")
        return {**found, "reasons": dict(self.reasons)}

    def derivation(self, rules: ReplenishmentRules) -> Derivation:
        """The order of this SKU, step by step with its own numbers."""
        sure = say(
            "{n} arrivals; median {median_days} days, spread {sd_days} days",
            n=self.lead_time.n,
            median_days=self.lead_time.median_days,
            sd_days=round(self.lead_time.sd_days, 1),
        )
        steps = (
            Step(
                "forecast_per_week_qty",
                self.forecast_per_week_qty,
                self._forecast_words(),
                reason=self.reasons.get("forecast_per_week_qty"),
                words=_about(self.forecast_per_week_qty),
            ),
            Step(
                "lead_time_days",
                self.lead_time_days,
                sure if self.lead_time.n else LEAD_TIME_SOURCES[self.lead_time.source],
            ),
            Step("review_period_days", self.review_period_days),
            Step(
                "protection_demand_qty",
                self.protection_demand_qty,
                _filled(
                    say(
                        "{week_qty} a week × {days} days ÷ 7 × {factor} for events",
                        week_qty=_tenth(self.forecast_per_week_qty),
                        days=round(self.protection_days, 1),
                        factor=f"{self.event_factor:.2f}",
                    )
                    if self.event_factor != 1
                    else say(
                        "{week_qty} a week × {days} days ÷ 7",
                        week_qty=_tenth(self.forecast_per_week_qty),
                        days=round(self.protection_days, 1),
                    )
                ),
                name=say("Demand until the next order arrives"),
                words=_about(self.protection_demand_qty),
            ),
            Step(
                "safety_stock_qty",
                self.safety_stock_qty,
                _filled(
                    say(
                        "for a spread of {spread_qty} over {days} days",
                        spread_qty=_tenth(self.protection_spread_qty),
                        days=round(self.protection_days, 1),
                    )
                ),
                reason=self.reasons.get("safety_stock_qty"),
                words=_about(self.safety_stock_qty),
            ),
            Step(
                "reorder_point_qty",
                self.reorder_point_qty,
                _filled(
                    say(
                        "{demand_qty} + {safety_qty}, whole units",
                        demand_qty=_tenth(self.protection_demand_qty),
                        safety_qty=_tenth(self.safety_stock_qty),
                    )
                ),
            ),
            *(
                Step(f"{kind}_point_qty", self.promised_qty.get(kind), name=name)
                for kind, name in (
                    (
                        "oos",
                        say("Reorder point for {share_percent} of days empty", share_percent=self._oos_target(rules)),
                    ),
                    (
                        "cycle",
                        say("Reorder point for {share_percent} of cycles", share_percent=rules.cycle_service_rate),
                    ),
                    ("fill", say("Reorder point for {share_percent} of units", share_percent=rules.fill_rate)),
                )
            ),
            Step("order_up_to_qty", self.order_up_to_qty),
            Step(
                "inventory_position_qty",
                self.inventory_position_qty,
                _filled(
                    say(
                        "{on_hand_qty} on hand − {allocated_qty} promised + {on_order_qty} on order",
                        on_hand_qty=self.on_hand_qty,
                        allocated_qty=self.goods.allocated_qty or 0,
                        on_order_qty=self.on_order_qty,
                    )
                ),
                reason=self.reasons.get("inventory_position_qty"),
            ),
            Step(
                "suggested_qty",
                self.suggested_qty,
                _filled(
                    say(
                        "{level_qty} − {position_qty}, minimum {moq_qty}, packs of {pack_qty}",
                        level_qty=self.order_up_to_qty,
                        position_qty=self.inventory_position_qty,
                        moq_qty=self.goods.moq_qty or 0,
                        pack_qty=self.goods.pack_qty or 1000,
                    )
                )
                if self.suggested_qty
                else None,
                reason=self.reasons.get("suggested_qty"),
                is_result=True,
            ),
            Step("suggested_cost_value", self.suggested_cost_value, reason=self.reasons.get("suggested_cost_value")),
            Step("lost_per_day_value", self.lost_per_day_value, reason=self.reasons.get("lost_per_day_value")),
        )
        target = _OOS_TARGETS.get(self.abc, "out_of_stock_c_rate")
        return Derivation(steps, rules_used("replenishment", rules, target, "review_period_days", "cover_max_weeks"))

    def _forecast_words(self) -> Phrase | None:
        """By which method, for which kind of demand, and how far off it was on the SKU's own past."""
        if self.forecast_per_week_qty is None:
            return None
        how = say(
            "{method}, for {demand} demand",
            method=CODE_WORDS["forecast_method"][self.forecast_method],
            demand=CODE_WORDS["demand_class"][self.demand_class],
        )
        if self.error_scaled is None:
            return how
        return say(
            "{how}; its error per week of late is {times} times that of “as last week” before then (MASE)",
            how=how,
            times=f"{self.error_scaled:.2f}",
        )

    def _oos_target(self, rules: ReplenishmentRules) -> float:
        return float(getattr(rules, _OOS_TARGETS.get(self.abc, "out_of_stock_c_rate")))


_OOS_TARGETS = {"A": "out_of_stock_a_rate", "B": "out_of_stock_b_rate"}


def _tenth(milli: int | None) -> int | None:
    """Thousandths to a tenth of a unit: an expected demand is not known more closely."""
    return None if milli is None else round(milli, -2)


def _about(milli: int | None) -> Phrase | None:
    """An expected quantity as it is read; the exact one stays the step's value."""
    return None if milli is None else say("{about_qty}", about_qty=_tenth(milli))


def _filled(formula: Phrase) -> Phrase | None:
    """The step in figures, or nothing where one of them is not known."""
    return None if any(value is None for value in formula.values.values()) else formula

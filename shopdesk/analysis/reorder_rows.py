"""What is said of one SKU when orders are considered? The facts it stands on, and the line that comes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date
from typing import Any, ClassVar

from shopdesk.analysis.lead_times import LeadTime
from shopdesk.analysis.replenishment_words import (
    ON_THE_WAY,
    OWN_QUANTITY,
    SET_ASIDE,
    TO_ORDER,
    worded,
)  # fmt: skip
from shopdesk.analysis.spelling import spell
from shopdesk.analysis.stock_states import OK
from shopdesk.frozen import dataclass


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


def order_cost(goods: Goods, quantity: int) -> int | None:
    """Fen that so many thousandths cost; None where a unit's cost is not known."""
    if not quantity:
        return 0
    return None if goods.cost_value is None or goods.cost_value <= 0 else round(goods.cost_value * quantity / 1000)


def stock_worth(goods: Goods, on_hand_qty: int | None) -> int | None:
    """Fen at cost that lie on the shelf; None without a cost or a count."""
    if on_hand_qty is None or on_hand_qty <= 0:
        return None if on_hand_qty is None else 0
    return None if goods.cost_value is None or goods.cost_value <= 0 else round(on_hand_qty * goods.cost_value / 1000)


def shown_state(
    state: str,
    order_qty: int | None,
    proposed_qty: int | None,
    reorder_point_qty: int | None,
    on_hand_qty: int | None,
    on_order_qty: int | None,
) -> str:
    """A state of stock as people read it, with its order, the one that was suggested, and what is on its way."""
    if state != OK:
        return state
    if order_qty:
        return TO_ORDER
    if order_qty is None and proposed_qty:
        return SET_ASIDE
    is_needed = reorder_point_qty is not None and (on_hand_qty or 0) <= reorder_point_qty
    return ON_THE_WAY if on_order_qty and is_needed else OK


@dataclass(frozen=True)
class ReorderLine:
    """One SKU's row; its figures as in ``fields.py``, None with a code in ``reasons``.

    standing: of the forecast, ``ok``, ``thin`` or ``none``. abc: its class by margin, which sets the target: the share of days
    ``target_rate`` that may close empty. event_factor: by how much events raise the demand of the interval (1: none).
    promised_qty: the reorder point that each of the three promises of service would ask for (``cycle``, ``fill``, ``oos``).
    lost_per_day: fen before rounding, by which lines are ranked. notes: codes of what the owner should look at. error_scaled: MASE; bias_rate: mean error over mean demand.
    proposed: the line as it was suggested, where she decided otherwise of its order.
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
    proposed: ReorderLine | None = field(default=None, repr=False)

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

    @property
    def as_suggested(self) -> ReorderLine:
        """The line before what she decided of its order."""
        return self.proposed or self

    def with_order(self, quantity: int) -> ReorderLine:
        """The line with an order of her own of so many thousandths, at its cost; None where a cost is not known."""
        worth, reasons = order_cost(self.goods, quantity), {**self.reasons, "suggested_qty": OWN_QUANTITY}
        reasons.pop("suggested_cost_value", None)
        if worth is None:
            reasons["suggested_cost_value"] = "no_cost"
        return replace(
            self, suggested_qty=quantity, suggested_cost_value=worth, reasons=reasons, proposed=self.as_suggested
        )

    def put_aside(self, decision: str) -> ReorderLine:
        """The line without an order, since she put it off or refused it (``decision``); what it is of stock stays."""
        reasons = {**self.reasons, "suggested_qty": decision, "suggested_cost_value": decision}
        return replace(self, suggested_qty=None, suggested_cost_value=None, reasons=reasons, proposed=self.as_suggested)

    @property
    def shown_state(self) -> str:
        """The state as people read it: what has to be ordered, or is needed and under way, is not merely in stock."""
        return shown_state(
            self.state, self.suggested_qty, self.as_suggested.suggested_qty, self.reorder_point_qty, self.on_hand_qty,
            self.on_order_qty,
        )  # fmt: skip

    @property
    def stock_value(self) -> int | None:
        """Fen at cost that lie on the shelf; None without a cost or a count."""
        return stock_worth(self.goods, self.on_hand_qty)

    def shown(self) -> dict[str, Any]:
        """What a table has of it: the record with title and supplier, its state as people read it."""
        return {**self.record(), "title": self.goods.title, "supplier": self.goods.supplier, "state": self.shown_state}

    def worded(self) -> dict[str, Any]:
        """The record as people read it: codes as phrases."""
        return worded({**self.record(), "state": self.shown_state})

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        """The row of ``show replenishment --json``; ``reasons`` says of every null why, and which order is the owner's own."""
        found = self.record()
        for name, value in found.items():
            if name.endswith("_qty"):
                found[name] = spell(value, "quantity")
            elif name.endswith("_value"):
                found[name] = spell(value, "money")
        return {**found, "reasons": dict(self.reasons)}

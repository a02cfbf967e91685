"""What comes of the demand, lead time and stock of all SKUs? Their orders, states and losses as columns, from which a line is made when looked at.

One cell of an array costs as much as ten of a list, and an object as much as a hundred: what is counted, ranked, sorted or filtered
is read off columns, and only what is shown or exported becomes a ``ReorderLine``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand import WeeklyDemand
from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.expected_demand import ExpectedDemand
from shopdesk.analysis.forecast_choice import Forecasts
from shopdesk.analysis.order_quantities import order_quantities
from shopdesk.analysis.reorder_levels import Levels
from shopdesk.analysis.reorder_rows import Goods, ReorderLine, order_cost, stock_worth
from shopdesk.analysis.safety_stock import last_safe_days
from shopdesk.analysis.stock_states import DEAD, OVERSTOCK, stock_states
from shopdesk.frozen import dataclass
from shopdesk.thresholds import ReplenishmentRules

Marks = npt.NDArray[np.bool_]
Whole = npt.NDArray[np.int64]

OLD_COUNT_DAYS = 7
FAR_DAYS = 365  # a day to order on that lies further off says nothing


def thousandths(units: Array) -> list[int | None]:
    """Units as whole thousandths, None where they are not known."""
    return [None if one != one else int(one) for one in np.rint(units * 1000).tolist()]


def _known(values: Array) -> list[float | None]:
    return [None if one != one else one for one in values.tolist()]


class LevelColumns:
    """What the lines take from demand, forecasts and levels, as lists; they stay as they are while only stock and orders move.

    Figures in units, None unknown; those named ``…_qty`` in thousandths.
    """

    def __init__(
        self, demand: WeeklyDemand, forecasts: Forecasts, promises: Mapping[str, Levels], target_kind: str
    ) -> None:
        levels = promises[target_kind]  # of the promise that is kept; the others stand beside it
        self.levels = levels
        self.bias, self.mase = _known(forecasts.bias), _known(forecasts.mase)
        self.known: list[int] = forecasts.known.tolist()
        self.daily_qty: list[float | None] = [None if one != one else one * 1000 for one in levels.daily.tolist()]
        self.weekly_qty, self.safety_qty = thousandths(forecasts.weekly), thousandths(levels.safety_stock)
        self.point_qty, self.level_qty = thousandths(levels.reorder_point), thousandths(levels.order_up_to)
        self.mean_qty, self.spread_qty = thousandths(levels.mean), thousandths(levels.spread)
        self._promises = promises

    def promised(self, row: int) -> dict[str, int | None]:
        """The reorder point that each of the promises would ask for."""
        return {kind: thousandths(one.reorder_point[row : row + 1])[0] for kind, one in self._promises.items()}


@dataclass(frozen=True)
class Stock:
    """Per SKU in thousandths: on hand (None unknown), on order, the position (None unknown); which have an order that is late."""

    on_hand_qty: Sequence[int | None]
    on_order_qty: Sequence[int]
    position_qty: Sequence[int | None]
    late: Collection[str]


@dataclass(frozen=True, eq=False)
class LineColumns:
    """All lines of a plan in the order of ``demand.skus``; lists hold None where a figure is not known.

    short: units that will not be served over the protection interval if nothing is ordered. is_seen: whether order files speak of
    nearly all of the last days.
    """

    as_of: date
    expected: ExpectedDemand
    level: LevelColumns
    targets: Array
    stock: Stock
    short: Array
    is_seen: bool
    rules: ReplenishmentRules

    @property
    def skus(self) -> tuple[str, ...]:
        return self.expected.demand.skus

    @property
    def goods(self) -> Sequence[Goods]:
        return self.expected.goods

    @cached_property
    def on_hand(self) -> Array:
        """Units, NaN unknown."""
        return np.array([np.nan if one is None else one / 1000 for one in self.stock.on_hand_qty], dtype=np.float64)

    @cached_property
    def position(self) -> Array:
        """Units, NaN unknown."""
        return np.array([np.nan if one is None else one / 1000 for one in self.stock.position_qty], dtype=np.float64)

    @cached_property
    def cover(self) -> Array:
        """Days, NaN where nothing is forecast or no count is known."""
        daily = self.level.levels.daily
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(daily > 0, np.maximum(self.on_hand, 0.0) / daily, np.nan)

    @cached_property
    def state(self) -> list[str]:
        demand, rules = self.expected.demand, self.rules
        return stock_states(
            self.on_hand,
            self.cover,
            demand.last_sold,
            demand.age if self.is_seen else np.full(len(self.skus), np.nan),
            self.expected.timing.protection,
            np.array([one == "no_demand" for one in self.expected.classes], dtype=bool),
            dead_days=max(rules.dead_age_days, rules.dead_stock_days),
            overstock_days=rules.overstock_days,
            overstock_beyond_days=rules.overstock_margin_days,
        )

    @cached_property
    def stock_value(self) -> list[int | None]:
        """Fen at cost on the shelf."""
        return list(map(stock_worth, self.goods, self.stock.on_hand_qty))

    @cached_property
    def _is_judged(self) -> Marks:
        """Where an order can be told: forecast and position are known."""
        return np.asarray(~np.isnan(self.expected.forecasts.weekly) & ~np.isnan(self.position))

    @cached_property
    def _is_needed(self) -> Marks:
        """Where the position is at or below the reorder point, of goods that are not dead or given up."""
        levels, position = self.level.levels, self.position
        is_over = np.array(
            [state == DEAD or one.delisted_on is not None for state, one in zip(self.state, self.goods, strict=True)],
            dtype=bool,
        )
        with np.errstate(invalid="ignore"):
            is_low = (position <= levels.reorder_point) & (levels.order_up_to > position)
        return np.asarray(self._is_judged & is_low & ~is_over)

    @cached_property
    def is_enough(self) -> Marks:
        """Where the promise of service asks for more, of what lasts so long that nobody buys more."""
        return np.asarray(self._is_needed & np.array([one == OVERSTOCK for one in self.state], dtype=bool))

    @cached_property
    def suggested_qty(self) -> list[int | None]:
        found = np.zeros(len(self.skus), dtype=np.int64)
        rows = np.flatnonzero(self._is_needed & ~self.is_enough)
        chosen = rows.tolist()
        found[rows] = order_quantities(
            np.array(
                [(self.level.level_qty[row] or 0) - (self.stock.position_qty[row] or 0) for row in chosen], np.int64
            ),
            np.array([self.goods[row].moq_qty or 0 for row in chosen], np.int64),
            np.array([self.goods[row].pack_qty or 0 for row in chosen], np.int64),
        )
        return [qty if known else None for qty, known in zip(found.tolist(), self._is_judged.tolist(), strict=True)]

    @cached_property
    def suggested_cost_value(self) -> list[int | None]:
        return [
            None if qty is None else order_cost(one, qty)
            for one, qty in zip(self.goods, self.suggested_qty, strict=True)
        ]

    @cached_property
    def unit_margin_value(self) -> list[int | None]:
        return [
            None
            if one.price_value is None or one.cost_value is None or one.cost_value <= 0
            else one.price_value - one.cost_value
            for one in self.goods
        ]

    @cached_property
    def lost_per_day(self) -> list[float | None]:
        """Fen before rounding."""
        margin = np.array([np.nan if one is None else max(0, one) for one in self.unit_margin_value], dtype=np.float64)
        lost = np.where(self._is_judged, margin * self.short / self.expected.timing.protection, np.nan)
        return _known(lost)

    @cached_property
    def lost_per_day_value(self) -> list[int | None]:
        return [None if one is None else round(one) for one in self.lost_per_day]

    @cached_property
    def last_safe(self) -> list[float | None]:
        """In how many days an order must be placed, None without a position, without demand."""
        levels, timing = self.level.levels, self.expected.timing
        return _known(last_safe_days(self.position, levels.safety_stock, levels.daily, timing.lead))

    @cached_property
    def noted(self) -> dict[str, Marks]:
        """Code of ``NOTES`` → of which SKUs it is to be said, in the order in which it is said."""
        goods, rules, levels = self.goods, self.rules, self.level.levels
        today = self.as_of.toordinal()
        counted = np.array(
            [today if one.counted_on is None else date.fromisoformat(one.counted_on[:10]).toordinal() for one in goods],
            dtype=np.int64,
        )
        units = np.array([one or 0 for one in self.suggested_qty], dtype=np.float64) / 1000
        packs = np.array([(one.pack_qty or 1000) / 1000 for one in goods], dtype=np.float64)
        with np.errstate(invalid="ignore"):
            most = np.maximum(levels.order_up_to, levels.daily * 7 * rules.cover_max_weeks)
            is_above = (units > 0) & (levels.daily > 0) & (self.position + units > most + packs)
            found = {
                "no_stock_history": ~self.expected.demand.has_counts,
                "count_correction": self.on_hand < 0,
                "old_count": today - counted > OLD_COUNT_DAYS,
                "biased": np.abs(self.expected.forecasts.bias) > rules.bias_warn_share,  # never where it is not known
                "late_arrival": np.array([sku in self.stock.late for sku in self.skus], dtype=bool),
                "lead_time_assumed": np.array([one.source == "assumed" for one in self.expected.leads], dtype=bool),
                "minimum_above_need": is_above,
                "event_unknown": self.expected.is_event_unknown,
                "lasts_long": self.is_enough,
            }
        return {code: np.asarray(marks, dtype=bool) for code, marks in found.items()}

    def ranks(self, suggested_qty: Sequence[int | None]) -> list[int]:
        """The rows: what is to be ordered first, most money lost per day first; what cannot be valued last, best sellers first."""
        is_ordered = np.array([bool(one) for one in suggested_qty], dtype=bool)
        lost = np.array([np.nan if one is None else one for one in self.lost_per_day], dtype=np.float64)
        weekly = np.array([one or 0 for one in self.level.weekly_qty], dtype=np.int64)
        # SKUs stand in the order of their codes, by which those alike in all else are told apart
        order: list[int] = np.lexsort((-weekly, -np.nan_to_num(lost), np.isnan(lost), ~is_ordered)).tolist()
        return order

    def line(self, row: int) -> ReorderLine:
        """The line of one SKU; what cannot be known is None with a reason."""
        expected, level, stock = self.expected, self.level, self.stock
        goods, forecasts, cover, safe = self.goods[row], expected.forecasts, self.cover[row], self.last_safe[row]
        is_far = safe is not None and safe > FAR_DAYS
        return ReorderLine(
            goods=goods,
            demand_class=expected.classes[row],
            forecast_method=forecasts.methods[row],
            standing=forecasts.standing[row],
            lead_time=expected.leads[row],
            review_period_days=int(expected.timing.review[row]),
            state=self.state[row],
            abc=expected.abc[goods.sku],
            target_rate=float(self.targets[row]),
            forecast_per_week_qty=level.weekly_qty[row],
            daily_qty=level.daily_qty[row],
            safety_stock_qty=level.safety_qty[row],
            reorder_point_qty=level.point_qty[row],
            order_up_to_qty=level.level_qty[row],
            on_hand_qty=stock.on_hand_qty[row],
            on_order_qty=stock.on_order_qty[row],
            inventory_position_qty=stock.position_qty[row],
            days_of_cover=None if cover != cover else float(cover),
            suggested_qty=self.suggested_qty[row],
            suggested_cost_value=self.suggested_cost_value[row],
            lost_per_day_value=self.lost_per_day_value[row],
            lost_per_day=self.lost_per_day[row],
            last_safe_order_on=None if safe is None or is_far else self.as_of + timedelta(days=int(safe)),
            promised_qty=level.promised(row),
            protection_demand_qty=level.mean_qty[row],
            protection_spread_qty=level.spread_qty[row],
            unit_margin_value=self.unit_margin_value[row],
            event_factor=float(expected.factor[row]),
            error_scaled=level.mase[row],
            bias_rate=level.bias[row],
            known_weeks=level.known[row],
            notes=tuple(code for code, marks in self.noted.items() if marks[row]),
            reasons=self._reasons(row, is_far),
        )

    def _reasons(self, row: int, is_far: bool) -> dict[str, str]:
        """Why what is None of a line is None."""
        goods, reasons, weekly = self.goods[row], dict[str, str](), self.level.weekly_qty[row]
        demand = self.expected.demand
        if weekly is None:
            reason = "no_sales" if np.isnan(demand.last_sold[row]) else "no_whole_week"
            for name in ("forecast_per_week_qty", "safety_stock_qty", "reorder_point_qty", "order_up_to_qty"):
                reasons[name] = reason
        if self.stock.on_hand_qty[row] is None:
            for name in ("on_hand_qty", "inventory_position_qty"):
                reasons[name] = "no_stock_count"
        if np.isnan(self.cover[row]):
            reasons["days_of_cover"] = reasons.get("on_hand_qty") or reasons.get("forecast_per_week_qty") or "no_demand"
        if self.last_safe[row] is None:
            reasons["last_safe_order_on"] = (
                reasons.get("forecast_per_week_qty") or reasons.get("inventory_position_qty") or "no_demand"
            )
        elif is_far:
            reasons["last_safe_order_on"] = "not_within_a_year"
        if not self._is_judged[row]:
            reasons["suggested_qty"] = reasons.get("forecast_per_week_qty") or "no_stock_count"
        if self.suggested_cost_value[row] is None:
            reasons["suggested_cost_value"] = reasons.get("suggested_qty") or "no_cost"
        if self.unit_margin_value[row] is None:
            reasons["lost_per_day_value"] = "no_price" if goods.price_value is None else "no_cost"
        elif not self._is_judged[row]:
            reasons["lost_per_day_value"] = reasons["suggested_qty"]
        return reasons

"""What should be ordered of each SKU today? From rows of sales, counts and purchases to one line per SKU.

The order of the work: weeks of demand, their class, a forecast, the lead time, the levels, the position, the order. Nothing dated
``as_of`` or later is used.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from shopdesk.analysis.coverage import covered_days
from shopdesk.analysis.demand import WeeklyDemand
from shopdesk.analysis.demand_laws import Array, expected_excesses
from shopdesk.analysis.expected_demand import ExpectedDemand, expected_demand
from shopdesk.analysis.forecast_choice import Forecasts
from shopdesk.analysis.order_quantities import SpendingPlan, Wish, spend
from shopdesk.analysis.reorder_levels import Levels, order_levels
from shopdesk.analysis.reorder_lines import Columns, Facts, reorder_line
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.safety_stock import CYCLE, FILL, TARGETS
from shopdesk.analysis.stock_positions import stock_positions
from shopdesk.analysis.supplier_orders import PurchaseLine
from shopdesk.period import DateRange
from shopdesk.thresholds import ReplenishmentRules

SEEN_SHARE = 0.9
# By which a promise is made; that of another promise does not hang on them.
TARGET_LINES = ("out_of_stock_a_rate", "out_of_stock_b_rate", "out_of_stock_c_rate", "cycle_service_rate", "fill_rate")
# What is wanted of a SKU and when it can come does not hang on these.
LATER_LINES = (
    "out_of_stock_a_rate", "out_of_stock_b_rate", "out_of_stock_c_rate", "cycle_service_rate", "fill_rate", "target_max_rate",
    "holding_rate", "order_cost_value", "cover_max_weeks", "dead_age_days", "dead_stock_days", "overstock_days",
    "overstock_margin_days", "pileup_reference_rate", "supplier_on_time_rate", "bias_warn_share",
)  # fmt: skip


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
    expected = question.once(_expected_key(question), lambda: expected_demand(question))
    demand, goods, abc = expected.demand, expected.goods, expected.abc
    promises, targets = _promises(question, expected)
    levels = promises[question.target_kind]
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
    kept: dict[int, tuple[tuple[Any, ...], ReorderLine]] = question.once(("lines", question.target_kind, rules), dict)
    columns = question.once(
        ("columns", question.target_kind, rules),
        lambda: Columns(demand, expected.forecasts, promises, question.target_kind),
    )
    reviews, wished, factors = expected.timing.review.tolist(), targets.tolist(), expected.factor.tolist()
    unknown = expected.is_event_unknown.tolist()
    lines = []
    for row, (one, *stand) in enumerate(zip(goods, on_hand.tolist(), position.tolist(), short.tolist(), strict=True)):
        held, wanted, lacking = stand
        standing = (
            held if held == held else None,
            wanted if wanted == wanted else None,
            lacking,
            on_order[one.sku],
            one.sku in late,
        )
        before, line = kept.get(row, (None, None))
        if line is None or before != standing:
            facts = Facts(
                as_of, one, columns, row, expected.classes[row], expected.leads[row], reviews[row], abc[one.sku], wished[row],
                factors[row], unknown[row], held, on_order[one.sku], wanted, lacking, one.sku in late, is_seen, rules,
            )  # fmt: skip
            line = reorder_line(facts)
            kept[row] = standing, line
        lines.append(line)
    lines, spending = _within_budget(lines, levels, question.budget_value)
    return ReorderPlan(
        lines=tuple(sorted(lines, key=rank)),
        demand=demand,
        forecasts=expected.forecasts,
        levels=levels,
        place={sku: row for row, sku in enumerate(demand.skus)},
        late=late,
        dearer=(levels.reorder_point - promises[CYCLE].reorder_point) * expected.unit_costs,
        spending=spending,
    )


def _expected_key(question: ReplenishmentQuestion) -> Hashable:
    """What the demand that is to be expected rests on beside what ``once`` takes for granted."""
    return "expected", _without(question.rules, LATER_LINES), tuple(sorted(question.incumbents.items()))


def _without(rules: ReplenishmentRules, lines: Sequence[str]) -> tuple[float, ...]:
    """The lines of the rule book but some."""
    return tuple(getattr(rules, one.name) for one in fields(rules) if one.name not in lines)


def _promises(question: ReplenishmentQuestion, expected: ExpectedDemand) -> tuple[dict[str, Levels], Array]:
    """The levels by each of the three promises of service, and the targets of the one that is kept."""
    kind = question.target_kind
    targets = {one: _targets(one, expected, question.rules) for one in (kind, *TARGETS)}
    return {one: _levels(one, targets[one], question, expected) for one in targets}, targets[kind]


def _targets(kind: str, expected: ExpectedDemand, rules: ReplenishmentRules) -> Array:
    return np.array([target_of(kind, expected.abc[goods.sku], rules) for goods in expected.goods], dtype=np.float64)


def _levels(kind: str, targets: Array, question: ReplenishmentQuestion, expected: ExpectedDemand) -> Levels:
    """The levels by one promise, worked out once for all numbers of the rule book by which others are made."""
    rules, is_kept = question.rules, kind == question.target_kind
    rests_on = targets.tobytes(), _without(rules, TARGET_LINES), _expected_key(question)
    found: Levels = question.once(
        ("levels", kind, is_kept, rests_on),
        lambda: order_levels(
            expected.forecasts, expected.demand.ordinary, expected.classes, expected.timing, expected.factor, targets,
            expected.unit_costs, rules, target_kind=kind, fixed_rhythm=expected.rhythm if is_kept else None,
        ),
    )  # fmt: skip
    return found


def sales_are_seen(covered: Sequence[DateRange], as_of: date, days: int) -> bool:
    """Whether order files speak of nearly all of the last days: goods are only dead where a sale would have been seen."""
    return covered_days(covered, DateRange(as_of - timedelta(days=days), as_of)) >= SEEN_SHARE * days


def rank(line: ReorderLine) -> tuple[Any, ...]:
    """What is to be ordered first, most money lost per day first; what cannot be valued last, best sellers first."""
    lost = line.lost_per_day
    return (not line.suggested_qty, lost is None, -(lost or 0.0), -(line.forecast_per_week_qty or 0), line.sku)


def target_of(kind: str, abc: str, rules: ReplenishmentRules) -> float:
    """The share of empty days at most, by the SKU's class; or the service at least, the same for all."""
    if kind == CYCLE:
        return rules.cycle_service_rate
    if kind == FILL:
        return rules.fill_rate
    return {"A": rules.out_of_stock_a_rate, "B": rules.out_of_stock_b_rate}.get(abc, rules.out_of_stock_c_rate)


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

"""What should be ordered of each SKU today? From rows of sales, counts and purchases to one line per SKU.

The order of the work: weeks of demand, their class, a forecast, the lead time, the levels, the position, the order. Nothing dated
``as_of`` or later is used.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta

import numpy as np

from shopdesk.analysis.coverage import covered_days
from shopdesk.analysis.demand import WeeklyDemand
from shopdesk.analysis.demand_laws import Array, expected_excesses
from shopdesk.analysis.expected_demand import ExpectedDemand, expected_demand
from shopdesk.analysis.forecast_choice import Forecasts
from shopdesk.analysis.line_columns import LevelColumns, LineColumns, Stock
from shopdesk.analysis.order_quantities import SpendingPlan, Wish, spend
from shopdesk.analysis.reorder_levels import Levels, order_levels
from shopdesk.analysis.reorder_lines import ReorderLines
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.safety_stock import CYCLE, FILL, TARGETS
from shopdesk.analysis.stock_positions import stock_positions
from shopdesk.analysis.supplier_orders import PurchaseLine
from shopdesk.frozen import dataclass
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

    lines: ReorderLines
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
    demand, goods = expected.demand, expected.goods
    promises, targets = _promises(question, expected)
    levels = promises[question.target_kind]
    moved, coming, late = stock_positions(
        question.daily, question.orders, goods, as_of, question.arrived, question.placed
    )
    on_order = [coming[one.sku] for one in goods]
    positions = [
        None if held is None else max(held, 0) - (one.allocated_qty or 0) + ordered
        for held, one, ordered in zip(moved, goods, on_order, strict=True)
    ]
    position = np.array([0 if one is None else one / 1000 for one in positions], dtype=np.float64)
    level = question.once(
        ("columns", question.target_kind, rules),
        lambda: LevelColumns(demand, expected.forecasts, promises, question.target_kind),
    )
    columns = LineColumns(
        as_of=as_of,
        expected=expected,
        level=level,
        targets=targets,
        stock=Stock(moved, on_order, positions, late),
        short=expected_excesses(np.nan_to_num(levels.mean), np.nan_to_num(levels.spread) ** 2, position),
        is_seen=sales_are_seen(question.covered, as_of, int(rules.dead_stock_days)),
        rules=rules,
    )
    lines, spending = _within_budget(ReorderLines(columns), levels, question.budget_value)
    return ReorderPlan(
        lines=lines,
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


def target_of(kind: str, abc: str, rules: ReplenishmentRules) -> float:
    """The share of empty days at most, by the SKU's class; or the service at least, the same for all."""
    if kind == CYCLE:
        return rules.cycle_service_rate
    if kind == FILL:
        return rules.fill_rate
    return {"A": rules.out_of_stock_a_rate, "B": rules.out_of_stock_b_rate}.get(abc, rules.out_of_stock_c_rate)


def _within_budget(
    lines: ReorderLines, levels: Levels, budget_value: int | None
) -> tuple[ReorderLines, SpendingPlan | None]:
    """The same lines with their orders cut to the money there is, by expected margin per yuan; without a limit as they are."""
    if budget_value is None:
        return lines, None
    chosen = {row: lines.line(row) for row in sorted(lines.places) if lines.columns.suggested_qty[row]}
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
            quantity=(line.suggested_qty or 0) / 1000,
        )
        for row, line in chosen.items()
    ]
    spending = spend(wishes, float(budget_value))
    cut: dict[int, ReorderLine] = {}
    for row, line in chosen.items():
        bought = spending.quantities.get(line.sku)
        if bought is not None and round(bought * 1000) < (line.suggested_qty or 0):
            cost = round(bought * (line.goods.cost_value or 0))
            cut[row] = replace(
                line, suggested_qty=round(bought * 1000), suggested_cost_value=cost, notes=(*line.notes, "not_funded")
            )
    return lines.changing(cut) if cut else lines, spending

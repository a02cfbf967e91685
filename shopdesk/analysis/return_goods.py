"""Which goods come back, how often beside goods like them, why, and what does it cost?

x of n: units back of units sent in the same months (sale cohort). Ranked by what the returns cost, not by their number; a name
is raised only by the rule of ``return_rates.alerts``. π is the rate of the category, of the whole shop where a category has a
single kind of goods.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from fractions import Fraction

from shopdesk.analysis.intervals import wilson_interval
from shopdesk.analysis.return_causes import Corrections, cause_of, direction_of, fault_of
from shopdesk.analysis.return_costs import parcel_cost
from shopdesk.analysis.return_rates import Seen, alerts, shrunk_rate, strength_of
from shopdesk.frozen import dataclass
from shopdesk.thresholds.returns import ReturnsRules

UNSTATED = "unstated"  # cause of returns whose reason no file tells
PARETO_A, PARETO_B = Fraction(80, 100), Fraction(95, 100)


@dataclass(frozen=True)
class GoodsSent:
    """Goods (SKU, else listing, else title) sent in the window: units in thousandths, fen paid, price and cost of a unit."""

    goods: str
    units_qty: int
    category: str = ""
    title: str | None = None
    paid_value: int = 0
    price_value: int | None = None
    unit_cost_value: int | None = None


@dataclass(frozen=True)
class GoodsBack:
    """What of it came back for one raw reason: cases, units in thousandths, fen refunded."""

    goods: str
    reason: str
    cases: int
    back_qty: int
    amount_value: int | None = None


@dataclass(frozen=True)
class GoodsReturns:
    """Goods beside goods like them: x units back of n sent, the rate as seen and as estimated, its interval, causes in units.

    mean_rate: π. strength: the weight M of π. is_alert: worth naming. cost_value: fen of parcels and handling in the window.
    excess_value: the part of it beyond what π would have made. abc: its class by cost. directions: of size returns.
    """

    goods: str
    title: str | None
    category: str
    sent_qty: int
    back_qty: int
    rate: float | None
    estimated_rate: float | None
    low_rate: float | None
    high_rate: float | None
    mean_rate: float
    strength: float
    is_alert: bool
    cost_value: int
    excess_value: int
    amount_value: int
    abc: str = "C"
    causes: Mapping[str, int] = field(default_factory=dict)
    directions: Mapping[str, int] = field(default_factory=dict)

    @property
    def leading_cause(self) -> str | None:
        """The cause of most units, of those stated; of equals the first of the list."""
        stated = {cause: qty for cause, qty in self.causes.items() if cause != UNSTATED}
        return max(stated, key=lambda cause: stated[cause], default=None)


def goods_returns(
    sent: Sequence[GoodsSent], back: Sequence[GoodsBack], corrections: Corrections, rules: ReturnsRules
) -> list[GoodsReturns]:
    """Every kind of goods that was sent or came back, what costs most first; empty where nothing was sent."""
    by_goods: dict[str, list[GoodsBack]] = {}
    for one in back:
        by_goods.setdefault(one.goods, []).append(one)
    known = [one for one in sent if one.goods]
    counted = [(one, min(one.units_qty, sum(part.back_qty for part in by_goods.get(one.goods, ())))) for one in known]
    means = _means(counted)
    seen = [Seen(_units(x), _units(one.units_qty), means[one.goods]) for one, x in counted]
    whole_mean = _share(sum(x for _, x in counted), sum(one.units_qty for one, _ in counted)) or 0.0
    strength, _ = strength_of([(one.x, one.n) for one in seen], whole_mean, rules)
    reasons = {part.reason for part in back}
    told = {reason: _Told.by(reason, corrections, rules) for reason in reasons}
    costs = [sum(part.cases * told[part.reason].cost for part in by_goods.get(one.goods, ())) for one in known]
    raised = alerts(seen, rules)
    order = sorted(range(len(known)), key=lambda at: (-costs[at], -counted[at][1], known[at].goods))
    classes = _classes([costs[at] for at in order])
    return [
        _row(
            known[at], counted[at][1], by_goods.get(known[at].goods, ()), seen[at].mean, strength, raised[at], costs[at], abc, told, rules,
        )
        for at, abc in zip(order, classes, strict=True)
    ]  # fmt: skip


def _means(counted: Sequence[tuple[GoodsSent, int]]) -> dict[str, float]:
    """π of each: its category's rate, the shop's where a category has only one kind of goods or none is told."""
    sums: dict[str, list[int]] = {}
    for one, x in counted:
        kept = sums.setdefault(one.category, [0, 0, 0])
        kept[0], kept[1], kept[2] = kept[0] + x, kept[1] + one.units_qty, kept[2] + 1
    whole = _share(sum(kept[0] for kept in sums.values()), sum(kept[1] for kept in sums.values())) or 0.0
    found = {}
    for one, _ in counted:
        x, n, kinds = sums[one.category]
        rate = _share(x, n) if one.category and kinds > 1 else None
        found[one.goods] = whole if rate is None else rate
    return found


@dataclass(frozen=True)
class _Told:
    """What a raw reason stands for, and fen that a case of it costs."""

    cause: str
    direction: str | None
    cost: int

    @classmethod
    def by(cls, reason: str, corrections: Corrections, rules: ReturnsRules) -> _Told:
        cause = cause_of(reason, corrections)
        return cls(
            cause or UNSTATED,
            direction_of(reason) if cause == "size_fit" else None,
            parcel_cost(fault_of(cause, reason), True, True, rules),
        )


def _row(
    one: GoodsSent,
    x: int,
    back: Sequence[GoodsBack],
    mean: float,
    strength: float,
    is_raised: bool,
    cost: int,
    abc: str,
    told: Mapping[str, _Told],
    rules: ReturnsRules,
) -> GoodsReturns:
    causes: dict[str, int] = {}
    directions: dict[str, int] = {}
    for part in back:
        cause, direction = told[part.reason].cause, told[part.reason].direction
        causes[cause] = causes.get(cause, 0) + part.back_qty
        if direction:
            directions[direction] = directions.get(direction, 0) + part.back_qty
    bounds = wilson_interval(x / 1000, one.units_qty / 1000, rules.interval_z)
    beyond = 0.0 if not x else max(0.0, 1 - mean * one.units_qty / x)
    return GoodsReturns(
        goods=one.goods,
        title=one.title,
        category=one.category,
        sent_qty=one.units_qty,
        back_qty=x,
        rate=_share(x, one.units_qty),
        estimated_rate=shrunk_rate(x / 1000, one.units_qty / 1000, mean, strength),
        low_rate=bounds[0] if bounds else None,
        high_rate=bounds[1] if bounds else None,
        mean_rate=mean,
        strength=strength,
        is_alert=is_raised,
        cost_value=cost,
        excess_value=round(cost * beyond),
        amount_value=sum(part.amount_value or 0 for part in back),
        abc=abc,
        causes=dict(sorted(causes.items(), key=lambda item: (-item[1], item[0]))),
        directions=directions,
    )


def _classes(costs: Sequence[int]) -> list[str]:
    """The class of each by cost, what costs most first: A carries the first 80 %, B up to 95 %; what costs nothing is C."""
    to_a, to_b = PARETO_A * sum(costs), PARETO_B * sum(costs)
    before, found = 0, []
    for cost in costs:
        found.append("C" if not cost or before >= to_b else "A" if before < to_a else "B")
        before += cost
    return found


def _share(x: int, n: int) -> float | None:
    return x / n if n > 0 else None


def _units(qty: int) -> int:
    """Whole units, for the tests that count."""
    return (qty + 500) // 1000

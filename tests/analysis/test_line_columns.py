"""Do the columns of a plan say what its lines say, and many at once what one by one says?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.order_decisions import OrderDecisions, left_to_order
from shopdesk.analysis.order_quantities import order_quantities, order_quantity
from shopdesk.analysis.reorder_plan import reorder_plan
from shopdesk.analysis.safety_stock import last_safe_day, last_safe_days
from shopdesk.analysis.stock_states import DEAD, NO_FORECAST, OK, OUT, OVERSTOCK, UNKNOWN, stock_state, stock_states
from tests.analysis.test_replenishment import AS_OF, STEADY, asked, every_day


def test_columns_say_of_every_line_what_the_line_itself_says_also_where_she_decided_otherwise() -> None:
    goods = [
        replace(STEADY, sku=f"S{at}", on_hand_qty=held, cost_value=cost, supplier=supplier, delisted_on=ended)
        for at, (held, cost, supplier, ended) in enumerate(
            [
                (20_000, 2_000, "T", None),
                (500, None, None, None),
                (None, 100, "T", None),
                (400_000, 0, "U", None),
                (0, 900, "U", None),
                (-3_000, 50, None, AS_OF.isoformat()),
                (30_000, 700, "T", None),
            ]
        )
    ]
    sales = [row for at in (0, 1, 2, 4, 5, 6) for row in every_day(f"S{at}", at + 1)]
    question = asked(*goods, sales=sales, counts=[("S6", AS_OF.isoformat(), 1)])
    plain = reorder_plan(question)
    asides = {sku: {"decision": how} for sku, how in (("S0", "snoozed"), ("S4", "refused"))}
    for plan in (plain, left_to_order(plain, OrderDecisions({"S6": 5_500, "S3": 7_000}, asides))):
        for name in plan.lines[0].shown():
            assert plan.lines.column_values(name) == [line.shown()[name] for line in plan.lines], name
        for name in ("suggested_qty", "suggested_cost_value"):
            by_sku = dict(zip(plan.demand.skus, plan.lines.by_row(name), strict=True))
            assert by_sku == {line.sku: getattr(line, name) for line in plan.lines}
        ordered = [bool(line.suggested_qty) for line in plan.lines]
        assert ordered == sorted(ordered, reverse=True) and len(plan.lines[1:3]) == 2
        assert [line.sku for line in plan.lines.without(["S1"])] == [
            line.sku for line in plan.lines if line.sku != "S1"
        ]
    assert plan.lines.column_values("nonsense") is None


def test_many_orders_at_once_are_those_of_one_by_one() -> None:
    rng = np.random.default_rng(7)
    need, moq = rng.integers(-5_000, 90_000, 500), rng.integers(0, 30_000, 500)
    pack = np.where(rng.random(500) < 0.3, 0, rng.integers(1, 20_000, 500))
    many = order_quantities(need, moq, pack)
    for each in zip(need.tolist(), moq.tolist(), pack.tolist(), many.tolist(), strict=True):
        *given, found = each
        assert found == round(order_quantity(*(one / 1000 for one in given)) * 1000), each


def test_many_states_and_last_days_at_once_are_those_of_one_by_one() -> None:
    rng = np.random.default_rng(8)

    def gaps(values: Array, share: float = 0.15) -> Array:
        return np.where(rng.random(len(values)) < share, np.nan, values)

    n = 400
    held, since, age = gaps(rng.integers(-2, 60, n) * 1.0), gaps(rng.integers(0, 180, n)), gaps(rng.integers(0, 180, n))
    daily = gaps(np.where(rng.random(n) < 0.2, 0.0, rng.random(n)))
    reach, lead, safety = rng.integers(5, 60, n) * 1.0, rng.integers(1, 30, n) * 1.0, rng.random(n) * 9
    cover = np.array([np.nan if h != h or not d > 0 else max(0, h) / d for h, d in zip(held, daily, strict=True)])
    rules = {"dead_days": 90, "overstock_days": 90, "overstock_beyond_days": 60}
    states = stock_states(held, cover, since, age, reach, np.zeros(n, bool), **rules)
    days = last_safe_days(held, safety, daily, lead)

    def known(value: float) -> float | None:
        return None if value != value else float(value)

    for at in range(n):
        one = known(held[at])
        state = (
            UNKNOWN
            if one is None
            else stock_state(one, *map(known, (daily[at], since[at], age[at], reach[at])), **rules)
        )
        assert states[at] == state, at
        alone = None if daily[at] != daily[at] else last_safe_day(held[at], safety[at], daily[at], lead[at])
        assert known(days[at]) == alone, at
    assert set(states) == {OUT, DEAD, NO_FORECAST, OVERSTOCK, OK, UNKNOWN}

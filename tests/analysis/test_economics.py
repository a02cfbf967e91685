"""Do the month's definitions keep the laws of the analysis specification (§I) whatever the orders are?"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.economics import (
    Issue,
    Line,
    PlacedOrder,
    Receipt,
    SucceededRefund,
    month_economics,
    moving_average_cost,
    ratio,
    relative_change,
)
from shopdesk.period import Month

few = settings(max_examples=30)  # a ledger holds many draws; more examples cost seconds and find nothing new
JUNE = Month(2024, 6)
NEVER = "2099-01-01 00:00:00"
MONEY = (
    "gmv_value",
    "paid_value",
    "paid_merch_value",
    "refund_cash_value",
    "net_cash_value",
    "net_sales_value",
    "completed_value",
)

moments = st.builds("2024-{:02d}-{:02d} {:02d}:00:00".format, st.integers(5, 7), st.integers(1, 30), st.integers(0, 23))
lines = st.builds(Line, st.sampled_from("ABC"), st.integers(1, 9).map(lambda n: n * 1000), st.integers(0, 9_000))
placed = st.builds(
    PlacedOrder,
    order_id=st.just(""),
    buyer_id=st.one_of(st.none(), st.sampled_from("uvwxyz")),
    created_at=moments,
    paid_at=st.one_of(st.none(), moments),
    completed_at=st.one_of(st.none(), moments),
    payable_value=st.integers(0, 1_000_000),
    lines=st.lists(lines, max_size=2).map(tuple),
    is_shipped=st.booleans(),
    is_service=st.booleans(),
)


@st.composite
def ledgers(draw: Any) -> tuple[list[PlacedOrder], list[SucceededRefund]]:
    orders = [replace(order, order_id=str(at)) for at, order in enumerate(draw(st.lists(placed, max_size=5)))]
    names = [order.order_id for order in orders] + ["unknown"]
    refunds = draw(
        st.lists(st.builds(SucceededRefund, st.sampled_from(names), st.integers(1, 500_000), moments), max_size=3)
    )
    return orders, refunds


@few
@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_rows_never_changes_the_month(ledger: Any, shuffler: Any) -> None:
    orders, refunds = ledger
    mixed, mixed_refunds = list(orders), list(refunds)
    shuffler.shuffle(mixed)
    shuffler.shuffle(mixed_refunds)
    assert month_economics(mixed, mixed_refunds, JUNE, NEVER) == month_economics(orders, refunds, JUNE, NEVER)


@few
@given(ledgers(), st.integers(2, 50))
def test_multiplying_all_money_multiplies_money_and_nothing_else(ledger: Any, factor: int) -> None:
    orders, refunds = ledger
    plain = month_economics(orders, refunds, JUNE, NEVER)
    dearer = month_economics(
        [
            replace(
                order,
                payable_value=order.payable_value * factor,
                lines=tuple(replace(line, cost_value=line.cost_value * factor) for line in order.lines),
            )
            for order in orders
        ],
        [replace(refund, amount_value=refund.amount_value * factor) for refund in refunds],
        JUNE,
        NEVER,
    )
    for name in MONEY:
        assert getattr(dearer, name) == factor * getattr(plain, name)
    assert (dearer.paid_orders, dearer.buyers, dearer.units_qty) == (plain.paid_orders, plain.buyers, plain.units_qty)
    assert dearer.gross_margin_rate == plain.gross_margin_rate


@few
@given(ledgers(), st.integers(1, 500_000), moments)
def test_a_further_refund_never_raises_net_sales(ledger: Any, amount: int, at: str) -> None:
    orders, refunds = ledger
    before = month_economics(orders, refunds, JUNE, NEVER).net_sales_value
    for order in orders:
        more = [*refunds, SucceededRefund(order.order_id, amount, at)]
        assert month_economics(orders, more, JUNE, NEVER).net_sales_value <= before


@few
@given(ledgers(), moments)
def test_what_happened_after_as_of_changes_nothing_at_as_of(ledger: Any, as_of: str) -> None:
    orders, refunds = ledger
    known = [
        replace(
            order,
            paid_at=order.paid_at if order.paid_at and order.paid_at < as_of else None,
            completed_at=order.completed_at if order.completed_at and order.completed_at < as_of else None,
        )
        for order in orders
        if order.created_at < as_of or (order.paid_at or NEVER) < as_of or (order.completed_at or NEVER) < as_of
    ]
    known_refunds = [refund for refund in refunds if refund.succeeded_at < as_of]
    assert month_economics(known, known_refunds, JUNE, as_of) == month_economics(orders, refunds, JUNE, as_of)


@few
@given(ledgers())
def test_months_are_disjoint_and_together_hold_everything_paid(ledger: Any) -> None:
    orders, refunds = ledger
    months = [month_economics(orders, refunds, Month(2024, number), NEVER) for number in (5, 6, 7)]
    assert sum(month.paid_value for month in months) == sum(o.payable_value for o in orders if o.paid_at)
    assert sum(month.refund_cash_value for month in months) == sum(refund.amount_value for refund in refunds)


def test_no_orders_give_zeros_and_no_ratios() -> None:
    nothing = month_economics([], [], JUNE, NEVER)
    assert (nothing.paid_value, nothing.paid_orders, nothing.buyers, nothing.cogs_value) == (0, 0, 0, 0)
    assert (nothing.aov_value, nothing.order_value, nothing.gross_margin_rate) == (None, None, None)


def test_an_unknown_cost_makes_the_margin_unknown_not_larger() -> None:
    order = PlacedOrder(
        "1", "u", "2024-06-01 08:00:00", "2024-06-01 09:00:00", None, 10_000, (Line("A", 1000, None),), True
    )
    found = month_economics([order], [], JUNE, NEVER)
    assert (found.cogs_value, found.gross_margin_value, found.gross_margin_rate) == (None, None, None)


def test_a_refund_of_an_unknown_order_is_money_paid_out_and_nothing_else() -> None:
    orphan = SucceededRefund("unknown", 700, "2024-06-05 10:00:00")
    found = month_economics([], [orphan], JUNE, NEVER)
    assert (found.refund_cash_value, found.net_cash_value, found.net_sales_value) == (700, -700, 0)


@few
@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 100_000)), min_size=1, max_size=6), st.data())
def test_a_pool_sold_out_ends_at_zero_and_costs_exactly_what_came_in(receipts: Any, data: Any) -> None:
    left = sum(units for units, _ in receipts)
    issues = []
    while left:
        taken = data.draw(st.integers(1, left))
        issues.append(taken)
        left -= taken
    movements = [Receipt(units * 1000, value) for units, value in receipts] + [Issue(units * 1000) for units in issues]
    pool = moving_average_cost(movements)
    assert (pool.quantity, pool.total_value) == (0, 0)
    assert sum(issue.cost_value or 0 for issue in pool.issues) == sum(value for _, value in receipts)


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_change_undone_leads_back(new: int, base: int) -> None:
    change = relative_change(new, base)
    assert change.kind == "ok" and change.rate is not None
    assert abs(Fraction(change.rate) - Fraction(new - base, base)) <= abs(Fraction(new, base)) / 10**12 + Fraction(
        1, 10**12
    )


def test_a_share_of_nothing_or_of_a_loss_is_unknown() -> None:
    assert ratio(5, 0) is None
    assert ratio(5, -10) is None
    assert ratio(1, 3) == 0.333333

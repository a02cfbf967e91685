"""How do the oracles of section A (order economics) call our arithmetic?"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from shopdesk.analysis.economics import (
    Issue,
    Line,
    PlacedOrder,
    Receipt,
    SucceededRefund,
    month_economics,
    moving_average_cost,
    relative_change,
)
from shopdesk.money import allocate, parse_amount
from shopdesk.period import Month
from tests.adapters.registry import adapter, milli, moment, units


@adapter("A.alloc")
def alloc(given: Mapping[str, Any]) -> list[int]:
    return allocate(given["total_fen"], given["weights"])


@adapter("A.parse")
def parse(given: list[str | None]) -> list[int | str | None]:
    def one(text: str | None) -> int | str | None:
        try:
            return None if text is None else parse_amount(text)
        except ValueError:
            return "error"

    return [one(text) for text in given]


@adapter("A.change")
def change(given: list[list[Any]]) -> list[dict[str, Any]]:
    found = [relative_change(new, base) for new, base in given]
    return [{"kind": one.kind, "rel": one.rate} for one in found]


@adapter("A.mac")
def mac(given: list[list[Any]]) -> dict[str, Any]:
    movements = [Receipt(milli(row[1]), row[2]) if row[0] == "in" else Issue(milli(row[1])) for row in given]
    pool = moving_average_cost(movements)
    costs = iter(pool.issues)
    issues: list[Any] = []
    for movement in movements:
        if isinstance(movement, Receipt):
            issues.append(None)
        else:
            cost = next(costs)
            issues.append({"cost": cost.cost_value, "flag": "short" if cost.is_short else None})
    return {"issues": issues, "qty": units(pool.quantity), "value": pool.total_value}


@adapter("A.ledger")
def ledger(given: Mapping[str, Any]) -> dict[str, Any]:
    orders = [
        PlacedOrder(
            order_id=order["id"],
            buyer_id=order["buyer"],
            created_at=moment(order["created_at"]),
            paid_at=moment(order["paid_at"]),
            completed_at=moment(order["completed_at"]),
            payable_value=order["payable"],
            lines=tuple(Line(line["sku"], milli(line["qty"]), line["unit_cost"]) for line in order["lines"]),
            is_shipped=order["shipped"],
            is_service=order["service_link"],
        )
        for order in given["orders"]
    ]
    refunds = [
        SucceededRefund(
            order_id=refund["order"],
            amount_value=refund["amount"],
            succeeded_at=str(moment(refund["success_at"])),
            line=refund["line"],
            restocked_qty=milli(refund["qty_restocked"]),
        )
        for refund in given["refunds"]
        if refund["success_at"] is not None
    ]
    found = month_economics(orders, refunds, Month.parse(given["month"]), str(moment(given["asof_exclusive"])))
    percent = None
    if found.gross_margin_value is not None and found.net_sales_value > 0:
        exact = Decimal(100 * found.gross_margin_value) / found.net_sales_value
        percent = float(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
    return {
        "created_gmv": found.gmv_value,
        "paid_all": found.paid_value,
        "paid_merch": found.paid_merch_value,
        "paid_orders": found.paid_orders,
        "paying_buyers": found.buyers,
        "paid_units": units(found.units_qty),
        "kedanjia": found.aov_value,
        "bidanjia": found.order_value,
        "refund_cash_in_month": found.refund_cash_value,
        "net_cash": found.net_cash_value,
        "net_cohort": found.net_sales_value,
        "completed": found.completed_value,
        "cogs_cohort": found.cogs_value,
        "gross_profit_cohort": found.gross_margin_value,
        "gross_margin_pct": percent,
    }

"""What should ShopDesk say about each month? Figures from the books themselves, never from the product."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from samples.trade import Order

SAMPLE_MAX = 1  # a line at or below one fen is a sample or a gift, not a sale


def month_figures(orders: Sequence[Order], month: str, as_of: datetime) -> dict[str, int | float | None]:
    """The money list of a month as known before ``as_of``: money in fen, quantities in pieces."""

    def in_month(moment: datetime | None) -> bool:
        return moment is not None and moment < as_of and f"{moment:%Y-%m}" == month

    placed = [order for order in orders if in_month(order.placed)]
    paid = [order for order in orders if in_month(order.paid)]
    sold = [order for order in paid if not order.is_service_only]
    sold_lines = [
        line for order in sold for line in order.lines if not line.sku.is_service and line.payable > SAMPLE_MAX
    ]
    buyers = len({order.buyer.nick for order in sold})
    merchandise = sum(order.payable for order in sold)
    refunds = sum(order.refunded_by(as_of) for order in paid)
    cash_back = [
        refund for order in orders for refund in order.refunds if refund.is_paid_back and in_month(refund.ended)
    ]
    paid_value = sum(order.payable for order in paid)
    refund_cash = sum(refund.amount for refund in cash_back)
    return {
        "orders": len(placed),
        "gmv_value": sum(order.payable for order in placed),
        "paid_orders": len(sold),
        "paid_value": paid_value,
        "service_value": paid_value - merchandise,
        "buyers": buyers,
        "units_qty": sum(line.quantity for line in sold_lines),
        "gift_units": sum(line.quantity for order in sold for line in order.lines if line.payable <= SAMPLE_MAX),
        "refund_value": refunds,
        "net_sales_value": paid_value - refunds,
        "refund_cash_value": refund_cash,
        "refund_cases": len(cash_back),
        "net_cash_value": paid_value - refund_cash,
        "completed_value": sum(order.payable for order in orders if in_month(order.completed)),
        "completed_orders": sum(1 for order in orders if in_month(order.completed)),
        "aov_value": (2 * merchandise + buyers) // (2 * buyers) if buyers else None,
        "order_value": (2 * merchandise + len(sold)) // (2 * len(sold)) if sold else None,
    }


def truth(orders: Sequence[Order], as_of: datetime) -> dict[str, object]:
    """All months, and the counts of the whole."""
    months = sorted({f"{order.placed:%Y-%m}" for order in orders})
    unpaid = [order for order in orders if order.status(as_of) == "等待买家付款"]
    return {
        "as_of": f"{as_of:%Y-%m-%d}",
        "orders": len(orders),
        "lines": sum(len(order.lines) for order in orders),
        "buyers": len({order.buyer.nick for order in orders}),
        "refund_cases": sum(1 for order in orders for refund in order.refunds if refund.applied < as_of),
        "unpaid": {order.order_id: order.payable for order in unpaid},
        "months": {month: month_figures(orders, month, as_of) for month in months},
    }

"""What are a span's figures, and which of them can the imported files not tell?

The totals of a span come from the store as plain numbers (``TOTALS``); here they become values, each with a reason where
it is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from shopdesk.analysis.economics import ratio
from shopdesk.frozen import dataclass
from shopdesk.money import half_up, half_up_ratio
from shopdesk.thresholds import OverviewRules

Totals = Mapping[str, int | float | None]
Brought = Mapping[str, Iterable[str]]

# What the store counts for a span; a key that is missing counts as 0, an empty span is all zeros.
TOTALS = [
    "orders",
    "gmv_value",
    "gmv_unknown_orders",
    "paid_orders",
    "paid_orders_all",
    "paid_value",
    "paid_merch_value",
    "paid_unknown_orders",
    "refund_value",
    "refund_unknown_orders",
    "refund_cash_value",
    "refund_cash_rows",
    "orphan_refund_rows",
    "orphan_refund_value",
    "returned_orders",
    "buyers",
    "identified_paid_orders",
    "identified_merch_value",
    "units_qty",
    "units_known_orders",
    "completed_value",
    "cogs_value",
    "cost_known_value",
]

UNITS = {
    "orders": "count",
    "gmv_value": "money",
    "paid_orders": "count",
    "paid_value": "money",
    "refund_value": "money",
    "net_sales_value": "money",
    "refund_cash_value": "money",
    "net_cash_value": "money",
    "buyers": "count",
    "units": "quantity",
    "aov_value": "money",
    "order_value": "money",
    "returned_orders": "count",
    "refund_rate": "rate",
    "completed_value": "money",
    "gross_margin_value": "money",
    "gross_margin_rate": "rate",
}


@dataclass(frozen=True)
class Knowledge:
    """Which columns the imports now in the store have brought; nothing of orders at all is an empty store, not a gap."""

    has_orders: bool
    has_order_times: bool
    has_payment_times: bool
    has_completion_times: bool
    has_buyers: bool
    has_quantities: bool
    has_refunds: bool
    has_refund_dates: bool
    has_costs: bool


def knowledge(brought: Brought, totals: Iterable[Totals] = ()) -> Knowledge:
    """From kind → columns brought; a total above zero proves its column too (a sales table's one date is its payment)."""
    fields = {kind: set(columns) for kind, columns in brought.items() if columns}
    seen = list(totals)

    def has(column: str, *kinds: str) -> bool:
        return any(column in fields.get(kind, ()) for kind in kinds)

    def counted(*names: str) -> bool:
        return any(span.get(name) for span in seen for name in names)

    of_orders = ("orders", "order_lines")
    return Knowledge(
        has_orders=any(kind in fields for kind in of_orders) or counted("orders", "paid_orders_all"),
        has_order_times=has("created_at", *of_orders) or counted("orders"),
        has_payment_times=has("paid_at", *of_orders) or counted("paid_orders_all", "paid_orders"),
        has_completion_times=has("completed_at", *of_orders) or counted("completed_value"),
        has_buyers=has("buyer_id", *of_orders) or counted("identified_paid_orders"),
        has_quantities=has("sold_qty", *of_orders) or counted("units_qty"),
        has_refunds="refunds" in fields
        or has("refund_value", *of_orders)
        or counted("refund_value", "refund_cash_rows", "returned_orders", "refund_unknown_orders"),
        has_refund_dates=has("succeeded_at", "refunds") or counted("refund_cash_rows"),
        has_costs=has("cost_value", "products", "order_lines", "stock", "purchase_orders", "purchase_prices")
        or counted("cogs_value"),
    )


@dataclass(frozen=True)
class Value:
    """A figure before its words: value or reason, the number of observations, whether it is thin."""

    value: int | float | None
    reason: str | None = None
    n: int | None = None
    is_thin: bool = False


def count_of(totals: Totals, name: str) -> int:
    """One of ``TOTALS`` as a whole number; what is missing or unknown counts as 0."""
    return int(totals.get(name) or 0)


def month_values(totals: Totals, known: Knowledge, rules: OverviewRules) -> dict[str, Value]:
    """Every figure of ``UNITS`` for the totals of one span (analysis-spec §0 and §A).

    Counts and sums of a span without rows are 0; ratios, and what needs a column that nothing has brought, are unknown.
    """
    orders, paid_all = count_of(totals, "orders"), count_of(totals, "paid_orders_all")
    paid_orders = count_of(totals, "paid_orders")
    paid_all = max(paid_all, paid_orders)
    found: dict[str, Value] = {}

    placed_reason = "no_order_time" if known.has_orders and not known.has_order_times else None
    found["orders"] = _known(orders, placed_reason, orders)
    gmv_reason = placed_reason or _all_unknown(totals, "gmv_unknown_orders", "gmv_value", "order_amount_unknown")
    found["gmv_value"] = _known(
        count_of(totals, "gmv_value"), gmv_reason, orders, bool(totals.get("gmv_unknown_orders"))
    )

    # Paid by their status but at no known time: they cannot be counted into any month, and 0 would be wrong.
    is_timeless = not paid_all and bool(totals.get("paid_unknown_orders"))
    unpaid_reason = "no_payment_time" if known.has_orders and (is_timeless or not known.has_payment_times) else None
    paid_reason = unpaid_reason or _all_unknown(totals, "paid_unknown_orders", "paid_value", "paid_amount_unknown")
    is_part = bool(totals.get("paid_unknown_orders"))
    paid_value = count_of(totals, "paid_value")
    found["paid_orders"] = _known(paid_orders, unpaid_reason, paid_orders, is_part)
    found["paid_value"] = _known(paid_value, paid_reason, paid_all, is_part)

    is_blind = known.has_orders and not known.has_refunds
    refund_unknown = bool(totals.get("refund_unknown_orders")) or (
        "refund_value" in totals and totals["refund_value"] is None
    )
    refund_reason = unpaid_reason or ("refund_amount_unknown" if refund_unknown else None)
    refund_value = count_of(totals, "refund_value")
    net_value = paid_value - refund_value
    found["refund_value"] = _known(refund_value, refund_reason, paid_all, is_blind)
    found["net_sales_value"] = _known(net_value, paid_reason or refund_reason, paid_all, is_blind or is_part)
    found["returned_orders"] = _known(count_of(totals, "returned_orders"), unpaid_reason, paid_all, is_blind)
    rate_reason = paid_reason or refund_reason or ("no_refunds_export" if not known.has_refunds else None)
    found["refund_rate"] = _divided(refund_value, paid_value, rate_reason, paid_all, rules)

    cash_reason = None if known.has_refund_dates else "no_refund_dates"
    if "refund_cash_value" in totals and totals["refund_cash_value"] is None:
        cash_reason = cash_reason or "refund_amount_unknown"
    cash_value = count_of(totals, "refund_cash_value")
    found["refund_cash_value"] = _known(cash_value, cash_reason, count_of(totals, "refund_cash_rows"))
    found["net_cash_value"] = _known(paid_value - cash_value, paid_reason or cash_reason, paid_all, is_part)

    found |= _per_buyer_and_order(totals, known, paid_orders, unpaid_reason, paid_reason, rules)
    completed_reason = None if known.has_completion_times else "no_completion_time"
    found["completed_value"] = _known(count_of(totals, "completed_value"), completed_reason, None)
    found |= _margin(totals, known, found["net_sales_value"], rules)
    return {name: found[name] for name in UNITS}


def _per_buyer_and_order(
    totals: Totals,
    known: Knowledge,
    paid_orders: int,
    unpaid_reason: str | None,
    paid_reason: str | None,
    rules: OverviewRules,
) -> dict[str, Value]:
    """Buyers, units, 客单价 over the identified orders only, 笔单价 over the orders whose amount is known."""
    identified = count_of(totals, "identified_paid_orders")
    buyers = count_of(totals, "buyers")
    buyer_reason = unpaid_reason or (None if known.has_buyers else "no_buyer_column")
    if buyer_reason is None and paid_orders and not identified:
        buyer_reason = "buyers_masked"
    merch_value = count_of(totals, "paid_merch_value")
    buyer_merch = totals.get("identified_merch_value")
    buyer_merch_value = merch_value if buyer_merch is None else int(buyer_merch)
    is_part = identified < paid_orders

    units_known = count_of(totals, "units_known_orders")
    units_reason = unpaid_reason or (None if known.has_quantities else "no_quantity")
    if units_reason is None and paid_orders and not units_known:
        units_reason = "no_quantity"
    return {
        "buyers": _known(buyers, buyer_reason, identified, is_part),
        "aov_value": _per(buyer_merch_value, buyers, paid_reason or buyer_reason, identified, rules),
        "order_value": _per(merch_value, paid_orders, paid_reason, paid_orders, rules),
        "units": _known(count_of(totals, "units_qty"), units_reason, units_known, units_known < paid_orders),
    }


def _margin(totals: Totals, known: Knowledge, net: Value, rules: OverviewRules) -> dict[str, Value]:
    """Cohort revenue less cohort cost (analysis-spec §A), over the share of net sales whose cost is known."""
    orders = count_of(totals, "paid_orders")
    share = cost_share(totals)
    reason = net.reason or (None if known.has_costs else "no_cost")
    if reason is None and orders and not share:
        reason = "no_cost"
    revenue = rounded(Fraction(int(net.value or 0)) * share)
    margin_value = revenue - count_of(totals, "cogs_value")
    return {
        "gross_margin_value": _known(margin_value, reason, orders, share < 1),
        "gross_margin_rate": _divided(margin_value, revenue, reason, orders, rules),
    }


def cost_share(totals: Totals) -> Fraction:
    """How much of the sales has a known cost: by money over the order lines, by number over the orders that have lines."""
    lines_value, orders = count_of(totals, "lines_paid_value"), count_of(totals, "paid_orders")
    if totals.get("cogs_value") is None or lines_value <= 0 or not orders:
        return Fraction(0)
    of_lines = Fraction(max(0, count_of(totals, "cost_known_value")), lines_value)
    of_orders = Fraction(count_of(totals, "lines_paid_orders"), orders)
    return min(of_lines, Fraction(1)) * min(of_orders, Fraction(1))


def rounded(exact: Fraction) -> int:
    """A fraction of fen rounded once, half away from zero."""
    return half_up(Decimal(exact.numerator) / Decimal(exact.denominator))


def _all_unknown(totals: Totals, unknown: str, value: str, reason: str) -> str | None:
    """The reason where nothing but unknown amounts make up a sum: it would read 0.00."""
    return reason if count_of(totals, unknown) and not count_of(totals, value) else None


def _known(value: int, reason: str | None, n: int | None, is_thin: bool = False) -> Value:
    return Value(None, reason, n) if reason else Value(value, None, n, is_thin)


def _per(numerator: int, denominator: int, reason: str | None, n: int, rules: OverviewRules) -> Value:
    if reason or denominator <= 0:
        return Value(None, reason or "empty_denominator", n)
    return Value(half_up_ratio(numerator, denominator), None, n, n < rules.thin_min_orders)


def _divided(numerator: int, denominator: int, reason: str | None, n: int, rules: OverviewRules) -> Value:
    share = None if reason else ratio(numerator, denominator)
    if share is None:
        return Value(None, reason or "empty_denominator", n)
    return Value(share, None, n, n < rules.thin_min_orders)

"""What did a month bring? The definitions of order economics (analysis-spec §A) on plain records: small, slow and sure.

The store answers the same questions from rollups over a million lines; this is the model its answers are checked
against, and the place where a definition is read. Money is integer fen, moments are text ``YYYY-MM-DD HH:MM:SS`` in the
platform's local time, ``as_of`` is an exclusive moment: nothing at or after it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from shopdesk.frozen import dataclass
from shopdesk.money import half_up_ratio
from shopdesk.period import Month


@dataclass(frozen=True)
class Line:
    """One line of an order: units in thousandths, cost per unit in fen (None unknown)."""

    sku: str | None
    sold_qty: int
    cost_value: int | None


@dataclass(frozen=True)
class PlacedOrder:
    """An order as known: paid when ``paid_at`` is set; ``is_service`` for 补差价, 邮费 and the like (cash, no goods)."""

    order_id: str
    buyer_id: str | None
    created_at: str | None
    paid_at: str | None
    completed_at: str | None
    payable_value: int | None
    lines: tuple[Line, ...] = ()
    is_shipped: bool = False
    is_service: bool = False


@dataclass(frozen=True)
class SucceededRefund:
    """Money that went back for an order (or one of its lines, counted from 0) and the units fit to be sold again."""

    order_id: str
    amount_value: int
    succeeded_at: str
    line: int | None = None
    restocked_qty: int = 0


@dataclass(frozen=True)
class MonthEconomics:
    """The month's figures by the names of ``fields.py``; None where a denominator is zero or an input unknown."""

    gmv_value: int
    paid_value: int
    paid_merch_value: int
    paid_orders: int
    buyers: int
    units_qty: int
    aov_value: int | None
    order_value: int | None
    refund_cash_value: int
    net_cash_value: int
    net_sales_value: int
    completed_value: int
    cogs_value: int | None
    gross_margin_value: int | None
    gross_margin_rate: float | None


def month_economics(
    orders: Iterable[PlacedOrder], refunds: Iterable[SucceededRefund], month: Month, as_of: str
) -> MonthEconomics:
    """A month of plain orders and refunds as known before ``as_of`` (analysis-spec §A; oracle A.ledger).

    No orders give zeros, and None for ratios. Amounts that are unknown (None) add nothing. A refund whose order is
    unknown counts in ``refund_cash_value`` alone.
    """

    def within(moment: str | None) -> bool:
        return moment is not None and str(month.first) <= moment[:10] < str(month.plus(1).first) and moment < as_of

    held = list(orders)
    known_refunds = [refund for refund in refunds if refund.succeeded_at < as_of]
    cohort = {order.order_id: order for order in held if within(order.paid_at)}
    goods = [order for order in cohort.values() if not order.is_service]

    paid_value = sum(order.payable_value or 0 for order in cohort.values())
    paid_merch_value = sum(order.payable_value or 0 for order in goods)
    buyers = len({order.buyer_id for order in goods if order.buyer_id is not None})
    refund_cash_value = sum(refund.amount_value for refund in known_refunds if within(refund.succeeded_at))
    net_sales_value = paid_value - sum(refund.amount_value for refund in known_refunds if refund.order_id in cohort)
    cogs_value = _cost_of_goods(cohort.values(), known_refunds)
    margin_value = None if cogs_value is None else net_sales_value - cogs_value
    return MonthEconomics(
        gmv_value=sum(order.payable_value or 0 for order in held if within(order.created_at)),
        paid_value=paid_value,
        paid_merch_value=paid_merch_value,
        paid_orders=len(goods),
        buyers=buyers,
        units_qty=sum(line.sold_qty for order in goods for line in order.lines),
        aov_value=half_up_ratio(paid_merch_value, buyers) if buyers else None,
        order_value=half_up_ratio(paid_merch_value, len(goods)) if goods else None,
        refund_cash_value=refund_cash_value,
        net_cash_value=paid_value - refund_cash_value,
        net_sales_value=net_sales_value,
        completed_value=sum(order.payable_value or 0 for order in held if within(order.completed_at)),
        cogs_value=cogs_value,
        gross_margin_value=margin_value,
        gross_margin_rate=None if margin_value is None else ratio(margin_value, net_sales_value),
    )


def _cost_of_goods(orders: Iterable[PlacedOrder], refunds: Sequence[SucceededRefund]) -> int | None:
    """Cost of what left the shop and did not come back fit for sale; None where the cost of a unit is unknown.

    What was never shipped has no cost; units that came back unsaleable stay in the cost.
    """
    restocked: dict[tuple[str, int], int] = {}
    for refund in refunds:
        if refund.line is not None:
            at = (refund.order_id, refund.line)
            restocked[at] = restocked.get(at, 0) + refund.restocked_qty
    cost = 0
    for order in orders:
        if not order.is_shipped:
            continue
        for index, line in enumerate(order.lines):
            kept_qty = max(0, line.sold_qty - restocked.get((order.order_id, index), 0))
            if kept_qty and line.cost_value is None:
                return None
            cost += half_up_ratio((line.cost_value or 0) * kept_qty, 1000)
    return cost


def ratio(numerator: int, denominator: int) -> float | None:
    """A share to six decimals, or None where the denominator is zero or negative: never 0 %, never infinite."""
    if denominator <= 0:
        return None
    share = Decimal(numerator) / Decimal(denominator)
    return float(share.quantize(Decimal("0.000001"), rounding=ROUND_HALF_UP))


@dataclass(frozen=True)
class Change:
    """A relative change: kind ``ok`` with its rate, ``new`` (0 → x), ``none`` (0 → 0) or ``na`` (missing, negative base)."""

    kind: str
    rate: float | None = None


def relative_change(new: int | float | None, base: int | float | None) -> Change:
    """How far ``new`` is from ``base`` (analysis-spec §0; oracle A.change). The change of a rate is told in points instead."""
    if new is None or base is None or base < 0:
        return Change("na")
    if base == 0:
        return Change("none" if new == 0 else "new")
    return Change("ok", float((Fraction(new) - Fraction(base)) / Fraction(base)))


@dataclass(frozen=True)
class Receipt:
    """Units that came in, in thousandths, at their total value."""

    quantity: int
    total_value: int


@dataclass(frozen=True)
class Issue:
    """Units that left, in thousandths."""

    quantity: int


@dataclass(frozen=True)
class IssueCost:
    """What an issue cost; ``is_short`` where more left than was there: then the cost is unknown."""

    cost_value: int | None
    is_short: bool = False


@dataclass(frozen=True)
class CostPool:
    """The costs of the issues in their order, and the quantity and value left in the pool."""

    issues: tuple[IssueCost, ...]
    quantity: int
    total_value: int


def moving_average_cost(movements: Iterable[Receipt | Issue]) -> CostPool:
    """Moving weighted average cost of one SKU (analysis-spec §A; oracle A.mac).

    An issue costs its share of the pool, rounded half up; the last unit takes the remainder, so that the pool ends at
    0. An issue of more than there is leaves the pool as it was and is flagged, not costed.
    """
    quantity = value = 0
    issues = []
    for movement in movements:
        if isinstance(movement, Receipt):
            quantity += movement.quantity
            value += movement.total_value
        elif movement.quantity > quantity:
            issues.append(IssueCost(None, is_short=True))
        else:
            cost = half_up_ratio(value * movement.quantity, quantity) if quantity else 0
            quantity -= movement.quantity
            value -= cost
            issues.append(IssueCost(cost))
    return CostPool(tuple(issues), quantity, value)

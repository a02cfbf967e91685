"""What does each figure rest on? The sentence under it: which orders, which date, gross or net, how much of it is known."""

from __future__ import annotations

from datetime import timedelta

from shopdesk.analysis.month_values import Knowledge, Totals, cost_share, count_of
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds import OverviewRules
from shopdesk.wording import Phrase, speaker

say = speaker("overview")


@dataclass(frozen=True)
class Ground:
    """What the figures of one period stand on: the span, the last day known, when refunds are mature, the totals.

    standing: how far order files reach into the span, ``ok``, ``thin`` or ``none``.
    """

    period: DateRange
    known_on: str
    mature_on: str | None
    standing: str
    totals: Totals
    known: Knowledge


def basis(name: str, ground: Ground) -> Phrase:
    """The sentence under a figure: which orders, which date, gross or net, and how much of it is known."""
    totals = ground.totals
    orders = count_of(totals, "paid_orders")
    # Of a running month only the days that files cover are counted, and only they are named.
    last_on = max(ground.period.start.isoformat(), min(ground.period.last.isoformat(), ground.known_on))
    span = {"from_on": ground.period.start.isoformat(), "to_on": last_on}
    if name in ("refund_value", "net_sales_value", "refund_rate", "returned_orders"):
        return _refund_basis(name, ground)
    if name in ("buyers", "aov_value"):
        identified = count_of(totals, "identified_paid_orders")
        if 0 < identified < orders:
            of = {"known": identified, "orders": orders}
            return (
                say("different paying buyers, known for {known} of {orders} orders", **of)
                if name == "buyers"
                else say(
                    "paid for goods ÷ paying buyers, over the {known} of {orders} orders whose buyer is known", **of
                )
            )
    if name == "units":
        known = count_of(totals, "units_known_orders")
        if 0 < known < orders:
            return say("units of paid orders, known for {known} of {orders} orders", known=known, orders=orders)
    if name == "gmv_value" and totals.get("gmv_unknown_orders"):
        unknown = count_of(totals, "gmv_unknown_orders")
        return say(
            "order price of all placed orders; {unknown} of {orders} orders have no amount",
            unknown=unknown,
            orders=count_of(totals, "orders"),
        )
    if name == "paid_value" and totals.get("paid_unknown_orders"):
        unknown = count_of(totals, "paid_unknown_orders")
        return say(
            "paid orders, refunds not deducted; of {unknown} the amount or the day of payment is not known",
            unknown=unknown,
        )
    if name in ("gross_margin_value", "gross_margin_rate"):
        return _margin_basis(name, totals)
    return {
        "orders": say("orders placed {from_on} to {to_on}, unpaid and cancelled included", **span),
        "gmv_value": say("order price of all placed orders, before cancellations and refunds"),
        "paid_orders": say("by payment time {from_on} to {to_on}, without service links", **span),
        "paid_value": say("paid orders by payment time, postage included, refunds not deducted"),
        "refund_cash_value": say("refunds that succeeded in the span, whenever the order was paid"),
        "net_cash_value": say("paid in the span less refunds that succeeded in the span"),
        "buyers": say("different paying buyers of the span"),
        "units": say("units of paid orders, without service links"),
        "aov_value": say("paid for goods ÷ paying buyers"),
        "order_value": say("paid for goods ÷ paid orders"),
        "completed_value": say("payable of the orders completed in the span, later refunds not deducted"),
    }[name]


def _refund_basis(name: str, ground: Ground) -> Phrase:
    blanks = {"known_on": ground.known_on, "mature_on": ground.mature_on}
    if ground.known.has_orders and not ground.known.has_refunds:
        return say("no refunds have been imported: nothing is deducted")
    if name == "refund_rate":
        return say("refunded ÷ paid, by value, of the orders paid in the span")
    if name == "returned_orders":
        return say("orders paid in the span with a refund known up to {known_on}", **blanks)
    if name == "refund_value":
        return say("all refunds known up to {known_on} against the orders paid in the span", **blanks)
    if ground.mature_on is not None:
        return say("paid less refunds known by {known_on}; more may come until {mature_on}", **blanks)
    return say("paid less the refunds known up to {known_on} against those orders", **blanks)


def _margin_basis(name: str, totals: Totals) -> Phrase:
    share = float(1 - cost_share(totals))
    if 0 < share < 1:
        return say(
            "net sales less the cost of those goods; {missing_rate} of net sales has no cost and is left out",
            missing_rate=share,
        )
    if name == "gross_margin_rate":
        return say("gross margin ÷ net sales")
    return say("net sales less the cost of those goods")


def mature_day(period: DateRange, known_on: str, rules: OverviewRules) -> str | None:
    """The day on which the period's refunds count as complete, None where that day has passed."""
    day = (period.last + timedelta(days=int(rules.cohort_mature_days))).isoformat()
    return day if known_on < day else None

"""What does each figure of the printed month mean? One sentence each, for the last page."""

from __future__ import annotations

from collections.abc import Iterable

from shopdesk.wording import Phrase, speaker

say = speaker("summary")

DEFINITIONS: dict[str, Phrase] = {
    "orders": say("Orders placed in the month, unpaid and cancelled ones included."),
    "gmv_value": say("What the placed orders asked for, postage included, before cancellations and refunds."),
    "paid_orders": say("Orders paid in the month, by payment time; orders of service links only are left out."),
    "paid_value": say(
        "What the orders paid in the month asked for, postage and service links included, refunds not deducted."
    ),
    "refund_value": say("All refunds known against the orders paid in the month, whenever the money went back."),
    "net_sales_value": say("Paid less all refunds known against those orders; it still falls while refunds arrive."),
    "refund_cash_value": say("Refunds that succeeded in the month, whenever their orders were paid."),
    "net_cash_value": say(
        "Paid in the month less the refunds that succeeded in it; two groups of orders, so no rate is made of it."
    ),
    "buyers": say("Different buyers of the orders paid in the month; not a sum of the days."),
    "units": say("Units of the orders paid in the month, service links left out."),
    "aov_value": say("Paid for goods ÷ paying buyers of the month."),
    "order_value": say("Paid for goods ÷ paid orders of the month."),
    "returned_orders": say("Orders paid in the month for which a refund or a return is known."),
    "refund_rate": say("Refunded ÷ paid, by value, of the orders paid in the month."),
    "completed_value": say("What the orders completed in the month asked for; a later refund does not undo it."),
    "gross_margin_value": say(
        "Net sales of the goods whose cost is known, less the cost of what was shipped and kept."
    ),
    "gross_margin_rate": say("Gross margin ÷ the net sales it was made from."),
    "returned_of": say("Units returned of units sold, both of the orders paid in the month."),
    "share_rate": say("Share of the month's net sales."),
}


def definitions(names: Iterable[str]) -> tuple[tuple[str, Phrase], ...]:
    """(name, sentence) for the named figures and columns, in the order of the dictionary."""
    wanted = set(names)
    return tuple((name, phrase) for name, phrase in DEFINITIONS.items() if name in wanted)

"""What limits these figures? Amounts, buyers, refunds and days that are not known, told before anyone trusts a number."""

from __future__ import annotations

from datetime import date

from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, covered_days, is_wholly_covered, spans
from shopdesk.analysis.figure_basis import Ground
from shopdesk.analysis.month_values import count_of
from shopdesk.period import DateRange
from shopdesk.wording import Phrase, speaker

say = speaker("overview")


def cautions(base: DateRange, coverage: Coverage, ground: Ground, as_of: date, later_orders: int) -> list[Phrase]:
    """The warnings on a period's figures, in the order in which they matter.

    base: the span of the comparison; later_orders: orders dated ``as_of`` or later.
    """
    totals, known = ground.totals, ground.known
    found: list[Phrase] = []

    def counted(name: str) -> int:
        return count_of(totals, name)

    if counted("paid_unknown_orders"):
        found.append(
            say(
                "{n} orders paid or sent have no amount or no payment time; they are not in the paid value.",
                n=counted("paid_unknown_orders"),
            )
        )
    if counted("gmv_unknown_orders"):
        found.append(say("{n} orders have no amount; they are not in the GMV.", n=counted("gmv_unknown_orders")))
    if counted("refund_unknown_orders"):
        found.append(
            say(
                "{n} orders were returned without a known amount: refunds and net sales are not known until the amounts are imported.",
                n=counted("refund_unknown_orders"),
            )
        )
    if counted("orphan_refund_rows"):
        found.append(
            say(
                "{n} refunds ({sum_value}) belong to orders that are not imported; they count only as refunds paid out.",
                n=counted("orphan_refund_rows"),
                sum_value=counted("orphan_refund_value"),
            )
        )
    if known.has_orders and not known.has_refunds:
        found.append(say("No refunds have been imported: net sales equal what was paid."))
    identified, orders = counted("identified_paid_orders"), counted("paid_orders")
    if known.has_buyers and identified < orders:
        found.append(
            say("The buyer of {n} of {orders} paid orders is masked or missing.", n=orders - identified, orders=orders)
        )
    if (
        ground.standing == "ok"
        and not is_wholly_covered(base, coverage)
        and covered_days(spans(coverage, *ORDER_KINDS), base)
    ):
        found.append(
            say(
                "The comparison {from_on} to {to_on} is only covered in part.",
                from_on=base.start.isoformat(),
                to_on=base.last.isoformat(),
            )
        )
    if later_orders:
        found.append(
            say(
                "{n} orders are dated {as_of_on} or later and are not used.",
                n=later_orders,
                as_of_on=as_of.isoformat(),
            )
        )
    return found

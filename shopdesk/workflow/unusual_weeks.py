"""How is it kept that a week of a SKU is not typical: a group purchase, goods that had run out unseen?"""

from __future__ import annotations

from datetime import date

from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import DONE, Decision

say = speaker("decisions")

UNUSUAL_WEEK = "unusual_week"
SUBJECT_KIND = "sku_week"
REASONS = ("group_purchase", "unseen_stock_out", "price_mistake", "other")


def unusual_week(
    sku: str, week: date, as_of: date, reason: str | None, note: str = "", sold_qty: int | None = None
) -> Decision:
    """That the week of a Monday is not counted in what the SKU is expected to sell; ``sold_qty``: what the files said of it, thousandths."""
    told: dict[str, Phrase] = {
        "text": say("The week of {week_on} is not typical of {sku}", week_on=week.isoformat(), sku=sku)
    }
    return Decision(
        panel="replenishment",
        suggestion=UNUSUAL_WEEK,
        subject_kind=SUBJECT_KIND,
        subject_id=f"{sku} {week.isoformat()}",
        decision=DONE,
        act=UNUSUAL_WEEK,
        proposal={"sku": sku, "week_on": week.isoformat()},
        figures={} if sold_qty is None else {"sold_qty": sold_qty},
        told=told,
        as_of=as_of.isoformat(),
        reason=reason,
        note=note,
    )

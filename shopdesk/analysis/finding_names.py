"""What is a finding called in a word? For the money list, and wherever one finding speaks of another."""

from __future__ import annotations

from collections.abc import Mapping

from shopdesk.wording import Phrase, speaker

say = speaker("overview")

NAMES: Mapping[str, Phrase] = {
    "unpaid_orders": say("Unpaid"),
    "refund_jump": say("Refunds up"),
    "sales_fall": say("Sales down"),
    "missing_days": say("Data missing"),
    "stock_running_out": say("Runs out"),
    "dead_stock": say("Dead stock"),
    "slipping_buyers": say("Buyers slip"),
    "dormant_buyers": say("Buyers silent"),
    "new_buyer_care": say("New buyers"),
    "sold_at_loss": say("Sold at a loss"),
    "fading_stock": say("Past its best"),
    "worth_pushing": say("Worth pushing"),
    "case_deadline_near": say("Case due"),
    "returns_not_graded": say("Not graded"),
    "late_dispatch": say("Sent late"),
    "bad_reviews_open": say("Unanswered"),
    "checks_failed": say("Duties failed"),
    "checks_overdue": say("Checks overdue"),
    "papers_run_out": say("Papers"),
    "returns_too_many": say("Comes back"),
}


def name_of(finding: str) -> Phrase | str:
    """The word of a finding; its code where it has none yet."""
    return NAMES.get(finding, finding)

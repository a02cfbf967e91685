"""What is a finding called in the money list, how grave does it look, and what does the button say that leads to it?

To add a finding of a new panel: one line in ``KINDS``, one in ``ACTS``.
"""

from __future__ import annotations

from shopdesk.analysis.answer import Finding
from shopdesk.panels.parts.frame_model import Row
from shopdesk.wording import Phrase, speaker

say = speaker("overview")

# finding → its word, its tone
KINDS: dict[str, tuple[Phrase, str]] = {
    "unpaid_orders": (say("Unpaid"), "accent"),
    "refund_jump": (say("Refunds up"), "bad"),
    "sales_fall": (say("Sales down"), "bad"),
    "missing_days": (say("Data missing"), "warn"),
    "stock_running_out": (say("Runs out"), "bad"),
    "dead_stock": (say("Dead stock"), "warn"),
    "slipping_buyers": (say("Buyers slip"), "bad"),
    "dormant_buyers": (say("Buyers silent"), "warn"),
    "new_buyer_care": (say("New buyers"), "accent"),
    "sold_at_loss": (say("Sold at a loss"), "bad"),
    "fading_stock": (say("Past its best"), "warn"),
    "worth_pushing": (say("Worth pushing"), "accent"),
    "case_deadline_near": (say("Case due"), "bad"),
    "returns_not_graded": (say("Not graded"), "warn"),
    "late_dispatch": (say("Sent late"), "bad"),
    "bad_reviews_open": (say("Unanswered"), "bad"),
    "checks_failed": (say("Duties failed"), "warn"),
    "checks_overdue": (say("Checks overdue"), "warn"),
    "papers_run_out": (say("Papers"), "warn"),
    "returns_too_many": (say("Comes back"), "bad"),
}
# act → the words of the button that leads to its panel
ACTS: dict[str, Phrase] = {
    "open_compliance": say("See the checklist"),
    "open_imports": say("Import the missing days"),
    "open_replenishment": say("See what to order"),
    "open_dead_stock": say("See the goods"),
    "open_tiers": say("See whom to write to"),
    "open_selection": say("See what to push"),
    "open_sold_at_loss": say("See the goods"),
    "open_fading_stock": say("See the goods"),
    "open_returns": say("See the cases"),
    "open_grading": say("Grade the returns"),
    "open_return_rates": say("See what comes back"),
}


def kind_words(row: Row) -> Phrase | str:
    """The word of a finding's kind; the code of one that has no word yet."""
    code = str(row["finding"])
    return KINDS[code][0] if code in KINDS else code


def kind_tone(row: Row) -> str:
    """The colour role of a finding's kind."""
    return KINDS.get(str(row["finding"]), (None, "warn"))[1]


def act_words(finding: Finding) -> Phrase:
    """The button that leads to where something can be done."""
    return ACTS.get(finding.act or "", say("Go to the panel"))

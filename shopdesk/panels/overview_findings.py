"""What is a finding called in the money list, how grave does it look, and what does the button say that leads to it?

To add a finding of a new panel: one line in ``analysis.finding_names.NAMES``, one in ``TONES``, one in ``ACTS``.
"""

from __future__ import annotations

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.finding_names import name_of
from shopdesk.panels.parts.frame_model import Row
from shopdesk.wording import Phrase, speaker

say = speaker("overview")

# finding → its tone
TONES = {
    "unpaid_orders": "accent",
    "refund_jump": "bad",
    "sales_fall": "bad",
    "missing_days": "warn",
    "stock_running_out": "bad",
    "dead_stock": "warn",
    "slipping_buyers": "bad",
    "dormant_buyers": "warn",
    "new_buyer_care": "accent",
    "sold_at_loss": "bad",
    "fading_stock": "warn",
    "worth_pushing": "accent",
    "case_deadline_near": "bad",
    "returns_not_graded": "warn",
    "late_dispatch": "bad",
    "bad_reviews_open": "bad",
    "checks_failed": "warn",
    "checks_overdue": "warn",
    "papers_run_out": "warn",
    "returns_too_many": "bad",
}
# act → the words of the button that leads to its panel
ACTS: dict[str, Phrase] = {
    "open_compliance": say("See the checklist"),
    "open_orders": say("See whom to write to"),
    "open_refunds": say("See what comes back"),
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
# act → the panel where something can be done on what the overview itself finds
_ACT_PANELS = {"open_orders": "tiers", "open_refunds": "returns"}


def leads_to(finding: Finding) -> str:
    """The panel where something can be done about a finding."""
    return _ACT_PANELS.get(finding.act or "", finding.panel)


def kind_words(row: Row) -> Phrase | str:
    """The word of a finding's kind; the code of one that has no word yet."""
    return name_of(str(row["finding"]))


def kind_tone(row: Row) -> str:
    """The colour role of a finding's kind."""
    return TONES.get(str(row["finding"]), "warn")


def act_words(finding: Finding) -> Phrase:
    """The button that leads to where something can be done."""
    return ACTS.get(finding.act or "", say("Go to the panel"))

"""Which decisions may be taken on what a panel suggests, and what must each of them say?

``taken`` as proposed · ``edited``: taken with another quantity or amount · ``refused``, with her reason · ``snoozed`` until a
day · ``done``: carried out, be it an order placed or a buyer called. A panel hides what is taken, refused or snoozed, and
counts what is done; a decision may go on from an earlier one (``follows``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.period import parse_day
from shopdesk.wording import Phrase, speaker

say = speaker("decisions")

TAKEN, EDITED, REFUSED, SNOOZED, DONE = STATES = ("taken", "edited", "refused", "snoozed", "done")

# What is said again and again gets a code, so that it can be counted; her own words stand beside it.
REASONS: Mapping[str, Phrase] = {
    "not_needed": say("not needed"),
    "no_money": say("no money for it now"),
    "too_dear": say("too dear"),
    "going_out": say("goes out of the range"),
    "figures_doubted": say("the figures are doubtful"),
    "done_elsewhere": say("already done another way"),
    "reached": say("reached"),
    "no_answer": say("no answer"),
    "not_wanted": say("does not want to be contacted"),
    "other_goods": say("these are different goods"),
    # why a week is not typical
    "group_purchase": say("a group purchase or one large order"),
    "unseen_stock_out": say("out of stock, though no count says so"),
    "price_mistake": say("a wrong price or a test"),
    # why a wording may stay as it is
    "proof_at_hand": say("proof is at hand: certificate, test or registration"),
    "not_the_goods": say("says nothing of the goods: service, idea, goal"),
    "own_comparison": say("compares with our own goods only"),
    "usage_tip": say("a tip for use or storage"),
    "grade_name": say("a grade named by a standard"),
    "product_name": say("part of a product name or a registered mark"),
    "award": say("an award or title of the state"),
    "dated_fact": say("a fact with its time, place and source"),
    "false_alarm": say("means something else here"),
    # why an after-sales case is turned down
    "goods_not_back": say("goods not back"),
    "not_as_sent": say("not in the state it was sent"),
    "past_the_window": say("past the return window"),
    "proof_missing": say("proof is missing"),
    "agreed_otherwise": say("agreed otherwise with the buyer"),
    "not_possible": say("not possible as the case stood"),  # the program's own, of a move it did not take
    "other": say("other"),
}


@dataclass(frozen=True)
class Decision:
    """What was proposed about one subject, the figures it rested on, and what she made of it; the names are the journal's own.

    ``suggestion`` is the code of the finding or rule that proposed it, ``subject_id`` what it is about and ``subject_kind`` of
    what kind (``sku``, ``buyer``, ``refund``, ``listing`` …), ``act`` the verb proposed and ``proposal`` what exactly. ``told``
    are the sentences that were on the screen (``text``, ``basis``), ``figures`` the exact numbers by code, ``as_of`` the day
    they are of, ``worth_value`` the fen at stake. ``decided_qty`` (thousandths) and ``decided_value`` (fen) are what she made
    of it, ``due_on`` the day by which it should have worked, ``reason`` one of REASONS, ``note`` her own words. ``follows`` is
    the number of the decision this one goes on from.
    """

    panel: str
    suggestion: str
    subject_kind: str
    subject_id: str
    decision: str
    act: str = ""
    proposal: Mapping[str, Any] = field(default_factory=dict)
    figures: Mapping[str, Any] = field(default_factory=dict)
    told: Mapping[str, Phrase] = field(default_factory=dict)
    as_of: str | None = None
    worth_value: int | None = None
    reason: str | None = None
    note: str = ""
    snooze_until: str | None = None
    decided_qty: int | None = None
    decided_value: int | None = None
    due_on: str | None = None
    follows: int | None = None

    def __post_init__(self) -> None:
        if self.decision not in STATES:
            raise ValueError(f"{self.decision} is no decision")
        if self.reason is not None and self.reason not in REASONS:
            raise ValueError(f"{self.reason} is no reason")
        if self.decision == EDITED and self.decided_qty is None and self.decided_value is None:
            raise ValueError("an edited decision needs the quantity or the amount decided")
        if (self.snooze_until is not None) != (self.decision == SNOOZED):
            raise ValueError("a day belongs to what is snoozed, and only to that")
        for day in (self.as_of, self.snooze_until, self.due_on):
            if day is not None:
                parse_day(day)


def check(decision: Decision, today: date) -> None:
    """Raise UserFault for what only the owner can mend: a day that has passed, a negative quantity, a refusal without reason."""
    if decision.snooze_until is not None and decision.snooze_until <= today.isoformat():
        raise UserFault("bad_decision", say("{until_on} is not after today.", until_on=decision.snooze_until))
    if min(decision.decided_qty or 0, decision.decided_value or 0) < 0:
        raise UserFault("bad_decision", say("A quantity or an amount cannot be negative."))
    if decision.decision == REFUSED and not decision.note.strip() and decision.reason is None:
        raise UserFault("bad_decision", say("Say why not: the reason is kept with the figures."))

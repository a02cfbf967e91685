"""Which decisions may be taken on what a panel suggests, and what must each of them say?

``taken`` as proposed · ``edited``: taken with another quantity or amount · ``refused``, with her reason · ``snoozed`` until a
day · ``done``: carried out, be it an order placed or a buyer called. A panel hides what is taken, refused or snoozed, and
counts what is done; a decision may go on from an earlier one (``follows``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shopdesk.errors import UserFault
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
    "other": say("other"),
}


@dataclass(frozen=True)
class Decision:
    """What was proposed about one subject, the figures it rested on, and what she made of it.

    ``subject`` is an id (an SKU, a buyer, a case) and ``subject_kind`` says of what; ``suggestion`` is the code of the finding
    or rule that proposed it (the act, where there is one for both), ``act`` the verb proposed and ``particulars`` what exactly.
    ``proposal`` and ``basis`` are the sentences that were shown; ``figures`` hold the exact numbers by code, ``value`` the fen
    at stake, ``as_of`` the day they are of. ``quantity`` (thousandths) and ``amount`` (fen) are what she decided; ``due`` is
    the day by which it should have worked. ``reason`` are her own words, ``reason_code`` one of REASONS.
    """

    panel: str
    subject: str
    act: str
    state: str
    proposal: Phrase | None = None
    figures: Mapping[str, Any] = field(default_factory=dict)
    value: int | None = None
    reason: str = ""
    until: date | None = None
    subject_kind: str = ""
    suggestion: str = ""
    particulars: Mapping[str, Any] = field(default_factory=dict)
    basis: Phrase | None = None
    as_of: date | None = None
    reason_code: str | None = None
    quantity: int | None = None
    amount: int | None = None
    due: date | None = None
    follows: int | None = None

    def __post_init__(self) -> None:
        if self.state not in STATES:
            raise ValueError(f"{self.state} is no decision")
        if self.reason_code is not None and self.reason_code not in REASONS:
            raise ValueError(f"{self.reason_code} is no reason")
        if self.state == EDITED and self.quantity is None and self.amount is None:
            raise ValueError("an edited decision needs the quantity or the amount decided")
        if (self.until is not None) != (self.state == SNOOZED):
            raise ValueError("a day belongs to what is snoozed, and only to that")


def check(decision: Decision, today: date) -> None:
    """Raise UserFault for what only the owner can mend: a day that has passed, a negative quantity, a refusal without reason."""
    if decision.until is not None and decision.until <= today:
        raise UserFault("bad_decision", say("{until_on} is not after today.", until_on=decision.until.isoformat()))
    if (decision.quantity is not None and decision.quantity < 0) or (
        decision.amount is not None and decision.amount < 0
    ):
        raise UserFault("bad_decision", say("A quantity or an amount cannot be negative."))
    if decision.state == REFUSED and not decision.reason.strip() and decision.reason_code is None:
        raise UserFault("bad_decision", say("Say why not: the reason is kept with the figures."))

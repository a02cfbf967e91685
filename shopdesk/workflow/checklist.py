"""When is something to be looked at again, which verdicts may be given on it, and what must be said with each?

``pass`` · ``fail``, with what is done about it and by when · ``not_applicable`` · ``cannot_judge``. A run is a decision of the
journal with more of its own; an action is opened by the run that failed, and closed on a day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.thresholds import ComplianceRules
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import DONE, Decision

say = speaker("checklist")

PASS, FAIL, NOT_APPLICABLE, CANNOT_JUDGE = VERDICTS = ("pass", "fail", "not_applicable", "cannot_judge")
PANEL = "compliance"
ITEM, CERTIFICATE, TRADE = "check_item", "certificate", "trade"  # what decisions of the checklist are about
LONGEST = 500
_DAYS = {"daily": 1, "weekly": 7}
_OWN_ID = re.compile(r"OWN-\d{2,4}")


def next_due(cadence: str, last_on: date, months: Mapping[str, int]) -> date | None:
    """The day by which something is to be looked at again; None where only an event asks for it.

    months: cadence → every how many (see ``cadence_months``). A month on from the 31st ends with a shorter month.
    """
    if cadence in _DAYS:
        return last_on + timedelta(days=_DAYS[cadence])
    every = months.get(cadence)
    if every is None:
        return None
    year, month = divmod(last_on.year * 12 + last_on.month - 1 + every, 12)
    return date(year, month + 1, min(last_on.day, monthrange(year, month + 1)[1]))


def cadence_months(rules: ComplianceRules) -> dict[str, int]:
    """Cadence → months between two looks, by the rule book."""
    return {"monthly": 1, "quarterly": int(rules.self_check_months), "yearly": int(rules.audit_months)}


def _fault(message: Phrase) -> UserFault:
    return UserFault("bad_check", message)


def _not_later(day: date | None, today: date) -> None:
    if day is not None and day > today:
        raise _fault(say("{day_on} is still to come.", day_on=day.isoformat()))


@dataclass(frozen=True)
class CheckRun:
    """One look at one item: what came of it, in whose words, by which proof of which day.

    ``evidence`` is a reference (a file, a picture, where the paper lies), ``evidence_on`` the day it is of, which need not be
    the day of the look. ``action`` and ``action_due_on``: what is done about a failure, and by when. ``closes``: entries of
    actions that this look has settled.
    """

    item_id: str
    verdict: str
    checked_on: date
    title: Phrase
    note: str = ""
    evidence: str = ""
    evidence_on: date | None = None
    action: str = ""
    action_due_on: date | None = None
    as_of: date | None = None

    def check(self, today: date) -> None:
        """Raise UserFault bad_check for what only the owner can mend."""
        if self.verdict not in VERDICTS:
            raise ValueError(f"{self.verdict} is no verdict")
        _not_later(self.checked_on, today)
        _not_later(self.evidence_on, today)
        if self.verdict == FAIL:
            if not self.action.strip() or self.action_due_on is None:
                raise _fault(say("Say what is done about it and by when: without that a failure stays as it is."))
            if self.action_due_on < self.checked_on:
                raise _fault(say("{day_on} has passed already.", day_on=self.action_due_on.isoformat()))
        elif self.action.strip() or self.action_due_on is not None:
            raise ValueError("an action belongs to what failed")

    def decision(self) -> Decision:
        """What the journal keeps of it."""
        return Decision(
            panel=PANEL,
            suggestion="check",
            subject_kind=ITEM,
            subject_id=self.item_id,
            decision=DONE,
            act=self.verdict,
            told={"text": _told(self.verdict, self.title)},
            as_of=None if self.as_of is None else self.as_of.isoformat(),
            note=self.note,
            due_on=None if self.action_due_on is None else self.action_due_on.isoformat(),
        )

    def row(self) -> tuple[str, dict[str, Any]]:
        """The table it is kept in beside the journal, and its columns."""
        return "check_runs", {
            "item_id": self.item_id,
            "verdict": self.verdict,
            "checked_on": self.checked_on.isoformat(),
            "evidence": _line(self.evidence),
            "evidence_on": _iso(self.evidence_on),
            "action": _line(self.action),
            "action_due_on": _iso(self.action_due_on),
        }


@dataclass(frozen=True)
class Closing:
    """An action that was opened by a run (``entry_id``) is done."""

    entry_id: int
    item_id: str
    title: Phrase
    words: str
    closed_on: date
    note: str = ""

    def check(self, today: date) -> None:
        """Raise UserFault bad_check for a day still to come."""
        _not_later(self.closed_on, today)

    def decision(self) -> Decision:
        """What the journal keeps of it: it goes on from the run."""
        return Decision(
            panel=PANEL,
            suggestion="action",
            subject_kind=ITEM,
            subject_id=self.item_id,
            decision=DONE,
            act="close_action",
            told={"text": say("Done: {action} ({title})", action=self.words, title=self.title)},
            note=self.note,
            follows=self.entry_id,
        )

    def row(self) -> tuple[str, dict[str, Any]]:
        """The table it is kept in beside the journal, and its columns."""
        return "check_closings", {"run_entry": self.entry_id, "closed_on": self.closed_on.isoformat()}


@dataclass(frozen=True)
class OwnItem:
    """Something she looks at that no catalogue knows; ``item_id`` is OWN- and a number."""

    item_id: str
    area: str
    cadence: str
    title: str
    verify: str = ""
    evidence: str = ""

    def check(self, today: date) -> None:
        """Raise UserFault bad_check where it has no name."""
        if not _OWN_ID.fullmatch(self.item_id):
            raise ValueError(f"{self.item_id} is no number of an own item")
        if not self.title.strip():
            raise _fault(say("Say in a few words what is to be looked at."))

    def decision(self) -> Decision:
        """What the journal keeps of it."""
        return Decision(
            panel=PANEL,
            suggestion="own_item",
            subject_kind=ITEM,
            subject_id=self.item_id,
            decision=DONE,
            act="add_item",
            told={"text": say("Put on the list: {title}", title=_line(self.title))},
        )

    def row(self) -> tuple[str, dict[str, Any]]:
        """The table it is kept in beside the journal, and its columns."""
        return "own_check_items", {
            "item_id": self.item_id,
            "area": self.area,
            "cadence": self.cadence,
            "title": _line(self.title),
            "verify": _line(self.verify),
            "evidence": _line(self.evidence),
        }


@dataclass(frozen=True)
class Certificate:
    """A paper that runs out: licence, filing, CCC, authorisation. ``item_id`` is the item of the catalogue that asks for it.

    ``certificate_id`` stays when it is renewed: the newest entry counts.
    """

    certificate_id: str
    item_id: str
    name: str
    expires_on: date | None
    number: str = ""

    def check(self, today: date) -> None:
        """Raise UserFault bad_check where it has no name."""
        if not self.name.strip():
            raise _fault(say("Say what the certificate is called."))

    def decision(self) -> Decision:
        """What the journal keeps of it."""
        return Decision(
            panel=PANEL,
            suggestion=CERTIFICATE,
            subject_kind=CERTIFICATE,
            subject_id=self.certificate_id,
            decision=DONE,
            act="keep_certificate",
            told={"text": say("Certificate kept: {title}", title=_line(self.name))},
        )

    def row(self) -> tuple[str, dict[str, Any]]:
        """The table it is kept in beside the journal, and its columns."""
        return "certificates", {
            "certificate_id": self.certificate_id,
            "item_id": self.item_id,
            "name": _line(self.name),
            "number": _line(self.number),
            "expires_on": _iso(self.expires_on),
        }


CheckRecord = CheckRun | Closing | OwnItem | Certificate


def trade_decision(trade: str, title: Phrase, *, is_on: bool) -> Decision:
    """Whether the shop does a trade: the items that only concern it are put on or off the list."""
    return Decision(
        panel=PANEL,
        suggestion=TRADE,
        subject_kind=TRADE,
        subject_id=trade,
        decision=DONE,
        act="trade_on" if is_on else "trade_off",
        told={
            "text": say("The shop does this: {title}", title=title)
            if is_on
            else say("The shop does not do this: {title}", title=title)
        },
    )


def gone_decision(subject_kind: str, subject_id: str, title: Phrase | str) -> Decision:
    """A certificate or an item of her own is no longer kept."""
    return Decision(
        panel=PANEL,
        suggestion=CERTIFICATE if subject_kind == CERTIFICATE else "own_item",
        subject_kind=subject_kind,
        subject_id=subject_id,
        decision=DONE,
        act="drop",
        told={"text": say("Taken off the list: {title}", title=title)},
    )


def _told(verdict: str, title: Phrase) -> Phrase:
    """What the journal says was done."""
    return {
        PASS: say("Checked, passed: {title}", title=title),
        FAIL: say("Checked, failed: {title}", title=title),
        NOT_APPLICABLE: say("Checked, does not apply: {title}", title=title),
        CANNOT_JUDGE: say("Checked, cannot be judged: {title}", title=title),
    }[verdict]


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

"""What does it look like when the data judge an item? Verdict, sentence, basis, the rows it rests on, and why it cannot be judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any

from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.analysis.derivation import Derivation
from shopdesk.frozen import dataclass
from shopdesk.wording import Phrase

PASS, FAIL, NOT_APPLICABLE, CANNOT_JUDGE = "pass", "fail", "not_applicable", "cannot_judge"


@dataclass(frozen=True)
class Place:
    """A row of a file that speaks against an item, where no selection of rows would find it again."""

    file: str
    sheet: str
    row: int
    words: str


@dataclass(frozen=True)
class SelfCheck:
    """What the data say of one item.

    ``n``: what was looked at; ``hits``: what speaks against it; ``reason``: why it cannot be judged, a code. ``rows`` selects
    the source rows. ``is_whole`` False: the data see only a part, so that they can fail the item but not pass it.
    ``worth_value``: fen at stake, None where no rule says. ``is_of_files`` False: it rests on what she typed in here.
    ``places``: the rows themselves, where ``rows`` cannot select them. ``seen_on``: how far what was looked at reaches, where that is
    not the day to which orders, refunds and reviews are known.
    """

    item_id: str
    verdict: str
    text: Phrase
    basis: Phrase
    n: int = 0
    hits: int = 0
    reason: str | None = None
    rows: Mapping[str, Any] = field(default_factory=dict)
    derivation: Derivation | None = None
    is_whole: bool = True
    worth_value: int | None = None
    is_of_files: bool = True
    places: tuple[Place, ...] = ()
    seen_on: date | None = None

    @property
    def is_judged(self) -> bool:
        """Whether the data alone give the verdict."""
        return self.verdict == FAIL or (self.verdict == PASS and self.is_whole)


def unjudged(item_id: str, reason: str, text: Phrase, basis: Phrase, n: int = 0, **more: Any) -> SelfCheck:
    """An item that cannot be judged, with the code of what is missing."""
    return SelfCheck(item_id, CANNOT_JUDGE, text, basis, n, reason=reason, **more)


def days_of(question: ComplianceQuestion) -> dict[str, str]:
    """The blanks that name the days looked at."""
    return {"from_on": question.window.start.isoformat(), "to_on": question.window.last.isoformat()}

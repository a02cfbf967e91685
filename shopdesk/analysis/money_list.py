"""Which findings does the money list still show, after what she decided on them?

A finding put off is back on its day. One done or refused stays away for a while of the rule book, and is back before that when what is
at stake has grown by a share of the rule book: a decision rested on the figure she saw. Files imported again change none of it.

One amount is counted once: an order, the stock and the margin of a SKU, a buyer's money, a case's refund stand in the finding of the
panel whose act mends it, and the other panels' findings leave it out; each says in its basis what its yuan are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from shopdesk.analysis.answer import Finding
from shopdesk.period import DateRange
from shopdesk.thresholds import OverviewRules

KIND = "finding"
_STAYS_AWAY = ("done", "refused")


@dataclass(frozen=True)
class FindingsDecided:
    """What was decided on findings and holds (an entry of the journal by ``decision_key``), as known on a day."""

    known_on: date
    entries: Mapping[str, Mapping[str, Any]]


def decision_key(finding: Finding, period: DateRange) -> str:
    """What a decision on a finding is kept under; what is found of a month is another thing each month."""
    of_month = str(period.start)[:7] if finding.panel == "overview" else ""
    return " ".join(part for part in (finding.finding, finding.subject, of_month) if part)


def still_open(
    found: Sequence[Finding], period: DateRange, decided: FindingsDecided | None, rules: OverviewRules
) -> list[Finding]:
    """The findings she has yet to decide on, in the same order."""
    if decided is None:
        return list(found)
    entries = decided.entries
    return [
        one
        for one in found
        if (entry := entries.get(decision_key(one, period))) is None or not _holds(entry, one, decided.known_on, rules)
    ]


def _holds(entry: Mapping[str, Any], finding: Finding, today: date, rules: OverviewRules) -> bool:
    if entry["decision"] not in _STAYS_AWAY:
        return bool(entry["snooze_until"]) and entry["snooze_until"] > today.isoformat()
    if (today - date.fromisoformat(entry["at"][:10])).days >= rules.decided_days:
        return False
    then, now = entry["worth_value"], finding.value
    has_grown = then is not None and now is not None and now > then * (1 + Fraction(str(rules.decided_growth_rate)))
    return not has_grown

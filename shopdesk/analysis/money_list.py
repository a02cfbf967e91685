"""Which findings does the money list still show, after what she decided on them?

A finding put off is back on its day. One done or refused stays away for a while of the rule book, and is back before that when what is
at stake has grown by a share of the rule book: a decision rested on the figure she saw. Files imported again change none of it.

One amount is counted once (see ``counted_once``); each finding says in its basis what its yuan are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from shopdesk.analysis.answer import Finding
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds import OverviewRules

KIND = "finding"
_STAYS_AWAY = ("done", "refused")


@dataclass(frozen=True)
class FindingsDecided:
    """What was decided on findings and holds (an entry of the journal by ``decision_key``), as known on a day."""

    known_on: date
    entries: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class DecidedAway:
    """A finding that is off the list: by which entry of the journal, how and when it was decided, the day it comes back.

    ``grown_value``: it comes back sooner once more fen than this are at stake. ``reason`` and ``note``: why, where she said so.
    """

    finding: Finding
    entry_id: int
    decision: str
    decided_on: date
    back_on: date
    grown_value: int | None = None
    reason: str | None = None
    note: str = ""


def decision_key(finding: Finding, period: DateRange) -> str:
    """What a decision on a finding is kept under; what is found of a month is another thing each month."""
    of_month = str(period.start)[:7] if finding.panel == "overview" else ""
    return " ".join(part for part in (finding.finding, finding.subject, of_month) if part)


def still_open(
    found: Sequence[Finding], period: DateRange, decided: FindingsDecided | None, rules: OverviewRules
) -> list[Finding]:
    """The findings she has yet to decide on, in the same order."""
    away = [one.finding for one in decided_away(found, period, decided, rules)]
    return [one for one in found if one not in away]


def decided_away(
    found: Sequence[Finding], period: DateRange, decided: FindingsDecided | None, rules: OverviewRules
) -> list[DecidedAway]:
    """The findings that a decision of hers keeps off the list, in the same order."""
    if decided is None:
        return []
    made = []
    for one in found:
        entry = decided.entries.get(decision_key(one, period))
        if entry is not None and _holds(entry, one, decided.known_on, rules):
            made.append(_away(one, entry, rules))
    return made


def _away(finding: Finding, entry: Mapping[str, Any], rules: OverviewRules) -> DecidedAway:
    at = date.fromisoformat(entry["at"][:10])
    is_put_off = entry["decision"] not in _STAYS_AWAY
    back_on = date.fromisoformat(entry["snooze_until"]) if is_put_off else at + timedelta(days=int(rules.decided_days))
    grown = None
    if not is_put_off and entry["worth_value"] is not None:
        grown = int(entry["worth_value"] * _growth(rules))
    return DecidedAway(
        finding, entry["id"], entry["decision"], at, back_on, grown, entry.get("reason"), entry.get("note") or ""
    )


def _growth(rules: OverviewRules) -> Fraction:
    return 1 + Fraction(str(rules.decided_growth_rate))


def _holds(entry: Mapping[str, Any], finding: Finding, today: date, rules: OverviewRules) -> bool:
    if entry["decision"] not in _STAYS_AWAY:
        return bool(entry["snooze_until"]) and entry["snooze_until"] > today.isoformat()
    if (today - date.fromisoformat(entry["at"][:10])).days >= rules.decided_days:
        return False
    then, now = entry["worth_value"], finding.value
    has_grown = then is not None and now is not None and now > then * _growth(rules)
    return not has_grown

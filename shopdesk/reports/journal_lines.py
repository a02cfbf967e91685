"""How does the journal of decisions read on a terminal and for programs?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.analysis.spelling import spell
from shopdesk.reports.listing import columns
from shopdesk.wording import money_text, shown, speaker
from shopdesk.workflow.decisions import REASONS, STATES

say = speaker("decisions")

STATE_WORDS = dict(
    zip(STATES, (say("taken"), say("taken, edited"), say("refused"), say("snoozed"), say("done")), strict=True)
)


def journal_lines(entries: Sequence[Mapping[str, Any]], language: str, currency: str) -> list[str]:
    """One line a decision, newest first: when, where, about what, what was decided, what it was worth, why."""
    if not entries:
        return [say("Nothing has been decided yet.").in_language(language)]
    rows = []
    for entry in entries:
        state = STATE_WORDS[entry["decision"]].in_language(language)
        if entry["snooze_until"] is not None:
            state = say("{state} until {until_on}", state=state, until_on=entry["snooze_until"]).in_language(language)
        if entry["undone_by"] is not None:
            state = say("{state}, taken back", state=state).in_language(language)
        reason = REASONS[entry["reason"]].in_language(language) if entry["reason"] in REASONS else ""
        proposal = entry["told"].get("text")
        worth = entry["worth_value"]
        rows.append(
            (
                str(entry["id"]),
                str(entry["at"])[:16],
                str(entry["panel"]),
                shown(str(entry["subject_id"])),
                state,
                "" if worth is None else money_text(worth, currency),
                " · ".join(
                    part
                    for part in (
                        "" if proposal is None else proposal.in_language(language, currency),
                        reason,
                        shown(str(entry["note"])),
                    )
                    if part
                ),
            )
        )
    return columns(rows, right=(0, 5))


def entry_json(entry: Mapping[str, Any], language: str, currency: str) -> dict[str, Any]:
    """A decision for programs: money as ``"1234.50"``, quantities as numbers, the figures exactly as they were kept."""
    told = {name: phrase.in_language(language, currency) for name, phrase in entry["told"].items()}
    return {
        **{key: entry[key] for key in ("id", "at", "panel", "suggestion", "subject_kind")},
        "subject": entry["subject_id"],
        "act": entry["act"],
        "text": told.get("text"),
        "basis": told.get("basis"),
        "proposal": entry["proposal"],
        "figures": entry["figures"],
        "as_of": entry["as_of"],
        "worth_value": spell(entry["worth_value"], "money"),
        **{key: entry[key] for key in ("decision", "reason", "note", "snooze_until")},
        "decided_qty": spell(entry["decided_qty"], "quantity"),
        "decided_value": spell(entry["decided_value"], "money"),
        **{key: entry[key] for key in ("due_on", "follows", "undone_by")},
    }

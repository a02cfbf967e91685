"""What was decided of an item before, and does it therefore stand aside?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.analysis.candidates import Candidate
from shopdesk.analysis.selection_rows import OWN, SelectionRow
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.selection_columns import is_candidate
from shopdesk.wording import speaker
from shopdesk.workflow.decisions import REFUSED, SNOOZED, TAKEN

say = speaker("selection_panel")

_DECIDED = {TAKEN: say("taken"), REFUSED: say("not this one"), SNOOZED: say("later")}


def journal_subject(row: Row) -> tuple[str, str]:
    """The journal's kind and id of what a row is about."""
    found: SelectionRow = row["whole"]
    if found.kind != OWN:
        return found.kind, found.key
    return ("sku", found.sku) if found.sku else ("item", found.key)


def decided(
    row: Row, standing: Mapping[tuple[str, str], Mapping[str, Any]], listed: Mapping[str, Candidate]
) -> dict[str, Any]:
    """The row with ``decided``, ``is_aside`` and the candidate it was ``listed_from``.

    What was refused stays aside while its two tests and its stage say the same; what was put off, until its day.
    """
    entry = standing.get(journal_subject(row))
    candidate = listed.get(str(row["sku"])) or listed.get(str(row["item_id"]))
    found = {**row, "listed_from": None if candidate is None or is_candidate(row) else candidate}
    if entry is None:
        return {**found, "is_aside": False, "decided": None}
    judged = {name: row[name] for name in ("gate_margin", "gate_growth", "stage")}
    is_same = all(entry["proposal"].get(name) == value for name, value in judged.items())
    is_aside = entry["decision"] == SNOOZED or (entry["decision"] == REFUSED and is_same)
    told = say("{decision} {day}", decision=_DECIDED[entry["decision"]], day=str(entry["at"])[:10])
    return {**found, "is_aside": is_aside, "decided": told}

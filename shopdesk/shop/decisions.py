"""What did the owner decide, and what of it holds?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.shop.open_store import OpenStore
from shopdesk.shop.outcomes import Changes, Kept
from shopdesk.store import journal
from shopdesk.wording import speaker
from shopdesk.workflow import decisions as deciding
from shopdesk.workflow.decisions import Decision

say = speaker("shop")


class Decisions(OpenStore):
    """The one journal of all panels: written to, taken back, done again."""

    def decide(self, decision: Decision) -> Changes:
        """Write one decision into the journal; raises UserFault as ``decide_all``."""
        return self.decide_all([decision]).changes

    def decide_all(self, decisions: Sequence[Decision]) -> Kept:
        """Write decisions into the journal, all or none; raises UserFault bad_decision, unknown_decision (one to follow)."""
        return self._write(decisions)

    def _write(self, decisions: Sequence[Decision], beside: Sequence[tuple[str, Mapping[str, Any]]] = ()) -> Kept:
        """Write decisions, each with what a table of its own keeps of it."""
        for one in decisions:
            deciding.check(one, self._now.date())
            if one.follows is not None:
                self._decision(one.follows)
        numbers = journal.write(
            self._store.db,
            [
                {part.name: getattr(one, part.name) for part in fields(one)} | {"note": one.note.strip()}
                for one in decisions
            ],
            self._at(),
            beside,
        )
        return Kept(tuple(numbers), frozenset({"journal"}) if numbers else frozenset())

    def undo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        """Take decisions back, all or none; one taken back already stays so. Raises UserFault unknown_decision."""
        return self._revise([one for one in map(self._decision, entry_ids) if one["undone_by"] is None], journal.UNDONE)

    def redo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        """Let decisions hold again that were taken back. Raises UserFault unknown_decision."""
        return self._revise(
            [one for one in map(self._decision, entry_ids) if one["undone_by"] is not None], journal.AGAIN
        )

    def journal(self, wanted: Mapping[str, Any] | None = None, limit: int = -1) -> list[dict[str, Any]]:
        """The decisions, newest first (see ``store.journal.entries``); ``wanted`` by panel, suggestion, subject_kind,
        subject_id, decision, since, before."""
        return journal.entries(self._store.db, wanted, limit=limit)

    def standing(self, panel: str) -> dict[tuple[str, str, str], dict[str, Any]]:
        """What holds now of a panel's suggestions, by (suggestion, subject_kind, subject_id); snoozes that ended are left out."""
        today = self._now.date().isoformat()
        return {
            key: one
            for key, one in journal.standing(self._store.db, panel).items()
            if one["snooze_until"] is None or one["snooze_until"] > today
        }

    def open_acts(self, panel: str, act: str) -> list[dict[str, Any]]:
        """What was done and has not been gone on from, as orders placed and not yet arrived; oldest first."""
        return journal.open_acts(self._store.db, panel, act)

    def _decision(self, entry_id: int) -> dict[str, Any]:
        found = journal.entry(self._store.db, entry_id)
        if found is None:
            raise UserFault("unknown_decision", say("The journal has no entry {entry_id}.", entry_id=entry_id))
        return found

    def _revise(self, decisions: Sequence[Mapping[str, Any]], how: str) -> Changes:
        return frozenset({"journal"}) if journal.revise(self._store.db, decisions, how, self._at()) else frozenset()

"""Which numbers does the owner go by, and since when?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.shop.open_store import OpenStore
from shopdesk.shop.outcomes import Changes
from shopdesk.store import rules
from shopdesk.thresholds import WAITING, Thresholds, default_of, entries, with_overrides, with_values


class RuleBook(OpenStore):
    """The rule book in force; a number that is set holds from the next question on."""

    def rules(self) -> Thresholds:
        """The rule book as it is in force: the defaults, and what the owner set herself."""
        return with_overrides(rules.own(self._store.db))

    def rule_book(self) -> list[dict[str, Any]]:
        """The entries of the panels there are, as rows: those of ``thresholds.entries``, is_own, and changes, newest first.

        A change has at, old_value, new_value, is_default. Left out: entries of panels whose question the shop does not answer
        yet, and those that nothing reads (``thresholds.WAITING``).
        """
        own, changes = rules.own(self._store.db), rules.history(self._store.db)
        return [
            {
                **row,
                "is_own": (row["section"], row["name"]) in own,
                "changes": [one for one in changes if (one["section"], one["name"]) == (row["section"], row["name"])],
            }
            for row in entries(self.rules())
            if hasattr(self, row["section"]) and f"{row['section']}.{row['name']}" not in WAITING
        ]

    def set_rule(self, section: str, name: str, value: float) -> Changes:
        """Let a rule have this number from now on; raises UserFault as ``change_rules``."""
        return self.change_rules({(section, name): value})

    def reset_rule(self, section: str, name: str) -> Changes:
        """Go back to a rule's default; raises UserFault as ``change_rules``."""
        return self.change_rules({(section, name): None})

    def change_rules(self, values: Mapping[tuple[str, str], float | None]) -> Changes:
        """Let rules have these numbers from now on (None: their defaults), all or none; what holds already is no change.

        Raises UserFault unknown_rule, or bad_rule with the bounds. Months that were closed keep their figures as issued.
        """
        wanted = {key: default_of(*key) if value is None else value for key, value in values.items()}
        before, own = self.rules(), rules.own(self._store.db)
        after = with_values(before, wanted)
        changes = [
            rules.Change(
                section,
                name,
                old_value=getattr(getattr(before, section), name),
                new_value=getattr(getattr(after, section), name),
                is_default=value == default_of(section, name),
            )
            for (section, name), value in wanted.items()
            if own.get((section, name)) != (None if value == default_of(section, name) else value)
        ]
        if changes:
            rules.change(self._store.db, changes, self._at())
        return frozenset({"rules"}) if changes else frozenset()

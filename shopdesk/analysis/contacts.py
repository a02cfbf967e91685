"""Which buyers are left alone: written to lately, unwilling, or in the middle of an after-sales case (analysis-spec §B)?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import date

from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class Contacts:
    """What is known beside purchases: the day of the last contact by buyer, who wants none, who has an open case."""

    last_on: Mapping[str, date] = field(default_factory=dict)
    not_wanted: Collection[str] = ()
    open_cases: Collection[str] = ()

    def wants_no_letter(self, buyer_id: str | None, as_of: date, pause_days: float) -> bool:
        """Whether a buyer was written to less than ``pause_days`` ago or wants no letters; of no named buyer nobody could say so."""
        if buyer_id is None:
            return False
        called = self.last_on.get(buyer_id)
        return buyer_id in self.not_wanted or (called is not None and (as_of - called).days < pause_days)

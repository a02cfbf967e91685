"""Which items stand on which list of the panel, and on which is what she is sent to?"""

from __future__ import annotations

from shopdesk.analysis.compliance_list import Checklist, CheckRow
from shopdesk.frozen import dataclass

ALL, DUE, BY_DATA, PUT_OFF, OFF = LISTS = ("all", "due", "by_data", "put_off", "off")


@dataclass(frozen=True)
class Beside:
    """What the panel shows beside its rows: the whole list, items put off, which list is shown, free numbers of items and papers."""

    found: Checklist
    put_off: frozenset[str]
    shown: str
    numbers: tuple[int, int]

    def is_on(self, name: str, row: CheckRow) -> bool:
        """Whether an item stands on a list. What was put off stands on a list of its own until its day."""
        if row.is_off or name == OFF:
            return row.is_off and name == OFF
        if row.item_id in self.put_off or name == PUT_OFF:
            return row.item_id in self.put_off and name == PUT_OFF
        return {ALL: True, DUE: row.asks_now(self.found.question.on), BY_DATA: row.check is not None}[name]

    def item_of(self, subject: str) -> str | None:
        """The item a subject is about: itself, one that orders or reviews fail, or the one a certificate is kept for."""
        rows = self.found.rows
        if any(row.item_id == subject for row in rows):
            return subject
        paper = next((one for one in self.found.question.certificates if one.certificate_id == subject), None)
        if paper is not None:
            return paper.item_id
        told = (row for row in rows if row.check is not None and subject in row.check.rows.get("keys", ()))
        return next((row.item_id for row in told), None)

    def list_of(self, subject: str) -> str | None:
        """The first list on which the item a subject is about stands; None where there is no such item."""
        item_id = self.item_of(subject)
        row = next((row for row in self.found.rows if row.item_id == item_id), None)
        return None if row is None else next(name for name in (ALL, PUT_OFF, OFF) if self.is_on(name, row))

"""Whom did she write to, and who wants no letters?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from shopdesk.analysis.contacts import Contacts
from shopdesk.store import buyers


def contacts(
    db: sqlite3.Connection, as_of: date, known_to: date, standing: Mapping[tuple[str, str, str], Mapping[str, Any]]
) -> Contacts:
    """Whom she wrote to up to ``known_to`` and who wants no letters, by the decisions that stand; whose case is open.

    known_to: ``as_of``, or today where that is the newest day files reach: what she wrote since then was written.
    """
    last: dict[str, date] = {}
    unwanted: set[str] = set()
    for (_, kind, buyer_id), entry in standing.items():
        if kind != "buyer":
            continue
        if entry["reason"] == "not_wanted":
            unwanted.add(buyer_id)
        day = date.fromisoformat(entry["at"][:10])
        if day <= known_to:
            last[buyer_id] = max(last.get(buyer_id, day), day)
    return Contacts(last, unwanted, buyers.with_open_cases(db, as_of))

"""What does the store know of the buyers, now and on the day they are compared with?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from shopdesk.analysis.buyer_lists import Contacts
from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, spans
from shopdesk.analysis.purchase_history import PurchaseHistory
from shopdesk.analysis.tier_table import IdentityShare, TiersQuestion
from shopdesk.period import month_before
from shopdesk.store import buyers
from shopdesk.thresholds.tiers import TiersRules


def tiers_question(
    db: sqlite3.Connection,
    history: PurchaseHistory,
    as_of: date,
    coverage: Coverage,
    rules: TiersRules,
    before_on: date | None = None,
) -> TiersQuestion:
    """Everything up to ``as_of``; ``before_on`` is the day compared with, a month earlier where none is given."""
    since = as_of - timedelta(days=int(rules.window_days))
    return TiersQuestion(
        as_of=as_of,
        history=history,
        before_on=before_on or month_before(as_of),
        identity=IdentityShare(*buyers.identified(db, since, as_of), history.unpriced(since, as_of)),
        covered=spans(coverage, *ORDER_KINDS),
        history_start=buyers.first_paid_on(db),
        rules=rules,
    )


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

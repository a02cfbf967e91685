"""What does the store know of the buyers, now and on the day they are compared with?"""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta

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

"""What did every buyer buy and every item sell, day by day? What questions about all of them begin with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from shopdesk.analysis.coverage import default_as_of
from shopdesk.shop.open_store import OpenStore
from shopdesk.store import coverage

if TYPE_CHECKING:
    from shopdesk.analysis.purchase_history import PurchaseHistory
    from shopdesk.analysis.selection_columns import SellingColumns


class Histories(OpenStore):
    """Columns of many rows, made once and kept beside the store; they outlive decisions and rules."""

    def _purchase_history(self) -> PurchaseHistory:
        """On which days every buyer bought: what any question about buyers begins with."""
        from shopdesk.questions.purchase_history import purchase_history

        history: PurchaseHistory = self._remembered(
            "purchase_history",
            lambda: purchase_history(self._store.db, self.path, may_write=self._keeps_counts),
            of_rows=True,
        )
        return history

    def _selling(self) -> SellingColumns:
        """What sold of every item on any day, and what came of it: what selection and replenishment begin with."""
        from shopdesk.questions.selection import selling_columns

        columns: SellingColumns = self._remembered(
            "selling", lambda: selling_columns(self._store.db, self.path, may_write=self._keeps_counts), of_rows=True
        )
        today = self._now.date()
        newest = (default_as_of(coverage.by_kind(self._store.db), today), today + timedelta(days=1))
        found: SellingColumns = self._remembered(
            ("selling", newest),
            lambda: replace(columns, supplies=replace(columns.supplies, newest=newest)),
            of_rows=True,
        )
        return found

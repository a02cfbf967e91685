"""Who are the best buyers, and to whom is it time to write?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from shopdesk.analysis.answer import Answer
from shopdesk.period import Month
from shopdesk.shop.decisions import Decisions
from shopdesk.shop.histories import Histories
from shopdesk.shop.known_days import KnownDays
from shopdesk.shop.rule_book import RuleBook
from shopdesk.store import buyers, orders

if TYPE_CHECKING:
    from shopdesk.analysis.buyer_columns import BuyerRows
    from shopdesk.analysis.contacts import Contacts
    from shopdesk.analysis.tier_table import TierTable
    from shopdesk.analysis.unpaid_buyers import UnpaidBuyer


class Tiers(Decisions, Histories, KnownDays, RuleBook):
    """Buyers by tier, with the lists of those to write to."""

    def tiers(self, *, month: Month | None = None, as_of: date | None = None, before_on: date | None = None) -> Answer:
        """Buyers, best first, with scores, tiers and where they stood on ``before_on`` (a month earlier unless given)."""
        from shopdesk.analysis.buyer_lists import SLIPPING
        from shopdesk.analysis.tiers import answer_of

        day = self._asked_as_of(month, as_of)
        table = self.tier_table(day, before_on)
        return answer_of(table, len(self._lists(table, day)[SLIPPING]))

    def tier_table(self, as_of: date, before_on: date | None = None) -> TierTable:
        """The same with all that rates, cohorts and movements are made of."""
        # numpy comes with it: only paid for when it is asked
        from shopdesk.analysis.tier_table import tier_table
        from shopdesk.questions.tiers import tiers_question

        db, rules, history = self._store.db, self.rules().tiers, self._purchase_history()
        table: TierTable = self._remembered(
            ("tiers", as_of, before_on, rules),
            lambda: tier_table(tiers_question(db, history, as_of, self.coverage(), rules, before_on)),
        )
        return table

    def call_lists(self, as_of: date, before_on: date | None = None) -> dict[str, BuyerRows]:
        """List → the buyers to write to, less those who were lately written to, want no letters or have an open case.

        Who was of high value on ``before_on`` (a month earlier unless given) and is no more is one of the good ones away.
        """
        return self._lists(self.tier_table(as_of, before_on), as_of)

    def _lists(self, table: TierTable, as_of: date) -> dict[str, BuyerRows]:
        from shopdesk.analysis.buyer_lists import call_lists

        return call_lists(table, self._contacts(as_of))

    def unpaid_buyers(self, as_of: date) -> list[UnpaidBuyer]:
        """The buyers who ordered lately and have not paid, but those who want no letters or were lately written to."""
        from shopdesk.analysis.unpaid_buyers import unpaid_buyers

        lines = self.rules().overview
        placed = orders.unpaid(self._store.db, as_of, int(lines.unpaid_min_age_days), int(lines.unpaid_max_age_days))
        return unpaid_buyers(self.tier_table(as_of), placed, self._contacts(as_of))

    def _contacts(self, as_of: date) -> Contacts:
        from shopdesk.questions.contacts import contacts

        known_to = self._now.date() if self._is_now(as_of) else as_of
        return contacts(self._store.db, as_of, known_to, self.standing("tiers"))

    def buyer_orders(self, buyer_id: str, as_of: date) -> list[dict[str, Any]]:
        """One buyer's orders, newest first (see ``store.buyers.orders_of``)."""
        return buyers.orders_of(self._store.db, buyer_id, as_of)

"""Which goods are worth selling on, which should go, and what is bought together?"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.period import Month
from shopdesk.shop.candidates import Candidates
from shopdesk.shop.histories import Histories
from shopdesk.store import baskets

if TYPE_CHECKING:
    from shopdesk.analysis.basket import BasketPairs
    from shopdesk.analysis.selection_facts import ItemFacts
    from shopdesk.analysis.selection_table import SelectionTable


class Selection(Histories, Candidates):
    """Goods on sale, candidates and market listings side by side."""

    def selection(self, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        """Goods on sale, candidates and market listings, best first, with both tests, what a unit leaves and the stage of each."""
        from shopdesk.analysis.selection import answer_of

        day = self._asked_as_of(month, as_of)
        return answer_of(self.selection_table(day if month is None else min(day, month.range.end)))

    def selection_table(self, as_of: date) -> SelectionTable:
        """The same with the facts, weeks and scores behind it."""
        # numpy comes with it: only paid for when it is asked
        from shopdesk.analysis.selection_facts import item_facts
        from shopdesk.analysis.selection_table import selection_table
        from shopdesk.questions.selection import selection_question

        db, book, is_now = self._store.db, self.rules(), self._is_now(as_of)
        thought_of = tuple(self.candidates())
        unusual = self._unusual_weeks(as_of)
        asked = (as_of, is_now, book.replenishment, thought_of, unusual)

        def facts() -> ItemFacts:
            columns = self._selling()
            return item_facts(
                selection_question(
                    db, as_of, self.coverage(), columns, book.replenishment, thought_of, is_now=is_now, unusual=unusual
                )
            )

        # a line may be moved without asking the store again, a day without reading its sales anew
        table: SelectionTable = self._remembered(
            ("selection", *asked, book.selection, book.returns),
            lambda: selection_table(
                self._remembered(("item_facts", *asked), facts, of_rows=True), book.selection, book.returns
            ),
            of_rows=True,
        )
        return table

    def selection_findings(self, as_of: date) -> list[Finding]:
        """What the choice of goods puts on the money list: sales that lose, stock whose time is over, goods to push."""
        from shopdesk.analysis.selection_findings import selection_findings

        return selection_findings(self.selection_table(as_of))

    def bought_together(self, as_of: date) -> BasketPairs:
        """Which goods stood in the same orders more often than by chance, before ``as_of``."""
        import numpy as np

        from shopdesk.analysis.basket import Baskets, bought_together

        lines = self.rules().selection

        def make() -> BasketPairs:
            first = as_of - timedelta(days=int(lines.basket_window_days))
            goods, *columns = baskets.lines(self._store.db, first, as_of)
            return bought_together(Baskets(goods, *(np.array(column, np.int64) for column in columns)), lines)

        found: BasketPairs = self._remembered(("baskets", as_of, lines), make, of_rows=True)
        return found

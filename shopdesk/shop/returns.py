"""Which after-sales cases wait, what comes back, and why?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.period import Month
from shopdesk.shop.known_days import KnownDays
from shopdesk.shop.rule_book import RuleBook
from shopdesk.store import cases

if TYPE_CHECKING:
    from shopdesk.analysis.listing_fixes import FixEffect
    from shopdesk.analysis.returns_desk import ReturnsDesk
    from shopdesk.analysis.returns_rows import CaseRow
    from shopdesk.analysis.serial_returners import WatchList
    from shopdesk.questions.returns import DeskFrame


class Returns(KnownDays, RuleBook):
    """Cases and what comes back, as of a day."""

    def returns(self, *, month: Month | None = None, as_of: date | None = None) -> Answer:
        """Which after-sales cases wait and what comes back, of the cohort of a month; with ``as_of`` as it stood then."""
        from shopdesk.analysis.returns import answer_of

        return answer_of(self.returns_desk(month=month, as_of=as_of))

    def returns_desk(self, *, month: Month | None = None, as_of: date | None = None) -> ReturnsDesk:
        """The same with every case, the goods that come back and why, and the months they were sent in."""
        from shopdesk.analysis.returns_desk import returns_desk
        from shopdesk.questions.returns import returns_question
        from shopdesk.store.kept_tallies import ReturnTallies

        frame, rules = self._desk_frame(month, as_of), self.rules().returns
        tallies = self._remembered("tallies", lambda: ReturnTallies(self._store.db), of_rows=True)
        desk: ReturnsDesk = self._remembered(
            ("returns", frame, rules), lambda: returns_desk(returns_question(self._store.db, frame, rules, tallies))
        )
        return desk

    def returns_findings(self, as_of: date) -> list[Finding]:
        """What after-sales put on the money list: deadlines, goods back and not graded, goods that come back too often."""
        from shopdesk.analysis.returns_findings import returns_findings

        return returns_findings(self.returns_desk(as_of=None if self._is_now(as_of) else as_of))

    def find_case(self, number: str, *, as_of: date | None = None) -> list[CaseRow]:
        """The cases of a refund, order or waybill number as they stand, those written by hand too; empty where there is none."""
        from shopdesk.questions.returns import found_cases

        return found_cases(self._store.db, number.strip(), self._desk_frame(None, as_of), self.rules().returns)

    def watch_list(self, *, as_of: date | None = None) -> WatchList:
        """Buyers to look at, never to refuse: those that send back at no fault far oftener than the shop's others, likeliest first."""
        from shopdesk.questions.returns import watched

        return watched(self._store.db, self._desk_frame(None, as_of), self.rules().returns)

    def listing_fixes(self, *, as_of: date | None = None) -> list[FixEffect]:
        """What became of listings she corrected: how much came back for the cause before and since, the newest first."""
        from shopdesk.questions.returns import listing_fixes

        before = self._desk_frame(None, as_of).before
        return listing_fixes(self._store.db, self.returns_desk(as_of=as_of), before)

    def _desk_frame(self, month: Month | None, as_of: date | None) -> DeskFrame:
        from shopdesk.questions.returns import desk_frame

        return desk_frame(self.coverage(), self._now, month, as_of, cases.newest_moment(self._store.db))

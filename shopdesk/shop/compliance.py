"""What of the shop's duties is due, what do the data say of it, and was everyone asked a like price?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from shopdesk.analysis import coverage as covering
from shopdesk.analysis.answer import Answer, Finding
from shopdesk.period import Month, month_before
from shopdesk.shop.copy_scan import CopyScan
from shopdesk.shop.histories import Histories
from shopdesk.shop.known_days import KnownDays
from shopdesk.shop.outcomes import Kept
from shopdesk.shop.rule_book import RuleBook
from shopdesk.store import compliance

if TYPE_CHECKING:
    from shopdesk.analysis.compliance_list import Checklist
    from shopdesk.analysis.price_fairness import PriceFairness
    from shopdesk.workflow.checklist import CheckRecord


class Compliance(CopyScan, Histories, KnownDays, RuleBook):
    """The checklist, what is written down on it, and what checks itself."""

    def compliance(self, *, month: Month | None = None, as_of: date | None = None, with_slow: bool = True) -> Answer:
        """Every item of the checklist, what is due first, with what the imported data say of it."""
        from shopdesk.analysis.compliance import answer_of

        found = self.checklist(month=month, as_of=as_of, with_slow=with_slow)
        return answer_of(found, self.checklist(as_of=month_before(found.question.seen_on), with_slow=False))

    def checklist(self, *, month: Month | None = None, as_of: date | None = None, with_slow: bool = True) -> Checklist:
        """The same with looks, actions, certificates and the counts behind what checks itself.

        ``with_slow``: also compare prices and, as of now, scan the titles of the goods.
        """
        from shopdesk.analysis.compliance_list import checklist
        from shopdesk.questions.compliance import compliance_question

        today, covered, book = self._now.date(), self.coverage(), self.rules()
        frame = covering.time_frame(covered, today, month=month, as_of=as_of)
        is_now = self._is_now(frame.as_of)

        def make() -> Checklist:
            has_titles = with_slow and is_now
            question = compliance_question(
                self._store.db,
                frame,
                today,
                covered,
                book,
                is_now=is_now,
                is_month=month is not None,
                price=self.price_fairness(month=month, as_of=as_of) if with_slow else None,
                titles=self.scan_titles() if has_titles else None,
                title_count=self.title_count() if has_titles else 0,
                titles_on=self.titles_on() if has_titles else None,
            )
            return checklist(question)

        key = ("compliance", frame, month, today, book, with_slow, self.copy_goods())
        found: Checklist = self._remembered(key, make)
        return found

    def compliance_findings(self, as_of: date) -> list[Finding]:
        """What the checklist puts on the money list: what runs against a clock, what fails, what is overdue."""
        from shopdesk.analysis.compliance_findings import compliance_findings

        return compliance_findings(self.checklist(as_of=as_of))

    def keep_checks(self, records: Sequence[CheckRecord]) -> Kept:
        """Write down looks, closed actions, certificates, items of her own, all or none; each is a decision of the journal too.

        Taken back and done again as every decision (``undo_decisions``). Raises UserFault bad_check, unknown_decision.
        """
        for one in records:
            one.check(self._now.date())
        return self._write([one.decision() for one in records], [one.row() for one in records])

    def next_check_numbers(self) -> tuple[int, int]:
        """The next free numbers of an own item and of a certificate."""
        own, papers = compliance.numbers_given(self._store.db)
        return own + 1, papers + 1

    def price_fairness(self, *, month: Month | None = None, as_of: date | None = None) -> PriceFairness:
        """Whether buyers of the high tier paid more than others for like things in a month, with the lines to read."""
        # numpy comes with it: only paid for when it is asked
        from shopdesk.analysis.price_fairness import price_fairness
        from shopdesk.questions.price_fairness import paid_lines

        frame = covering.time_frame(self.coverage(), self._now.date(), month=month, as_of=as_of)
        span, rules = frame.period.clipped(frame.as_of), self.rules()
        found: PriceFairness = self._remembered(
            ("price_fairness", span, rules.compliance, rules.tiers),
            lambda: price_fairness(
                paid_lines(self._store.db, self._purchase_history(), span, rules.tiers), rules.compliance
            ),
        )
        return found

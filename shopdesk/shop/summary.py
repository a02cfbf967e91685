"""What does the month say on paper, and was it issued?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from shopdesk.period import DateRange, Month
from shopdesk.shop.outcomes import Changes
from shopdesk.shop.overview import Overview
from shopdesk.shop.whole_store import WholeStore
from shopdesk.store import breakdowns, idle_stock, ledger, months

if TYPE_CHECKING:
    from shopdesk.analysis.area_page import AreaPage
    from shopdesk.analysis.restated import IssuedMonth
    from shopdesk.analysis.summary import MonthlySummary


class Summary(Overview, WholeStore):
    """The month to print, the owner's notes on it, its closing and what became other since."""

    def summary(self, month: Month) -> MonthlySummary:
        """The whole month for the printed page."""
        from shopdesk.analysis.summary import SummaryQuestion, month_summary

        db = self._store.db
        question = self._overview_question(month, None, "previous_month")
        question = replace(question, others=self._findings_of_panels(question.as_of))
        span, as_of = question.period, question.as_of
        base, last_year = question.comparison.range, question.last_year_span or span
        return month_summary(
            SummaryQuestion(
                month=month,
                overview=question,
                shop_name=self.shop_name(),
                platform=ledger.leading_platform(db),
                currency=self.currency(),
                days=breakdowns.by_day(db, span, as_of),
                days_last_year=breakdowns.by_day(db, last_year, as_of),
                skus=breakdowns.by_sku(db, span, as_of),
                skus_base=breakdowns.by_sku(db, base, as_of),
                categories=breakdowns.by_category(db, span, as_of),
                provinces=breakdowns.by_province(db, span, as_of),
                provinces_base=breakdowns.by_province(db, base, as_of),
                provinces_together=self._provinces_together(span, as_of),
                refund_reasons=breakdowns.by_refund_reason(db, span, as_of),
                idle_stock=idle_stock.idle_stock(db, as_of),
                areas=self._area_pages(min(as_of, month.range.end)),
                notes=months.notes(db, str(month)),
                edition=len(months.issues(db, str(month))) + 1,
                rules=self.rules().summary,
            )
        )

    def _provinces_together(self, span: DateRange, as_of: date) -> frozenset[str]:
        """The provinces of which paper says nothing by itself, since that would speak of single buyers."""
        from shopdesk.analysis.small_cells import GroupMoney, printed_together

        rules = self.rules().compliance
        groups = breakdowns.province_buyers(self._store.db, span, as_of)
        known = {name: GroupMoney(*group) for name, group in groups.items() if name is not None}
        return printed_together(known, int(rules.small_cell_buyers), rules.dominance_share)

    def _area_pages(self, as_of: date) -> list[AreaPage]:
        """What the other panels say of a month, as it stood when the month had ended."""
        from shopdesk.analysis.compliance_page import compliance_page
        from shopdesk.analysis.replenishment_page import replenishment_page
        from shopdesk.analysis.returns_page import returns_page
        from shopdesk.analysis.selection_page import selection_page
        from shopdesk.analysis.tiers_page import tiers_page

        return [
            selection_page(self.selection_table(as_of)),
            tiers_page(self.tier_table(as_of)),
            replenishment_page(*self.orders_left(as_of)),
            returns_page(self.returns_desk(as_of=as_of)),
            compliance_page(self.checklist(as_of=as_of)),
        ]

    def month_notes(self, month: Month) -> str:
        """The owner's own words on a month."""
        return months.notes(self._store.db, str(month))

    def set_month_notes(self, month: Month, text: str) -> Changes:
        """Keep the owner's own words on a month."""
        months.set_notes(self._store.db, str(month), text)
        return frozenset({"month_notes"})

    def close_month(self, month: Month, issue_of: Callable[[MonthlySummary], str]) -> Changes:
        """Keep the month as issued today: its figures, and what ``issue_of`` makes of it to print; a later closing is a further edition."""
        summary = replace(self.summary(month), is_closed=True)
        answer = summary.answer
        months.close(
            self._store.db,
            str(month),
            at=self._at(),
            as_of=answer.as_of.isoformat(),
            report={**answer.to_json("en", self.currency()), "issue": issue_of(summary)},
        )
        return frozenset({"closed_months"})

    def reopen_month(self, month: Month) -> Changes:
        """Take the last closing of a month back."""
        months.reopen(self._store.db, str(month))
        return frozenset({"closed_months"})

    def printed_month(self, month: Month) -> MonthlySummary | IssuedMonth:
        """What the month prints: as it was issued where it is closed, else as it stands."""
        from shopdesk.analysis.restated import printed

        return printed(self.issued(month), lambda: self.summary(month))

    def issued(self, month: Month) -> IssuedMonth | None:
        """The month as it was last issued, and which figures have become others since; None while it is open."""
        from shopdesk.analysis.restated import IssuedMonth, restated

        issues = months.issues(self._store.db, str(month))
        if not issues:
            return None
        last = issues[-1]
        now = self.overview(month=month, with_panels=False)
        return IssuedMonth(
            issue=last["report"].get("issue"),
            edition=len(issues),
            issued_on=last["at"][:10],
            restated=restated(last["report"]["figures"], now.figures),
        )

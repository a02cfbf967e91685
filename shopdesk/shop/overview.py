"""How did a month go, and what is worth doing first?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from shopdesk.analysis import coverage as covering
from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.money_list import KIND, FindingsDecided
from shopdesk.analysis.overview import OverviewQuestion, overview
from shopdesk.period import DateRange, Month
from shopdesk.shop.compliance import Compliance
from shopdesk.shop.replenishment import Replenishment
from shopdesk.shop.returns import Returns
from shopdesk.shop.selection import Selection
from shopdesk.shop.tiers import Tiers
from shopdesk.store import journal, ledger, orders, period_counts, rollups


class Overview(Tiers, Replenishment, Selection, Compliance, Returns):
    """The month's figures, and what every panel finds worth doing."""

    def overview(
        self,
        *,
        month: Month | None = None,
        as_of: date | None = None,
        comparison_name: str = "previous_month",
        with_panels: bool = True,
    ) -> Answer:
        """The month's figures, what they are compared with, the money list; ``with_panels``: also what the other panels find."""
        question = self._overview_question(month, as_of, comparison_name)
        others = self._findings_of_panels(question.as_of) if with_panels else ()
        return overview(replace(question, others=others))

    def _overview_question(self, month: Month | None, as_of: date | None, comparison_name: str) -> OverviewQuestion:
        db, lines = self._store.db, self.rules().overview
        covered = self.coverage()
        frame = covering.time_frame(
            covered, self._now.date(), month=month, as_of=as_of, comparison_name=comparison_name
        )
        return OverviewQuestion(
            period=frame.period,
            as_of=frame.as_of,
            comparison=frame.comparison,
            totals=self._totals(frame.period, frame.as_of),
            base=self._totals(frame.comparison.range, frame.as_of),
            last_year=self._totals(frame.last_year, frame.as_of),
            last_year_span=frame.last_year,
            history=[(span, self._totals(span, frame.as_of)) for span in frame.history],
            unpaid=self._unpaid(frame.as_of),
            coverage=covered,
            brought=ledger.brought(db),
            last_changes=ledger.last_changes(db),
            later_orders=orders.later_orders(db, frame.as_of),
            rules=lines,
            decided=self._findings_decided(frame.as_of),
        )

    def _unpaid(self, as_of: date) -> list[dict[str, Any]]:
        """The orders not paid, each with whether its buyer is left alone, as the list of these buyers does."""
        book = self.rules()
        lines, pause = book.overview, book.tiers.contact_pause_days
        placed = orders.unpaid(self._store.db, as_of, int(lines.unpaid_min_age_days), int(lines.unpaid_max_age_days))
        contacts = self._contacts(as_of) if placed else None
        return [
            {
                **row,
                "is_left_alone": contacts is not None and contacts.wants_no_letter(row["buyer_id"], as_of, pause),
            }
            for row in placed
        ]

    def _totals(self, period: DateRange, as_of: date) -> rollups.Figures:
        """What the daily totals say for a period; a figure's months and the months it is compared with are mostly the same."""
        known: dict[tuple[DateRange, date], rollups.Figures] = self._remembered("totals", dict, of_rows=True)
        if (period, as_of) not in known:
            counts = self._remembered(
                "period_counts",
                lambda: period_counts.PeriodCounts(self._store.db, self.path, may_write=self._keeps_counts),
                of_rows=True,
            )
            known[period, as_of] = rollups.totals(self._store.db, period, as_of, counts=counts)
        return known[period, as_of]

    def _findings_decided(self, as_of: date) -> FindingsDecided:
        """What she decided on findings, as it was known on a day; of the newest, up to now."""
        is_now = self._is_now(as_of)
        known_on = self._now.date() if is_now else as_of
        held = journal.standing(self._store.db, "overview", before=None if is_now else as_of.isoformat())
        return FindingsDecided(known_on, {subject: entry for (_, kind, subject), entry in held.items() if kind == KIND})

    def _findings_of_panels(self, as_of: date) -> list[Finding]:
        """What the other panels find worth doing, for the money list."""
        from shopdesk.analysis.buyer_lists import list_findings

        of_buyers = list_findings(self.tier_table(as_of), self.call_lists(as_of))
        return [
            *of_buyers,
            *self.replenishment_findings(as_of),
            *self.selection_findings(as_of),
            *self.returns_findings(as_of),
            *self.compliance_findings(as_of),
        ]

"""Which days and months do the files reach, as of which day is a question answered, and which weeks are not typical?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from shopdesk.analysis import coverage as covering
from shopdesk.analysis.month_tables import with_net
from shopdesk.period import DateRange, Month
from shopdesk.shop.open_store import OpenStore
from shopdesk.store import breakdowns, coverage, journal, months
from shopdesk.workflow.unusual_weeks import UNUSUAL_WEEK


class KnownDays(OpenStore):
    """The days the shop knows of."""

    def coverage(self) -> Mapping[str, Mapping[str, Any]]:
        """Per kind: first and last day, spans with their imports, gaps."""
        return coverage.by_kind(self._store.db)

    def months(self) -> list[Month]:
        """The months in which anything was placed or paid, oldest first."""
        return [Month.parse(text) for text in months.with_data(self._store.db)]

    def default_month(self) -> Month:
        """The last wholly covered month, else the latest."""
        return covering.default_month(self.coverage(), self._now.date())

    def days(self, span: DateRange) -> list[dict[str, Any]]:
        """The figures of each day of a span, as known now."""
        return [with_net(row) for row in breakdowns.by_day(self._store.db, span, self._usual_as_of(span))]

    def _usual_as_of(self, span: DateRange) -> date:
        return max(covering.default_as_of(self.coverage(), self._now.date()), span.end)

    def _asked_as_of(self, month: Month | None, as_of: date | None) -> date:
        return covering.time_frame(self.coverage(), self._now.date(), month=month, as_of=as_of).as_of

    def _is_now(self, as_of: date) -> bool:
        """Whether a day is the newest that files reach: then what she did since counts too; of a past day what was known then."""
        return as_of >= covering.default_as_of(self.coverage(), self._now.date())

    def _unusual_weeks(self, as_of: date) -> frozenset[tuple[str, date]]:
        """SKU and Monday of the weeks she said are not typical, as it was known on a day; of the newest, up to now.

        Whoever cleans weeks of demand leaves them out: what is ordered and what is said of a stage rest on the same weeks.
        """
        before = None if self._is_now(as_of) else as_of.isoformat()
        entries = journal.open_acts(self._store.db, "replenishment", UNUSUAL_WEEK, before=before)
        told = [entry["proposal"] for entry in entries]
        return frozenset((str(one["sku"]), date.fromisoformat(str(one["week_on"]))) for one in told)

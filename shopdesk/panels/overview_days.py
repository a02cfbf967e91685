"""Which bars and which line does the month's chart draw? The days of the period beside those of its comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from shopdesk.panels.parts.charts import DaySeries
from shopdesk.panels.parts.spelling import span_text
from shopdesk.period import DateRange, Month

FIGURE = "net_sales_value"


def day_series(
    period: DateRange,
    days: Sequence[Mapping[str, Any]],
    base: DateRange,
    base_days: Sequence[Mapping[str, Any]],
    language: str,
) -> DaySeries:
    """Net sales of every day of the month; a day of the period without a row is 0, a day after the period is not known."""
    month = Month.of(period.start).range.each_day()
    found = {str(row["valid_on"]): row.get(FIGURE) for row in days}
    compared = {str(row["valid_on"]): row.get(FIGURE) for row in base_days}
    places = Month.of(base.start).range.each_day()[: len(month)]
    return DaySeries(
        days=tuple(month),
        values=tuple(found.get(day.isoformat(), 0 if day in period else None) for day in month),
        base=tuple(compared.get(day.isoformat(), 0 if day in base else None) for day in places) if compared else (),
        name=span_text(period, language),
        base_name=span_text(base, language, period),
    )

"""With which days is a span compared?"""

from __future__ import annotations

from datetime import date

import pytest

from shopdesk.period import DateRange, Month, comparison


def days(first: str, last: str) -> DateRange:
    return DateRange(date.fromisoformat(first), date.fromordinal(date.fromisoformat(last).toordinal() + 1))


@pytest.mark.parametrize(
    ("name", "period", "base"),
    [
        ("previous_month", Month(2026, 10).range, Month(2026, 9).range),
        ("same_month_last_year", Month(2026, 2).range, Month(2025, 2).range),
        ("same_days_so_far", Month(2026, 11).range, days("2026-10-01", "2026-10-30")),
        ("same_days_so_far", Month(2026, 3).range, Month(2026, 2).range),
        ("same_days_so_far", days("2026-11-01", "2026-11-21"), days("2026-10-01", "2026-10-21")),
        ("previous_month", days("2026-11-01", "2026-11-21"), days("2026-10-01", "2026-10-21")),
        ("previous_month", days("2026-03-01", "2026-03-30"), Month(2026, 2).range),
        ("same_month_last_year", days("2024-02-01", "2024-02-28"), days("2023-02-01", "2023-02-28")),
    ],
)
def test_a_span_is_compared_with_as_many_days_and_a_whole_month_with_a_whole_one(
    name: str, period: DateRange, base: DateRange
) -> None:
    found = comparison(period, name)
    assert (found.name, found.range) == (name, base)


def test_a_comparison_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown comparison"):
        comparison(Month(2026, 10).range, "none")

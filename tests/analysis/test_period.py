"""With which days is a span compared?"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.findings import base_name
from shopdesk.period import COMPARISONS, DateRange, Month, comparison


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


@pytest.mark.parametrize(
    ("name", "known", "words"),
    [
        ("previous_month", Month(2026, 3).range, "the month before"),
        ("previous_month", days("2026-03-01", "2026-03-30"), "the month before (its 28 days against 30)"),
        ("previous_month", days("2026-03-01", "2026-03-28"), "the same days of the month before"),
        ("previous_month", days("2026-05-01", "2026-05-30"), "the same days of the month before"),
        ("same_days_so_far", Month(2026, 11).range, "the same days of the month before"),
        ("same_days_so_far", Month(2026, 10).range, "the month before"),
        ("same_month_last_year", days("2024-02-01", "2024-02-29"), "the same month last year"),
        ("same_month_last_year", days("2024-02-01", "2024-02-28"), "the same days last year"),
    ],
)
def test_a_sentence_says_the_same_days_only_where_the_other_month_has_them(
    name: str, known: DateRange, words: str
) -> None:
    assert base_name(comparison(known, name), known).in_language("en") == words


@given(
    st.integers(2000, 2090).flatmap(lambda year: st.dates(date(year, 1, 1), date(year, 12, 31))),
    st.sampled_from(COMPARISONS),
)
def test_as_many_days_are_compared_as_there_are_unless_the_other_month_is_shorter(last: date, name: str) -> None:
    """From the first of the month to any day of it."""
    known = DateRange(last.replace(day=1), date.fromordinal(last.toordinal() + 1))
    base = comparison(known, name).range
    other = Month.of(known.start).plus(-12 if name == "same_month_last_year" else -1)
    assert base.start == other.first and base.end <= other.range.end
    is_whole = known == Month.of(last).range and name != "same_days_so_far"
    assert base.days == (other.range.days if is_whole else min(known.days, other.range.days))

"""Do "as of", default month and comparison follow from what the files cover, as product.md says?"""

from __future__ import annotations

from datetime import date

import pytest

from shopdesk.analysis import coverage
from shopdesk.period import DateRange, Month

TODAY = date(2026, 11, 25)


def covered(*spans: tuple[str, str], kind: str = "orders") -> dict[str, dict[str, object]]:
    return {
        kind: {
            "first": spans[0][0],
            "last": spans[-1][1],
            "spans": [{"first": first, "last": last} for first, last in spans],
        }
    }


def test_a_month_that_no_file_covers_is_not_the_default_one() -> None:
    known = covered(("2026-07-01", "2026-08-15"), ("2026-11-01", "2026-11-03"))
    assert coverage.default_month(known, TODAY) == Month(2026, 8)


def test_the_default_month_is_the_last_wholly_covered_one() -> None:
    known = covered(("2026-08-10", "2026-11-12"))
    assert coverage.default_month(known, TODAY) == Month(2026, 10)


def test_a_month_covered_to_its_very_last_day_is_whole() -> None:
    assert coverage.default_month(covered(("2026-10-01", "2026-10-31")), TODAY) == Month(2026, 10)


def test_without_a_whole_month_the_latest_one_is_shown() -> None:
    assert coverage.default_month(covered(("2026-10-05", "2026-11-12")), TODAY) == Month(2026, 11)


def test_an_empty_store_shows_the_running_month_up_to_today() -> None:
    frame = coverage.time_frame({}, TODAY)
    assert frame.period == DateRange(date(2026, 11, 1), date(2026, 11, 26))
    assert frame.as_of == date(2026, 11, 26)


def test_without_a_question_as_of_is_the_day_after_the_last_day_covered() -> None:
    frame = coverage.time_frame(covered(("2026-08-01", "2026-11-12")), TODAY)
    assert (frame.period, frame.as_of) == (Month(2026, 10).range, date(2026, 11, 13))


def test_a_laptop_that_lags_behind_its_data_uses_nothing_after_today() -> None:
    assert coverage.default_as_of(covered(("2026-08-01", "2027-01-03")), TODAY) == date(2026, 11, 26)


def test_a_month_asked_for_is_seen_from_the_later_of_its_end_and_the_last_day_covered() -> None:
    known = covered(("2026-08-01", "2026-11-12"))
    assert coverage.time_frame(known, TODAY, month=Month(2026, 9)).as_of == date(2026, 11, 13)
    assert coverage.time_frame(known, TODAY, month=Month(2026, 12)).as_of == date(2027, 1, 1)


def test_as_of_a_day_means_the_month_of_the_day_before_up_to_that_day() -> None:
    known = covered(("2026-08-01", "2026-11-12"))
    first = coverage.time_frame(known, TODAY, as_of=date(2026, 10, 1))
    assert first.period == Month(2026, 9).range
    middle = coverage.time_frame(known, TODAY, as_of=date(2026, 10, 11))
    assert middle.period == DateRange(date(2026, 10, 1), date(2026, 10, 11))
    assert middle.comparison.range == DateRange(date(2026, 9, 1), date(2026, 9, 11))


def test_a_month_covered_to_the_twelfth_is_compared_with_twelve_days() -> None:
    frame = coverage.time_frame(covered(("2026-08-01", "2026-11-12")), TODAY, month=Month(2026, 11))
    assert frame.period == Month(2026, 11).range
    assert frame.comparison.range == DateRange(date(2026, 10, 1), date(2026, 10, 13))
    assert frame.last_year == DateRange(date(2025, 11, 1), date(2025, 11, 13))


def test_a_whole_short_month_is_compared_with_a_whole_long_one() -> None:
    frame = coverage.time_frame(covered(("2026-01-01", "2026-11-12")), TODAY, month=Month(2026, 2))
    assert frame.comparison.range == Month(2026, 1).range


def test_the_small_lines_hold_thirteen_months_ending_with_the_period() -> None:
    frame = coverage.time_frame(covered(("2025-01-01", "2026-10-31")), TODAY)
    assert len(frame.history) == 13
    assert frame.history[-1] == frame.period
    assert frame.history[0] == Month(2025, 10).range


def test_without_orders_the_leading_kind_tells_the_last_day() -> None:
    assert coverage.last_day(covered(("2026-03-01", "2026-03-09"), kind="bills"), TODAY) == date(2026, 3, 9)


def test_order_lines_cover_orders_too() -> None:
    known = covered(("2026-03-01", "2026-03-09")) | covered(("2026-03-10", "2026-03-31"), kind="order_lines")
    assert coverage.spans(known, *coverage.ORDER_KINDS) == [Month(2026, 3).range]
    assert coverage.last_day(known, TODAY) == date(2026, 3, 31)


def test_gaps_are_what_no_span_holds() -> None:
    held = [DateRange(date(2026, 3, 20), date(2026, 3, 25)), DateRange(date(2026, 3, 3), date(2026, 3, 10))]
    march = Month(2026, 3).range
    missing = coverage.gaps(held, march)
    assert [(gap.start.day, gap.last.day) for gap in missing] == [(1, 2), (10, 19), (25, 31)]
    assert coverage.covered_days(held, march) == 12


def test_spans_that_touch_or_overlap_are_one() -> None:
    known = covered(("2026-03-01", "2026-03-09"), ("2026-03-10", "2026-03-12"), ("2026-03-11", "2026-03-20"))
    assert coverage.spans(known, "orders") == [DateRange(date(2026, 3, 1), date(2026, 3, 21))]


@pytest.mark.parametrize("day", ["2026-01-31", "2026-02-28", "2026-03-01"])
def test_any_day_makes_a_frame_whose_spans_end_before_it(day: str) -> None:
    as_of = date.fromisoformat(day)
    frame = coverage.time_frame(covered(("2025-01-01", "2026-10-31")), TODAY, as_of=as_of)
    assert frame.period.end == as_of
    assert all(span.end <= as_of for span in frame.history)
    assert frame.comparison.range.end <= frame.period.start

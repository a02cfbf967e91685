"""Does the calendar tell the days in hand, twice in hand and missing, and no day missing that is not?"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from shopdesk.analysis.coverage_calendar import FLOWS, calendar, months, uncertain
from shopdesk.period import DateRange, Month

TODAY = date(2026, 11, 22)
OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


def kind(*spans: tuple[str, str, str], overlaps: tuple[tuple[str, str], ...] = ()) -> dict[str, Any]:
    """A kind as the store tells it: spans of (first, last, file)."""
    return {
        "first": min(span[0] for span in spans),
        "last": max(span[1] for span in spans),
        "spans": [{"first": first, "last": last, "file": file, "platform": "taobao"} for first, last, file in spans],
        "overlaps": [{"first": first, "last": last} for first, last in overlaps],
    }


COVERAGE = {
    "refunds": kind(("2026-10-03", "2026-11-17", "refunds.xlsx")),
    "orders": kind(
        ("2026-10-01", "2026-10-31", "october.csv"),
        ("2026-10-28", "2026-11-10", "more.csv"),
        ("2026-11-13", "2026-11-21", "november.csv"),
        overlaps=(("2026-10-28", "2026-10-31"),),
    ),
    "stock": kind(("2026-10-31", "2026-10-31", "count.xlsx"), ("2026-11-20", "2026-11-20", "count2.xlsx")),
    "products": {"first": None, "last": None, "spans": [], "overlaps": []},
}


def days(first: str, last: str) -> DateRange:
    return DateRange(date.fromisoformat(first), date.fromordinal(date.fromisoformat(last).toordinal() + 1))


def test_orders_come_first_and_kinds_without_days_are_left_out() -> None:
    assert [one.kind for one in calendar(COVERAGE, TODAY)] == ["orders", "refunds", "stock"]


def test_a_gap_lies_between_files_and_from_a_kinds_last_day_to_the_last_order() -> None:
    orders, refunds, stock = calendar(COVERAGE, TODAY)
    assert orders.gaps == (days("2026-11-11", "2026-11-12"),)
    assert refunds.gaps == (days("2026-10-01", "2026-10-02"), days("2026-11-18", "2026-11-21"))
    assert stock.gaps == ()  # between two counts nothing is missing
    assert refunds.gaps_of(NOVEMBER) == [days("2026-11-18", "2026-11-21")]


def test_each_day_is_covered_twice_in_hand_missing_or_outside() -> None:
    orders = calendar(COVERAGE, TODAY)[0]
    told = {
        day: orders.state(date.fromisoformat(day)) for day in ("2026-10-27", "2026-10-28", "2026-11-12", "2026-11-22")
    }
    assert list(told.values()) == ["covered", "twice", "missing", "outside"]


def test_days_of_orders_that_the_item_report_holds_are_not_missing() -> None:
    lines = kind(("2026-11-11", "2026-11-12", "lines.csv"))
    orders, of_lines, *_ = calendar({**COVERAGE, "order_lines": lines}, TODAY)
    assert orders.gaps == ()
    assert of_lines.gaps == (days("2026-11-13", "2026-11-21"),)


def test_nothing_is_missing_after_today() -> None:
    future = {
        "orders": kind(("2026-11-01", "2026-12-31", "typo.csv")),
        "refunds": kind(("2026-11-01", "2026-11-22", "r.csv")),
    }
    assert calendar(future, TODAY)[1].gaps == ()


def test_every_month_that_any_kind_speaks_of_is_shown() -> None:
    assert months(calendar(COVERAGE, TODAY)) == [OCTOBER, NOVEMBER]
    assert months([]) == []
    assert [one.file for one in calendar(COVERAGE, TODAY)[0].files_of(OCTOBER)] == ["october.csv", "more.csv"]


@pytest.mark.parametrize("name", FLOWS)
def test_what_a_gap_makes_uncertain_is_one_sentence_with_its_days(name: str) -> None:
    told = uncertain(name, days("2026-11-18", "2026-11-21")).in_language("zh_CN")
    assert told.startswith("2026-11-18 – 2026-11-21") and told.count("。") == 1

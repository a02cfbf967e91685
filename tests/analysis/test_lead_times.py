"""Are lead times those that were measured, and is it said where they come from when nothing was?"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from shopdesk.analysis.lead_times import lead_times, supplier_records, under_way
from shopdesk.analysis.supplier_orders import PurchaseLine

AS_OF = date(2026, 6, 1)
START = date(2026, 1, 5)


def arrived(days: list[int], *, supplier: str = "S", sku: str = "A", first: int = 0) -> list[PurchaseLine]:
    return [
        PurchaseLine(
            po_id=f"P{first + n}",
            supplier=supplier,
            sku=sku,
            ordered_on=(START + timedelta(days=7 * n)).isoformat(),
            received_on=(START + timedelta(days=7 * n + took)).isoformat(),
            ordered_qty=10_000,
        )
        for n, took in enumerate(days)
    ]


def test_enough_arrivals_of_a_sku_are_its_lead_time() -> None:
    found = lead_times(arrived([10, 12, 14, 12, 12]), AS_OF, {"S": [5.0]}).of("A", "S", 5)
    assert (found.days, found.n, found.median_days, found.source) == (12, 5, 12, "measured_sku")
    assert found.sd_days == pytest.approx(1.41421, abs=1e-5)


def test_other_goods_of_the_supplier_speak_for_a_sku_with_few_arrivals() -> None:
    lines = [*arrived([10, 12, 14, 12], sku="B"), *arrived([20], first=90)]
    found = lead_times(lines, AS_OF, {}).of("A", "S", 5)
    assert (found.source, found.n, found.days) == ("measured_supplier", 5, 13.6)


def test_lines_of_one_order_that_arrive_together_are_one_arrival_of_the_supplier() -> None:
    lines = [line for sku in "ABCDE" for line in arrived([10], sku=sku)]
    assert lead_times(lines, AS_OF, {}).of("Z", "S", 6).source == "supplier_word"


def test_too_few_arrivals_fall_back_on_the_word_and_then_on_less_and_less() -> None:
    few = arrived([20, 22])
    assert lead_times(few, AS_OF, {}).of("A", "S", 8) == lead_times([], AS_OF, {}).of("A", "S", 8).__class__(
        8, 2.0, "supplier_word", 2
    )
    assert lead_times(few, AS_OF, {"S": [6.0, 8.0]}).of("A", "S", None).source == "supplier_other_goods"
    assert lead_times(few, AS_OF, {}).of("A", "S", None).days == 21
    nothing = lead_times([], AS_OF, {}).of("A", None, None)
    assert (nothing.days, nothing.sd_days, nothing.source) == (7, 1.75, "assumed")


def test_an_arrival_on_the_day_itself_or_later_is_not_known_yet() -> None:
    lines = arrived([10] * 5)
    day = date.fromisoformat(str(lines[-1].received_on))
    assert lead_times(lines, day, {}).of("A", "S", 3).source == "supplier_word"
    assert lead_times(lines, day + timedelta(days=1), {}).of("A", "S", 3).source == "measured_sku"


def test_an_arrival_before_its_order_is_no_lead_time() -> None:
    line = PurchaseLine("P", "S", "A", "2026-02-10", received_on="2026-02-01")
    assert lead_times([line] * 9, AS_OF, {}).of("A", "S", None).source == "assumed"


def test_on_order_is_what_was_ordered_and_has_not_come() -> None:
    lines = [
        PurchaseLine("P1", "S", "A", "2026-05-01", ordered_qty=10_000),
        PurchaseLine("P2", "S", "A", "2026-05-02", received_on="2026-05-09", ordered_qty=8_000, received_qty=5_000),
        PurchaseLine("P3", "S", "A", "2026-05-03", received_on="2026-05-09", ordered_qty=8_000),
        PurchaseLine("P4", "S", "A", "2026-05-04", ordered_qty=8_000, status="cancelled"),
        PurchaseLine("P4b", "S", "A", "2026-05-04", ordered_qty=8_000, status="completed"),
        PurchaseLine("P5", "S", "A", "2026-06-01", ordered_qty=8_000),
        PurchaseLine("P6", "S", "A", "2026-05-04", received_on="2026-06-01", ordered_qty=2_000, status="completed"),
    ]
    assert under_way(lines, AS_OF)["A"][0] == 10_000 + 3_000 + 2_000


def test_what_is_late_by_its_own_promise_is_listed_and_stays_on_order() -> None:
    late = PurchaseLine("P1", "S", "A", "2026-05-01", expected_on="2026-05-20", ordered_qty=10_000)
    assert under_way([late], AS_OF)["A"] == (10_000, [late])


def test_suppliers_are_held_to_their_word_the_least_punctual_first() -> None:
    lines = [*arrived([10, 10, 10]), *arrived([20, 9], supplier="T", sku="B", first=50)]
    records = supplier_records(lines, AS_OF, {"S": [10.0], "T": [12.0]})
    assert [(one.supplier, one.on_time_rate, one.longest_days) for one in records] == [("T", 0.5, 20), ("S", 1.0, 10)]
    assert supplier_records(arrived([9]), AS_OF, {})[0].on_time_rate is None

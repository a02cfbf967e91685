"""Does the store tell what was sold, came back and cost, item by item, with the day on which each was known?"""

from __future__ import annotations

import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.analysis.selection_facts import item_facts
from shopdesk.analysis.selection_table import selection_table
from shopdesk.period import DateRange
from shopdesk.questions.selection import selection_question, selling_columns
from shopdesk.store import coverage, searches
from shopdesk.store.connection import Store
from shopdesk.store.selling import Selling, selling
from shopdesk.thresholds import ReplenishmentRules, SelectionRules
from tests.store.filling import take

AS_OF = date(2026, 11, 5)
NOW = datetime(2026, 11, 5, 9)


def line(order_id: str, sku: str | None, day: str, units: int = 1, **further: Any) -> dict[str, Any]:
    at = f"{day} 10:00:00"
    return {"order_id": order_id, "line_id": order_id, "sku": sku, "sold_qty": units * 1000, "payable_value": 5_000 * units,
            "created_at": at, "paid_at": at, "shipped_at": at, "status": "completed"} | further  # fmt: skip


def refund(number: str, order_id: str, day: str, **further: Any) -> dict[str, Any]:
    return {
        "refund_id": number,
        "order_id": order_id,
        "status": "succeeded",
        "succeeded_at": f"{day} 09:00:00",
    } | further


def read(store: Store, *, stated: bool = False) -> Selling:
    return selling(store.db, with_stated_costs=stated)


def returned(store: Store) -> list[tuple[str, str, str, int]]:
    found = read(store)
    return sorted((found.keys[at], paid_on, known_on, qty) for at, paid_on, known_on, qty in found.returned)


def test_items_go_by_code_then_listing_then_title(store: Store) -> None:
    take(store, order_lines=[
        line("1", "A", "2026-10-01", 2, item_id="11", title="杯"), line("2", None, "2026-10-02", item_id="12", title="盘"),
        line("3", None, "2026-10-03", title="碗"), line("4", "P", "2026-10-03", is_service=1),
    ])  # fmt: skip
    found = read(store)
    assert list(zip(found.keys, found.skus, found.item_ids, found.titles, strict=True)) == [
        ("A", "A", "11", "杯"), ("12", None, "12", "盘"), ("碗", None, None, "碗"),
    ]  # fmt: skip
    assert found.sold == [
        (0, "2026-10-01", 2000, 10_000),
        (1, "2026-10-02", 1000, 5_000),
        (2, "2026-10-03", 1000, 5_000),
    ]


def test_a_return_counts_the_units_of_its_line_and_money_alone_none(store: Store) -> None:
    take(
        store,
        order_lines=[line("1", "A", "2026-10-01", 3), line("2", "A", "2026-10-02", 2), line("3", "B", "2026-10-03")],
    )
    take(store, "r.csv", refunds=[
        refund("9", "1", "2026-10-09", refund_kind="return_refund", is_whole=1, amount_value=15_000, sku="A"),
        refund("8", "2", "2026-10-10", refund_kind="return_refund", is_whole=0, amount_value=5_000, sku="A"),
        refund("7", "3", "2026-10-11", refund_kind="refund_only", is_whole=1, amount_value=5_000, sku="B"),
    ])  # fmt: skip
    assert returned(store) == [("A", "2026-10-01", "2026-10-09", 3000), ("A", "2026-10-02", "2026-10-10", 1000)]


def test_an_order_marked_as_returned_gives_back_all_its_lines_once(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-10-01"), line("1", "B", "2026-10-01", 2, line_id="1b")])
    take(store, "r.csv", refunds=[refund("9", "1", "2026-10-09", is_whole=1)])
    assert returned(store) == [("A", "2026-10-01", "2026-10-09", 1000), ("B", "2026-10-01", "2026-10-09", 2000)]


def test_a_credit_note_without_an_order_counts_on_its_own_day(store: Store) -> None:
    take(store, refunds=[refund("9", "C536", "2026-10-09", returned_qty=4_000, sku="A", amount_value=100)])
    assert returned(store) == [("A", "2026-10-09", "2026-10-09", 4000)]


def test_a_return_without_a_day_of_its_own_is_known_from_its_application(store: Store) -> None:
    undated = {"succeeded_at": None, "applied_at": "2026-10-12 09:00:00", "returned_qty": 1_000, "sku": "A"}
    take(store, order_lines=[line("1", "A", "2026-10-01")])
    take(store, "r.csv", refunds=[refund("9", "1", "", **undated), refund("8", "C536", "", **undated)])
    assert returned(store) == [("A", "2026-10-01", "2026-10-12", 1000), ("A", "2026-10-12", "2026-10-12", 1000)]


def test_what_was_paid_back_before_it_was_sent_is_cancelled_and_not_returned(store: Store) -> None:
    take(
        store,
        order_lines=[line("1", "A", "2026-10-01", 2, shipped_at=None, status="closed"), line("2", "A", "2026-10-01")],
    )
    take(store, "r.csv", refunds=[refund("9", "1", "2026-10-03", amount_value=10_000, is_whole=1)])
    found = read(store)
    assert found.cancelled == [(0, "2026-10-01", "2026-10-03", 2000)] and found.returned == []


def test_the_files_own_costs_and_profits_are_read_where_they_have_them(store: Store) -> None:
    take(
        store,
        order_lines=[
            line("1", "A", "2026-10-01", 2, profit_value=4_000),
            line("2", "B", "2026-10-01", 3, cost_value=1_000),
        ],
    )
    assert sorted(read(store, stated=True).stated) == [(0, "2026-10-01", 6_000, 2000), (1, "2026-10-01", 3_000, 3000)]
    assert read(store).stated == []


def test_the_columns_kept_beside_the_store_are_those_read_from_it_until_rows_change(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-10-01", 2, item_id="11")])
    first, again = (
        selling_columns(store.db, store.path, may_write=True),
        selling_columns(store.db, store.path, may_write=True),
    )
    assert first.items == again.items and first.sold.qty.tolist() == again.sold.qty.tolist() == [2000]
    take(store, "b.csv", order_lines=[line("2", "B", "2026-10-02")])
    assert [item.key for item in selling_columns(store.db, store.path, may_write=True).items] == ["A", "B"]


def test_the_question_holds_nothing_of_the_day_or_later(store: Store) -> None:
    take(store, order_lines=[line("1", "A", "2026-11-04"), line("2", "A", "2026-11-05")])
    take(
        store,
        "l.csv",
        listings=[
            {"item_id": "9", "valid_on": "2026-11-01", "price_value": 100},
            {"item_id": "9", "valid_on": "2026-11-05", "price_value": 1},
        ],
    )
    take(
        store,
        "p.csv",
        purchase_prices=[
            {"sku": "A", "valid_on": "2026-11-01", "supplier": s, "cost_value": c} for s, c in (("x", 300), ("y", 200))
        ]
        + [{"sku": "A", "valid_on": "2026-11-06", "supplier": "x", "cost_value": 1}],
    )
    columns = selling_columns(store.db, store.path, may_write=True)
    asked = selection_question(store.db, AS_OF, coverage.by_kind(store.db), columns, ReplenishmentRules())
    assert [one.price_value for one in asked.listings] == [100]
    assert asked.supplier_prices == {"A": 200}
    assert asked.covered == [DateRange(date(2026, 11, 4), date(2026, 11, 6))]


def test_spending_is_told_by_listing_from_the_level_that_tells_listings(store: Store) -> None:
    def ad(level: str, day: str, spent: int, **further: Any) -> dict[str, Any]:
        return {
            "level": level,
            "valid_on": day,
            "valid_to_on": day,
            "item_id": "11",
            "spend_value": spent,
            "clicks": 10,
        } | further

    take(
        store,
        promotions=[
            ad("item", "2026-11-01", 500),
            ad("item", "2026-11-05", 9),
            ad("plan", "2026-11-01", 500, plan_id="1"),
        ],
    )
    assert searches.advertising(store.db, date(2026, 8, 1), AS_OF) == {"11": (500, 10)}


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_the_order_of_files_and_a_file_taken_twice_change_nothing(
    store: Store, order: tuple[str, str], tmp_path: Path
) -> None:
    files = {
        "a": {"order_lines": [line("1", "A", "2026-10-01"), line("2", "B", "2026-10-02")]},
        "b": {
            "refunds": [
                refund("9", "1", "2026-10-09", refund_kind="return_refund", is_whole=1, amount_value=5_000, sku="A")
            ]
        },
    }
    for name in (*order, order[0]):
        take(store, f"{name}.csv", **files[name])
    assert returned(store) == [("A", "2026-10-01", "2026-10-09", 1000)]
    assert [qty for _, _, qty, _ in read(store).sold] == [1000, 1000]


def judged(files: list[list[dict[str, Any]]], refunds: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """What selection says of every item after these files came in, in a store of its own."""
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "shop.db", write=True, now=NOW) as made:
        for number, lines in enumerate(files):
            if lines:
                take(made, f"{number}.csv", order_lines=lines)
        if refunds:
            take(made, "r.csv", refunds=refunds)
        covered = {"order_lines": {"first": "2026-07-01", "last": "2026-11-04"}}
        question = selection_question(
            made.db, AS_OF, covered, selling_columns(made.db, made.path, may_write=True), ReplenishmentRules()
        )
        return sorted(
            (row.key, row.gate, row.price_value, row.return_rate, row.abc, row.xyz, row.stage, row.sold_28_qty)
            for row in selection_table(item_facts(question), SelectionRules()).rows
        )


@settings(max_examples=6, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 120), st.integers(1, 4)), min_size=2, max_size=14),
    st.integers(0, 14),
    st.randoms(use_true_random=False),
)
def test_files_cut_in_two_shuffled_or_taken_again_are_judged_alike(rows: list[Any], cut: int, chance: Any) -> None:
    first = date(2026, 7, 1)
    lines = [
        line(str(number), sku, (first + timedelta(days=at)).isoformat(), units)
        for number, (sku, at, units) in enumerate(rows)
    ]
    back = [
        refund(
            f"r{number}",
            str(number),
            "2026-11-01",
            refund_kind="return_refund",
            is_whole=1,
            amount_value=5_000,
            sku=sku,
        )
        for number, (sku, _, _) in enumerate(rows)
        if number % 3 == 0
    ]
    whole = judged([lines], back)
    mixed = list(lines)
    chance.shuffle(mixed)
    assert judged([mixed[:cut], mixed[cut:], mixed[:cut]], back) == whole

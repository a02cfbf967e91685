"""A period divided by day, product, category, province or reason sums to the whole, unknown parts included."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.period import DateRange, Month
from shopdesk.store import breakdowns, coverage, identity, months, orders
from shopdesk.store.connection import Store
from shopdesk.store.rollups import totals
from tests.store.conftest import NOW
from tests.store.filling import take

OCTOBER = Month(2026, 10).range
AS_OF = date(2026, 12, 1)
ORDER = {"order_id": "1", "created_at": "2026-10-03 10:00:00", "paid_at": "2026-10-03 10:05:00", "status": "paid"}


def line(order_id: str, line_id: str, sku: str | None, **cells: Any) -> dict[str, Any]:
    return {"order_id": order_id, "line_id": line_id, "sku": sku, "sold_qty": 1000} | cells


def shelf(store: Store) -> None:
    """Two orders with lines, one without; refunds that name a line, a product, and nothing."""
    take(
        store,
        products=[{"sku": "CUP", "title": "杯子", "category": "餐具", "cost_value": 200}],
        orders=[
            ORDER | {"payable_value": 1000, "province": "浙江"},
            ORDER | {"order_id": "2", "payable_value": 700, "province": "上海", "refund_value": 90},
            ORDER | {"order_id": "3", "payable_value": 50},
        ],
        order_lines=[
            line("1", "a", "CUP", buyer_paid_value=600, title="旧名"),
            line("1", "b", "BOWL", buyer_paid_value=300, title="碗", category="碗碟"),
            line("2", "a", "CUP", buyer_paid_value=700, sold_qty=2000, refund_value=90),
        ],
        refunds=[
            {"refund_id": "r1", "order_id": "1", "line_id": "b", "status": "succeeded", "amount_value": 300, "reason": "尺码不合",
             "succeeded_at": "2026-10-09 10:00:00", "refund_kind": "return_refund", "is_whole": 1},
            {"refund_id": "r2", "order_id": "1", "status": "succeeded", "amount_value": 20, "succeeded_at": "2026-10-10 10:00:00"},
            {"refund_id": "r3", "order_id": "3", "status": "succeeded", "amount_value": 50, "reason": "尺码不合",
             "succeeded_at": "2026-11-10 10:00:00"},
        ],
    )  # fmt: skip


def test_products_carry_units_money_refunds_returns_and_cost(store: Store) -> None:
    shelf(store)
    cup, bowl, rest = breakdowns.by_sku(store.db, OCTOBER, AS_OF)
    assert (cup["sku"], cup["title"], cup["category"], cup["units_qty"], cup["paid_value"]) == (
        "CUP",
        "杯子",
        "餐具",
        3000,
        1300,
    )
    assert (cup["refund_value"], cup["returned_qty"], cup["cogs_value"], cup["lines"]) == (90, 0, 600, 2)
    assert (bowl["title"], bowl["refund_value"], bowl["returned_qty"], bowl["cogs_value"]) == ("碗", 300, 1000, None)
    assert (rest["sku"], rest["title"], rest["paid_value"], rest["refund_value"]) == (None, None, 0, 70)


def test_goods_without_code_or_number_are_told_apart_by_their_title(store: Store) -> None:
    take(
        store,
        orders=[ORDER | {"total_value": 900}, ORDER | {"order_id": "2", "total_value": 500}],
        order_lines=[
            line("1", "a", None, title="杯子", payable_value=600, paid_at=ORDER["paid_at"]),
            line("1", "b", None, title="碗", payable_value=300, paid_at=ORDER["paid_at"]),
            line("2", "a", None, title="杯子", payable_value=500, paid_at=ORDER["paid_at"]),
        ],
        refunds=[
            {"refund_id": "R", "order_id": "1", "title": "碗", "amount_value": 300, "status": "succeeded",
             "succeeded_at": "2026-10-05 00:00:00"}
        ],
    )  # fmt: skip
    rows = breakdowns.by_sku(store.db, OCTOBER, AS_OF)
    assert [(row["title"], row["sku"], row["lines"], row["paid_value"], row["refund_value"]) for row in rows] == [
        ("杯子", None, 2, 1100, 0),
        ("碗", None, 1, 300, 300),
    ]


def test_without_lines_nothing_is_said_of_products(store: Store) -> None:
    take(store, orders=[ORDER | {"total_value": 900, "refund_value": 100}])
    assert breakdowns.by_sku(store.db, OCTOBER, AS_OF) == []


def test_the_category_is_the_lines_own_or_that_of_its_product(store: Store) -> None:
    shelf(store)
    told = {
        row["category"]: (row["paid_value"], row["refund_value"])
        for row in breakdowns.by_category(store.db, OCTOBER, AS_OF)
    }
    assert told == {"餐具": (1300, 90), "碗碟": (300, 300), None: (0, 70)}


def test_provinces_sum_to_the_month(store: Store) -> None:
    shelf(store)
    rows = breakdowns.by_province(store.db, OCTOBER, AS_OF)
    assert [(row["province"], row["paid_orders"], row["paid_value"], row["refund_value"]) for row in rows] == [
        ("浙江", 1, 1000, 320),
        ("上海", 1, 700, 90),
        (None, 1, 50, 50),
    ]


def test_the_buyers_of_a_province_are_counted_with_what_the_largest_of_them_paid(store: Store) -> None:
    def order(number: int, buyer: str | None, province: str | None, value: int) -> dict[str, Any]:
        moment = "2026-10-05 10:00:00"
        return {
            "order_id": str(number), "buyer_id": buyer, "province": province, "payable_value": value,
            "buyer_paid_value": value, "created_at": moment, "paid_at": moment,
        }  # fmt: skip

    take(store, orders=[
        order(1, "甲", "浙江", 100), order(2, "甲", "浙江", 300), order(3, "乙", "浙江", 50), order(4, None, "浙江", 7),
        order(5, None, "浙江", 8), order(6, "丙", None, 1_000),
    ])  # fmt: skip
    assert breakdowns.province_buyers(store.db, OCTOBER, AS_OF) == {"浙江": (4, 465, 400), None: (1, 1_000, 1_000)}
    assert breakdowns.province_buyers(store.db, OCTOBER, date(2026, 10, 1)) == {}


def test_reasons_sum_to_the_refunds_paid_out(store: Store) -> None:
    shelf(store)
    assert breakdowns.by_refund_reason(store.db, OCTOBER, AS_OF) == [
        {"reason": "尺码不合", "refunds": 1, "amount_value": 300},
        {"reason": None, "refunds": 1, "amount_value": 20},
    ]


def test_a_day_shows_what_happened_on_it(store: Store) -> None:
    shelf(store)
    days = {row["valid_on"]: row for row in breakdowns.by_day(store.db, OCTOBER, AS_OF)}
    assert sorted(days) == ["2026-10-03", "2026-10-09", "2026-10-10"]
    assert (days["2026-10-03"]["orders"], days["2026-10-03"]["paid_value"], days["2026-10-03"]["refund_value"]) == (
        3,
        1750,
        460,
    )
    assert (days["2026-10-09"]["paid_value"], days["2026-10-09"]["refund_cash_value"]) == (0, 300)


_DAY = st.integers(1, 45).map(lambda n: f"2026-{10 + (n - 1) // 31:02d}-{(n - 1) % 31 + 1:02d} 09:00:00")
_ORDER = st.fixed_dictionaries(
    {"created_at": _DAY},
    optional={
        "paid_at": _DAY, "payable_value": st.integers(0, 900), "refund_value": st.integers(0, 900),
        "province": st.sampled_from(["浙江", "上海"]), "buyer_id": st.sampled_from(["甲", "乙"]),
    },
)  # fmt: skip
_LINE = st.fixed_dictionaries(
    {"order_id": st.sampled_from("0123"), "line_id": st.sampled_from("ab"), "sold_qty": st.integers(1, 3000)},
    optional={"sku": st.sampled_from(["A", "B"]), "category": st.sampled_from(["甲类", "乙类"]),
              "buyer_paid_value": st.integers(0, 900), "refund_value": st.integers(0, 500)},
)  # fmt: skip
_REFUND = st.fixed_dictionaries(
    {"refund_id": st.sampled_from("xyz"), "order_id": st.sampled_from("0123"), "amount_value": st.integers(0, 900), "succeeded_at": _DAY},
    optional={"line_id": st.sampled_from("ab"), "sku": st.sampled_from(["A", "B"]), "reason": st.sampled_from(["晚到"])},
)  # fmt: skip


@settings(max_examples=50)
@given(
    placed=st.lists(_ORDER, max_size=4), lines=st.lists(_LINE, max_size=6), refunds=st.lists(_REFUND, max_size=4),
    as_of=st.dates(date(2026, 9, 30), date(2026, 11, 20)),
)  # fmt: skip
def test_the_parts_sum_to_the_whole(
    empty_store: bytes, placed: list[dict[str, Any]], lines: list[Any], refunds: list[Any], as_of: date
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        path.write_bytes(empty_store)
        with Store.open(path, write=True, now=NOW) as store:
            take(
                store,
                orders=[{"order_id": str(at)} | one for at, one in enumerate(placed)],
                order_lines=lines,
                refunds=[one | {"status": "succeeded"} for one in refunds],
            )
            whole = totals(store.db, OCTOBER, as_of)
            days = breakdowns.by_day(store.db, OCTOBER, as_of)
            for name in breakdowns.DAY_COLUMNS[1:]:
                if name != "buyers":
                    assert sum(row[name] for row in days) == whole[name], name
            provinces = breakdowns.by_province(store.db, OCTOBER, as_of)
            for name in ("paid_orders", "paid_value", "units_qty", "refund_value"):
                assert sum(row[name] for row in provinces) == whole[name], name
            categories = breakdowns.by_category(store.db, OCTOBER, as_of)
            assert sum(row["refund_value"] for row in categories) == whole["refund_value"]
            skus = breakdowns.by_sku(store.db, OCTOBER, as_of)
            assert sum(row["paid_value"] for row in skus) == sum(row["paid_value"] for row in categories)
            if skus:
                assert sum(row["refund_value"] for row in skus) == whole["refund_value"]
            reasons = breakdowns.by_refund_reason(store.db, OCTOBER, as_of)
            assert sum(row["amount_value"] for row in reasons) == whole["refund_cash_value"]
            assert sum(row["refunds"] for row in reasons) == whole["refund_cash_rows"]


# ---- single orders, source rows, coverage, the owner's own words -----------------------------------------------------------


def test_unpaid_orders_of_an_age_with_the_row_they_stand_in(store: Store) -> None:
    def placed(order_id: str, day: str, **cells: Any) -> dict[str, Any]:
        return {"order_id": order_id, "created_at": f"{day} 10:00:00", "payable_value": 900} | cells

    take(
        store,
        orders=[
            placed("young", "2026-10-31"), placed("right", "2026-10-30", status="unpaid"), placed("old", "2026-09-01"),
            placed("closed", "2026-10-20", status="closed"), placed("paid", "2026-10-20", paid_at="2026-10-20 11:00:00"),
            placed("paid by status", "2026-10-20", status="shipped"), placed("paid later", "2026-10-20", paid_at="2026-11-05 11:00:00"),
        ],
        order_lines=[placed("only lines", "2026-10-21") | {"line_id": "a", "status": "unpaid"}],
    )  # fmt: skip
    found = orders.unpaid(store.db, date(2026, 11, 1), 2, 30)
    assert [one["order_id"] for one in found] == ["paid later", "only lines", "right"]
    assert (found[2]["file"], found[2]["source_row"], found[2]["gmv_value"]) == ("a.csv", 3, 900)
    assert found[1]["source_row"] == 2


def test_every_record_leads_to_its_file_and_row(store: Store) -> None:
    shelf(store)
    rows = orders.source_rows(store.db, "order_lines", keys=["1"])
    assert [(row["file"], row["source_row"], row["sku"]) for row in rows] == [("a.csv", 2, "CUP"), ("a.csv", 3, "BOWL")]
    october = DateRange(date(2026, 10, 9), date(2026, 10, 10))
    assert [
        row["refund_id"] for row in orders.source_rows(store.db, "refunds", period=october, moment="succeeded_at")
    ] == ["r1"]
    assert len(orders.source_rows(store.db, "orders", period=OCTOBER, limit=2)) == 2
    assert [row["sku"] for row in orders.source_rows(store.db, "products", keys=["CUP"])] == ["CUP"]
    with pytest.raises(ValueError, match="shoe_size"):
        orders.source_rows(store.db, "refunds", period=OCTOBER, moment="shoe_size")


def test_orders_dated_later_are_counted_for_the_warning(store: Store) -> None:
    take(store, orders=[ORDER, ORDER | {"order_id": "2", "created_at": "2099-01-01 00:00:00"}])
    assert orders.later_orders(store.db, date(2026, 11, 1)) == 1


def test_coverage_names_spans_their_imports_and_the_days_between(store: Store) -> None:
    assert coverage.by_kind(store.db) == {}
    first = take(
        store, orders=[ORDER, ORDER | {"order_id": "2", "created_at": "2026-10-09 10:00:00"}], products=[{"sku": "A"}]
    )
    second = take(
        store, "b.csv", orders=[ORDER | {"order_id": "3", "created_at": "2026-10-12 10:00:00", "paid_at": None}]
    )
    told = coverage.by_kind(store.db)
    assert (told["orders"]["first"], told["orders"]["last"]) == ("2026-10-03", "2026-10-12")
    assert [(one["first"], one["last"], one["import_id"]) for one in told["orders"]["spans"]] == [
        ("2026-10-03", "2026-10-09", first),
        ("2026-10-12", "2026-10-12", second),
    ]
    assert told["orders"]["gaps"] == [{"first": "2026-10-10", "last": "2026-10-11"}]
    assert told["products"] == {"first": None, "last": None, "spans": [], "gaps": [], "overlaps": []}


@given(
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=8
    )
)
def test_gaps_and_overlaps_are_the_days_no_span_holds_and_those_several_hold(spans: list[tuple[int, int]]) -> None:
    def day(number: int) -> str:
        return (date(2026, 1, 1) + timedelta(days=number)).isoformat()

    told = [{"first": day(first), "last": day(last)} for first, last in sorted(spans)]
    times = Counter(day(number) for first, last in spans for number in range(first, last + 1))
    inside = {day(number) for number in range(min(times_of(spans)), max(times_of(spans)) + 1)} if spans else set()

    def days_of(ranges: list[dict[str, str]]) -> list[str]:
        found = []
        for one in ranges:
            at = date.fromisoformat(one["first"])
            while at.isoformat() <= one["last"]:
                found.append(at.isoformat())
                at += timedelta(days=1)
        return found

    assert days_of(coverage._gaps(told)) == sorted(inside - set(times))
    assert days_of(coverage._overlaps(told)) == sorted(one for one, count in times.items() if count > 1)


def times_of(spans: list[tuple[int, int]]) -> list[int]:
    return [number for span in spans for number in span]


def test_months_with_data_and_the_owners_notes_and_issues(store: Store) -> None:
    take(store, orders=[ORDER, ORDER | {"order_id": "2", "paid_at": "2026-11-01 00:00:00"}])
    assert months.with_data(store.db) == ["2026-10", "2026-11"]
    months.set_notes(store.db, "2026-10", "双11备货")
    assert (months.notes(store.db, "2026-10"), months.notes(store.db, "2026-11")) == ("双11备货", "")
    months.set_notes(store.db, "2026-10", "")
    assert months.notes(store.db, "2026-10") == ""
    assert months.close(store.db, "2026-10", "2026-11-03 09:00:00", "2026-11-01", {"paid_value": 1}) == 1
    assert months.close(store.db, "2026-10", "2026-11-09 09:00:00", "2026-11-09", {"paid_value": 2}) == 2
    assert [one["report"]["paid_value"] for one in months.issues(store.db, "2026-10")] == [1, 2]


def test_one_store_holds_one_currency(store: Store) -> None:
    from shopdesk.errors import UserFault

    identity.settle_currency(store.db, "USD")
    identity.settle_currency(store.db, "USD")
    with pytest.raises(UserFault) as refused:
        identity.settle_currency(store.db, "EUR")
    assert refused.value.code == "other_currency"
    assert "USD" in str(refused.value)
    assert "EUR" in str(refused.value)


def test_a_store_that_kept_the_name_of_its_currency_as_a_table_had_it_goes_on_with_its_code(store: Store) -> None:
    identity.set_value(store.db, "currency", "人民币")
    identity.settle_currency(store.db, "CNY")
    assert identity.value(store.db, "currency") == "CNY"


def test_the_shop_is_named_after_the_shop_with_most_orders(store: Store) -> None:
    take(
        store,
        orders=[
            ORDER | {"shop_name": "小店"},
            ORDER | {"order_id": "2", "shop_name": "大店"},
            ORDER | {"order_id": "3", "shop_name": "大店"},
        ],
    )
    assert identity.shop_names(store.db) == ["大店", "小店"]


@pytest.mark.parametrize(
    ("sql", "index"),
    [
        ("SELECT * FROM order_facts WHERE paid_at >= '2026-10-01' AND paid_at < '2026-11-01'", "order_facts_paid"),
        (
            "SELECT * FROM order_facts WHERE created_at >= '2026-10-01' AND created_at < '2026-11-01'",
            "order_facts_placed",
        ),
        (
            "SELECT * FROM refund_links WHERE refunded_on >= '2026-10-01' AND refunded_on < '2026-11-01'",
            "refund_links_by_day",
        ),
        ("SELECT * FROM refunds WHERE order_id = '1'", "refunds_by_order"),
    ],
)
def test_questions_about_a_span_find_their_rows_by_an_index(store: Store, sql: str, index: str) -> None:
    plan = " ".join(row[3] for row in store.db.execute(f"EXPLAIN QUERY PLAN {sql}"))
    assert f"USING INDEX {index}" in plan

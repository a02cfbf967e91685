"""Do the store's pages show the rows that a filter means, in the order asked for, and does what is typed never become SQL?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.conditions import All, Compare, Condition, Contains, Either, Not, OneOf, SortKey, Unknown, fold, predicate
from shopdesk.progress import Cancelled, Progress
from shopdesk.store import pages
from shopdesk.store.connection import Store
from tests.store.filling import take

ORDERS = [
    {"order_id": f"20261{at:03d}", "buyer_id": f"买家{at % 7}", "title": title, "status": status, "created_at": f"2026-{month:02d}-05 10:00:00",
     "paid_at": f"2026-{month:02d}-05 10:05:00" if status != "unpaid" else None, "goods_payable_value": at * 100,
     "buyer_paid_value": at * 100 if status != "unpaid" else None}
    for at, (title, status, month) in enumerate(
        (title, status, month)
        for month in (9, 10, 11)
        for status in ("completed", "unpaid", "closed")
        for title in ("连衣裙 红", "Ｔ恤 100%", "T-shirt_[*]", None)
    )
]  # fmt: skip


@pytest.fixture
def filled(store: Store) -> Store:
    take(store, orders=ORDERS)
    return store


def numbers(store: Store, found: Any) -> list[str]:
    return [row["order_id"] for row in pages.rows(store.db, "orders", found)]


def test_without_a_filter_all_records_come_newest_first(filled: Store) -> None:
    found = pages.ids(filled.db, "orders")
    assert numbers(filled, found) == [row["order_id"] for row in reversed(ORDERS)]
    limits = pages.bounds(filled.db, "orders")
    assert (limits.count, limits.first, limits.last) == (len(ORDERS), min(found), max(found))


def test_an_empty_kind_has_no_bounds_and_no_rows(store: Store) -> None:
    assert pages.bounds(store.db, "refunds") == pages.Bounds(0, 0, -1)
    assert list(pages.ids(store.db, "refunds")) == []
    assert pages.rows(store.db, "refunds", []) == []


def test_a_page_has_the_rows_in_the_order_of_their_ids_with_file_and_row(filled: Store) -> None:
    found = pages.ids(filled.db, "orders")
    page = pages.rows(filled.db, "orders", found[3:6])
    assert [row["row_id"] for row in page] == list(found[3:6])
    assert page[0]["file"] == "a.csv"
    assert page[0]["source_row"] == len(ORDERS) + 1 - 3
    assert pages.rows(filled.db, "orders", [10**9]) == []


def test_several_columns_sort_and_unknown_values_come_last_whichever_way(filled: Store) -> None:
    for is_descending in (False, True):
        found = pages.rows(
            filled.db,
            "orders",
            pages.ids(filled.db, "orders", None, (SortKey("paid_at", is_descending), SortKey("goods_payable_value"))),
        )
        unknown = [row["paid_at"] is None for row in found]
        assert unknown == sorted(unknown)
        known = [row for row in found if row["paid_at"] is not None]
        assert known == sorted(
            sorted(known, key=lambda row: row["goods_payable_value"]),
            key=lambda row: row["paid_at"],
            reverse=is_descending,
        )


def test_spans_of_ids_together_give_what_one_question_gives(filled: Store) -> None:
    condition = Contains("title", fold("t"))
    whole = list(pages.ids(filled.db, "orders", condition))
    limits = pages.bounds(filled.db, "orders")
    found: list[int] = []
    for last in range(limits.last, limits.first - 1, -5):
        found += pages.ids(filled.db, "orders", condition, span=(last - 4, last))
    assert found == whole
    assert len(whole) == 18


def test_the_hits_of_spans_can_be_put_in_order_afterwards(filled: Store) -> None:
    some = pages.ids(filled.db, "orders", Contains("title", "红"))
    found = pages.ids(filled.db, "orders", None, (SortKey("created_at"),), among=some)
    assert sorted(found) == sorted(some)
    days = [row["created_at"] for row in pages.rows(filled.db, "orders", found)]
    assert days == sorted(days)


def test_sums_are_exact_and_leave_unknown_values_aside(filled: Store) -> None:
    found = pages.ids(filled.db, "orders")
    told = pages.sums(filled.db, "orders", found, ("buyer_paid_value", "goods_payable_value"))
    paid = [row["buyer_paid_value"] for row in ORDERS if row["buyer_paid_value"] is not None]
    assert told["buyer_paid_value"] == (len(paid), sum(paid), min(paid), max(paid))
    assert told["goods_payable_value"][0] == len(ORDERS)


@pytest.mark.parametrize(
    ("kind", "condition", "index"),
    [
        ("orders", OneOf("order_id", ("20261003",)), "sqlite_autoindex_orders_1"),
        ("order_lines", OneOf("order_id", ("20261003",)), "sqlite_autoindex_order_lines_1"),
        ("refunds", OneOf("order_id", ("20261003",)), "refunds_by_order"),
        (
            "order_lines",
            All((Compare("created_at", ">=", "2026-10-01"), Compare("created_at", "<", "2026-11-01"))),
            "order_facts_placed",
        ),
        ("orders", Compare("paid_at", ">=", "2026-11-01"), "order_facts_paid"),
        (
            "orders",
            Either((Compare("paid_at", ">=", "2026-11-01"), Compare("created_at", ">=", "2026-11-01"))),
            "MULTI-INDEX OR",
        ),
    ],
)
def test_what_an_index_can_answer_is_answered_by_it(filled: Store, kind: str, condition: Condition, index: str) -> None:
    assert pages.is_indexed(kind, condition)
    asked: list[str] = []
    filled.db.set_trace_callback(asked.append)
    pages.ids(filled.db, kind, condition)
    filled.db.set_trace_callback(None)
    query = next(sql for sql in asked if sql.startswith("SELECT r.id"))
    plan = " ".join(row[3] for row in filled.db.execute("EXPLAIN QUERY PLAN " + query))
    assert index in plan
    assert "SCAN r" not in plan.replace("json_each", "")


def test_what_no_index_answers_is_told_so(filled: Store) -> None:
    for condition in (
        Contains("title", "红"),
        Not(OneOf("order_id", ("1",))),
        Either((OneOf("order_id", ("1",)), Contains("title", "红"))),
        None,
    ):
        assert not pages.is_indexed("orders", condition)


def test_a_column_the_kind_does_not_have_is_refused_and_a_text_is_never_sql(filled: Store) -> None:
    with pytest.raises(ValueError, match="no_such"):
        pages.ids(filled.db, "orders", Compare("no_such", ">", 1))
    with pytest.raises(ValueError, match="1; DROP"):
        pages.ids(filled.db, "orders", None, (SortKey("1; DROP TABLE orders"),))
    for text in ("' OR 1=1 --", "%", "_", "*", "[", "]", "^", "\\", "x'"):
        assert all(
            text in str(row["title"])
            for row in pages.rows(filled.db, "orders", pages.ids(filled.db, "orders", Contains("title", text)))
        )
    assert len(pages.ids(filled.db, "orders")) == len(ORDERS)


def test_a_query_nobody_waits_for_ends_within(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "STEPS_BETWEEN_CHECKS", 10)
    asked = 0

    def is_cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    with pytest.raises(Cancelled):
        pages.ids(filled.db, "orders", Contains("title", "t"), progress=Progress(is_cancelled=is_cancelled))
    assert len(pages.ids(filled.db, "orders")) == len(ORDERS), "the connection goes on working"


# ---- both executions of a tree against a plain reading -------------------------------------------------------------------

SIGNS = "abT恤Ｔ％%_*?[]^-\\'\"İſßéÉσςκΚ 　红"
TEXTS = st.none() | st.text(SIGNS, max_size=5)
MONEY = st.none() | st.integers(-3, 3)
DAYS = st.none() | st.sampled_from(["2026-09-30", "2026-10-01 00:00:00", "2026-10-15", "2026-11-01"])
ROW = st.fixed_dictionaries({"title": TEXTS, "province": TEXTS, "refund_value": MONEY, "closed_at": DAYS})
LEAVES = st.one_of(
    st.builds(Contains, st.sampled_from(["title", "province"]), st.text(SIGNS, max_size=3).map(fold), st.booleans()),
    st.builds(
        OneOf, st.sampled_from(["title", "province"]), st.lists(st.text(SIGNS, max_size=3), max_size=3).map(tuple)
    ),
    st.builds(Compare, st.just("refund_value"), st.sampled_from(["<", "<=", ">", ">="]), st.integers(-3, 3)),
    st.builds(
        Compare,
        st.just("closed_at"),
        st.sampled_from(["<", "<=", ">", ">="]),
        st.sampled_from(["2026-10-01", "2026-11"]),
    ),
    st.builds(Unknown, st.sampled_from(["title", "refund_value", "closed_at"])),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: Either(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=6,
)


def plainly(condition: Condition, row: dict[str, Any]) -> bool:
    """The same, said once more without a thought of speed."""
    if isinstance(condition, All):
        return all(plainly(part, row) for part in condition.parts)
    if isinstance(condition, Either):
        return any(plainly(part, row) for part in condition.parts)
    if isinstance(condition, Not):
        return not plainly(condition.part, row)
    cell = row[condition.column]
    if isinstance(condition, Unknown):
        return cell is None or cell == ""
    if isinstance(condition, OneOf):
        return cell is not None and cell in condition.values
    if isinstance(condition, Contains):
        # one sign for one, as 'İ'.lower() would not be
        wide = "".join(
            chr(ord(one) - 0xFEE0) if 0xFF01 <= ord(one) <= 0xFF5E else " " if one == "\u3000" else one
            for one in cell or ""
        )
        small = "".join(one.lower() if len(one.lower()) == 1 else one for one in wide)
        return small == condition.text if condition.is_whole else condition.text in small
    if cell is None or cell == "":
        return False
    return {
        "<": cell < condition.value,
        "<=": cell <= condition.value,
        ">": cell > condition.value,
        ">=": cell >= condition.value,
    }[condition.sign]


@pytest.fixture(scope="module")
def make_store(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Store]:
    folder: Path = tmp_path_factory.mktemp("trees")
    from tests.store.conftest import NOW

    made = Store.open(folder / "shop.db", write=True, now=NOW)
    return lambda: made


@settings(max_examples=120)
@given(rows=st.lists(ROW, min_size=1, max_size=6), condition=TREES)
def test_memory_and_store_select_exactly_the_rows_of_a_plain_reading(
    make_store: Callable[[], Store], rows: list[dict[str, Any]], condition: Condition
) -> None:
    store = make_store()
    wanted = [at for at, row in enumerate(rows) if plainly(condition, row)]
    test = predicate(condition, lambda row, name: row[name], lambda row, name: fold(row[name] or ""))
    assert [at for at, row in enumerate(rows) if test(row)] == wanted
    store.db.execute("BEGIN")
    try:
        store.db.executemany(
            "INSERT INTO orders (id, order_id, title, province, refund_value, closed_at, import_id, table_no, source_row) "
            "VALUES (:id, :order_id, :title, :province, :refund_value, :closed_at, 1, 0, 1)",
            [row | {"id": at + 1, "order_id": str(at)} for at, row in enumerate(rows)],
        )
        found = pages.ids(store.db, "orders", condition)
        assert sorted(one - 1 for one in found) == wanted
    finally:
        store.db.execute("ROLLBACK")

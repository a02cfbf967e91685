"""Any import can be taken back, in any order, and the store is as if it had never been (F36, analysis-spec §I)."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopdesk.errors import UserFault
from shopdesk.store import imports, ledger, verifying
from shopdesk.store.connection import Store
from shopdesk.store.records import RECORDS
from shopdesk.store.undo import undo
from tests.store.conftest import NOW
from tests.store.filling import contents, figures_of, take

PAID = {
    "order_id": "1",
    "status": "paid",
    "created_at": "2026-10-01 10:00:00",
    "paid_at": "2026-10-01 10:05:00",
    "total_value": 900,
}
SHIPPED = PAID | {"status": "shipped", "shipped_at": "2026-10-02 09:00:00"}
DONE = SHIPPED | {"status": "completed", "completed_at": "2026-10-09 09:00:00"}


def test_undo_removes_what_only_this_import_brought(store: Store) -> None:
    take(store, orders=[PAID])
    second = take(store, "b.csv", orders=[PAID | {"order_id": "2"}])
    done = undo(store.db, second)
    assert (done.import_ids, done.removed, done.kinds) == ((second,), 1, {"orders"})
    assert [row[0] for row in contents(store, "orders")] == ["1"]


def test_undo_gives_a_changed_row_its_old_state_back(store: Store) -> None:
    take(store, orders=[PAID])
    before = contents(store, "orders"), figures_of(store)
    second = take(store, "b.csv", orders=[SHIPPED | {"refund_value": 900}])
    assert undo(store.db, second).restored == 1
    assert (contents(store, "orders"), figures_of(store)) == before


def test_undo_of_the_first_keeps_what_a_second_file_also_said(store: Store) -> None:
    first = take(store, orders=[PAID, PAID | {"order_id": "2"}])
    second = take(store, "b.csv", orders=[PAID])
    undo(store.db, first)
    assert [row[0] for row in contents(store, "orders")] == ["1"]
    assert store.db.execute("SELECT import_id, source_row FROM orders").fetchone() == (second, 2)
    undo(store.db, second)
    assert contents(store, "orders") == []


def test_undo_names_the_later_imports_that_changed_its_rows(store: Store) -> None:
    first = take(store, orders=[PAID])
    take(store, "same.csv", orders=[PAID])
    third = take(store, "shipped.csv", orders=[SHIPPED])
    assert ledger.history(store.db)[-1]["later"] == [third]
    with pytest.raises(UserFault) as refused:
        undo(store.db, first)
    assert refused.value.code == "later_imports"
    assert f"{third} (shipped.csv)" in str(refused.value)
    assert "same.csv" not in str(refused.value)
    assert len(ledger.history(store.db)) == 3


def test_an_import_that_said_the_same_can_go_whatever_came_after(store: Store) -> None:
    take(store, orders=[PAID])
    second = take(store, "same.csv", orders=[PAID])
    take(store, "shipped.csv", orders=[SHIPPED])
    undo(store.db, second)
    assert contents(store, "orders")[0][3] == "shipped"


def test_undo_with_later_takes_the_whole_chain_back_latest_first(store: Store) -> None:
    first = take(store, orders=[PAID])
    second = take(store, "b.csv", orders=[SHIPPED, SHIPPED | {"order_id": "2"}])
    third = take(store, "c.csv", orders=[DONE | {"order_id": "2"}])
    other = take(store, "d.csv", orders=[PAID | {"order_id": "3"}])
    assert undo(store.db, first, with_later=True).import_ids == (third, second, first)
    assert [row["import_id"] for row in ledger.history(store.db)] == [other]
    assert [row[0] for row in contents(store, "orders")] == ["3"]


def test_undo_of_an_unknown_import_says_so(store: Store) -> None:
    with pytest.raises(UserFault) as refused:
        undo(store.db, 7)
    assert refused.value.code == "unknown_import"


# ---- the law, on random shops: the store equals a plain model, and a store that never saw the undone files -----------------

_DAYS = st.sampled_from(["2026-10-01 08:00:00", "2026-10-02 08:00:00", "2026-11-03 08:00:00"])
_AMOUNTS = st.sampled_from([None, 0, 500, 900])
_ORDER = st.fixed_dictionaries(
    {"order_id": st.sampled_from(["1", "2", "7|2026-10-01|甲", "7|2026-10-02|乙"])},
    optional={
        "status": st.sampled_from([None, "unpaid", "paid", "shipped", "completed", "closed"]),
        "created_at": _DAYS,
        "paid_at": st.none() | _DAYS,
        "completed_at": st.none() | _DAYS,
        "total_value": _AMOUNTS,
        "refund_value": _AMOUNTS,
        "buyer_id": st.sampled_from([None, "甲", "乙"]),
        "province": st.sampled_from([None, "浙江"]),
    },
)
_LINE = st.fixed_dictionaries(
    {"order_id": st.sampled_from(["1", "2", "3", "7|2026-10-01|甲"]), "line_id": st.sampled_from(["a", "b"])},
    optional={
        "sku": st.sampled_from([None, "A", "B"]),
        "sold_qty": st.sampled_from([None, 1000, 2500]),
        "buyer_paid_value": _AMOUNTS,
        "refund_value": _AMOUNTS,
        "paid_at": st.none() | _DAYS,
        "status": st.sampled_from([None, "paid", "completed"]),
        "is_service": st.sampled_from([None, 1]),
    },
)
_REFUND = st.fixed_dictionaries(
    {"refund_id": st.sampled_from(["r1", "r2"]), "order_id": st.sampled_from(["1", "3", "7", "9"])},
    optional={
        "status": st.sampled_from(["wait_seller_agree", "succeeded", "closed"]),
        "amount_value": _AMOUNTS,
        "succeeded_at": st.none() | _DAYS,
    },
)
_PRODUCT = st.fixed_dictionaries(
    {"sku": st.sampled_from(["A", "B"])},
    optional={
        "is_service": st.sampled_from([None, 0, 1]),
        "cost_value": _AMOUNTS,
        "title": st.sampled_from(["杯", "碗"]),
    },
)
_FILE = st.fixed_dictionaries(
    {},
    optional={
        "orders": st.lists(_ORDER, max_size=5),
        "order_lines": st.lists(_LINE, max_size=5),
        "refunds": st.lists(_REFUND, max_size=3),
        "products": st.lists(_PRODUCT, max_size=2),
    },
)


RANKS = {"unpaid": 1, "paid": 2, "shipped": 4, "completed": 5, "closed": 6}
REFUND_RANKS = {"wait_seller_agree": 1, "closed": 4, "succeeded": 5}


class Model:
    """The store in a few lines of plain Python: the files that are in it, and each row as their sayings laid on each other."""

    def __init__(self) -> None:
        self.files: dict[int, dict[str, list[dict[str, Any]]]] = {}

    def rows(self, kind: str) -> list[tuple[Any, ...]]:
        record = RECORDS[kind]
        said: dict[tuple[str, ...], list[tuple[Any, dict[str, Any]]]] = {}
        for number, file in self.files.items():
            for at, row in enumerate(file.get(kind, [])):
                filled = {name: cell for name, cell in row.items() if cell is not None}
                said.setdefault(tuple(row.get(name) or "" for name in record.key), []).append(
                    ((*self.standing(kind, filled), number, at), filled)
                )
        folded = []
        for key, sayings in said.items():
            laid: dict[str, Any] = dict(zip(record.key, key, strict=True))
            for _, filled in sorted(sayings, key=lambda one: one[0]):
                laid |= filled
            folded.append(tuple(laid.get(name) for name in record.columns))
        return sorted(folded, key=repr)

    def standing(self, kind: str, row: dict[str, Any]) -> tuple[int, int, str]:
        if kind == "products":
            return (0, -1, "")
        if kind == "refunds":
            rank = REFUND_RANKS.get(row.get("status", ""), 5 if "succeeded_at" in row else 0)
            return (rank, -1, row.get("succeeded_at", ""))
        by_time = 5 if "completed_at" in row else 2 if "paid_at" in row else 0
        times = [row[name] for name in ("created_at", "paid_at", "completed_at") if name in row]
        return (RANKS.get(row.get("status", ""), by_time), row.get("refund_value", -1), max(times, default=""))


def assert_is(store: Store, model: Model) -> None:
    for kind in ("orders", "order_lines", "refunds", "products"):
        assert sorted(contents(store, kind), key=repr) == model.rows(kind), kind
    assert verifying.check(store.db) == []


def open_new(folder: str, empty_store: bytes, name: str) -> Store:
    path = Path(folder) / name
    path.write_bytes(empty_store)
    return Store.open(path, write=True, now=NOW)


@settings(max_examples=60)
@given(files=st.lists(_FILE, min_size=1, max_size=5), draw=st.data())
def test_after_any_imports_and_undos_the_store_equals_the_model_and_a_fresh_store(
    empty_store: bytes, files: list[dict[str, list[dict[str, Any]]]], draw: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_new(folder, empty_store, "a.db") as store:
        model = Model()
        for number, file in enumerate(files):
            model.files[take(store, f"{number}.csv", **file)] = file
            assert_is(store, model)
        while model.files:
            chosen = draw.draw(st.sampled_from(sorted(model.files)), label="undo")
            for undone in undo(store.db, chosen, with_later=True).import_ids:
                del model.files[undone]
            assert_is(store, model)
            with open_new(folder, empty_store, f"fresh{len(model.files)}.db") as fresh:
                for number, file in model.files.items():
                    take(fresh, f"{number}.csv", **file)
                assert figures_of(store) == figures_of(fresh)
        assert store.db.execute("SELECT count(*) FROM contributions").fetchone()[0] == 0


@settings(max_examples=40)
@given(files=st.lists(_FILE, min_size=2, max_size=4), draw=st.data())
def test_only_imports_on_which_others_rest_are_asked_about(
    empty_store: bytes, files: list[dict[str, list[dict[str, Any]]]], draw: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_new(folder, empty_store, "a.db") as store:
        numbers = [take(store, f"{number}.csv", **file) for number, file in enumerate(files)]
        chosen = draw.draw(st.sampled_from(numbers))
        later = ledger.changed_by_later(store.db, chosen)
        if later:
            with pytest.raises(UserFault):
                undo(store.db, chosen)
            assert [row["import_id"] for row in imports.history(store.db)] == numbers[::-1]
        else:
            assert undo(store.db, chosen).import_ids == (chosen,)


def split(rows: Sequence[Any], at: int) -> tuple[Sequence[Any], Sequence[Any]]:
    return rows[:at], rows[at:]


@settings(max_examples=40)
@given(file=_FILE, at=st.integers(0, 5))
def test_splitting_a_file_in_two_changes_nothing(
    empty_store: bytes, file: dict[str, list[dict[str, Any]]], at: int
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_new(folder, empty_store, "whole.db") as whole,
        open_new(folder, empty_store, "parts.db") as parts,
    ):
        take(whole, **file)
        for name, half in (("1.csv", 0), ("2.csv", 1)):
            take(parts, name, **{kind: split(rows, at)[half] for kind, rows in file.items()})
        for kind in ("orders", "order_lines", "refunds", "products"):
            assert contents(whole, kind) == contents(parts, kind)
        assert figures_of(whole) == figures_of(parts)


_STATES = [
    {"order_id": "1", "status": "unpaid", "created_at": "2026-10-01 08:00:00", "total_value": 900},
    PAID,
    SHIPPED,
    DONE,
    DONE | {"refund_value": 100},
    DONE | {"refund_value": 900, "status": "closed", "closed_at": "2026-10-20 08:00:00"},
]


@given(order=st.permutations(range(len(_STATES))))
@settings(max_examples=25)
def test_where_the_states_tell_the_order_of_the_files_does_not_matter(empty_store: bytes, order: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_new(folder, empty_store, "a.db") as store:
        for number in order:
            take(store, f"{number}.csv", orders=[_STATES[number]])
        row = dict(zip(RECORDS["orders"].columns, contents(store, "orders")[0], strict=True))
        assert (row["status"], row["refund_value"], row["shipped_at"]) == ("closed", 900, "2026-10-02 09:00:00")


def test_importing_the_same_rows_again_leaves_every_figure(new_store: Callable[[], Store]) -> None:
    store = new_store()
    take(store, orders=_STATES[3:4], order_lines=[{"order_id": "1", "line_id": "a", "sku": "A", "sold_qty": 1000}])
    before = figures_of(store)
    take(store, "again.csv", orders=_STATES[3:4])
    assert figures_of(store) == before

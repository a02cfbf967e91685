"""Rows of files join the store: new, changed and same are told apart, states move forward, empty never beats filled."""

from __future__ import annotations

import pytest

from shopdesk.importing.kind import KINDS, READABLE
from shopdesk.importing.problems import RowProblem
from shopdesk.store import ledger
from shopdesk.store.connection import Store
from shopdesk.store.records import RECORDS
from shopdesk.wording import speaker
from tests.store.filling import contents, take, taken, write

say = speaker("store")

PAID = {"order_id": "001", "status": "paid", "created_at": "2026-10-01 10:00:00", "paid_at": "2026-10-01 10:05:00"}
SHIPPED = PAID | {"status": "shipped", "shipped_at": "2026-10-02 09:00:00"}


def order(store: Store, order_id: str = "001") -> dict[str, object]:
    cursor = store.db.execute("SELECT * FROM orders WHERE order_id = ?", (order_id,))
    row = cursor.fetchone()
    return dict(zip([column[0] for column in cursor.description], row, strict=True))


def test_the_store_keeps_the_columns_and_keys_of_every_readable_kind() -> None:
    assert set(RECORDS) == set(READABLE)
    for kind in READABLE:
        assert RECORDS[kind].columns == KINDS[kind].fields
        assert RECORDS[kind].key == KINDS[kind].key


def test_the_tables_have_the_columns_of_the_records(store: Store) -> None:
    for record in RECORDS.values():
        names = [row[1] for row in store.db.execute(f"PRAGMA table_info({record.table})")]
        assert names == ["id", *record.columns, "import_id", "table_no", "source_row"]


def test_every_table_is_strict(store: Store) -> None:
    loose = [
        row[1]
        for row in store.db.execute("PRAGMA table_list")
        if row[0] == "main" and not row[5] and not row[1].startswith(("sqlite_", "_sqlite_"))
    ]
    assert loose == []


def test_unknown_rows_are_new_and_known_ones_the_same(store: Store) -> None:
    first = taken(store, orders=[PAID, SHIPPED | {"order_id": "002"}])
    again = taken(store, "b.csv", orders=[PAID, {"order_id": "003"}])
    assert (first.new, first.changed, first.same) == (2, 0, 0)
    assert (again.new, again.changed, again.same) == (1, 0, 1)
    assert list(again.new_rows) == [3]
    assert list(again.same_rows) == [2]


def test_a_moved_on_state_changes_the_row_and_tells_old_and_new(store: Store) -> None:
    take(store, orders=[PAID])
    moved = taken(store, "b.csv", orders=[SHIPPED])
    assert (moved.new, moved.changed, moved.same) == (0, 1, 0)
    assert [(one.row, one.key, one.field, one.old, one.new) for one in moved.changes if one.state == "changed"] == [
        (2, "001", "status", "paid", "shipped"),
        (2, "001", "shipped_at", None, "2026-10-02 09:00:00"),
    ]
    assert order(store)["status"] == "shipped"


def test_an_older_state_imported_later_changes_nothing(store: Store) -> None:
    take(store, orders=[SHIPPED])
    late = taken(store, "b.csv", orders=[PAID])
    assert (late.changed, late.same) == (0, 1)
    assert order(store)["status"] == "shipped"


def test_an_empty_cell_never_overwrites_a_filled_one(store: Store) -> None:
    take(store, orders=[PAID | {"province": "浙江"}])
    after = taken(store, "b.csv", orders=[SHIPPED | {"province": None}])
    assert order(store)["province"] == "浙江"
    assert {one.field for one in after.changes} == {"status", "shipped_at"}


def test_a_filled_cell_where_the_store_had_none_is_a_change(store: Store) -> None:
    take(store, orders=[PAID])
    after = taken(store, "b.csv", orders=[PAID | {"city": "杭州"}])
    assert after.changed == 1
    assert [(one.field, one.old, one.new) for one in after.changes] == [("city", None, "杭州")]


def test_a_new_row_is_told_with_what_it_says_without_its_key_and_its_empty_cells(store: Store) -> None:
    told = taken(store, "a.csv", orders=[{"order_id": "007", "city": None, "title": "杯", "buyer_paid_value": 0}])
    assert [(one.key, one.field, one.new) for one in told.changes] == [
        ("007", None, {"title": "杯", "buyer_paid_value": 0})
    ]


def test_a_file_with_fewer_columns_says_the_same(store: Store) -> None:
    take(store, orders=[PAID])
    assert taken(store, "b.csv", orders=[{"order_id": "001", "status": "paid"}]).same == 1


def test_the_same_key_twice_in_one_file_meets_the_first_row(store: Store) -> None:
    result = taken(store, orders=[PAID, PAID, SHIPPED, PAID])
    assert (result.new, result.changed, result.same) == (1, 1, 2)
    assert order(store)["status"] == "shipped"


def test_rows_without_a_part_of_the_key_still_meet_each_other(store: Store) -> None:
    assert taken(store, products=[{"sku": "A1", "title": "杯子"}]).new == 1
    assert taken(store, "b.csv", products=[{"sku": "A1", "title": "杯子"}]).same == 1
    assert taken(store, "c.csv", products=[{"sku": "A1", "item_id": "9", "title": "杯子"}]).new == 1


def test_ids_keep_leading_zeros_and_nineteen_digits(store: Store) -> None:
    take(store, orders=[{"order_id": "0012345678901234567"}])
    assert order(store, "0012345678901234567")["order_id"] == "0012345678901234567"


def test_many_overlapping_rows_count_like_few(store: Store) -> None:
    rows = [PAID | {"order_id": f"{n:06d}"} for n in range(12_000)]
    assert taken(store, orders=rows[:7_000]).new == 7_000
    writer = write(store, "b.csv", orders=[])
    from tests.store.filling import columns_of

    parts = [writer.take(0, "orders", columns_of(rows[at : at + 3_000], at + 2)) for at in range(0, 12_000, 3_000)]
    writer.finish([{}])
    assert [(part.new, part.same) for part in parts] == [(0, 3000), (0, 3000), (2000, 1000), (3000, 0)]
    assert len(contents(store, "orders")) == 12_000


def test_every_row_knows_its_file_and_row(store: Store) -> None:
    number = take(store, orders=[PAID, SHIPPED | {"order_id": "002"}])
    assert (order(store, "002")["import_id"], order(store, "002")["source_row"]) == (number, 3)


def test_the_row_points_to_the_file_whose_state_it_shows(store: Store) -> None:
    take(store, orders=[PAID])
    second = take(store, "b.csv", orders=[SHIPPED])
    take(store, "c.csv", orders=[PAID])
    assert order(store)["import_id"] == second


def test_a_column_the_kind_does_not_have_is_a_bug_and_not_dropped(store: Store) -> None:
    writer = write(store, orders=[])
    with pytest.raises(KeyError, match="buyer_phone"):
        writer.take(0, "orders", {"source_row": [2], "order_id": ["1"], "buyer_phone": ["138"]})
    writer.abandon()


def test_a_rehearsal_counts_like_the_import_and_writes_nothing(store: Store) -> None:
    take(store, orders=[PAID])
    writer = write(store, "b.csv", orders=[SHIPPED, PAID | {"order_id": "002"}])
    result = writer.results["orders"]  # type: ignore[attr-defined]
    writer.rehearse()
    assert (result.new, result.changed) == (1, 1)
    assert order(store)["status"] == "paid"
    assert len(ledger.history(store.db)) == 1


def test_an_abandoned_import_leaves_nothing(store: Store) -> None:
    write(store, orders=[PAID]).abandon()
    assert contents(store, "orders") == []
    assert ledger.history(store.db) == []


def test_import_numbers_rise_even_after_an_undo(store: Store) -> None:
    from shopdesk.store.undo import undo

    first = take(store, orders=[PAID])
    undo(store.db, first)
    assert take(store, "b.csv", orders=[PAID]) > first


def test_the_same_bytes_are_known_until_their_import_is_undone(store: Store) -> None:
    from shopdesk.store.undo import undo

    number = take(store, orders=[PAID])
    content = store.db.execute("SELECT sha256 FROM imports").fetchone()[0]
    found = ledger.find_repeat(store.db, content, None)
    assert found is not None
    assert found.import_id == number
    assert ledger.find_repeat(store.db, content, "taobao_orders") is not None
    assert ledger.find_repeat(store.db, content, "generic_orders") is None
    undo(store.db, number)
    assert ledger.find_repeat(store.db, content, None) is None


def test_rejected_rows_are_kept_with_a_sentence_that_still_has_both_languages(store: Store) -> None:
    writer = write(store, orders=[PAID])
    sentence = say("There is no import {import_id} in the store.", import_id=7)
    writer.reject(
        0, [RowProblem(4, "总金额", "12a", "bad_amount", sentence), RowProblem(4, None, None, "bad_day", sentence)]
    )
    number = writer.finish([{}])
    kept = ledger.rejections(store.db, number)
    assert [(one["row"], one["column"], one["value"], one["code"]) for one in kept] == [
        (4, "总金额", "12a", "bad_amount"),
        (4, None, None, "bad_day"),
    ]
    assert kept[0]["message"] == sentence
    assert ledger.history(store.db)[0]["rejected"] == 1


def test_the_ledger_tells_what_the_last_import_changed(store: Store) -> None:
    take(store, orders=[PAID | {"total_value": 5000}])
    store.db.execute("UPDATE imports SET at = '2026-01-01 00:00:00'")
    take(store, "b.csv", orders=[SHIPPED | {"refund_value": 1000}, PAID | {"order_id": "2", "total_value": 700}])
    last = ledger.last_changes(store.db)
    assert last is not None
    assert last["kinds"] == {"orders": {"new": 1, "changed": 1, "same": 0}}
    assert (last["orders"], last["paid_value"], last["refund_value"]) == (1, 700, 1000)


def test_files_that_came_in_together_are_told_as_one_with_the_effect_of_all(store: Store) -> None:
    take(store, orders=[PAID | {"total_value": 5000}])
    first = ledger.last_changes(store.db)
    assert first is not None and first["files"] == 1
    store.db.execute("UPDATE imports SET at = '2026-01-01 00:00:00'")
    take(store, "b.csv", orders=[PAID | {"order_id": "2", "total_value": 700}])
    take(store, "c.csv", orders=[SHIPPED | {"refund_value": 1000}, PAID | {"order_id": "3", "total_value": 50}])
    last = ledger.last_changes(store.db)
    assert last is not None and (last["file"], last["files"]) == ("c.csv", 2)
    assert last["kinds"] == {"orders": {"new": 2, "changed": 1, "same": 0}}
    assert (last["orders"], last["paid_value"], last["refund_value"]) == (2, 750, 1000)


def test_completion_times_that_no_completed_order_has_were_not_brought(store: Store) -> None:
    done = {"order_id": "1", "status": "completed", "completed_at": None}
    take(store, orders=[done])
    assert "completed_at" not in ledger.brought(store.db)["orders"]
    take(store, "b.csv", orders=[done | {"order_id": "2", "completed_at": "2026-10-03 10:00:00"}])
    assert "completed_at" in ledger.brought(store.db)["orders"]


def test_completion_times_are_brought_where_no_order_is_completed_yet(store: Store) -> None:
    take(store, orders=[{"order_id": "1", "status": "shipped", "completed_at": None}])
    assert "completed_at" in ledger.brought(store.db)["orders"]


def test_what_was_brought_is_the_union_of_the_imports_in_the_store(store: Store) -> None:
    from shopdesk.store.undo import undo

    take(store, orders=[PAID])
    second = take(store, "b.csv", orders=[{"order_id": "2", "buyer_id": "甲"}])
    assert "buyer_id" in ledger.brought(store.db)["orders"]
    undo(store.db, second)
    assert "buyer_id" not in ledger.brought(store.db)["orders"]

"""Backups are whole or absent, restoring never loses the store that was there, and check finds what disagrees."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.store import backup, faults, verifying
from shopdesk.store.connection import Store
from shopdesk.store.restoring import restore
from tests.store.conftest import NOW
from tests.store.filling import take

ORDER = {"order_id": "1", "created_at": "2026-10-03 10:00:00", "paid_at": "2026-10-03 10:00:00", "total_value": 900}


def order_ids(path: Path) -> list[str]:
    with Store.open(path, write=False, now=NOW) as store:
        return [row[0] for row in store.db.execute("SELECT order_id FROM orders ORDER BY 1")]


def test_a_backup_is_one_file_that_opens_as_a_store(store: Store, tmp_path: Path) -> None:
    take(store, orders=[ORDER])
    store.backup(tmp_path / "备份.db")
    assert order_ids(tmp_path / "备份.db") == ["1"]
    assert not list(tmp_path.glob("备份.db*tmp*"))


def test_a_backup_replaces_an_older_one(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "b.db"
    target.write_text("old")
    store.backup(target)
    assert target.read_bytes()[:6] == b"SQLite"


def test_a_backup_that_cannot_be_written_leaves_the_old_file(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "b.db"
    target.write_text("old")

    def no_room(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", no_room)
    with pytest.raises(UserFault) as failed:
        store.backup(target)
    assert failed.value.code == "backup_failed"
    assert target.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".tmp")] == []


def test_a_backup_into_a_folder_that_is_not_there_is_a_fault(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserFault) as failed:
        store.backup(tmp_path / "nowhere" / "b.db")
    assert failed.value.code == "backup_failed"


def test_restoring_puts_the_backup_in_place_and_keeps_the_present_store(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with Store.open(path, write=True, now=NOW) as store:
        take(store, orders=[ORDER])
        store.backup(tmp_path / "b.db")
        take(store, "b.csv", orders=[ORDER | {"order_id": "2"}])
    aside = restore(path, tmp_path / "b.db", now=NOW)
    assert order_ids(path) == ["1"]
    assert aside is not None
    assert aside.parent == faults.backup_folder(path)
    assert order_ids(aside) == ["1", "2"]
    assert restore(path, aside, now=NOW) is not None
    assert order_ids(path) == ["1", "2"]


def test_restoring_where_no_store_is_makes_one(store: Store, tmp_path: Path) -> None:
    take(store, orders=[ORDER])
    store.backup(tmp_path / "b.db")
    assert restore(tmp_path / "new" / "shop.db", tmp_path / "b.db", now=NOW) is None
    assert order_ids(tmp_path / "new" / "shop.db") == ["1"]


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00 but no more"])
def test_what_is_no_backup_is_not_restored(store: Store, tmp_path: Path, content: bytes) -> None:
    take(store, orders=[ORDER])
    path = store.path
    store.close()
    before = path.read_bytes()
    (tmp_path / "b.db").write_bytes(content)
    with pytest.raises(UserFault) as failed:
        restore(path, tmp_path / "b.db", now=NOW)
    assert failed.value.code == "not_a_backup"
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.tmp"))


def test_another_programs_database_is_no_backup(store: Store, tmp_path: Path) -> None:
    foreign = sqlite3.connect(tmp_path / "b.db")
    foreign.execute("CREATE TABLE recipes (name TEXT)")
    foreign.commit()
    foreign.close()
    path = store.path
    store.close()
    with pytest.raises(UserFault) as failed:
        restore(path, tmp_path / "b.db", now=NOW)
    assert failed.value.code == "not_a_backup"


def test_an_open_store_is_not_restored_over(store: Store, tmp_path: Path) -> None:
    store.backup(tmp_path / "b.db")
    with pytest.raises(UserFault) as failed:
        restore(store.path, tmp_path / "b.db", now=NOW)
    assert failed.value.code == "store_locked"


def test_a_damaged_store_can_be_restored_over_and_is_kept(tmp_path: Path, empty_store: bytes) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    restore(tmp_path / "b.db", path, now=NOW)
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    aside = restore(path, tmp_path / "b.db", now=NOW)
    assert order_ids(path) == []
    assert aside is not None
    assert aside.read_bytes().endswith(b"\xff" * 5000)


def test_the_daily_backup_is_made_once_a_day_and_only_after_a_change(store: Store) -> None:
    assert backup.daily(store.db, store.path, NOW) is None
    take(store, orders=[ORDER])
    first = backup.daily(store.db, store.path, NOW)
    assert first is not None
    assert order_ids(first) == ["1"]
    take(store, "b.csv", orders=[ORDER | {"order_id": "2"}])
    assert backup.daily(store.db, store.path, NOW) is None
    assert backup.daily(store.db, store.path, NOW + timedelta(days=1)) is not None
    assert backup.daily(store.db, store.path, NOW + timedelta(days=2)) is None


def test_old_backups_are_thinned_by_number_and_never_by_date(store: Store) -> None:
    take(store, orders=[ORDER])
    for day in range(20):
        backup.automatic(store.db, store.path, "daily", NOW - timedelta(days=400 * day))
    kept = [number for number, _, _ in backup.listed(store.path)]
    assert kept == list(range(7, 21))


def test_a_half_written_backup_is_cleared_away_and_never_listed(store: Store) -> None:
    folder = faults.backup_folder(store.path)
    folder.mkdir()
    (folder / "000001-daily-2026-11-24.db.tmp").write_bytes(b"half")
    backup.automatic(store.db, store.path, "daily", NOW)
    assert [path.name for path in folder.iterdir()] == ["000001-daily-2026-11-25.db"]


# ---- check -----------------------------------------------------------------------------------------------------------------


def test_a_sound_store_has_no_findings_also_when_only_read(store: Store) -> None:
    take(store, orders=[ORDER], order_lines=[{"order_id": "1", "line_id": "a", "sku": "A", "sold_qty": 1000}])
    take(store, "b.csv", orders=[ORDER | {"refund_value": 100}])
    with Store.open(store.path, write=False, now=NOW) as reader:
        assert verifying.check(reader.db) == []


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE paid_days SET paid_value = paid_value + 1", "paid_days differs from a full recount in 1 row."),
        ("DELETE FROM cohort_days", "cohort_days differs from a full recount"),
        ("UPDATE order_facts SET gmv_value = 1", "order_facts differs from a full recount"),
        ("UPDATE orders SET import_id = 99", "1 row of orders belongs to no import."),
        ("UPDATE orders SET total_value = 1", "1 row of orders differs from what the imports say."),
        ("DELETE FROM orders", "2 rows of contributions point to rows that are not there."),
    ],
)
def test_check_names_what_disagrees(store: Store, damage: str, words: str) -> None:
    take(store, orders=[ORDER])
    take(store, "b.csv", orders=[ORDER | {"refund_value": 100}])
    store.db.execute(damage)
    told = [str(finding.in_language("en")) for finding in verifying.check(store.db)]
    assert any(words in one for one in told), told
    assert all(finding.in_language("zh_CN") != finding.in_language("en") for finding in verifying.check(store.db))

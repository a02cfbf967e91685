"""A store is opened with the right guards, by one writer, from any path, and never harmed when it is not ours to write."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.store import faults, migrations
from shopdesk.store.connection import Store
from tests.store.conftest import NOW
from tests.store.filling import take

ORDER = {"order_id": "1", "created_at": "2026-10-03 10:00:00"}


def refused(path: Path, *, write: bool) -> UserFault:
    with pytest.raises(UserFault) as fault:
        Store.open(path, write=write, now=NOW)
    return fault.value


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_pragmas_of_a_writer(store: Store) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
    }
    assert {name: store.db.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted


@pytest.mark.parametrize(
    "name", ["店铺 数据#50%'.db", "a b", "emoji🛒?x=1.db", "café.db", "x" * 180 + ".db", "trailing."]
)
def test_any_path_works(tmp_path: Path, name: str) -> None:
    path = tmp_path / f"文件夹 {name[:20]}" / name
    with Store.open(path, write=True, now=NOW) as store:
        take(store, orders=[ORDER])
    assert path.read_bytes()[:15] == b"SQLite format 3"
    assert sorted(one.name for one in path.parent.iterdir()) == sorted([name, f"{name}.lock"])
    with Store.open(path, write=False, now=NOW) as store:
        assert store.db.execute("SELECT count(*) FROM orders").fetchone()[0] == 1


def test_a_closed_store_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with Store.open(path, write=True, now=NOW) as store:
        take(store, orders=[ORDER])
        assert path.with_name("shop.db-wal").exists()
    assert not path.with_name("shop.db-wal").exists()


def test_opening_needs_no_sqlite_utils_once_the_tables_are_there(tmp_path: Path, empty_store: bytes) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    program = (
        "import sys; from pathlib import Path; from datetime import datetime; from shopdesk.store.connection import Store\n"
        f"Store.open(Path({str(path)!r}), write=True, now=datetime(2026, 1, 1)).close()\n"
        "heavy = {'sqlite_utils', 'pandas', 'numpy'} & set(sys.modules); assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_reader_works_beside_a_writer_and_cannot_write(store: Store) -> None:
    take(store, orders=[ORDER])
    with Store.open(store.path, write=False, now=NOW) as reader:
        assert reader.is_read_only
        store.db.execute("BEGIN IMMEDIATE")
        store.db.execute("DELETE FROM orders")
        assert reader.db.execute("SELECT count(*) FROM orders").fetchone()[0] == 1
        store.db.execute("COMMIT")
        assert reader.db.execute("SELECT count(*) FROM orders").fetchone()[0] == 0
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader.db.execute("DELETE FROM meta")


def test_a_second_writer_is_refused_naming_the_first(store: Store) -> None:
    fault = refused(store.path, write=True)
    assert fault.code == "store_locked"
    assert f"process {os.getpid()}" in str(fault)
    assert f"进程 {os.getpid()}" in fault.in_language("zh_CN")


def test_a_killed_writer_gives_way_at_once(tmp_path: Path, empty_store: bytes) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    program = (
        "import sys, time; from pathlib import Path; from datetime import datetime; from shopdesk.store.connection import Store\n"
        f"store = Store.open(Path({str(path)!r}), write=True, now=datetime(2026, 1, 1)); print('open', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        fault = refused(path, write=True)
        assert f"process {other.pid}" in str(fault)
        other.kill()
        other.wait()
        Store.open(path, write=True, now=NOW).close()


def test_there_is_nothing_to_read_where_no_store_is(tmp_path: Path) -> None:
    assert refused(tmp_path / "shop.db", write=False).code == "store_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_store_of_an_older_program_is_backed_up_before_it_is_brought_up_to_date(
    tmp_path: Path, empty_store: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    before = [name for name, _ in migrations.STEPS]
    monkeypatch.setattr(
        migrations, "STEPS", (*migrations.STEPS, ("9999_next", "CREATE TABLE further (a TEXT) STRICT;"))
    )
    with Store.open(path, write=False, now=NOW) as store:
        assert store.db.execute("SELECT count(*) FROM further").fetchone()[0] == 0
        assert migrations.applied(store.db) == [*before, "9999_next"]
    (kept,) = faults.backup_folder(path).iterdir()
    assert kept.name == "000001-migration-2026-11-25.db"
    assert migrations.applied(sqlite3.connect(kept)) == before


def test_a_failing_step_leaves_the_store_at_the_old_version(
    tmp_path: Path, empty_store: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    broken = "CREATE TABLE further (a TEXT) STRICT;\nCREATE TABLE meta (a TEXT) STRICT;"
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "STEPS", (*migrations.STEPS, ("9999_next", broken)))
        with pytest.raises(sqlite3.OperationalError, match="meta"):
            Store.open(path, write=True, now=NOW)
    with Store.open(path, write=True, now=NOW) as store:
        assert migrations.applied(store.db) == [name for name, _ in migrations.STEPS]
        assert not store.db.execute("SELECT 1 FROM sqlite_master WHERE name = 'further'").fetchone()


def test_each_store_has_a_salt_of_its_own(tmp_path: Path) -> None:
    salts = set()
    for name in "ab":
        with Store.open(tmp_path / name, write=True, now=NOW) as store:
            salts.add(store.salt)
    assert len(salts) == 2
    assert all(len(salt) == 32 for salt in salts)


BESIDE = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("INSERT INTO month_notes VALUES ('2026-09', 'from beside')")
db.close()
"""


def test_another_process_does_not_take_the_log_away_from_a_store_that_is_open_for_reading_too(tmp_path: Path) -> None:
    """As the window has it: one connection writes, one reads, and a process of its own imports."""
    path = tmp_path / "shop.db"
    with Store.open(path, write=True, now=NOW) as writer, Store.open(path, write=False, now=NOW):
        subprocess.run([sys.executable, "-c", BESIDE, str(path)], check=True)
        writer.db.execute("INSERT INTO month_notes VALUES ('2026-10', 'kept')")
        copied = subprocess.run(
            [sys.executable, "-c", "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("
             "'SELECT group_concat(text) FROM (SELECT text FROM month_notes ORDER BY month)').fetchone()[0])", str(path)],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    assert copied.stdout.strip() == "from beside,kept"


def test_what_is_no_database_is_left_as_it_is_even_with_a_log_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"shopping list, no database at all" * 40)
    path.with_name("notes.db-wal").write_bytes(b"")
    before = digest(path)
    for write in (True, False):
        assert refused(path, write=write).code in ("not_a_store", "store_damaged")
    assert digest(path) == before

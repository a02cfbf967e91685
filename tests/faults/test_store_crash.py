"""Killed, cut off or out of room in the middle of an import: the import is wholly there or wholly absent (F01, F05, F06, F08)."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.store import faults, imports, ledger, verifying
from shopdesk.store.connection import BUSY_MILLISECONDS, Store
from tests.store.conftest import NOW
from tests.store.filling import columns_of

pytestmark = pytest.mark.fault

KILLS = int(os.environ.get("SHOPDESK_KILLS", "5"))
CUTS = int(os.environ.get("SHOPDESK_CUTS", "12"))
ROWS_OF_A_FILE = 4_000

# Imports one file after another and tells each one's number once it is confirmed.
WRITER = """
import sys
from datetime import datetime
from pathlib import Path
from shopdesk.store.connection import Store
from tests.faults.test_store_crash import import_file
with Store.open(Path(sys.argv[1]), write=True, now=datetime(2026, 1, 1)) as store:
    print("open", flush=True)
    for number in range(int(sys.argv[2]), 1000):
        print(import_file(store, number), flush=True)
"""


def import_file(store: Store, number: int, rows: int = ROWS_OF_A_FILE) -> int:
    """File ``number``: new orders, and some of the file before moved on."""
    source = imports.SourceFile(f"{number}.csv", f"/{number}.csv", f"{number:064d}", 1_000_000)
    writer = imports.begin(store.db, source, "2026-11-25 09:00:00")
    writer.table(0, kind="orders", platform="taobao")
    first = number * rows - rows // 4
    for at in range(first, first + rows, 500):
        lines = [
            {"order_id": f"{n:010d}", "created_at": f"2026-10-{n % 28 + 1:02d} 10:00:00", "total_value": n % 5000,
             "paid_at": f"2026-10-{n % 28 + 1:02d} 11:00:00", "refund_value": 0 if n >= number * rows else 1}
            for n in range(max(at, 0), at + 500)
        ]  # fmt: skip
        if lines:
            writer.take(0, "orders", columns_of(lines, at - first + 2))
    return writer.finish([{}])


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}


def assert_whole(path: Path, confirmed: list[int]) -> int:
    """The store opens without a question, holds every confirmed import, and everything in it agrees; the number of imports."""
    with Store.open(path, write=True, now=NOW) as store:
        assert verifying.check(store.db) == []
        kept = [one["import_id"] for one in ledger.history(store.db)]
        assert set(confirmed) <= set(kept)
        assert len(kept) <= len(confirmed) + 1
        for import_id in kept:
            new = store.db.execute("SELECT new_rows FROM import_tables WHERE import_id = ?", (import_id,)).fetchone()[0]
            spoken = store.db.execute(
                "SELECT count(*) FROM orders o WHERE import_id = ? OR EXISTS "
                "(SELECT 1 FROM contributions c WHERE c.row_id = o.id AND c.import_id = ?)",
                (import_id, import_id),
            ).fetchone()[0]
            assert spoken >= new > 0
        return len(kept)


def test_killed_at_any_moment_of_an_import(tmp_path: Path, empty_store: bytes) -> None:
    """F01, inside the store; the whole way is in test_import_faults.py."""
    seed = int(os.environ.get("SHOPDESK_SEED", time.time_ns() % 1_000_000))
    print(f"SHOPDESK_SEED={seed}")
    chance = random.Random(seed)
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    confirmed: list[int] = []
    for turn in range(KILLS):
        command = [sys.executable, "-c", WRITER, str(path), str(turn * 100)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment()) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "open\n"
            time.sleep(chance.uniform(0, 0.5))
            writer.kill()
            confirmed += [int(word) for word in writer.stdout.read().split("\n")[:-1]]
        kept = assert_whole(path, confirmed)
        with Store.open(path, write=False, now=NOW) as store:
            confirmed = [one["import_id"] for one in ledger.history(store.db)]
            assert kept == len(confirmed)


# As above, the one import of a store that is still empty; says how the file is guarded meanwhile.
FIRST_LOADER = """
import sys
from datetime import datetime
from pathlib import Path
from shopdesk.store.connection import Store
from tests.faults.test_store_crash import import_file
with Store.open(Path(sys.argv[1]), write=True, now=datetime(2026, 1, 1)) as store:
    store.db.execute("PRAGMA cache_size = 20")  # pages reach the file long before the end
    with store.first_load():
        print(store.db.execute("PRAGMA journal_mode").fetchone()[0], flush=True)
        print(import_file(store, 1, 40_000), flush=True)
"""


def test_a_first_load_that_is_killed_is_taken_back_by_whoever_opens_next(tmp_path: Path, empty_store: bytes) -> None:
    """F01, where no log is written: a reader alone finds the store as it was before, or whole."""
    path = tmp_path / "shop.db"
    journal = path.with_name("shop.db-journal")
    for opens_for_writing in (False, True):
        path.write_bytes(empty_store)
        with subprocess.Popen(
            [sys.executable, "-c", FIRST_LOADER, str(path)], stdout=subprocess.PIPE, text=True, env=environment()
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "delete\n"
            while path.stat().st_size < 2 * len(empty_store) and writer.poll() is None:
                pass
            with pytest.raises(UserFault) as told:
                Store.open(path, write=False, now=NOW)
            assert told.value.code == "store_locked"
            writer.kill()
            assert writer.stdout.read() == ""
        assert journal.stat().st_size > 0
        assert path.stat().st_size > len(empty_store)
        with Store.open(path, write=opens_for_writing, now=NOW) as store:
            assert ledger.history(store.db) == []
            assert store.db.execute("PRAGMA journal_mode").fetchone()[0] == ("wal" if opens_for_writing else "delete")
        assert not journal.exists()
        assert path.stat().st_size == len(empty_store)
        assert assert_whole(path, []) == 0


def test_a_first_load_goes_through_the_log_where_somebody_else_has_the_store_open(store: Store) -> None:
    with contextlib.closing(store.reader()) as reader:
        assert reader.execute("SELECT count(*) FROM imports").fetchone()[0] == 0
        with store.first_load():
            assert store.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
            import_file(store, 1, rows=200)
        assert reader.execute("SELECT count(*) FROM imports").fetchone()[0] == 1
    with store.first_load():
        assert store.db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        import_file(store, 2, rows=200)
    assert store.db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store.db.execute("PRAGMA busy_timeout").fetchone()[0] == BUSY_MILLISECONDS
    assert verifying.check(store.db) == []


def test_a_write_ahead_log_cut_short_keeps_a_prefix_of_whole_imports(tmp_path: Path, empty_store: bytes) -> None:
    """F05."""
    seed = int(os.environ.get("SHOPDESK_SEED", time.time_ns() % 1_000_000))
    print(f"SHOPDESK_SEED={seed}")
    chance = random.Random(seed)
    path, cut = tmp_path / "shop.db", tmp_path / "cut" / "shop.db"
    path.write_bytes(empty_store)
    cut.parent.mkdir()
    with Store.open(path, write=True, now=NOW) as store:
        store.db.execute("PRAGMA wal_autocheckpoint = 0")
        for number in range(1, 4):
            import_file(store, number, rows=200)
        log = path.with_name("shop.db-wal").read_bytes()
        lengths = [0, len(log), *(chance.randrange(len(log)) for _ in range(CUTS))]
        for length in lengths:
            shutil.copy(path, cut)
            cut.with_name("shop.db-wal").write_bytes(log[:length])
            with Store.open(cut, write=True, now=NOW) as torn:
                assert verifying.check(torn.db) == []
                kept = [one["import_id"] for one in ledger.history(torn.db)]
                assert kept == list(range(len(kept), 0, -1))
                assert (len(kept) == 3) == (length == len(log))


@pytest.mark.parametrize("noise", [b"\x00" * 512, bytes(range(256)) * 2])
def test_a_torn_last_page_and_a_stale_index_lose_at_most_the_last_import(
    tmp_path: Path, empty_store: bytes, noise: bytes
) -> None:
    """F06."""
    path, torn = tmp_path / "shop.db", tmp_path / "torn" / "shop.db"
    path.write_bytes(empty_store)
    torn.parent.mkdir()
    with Store.open(path, write=True, now=NOW) as store:
        store.db.execute("PRAGMA wal_autocheckpoint = 0")
        import_file(store, 1, rows=200)
        import_file(store, 2, rows=200)
        log = path.with_name("shop.db-wal").read_bytes()
        shutil.copy(path, torn)
        torn.with_name("shop.db-wal").write_bytes(log[:-512] + noise)
        torn.with_name("shop.db-shm").write_bytes(noise * 64)
        with Store.open(torn, write=True, now=NOW) as opened:
            assert verifying.check(opened.db) == []
            assert [one["import_id"] for one in ledger.history(opened.db)] == [1]


def test_a_full_disk_imports_nothing_says_how_much_is_needed_and_works_again(
    tmp_path: Path, empty_store: bytes
) -> None:
    """F08, inside the store; the whole way is in test_import_faults.py."""
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    with Store.open(path, write=True, now=NOW) as store:
        import_file(store, 1, rows=200)
        pages = store.db.execute("PRAGMA page_count").fetchone()[0]
        store.db.execute(f"PRAGMA max_page_count = {pages + 20}")
        with pytest.raises(UserFault) as full, faults.plain_faults(path, needed_mb=12):
            import_file(store, 2)
        assert full.value.code == "disk_full"
        assert "12 MB" in str(full.value)
        assert isinstance(full.value.__cause__, sqlite3.OperationalError)
        assert full.value.__cause__.sqlite_errorname == "SQLITE_FULL"
        assert not store.db.in_transaction
        assert [one["import_id"] for one in ledger.history(store.db)] == [1]
        store.db.execute("PRAGMA max_page_count = 1000000")
        import_file(store, 2)
        assert verifying.check(store.db) == []


@pytest.mark.skipif(sys.platform == "win32", reason="RLIMIT_FSIZE is a Unix limit")
def test_a_file_that_may_not_grow_is_told_as_a_full_disk(tmp_path: Path, empty_store: bytes) -> None:
    """F08."""
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    program = """
import resource, sys
from datetime import datetime
from pathlib import Path
from shopdesk.errors import UserFault
from shopdesk.store import faults
from shopdesk.store.connection import Store
from tests.faults.test_store_crash import import_file
path = Path(sys.argv[1])
with Store.open(path, write=True, now=datetime(2026, 1, 1)) as store:
    import_file(store, 1, rows=200)
    limit = path.stat().st_size + 200_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        with faults.plain_faults(path):
            import_file(store, 2, rows=40_000)
    except UserFault as fault:
        print(fault.code, store.db.execute("SELECT count(*) FROM imports").fetchone()[0])
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], capture_output=True, text=True, env=environment(), check=True
    )
    assert done.stdout.split() == ["disk_full", "1"]
    assert assert_whole(path, [1]) == 1

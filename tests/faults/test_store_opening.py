"""Files that are no store, stores in use, stores of a newer program, folders that may not be written (F11, F14, F17, F18)."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.store import connection, faults
from shopdesk.store.connection import Store
from tests.store.conftest import NOW
from tests.store.filling import take

pytestmark = pytest.mark.fault

ORDER = {"order_id": "1", "created_at": "2026-10-03 10:00:00"}


def refused(path: Path, *, write: bool) -> UserFault:
    with pytest.raises(UserFault) as fault:
        Store.open(path, write=write, now=NOW)
    assert fault.value.in_language("zh_CN") != fault.value.in_language("en")
    return fault.value


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(
    "content", ["订单编号,总金额\n1,2\n".encode("gb18030"), b"SQLite format 4\x00" + b"x" * 5000, b"\x00" * 4096, b"P"]
)
def test_what_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes, write: bool) -> None:
    """F14."""
    path = tmp_path / "shop.db"
    path.write_bytes(content)
    assert refused(path, write=write).code == "not_a_store"
    assert path.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["shop.db"]


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    """F14."""
    path = tmp_path / "shop.db"
    foreign = sqlite3.connect(path)
    foreign.execute("CREATE TABLE recipes (name TEXT)")
    foreign.commit()
    foreign.close()
    before = path.read_bytes()
    assert refused(path, write=True).code == "not_a_store"
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["shop.db"]


def test_an_empty_file_is_filled_only_where_no_backups_lie_beside_it(tmp_path: Path, empty_store: bytes) -> None:
    """F14."""
    path = tmp_path / "shop.db"
    path.touch()
    Store.open(path, write=True, now=NOW).close()
    assert path.stat().st_size > 0
    path.write_bytes(b"")
    faults.backup_folder(path).mkdir()
    (faults.backup_folder(path) / "000001-daily-2026-11-24.db").write_bytes(empty_store)
    assert refused(path, write=True).code == "empty_store"
    assert refused(path, write=False).code == "empty_store"
    assert path.stat().st_size == 0


def test_a_database_cut_off_or_overwritten_is_called_damaged_and_kept(tmp_path: Path, empty_store: bytes) -> None:
    path = tmp_path / "shop.db"
    for content in (empty_store[:100] + b"\xff" * (len(empty_store) - 100), empty_store[:3000]):
        path.write_bytes(content)
        assert refused(path, write=True).code in ("store_damaged", "not_a_store")
        assert path.read_bytes() == content


def test_a_store_of_a_newer_program_is_read_and_never_written(store: Store) -> None:
    """F18."""
    take(store, orders=[ORDER])
    store.db.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('shopdesk', '0099_from_the_future', '2030-01-01')"
    )
    path = store.path
    store.close()
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    assert refused(path, write=True).code == "newer_store"
    assert sorted(one.name for one in path.parent.iterdir() if one.is_file()) == ["shop0.db", "shop0.db.lock"]
    with Store.open(path, write=False, now=NOW) as opened:
        assert opened.is_newer
        assert opened.is_read_only
        assert opened.db.execute("SELECT count(*) FROM orders").fetchone()[0] == 1
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    wal = path.with_name(path.name + "-wal")  # a reader may leave an empty one behind; the next writer clears it away
    assert not wal.exists() or wal.stat().st_size == 0


HOLDER = """
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
time.sleep(float(sys.argv[2]))
db.execute("COMMIT")
"""


def held(path: Path, seconds: float) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), str(seconds)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_store_held_by_another_tool_for_a_moment_is_waited_for(tmp_path: Path, empty_store: bytes) -> None:
    """F17."""
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    with held(path, 0.7) as holder:
        Store.open(path, write=True, now=NOW).close()
        holder.wait()


def test_a_store_held_by_another_tool_for_long_is_given_up_after_the_waiting_time(
    tmp_path: Path, empty_store: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F17."""
    assert connection.BUSY_MILLISECONDS == 5_000
    monkeypatch.setattr(connection, "BUSY_MILLISECONDS", 400)
    path = tmp_path / "shop.db"
    path.write_bytes(empty_store)
    with held(path, 60) as holder:
        started = time.monotonic()
        assert refused(path, write=True).code == "store_busy"
        assert 0.3 < time.monotonic() - started < 5
        holder.kill()
        holder.wait()
    Store.open(path, write=True, now=NOW).close()


def test_an_import_that_meets_another_tools_lock_changes_nothing_and_can_be_tried_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F17."""
    store.db.execute("PRAGMA busy_timeout = 300")
    with held(store.path, 60) as holder:
        with pytest.raises(UserFault) as busy, faults.plain_faults(store.path):
            take(store, orders=[ORDER])
        assert busy.value.code == "store_busy"
        holder.kill()
        holder.wait()
    take(store, orders=[ORDER])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to become another user")
def test_a_folder_that_may_not_be_written_opens_for_reading_only(tmp_path: Path, empty_store: bytes) -> None:
    folder = tmp_path / "medium"
    folder.mkdir()
    path = folder / "shop.db"
    path.write_bytes(empty_store)
    for one, mode in ((path, 0o444), (folder, 0o555)):
        one.chmod(mode)
    for parent in folder.parents:
        if parent != Path(parent.root) and parent.stat().st_uid == 0 and parent != Path("/tmp"):
            parent.chmod(parent.stat().st_mode | 0o055)
    program = """
import encodings.idna, os, sys
from datetime import datetime
from pathlib import Path
from shopdesk.store.connection import Store
os.setgid(65534); os.setuid(65534)
with Store.open(Path(sys.argv[1]), write=True, now=datetime(2026, 1, 1)) as store:
    print(store.is_read_only, store.db.execute("SELECT count(*) FROM orders").fetchone()[0])
    try:
        store.db.execute("DELETE FROM orders")
    except Exception as error:
        print(error.sqlite_errorname)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert done.stdout.split() == ["True", "0", "SQLITE_READONLY"], done.stderr
    assert path.read_bytes() == empty_store

"""A store without its log, and a clock that is wrong: nothing is lost that was confirmed, and no order hangs on the clock."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shopdesk.shop import Shop
from shopdesk.store import backup, faults, ledger, verifying
from shopdesk.store.connection import Store
from tests.faults.test_store_crash import import_file
from tests.store.conftest import NOW

pytestmark = pytest.mark.fault


def test_f07_a_store_copied_without_its_log_opens_at_its_last_closing(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with Store.open(path, write=True, now=NOW) as store:
        import_file(store, 1, 400)
    assert not path.with_name("shop.db-wal").exists()  # a closed store is one file
    with Store.open(path, write=True, now=NOW) as store:
        import_file(store, 2, 400)
        alone = tmp_path / "copy" / "shop.db"
        alone.parent.mkdir()
        alone.write_bytes(path.read_bytes())  # the log stays behind
    with Store.open(alone, write=True, now=NOW) as store:
        assert [one["import_id"] for one in ledger.history(store.db)] == [1]
        assert verifying.check(store.db) == []


def test_f07_a_copy_made_by_backup_has_everything_while_the_store_is_in_use(tmp_path: Path) -> None:
    with Store.open(tmp_path / "shop.db", write=True, now=NOW) as store:
        import_file(store, 1, 400)
        backup.copy_out(store.db, tmp_path / "copy.db")
    with Store.open(tmp_path / "copy.db", write=True, now=NOW) as store:
        assert [one["import_id"] for one in ledger.history(store.db)] == [1]


@pytest.mark.parametrize("clock", [datetime(1970, 1, 1), datetime(2026, 11, 24), datetime(2099, 1, 1)])
def test_f15_the_order_of_imports_and_their_undoing_do_not_hang_on_the_clock(clock: datetime, tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with Store.open(path, write=True, now=NOW) as store:
        import_file(store, 1, 400)
    with Store.open(path, write=True, now=clock) as store:
        assert import_file(store, 2, 400) == 2
        assert [one["import_id"] for one in ledger.history(store.db)] == [2, 1]
        assert ledger.history(store.db)[1]["later"] == [2]
        assert verifying.check(store.db) == []


def test_f15_a_wrong_clock_thins_out_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    clocks = (NOW, datetime(1970, 1, 1), datetime(2099, 1, 1), datetime(2026, 11, 26), datetime(1999, 12, 31))
    with Store.open(path, write=True, now=NOW) as store:
        for number, clock in enumerate(clocks, 1):
            import_file(store, number, 400)
            assert backup.daily(store.db, path, clock) is not None
    names = sorted(one.name for one in faults.backup_folder(path).iterdir())
    assert names == [f"{number:06d}-daily-{clock:%Y-%m-%d}.db" for number, clock in enumerate(clocks, 1)]


def test_the_days_first_opening_for_writing_keeps_the_store_as_it_was_the_day_before(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with Store.open(path, write=True, now=NOW) as store:
        import_file(store, 1, 400)
    today = datetime.now()
    with Shop.open(path, write=True, now=today):
        assert not faults.backup_folder(path).exists()  # changed today: there is no day before to keep
    for day, copies in ((1, 1), (1, 1), (2, 1)):
        with Shop.open(path, write=True, now=today + timedelta(days=day)):
            assert len(list(faults.backup_folder(path).glob("*-daily-*.db"))) == copies
    os.utime(path, (0, 0))
    with Shop.open(path, write=False, now=today + timedelta(days=3)):
        assert len(list(faults.backup_folder(path).iterdir())) == 1

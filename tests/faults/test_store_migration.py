"""F02: killed while a store is brought up to date. It is at the old version or the new one, and the next start finishes it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from shopdesk.store import faults, migrations
from shopdesk.store.connection import Store

DATABASES = sorted((Path(__file__).resolve().parents[1] / "store" / "databases").glob("*.sqlite"))
KILLS = int(os.environ.get("SHOPDESK_KILLS", "4"))
OPEN = (
    "import sys; from datetime import datetime; from pathlib import Path; from shopdesk.store import migrations;"
    "from shopdesk.store.connection import Store; import sqlite_utils; print('ready', flush=True);"
    "Store.open(Path(sys.argv[1]), write=True, now=datetime(2026, 11, 25)).close(); print('done', flush=True)"
)


@pytest.mark.fault
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is asked for")
@pytest.mark.parametrize("database", DATABASES, ids=lambda path: path.stem)
def test_f02_a_store_killed_on_its_way_up_is_at_an_old_or_the_new_version(database: Path, tmp_path: Path) -> None:
    seed = int(os.environ.get("SHOPDESK_SEED", random.randrange(1 << 30)))
    print(f"SHOPDESK_SEED={seed}")
    chance = random.Random(seed)
    names = [name for name, _ in migrations.STEPS]
    with sqlite3.connect(database) as db:
        before, orders = migrations.applied(db), db.execute("SELECT count(*) FROM orders").fetchone()
    db.close()
    for number in range(KILLS):
        path = tmp_path / f"shop{number}.db"
        shutil.copy(database, path)
        child = subprocess.Popen([sys.executable, "-c", OPEN, str(path)], stdout=subprocess.PIPE, cwd=Path.cwd())
        assert child.stdout is not None and child.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0, 0.08))
        child.send_signal(signal.SIGKILL)
        child.communicate()
        with sqlite3.connect(path) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            reached = migrations.applied(db)
        db.close()
        assert reached == names[: len(reached)]
        if reached != before:
            kept = list(faults.backup_folder(path).glob("*-migration-*.db"))
            assert len(kept) == 1
        with Store.open(path, write=True, now=datetime(2026, 11, 25)) as store:
            assert migrations.applied(store.db) == names
            assert store.db.execute("SELECT count(*) FROM orders").fetchone() == orders

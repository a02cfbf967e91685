"""How is a backup put in the store's place, so that at every moment either the old store or the restored one is there, whole?

The present file gets a second name among the automatic backups first; only then does the checked copy take its place in one step.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.store import backup, connection, faults, migrations
from shopdesk.store.lock import WriterLock
from shopdesk.wording import speaker

say = speaker("store")


def restore(path: Path, source: Path, *, now: datetime) -> Path | None:
    """Put the backup ``source`` in the place of the store at ``path``; where the present store was set aside, None if there was none.

    The store must not be open for writing. Raises UserFault ``not_a_backup``, ``newer_store``, ``store_locked``, ``disk_full``.
    """
    path, source = Path(path).absolute(), Path(source).absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = WriterLock(path)
    try:
        lock.take()
    except OSError:
        raise faults.read_only(path) from None
    temporary = path.with_name(path.name + ".tmp")
    try:
        with faults.plain_faults(path, needed_mb=2 * _megabytes(source)):
            with contextlib.closing(_sound_backup(path, source)) as kept:
                backup.copy_out(kept, temporary)
            aside = _set_aside(path, now) if path.exists() else None
            temporary.replace(path)
            backup.flush(path.parent)
            return aside
    finally:
        temporary.unlink(missing_ok=True)
        lock.release()


def _megabytes(file: Path) -> int:
    return file.stat().st_size // 1_000_000 + 1 if file.exists() else 1


def _sound_backup(path: Path, source: Path) -> sqlite3.Connection:
    """The backup opened for reading, once it is known to be one of ours and sound."""
    refused = UserFault(
        "not_a_backup",
        say("{path} is no backup of a ShopDesk store, or it is damaged. Nothing was changed.", path=str(source)),
        say("Choose another backup; the automatic ones lie in {folder}.", folder=str(faults.backup_folder(path))),
    )
    if not source.is_file() or (path.exists() and source.samefile(path)):
        raise refused
    db = None
    try:
        db = connection.open_for_reading(source)
        names = migrations.applied(db)
        if migrations.unknown(names):
            raise faults.newer_store(source)
        if names and db.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
            return db
    except sqlite3.DatabaseError:
        pass
    except UserFault:
        if db is not None:
            db.close()
        raise
    if db is not None:
        db.close()
    raise refused


def _set_aside(path: Path, now: datetime) -> Path:
    """Give the present file a second name among the backups. A damaged one is kept too, with what its -wal still holds."""
    aside = backup.next_name(path, "restore", now)
    with contextlib.suppress(sqlite3.Error), contextlib.closing(connection.connect(path, "mode=rw")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    try:
        os.link(path, aside)
    except OSError:
        shutil.copy2(path, aside)
        backup.flush(aside)
    for ending in ("-wal", "-shm"):
        left = path.with_name(path.name + ending)
        if left.exists():
            left.replace(aside.with_name(aside.name + ending))
    backup.flush(aside.parent)
    backup.thin_out(path, "restore")
    return aside

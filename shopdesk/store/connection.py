"""How is a store opened? The one place where connections are made: pragmas, one writer, newer, damaged and read-only files.

A writer holds the lock file (lock.py) as long as it is open. Readers never take it and never checkpoint. A store of a newer
program is recognised before any pragma that could write, and opened for reading only, its bytes unchanged.

Changes go through a write-ahead log; the first load of an empty store, which has nobody to read beside it, goes into the file
itself (``first_load``).
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from urllib.parse import quote

from shopdesk.store import backup, derived, faults, identity, migrations
from shopdesk.store.lock import WriterLock

BUSY_MILLISECONDS = 5_000
CACHE_KIBIBYTES = 192 * 1024  # measured: with 64 MiB an import of 200,000 lines takes a fifth longer


class Store:
    """An open store. ``db`` is the connection (autocommit; transactions are begun by name), ``path`` the file."""

    def __init__(
        self,
        path: Path,
        db: sqlite3.Connection,
        lock: WriterLock | None,
        *,
        is_newer: bool = False,
        is_read_only: bool | None = None,
    ) -> None:
        self.path = path
        self.db = db
        self.is_newer = is_newer
        self.is_read_only = lock is None if is_read_only is None else is_read_only
        self._lock = lock

    @classmethod
    def beside(cls, path: Path) -> Store:
        """Open for writing under the lock of another process, which has the store open and does nothing until this one is closed.

        Closing it leaves the log to that process.
        """
        path = Path(path).absolute()
        with faults.plain_faults(path):
            return cls(path, _writing(path), None, is_read_only=False)

    @classmethod
    def open(cls, path: Path, *, write: bool, now: datetime) -> Store:
        """Open the store at ``path``; a writer makes it where there is none and brings older ones up to date.

        ``now`` stamps the backup before a migration. Where the folder is read-only the store opens for reading only, even if
        writing was asked for (``is_read_only`` tells). Raises UserFault: ``store_locked``, ``store_busy``, ``newer_store``
        (asked to write), ``not_a_store``, ``empty_store``, ``store_damaged``, ``store_missing`` (asked to read),
        ``store_unreachable``, ``disk_full``.
        """
        path = Path(path).absolute()
        with faults.plain_faults(path):
            try:
                _take_back(path)
                kept = _steps(path, write)
            except OSError as error:  # a name too long, a folder closed to us
                raise faults.unreachable(path) from error
            if migrations.unknown(kept):
                if write:
                    raise faults.newer_store(path)
                return cls(path, open_for_reading(path), None, is_newer=True)
            if not write and not migrations.missing(kept):
                return cls(path, open_for_reading(path), None)
            lock = WriterLock(path)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                lock.take()
            except OSError:
                if not path.exists():
                    raise faults.read_only(path) from None
                return cls(path, open_for_reading(path), None)
            try:
                db = _writing(path)
                try:
                    _bring_up_to_date(path, db, now)
                except BaseException:
                    db.close()
                    raise
            except BaseException:
                lock.release()
                raise
            opened = cls(path, db, lock)
            if write:
                return opened
            opened.close()
            return cls(path, open_for_reading(path), None)

    @property
    def salt(self) -> str:
        """The secret of this store with which buyers are hashed; it never leaves the store."""
        return identity.value(self.db, "salt") or ""

    def meta(self, name: str) -> str | None:
        """A fact about the shop (``currency``, ``shop_name`` …), None where it was never set."""
        return identity.value(self.db, name)

    def set_meta(self, name: str, value: str | None) -> None:
        """Set a fact about the shop, or forget it (None)."""
        identity.set_value(self.db, name, value)

    def backup(self, target: Path) -> None:
        """Copy the whole store out as one checked file; raises UserFault ``backup_failed`` or ``disk_full``."""
        backup.copy_out(self.db, Path(target).absolute())

    def reader(self) -> sqlite3.Connection:
        """A further connection that only reads, to work beside this one; the caller closes it."""
        return open_for_reading(self.path)

    @contextmanager
    def first_load(self) -> Iterator[None]:
        """Within it what is written goes into the file at once, guarded by a rollback journal: a log would write all of it twice.

        Only where this is the one connection to the store; else nothing is different. Until the end nobody else can read it. Where
        the program dies meanwhile, ``open`` takes back what was begun.
        """
        with contextlib.suppress(sqlite3.OperationalError):  # somebody else has it open: then with a log, as ever
            self.db.execute("PRAGMA busy_timeout = 0")
            self.db.execute("PRAGMA journal_mode = DELETE")
        self.db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        try:
            yield
        finally:
            with contextlib.suppress(
                sqlite3.OperationalError
            ):  # somebody reads just now; the next writer makes up for it
                self.db.execute("PRAGMA journal_mode = WAL")

    def close(self) -> None:
        """Give everything back; a writer leaves one single file behind."""
        if self._lock is not None:
            with contextlib.suppress(sqlite3.Error):  # a reader may still be there; the next close makes up for it
                self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def uri(path: Path, parameters: str) -> str:
    """``file:`` address of a path, safe for 中文, blanks, #, %, quotes and names that are no UTF-8."""
    name = os.fsencode(path.as_posix())
    return f"file:{quote(name if name.startswith(b'/') else b'/' + name)}?{parameters}"


def connect(path: Path, parameters: str) -> sqlite3.Connection:
    """A bare connection in autocommit mode with the pragmas that hold for readers and writers alike."""
    db = sqlite3.connect(uri(path, parameters), uri=True, isolation_level=None, timeout=BUSY_MILLISECONDS / 1000)
    try:
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(f"PRAGMA cache_size = -{CACHE_KIBIBYTES}")
    except BaseException:
        db.close()
        raise
    return db


def _writing(path: Path) -> sqlite3.Connection:
    db = connect(path, "mode=rwc")
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA secure_delete = ON")
        db.execute("PRAGMA journal_size_limit = 67108864")
        # Another tool may hold the file: meet it here, with the whole waiting time, and not in the middle of an import.
        db.execute("BEGIN IMMEDIATE")
        db.execute("COMMIT")
    except BaseException:
        db.close()
        raise
    return db


def _take_back(path: Path) -> None:
    """Take back a first load whose program died before its end; raises UserFault where it goes on in another program."""
    if not path.with_name(path.name + "-journal").exists() or not path.exists():
        return
    lock = WriterLock(path)
    try:
        lock.take()
    except OSError:
        raise faults.read_only(path) from None
    try:
        with contextlib.closing(connect(path, "mode=rw")) as db:
            db.execute("SELECT count(*) FROM sqlite_master").fetchone()  # SQLite takes it back before it reads
    finally:
        lock.release()


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write. In a folder that may not be written to, SQLite opens a WAL database only as immutable."""
    try:
        return _readable(path, "mode=ro")
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        raise faults.read_only(
            path
        )  # the newest changes lie in the -wal, which an immutable connection would pass over
    return _readable(path, "mode=ro&immutable=1")


def _readable(path: Path, parameters: str) -> sqlite3.Connection:
    db = connect(path, parameters)
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        db.close()
        raise
    return db


def _steps(path: Path, write: bool) -> list[str]:
    """The step names of the file at ``path`` (none for a file still to be made); refuses what is no store of ours."""
    if not path.exists():
        if not write:
            raise faults.store_missing(path)
        return []
    if path.is_dir():
        raise faults.not_a_store(path)
    if path.stat().st_size == 0:
        if any(faults.backup_folder(path).glob("*.db")):
            raise faults.empty_store(path)
        if not write:
            raise faults.not_a_store(path)
        return []
    # Without a -wal nobody has the store open: one glance may then leave out the files a reader would make beside it. With one,
    # only SQLite may touch the file: POSIX takes all locks of a process on a file away as soon as it closes any handle of that
    # file, and another process would then take the log of the open store for a forgotten one and delete it.
    is_open = path.with_name(path.name + "-wal").exists()
    if not is_open:
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\x00":
                raise faults.not_a_store(path)
    db = open_for_reading(path) if is_open else _readable(path, "mode=ro&immutable=1")
    try:
        kept = migrations.applied(db)
        is_ours = db.execute("PRAGMA application_id").fetchone()[0] == migrations.APPLICATION_ID
        is_bare = not db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    finally:
        db.close()
    if not kept and not is_ours and not is_bare:
        raise faults.not_a_store(path)
    return kept


def _bring_up_to_date(path: Path, db: sqlite3.Connection, now: datetime) -> None:
    kept = migrations.applied(db)
    if not migrations.missing(kept):
        derived.recount(db)  # a step that was interrupted before its counting
        return
    if kept:
        backup.automatic(db, path, "migration", now)
    else:
        db.execute(f"PRAGMA application_id = {migrations.APPLICATION_ID}")
    migrations.apply(db)
    if not kept:
        identity.set_value(db, "salt", os.urandom(16).hex())
    derived.recount(db)

"""How is the whole store copied out and put back, so that neither a crash nor a full disk can leave half a copy?

Copies are made by SQLite's backup interface into ``NAME.tmp``, checked, flushed to the disk and only then given their name.
Automatic copies lie in the folder beside the store, numbered by a running number, so that a wrong clock disturbs nothing.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from datetime import datetime
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.store import faults
from shopdesk.wording import speaker

say = speaker("store")

KEPT_OF_A_REASON = {"daily": 14, "migration": 5, "restore": 5}
_NAME = re.compile(r"(\d{6})-(daily|migration|restore)-(\d{4}-\d{2}-\d{2})\.db")


def copy_out(db: sqlite3.Connection, target: Path) -> None:
    """Write a checked copy of the open store to ``target``; an older file there is replaced in one step or not at all.

    Raises UserFault ``backup_failed`` where nothing can be written there, ``disk_full``, ``store_damaged``.
    """
    store = _file_of(db)
    if _is_part_of(store, target):
        raise UserFault(
            "backup_failed",
            say("{path} is the store itself.", path=str(target)),
            say("Choose another name for the backup."),
        )
    if target.exists() and not target.is_file():
        raise _not_written(target)
    # SQLite puts a -journal behind it: a long name must not grow too long
    temporary = target.with_name(target.name[:50] + ".tmp")
    try:
        temporary.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
            db.backup(copy, pages=4096)
            # One plain file: whoever carries it away on a stick must not need a -wal beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
            _compare(db, copy)
        flush(temporary)
        temporary.replace(target)
        flush(target.parent)
    except BaseException as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _fault(error, db, target) from error


def _file_of(db: sqlite3.Connection) -> Path:
    """The file a connection has open; its name need not be text."""
    [(name,)] = db.execute("SELECT CAST(file AS BLOB) FROM pragma_database_list WHERE name = 'main'")
    return Path(os.fsdecode(name))


def _is_part_of(store: Path, target: Path) -> bool:
    """Whether a copy at ``target`` would take the place of the open store or of a file that belongs to it."""
    parts = [store.with_name(store.name + ending) for ending in ("", "-wal", "-shm", "-journal", ".lock")]
    return any(part.exists() and target.exists() and part.samefile(target) for part in parts)


def _fault(error: BaseException, db: sqlite3.Connection, target: Path) -> BaseException:
    if isinstance(error, sqlite3.Error):
        store = _file_of(db)
        needed_mb = store.stat().st_size // 1_000_000 + 1
        fault = faults.fault_of(error, target, needed_mb)
        if fault is None or fault.code == "disk_full":
            return fault or error
        if fault.code == "store_damaged":
            return faults.damaged(store)
    elif not isinstance(error, OSError):
        return error
    return _not_written(target)


def _not_written(target: Path) -> UserFault:
    return UserFault(
        "backup_failed",
        say("The backup cannot be written to {path}.", path=str(target)),
        say("Choose a folder that exists and that you may write to."),
    )


def _compare(db: sqlite3.Connection, copy: sqlite3.Connection) -> None:
    """The copy must be sound and hold as many rows as the store, table by table."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall()
    counting = " UNION ALL ".join(f'SELECT count(*) FROM "{name}"' for (name,) in names)
    is_sound = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    if not is_sound or (names and db.execute(counting).fetchall() != copy.execute(counting).fetchall()):
        raise faults.damaged(_file_of(db))


def flush(path: Path) -> None:
    """Make sure that a file, or a folder's list of names, is on the disk."""
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot flush folders
    file = os.open(path, flags)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def automatic(db: sqlite3.Connection, store: Path, reason: str, now: datetime) -> Path:
    """Make a backup beside the store (``daily``, ``migration`` or ``restore``) and thin out the older ones of that reason."""
    target = next_name(store, reason, now)
    copy_out(db, target)
    thin_out(store, reason)
    return target


def next_name(store: Path, reason: str, now: datetime) -> Path:
    """The name of the next automatic backup; makes the folder and clears away what a crash has left half-written."""
    folder = faults.backup_folder(store)
    folder.mkdir(exist_ok=True)
    for leftover in folder.glob("*.tmp"):
        leftover.unlink(missing_ok=True)
    number = max((found for found, _, _ in listed(store)), default=0) + 1
    return folder / f"{number:06d}-{reason}-{now:%Y-%m-%d}.db"


def thin_out(store: Path, reason: str) -> None:
    """Keep the newest backups of a reason, by number and never by date."""
    same_reason = [path for _, why, path in listed(store) if why == reason]
    for old in same_reason[: -KEPT_OF_A_REASON[reason]]:
        old.unlink(missing_ok=True)


def listed(store: Path) -> list[tuple[int, str, Path]]:
    """The automatic backups as (number, reason, file), oldest first by number; half-written ones never appear."""
    found = []
    for path in faults.backup_folder(store).glob("*.db"):
        match = _NAME.fullmatch(path.name)
        if match:
            found.append((int(match[1]), match[2], path))
    return sorted(found)


def daily(db: sqlite3.Connection, store: Path, now: datetime) -> Path | None:
    """The day's backup, unless it was made already or nothing has changed since the newest one; the file, or None."""
    kept = listed(store)
    if any(why == "daily" and path.stem.endswith(f"{now:%Y-%m-%d}") for _, why, path in kept):
        return None
    changes = db.execute("SELECT value FROM meta WHERE name = 'changes'").fetchone()
    if changes is None:
        return None
    if kept:
        copy = sqlite3.connect(kept[-1][2])
        try:
            if copy.execute("SELECT value FROM meta WHERE name = 'changes'").fetchone() == changes:
                return None
        except sqlite3.Error:
            pass  # an unreadable backup is a reason to make a new one
        finally:
            copy.close()
    return automatic(db, store, "daily", now)

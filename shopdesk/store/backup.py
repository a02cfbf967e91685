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

from shopdesk.store import faults

KEPT_OF_A_REASON = {"daily": 14, "migration": 5, "restore": 5}
_NAME = re.compile(r"(\d{6})-(daily|migration|restore)-(\d{4}-\d{2}-\d{2})\.db")


def copy_out(db: sqlite3.Connection, store: Path, target: Path) -> None:
    """Write a checked copy of the open store to ``target``; an older file there is replaced in one step or not at all."""
    temporary = target.with_name(target.name + ".tmp")
    with faults.plain_faults(store):
        try:
            temporary.unlink(missing_ok=True)
            copy = sqlite3.connect(temporary, isolation_level=None)
            try:
                db.backup(copy, pages=4096)
                # One plain file: whoever carries it away on a stick must not need a -wal beside it.
                copy.execute("PRAGMA journal_mode = DELETE")
                _compare(db, copy, store)
            finally:
                copy.close()
            flush(temporary)
            temporary.replace(target)
            flush(target.parent)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise


def _compare(db: sqlite3.Connection, copy: sqlite3.Connection, store: Path) -> None:
    if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise faults.damaged(store)
    names = [
        row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    ]
    for name in names:
        counting = f'SELECT count(*) FROM "{name}"'
        if db.execute(counting).fetchone() != copy.execute(counting).fetchone():
            raise faults.damaged(store)


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
    folder = faults.backup_folder(store)
    folder.mkdir(exist_ok=True)
    for leftover in folder.glob("*.tmp"):
        leftover.unlink(missing_ok=True)
    kept = listed(store)
    number = max((found for found, _, _ in kept), default=0) + 1
    target = folder / f"{number:06d}-{reason}-{now:%Y-%m-%d}.db"
    copy_out(db, store, target)
    same_reason = [path for _, why, path in kept if why == reason]
    for old in same_reason[: max(0, len(same_reason) + 1 - KEPT_OF_A_REASON[reason])]:
        old.unlink(missing_ok=True)
    return target


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

"""What does an error of SQLite mean to the owner, and what should she do?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("store")

_FULL = {"SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC", "SQLITE_IOERR_TRUNCATE", "SQLITE_IOERR_SHMSIZE"}


def fault_of(error: sqlite3.Error, store: Path, needed_mb: int = 1) -> UserFault | None:
    """The fault behind an SQLite error, or None where it is a bug of ours."""
    name = getattr(error, "sqlite_errorname", None) or ""
    file = store.name
    if name in _FULL:
        return UserFault(
            "disk_full",
            say("The disk is full: nothing was changed in {file}.", file=file),
            say(
                "Free at least {needed_mb} MB on the disk that holds {path}, then try again.",
                needed_mb=needed_mb,
                path=str(store),
            ),
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return UserFault(
            "store_busy",
            say("{file} is in use by another program: nothing was changed.", file=file),
            say("Close the other program or wait until it has finished, then try again."),
        )
    if name.startswith("SQLITE_CORRUPT"):
        return damaged(store)
    if name.startswith("SQLITE_NOTADB"):
        return not_a_store(store)
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return read_only(store)
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_IOERR")):
        return unreachable(store)
    return None


def unreachable(store: Path) -> UserFault:
    return UserFault(
        "store_unreachable",
        say("{path} cannot be opened.", path=str(store)),
        say("Check that the folder is still there and that you may read and write in it."),
    )


def damaged(store: Path) -> UserFault:
    return UserFault(
        "store_damaged",
        say("{file} is damaged.", file=store.name),
        say("Put back a backup with “shopdesk restore”; the newest ones lie in {folder}. The damaged file is kept.",
            folder=str(backup_folder(store))),
    )  # fmt: skip


def not_a_store(store: Path) -> UserFault:
    return UserFault(
        "not_a_store",
        say("{path} is not a ShopDesk store. It was left as it is.", path=str(store)),
        say("Choose another file, or put back a backup with “shopdesk restore”."),
    )


def empty_store(store: Path) -> UserFault:
    return UserFault(
        "empty_store",
        say("{path} is empty, but backups of it lie beside it. It was left as it is.", path=str(store)),
        say("Put back the newest backup from {folder}, or move the empty file away to begin anew.",
            folder=str(backup_folder(store))),
    )  # fmt: skip


def store_missing(store: Path) -> UserFault:
    return UserFault(
        "store_missing",
        say("There is no store at {path}.", path=str(store)),
        say("Import a file first, or name another store with --store."),
    )


def newer_store(store: Path) -> UserFault:
    return UserFault(
        "newer_store",
        say("{file} was made by a newer ShopDesk and is not written to.", file=store.name),
        say("Update ShopDesk, or open a backup made by this version."),
    )


def read_only(store: Path) -> UserFault:
    return UserFault(
        "store_read_only",
        say("{path} may only be read: nothing was changed.", path=str(store)),
        say("Copy the store to a folder you may write to, or ask for the right to write there."),
    )


@contextmanager
def plain_faults(store: Path, needed_mb: int = 1) -> Iterator[None]:
    """Turn SQLite's errors inside the block into faults the owner can mend; bugs of ours pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        fault = fault_of(error, store, needed_mb)
        if fault is None:
            raise
        raise fault from error


def backup_folder(store: Path) -> Path:
    """Where the automatic backups of a store lie: beside it, so that they move with it."""
    return store.with_name(store.name + "-backups")


def rollback(db: sqlite3.Connection) -> None:
    """Take the open transaction back; SQLite may have done so itself (full disk), and that first error must not be masked."""
    if db.in_transaction:
        db.execute("ROLLBACK")

"""Who may write? A lock file beside the store, held by one process at a time, saying which one.

The operating system drops the lock with the process, so after a crash or ``kill -9`` it is free at once; the text inside is
only for the message. The file itself stays: deleting it would let two processes lock two different files of one name.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path

from shopdesk.errors import UserFault
from shopdesk.wording import speaker

say = speaker("store")

# Windows locks bytes so that others may not read them: lock one far behind the text.
_LOCKED_BYTE = 1 << 30


class WriterLock:
    """The right to write to one store; ``take`` it, ``release`` it."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(store.name + ".lock")
        self._file: int | None = None

    def take(self) -> None:
        """Raises UserFault ``store_locked`` naming the holder; OSError where the folder cannot be written."""
        file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(file)
        except OSError:
            holder = _read(file)
            os.close(file)
            raise UserFault(
                "store_locked",
                say("The store is open for writing in another ShopDesk (process {pid_code} on {host}).", **holder),
                say("Close that window or wait until its import has ended, then try again. Nothing was changed."),
            ) from None
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, json.dumps({"pid": os.getpid(), "host": _host()}).encode())
        self._file = file

    def release(self) -> None:
        if self._file is None:
            return
        with contextlib.suppress(OSError):
            os.ftruncate(self._file, 0)
        os.close(self._file)
        self._file = None


def _read(file: int) -> dict[str, object]:
    try:
        os.lseek(file, 0, os.SEEK_SET)
        holder = json.loads(os.read(file, 1000))
        return {"pid_code": int(holder["pid"]), "host": str(holder["host"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {"pid_code": "?", "host": "?"}


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _host() -> str:
        import platform

        return platform.node()
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _host() -> str:
        return os.uname().nodename

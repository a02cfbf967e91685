"""What is every area of the shop asked on? The open store, the clock, and what was worked out from the store as it is."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from shopdesk.errors import UserFault
from shopdesk.store import backup, identity
from shopdesk.store.connection import Store

PROGRESS_STEPS = 20_000  # instructions of SQLite between two looks at whether to go on: about a millisecond
MEMORY = (
    24  # results kept while the store stays as it is: a month on paper asks every panel about two days, which takes 20
)


class OpenStore:
    """A store that is open, the day it is, and the answers that hold while the store stays as it is."""

    def __init__(
        self,
        store: Store,
        now: datetime | Callable[[], datetime],
        *,
        imports_apart: bool = False,
        keeps_counts: bool = False,
    ) -> None:
        self._store = store
        self._clock = now
        self._imports_apart = imports_apart
        self._keeps_counts = keeps_counts or not store.is_read_only
        self._memory: dict[Any, Any] = {}

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        write: bool = True,
        now: datetime | Callable[[], datetime],
        imports_apart: bool = False,
        keeps_counts: bool = False,
    ) -> Self:
        """Open a store, or make one for writing; raises UserFault (store_missing, store_locked, newer_store …).

        ``now`` is a clock where the shop stays open: a window that is left open overnight must not go on in yesterday.
        Opened for writing on a later day than it was last changed, it is copied first: the day's backup.
        ``imports_apart``: large files are imported in a process of its own, since a window lives in this one.
        ``keeps_counts``: what takes long to count is kept beside the store though the shop is only read from: the reader
        beside a writer of the same program.
        """
        opened_at = now if isinstance(now, datetime) else now()
        changed_on = opened_at.date()
        with contextlib.suppress(OSError):  # a new store; whatever else is wrong is told when it is opened
            changed_on = date.fromtimestamp(path.stat().st_mtime)
        store = Store.open(path, write=write, now=opened_at)
        if write and not store.is_read_only and changed_on < opened_at.date():
            with contextlib.suppress(UserFault):  # a full disk must not keep the shop closed
                backup.daily(store.db, store.path, opened_at)
        return cls(store, now, imports_apart=imports_apart, keeps_counts=keeps_counts)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._store.close()

    def watch(self, is_unwanted: Callable[[], bool] | None) -> None:
        """Let queries end early once their answer is unwanted: they raise sqlite3.OperationalError then. None: never."""
        self._store.db.set_progress_handler(is_unwanted, PROGRESS_STEPS if is_unwanted is not None else 0)

    @property
    def _now(self) -> datetime:
        return (self._clock if isinstance(self._clock, datetime) else self._clock()).replace(microsecond=0)

    def _at(self) -> str:
        return self._now.isoformat(sep=" ")

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def is_read_only(self) -> bool:
        return self._store.is_read_only

    def _remembered(self, key: Any, make: Callable[[], Any], *, of_rows: bool = False) -> Any:
        """What was worked out before from the same store: a panel, its lists and the overview ask for the same table.

        of_rows: it rests on what the files said and on ``key`` alone, so that it outlives decisions and rules that are set.
        """
        known = (identity.value(self._store.db, "row_changes" if of_rows else "changes"), of_rows, key)
        if known not in self._memory:
            while len(self._memory) >= MEMORY:
                self._memory.pop(next(iter(self._memory)))
            made = make()
        else:
            made = self._memory.pop(known)
        self._memory[known] = made  # the one used last goes last
        return made

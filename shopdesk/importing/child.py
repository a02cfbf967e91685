"""How are foreign bytes read without risking the program? In a child process with bounds on memory and silence.

``emitted`` starts the child (``child_process.py``), sends it what to do through its standard input, and yields what the function
there emits; ``child_life.py`` is what runs in it. Messages are marshal with a length before them, on the pipe
that was standard output; whatever else writes to standard output there goes to the error stream. The pipe is the brake: a
child that is ahead of its reader waits.

What becomes of a child: it has done its work; or its reader loses interest (cancelled, closed, failed) and it is killed; or the
program dies, and it ends by the closed input pipe and, on Linux, by a signal of the system. A child that does work of our own
(``limits`` None, see ``import_process.py``) is not bounded, and where it is cancelled it is asked to stop and heard to its end.
Where many files are read in a row (``one_for_all``) a child that has read one well reads the next: starting takes longer than most
exports.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.importing import refusal
from shopdesk.importing.child_life import Order
from shopdesk.importing.child_process import ChildProcess, size_of
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.plain import phrase_of
from shopdesk.progress import SILENT, Cancelled, Progress

_SMALL_BYTES = 32 * MIB  # what a larger file leaves of a child's memory is not put upon the next
_OF_THE_CHILD = frozenset({"reader_died", "too_large"})


class ReaderBug(Exception):
    """The function in the child failed by a fault of ours; carries the child's traceback."""


def emitted(
    function: str, argument: dict[str, Any], limits: Limits | None, progress: Progress = SILENT
) -> Iterator[tuple[Any, ...]]:
    """Run ``"package.module:name"`` as ``name(argument, emit)`` in a limited child; yield each tuple given to ``emit``.

    argument: plain values (what marshal takes: None, bool, int, float, str, bytes, tuple, list, dict); its ``path`` names the
    file in messages. Raises the child's UserFault; ``too_large`` where it ran out of memory, ``reader_died`` where it was
    killed or aborted, ``reader_hung`` after ``limits.idle_seconds`` (longer for large files) without a message; Cancelled; ReaderBug for any other
    exception. However the iteration ends, the child is gone and waited for, or kept by ``one_for_all``.

    limits None: the child is bounded in nothing, and where ``progress`` is cancelled it is asked to stop and heard to its end.
    """
    path = Path(str(argument.get("path") or "?"))
    order: Order = (function, argument, limits.memory_bytes if limits is not None else None)
    kept = _KEPT.taken(limits)
    if kept is not None:
        begun = False
        try:
            for content in _heard(kept, order, path, limits, progress):
                begun = True
                yield content
            return
        except UserFault as fault:
            # What it had read before may have worn it out: a fresh one is to say so too.
            if begun or fault.code not in _OF_THE_CHILD:
                raise
    yield from _heard(ChildProcess(limits), order, path, limits, progress)


def _heard(
    child: ChildProcess, order: Order, path: Path, limits: Limits | None, progress: Progress
) -> Iterator[tuple[Any, ...]]:
    """See ``emitted``; afterwards the child is gone or kept."""
    is_well = False
    try:
        child.send(order, path)
        while True:
            try:
                kind, content = child.next_message(path, progress)
            except Cancelled:
                if limits is not None:
                    raise
                progress = SILENT
                child.ask_to_stop()
                continue
            if kind == "emitted":
                yield content
            elif kind == "done":
                is_well = limits is not None and size_of(path) <= _SMALL_BYTES
                return
            elif kind == "fault":
                code, message, remedy = content
                raise UserFault(code, phrase_of(message), phrase_of(remedy) if remedy else None)
            elif kind == "memory":
                raise refusal.too_large(path)
            else:
                raise ReaderBug(content)
    finally:
        if not is_well or not _KEPT.keeps(child):
            child.end()


class _Kept(threading.local):
    """The child that waits for the next file; each thread has its own, since the system may end it with the thread."""

    is_wanted = False
    child: ChildProcess | None = None

    def keeps(self, child: ChildProcess) -> bool:
        """Take a child in, where one is wanted and none waits."""
        if not self.is_wanted or self.child is not None:
            return False
        self.child = child
        return True

    def taken(self, limits: Limits | None) -> ChildProcess | None:
        """The child that waits, where it was started under these limits."""
        if self.child is None or self.child.limits != limits:
            return None
        child, self.child = self.child, None
        return child


_KEPT = _Kept()


@contextmanager
def one_for_all() -> Iterator[None]:
    """Within it, and in this thread, one child reads file after file as long as it stays well; at the end it is gone."""
    if _KEPT.is_wanted:
        yield
        return
    _KEPT.is_wanted = True
    try:
        yield
    finally:
        child, _KEPT.child, _KEPT.is_wanted = _KEPT.child, None, False
        if child is not None:
            child.end()

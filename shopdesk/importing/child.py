"""How are foreign bytes read without risking the program? In a child process with bounds on memory and silence.

Parent and child are this one module: ``emitted`` starts the child, sends it what to do through its standard input, and yields
what the function there emits; run as a program it is the child. Messages are marshal with a length before them, on the pipe
that was standard output; whatever else writes to standard output there goes to the error stream. The pipe is the brake: a
child that is ahead of its reader waits.

What becomes of a child: it ends by itself; or its reader loses interest (cancelled, closed, failed) and it is killed; or the
program dies, and it ends by the closed input pipe and, on Linux, by a signal of the system. A child that does work of our own
(``limits`` None, see ``import_process.py``) is not bounded, and where it is cancelled it is asked to stop and heard to its end.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import IO, Any, NoReturn

from shopdesk.errors import UserFault
from shopdesk.importing import confinement, refusal
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.pipe import read_message, write_message
from shopdesk.importing.plain import phrase_of, plain_phrase
from shopdesk.progress import SILENT, Cancelled, Progress

Emit = Callable[[tuple[Any, ...]], None]


class Teller:
    """What a function in the child is given to emit with; ``is_asked_to_stop`` once the program wants it to end."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self.stop = threading.Event()

    def __call__(self, content: tuple[Any, ...]) -> None:
        write_message(self._pipe, ("emitted", content))

    def is_asked_to_stop(self) -> bool:
        return self.stop.is_set()


_ATTENTION_SECONDS = 0.1  # how soon a cancel is noticed while the child is silent
_WATCH_SECONDS = 0.5  # between two looks at the memory of a child that the system does not bound
_SLOWEST_BYTES_A_SECOND = (
    2 * MIB
)  # a workbook is read whole before its first row comes, so patience grows with the file
_EXIT_MEMORY = 77
_STOP = b"stop"


class ReaderBug(Exception):
    """The function in the child failed by a fault of ours; carries the child's traceback."""


def emitted(
    function: str, argument: dict[str, Any], limits: Limits | None, progress: Progress = SILENT
) -> Iterator[tuple[Any, ...]]:
    """Run ``"package.module:name"`` as ``name(argument, emit)`` in a limited child; yield each tuple given to ``emit``.

    argument: plain values (what marshal takes: None, bool, int, float, str, bytes, tuple, list, dict); its ``path`` names the
    file in messages. Raises the child's UserFault; ``too_large`` where it ran out of memory, ``reader_died`` where it was
    killed or aborted, ``reader_hung`` after ``limits.idle_seconds`` (longer for large files) without a message; Cancelled; ReaderBug for any other
    exception. However the iteration ends, the child is gone and waited for.

    limits None: the child is bounded in nothing, and where ``progress`` is cancelled it is asked to stop and heard to its end.
    """
    path = Path(str(argument.get("path") or "?"))
    child = _Child(path, limits)
    try:
        child.send((function, argument, limits.memory_bytes if limits is not None else None))
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
                return
            elif kind == "fault":
                code, message, remedy = content
                raise UserFault(code, phrase_of(message), phrase_of(remedy) if remedy else None)
            elif kind == "memory":
                raise refusal.too_large(path)
            else:
                raise ReaderBug(content)
    finally:
        child.end()


def command() -> list[str]:
    """The command line of the child: the one place to change for a bundled program, whose executable is no Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-in-child"]
    return [sys.executable, "-P", "-m", "shopdesk.importing.child"]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # the child will say what is wrong with it
        return 0


def _environment() -> dict[str, str]:
    """The parent's, with the place this package was loaded from in front: the child finds the same code from any folder."""
    home = str(Path(__file__).resolve().parents[2])
    known = [place for place in os.environ.get("PYTHONPATH", "").split(os.pathsep) if Path(place).is_absolute()]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([home, *known]), "PYTHONUTF8": "1"}


@dataclass(frozen=True)
class _End:
    """The pipe is closed: the child has ended, well or not."""


class _Child:
    """The child as its parent sees it: process, reading thread, bounds."""

    def __init__(self, path: Path, limits: Limits | None) -> None:
        self._limits = limits
        self._patience_seconds = inf if limits is None else limits.idle_seconds + _size(path) / _SLOWEST_BYTES_A_SECOND
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 closed in end()
        self._process = subprocess.Popen(
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._bond = confinement.bind(self._process, limits.memory_bytes) if limits is not None else None
        self._messages: queue.Queue[tuple[str, Any] | _End] = queue.Queue(maxsize=1)
        self._watch_at = 0.0  # of the clock that only rises
        self._is_over = threading.Event()
        # A thread rather than select: pipes of Windows know no select, and one way is tested everywhere.
        self._reader = threading.Thread(target=self._read, name="reader of a reading child", daemon=True)
        self._reader.start()

    def send(self, order: tuple[Any, ...]) -> None:
        assert self._process.stdin is not None
        try:
            write_message(self._process.stdin, order)
        except OSError:  # it died at once: next_message tells why
            return

    def ask_to_stop(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it has ended meanwhile
            self._process.stdin.write(_STOP)
            self._process.stdin.flush()

    def next_message(self, path: Path, progress: Progress) -> tuple[str, Any]:
        """The next message; raises when the child is silent too long, has died, or the user cancels."""
        silent_until = time.monotonic() + self._patience_seconds
        while True:
            progress.check()
            if time.monotonic() > self._watch_at:
                self._watch_at = time.monotonic() + _WATCH_SECONDS
                if self._limits and not confinement.holds(self._process.pid, self._limits.memory_bytes):
                    raise refusal.too_large(path)
            try:
                message = self._messages.get(timeout=_ATTENTION_SECONDS)
            except queue.Empty:
                if time.monotonic() > silent_until:
                    raise refusal.reader_hung(path, int(self._patience_seconds)) from None
                continue
            if isinstance(message, _End):
                raise self._death(path)
            return message

    def _death(self, path: Path) -> UserFault:
        """Why the pipe closed without a last word."""
        self._process.wait()
        said = self._last_words()
        # The readers written in Rust abort on a refused allocation, after saying so.
        ran_out = self._process.returncode == _EXIT_MEMORY or "memory allocation of" in said or "MemoryError" in said
        fault = refusal.too_large(path) if ran_out else refusal.reader_died(path)
        fault.add_note(f"The reading child ended with {self._process.returncode}. It said: {said}")
        return fault

    def _last_words(self) -> str:
        self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, self._errors.tell() - 2000))
        return self._errors.read().decode("utf-8", "replace")

    def _read(self) -> None:
        assert self._process.stdout is not None
        message: tuple[str, Any] | _End
        while True:
            try:
                message = read_message(self._process.stdout)
            except (EOFError, OSError, ValueError, TypeError):
                message = _End()
            while not self._is_over.is_set():
                try:
                    self._messages.put(message, timeout=_ATTENTION_SECONDS)
                    break
                except queue.Full:
                    continue
            if self._is_over.is_set() or isinstance(message, _End):
                return

    def end(self) -> None:
        """Leave nothing behind: no process, no zombie, no open pipe."""
        self._is_over.set()
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was not yet sent has no reader any more
                    continue
        self._errors.close()
        confinement.loosen(self._bond)


# ------------------------------------------------------------------------------------------------------ in the child


def main() -> NoReturn:
    """The child's life: take the order, confine itself, run the function, say how it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the parent decides
    told = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # print and native code write to the error stream, never between two messages
    given = sys.stdin.buffer
    confinement.end_with_parent()
    try:
        function, argument, memory_bytes = read_message(given)
    except EOFError:
        os._exit(0)
    teller = Teller(told)
    threading.Thread(target=_watch_parent, args=(given, teller.stop), name="watch of the parent", daemon=True).start()
    try:
        last = _run(function, argument, memory_bytes, teller)
        write_message(told, last)
    except BrokenPipeError:  # nobody listens any more
        os._exit(0)
    except MemoryError:
        os._exit(_EXIT_MEMORY)
    os._exit(0)  # no clean-up of a large heap, no word of other threads


def _run(function: str, argument: dict[str, Any], memory_bytes: int | None, emit: Emit) -> tuple[str, Any]:
    """The last message."""
    module, _, name = function.partition(":")
    try:
        called = getattr(importlib.import_module(module), name)
        if memory_bytes is not None:
            confinement.bound_memory(memory_bytes)
        called(argument, emit)
    except UserFault as fault:
        remedy = plain_phrase(fault.remedy) if fault.remedy is not None else None
        return "fault", (fault.code, plain_phrase(fault.message), remedy)
    except MemoryError:
        return "memory", None
    except BrokenPipeError:
        raise
    except (Exception, SystemExit):
        return "bug", traceback.format_exc()
    return "done", None


def _watch_parent(pipe: IO[bytes], stop: threading.Event) -> None:
    """The parent keeps this pipe open as long as it lives; whatever it says once more means that it wants no more."""
    try:
        while pipe.read(len(_STOP)):
            stop.set()
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()

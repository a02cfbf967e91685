"""What does the program see of a reading child? A process that is given orders, watched, and gone without a trace when it is ended."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from math import inf
from pathlib import Path
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.importing import confinement, refusal
from shopdesk.importing.child_life import EXIT_MEMORY, STOP, Order
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.pipe import read_message, write_message
from shopdesk.progress import Progress

_ATTENTION_SECONDS = 0.1  # how soon a cancel is noticed while the child is silent
_WATCH_SECONDS = 0.5  # between two looks at the memory of a child that the system does not bound
# A workbook is read whole before its first row comes, so patience grows with the file.
_SLOWEST_BYTES_A_SECOND = 2 * MIB


def command() -> list[str]:
    """The command line of the child: the one place to change for a bundled program, whose executable is no Python."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-in-child"]
    return [sys.executable, "-P", "-m", "shopdesk.importing.child_life"]


def size_of(path: Path) -> int:
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


class ChildProcess:
    """The child as its parent sees it: process, reading thread, bounds."""

    def __init__(self, limits: Limits | None) -> None:
        self.limits = limits
        self._patience_seconds = inf
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

    def send(self, order: Order, path: Path) -> None:
        """What to do next, and with which file."""
        assert self._process.stdin is not None
        if self.limits is not None:
            self._patience_seconds = self.limits.idle_seconds + size_of(path) / _SLOWEST_BYTES_A_SECOND
        with contextlib.suppress(OSError):  # it died at once: next_message tells why
            write_message(self._process.stdin, order)

    def ask_to_stop(self) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it has ended meanwhile
            write_message(self._process.stdin, STOP)

    def next_message(self, path: Path, progress: Progress) -> tuple[str, Any]:
        """The next message; raises when the child is silent too long, has died, or the user cancels."""
        silent_until = time.monotonic() + self._patience_seconds
        while True:
            progress.check()
            if time.monotonic() > self._watch_at:
                self._watch_at = time.monotonic() + _WATCH_SECONDS
                if self.limits and not confinement.holds(self._process.pid, self.limits.memory_bytes):
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
        ran_out = self._process.returncode == EXIT_MEMORY or "memory allocation of" in said or "MemoryError" in said
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

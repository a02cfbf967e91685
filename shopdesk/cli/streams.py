"""How does a command speak? The answer on standard output, all else on standard error, and 0, 1 or 2 at the end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import threading
from collections.abc import Iterator
from typing import Any

from shopdesk.errors import UserFault
from shopdesk.progress import Progress
from shopdesk.wording import shown, speaker

say = speaker("cli")

DONE, CARE, NOTHING = 0, 1, 2


def complain(text: str) -> None:
    """A warning or a fault, on standard error."""
    if sys.stderr is not None:  # print would take standard output instead
        with contextlib.suppress(OSError):
            print(text, file=sys.stderr, flush=True)


def tell(text: str) -> None:
    """The answer, on standard output."""
    if sys.stdout is None:  # closed by whoever started us
        return
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        forget_output()
        reason = error.strerror or str(error)
        raise UserFault("cannot_write", say("The answer could not be written: {reason}.", reason=reason)) from error


def forget_output() -> None:
    """Leave nothing that the interpreter would try to write when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell_json(document: Any) -> None:
    """One document, for a program that reads the answer."""
    tell(json.dumps(document, ensure_ascii=False, indent=1))


@contextlib.contextmanager
def shown_progress() -> Iterator[Progress]:
    """Progress on stderr where a person is looking; Ctrl+C stops at the next step, pressed again at once."""
    is_stopped = threading.Event()
    is_watched = sys.stderr is not None and sys.stderr.isatty()

    def show(fraction: float, what: str) -> None:
        sys.stderr.write(f"\r{fraction * 100:3.0f} % {shown(what)[:60]:<60}")
        if fraction >= 1:
            sys.stderr.write("\r" + " " * 70 + "\r")
        sys.stderr.flush()

    def stop(number: int, frame: object) -> None:
        is_stopped.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.getsignal(signal.SIGINT)
    is_main = threading.current_thread() is threading.main_thread()
    if is_main:
        signal.signal(signal.SIGINT, stop)
    try:
        yield Progress(show if is_watched else None, is_stopped.is_set)
    finally:
        if is_main:
            signal.signal(signal.SIGINT, before)

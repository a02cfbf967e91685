"""What does a reading child do? It takes orders from its parent one after the other, confines itself, works, says how it went."""

from __future__ import annotations

import importlib
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from typing import IO, Any, NoReturn

from shopdesk.errors import UserFault
from shopdesk.importing import confinement
from shopdesk.importing.pipe import read_message, write_message
from shopdesk.importing.plain import plain_phrase

EXIT_MEMORY = 77
STOP = ("stop",)

Emit = Callable[[tuple[Any, ...]], None]
Order = tuple[str, dict[str, Any], int | None]  # the function, its argument, the bound of memory in bytes


class Teller:
    """What a function in the child is given to emit with; ``is_asked_to_stop`` once the program wants it to end."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self.stop = threading.Event()

    def __call__(self, content: tuple[Any, ...]) -> None:
        write_message(self._pipe, ("emitted", content))

    def is_asked_to_stop(self) -> bool:
        return self.stop.is_set()


def main() -> NoReturn:
    """The child's life: take an order, confine itself, run the function, say how it went; and again until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the parent decides
    told = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # print and native code write to the error stream, never between two messages
    confinement.end_with_parent()
    teller = Teller(told)
    orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
    threading.Thread(
        target=_listen, args=(sys.stdin.buffer, orders, teller.stop), name="ear for the parent", daemon=True
    ).start()
    try:
        while True:
            function, argument, memory_bytes = orders.get()
            write_message(told, _run(function, argument, memory_bytes, teller))
    except BrokenPipeError:  # nobody listens any more
        os._exit(0)
    except MemoryError:
        os._exit(EXIT_MEMORY)


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


def _listen(pipe: IO[bytes], orders: queue.SimpleQueue[Order], stop: threading.Event) -> None:
    """Hear the parent, which keeps this pipe open as long as it lives and wants the child."""
    try:
        while True:
            message = read_message(pipe)
            if message == STOP:
                stop.set()
            else:
                orders.put(message)
    finally:
        os._exit(0)  # no clean-up of a large heap, no word of other threads


if __name__ == "__main__":
    main()

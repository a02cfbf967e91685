"""How do two processes of ours talk? By messages of plain values (what marshal takes), each with its length before it."""

from __future__ import annotations

import marshal
from typing import IO, Any

_LENGTH = 8
_LARGEST_MESSAGE = 1 << 30


def write_message(pipe: IO[bytes], message: tuple[Any, ...]) -> None:
    """Raises OSError where nobody listens any more."""
    content = marshal.dumps(message)
    pipe.write(len(content).to_bytes(_LENGTH, "big"))
    pipe.write(content)
    pipe.flush()


def read_message(pipe: IO[bytes]) -> Any:
    """One message; EOFError where the pipe ends before or within it."""
    length = int.from_bytes(_exactly(pipe, _LENGTH), "big")
    if length > _LARGEST_MESSAGE:
        raise ValueError(length)
    return marshal.loads(_exactly(pipe, length))


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return content

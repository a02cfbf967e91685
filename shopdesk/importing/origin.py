"""Where do the bytes of a table come from? A file of the user, or what was taken out of one: a member of a zip, an unlocked book.

Readers know the name, the size and how to open; what was taken out of a file is never written under a name of its own.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from stat import S_ISREG
from typing import IO, BinaryIO, cast

from shopdesk.importing import refusal


class Origin:
    """Bytes with a name.

    name: as told to the user. file_name: the last part of it, which may hold a day. size: in bytes. ``open`` may be called
    more than once; each opened one has a place of its own.
    """

    def __init__(self, name: str, file_name: str, size: int, opened: Callable[[], BinaryIO]) -> None:
        self.name = name
        self.file_name = file_name
        self.size = size
        self._opened = opened

    def open(self) -> BinaryIO:
        """The bytes from their beginning; close what you opened."""
        return self._opened()


def file_origin(path: Path) -> Origin:
    """A file of the user. Raises OSError where there is none, UserFault where it is none."""
    about = path.stat()
    if not S_ISREG(about.st_mode):  # a pipe would keep its reader waiting for ever
        raise refusal.no_file(path)
    return Origin(path.name, path.name, about.st_size, lambda: path.open("rb"))


def held_origin(name: str, file_name: str, held: IO[bytes], start: int, size: int) -> Origin:
    """A stretch of an open file without a name; it stays open as long as the origin is used."""
    return Origin(name, file_name, size, lambda: cast("BinaryIO", io.BufferedReader(_View(held, start, size))))


class _View(io.RawIOBase):
    """A stretch of an open file seen from a place of one's own; closing the view leaves the file open."""

    def __init__(self, held: IO[bytes], start: int, size: int) -> None:
        self._held = held
        self._start = start
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._at = max(0, offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence])
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self._held.seek(self._start + self._at)
        content = self._held.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(content)] = content
        self._at += len(content)
        return len(content)

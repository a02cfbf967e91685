"""How many cells of each sheet of an xls hold an error? calamine gives such a cell as empty and does not say so."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import BinaryIO

from shopdesk.importing.compound import CompoundFile

_SHEET, _BEGIN, _END = 0x0085, 0x0809, 0x000A
_TRUTH_OR_ERROR, _FORMULA = 0x0205, 0x0006
_ERROR_RESULT = 2
_LOOKS_LIKE_ONE = re.compile(rb"\x05\x02\x08\x00|\x06\x00.{8}\x02.{5}\xff\xff", re.DOTALL)


def error_counts(file: BinaryIO) -> list[int]:
    """One number a sheet, in the order of the workbook's own list, or none where there is no error; raises DamagedCompound."""
    file.seek(0)
    book = CompoundFile(file)
    stream = next((name for name in ("Workbook", "Book") if name in book.names), "")
    content = book.beginning(stream, 1 << 31)
    if not _LOOKS_LIKE_ONE.search(content):
        return []
    starts = [
        struct.unpack_from("<I", content, at)[0]
        for kind, at, size in _records(content, 0)
        if kind == _SHEET and size >= 4
    ]
    return [_errors(content, start) for start in starts]


def _errors(content: bytes, start: int) -> int:
    count = 0
    for kind, at, size in _records(content, start):
        if kind == _TRUTH_OR_ERROR and size >= 8:
            count += content[at + 7]  # 1: the byte before it is a code of an error, not a truth value
        elif kind == _FORMULA and size >= 14:
            # A result that is no number is marked by two bytes of ones; its first byte tells what it is.
            count += content[at + 12 : at + 14] == b"\xff\xff" and content[at + 6] == _ERROR_RESULT
    return count


def _records(content: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """(type, place of the content, its size) of the records of a sheet or of the workbook's own part, charts within it left out."""
    at, depth = start, 0
    while at + 4 <= len(content):
        kind, size = struct.unpack_from("<HH", content, at)
        if kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1 and at + 4 + size <= len(content):
            yield kind, at + 4, size
        at += 4 + size

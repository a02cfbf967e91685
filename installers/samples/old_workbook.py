"""How does 生意参谋 write its reports? As .xls of 1997 (BIFF8 in a compound file), every cell text: the least that Excel opens."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_ROOM = 8224  # what one record can hold


def write_old_workbook(path: Path, rows: Sequence[Sequence[str]], sheet: str) -> None:
    """One sheet of text cells as .xls; empty texts are left out."""
    stream = _workbook(rows, sheet)
    path.write_bytes(_compound_file(stream.ljust(max(len(stream), 4096), b"\0")))


def _record(code: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", code, len(content)) + content


def _text(text: str, length: str) -> bytes:
    return struct.pack(f"<{length}B", len(text), 1) + text.encode("utf-16-le")


def _start(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0xC1, 6))


def _shared_texts(texts: Sequence[str], uses: int) -> bytes:
    """The table of texts, continued in further records where one is full; no text is cut."""
    chunks = [struct.pack("<II", uses, len(texts))]
    for text in texts:
        written = _text(text, "H")
        if len(chunks[-1]) + len(written) > _ROOM:
            chunks.append(b"")
        chunks[-1] += written
    return _record(0x00FC, chunks[0]) + b"".join(_record(0x003C, chunk) for chunk in chunks[1:])


def _workbook(rows: Sequence[Sequence[str]], sheet: str) -> bytes:
    numbers: dict[str, int] = {}
    cells = b""
    uses = 0
    for row_number, row in enumerate(rows):
        for column, text in enumerate(row):
            if text:
                number = numbers.setdefault(text, len(numbers))
                cells += _record(0x00FD, struct.pack("<HHHI", row_number, column, 15, number))
                uses += 1
    width = max(len(row) for row in rows)
    font = struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 134, 0) + _text("宋体", "B")
    style_format = struct.pack("<HHHBBBBIIH", 0, 0, 0xFFF5, 0x20, 0, 0, 0xF4, 0, 0, 0x20C0)
    cell_format = struct.pack("<HHHBBBBIIH", 0, 0, 0x0001, 0x20, 0, 0, 0, 0, 0, 0x20C0)
    before = (
        _start(0x0005)
        + _record(0x0042, struct.pack("<H", 1200))
        + _record(0x003D, struct.pack("<9H", 0, 0, 0x3A5C, 0x23BE, 0x38, 0, 0, 1, 0x258))
        + _record(0x0031, font) * 5
        + _record(0x00E0, style_format) * 15
        + _record(0x00E0, cell_format)
        + _record(0x0293, struct.pack("<HBB", 0x8000, 0, 0xFF))
    )
    after = _shared_texts(list(numbers), uses) + _record(0x000A)
    name = _text(sheet, "B")
    place = len(before) + 4 + 6 + len(name) + len(after)  # where the sheet's own records begin
    body = (
        _start(0x0010)
        + _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
        + cells
        + _record(0x023E, struct.pack("<HHHIHHI", 0x06B6, 0, 0, 0x40, 0, 0, 0))
        + _record(0x000A)
    )
    return before + _record(0x0085, struct.pack("<IBB", place, 0, 0) + name) + after + body


def _directory_entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(written), kind, 1, _FREE, _FREE, child)
        + bytes(36)
        + struct.pack("<III", first, size, 0)
    )


def _compound_file(stream: bytes) -> bytes:
    """Wrap a stream of at least 4,096 bytes: its sectors, one of directory, then the table of sectors."""
    stream_size = len(stream)
    stream += bytes(-len(stream) % _SECTOR)
    sectors = len(stream) // _SECTOR
    tables = 1
    while tables * 128 < sectors + 1 + tables:
        tables += 1
    chain = [*range(1, sectors), _END, _END] + [_FAT] * tables
    chain += [_FREE] * (tables * 128 - len(chain))
    empty = bytes(66) + struct.pack("<BBIII", 0, 0, _FREE, _FREE, _FREE) + bytes(48)
    directory = (
        _directory_entry("Root Entry", 5, 1, _END, 0)
        + _directory_entry("Workbook", 2, _FREE, 0, stream_size)
        + empty * 2
    )
    header = (
        bytes.fromhex("D0CF11E0A1B11AE1")
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
        + struct.pack("<IIIIIIIIII", 0, tables, sectors, 0, 4096, _END, 0, _END, 0, sectors + 1)
        + struct.pack("<108I", *(sectors + 1 + n if n < tables else _FREE for n in range(1, 109)))
    )
    assert len(header) == _SECTOR and len(directory) == _SECTOR and tables <= 109
    return header + stream + directory + struct.pack(f"<{len(chain)}I", *chain)

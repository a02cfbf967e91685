"""What lies in an OLE compound file (the container of .xls and of locked .xlsx)? Names of its streams, and their beginning.

Read after [MS-CFB]. Only what is needed to tell an old workbook from a locked one: every chain is bounded, so a damaged or
hostile file costs a refusal and nothing else.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import BinaryIO

from shopdesk.frozen import dataclass

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR = 0xFFFFFFFA  # greater values mark ends and free sectors
_MOST_SECTORS = 1_000_000  # directory and tables of an honest file are a few thousand sectors


class DamagedCompound(Exception):
    """The structure does not hold together."""


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int  # 1 storage, 2 stream, 5 root
    start: int
    size: int


class CompoundFile:
    """The directory of a compound file: ``names`` of streams and storages, ``beginning`` of one stream."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        head = file.read(512)
        if len(head) < 512 or head[:8] != SIGNATURE:
            raise DamagedCompound
        shift, mini_shift = struct.unpack_from("<HH", head, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise DamagedCompound
        self._sector_size = 1 << shift
        directory_start, self._mini_cutoff, mini_table_start = struct.unpack_from("<I4xII", head, 48)
        double_start, double_count = struct.unpack_from("<II", head, 68)
        self._table = self._sector_table(list(struct.unpack_from("<109I", head, 76)), double_start, double_count)
        self._entries = self._directory(self._chain_bytes(directory_start, self._table))
        self._mini_table_start = mini_table_start

    @property
    def names(self) -> set[str]:
        """Names of all streams and storages, whatever folder they are in."""
        return {entry.name for entry in self._entries}

    def beginning(self, name: str, size: int) -> bytes:
        """The first bytes of a stream; empty where there is none of that name."""
        entry = next((entry for entry in self._entries if entry.kind == 2 and entry.name == name), None)
        root = next((entry for entry in self._entries if entry.kind == 5), None)
        if entry is None or root is None:
            return b""
        wanted = min(size, entry.size)
        if entry.size >= self._mini_cutoff:
            return self._chain_bytes(entry.start, self._table, wanted)[:wanted]
        mini_table = self._numbers(self._chain_bytes(self._mini_table_start, self._table))
        mini_stream = self._chain_bytes(root.start, self._table)
        taken = bytearray()
        sector = entry.start
        while sector < _LAST_SECTOR and len(taken) < wanted:
            taken += mini_stream[sector * 64 : sector * 64 + 64]
            if sector >= len(mini_table):
                raise DamagedCompound
            sector = mini_table[sector]
        return bytes(taken[:wanted])

    def place(self, name: str, offset: int) -> int:
        """Where in the file a byte of a stream lies."""
        entry = next((entry for entry in self._entries if entry.kind == 2 and entry.name == name), None)
        root = next((entry for entry in self._entries if entry.kind == 5), None)
        if entry is None or root is None:
            raise DamagedCompound
        start = entry.start
        if entry.size < self._mini_cutoff:
            mini_table = self._numbers(self._chain_bytes(self._mini_table_start, self._table))
            mini_sector = self._step(entry.start, offset // 64, mini_table)
            start, offset = root.start, mini_sector * 64 + offset % 64
        sector = self._step(start, offset // self._sector_size, self._table)
        at: int = (sector + 1) * self._sector_size + offset % self._sector_size
        return at

    @staticmethod
    def _step(sector: int, steps: int, table: Sequence[int]) -> int:
        """The sector so many steps down a chain."""
        for _ in range(steps):
            if sector >= len(table):
                raise DamagedCompound
            sector = table[sector]
        return sector

    def _sector(self, number: int) -> bytes:
        self._file.seek((number + 1) * self._sector_size)
        return self._file.read(self._sector_size)

    @staticmethod
    def _numbers(data: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])

    def _sector_table(self, places: list[int], double_start: int, double_count: int) -> list[int]:
        sector = double_start
        for _ in range(min(double_count, _MOST_SECTORS)):
            if sector >= _LAST_SECTOR:
                break
            numbers = self._numbers(self._sector(sector))
            if not numbers:
                raise DamagedCompound
            places.extend(numbers[:-1])
            sector = numbers[-1]
        table: list[int] = []
        for place in places:
            if place < _LAST_SECTOR:
                table.extend(self._numbers(self._sector(place)))
        return table

    def _chain_bytes(self, start: int, table: list[int], most: int | None = None) -> bytes:
        taken = bytearray()
        sector, steps = start, 0
        while sector < _LAST_SECTOR and (most is None or len(taken) < most):
            part = self._sector(sector)
            steps += 1
            if not part or sector >= len(table) or steps > _MOST_SECTORS:
                raise DamagedCompound
            taken += part
            sector = table[sector]
        return bytes(taken)

    @staticmethod
    def _directory(data: bytes) -> list[_Entry]:
        entries = []
        for at in range(0, len(data) - 127, 128):
            name_bytes, kind = struct.unpack_from("<HB", data, at + 64)
            if kind not in (1, 2, 5):
                continue
            name = data[at : at + max(0, min(name_bytes, 64) - 2)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", data, at + 116)
            entries.append(_Entry(name, kind, start, size))
        return entries


def is_locked_workbook(beginning: bytes) -> bool:
    """Whether a BIFF workbook stream is encrypted: a FilePass record stands among its first records."""
    at = 0
    for _ in range(8):  # it follows the first record, at most after one of write protection
        if at + 4 > len(beginning):
            return False
        record, size = struct.unpack_from("<HH", beginning, at)
        if record == 0x002F:
            return True
        at += 4 + size
    return False

"""How large does a sheet of an xlsb claim to be? Told from the heads of its records ([MS-XLSB]), before a reader allocates."""

from __future__ import annotations

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from typing import IO

from shopdesk.importing.extent import LAST_COLUMN, LAST_ROW, Extent, ForeignXml, elements
from shopdesk.importing.limits import MIB
from shopdesk.importing.table import Merged

_CHUNK = MIB
_LARGEST_HEAD = 6  # two bytes of type, four of length
_ROW, _CELLS, _RICH_CELL, _ERRORS = 0, range(1, 12), 62, (3, 11)
_BEGIN_DATA, _END_DATA, _MERGED, _SHEET = 145, 146, 176, 156
_STATE_AND_ID = 8


def records(part: IO[bytes], wanted: int) -> Iterator[tuple[int, bytes]]:
    """(type, first ``wanted`` bytes of the content) of every record; raises ValueError where the part ends within one."""
    data, at = b"", 0
    while True:
        if len(data) - at < _LARGEST_HEAD + wanted:
            data, at = data[at:] + part.read(_CHUNK), 0
        if at == len(data):
            return
        try:
            kind = data[at]
            at += 1
            if kind & 0x80:
                kind = (kind & 0x7F) | (data[at] & 0x7F) << 7
                at += 1
            size = shift = 0
            while True:
                byte = data[at]
                at += 1
                size |= (byte & 0x7F) << shift
                shift += 7
                if not byte & 0x80 or shift == 28:
                    break
        except IndexError as error:
            raise ValueError("cut record") from error
        yield kind, data[at : at + min(size, wanted)]
        at += size
        while at > len(data):  # a long content ends in a later chunk
            at -= len(data)
            data = part.read(_CHUNK)
            if not data:
                raise ValueError("cut record")


def measure_binary(part: IO[bytes]) -> Extent:
    """The extent of a worksheet; raises ForeignXml for a cell outside the grid."""
    extent = Extent()
    is_inside = False
    rows = columns = 0
    for kind, content in records(part, 16):
        if is_inside and (kind in _CELLS or kind == _RICH_CELL) and len(content) >= 4:
            column = int.from_bytes(content[:4], "little") + 1
            if column > columns:
                columns = column
            if kind in _ERRORS:
                extent.errors += 1
        elif is_inside and kind == _ROW and len(content) >= 4:
            rows = max(rows, int.from_bytes(content[:4], "little") + 1)
        elif kind == _BEGIN_DATA:
            is_inside = True
        elif kind == _END_DATA:
            is_inside = False
        elif kind == _MERGED and len(content) == 16:
            first, last, left, right = struct.unpack("<4I", content)
            extent.merged.append(Merged(first + 1, last + 1, left, right))
        if rows > LAST_ROW or columns > LAST_COLUMN:
            raise ForeignXml("reference outside the grid")
    extent.rows, extent.columns = rows, columns
    return extent


def binary_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name → part, by the workbook's own lists; parts that no list names are added under their own name."""
    names = {name.replace("\\", "/").casefold(): name for name in package.namelist()}
    targets: dict[str, str] = {}
    relations = names.get("xl/_rels/workbook.bin.rels")
    if relations is not None:
        for attributes in elements(package.read(relations), "Relationship"):
            target = attributes.get("Target", "")
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            if place.casefold() in names and place.casefold().endswith(".bin"):
                targets[attributes.get("Id", "")] = names[place.casefold()]
    found = {name: targets[key] for key, name in _sheets(package, names) if key in targets}
    listed = set(found.values())
    unlisted = [*targets.values(), *(name for key, name in names.items() if "worksheets/" in key)]
    return found | {name: name for name in unlisted if name not in listed and name.casefold().endswith(".bin")}


def _sheets(package: zipfile.ZipFile, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(relation, name) of the sheets that the workbook lists."""
    with package.open(names["xl/workbook.bin"]) as part:
        for kind, content in records(part, 4096):
            if kind == _SHEET:
                relation, at = _text(content, _STATE_AND_ID)
                name, _ = _text(content, at)
                yield relation, name


def _text(content: bytes, at: int) -> tuple[str, int]:
    """A text of a record and where it ends."""
    length = int.from_bytes(content[at : at + 4], "little")
    end = at + 4 + 2 * length
    return content[at + 4 : end].decode("utf-16-le", "replace"), end

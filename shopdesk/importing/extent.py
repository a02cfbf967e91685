"""How large does a worksheet claim to be, and is its XML what a spreadsheet program writes? Told in one pass over its bytes.

Runs before any reader allocates: the reader keeps every cell of the rectangle from A1 to the farthest one, so one cell at
XFD1048576 would claim 17 thousand million. The pass looks for references that lie beyond the farthest so far, which an
ordinary sheet has few of; only where the rough answer is beyond the bound, or references are missing or written unusually, is
every tag looked at. ``<dimension>`` is not read: it is often wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
_CHUNK = 1024 * 1024
_LONGEST_TAG = 64 * 1024

_ROOT = re.compile(rb"<[A-Za-z_]")
_TAG = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?(row|c)(?=[\s/>])([^<>]*)>")
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']\$?([A-Za-z]*)\$?(\d+)[\"']")
_CELL_WITHOUT_PLACE = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?c(?!\s+r=\")(?=[\s/>])(?![^<>]*\sr=\")")
_UNUSUAL = re.compile(rb"\sr(?:\s+=|=\s|=')")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


class ForeignXml(Exception):
    """XML that no spreadsheet program writes: a document type, a reference outside the grid, text that is no XML."""


@dataclass
class Extent:
    """What a sheet claims: rows and columns up to its farthest cell; cells with an error; formulas without a value."""

    rows: int = 0
    columns: int = 0
    errors: int = 0
    unvalued: int = 0

    @property
    def cells(self) -> int:
        return self.rows * self.columns


def pieces(part: IO[bytes]) -> Iterator[bytes]:
    """The bytes of an XML part in pieces that end before a tag; raises ForeignXml on a document type."""
    rest = b""
    is_begun = False
    while chunk := part.read(_CHUNK):
        data = rest + chunk
        if not is_begun:
            is_begun = _checked_beginning(data)
        cut = data.rfind(b"<")
        if cut <= 0 or len(data) - cut > _LONGEST_TAG:
            cut = len(data)
        yield data[:cut]
        rest = data[cut:]
    if rest:
        yield rest


def _checked_beginning(data: bytes) -> bool:
    """Whether the root element is reached; a document type stands before it or nowhere."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:512]:
        raise ForeignXml("not UTF-8")  # allowed by the standard, written by none, and it would hide a document type
    root = _ROOT.search(data)
    before = data[: root.start()] if root else data
    if b"<!DOCTYPE" in before or b"<!ENTITY" in before:
        raise ForeignXml("document type")
    return root is not None


def check_part(part: IO[bytes]) -> None:
    """Refuse a document type in any XML part that the reader opens."""
    for _ in pieces(part):
        return


def measure(part: IO[bytes], most_cells: int, again: IO[bytes]) -> Extent:
    """The extent of a worksheet. ``again``: the same part once more, for the careful pass where the quick one is not enough."""
    extent, is_enough = _quick(part, most_cells)
    if is_enough:
        return extent
    careful = _careful(again)
    careful.errors, careful.unvalued = extent.errors, extent.unvalued
    return careful


def _quick(part: IO[bytes], most_cells: int) -> tuple[Extent, bool]:
    """An upper bound of the extent, and whether it is good enough."""
    extent = Extent()
    is_usual = True
    column, digits = 0, 0
    beyond = _beyond(column, digits)
    rest = b""
    for piece in pieces(part):
        if is_usual and (_UNUSUAL.search(piece) or _CELL_WITHOUT_PLACE.search(piece)):
            is_usual = False
        at = 0
        while is_usual and (found := beyond.search(piece, at)):
            column = max(column, column_number(found[1]))
            digits = max(digits, len(found[2]))
            beyond = _beyond(column, digits)
            at = found.start()
        extent.errors += piece.count(b't="e"')
        if b"<f" in piece or b":f" in piece or rest:
            # A formula and its value may be cut apart between two pieces.
            joined = rest + piece
            cut = max(joined.rfind(b"</c>"), joined.rfind(b":c>")) + 1 if b"<f" in joined or b":f" in joined else 0
            extent.unvalued += sum(_is_unvalued(formula) for formula in _FORMULA.finditer(joined))
            rest = joined[cut:][-_LONGEST_TAG:] if cut else b""
    extent.columns = column
    extent.rows = min(10**digits - 1, LAST_ROW) if digits else 0
    return extent, is_usual and column <= LAST_COLUMN and digits <= 7 and extent.cells <= most_cells


def _is_unvalued(formula: re.Match[bytes]) -> bool:
    # An empty value of type text is a value: the formula gave "".
    return not (b't="str"' in formula[1] and formula[2])


def _careful(part: IO[bytes]) -> Extent:
    """The extent exactly, tag after tag, with the places that cells without a reference take."""
    extent = Extent()
    row = column = 0
    for piece in pieces(part):
        for tag in _TAG.finditer(piece):
            place = _REFERENCE.search(tag[2])
            if tag[1] == b"row":
                row = int(place[2]) if place and len(place[2]) < 9 else row + 1
                column = 0
            elif place:
                column = column_number(place[1])
                if len(place[2]) > 8:
                    raise ForeignXml("reference outside the grid")
                row = int(place[2])
            else:
                column += 1
            if row > LAST_ROW or column > LAST_COLUMN:
                raise ForeignXml("reference outside the grid")
            if tag[1] == b"c":
                extent.rows = max(extent.rows, row)
                extent.columns = max(extent.columns, column)
    return extent


def column_number(letters: bytes) -> int:
    """1 for A, 16,384 for XFD; more than the grid has for what is no column."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
        if number > LAST_COLUMN:
            return LAST_COLUMN + 1
    return number


def _beyond(column: int, digits: int) -> re.Pattern[bytes]:
    """Finds a cell reference to the right of a column, or with a row number of more digits."""
    letters = _letters(column)
    longer = rb"[A-Z]{%d,}" % (len(letters) + 1)
    parts = [longer]
    for at, letter in enumerate(letters):
        if letter < 90:
            parts.append(re.escape(letters[:at]) + rb"[%c-Z]" % (letter + 1) + rb"[A-Z]{%d}" % (len(letters) - at - 1))
    right = b"|".join(parts)
    return re.compile(
        rb'r="(?:(?=(?:' + right + rb")\d)|(?=[A-Z]+\d{" + str(digits + 1).encode() + rb',}))([A-Z]+)(\d+)"'
    )


def _letters(column: int) -> bytes:
    letters = b""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = bytes([65 + rest]) + letters
    return letters

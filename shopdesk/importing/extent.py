"""How large does a worksheet claim to be, and is its XML what a spreadsheet program writes? Told in one pass over its bytes.

Runs before any reader allocates: the reader keeps every cell of the rectangle from A1 to the farthest one, so one cell at
XFD1048576 would claim 17 thousand million. The pass has to be much quicker than the reader, so it looks at no cell but those
that lie beyond the farthest so far, of which an ordinary sheet has a few dozen. ``<dimension>`` is not read: it is often wrong.
A sheet so contrived that this pass underrates it meets the memory bound of the child instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import IO
from xml.parsers import expat

from shopdesk.frozen import dataclass
from shopdesk.importing.table import Merged

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
_CHUNK = 1024 * 1024
_LONGEST_TAG = 64 * 1024

_ROOT = re.compile(rb"<[A-Za-z_]")
_ROW = re.compile(rb"\sr=[\"'](\d{1,8})[\"']")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


class ForeignXml(Exception):
    """XML that no spreadsheet program writes: a document type, a reference outside the grid, text that is no XML."""


@dataclass
class Extent:
    """What a sheet claims, at least: rows and columns up to its farthest cell; cells with an error; formulas without a value;
    merged cells, where its reader does not tell them."""

    rows: int = 0
    columns: int = 0
    errors: int = 0
    unvalued: int = 0
    merged: list[Merged] = field(default_factory=list)

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
    is_wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:4]
    if is_wide:  # as parts of query tables are; a document type must not hide there
        wide = "utf-16" if data[0] > 0xF0 else "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be"
        data = data.decode(wide, "ignore").encode("utf-8", "ignore")
    root = _ROOT.search(data)
    before = data[: root.start()] if root else data
    if b"<!DOCTYPE" in before or b"<!ENTITY" in before or (is_wide and root is None):
        raise ForeignXml("document type")
    return root is not None


def check_part(part: IO[bytes]) -> None:
    """Refuse a document type in an XML part; reads no further than to its root element."""
    for piece in pieces(part):
        if _ROOT.search(piece) or b"\x00" in piece[:4]:
            return


def measure(part: IO[bytes]) -> Extent:
    """The extent of a worksheet; raises ForeignXml for a document type or a cell outside the grid."""
    measuring = Measuring()
    for piece in pieces(part):
        measuring.take(piece)
    return measuring.extent


class Measuring:
    """The extent of a worksheet as far as its pieces, each ending before a tag, have passed."""

    def __init__(self) -> None:
        self.extent = Extent()
        self._formulas = _UnvaluedFormulas()
        self._beyond = _beyond(0, 0)
        self._digits = 0

    def take(self, piece: bytes) -> None:
        """Raises ForeignXml for a cell outside the grid."""
        extent = self.extent
        at = 0
        while found := self._beyond.search(piece, at):
            column, row = column_number(found[1]), int(found[2])
            if column > LAST_COLUMN or row > LAST_ROW:
                raise ForeignXml("reference outside the grid")
            extent.columns = max(extent.columns, column)
            extent.rows = max(extent.rows, row)
            self._digits = max(self._digits, len(found[2]))
            self._beyond = _beyond(extent.columns, self._digits)
            at = found.start()
        extent.rows = max(extent.rows, _last_row(piece))
        extent.errors += piece.count(b't="e"')
        self._formulas.take(piece)
        extent.unvalued = self._formulas.count


def _last_row(piece: bytes) -> int:
    """The number of the last row that begins in a piece; rows stand in their order."""
    at = piece.rfind(b"<row")
    number = _ROW.search(piece, at, at + 4096) if at >= 0 else None
    return min(int(number[1]), LAST_ROW) if number else 0


def elements(document: bytes, wanted: str) -> list[dict[str, str]]:
    """Attributes of all elements of a local name; raises ForeignXml for an encoding that nobody knows."""
    found: list[dict[str, str]] = []

    def begun(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == wanted:
            found.append(attributes)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begun
    try:
        parser.Parse(document, True)
    except LookupError as error:
        raise ForeignXml("unknown encoding") from error
    return found


class _UnvaluedFormulas:
    """Counts formulas without a stored value, a cell cut apart between two pieces included."""

    def __init__(self) -> None:
        self.count = 0
        self._rest = b""
        self._is_needed = False

    def take(self, piece: bytes) -> None:
        # A shared formula is written out in its first cell, so a sheet without a closing tag has no formula at all.
        self._is_needed = self._is_needed or b"</f>" in piece or b":f>" in piece
        if not self._is_needed:
            self._rest = piece[-_LONGEST_TAG:]
            return
        joined = self._rest + piece
        end = 0
        for formula in _FORMULA.finditer(joined):
            end = formula.end()
            # An empty value of type text is a value: the formula gave "".
            if not (b't="str"' in formula[1] and formula[2]):
                self.count += 1
        self._rest = joined[max(end, len(joined) - _LONGEST_TAG) :]


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
    farther = [
        letters[:at] + b"[%c-Z][A-Z]{%d}" % (letter + 1, len(letters) - at - 1)
        for at, letter in enumerate(letters)
        if letter < ord("Z")
    ]
    farther.append(b"[A-Z]{%d}" % (len(letters) + 1))
    below = rb"[A-Z]+\d{%d}" % (digits + 1)
    return re.compile(rb" r=[\"'](?=(?:" + b"|".join([*farther, below]) + rb"))([A-Z]{1,8})(\d{1,9})")


def _letters(column: int) -> bytes:
    letters = b""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = bytes([65 + rest]) + letters
    return letters

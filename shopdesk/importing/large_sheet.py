"""How is a large worksheet read while it is still being unpacked? In pieces of some thousand rows, each a small workbook of its own.

calamine gives out the first row of a sheet when it has read the last. Given the sheet piece by piece it keeps what it does best,
reading cells, and leaves the interpreter to others meanwhile: while it is at one piece the next is unpacked and judged, and the
rows of the one before are cleaned. Memory is that of a few pieces, however long the sheet is.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import python_calamine

from shopdesk.importing import refusal
from shopdesk.importing.extent import Extent, Measuring
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.origin import Origin
from shopdesk.importing.package import in_plain_words
from shopdesk.importing.table import Row
from shopdesk.importing.whole_numbers import plain_rows

PIECE_BYTES = 4 * MIB
_CHUNK = MIB
_AHEAD = 3  # pieces that are read, or have been and wait for their turn
_READERS = 2
_COMPANIONS_BYTES = (
    2 * MIB
)  # of the parts that go with every piece; larger texts of their own cost more than cutting brings
_HEAD_BYTES = 64 * 1024
_FOLDERS = frozenset({"", "_rels", "xl", "xl/_rels"})
_ROW_END = b"</row>"
_LONGEST_MARK = 16
_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:<\?xml[^>]*?\?>)?\s*<worksheet\s.*?<sheetData>", re.DOTALL)
_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8)", re.IGNORECASE)
_NUMBERED_ROW = re.compile(rb"\s*<row\s[^>]*?\br=\"(\d{1,7})\"")


class LargeSheet:
    """A worksheet that can be cut between its rows. ``extent`` grows as the rows are taken."""

    def __init__(self, origin: Origin, limits: Limits, name: str, place: int, part: str, head: bytes) -> None:
        self._origin, self._limits, self._name = origin, limits, name
        self._place, self._part, self._head = place, part, head
        self._measuring = Measuring()
        self._readers = ThreadPoolExecutor(_READERS, "reader of a piece")
        self._ahead: deque[Future[python_calamine.CalamineSheet]] = deque()
        self._to_come = self._submitted()

    @classmethod
    def begun(cls, origin: Origin, limits: Limits, name: str, place: int, part: str) -> LargeSheet | None:
        """The sheet, its first pieces being read; None where it cannot be cut and is to be read as a whole.

        ``name`` and ``place`` among the sheets of the workbook, ``part`` of its package. Raises UserFault.
        """
        with in_plain_words(origin):
            head = _head(origin, part)
            if head is None:
                return None
            made = cls(origin, limits, name, place, part, head)
            # Merged cells are told at the end of a sheet and must be known before the first row: look for them meanwhile.
            can_be_cut = made._readers.submit(_can_be_cut, origin, part)
            try:
                made._go_ahead()
                if can_be_cut.result():
                    return made
            except BaseException:
                made._end()
                raise
            made._end()
            return None

    @property
    def extent(self) -> Extent:
        return self._measuring.extent

    def rows(self) -> Iterator[Row]:
        """Every row once, blank ones included, whole numbers as int; raises UserFault."""
        try:
            with in_plain_words(self._origin):
                yield from self._numbered()
        finally:
            self._end()

    def _go_ahead(self) -> None:
        """See to it that the readers have pieces to read."""
        while len(self._ahead) < _AHEAD and (piece := next(self._to_come, None)) is not None:
            self._ahead.append(piece)

    def _end(self) -> None:
        self._to_come.close()
        self._readers.shutdown(wait=False, cancel_futures=True)

    def _submitted(self) -> Generator[Future[python_calamine.CalamineSheet]]:
        with self._origin.open() as file, zipfile.ZipFile(file) as package:
            companions = {name: package.read(name) for name in companions_of(package)}
            for piece in self._pieces(package):
                yield self._readers.submit(self._load, companions, piece)

    def _pieces(self, package: zipfile.ZipFile) -> Iterator[bytes]:
        """Whole rows, judged: what is passed on claims no more cells than a sheet may have."""
        with package.open(self._part) as part:
            part.read(len(self._head))
            held = bytearray()
            while chunk := part.read(_CHUNK):
                held += chunk
                if len(held) >= PIECE_BYTES and (end := held.rfind(_ROW_END)) >= 0:
                    yield self._judged(bytes(held[: end + len(_ROW_END)]))
                    del held[: end + len(_ROW_END)]
            end = held.rfind(_ROW_END)
            if end >= 0:
                yield self._judged(bytes(held[: end + len(_ROW_END)]))

    def _judged(self, piece: bytes) -> bytes:
        if not _NUMBERED_ROW.match(piece):
            raise ValueError("rows without numbers after rows with numbers")
        self._measuring.take(piece)
        if self.extent.cells > self._limits.cells:
            raise refusal.too_many_cells(self._origin, self._name, self.extent.cells)
        return piece

    def _load(self, companions: dict[str, bytes], piece: bytes) -> python_calamine.CalamineSheet:
        small = io.BytesIO()
        with zipfile.ZipFile(small, "w") as package:
            for name, content in companions.items():
                package.writestr(name, content)
            package.writestr(self._part, b"".join((self._head, piece, b"</sheetData></worksheet>")))
        small.seek(0)
        with python_calamine.CalamineWorkbook.from_filelike(small) as workbook:
            return workbook.get_sheet_by_index(self._place)

    def _read(self) -> Iterator[python_calamine.CalamineSheet]:
        """The pieces in their order."""
        while True:
            self._go_ahead()
            if not self._ahead:
                return
            piece = self._ahead.popleft()
            self._go_ahead()
            try:
                yield piece.result()
            except (python_calamine.CalamineError, OSError) as error:
                raise refusal.damaged(self._origin) from error

    def _numbered(self) -> Iterator[Row]:
        last = width = 0
        for sheet in self._read():
            if sheet.start is None:  # nothing but empty rows
                continue
            first, left = sheet.start
            if first < last:
                raise ValueError("rows out of their order")
            width = max(width, sheet.total_width)
            for number in range(last + 1, first + 1):
                yield number, [""] * width
            rows = plain_rows(sheet.to_python())
            if left or sheet.total_width < width:
                rows = [[*[""] * left, *cells, *[""] * (width - left - len(cells))] for cells in rows]
            yield from enumerate(rows, first + 1)
            last = first + sheet.height


def companions_of(package: zipfile.ZipFile) -> list[str]:
    """The parts that go with every piece of a sheet: lists, styles and shared texts."""
    names = ((name, name.replace("\\", "/").casefold().rpartition("/")[0]) for name in package.namelist())
    return [name for name, folder in names if folder in _FOLDERS and not name.endswith(("/", "\\"))]


def _head(origin: Origin, part: str) -> bytes | None:
    """What stands before the rows of a worksheet; None where that is not what spreadsheet programs usually write."""
    with origin.open() as file, zipfile.ZipFile(file) as package:
        if sum(package.getinfo(name).file_size for name in companions_of(package)) > _COMPANIONS_BYTES:
            return None
        with package.open(part) as content:
            begin = content.read(_HEAD_BYTES)
    head = _HEAD.match(begin)
    if head is None or _ENCODING.search(head[0]) or not _NUMBERED_ROW.match(begin, head.end()):
        return None
    return head[0]


def _can_be_cut(origin: Origin, part: str) -> bool:
    """Whether no cells are merged and the sheet ends as it should."""
    with origin.open() as file, zipfile.ZipFile(file) as package, package.open(part) as content:
        seen, is_over = b"", False
        while chunk := content.read(_CHUNK):
            seen = seen[-_LONGEST_MARK:] + chunk
            if b"<mergeCell" in seen:
                return False
            is_over = is_over or b"</sheetData>" in seen
    return is_over and seen.rstrip().endswith(b"</worksheet>")

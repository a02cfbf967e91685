"""How does a text file become lines, each in the encoding it is written in, without holding the file in memory?

Whole chunks are decoded at once where they decode in the file's encoding; only a chunk that does not is taken line by line.
What was decoded otherwise, or not at all, and where NUL characters stand, is counted and told in notes: never silently.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from shopdesk.importing import refusal
from shopdesk.importing.encoding import byte_order_mark, mark_length
from shopdesk.importing.limits import Limits
from shopdesk.importing.origin import Origin
from shopdesk.importing.refusal import say
from shopdesk.wording import Phrase

_CHUNK = 1024 * 1024
_MOST_ROWS_TOLD = 20
# Bytes that GB2312 text never has and UTF-8 Chinese nearly always: a chunk without them needs no second look.
_NOT_TELLTALE = bytes(range(0x80)) + bytes(range(0xA1, 0x100))
_UTF8_HAN_PAIR = re.compile(rb"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){2}")
_UTF8_WESTERN = re.compile(rb"[\xc2-\xef][\x80-\xbf]")


class TextLines:
    """Lines of a text file, line ends kept, and the notes on what was odd."""

    def __init__(self, origin: Origin, file: BinaryIO, encoding: str, limits: Limits, *, is_chosen: bool) -> None:
        """``is_chosen``: the user named the encoding, so no other is tried."""
        self._origin = origin
        self._file = file
        self._encoding = encoding
        self._limits = limits
        self._is_chosen = is_chosen
        self._row = 0  # lines handed out before the present chunk
        self._other: dict[str, list[int]] = {}
        self._undecoded: list[int] = []
        self._with_nul: list[int] = []

    def notes(self) -> list[Phrase]:
        """What to tell; complete when the lines are exhausted."""
        told = [
            say(
                "{n} lines are written in another encoding ({encoding}) than the rest and were read so: lines {rows}.",
                n=len(rows),
                encoding=encoding,
                rows=_rows_text(rows),
            )
            for encoding, rows in sorted(self._other.items())
        ]
        if self._undecoded:
            told.append(
                say(
                    "{n} lines hold characters that could not be decoded: lines {rows}.",
                    n=len(self._undecoded),
                    rows=_rows_text(self._undecoded),
                )
            )
        if self._with_nul:
            told.append(
                say(
                    "{n} lines hold NUL characters: lines {rows}.",
                    n=len(self._with_nul),
                    rows=_rows_text(self._with_nul),
                )
            )
        return told

    def blocks(self) -> Iterator[list[str]]:
        """The lines, many at a time."""
        self._file.seek(0)
        head = self._file.read(4)
        skip = mark_length(head) if byte_order_mark(head) == self._encoding else 0
        self._file.seek(skip)
        is_wide = self._encoding.startswith(("utf-16", "utf-32"))
        for lines in self._wide_chunks() if is_wide else self._byte_chunks():
            self._row += len(lines)
            yield lines

    def _too_long(self) -> Exception:
        return refusal.line_too_long(self._origin, self._row + 1)

    def _byte_chunks(self) -> Iterator[list[str]]:
        """For encodings in which a line break is a byte of its own (all but the wide ones)."""
        rest = b""
        while chunk := self._file.read(_CHUNK):
            data = rest + chunk
            cut = data.rfind(b"\n") + 1 or data.rfind(b"\r", 0, len(data) - 1) + 1
            rest = data[cut:]
            if cut:
                yield self._decoded(data[:cut])
            if len(rest) > self._limits.line_bytes:
                raise self._too_long()
        if rest:
            yield self._decoded(rest)

    def _wide_chunks(self) -> Iterator[list[str]]:
        decoder = codecs.getincrementaldecoder(self._encoding)("replace")
        rest = ""
        is_last = False
        while not is_last:
            chunk = self._file.read(_CHUNK)
            is_last = not chunk
            text = rest + decoder.decode(chunk, is_last)
            cut = len(text) if is_last else text.rfind("\n") + 1 or text.rfind("\r", 0, len(text) - 1) + 1
            rest = text[cut:]
            if len(rest) > self._limits.line_bytes:
                raise self._too_long()
            lines = self._split(text[:cut])
            if "\ufffd" in text[:cut]:
                self._undecoded += [self._row + at for at, line in enumerate(lines, 1) if "\ufffd" in line]
            if lines:
                yield lines

    def _split(self, text: str) -> list[str]:
        lines = io.StringIO(text, newline="").readlines()
        if max(map(len, lines), default=0) > self._limits.line_bytes:
            raise self._too_long()
        if "\x00" in text:
            self._with_nul += [self._row + at for at, line in enumerate(lines, 1) if "\x00" in line]
        return lines

    def _decoded(self, data: bytes) -> list[str]:
        if self._is_chosen or not self._is_doubtful(data):
            try:
                return self._split(data.decode(self._encoding))
            except UnicodeDecodeError:
                pass
        text = "".join(
            self._decoded_line(self._row + at, line) for at, line in enumerate(data.splitlines(keepends=True), 1)
        )
        return self._split(text)

    def _is_doubtful(self, data: bytes) -> bool:
        """Whether UTF-8 lines may hide in a chunk that would decode without an error all the same."""
        if self._encoding == "utf-8":
            return False
        if self._encoding == "cp1252":
            return _UTF8_WESTERN.search(data) is not None
        return bool(data.translate(None, _NOT_TELLTALE)) and _UTF8_HAN_PAIR.search(data) is not None

    def _decoded_line(self, row: int, line: bytes) -> str:
        if line.isascii():
            return line.decode("ascii")
        for encoding in self._candidates(line):
            try:
                text = line.decode(encoding)
            except UnicodeDecodeError:
                continue
            if encoding != self._encoding:
                self._other.setdefault(encoding, []).append(row)
            return text
        self._undecoded.append(row)
        return line.decode(self._encoding, "replace")

    def _candidates(self, line: bytes) -> tuple[str, ...]:
        if self._is_chosen:
            return (self._encoding,)
        if self._encoding == "utf-8":
            return ("utf-8", "gb18030")
        if self._encoding == "cp1252" or _UTF8_HAN_PAIR.search(line):
            return ("utf-8", self._encoding)
        return (self._encoding, "utf-8")


def _rows_text(rows: list[int]) -> str:
    told = ", ".join(str(row) for row in rows[:_MOST_ROWS_TOLD])
    return f"{told} …" if len(rows) > _MOST_ROWS_TOLD else told

"""In which encoding is a text written? Byte order mark, then strict UTF-8 over the whole file, then what Chinese shops use.

GB18030 decodes nearly any bytes, UTF-8 text too, without an error: so UTF-8 is tried first and over everything, and a file
that is neither wholly is judged line by line (see ``textlines.py``).
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import BinaryIO

_CHUNK = 4 * 1024 * 1024
_SAMPLE = 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAME = {
    "utf-8-sig": "utf-8",
    "utf_8_sig": "utf-8",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "cp950": "big5",
    "iso8859-1": "cp1252",
}
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")


def byte_order_mark(head: bytes) -> str | None:
    """The encoding that a byte order mark names, or None."""
    return next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)


def mark_length(head: bytes) -> int:
    """How many bytes the byte order mark takes."""
    return next((len(mark) for mark, _ in _MARKS if head.startswith(mark)), 0)


def unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark: the high bytes of digits, separators and line breaks are NULs, all on one side."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    for encoding, high, low in (("utf-16-le", 1, 0), ("utf-16-be", 0, 1)):
        zeros = head[high::2].count(0)
        if zeros * 10 < pairs * 2 or head[low::2].count(0) * 20 > zeros:
            continue
        try:
            text = codecs.getincrementaldecoder(encoding)("strict").decode(head)
        except UnicodeDecodeError:
            continue
        if any(letter in text for letter in "\n\r\t,;"):
            return encoding
    return None


def canonical(encoding: str) -> str:
    """The one name under which an encoding is reported; LookupError where Python reads no text by that name."""
    b"a".decode(encoding, "ignore")  # a LookupError where it is no encoding of text
    name = codecs.lookup(encoding).name
    if name == "utf-16":
        return "utf-16-le"
    return _SAME.get(name, name)


def detect(file: BinaryIO) -> str:
    """The encoding of a whole file, read from its beginning: ``utf-8``, ``utf-16-le``, ``utf-16-be``, ``gb18030``, ``big5`` or
    ``cp1252``. For a file of two encodings the one of most of its lines."""
    head = file.read(64 * 1024)
    marked = byte_order_mark(head) or unmarked_utf16(head)
    if marked is not None:
        return marked
    broken_at = _first_break(file)
    if broken_at is None:
        return "utf-8"
    lines = _telling_lines(file, 0) + _telling_lines(file, max(0, broken_at - 4096))
    foreign = [line for line in lines if not _is_utf8(line)]
    if len(foreign) * 2 <= len(lines):
        return "utf-8"
    return legacy_encoding(b"\n".join(foreign))


def _first_break(file: BinaryIO) -> int | None:
    """Where the file stops being UTF-8, or None."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    at = 0
    while chunk := file.read(_CHUNK):
        try:
            decoder.decode(chunk)
        except UnicodeDecodeError as error:
            return max(0, at + error.start - 4)
        at += len(chunk)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return max(0, at - 4)
    return None


def _telling_lines(file: BinaryIO, start: int) -> list[bytes]:
    """Lines beyond ASCII of a stretch of the file; its cut ends are left out."""
    file.seek(start)
    lines = file.read(_SAMPLE).splitlines()
    whole = lines[1 if start else 0 :]
    if len(whole) > 1 and file.read(1):
        whole.pop()
    return [line for line in whole if not line.isascii()]


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def legacy_encoding(sample: bytes) -> str:
    """GB18030, Big5 or cp1252 for bytes that are not UTF-8.

    Decided by the encoding in which the text is made of everyday characters (the first level of GB2312, of Big5). Where it is
    of neither, single high bytes between ASCII letters are Western, runs of them Chinese with rare characters.
    """
    sample = sample[: 256 * 1024]
    simplified = _everyday_share(sample, "gb18030", "gb2312", range(0xB0, 0xD8))
    traditional = _everyday_share(sample, "big5", "big5", range(0xA4, 0xC7))
    if max(simplified, traditional) < 0.6:
        runs = _HIGH_RUN.findall(sample)
        if sum(len(run) == 1 for run in runs) * 2 > len(runs):
            return "cp1252"
    return "big5" if traditional > simplified + 0.15 else "gb18030"


def _everyday_share(sample: bytes, encoding: str, charset: str, level: range) -> float:
    """Share of everyday characters and punctuation among all beyond ASCII; bytes that do not decode count against."""
    letters = Counter(letter for letter in sample.decode(encoding, "replace") if letter > "\x7f")
    everyday = 0
    for letter, times in letters.items():
        try:
            lead = letter.encode(charset)[0]
        except UnicodeEncodeError:
            continue
        if lead in level or 0xA1 <= lead <= 0xA3:
            everyday += times
    return everyday / max(1, letters.total())

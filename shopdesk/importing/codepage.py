"""In which letters is an xls of Excel 95 written? Its texts are bytes of some code page, which calamine spells wrongly for Chinese.

So the code page in the file's head is exchanged, in a copy, for the one under which calamine hands the bytes on as they are, and they
are decoded here: by the page the file declares, or by their look where it declares none or the Western one that Chinese writers of
that time left in.
"""

from __future__ import annotations

import codecs
import io
import struct
from collections.abc import Iterable
from typing import BinaryIO

from shopdesk.importing.compound import CompoundFile
from shopdesk.importing.encoding import legacy_encoding

_BEGIN, _CODE_PAGE = 0x0809, 0x0042
_EXCEL_95 = 0x0500
_AS_IT_IS = 1200  # calamine widens each byte of a text to a letter of the same number
_PAGES = {936: "gb18030", 950: "big5", 54936: "gb18030", 932: "cp932", 949: "cp949"}
_DOUBTFUL = (1252, 1200, 0x8001, 437)
_SAMPLE_BYTES = 64 * 1024


def old_letters(file: BinaryIO) -> tuple[BinaryIO, int | None]:
    """For a workbook of Excel 95 a copy whose texts calamine leaves as bytes, and the code page it declares; the file itself and
    None for later ones."""
    file.seek(0)
    book = CompoundFile(file)
    stream = next((name for name in ("Workbook", "Book") if name in book.names), "")
    head = book.beginning(stream, 4096)
    file.seek(0)
    if len(head) < 8 or struct.unpack_from("<HHH", head)[::2] != (_BEGIN, _EXCEL_95):
        return file, None
    content = bytearray(file.read())
    declared, at = 0, 0
    while at + 6 <= len(head):
        kind, size = struct.unpack_from("<HH", head, at)
        if kind == _CODE_PAGE and size == 2:
            declared = int.from_bytes(head[at + 4 : at + 6], "little")
            for offset, byte in enumerate(_AS_IT_IS.to_bytes(2, "little")):
                content[book.place(stream, at + 4 + offset)] = byte
            break
        at += 4 + size
    return io.BytesIO(bytes(content)), declared


def encoding_of(declared: int, texts: Iterable[str]) -> str:
    """The encoding of the texts of a workbook that declares a code page; ``texts`` as ``old_letters`` lets calamine give them."""
    if declared in _PAGES:
        return _PAGES[declared]
    if declared and declared not in _DOUBTFUL:
        try:
            return codecs.lookup(f"cp{declared}").name
        except LookupError:
            pass
    sample = bytearray()
    for text in texts:
        if not text.isascii():
            sample += text.encode("latin-1", "ignore") + b"\n"
        if len(sample) > _SAMPLE_BYTES:
            break
    possible = [encoding for encoding in ("utf-8", "gb18030", "big5") if _decodes(sample, encoding)]
    if not possible:
        return "cp1252"
    return "utf-8" if "utf-8" in possible else legacy_encoding(bytes(sample))


def _decodes(sample: bytearray, encoding: str) -> bool:
    try:
        sample.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def decoded(text: str, encoding: str) -> str:
    """A text of calamine in its true letters."""
    if text.isascii():
        return text
    return text.encode("latin-1", "replace").decode(encoding, "replace")

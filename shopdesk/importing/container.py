"""What kind of file is this? Told from its first bytes and its directory, never from its name."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

from shopdesk.importing import refusal
from shopdesk.importing.compound import SIGNATURE, CompoundFile, DamagedCompound, is_locked_workbook
from shopdesk.importing.encoding import byte_order_mark, unmarked_utf16
from shopdesk.importing.limits import Limits
from shopdesk.importing.origin import Origin
from shopdesk.importing.package import in_plain_words
from shopdesk.importing.refusal import say

HEAD_BYTES = 64 * 1024

# What people choose by mistake, by its first bytes.
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00")
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"RIFF", b"II*\x00", b"MM\x00*")
_OLD_BIFF = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|table|meta|style|div|tr|center|font|script|title|link|span|p|br|h[1-6]|form)\b"
)
_NEITHER_TEXT = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 0}


def container_of(origin: Origin, limits: Limits) -> str:
    """``xlsx``, ``xlsb``, ``ods``, ``xls``, ``html``, ``spreadsheetml`` or ``text``; ``zip`` for one that is no workbook,
    ``locked`` for a workbook under a password that another reader may open; everything else is a UserFault."""
    with origin.open() as file:
        head = file.read(HEAD_BYTES)
        if not head:
            raise refusal.empty(origin)
        file.seek(0)
        if head.startswith(b"PK\x03\x04") or head.startswith((b"PK\x05\x06", b"PK\x07\x08")):
            return _in_zip(origin, file, limits)
        if head.startswith(SIGNATURE[:4]):
            return _in_compound(origin, file)
    if head.startswith(_ARCHIVES):
        raise refusal.archive(origin)
    if head.startswith(b"%PDF-"):
        raise refusal.no_table(origin, say("a PDF document"))
    if head.startswith(_PICTURES) and _is_binary(head):
        raise refusal.no_table(origin, say("a picture"))
    if head.startswith(_OLD_BIFF):
        raise refusal.no_table(origin, say("a workbook of Excel 4 or older"))
    return _in_text(origin, head)


def _in_zip(origin: Origin, file: BinaryIO, limits: Limits) -> str:
    with in_plain_words(origin), zipfile.ZipFile(file) as package:
        parts = package.infolist()
        check_directory(origin, parts, limits)
        names = {part.filename.replace("\\", "/").lstrip("/").casefold() for part in parts}
        if "mimetype" in names and names & {"content.xml", "encrypted-package"}:
            return _in_open_document(origin, package)
    if any(name.startswith("xl/") for name in names):
        return "xlsb" if "xl/workbook.bin" in names else "xlsx"
    if "[content_types].xml" in names and any(name.startswith("word/") for name in names):
        raise refusal.no_table(origin, say("a text document"))
    if "[content_types].xml" in names and any(name.startswith("ppt/") for name in names):
        raise refusal.no_table(origin, say("a presentation"))
    return "zip"


def check_directory(origin: Origin, parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse a zip from its directory alone: too many parts, too much in all, a part packed beyond belief."""
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > limits.zip_entries:
        raise refusal.too_many_members(origin, len(parts))
    if unpacked > limits.unpacked_bytes:
        raise refusal.unpacks_too_large(origin, unpacked // 1_000_000)
    for part in parts:
        if part.file_size > max(part.compress_size, 1) * limits.packing_ratio and (
            part.file_size >= limits.packing_ratio_from_bytes
        ):
            raise refusal.unpacks_too_large(origin, unpacked // 1_000_000)


def _in_open_document(origin: Origin, package: zipfile.ZipFile) -> str:
    kind = package.open("mimetype").read(200).decode("ascii", "replace")
    if not kind.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        raise refusal.no_table(origin, say("a text document"))
    if "META-INF/manifest.xml" in package.namelist():
        with package.open("META-INF/manifest.xml") as manifest:
            if b"encryption-data" in manifest.read(4 * 1024 * 1024):
                raise refusal.locked(origin)
    return "ods"


def _in_compound(origin: Origin, file: BinaryIO) -> str:
    try:
        compound = CompoundFile(file)
        names = compound.names
        if "EncryptedPackage" in names or "EncryptionInfo" in names:
            return "locked"
        for stream in ("Workbook", "Book"):
            if stream in names:
                return "locked" if is_locked_workbook(compound.beginning(stream, 4096)) else "xls"
    except DamagedCompound as error:
        raise refusal.damaged(origin) from error
    if "WordDocument" in names:
        raise refusal.no_table(origin, say("a text document"))
    if "PowerPoint Document" in names:
        raise refusal.no_table(origin, say("a presentation"))
    raise refusal.no_table(origin, say("no workbook"))


def _in_text(origin: Origin, head: bytes) -> str:
    encoding = byte_order_mark(head) or unmarked_utf16(head)
    if encoding is None and _is_binary(head):
        raise refusal.no_table(origin, say("no text and no workbook"))
    begin = head.decode(encoding or "latin-1", "ignore").lstrip("\ufeff \t\r\n\x00").lower()
    if begin.startswith("<"):
        if begin.startswith("<?xml") and "urn:schemas-microsoft-com:office:spreadsheet" in begin:
            return "spreadsheetml"
        opening = re.sub(r"\A(?:<\?.*?\?>|<!--.*?-->|\s)+", "", begin, flags=re.DOTALL)
        if _HTML.match(opening):
            return "html"
        if "urn:schemas-microsoft-com:office:spreadsheet" in begin:
            return "spreadsheetml"
        if begin.startswith("<?xml"):
            raise refusal.no_table(origin, say("an XML document"))
    return "text"


def _is_binary(head: bytes) -> bool:
    """More control characters than a text has by accident; NUL bytes are judged by themselves (text with a few is reported)."""
    odd = len(head) - len(head.translate(None, bytes(_NEITHER_TEXT)))
    return odd * 50 > len(head) or head.count(0) * 4 > len(head)

"""Which tables are packed in a zip? Its members, unpacked into one file without a name and never under a name of their own.

Back offices hand out promotion reports and bills so. Each member meets the same bounds as a file, all together those of one zip;
an archive among them is opened once more, and no deeper.
"""

from __future__ import annotations

import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import IO

from shopdesk.errors import UserFault
from shopdesk.importing import refusal
from shopdesk.importing.container import check_directory, container_of
from shopdesk.importing.limits import MIB, Limits
from shopdesk.importing.origin import Origin, held_origin
from shopdesk.importing.package import BROKEN
from shopdesk.importing.refusal import say
from shopdesk.wording import Phrase

_IN_MEMORY = 16 * MIB
_LEAVINGS = frozenset({"thumbs.db", "desktop.ini"})  # what systems put beside the files of a folder
_UTF8_NAME, _ENCRYPTED, _STRONG = 0x800, 0x1, 0x40
_AES = 99
_UNICODE_PATH = 0x7075  # the extra field in which some packers give the name in UTF-8

Members = list[tuple[str, Origin]]


@contextmanager
def unpacked(origin: Origin, limits: Limits, password: str | None) -> Iterator[tuple[Members, list[Phrase]]]:
    """(name, bytes) of every member that is a table, and the notes to tell; the bytes are there until the end of the block.

    Raises UserFault where a member is damaged or locked, naming it, where they are too many or too large, and where none is a
    table.
    """
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as held:
        unpacking = _Unpacking(held, limits, password)
        unpacking.take(origin, "", 1)
        if not unpacking.members:
            raise refusal.no_table(origin, say("an archive without a table"))
        notes = [refusal.left_out(unpacking.left_out)] if unpacking.left_out else []
        yield unpacking.members, notes


class _Unpacking:
    """One zip being unpacked, with what is left of its bounds."""

    def __init__(self, held: IO[bytes], limits: Limits, password: str | None) -> None:
        self._held = held
        self._end = 0
        self._limits = limits
        self._password = password
        self._names: set[str] = set()
        self.members: Members = []
        self.left_out: list[str] = []

    def take(self, origin: Origin, folder: str, depth: int) -> None:
        """Unpack the members of one archive; ``folder``: the name of the archive it lies in, with a slash."""
        try:
            with origin.open() as file, zipfile.ZipFile(file) as package:
                parts = [part for part in package.infolist() if not _is_leaving(member_name(part))]
                if len(self.members) + len(parts) > self._limits.zip_members:
                    raise refusal.too_many_members(origin, len(parts))
                check_directory(origin, package.infolist(), self._limits)
                unpacked_bytes = self._limits.unpacked_bytes - sum(part.file_size for part in package.infolist())
                self._limits = replace(self._limits, unpacked_bytes=unpacked_bytes)
                for part in parts:
                    self._take_member(origin, package, part, folder, depth)
        except BROKEN as error:
            raise refusal.damaged(origin) from error

    def _take_member(
        self, archive: Origin, package: zipfile.ZipFile, part: zipfile.ZipInfo, folder: str, depth: int
    ) -> None:
        name = self._unlike_others(folder + member_name(part))
        file_name = name.rpartition("/")[2]
        member = held_origin(f"{archive.name} › {member_name(part)}", file_name, self._held, self._end, part.file_size)
        self._unpack(member, package, part)
        try:
            container = container_of(member, self._limits)
        except UserFault as fault:
            if fault.code not in ("not_a_table", "empty_file"):
                raise
            self.left_out.append(name)
            return
        if container != "zip":
            self.members.append((name, member))
        elif depth == 1:
            self.take(member, f"{name}/", depth + 1)
        else:
            raise refusal.nested_too_deep(member)

    def _unlike_others(self, name: str) -> str:
        """The name, numbered where a member before bears the same."""
        number, told = 1, name
        while told in self._names:
            number += 1
            told = f"{name} ({number})"
        self._names.add(told)
        return told

    def _unpack(self, member: Origin, package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
        """Append the bytes of a member to the held file."""
        is_locked = bool(part.flag_bits & _ENCRYPTED)
        if part.compress_type == _AES or part.flag_bits & _STRONG:
            raise refusal.strongly_locked(member)
        if is_locked and not self._password:
            raise refusal.password_needed(member)
        start = self._end
        for password in self._passwords() if is_locked else (None,):
            try:
                with package.open(part, pwd=password) as content:
                    while piece := content.read(MIB):
                        self._held.seek(self._end)  # an archive in the archive is read from the same held file
                        self._held.write(piece)
                        self._end += len(piece)
            except BROKEN as error:
                self._end = start
                if not is_locked:
                    raise refusal.damaged(member) from error
            else:
                return
        raise refusal.password_wrong(member)

    def _passwords(self) -> tuple[bytes, ...]:
        """The password as the packers of different systems write its letters."""
        given = self._password or ""
        return tuple(dict.fromkeys((given.encode("utf-8"), given.encode("gb18030"))))


def member_name(part: zipfile.ZipInfo) -> str:
    """The name of a member as its packer meant it, without the parts that lead out of the archive.

    Packers on Chinese Windows write names in GBK without saying so.
    """
    name = part.orig_filename
    if not part.flag_bits & _UTF8_NAME:
        try:
            raw = name.encode("cp437")
            name = _unicode_path(part.extra, zlib.crc32(raw)) or _decoded(raw)
        except UnicodeEncodeError:  # it was never raw
            pass
    parts = name.partition("\x00")[0].replace("\\", "/").split("/")
    kept = "/".join(each for each in parts if each not in ("", ".", "..") and not each.endswith(":"))
    return f"{kept}/" if parts[-1] == "" else kept


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437")


def _unicode_path(extra: bytes, checksum: int) -> str | None:
    """The name in UTF-8 that an extra field holds, if it belongs to the name beside it."""
    while len(extra) >= 4:
        field, size = struct.unpack_from("<HH", extra)
        content, extra = extra[4 : 4 + size], extra[4 + size :]
        if field == _UNICODE_PATH and len(content) > 5 and content[1:5] == checksum.to_bytes(4, "little"):
            return content[5:].decode("utf-8", "replace")
    return None


def _is_leaving(name: str) -> bool:
    """Whether a member is no file of the user: a folder, what macOS and others add, a hidden file, an open workbook's lock."""
    parts = name.split("/")
    return (
        parts[-1] == ""
        or "__MACOSX" in parts
        or parts[-1].casefold() in _LEAVINGS
        or any(part.startswith((".", "~$")) for part in parts)
    )

"""How do the tests make a zip under a password? The standard library only opens them, so the cipher stands here once more."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

_TABLE = [0] * 256
for _byte in range(256):
    _value = _byte
    for _ in range(8):
        _value = (_value >> 1) ^ (0xEDB88320 if _value & 1 else 0)
    _TABLE[_byte] = _value


def _crc(value: int, byte: int) -> int:
    return (value >> 8) ^ _TABLE[(value ^ byte) & 0xFF]


class _Keys:
    """The three keys of the traditional cipher of zip files (APPNOTE 6.1)."""

    def __init__(self, password: bytes) -> None:
        self._keys = [0x12345678, 0x23456789, 0x34567890]
        for byte in password:
            self._take(byte)

    def _take(self, byte: int) -> None:
        first, second, third = self._keys
        first = _crc(first, byte)
        second = ((second + (first & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        self._keys = [first, second, _crc(third, second >> 24)]

    def encrypted(self, plain: bytes) -> bytes:
        result = bytearray()
        for byte in plain:
            mask = self._keys[2] | 2
            result.append(byte ^ ((mask * (mask ^ 1) >> 8) & 0xFF))
            self._take(byte)
        return bytes(result)


def locked_zip(members: Iterable[tuple[str, bytes]], password: bytes) -> bytes:
    """A zip whose members are stored under a password."""
    locked = []
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in members:
            head = bytes(11) + (zlib.crc32(content) >> 24).to_bytes(1, "big")
            cipher = _Keys(password).encrypted(head + content)
            locked.append((cipher, content))
            package.writestr(name, cipher)
    whole = bytearray(target.getvalue())
    for signature, flags, checksum, size in ((b"PK\x03\x04", 6, 14, 22), (b"PK\x01\x02", 8, 16, 24)):
        at = 0
        for cipher, content in locked:
            at = whole.index(signature, at)
            whole[at + flags] |= 1
            whole[at + checksum : at + checksum + 4] = zlib.crc32(content).to_bytes(4, "little")
            whole[at + size : at + size + 4] = len(content).to_bytes(4, "little")
            at += 4 + (len(cipher) if signature == b"PK\x03\x04" else 0)
    return bytes(whole)

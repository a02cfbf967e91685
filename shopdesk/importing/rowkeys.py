"""What tells one row from another where the file gives it no number of its own?

The key is a hash of what the row says and how often the same was said before it: identical lines are kept apart, a
second import of the file gives the same keys, and cutting a file between two orders changes none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b


class RowKeys:
    """Makes the keys of one table, block after block."""

    def __init__(self) -> None:
        self._seen: dict[bytes, int] = {}

    def keys(self, columns: Sequence[Iterable[object]]) -> list[str]:
        """One key a row: 16 hex digits, and ``-2``, ``-3`` … for the second, third row that says the same."""
        made = []
        seen = self._seen
        for row in zip(*columns, strict=True):
            digest = row_hash(row)
            seen[digest] = count = seen.get(digest, 0) + 1
            made.append(digest.hex() if count == 1 else f"{digest.hex()}-{count}")
        return made


def row_hash(row: Iterable[object]) -> bytes:
    """Eight bytes that are the same for the same values on every machine."""
    said = "\x1f".join("" if value is None else f"{value:g}" if type(value) is float else str(value) for value in row)
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).digest()

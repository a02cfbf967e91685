"""When do two headings say the same? One folding for the headings of files and for those of the declared formats."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_DROPPED = dict.fromkeys(map(ord, " \t\r\n\v\f\u00a0\u3000\u200b\ufeff\u2060_\"'`“”‘’"))
_FOLDED = str.maketrans("（）：，／【】［］％", "():,/[][]%")


@lru_cache(maxsize=4096)
def fold(heading: str) -> str:
    """A heading without blanks, line breaks and quotes, full-width signs made half-width, letter case gone.

    账 and 帐 stay two letters: the two layouts of the fund flow differ by nothing else.
    """
    return heading.translate(_DROPPED).translate(_FOLDED).casefold()


def numbered(folded: Iterable[str]) -> list[str]:
    """Make headings that occur twice distinct: the second 商家编码 of a row becomes ``商家编码#2``."""
    seen: dict[str, int] = {}
    result = []
    for name in folded:
        seen[name] = count = seen.get(name, 0) + 1
        result.append(name if count == 1 or not name else f"{name}#{count}")
    return result

"""When do two headings say the same? One folding for the headings of files and for those of the declared formats."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

_DROPPED = dict.fromkeys(map(ord, " \t\r\n\v\f\u00a0\u3000\u200b\ufeff\u2060_\"'`“”‘’"))
_OURS, _TRAY = "shopdesk", "shopdeskid("
_FOLDED = str.maketrans("（）：，／【】［］％", "():,/[][]%")


@lru_cache(maxsize=4096)
def fold(heading: str) -> str:
    """A heading without blanks, line breaks and quotes, full-width signs made half-width, letter case gone.

    账 and 帐 stay two letters: the two layouts of the fund flow differ by nothing else.
    """
    return heading.translate(_DROPPED).translate(_FOLDED).casefold()


def is_ours(folded: str) -> bool:
    """Whether a heading is one that ShopDesk itself writes beside an export's own, on the sheet of rejected rows."""
    return folded.startswith(_OURS)


def tray_heading(format_id: str) -> str:
    """The heading of the column that names each row's place in the tray, and by which format the sheet is read again."""
    return f"ShopDesk ID ({format_id})"


def tray_format(folded: Iterable[str]) -> str | None:
    """The format a sheet of rejected rows names, letter case gone; None for any other sheet."""
    for name in folded:
        if name.startswith(_TRAY):
            return name.removeprefix(_TRAY).removesuffix(")")
    return None


def numbered(folded: Iterable[str]) -> list[str]:
    """Make headings that occur twice distinct: the second 商家编码 of a row becomes ``商家编码#2``."""
    seen: dict[str, int] = {}
    result = []
    for name in folded:
        seen[name] = count = seen.get(name, 0) + 1
        result.append(name if count == 1 or not name else f"{name}#{count}")
    return result


def fingerprint_of(headings: Iterable[str]) -> str:
    """One short name for exactly these headings, in whatever order."""
    names = sorted(name for name in numbered(map(fold, headings)) if name)
    return sha256("\n".join(names).encode()).hexdigest()[:16]

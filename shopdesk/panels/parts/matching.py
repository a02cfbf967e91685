"""Does what she typed mean this entry? Beginnings, words, pinyin initials and letters in order, in either language."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

# GB2312 keeps its 3,755 common characters in the order of their pinyin: the code at which each initial begins.
_INITIALS = "ABCDEFGHJKLMNOPQRSTWXYZ"
_STARTS = (
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE,
    0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1,
)  # fmt: skip
_LAST_COMMON = 0xD7F9
IN_IT, SCATTERED, WORST = 3, 5, 6  # somewhere in the name; its letters in order, not side by side; nothing at all


def initials(text: str) -> str:
    """The pinyin initials of Chinese characters and the first letters of other words, small: 补货 bh, Back up bu.

    A character with several readings has the one GB2312 sorts it by; rare characters are left out.
    """
    found = []
    for word in re.findall(r"[A-Za-z]+|\d+|[\u4e00-\u9fff]", text):
        if word.isascii():
            found.append(word[0])
            continue
        try:
            high, low = word.encode("gb2312")
        except (UnicodeEncodeError, ValueError):
            continue
        code = high * 256 + low
        if _STARTS[0] <= code <= _LAST_COMMON:
            found.append(_INITIALS[bisect_right(_STARTS, code) - 1])
    return "".join(found).lower()


def rank(typed: str, names: Sequence[str]) -> int | None:
    """How well a text fits the best of some names: 0 the same … 5 its letters in order; None where it does not."""
    piece = " ".join(typed.casefold().split())
    if not piece:
        return None
    return min((found for name in names if (found := _rank(piece, name.casefold())) is not None), default=None)


def best_rank(typed: str, names: Sequence[str], other_words: Sequence[str]) -> int | None:
    """The same of something with names and other words: these must hold what was typed, and stand behind names that do."""
    by_name, by_word = rank(typed, names), rank(typed, other_words)
    found = [by_name, None if by_word is None or by_word > IN_IT else max(by_word, IN_IT)]
    return min((how for how in found if how is not None), default=None)


def _rank(piece: str, name: str) -> int | None:
    if name == piece:
        return 0
    if name.startswith(piece):
        return 1
    if any(word.startswith(piece) for word in re.split(r"[\s:：/，,]+", name)):
        return 2
    if piece in name or all(word in name for word in piece.split()):
        return IN_IT
    letters = piece.replace(" ", "")
    if letters.isalnum() and letters in initials(name):
        return 4
    if len(letters) >= 3 and _in_order(letters, name):
        return SCATTERED
    return None


def _in_order(letters: str, name: str) -> bool:
    """Whether all letters stand in the name in this order, the first at the beginning of a word."""
    start = re.search(rf"(?:^|\W){re.escape(letters[0])}", name)
    if start is None:
        return False
    rest = iter(name[start.end() :])
    return all(letter in rest for letter in letters[1:])

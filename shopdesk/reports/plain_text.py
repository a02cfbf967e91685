"""How is text that came from outside shown, so that it can neither hide, reorder nor break the words around it?"""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# zero-width joiners belong to emoji and to several scripts: they neither hide nor reorder
_HARMLESS = frozenset("\u200c\u200d")


def shown(text: str, *, keep_lines: bool = False) -> str:
    """The text with control, bidi-override and other unseen characters spelled out (``\\u202e``); blanks become spaces.

    keep_lines leaves line ends alone (the owner's notes are written in paragraphs).
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown_character(character, keep_lines) for character in text)


def _shown_character(character: str, keep_lines: bool) -> str:
    if character == "\n" and keep_lines:
        return character
    if character in "\t\u00a0\u3000":
        return " "
    if character in _HARMLESS or unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

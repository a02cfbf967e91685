"""Which texts would a spreadsheet program take for a formula, and how are they kept as the texts they are?"""

from __future__ import annotations

import re

_LEADS = frozenset("=+-@\t\r\n＝＋－＠")
_PLAIN_NUMBER = re.compile(r"-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet program could run a cell with this text: it begins so, at once or after blanks."""
    stripped = text.lstrip(" \u00a0\u3000")
    return bool(stripped) and (stripped[0] in _LEADS or text[0] in _LEADS)


def guarded(text: str) -> str:
    """The text for a csv cell: an apostrophe before what looks like a formula; plain negative numbers stay numbers.

    Our own import takes the apostrophe off again. A text that begins with apostrophes before a formula gets one more,
    so that what comes back is what went out.
    """
    if _PLAIN_NUMBER.fullmatch(text):
        return text
    return f"'{text}" if looks_like_formula(text.lstrip("'")) else text

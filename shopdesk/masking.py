"""How is a buyer shown without being named? The one mask for screen, paper and exports, as the platforms write theirs.

A buyer's id is what the platform tells, its own number or nick; of an e-mail address the readers keep a salted hash; of a nick
that comes masked nothing, since it would join strangers.
"""

from __future__ import annotations

import re

_PHONE = re.compile(r"\d{11}")
_HASH = re.compile(r"h:[0-9a-f]{16}")


def masked(buyer_id: str) -> str:
    """The ends of an id with stars between them: ``t***1``, ``138****8000``; a hash shows nothing of anybody and stays.

    Two names may look alike: a mask is for showing, never for counting.
    """
    if _HASH.fullmatch(buyer_id):
        return buyer_id
    if _PHONE.fullmatch(buyer_id):
        return masked_phone(buyer_id)
    if len(buyer_id) <= 2:
        return f"{buyer_id[:1]}***"
    return f"{buyer_id[0]}***{buyer_id[-1]}"


def is_mark(buyer_id: str) -> bool:
    """Whether it is a hash, in which nobody is named."""
    return _HASH.fullmatch(buyer_id) is not None


def masked_name(name: str) -> str:
    """The first character and a star for each further one, two at most: 张*, 欧**; one character shows nothing of itself."""
    plain = name.strip()
    if len(plain) < 2:
        return "*" * len(plain)
    return plain[0] + "*" * min(2, len(plain) - 1)


def masked_phone(text: str) -> str:
    """138****5678 of eleven digits, however they are written and with or without +86; of other numbers the last two, of fewer
    than five digits none; a text without digits is no number and shows nothing."""
    digits = "".join(character for character in text if character.isdecimal())
    if len(digits) == 13 and digits.startswith("86"):
        digits = digits[2:]
    if len(digits) == 11:
        return f"{digits[:3]}****{digits[-4:]}"
    shown = digits[-2:] if len(digits) >= 5 else ""
    return "*" * (len(digits) - len(shown)) + shown


def salted(salt: str, text: str) -> str:
    """A buyer's mark that joins his orders and tells nobody his name or address."""
    from hashlib import sha256  # a library of its own: not before a name is hashed

    return "h:" + sha256((salt + text.strip().casefold()).encode()).hexdigest()[:16]

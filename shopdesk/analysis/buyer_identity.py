"""Who is a buyer in the files, and how is she named where others may read it?

The readers keep what a platform tells: its own number or nick; of an e-mail address only a salted hash; of a masked nick
(``t**3``) nothing, since it would join strangers. So one id is one buyer, and orders without one have none.
"""

from __future__ import annotations

import re

from shopdesk.masking import masked

_HASH = re.compile(r"h:[0-9a-f]{16}")
_NUMBER = re.compile(r"[\d.]+")
KINDS = ("nick", "number", "hash")
__all__ = ["KINDS", "kind_of", "masked"]


def kind_of(buyer_id: str) -> str:
    """``hash`` of an e-mail address, ``number`` of a platform's customer, ``nick`` otherwise."""
    if _HASH.fullmatch(buyer_id):
        return "hash"
    return "number" if _NUMBER.fullmatch(buyer_id) else "nick"

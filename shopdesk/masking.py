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
        return f"{buyer_id[:3]}****{buyer_id[-4:]}"
    if len(buyer_id) <= 2:
        return f"{buyer_id[:1]}***"
    return f"{buyer_id[0]}***{buyer_id[-1]}"

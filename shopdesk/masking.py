"""How is a buyer shown without being named? The one mask for screen, paper and exports, as the platforms write theirs."""

from __future__ import annotations

import re

_PHONE = re.compile(r"\d{11}")


def masked(buyer: str | None) -> str | None:
    """``t***1`` for a nick, ``138****8000`` for a number of eleven digits; None stays None.

    Two short names may look alike: a mask is for showing, never for counting.
    """
    if not buyer:
        return None
    if _PHONE.fullmatch(buyer):
        return f"{buyer[:3]}****{buyer[-4:]}"
    return f"{buyer[0]}***{buyer[-1]}" if len(buyer) > 2 else f"{buyer[0]}***"

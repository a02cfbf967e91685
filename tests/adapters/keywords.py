"""How do the oracles of the keyword cleaner (section C) call it?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.analysis.keywords import Lexicon, clean
from tests.adapters.registry import adapter


@adapter("C.keyword")
def keyword(given: Mapping[str, Any]) -> list[str]:
    return list(clean(given["text"], Lexicon(frozenset(given["lexicon"]), frozenset(given["stop"]))).words)

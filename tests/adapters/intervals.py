"""How do the oracles of shares seen in few cases call our arithmetic?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.analysis.intervals import wilson_interval
from tests.adapters.registry import adapter


@adapter("E.wilson")
def wilson(given: Mapping[str, Any]) -> tuple[float, float] | None:
    return wilson_interval(given["x"], given["n"])

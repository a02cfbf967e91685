"""Where does a share of the observed values lie? Quantiles by the inverted distribution: always a value that was seen."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import TypeVar

Number = TypeVar("Number", int, float)


def inverted_quantile(values: Sequence[Number], share: float) -> Number | None:
    """The smallest value that at least ``share`` of the values do not exceed (analysis-spec §0); None without values.

    The share is taken as it is written: 0.8 of 5 values is exactly 4 of them.
    """
    if not values:
        return None
    return sorted(values)[quantile_place(len(values), share)]


def quantile_place(n: int, share: float) -> int:
    """The place, among ``n`` rising values, of the one that ``inverted_quantile`` gives."""
    return max(1, ceil(Fraction(str(share)) * n)) - 1

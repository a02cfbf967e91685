"""What do the chosen cells come to? Exact sums of money and quantities; of rates only the mean, since their sum means nothing."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import fsum
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.money import half_up_ratio

_EXACT = frozenset({"value", "qty"})
_NO_SUM = frozenset({"days", "ratio"})


@dataclass(frozen=True)
class Tally:
    """Of one column: how many values are known, their sum, mean, least and greatest; None where that says nothing."""

    known: int
    total: int | float | None = None
    mean: int | float | None = None
    least: int | float | None = None
    greatest: int | float | None = None


def tally(values: Iterable[Any], dtype: str) -> Tally:
    """The tally of a column's cells; anything but numbers counts as unknown."""
    known = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    if not known:
        return Tally(0)
    exact = all(isinstance(value, int) for value in known)
    return of_sums(len(known), sum(known) if exact else fsum(known), min(known), max(known), dtype)


def of_sums(
    known: int, total: int | float | None, least: int | float | None, greatest: int | float | None, dtype: str
) -> Tally:
    """The tally of a column whose sums are known already, as the store gives them."""
    if not known or total is None:
        return Tally(0)
    if dtype == "rate":
        return Tally(known, mean=total / known)
    if dtype in _EXACT and isinstance(total, int):
        return Tally(known, total, half_up_ratio(total, known), least, greatest)
    mean = Fraction(total) / known
    plain = int(mean) if mean.denominator == 1 else float(mean)
    return Tally(known, None if dtype in _NO_SUM else total, plain, least, greatest)

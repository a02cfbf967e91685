"""Which function answers which family of oracles? The register that the adapters of every section write into.

A family is the first two parts of an oracle's id. An adapter turns an oracle's input into a call of ours and our result
back into the oracle's words; it knows no figure. To add families: write a module beside this one, named by the feature,
and register its functions with ``adapter``; ``tests/test_oracles.py`` finds the module by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

Adapter = Callable[[Any], Any]
ADAPTERS: dict[str, Adapter] = {}
COLUMNS: dict[str, tuple[str, ...]] = {}


def adapter(family: str, *, columns: tuple[str, ...] = ()) -> Callable[[Adapter], Adapter]:
    """Register a function for the oracles whose ids begin with ``family``.

    columns: of a family that writes its rows as bare lists, the names its title gives to their places, so that a tolerance
    by name finds them.
    """

    def register(function: Adapter) -> Adapter:
        if family in ADAPTERS:
            raise ValueError(f"{family} has two adapters")
        ADAPTERS[family] = function
        if columns:
            COLUMNS[family] = columns
        return function

    return register


def family_of(oracle_id: str) -> str:
    """``A.alloc`` of ``A.alloc.3``."""
    return ".".join(oracle_id.split(".")[:2])


def milli(units: Any) -> int:
    """The oracle's units as the store's thousandths."""
    return int(Decimal(str(units)) * 1000)


DIGITS = 6  # after the point: so many the oracles of exact families give of what does not end


def digits(number: float | None) -> float | None:
    """A figure to the digits the oracles give; None and NaN are not known."""
    return None if number is None or number != number else round(float(number), DIGITS)


def whole(number: Any) -> int:
    """A count, which a file of numbers may write ``12.0``; ValueError where it is none."""
    if number != int(number):
        raise ValueError(f"no count: {number}")
    return int(number)


def units(quantity: int) -> int | float:
    """The store's thousandths as the oracle's units."""
    return quantity // 1000 if quantity % 1000 == 0 else quantity / 1000


def moment(text: str | None) -> str | None:
    """``2026-10-31T12:00:00`` as the store writes it."""
    return None if text is None else text.replace("T", " ")

"""Which rows are meant? A filter as a tree of conditions, and whether it holds for a row; the store reads the same tree as SQL.

A comparison never holds for an unknown value (None or empty), so its negation does. Texts are compared with case and width left
aside: ``Ｔ恤`` and ``t恤`` are one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from operator import ge, gt, le, lt
from typing import Any, TypeVar

from shopdesk.frozen import dataclass

Row = TypeVar("Row")
# Kelvin, Ångström, Ohm: signs of units, no letters in a title; without them only the wide forms fold to ASCII
_UNIT_SIGNS = frozenset({0x2126, 0x212A, 0x212B})
_WIDE_FIRST, _WIDE_LAST, _WIDE_SHIFT, _WIDE_BLANK = 0xFF01, 0xFF5E, 0xFEE0, 0x3000
# beside ASCII and Chinese: what may have a case of its own or a width
_ODD = re.compile("[\\x80-\u3000\ua640-\uabff\uff01-\uff5e\U00010000-\U0010ffff]")
_SIGNS: dict[str, Callable[[Any, Any], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}


@dataclass(frozen=True)
class All:
    """Every part holds; without parts always."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Either:
    """At least one part holds; without parts never."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    """The part does not hold."""

    part: Condition


@dataclass(frozen=True)
class Compare:
    """A known value stands in an order to another: ``sign`` is ``<``, ``<=``, ``>`` or ``>=``; days and moments as their texts."""

    column: str
    sign: str
    value: int | float | str


@dataclass(frozen=True)
class OneOf:
    """The text is exactly one of these: codes and numbers of orders, which an index finds."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Contains:
    """The text has this one in it, or is it as a whole; ``text`` is folded."""

    column: str
    text: str
    is_whole: bool = False


@dataclass(frozen=True)
class Unknown:
    """The column has no known value."""

    column: str


Condition = All | Either | Not | Compare | OneOf | Contains | Unknown


@dataclass(frozen=True)
class SortKey:
    """One column of an order; unknown values come last whichever way."""

    column: str
    is_descending: bool = False


def columns_of(condition: Condition) -> set[str]:
    """The names of all columns a condition looks at."""
    if isinstance(condition, All | Either):
        return set[str]().union(*(columns_of(part) for part in condition.parts))
    return columns_of(condition.part) if isinstance(condition, Not) else {condition.column}


# ---- texts ------------------------------------------------------------------------------------------------------------


@cache
def _folds() -> dict[int, str]:
    """What each character is taken for, where that is another one; always one for one, so that a pattern can undo it."""
    found = {}
    for code in range(0x20000):  # every letter that has a case lies below
        narrow = chr(code - _WIDE_SHIFT) if _WIDE_FIRST <= code <= _WIDE_LAST else chr(code)
        small = " " if code == _WIDE_BLANK else narrow.lower()
        folded = small if len(small) == 1 else narrow
        if folded != chr(code) and code not in _UNIT_SIGNS:
            found[code] = folded
    return found


def fold(text: str) -> str:
    """The text with case and width left aside."""
    return text.lower() if _ODD.search(text) is None else text.translate(_folds())


@cache
def _folded_to() -> frozenset[str]:
    return frozenset(_folds().values())


def is_plain(sign: str) -> bool:
    """Whether a folded character is the only one that folds to it, as those of Chinese are."""
    return sign not in _folded_to()


# ---- rows in memory ---------------------------------------------------------------------------------------------------


def predicate(
    condition: Condition, value: Callable[[Row, str], Any], words: Callable[[Row, str], str]
) -> Callable[[Row], bool]:
    """The test of a row. ``value(row, column)`` gives what is compared, ``words(row, column)`` its folded text ("" unknown)."""
    if isinstance(condition, All):
        tests = [predicate(part, value, words) for part in condition.parts]
        return lambda row: all(test(row) for test in tests)
    if isinstance(condition, Either):
        tests = [predicate(part, value, words) for part in condition.parts]
        return lambda row: any(test(row) for test in tests)
    if isinstance(condition, Not):
        test = predicate(condition.part, value, words)
        return lambda row: not test(row)
    column = condition.column
    if isinstance(condition, Compare):
        holds, limit = _SIGNS[condition.sign], condition.value
        kind: type | tuple[type, ...] = str if isinstance(limit, str) else (int, float)

        def compared(row: Row) -> bool:
            found = _plain(value(row, column))
            return found != "" and isinstance(found, kind) and holds(found, limit)

        return compared
    if isinstance(condition, OneOf):
        wanted = set(condition.values)
        return lambda row: isinstance(found := value(row, column), str) and found in wanted
    if isinstance(condition, Contains):
        text = condition.text
        if condition.is_whole:
            return lambda row: words(row, column) == text
        return lambda row: text in words(row, column)
    return lambda row: value(row, column) in (None, "")


def marks(
    condition: Condition,
    n: int,
    values: Callable[[str], Sequence[Any] | None],
    words: Callable[[str], Sequence[str] | None],
) -> list[bool] | None:
    """Of each of ``n`` rows whether it meets a condition, column by column: the same as ``predicate`` and many times as quick.

    ``values(column)`` gives a column whole, ``words(column)`` its folded texts; None for one that is not known so, and None is answered
    then.
    """
    if isinstance(condition, All | Either):
        found = [marks(part, n, values, words) for part in condition.parts]
        known = [one for one in found if one is not None]
        if len(known) < len(found):
            return None
        join = all if isinstance(condition, All) else any
        if not known:
            return [isinstance(condition, All)] * n
        return known[0] if len(known) == 1 else list(map(join, zip(*known, strict=True)))
    if isinstance(condition, Not):
        part = marks(condition.part, n, values, words)
        return None if part is None else [not one for one in part]
    if isinstance(condition, Contains):
        said, text = words(condition.column), condition.text
        if said is None:
            return None
        return [one == text for one in said] if condition.is_whole else [text in one for one in said]
    whole = values(condition.column)
    if whole is None:
        return None
    test = predicate(condition, lambda value, _: value, lambda _value, _: "")
    return [test(value) for value in whole]


def holds(condition: Condition, row: Mapping[str, Any]) -> bool:
    """Whether a row of plain values meets a condition."""

    def value(one: Mapping[str, Any], name: str) -> Any:
        return one.get(name)

    def words(one: Mapping[str, Any], name: str) -> str:
        return fold(str(one.get(name) or ""))

    return predicate(condition, value, words)(row)


def _plain(value: Any) -> Any:
    """Days and moments as the store writes them."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    return value.isoformat() if isinstance(value, date) else value

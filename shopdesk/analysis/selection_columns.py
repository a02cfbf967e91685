"""What sold of each item over any span of days, and what came back of it? Narrow columns, cut at any day without asking the store.

Built once for a store as it stands; a row counts from the day on which it was known. Days are ordinals, quantities thousandths,
money fen.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import field, fields
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.market_words import MarketWords
from shopdesk.analysis.search_growth import Spans, spans_of
from shopdesk.analysis.supplies import Supplies
from shopdesk.frozen import dataclass

Ints = npt.NDArray[np.int64]
KEPT = 6


@dataclass(frozen=True)
class Item:
    """One item as the lines of orders name it."""

    key: str
    sku: str | None
    item_id: str | None
    title: str | None
    sku_name: str | None
    category: str | None


@dataclass(frozen=True)
class Dated:
    """Rows of some item and day, in the order of days; ``known`` is the day from which a row may be used, ``further`` a second number."""

    item: Ints
    day: Ints
    qty: Ints
    known: Ints
    further: Ints

    def sums(self, n: int, first: int, end: int, as_of: int, *, further: bool = False) -> Ints:
        """Per item: the sum over the days from ``first`` to before ``end``, of rows known before ``as_of``."""
        low, high = np.searchsorted(self.day, (first, end))
        part = slice(low, max(low, high))
        values = np.where(self.known[part] < as_of, (self.further if further else self.qty)[part], 0)
        return np.rint(np.bincount(self.item[part], values.astype(np.float64), n)[:n]).astype(np.int64)

    def before(self, day: int) -> Dated:
        """The rows of the days before one that were known by then."""
        earlier = slice(0, np.searchsorted(self.day, day))
        known = Dated(*(getattr(self, one.name)[earlier] for one in fields(self)))
        return known._where(known.known < day)

    @cached_property
    def told(self) -> Dated:
        """Without the rows whose second number is below 0: not known."""
        return self._where(self.further >= 0)

    @cached_property
    def paid(self) -> Dated:
        """The rows that tell a price: units, and money for them that is known."""
        return self._where((self.further > 0) & (self.qty > 0))

    def _where(self, chosen: npt.NDArray[np.bool_]) -> Dated:
        if chosen.all():
            return self
        return Dated(self.item[chosen], self.day[chosen], self.qty[chosen], self.known[chosen], self.further[chosen])


@dataclass(frozen=True)
class SellingColumns:
    """sold: with fen paid as ``further`` (−1 where a line's is not known). cancelled, returned: by the day they were paid.
    stated: fen of cost as ``further``, where files told it. supplies: what sheet, counts and purchases say."""

    items: tuple[Item, ...]
    sold: Dated
    cancelled: Dated
    returned: Dated
    stated: Dated
    visits: Mapping[str, Spans]
    words: MarketWords
    has_returns: bool = False
    supplies: Supplies = field(default_factory=Supplies)
    _kept: dict[Hashable, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What ``make`` gives for a key that names all it rests on beside these columns; the last few are kept."""
        found = self._kept.pop(key) if key in self._kept else make()
        self._kept[key] = found  # the one used last goes last
        while len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept)))
        return found


def dated(
    rows: Sequence[tuple[Any, ...]], *, day: int = 1, known: int = 1, qty: int = 2, further: int | None = None
) -> Dated:
    """Rows of item, days and numbers as columns; the arguments name the places. A day that is not written was always known."""
    days = {
        text: date.fromisoformat(text[:10]).toordinal() if text else 0
        for text in {row[at] for row in rows for at in {day, known}}
    }
    n = len(rows)

    def column(values: Iterable[int]) -> Ints:
        return np.fromiter(values, np.int64, n)

    on = column(days[row[day]] for row in rows)
    order = np.argsort(on, kind="stable")
    return Dated(
        column(row[0] for row in rows)[order],
        on[order],
        column(row[qty] for row in rows)[order],
        column(days[row[known]] for row in rows)[order],
        (column(0 for _ in rows) if further is None else column(row[further] for row in rows))[order],
    )


def visit_spans(rows: Iterable[Sequence[Any]]) -> dict[str, Spans]:
    """Listing → its visitors from search: rows of listing, first day, last day, visitors (None unknown)."""
    found: dict[str, list[tuple[str, str, int]]] = {}
    for listing, first, last, visitors, *_ in rows:
        if visitors is not None:
            found.setdefault(listing, []).append((first, last, visitors))
    return {listing: spans for listing, of_listing in found.items() if (spans := spans_of(of_listing)) is not None}

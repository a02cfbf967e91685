"""Which days did every buyer ever buy on, and what became known against them, and when? So that any past day can be asked about.

A purchase occasion is a buyer's local day with at least one order for goods that was not refunded in full (analysis-spec §B): two
orders of a day are one occasion. A shop of a million lines has half a million of them: they are kept as columns of numbers, and what
was known before a day is a selection of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from shopdesk.frozen import dataclass

Numbers = NDArray[np.int64]
UNKNOWN = -1


def _none() -> Numbers:
    return np.zeros(0, np.int64)


@dataclass(frozen=True)
class Purchases:
    """The occasions before a day, by buyer: of buyer n the rows ``starts[n]`` to before ``starts[n + 1]`` of ``days`` (ordinal,
    rising) and ``values`` (net fen). Every buyer has a row; ``places`` are those of the buyers among all ``names``, rising."""

    as_of: date
    names: Sequence[str]
    places: Numbers
    starts: Numbers
    days: Numbers
    values: Numbers

    @classmethod
    def before(cls, as_of: date, rows: Iterable[tuple[str, str, int]], *, joins_days: bool = True) -> Purchases:
        """From (buyer, ISO day, net fen) in any order, those before ``as_of``. ``joins_days``: rows of one buyer and day are one
        occasion; else each row is one of its own."""
        return PurchaseHistory.of(rows, joins_days=joins_days).known_before(as_of)

    def __len__(self) -> int:
        return len(self.places)

    @cached_property
    def buyers(self) -> tuple[str, ...]:
        """The ids, rising."""
        names = self.names
        return tuple(names[place] for place in self.places.tolist())

    @property
    def first_days(self) -> Numbers:
        return self.days[self.starts[:-1]]

    @property
    def last_days(self) -> Numbers:
        return self.days[self.starts[1:] - 1]

    @property
    def counts(self) -> Numbers:
        """Occasions of each buyer."""
        return np.diff(self.starts)

    def own_days(self, buyer: int) -> list[int]:
        """The ordinal days of one buyer, by her place here."""
        return [int(day) for day in self.days[self.starts[buyer] : self.starts[buyer + 1]]]

    def summed(self, column: Numbers) -> Numbers:
        """A column of the occasions added up for each buyer."""
        return np.add.reduceat(column, self.starts[:-1]) if len(self) else column[:0]

    @cached_property
    def whose(self) -> Numbers:
        """The place here of the buyer of each occasion."""
        return np.repeat(np.arange(len(self)), self.counts)


@dataclass(frozen=True)
class PurchaseHistory:
    """All buyer-days with something paid for, whenever what is known against them became known.

    buyers: ids, rising. whose, days, values, orders: of every buyer-day the buyer's place, the ordinal, the fen paid for goods, the
    orders; rising by buyer and day. known_at, known_paid, known_undated: of every order something is known against the place of its
    buyer-day, the fen paid (``UNKNOWN``: not told), the fen given back without a date. refund_of, refund_days, refund_values: of every
    dated refund the place of its order among those, the ordinal, the fen. unpriced_days: of every order of a buyer for goods whose amount
    is not told the ordinal, rising.
    """

    buyers: Sequence[str] = ()
    whose: Numbers = field(default_factory=_none)
    days: Numbers = field(default_factory=_none)
    values: Numbers = field(default_factory=_none)
    orders: Numbers = field(default_factory=_none)
    known_at: Numbers = field(default_factory=_none)
    known_paid: Numbers = field(default_factory=_none)
    known_undated: Numbers = field(default_factory=_none)
    refund_of: Numbers = field(default_factory=_none)
    refund_days: Numbers = field(default_factory=_none)
    refund_values: Numbers = field(default_factory=_none)
    unpriced_days: Numbers = field(default_factory=_none)

    def unpriced(self, since: date, as_of: date) -> int:
        """Orders without an amount on the days from ``since`` to before ``as_of``."""
        first, end = np.searchsorted(self.unpriced_days, (since.toordinal(), as_of.toordinal())).tolist()
        return int(max(0, end - first))

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, int]], *, joins_days: bool = True) -> PurchaseHistory:
        """From (buyer, ISO day, fen) in any order, nothing known against any of them."""
        known = list(rows)
        buyers = sorted({row[0] for row in known})
        places = {buyer_id: at for at, buyer_id in enumerate(buyers)}
        ordinals = {day: date.fromisoformat(day).toordinal() for day in {row[1] for row in known}}
        whose = np.fromiter((places[row[0]] for row in known), np.int64, len(known))
        days = np.fromiter((ordinals[row[1]] for row in known), np.int64, len(known))
        values = np.fromiter((row[2] for row in known), np.int64, len(known))
        order = np.lexsort((days, whose))
        whose, days, values = whose[order], days[order], values[order]
        if joins_days and len(known):
            is_first = np.append(True, (np.diff(whose) != 0) | (np.diff(days) != 0))
            values = np.add.reduceat(values, np.flatnonzero(is_first))
            whose, days = whose[is_first], days[is_first]
        return cls(buyers, whose, days, values, np.ones(len(whose), np.int64))

    def known_before(self, as_of: date) -> Purchases:
        """The occasions as they were known at the start of a day: without what happened later, and without later refunds.

        An order is no occasion once all that was paid for it went back; where the amount is not known, anything that went back
        counts as all.
        """
        limit = as_of.toordinal()
        values, orders = self.values, self.orders
        if len(self.known_at):
            back, dated = self.known_undated.copy(), self.refund_days < limit
            np.add.at(back, self.refund_of[dated], self.refund_values[dated])
            is_back = back > 0
            is_whole = is_back & (back >= self.known_paid)
            values, orders = values.copy(), orders.copy()
            np.subtract.at(values, self.known_at[is_back], np.minimum(back, np.maximum(self.known_paid, 0))[is_back])
            np.subtract.at(orders, self.known_at[is_whole], 1)
        kept = np.flatnonzero((self.days < limit) & (orders > 0))
        whose = self.whose[kept]
        firsts = np.flatnonzero(np.append(True, np.diff(whose) != 0)) if len(kept) else _none()
        return Purchases(as_of, self.buyers, whose[firsts], np.append(firsts, len(kept)), self.days[kept], values[kept])

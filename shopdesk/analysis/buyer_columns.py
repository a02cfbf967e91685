"""How are a quarter of a million buyers held and shown without a quarter of a million objects? Columns; a row is made when looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, overload

import numpy as np

from shopdesk.analysis.buyer_rows import BuyerRow
from shopdesk.analysis.buyer_scores import GRID, NO_SCORE, NO_TIER, TIERS, Marks, Scores, Standings, Tiers
from shopdesk.analysis.purchase_history import Numbers, Purchases
from shopdesk.analysis.repurchase import Rates
from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class BuyerColumns:
    """All buyers as of a day in the order of their ids. expected_days: NaN without a rhythm; previous: the tier on the day compared
    with, ``NO_TIER`` where unknown then."""

    purchases: Purchases
    standings: Standings
    scores: Scores
    tiers: Tiers
    previous: Numbers
    are_new: Marks
    are_overdue: Marks
    expected_days: Rates

    def row(self, at: int) -> BuyerRow:
        """The buyer at a place."""
        bought, stand, scores = self.purchases, self.standings, self.scores
        expected, previous = float(self.expected_days[at]), self.previous[at]
        return BuyerRow(
            buyer_id=bought.names[bought.places[at]],
            recency_days=int(stand.recency_days[at]),
            frequency_occasions=int(stand.frequency_occasions[at]),
            monetary_value=int(stand.monetary_value[at]),
            r_score=int(scores.r[at]) or None,
            f_score=int(scores.f[at]) or None,
            m_score=int(scores.m[at]) or None,
            segment=scores.segment(at),
            tier=TIERS[self.tiers.codes[at]],
            is_at_risk=bool(self.tiers.are_at_risk[at]),
            is_new=bool(self.are_new[at]),
            is_overdue=bool(self.are_overdue[at]),
            expected_gap_days=None if np.isnan(expected) else expected,
            previous_tier=None if previous == NO_TIER else TIERS[previous],
            first_on=date.fromordinal(int(bought.days[bought.starts[at]])).isoformat(),
            last_on=date.fromordinal(int(bought.days[bought.starts[at + 1] - 1])).isoformat(),
        )

    def values(self, name: str) -> list[Any] | None:
        """A column of ``BuyerRow.record`` whole; None for a name it has not."""
        make = _COLUMNS.get(name)
        return None if make is None else make(self)


class BuyerRows(Sequence[BuyerRow]):
    """Some of the buyers, or all, in an order: each row is made when it is asked for."""

    def __init__(self, columns: BuyerColumns, places: Numbers) -> None:
        self.columns = columns
        self.places = places
        self._whole: dict[str, list[Any] | None] = {}

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, at: int) -> BuyerRow: ...
    @overload
    def __getitem__(self, at: slice) -> BuyerRows: ...
    def __getitem__(self, at: int | slice) -> BuyerRow | BuyerRows:
        if isinstance(at, slice):
            return BuyerRows(self.columns, self.places[at])
        return self.columns.row(int(self.places[at]))

    def __iter__(self) -> Iterator[BuyerRow]:
        return map(self.columns.row, self.places.tolist())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def where(self, marks: Marks) -> BuyerRows:
        """Those that are marked, by place, in the same order."""
        return BuyerRows(self.columns, self.places[marks[self.places]])

    def column_values(self, name: str) -> Sequence[Any] | None:
        """A column of these rows whole, as ``BuyerRow.record`` has it; None for a name it has not."""
        if name not in self._whole:
            values = self.columns.values(name)
            self._whole[name] = None if values is None else np.array(values, object)[self.places].tolist()
        return self._whole[name]

    @cached_property
    def monetary_value(self) -> int:
        """The net fen of all of them."""
        return int(self.columns.standings.monetary_value[self.places].sum())


_SEGMENT_OF = np.array([[None] * 6] + [[None, *row] for row in GRID], object)
_TIER_OF = np.array([*TIERS, None], object)


def _days(ordinals: Numbers) -> list[str]:
    days, places = np.unique(ordinals, return_inverse=True)
    return np.array([date.fromordinal(day).isoformat() for day in days.tolist()], object)[places].tolist()  # type: ignore[no-any-return]


def _scores(column: Numbers) -> list[Any]:
    return np.array([None, *range(1, 6)], object)[column].tolist()  # type: ignore[no-any-return]


_COLUMNS: Mapping[str, Callable[[BuyerColumns], list[Any]]] = {
    "buyer_id": lambda given: np.array(given.purchases.names, object)[given.purchases.places].tolist(),
    "recency_days": lambda given: given.standings.recency_days.tolist(),
    "frequency_occasions": lambda given: given.standings.frequency_occasions.tolist(),
    "monetary_value": lambda given: given.standings.monetary_value.tolist(),
    "r_score": lambda given: _scores(given.scores.r),
    "f_score": lambda given: _scores(given.scores.f),
    "m_score": lambda given: _scores(given.scores.m),
    "segment": lambda given: _SEGMENT_OF[given.scores.r, given.scores.f].tolist(),
    "tier": lambda given: _TIER_OF[given.tiers.codes].tolist(),
    "previous_tier": lambda given: _TIER_OF[given.previous].tolist(),
    "is_new": lambda given: given.are_new.tolist(),
    "is_at_risk": lambda given: given.tiers.are_at_risk.tolist(),
    "is_overdue": lambda given: given.are_overdue.tolist(),
    "first_on": lambda given: _days(given.purchases.first_days),
    "last_on": lambda given: _days(given.purchases.last_days),
}
assert NO_SCORE == 0 and NO_TIER == -1  # the tables above are read by them

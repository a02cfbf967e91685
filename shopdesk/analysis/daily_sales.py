"""How many of each SKU on each day, sold or counted? Columns: a large shop has half a million such rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
import numpy.typing as npt

from shopdesk.frozen import dataclass

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class DailySales:
    """Of each row the place of its SKU in ``skus``, the day (ordinal), thousandths."""

    skus: tuple[str, ...]
    item: Ints
    day: Ints
    qty: Ints

    @classmethod
    def of(cls, rows: Iterable[tuple[str, str, int]]) -> DailySales:
        """From (SKU, ISO day, thousandths)."""
        known = list(rows)
        skus = tuple(sorted({sku for sku, _, _ in known}))
        places = {sku: at for at, sku in enumerate(skus)}
        ordinals = {day: date.fromisoformat(day[:10]).toordinal() for day in {day for _, day, _ in known}}
        n = len(known)
        return cls(
            skus,
            np.fromiter((places[sku] for sku, _, _ in known), np.int64, n),
            np.fromiter((ordinals[day] for _, day, _ in known), np.int64, n),
            np.fromiter((qty for _, _, qty in known), np.int64, n),
        )

    def where(self, marks: npt.NDArray[np.bool_]) -> DailySales:
        """The rows that are marked; where all are, nothing is copied."""
        if marks.all():
            return self
        return DailySales(self.skus, self.item[marks], self.day[marks], self.qty[marks])

    def before(self, as_of: date) -> DailySales:
        """The rows of the days before one."""
        return self.where(self.day < as_of.toordinal())

    def places_in(self, skus: Iterable[str]) -> Ints:
        """Of every SKU here its place among others, −1 where it is none of them."""
        places = {sku: at for at, sku in enumerate(skus)}
        return np.array([places.get(sku, -1) for sku in self.skus], dtype=np.int64)

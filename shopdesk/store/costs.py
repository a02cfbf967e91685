"""What did the goods cost that were paid in a period and sent? The line's own cost first, else what is told of the goods today."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.money import half_up_ratio
from shopdesk.store import searches


class SheetCosts:
    """Cost per unit by the product sheet: of the product itself, else of the SKU under any listing, else of the listing as a whole."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._sheet = _Told(
            db.execute(
                "SELECT item_id, sku, cost_value FROM products WHERE cost_value IS NOT NULL ORDER BY item_id, sku"
            )
        )

    def on_sheet(self, item_id: str, sku: str) -> int | None:
        """Fen per unit, None where no product sheet tells."""
        return self._sheet.of(item_id, sku)


class UnitCosts(SheetCosts):
    """Cost per unit by whatever tells it now: the product sheet, else the newest count of stock, purchase or supplier's price with one.

    In the order in which replenishment and selection ask them, so that goods whose cost one panel knows have it in all.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__(db)
        prices = searches.supplier_prices(db, date.max)
        self._else = (
            _Told(db.execute(_COUNTED)),
            _Told(db.execute(_BOUGHT)),
            _Told(("", *one) for one in prices.items()),
        )

    def of(self, item_id: str, sku: str) -> int | None:
        """Fen per unit, None where nothing tells."""
        found = self.on_sheet(item_id, sku)
        for told in self._else:
            if found is None:
                found = told.of(item_id, sku)
        return found


# of each product the cost on the newest day that tells one, of several on that day the greatest
_COUNTED = """
SELECT item_id, sku, max(cost_value) FROM stock s WHERE cost_value IS NOT NULL AND counted_on = (
    SELECT max(counted_on) FROM stock n WHERE n.item_id = s.item_id AND n.sku = s.sku AND n.cost_value IS NOT NULL
) GROUP BY item_id, sku
"""
_BOUGHT = """
SELECT coalesce(item_id, ''), coalesce(sku, ''), cost_value, max(ordered_on) FROM purchase_orders
WHERE cost_value IS NOT NULL AND ordered_on IS NOT NULL GROUP BY 1, 2 ORDER BY 4 DESC, 1, 2
"""


class _Told:
    """Costs told of products, in the order of rows of listing, SKU and fen: of a SKU under several listings the first counts."""

    def __init__(self, rows: Iterable[Sequence[Any]]) -> None:
        self._by_product: dict[tuple[str, str], int] = {}
        self._by_sku: dict[str, int] = {}
        for item_id, sku, cost, *_ in rows:
            self._by_product[item_id, sku] = cost
            if sku:
                self._by_sku.setdefault(sku, cost)

    def of(self, item_id: str, sku: str) -> int | None:
        found = self._by_product.get((item_id, sku))
        if found is None and sku:
            found = self._by_sku.get(sku)
        return self._by_product.get((item_id, "")) if found is None and item_id else found


@dataclass
class Cost:
    """Cost of some lines: ``cogs_value`` of those whose cost is known, ``known_value`` what was paid for them, ``paid_value`` for all."""

    cogs_value: int = 0
    known_value: int = 0
    paid_value: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether the cost of every line is known."""
        return self.known_value == self.paid_value

    def add(self, unit_cost: int | None, paid_value: int, issued_qty: int, stated_cost: int, stated_paid: int) -> None:
        self.paid_value += paid_value
        self.cogs_value += stated_cost
        self.known_value += stated_paid
        if unit_cost is not None:
            self.known_value += paid_value - stated_paid
            self.cogs_value += half_up_ratio(unit_cost * issued_qty, 1000)


SKU_SUMS = "sum(paid_value), sum(issued_qty), sum(stated_cost_value), sum(stated_paid_value)"


def of_period(db: sqlite3.Connection, span: tuple[str, str], unit_costs: UnitCosts | None = None) -> Cost:
    """The cost of everything but service links paid on the days from ``span[0]`` to before ``span[1]``."""
    unit_costs = unit_costs or UnitCosts(db)
    whole = Cost()
    rows: Iterable[tuple[str, str, int, int, int, int]] = db.execute(
        f"SELECT item_id, sku, {SKU_SUMS} FROM sku_days WHERE day >= ? AND day < ? AND NOT is_service GROUP BY item_id, sku",
        span,
    )
    for item_id, sku, *sums in rows:
        whole.add(unit_costs.of(item_id, sku), *sums)
    return whole

"""What did the goods cost that were paid in a period and sent? The line's own cost first, else today's product sheet."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from shopdesk.money import half_up_ratio


class UnitCosts:
    """Cost per unit by listing and SKU: the product itself, else the SKU under any listing, else the listing as a whole."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._by_product: dict[tuple[str, str], int] = {}
        self._by_sku: dict[str, int] = {}
        for item_id, sku, cost in db.execute(
            "SELECT item_id, sku, cost_value FROM products WHERE cost_value IS NOT NULL ORDER BY item_id, sku"
        ):
            self._by_product[item_id, sku] = cost
            if sku:
                self._by_sku.setdefault(sku, cost)

    def of(self, item_id: str, sku: str) -> int | None:
        """Fen per unit, None where no product sheet tells."""
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

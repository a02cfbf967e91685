"""What do product sheet, stock counts and purchase orders say of goods on a day? Read once, asked about any day without the store.

Quantities in thousandths, money in fen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np

from shopdesk.analysis.daily_sales import DailySales
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.supplier_orders import Ints, SupplierOrders
from shopdesk.frozen import dataclass

Row = Mapping[str, Any]
UNKNOWN = np.iinfo(np.int64).min
# what is said of a SKU that is not on the sheet, or was not counted
_UNSAID: Row = dict.fromkeys((
    "title", "sku_name", "category", "supplier", "price_value", "cost_value", "on_hand_qty", "lead_time_days", "moq_qty", "pack_qty",
    "listed_on",
))  # fmt: skip
_UNCOUNTED: Row = dict.fromkeys((
    "title", "sku_name", "on_hand_qty", "allocated_qty", "on_order_qty", "cost_value", "counted_on",
))  # fmt: skip


@dataclass(frozen=True)
class StockCounts:
    """Every count that tells what is on hand, a product of a warehouse after the other, oldest first; ``UNKNOWN``: not told.

    item: place among ``skus``. product: of the product and warehouse. day: place among ``days``, the oldest first, '' a count without a
    day. title, sku_name: places among ``texts``.
    """

    skus: tuple[str, ...]
    days: tuple[str, ...]
    texts: tuple[str | None, ...]
    item: Ints
    product: Ints
    day: Ints
    on_hand: Ints
    allocated: Ints
    on_order: Ints
    cost: Ints
    title: Ints
    sku_name: Ints

    @classmethod
    def of(cls, rows: Sequence[tuple[Any, ...]]) -> StockCounts:
        """From (SKU, listing, shop's code, warehouse, day, on hand, allocated, on order, cost, title, variant) in the order of product, day."""
        skus: dict[str, int] = {}
        products: dict[tuple[str, str, str], int] = {}
        texts: dict[str | None, int] = {}
        days = tuple(sorted({row[4] for row in rows}))
        rank = {day: at for at, day in enumerate(days)}
        n = len(rows)

        def numbers(at: int) -> Ints:
            return np.fromiter((UNKNOWN if row[at] is None else row[at] for row in rows), np.int64, n)

        def words(at: int) -> Ints:
            return np.fromiter((texts.setdefault(row[at], len(texts)) for row in rows), np.int64, n)

        item = np.fromiter((skus.setdefault(row[0], len(skus)) for row in rows), np.int64, n)
        product = np.fromiter((products.setdefault(row[1:4], len(products)) for row in rows), np.int64, n)
        title, sku_name = words(9), words(10)
        return cls(
            skus=tuple(skus),
            days=days,
            texts=tuple(texts),
            item=item,
            product=product,
            day=np.fromiter((rank[row[4]] for row in rows), np.int64, n),
            on_hand=numbers(5),
            allocated=numbers(6),
            on_order=numbers(7),
            cost=numbers(8),
            title=title,
            sku_name=sku_name,
        )

    @cached_property
    def dated(self) -> DailySales:
        """(SKU, day, on hand) of every dated count, warehouses added up, by SKU and day."""
        n = len(self.days)
        keys, which = np.unique(self.item * n + self.day, return_inverse=True)
        held = np.rint(np.bincount(which, self.on_hand, len(keys))).astype(np.int64)
        has_day = np.array([bool(day) for day in self.days], dtype=bool)[keys % n] if n else np.zeros(0, bool)
        on = np.array([date.fromisoformat(day[:10]).toordinal() if day else 0 for day in self.days], np.int64)
        return (
            DailySales(self.skus, (keys // n)[has_day], on[keys % n][has_day], held[has_day])
            if n
            else DailySales.of(())
        )

    def newest(self, as_of: date) -> dict[str, dict[str, Any]]:
        """SKU → what the newest counts before a day say of it, of all products and warehouses, by the names of ``Goods``."""
        known = np.flatnonzero(self.day < bisect_left(self.days, as_of.isoformat()))
        product = self.product[known]
        last = known[np.append(product[1:] != product[:-1], True)] if len(known) else known
        found: dict[str, dict[str, Any]] = {}
        texts = self.texts
        for item, day, on_hand, allocated, on_order, cost, title, name in zip(
            *(
                column[last].tolist()
                for column in (self.item, self.day, self.on_hand, self.allocated, self.on_order, self.cost)
            ),
            self.title[last].tolist(),
            self.sku_name[last].tolist(),
            strict=True,
        ):
            said = {
                "title": texts[title],
                "sku_name": texts[name],
                "on_hand_qty": on_hand,
                "allocated_qty": 0 if allocated == UNKNOWN else allocated,
                "on_order_qty": None if on_order == UNKNOWN else on_order,
                "cost_value": None if cost == UNKNOWN else cost,
                "counted_on": self.days[day],
            }
            before = found.get(self.skus[item])
            found[self.skus[item]] = said if before is None else _together(before, said)
        return found


def _together(one: Row, other: Row) -> dict[str, Any]:
    """Two counts of a SKU: quantities added up, of the rest the greater; what one does not tell the other may."""
    found = dict(one)
    for name, value in other.items():
        known = one[name]
        if known is None or value is None:
            found[name] = value if known is None else known
        else:
            found[name] = known + value if name.endswith("_qty") else max(known, value)
    return found


@dataclass(frozen=True)
class Supplies:
    """sheet: SKU → what the product sheet says of it, by the names of ``Goods``. costs: of each line of ``orders`` fen a unit.

    asked: SKU → days and what suppliers asked on them, fen a unit, the lowest of a day, oldest first. newest: the newest day of asking
    that files reach, and the day after today; None: no day is now.
    """

    sheet: Mapping[str, Row] = field(default_factory=dict)
    counts: StockCounts = field(default_factory=lambda: StockCounts.of(()))
    orders: SupplierOrders = field(default_factory=SupplierOrders)
    costs: Sequence[int | None] = ()
    item_of: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)
    newest: tuple[date, date] | None = None

    def _asked_before(self, sku: str, day: str) -> int | None:
        """What a supplier asked of late before a day."""
        prices = self.asked.get(sku, ())
        at = bisect_left(prices, (day, 0))
        return prices[at - 1][1] if at else None

    def known_before(self, as_of: date) -> date:
        """Until when counts, purchases and prices are known to a question about a day: until that day; of the newest day, until now.

        Shelves are counted this morning and orders exported last night: the day asked about then ends before the count.
        """
        if self.newest is None or as_of < self.newest[0]:
            return as_of
        return max(as_of, self.newest[1])

    @cached_property
    def _lines_of(self) -> dict[str, list[int]]:
        """SKU → the places of its purchase lines with a day, the newest first."""
        found: dict[str, list[int]] = {}
        for at, line in enumerate(self.orders):
            if line.sku is not None and line.ordered_on is not None:
                found.setdefault(line.sku, []).append(at)
        return found

    def goods(
        self, as_of: date, paid_prices: Mapping[str, int] | None = None, *, with_asked: bool = True
    ) -> list[Goods]:
        """One per SKU of the product sheet, the newest counts and purchases known to a day; ``paid_prices`` stand before the sheet's.

        with_asked: goods whose cost nothing else tells cost what a supplier asks for them; without, who tells it is asked apart.
        """
        known = self.known_before(as_of)
        counted, prices, day = self.counts.newest(known), paid_prices or {}, known.isoformat()
        found = {}
        for sku in {*self.sheet, *counted, *prices, *self._lines_of}:
            row: Row | None = self.sheet.get(sku)
            count: Row | None = counted.get(sku)
            supplier, cost = (None, None) if row is None else (row["supplier"], row["cost_value"])
            if cost is None and count is not None:
                cost = count["cost_value"]
            is_bought = False
            if supplier is None or cost is None or row is None:
                for at in self._lines_of.get(sku, ()):
                    line = self.orders[at]
                    if str(line.ordered_on) >= day:
                        continue
                    is_bought = True
                    supplier = line.supplier if supplier is None else supplier
                    cost = self.costs[at] if cost is None else cost
                    if supplier is not None and cost is not None:
                        break
            if row is None and count is None and sku not in prices and not is_bought:
                continue  # bought later
            if cost is None and with_asked:
                cost = self._asked_before(sku, day)
            told, count = row or _UNSAID, count or _UNCOUNTED
            found[sku] = Goods(
                sku=sku,
                title=count["title"] if told["title"] is None else told["title"],
                sku_name=count["sku_name"] if told["sku_name"] is None else told["sku_name"],
                category=told["category"],
                supplier=supplier,
                price_value=prices.get(sku, told["price_value"]),
                cost_value=cost,
                on_hand_qty=told["on_hand_qty"] if count is _UNCOUNTED else count["on_hand_qty"],
                counted_on=count["counted_on"] or None,
                allocated_qty=count["allocated_qty"],
                on_order_qty=count["on_order_qty"],
                lead_time_days=told["lead_time_days"],
                moq_qty=told["moq_qty"],
                pack_qty=told["pack_qty"],
                listed_on=told["listed_on"],
            )
        return [found[sku] for sku in sorted(found)]

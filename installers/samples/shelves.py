"""How much lay on the shelves each evening, and what was bought to fill them? Follows from the orders; never below zero."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from samples.catalogue import DEAD, GOODS, HIT, SUPPLIER_OF, SUPPLIERS, Sku, Supplier
from samples.dice import Dice
from samples.season import FIRST_DAY, NOW, days
from samples.trade import Order

HIT_LEFT = 9  # on the shelf at the end, some four days of sales, with no delivery on its way
DEAD_LEFT = {"FB04-MH": 168, "SN03-2": 46, "YX02-43": 96}


@dataclass(frozen=True)
class Purchase:
    """So many of one variant bought from its supplier on a day, and the day they came."""

    sku: Sku
    quantity: int
    unit_cost: int
    ordered: date
    received: date


@dataclass(frozen=True)
class Count:
    """What lay on the shelf of one variant one evening."""

    sku: Sku
    counted: date
    on_hand: int
    allocated: int
    on_order: int


class Shelves:
    """Stock of every variant on every evening."""

    def __init__(self, orders: Sequence[Order], seed: str) -> None:
        self._dice = Dice(seed)
        self._orders = orders
        self._moves: dict[str, Counter[date]] = {sku.code: Counter() for sku in GOODS}
        self._sold: dict[str, Counter[date]] = {sku.code: Counter() for sku in GOODS}
        self.purchases: list[Purchase] = []
        self._opening: dict[str, int] = {}
        for order in orders:
            for line in order.lines:
                if line.sku.code not in self._moves:
                    continue
                if order.shipped is not None:
                    self._sold[line.sku.code][order.shipped.date()] += line.quantity
                    self._moves[line.sku.code][order.shipped.date()] -= line.quantity
                for refund in line.refunds:
                    if refund.is_paid_back:
                        self._moves[line.sku.code][refund.ended.date()] += refund.units
        for supplier in SUPPLIERS.values():
            self._fill(supplier)

    def _demand(self, sku: Sku, first: date, length: int) -> int:
        """Units that will leave in so many days; beyond the end of the books, as in their last four weeks."""
        sold = self._sold[sku.code]
        end = NOW.date()
        recent = sum(sold[end - timedelta(days=n)] for n in range(1, 29))
        known = [sold[day] for n in range(length) if (day := first + timedelta(days=n)) < end]
        return sum(known) + recent * (length - len(known)) // 28

    def _fill(self, supplier: Supplier) -> None:
        """Every Monday, order from a supplier what will otherwise run out before the next delivery."""
        own = [sku for sku in GOODS if SUPPLIER_OF[sku.supplier] is supplier]
        level: dict[str, int] = {}
        for sku in own:
            if sku.code in DEAD:
                self._opening[sku.code] = DEAD_LEFT[sku.code] - sum(self._moves[sku.code].values())
            elif sku.listed_on <= FIRST_DAY:
                self._opening[sku.code] = self._demand(sku, FIRST_DAY, 50) + self._dice.whole(8, 30)
            else:
                self._opening[sku.code] = 0
            level[sku.code] = self._opening[sku.code]  # on the shelf and on its way
        slowest = supplier.real_days[1]
        for today in days():
            for sku in own:
                level[sku.code] += self._moves[sku.code][today]
            arrival = today + timedelta(days=self._dice.whole(*supplier.real_days))
            for sku in own:
                is_first = today == sku.listed_on - timedelta(days=slowest + 3)
                if (
                    sku.code in DEAD
                    or not (is_first or today.weekday() == 0)
                    or today < sku.listed_on - timedelta(days=slowest + 3)
                ):
                    continue
                if is_first or level[sku.code] < self._demand(sku, today, slowest + 16):
                    wanted = self._demand(sku, today, slowest + 55) - level[sku.code]
                    quantity = -(-max(wanted, sku.moq) // sku.pack) * sku.pack
                    if sku.code == HIT:  # the owner never buys more of it than she will have sold by the end
                        enough = self._demand(sku, today, (NOW.date() - today).days) + HIT_LEFT - level[sku.code]
                        quantity = min(quantity, enough // sku.pack * sku.pack)
                    if quantity <= 0:
                        continue
                    price = sku.cost * 95 // 100 if today < date(2026, 3, 1) else sku.cost
                    self.purchases.append(Purchase(sku, quantity, price, today, arrival))
                    level[sku.code] += quantity
        if HIT in level:
            self._opening[HIT] += HIT_LEFT - level[HIT]

    def counts(self, evening: date) -> list[Count]:
        """What a count on this evening found."""
        end = datetime.combine(evening + timedelta(days=1), time())
        allocated: Counter[str] = Counter()
        for order in self._orders:
            if order.paid_by(end) and not order.shipped_by(end) and not order.closed_by(end):
                for line in order.lines:
                    allocated[line.sku.code] += line.quantity
        found = []
        for sku in GOODS:
            bought = [purchase for purchase in self.purchases if purchase.sku is sku and purchase.ordered <= evening]
            if sku.listed_on > evening and not any(purchase.received <= evening for purchase in bought):
                continue
            moved = sum(units for day, units in self._moves[sku.code].items() if day <= evening)
            received = sum(purchase.quantity for purchase in bought if purchase.received <= evening)
            on_order = sum(purchase.quantity for purchase in bought if purchase.received > evening)
            on_hand = self._opening[sku.code] + moved + received
            assert on_hand >= 0, (sku.code, evening, on_hand)
            found.append(Count(sku, evening, on_hand, allocated[sku.code], on_order))
        return found

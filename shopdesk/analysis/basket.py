"""Which goods are bought together, how often, and is it more than chance? Pairs over the distinct goods of each order.

An order counts once for a pair, whatever the quantities. Orders of very many goods (a reseller's) say nothing of what belongs together and
would make millions of pairs: they are counted as orders of their goods, but not paired.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.intervals import wilson_interval
from shopdesk.frozen import dataclass
from shopdesk.thresholds.selection import SelectionRules

Codes = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Baskets:
    """Lines as two columns of one length: the order of each and its goods, as places in ``goods``. ``single_orders``: per goods, the
    orders that hold nothing else and are therefore not among the lines."""

    goods: Sequence[str]
    orders: Codes
    codes: Codes
    single_orders: Codes | None = None


@dataclass(frozen=True)
class Pair:
    """Two goods in one order: ``sku`` with ``other``.

    orders: those that hold both, of ``all_orders``; sku_orders and other_orders those that hold either. ``is_thin``: too few
    to tell it from chance.
    """

    sku: str
    other: str
    orders: int
    sku_orders: int
    other_orders: int
    all_orders: int
    is_thin: bool = False

    @property
    def support_rate(self) -> float:
        """Share of all orders that hold both."""
        return self.orders / self.all_orders

    @property
    def confidence_rate(self) -> float:
        """Share of the orders with ``sku`` that hold ``other`` too."""
        return self.orders / self.sku_orders

    @property
    def lift(self) -> float:
        """How many times as often as if the two were bought without regard to each other."""
        return self.orders * self.all_orders / (self.sku_orders * self.other_orders)

    @property
    def confidence_interval(self) -> tuple[float, float]:
        """Within which the confidence lies, 95 % (Wilson)."""
        found = wilson_interval(self.orders, self.sku_orders)
        assert found is not None  # a pair has orders
        return found

    def reversed(self) -> Pair:
        """The same pair seen from the other goods."""
        return replace(self, sku=self.other, other=self.sku, sku_orders=self.other_orders, other_orders=self.sku_orders)


@dataclass(frozen=True)
class BasketPairs:
    """All pairs that stand in orders often enough, the strongest first.

    all_orders: those with any known goods; multi_orders: those with two and more; left_out: orders too large to be paired.
    """

    pairs: tuple[Pair, ...]
    all_orders: int
    multi_orders: int
    left_out: int

    def of(self, sku: str, limit: int | None = None) -> list[Pair]:
        """The pairs of one SKU, seen from it: those that are no chance first, then by how often."""
        found = [pair if pair.sku == sku else pair.reversed() for pair in self.pairs if sku in (pair.sku, pair.other)]
        found.sort(key=lambda one: (one.is_thin, -one.orders, -one.lift, one.other))
        return found[:limit]


def bought_together(baskets: Baskets, rules: SelectionRules) -> BasketPairs:
    """The pairs of goods that at least ``basket_min_orders`` orders hold, with support, confidence and lift.

    A pair is thin where 95 % of certainty do not lift it above chance: the lower end of its confidence is not above the share of
    all orders that hold the other goods. No lines, or no order with two goods, give no pairs.
    """
    count = len(baskets.goods)
    single = np.zeros(count, np.int64) if baskets.single_orders is None else baskets.single_orders.astype(np.int64)
    orders, codes, sizes = _distinct(baskets.orders, baskets.codes, count)
    holding = np.bincount(codes, minlength=count) + single
    all_orders = int(len(sizes) + single.sum())
    most = int(rules.basket_max_goods)
    is_paired = np.repeat((sizes >= 2) & (sizes <= most), sizes)
    left, right, times = _counted(orders[is_paired], codes[is_paired], count, most)
    often = times >= rules.basket_min_orders
    pairs = [
        _judged(Pair(baskets.goods[a], baskets.goods[b], int(n), int(holding[a]), int(holding[b]), all_orders))
        for a, b, n in zip(left[often], right[often], times[often], strict=True)
    ]
    pairs.sort(key=lambda one: (one.is_thin, -one.orders, -one.lift, one.sku, one.other))
    multi = int((sizes >= 2).sum())
    return BasketPairs(tuple(pairs), all_orders, multi, int((sizes > most).sum()))


def _distinct(orders: Codes, codes: Codes, count: int) -> tuple[Codes, Codes, Codes]:
    """Order and goods of the lines, each goods once in an order, sorted; and how many goods each order has."""
    keys = np.unique(orders.astype(np.int64) * max(count, 1) + codes)
    found, goods = np.divmod(keys, max(count, 1))
    _, sizes = np.unique(found, return_counts=True)
    return found, goods, sizes


def _counted(orders: Codes, codes: Codes, count: int, most: int) -> tuple[Codes, Codes, Codes]:
    """Both goods of every pair and in how many orders it stands. Sorted lines of one order lie side by side: each distance between two
    of them is one step for all orders at once."""
    keys, times = np.empty(0, np.int64), np.empty(0, np.int64)
    for distance in range(1, most):
        is_same = orders[distance:] == orders[:-distance]
        if not is_same.any():
            break
        found, n = np.unique(codes[:-distance][is_same] * count + codes[distance:][is_same], return_counts=True)
        keys, places = np.unique(np.concatenate([keys, found]), return_inverse=True)
        times = np.bincount(places, np.concatenate([times, n])).astype(np.int64)
    left, right = np.divmod(keys, max(count, 1))
    return left, right, times


def _judged(pair: Pair) -> Pair:
    """Whether it is more than chance, seen from the goods that are bought more seldom: there the share is the clearer."""
    seen = pair if pair.sku_orders <= pair.other_orders else pair.reversed()
    return replace(pair, is_thin=seen.confidence_interval[0] <= seen.other_orders / seen.all_orders)

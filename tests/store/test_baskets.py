"""Are the pairs of the store those that its lines give one by one, as known on a day, without service links?"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from shopdesk.analysis.basket import BasketPairs, Baskets, bought_together
from shopdesk.store import baskets
from shopdesk.store.connection import Store
from shopdesk.thresholds import SelectionRules
from tests.store.filling import take

FIRST, AS_OF = date(2026, 1, 1), date(2026, 11, 5)


def line(order_id: str, line_id: str, sku: str, day: str, **further: Any) -> dict[str, Any]:
    at = f"{day} 10:00:00"
    return {"order_id": order_id, "line_id": line_id, "sku": sku, "sold_qty": 1000, "payable_value": 5_000,
            "created_at": at, "paid_at": at, "status": "completed"} | further  # fmt: skip


def pairs_of(store: Store, as_of: date = AS_OF) -> BasketPairs:
    goods, orders, codes, alone = baskets.lines(store.db, FIRST, as_of)
    columns = (np.array(column, np.int64) for column in (orders, codes, alone))
    return bought_together(Baskets(goods, *columns), SelectionRules())


@pytest.fixture
def shelf() -> list[dict[str, Any]]:
    """Orders of one to four lines, some with the same goods twice, some with postage."""
    chance, found = random.Random(11), []
    for number in range(400):
        day = f"2026-{number % 10 + 1:02d}-{number % 27 + 1:02d}"
        for at in range(chance.randint(1, 4)):
            is_service = chance.random() < 0.1
            sku = "邮费" if is_service else chance.choice("ABCDEFG")
            found.append(line(str(number), str(at), sku, day, is_service=int(is_service)))
    return found


def test_pairs_of_the_store_are_those_of_its_lines(store: Store, shelf: list[dict[str, Any]]) -> None:
    take(store, order_lines=shelf)
    orders: dict[str, set[str]] = {}
    for one in shelf:
        if not one["is_service"]:
            orders.setdefault(one["order_id"], set()).add(one["sku"])
    holding = Counter(sku for goods in orders.values() for sku in goods)
    both = Counter(pair for goods in orders.values() for pair in combinations(sorted(goods), 2))
    found = pairs_of(store)
    assert found.all_orders == len(orders)
    assert {tuple(sorted((one.sku, one.other))): one.orders for one in found.pairs} == {
        pair: count for pair, count in both.items() if count >= 5
    }
    for one in found.pairs:
        assert (one.sku_orders, one.other_orders) == (holding[one.sku], holding[one.other])


def test_what_was_paid_later_or_is_no_goods_is_not_known(store: Store) -> None:
    rows = [
        line(str(n), sku, sku, day, item_id=sku)
        for n, day in enumerate(["2026-10-01"] * 6 + ["2026-11-05"] * 3 + ["2025-12-31"] * 3)
        for sku in "AB"
    ]
    take(store, order_lines=rows)
    (pair,) = pairs_of(store).pairs
    assert (pair.orders, pair.all_orders) == (6, 6)
    take(store, "b.csv", products=[{"item_id": "B", "sku": "B", "title": "补差价", "is_service": 1}])
    assert pairs_of(store).pairs == ()


def test_an_empty_store_has_no_pairs(store: Store) -> None:
    assert pairs_of(store) == BasketPairs((), 0, 0, 0)

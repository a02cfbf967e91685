"""Who ordered lately and has not paid? Each such buyer with her orders, and where she stands if she ever bought before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from shopdesk.analysis.buyer_rows import BuyerRow
from shopdesk.analysis.contacts import Contacts
from shopdesk.analysis.tier_table import TierTable
from shopdesk.frozen import dataclass

UNPAID = "unpaid_orders"


@dataclass(frozen=True)
class UnpaidBuyer:
    """One buyer's orders placed and not paid, oldest first: (order, moment placed, fen or None); ``known`` is her row among the buyers."""

    buyer_id: str
    orders: tuple[tuple[str, str, int | None], ...]
    known: BuyerRow | None

    @property
    def unpaid_value(self) -> int | None:
        """Fen of all of them; None where one has no amount."""
        values = [value for _, _, value in self.orders if value is not None]
        return sum(values) if len(values) == len(self.orders) else None

    def record(self) -> dict[str, Any]:
        """The row's values by the names of ``fields.py``; nothing of a buyer who never bought."""
        return {
            **(self.known.record() if self.known is not None else {}),
            "buyer_id": self.buyer_id,
            "unpaid_value": self.unpaid_value,
            "created_at": self.orders[0][1],
        }


def unpaid_buyers(table: TierTable, unpaid: Sequence[Mapping[str, Any]], contacts: Contacts) -> list[UnpaidBuyer]:
    """The buyers behind unpaid orders (rows of ``OverviewQuestion.unpaid`` with ``buyer_id``), most money first.

    Who was written to lately or wants no letters is left out. Orders that name no buyer are nobody's.
    """
    orders: dict[str, list[tuple[str, str, int | None]]] = {}
    for order in unpaid:
        if order["buyer_id"]:
            orders.setdefault(order["buyer_id"], []).append(
                (order["order_id"], order["created_at"], order["payable_value"])
            )
    as_of, pause = table.question.as_of, table.question.rules.contact_pause_days
    found = [
        UnpaidBuyer(buyer_id, tuple(sorted(own, key=lambda one: one[1])), _known(table, buyer_id))
        for buyer_id, own in orders.items()
        if not contacts.wants_no_letter(buyer_id, as_of, pause)
    ]
    return sorted(found, key=lambda one: (-(one.unpaid_value or 0), one.buyer_id))


def _known(table: TierTable, buyer_id: str) -> BuyerRow | None:
    names, places = table.purchases.names, table.purchases.places
    name = bisect_left(names, buyer_id)
    if name == len(names) or names[name] != buyer_id:
        return None
    at = int(np.searchsorted(places, name))
    return table.rows.columns.row(at) if at < len(places) and places[at] == name else None

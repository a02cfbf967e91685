"""Which prices did buyers of the high tier and the others get for like things? The store's rows as the check compares them.

A buyer's tier is the one she stood in when the month began, worked out from what was known then: nothing she bought or sent back
later may decide on which side of the comparison she stands.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from fractions import Fraction

from shopdesk.analysis.buyer_scores import HIGH_VALUE, NO_TIER, TIERS
from shopdesk.analysis.price_fairness import Paid, band_of
from shopdesk.analysis.purchase_history import PurchaseHistory
from shopdesk.analysis.tier_table import tiers_on
from shopdesk.period import DateRange
from shopdesk.store import buyers, price_lines
from shopdesk.thresholds.tiers import TiersRules


def paid_lines(db: sqlite3.Connection, history: PurchaseHistory, span: DateRange, rules: TiersRules) -> list[Paid]:
    """The lines of a span that have anybody to be compared with: one SKU, day, channel and band of quantity, two buyers or more.

    A unit's price is the one the files state, which no coupon has touched; where they state none it is what the line came to in
    the end, which is also the price after coupons.
    Whether it was a buyer's first order is unknown (None) where the store knows too little of the time before the span.
    """
    sold = price_lines.sold_lines(db, span)
    if not sold:
        return []
    groups: dict[tuple[str, str, str, int], list[price_lines.Sold]] = defaultdict(list)
    for one in sold:
        groups[one[0], one[1], one[2], band_of(one[3])].append(one)
    tiers = dict(zip(history.buyers, tiers_on(span.start, history, rules).tolist(), strict=True))
    begun = buyers.first_paid_on(db)
    is_known_for_long = begun is not None and (span.start - begun).days >= rules.history_start_days
    is_first = (
        _first_orders(sold, {buyer for buyer, tier in tiers.items() if tier != NO_TIER}) if is_known_for_long else {}
    )
    found = []
    for lines in groups.values():
        if len({line[6] for line in lines}) < 2:
            continue
        # of files that state no price a unit, only what was paid can be compared: never one with the other
        is_stated = all(line[4] is not None for line in lines)
        for sku, day, channel, qty, stated, value, buyer_id, order_id in lines:
            in_the_end = None if value is None else Fraction(value * 1000, qty)
            price = stated if is_stated else in_the_end
            if price is not None:
                is_high = tiers.get(buyer_id) == TIERS.index(HIGH_VALUE)
                found.append(Paid(sku, day, channel, qty, price, is_high, order_id, in_the_end, is_first.get(order_id)))
    return found


def _first_orders(sold: list[price_lines.Sold], known: set[str]) -> dict[str, bool]:
    """Order → whether it was the first of a buyer who was not ``known`` when the span began; in the order of payment."""
    found: dict[str, bool] = {}
    for *_, buyer_id, order_id in sold:
        if order_id not in found:
            found[order_id] = buyer_id not in known
            known.add(buyer_id)
    return found

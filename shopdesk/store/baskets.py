"""Which goods stood in which paid order? The lines of orders of several goods, and how often each was bought alone."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import date

_KEY = "CASE WHEN coalesce({t}.sku, '') <> '' THEN {t}.sku ELSE coalesce({t}.item_id, '') END"

# Orders of a single line are only counted, and that from the daily totals: a shop of a million lines is not read again.
_LINES = f"""
SELECT f.id, {_KEY.format(t="l")} AS key, coalesce(l.item_id, ''), coalesce(l.sku, '')
FROM order_facts f JOIN order_lines l ON l.order_id = f.order_id
WHERE f.paid_at >= :first AND f.paid_at < :as_of AND f.lines > 1 AND l.is_service IS NOT 1 AND key <> ''
"""
_ALL = f"""
SELECT {_KEY.format(t="d")} AS key, sum(d.lines) FROM sku_days d
WHERE d.day >= :first AND d.day < :as_of AND NOT d.is_service AND key <> '' GROUP BY 1
"""
_SERVICES = "SELECT DISTINCT item_id, sku FROM sku_days WHERE is_service AND day >= :first AND day < :as_of"


def lines(db: sqlite3.Connection, first: date, as_of: date) -> tuple[list[str], list[int], list[int], list[int]]:
    """The goods; of orders with several lines, paid from ``first`` to before ``as_of``, order and goods (their place) of each line; and
    how many orders hold each of the goods alone. Service links are left out."""
    span = {"first": first.isoformat(), "as_of": as_of.isoformat()}
    services = set(db.execute(_SERVICES, span))
    alone: Counter[str] = Counter(dict(db.execute(_ALL, span).fetchall()))
    places: dict[str, int] = {}
    orders, codes = [], []
    for order, key, item_id, sku in db.execute(_LINES, span):
        if services and (item_id, sku) in services:
            continue
        orders.append(order)
        codes.append(places.setdefault(key, len(places)))
        alone[key] -= 1
    for key in alone:
        places.setdefault(key, len(places))
    return list(places), orders, codes, [max(0, alone[key]) for key in places]

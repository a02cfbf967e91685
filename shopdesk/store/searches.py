"""How often were listings found by search, and how popular were the market's words? Measured spans, each with its days.

A row is of the days ``valid_on`` to ``valid_to_on`` as the back office wrote them; nothing is added up here.
"""

from __future__ import annotations

import sqlite3
from dataclasses import field
from datetime import date
from typing import Any

from shopdesk.frozen import dataclass

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Searches:
    """visits: listing, first day, last day, visitors from search, visitors, paying buyers. words: market word, first day, last day,
    popularity, conversion rate, listings online, demand to supply, growth as the source states it."""

    visits: list[Row] = field(default_factory=list)
    words: list[Row] = field(default_factory=list)


def searches(db: sqlite3.Connection) -> Searches:
    """All of it, oldest first."""
    return Searches(
        db.execute(
            "SELECT item_id, valid_on, CASE WHEN valid_to_on = '' THEN valid_on ELSE valid_to_on END, search_visitors, visitors, "
            "paying_buyers FROM item_traffic WHERE item_id <> '' AND valid_on <> '' ORDER BY valid_on, item_id"
        ).fetchall(),
        db.execute(
            "SELECT word, valid_on, CASE WHEN valid_to_on = '' THEN valid_on ELSE valid_to_on END, popularity, conversion_rate, "
            "online_items, demand_supply_rate, popularity_growth_rate FROM search_words "
            "WHERE popularity IS NOT NULL AND valid_on <> '' ORDER BY valid_on, word"
        ).fetchall(),
    )


def listings(db: sqlite3.Connection, as_of: date) -> list[Row]:
    """Listing, title, shop, category, price, sales shown, day: of every listing of market lists, as last seen before ``as_of``."""
    return db.execute(
        "SELECT l.item_id, l.title, l.shop_name, l.category, l.price_value, l.shown_sales, l.valid_on FROM listings l "
        "JOIN (SELECT item_id, max(valid_on) AS valid_on FROM listings WHERE valid_on < ? GROUP BY item_id) n "
        "USING (item_id, valid_on) WHERE l.item_id <> '' ORDER BY l.item_id",
        (as_of.isoformat(),),
    ).fetchall()


def advertising(db: sqlite3.Connection, first: date, as_of: date) -> dict[str, tuple[int, int]]:
    """Listing → fen spent and clicks paid for on the days from ``first`` to before ``as_of``, of the level that tells listings."""
    rows = db.execute(
        "SELECT item_id, sum(spend_value), sum(coalesce(clicks, 0)) FROM promotions WHERE level = 'item' AND item_id <> '' "
        "AND valid_on >= ? AND valid_on < ? AND (valid_to_on = '' OR valid_to_on < ?) AND spend_value IS NOT NULL GROUP BY item_id",
        (first.isoformat(), as_of.isoformat(), as_of.isoformat()),
    )
    return {item_id: (spent, clicks) for item_id, spent, clicks in rows}


def supplier_prices(db: sqlite3.Connection, as_of: date) -> dict[str, int]:
    """SKU, or listing without one → the supplier's newest price before ``as_of``, fen; the lowest where several asked on that day."""
    newest: dict[str, tuple[str, int]] = {}
    for item_id, sku, day, cost in db.execute(
        "SELECT item_id, sku, max(valid_on), cost_value FROM purchase_prices WHERE valid_on < ? AND cost_value IS NOT NULL "
        "GROUP BY item_id, sku, supplier",
        (as_of.isoformat(),),
    ):
        known = newest.get(sku or item_id)
        if known is None or day > known[0] or (day == known[0] and cost < known[1]):
            newest[sku or item_id] = (day, cost)
    return {key: cost for key, (_, cost) in newest.items() if key}


def prices_asked(db: sqlite3.Connection) -> dict[str, list[tuple[str, int]]]:
    """SKU, or listing without one → every day with a supplier's price and the lowest of that day, fen; oldest first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for key, day, cost in db.execute(
        "SELECT coalesce(nullif(sku, ''), item_id) AS key, valid_on, min(cost_value) FROM purchase_prices "
        "WHERE cost_value IS NOT NULL AND key <> '' GROUP BY key, valid_on ORDER BY key, valid_on"
    ):
        found.setdefault(key, []).append((day, cost))
    return found


def item_ids(db: sqlite3.Connection) -> dict[str, str]:
    """SKU → the listing it belongs to by the product sheet."""
    return dict(
        db.execute("SELECT sku, max(item_id) FROM products WHERE sku <> '' AND item_id <> '' GROUP BY sku").fetchall()
    )

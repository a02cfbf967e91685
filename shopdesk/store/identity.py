"""What does the store know of the shop itself: its salt, its currency, its name?"""

from __future__ import annotations

import sqlite3

from shopdesk.errors import UserFault
from shopdesk.money import currency_code
from shopdesk.wording import speaker

say = speaker("store")


def value(db: sqlite3.Connection, name: str) -> str | None:
    """A fact by name (``salt``, ``currency``, ``shop_name`` …), None where it was never set."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])


def set_value(db: sqlite3.Connection, name: str, text: str | None) -> None:
    """Set a fact, or forget it (None)."""
    if text is None:
        db.execute("DELETE FROM meta WHERE name = ?", (name,))
    else:
        db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, text))


def settle_currency(db: sqlite3.Connection, currency: str) -> None:
    """The first currency ever stated becomes the store's; raises UserFault ``other_currency`` for a different one."""
    kept = value(db, "currency")
    # Stores of former versions kept the name as a table had it.
    if kept is None or (kept != currency and currency_code(kept) == currency):
        set_value(db, "currency", currency)
    elif kept != currency:
        raise UserFault(
            "other_currency",
            say("The store keeps {kept}; this file is in {other}.", kept=kept, other=currency),
            say("Keep amounts of another currency in a store of their own (--store)."),
        )


def shop_names(db: sqlite3.Connection) -> list[str]:
    """The shops the files name, the one with the most orders first."""
    rows = db.execute(
        "SELECT shop_name FROM placed_days WHERE shop_name <> '' GROUP BY shop_name ORDER BY sum(orders) DESC, shop_name"
    )
    return [str(row[0]) for row in rows]

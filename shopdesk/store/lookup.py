"""Which orders, goods, refunds or buyers does a piece of a number or a name mean?

Numbers are looked for in their indexes alone: what begins with the text at once, what ends with it or holds it by one run through
the index, never through the rows. Goods are looked for among their names, of which there are thousands where lines are millions.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.masking import masked
from shopdesk.progress import SILENT, Progress
from shopdesk.store.pages import interruptible

Row = dict[str, Any]
SHORTEST_PIECE = 3  # of a number, when it is not its beginning: two digits lie in every second one
LONG_BEGINNING = 6  # whoever types so much of a beginning that is there means it
SHORTEST_BUYER = 2


@dataclass(frozen=True)
class GoodsName:
    """A product as it is called. One SKU is one product, whichever listings it is sold under."""

    item_id: str
    sku: str
    title: str
    sku_name: str

    @property
    def key(self) -> str:
        return goods_key(self.item_id, self.sku)

    @property
    def code(self) -> str:
        return self.sku or self.item_id


def goods_key(item_id: str | None, sku: str | None) -> str:
    """By what a product is asked for: its code, or its listing where goods have no codes."""
    return f"|{sku}" if sku else f"{item_id or ''}|"


def orders(db: sqlite3.Connection, text: str, limit: int = 8, progress: Progress = SILENT) -> list[Row]:
    """Orders whose number begins with, ends with or holds the text, in that order: key, name, day, value, status, buyer.

    The number stops at the first ``|`` (plain tables make their ids of number, day and buyer). Buyers are masked.
    """
    with interruptible(db, progress):
        keys = _numbers(db, "order_facts", "order_id", text, limit)
        found = {
            row[0]: row
            for row in db.execute(
                "SELECT order_id, number, created_at, coalesce(paid_value, gmv_value), status, buyer_id FROM order_facts "
                f"WHERE order_id IN ({_marks(keys)})",
                keys,
            )
        }
    return [
        {
            "kind": "orders", "key": key, "name": found[key][1], "day": (found[key][2] or "")[:10], "value": found[key][3],
            "status": found[key][4], "buyer": masked(found[key][5]) if found[key][5] else None,
        }
        for key in keys
    ]  # fmt: skip


def refunds(db: sqlite3.Connection, text: str, limit: int = 8, progress: Progress = SILENT) -> list[Row]:
    """Refunds by their number or that of the parcel that comes back, as ``orders``: key, name, day, value, status, title."""
    with interruptible(db, progress):
        keys = _numbers(db, "refunds", "refund_id", text, limit)
        if not keys:  # the box on the bench has nothing else on it
            scanned = db.execute("SELECT refund_id FROM refunds WHERE return_waybill_id = ? LIMIT ?", (text, limit))
            keys = [str(row[0]) for row in scanned]
        found = {
            row[0]: row
            for row in db.execute(
                "SELECT refund_id, coalesce(applied_at, succeeded_at, ''), amount_value, status, title FROM refunds "
                f"WHERE refund_id IN ({_marks(keys)})",
                keys,
            )
        }
    return [
        {
            "kind": "refunds", "key": key, "name": key, "day": found[key][1][:10], "value": found[key][2],
            "status": found[key][3], "title": found[key][4],
        }
        for key in keys
    ]  # fmt: skip


def _numbers(db: sqlite3.Connection, table: str, column: str, text: str, limit: int) -> list[str]:
    """Numbers in the column's own index: those that begin with the text, then, if there is room, those that end with or hold it."""
    upper = text[:-1] + chr(ord(text[-1]) + 1)
    begin = db.execute(
        f"SELECT {column} FROM {table} WHERE {column} >= ? AND {column} < ? ORDER BY {column} LIMIT ?",
        (text, upper, limit),
    )
    keys = [str(row[0]) for row in begin]
    if len(keys) >= limit or len(text) < SHORTEST_PIECE or (keys and len(text) >= LONG_BEGINNING):
        return keys
    piece = _piece(text)
    within = db.execute(
        f"SELECT {column} FROM {table} WHERE {column} LIKE ? ESCAPE '\\' "
        f"ORDER BY NOT ({column} LIKE ? ESCAPE '\\' OR {column} LIKE ? ESCAPE '\\'), {column} LIMIT ?",
        (f"%{piece}%", f"%{piece}", f"%{piece}|%", limit + len(keys)),
    )
    return list(dict.fromkeys([*keys, *(str(row[0]) for row in within)]))[:limit]


def buyers(db: sqlite3.Connection, text: str, limit: int = 8, progress: Progress = SILENT) -> list[Row]:
    """Buyers whose name holds the text, most bought first; shown masked: key, name, day (of the last order), value, orders."""
    if len(text) < SHORTEST_BUYER:
        return []
    with interruptible(db, progress):
        rows = db.execute(
            "SELECT buyer_id, max(day), sum(merch_value), sum(orders) FROM buyer_days WHERE buyer_id LIKE ? ESCAPE '\\' "
            "GROUP BY buyer_id ORDER BY buyer_id <> ?, 3 DESC LIMIT ?",
            (f"%{_piece(text)}%", text, limit),
        ).fetchall()
    return [
        {"kind": "buyers", "key": key, "name": masked(key), "day": day, "value": value, "orders": count}
        for key, day, value, count in rows
    ]


def goods_names(db: sqlite3.Connection, progress: Progress = SILENT) -> list[GoodsName]:
    """Every product with its names: from product sheets, stock, and one line of each SKU that was sold."""
    found: dict[tuple[str, str], GoodsName] = {}
    with interruptible(db, progress):
        sold = db.execute(
            "SELECT s.item_id, s.sku, l.title, l.sku_name FROM (SELECT item_id, sku, max(example_line) AS line FROM sku_days "
            "GROUP BY item_id, sku) s LEFT JOIN order_lines l ON l.id = s.line WHERE s.item_id <> '' OR s.sku <> ''"
        )
        sheets = [db.execute(f"SELECT item_id, sku, title, sku_name FROM {table}") for table in ("stock", "products")]
        for rows in (sold, *sheets):
            for item_id, sku, title, sku_name in rows:
                name = ("", sku) if sku else (item_id, "")
                known = found.get(name) or GoodsName("", "", "", "")
                found[name] = GoodsName(item_id or known.item_id, sku, title or known.title, sku_name or known.sku_name)
    return list(found.values())


def goods(names: list[GoodsName], text: str, limit: int = 8) -> list[Row]:
    """Products whose code or name holds every word of the text; codes that begin with it first: key, name, code, sku_name."""
    words, whole = text.casefold().split(), text.casefold()
    ranked = []
    for at, one in enumerate(names):
        code, told = one.code.casefold(), f"{one.item_id} {one.sku} {one.title} {one.sku_name}".casefold()
        if all(word in told for word in words):
            rank = (
                0
                if code == whole
                else 1
                if code.startswith(whole)
                else 2
                if one.title.casefold().startswith(whole)
                else 3
            )
            ranked.append((rank, len(one.title), at))
    return [
        {"kind": "products", "key": one.key, "name": one.title or one.code, "code": one.code, "sku_name": one.sku_name}
        for one in (names[at] for _, _, at in sorted(ranked)[:limit])
    ]


def _piece(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _marks(keys: list[str]) -> str:
    return ", ".join("?" * len(keys))

"""What does the store know of one order, product, refund or buyer, and in which rows of which files does it stand?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from shopdesk.masking import masked, masked_name, masked_phone
from shopdesk.store import recipients
from shopdesk.store.lookup import goods_key
from shopdesk.store.records import RECORDS

Row = dict[str, Any]
ROWS_SHOWN = 20
SOURCES_SHOWN = 40
STOCK_SHOWN = 5


def card(db: sqlite3.Connection, kind: str, key: str) -> Row | None:
    """kind, key, name, facts (field → value, only what is known), parts (kind, rows as field → value), sources; None if it is gone.

    kinds: orders, products (key ``|sku``, or ``item_id|`` where goods have no codes), refunds, buyers. A row of a part may have ``link`` (kind, key). A source has file,
    sheet, source_row, at and import_id, oldest first. Buyers are masked.
    """
    return {"orders": _order, "products": _product, "refunds": _refund, "buyers": _buyer}[kind](db, key)


def _order(db: sqlite3.Connection, key: str) -> Row | None:
    facts = _one(
        db,
        "SELECT number AS order_id, channel AS platform, shop_name, status, created_at, paid_at, shipped_at, completed_at, gmv_value, "
        "paid_value, units_qty, buyer_id, province FROM order_facts WHERE order_id = ?",
        key,
    )
    if facts is None:
        return None
    facts |= _masked(recipients.of_order(db, key))
    lines = _rows(
        db,
        "SELECT id, item_id, sku, title, sku_name, sold_qty, coalesce(buyer_paid_value, payable_value) AS paid_value, status "
        "FROM order_lines WHERE order_id = ? ORDER BY line_id",
        key,
    )
    refunds = _rows(
        db,
        "SELECT id, refund_id, amount_value, status, reason, applied_at, succeeded_at FROM refunds WHERE order_id IN (?, ?) "
        "ORDER BY applied_at, refund_id",
        key,
        facts["order_id"],
    )
    own = _rows(db, "SELECT id FROM orders WHERE order_id = ?", key)
    sources = [*_places(db, "orders", own), *_places(db, "order_lines", lines), *_places(db, "refunds", refunds)]
    return _made(
        "orders",
        key,
        str(facts["order_id"]),
        facts,
        [
            ("order_lines", [_linked(row, "products", goods_key(row["item_id"], row["sku"])) for row in lines]),
            ("refunds", [_linked(row, "refunds", row["refund_id"]) for row in refunds]),
        ],
        sources,
    )


def _masked(recipient: dict[str, str]) -> Row:
    """A recipient as it is shown: enough to know it is there, not enough to reach anybody."""
    ways = {"recipient_name": masked_name, "recipient_phone": masked_phone}
    return {name: ways[name](text) if name in ways else "***" for name, text in recipient.items()}


def _refund(db: sqlite3.Connection, key: str) -> Row | None:
    names = [name for name in RECORDS["refunds"].columns if name not in ("line_id", "seller_note", "currency")]
    facts = _one(db, f"SELECT id, {', '.join(names)} FROM refunds WHERE refund_id = ?", key)
    if facts is None:
        return None
    of_order = _rows(
        db,
        "SELECT number AS order_id, created_at, paid_at, paid_value, status, order_id AS whole_id FROM order_facts "
        "WHERE order_id = ? OR number = ? AND number <> order_id",
        facts["order_id"],
        facts["order_id"],
    )
    return _made(
        "refunds",
        key,
        key,
        facts,
        [("orders", [_linked(row, "orders", row.pop("whole_id")) for row in of_order])],
        _places(db, "refunds", [facts]),
    )


def _product(db: sqlite3.Connection, key: str) -> Row | None:
    item_id, _, sku = key.partition("|")
    is_it, code = ("sku = ?", sku) if sku else ("sku = '' AND item_id = ?", item_id)
    product = _rows(
        db,
        "SELECT id, item_id, sku, title, sku_name, category, price_value, cost_value, supplier, lead_time_days, moq_qty, on_hand_qty, "
        f"listed_on, status FROM products WHERE {is_it} ORDER BY item_id",
        code,
    )
    sold = _one(
        db,
        "SELECT sum(lines) AS order_lines, CASE WHEN sum(units_unknown_lines) = 0 THEN sum(units_qty) END AS units_qty, "
        "CASE WHEN sum(paid_unknown_lines) = 0 THEN sum(paid_value) END AS paid_value, min(day) AS first_paid_at, "
        f"max(day) AS last_paid_at, max(example_line) AS example FROM sku_days WHERE {is_it}",
        code,
    )
    assert sold is not None  # sums always give a row
    line = _rows(
        db, "SELECT id, item_id, sku, title, sku_name, category FROM order_lines WHERE id = ?", sold.pop("example")
    )
    stock = _rows(
        db,
        f"SELECT id, counted_on, warehouse, on_hand_qty, available_qty, on_order_qty FROM stock WHERE {is_it} "
        "ORDER BY counted_on DESC, warehouse LIMIT ?",
        code,
        STOCK_SHOWN,
    )
    if not product and not line and not stock:
        return None
    facts: Row = {"sku": sku, "item_id": item_id}
    for row in (*line, *product):
        facts |= {name: value for name, value in row.items() if value not in (None, "")}
    sources = [*_places(db, "products", product), *_places(db, "stock", stock), *_places(db, "order_lines", line)]
    return _made("products", key, str(facts.get("title") or code), facts | sold, [("stock", stock)], sources)


def _buyer(db: sqlite3.Connection, key: str) -> Row | None:
    known = _rows(
        db,
        "SELECT id, member_level, registered_at, points, province, city FROM buyers WHERE buyer_id = ?",
        key,
    )
    bought = _one(
        db,
        "SELECT count(*) AS orders, count(paid_at) AS paid_orders, sum(paid_value) AS paid_value, min(paid_at) AS first_paid_at, "
        "max(paid_at) AS last_paid_at FROM order_facts WHERE buyer_id = ?",
        key,
    )
    if not known and (bought is None or not bought["orders"]):
        return None
    orders = _rows(
        db,
        "SELECT order_id, number, created_at, paid_value, status FROM order_facts WHERE buyer_id = ? ORDER BY created_at DESC LIMIT ?",
        key,
        ROWS_SHOWN,
    )
    facts = {"buyer_id": key, **(known[0] if known else {}), **(bought or {})}
    shown = [_linked(row | {"order_id": row.pop("number")}, "orders", row["order_id"]) for row in orders]
    return _made("buyers", key, masked(key), facts, [("orders", shown)], _places(db, "buyers", known))


def _made(
    kind: str, key: str, name: str, facts: Row, parts: Sequence[tuple[str, list[Row]]], sources: Iterable[Row]
) -> Row:
    if facts.get("buyer_id"):
        facts["buyer_id"] = masked(str(facts["buyer_id"]))
    placed = {(one["import_id"], one["sheet"], one["source_row"]): one for one in sources}
    return {
        "kind": kind,
        "key": key,
        "name": name,
        "facts": _known(facts),
        "parts": [
            {"kind": of, "count": len(rows), "rows": [_known(row) for row in rows[:ROWS_SHOWN]]}
            for of, rows in parts
            if rows
        ],
        "sources": [placed[place] for place in sorted(placed, key=lambda at: (at[0], at[1] or "", at[2]))][
            :SOURCES_SHOWN
        ],
    }


def _known(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "id" and value not in (None, "")}


def _linked(row: Row, kind: str, key: str) -> Row:
    return row | {"link": (kind, key)}


def _places(db: sqlite3.Connection, kind: str, rows: Sequence[Row]) -> list[Row]:
    """Where some rows of a kind stand: the place of each, and of every other file that spoke of it."""
    record, found = RECORDS[kind], []
    for row in rows[:ROWS_SHOWN]:
        found += _rows(
            db,
            "SELECT i.id AS import_id, i.file, t.sheet, p.source_row, i.at FROM ("
            f"SELECT import_id, table_no, source_row FROM {record.table} WHERE id = ? UNION "
            "SELECT import_id, table_no, source_row FROM contributions WHERE record = ? AND row_id = ?) p "
            "JOIN imports i ON i.id = p.import_id LEFT JOIN import_tables t ON t.import_id = p.import_id AND t.table_no = p.table_no",
            row["id"],
            record.number,
            row["id"],
        )
    return found


def _rows(db: sqlite3.Connection, sql: str, *values: object) -> list[Row]:
    asked = db.execute(sql, values)
    names = [column[0] for column in asked.description]
    return [dict(zip(names, cells, strict=True)) for cells in asked]


def _one(db: sqlite3.Connection, sql: str, *values: object) -> Row | None:
    return next(iter(_rows(db, sql, *values)), None)

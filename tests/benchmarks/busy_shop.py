"""A shop in which every panel has something to do: many lines, goods that come and go, counts, purchases, cases, many buyers.

Written straight into the tables with the kept totals of an import, from a seed. Goods sell as goods do: few of them much, most of them
little; some come late, some fade, and a tenth rests for half of each year.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from shopdesk.store.connection import Store
from tests.benchmarks.filled_store import book_import, insert_lines, rows

NOW = datetime(2027, 1, 2)
AS_OF = date(2026, 12, 29)
FIRST, LAST = date(2025, 1, 1), date(2026, 12, 28)
BEGIN, END = datetime(2025, 1, 1, 8), datetime(2026, 12, 28, 22)
UNEVEN = 2.2  # of goods: 1 would be all alike
REASONS = ("七天无理由退换货", "质量问题", "尺码不合适", "与描述不符", "少件漏发", "物流破损")
KINDS = {
    "order_lines": '["paid_at", "shipped_at", "buyer_id", "sku", "sold_qty", "buyer_paid_value"]',
    "refunds": '["amount_value", "refund_id"]',
    "products": '["cost_value", "sku"]',
    "stock": '["on_hand_qty", "sku"]',
    "purchase_orders": '["ordered_qty", "sku"]',
    "item_traffic": '["search_visitors"]',
}


def fill_busy_shop(path: Path, count: int, items: int) -> None:
    """A store at ``path`` with so many order lines of so many goods."""
    chance = random.Random(11)
    with Store.open(path, write=True, now=NOW) as store:
        db = store.db
        db.execute("BEGIN")
        insert_lines(db, _lines(count, items))
        _goods(db, chance, count, items)
        _refunds(db, chance)
        book_import(db, KINDS, FIRST.isoformat(), LAST.isoformat())
        db.execute("COMMIT")


def _lines(count: int, items: int) -> Iterator[dict[str, Any]]:
    """The lines of ``filled_store``, of goods that sell unevenly; sent a day or three later, the newest not yet."""
    chance, order, sent = random.Random(23), "", None
    first_seen = [chance.random() * 0.9 if chance.random() < 0.2 else 0.0 for _ in range(items)]
    last_seen = [chance.uniform(0.2, 1.2) if chance.random() < 0.15 else 2.0 for _ in range(items)]
    rests = [chance.random() < 0.1 for _ in range(items)]
    is_sent, paid = True, BEGIN
    for at, row in enumerate(rows(count)):
        share = at / count
        place = int(items * chance.random() ** UNEVEN)
        if not first_seen[place] <= share <= last_seen[place] or (rests[place] and (share * 4) % 2 >= 1):
            place = int(items * chance.random() ** UNEVEN)
        price = None if row["unit_price_value"] is None else place % 200 * 110 + 990
        value = None if price is None else price * row["sold_qty"] // 1000
        if row["order_id"] != order:
            order, paid = row["order_id"], BEGIN + (END - BEGIN) * share
            paid = paid.replace(microsecond=0)
            sent_at = paid + timedelta(days=chance.choice((1, 1, 2, 3)))
            is_sent = sent_at < END
            sent = sent_at.isoformat(" ") if is_sent else None
        row |= {
            "item_id": str(600_000_000_000 + place // 2),
            "sku": f"{place:07d}",
            "title": f"商品 {place // 2}",
            "sku_name": f"颜色:{'白黑'[place % 2]}",
            "category": f"类目 {place % 24}",
            "created_at": paid.isoformat(" "),
            "paid_at": paid.isoformat(" "),
            "unit_price_value": price,
            "payable_value": value,
            "buyer_paid_value": value,
            "shipped_at": sent,
            "status": "completed" if is_sent else "paid",
        }
        yield row


def _goods(db: sqlite3.Connection, chance: random.Random, count: int, items: int) -> None:
    """The product sheet, a count a month, a purchase a quarter of each, and visits by search."""
    db.executemany(
        "INSERT INTO products (sku, item_id, title, sku_name, category, price_value, cost_value, supplier, lead_time_days, moq_qty, "
        "pack_qty, listed_on, import_id, table_no, source_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 1)",
        (
            (
                f"{at:07d}", str(600_000_000_000 + at // 2), f"商品 {at // 2}", f"颜色:{'白黑'[at % 2]}", f"类目 {at % 24}",
                at % 200 * 110 + 990, None if at % 31 == 0 else at % 200 * 55 + 500, f"供应商 {at % 40}",
                None if at % 7 == 0 else 5 + at % 20, at % 3 * 10_000, at % 4 * 1000 or None, "2025-01-01",
            )
            for at in range(items)
        ),
    )  # fmt: skip
    firsts = [date(FIRST.year + at // 12, at % 12 + 1, 1) for at in range(24)]
    shares = [((at + 1) ** (1 / UNEVEN) - at ** (1 / UNEVEN)) / items ** (1 / UNEVEN) for at in range(items)]
    usual = [count * 1.6 / 104 * share * 12 for share in shares]  # of twelve weeks
    db.executemany(
        "INSERT INTO stock (sku, item_id, warehouse, counted_on, on_hand_qty, import_id, table_no, source_row) "
        "VALUES (?, ?, '', ?, ?, 1, 0, 1)",
        (
            (
                f"{at:07d}", str(600_000_000_000 + at // 2), (first + timedelta(days=14)).isoformat(),
                0 if chance.random() < 0.06 else int(chance.random() * usual[at] + 1) * 1000,
            )
            for first in firsts
            for at in range(items)
        ),
    )  # fmt: skip
    db.executemany(
        "INSERT INTO purchase_orders (po_id, line_id, supplier, item_id, sku, ordered_qty, cost_value, ordered_on, expected_on, "
        "received_on, received_qty, import_id, table_no, source_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, 1)",
        _purchases(chance, firsts, items),
    )
    db.executemany(
        "INSERT INTO item_traffic (item_id, valid_on, valid_to_on, search_visitors, visitors, paying_buyers, import_id, table_no, "
        "source_row) VALUES (?, ?, ?, ?, ?, ?, 1, 0, 1)",
        (
            (
                str(600_000_000_000 + at), first.isoformat(), (first + timedelta(days=27)).isoformat(),
                40 + (at * 7 + month) % 90, 200 + at % 300, at % 17,
            )
            for at in range((items + 1) // 2)
            for month, first in enumerate(firsts)
        ),
    )  # fmt: skip


def _purchases(chance: random.Random, firsts: list[date], items: int) -> Iterator[tuple[Any, ...]]:
    for number, first in enumerate(firsts[::3]):
        for at in range(items):
            day = first + timedelta(days=at % 60)
            due = day + timedelta(days=5 + at % 20)
            came = due + timedelta(days=chance.randrange(-2, 9))
            qty = (1 + at % 40) * 1000
            has_come = came < date(2026, 12, 22) and chance.random() < 0.97
            yield (
                f"PO{number}-{at % 40}", str(at), f"供应商 {at % 40}", str(600_000_000_000 + at // 2), f"{at:07d}", qty,
                at % 200 * 55 + 500, day.isoformat(), due.isoformat(), came.isoformat() if has_come else None,
                qty if has_come else None,
            )  # fmt: skip


def _refunds(db: sqlite3.Connection, chance: random.Random) -> None:
    """Of one order in fourteen a case, most of them ended within a week; those of the last days are open."""
    found = db.execute(
        "SELECT order_id, min(line_id), min(paid_at), min(shipped_at), min(sku), min(item_id), min(title), min(buyer_paid_value), "
        "min(sold_qty) FROM order_lines GROUP BY order_id"
    ).fetchall()
    taken = []
    for number, (order_id, line_id, paid_at, sent_at, sku, item_id, title, value, qty) in enumerate(found):
        # goods differ in how often they come back
        if value is None or chance.random() > (0.14 if int(sku) % 29 == 0 else 0.068):
            continue
        applied = datetime.fromisoformat(paid_at) + timedelta(days=chance.randrange(1, 15))
        ended = applied + timedelta(days=chance.randrange(1, 8))
        if applied > END:
            continue
        is_ended = ended < END
        is_whole = chance.random() < 0.7
        kind = "return_refund" if sent_at is not None and chance.random() < 0.6 else "refund_only"
        status = "closed" if is_ended and chance.random() < 0.08 else "succeeded" if is_ended else "wait_seller_agree"
        taken.append(
            (
                f"R{number:09d}", order_id, line_id, item_id, sku, title, kind, status, None,
                chance.choice(REASONS), value if is_whole else value // 2, value, int(is_whole),
                qty if kind == "return_refund" and is_whole else None, paid_at, applied.isoformat(" "),
                (applied + timedelta(days=5)).isoformat(" "), ended.isoformat(" ") if status == "succeeded" else None,
                ended.isoformat(" ") if status == "closed" else None,
            )
        )  # fmt: skip
    names = (
        "refund_id order_id line_id item_id sku title refund_kind status status_text reason amount_value buyer_paid_value is_whole "
        "returned_qty paid_at applied_at deadline_at succeeded_at closed_at"
    ).split()
    marks = ", ".join("?" * len(names))
    db.executemany(
        f"INSERT INTO refunds ({', '.join(names)}, import_id, table_no, source_row) VALUES ({marks}, 1, 0, 1)", taken
    )

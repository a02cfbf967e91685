"""A store with many order lines, written straight into its tables: what is measured is the table on the screen, not the import."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from shopdesk.store import derived
from shopdesk.store.connection import Store

NOW = datetime(2027, 1, 2)
SPAN = ("2025-01-01", "2026-12-28")  # the days of the orders
TITLES = (
    "纯棉短袖T恤男女同款宽松圆领打底衫 夏季新款",
    "保温杯500ml墨绿316不锈钢便携",
    "防晒衣女冰丝轻薄透气UPF50+连帽外套, 夏",
    '收纳箱"三件套"带盖',
    "无线蓝牙耳机入耳式降噪长续航",
)
_COLUMNS = (
    "order_id line_id buyer_id shop_name item_id sku title sku_name category sold_qty unit_price_value payable_value "
    "buyer_paid_value refund_value status status_text created_at paid_at shipped_at province city waybill_id carrier currency "
    "import_id table_no source_row"
).split()


def rows(count: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """Order lines of two years, some three to two orders; a fifth of one in a hundred have no price."""
    chance, number, left = random.Random(seed), 0, 0
    for at in range(count):
        if not left:
            number += 1
            left = chance.choice((1, 1, 1, 2, 3))
            order = str(380_000_000_000_000_000 + number * 7)
            month = number * 24 // (count * 2 // 3 + 1)
            day = f"{2025 + month // 12}-{month % 12 + 1:02d}-{number % 28 + 1:02d} {number % 24:02d}:{number % 60:02d}:00"
            place = chance.choice((("浙江省", "杭州市"), ("广东省", "深圳市"), ("四川省", "成都市")))
            buyer = f"tb{chance.randrange(count // 3 + 1):07d}"
        left -= 1
        sku, units = chance.randrange(5_000), chance.choice((1, 1, 1, 2, 3))
        price = None if chance.random() < 0.002 else sku % 200 * 100 + 990
        value = None if price is None else price * units
        yield {
            "order_id": order,
            "line_id": f"{order}{left}",
            "buyer_id": buyer,
            "shop_name": "好物小铺",
            "item_id": str(600_000_000_000 + sku),
            "sku": f"{sku:07d}",
            "title": f"{TITLES[sku % len(TITLES)]} {sku % 97}",
            "sku_name": "颜色:白;尺码:M",
            "category": "女装/女士精品",
            "sold_qty": units * 1000,
            "unit_price_value": price,
            "payable_value": value,
            "buyer_paid_value": value,
            "refund_value": 0,
            "status": "completed",
            "status_text": "交易成功",
            "created_at": day,
            "paid_at": day,
            "shipped_at": day,
            "province": place[0],
            "city": place[1],
            "waybill_id": f"SF{number:012d}",
            "carrier": "顺丰速运",
            "currency": "CNY",
            "import_id": 1,
            "table_no": 0,
            "source_row": at + 2,
        }


def insert_lines(db: sqlite3.Connection, lines: Iterable[Mapping[str, Any]]) -> None:
    """Order lines, each a mapping of the names that ``rows`` gives."""
    marks = ", ".join(f":{name}" for name in _COLUMNS)
    db.executemany(f"INSERT INTO order_lines ({', '.join(_COLUMNS)}) VALUES ({marks})", lines)


def fill_store(path: Path, count: int) -> None:
    """A store at ``path`` with so many order lines and what the table needs of their orders."""
    with Store.open(path, write=True, now=NOW) as store:
        db = store.db
        db.execute("BEGIN")
        insert_lines(db, rows(count))
        db.execute(
            "INSERT INTO order_facts (order_id, number, is_derived, channel, shop_name, created_at, paid_at, shipped_at, lines, "
            "is_service_only, is_paid_unknown) SELECT order_id, order_id, 1, 'taobao', shop_name, min(created_at), min(paid_at), "
            "min(shipped_at), count(*), 0, 0 FROM order_lines GROUP BY order_id"
        )
        db.execute("COMMIT")


def book_import(db: sqlite3.Connection, kinds: Mapping[str, str], first: str, last: str) -> None:
    """What an import leaves beside its lines: the kept totals, and that each of these kinds came (its fields as JSON), over which days.

    A shop without any import is taken for a new one: the window shows the welcome page over its figures.
    """
    derived.begin(db)
    derived.refresh(db)
    db.execute(
        "INSERT INTO imports (id, file, path, sha256, size, at) VALUES (1, 'a', 'a', '', 0, ?)", (f"{last} 00:00:00",)
    )
    db.executemany(
        "INSERT INTO import_tables (import_id, table_no, kind, mapping, brought, period_from, period_to) "
        "VALUES (1, ?, ?, '{}', ?, ?, ?)",
        [(at, kind, f'{{"{kind}": {brought}}}', first, last) for at, (kind, brought) in enumerate(kinds.items())],
    )


def fill_shop(path: Path, count: int) -> None:
    """A store at ``path`` with so many order lines as one import has left them: what a window shows figures of."""
    with Store.open(path, write=True, now=NOW) as store:
        store.db.execute("BEGIN")
        insert_lines(store.db, rows(count))
        book_import(store.db, {"order_lines": '["paid_at", "buyer_id", "sold_qty", "buyer_paid_value"]'}, *SPAN)
        store.db.execute("COMMIT")

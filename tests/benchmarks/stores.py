"""Does a store hold what the files said that went into it, and is it sound?"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from shopdesk.shop import Shop
from tests.benchmarks.order_export import Truth

NOW = datetime(2027, 1, 2)


def assert_holds(path: Path, *truths: Truth) -> None:
    """The store holds exactly the lines of these files, imported one after the other, each in its order; its check is clean."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        held = []
        for (import_id,) in db.execute("SELECT id FROM imports ORDER BY id").fetchall():
            lines, paid, quantity, ids = 0, 0, 0, hashlib.sha256()
            for order_id, paid_cents, sold_qty in db.execute(
                "SELECT order_id, buyer_paid_value, sold_qty FROM order_lines WHERE import_id = ? ORDER BY source_row",
                (import_id,),
            ):
                lines, paid, quantity = lines + 1, paid + paid_cents, quantity + sold_qty
                ids.update(order_id.encode())
            assert quantity % 1000 == 0
            held.append(Truth(lines, paid, quantity // 1000, ids.hexdigest()))
    assert held == list(truths)
    with Shop.open(path, write=False, now=NOW) as shop:
        assert shop.check() == []

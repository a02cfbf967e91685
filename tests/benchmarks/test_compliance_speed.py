"""The checklist reads the paid orders of its days by their day and never a line of an order; at a million lines it opens within the goals.

The suite takes some thousand lines and sees from the statements themselves what is read; the full measurement takes a million
lines with their times of sending, and holds the goals of the issue in processor time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopdesk.shop import Shop
from shopdesk.store import derived
from shopdesk.store.connection import Store
from tests.benchmarks.filled_store import fill_store
from tests.benchmarks.measuring import FULL, tell

pytestmark = pytest.mark.benchmark
ROWS = 1_000_000 if FULL else 3_000
NOW = datetime(2027, 1, 2)
AS_OF = date(2026, 12, 20)
OPENING, CHANGE = 0.150, 0.300  # processor seconds


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lines of two years, sent a day or three after payment."""
    path = tmp_path_factory.mktemp("compliance") / "shop.db"
    fill_store(path, ROWS)
    with Store.open(path, write=True, now=NOW) as made:
        db = made.db
        db.execute("BEGIN")
        db.execute("DELETE FROM order_facts")
        db.execute(
            "UPDATE order_lines SET shipped_at = datetime(paid_at, CASE CAST(substr(order_id, -2) AS INTEGER) % 10 WHEN 0 THEN '+72 hours' ELSE '+24 hours' END)"
        )
        derived.begin(db)
        derived.refresh(db)
        db.execute(
            "INSERT INTO imports (id, file, path, sha256, size, at) VALUES (1, 'a', 'a', '', 0, '2026-12-29 00:00:00')"
        )
        db.execute(
            "INSERT INTO import_tables (import_id, table_no, kind, mapping, brought, period_from, period_to) "
            """VALUES (1, 0, 'order_lines', '{}', '{"order_lines": ["paid_at", "shipped_at"]}', '2025-01-01', '2026-12-28')"""
        )
        db.execute("COMMIT")
    return path


def test_no_line_of_an_order_is_read_and_late_orders_are_found(store: Path) -> None:
    said: list[str] = []
    with Shop.open(store, write=False, now=NOW) as shop:
        shop.coverage()
        shop._store.db.set_trace_callback(said.append)
        found = shop.checklist(as_of=AS_OF, with_slow=False)
        shop._store.db.set_trace_callback(None)
    assert found.row("LOG-01").verdict == "fail" and found.checks.dispatch.judged > 10
    assert not any("order_lines" in one for one in said)


def seconds(work: Callable[[], Any]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


@pytest.mark.skipif(not FULL, reason="SHOPDESK_BENCHMARK=full measures at a million lines")
def test_it_opens_and_moves_within_the_goals_at_a_million_lines(store: Path) -> None:
    with Shop.open(store, write=False, now=NOW) as shop:
        first = seconds(lambda: shop.compliance(as_of=AS_OF, with_slow=False))
        again = min(seconds(lambda: shop.compliance(as_of=AS_OF, with_slow=False)) for _ in range(3))
        days = min(
            seconds(lambda at=at: shop.compliance(as_of=AS_OF - timedelta(days=at), with_slow=False))  # type: ignore[misc]
            for at in (1, 2, 3)
        )
        slow = seconds(lambda: shop.compliance(as_of=AS_OF))
    tell("first opening", f"{first * 1000:.0f} ms; again {again * 1000:.0f} ms; another day {days * 1000:.0f} ms")
    tell("with prices and titles", f"{slow:.2f} s")
    assert again < OPENING and days < CHANGE

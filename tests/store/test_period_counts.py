"""Are the counts kept beside the store only ever a quicker way to what the store says?"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from shopdesk.period import Month
from shopdesk.store import period_counts
from shopdesk.store.connection import Store
from shopdesk.store.period_counts import KEPT_SPANS, PeriodCounts
from shopdesk.store.rollups import totals
from tests.store.filling import take

MONTHS = [Month(2026, 9).range, Month(2026, 10).range, Month(2026, 11).range]
SPANS = [(month.start.isoformat(), month.end.isoformat()) for month in MONTHS]
DAYS = [date(2026, 9, 20), date(2026, 10, 15), date(2026, 12, 1)]


@pytest.fixture
def filled(store: Store) -> Store:
    orders = [
        {"order_id": str(at), "buyer_id": f"buyer {at % 3}", "paid_at": f"2026-{9 + at % 3:02}-{5 + at:02} 10:00:00"}
        for at in range(12)
    ]
    lines = [
        {"order_id": str(at), "line_id": str(at), "sku": f"S{at % 2}", "sold_qty": 2000, "buyer_paid_value": 1000 + at}
        for at in range(12)
    ]
    take(store, orders=orders, order_lines=lines, products=[{"item_id": "", "sku": "S1", "cost_value": 333}])
    return store


def figures(store: Store, *, may_write: bool = True) -> list[dict[str, Any]]:
    counts = PeriodCounts(store.db, store.path, may_write=may_write)
    return [totals(store.db, month, as_of, counts=counts) for month in MONTHS for as_of in DAYS]


def counted_anew(store: Store) -> list[dict[str, Any]]:
    return [totals(store.db, month, as_of) for month in MONTHS for as_of in DAYS]


class Closed:
    """A store that is not asked for buyers or costs."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def execute(self, sql: str, *values: Any) -> Any:
        assert "buyer_days" not in sql and "sku_days" not in sql
        return self._db.execute(sql, *values)


def test_figures_are_the_same_whether_counted_now_or_kept(filled: Store) -> None:
    assert figures(filled) == counted_anew(filled)
    assert any(one["buyers"] for one in figures(filled)) and any(one["cogs_value"] for one in figures(filled))
    kept = PeriodCounts(Closed(filled.db), filled.path)  # type: ignore[arg-type]
    assert [kept.of(span) for span in SPANS] == [PeriodCounts(filled.db).of(span) for span in SPANS]


@pytest.mark.parametrize(
    "more",
    [
        {"orders": [{"order_id": "n", "buyer_id": "new", "paid_at": "2026-10-09 10:00:00"}]},
        {"products": [{"item_id": "", "sku": "S1", "cost_value": 334}]},
    ],
)
def test_another_state_of_the_store_is_counted_anew(filled: Store, more: dict[str, Any]) -> None:
    before = figures(filled)
    take(filled, "later.csv", **more)
    assert figures(filled) == counted_anew(filled) != before


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: b"",
        lambda kept: b"[" * 100_000,
        lambda kept: b"\xff\xfe",
        lambda kept: b"[]",
        lambda kept: json.dumps({"stamp": kept["stamp"], "counts": [["2026-10-01", "2026-11-01", "5", 1, 1, 1]]}).encode(),
        lambda kept: json.dumps({"stamp": kept["stamp"], "counts": [["2026-10-01", "2026-11-01", 5]]}).encode(),
        lambda kept: json.dumps({"stamp": kept["stamp"], "counts": 5}).encode(),
    ],
)  # fmt: skip
def test_a_damaged_file_costs_only_time(filled: Store, damage: Callable[[Any], bytes]) -> None:
    figures(filled)
    path = period_counts.file_of(filled.path)
    path.write_bytes(damage(json.loads(path.read_bytes())))
    assert figures(filled) == counted_anew(filled)
    path.unlink()
    path.mkdir()
    assert figures(filled) == counted_anew(filled)


def test_a_shop_that_is_only_read_leaves_nothing(filled: Store) -> None:
    before = sorted(filled.path.parent.iterdir())
    figures(filled, may_write=False)
    assert sorted(filled.path.parent.iterdir()) == before


def test_only_the_spans_used_last_are_kept(filled: Store) -> None:
    counts = PeriodCounts(filled.db, filled.path, may_write=True)
    for month in range(KEPT_SPANS + 1):
        if month == KEPT_SPANS:
            counts.of((f"{2000:04}-01-01", f"{2000:04}-02-01"))  # used again
        counts.of((f"{2000 + month}-01-01", f"{2000 + month}-02-01"))
    kept = [tuple(one[:2]) for one in json.loads(period_counts.file_of(filled.path).read_bytes())["counts"]]
    assert len(kept) == KEPT_SPANS and ("2000-01-01", "2000-02-01") in kept and ("2001-01-01", "2001-02-01") not in kept


def test_the_file_names_nobody_and_is_the_owners_alone(filled: Store, tmp_path: Path) -> None:
    figures(filled)
    path = period_counts.file_of(filled.path)
    assert "buyer 1" not in path.read_text("utf-8") and path.stat().st_mode & 0o077 == 0

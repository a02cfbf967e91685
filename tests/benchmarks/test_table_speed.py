"""A table over the store turns its wheel like one in memory at a fraction of the memory; filters cost what SQLite's own scan costs.

Every figure is a ratio within one run, in processor time, so that a busy machine does not decide. The suite takes some thousand
rows and only sees that nothing has gone out of hand; the full measurement takes a million and holds the goals of the issue.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from shopdesk.analysis.filter_columns import FilterColumn
from shopdesk.analysis.row_filter import parse_filter
from shopdesk.conditions import Condition
from shopdesk.shop import Shop
from tests.benchmarks.filled_store import NOW, fill_store
from tests.benchmarks.measuring import FULL, output, tell
from tests.benchmarks.table_frames import NAMES

pytestmark = pytest.mark.benchmark
ROWS = 1_000_000 if FULL else 12_000
TURNS = 5 if FULL else 3
KIND = "order_lines"
SPAN = 50_000
COLUMNS = (
    FilterColumn("title", ("商品标题",), "text"),
    FilterColumn("order_id", ("订单号",), "id"),
    FilterColumn("created_at", ("下单时间",), "moment"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lines") / "shop.db"
    fill_store(path, ROWS)
    return path


def least_seconds(*works: Callable[[], object]) -> list[float]:
    """Processor seconds of the quickest run of each, in turns."""
    taken = [float("inf")] * len(works)
    for _ in range(TURNS):
        for at, work in enumerate(works):
            begun = time.process_time()
            work()
            taken[at] = min(taken[at], time.process_time() - begun)
    return taken


def condition_of(text: str) -> Condition:
    found = parse_filter(text, COLUMNS)
    assert found is not None
    return found


def in_spans(shop: Shop, condition: Condition) -> int:
    """As the table asks: span by span from the newest."""
    limits, found = shop.page_bounds(KIND), 0
    last = limits.last
    while last >= limits.first:
        first = max(limits.first, last - SPAN + 1)
        found += len(shop.page_ids(KIND, condition, span=(first, last)))
        last = first - 1
    return found


def test_a_word_in_spans_costs_what_one_like_over_the_table_costs(store: Path) -> None:
    with Shop.open(store, write=False, now=NOW) as shop:
        db = shop._store.db
        for text, goal in (("标题:蓝牙耳机", 1.2), ("标题:连衣裙", 1.2), ("标题:t恤", None), ("标题:upf50", None)):
            condition, like = condition_of(text), f"%{text.split(':')[1]}%"

            def scan(like: str = like) -> int:
                return len(db.execute("SELECT id FROM order_lines WHERE title LIKE ?", (like,)).fetchall())

            def spans(condition: Condition = condition) -> int:
                return in_spans(shop, condition)

            assert spans() == scan()
            plain, own = least_seconds(scan, spans)
            tell(text, f"{own / plain:.2f} of one LIKE ({plain * 1000:.0f} ms) over {ROWS:,} lines")
            assert own / plain < (goal if FULL and goal else 6)


def test_what_an_index_answers_costs_a_fraction_of_a_scan(store: Path) -> None:
    with Shop.open(store, write=False, now=NOW) as shop:
        db = shop._store.db
        month, order = condition_of("2026-10"), condition_of("订单号=380000000000007000")
        assert shop.page_ids(KIND, month) and shop.page_ids(KIND, order)
        scan, by_month, by_order = least_seconds(
            lambda: db.execute("SELECT id FROM order_lines WHERE title LIKE '%蓝牙耳机%'").fetchall(),
            lambda: shop.page_ids(KIND, month),
            lambda: shop.page_ids(KIND, order),
        )
        tell(
            "a month", f"{by_month * 1000:.0f} ms, {by_month / scan:.2f} of a scan; an order: {by_order * 1000:.1f} ms"
        )
        assert by_order < scan
        assert by_month / scan < (0.6 if FULL else 3)
        if FULL:
            assert by_month < 0.150


def test_the_wheel_turns_as_for_a_table_in_memory_and_takes_a_fifth_of_its_memory(store: Path) -> None:
    runs: dict[str, list[dict[str, float]]] = {"own": [], "numpy": []}
    for _ in range(TURNS if FULL else 1):
        for mode, found in runs.items():
            said = output(["-m", "tests.benchmarks.table_frames", mode, store, 60 if FULL else 12])
            found.append(json.loads(said.splitlines()[-1]))
    best = {mode: {name: min(run[name] for run in found) for name in found[0]} for mode, found in runs.items()}
    ratios = {name: best["own"][name] / best["numpy"][name] for name in best["own"]}
    told = ", ".join(f"{name} {ratio:.2f} ({best['own'][name]:.1f})" for name, ratio in ratios.items())
    tell(f"{len(NAMES)} columns, {ROWS:,} rows, own table to numpy table", told)
    assert ratios["wheel_ms"] < (1.3 if FULL else 6)
    if FULL:
        assert ratios["peak_mib"] <= 0.2

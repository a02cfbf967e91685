"""Importing grows with the lines, a file known already costs next to nothing; and every figure counts only if the sums are right."""

from __future__ import annotations

import time
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from shopdesk.shop import Shop
from shopdesk.store.connection import Store
from tests.benchmarks.order_lines import Truth, write_order_lines

pytestmark = pytest.mark.benchmark
NOW = datetime(2027, 1, 2)


def seconds_of_import(file: Path, store: Path, truth: Truth) -> tuple[float, float]:
    """Seconds of the first import and of the same file again, from the file to the committed store."""
    with Shop.open(store, write=True, now=NOW) as shop:
        begun = time.perf_counter()
        (report,) = shop.import_files([file]).reports
        first = time.perf_counter() - begun
        begun = time.perf_counter()
        (again,) = shop.import_files([file]).reports
        second = time.perf_counter() - begun
        assert (report.rows["new"], again.rows["same"], shop.check()) == (truth.lines, truth.lines, [])
    with Store.open(store, write=False, now=NOW) as opened:
        rows = opened.db.execute(
            "SELECT order_id, line_id, buyer_paid_value, sold_qty FROM order_lines ORDER BY id"
        ).fetchall()
    digest = sha256()
    for order_id, line_id, _, _ in rows:
        digest.update(f"{order_id}/{line_id};".encode())
    assert (
        Truth(len(rows), sum(row[2] for row in rows), sum(row[3] for row in rows) // 1000, digest.hexdigest()) == truth
    )
    return first, second


def test_four_times_the_lines_take_nowhere_near_sixteen_times_as_long_and_the_same_file_again_a_twentieth(
    tmp_path: Path,
) -> None:
    firsts = []
    for lines in (6_000, 24_000):
        file = tmp_path / f"{lines}.csv"
        truth = write_order_lines(file, lines)
        first, second = seconds_of_import(file, tmp_path / f"{lines}.db", truth)
        firsts.append(first)
    assert firsts[1] / firsts[0] < 9  # 4 is linear, 16 is square; a busy machine blurs what lies between
    assert second / first < 0.05

"""Printing grows with what is printed, not with its square."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from shopdesk.panels import paper
from shopdesk.reports.document import Column, Document, Table


def least_seconds(work: Callable[[], object], runs: int = 3) -> float:
    """Processor seconds of the quickest run: other programs on the machine only ever add to the others."""
    work()  # caches and fonts are warm from here on
    taken = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def _document(rows: int) -> Document:
    columns = tuple(Column(f"列{n}", is_number=n > 1) for n in range(8))
    table = Table(
        columns,
        tuple((f"SKU-{n:05d}", f"纯棉短袖 {n}", *(f"{n * m:,}.00" for m in range(6))) for n in range(rows)),
    )
    return Document("月报", "zh_CN", "CNY", "店", ("店",), "脚", "第 {page} 页，共 {pages} 页", (table,))


@pytest.mark.benchmark
def test_four_times_the_rows_take_nowhere_near_sixteen_times_as_long(tmp_path: Path, qapp: object) -> None:
    few, many = _document(300), _document(1200)
    short = least_seconds(lambda: paper.write_pdf(few, tmp_path / "few.pdf"))
    long = least_seconds(lambda: paper.write_pdf(many, tmp_path / "many.pdf"))
    assert long / short < 9  # 4 is linear, 16 is square; a busy machine blurs what lies between

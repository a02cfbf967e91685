"""Importing grows with the lines and not with their square, and a file that is known costs next to nothing.

Only what no busy machine can blur is asserted here, in processor seconds. The promises themselves are measured at their full
sizes by ``test_import_goals.py``.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from shopdesk.shop import Shop
from tests.benchmarks.order_export import Truth, write_csv
from tests.benchmarks.stores import NOW, assert_holds

pytestmark = pytest.mark.benchmark


def processor_seconds() -> float:
    """Of this process and of the reading children that have ended."""
    return sum(os.times()[:4])


def seconds_of_import(file: Path, store: Path, truth: Truth) -> tuple[float, float]:
    """Of the first import and of the same file again, from the file to the committed store."""
    with Shop.open(store, write=True, now=NOW) as shop:
        begun = processor_seconds()
        (report,) = shop.import_files([file]).reports
        first = processor_seconds() - begun
        begun = processor_seconds()
        (again,) = shop.import_files([file]).reports
        second = processor_seconds() - begun
    assert (report.rows["new"], again.rows["same"]) == (truth.lines, truth.lines)
    assert_holds(store, truth)
    return first, second


def test_four_times_the_lines_take_nowhere_near_sixteen_times_as_long_and_the_same_file_again_a_fraction(
    tmp_path: Path,
) -> None:
    firsts = []
    for lines in (6_000, 24_000):
        file = tmp_path / f"{lines}.csv"
        truth = write_csv(file, lines)
        first, second = seconds_of_import(file, tmp_path / f"{lines}.db", truth)
        firsts.append(first)
    assert firsts[1] / firsts[0] < 9  # 4 is linear, 16 is square
    assert second / first < 0.2

"""Does an import stay as quick and as small as was promised? Ratios between fresh processes, turn by turn (README.md).

The suite measures small files by processor seconds; ``installers/dev.py bench`` the full sizes by the clock. A figure counts only
if the store holds what the generator wrote and its check is clean.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from shopdesk.shop import Shop
from tests.benchmarks.measuring import IS_FULL, Run, by_turns, floor, shopdesk, tell, told, usual
from tests.benchmarks.order_export import Truth, write_csv, write_xlsx

pytestmark = pytest.mark.benchmark

LINES = 1_000_000 if IS_FULL else 20_000
WORKBOOK_LINES = 100_000 if IS_FULL else 5_000
MORE_LINES = 10_000 if IS_FULL else 1_000
ROUNDS = 3
# The suite's bounds: what was measured and a quarter more. Small files pay the start of two processes as well.
CSV_BOUND = 2.0 if IS_FULL else 4.0
XLSX_BOUND = 1.3 if IS_FULL else 3.0
GB18030_BOUND = 1.15 if IS_FULL else 1.2
MEMORY_BOUND_MB = 900 if IS_FULL else 300


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Truth]:
    path = tmp_path_factory.mktemp("export") / "orders.csv"
    return path, write_csv(path, LINES)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing in it: making one is no part of an import."""
    path = tmp_path_factory.mktemp("empty") / "shop.db"
    Shop.open(path, write=True, now=datetime(2026, 7, 1)).close()
    return path


@pytest.fixture(scope="module")
def csv_runs(export: tuple[Path, Truth], empty: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Run]]:
    """The same lines in UTF-8 and in GB18030 by us, and in UTF-8 by the yardstick; the stores hold what they must."""
    folder = tmp_path_factory.mktemp("csv")
    encoded = folder / "gb.csv"
    assert write_csv(encoded, LINES, encoding="gb18030") == export[1]
    runs = by_turns(
        ROUNDS,
        ours=lambda: first_import(export[0], folder / "utf8.db", empty),
        bare=lambda: floor("csv", export[0], folder / "bare.db"),
        gb18030=lambda: first_import(encoded, folder / "gb.db", empty),
    )
    holds(folder / "utf8.db", export[1])
    holds(folder / "gb.db", export[1])
    return runs


@pytest.fixture(scope="module")
def filled(export: tuple[Path, Truth], empty: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A store with the export in it, and what that took."""
    store = tmp_path_factory.mktemp("filled") / "shop.db"
    return store, usual([first_import(export[0], store, empty)])


def first_import(file: Path, store: Path, empty: Path) -> Run:
    shutil.copy(empty, store)
    return shopdesk("import", file, "--store", store)


def holds(store: Path, *truths: Truth) -> None:
    """The store holds exactly the lines of the files, in their order, and is sound."""
    db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    lines, paid, quantity = db.execute(
        "SELECT count(*), sum(buyer_paid_value), sum(sold_qty) FROM order_lines"
    ).fetchone()
    assert lines == sum(truth.lines for truth in truths)
    assert paid == sum(truth.paid_cents for truth in truths)
    assert quantity == 1000 * sum(truth.quantity for truth in truths)
    for import_id, truth in enumerate(truths, 1):
        ids = hashlib.sha256()
        for (order_id,) in db.execute(
            "SELECT order_id FROM order_lines WHERE import_id = ? ORDER BY source_row", (import_id,)
        ):
            ids.update(order_id.encode())
        assert ids.hexdigest() == truth.ids
    db.close()
    shopdesk("check", "--store", store)


def test_a_large_csv_becomes_a_store_with_keys_and_totals_in_no_more_than_twice_a_bare_load(
    csv_runs: dict[str, list[Run]],
) -> None:
    ours, bare = csv_runs["ours"], csv_runs["bare"]
    ratio = usual(ours) / usual(bare)
    tell(f"csv, {LINES:,} lines", f"{ratio:.2f} × a bare load; ours {told(ours)}; bare {told(bare)}")
    assert ratio <= CSV_BOUND
    assert sys.platform != "linux" or 50 < max(run.peak_mb for run in ours) < MEMORY_BOUND_MB


def test_the_same_export_in_gb18030_takes_hardly_longer(csv_runs: dict[str, list[Run]]) -> None:
    ratio = usual(csv_runs["gb18030"]) / usual(csv_runs["ours"])
    tell(f"GB18030, {LINES:,} lines", f"{ratio:.2f} × UTF-8; {told(csv_runs['gb18030'])}")
    assert ratio <= GB18030_BOUND


def test_a_workbook_becomes_a_store_in_hardly_more_than_a_bare_load_by_the_same_reader(
    empty: Path, tmp_path: Path
) -> None:
    file = tmp_path / "orders.xlsx"
    truth = write_xlsx(file, WORKBOOK_LINES)
    store, bare = tmp_path / "shop.db", tmp_path / "bare.db"
    runs = by_turns(ROUNDS, ours=lambda: first_import(file, store, empty), bare=lambda: floor("xlsx", file, bare))
    holds(store, truth)
    ratio = usual(runs["ours"]) / usual(runs["bare"])
    tell(
        f"xlsx, {WORKBOOK_LINES:,} lines",
        f"{ratio:.2f} × calamine; ours {told(runs['ours'])}; bare {told(runs['bare'])}",
    )
    assert ratio <= XLSX_BOUND


def test_the_same_file_again_costs_no_more_than_a_twentieth_of_its_first_import(
    export: tuple[Path, Truth], filled: tuple[Path, float]
) -> None:
    store, first = filled
    runs = by_turns(
        ROUNDS,
        again=lambda: shopdesk("import", export[0], "--store", store),
        start=lambda: shopdesk("imports", "--store", store),
    )
    holds(store, export[1])
    # The start of the program weighs nothing beside a million lines, but more than all else beside a few.
    spent = usual(runs["again"]) - (0 if IS_FULL else usual(runs["start"]))
    tell("the same file again", f"{spent / first:.3f} × its first import; {told(runs['again'])}")
    assert spent <= 0.05 * first


def test_new_lines_into_a_full_store_take_hardly_longer_than_into_an_empty_one(
    export: tuple[Path, Truth], filled: tuple[Path, float], empty: Path, tmp_path: Path
) -> None:
    full, fresh = filled[0], tmp_path / "fresh.db"
    file = tmp_path / "newer.csv"
    truths: list[Truth] = []
    runs: dict[str, list[Run]] = {"full": [], "empty": []}
    for turn in range(ROUNDS):
        truths.append(write_csv(file, MORE_LINES, seed=100 + turn, last=date(2026, 7, 8 * (turn + 1)), days=8))
        one = by_turns(
            1, full=lambda: shopdesk("import", file, "--store", full), empty=lambda: first_import(file, fresh, empty)
        )
        for side, found in one.items():
            runs[side] += found
    holds(full, export[1], *truths)
    grace = 0.5 if IS_FULL else 0.1
    tell(
        f"{MORE_LINES:,} new lines into {LINES:,}",
        f"{usual(runs['full']) / usual(runs['empty']):.2f} × into an empty store; {told(runs['full'])}; empty {told(runs['empty'])}",
    )
    assert usual(runs["full"]) <= 1.5 * usual(runs["empty"]) + grace

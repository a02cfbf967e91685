"""Are imports as quick, as small and as easily stopped as was promised? Full sizes, by ``python3 installers/dev.py bench``.

Every figure is a ratio between fresh processes that ran turn by turn (README.md), or a bound in the promise's own unit. It counts
only if the store then holds what the generator wrote and its check is clean. A goal that is missed fails here.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from shopdesk.shop import Shop
from tests.benchmarks.measuring import FULL, ROUNDS, Run, by_turns, floor, median, output, shopdesk, tell, told
from tests.benchmarks.order_export import Truth, write_csv, write_xlsx
from tests.benchmarks.stores import NOW, assert_holds

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not FULL, reason="takes many minutes: python3 installers/dev.py bench"),
]

LINES = 1_000_000
WORKBOOK_LINES = 100_000
MORE_LINES = 10_000
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Truth]:
    path = tmp_path_factory.mktemp("export") / "orders.csv"
    return path, write_csv(path, LINES)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with nothing in it: making one is no part of an import."""
    path = tmp_path_factory.mktemp("empty") / "shop.db"
    Shop.open(path, write=True, now=NOW).close()
    return path


@dataclass(frozen=True)
class Imports:
    """``runs``: of the same lines in UTF-8 (``ours``, and at once ``again``), in GB18030, and by the yardstick (``bare``)."""

    store: Path  # holds the export
    runs: dict[str, list[Run]]


@pytest.fixture(scope="module")
def imports(export: tuple[Path, Truth], empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Imports:
    folder = tmp_path_factory.mktemp("imports")
    store, bare, other, encoded = (folder / name for name in ("shop.db", "bare.db", "gb18030.db", "gb18030.csv"))
    with (
        export[0].open(encoding="utf-8-sig", newline="") as source,
        encoded.open("w", encoding="gb18030", newline="") as target,
    ):
        shutil.copyfileobj(source, target, 1 << 20)
    runs = by_turns(
        ROUNDS,
        ours=lambda: first_import(export[0], store, empty),
        again=lambda: shopdesk("import", export[0], "--store", store),
        bare=lambda: floor("csv", export[0], bare),
        gb18030=lambda: first_import(encoded, other, empty),
    )
    assert_holds(store, export[1])
    assert_holds(other, export[1])
    for path in (bare, other, encoded):
        path.unlink()
    return Imports(store, runs)


def first_import(file: Path, store: Path, empty: Path) -> Run:
    shutil.copy(empty, store)
    return shopdesk("import", file, "--store", store)


def test_a_million_lines_become_a_store_in_no_more_than_twice_a_bare_load(imports: Imports) -> None:
    ours, bare = imports.runs["ours"], imports.runs["bare"]
    ratio = median(ours) / median(bare)
    tell("csv, 1,000,000 lines", f"{ratio:.2f} × a bare load; ours {told(ours)}; bare {told(bare)}")
    assert ratio <= 2.0


@pytest.mark.skipif(sys.platform != "linux", reason="memory of other processes is read from /proc")
def test_a_million_lines_take_less_than_900_mb(imports: Imports) -> None:
    peak = max(run.peak_mb for run in imports.runs["ours"])
    tell("memory", f"{peak:.0f} MB of both processes at their highest")
    assert 50 < peak < 900


def test_gb18030_takes_hardly_longer_than_utf8(imports: Imports) -> None:
    ratio = median(imports.runs["gb18030"]) / median(imports.runs["ours"])
    tell("GB18030, 1,000,000 lines", f"{ratio:.2f} × UTF-8; {told(imports.runs['gb18030'])}")
    assert ratio <= 1.15


def test_a_workbook_takes_hardly_longer_than_a_bare_load_by_the_same_reader(empty: Path, tmp_path: Path) -> None:
    file = tmp_path / "orders.xlsx"
    truth = write_xlsx(file, WORKBOOK_LINES)
    store, bare = tmp_path / "shop.db", tmp_path / "bare.db"
    runs = by_turns(ROUNDS, ours=lambda: first_import(file, store, empty), bare=lambda: floor("xlsx", file, bare))
    assert_holds(store, truth)
    ratio = median(runs["ours"]) / median(runs["bare"])
    tell("xlsx, 100,000 lines", f"{ratio:.2f} × calamine; ours {told(runs['ours'])}; bare {told(runs['bare'])}")
    assert ratio <= 1.3


def test_the_same_file_again_takes_no_more_than_a_twentieth_of_its_first_import(imports: Imports) -> None:
    ratio = median(imports.runs["again"]) / median(imports.runs["ours"])
    tell("the same file again", f"{ratio:.3f} × its first import; {told(imports.runs['again'])}")
    assert ratio <= 0.05


def test_new_lines_into_a_million_take_hardly_longer_than_into_an_empty_store(
    export: tuple[Path, Truth], imports: Imports, empty: Path, tmp_path: Path
) -> None:
    full, fresh, file = imports.store, tmp_path / "fresh.db", tmp_path / "newer.csv"
    truths: list[Truth] = []
    runs: dict[str, list[Run]] = {"full": [], "empty": []}
    for turn in range(ROUNDS):
        truths.append(write_csv(file, MORE_LINES, seed=100 + turn, last=date(2026, 7, 8 * (turn % 3 + 1)), days=8))
        one = by_turns(
            1, full=lambda: shopdesk("import", file, "--store", full), empty=lambda: first_import(file, fresh, empty)
        )
        for side, found in one.items():
            runs[side] += found
        assert_holds(fresh, truths[-1])
    assert_holds(full, export[1], *truths)
    into_full, into_empty = median(runs["full"]), median(runs["empty"])
    tell(
        "10,000 new lines into 1,000,000",
        f"{into_full / into_empty:.2f} × into an empty store; {told(runs['full'])}; empty {told(runs['empty'])}",
    )
    assert into_full <= 1.5 * into_empty + 0.5


def test_a_cancelled_import_ends_within_a_second_and_leaves_nothing(
    export: tuple[Path, Truth], imports: Imports, empty: Path, tmp_path: Path
) -> None:
    whole = median(imports.runs["ours"])
    delays: dict[str, float] = {}
    for share in (0.1, 0.5, 0.75):
        store = tmp_path / "shop.db"
        shutil.copy(empty, store)
        said = output([HERE / "stopping.py", export[0], store, f"{share * whole:.2f}"]).strip()
        if said != "done":
            delays[f"{share:.0%}"] = float(said)
            assert_holds(store)
    tell("cancelled", ", ".join(f"at {at} of an import: {delay:.2f} s" for at, delay in delays.items()))
    assert delays
    assert max(delays.values()) <= 1.0


def test_a_window_never_pauses_for_more_than_fifty_milliseconds_while_a_file_is_imported(
    export: tuple[Path, Truth], empty: Path, tmp_path: Path
) -> None:
    store = tmp_path / "shop.db"
    shutil.copy(empty, store)
    idle, importing = (
        tuple(map(float, line.split())) for line in output([HERE / "ticking.py", export[0], store]).splitlines()
    )
    assert_holds(store, export[1])
    tell("ticks", f"longest gap {importing[0]:.0f} ms of {importing[1]:,.0f} while importing; {idle[0]:.0f} ms idle")
    assert importing[0] <= 50

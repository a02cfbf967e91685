"""Does an import in a process of its own come to the same as one in this process, and is it whole or absent when that process ends?"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from shopdesk import import_process
from shopdesk.errors import UserFault
from shopdesk.progress import Cancelled, Progress
from shopdesk.reception import FileOutcome
from shopdesk.shop import Shop
from tests.importing.locked_zips import locked_zip

pytestmark = pytest.mark.fault
NOW = datetime(2026, 11, 25, 9, 0)
FILES = Path(__file__).resolve().parents[1] / "importing" / "files"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks for the process in /proc")


@pytest.fixture(autouse=True)
def however_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_process, "APART_FROM_BYTES", 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    rows = (f"A{n},杯子{n % 50},{n % 3 + 1},{n % 90 + 1}.50,2026-10-{n % 28 + 1:02d}" for n in range(8_000))
    path.write_text("订单号,商品名称,数量,单价,下单时间\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def opened(store: Path, *, apart: bool = True) -> Shop:
    return Shop.open(store, now=NOW, imports_apart=apart)


def contents(store: Path) -> list[str]:
    """Every row of every table, but when it was made."""
    db = sqlite3.connect(store)
    lines = [line for line in db.iterdump() if "_sqlite_migrations" not in line]
    db.close()
    return lines


def test_rows_reports_changes_and_faults_are_those_of_an_import_in_this_process(tmp_path: Path) -> None:
    (tmp_path / "nothing.csv").write_bytes(b"")
    (tmp_path / "locked.zip").write_bytes(
        locked_zip([("订单.csv", "订单号,下单时间,金额\nA1,2026-10-01,3.50\n".encode())], b"secret")
    )
    files = [
        FILES / "plain_orders" / "chinese.csv",
        FILES / "plain_orders" / "ambiguous_dates_are_refused.csv",
        FILES / "unknown" / "films.csv",
        tmp_path / "nothing.csv",
        tmp_path / "locked.zip",
    ]  # fmt: skip
    told: list[list[FileOutcome]] = []
    stores = [tmp_path / "here.db", tmp_path / "apart.db"]
    for store, apart in zip(stores, (False, True), strict=True):
        with opened(store, apart=apart) as shop:
            shop._store.set_meta("salt", "the same")
            told.append(shop.preview(files, passwords={tmp_path / "locked.zip": "secret"}))
            assert shop.is_empty()
            told[-1] += [
                FileOutcome(Path(), shop.import_files(files, passwords={tmp_path / "locked.zip": "secret"}).reports)
            ]
    assert told[0] == told[1]
    assert any(outcome.changes for outcome in told[0]) and not all(outcome.is_done for outcome in told[0])
    assert any(report.problems for outcome in told[0] for report in outcome.reports)
    assert contents(stores[0]) == contents(stores[1])


def test_how_far_it_is_is_told_meanwhile(file: Path, tmp_path: Path) -> None:
    steps: list[tuple[float, str]] = []
    with opened(tmp_path / "shop.db") as shop:
        [report] = shop.import_files([file], Progress(lambda fraction, what: steps.append((fraction, what)))).reports
        assert report.rows["new"] == 8_000 and shop.check() == []
    assert any(file.name in what for _, what in steps)
    assert all(0 <= fraction <= 1 for fraction, _ in steps)


def test_stopped_at_any_moment_it_is_whole_or_absent_and_the_shop_goes_on(file: Path, tmp_path: Path) -> None:
    seed = int(os.environ.get("SHOPDESK_SEED", random.randrange(1 << 30)))
    print(f"SHOPDESK_SEED={seed}")
    chance = random.Random(seed)
    with opened(tmp_path / "shop.db") as shop:
        for _ in range(3):
            left = chance.randrange(1, 40)

            def is_cancelled() -> bool:
                nonlocal left
                left -= 1
                return left < 0

            try:
                shop.import_files([file], Progress(is_cancelled=is_cancelled))
            except Cancelled:
                assert shop.is_empty() and shop.history() == []
            else:
                shop.undo(shop.history()[0]["import_id"])
        [report] = shop.import_files([file]).reports
        assert report.rows["new"] == 8_000 and shop.check() == []


def test_stopped_between_two_files_the_first_stays_and_the_second_is_told_as_not_taken(
    file: Path, tmp_path: Path
) -> None:
    first = FILES / "plain_products" / "chinese.csv"
    seen = False

    def report(fraction: float, what: str) -> None:
        nonlocal seen
        seen = seen or what.startswith(f"{file.name} · ")

    with opened(tmp_path / "shop.db") as shop:
        outcome = shop.import_files([first, file], Progress(report, lambda: seen))
        done, stopped = outcome.reports
        assert done.error is None and stopped.error is not None and stopped.error.code == "stopped"
        assert [one["file"] for one in shop.history()] == [first.name] and shop.check() == []


@LINUX
def test_killed_it_leaves_nothing_and_says_so_in_one_sentence(file: Path, tmp_path: Path) -> None:
    with opened(tmp_path / "shop.db") as shop:
        with pytest.raises(UserFault) as caught:
            shop.import_files([file], Progress(killing(lambda what: "·" in what)))
        assert caught.value.code == "import_died"
        assert shop.is_empty() and shop.history() == []
        [report] = shop.import_files([file]).reports
        assert report.rows["new"] == 8_000 and shop.check() == []


def killing(is_time: Callable[[str], bool]) -> Callable[[float, str], None]:
    """A listener that kills the child of this process once."""
    killed = False

    def report(fraction: float, what: str) -> None:
        nonlocal killed
        if not killed and is_time(what):
            killed = True
            for task in Path("/proc/self/task").glob("*/children"):
                for pid in task.read_text().split():
                    os.kill(int(pid), signal.SIGKILL)

    return report


def test_another_program_may_not_write_meanwhile(file: Path, tmp_path: Path) -> None:
    refused: list[str] = []

    def report(fraction: float, what: str) -> None:
        if not refused:
            with pytest.raises(UserFault) as caught:
                opened(tmp_path / "shop.db")
            refused.append(caught.value.code)

    with opened(tmp_path / "shop.db") as shop:
        shop.import_files([file], Progress(report))
    assert refused == ["store_locked"]

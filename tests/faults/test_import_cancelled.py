"""F35: cancelled at any moment of an import. Back to the state before, no child process left, and the file can be taken again."""

from __future__ import annotations

import os
import random
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from shopdesk import reception
from shopdesk.progress import Cancelled, Progress
from shopdesk.shop import Shop
from shopdesk.store import derived

pytestmark = pytest.mark.fault
NOW = datetime(2026, 11, 25, 9, 0)
ROWS = 20_000
TIMES = int(os.environ.get("SHOPDESK_KILLS", "5"))


def _children() -> set[str]:
    """The commands of this process's living children; Linux only, empty elsewhere."""
    found = set()
    for task in Path("/proc/self/task").glob("*/children"):
        for pid in task.read_text().split():
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
            if state != "Z":
                found.add(pid)
    return found


class _Hand:
    """Cancels when it was asked the ``last`` time; None: only counts how often it is asked."""

    def __init__(self, last: int | None = None) -> None:
        self.last = last
        self.times = 0

    def progress(self) -> Progress:
        return Progress(is_cancelled=self._is_cancelled)

    def _is_cancelled(self) -> bool:
        self.times += 1
        return self.last is not None and self.times > self.last


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    rows = (f"A{n},杯子{n % 50},{n % 3 + 1},{n % 90 + 1}.50,2026-10-{n % 28 + 1:02d}" for n in range(ROWS))
    path.write_text("订单号,商品名称,数量,单价,下单时间\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_f35_a_cancelled_import_leaves_nothing_and_no_child(file: Path, tmp_path: Path) -> None:
    seed = int(os.environ.get("SHOPDESK_SEED", random.randrange(1 << 30)))
    print(f"SHOPDESK_SEED={seed}")
    chance = random.Random(seed)
    before = _children()
    with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
        asked = _Hand()
        shop.preview([file], asked.progress())
        for time in range(TIMES):
            # The first is a certain hit; a slow machine asks more often than it did in the preview, a quick one less.
            hand = _Hand(last=asked.times // 2 if time == 0 else chance.randrange(asked.times))
            try:
                shop.import_files([file], hand.progress())
            except Cancelled:
                assert shop.is_empty() and shop.history() == []
            else:  # everything was done when the hand came
                assert time
                shop.undo(shop.history()[0]["import_id"])
            assert _children() == before
        (report,) = shop.import_files([file]).reports
        assert report.rows["new"] == ROWS and shop.check() == []


@pytest.mark.parametrize("first_load_from", [0, 1 << 40], ids=["in the file itself", "through the log"])
def test_f35_a_cancel_while_the_totals_are_added_up_leaves_nothing_either(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first_load_from: int
) -> None:
    is_adding_up = False
    refresh = derived.refresh

    def refresh_seen(db: sqlite3.Connection) -> dict[str, int]:
        nonlocal is_adding_up
        is_adding_up = True
        return refresh(db)

    monkeypatch.setattr(derived, "refresh", refresh_seen)
    monkeypatch.setattr(reception, "FIRST_LOAD_FROM_BYTES", first_load_from)
    with Shop.open(tmp_path / "shop.db", write=True, now=NOW) as shop:
        with pytest.raises(Cancelled):
            shop.import_files([file], Progress(is_cancelled=lambda: is_adding_up))
        assert shop.is_empty() and shop.history() == []
        assert sorted(shop.path.parent.glob("shop.db*-journal")) == []
        is_adding_up = False
        (report,) = shop.import_files([file]).reports
        assert report.rows["new"] == ROWS and shop.check() == []

"""Stores of every older version: brought up to date, sound, and telling the same month as the version that made them."""

from __future__ import annotations

import json
import shutil
from datetime import date, datetime
from pathlib import Path

import pytest

from shopdesk.period import Month
from shopdesk.shop import Shop
from shopdesk.store import migrations
from shopdesk.store.connection import Store

DATABASES = sorted((Path(__file__).resolve().parent / "databases").glob("*.sqlite"))
NOW = datetime(2026, 11, 25, 9, 0)


def test_there_is_a_store_of_every_version_but_this_one() -> None:
    assert [path.stem for path in DATABASES] == [name for name, _ in migrations.STEPS[:-1]]


@pytest.mark.parametrize("path", DATABASES, ids=lambda path: path.stem)
def test_an_older_store_is_brought_up_to_date_and_tells_the_same_month(path: Path, tmp_path: Path) -> None:
    store = tmp_path / "shop.db"
    shutil.copy(path, store)
    told = json.loads(path.with_suffix(".overview.json").read_text(encoding="utf-8"))
    with Store.open(store, write=True, now=NOW) as opened:
        assert migrations.missing(migrations.applied(opened.db)) == []
        assert opened.db.execute("PRAGMA foreign_key_check").fetchall() == []
    with Shop.open(store, write=True, now=NOW) as shop:
        assert shop.check() == []
        answer = shop.overview(month=Month.parse(told["period"]["from"][:7])).to_json("en")
        assert shop.tray() and all(row["problems"] for row in shop.tray())
    figures = {name: (figure["value"], figure["n"]) for name, figure in answer["figures"].items()}
    assert figures == {name: (figure["value"], figure["n"]) for name, figure in told["figures"].items()}


def test_refunds_an_older_version_counted_too_early_or_though_nobody_said_they_were_paid_are_counted_anew(
    tmp_path: Path,
) -> None:
    """KR1 is in a state nobody knows, KR2 was paid back, KR3 was applied for in October; neither has a day of its own."""
    store = tmp_path / "shop.db"
    shutil.copy(DATABASES[-1].parent / "0009_recipients.sqlite", store)
    with Shop.open(store, write=True, now=NOW) as shop:
        month, rows = Month.parse("2026-09"), shop._store.db.execute("SELECT count(*) FROM refunds").fetchone()
        known = [shop.overview(month=month, as_of=as_of).figures for as_of in (date(2026, 10, 1), date(2026, 10, 6))]
        returns = shop.returns(as_of=date(2026, 10, 1)).figures
    assert rows == (6,)
    assert [(figures["refund_value"].value, figures["refund_rate"].value) for figures in known] == [
        (1_000, 0.025),
        (3_000, 0.075),
    ]
    assert returns["refund_rate"].value == 0.025

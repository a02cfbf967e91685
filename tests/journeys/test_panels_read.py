"""Does every panel ask again after a change of any table its answer rests on? Watched while it asks, on the sample shop."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from shopdesk.importing.kind import KINDS
from shopdesk.panels.compliance import CompliancePanel
from shopdesk.panels.overview import OverviewPanel
from shopdesk.panels.parts.declaration import Choice
from shopdesk.panels.parts.families import FILES
from shopdesk.panels.replenishment import ReplenishmentPanel
from shopdesk.panels.returns import ReturnsPanel
from shopdesk.panels.selection import SelectionPanel
from shopdesk.panels.summary import SummaryPanel
from shopdesk.panels.tiers import TiersPanel
from shopdesk.progress import SILENT
from shopdesk.shop import Shop

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
NOW = datetime(2026, 11, 5, 9, 0)
# a change names the table itself, for those of files, of candidates, of the journal and of the month
FAMILIES = frozenset({*KINDS, "candidates", "own_words", "journal", "month_notes", "closed_months"})
WHOLE = Choice(None, "previous_month", {"with_panels": True, "with_slow": True})


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the bundled exports."""
    store = tmp_path_factory.mktemp("read") / "shop.db"
    with Shop.open(store, now=NOW) as shop:
        shop.import_files(sorted(path for path in SAMPLES.iterdir() if path.suffix != ".md"))
    return store


def of_panel(panel: Any) -> Callable[[Shop], None]:
    """What a panel of proposals asks."""

    def ask(shop: Shop) -> None:
        answer = panel.question(shop, SILENT, WHOLE)
        panel.more(shop, SILENT, answer, WHOLE)

    return ask


def of_the_month(shop: Shop) -> None:
    """What the month on paper asks."""
    month = shop.default_month()
    shop.summary(month)
    shop.issued(month)


@pytest.mark.parametrize(
    ("panel", "ask"),
    [
        *(
            (panel, of_panel(panel))
            for panel in (OverviewPanel, SelectionPanel, TiersPanel, ReplenishmentPanel, ReturnsPanel, CompliancePanel)
        ),
        (SummaryPanel, of_the_month),
    ],
    ids=lambda given: getattr(given, "name", ""),
)
def test_a_panel_goes_stale_with_every_table_it_asks(
    panel: Any, ask: Callable[[Shop], None], sample: Path, tmp_path: Path
) -> None:
    store = shutil.copy(sample, tmp_path / "shop.db")  # nothing worked out before lies beside it
    read: set[str] = set()

    def note(action: int, table: str | None, *_rest: object) -> int:
        if action == sqlite3.SQLITE_READ and table is not None:
            read.add(table)
        return sqlite3.SQLITE_OK

    with Shop.open(store, now=NOW) as shop:
        shop._store.db.set_authorizer(note)
        ask(shop)
    assert len(read & FAMILIES) > 2
    assert sorted(read & FAMILIES - panel.reads) == []


def test_the_overview_says_what_the_last_import_brought_of_whatever_kind() -> None:
    assert frozenset(KINDS) == FILES
    assert OverviewPanel.reads >= FILES


def test_what_the_shop_mostly_sells_decides_which_words_of_titles_are_looked_for() -> None:
    for panel in (CompliancePanel, OverviewPanel, SummaryPanel):
        assert "copy_goods" in panel.reads

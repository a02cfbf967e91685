"""Are rows of every kind kept, traced to their line, covered by days and taken back, whichever export they came from?"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from shopdesk.importing.kind import KINDS
from shopdesk.importing.stream import RowsRead, TableEnded, TableStarted
from shopdesk.store import coverage, imports, orders, verifying
from shopdesk.store.connection import Store
from shopdesk.store.records import RECORDS
from tests.importing.telling import events
from tests.store.filling import contents, figures_of

FILES = sorted(
    path
    for path in (Path(__file__).resolve().parents[1] / "importing" / "files").glob("*/*")
    if not path.name.endswith(".expected.json") and path.parent.name != "unknown"
)
NOW = datetime(2026, 11, 25, 9, 0)
UNDATED = frozenset({"products", "buyers"})


def take(store: Store, path: Path) -> tuple[int, set[str], int]:
    """Import a sample without a child: the import, its kinds, the rows of its own kind that the store was given."""
    source = imports.SourceFile(path.name, str(path), hashlib.sha256(path.read_bytes()).hexdigest(), 1)
    writer = imports.begin(store.db, source, "2026-11-25 09:00:00")
    kinds, good, read = set(), 0, 0
    for event in events(path):
        match event:
            case TableStarted(kind=str(kind)):
                kinds.add(kind)
                writer.table(event.table, kind=kind, platform=event.platform, format_id=event.format)
            case RowsRead():
                result = writer.take(event.table, event.kind, event.columns)
                if event.kind in kinds or event.kind == "refunds":
                    good += result.new + result.changed + result.same
            case TableEnded():
                read += event.read - event.rejected - event.dropped
    assert good == read, path
    return writer.finish([{} for _ in kinds]), kinds, good


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, empty_store: bytes) -> Path:
    """A store that holds every sample."""
    path = tmp_path_factory.mktemp("filled") / "shop.db"
    path.write_bytes(empty_store)
    with Store.open(path, write=True, now=NOW) as store:
        for sample in FILES:
            take(store, sample)
    return path


@pytest.fixture
def full(tmp_path: Path, filled: Path) -> Iterator[Store]:
    path = tmp_path / "shop.db"
    path.write_bytes(filled.read_bytes())
    with Store.open(path, write=True, now=NOW) as store:
        yield store


def test_the_samples_hold_rows_of_every_kind(full: Store) -> None:
    empty = [kind for kind in KINDS if not full.db.execute(f"SELECT count(*) FROM {kind}").fetchone()[0]]
    assert empty == []
    assert verifying.check(full.db) == []


def test_every_row_names_its_file_and_line(full: Store) -> None:
    names = {path.name for path in FILES}
    for kind in KINDS:
        rows = orders.source_rows(full.db, kind)
        assert rows and all(row["file"] in names and row["source_row"] > 1 for row in rows)


def test_the_days_of_every_dated_kind_are_known(full: Store) -> None:
    covered = coverage.by_kind(full.db)
    assert {kind for kind, days in covered.items() if days["first"] is None} == UNDATED
    assert set(covered) == set(KINDS)
    of_items = covered["item_traffic"]["spans"]
    spans = [(span["first"], span["last"]) for span in of_items if span["file"].startswith("【生意")]
    assert spans == [("2026-10-01", "2026-10-31")]


@pytest.mark.parametrize("seed", range(3))
def test_taking_back_every_import_in_any_order_leaves_nothing(full: Store, seed: int) -> None:
    order = [entry["import_id"] for entry in imports.history(full.db)]
    random.Random(seed).shuffle(order)
    gone: set[int] = set()
    for number in order:
        if number not in gone:
            gone.update(imports.undo(full.db, number, with_later=True).import_ids)
    assert {kind: contents(full, kind) for kind in RECORDS} == {kind: [] for kind in RECORDS}
    assert set(map(len, figures_of(full).values())) == {0}
    assert full.db.execute("SELECT count(*) FROM contributions").fetchone()[0] == 0


def test_the_same_rows_again_change_nothing(store: Store) -> None:
    for path in FILES:
        take(store, path)
        again, _, rows = take(store, path)
        told = store.db.execute(
            "SELECT sum(new_rows), sum(changed_rows), sum(same_rows) FROM import_tables WHERE import_id = ?", (again,)
        ).fetchone()
        assert told == (0, 0, rows), path

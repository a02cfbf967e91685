"""Stores of one test each, and short ways to fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from shopdesk.store.connection import Store

NOW = datetime(2026, 11, 25, 9, 0)


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a new store, so that a test need not wait for the migrations each time."""
    path = tmp_path_factory.mktemp("empty") / "shop.db"
    Store.open(path, write=True, now=NOW).close()
    return path.read_bytes()


@pytest.fixture
def new_store(tmp_path: Path, empty_store: bytes) -> Iterator[Callable[[], Store]]:
    """Makes as many empty stores as asked for."""
    made: list[Store] = []

    def make() -> Store:
        path = tmp_path / f"shop{len(made)}.db"
        path.write_bytes(empty_store)
        made.append(Store.open(path, write=True, now=NOW))
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    return new_store()

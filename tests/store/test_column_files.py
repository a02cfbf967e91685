"""Are columns kept beside the store only ever a quicker way to what the store says?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

from shopdesk.store import column_files, undo
from shopdesk.store.connection import Store
from tests.store.filling import take

NAMES = ["", "back\\slash", "two\nlines", "\\n", "\0", "买家", "\ud800"]


def made(count: int) -> tuple[Mapping[str, column_files.NDArray[np.int64]], Mapping[str, list[str]]]:
    return {"small": np.arange(count), "large": np.array([2**40, -1])}, {"names": NAMES, "none": []}


def kept(
    store: Path, stamp: str, count: int = 3, *, may_write: bool = True
) -> tuple[list[list[int]], Mapping[str, list[str]]]:
    columns, texts = column_files.kept_columns(store, "x", stamp, lambda: made(count), may_write=may_write)
    return [columns["small"].tolist(), columns["large"].tolist()], texts


def test_what_is_kept_is_what_was_made_to_the_last_sign(tmp_path: Path) -> None:
    store = tmp_path / "shop.db"
    first = kept(store, "a")
    again = kept(store, "a", count=9)  # not made anew: the stamp is the same
    assert first == again == ([[0, 1, 2], [2**40, -1]], {"names": NAMES, "none": []})
    assert column_files.file_of(store, "x").stat().st_mode & 0o077 == 0


def test_another_state_of_the_store_makes_them_anew(tmp_path: Path) -> None:
    store = tmp_path / "shop.db"
    kept(store, "a")
    assert kept(store, "b", count=5)[0][0] == [0, 1, 2, 3, 4]
    assert kept(store, "b")[0][0] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("damage", [b"", b"PK", b"no file of numbers", None])
def test_a_damaged_file_or_a_folder_in_its_place_costs_only_time(tmp_path: Path, damage: bytes | None) -> None:
    store = tmp_path / "shop.db"
    kept(store, "a")
    path = column_files.file_of(store, "x")
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert kept(store, "a", count=4)[0][0] == [0, 1, 2, 3]
    path.unlink()
    path.mkdir()
    assert kept(store, "a", count=6)[0][0] == [0, 1, 2, 3, 4, 5]


def test_a_shop_that_is_only_read_uses_them_and_leaves_none(tmp_path: Path) -> None:
    store = tmp_path / "shop.db"
    assert kept(store, "a", may_write=False)[0][0] == [0, 1, 2] and list(tmp_path.iterdir()) == []
    kept(store, "a")
    assert kept(store, "a", count=9, may_write=False)[0][0] == [0, 1, 2]


def test_they_can_be_removed_and_other_files_stay(tmp_path: Path) -> None:
    store = tmp_path / "shop[1].db"
    kept(store, "a")
    (tmp_path / "shop1.db-x.npz").touch()
    store.touch()
    column_files.forget(store)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shop1.db-x.npz", "shop[1].db"]


def test_every_change_gives_the_store_another_stamp_and_no_store_has_that_of_another(
    new_store: Callable[[], Store],
) -> None:
    seen = []
    for store in (new_store(), new_store()):
        store.set_meta("salt", f"secret {len(seen)}")  # the stores of the tests are copies of one
        seen.append(column_files.stamp_of(store.db))
        for number in ("1", "2"):
            take(store, f"{number}.csv", orders=[{"order_id": number, "paid_at": "2026-05-01 10:00:00"}])
            seen.append(column_files.stamp_of(store.db))
        undo.undo(store.db, 2)
        seen.append(column_files.stamp_of(store.db))
    assert len(set(seen)) == 8

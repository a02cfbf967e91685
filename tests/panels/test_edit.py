"""Is what was decided on the line of changes, so that Ctrl+Z takes it out of what stands and Ctrl+Y puts it back?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.edit import Edit, decisions_edit, make
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.opening import make_desk
from shopdesk.shop import Shop
from shopdesk.wording import Phrase
from shopdesk.workflow.decisions import Decision

NOW = datetime(2026, 11, 22, 9, 0)
WORDS = Phrase("", "order of {n} goods", {"n": 2})
TAKEN = [Decision("replenishment", "reorder", "sku", sku, "taken", act="order") for sku in ("S1", "S2")]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "shop.db"
    Shop.open(path, write=True, now=NOW).close()
    return path


@pytest.fixture
def desk(qtbot: Any, look: Look, store: Path) -> Iterator[Desk]:
    made = make_desk(look, store, lambda: Shop.open(store, write=True, now=NOW), lambda: NOW)
    made.worker.start()
    yield made
    made.worker.close()


def standing(store: Path) -> list[str]:
    with Shop.open(store, write=False, now=NOW) as shop:
        return sorted(subject for _, _, subject in shop.standing("replenishment"))


def rest(qtbot: Any, desk: Desk, act: Callable[[], None]) -> None:
    act()
    qtbot.waitUntil(lambda: not desk.worker.is_busy and not desk.changes.is_running)


def test_decisions_are_taken_back_and_made_again_as_one_step(qtbot: Any, desk: Desk, store: Path) -> None:
    rest(qtbot, desk, lambda: make(desk, decisions_edit(WORDS, TAKEN)))
    assert standing(store) == ["S1", "S2"]
    assert desk.changes.next_undo is not None and desk.changes.next_undo.words is WORDS
    rest(qtbot, desk, desk.changes.undo)
    assert standing(store) == [] and desk.changes.next_undo is None
    rest(qtbot, desk, desk.changes.redo)
    assert standing(store) == ["S1", "S2"] and desk.changes.next_redo is None


def test_what_was_refused_or_changed_nothing_leaves_nothing_to_undo(qtbot: Any, desk: Desk, store: Path) -> None:
    faults: list[str] = []
    refused = [Decision("replenishment", "reorder", "sku", "S1", "refused", act="order")]
    rest(qtbot, desk, lambda: make(desk, decisions_edit(WORDS, refused), fault=lambda fault: faults.append(fault.code)))
    idle = Edit(WORDS, lambda shop: shop.reset_rule("summary", "idle_days"), lambda *_: None, lambda *_: None)
    rest(qtbot, desk, lambda: make(desk, idle))
    assert faults == ["bad_decision"] and standing(store) == []
    assert desk.changes.next_undo is None

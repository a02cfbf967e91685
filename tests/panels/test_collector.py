"""Is garbage collected on the window's thread alone, while nothing is answered, and by Python itself when the window is gone?"""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from shopdesk.panels.parts.collector import Collector
from shopdesk.panels.worker import Worker
from tests.panels.fake_shop import FakeShop


class Knot:
    """Something only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collections() -> Iterator[list[int]]:
    """The thread of each collection."""
    seen: list[int] = []

    def note(phase: str, _what: dict[str, int]) -> None:
        if phase == "start":
            seen.append(threading.get_ident())

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def tie_many() -> None:
    for _ in range(100 * gc.get_threshold()[0]):
        Knot()


def test_no_question_collects_on_the_workers_thread(qtbot: Any, collections: list[int]) -> None:
    worker = Worker(FakeShop)
    worker.start()
    seen: list[int] = []
    worker.ask("knots", lambda _shop, _progress: tie_many(), lambda _answer: seen.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(seen))
    worker.close()
    assert set(collections) <= {threading.get_ident()}


def test_without_a_window_python_collects_on_any_thread(collections: list[int]) -> None:
    other = threading.Thread(target=tie_many)
    other.start()
    other.join()
    assert set(collections) - {threading.get_ident()}


def test_what_is_left_over_is_collected_while_nothing_is_answered(qapp: Any) -> None:
    busy = True
    collector = Collector(lambda: busy)
    left = weakref.ref(Knot())
    tie_many()
    collector.look()
    assert left() is not None
    busy = False
    collector.look()
    assert left() is None
    collector.retire()


def test_collecting_goes_back_to_python_with_the_last_window(qapp: Any) -> None:
    first, second = Collector(lambda: False), Collector(lambda: False)
    assert not gc.isenabled()
    first.retire()
    assert not gc.isenabled()
    second.retire()
    assert gc.isenabled()

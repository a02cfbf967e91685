"""Does the newest question win, does a cancel stop, and is every fault told where it belongs?"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest

from shopdesk.errors import UserFault
from shopdesk.panels.worker import Worker
from shopdesk.progress import Progress
from tests.panels.fake_shop import FakeShop, said


@pytest.fixture
def shop() -> FakeShop:
    return FakeShop()


@pytest.fixture
def worker(qapp: Any, shop: FakeShop) -> Iterator[Worker]:
    made = Worker(lambda: shop)
    made.start()
    yield made
    made.close()


def test_the_newest_question_of_a_name_wins_and_the_older_answer_is_dropped(qtbot: Any, worker: Worker) -> None:
    begun, seen = threading.Event(), []

    def slow(_shop: Any, progress: Progress) -> str:
        begun.set()
        for _ in range(1000):
            progress.check()
            threading.Event().wait(0.01)
        return "old"

    worker.ask("figures", slow, seen.append)
    assert begun.wait(5)
    worker.ask("figures", lambda _shop, _progress: "passed over", seen.append)
    worker.ask("figures", lambda _shop, _progress: "new", seen.append)
    qtbot.waitUntil(lambda: seen == ["new"])
    qtbot.waitUntil(lambda: not worker.is_busy)
    assert seen == ["new"]


def test_questions_of_different_names_do_not_disturb_each_other(qtbot: Any, worker: Worker) -> None:
    seen: list[str] = []
    for name in ("one", "two", "three"):
        worker.ask(name, lambda _shop, _progress, name=name: name, seen.append)
    qtbot.waitUntil(lambda: seen == ["one", "two", "three"])


def test_the_shop_is_opened_asked_and_closed_on_one_thread_that_is_not_the_windows(qtbot: Any) -> None:
    threads = []

    class Watched(FakeShop):
        def close(self) -> None:
            threads.append(threading.get_ident())

    def open_shop() -> Watched:
        threads.append(threading.get_ident())
        return Watched()

    worker = Worker(open_shop)
    worker.start()
    worker.ask("x", lambda _shop, _progress: threads.append(threading.get_ident()), lambda _answer: None)
    qtbot.waitUntil(lambda: len(threads) == 2)
    worker.close()
    assert len(threads) == 3
    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()


def test_cancelling_a_change_stops_it_and_tells_who_asked(qtbot: Any, worker: Worker) -> None:
    begun, told = threading.Event(), []

    def act(_shop: Any, progress: Progress) -> frozenset[str]:
        begun.set()
        for at in range(1000):
            progress.step(at / 1000, "row")
            threading.Event().wait(0.01)
        return frozenset({"orders"})

    worker.change("import", act, told.append, cancelled=lambda: told.append("stopped"))
    assert begun.wait(5)
    worker.cancel("import")
    qtbot.waitUntil(lambda: told == ["stopped"])


def test_a_change_is_never_replaced_by_a_newer_one_of_its_name(qtbot: Any, worker: Worker) -> None:
    done: list[int] = []
    for number in range(3):
        worker.change("notes", lambda _shop, _progress, number=number: done.append(number), lambda _answer: None)
    qtbot.waitUntil(lambda: done == [0, 1, 2])


def test_what_a_change_touched_is_announced(qtbot: Any, worker: Worker) -> None:
    with qtbot.waitSignal(worker.changed) as told:
        worker.change("x", lambda _shop, _progress: frozenset({"orders"}), lambda _answer: None)
    assert told.args == [frozenset({"orders"})]


def test_a_fault_of_the_user_goes_to_who_asked_and_a_bug_to_the_crash_box(qtbot: Any, worker: Worker) -> None:
    faults: list[str] = []

    def faulty(_shop: Any, _progress: Progress) -> None:
        raise UserFault("disk_full", said("The disk is full."))

    def buggy(_shop: Any, _progress: Progress) -> None:
        raise ZeroDivisionError("a bug")

    worker.ask("a", faulty, lambda _answer: None, fault=lambda fault: faults.append(fault.code))
    with qtbot.waitSignal(worker.crashed) as told:
        worker.ask("b", buggy, lambda _answer: None)
    assert faults == ["disk_full"]
    assert "ZeroDivisionError" in told.args[0]
    answers: list[int] = []
    worker.ask("c", lambda _shop, _progress: 7, answers.append)
    qtbot.waitUntil(lambda: answers == [7])


def test_a_store_that_cannot_be_opened_is_told_and_can_be_tried_again(qtbot: Any) -> None:
    tries: list[int] = []

    def open_shop() -> FakeShop:
        tries.append(1)
        if len(tries) == 1:
            raise UserFault("store_locked", said("The shop is open in another window."))
        return FakeShop()

    worker = Worker(open_shop)
    with qtbot.waitSignal(worker.not_opened):
        worker.start()
    worker._writer.wait()
    with qtbot.waitSignal(worker.opened):
        worker.start()
    worker.close()


def test_while_a_change_runs_questions_are_answered_by_the_reader(qtbot: Any) -> None:
    begun, go_on, seen = threading.Event(), threading.Event(), []
    writer, reader = FakeShop(), FakeShop()
    worker = Worker(lambda: writer, open_reader=lambda: reader)
    worker.start()

    def change(shop: Any, _progress: Progress) -> frozenset[str]:
        assert shop is writer
        begun.set()
        assert go_on.wait(5)
        return frozenset({"orders"})

    worker.change("import", change, lambda _answer: seen.append("changed"))
    assert begun.wait(5)
    worker.ask("figures", lambda shop, _progress: shop is reader, seen.append)
    qtbot.waitUntil(lambda: seen == [True])
    worker.ask("rehearsal", lambda shop, _progress: shop is writer, seen.append, is_for_writer=True)
    go_on.set()
    qtbot.waitUntil(lambda: seen == [True, "changed", True])
    worker.close()
    assert writer.is_closed and reader.is_closed


def test_a_reader_that_cannot_be_opened_leaves_its_questions_to_the_writer(qtbot: Any) -> None:
    def open_reader() -> FakeShop:
        raise UserFault("store_missing", said("There is no shop."))

    shop, seen = FakeShop(), []
    worker = Worker(lambda: shop, open_reader=open_reader)
    worker.opened.connect(lambda: worker.ask("a", lambda asked, _progress: asked is shop, seen.append))
    worker.start()
    qtbot.waitUntil(lambda: seen == [True])
    worker.close()


def test_a_fault_that_was_written_down_tells_what_changed_after_it_was_told(qtbot: Any, worker: Worker) -> None:
    seen: list[Any] = []
    worker.changed.connect(seen.append)

    def refused(_shop: Any, _progress: Progress) -> None:
        fault = UserFault("illegal_move", said("no"))
        fault.changes = frozenset({"journal"})
        raise fault

    worker.change("move", refused, seen.append, fault=lambda fault: seen.append(fault.code))
    qtbot.waitUntil(lambda: seen == ["illegal_move", frozenset({"journal"})])

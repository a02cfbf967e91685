"""How is one thread kept for one open shop? It opens the shop, answers jobs in their order until it is told to end, closes it."""

from __future__ import annotations

import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import field
from typing import Any, Protocol

from PySide6.QtCore import QThread, Signal

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.progress import Cancelled, Progress

Question = Callable[[Any, Progress], Any]
REPORT_SECONDS = 0.05


class OpenShop(Protocol):
    """What the thread itself needs of a shop."""

    def close(self) -> None: ...


@dataclass
class Job:
    name: str
    question: Question
    show: Callable[[Any], None] | None = None
    fault: Callable[[UserFault], None] | None = None
    report: Callable[[float, str], None] | None = None
    cancelled: Callable[[], None] | None = None
    is_change: bool = False
    is_for_writer: bool = False
    stop: threading.Event = field(default_factory=threading.Event)
    is_dropped: bool = False


class ShopThread(QThread):
    """``jobs`` and ``current`` are only touched with ``gate`` held."""

    answered = Signal(object, object)
    faulted = Signal(object, object)
    crashed = Signal(object, str)
    stopped = Signal(object)
    reported = Signal(object, float, str)
    opened = Signal()
    not_opened = Signal(object)

    def __init__(self, open_shop: Callable[[], OpenShop]) -> None:
        super().__init__()
        self._open_shop = open_shop
        self.jobs: deque[Job] = deque()
        self.gate = threading.Condition()
        self.current: Job | None = None
        self.is_ending = False

    def run(self) -> None:
        try:
            shop = self._open_shop()
        except UserFault as fault:
            self.not_opened.emit(fault)
            return
        except Exception:
            self.crashed.emit(None, traceback.format_exc())
            return
        self.opened.emit()
        try:
            while True:
                with self.gate:
                    while not self.jobs and not self.is_ending:
                        self.gate.wait()
                    if self.is_ending:
                        return
                    self.current = job = self.jobs.popleft()
                self._answer(shop, job)
                with self.gate:
                    self.current = None
        finally:
            shop.close()

    def _answer(self, shop: OpenShop, job: Job) -> None:
        told = 0.0

        def report(fraction: float, what: str) -> None:
            # A reader of many small steps must not flood the window's event queue.
            nonlocal told
            now = time.monotonic()
            if now - told >= REPORT_SECONDS or fraction >= 1:
                told = now
                self.reported.emit(job, fraction, what)

        progress = Progress(report, job.stop.is_set)
        if hasattr(shop, "watch"):  # a long query stops too, unless something is being written
            shop.watch(None if job.is_for_writer else job.stop.is_set)
        try:
            progress.check()
            answer = job.question(shop, progress)
        except Cancelled:
            self.stopped.emit(job)
        except UserFault as fault:
            self.faulted.emit(job, fault)
        except Exception:
            # A question that was overtaken may be interrupted in the store; that is no crash.
            if job.stop.is_set() and not job.is_change:
                self.stopped.emit(job)
            else:
                self.crashed.emit(job, traceback.format_exc())
        else:
            self.answered.emit(job, answer)
        finally:
            if hasattr(shop, "watch"):
                shop.watch(None)

    def end(self) -> None:
        """Tell it to stop what runs, drop what waits, and close the shop; ``wait`` sees it done."""
        with self.gate:
            self.is_ending = True
            self.jobs.clear()
            if self.current is not None:
                self.current.stop.set()
            self.gate.notify()


class StoreChange(QThread):
    """Waits until the shop is closed, then runs ``act``; afterwards one of ``answer``, ``fault`` and ``trace`` says how it went."""

    def __init__(self, threads: list[ShopThread], act: Callable[[], Any]) -> None:
        super().__init__()
        self._threads, self._act = threads, act
        self.answer: Any = None
        self.fault: UserFault | None = None
        self.trace = ""

    def run(self) -> None:
        for thread in self._threads:
            thread.wait()
        try:
            self.answer = self._act()
        except UserFault as fault:
            self.fault = fault
        except Exception:
            self.trace = traceback.format_exc()

"""Who talks to the store? One thread that owns the open shop; the window only ever asks it and is answered by signal.

A read is replaced by a newer read of the same name: a waiting one is taken out, a running one is told to stop and its
answer is dropped. A change is never replaced; it runs in its turn and can be cancelled by name.
"""

from __future__ import annotations

import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal

from shopdesk.errors import UserFault
from shopdesk.progress import Cancelled, Progress

Question = Callable[[Any, Progress], Any]
REPORT_SECONDS = 0.05


class OpenShop(Protocol):
    """What the worker itself needs of a shop."""

    def close(self) -> None: ...


@dataclass
class _Job:
    name: str
    question: Question
    show: Callable[[Any], None] | None = None
    fault: Callable[[UserFault], None] | None = None
    report: Callable[[float, str], None] | None = None
    cancelled: Callable[[], None] | None = None
    is_change: bool = False
    stop: threading.Event = field(default_factory=threading.Event)
    is_dropped: bool = False


class _Thread(QThread):
    """Opens the shop, answers jobs until it is told to end, closes the shop."""

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
        self.jobs: deque[_Job] = deque()
        self.gate = threading.Condition()
        self.current: _Job | None = None
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

    def _answer(self, shop: OpenShop, job: _Job) -> None:
        told = 0.0

        def report(fraction: float, what: str) -> None:
            # A reader of many small steps must not flood the window's event queue.
            nonlocal told
            now = time.monotonic()
            if now - told >= REPORT_SECONDS or fraction >= 1:
                told = now
                self.reported.emit(job, fraction, what)

        progress = Progress(report, job.stop.is_set)
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


class Worker(QObject):
    """The window's one door to the shop.

    ``changed`` carries the table families a change has touched; ``busy`` whether any job waits or runs; ``faulted`` a fault
    that no asker took; ``crashed`` the traceback of what nobody expected.
    """

    opened = Signal()
    not_opened = Signal(object)
    changed = Signal(frozenset)
    faulted = Signal(object)
    crashed = Signal(str)
    busy = Signal(bool)

    def __init__(self, open_shop: Callable[[], OpenShop], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = _Thread(open_shop)
        self._thread.opened.connect(self.opened)
        self._thread.not_opened.connect(self.not_opened)
        self._thread.answered.connect(self._take_answer)
        self._thread.faulted.connect(self._take_fault)
        self._thread.crashed.connect(self._take_crash)
        self._thread.stopped.connect(self._take_stop)
        self._thread.reported.connect(self._take_report)
        self._newest: dict[str, _Job] = {}

    def start(self) -> None:
        self._thread.start()

    def ask(
        self,
        name: str,
        question: Question,
        show: Callable[[Any], None],
        *,
        fault: Callable[[UserFault], None] | None = None,
        report: Callable[[float, str], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Read: ``question(shop, progress)`` runs on the shop's thread, ``show(answer)`` here. Newest of a name wins."""
        self._queue(_Job(name, question, show, fault, report, cancelled))

    def change(
        self,
        name: str,
        act: Question,
        done: Callable[[Any], None],
        *,
        fault: Callable[[UserFault], None] | None = None,
        report: Callable[[float, str], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Change: ``act(shop, progress)`` returns the touched table families, or something with ``.changes``."""
        self._queue(_Job(name, act, done, fault, report, cancelled, is_change=True))

    def cancel(self, name: str) -> None:
        """Stop a job of this name, waiting or running; its asker is told by ``cancelled``."""
        with self._thread.gate:
            waiting = [job for job in self._thread.jobs if job.name == name]
            for job in waiting:
                self._thread.jobs.remove(job)
                job.stop.set()
            current = self._thread.current
        if current is not None and current.name == name:
            current.stop.set()
        for job in waiting:
            self._take_stop(job)

    def is_working(self, name: str) -> bool:
        """Whether a job of this name waits or runs."""
        return name in self._newest

    @property
    def is_busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._newest)

    def close(self) -> None:
        """Stop what runs, close the shop, end the thread."""
        with self._thread.gate:
            self._thread.is_ending = True
            self._thread.jobs.clear()
            if self._thread.current is not None:
                self._thread.current.stop.set()
            self._thread.gate.notify()
        self._thread.wait()

    def _queue(self, job: _Job) -> None:
        with self._thread.gate:
            if not job.is_change:
                for old in [old for old in self._thread.jobs if old.name == job.name and not old.is_change]:
                    self._thread.jobs.remove(old)
                    old.is_dropped = True
                current = self._thread.current
                if current is not None and current.name == job.name and not current.is_change:
                    current.is_dropped = True
                    current.stop.set()
            self._thread.jobs.append(job)
            self._newest[job.name] = job
            self._thread.gate.notify()
        self.busy.emit(True)

    def _ended(self, job: _Job) -> bool:
        """Book a job as done; whether anybody still wants to hear of it."""
        is_wanted = not job.is_dropped and (job.is_change or self._newest.get(job.name) is job)
        if self._newest.get(job.name) is job:
            del self._newest[job.name]
        if not self._newest:
            self.busy.emit(False)
        return is_wanted

    def _take_answer(self, job: _Job, answer: Any) -> None:
        is_wanted = self._ended(job)
        if is_wanted and job.show is not None:
            job.show(answer)
        if job.is_change:
            touched = getattr(answer, "changes", answer)
            if isinstance(touched, frozenset) and touched:
                self.changed.emit(touched)

    def _take_fault(self, job: _Job, fault: UserFault) -> None:
        if not self._ended(job):
            return
        if job.fault is not None:
            job.fault(fault)
        else:
            self.faulted.emit(fault)

    def _take_stop(self, job: _Job) -> None:
        if self._ended(job) and job.cancelled is not None:
            job.cancelled()

    def _take_report(self, job: _Job, fraction: float, what: str) -> None:
        if not job.is_dropped and job.report is not None:
            job.report(fraction, what)

    def _take_crash(self, job: _Job | None, trace: str) -> None:
        if job is not None and self._ended(job) and job.cancelled is not None:
            job.cancelled()
        self.crashed.emit(trace)

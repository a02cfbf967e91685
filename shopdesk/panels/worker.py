"""Who talks to the store? One thread that may write, one that only reads; the window only ever asks and is answered by signal.

A read is replaced by a newer read of the same name: a waiting one is taken out, a running one is told to stop and its
answer is dropped. A change is never replaced; it runs in its turn and can be cancelled by name. While a long import runs on the
one thread, the panels are answered by the other, from the store as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from shopdesk.errors import UserFault
from shopdesk.panels.parts.collector import Collector
from shopdesk.panels.worker_thread import Job, OpenShop, Question, ShopThread, StoreChange


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

    def __init__(
        self,
        open_shop: Callable[[], OpenShop],
        parent: QObject | None = None,
        *,
        open_reader: Callable[[], OpenShop] | None = None,
    ) -> None:
        super().__init__(parent)
        self._writer = self._thread(open_shop)
        self._writer.opened.connect(self._writer_opened)
        self._writer.not_opened.connect(self.not_opened)
        self._reader = self._thread(open_reader) if open_reader is not None else None
        if self._reader is not None:
            self._reader.not_opened.connect(self._reader_not_opened)
            self._reader.crashed.connect(self._reader_crashed)
        self._newest: dict[str, Job] = {}
        self._store_change: StoreChange | None = None
        self._collector = Collector(lambda: self.is_busy, self)

    def _thread(self, open_shop: Callable[[], OpenShop]) -> ShopThread:
        made = ShopThread(open_shop)
        made.answered.connect(self._take_answer)
        made.faulted.connect(self._take_fault)
        made.crashed.connect(self._take_crash)
        made.stopped.connect(self._take_stop)
        made.reported.connect(self._take_report)
        return made

    def start(self) -> None:
        """Open the shop; once that has been done for writing, the store is there to be read as well."""
        self._writer.start()

    def _writer_opened(self) -> None:
        if self._reader is not None:
            self._reader.start()
        self.opened.emit()

    def _reader_crashed(self, job: Job | None) -> None:
        if job is None:  # not while answering, so it never was open
            self._reader_not_opened()

    def _reader_not_opened(self) -> None:
        """The writer answers what was meant for the reader."""
        failed, self._reader = self._reader, None
        if failed is not None:
            failed.wait()
            for job in failed.jobs:
                self._put(job)

    def ask(
        self,
        name: str,
        question: Question,
        show: Callable[[Any], None],
        *,
        fault: Callable[[UserFault], None] | None = None,
        report: Callable[[float, str], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        is_for_writer: bool = False,
    ) -> None:
        """Read: ``question(shop, progress)`` runs on the shop's thread, ``show(answer)`` here. Newest of a name wins.

        ``is_for_writer``: a rehearsal, which writes and takes it back.
        """
        self._put(Job(name, question, show, fault, report, cancelled, is_for_writer=is_for_writer))

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
        self._put(Job(name, act, done, fault, report, cancelled, is_change=True, is_for_writer=True))

    def cancel(self, name: str) -> None:
        """Stop a job of this name, waiting or running; its asker is told by ``cancelled``."""
        for thread in self._threads():
            with thread.gate:
                waiting = [job for job in thread.jobs if job.name == name]
                for job in waiting:
                    thread.jobs.remove(job)
                    job.stop.set()
                if thread.current is not None and thread.current.name == name:
                    thread.current.stop.set()
            for job in waiting:
                self._take_stop(job)

    def is_working(self, name: str) -> bool:
        """Whether a job of this name waits or runs."""
        return name in self._newest

    @property
    def is_busy(self) -> bool:
        """Whether any job waits or runs."""
        return bool(self._newest)

    def change_store(
        self, act: Callable[[], Any], done: Callable[[Any], None], fault: Callable[[UserFault], None]
    ) -> None:
        """Close the shop, let ``act`` lay another store in its place on a thread of its own, open again whatever came of it."""
        if self._store_change is not None:
            return
        for thread in self._threads():
            with thread.gate:
                waiting = list(thread.jobs)
                thread.jobs.clear()
            for job in waiting:
                self._take_stop(job)
            thread.end()
        made = self._store_change = StoreChange(self._threads(), act)

        def ended() -> None:
            made.wait()
            self._store_change = None
            for thread in self._threads():
                thread.is_ending = False
            self.start()
            if made.fault is not None:
                fault(made.fault)
            elif made.trace:
                self.crashed.emit(made.trace)
            else:
                done(made.answer)

        made.finished.connect(ended)
        made.start()

    def close(self) -> None:
        """Stop what runs, close the shop, end the threads; the writer last, so that it leaves one single file behind."""
        if self._store_change is not None:
            self._store_change.wait()
        threads = self._threads()
        for thread in threads:
            thread.end()
        for thread in threads:
            thread.wait()
        self._collector.retire()

    def _threads(self) -> list[ShopThread]:
        return [thread for thread in (self._reader, self._writer) if thread is not None]

    def _put(self, job: Job) -> None:
        thread = self._writer if job.is_for_writer or self._reader is None else self._reader
        with thread.gate:
            if not job.is_change:
                for old in [old for old in thread.jobs if old.name == job.name and not old.is_change]:
                    thread.jobs.remove(old)
                    old.is_dropped = True
                current = thread.current
                if current is not None and current.name == job.name and not current.is_change:
                    current.is_dropped = True
                    current.stop.set()
            thread.jobs.append(job)
            self._newest[job.name] = job
            thread.gate.notify()
        self.busy.emit(True)

    def _ended(self, job: Job) -> bool:
        """Book a job as done; whether anybody still wants to hear of it."""
        is_wanted = not job.is_dropped and (job.is_change or self._newest.get(job.name) is job)
        if self._newest.get(job.name) is job:
            del self._newest[job.name]
        if not self._newest:
            self.busy.emit(False)
        return is_wanted

    def _take_answer(self, job: Job, answer: Any) -> None:
        is_wanted = self._ended(job)
        if is_wanted and job.show is not None:
            job.show(answer)
        if job.is_change:
            touched = getattr(answer, "changes", answer)
            if isinstance(touched, frozenset) and touched:
                self.changed.emit(touched)

    def _take_fault(self, job: Job, fault: UserFault) -> None:
        if self._ended(job):
            if job.fault is not None:
                job.fault(fault)
            else:
                self.faulted.emit(fault)
        if fault.changes:
            self.changed.emit(fault.changes)

    def _take_stop(self, job: Job) -> None:
        if self._ended(job) and job.cancelled is not None:
            job.cancelled()

    def _take_report(self, job: Job, fraction: float, what: str) -> None:
        if not job.is_dropped and job.report is not None:
            job.report(fraction, what)

    def _take_crash(self, job: Job | None, trace: str) -> None:
        if job is not None and self._ended(job) and job.cancelled is not None:
            job.cancelled()
        self.crashed.emit(trace)

"""What runs for the imports panel, one thing at a time? Reads and changes of the shop that take a while and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from shopdesk.errors import UserFault
from shopdesk.panels.parts.desk import Desk

Question = Callable[[Any, Any], Any]
WRITING = frozenset({"imports.import", "imports.undo", "imports.redo", "imports.retry", "imports.mapping"})


class ImportWork(QObject):
    """``began`` carries what is said of it; then comes ``ended`` and after it the answer, or ``failed``, or ``stopped``.

    ``reported`` carries how far it is and at what.
    """

    began = Signal(str)
    ended = Signal()
    failed = Signal(object)
    stopped = Signal()
    reported = Signal(float, str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.job = ""

    @property
    def is_busy(self) -> bool:
        return bool(self.job)

    @property
    def is_writing(self) -> bool:
        """Whether something runs that closing the window would take back."""
        return self.job in WRITING

    def read(self, job: str, words: str, question: Question, show: Callable[[Any], None]) -> None:
        """Ask for something that may rehearse in the store."""
        self._begin(job, words)
        self._desk.worker.ask(
            job,
            question,
            lambda answer: self._end(show, answer),
            fault=self._fail,
            report=self.reported.emit,
            cancelled=self._stop,
            is_for_writer=True,
        )

    def change(self, job: str, words: str, act: Question, done: Callable[[Any], None]) -> None:
        """Change the shop; ``act`` returns the touched table families or something with ``.changes``."""
        self._begin(job, words)
        self._desk.worker.change(
            job,
            act,
            lambda answer: self._end(done, answer),
            fault=self._fail,
            report=self.reported.emit,
            cancelled=self._stop,
        )

    def cancel(self) -> None:
        self._desk.worker.cancel(self.job)

    def _begin(self, job: str, words: str) -> None:
        self.job = job
        self.began.emit(words)

    def _end(self, show: Callable[[Any], None], answer: Any) -> None:
        self.job = ""
        self.ended.emit()
        show(answer)

    def _fail(self, fault: UserFault) -> None:
        self.job = ""
        self.ended.emit()
        self.failed.emit(fault)

    def _stop(self) -> None:
        self.job = ""
        self.ended.emit()
        self.stopped.emit()

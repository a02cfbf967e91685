"""What was done last, and can it be taken back or done again? Imports and edits on one line, each by its name.

Imports are read off the store, which alone knows what is in it: whoever imports or undoes, the line follows. An edit is pushed by
the panel that made it: ``desk.changes.push(Undoable(say("Price of {sku}", sku=sku), undo, redo))``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from shopdesk.errors import UserFault
from shopdesk.frozen import dataclass
from shopdesk.panels.worker import Worker
from shopdesk.wording import Phrase, speaker

say = speaker("window")

JOB = "window.undo"
Ended = Callable[[bool], None]


@dataclass(frozen=True)
class Undoable:
    """An edit: its name, and how it is taken back and done again; both call back with whether it came about."""

    words: Phrase
    undo: Callable[[Ended], None]
    redo: Callable[[Ended], None]


@dataclass(frozen=True)
class ImportStep:
    """Files that were imported, or (import_id None) whose import was taken back in one step."""

    files: tuple[str, ...]
    import_id: int | None = None

    @property
    def words(self) -> Phrase:
        first, more = self.files[0], len(self.files) - 1
        return say("import of {file} and {n} more", file=first, n=more) if more else say("import of {file}", file=first)


Step = Undoable | ImportStep


class ChangeLine(QObject):
    """``done`` and ``undone`` have the newest step last. ``changed`` says that either is another now, ``told`` what has happened.

    Of the imports only those of this session are taken back from here: what lies weeks back is undone in the list of imports.
    """

    changed = Signal()
    told = Signal(object, str)  # sentences, state of the message bar

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._known: set[int] | None = None
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.is_running = False

    def push(self, step: Undoable) -> None:
        """An edit was made; what was taken back before it cannot be done again."""
        self.done.append(step)
        self.undone = [kept for kept in self.undone if isinstance(kept, ImportStep)]
        self.changed.emit()

    def forget(self) -> None:
        """Another store is open now."""
        self._known, self.done, self.undone = None, [], []
        self.changed.emit()

    def follow(self, imports: Sequence[tuple[int, str]], undone: Sequence[str]) -> None:
        """The imports in the store (id, file) and the files its newest undo took back, as asked after every change."""
        numbers = {number for number, _ in imports}
        known = numbers if self._known is None else self._known
        came = sorted((number, file) for number, file in imports if number not in known)
        if came and (undone or tuple(file for _, file in came) == self._newest_undone_files()):
            self._drop_newest_undone_import()  # it was done again
        elif came:
            self.undone = []  # an ordinary import leaves nothing to do again
        self.done = [step for step in self.done if not isinstance(step, ImportStep) or step.import_id in numbers]
        self.done += [ImportStep((file,), number) for number, file in came]
        if not undone:
            self.undone = [step for step in self.undone if not isinstance(step, ImportStep)]
        elif self._newest_undone_files() != tuple(undone):
            self.undone.append(ImportStep(tuple(undone)))
        self._known = numbers | known
        self.changed.emit()

    def _newest_undone_files(self) -> tuple[str, ...]:
        return next((step.files for step in reversed(self.undone) if isinstance(step, ImportStep)), ())

    def _drop_newest_undone_import(self) -> None:
        for at in range(len(self.undone) - 1, -1, -1):
            if isinstance(self.undone[at], ImportStep):
                del self.undone[at]
                return

    @property
    def next_undo(self) -> Step | None:
        return self.done[-1] if self.done else None

    @property
    def next_redo(self) -> Step | None:
        return self.undone[-1] if self.undone else None

    def undo(self) -> None:
        """Take the newest step back."""
        step = self.next_undo
        if step is None or self.is_running:
            return
        if isinstance(step, Undoable):
            self._begin()
            step.undo(lambda came_about: self._edit_ended(came_about, step, self.done, self.undone))
            return
        import_id = step.import_id
        assert import_id is not None
        self._change(step, lambda shop, _progress: shop.undo(import_id), say("Undone: {what}.", what=step.words))

    def redo(self) -> None:
        """Do again what was taken back last."""
        step = self.next_redo
        if step is None or self.is_running:
            return
        if isinstance(step, Undoable):
            self._begin()
            step.redo(lambda came_about: self._edit_ended(came_about, step, self.undone, self.done))
            return
        self._change(step, lambda shop, progress: shop.redo(progress), say("Done again: {what}.", what=step.words))

    def _change(self, step: ImportStep, act: Callable[[Any, Any], Any], done_words: Phrase) -> None:
        self._begin()
        self.told.emit([say("Working on the {what}…", what=step.words)], "info")

        def ended(_answer: Any = None) -> None:
            self._end()
            self.told.emit([done_words], "good")

        def failed(fault: UserFault) -> None:
            self._end()
            self.told.emit([words for words in (fault.message, fault.remedy) if words is not None], "bad")

        self._worker.change(JOB, act, ended, fault=failed, cancelled=self._stopped)

    def _stopped(self) -> None:
        self._end()
        self.told.emit([], "info")

    def _edit_ended(self, came_about: bool, step: Undoable, giving: list[Step], taking: list[Step]) -> None:
        if came_about and step in giving:
            giving.remove(step)
            taking.append(step)
        self._end()

    def _begin(self) -> None:
        self.is_running = True
        self.changed.emit()

    def _end(self) -> None:
        self.is_running = False
        self.changed.emit()

"""When is garbage collected while the window stands? On the window's own thread, and only while no question is answered.

Python collects on whichever thread happens to pass a threshold. Were that a worker's, it would there take down what is left of a
closed dialog, and a widget may only be taken down on the thread it lives on: the program would now and then fall without a word.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

BETWEEN_LOOKS_MS = 1000
_standing: list[Collector] = []


class Collector(QObject):
    """Takes collecting over from Python until it is ``retire``d; with several of them, until the last is.

    ``is_busy`` says whether the moment is wrong: looking through the rows of a running import would hold window and import up.
    """

    def __init__(self, is_busy: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        _standing.append(self)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(BETWEEN_LOOKS_MS)

    def look(self) -> None:
        """Collect the oldest generation whose threshold is passed, as Python itself would have done."""
        if self._is_busy():
            return
        pairs = list(zip(gc.get_count(), gc.get_threshold(), strict=True))
        due = [generation for generation, (count, threshold) in enumerate(pairs) if 0 < threshold < count]
        if due:
            gc.collect(due[-1])

    def retire(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        if self in _standing:
            _standing.remove(self)
        if not _standing:
            gc.enable()

"""What does every panel hold? The look, the worker and the period chosen in the header, made once by ``app.py``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from shopdesk.frozen import dataclass
from shopdesk.panels.parts.change_line import ChangeLine
from shopdesk.panels.parts.look import Look
from shopdesk.panels.worker import Worker
from shopdesk.period import COMPARISONS, Month


class PeriodChoice(QObject):
    """The month and the comparison all panels speak of. A month of None stands for the store's default month.

    ``is_own`` while the month was chosen by hand: else it moves on with the store's default.
    """

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.month: Month | None = None
        self.is_own = False
        self.comparison = COMPARISONS[0]

    def choose(self, month: Month | None = None, comparison: str | None = None) -> None:
        new_month = month if month is not None else self.month
        new_comparison = comparison if comparison is not None else self.comparison
        if (new_month, new_comparison) != (self.month, self.comparison):
            self.month, self.comparison = new_month, new_comparison
            self.chosen.emit()


@dataclass
class Desk:
    """Handed to every panel; ``now`` is the only clock, ``downloads`` where files are looked for first.

    ``changes`` is the line of what can be undone: edits are pushed there. ``restore`` puts a backup in the closed store's place
    and tells where the old one was set aside.
    """

    look: Look
    worker: Worker
    period: PeriodChoice
    now: Callable[[], datetime]
    store_path: Path
    downloads: Path
    changes: ChangeLine
    restore: Callable[[Path], Path | None] | None = None

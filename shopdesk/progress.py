"""How far is the work, and may it go on? No Qt: the window, the command line and the tests each bring their own ears."""

from __future__ import annotations

from collections.abc import Callable


class Cancelled(Exception):
    """The user asked to stop; whoever catches it leaves things as they were before."""


class Progress:
    """Report a fraction and ask whether to stop.

    ``report`` is called with (done fraction 0–1, what is being done); ``is_cancelled`` is asked at every step.
    """

    def __init__(
        self,
        report: Callable[[float, str], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._report = report
        self._is_cancelled = is_cancelled

    def step(self, fraction: float, what: str = "") -> None:
        """Tell how far the work is; raises Cancelled when the user has asked to stop."""
        self.check()
        if self._report is not None:
            self._report(min(1.0, max(0.0, fraction)), what)

    def part(self, start: float, end: float) -> Progress:
        """The progress of a part of the work: its 0–1 is ``start``–``end`` of the whole; a stop of the whole stops it."""
        if self._report is None:
            return self
        tell = self._report
        return Progress(lambda fraction, what: tell(start + (end - start) * fraction, what), self._is_cancelled)

    def check(self) -> None:
        """Raise Cancelled when the user has asked to stop."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled


SILENT = Progress()

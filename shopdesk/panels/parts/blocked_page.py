"""What does the window show while the shop cannot be opened? What is wrong, the remedy, the file, and the way to try again."""

from __future__ import annotations

from collections.abc import Callable

from shopdesk.errors import UserFault
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.empty_state import EmptyState, Way
from shopdesk.panels.parts.spelling import safe_text


class BlockedPage(EmptyState):
    """Says the fault anew in whatever language the window speaks."""

    def __init__(self, desk: Desk, retry: Callable[[], None]) -> None:
        self._desk = desk
        self._fault: UserFault | None = None
        super().__init__(desk.look, "window", "fault", (Way("retry", retry, is_main=True),))

    def show_fault(self, fault: UserFault) -> None:
        self._fault = fault
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self._fault is None:
            return
        look, fault = self._desk.look, self._fault
        lines = [look.words(fault.message), look.words(fault.remedy), safe_text(str(self._desk.store_path))]
        self.say(
            self.tr("The shop cannot be opened"), [line for line in lines if line], {"retry": self.tr("Try again")}
        )

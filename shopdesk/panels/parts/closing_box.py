"""What becomes of an import when the window closes under it? Asked, since stopping takes back what is under way."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shopdesk.panels.parts.ask_box import AskBox


class ClosingBox(AskBox):
    """``wanted`` is sent when she closes all the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("closing_box", parent, self.tr("An import is running"))
        self.ask(
            self.tr("An import is still running."),
            self.tr("Closing now stops it. The file it is at is left out as a whole; files before it are in."),
            ("closing_stop", self.tr("Stop and close")),
            ("closing_stay", self.tr("Go on importing")),
        )

"""What goes and what stays when a buyer is erased? Said before it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shopdesk.panels.parts.ask_box import AskBox


class EraseBox(AskBox):
    """``wanted`` is sent when she erases the buyer."""

    def __init__(self, buyer: str, parent: QWidget) -> None:
        super().__init__("erase_box", parent, self.tr("Erase a buyer"), is_grave=True)
        self.ask(
            self.tr("Erase {buyer} from the shop?").format(buyer=buyer),
            self.tr(
                "Name, notes and recipients go for good, from the automatic backups too. Orders and amounts stay under a mark, "
                "so that no sum changes. Files you exported or copied yourself are not touched."
            ),
            ("erase_go", self.tr("Erase")),
            ("erase_stay", self.tr("Keep")),
        )

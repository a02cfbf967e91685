"""What can be done about it? A row of buttons made from a panel's declared actions, awake while their rows are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from shopdesk.panels.parts.declaration import Action
from shopdesk.panels.parts.labels import button, plain_tip
from shopdesk.panels.parts.look import Look


class ActionBar(QWidget):
    """``do`` is called with the action whose button was pressed."""

    def __init__(
        self,
        look: Look,
        panel: str,
        actions: Sequence[Action],
        do: Callable[[Action], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self.actions_declared = look, tuple(actions)
        self._count = 0
        self._buttons: dict[str, QPushButton] = {}
        self.setObjectName(f"{panel}_actions")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for action in self.actions_declared:
            made = button(f"{panel}_action_{action.verb}", "primary" if action.is_main else "plain")
            made.clicked.connect(lambda _checked=False, action=action: do(action))
            self._buttons[action.verb] = made
            row.addWidget(made, 1)
        if not self.actions_declared:
            self.hide()
        self.show_for(0)

    def button(self, verb: str) -> QPushButton:
        """The button of a verb."""
        return self._buttons[verb]

    def show_for(self, count: int) -> None:
        """Wake the buttons that fit so many chosen rows, and say the number where a label has a place for it."""
        self._count = count
        for action in self.actions_declared:
            made = self._buttons[action.verb]
            label = replace(action.label, values={**action.label.values, "n": count})
            made.setText(self._look.words(label))
            made.setEnabled(action.fits(count))
            made.setToolTip(plain_tip(self._look.words(action.tip)))

    def retranslate(self) -> None:
        self.show_for(self._count)

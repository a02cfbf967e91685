"""Which of the new and changed rows does she want to see? All, only new ones, only changed ones; and a text to look for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from shopdesk.panels.parts.labels import button

WIDEST = 260
STATES = ("all", "new", "changed")


class ChangeFilter(QWidget):
    """``changed`` is sent when another choice holds."""

    changed = Signal()

    def __init__(self, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = {"new": 0, "changed": 0}
        self._state = "all"
        self.wanted = QLineEdit()
        self.wanted.setObjectName(f"{panel}_changes_filter")
        self.wanted.setClearButtonEnabled(True)
        self.wanted.setMaximumWidth(WIDEST)
        self.wanted.textChanged.connect(lambda _text: self.changed.emit())
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for state in STATES:
            made = button(f"{panel}_changes_{state}", "segment")
            made.setCheckable(True)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.clicked.connect(lambda _checked=False, state=state: self._choose(state))
            self._group.addButton(made)
            self.buttons[state] = made
            row.addWidget(made)
        self.buttons["all"].setChecked(True)
        row.addSpacing(8)
        row.addWidget(self.wanted, 1)
        row.addStretch()
        self.retranslate()

    def _choose(self, state: str) -> None:
        self._state = state
        self.changed.emit()

    def count(self, new: int, changed: int) -> None:
        """How many rows of each there are."""
        self._counts = {"new": new, "changed": changed}
        self.retranslate()

    def lets(self, state: str, cells: Callable[[], Sequence[str]]) -> bool:
        """Whether a row of a state passes; ``cells``: what it shows."""
        if self._state not in ("all", state):
            return False
        text = self.wanted.text().strip().casefold()
        return not text or any(text in cell.casefold() for cell in cells())

    def retranslate(self) -> None:
        self.wanted.setPlaceholderText(self.tr("Find in the rows"))
        self.wanted.setAccessibleName(self.tr("Find in the rows"))
        self.buttons["all"].setText(self.tr("All"))
        self.buttons["new"].setText(self.tr("New ({n})").format(n=f"{self._counts['new']:,}"))
        self.buttons["changed"].setText(self.tr("Changed ({n})").format(n=f"{self._counts['changed']:,}"))

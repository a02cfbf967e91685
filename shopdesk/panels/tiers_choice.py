"""Which buyers are shown, and as of which day? All of them or one of the lists to write to; today or any past day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.panels.parts.day_field import DayField
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look


class ListChoice(QWidget):
    """Buttons with counts, one of them down, and the day. ``chosen`` carries a list's name, ``day_chosen`` a day."""

    chosen = Signal(str)
    day_chosen = Signal(object)

    def __init__(self, look: Look, panel: str, names: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        self._counts: Mapping[str, int] = {}
        self.setProperty("ground", "clear")
        self.buttons = {name: button(f"{panel}_list_{name}", "rail") for name in names}
        self._day_label = label("strong", f"{panel}_as_of_label")
        self.day = DayField(f"{panel}_as_of")
        self.day.day_chosen.connect(self.day_chosen)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._day_label)
        head.addWidget(self.day, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addLayout(head)
        lines.addSpacing(6)
        for name, made in self.buttons.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            lines.addWidget(made)
        self._day_label.setBuddy(self.day)
        self.retranslate()

    def show_lists(self, counts: Mapping[str, int], shown: str | None, as_of: date) -> None:
        """How many stand on each list, which one is shown (None: another selection), and the day."""
        self._counts = counts
        for name, made in self.buttons.items():
            made.setChecked(name == shown)
        self.day.show_day(as_of)
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            "all": self.tr("All buyers ({n})"),
            "unpaid_orders": self.tr("Not paid ({n})"),
            "slipping_buyers": self.tr("Good ones away ({n})"),
            "dormant_buyers": self.tr("Lately silent ({n})"),
            "new_buyer_care": self.tr("New ({n})"),
        }
        for name, made in self.buttons.items():
            made.setText(words[name].format(n=f"{self._counts.get(name, 0):,}"))
        self._day_label.setText(self.tr("As of"))
        self.day.setAccessibleName(self.tr("As of"))

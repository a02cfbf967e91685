"""Which rules of the book were used here, and with which values? One line a rule; its value is pressed to change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.derivation import RuleUse
from shopdesk.panels.parts.labels import ElidedLabel, button
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.rule_box import RuleBox
from shopdesk.thresholds import entry_of
from shopdesk.thresholds.rule import value_shown


class RuleLines(QWidget):
    """Name and value of each rule as it was used; ``change(rule, value)`` lets it have another, None its default."""

    def __init__(
        self,
        look: Look,
        panel: str,
        uses: Sequence[RuleUse],
        change: Callable[[RuleUse, float | None], None] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._panel, self._change = look, panel, change
        self.setObjectName(f"{panel}_side_rules")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for use in uses:
            entry = entry_of(use.section, use.name)
            title = ElidedLabel("small")
            title.setText(str(entry["zh" if look.language.startswith("zh") else "en"]))
            value = button(f"{panel}_rule_{use.name}", "link")
            value.setText(look.words(value_shown(use.value, entry["unit"])))
            value.setAccessibleName(f"{title.text()} {value.text()}")
            value.setToolTip(self.tr("Change this rule"))
            value.setEnabled(change is not None)
            value.clicked.connect(lambda _checked=False, use=use: self._open(use))
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(title, 1)
            row.addWidget(value)
            box.addLayout(row)

    def _open(self, use: RuleUse) -> None:
        change = self._change
        if change is not None:
            RuleBox(self._look, self._panel, use, lambda value: change(use, value), self.window()).open()

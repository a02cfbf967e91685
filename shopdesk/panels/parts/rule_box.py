"""Which number shall this rule have? One entry of the rule book with its bounds, its origin and the way back to its default."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from shopdesk.analysis.derivation import RuleUse
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.labels import button, label, mark_error
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px
from shopdesk.thresholds import entry_of
from shopdesk.thresholds.rule import UNITS, number_kept, number_shown, origin_words, value_shown


class RuleBox(FormBox):
    """``keep`` is called once, with the number or None for the default."""

    def __init__(
        self,
        look: Look,
        panel: str,
        use: RuleUse,
        keep: Callable[[float | None], None],
        parent: QWidget | None = None,
    ) -> None:
        entry, is_chinese = entry_of(use.section, use.name), look.language.startswith("zh")
        unit, title = UNITS[entry["unit"]], str(entry["zh" if is_chinese else "en"])
        super().__init__(f"{panel}_rule", title, parent, name=f"{panel}_rule_box")
        self._entry, self._keep, self._look = entry, keep, look
        self.setWindowTitle(self.tr("Rule book"))
        self.field = QLineEdit(number_shown(use.value, entry["unit"]))
        self.field.setObjectName(f"{panel}_rule_value")
        self.field.setAccessibleName(title)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.selectAll()
        self.error = label("error", f"{panel}_rule_error", wraps=True)
        self._bounds = self.tr("Between {low} and {high}.").format(low=self._said("low"), high=self._said("high"))
        note = self.tr("By default {value}: {origin}.").format(
            value=self._said("default"), origin=look.words(origin_words(entry["origin"]))
        )
        back = button(f"{panel}_rule_default", "link")
        back.setText(self.tr("Back to the default"))
        back.clicked.connect(lambda: self._give(None))
        value = QHBoxLayout()
        value.setSpacing(px(8))
        value.addWidget(self.field, 1)
        value.addWidget(label("soft", text=unit.zh if is_chinese else unit.en))
        self._box.addLayout(value)
        self._box.addWidget(self.error)
        joint = "" if is_chinese else " "
        self.tell(joint.join((self._bounds, note)))
        self.tell(self.tr("Every panel follows it at once; closed months stay as issued."))
        self.end(self.tr("Keep"), left=[back])
        self.error.hide()

    def _said(self, name: str) -> str:
        return self._look.words(value_shown(self._entry[name], self._entry["unit"]))

    def _done(self) -> None:
        value = number_kept(self.field.text(), self._entry["unit"])
        if value is None or not self._entry["low"] <= value <= self._entry["high"]:
            self.error.setText(self._bounds)
            self.error.show()
            mark_error(self.field, self._bounds)
        else:
            self._give(value)

    def _give(self, value: float | None) -> None:
        self.accept()
        self._keep(value)

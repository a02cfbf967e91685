"""What does one rule look like, and how is its number changed? Label, field with unit, bounds and origin, what changed when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from shopdesk.panels.parts.labels import button, label, mark_error
from shopdesk.panels.parts.look import Look
from shopdesk.thresholds.rule import UNITS, number_kept, number_shown, origin_words, value_shown
from shopdesk.wording import Phrase

FIELD_WIDTH, RIGHT_WIDTH = 92, 164


class NumberField(QLineEdit):
    """A number on the right; Escape puts back what holds."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.held = ""
        self.setObjectName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def hold(self, text: str) -> None:
        """Show the number that is in force."""
        self.held = text
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self.held:
            self.setText(self.held)
            self.textEdited.emit(self.held)
        else:
            super().keyPressEvent(event)


class RuleRow(QWidget):
    """A row of the rule book (a row of ``Shop.rule_book``).

    ``check(row, value)`` gives the sentence why a number cannot be taken, or None; ``keep(row, value)`` is called with a number
    to set, or None to go back to the default.
    """

    def __init__(
        self,
        look: Look,
        row: Mapping[str, Any],
        check: Callable[[Mapping[str, Any], float], Phrase | None],
        keep: Callable[[Mapping[str, Any], float | None], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._check, self._keep = look, check, keep
        self.row = row
        self._is_open = False
        stem = f"{row['section']}_{row['name']}"
        self.setObjectName(f"rulebook_row_{stem}")
        self._title = label("strong", f"rulebook_label_{stem}", wraps=True)
        self._about = label("small", f"rulebook_about_{stem}", wraps=True)
        self._error = label("error", f"rulebook_error_{stem}", wraps=True)
        self._error.hide()
        self.field = NumberField(f"rulebook_value_{stem}")
        self.field.textEdited.connect(self._typed)
        self.field.editingFinished.connect(self._entered)
        self._unit = label("soft")
        self.reset = button(f"rulebook_reset_{stem}", "link")
        self.reset.clicked.connect(lambda: self._keep(self.row, None))
        self.history = button(f"rulebook_history_{stem}", "link")
        self.history.clicked.connect(self._toggle)
        self._changes = label("small", f"rulebook_changes_{stem}", wraps=True)
        links = QHBoxLayout()
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(8)
        links.addWidget(self.reset)
        links.addWidget(self.history)
        links.addStretch()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for line in (self._title, self._about, self._error):
            texts.addWidget(line)
        texts.addLayout(links)
        texts.addWidget(self._changes)
        texts.addStretch()
        self._right = QWidget()
        self._right.setProperty("ground", "clear")
        number = QHBoxLayout(self._right)
        number.setContentsMargins(0, 0, 0, 0)
        number.setSpacing(8)
        number.addWidget(self.field)
        number.addWidget(self._unit)
        number.addStretch()
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 8, 10)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        grid.addLayout(texts, 0, 0)
        grid.addWidget(self._right, 0, 1, Qt.AlignmentFlag.AlignTop)
        self.show_row(row)

    def show_row(self, row: Mapping[str, Any]) -> None:
        """The rule as it is now. What is being typed stays until it is entered."""
        self.row = row
        shown = number_shown(row["value"], row["unit"])
        if shown != self.field.held or not self.field.isModified():
            self.field.hold(shown)
            self._say_error("")
        self.retranslate()

    def retranslate(self) -> None:
        row, look = self.row, self._look
        is_chinese = look.language.startswith("zh")
        title, unit = row["zh" if is_chinese else "en"], UNITS[row["unit"]]
        self._title.setText(title)
        self._unit.setText(unit.zh if is_chinese else unit.en)
        self._right.setFixedWidth(look.px(RIGHT_WIDTH))
        self.field.setFixedWidth(look.px(FIELD_WIDTH))
        low, high = number_shown(row["low"], row["unit"]), look.words(value_shown(row["high"], row["unit"]))
        bounds = self.tr("{low} to {high}").format(low=low, high=high)
        default, origin = look.words(value_shown(row["default"], row["unit"])), look.words(origin_words(row["origin"]))
        if row["is_own"]:
            about = self.tr("Your own; default {default}, {origin}").format(default=default, origin=origin)
        else:
            about = self.tr("Default, {origin}").format(origin=origin)
        self._about.setText(f"{about} · {bounds}")
        counted = self._unit.text()
        self.field.setAccessibleName(f"{title} ({counted})" if counted else title)
        self.field.setToolTip(self.field.toolTip() or bounds)
        self.reset.setText(self.tr("Back to default"))
        self.reset.setVisible(bool(row["is_own"]))
        self.reset.setAccessibleName(self.tr("Back to default: {rule}").format(rule=title))
        changes = row["changes"]
        self.history.setVisible(bool(changes))
        self.history.setText(
            self.tr("Hide changes") if self._is_open else self.tr("Changes ({n})").format(n=len(changes))
        )
        self._changes.setVisible(self._is_open and bool(changes))
        self._changes.setText("\n".join(self._told(one) for one in changes))

    def _told(self, change: Mapping[str, Any]) -> str:
        unit = self.row["unit"]
        old, new = (self._look.words(value_shown(change[key], unit)) for key in ("old_value", "new_value"))
        template = self.tr("{at}: {old} → {new} (default)") if change["is_default"] else self.tr("{at}: {old} → {new}")
        return template.format(at=change["at"][:16], old=old, new=new)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self.retranslate()

    def _value(self) -> float | None:
        return number_kept(self.field.text(), self.row["unit"])

    def _typed(self) -> None:
        """While she types, only what is out of bounds is said; half a number is no fault yet."""
        value = self._value()
        fault = self._check(self.row, value) if value is not None else None
        self._say_error("" if fault is None else self._look.words(fault))

    def _entered(self) -> None:
        if self.field.text() == self.field.held:
            return
        value = self._value()
        if value is None:
            self._say_error(self.tr("“{text}” is no number.").format(text=self.field.text()))
            return
        fault = self._check(self.row, value)
        if fault is not None:
            self._say_error(self._look.words(fault))
            return
        self.field.hold(number_shown(value, self.row["unit"]))
        if value != self.row["value"]:
            self._keep(self.row, value)

    def _say_error(self, words: str) -> None:
        mark_error(self.field, words)
        self._error.setText(words)
        self._error.setVisible(bool(words))

"""What does she know of goods she thinks of selling? A form; what she does not know stays empty and unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from shopdesk.analysis.candidates import TYPED, Candidate, fault_of
from shopdesk.importing.candidate_table import read_field
from shopdesk.importing.column import Bad
from shopdesk.money import quantity_text, yuan
from shopdesk.panels.parts.labels import button, label, mark_error
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import px

WIDE_FIELDS = ("title", "note")
COLUMNS = 4


def typed_text(name: str, value: Any) -> str:
    """A value as she would type it."""
    if value is None:
        return ""
    if name.endswith("_value"):
        return yuan(value)
    if name.endswith("_qty"):
        return quantity_text(value)
    return f"{value * 100:.6f}".rstrip("0").rstrip(".") + "%" if name.endswith("_rate") else str(value)


class CandidateBox(QDialog):
    """``keep`` is called once with all fields by name; ``known`` is the candidate that is edited, None for a new one."""

    def __init__(
        self,
        look: Look,
        keep: Callable[[Mapping[str, Any]], None],
        known: Candidate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._keep = look, keep
        self.setObjectName("selection_candidate_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        title = self.tr("New candidate") if known is None else self.tr("Edit the candidate")
        self.setWindowTitle(title)
        self.setMinimumWidth(px(760))
        self.fields: dict[str, QLineEdit] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        at = 0
        for name, words in self._names().items():
            span = COLUMNS if name in WIDE_FIELDS else 1
            at += -at % span
            row, column = 2 * (at // COLUMNS), at % COLUMNS
            field = QLineEdit(typed_text(name, getattr(known, name, None)))
            field.setObjectName(f"selection_candidate_{name}")
            field.setAccessibleName(words)
            field.setPlaceholderText(self._hints().get(name, ""))
            field.textChanged.connect(self._typed)
            head = label("soft", wraps=True, text=words)
            head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            head.setBuddy(field)
            grid.addWidget(head, row, column, 1, span)
            grid.addWidget(field, row + 1, column, 1, span)
            grid.setColumnStretch(column, 1)
            self.fields[name] = field
            at += span
        self.error = label("error", "selection_candidate_error", wraps=True)
        self.accept_button = button("selection_candidate_accept", "primary")
        self.accept_button.setText(self.tr("Keep"))
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._done)
        cancel = button("selection_candidate_cancel")
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.error, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(24), px(20), px(24), px(20))
        box.setSpacing(px(8))
        box.addWidget(label("section", "selection_candidate_title_words", text=title))
        box.addWidget(
            label(
                "small", wraps=True, text=self.tr("Leave empty what you do not know: it counts as unknown, not as 0.")
            )
        )
        box.addLayout(grid)
        box.addSpacing(px(4))
        box.addLayout(buttons)
        self._wake()

    def _names(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "price_value": self.tr("Selling price after coupons (¥)"),
            "cost_value": self.tr("Landed cost a unit (¥)"),
            "word": self.tr("Search word"),
            "popularity_growth_rate": self.tr("Growth of its search index"),
            "popularity": self.tr("Search popularity"),
            "online_items": self.tr("Listings online"),
            "conversion_rate": self.tr("Conversion"),
            "return_rate": self.tr("Return rate expected"),
            "first_order_qty": self.tr("Units of the first order"),
            "expected_month_qty": self.tr("Units a month expected"),
            "category": self.tr("Category"),
            "source": self.tr("Source or link"),
            "note": self.tr("Note"),
        }

    def _hints(self) -> dict[str, str]:
        share = self.tr("such as 8%")
        found = {"popularity_growth_rate": share, "conversion_rate": share, "return_rate": share}
        return found | {"word": self.tr("as buyers search")}

    def _read(self) -> tuple[dict[str, Any], str, str]:
        """The values, and the first field that cannot be read with its reason."""
        values: dict[str, Any] = {}
        for name in TYPED:
            value = read_field(name, self.fields[name].text())
            if isinstance(value, Bad):
                return values, name, self._look.words(value.message)
            values[name] = value
        fault = fault_of(values)
        return values, "", "" if fault is None else self._look.words(fault)

    def _typed(self) -> None:
        for field in self.fields.values():
            mark_error(field)
        _, name, words = self._read()
        if name:
            mark_error(self.fields[name], words)
            words = self.tr("{field}: {why}").format(field=self.fields[name].accessibleName(), why=words)
        self.error.setText(words if name or self.fields["title"].text().strip() else "")
        self._wake()

    def _wake(self) -> None:
        self.accept_button.setEnabled(not self._read()[2])

    def _done(self) -> None:
        values, _, words = self._read()
        if not words:
            self.accept()
            self._keep(values)

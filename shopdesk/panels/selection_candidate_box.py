"""What does she know of goods she thinks of selling? A form; what she does not know stays empty and unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from shopdesk.analysis.candidates import TYPED, Candidate, fault_of
from shopdesk.importing.candidate_table import read_field
from shopdesk.importing.column import Bad
from shopdesk.money import quantity_text, yuan
from shopdesk.panels.parts.form_box import Field, FormBox
from shopdesk.panels.parts.labels import label, mark_error
from shopdesk.panels.parts.look import Look

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


class CandidateBox(FormBox):
    """``keep`` is called once with all fields by name; ``known`` is the candidate that is edited, None for a new one."""

    def __init__(
        self,
        look: Look,
        keep: Callable[[Mapping[str, Any]], None],
        known: Candidate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("New candidate") if known is None else self.tr("Edit the candidate")
        stem = "selection_candidate"
        super().__init__(stem, title, parent, name=f"{stem}_box", title_name=f"{stem}_title_words", width=760)
        self._look, self._keep = look, keep
        self.fields: dict[str, QLineEdit] = {}
        wide = False
        rows: list[list[Field]] = [[]]
        for name, words in self._names().items():
            field = QLineEdit(typed_text(name, getattr(known, name, None)))
            field.setObjectName(f"selection_candidate_{name}")
            field.setPlaceholderText(self._hints().get(name, ""))
            field.textChanged.connect(self._typed)
            if rows[-1] and (name in WIDE_FIELDS or len(rows[-1]) == COLUMNS or wide):
                rows.append([])
            rows[-1].append((words, field, None))
            wide = name in WIDE_FIELDS
            self.fields[name] = field
        self.error = label("error", "selection_candidate_error", wraps=True)
        self.error.hide()
        self.tell(self.tr("Leave empty what you do not know: it counts as unknown, not as 0."))
        self.ask_beside(rows)
        self._box.addWidget(self.error)
        self.end(self.tr("Keep"))
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
        self.error.setVisible(bool(self.error.text()))
        self._wake()

    def _wake(self) -> None:
        self.accept_button.setEnabled(not self._read()[2])

    def _done(self) -> None:
        values, _, words = self._read()
        if not words:
            self.accept()
            self._keep(values)

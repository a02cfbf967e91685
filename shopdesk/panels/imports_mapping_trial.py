"""How would the first rows be read? A table of them under the fields chosen; a row that could not be taken says why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from shopdesk.importing.trial import TriedRow
from shopdesk.panels.imports_field_words import FieldWords
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.work_table import WorkTable


class MappingTrial(QFrame):
    """Rows as they would be read. Values are shown as the tables of the program show them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words, self._fields = look, TradeWords(self), FieldWords(self)
        self.setProperty("surface", "card")
        self.setObjectName("imports_mapping_trial")
        self.table: WorkTable | None = None
        self._title = label("strong", "imports_mapping_trial_title", text=self.tr("So the first rows are read"))
        self._none = label("soft", "imports_mapping_trial_none", wraps=True, text=self.tr("Reading the first rows…"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 8, 4, 4)
        self._box.setSpacing(4)
        self._box.addWidget(self._title)
        self._box.addWidget(self._none, 1)

    def wait(self, words: str) -> None:
        """Show no rows, and say why."""
        if self.table is not None:
            self._box.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        self._none.setText(words)
        self._none.show()

    def show_rows(self, tried: Sequence[TriedRow], fields: Sequence[str]) -> None:
        """The rows tried, under the fields that are chosen."""
        self.wait(self.tr("No row can be read with these columns."))
        if not tried:
            return
        self._none.hide()
        self.table = WorkTable(self._look, "imports_mapping_sample", self._columns(fields), row_height=30)
        self.table.setAccessibleName(self._title.text())
        self._box.addWidget(self.table, 1)
        self.table.show_rows([{"row": one.row, "problems": one.problems, **one.values} for one in tried])

    def _columns(self, fields: Sequence[str]) -> tuple[Column, ...]:
        return (
            Column("row", lambda: self.tr("Row"), dtype="count", text=lambda row: str(row["row"])),
            Column("state", lambda: self.tr("Read"), text=self._state, tone=_tone, is_pill=True),
            *(self._column(field) for field in fields),
            Column("problems", lambda: self.tr("Why not"), text=self._why, tone=lambda _row: "bad", stretch=True),
        )

    def _column(self, field: str) -> Column:
        def text(row: Row) -> str:
            value: Any = row.get(field)
            # the cell of a row in error is shown as it stands in the file
            return str(value) if row["problems"] and value is not None else self._words.value(field, value, self._look)

        return Column(field, lambda: self._fields.name(field, self._look.language), text=text, widest=180)

    def _state(self, row: Row) -> str:
        return self.tr("in error") if row["problems"] else self.tr("good")

    def _why(self, row: Row) -> str:
        return " ".join(f"{one.column}: {self._look.words(one.message)}" for one in row["problems"]) or " "


def _tone(row: Row) -> str:
    return "bad" if row["problems"] else "good"

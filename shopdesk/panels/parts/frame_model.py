"""How do rows become a table? Rows of named values under headings of ``fields.py``, formatted by their unit, sorted by an order array."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shopdesk.fields import FIELDS, Field, heading
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, cell_text, unit_suffix
from shopdesk.wording import Phrase

Row = Mapping[str, Any]
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_NUMBERS = frozenset({"value", "qty", "rate", "days", "count"})
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
PILL_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True)
class Column:
    """One column. ``title`` makes the heading where ``fields.py`` has none; ``text`` the cell where the value needs words.

    Both may be phrases, so that a class can declare its columns before there is a language.
    ``tone`` names a colour role for a row's cell, ``is_pill`` draws it as a tinted tag, ``stretch`` takes the room left.
    """

    name: str
    title: Callable[[], str] | Phrase | None = None
    dtype: str | None = None
    text: Callable[[Row], str | Phrase] | None = None
    tone: Callable[[Row], str] | None = None
    is_pill: bool = False
    stretch: bool = False
    wraps: bool = False
    widest: int = 320

    @property
    def kind(self) -> str:
        """The unit of its values, from the declaration or the name."""
        return self.dtype if self.dtype is not None else FIELDS.get(self.name, Field(self.name, "", "")).dtype

    @property
    def is_number(self) -> bool:
        return self.kind in _NUMBERS


class FrameModel(QAbstractTableModel):
    """Rows as they were given plus an order; only the rows on the screen are ever formatted."""

    def __init__(self, look: Look, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.columns = columns
        self._rows: Sequence[Row] = ()
        self._order: list[int] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, sorted as before."""
        self.beginResetModel()
        self._rows = rows
        self._order = list(range(len(rows)))
        if self._sorted is not None:
            self._arrange(*self._sorted)
        self.endResetModel()

    def row_at(self, shown: int) -> Row:
        """The row shown at a line of the table."""
        return self._rows[self._order[shown]]

    def rows_shown(self) -> list[Row]:
        """All rows in the order shown."""
        return [self._rows[at] for at in self._order]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def cell(self, shown: int, column: int) -> str:
        """The text of a cell as shown."""
        declared, row = self.columns[column], self.row_at(shown)
        if declared.text is not None:
            return self._look.words(declared.text(row)) or UNKNOWN
        return cell_text(row.get(declared.name), declared.kind, self._look.language, self._look.currency)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        declared = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if declared.is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == TONE_ROLE:
            return declared.tone(self.row_at(index.row())) if declared.tone is not None else ""
        if role == PILL_ROLE:
            return declared.is_pill
        return None

    def heading(self, column: int) -> str:
        """A column's heading with its unit."""
        declared, look = self.columns[column], self._look
        said = declared.title
        if said is None:
            title = heading(declared.name, look.language)
        else:
            title = look.words(said if isinstance(said, Phrase) else said())
        return title + unit_suffix(declared.kind, look.language, look.currency)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].is_number else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        chosen = self.persistentIndexList()
        kept = [(index, self._order[index.row()]) for index in chosen]
        self._sorted = (column, order) if column >= 0 else None
        self._order = list(range(len(self._rows)))
        if self._sorted is not None:
            self._arrange(column, order)
        places = {at: shown for shown, at in enumerate(self._order)}
        for index, at in kept:
            self.changePersistentIndex(index, self.index(places[at], index.column()))
        self.layoutChanged.emit()

    def _arrange(self, column: int, order: Qt.SortOrder) -> None:
        """Unknown values stay at the end whichever way; equal ones keep their order."""
        declared = self.columns[column]

        def key(at: int) -> Any:
            value = self._rows[at].get(declared.name)
            if isinstance(value, Phrase):
                value = value.in_language(self._look.language, self._look.currency)
            return value.casefold() if isinstance(value, str) else value

        known = [at for at in self._order if self._rows[at].get(declared.name) is not None]
        unknown = [at for at in self._order if self._rows[at].get(declared.name) is None]
        self._order = sorted(known, key=key, reverse=order == Qt.SortOrder.DescendingOrder) + unknown

    def retranslate(self) -> None:
        """Say headings and cells again after the language changed."""
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, len(self.columns) - 1))

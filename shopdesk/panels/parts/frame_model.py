"""How do rows become a table? Rows of named values under headings of ``fields.py``, formatted by their unit, in an order of their own.

The rows lie in memory (``set_rows``) or in the store, a page at a time (``show_source``); filter and order are asked of them alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from shopdesk.analysis.filter_columns import FilterColumn
from shopdesk.conditions import Condition, SortKey
from shopdesk.fields import FIELDS, heading
from shopdesk.panels.parts.column import Column, Row
from shopdesk.panels.parts.labels import plain_tip
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.memory_rows import MemoryRows
from shopdesk.panels.parts.spelling import UNKNOWN, cell_text, unit_suffix
from shopdesk.panels.parts.store_rows import StoreRows
from shopdesk.wording import LANGUAGES, Phrase

Index = QModelIndex | QPersistentModelIndex
__all__ = ["Column", "FrameModel", "Row"]
_NO_PARENT = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_READING = "…"
_CELLS_KEPT = 20_000
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
PILL_ROLE = Qt.ItemDataRole.UserRole + 2


class FrameModel(QAbstractTableModel):
    """Only the rows on the screen are ever formatted. ``counted`` says that other rows, or more of them, are shown now."""

    counted = Signal()

    def __init__(self, look: Look, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.columns = columns
        self.condition: Condition | None = None
        self.keys: tuple[SortKey, ...] = ()
        self._memory = MemoryRows(
            self._words,
            self._value_words,
            frozenset(one.name for one in columns if one.is_number or one.kind in ("day", "moment")),
            frozenset(
                one.name for one in columns if one.kind in ("id", "text") and one.text is None and one.words is None
            ),
        )
        self._source: MemoryRows | StoreRows = self._memory
        self._at = {declared.name: at for at, declared in enumerate(columns)}
        self._cells: dict[tuple[int, int], str] = {}
        self.may_edit = True

    # ---- rows ---------------------------------------------------------------------------------------------------------
    @property
    def store(self) -> StoreRows | None:
        """The rows of the store, where those are shown."""
        return self._source if isinstance(self._source, StoreRows) else None

    @property
    def total(self) -> int:
        """How many rows there are, filtered out ones too."""
        return self._source.total

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows in memory, filtered and sorted as before."""
        self.beginResetModel()
        self._leave_store()
        self._memory.set_rows(rows)
        self._memory.arrange(self.condition, self.keys)
        self._cells.clear()
        self.endResetModel()
        self.counted.emit()

    def show_source(self, source: StoreRows) -> None:
        """Show rows of the store, filtered and sorted as before."""
        self.beginResetModel()
        self._leave_store()
        self._source = source
        self.endResetModel()
        source.arranging.connect(self._store_arranging)
        source.arranged.connect(self._store_arranged)
        source.growing.connect(self._store_growing)
        source.grown.connect(self._store_grown)
        source.filled.connect(self._store_filled)
        source.progressed.connect(self.counted)
        source.arrange(self.condition, self.keys)

    def _leave_store(self) -> None:
        if self.store is not None:
            self.store.leave()
            self.store.disconnect(self)
        self._source = self._memory

    def _store_arranging(self) -> None:
        self.beginResetModel()

    def _store_arranged(self) -> None:
        self._cells.clear()
        self.endResetModel()
        self.counted.emit()

    def _store_growing(self, first: int, last: int) -> None:
        self.beginInsertRows(_NO_PARENT, first, last)

    def _store_grown(self) -> None:
        self.endInsertRows()
        self.counted.emit()

    def _store_filled(self, first: int, last: int) -> None:
        self._cells = {place: text for place, text in self._cells.items() if not first <= place[0] <= last}
        last = min(last, self.rowCount() - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def row_at(self, shown: int) -> Row:
        """The row shown at a line of the table; of the store's rows an empty one while it is being read."""
        return self._source.row_at(shown) or {}

    def place_of(self, shown: int) -> int:
        """What a row is known by whatever the order: its place among the rows given, or its number in the store."""
        return self._source.place_of(shown)

    def shown_at(self, places: set[int]) -> list[int]:
        """The lines at which rows known by ``place_of`` are shown now."""
        return self._source.shown_at(places)

    def line_where(self, name: str, text: str, test: Callable[[Row], bool]) -> int | None:
        """The first line of the rows in memory whose column reads ``text`` or, where its values are not known whole, that passes a test."""
        return self._memory.line_where(name, text, test)

    def rows_shown(self) -> list[Row]:
        """All rows in the order shown; of the store's only those already read (see ``StoreRows.ask_rows``)."""
        return [self.row_at(at) for at in range(self.rowCount())]

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._source.count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    # ---- cells --------------------------------------------------------------------------------------------------------
    def cell(self, shown: int, column: int) -> str:
        """The text of a cell as shown."""
        found = self._cells.get((shown, column))
        if found is None:
            row = self._source.row_at(shown)
            if row is None:
                return _READING
            if len(self._cells) >= _CELLS_KEPT:
                self._cells.clear()
            found = self._cells[shown, column] = self.text_of(row, column)
        return found

    def text_of(self, row: Row, column: int) -> str:
        """What a row's cell says."""
        declared, look = self.columns[column], self._look
        if declared.text is not None:
            return look.words(declared.text(row)) or UNKNOWN
        return self._text_of_value(row.get(declared.name), declared)

    def _text_of_value(self, value: Any, declared: Column) -> str:
        look = self._look
        if declared.words is not None and isinstance(value, str):
            return look.words(declared.codes.get(value, value)) or UNKNOWN
        return cell_text(value, declared.kind, look.language, look.currency)

    def _words(self, row: Row, name: str) -> str:
        """What is searched and sorted in a column of words: what stands there, "" where that is nothing."""
        found = self.text_of(row, self._at[name])
        return "" if found == UNKNOWN else found

    def _value_words(self, value: Any, name: str) -> str | None:
        """The same of a value alone; None where the column is read off the whole row."""
        declared = self.columns[self._at[name]]
        if declared.text is not None:
            return None
        found = self._text_of_value(value, declared)
        return "" if found == UNKNOWN else found

    def tone(self, shown: int, column: int) -> str:
        """The colour role of a cell, "" for the usual."""
        declared = self.columns[column]
        if declared.tone is None:
            return ""
        row = self._source.row_at(shown)
        return declared.tone(row) if row is not None else "faint"

    def heat(self, shown: int, column: int) -> float:
        """How much ground a cell's number has, 0 to 1."""
        declared = self.columns[column].heat
        row = self._source.row_at(shown) if declared is not None else None
        return declared(row) if declared is not None and row is not None else 0.0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        declared = self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if declared.is_number else _LEFT
        if role == TONE_ROLE:
            return self.tone(index.row(), index.column())
        if role == PILL_ROLE:
            return declared.is_pill
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and self.may_edit and self.columns[index.column()].is_editable:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def set_value(self, row: Row, name: str, value: Any) -> None:
        """Show another value in a row in memory, wherever it stands by now; what the shop keeps is the panel's to change."""
        place = self._memory.place_like(row, name) if self.store is None else None
        if place is None:
            return
        self._memory.set_value(place, name, value)
        for shown in self._memory.shown_at({place}):
            self._cells = {at: text for at, text in self._cells.items() if at[0] != shown}
            self.dataChanged.emit(self.index(shown, 0), self.index(shown, len(self.columns) - 1))

    # ---- headings -----------------------------------------------------------------------------------------------------
    def title(self, column: int, language: str | None = None) -> str:
        """A column's heading without its unit, in the window's language or another."""
        declared, look = self.columns[column], self._look
        said = declared.title
        if said is None:
            return heading(declared.name, language or look.language)
        if isinstance(said, Phrase):
            return said.in_language(language or look.language, look.currency)
        return said()

    def heading(self, column: int) -> str:
        """A column's heading with its unit."""
        return self.title(column) + unit_suffix(self.columns[column].kind, self._look.language, self._look.currency)

    def sort_mark(self, column: int) -> str:
        """▲ or ▼, with its rank where the order goes by several columns."""
        for rank, key in enumerate(self.keys, 1):
            if key.column == self.columns[column].name:
                return f"{rank if len(self.keys) > 1 else ''}{'▼' if key.is_descending else '▲'}"
        return ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            mark = self.sort_mark(section)
            return f"{self.heading(section)} {mark}" if mark else self.heading(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.heading(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].is_number else _LEFT
        return None

    def filter_columns(self, is_shown: Callable[[int], bool]) -> list[FilterColumn]:
        """The columns as the filter bar knows them, by their headings in every language."""
        look, found = self._look, []
        for at, declared in enumerate(self.columns):
            if declared.can_filter:
                names = [self.title(at), *(self.title(at, language) for language in LANGUAGES)]
                field = FIELDS.get(declared.name)
                names += [field.zh, field.en] if field is not None else []
                codes = {code: look.words(words) for code, words in declared.codes.items()}
                found.append(
                    FilterColumn(
                        declared.name, tuple(dict.fromkeys(filter(None, names))), declared.kind, is_shown(at), codes
                    )
                )
        return found

    # ---- order --------------------------------------------------------------------------------------------------------
    def set_filter(self, condition: Condition | None) -> None:
        """Show only the rows that meet a condition."""
        if condition == self.condition:
            return
        self.condition = condition
        if self.store is not None:
            self.store.arrange(condition, self.keys)
            return
        self.beginResetModel()
        self._memory.arrange(condition, self.keys)
        self._cells.clear()
        self.endResetModel()
        self.counted.emit()

    def sort_by(self, keys: Sequence[SortKey]) -> None:
        """Put the rows in an order; without keys as they came. Unknown values stay at the end, equal ones keep their order."""
        self.keys = tuple(keys)
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.store is not None:
            self.store.arrange(self.condition, self.keys)
            return
        self.layoutAboutToBeChanged.emit()
        chosen = self.persistentIndexList()
        kept = [(index, self._memory.place_of(index.row())) for index in chosen]
        self._memory.arrange(self.condition, self.keys)
        self._cells.clear()
        places = {place: shown for shown, place in enumerate(self._memory.order)}
        for index, place in kept:
            self.changePersistentIndex(index, self.index(places[place], index.column()))
        self.layoutChanged.emit()

    def retranslate(self) -> None:
        """Say headings and cells again after the language changed."""
        self._memory.forget_words()
        self._cells.clear()
        if self.columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

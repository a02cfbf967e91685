"""How is a table worked with? Sorting by its headings, rows that open the side pane, cells typed over, copies that paste with ids intact.

Keys: Enter opens a row, F2 edits a cell, Ctrl+C copies, Alt+Up and Alt+Down sort by the column the arrows are in (with Shift as a
further one), Alt+Shift+Left and Right move it, Shift+F10 opens the menu of its heading, Ctrl+Z takes an edit back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QUndoStack,
)
from PySide6.QtWidgets import QAbstractItemView, QDialog

from shopdesk.conditions import Condition, SortKey
from shopdesk.panels.parts.cell_editor import CellEdit, CellEditor
from shopdesk.panels.parts.cell_painter import PADDING
from shopdesk.panels.parts.column_menu import ColumnMenu
from shopdesk.panels.parts.frame_model import Column, FrameModel, Row
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.painted_table import PaintedTable
from shopdesk.panels.parts.row_choice import MOST_REMEMBERED as MOST_COPIED
from shopdesk.panels.parts.row_choice import RowChoice
from shopdesk.panels.parts.store_rows import StoreRows
from shopdesk.panels.parts.table_layout import NARROWEST, TableLayout

__all__ = ["PADDING", "Column", "WorkTable"]
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WorkTable(PaintedTable):
    """A panel's table.

    ``row_opened`` carries the row chosen by mouse, arrows or Enter (None when the choice is dropped); ``chosen`` says that other
    rows, or another column of them, are chosen; ``edited`` carries row, column name, old and new value of a cell typed over, also when
    an edit is taken back or done again: the panel only saves the new value, the step itself stands on the line of changes already
    (``TablePane``; ``edit_made`` has its name); ``refused`` a sentence why something could not be done, "" when that is over.
    """

    row_opened = Signal(object)
    chosen = Signal()
    edited = Signal(object, str, object, object)
    edit_made = Signal(str)
    refused = Signal(str)

    def __init__(self, look: Look, name: str, columns: tuple[Column, ...], row_height: int = 40) -> None:
        super().__init__(look, row_height)
        self._model = FrameModel(look, columns, self)
        self.edits = QUndoStack(self)
        self.undo: Callable[[], object] = (
            self.edits.undo
        )  # what Ctrl+Z does; a window with a line of its own puts that here
        self.redo: Callable[[], object] = self.edits.redo
        self._painter = CellEditor(look, name, self._model, self)
        self._painter.committed.connect(self._commit)
        self._painter.refused.connect(self.refused)
        self.setObjectName(name)
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self._make_header(name)
        self.layout_of_columns = TableLayout(look, name, self._model, self.horizontalHeader())
        self.layout_of_columns.changed.connect(self._fit)
        self._choice = RowChoice(self._model, self.selectionModel(), self.layout_of_columns)
        self._choice.dropped.connect(self._say_row)
        self.selectionModel().selectionChanged.connect(self._say_row)
        self.selectionModel().currentColumnChanged.connect(lambda _new, _old: self.chosen.emit())
        look.changed.connect(self.retranslate)
        self.size_rows()

    def _make_header(self, name: str) -> None:
        header = self.horizontalHeader()
        header.setObjectName(f"{name}_headings")
        header.setHighlightSections(False)
        # A selection of its own, always empty: painting a heading, Qt asks every chosen cell below it whether it can be chosen.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(NARROWEST)
        header.setSortIndicatorShown(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.open_column_menu(header.mapToGlobal(place), header.logicalIndexAt(place))
        )
        header.sectionClicked.connect(
            lambda at: self.sort_by(
                at, adds=bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        )

    # ---- rows -----------------------------------------------------------------------------------------------------------
    @property
    def rows(self) -> FrameModel:
        return self._model

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows in memory, in the filter and order there are."""
        self._choice.forget()
        self.clearSelection()
        self._model.set_rows(rows)
        self._fit()

    def show_source(self, source: StoreRows) -> None:
        """Show rows of the store, a page at a time."""
        self._choice.forget()
        source.setParent(self)
        source.filled.connect(self._fit_first_page)
        self._model.show_source(source)
        self._fit()

    def _fit_first_page(self, first: int, _last: int) -> None:
        if first == 0:
            self._fit()

    def set_filter(self, condition: Condition | None) -> None:
        """Show only rows that meet a condition; those of them that were chosen stay chosen."""
        self._model.set_filter(condition)
        self._fit()  # other rows may need more room

    # ---- choosing -------------------------------------------------------------------------------------------------------
    def chosen_spans(self) -> list[tuple[int, int]]:
        """The chosen lines as spans, first and last included, from top to bottom."""
        return self._choice.spans()

    def chosen_count(self) -> int:
        """How many rows are chosen."""
        return sum(last - first + 1 for first, last in self._choice.spans())

    def selected_rows(self) -> list[Row]:
        """The chosen rows from top to bottom; of the store's rows those on the screen are always there, others may be empty."""
        return [self._model.row_at(at) for first, last in self.chosen_spans() for at in range(first, last + 1)]

    def ask_selected(self, show: Callable[[list[Row]], None]) -> None:
        """The chosen rows whole, also of a store's table: ``show`` is called at once or when they are read."""
        if self._model.store is None:
            show(self.selected_rows())
        else:
            self._model.store.ask_rows(self.chosen_spans(), show, "chosen")

    def choose(self, at: int) -> None:
        """Choose one row and let it be seen."""
        if 0 <= at < self._model.rowCount():
            self.scrollTo(self._choice.choose(at))

    def _say_row(self) -> None:
        is_one = self.chosen_count() == 1
        self.row_opened.emit(self.selected_rows()[0] if is_one else None)
        self.chosen.emit()

    # ---- order ----------------------------------------------------------------------------------------------------------
    def sort_by(self, column: int, *, adds: bool = False, is_descending: bool | None = None) -> None:
        """First press: numbers from the largest, words from the first; second press the other way; third as it came.

        ``adds`` keeps the columns sorted by so far and lets this one decide among equals. ``is_descending`` says the way at once.
        """
        declared = self._model.columns[column]
        keys = list(self._model.keys)
        held = next((at for at, key in enumerate(keys) if key.column == declared.name), None)
        first = declared.is_number
        wanted: SortKey | None
        if is_descending is not None:
            wanted = SortKey(declared.name, is_descending)
        elif held is None or (not adds and len(keys) > 1):
            wanted = SortKey(declared.name, first)
        else:
            wanted = SortKey(declared.name, not first) if keys[held].is_descending == first else None
        if not adds:
            keys = [wanted] if wanted is not None else []
        elif held is None:
            keys += [wanted] if wanted is not None else []
        else:
            keys[held : held + 1] = [wanted] if wanted is not None else []
        self._model.sort_by(keys)
        self._fit()

    def unsort(self) -> None:
        """As the rows came."""
        self._model.sort_by(())
        self._fit()

    def open_column_menu(self, place: QPoint, column: int = -1) -> None:
        """What can be done with a column, and which columns there are."""
        ColumnMenu(self, self.look, self._model, self.layout_of_columns, column).popup(place)

    # ---- copies ---------------------------------------------------------------------------------------------------------
    def copy(self) -> None:
        """The chosen rows into the clipboard, for a spreadsheet or a chat."""
        from shopdesk.panels.parts.spreadsheet_copy import spreadsheet_copy

        if not self.selectionModel().hasSelection():
            return
        if self.chosen_count() > MOST_COPIED:
            self.refused.emit(
                self.tr("At most {n} rows can be copied; export the table instead.").format(n=f"{MOST_COPIED:,}")
            )
            return
        shown = self.layout_of_columns.shown()
        self.ask_selected(
            lambda rows: QGuiApplication.clipboard().setMimeData(spreadsheet_copy(self._model, rows, shown))
        )

    def as_tsv(self) -> str:
        """The chosen rows as text for a spreadsheet, under their headings."""
        from shopdesk.panels.parts.spreadsheet_copy import spreadsheet_copy

        return spreadsheet_copy(self._model, self.selected_rows(), self.layout_of_columns.shown()).text()

    # ---- edits ----------------------------------------------------------------------------------------------------------
    def _commit(self, shown: int, column: int, value: Any) -> None:
        row, name = self._model.row_at(shown), self._model.columns[column].name
        if value != row.get(name):
            words = self.tr("{column}: {old} → {new}").format(
                column=self._model.title(column),
                old=self._model.cell(shown, column),
                new=self._model.text_of({**row, name: value}, column),
            )
            self.edits.push(CellEdit(words, row, name, value, self._show_edit))
            self.edit_made.emit(words)

    def _show_edit(self, row: Row, name: str, old: Any, new: Any) -> None:
        self._model.set_value(row, name, new)
        self.edited.emit(row, name, old, new)

    # ---- Qt -------------------------------------------------------------------------------------------------------------
    def retranslate(self) -> None:
        self._painter.forget()
        self._model.retranslate()
        self.size_rows()
        self._fit()
        self.viewport().update()

    def _fit(self) -> None:
        room = self.viewport().width()
        is_wide = self.layout_of_columns.fit(room) > room + self.verticalScrollBar().sizeHint().width()
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
        key, column = event.key(), self.currentIndex().column()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif (
            key == Qt.Key.Key_Escape
            and self.selectionModel().hasSelection()
            and not isinstance(self.window(), QDialog)  # which Escape is to leave at once
        ):
            self.clearSelection()
        elif key in _OPEN_KEYS:
            self._say_row()
        elif held & alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and column >= 0:
            self.sort_by(column, adds=bool(held & shift), is_descending=key == Qt.Key.Key_Down)
        elif held & alt and held & shift and key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and column >= 0:
            self.layout_of_columns.move_column(column, -1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and held & shift):
            header = self.horizontalHeader()
            left = header.sectionViewportPosition(max(0, column))
            self.open_column_menu(header.mapToGlobal(QPoint(max(0, left), header.height())), column)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        QTimer.singleShot(0, self.chosen.emit)  # the column clicked may be another of the same row

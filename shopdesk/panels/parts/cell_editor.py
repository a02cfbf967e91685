"""How is a cell typed over? Only what its column can hold is taken, by the rules of money and quantities; Esc leaves all as it was."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QUndoCommand
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from shopdesk.money import parse_amount, plain_number
from shopdesk.panels.parts.cell_painter import CellPainter
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.frame_model import FrameModel, Row
from shopdesk.panels.parts.labels import mark_error
from shopdesk.panels.parts.look import Look

Index = QModelIndex | QPersistentModelIndex
LONGEST = 500
_LARGEST = 10**15  # beyond this a slip of the finger, and more than a spreadsheet can hold


class Refused(Exception):
    """What was typed cannot be taken."""


def parse_cell(text: str, kind: str) -> Any:
    """The value a text means in a column of a unit, None for an empty one; raises Refused."""
    from shopdesk.analysis.filter_values import NotAValue, spanned_days

    try:
        if kind == "value":
            return _bounded(parse_amount(text))
        if kind in ("day", "moment"):
            return spanned_days(text.strip())[0].isoformat() if text.strip() else None
        if kind in ("qty", "rate", "count", "days"):
            number = plain_number(text.strip().removesuffix("%") if kind == "rate" else text)
            return None if number is None else _bounded(_scaled(number, kind))
    except (ValueError, NotAValue) as wrong:
        raise Refused from wrong
    return text.strip()[:LONGEST] or None


def _scaled(number: Decimal, kind: str) -> int | float:
    if kind == "rate":
        return float(number / 100)
    scaled = number * 1000 if kind == "qty" else number
    if scaled != scaled.to_integral_value():
        raise ValueError(number)
    return int(scaled)


def _bounded(value: int | float | None) -> int | float | None:
    if value is not None and abs(value) > _LARGEST:
        raise ValueError(value)
    return value


class CellEdit(QUndoCommand):
    """One cell typed over; ``show(row, column, old, new)`` is called each time it is done or taken back."""

    def __init__(self, words: str, row: Row, name: str, value: Any, show: Callable[[Row, str, Any, Any], None]) -> None:
        super().__init__(words)
        self._row, self._name, self._value, self._show = row, name, value, show

    def redo(self) -> None:
        self._show(self._row, self._name, self._row.get(self._name), self._value)

    def undo(self) -> None:
        self._show(self._row, self._name, self._value, self._row.get(self._name))


class CellEditor(CellPainter):
    """Opens a line of text, or a list where the column has codes. ``committed`` carries line, column and value; ``refused`` why not."""

    committed = Signal(int, int, object)
    refused = Signal(str)

    def __init__(self, look: Look, table: str, model: FrameModel, view: QAbstractItemView) -> None:
        super().__init__(look, model, view)
        self._view = view
        self._name = f"{table}_editor"

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        declared = self._model.columns[index.column()]
        editor: QWidget
        if declared.codes:
            editor = ChoiceList(parent)
            for code, words in declared.codes.items():
                editor.addItem(self._look.words(words), code)
        else:
            editor = QLineEdit(parent)
            editor.setAlignment(Qt.AlignmentFlag.AlignRight if declared.is_number else Qt.AlignmentFlag.AlignLeft)
            editor.textEdited.connect(lambda _text, editor=editor: self._forgive(editor))
        editor.setObjectName(self._name)
        editor.setAccessibleName(self._model.heading(index.column()))
        return editor

    def _forgive(self, editor: QWidget) -> None:
        mark_error(editor)
        self.refused.emit("")

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        declared, row = self._model.columns[index.column()], self._model.row_at(index.row())
        if isinstance(editor, ChoiceList):
            editor.setCurrentIndex(editor.findData(row.get(declared.name)))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            from shopdesk.panels.parts.spreadsheet_copy import plain_cell

            editor.setText(plain_cell(row.get(declared.name), declared.kind))
            editor.selectAll()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(2, 3, -2, -4))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value = editor.currentData() if isinstance(editor, ChoiceList) else self._parsed(editor, index)
        if value is not _NOTHING:
            self.committed.emit(index.row(), index.column(), value)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab on something that cannot be taken leave the editor open, with the reason."""
        if isinstance(editor, QLineEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            index = self._view.currentIndex()
            leaves = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if leaves and self._parsed(editor, index) is _NOTHING:
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.refused.emit("")
        return super().eventFilter(editor, event)

    def _parsed(self, editor: QWidget, index: Index) -> Any:
        assert isinstance(editor, QLineEdit)
        declared = self._model.columns[index.column()]
        try:
            found = parse_cell(editor.text(), declared.kind)
        except Refused:
            words = self._why(declared.kind, editor.text(), self._model.title(index.column()))
            mark_error(editor, words)
            self.refused.emit(words)
            return _NOTHING
        self.refused.emit("")
        return found

    def _why(self, kind: str, text: str, title: str) -> str:
        known = {
            "value": self.tr("“{text}” is no amount of money for {column}: write it like 1234.50."),
            "qty": self.tr("“{text}” is no quantity for {column}: at most three decimals."),
            "rate": self.tr("“{text}” is no percentage for {column}: write it like 12.5."),
            "day": self.tr("“{text}” is no day for {column}: write it like 2026-10-01."),
            "moment": self.tr("“{text}” is no day for {column}: write it like 2026-10-01."),
        }
        said = known.get(kind, self.tr("“{text}” is no whole number for {column}."))
        return said.format(text=text[:40], column=title)


_NOTHING = object()

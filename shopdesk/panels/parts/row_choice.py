"""Which rows of a table are chosen, and are they still after another filter? Spans of lines, never a list of a million cells."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject, Signal

from shopdesk.panels.parts.frame_model import FrameModel
from shopdesk.panels.parts.table_layout import TableLayout

MOST_REMEMBERED = 100_000
_FLAGS = QItemSelectionModel.SelectionFlag


class RowChoice(QObject):
    """Follows a table's selection. ``dropped``: the table has other rows now, and none of those chosen is among them."""

    dropped = Signal()

    def __init__(self, model: FrameModel, selection: QItemSelectionModel, layout: TableLayout) -> None:
        super().__init__(selection)
        self._model, self._selection, self._layout = model, selection, layout
        self._remembered: set[int] = set()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._choose_again)

    def spans(self) -> list[tuple[int, int]]:
        """The chosen lines as spans, first and last included, from top to bottom."""
        selection = self._selection.selection()
        ranges = [selection.at(at) for at in range(selection.count())]
        found: list[tuple[int, int]] = []
        for first, last in sorted({(one.top(), one.bottom()) for one in ranges}):
            if found and first <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(last, found[-1][1]))
            else:
                found.append((first, last))
        return found

    def choose(self, at: int) -> QModelIndex:
        """Choose one line alone."""
        index = self._model.index(at, self._layout.seen()[0])
        self._selection.setCurrentIndex(index, _FLAGS.ClearAndSelect | _FLAGS.Rows)
        return index

    def forget(self) -> None:
        """Nothing of what is chosen now concerns the rows to come."""
        self._selection.clearSelection()
        self._remembered.clear()

    def _remember(self) -> None:
        lines = [at for first, last in self.spans() for at in range(first, min(last, first + MOST_REMEMBERED) + 1)]
        is_few = len(lines) <= MOST_REMEMBERED
        self._remembered = {self._model.place_of(at) for at in lines} if is_few else set()

    def _choose_again(self) -> None:
        """After another filter: what was chosen and is still shown."""
        lines = self._model.shown_at(self._remembered) if self._remembered else []
        if not lines:
            self.dropped.emit()
            return
        last_column, selection = self._model.columnCount() - 1, QItemSelection()
        for at in lines:
            selection.select(self._model.index(at, 0), self._model.index(at, last_column))
        self._selection.setCurrentIndex(self._model.index(lines[0], self._layout.seen()[0]), _FLAGS.NoUpdate)
        self._selection.select(selection, _FLAGS.ClearAndSelect | _FLAGS.Rows)

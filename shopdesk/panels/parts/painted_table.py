"""How does a table look, and what does it show of the mouse? Rows as high as the text asks for, the line pointed at, tips for what is cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from shopdesk.panels.parts.cell_painter import CellPainter
from shopdesk.panels.parts.frame_model import FrameModel
from shopdesk.panels.parts.labels import plain_tip
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import BODY, face

HEADING_HEIGHT = 32


class PaintedTable(QTableView):
    """A table of a ``FrameModel`` drawn by a ``CellPainter``; whoever is made of it sets both."""

    _model: FrameModel
    _painter: CellPainter

    def __init__(self, look: Look, row_height: int) -> None:
        super().__init__()
        self.look, self._row_height = look, row_height
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def size_rows(self) -> None:
        """Rows and headings in the text size chosen."""
        rows, height = self.verticalHeader(), self.look.px(self._row_height)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(self.look.px(HEADING_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.rowCount() == 0 and self._model.condition is not None and self._model.total:
            painter = QPainter(self.viewport())
            painter.setFont(face(BODY))
            painter.setPen(self.look.colours.colour("soft"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.nothing_words())

    def nothing_words(self) -> str:
        """What stands in the place of rows that the filter leaves out."""
        is_searching = self._model.store is not None and self._model.store.searched is not None
        return self.tr("Searching…") if is_searching else self.tr("No row meets the filter.")

    def _point_at(self, line: int) -> None:
        """Let the line under the mouse be seen."""
        before, self._painter.pointed = self._painter.pointed, line
        if before != line:
            for at in (before, line):
                if at >= 0:
                    self.viewport().update(0, self.rowViewportPosition(at), self.viewport().width(), self.rowHeight(at))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point_at(self.rowAt(int(event.position().y())))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._point_at(-1)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            text = self._model.cell(index.row(), index.column()) if index.isValid() else ""
            is_cut = bool(text) and self._painter.is_cut(
                text, self.columnWidth(index.column()), self.rowHeight(index.row())
            )
            self.viewport().setToolTip(plain_tip(text) if is_cut else "")
        return super().viewportEvent(event)

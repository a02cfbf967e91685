"""How is a table worked with? Sorting by its headings, rows that open the side pane, copy that pastes into Excel with ids intact."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from shopdesk.panels.parts.frame_model import PILL_ROLE, TONE_ROLE, Column, FrameModel, Row
from shopdesk.panels.parts.labels import broken, plain_tip
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import BODY, SMALL, face

PADDING = 12
_SAMPLED_ROWS = 60


class CellPainter(QStyledItemDelegate):
    """Cells with a hairline below, pills for states, tones for what matters; text elided or in two lines, never cut."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, 40)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = self._look.colours, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, colours.colour("accent_tint" if is_chosen else "surface"))
        painter.setPen(QPen(colours.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text, tone = str(index.data() or ""), str(index.data(TONE_ROLE) or "")
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        if index.data(PILL_ROLE):
            self._paint_pill(painter, inner, text, tone, is_chosen)
        else:
            painter.setFont(face(BODY))
            painter.setPen(colours.colour(tone or "text"))
            side = index.data(Qt.ItemDataRole.TextAlignmentRole)
            self._paint_text(painter, inner, text, int(side))
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, side: int) -> None:
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) <= rect.width() or rect.height() < 2 * metrics.height():
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, side | Qt.TextFlag.TextSingleLine, shown)
            return
        first, rest = broken(text, metrics, rect.width())
        second = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, rect.width())
        half = rect.height() // 2
        leading = max(0, half - metrics.height() - 1)
        painter.drawText(rect.adjusted(0, leading, 0, -half), side | Qt.TextFlag.TextSingleLine, first)
        painter.drawText(rect.adjusted(0, half, 0, -leading), side | Qt.TextFlag.TextSingleLine, second)

    def _paint_pill(self, painter: QPainter, rect: QRect, text: str, tone: str, is_chosen: bool) -> None:
        colours = self._look.colours
        painter.setFont(face(SMALL))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(rect.width(), painter.fontMetrics().horizontalAdvance(text) + 16)
        pill = QRectF(rect.left(), rect.center().y() - 9.5, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = f"{tone}_tint" if tone in ("good", "warn", "bad", "accent") else "hover"
        painter.setBrush(colours.colour("surface" if is_chosen else ground))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(colours.colour(tone or "soft"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width) - 12)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), shown)


class WorkTable(QTableView):
    """A panel's table. ``row_opened`` carries the row chosen by mouse, arrows or Enter (None when the choice is dropped)."""

    row_opened = Signal(object)

    def __init__(self, look: Look, name: str, columns: tuple[Column, ...], row_height: int = 40) -> None:
        super().__init__()
        self._look = look
        self._model = FrameModel(look, columns, self)
        self.setObjectName(name)
        self.setModel(self._model)
        self.setItemDelegate(CellPainter(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().setMinimumSectionSize(row_height)
        header = self.horizontalHeader()
        header.setObjectName(f"{name}_headings")
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(48)
        header.setFixedHeight(32)
        header.setSortIndicatorShown(False)
        header.sectionClicked.connect(self._sort_by)
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self.selectionModel().selectionChanged.connect(self._say_row)
        look.changed.connect(self.retranslate)

    @property
    def rows(self) -> FrameModel:
        return self._model

    def show_rows(self, rows: Sequence[Row]) -> None:
        self._model.set_rows(rows)
        self._fit()

    def selected_rows(self) -> list[Row]:
        """The chosen rows from top to bottom."""
        shown = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.row_at(at) for at in shown]

    def choose(self, at: int) -> None:
        """Choose one row and let it be seen."""
        if 0 <= at < self._model.rowCount():
            flags = QItemSelectionModel.SelectionFlag
            index = self._model.index(at, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def as_tsv(self, with_headings: bool = True) -> str:
        """The chosen rows as text for a spreadsheet; cells have no tabs or line breaks left."""
        columns = range(self._model.columnCount())
        lines = ["\t".join(self._model.heading(at) for at in columns)] if with_headings else []
        for index in sorted(self.selectionModel().selectedRows(), key=lambda index: index.row()):
            lines.append("\t".join(" ".join(self._model.cell(index.row(), at).split()) for at in columns))
        return "\n".join(lines)

    def retranslate(self) -> None:
        self._model.retranslate()
        self._fit()
        self.viewport().update()

    def _say_row(self) -> None:
        chosen = self.selected_rows()
        self.row_opened.emit(chosen[0] if len(chosen) == 1 else None)

    def _sort_by(self, column: int) -> None:
        """First press: numbers from the largest, words from the first; second press the other way; third as it came."""
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        first = down if self._model.columns[column].is_number else up
        if self._sorted is None or self._sorted[0] != column:
            self._sorted = (column, first)
        elif self._sorted[1] == first:
            self._sorted = (column, up if first == down else down)
        else:
            self._sorted = None
        header = self.horizontalHeader()
        header.setSortIndicatorShown(self._sorted is not None)
        if self._sorted is None:
            self._model.sort(-1)
        else:
            header.setSortIndicator(*self._sorted)
            self._model.sort(*self._sorted)

    def _fit(self) -> None:
        """Columns as wide as their heading and cells need; stretching ones share what is left."""
        words, bold = QFontMetrics(face(BODY)), QFontMetrics(face(SMALL, 600))
        wanted: list[int] = []
        for at, declared in enumerate(self._model.columns):
            need = bold.horizontalAdvance(self._model.heading(at)) + 2 * PADDING + 4
            for shown in range(min(self._model.rowCount(), _SAMPLED_ROWS)):
                wide = words.horizontalAdvance(self._model.cell(shown, at)) + 2 * PADDING + 4
                need = max(need, wide + (8 if declared.is_pill else 0))
            wanted.append(min(need, max(declared.widest, bold.horizontalAdvance(self._model.heading(at)) + 28)))
        room = self.viewport().width()
        stretching = [at for at, declared in enumerate(self._model.columns) if declared.stretch]
        fixed = sum(width for at, width in enumerate(wanted) if at not in stretching)
        left = room - fixed
        for at in stretching:
            heading = bold.horizontalAdvance(self._model.heading(at)) + 2 * PADDING + 4
            wanted[at] = max(heading, 120, left // max(1, len(stretching)))
        if not stretching and sum(wanted) < room and wanted:
            wanted[0] += room - sum(wanted)
        for at, width in enumerate(wanted):
            self.setColumnWidth(at, width)
        is_wide = sum(wanted) > room + self.verticalScrollBar().sizeHint().width()
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_tsv())
        elif event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say_row()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event) -> bool:
        if event.type() == event.Type.ToolTip:
            index = self.indexAt(event.pos())
            text = str(index.data() or "") if index.isValid() else ""
            is_cut = QFontMetrics(face(BODY)).horizontalAdvance(text) > self.columnWidth(index.column()) - 2 * PADDING
            self.viewport().setToolTip(plain_tip(text) if is_cut else "")
        return super().viewportEvent(event)

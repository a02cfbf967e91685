"""How does a month of one kind of export look in a cell? A strip of its days: whole, doubled, hollow where they are missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget

from shopdesk.analysis.coverage_calendar import COVERED, MISSING, TWICE, KindDays
from shopdesk.panels.parts.look import Look
from shopdesk.period import Month

Index = QModelIndex | QPersistentModelIndex
STATES_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


class CalendarModel(QAbstractTableModel):
    """A row a kind, a column a month. The words of a cell are for screen readers and tooltips; the strip is painted."""

    def __init__(
        self, days: Sequence[KindDays], months: Sequence[Month], words: Any, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.days, self.months, self._words = list(days), list(months), words

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.days)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.months)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._words.kind(self.days[section].kind)
        return self._words.month_heading(self.months[section], is_first=section == 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        days, month = self.days[index.row()], self.months[index.column()]
        if role == STATES_ROLE:
            return states(days, month)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words.cell(days, month)
        return None


def states(days: KindDays, month: Month) -> list[str]:
    """The state of each day of a month."""
    return [days.state(day) for day in month.range.each_day()]


class StripPainter(QStyledItemDelegate):
    """One strip a cell; the chosen cell has a frame."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option, index: Index) -> QSize:
        return QSize(self._look.px(66), self._look.px(30))

    def paint(self, painter: QPainter, option, index: Index) -> None:
        painter.save()
        rect = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colours.colour("accent"), 2))
            painter.setBrush(self._look.colours.colour("accent_tint"))
            painter.drawRoundedRect(rect, 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint_strip(painter, self._look, rect.adjusted(5, 5, -5, -5), index.data(STATES_ROLE))
        painter.restore()


def paint_strip(painter: QPainter, look: Look, rect: QRectF, shown: Sequence[str], gap: float = 0.0) -> None:
    """Days side by side. Covered days stand two thirds high, days in several files full, missing ones are a low line in warning."""
    colours, wide = look.colours, rect.width() / max(1, len(shown))
    heights = {TWICE: 1.0, COVERED: 0.62, MISSING: 0.3}
    tones = {TWICE: "accent", COVERED: "bar", MISSING: "warn"}
    for at, state in enumerate(shown):
        left, right = round(rect.left() + at * wide), round(rect.left() + (at + 1) * wide - gap)
        high = rect.height() * heights.get(state, 0.0)
        if high:
            painter.fillRect(QRectF(left, rect.bottom() - high, right - left, high), colours.colour(tones[state]))
        else:
            painter.fillRect(QRectF(left, rect.bottom() - 1, right - left, 1), colours.colour("line"))

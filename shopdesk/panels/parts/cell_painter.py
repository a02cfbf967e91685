"""How is a table's cell drawn? A hairline below, pills for states, tones for what matters; text elided or in two lines, never cut.

Thousands of cells are drawn while the wheel turns: fonts, colours and where a text breaks are worked out once, and the model is
asked directly instead of through its roles.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shopdesk.panels.parts.frame_model import FrameModel
from shopdesk.panels.parts.labels import broken
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN
from shopdesk.panels.parts.typography import BODY, SMALL, face

PADDING = 12
_TEXTS_KEPT = 8_000
_SELECTED, _FOCUSED = QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_PITCH = 0.9  # of a line's height, between two lines of a cell
_HOTTEST = 0.34  # of the accent under a number that must stay readable in every theme
_TINTED = frozenset({"good", "warn", "bad", "accent"})


class CellPainter(QStyledItemDelegate):
    """Draws the cells of a FrameModel in the look's colours; ``forget`` after those, the text size or the language changed."""

    def __init__(self, look: Look, model: FrameModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self.pointed = -1  # the line under the mouse
        self.forget()

    def forget(self) -> None:
        """Work everything out anew."""
        self._body: QFont = face(BODY)
        self._small: QFont = face(SMALL)
        self._metrics = QFontMetrics(self._body)
        self._small_metrics = QFontMetrics(self._small)
        self._line_height = self._metrics.height()
        self._pitch = round(self._line_height * _PITCH)
        self._lines: dict[tuple[str, int, bool], tuple[str, ...]] = {}
        self._colours: dict[str, QColor] = {}
        self._sides = [_RIGHT if declared.is_number else _LEFT for declared in self._model.columns]

    def _colour(self, role: str) -> QColor:
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = self._look.colours.colour(role)
        return found

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the cell's words, for a double click on the edge of its heading."""
        words = self._metrics.horizontalAdvance(self._model.cell(index.row(), index.column()))
        return QSize(words + 2 * PADDING + 8, self._look.px(40))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        state, row, column, model = option.state, index.row(), index.column(), self._model
        is_chosen = bool(state & _SELECTED)
        if is_chosen:
            painter.fillRect(rect, self._colour("accent_tint"))
        elif row == self.pointed:
            painter.fillRect(rect, self._colour("hover"))
        painter.fillRect(left, top + height - 1, width, 1, self._colour("line"))
        if is_chosen and state & _FOCUSED:  # where the arrow keys are: what F2 edits, what the status line begins with
            painter.fillRect(left, top + height - 2, width, 2, self._colour("accent"))
        heat = model.heat(row, column)
        if heat:
            ground = QColor(self._colour("accent"))
            ground.setAlphaF(_HOTTEST * min(1.0, heat))
            painter.fillRect(left + 1, top + 1, width - 2, height - 3, ground)
        text, tone = model.cell(row, column), model.tone(row, column)
        if model.columns[column].is_pill and text != UNKNOWN:
            self._paint_pill(painter, rect.adjusted(PADDING, 0, -PADDING, -1), text, tone, is_chosen)
            return
        room = width - 2 * PADDING
        lines = self._broken(text, room, height >= 2 * self._line_height)
        painter.setFont(self._body)
        painter.setPen(self._colour(tone or "text"))
        side = self._sides[column]
        if len(lines) == 1:
            painter.drawText(left + PADDING, top, room, height - 1, side, lines[0])
            return
        # Two lines stand closer than their own height, as one block: so they keep off the hairlines of the row.
        pitch = min((height - 1) // 2, self._pitch)
        above = (height - 1 - self._line_height - pitch) // 2
        for at, line in enumerate(lines):
            painter.drawText(left + PADDING, top + above + at * pitch, room, self._line_height, side, line)

    def _broken(self, text: str, room: int, has_two: bool) -> tuple[str, ...]:
        """The text as it stands in so much room: one line, or two where the row is high enough."""
        key = (text, room, has_two)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) >= _TEXTS_KEPT:
                self._lines.clear()
            found = self._lines[key] = self._break(text, room, has_two)
        return found

    def _break(self, text: str, room: int, has_two: bool) -> tuple[str, ...]:
        metrics, elided = self._metrics, Qt.TextElideMode.ElideRight
        if metrics.horizontalAdvance(text) <= room:
            return (text,)
        if not has_two:
            return (metrics.elidedText(text, elided, room),)
        first, rest = broken(text, metrics, room)
        return first, metrics.elidedText(rest, elided, room)

    def is_cut(self, text: str, room: int, height: int) -> bool:
        """Whether a text does not stand whole in a cell of this size."""
        lines = self._broken(text, room - 2 * PADDING, height >= 2 * self._line_height)
        return lines[-1].endswith("…") and not text.endswith("…")

    def _paint_pill(self, painter: QPainter, rect: QRect, text: str, tone: str, is_chosen: bool) -> None:
        metrics = self._small_metrics
        painter.save()
        painter.setFont(self._small)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(rect.width(), metrics.horizontalAdvance(text) + 16)
        half = metrics.height() / 2 + 2
        pill = QRectF(rect.left(), rect.center().y() - half + 0.5, width, 2 * half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("surface" if is_chosen else f"{tone}_tint" if tone in _TINTED else "hover"))
        painter.drawRoundedRect(pill, half, half)
        painter.setPen(self._colour(tone or "soft"))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) - 12)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.restore()

"""Which of the files in the preview are imported? A table of them with a tick before each, set by mouse or the space bar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from shopdesk.importing.kind import KINDS
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.work_table import WorkTable

TICK = 16


class TickPainter(QStyledItemDelegate):
    """Draws the first column as a box with or without a tick; what it means is the cell's text, for screen readers."""

    def __init__(self, look: Look, table: WorkTable) -> None:
        super().__init__(table)
        self._look, self._table = look, table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = self._look.colours, option.rect
        row = self._table.rows.row_at(index.row())
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, colours.colour("accent_tint" if is_chosen else "surface"))
        painter.setPen(QPen(colours.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if row["can_be_taken"] and row["recognised"]:
            size = float(self._look.px(TICK))
            place = QRectF(rect.left() + 12.5, rect.center().y() - size / 2 + 0.5, size, size)
            self._paint_box(painter, place, is_ticked=bool(row["is_taken"]))
        painter.restore()

    def _paint_box(self, painter: QPainter, place: QRectF, *, is_ticked: bool) -> None:
        colours = self._look.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("accent" if is_ticked else "soft"), 1))
        painter.setBrush(colours.colour("accent" if is_ticked else "surface"))
        painter.drawRoundedRect(place, 4, 4)
        if is_ticked:
            pen = QPen(colours.colour("on_accent"), 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            across, down = place.width() / TICK, place.height() / TICK
            painter.drawPolyline(
                [
                    QPointF(place.left() + x * across, place.top() + y * down)
                    for x, y in ((4.0, 8.2), (7.0, 11.2), (12.2, 5.0))
                ]
            )


class FilesTable(WorkTable):
    """Rows have ``path``, ``can_be_taken`` and ``is_taken``; ``toggled`` carries a path whose tick was pressed."""

    toggled = Signal(object)

    def __init__(self, look: Look, name: str, columns: tuple[Column, ...], row_height: int = 36) -> None:
        super().__init__(look, name, columns, row_height=row_height)
        self.setItemDelegateForColumn(0, TickPainter(look, self))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0 and event.button() == Qt.MouseButton.LeftButton:
            self._toggle([self.rows.row_at(index.row())])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._toggle(self.selected_rows())
        else:
            super().keyPressEvent(event)

    def _toggle(self, rows: Sequence[Row]) -> None:
        for path in dict.fromkeys(row["path"] for row in rows if row["can_be_taken"]):
            self.toggled.emit(path)


def taken_paths(lines: Sequence[dict[str, Any]]) -> list[Any]:
    """The files that are ticked, in the order shown; each once, also where it holds several tables."""
    return list(dict.fromkeys(line["path"] for line in lines if line["can_be_taken"] and line["is_taken"]))


def may_overlap(lines: Sequence[dict[str, Any]]) -> bool:
    """Whether several ticked files may bring the same rows: of one kind, of days in common, or of no days that are known."""
    bringing = [line["report"] for line in lines if line["is_taken"] and line["new"] + line["changed"]]
    return any(
        one.kind == other.kind and _share_days(one.period, other.period) for one, other in combinations(bringing, 2)
    )


def rows_coming(lines: Sequence[dict[str, Any]]) -> tuple[int, bool]:
    """How many rows the ticked files would bring or change, and whether it may be fewer: files may bring the same rows, and of large
    ones not every row is named."""
    together = _rows_together(lines) if may_overlap(lines) else None
    if together is not None:
        return together, False
    return sum(line["new"] + line["changed"] for line in lines if line["is_taken"]), may_overlap(lines)


def _rows_together(lines: Sequence[dict[str, Any]]) -> int | None:
    """How many rows the ticked files would bring or change between them, one that stands in several counted once.

    None where that cannot be told: of large files not every row is named, of some rows the name leaves open which parts it is made of.
    """
    tables = Counter(line["path"] for line in lines)  # of several tables of a file the changes are not told apart
    found: set[tuple[str, str]] = set()
    for line in (line for line in lines if line["is_taken"] and line["new"] + line["changed"]):
        kind, changes = KINDS.get(line["report"].kind or ""), line["changes"]
        is_whole = len({one.row for one in changes}) == line["new"] + line["changed"]
        if kind is None or not is_whole or tables[line["path"]] > 1:
            return None
        if any((one.key or "").count(" ") != len(kind.key) - 1 for one in changes):
            return None
        found |= {(kind.name, one.key) for one in changes}
    return len(found)


def _share_days(one: Sequence[str | None], other: Sequence[str | None]) -> bool:
    """Whether two spans of days (first, last) have a day in common; of one that is not known nobody can say no."""
    (first, last), (from_, to) = one, other
    if not (first and last and from_ and to):
        return True
    return first[:10] <= to[:10] and from_[:10] <= last[:10]

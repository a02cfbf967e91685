"""Which rows of the original sheets stand behind this? A short list by file; pressed, a row's place is copied and its file opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.reasoning import SourceRow
from shopdesk.panels.parts.typography import SMALL, face, px

LINE = 24
OPENED, UNOPENED, GONE = "opened", "unopened", "gone"
SOURCE_ROLE = Qt.ItemDataRole.UserRole


class SourcePainter(QStyledItemDelegate):
    """A file's name, or below it row, number and amount in three columns."""

    def __init__(self, look: Look, words: Callable[[SourceRow], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, words

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(120), px(LINE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, rect = self._look.colours, option.rect
        source = index.data(SOURCE_ROLE)
        painter.save()
        is_lit = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if source is not None and is_lit:
            painter.fillRect(rect, colours.colour("hover"))
        painter.setFont(face(SMALL, 400 if source is not None else 600))
        painter.setPen(colours.colour("soft"))
        metrics = painter.fontMetrics()
        line = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        if source is None:
            name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, rect.width())
            painter.drawText(rect, line | Qt.AlignmentFlag.AlignLeft, name)
        else:
            place = self._words(source)
            wide = max(px(64), metrics.horizontalAdvance(place) + 12)
            painter.drawText(rect.adjusted(4, 0, 0, 0), line | Qt.AlignmentFlag.AlignLeft, place)
            right = metrics.horizontalAdvance(source.value) + 12 if source.value else 0
            room = QRect(rect.left() + wide, rect.top(), max(0, rect.width() - wide - right - 4), rect.height())
            key = metrics.elidedText(source.key, Qt.TextElideMode.ElideMiddle, room.width())
            painter.drawText(room, line | Qt.AlignmentFlag.AlignLeft, key)
            painter.drawText(rect.adjusted(0, 0, -4, 0), line | Qt.AlignmentFlag.AlignRight, source.value)
        painter.restore()


class SourceList(QListWidget):
    """``told`` is handed the reference that was copied, and what came of opening its file (``opened``, ``unopened``, ``gone``)."""

    def __init__(self, look: Look, panel: str, told: Callable[[str, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._told = look, told
        self.setObjectName(f"{panel}_side_rows")
        self.setItemDelegate(SourcePainter(look, self.place_words, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("surface", "plain")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)

    def place_words(self, source: SourceRow) -> str:
        """The row as Excel counts it."""
        return self.tr("row {row}").format(row=source.row)

    def show_rows(self, sources: Sequence[SourceRow]) -> None:
        """Show these rows under the names of their files, the list as high as it needs."""
        self.clear()
        for place, rows in groupby(sources, key=lambda source: source.place):
            head = QListWidgetItem(place)
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setToolTip("")
            self.addItem(head)
            for source in rows:
                item = QListWidgetItem(" · ".join(filter(None, (self.place_words(source), source.key, source.value))))
                item.setData(SOURCE_ROLE, source)
                item.setToolTip(self.tr("Copy where it stands and open the file"))
                self.addItem(item)
        self.setFixedHeight(px(LINE) * self.count() + 2)
        self.setAccessibleName(self.tr("Rows of the original files"))

    def _open(self, item: QListWidgetItem) -> None:
        source: SourceRow | None = item.data(SOURCE_ROLE)
        if source is None:
            return
        reference = source.reference(self._look.language)
        QGuiApplication.clipboard().setText(reference)
        found = GONE
        if source.path and Path(source.path).is_file():
            found = OPENED if QDesktopServices.openUrl(QUrl.fromLocalFile(source.path)) else UNOPENED
        self._told(reference, found)

"""What can be done with the columns? Sort by one, move it, show and hide any, all as declared again: by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from shopdesk.panels.parts.frame_model import FrameModel
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.table_layout import TableLayout

if TYPE_CHECKING:
    from shopdesk.panels.parts.work_table import WorkTable


class ColumnMenu(QMenu):
    """Made anew each time it opens. With a ``column`` it begins with what can be done to that one; ticks leave it open."""

    def __init__(self, table: WorkTable, look: Look, model: FrameModel, layout: TableLayout, column: int = -1) -> None:
        super().__init__(table)
        self._layout = layout
        self.setProperty("dense", "true")  # two dozen columns in one list, also on a low screen
        self.setObjectName(f"{table.objectName()}_columns_menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if column >= 0:
            shown = layout.seen()
            self._add(self.tr("Sort ascending"), lambda: table.sort_by(column, is_descending=False), "Alt+Up")
            self._add(self.tr("Sort descending"), lambda: table.sort_by(column, is_descending=True), "Alt+Down")
            if model.keys and model.keys[0].column != model.columns[column].name:
                self._add(
                    self.tr("Then by this column"),
                    lambda: table.sort_by(column, adds=True, is_descending=model.columns[column].is_number),
                )
            if model.keys:
                self._add(self.tr("Not sorted"), table.unsort)
            self.addSeparator()
            place = shown.index(column) if column in shown else -1
            left = self._add(self.tr("Move left"), lambda: layout.move_column(column, -1), "Alt+Shift+Left")
            left.setEnabled(place > 0)
            right = self._add(self.tr("Move right"), lambda: layout.move_column(column, 1), "Alt+Shift+Right")
            right.setEnabled(0 <= place < len(shown) - 1)
            self._add(self.tr("Hide"), lambda: layout.show_column(column, False)).setEnabled(len(shown) > 1)
            self.addSeparator()
        for at in range(len(model.columns)):
            is_away = layout.is_shown(at) and at not in layout.seen()
            words = self.tr("{column} (no room)") if is_away else "{column}"
            tick = QAction(words.format(column=model.title(at)), self)
            tick.setObjectName(f"{table.objectName()}_column_{model.columns[at].name}")
            tick.setCheckable(True)
            tick.setChecked(layout.is_shown(at))
            tick.toggled.connect(lambda is_on, at=at, tick=tick: self._show(at, is_on, tick))
            self.addAction(tick)
        self.addSeparator()
        self._add(self.tr("Columns as at first"), layout.reset).setObjectName(f"{table.objectName()}_columns_reset")

    def _add(self, words: str, act: Callable[[], object], keys: str = "") -> QAction:
        made = QAction(f"{words}\t{keys}" if keys else words, self)
        made.triggered.connect(lambda _checked=False: act())
        self.addAction(made)
        return made

    def _show(self, at: int, is_on: bool, tick: QAction) -> None:
        self._layout.show_column(at, is_on)
        if tick.isChecked() != self._layout.is_shown(at):  # the last column stays
            tick.setChecked(self._layout.is_shown(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        chosen = self.actionAt(event.position().toPoint())
        if chosen is not None and chosen.isCheckable():
            chosen.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.activeAction()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return) and chosen is not None and chosen.isCheckable():
            chosen.toggle()
        else:
            super().keyPressEvent(event)

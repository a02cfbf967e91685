"""What stands around a table? The filter bar above it, the buttons for its columns and its export, the status line below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.change_line import Ended, Undoable
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.filter_bar import FilterBar
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button
from shopdesk.panels.parts.status_line import StatusLine
from shopdesk.panels.parts.store_rows import StoreRows
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.wording import Phrase, speaker

if TYPE_CHECKING:
    from shopdesk.reports.sheet import Sheet

say = speaker("table")
FEWEST_ROWS = 4


class TablePane(QFrame):
    """A panel's table whole; the panel declares the columns and calls ``show_rows`` or ``show_kind``.

    ``told`` carries a sentence and its state for the panel's message bar, ``faulted`` a fault.
    """

    told = Signal(object, str)
    faulted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        panel: str,
        columns: tuple[Column, ...],
        *,
        row_height: int = 40,
        title: Phrase | str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._look, self._panel, self._title = desk, desk.look, panel, title
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_table_pane")
        self.table = WorkTable(desk.look, f"{panel}_table", columns, row_height)
        self.filter = FilterBar(desk.look, panel, self.table)
        self.status = StatusLine(desk.look, panel, self.table)
        self.columns = button(f"{panel}_columns", "icon")
        self.columns.clicked.connect(self.open_columns)
        self.export = button(f"{panel}_export")
        self.export.clicked.connect(self.ask_export)
        self.head = head = QHBoxLayout()
        head.setContentsMargins(12, 4, 12, 0)
        head.setSpacing(8)
        head.addWidget(self.filter, 1)
        head.addWidget(self.columns)
        head.addWidget(self.export)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 8, 4, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.filter.error)
        box.addWidget(self.table, 1)
        box.addWidget(self.status)
        self.table.undo, self.table.redo = desk.changes.undo, desk.changes.redo
        self.table.edit_made.connect(self._keep_edit)
        find = QShortcut(QKeySequence.StandardKey.Find, self, self.to_filter)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        desk.look.changed.connect(self.retranslate)
        self.retranslate()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows in memory."""
        self.table.show_rows(rows)

    def show_kind(self, kind: str) -> StoreRows:
        """Show all records of a kind out of the store, a page at a time."""
        source = StoreRows(self._desk.worker, f"{self._panel}.{kind}", kind)
        source.faulted.connect(self.faulted)
        self.table.show_source(source)
        return source

    def _keep_edit(self, words: str) -> None:
        """An edit stands on the window's one line of what can be undone, by its name."""
        edits = self.table.edits

        def undo(ended: Ended) -> None:
            edits.undo()
            ended(True)

        def redo(ended: Ended) -> None:
            edits.redo()
            ended(True)

        self._desk.changes.push(Undoable(say("edit of {what}", what=words), undo, redo))

    def to_filter(self) -> None:
        """To the filter bar, what stands there ready to be typed over."""
        self.filter.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.field.selectAll()

    def open_columns(self) -> None:
        """The list of columns below its button."""
        self.table.open_column_menu(self.columns.mapToGlobal(QPoint(0, self.columns.height() + 2)))

    def ask_export(self) -> None:
        """Ask where to, then write what is shown."""
        from shopdesk.panels.parts.file_dialog import FileDialog

        name = self._look.words(self._title) or self._panel
        start = self._desk.downloads / f"{name}.xlsx"
        kinds = [self.tr("Excel workbook (*.xlsx)"), self.tr("Text for any program (*.csv)")]
        dialog = FileDialog(
            self, f"{self._panel}_export_dialog", self.tr("Export what is shown"), start, kinds, saves=True
        )
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("csv" if "csv" in chosen else "xlsx"))
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write rows, columns, order and filter as shown; a name that ends in .csv gives that, any other a workbook."""
        title = self._look.words(self._title) or self._panel

        def done(count: int) -> None:
            words = self._look.words(say("Exported: {n} rows to {file}", n=count, file=path.name))
            self.status.say(words)
            self.told.emit(words, "good")

        def fault(found: object) -> None:
            self.faulted.emit(found)

        from shopdesk.panels.parts.table_export import export_table  # the reports: not before something is written

        export_table(self._desk.worker, self._panel, self.table, path, title, self.filter.text, done, fault)

    def sheet(self, title: str, notes: Sequence[str]) -> Callable[[], Sheet]:
        """The maker of a sheet of what is shown now; the maker may run on another thread."""
        from shopdesk.panels.parts.table_export import sheet_columns, sheet_row
        from shopdesk.reports.sheet import Sheet

        model, columns = self.table.rows, self.table.layout_of_columns.shown()
        heads, rows = sheet_columns(model, columns), model.rows_shown()
        said = (*notes, self.tr("Filter: {filter}").format(filter=self.filter.text)) if self.filter.text else notes
        return lambda: Sheet(title, heads, [sheet_row(model, columns, row) for row in rows], None, said)

    def _keep_rows_in_view(self) -> None:
        """In large text a page scrolls in a small window: its table then is not squeezed to a line or none."""
        table = self.table
        rows = FEWEST_ROWS * table.verticalHeader().defaultSectionSize()
        beside = table.horizontalHeader().height() + table.horizontalScrollBar().sizeHint().height() + 2
        is_large = self._look.text_size > 100  # per cent; in ordinary text the whole page fits the smallest window
        table.setMinimumHeight(rows + beside if is_large else 0)

    def retranslate(self) -> None:
        self._keep_rows_in_view()
        self.columns.setIcon(icons.icon("columns", self._look.colours.soft))
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setToolTip(self.tr("Choose, order and reset columns"))
        self.export.setText(self.tr("Export"))
        self.export.setToolTip(self.tr("Save what is shown as Excel or CSV"))

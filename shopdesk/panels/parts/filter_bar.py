"""Which rows does she want to see? A line of text that filters while she types, says what it cannot read, and shows what it understands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from shopdesk.analysis.filter_columns import FilterColumn
from shopdesk.panels.parts import icons
from shopdesk.panels.parts.labels import button, label, mark_error
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.wording import Phrase

_PAUSE_MILLISECONDS = 150  # of typing, before many rows are looked through
_MANY = 3_000
_GAP = 4
_COLUMNS_LISTED = 14


class FilterBar(QWidget):
    """The line ``<panel>_filter`` over a table, with the count of what it leaves.

    ``error`` is the sentence on what cannot be read; whoever lays out the table puts it below the line.
    """

    def __init__(self, look: Look, panel: str, table: WorkTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._table, self._panel = look, table, panel
        self._phrase: Phrase | None = None
        self._is_short = False
        self.setObjectName(f"{panel}_filter_bar")
        self.field = QLineEdit()
        self.field.setObjectName(f"{panel}_filter")
        self.field.setMaxLength(1_000)
        self.clear = button(f"{panel}_filter_clear", "icon")
        self.clear.clicked.connect(self.field.clear)
        self.help = button(f"{panel}_filter_help", "icon")
        self.help.clicked.connect(self.open_help)
        self.count = label("small", f"{panel}_count")
        self.error = label("error", f"{panel}_filter_error", wraps=True)
        self.error.setContentsMargins(12, 0, 12, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self.clear)
        row.addWidget(self.help)
        row.addSpacing(_GAP)
        row.addWidget(self.count)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.apply)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.apply)
        self.field.installEventFilter(self)
        table.layout_of_columns.changed.connect(self.apply)  # terms without a column speak of those shown
        table.rows.counted.connect(self._say_count)
        look.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def text(self) -> str:
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Filter by a text."""
        self.field.setText(text)
        self.field.setCursorPosition(0)  # where it begins is what tells what it is
        self.apply()

    def columns(self) -> list[FilterColumn]:
        """The columns that can be named."""
        return self._table.rows.filter_columns(self._table.layout_of_columns.is_shown)

    def _typed(self, text: str) -> None:
        self.clear.setVisible(bool(text))
        if text and self._table.rows.total > _MANY:
            self._pause.start()
        else:
            self.apply()

    def apply(self) -> None:
        """Filter by what stands there now; what cannot be read leaves the rows as they are."""
        self._pause.stop()
        condition = None
        if self.field.text():
            from shopdesk.analysis.row_filter import BadFilter, parse_filter  # not before she filters

            try:
                condition = parse_filter(self.field.text(), self.columns())
            except BadFilter as told:
                self._say_error(told.phrase)
                return
        self._say_error(None)
        self._table.set_filter(condition)

    def _say_error(self, phrase: Phrase | None) -> None:
        self._phrase = phrase
        words = self._look.words(phrase)
        self.error.setText(words)
        self.error.setVisible(phrase is not None)
        if self.field.accessibleDescription() != words:
            mark_error(self.field, words)
        self._say_count()

    def _say_count(self) -> None:
        model = self._table.rows
        shown, total = f"{model.rowCount():,}", f"{model.total:,}"
        store = model.store
        if store is not None and store.searched is not None and model.condition is not None:
            words = self.tr("{shown} of {total}, searching: {share} %").format(
                shown=shown, total=total, share=round(store.searched * 100)
            )
        elif store is not None and store.searched is not None and model.keys:
            words = self.tr("sorting…")
        elif model.condition is not None:
            words = self.tr("{shown} of {total}").format(shown=shown, total=total)
        else:
            words = ""
        self.count.setText(words)
        self.count.setVisible(bool(words) and not self._is_short)

    # ---- room ---------------------------------------------------------------------------------------------------------------
    def width_with(self, field: int) -> int:
        """How wide the whole line is with a field of a width."""
        shown = [made for made, is_there in ((self.clear, self.text), (self.help, True)) if is_there]
        beside = sum(made.sizeHint().width() + _GAP for made in shown)
        return field + beside + (self.count.sizeHint().width() + 3 * _GAP if self.count.text() else 0)

    def be_short(self, is_short: bool) -> None:
        """Leave the room to the field: the count stands in the line below the table too, and Alt+Down has the help."""
        if is_short != self._is_short:
            self._is_short = is_short
            self.help.setVisible(not is_short)
            self.count.setVisible(bool(self.count.text()) and not is_short)

    # ---- help -------------------------------------------------------------------------------------------------------------
    def examples(self) -> list[tuple[str, str]]:
        """Texts that this table understands, each with what it means."""
        columns = [one for one in self.columns() if one.is_shown]

        def first(*dtypes: str) -> str:
            return next((one.headings[0] for one in columns if one.dtype in dtypes), "")

        money, rate, day = first("value"), first("rate"), first("day", "moment")
        number, words = first("qty", "count"), next((one.headings[0] for one in columns if one.is_text), "")
        found = [(self.tr("a word"), self.tr("in any column of words"))] if words else []
        if words:
            found.append((self.tr('-"two words"'), self.tr("without these words")))
            found.append((f"{words}:{self.tr('a word')}", self.tr("only in this column")))
        if rate:
            found.append((">30%", self.tr("in any column of percentages")))
        if money:
            found.append((f"{money}>100", self.tr("also 1.2万, 100..200")))
            found.append((f"{money}:{self.tr('none')}", self.tr("unknown, nothing stands there")))
        elif number:
            found.append((f"{number}>=10", self.tr("also <, =, 10..20")))
        if day:
            found.append(("2026-10", self.tr("a month; also 2026-10-01..2026-10-15")))
        return found

    def open_help(self) -> None:
        """The columns and examples as a menu; what is chosen there is written into the line."""
        menu = QMenu(self)
        menu.setObjectName(f"{self._panel}_filter_hints")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading(menu, self.tr("Write for example"))
        for text, meaning in self.examples():
            menu.addAction(f"{text}\t{meaning}".replace("&", "&&")).triggered.connect(
                lambda _checked=False, text=text: self._insert(text)
            )
        self._heading(menu, self.tr("Columns"))
        for column in [one for one in self.columns() if one.is_shown][:_COLUMNS_LISTED]:
            sign = ":" if column.is_text else ">" if column.dtype not in ("day", "moment") else ":"
            name = f'"{column.headings[0]}"' if " " in column.headings[0] else column.headings[0]
            menu.addAction(column.headings[0].replace("&", "&&")).triggered.connect(
                lambda _checked=False, text=f"{name}{sign}": self._insert(text)
            )
        menu.popup(self.field.mapToGlobal(QPoint(0, self.field.height() + 2)))

    @staticmethod
    def _heading(menu: QMenu, words: str) -> None:
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(words).setEnabled(False)

    def _insert(self, text: str) -> None:
        before = self.field.text().rstrip()
        self.field.setText(f"{before} {text}" if before else text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ---- keys ---------------------------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.field.text():
                self.field.clear()
                return True
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open_help()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
                self._table.setFocus(Qt.FocusReason.TabFocusReason)
                if event.key() == Qt.Key.Key_Down and not self._table.chosen_count():
                    self._table.choose(0)
                return True
        if watched is self.field and event.type() == QEvent.Type.Resize:
            self._fit_placeholder()
        return super().eventFilter(watched, event)

    def _fit_placeholder(self) -> None:
        """With examples where there is room for them."""
        words = self.tr("Filter: {examples}").format(examples=self._placeholder())
        room = self.field.width() - 2 * self._look.px(12)
        fits = self.field.fontMetrics().horizontalAdvance(words) <= room
        self.field.setPlaceholderText(words if fits else self.tr("Filter"))

    def retranslate(self) -> None:
        colours = self._look.colours
        self._fit_placeholder()
        self.field.setAccessibleName(self.tr("Filter"))
        self.clear.setIcon(icons.icon("close", colours.soft))
        self.help.setIcon(icons.icon("help", colours.soft))
        for made, words in (
            (self.clear, self.tr("Show all rows again (Esc)")),
            (self.help, self.tr("What can be written here (Alt+Down)")),
        ):
            made.setAccessibleName(words)
            made.setToolTip(words)
        self.clear.setVisible(bool(self.field.text()))
        self.apply()

    def _placeholder(self) -> str:
        wanted = [text for text, _ in self.examples() if text[0] not in '-"' and ":" not in text]
        return "   ".join(wanted[:3])

"""Which days does each kind of export cover, where are gaps, and what fills them? The calendar behind the header's chip."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from shopdesk.analysis.coverage_calendar import FLOWS, KindDays, calendar, months, uncertain
from shopdesk.panels.parts.calendar_words import CalendarWords
from shopdesk.panels.parts.day_strips import CalendarModel, StripPainter, paint_strip, states
from shopdesk.panels.parts.form_box import fit_over, foot_of, page_of
from shopdesk.panels.parts.labels import button, card, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.typography import SMALL, face
from shopdesk.panels.parts.where_to_find import WhereToFind
from shopdesk.period import Month

WIDTH, ROW = 980, 32
BESIDE_ROWS = 310  # the height of what stands above and below the table
SHOWN_FILES = 4
COLUMN, NARROWEST = 76, 56


class MonthStrip(QWidget):
    """The chosen month's days, wide enough to count, with their numbers."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._states: list[str] = []
        self.setObjectName("coverage_month")

    def show_states(self, shown: list[str]) -> None:
        self._states = shown
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(620), self._look.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self._look.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        numbers = self._look.px(16)
        strip = QRectF(0, 0, self.width(), self.height() - numbers)
        paint_strip(painter, self._look, strip, self._states, gap=2)
        painter.setFont(face(SMALL))
        painter.setPen(self._look.colours.colour("soft"))
        wide = self.width() / max(1, len(self._states))
        for at in range(len(self._states)):
            if at == 0 or (at + 1) % 5 == 0:
                place = QRectF(at * wide - 10, self.height() - numbers, wide + 20, numbers)
                painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(at + 1))


class CoverageCalendar(QDialog):
    """A table of kinds and months; the cell chosen is told below: its days, gaps, files, and the way to fill what is missing."""

    def __init__(self, look: Look, coverage: Mapping[str, Any], today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._words = look, CalendarWords(look, self)
        self.days = calendar(coverage, today)
        self.months = months(self.days)
        self.setObjectName("coverage_calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Coverage calendar"))
        self.table = self._make_table()
        self.before = button("coverage_gap_before")
        self.before.setText(self.tr("Gap before"))
        self.before.clicked.connect(lambda: self.step_gap(-1))
        self.after = button("coverage_gap_after")
        self.after.setText(self.tr("Next gap"))
        self.after.clicked.connect(lambda: self.step_gap(1))
        close = button("coverage_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label("headline", "coverage_title", text=self.tr("What the files cover")))
        head.addStretch()
        for tone, words in self._words.legend():
            head.addWidget(_swatch(look, tone))
            head.addWidget(label("small", text=words))
            head.addSpacing(8)
        box = page_of(self)
        box.setSpacing(12)
        box.addLayout(head)
        if not self.days:
            box.addWidget(label("soft", "coverage_none", text=self.tr("Nothing has been imported yet.")), 1)
        box.addWidget(self.table, 1)
        box.addWidget(self._make_detail())
        box.addLayout(foot_of(close, left=[self.before, self.after]))
        self.table.setVisible(bool(self.days))
        self._detail.setVisible(bool(self.days))
        high = look.px(ROW * (len(self.days) + 1) + BESIDE_ROWS)
        fit_over(self, look.px(WIDTH), high)
        self._fit_months()
        self._gaps = self._cells_with_gaps()
        for way in (self.before, self.after):
            way.setEnabled(bool(self._gaps))
        self.table.selectionModel().currentChanged.connect(self._show_cell)
        if self.days:
            self._choose(*(self._gaps[-1] if self._gaps else (0, len(self.months) - 1)))
            self.table.setFocus()

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("coverage_table")
        table.setAccessibleName(self.tr("Kinds of exports by month"))
        table.setModel(CalendarModel(self.days, self.months, self._words, table))
        table.setItemDelegate(StripPainter(self._look, table))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setCornerButtonEnabled(False)
        table.horizontalHeader().setDefaultSectionSize(self._look.px(COLUMN))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.horizontalHeader().setHighlightSections(False)
        table.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setHighlightSections(False)
        table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _fit_months(self) -> None:
        """A little narrower where that shows all months at once."""
        taken = self.table.verticalHeader().sizeHint().width() + self.table.verticalScrollBar().sizeHint().width()
        inner = self.width() - 2 * self._look.px(24) - taken - 4
        fitting = inner // max(1, len(self.months))
        if self._look.px(NARROWEST) <= fitting < self._look.px(COLUMN):
            self.table.horizontalHeader().setDefaultSectionSize(fitting)

    def _make_detail(self) -> QWidget:
        made = self._detail = card("coverage_detail")
        self.head = label("strong", "coverage_head")
        self.strip = MonthStrip(self._look)
        self.sentence = label("", "coverage_sentence", wraps=True)
        self.files = label("small", "coverage_files", wraps=True)
        self.guide = button("coverage_guide", "link")
        self.guide.setText(self.tr("Where to find it"))
        self.guide.clicked.connect(self._open_guide)
        line = QHBoxLayout()
        line.addWidget(self.head, 1)
        line.addWidget(self.guide)
        box = QVBoxLayout(made)
        box.setContentsMargins(16, 10, 16, 12)
        box.setSpacing(6)
        box.addLayout(line)
        box.addWidget(self.strip)
        box.addWidget(self.sentence)
        box.addWidget(self.files)
        return made

    # ---- choosing ------------------------------------------------------------------
    def _cells_with_gaps(self) -> list[tuple[int, int]]:
        """(row, column) of every cell with a gap, oldest month first."""
        return [
            (row, column)
            for column, month in enumerate(self.months)
            for row, days in enumerate(self.days)
            if days.gaps_of(month)
        ]

    def _choose(self, row: int, column: int) -> None:
        index = self.table.model().index(row, column)
        self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.table.scrollTo(index)

    def step_gap(self, by: int) -> None:
        """To the next gap (or the one before), round and round."""
        at = self.table.currentIndex()
        here = (at.column(), at.row())
        places = [(column, row) for row, column in self._gaps]
        later = [place for place in places if place > here]
        earlier = [place for place in places if place < here]
        column, row = (later or places)[0] if by > 0 else (earlier or places)[-1]
        self._choose(row, column)

    @property
    def chosen(self) -> tuple[KindDays, Month] | None:
        at = self.table.currentIndex()
        return (self.days[at.row()], self.months[at.column()]) if at.isValid() else None

    def _show_cell(self) -> None:
        if self.chosen is None:
            return
        days, month = self.chosen
        told = self._words.cell(days, month)
        self.head.setText(told)
        self.strip.show_states(states(days, month))
        self.strip.setAccessibleName(told)
        gaps = days.gaps_of(month)
        sentences = [self._look.words(uncertain(days.kind, gap)) for gap in gaps]
        if gaps:
            sentences.append(self._words.remedy(days))
        joint = "" if self._look.language.startswith("zh") else " "
        self.sentence.setText(joint.join(sentences) if sentences else self._words.whole(days, month))
        self.files.setText(self._words.files(days.files_of(month), SHOWN_FILES))
        self.files.setVisible(bool(self.files.text()))
        self.guide.setVisible(days.kind in FLOWS)

    def _open_guide(self) -> None:
        if self.chosen is not None:
            WhereToFind(self._look, self, kind=self.chosen[0].kind).open()


def _swatch(look: Look, state: str) -> QWidget:
    made = _Swatch(look, state)
    made.setFixedSize(look.px(14), look.px(14))
    return made


class _Swatch(QWidget):
    def __init__(self, look: Look, state: str) -> None:
        super().__init__()
        self._look, self._state = look, state

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_strip(QPainter(self), self._look, QRectF(self.rect()), [self._state])

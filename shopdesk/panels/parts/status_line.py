"""What do the chosen rows come to? Their number, and sum, mean, least and greatest of every column of numbers, the one in hand first."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shopdesk.analysis.tally import Tally, of_sums, tally
from shopdesk.panels.parts.labels import ElidedLabel
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import cell_text
from shopdesk.panels.parts.work_table import WorkTable


class StatusLine(QWidget):
    """Follows a table; while nothing is chosen it says how many rows there are. ``say`` puts a sentence there until the next choice."""

    def __init__(self, look: Look, panel: str, table: WorkTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._table = look, table
        self._said = ""
        self.setObjectName(f"{panel}_status_line")
        self.label = ElidedLabel("small", f"{panel}_status")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.label, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._work_out)
        table.chosen.connect(self._chosen)
        table.rows.counted.connect(self._chosen)
        table.rows.dataChanged.connect(lambda *_cells: self._soon.start(0))
        table.layout_of_columns.changed.connect(lambda: self._soon.start(0))
        table.refused.connect(self.say)
        look.changed.connect(lambda: self._soon.start(0))
        self._work_out()

    @property
    def text(self) -> str:
        return self.label.text()

    def say(self, words: str) -> None:
        """A sentence instead, "" for the figures again."""
        self._said = words
        self._work_out()

    def _chosen(self) -> None:
        self._said = ""
        self._soon.start(0)  # many rows are chosen one after the other

    def _columns(self) -> list[int]:
        """Columns of numbers that are shown, the one in hand first."""
        model, at = self._table.rows, self._table.currentIndex().column()
        found = [one for one in self._table.layout_of_columns.shown() if model.columns[one].is_number]
        return [at, *(one for one in found if one != at)] if at in found else found

    def _work_out(self) -> None:
        self._soon.stop()
        table, model = self._table, self._table.rows
        count = table.chosen_count()
        if self._said:
            self.label.setText(self._said)
        elif not count:
            self.label.setText(self._all_words())
        elif count == 1:  # a row's own figures stand in it: nothing to add up
            self.label.setText("    ".join([self.tr("Chosen: {n}").format(n=1), self._all_words()]))
        elif model.store is not None:
            self._show(count, {})
            names = [model.columns[at].name for at in self._columns()]
            model.store.ask_sums(table.chosen_spans(), names, lambda found: self._show_sums(count, found))
        else:
            rows, columns = table.selected_rows(), model.columns
            self._show(
                count,
                {at: tally((row.get(columns[at].name) for row in rows), columns[at].kind) for at in self._columns()},
            )

    def _show_sums(self, count: int, found: dict[str, Any]) -> None:
        columns = self._table.rows.columns
        if count == self._table.chosen_count() and not self._said:
            self._show(
                count,
                {
                    at: _told(found[columns[at].name], columns[at].kind)
                    for at in self._columns()
                    if columns[at].name in found
                },
            )

    def _all_words(self) -> str:
        model = self._table.rows
        shown, total = model.rowCount(), model.total
        if shown == total:
            return self.tr("Rows: {n}").format(n=f"{total:,}") if total else ""
        return self.tr("Rows: {shown} of {n}").format(shown=f"{shown:,}", n=f"{total:,}")

    def _show(self, count: int, found: dict[int, Tally]) -> None:
        parts = [self.tr("Chosen: {n}").format(n=f"{count:,}")]
        parts += [
            f"{self._table.rows.title(at)}  {self._words(at, one, count)}" for at, one in found.items() if one.known
        ]
        self.label.setText("    ".join(parts))

    def _words(self, at: int, found: Tally, count: int) -> str:
        kind, look = self._table.rows.columns[at].kind, self._look
        parts = [
            template.format(value=cell_text(value, kind, look.language, look.currency))
            for template, value in (
                (self.tr("sum {value}"), found.total),
                (self.tr("mean {value}"), found.mean),
                (self.tr("least {value}"), found.least),
                (self.tr("greatest {value}"), found.greatest),
            )
            if value is not None
        ]
        if found.known < count:
            parts.append(self.tr("{n} unknown").format(n=f"{count - found.known:,}"))
        return " · ".join(parts)


def _told(sums: tuple[Any, ...], kind: str) -> Tally:
    known, total, least, greatest = sums
    return of_sums(known, total, least, greatest, kind)

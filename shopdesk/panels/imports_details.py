"""What does one table of a previewed file do, and where does it need care? New and changed cells, rows in error, skipped lines, notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from shopdesk.importing.problems import Fault, ImportReport
from shopdesk.panels.imports_filter import ChangeFilter
from shopdesk.panels.imports_row_words import row_words
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import ElidedLabel, button, label, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.wording import Phrase, speaker

say = speaker("imports_details")

MADE_UP = re.compile(r"(t:)?[0-9a-f]{16}(-\d+)?")
CHANGES, PROBLEMS, SKIPPED, NOTES = range(4)
ROW_HEIGHTS = {"problems": 44, "notes": 44}  # two lines: sentences must be read to their end
BLANK = " "  # of a new row there is nothing to say here; a dash would mean unknown


class ImportDetails(QFrame):
    """Four pages, the one that needs care in front; every row is named by its number in the file."""

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._panel = look, panel
        self._words = TradeWords(self)
        self._counts = [0, 0, 0, 0]
        self._shown: tuple[ImportReport, Sequence[Any]] | None = None
        self._changes: list[dict[str, Any]] = []
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_details_card")
        self._is_own = False
        self._title = label("strong", f"{panel}_details_title", wraps=True)
        self._reading = ElidedLabel("small", f"{panel}_details_reading")
        self.password = button(f"{panel}_password_enter", "primary")
        self.mapping = button(f"{panel}_map", "primary")
        self.filter = ChangeFilter(panel)
        self.filter.changed.connect(self._show_changes)
        self.tabs = QTabWidget()
        self.tabs.setObjectName(f"{panel}_details")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        row_number = Column("row", lambda: self.tr("Row"), dtype="count", text=lambda row: str(row["row"]))
        self._empty: list[QLabel] = []
        self._stacks: list[QStackedWidget] = []
        self.tables = tuple(
            self._page(name, columns)
            for name, columns in (
                ("changes", (row_number, *self._change_columns())),
                (
                    "problems",
                    (
                        row_number,
                        Column("column", lambda: self.tr("Column")),
                        Column("value", lambda: self.tr("Value"), dtype="text", tone=lambda _row: "bad", widest=220),
                        Column("message", lambda: self.tr("Reason and remedy"), stretch=True),
                    ),
                ),
                ("skipped", (row_number, Column("reason", lambda: self.tr("Why it was skipped"), stretch=True))),
                ("notes", (Column("note", lambda: self.tr("Note"), stretch=True),)),
            )
        )
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._reading, 1)
        head.addWidget(self.password)
        head.addWidget(self.mapping)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(4)
        box.addLayout(head)
        box.addWidget(self.tabs, 1)
        self.offer()
        self.retranslate()

    def _change_columns(self) -> tuple[Column, ...]:
        look, words = self._look, self._words
        return (
            Column("state", lambda: self.tr("What"), text=self._state_word, tone=_state_tone, is_pill=True),
            Column("key", lambda: self.tr("Number"), text=lambda row: own_number(row["key"]) or BLANK, widest=220),
            Column(
                "field",
                lambda: self.tr("Column"),
                text=lambda row: words.field(row["field"], look) if row["field"] else BLANK,
            ),
            Column(
                "old",
                lambda: self.tr("So far"),
                text=lambda row: words.value(row["field"], row["old"], look) if row["field"] else BLANK,
                tone=lambda _row: "soft",
                widest=260,
            ),
            Column(
                "new",
                lambda: self.tr("Then"),
                text=lambda row: (
                    words.value(row["field"], row["new"], look) if row["field"] else row_words(row["new"], words, look)
                ),
                stretch=True,
            ),
        )

    def _page(self, name: str, columns: tuple[Column, ...]) -> WorkTable:
        table = WorkTable(self._look, f"{self._panel}_{name}_table", columns, row_height=ROW_HEIGHTS.get(name, 32))
        empty = label("soft", f"{self._panel}_{name}_none", wraps=True)
        empty.setMargin(12)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        stack = QStackedWidget()
        stack.addWidget(self._with_filter(table) if name == "changes" else table)
        stack.addWidget(empty)
        self.tabs.addTab(stack, name)
        self._empty.append(empty)
        self._stacks.append(stack)
        return table

    def _with_filter(self, table: WorkTable) -> QWidget:
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.filter)
        box.addWidget(table, 1)
        return page

    # ---- showing --------------------------------------------------------------------
    def show_report(self, report: ImportReport, changes: Sequence[Any]) -> None:
        """One table of a file: its report, and the ``RowChange`` of its rows."""
        self._shown = report, changes
        notes: list[dict[str, Any]] = [{"note": note} for note in report.notes]
        if report.error is not None:
            said = (report.error.message, self._remedy(report.error))
            notes = [{"note": words} for words in said if words] + notes
        found: tuple[list[dict[str, Any]], ...] = (
            [
                {"row": one.row, "state": one.state, "key": one.key, "field": one.field, "old": one.old, "new": one.new}
                for one in changes
            ],
            [
                {"row": one.row, "column": one.column, "value": one.value, "message": one.message}
                for one in report.problems
            ],
            [{"row": line.row, "reason": line.reason} for line in report.skipped_lines],
            notes,
        )
        self._changes = found[CHANGES]
        for at, rows in enumerate(found):
            self.tables[at].show_rows(self._filtered(rows) if at == CHANGES else rows)
            self._stacks[at].setCurrentIndex(0 if rows else 1)
            self._counts[at] = len(rows)
        self.filter.count(report.rows["new"], report.rows["changed"])
        self._counts[CHANGES] = report.rows["new"] + report.rows["changed"]
        sheet = f" · {safe_text(report.sheet)}" if report.sheet else ""
        self._title.setText(file_name(report.file) + sheet)
        self._reading.setText(self._reading_words(report, len({one.row for one in changes})))
        self._say_tabs()
        order = (NOTES,) if report.error else (PROBLEMS, CHANGES, NOTES, SKIPPED)
        self.tabs.setCurrentIndex(next((at for at in order if found[at]), CHANGES))

    def offer(
        self, *, password: bool = False, mapping: bool = False, is_own: bool = False, is_urgent: bool = True
    ) -> None:
        """Which ways there are to make the file known: its password, what its columns mean.

        is_own: as she said before. is_urgent: nothing can be imported without; else she only may know better.
        """
        self._is_own = is_own
        self.mapping.setProperty("kind", "primary" if is_urgent else "plain")
        restyle(self.mapping)
        self.password.setVisible(password)
        self.mapping.setVisible(mapping)
        self._say_ways()

    def _filtered(self, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The new and changed rows that are asked for: of a state, with a text in what they show."""
        columns = self.tables[CHANGES].rows.columns[2:]

        def cells(row: Row) -> list[str]:
            return [str(column.text(row)) for column in columns if column.text is not None]

        return [row for row in rows if self.filter.lets(row["state"], partial(cells, row))]

    def _show_changes(self) -> None:
        self.tables[CHANGES].show_rows(self._filtered(self._changes))

    # ---- words ----------------------------------------------------------------------
    def _state_word(self, row: Row) -> str:
        return self.tr("new") if row["state"] == "new" else self.tr("changed")

    def _remedy(self, fault: Fault) -> Phrase | str | None:
        """What can be done here; what the command line proposes for a table nobody knows is of no use in a window."""
        if fault.code in ("password_needed", "password_wrong"):
            return self.tr("Type its password; it is not kept.")
        if fault.code == "unknown_table" and "missing" not in (fault.remedy.values if fault.remedy else {}):
            return self.tr(
                "If it is an export, download it again and bring it as it is. If it is a table of your own or of a supplier's, "
                "say once what its columns mean; the next one is read without asking."
            )
        return fault.remedy

    def _reading_words(self, report: ImportReport, listed: int) -> str:
        """How the file was read: its encoding, where its headings stand, how many rows follow."""
        if report.kind is None:
            return ""
        parts = [report.encoding.upper()] if report.encoding else []
        if report.header_row:
            parts.append(self.tr("headings in row {row}").format(row=report.header_row))
        parts.append(self._look.words(say("{n} rows read", n=report.rows["read"])))
        if 0 < listed < report.rows["new"] + report.rows["changed"]:
            parts.append(self.tr("the first {n} new or changed ones are listed").format(n=f"{listed:,}"))
        return " · ".join(parts)

    def _say_tabs(self) -> None:
        titles = (
            self.tr("New and changed ({n})"),
            self.tr("Rejected rows ({n})"),
            self.tr("Skipped lines ({n})"),
            self.tr("Notes ({n})"),
        )
        for at, title in enumerate(titles):
            self.tabs.setTabText(at, title.format(n=f"{self._counts[at]:,}"))

    def _say_ways(self) -> None:
        self.password.setText(self.tr("Enter the password…"))
        self.mapping.setText(self.tr("Change the mapping…") if self._is_own else self.tr("Say what the columns mean…"))

    def retranslate(self) -> None:
        self._say_tabs()
        self._say_ways()
        self.filter.retranslate()
        names = (self.tr("New and changed"), self.tr("Rejected rows"), self.tr("Skipped lines"), self.tr("Notes"))
        words = (
            self.tr("Every row is known already; nothing changes."),
            self.tr("Every row can be read."),
            self.tr("No line was skipped."),
            self.tr("There is nothing more to say of this file."),
        )
        for table, empty, name, text in zip(self.tables, self._empty, names, words, strict=True):
            table.setAccessibleName(name)
            empty.setText(text)
        if self._shown is not None:
            page = self.tabs.currentIndex()
            self.show_report(*self._shown)
            self.tabs.setCurrentIndex(page)


def own_number(key: str | None) -> str:
    """The part of a row's key that stands in the file; what a plain table lacks of a number is made up from its cells."""
    return " ".join(part for part in (key or "").split("|")[0].split(" ") if not MADE_UP.fullmatch(part))


def _state_tone(row: Row) -> str:
    return "accent" if row["state"] == "new" else "warn"

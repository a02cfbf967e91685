"""What would importing these files do? One line a table of each file; below, the changes old → new, the faults, what was skipped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from shopdesk.importing.problems import Fault, ImportReport
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import ElidedLabel, button, card, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, file_name, safe_text
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.wording import Phrase

COUNTED = ("new", "changed", "same", "rejected", "dropped")
ROW_HEIGHT, HEADING_HEIGHT, MOST_ROWS_SHOWN = 36, 32, 5


class ImportPreview(QWidget):
    """``accepted`` and ``discarded`` are its two buttons. After the import the same page shows the result."""

    accepted = Signal()
    discarded = Signal()

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._panel = look, panel
        self._words = TradeWords(self)
        self._files: Sequence[Any] = ()
        self.lines: list[dict[str, Any]] = []
        self._counts = [0, 0, 0, 0]
        self.is_result = False
        self.table = WorkTable(
            look,
            f"{panel}_preview_table",
            (
                Column("file", lambda: self.tr("File"), text=lambda row: file_name(row["file"]), stretch=True),
                Column("recognised", lambda: self.tr("Recognised as"), text=self._recognised, tone=_fault_tone),
                Column("period", lambda: self.tr("Days")),
                *(Column(name, self._title_of(name), dtype="count", tone=_count_tone(name)) for name in COUNTED),
                Column("skipped", lambda: self.tr("Skipped lines"), dtype="count"),
            ),
            row_height=ROW_HEIGHT,
        )
        self.table.row_opened.connect(self._show_details)
        self.details = QTabWidget()
        self.details.setObjectName(f"{panel}_details")
        self.details.setDocumentMode(True)
        self.details.tabBar().setDrawBase(False)
        self.changes = self._page(
            "changes",
            (
                Column("row", lambda: self.tr("Row"), dtype="count", text=lambda row: str(row["row"])),
                Column("key", lambda: self.tr("Number"), widest=220),
                Column("field", lambda: self.tr("Column"), text=lambda row: self._words.field(row["field"], look)),
                Column(
                    "old",
                    lambda: self.tr("So far"),
                    text=lambda row: self._words.value(row["field"], row["old"], look),
                    tone=lambda _row: "soft",
                    widest=260,
                ),
                Column(
                    "new",
                    lambda: self.tr("Then"),
                    text=lambda row: self._words.value(row["field"], row["new"], look),
                    stretch=True,
                ),
            ),
        )
        self.problems = self._page(
            "problems",
            (
                Column("row", lambda: self.tr("Row"), dtype="count", text=lambda row: str(row["row"])),
                Column("column", lambda: self.tr("Column")),
                Column("value", lambda: self.tr("Value"), dtype="text", tone=lambda _row: "bad", widest=220),
                Column("message", lambda: self.tr("Reason and remedy"), stretch=True),
            ),
        )
        self.skipped = self._page(
            "skipped",
            (
                Column("row", lambda: self.tr("Row"), dtype="count", text=lambda row: str(row["row"])),
                Column("reason", lambda: self.tr("Why it was skipped"), stretch=True),
            ),
        )
        self.notes = self._page("notes", (Column("note", lambda: self.tr("Note"), stretch=True),))
        self.summary = label("soft", f"{panel}_preview_summary", wraps=True)
        self.discard = button(f"{panel}_discard")
        self.discard.clicked.connect(self.discarded)
        self.accept: QPushButton = button(f"{panel}_accept", "primary")
        self.accept.clicked.connect(self.accepted)
        self._detail_title: QLabel = label("strong", f"{panel}_details_title")
        self._reading = ElidedLabel("small", f"{panel}_details_reading")
        self._lay_out()
        self.retranslate()

    def _page(self, name: str, columns: tuple[Column, ...]) -> tuple[QStackedWidget, WorkTable, QLabel]:
        table = WorkTable(self._look, f"{self._panel}_{name}_table", columns, row_height=32)
        empty = label("soft", f"{self._panel}_{name}_none", wraps=True)
        empty.setMargin(12)
        empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        stack = QStackedWidget()
        stack.addWidget(table)
        stack.addWidget(empty)
        self.details.addTab(stack, name)
        return stack, table, empty

    def _lay_out(self) -> None:
        self._upper, lower = card(), card()
        files = QVBoxLayout(self._upper)
        files.setContentsMargins(4, 4, 4, 4)
        files.addWidget(self.table)
        below = QVBoxLayout(lower)
        below.setContentsMargins(12, 8, 12, 8)
        below.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._detail_title)
        head.addWidget(self._reading, 1)
        below.addLayout(head)
        below.addWidget(self.details, 1)
        actions = QHBoxLayout()
        actions.setSpacing(12)
        actions.addWidget(self.summary, 1)
        actions.addWidget(self.discard)
        actions.addWidget(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._upper)
        box.addWidget(lower, 1)
        box.addLayout(actions)

    # ---- showing --------------------------------------------------------------------
    def show_files(self, files: Sequence[Any]) -> None:
        """What importing would do: ``FileOutcome`` per file, with reports and changes."""
        self._files, self.is_result = files, False
        self._show(
            [(report, list(one.changes) if one.reports[0] is report else []) for one in files for report in one.reports]
        )

    def show_result(self, reports: Sequence[ImportReport]) -> None:
        """What importing has done, where something needs care."""
        self.is_result = True
        self._show([(report, []) for report in reports])

    def _show(self, tables: list[tuple[ImportReport, list[Any]]]) -> None:
        self.lines = [_line(report, changes) for report, changes in tables]
        self.table.show_rows(self.lines)
        shown = max(1, min(len(self.lines), MOST_ROWS_SHOWN))
        self._upper.setFixedHeight(HEADING_HEIGHT + ROW_HEIGHT * shown + 14)
        self.retranslate()
        if self.lines:
            worst = max(range(len(self.lines)), key=lambda at: (self.lines[at]["rejected"], -at))
            self.table.choose(worst)

    @property
    def takes(self) -> int:
        """How many rows would be new or changed."""
        return sum(line["new"] + line["changed"] for line in self.lines)

    @property
    def is_acceptable(self) -> bool:
        """Whether any file of the preview can be imported."""
        return any(line["report"].error is None and line["report"].kind is not None for line in self.lines)

    def _show_details(self, row: Row | None) -> None:
        if row is None:
            return
        report: ImportReport = row["report"]
        changed = [
            {"row": one.row, "key": one.key, "field": one.field, "old": one.old, "new": one.new}
            for one in row["changes"]
            if one.state == "changed"
        ]
        problems = [
            {"row": one.row, "column": one.column, "value": one.value, "message": one.message}
            for one in report.problems
        ]
        skipped = [{"row": line.row, "reason": line.reason} for line in report.skipped_lines]
        notes: list[dict[str, Any]] = [{"note": note} for note in report.notes]
        if report.error is not None:
            notes = [{"note": words} for words in (report.error.message, self._remedy(report.error)) if words] + notes
        found: tuple[list[dict[str, Any]], ...] = (changed, problems, skipped, notes)
        for at, ((stack, table, _), rows) in enumerate(
            zip((self.changes, self.problems, self.skipped, self.notes), found, strict=True)
        ):
            table.show_rows(rows)
            stack.setCurrentIndex(0 if rows else 1)
            self._counts[at] = len(rows)
        sheet = f" · {safe_text(report.sheet)}" if report.sheet else ""
        self._detail_title.setText(file_name(report.file) + sheet)
        self._reading.setText(self._reading_words(report))
        self._say_tabs()
        first = 3 if report.error else 1 if problems else 0 if changed else 2 if skipped else 3 if notes else 0
        self.details.setCurrentIndex(first)

    def _say_tabs(self) -> None:
        titles = (
            self.tr("Changes ({n})"),
            self.tr("Rejected rows ({n})"),
            self.tr("Skipped lines ({n})"),
            self.tr("Notes ({n})"),
        )
        for at, title in enumerate(titles):
            self.details.setTabText(at, title.format(n=f"{self._counts[at]:,}"))
        self.changes[2].setText(self.tr("No row that is already known changes."))
        self.problems[2].setText(self.tr("Every row can be read."))
        self.skipped[2].setText(self.tr("No line was skipped."))
        self.notes[2].setText(self.tr("There is nothing more to say of this file."))

    def _remedy(self, fault: Fault) -> Phrase | str | None:
        """What can be done here; what the command line proposes for a table nobody knows is of no use in a window."""
        if fault.code == "unknown_table" and "missing" not in (fault.remedy.values if fault.remedy else {}):
            return self.tr(
                "Export it again from the back office, as it is. A table of your own needs a line of headings, "
                "such as date, order number, product, quantity and amount."
            )
        return fault.remedy

    def _reading_words(self, report: ImportReport) -> str:
        """How the file was read: its encoding, where its headings stand, how many rows follow."""
        if report.kind is None:
            return ""
        parts = [report.encoding.upper()] if report.encoding else []
        if report.header_row:
            parts.append(self.tr("headings in row {row}").format(row=report.header_row))
        parts.append(self.tr("{n} rows read").format(n=f"{report.rows['read']:,}"))
        return " · ".join(parts)

    def _recognised(self, row: Row) -> str:
        report: ImportReport = row["report"]
        if report.error is not None:
            return self.tr("cannot be imported")
        return self._words.recognised(report.platform, report.kind)

    def _title_of(self, name: str) -> Callable[[], str]:
        return lambda: self._count_title(name)

    def _count_title(self, name: str) -> str:
        return {
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "same": self.tr("Same"),
            "rejected": self.tr("Rejected"),
            "dropped": self.tr("Left out"),
        }[name]

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Files"))
        for page, name in (
            (self.changes, self.tr("Changes")),
            (self.problems, self.tr("Rejected rows")),
            (self.skipped, self.tr("Skipped lines")),
            (self.notes, self.tr("Notes")),
        ):
            page[1].setAccessibleName(name)
        self.accept.setText(self.tr("Import"))
        self.accept.setVisible(not self.is_result)
        self.accept.setEnabled(self.is_acceptable)
        self.discard.setText(self.tr("Done") if self.is_result else self.tr("Discard"))
        self._say_tabs()
        bad = sum(1 for line in self.lines if line["report"].error is not None)
        if self.is_result:
            self.summary.setText(
                self.tr("The good rows are in. Rejected rows can be mended in the file and imported again.")
            )
        elif bad:
            self.summary.setText(
                self.tr("Nothing is written yet. Files that cannot be imported and are left out: {n}.").format(n=bad)
            )
        else:
            self.summary.setText(self.tr("Nothing is written yet. Any import can be undone."))


def _line(report: ImportReport, changes: list[Any]) -> dict[str, Any]:
    first, last = report.period
    return {
        "file": report.file,
        "recognised": report.kind or "",
        "period": f"{first[:10]} – {last[:10]}" if first and last else UNKNOWN,
        **{name: report.rows[name] for name in COUNTED},
        "skipped": len(report.skipped_lines),
        "report": report,
        "changes": changes,
    }


def _fault_tone(row: Row) -> str:
    return "bad" if row["report"].error is not None else ""


def _count_tone(name: str) -> Any:
    """Nothing is grey; rejected rows stand out."""

    def tone(row: Row) -> str:
        if not row[name]:
            return "faint"
        return "bad" if name == "rejected" else ""

    return tone

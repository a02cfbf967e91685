"""What would importing these files do? One line a table of each file, its counts, and below it what stands behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shopdesk.importing.problems import ImportReport
from shopdesk.panels.imports_details import ImportDetails
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, card, label, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, file_name
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.work_table import WorkTable

COUNTED = ("new", "changed", "same", "rejected", "dropped")
ROW_HEIGHT, HEADING_HEIGHT, MOST_ROWS_SHOWN = 36, 32, 5


class ImportPreview(QWidget):
    """``accepted`` and ``discarded`` are its two buttons. After the import the same page shows the result."""

    accepted = Signal()
    discarded = Signal()

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TradeWords(self)
        self.lines: list[dict[str, Any]] = []
        self.is_result = False
        self.table = WorkTable(
            look,
            f"{panel}_preview_table",
            (
                Column("file", lambda: self.tr("File"), text=lambda row: file_name(row["file"]), stretch=True),
                Column("recognised", lambda: self.tr("Recognised as"), text=self._recognised, tone=_fault_tone),
                Column("period", lambda: self.tr("Days")),
                *(Column(name, self._title_of(name), dtype="count", tone=_count_tone(name)) for name in COUNTED),
                Column("skipped", lambda: self.tr("Skipped lines"), dtype="count", tone=_count_tone("skipped")),
            ),
            row_height=ROW_HEIGHT,
        )
        self.table.row_opened.connect(self._show_details)
        self.details = ImportDetails(look, panel)
        self.summary = label("soft", f"{panel}_preview_summary", wraps=True)
        self.discard = button(f"{panel}_discard")
        self.discard.clicked.connect(self.discarded)
        self.accept: QPushButton = button(f"{panel}_accept", "primary")
        self.accept.clicked.connect(self.accepted)
        self._upper = card()
        files = QVBoxLayout(self._upper)
        files.setContentsMargins(4, 4, 4, 4)
        files.addWidget(self.table)
        actions = QHBoxLayout()
        actions.setSpacing(12)
        actions.addWidget(self.summary, 1)
        actions.addWidget(self.discard)
        actions.addWidget(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._upper)
        box.addWidget(self.details, 1)
        box.addLayout(actions)
        self.retranslate()

    # ---- showing --------------------------------------------------------------------
    def show_files(self, files: Sequence[Any]) -> None:
        """What importing would do: ``FileOutcome`` per file, with reports and changes."""
        self.is_result = False
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
            self.table.choose(max(range(len(self.lines)), key=lambda at: (*_urgency(self.lines[at]), -at)))

    @property
    def takes(self) -> int:
        """How many rows would be new or changed."""
        return sum(line["new"] + line["changed"] for line in self.lines)

    @property
    def is_acceptable(self) -> bool:
        """Whether any file of the preview can be imported."""
        return any(line["report"].error is None and line["report"].kind is not None for line in self.lines)

    def _show_details(self, row: Row | None) -> None:
        if row is not None:
            self.details.show_report(row["report"], row["changes"])

    # ---- words ----------------------------------------------------------------------
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
        self.accept.setText(self.tr("Import"))
        self.accept.setVisible(not self.is_result)
        self.accept.setEnabled(self.is_acceptable)
        self.discard.setText(self.tr("Done") if self.is_result else self.tr("Discard"))
        self.discard.setProperty("kind", "primary" if self.is_result else "plain")
        restyle(self.discard)
        self.details.retranslate()
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


def _urgency(line: Row) -> tuple[bool, int, int]:
    """Which line is opened first: one that cannot be imported, then the most rows in error, then the most that change."""
    return line["report"].error is not None, line["rejected"], line["changed"]


def _fault_tone(row: Row) -> str:
    return "bad" if row["report"].error is not None else "" if row["report"].kind else "soft"


def _count_tone(name: str) -> Any:
    """Nothing is grey; rejected rows stand out."""

    def tone(row: Row) -> str:
        if not row[name]:
            return "faint"
        return "bad" if name == "rejected" else ""

    return tone

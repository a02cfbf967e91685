"""What would importing these files do? One line a table of each file, its counts, and below it what stands behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from shopdesk.importing.problems import ImportReport
from shopdesk.panels.imports_details import ImportDetails
from shopdesk.panels.imports_files import FilesTable, may_overlap, rows_coming, taken_paths
from shopdesk.panels.imports_lines import COUNTED, is_unknown, line_of, needs_mapping, needs_password, urgency
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, card, label, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, safe_text
from shopdesk.panels.parts.trade_words import TradeWords

LESS_ASKED = ("same", "dropped")  # where there is no room for all; the page below tells them too
ROW_HEIGHT, HEADING_HEIGHT, MOST_ROWS_SHOWN, TICK_WIDTH = 40, 32, 5, 48


class ImportPreview(QWidget):
    """``accepted`` carries the files that are ticked, ``discarded`` nothing; after the import the same page shows the result.

    ``password_wanted`` and ``mapping_wanted`` carry the line of the table they are for, ``tray_wanted`` nothing.
    """

    accepted = Signal(list)
    discarded = Signal()
    password_wanted = Signal(object)
    mapping_wanted = Signal(object)
    tray_wanted = Signal()
    ticked = Signal()

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = TradeWords(self)
        self.lines: list[dict[str, Any]] = []
        self.is_result = False
        self._own: frozenset[str] = frozenset()
        self.table = FilesTable(
            look,
            f"{panel}_preview_table",
            (
                Column("is_taken", lambda: self.tr("Import"), text=self._taken_word, widest=TICK_WIDTH),
                Column("file", lambda: self.tr("File"), text=lambda row: row["file"], stretch=True, wraps=True),
                Column(
                    "recognised",
                    lambda: self.tr("Recognised as"),
                    text=self._recognised,
                    tone=_fault_tone,
                    widest=180,
                ),
                Column("period", lambda: self.tr("Days"), gives_way=True),
                *(
                    Column(
                        name, self._title_of(name), dtype="count", tone=_count_tone(name), gives_way=name in LESS_ASKED
                    )
                    for name in COUNTED
                ),
                # the page below says it too: the room is the files' names
                Column(
                    "reading", lambda: self.tr("Read as"), text=self._reading, tone=lambda _row: "soft", is_hidden=True
                ),
            ),
            row_height=ROW_HEIGHT,
        )
        self.table.row_opened.connect(self._show_details)
        self.table.toggled.connect(self._toggle)
        self.details = ImportDetails(look, panel)
        self.details.password.clicked.connect(lambda: self._emit_line(self.password_wanted))
        self.details.mapping.clicked.connect(lambda: self._emit_line(self.mapping_wanted))
        self.summary = label("soft", f"{panel}_preview_summary", wraps=True)
        self.tray = button(f"{panel}_preview_tray")
        self.tray.clicked.connect(self.tray_wanted)
        self.discard = button(f"{panel}_discard")
        self.discard.clicked.connect(self.discarded)
        self.accept: QPushButton = button(f"{panel}_accept", "primary")
        self.accept.clicked.connect(lambda: self.accepted.emit(self.taken))
        self._upper = card()
        files = QVBoxLayout(self._upper)
        files.setContentsMargins(4, 4, 4, 4)
        files.addWidget(self.table)
        actions = QHBoxLayout()
        actions.setSpacing(12)
        actions.addWidget(self.summary, 1)
        actions.addWidget(self.discard)
        actions.addWidget(self.tray)
        actions.addWidget(self.accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(self._upper)
        box.addWidget(self.details, 1)
        box.addLayout(actions)
        self.retranslate()

    # ---- showing --------------------------------------------------------------------
    def show_files(self, files: Sequence[Any], own: Iterable[str] = ()) -> None:
        """What importing would do: ``FileOutcome`` per file; ``own``: the names of her mappings. Ticks taken off stay off."""
        self.is_result, self._own = False, frozenset(own)
        off = {line["path"] for line in self.lines if line["can_be_taken"] and not line["is_taken"]}
        lines: list[dict[str, Any]] = []
        for one in files:
            is_known = any(report.error is None and report.kind is not None for report in one.reports)
            for report in one.reports:
                changes = [] if report is not one.reports[0] else list(one.changes)
                line = line_of(report, changes, path=one.path, is_one_of=len(one.reports) > 1)
                lines.append(
                    line
                    | {
                        "can_be_taken": is_known,
                        "is_taken": is_known and one.path not in off,
                        "mapping": self._mapping_of(report),
                    }
                )
        self._show(lines)

    def show_result(self, reports: Sequence[ImportReport]) -> None:
        """What importing has done, where something needs care."""
        self.is_result = True
        tables = Counter(report.file for report in reports)
        lines = [line_of(report, [], path=Path(report.file), is_one_of=tables[report.file] > 1) for report in reports]
        self._show([line | {"mapping": self._mapping_of(line["report"]), "can_be_taken": False} for line in lines])

    def _mapping_of(self, report: ImportReport) -> str | None:
        """The owner's own mapping by which a table is read, if it is one."""
        return report.format if report.format in self._own else None

    def _show(self, lines: list[dict[str, Any]]) -> None:
        self.lines = lines
        self.table.show_rows(self.lines)
        self.table.setColumnHidden(0, self.is_result)  # nothing is left to tick
        shown = max(1, min(len(self.lines), MOST_ROWS_SHOWN))
        self._upper.setFixedHeight(HEADING_HEIGHT + ROW_HEIGHT * shown + 14)
        self.retranslate()
        if self.lines:
            self.table.choose(max(range(len(self.lines)), key=lambda at: (*urgency(self.lines[at]), -at)))

    def _toggle(self, path: Path) -> None:
        """Import a file, or leave it out; all its tables go with it."""
        for line in self.lines:
            if line["path"] == path and not self.is_result:
                line["is_taken"] = not line["is_taken"]
        self.table.rows.retranslate()
        self._say_what_comes()
        self.ticked.emit()

    @property
    def taken(self) -> list[Path]:
        """The files that would be imported, in the order that makes sense."""
        return taken_paths(self.lines)

    @property
    def coming(self) -> tuple[int, bool]:
        """How many rows would be new or changed, and whether it may be fewer."""
        return rows_coming(self.lines)

    @property
    def may_overlap(self) -> bool:
        """Whether several of the files that would be imported may bring the same rows."""
        return not self.is_result and may_overlap(self.lines)

    @property
    def is_acceptable(self) -> bool:
        """Whether any file of the preview can be imported."""
        return any(line["can_be_taken"] for line in self.lines)

    def locked(self) -> list[dict[str, Any]]:
        """The files that wait for their password."""
        return [line for line in self.lines if needs_password(line)]

    def _show_details(self, row: Row | None) -> None:
        if row is not None:
            self.details.show_report(row["report"], row["changes"])
            self.details.offer(
                password=not self.is_result and needs_password(row),
                mapping=not self.is_result and needs_mapping(row),
                is_own=bool(row["mapping"]),
                is_urgent=is_unknown(row),
            )

    def _emit_line(self, signal: Any) -> None:
        chosen = self.table.selected_rows()
        if chosen:
            signal.emit(chosen[0])

    # ---- words ----------------------------------------------------------------------
    def _taken_word(self, row: Row) -> str:
        if not row["can_be_taken"] or not row["recognised"]:
            return self.tr("cannot be imported")
        return self.tr("is imported") if row["is_taken"] else self.tr("is left out")

    def _recognised(self, row: Row) -> str:
        report: ImportReport = row["report"]
        if report.error is not None:
            if needs_password(row):
                return self.tr("locked")
            return self.tr("unknown table") if report.error.code == "unknown_table" else self.tr("cannot be imported")
        if row["mapping"]:
            return self.tr("{kind} · by “{name}”").format(
                kind=self._words.kind(report.kind), name=safe_text(row["mapping"])
            )
        return self._words.recognised(report.platform, report.kind)

    def _reading(self, row: Row) -> str:
        report: ImportReport = row["report"]
        parts = [report.encoding.upper()] if report.encoding else []
        if report.header_row and report.kind is not None:
            parts.append(self.tr("row {row}").format(row=report.header_row))
        return " · ".join(parts) or UNKNOWN

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

    def _say_what_comes(self) -> None:
        taken, can = len(self.taken), len({line["path"] for line in self.lines if line["can_be_taken"]})
        self.accept.setEnabled(taken > 0)
        self.accept.setText(
            self.tr("Import") if taken == can else self.tr("Import {n} of {all}").format(n=taken, all=can)
        )
        bad = len({line["path"] for line in self.lines if not line["can_be_taken"]})
        if self.is_result:
            self.summary.setText(
                self.tr("The good rows are in. Rejected rows wait in the tray: correct them there and bring them in.")
            )
        elif bad:
            self.summary.setText(
                self.tr("Nothing is written yet. Files that cannot be imported and are left out: {n}.").format(n=bad)
            )
        elif self.may_overlap:
            self.summary.setText(
                self.tr(
                    "Nothing is written yet. Each file is counted by itself: rows that stand in several come in once."
                )
            )
        else:
            self.summary.setText(
                self.tr("Nothing is written yet; any import can be undone. The space bar ticks a file on and off.")
            )

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Files"))
        self.accept.setVisible(not self.is_result)
        self.tray.setText(self.tr("Correct the rejected rows"))
        self.tray.setVisible(self.is_result and any(line["rejected"] for line in self.lines))
        self.discard.setText(self.tr("Done") if self.is_result else self.tr("Discard"))
        self.discard.setProperty("kind", "primary" if self.is_result and self.tray.isHidden() else "plain")
        self.tray.setProperty("kind", "primary")
        for each in (self.discard, self.tray):
            restyle(each)
        self.details.retranslate()
        self._say_what_comes()


def _fault_tone(row: Row) -> str:
    return "bad" if row["report"].error is not None else "" if row["report"].kind else "soft"


def _count_tone(name: str) -> Any:
    """Nothing is grey; rejected rows stand out."""

    def tone(row: Row) -> str:
        if not row[name]:
            return "faint"
        return "bad" if name == "rejected" else ""

    return tone

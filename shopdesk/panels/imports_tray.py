"""Which rows could not be taken, why, and how do they come in after all? The tray: a table of them, and a form to correct one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.panels.imports_row_form import Reasons, RowForm
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.work_table import WorkTable

NARROWEST, FORM_WIDTH = 220, 320


class Tray(QWidget):
    """``retry_wanted``: a row and its changed cells; ``leave_out_wanted``: a row; ``export_wanted``: all rows as a workbook;
    ``left``: back to the files."""

    retry_wanted = Signal(object, object)
    leave_out_wanted = Signal(object)
    export_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words = look, TradeWords(self)
        self.rows: Sequence[dict[str, Any]] = ()
        self._shown: int | None = None
        self.table = WorkTable(
            look,
            f"{panel}_tray_table",
            (
                Column(
                    "file", lambda: self.tr("File"), text=lambda row: file_name(row["file"]), widest=250, gives_way=True
                ),
                Column("row", lambda: self.tr("Row"), dtype="count", text=lambda row: str(row["row"])),
                Column("column", lambda: self.tr("Column"), text=lambda row: row["column"], widest=150),
                Column("value", lambda: self.tr("Value"), text=lambda row: row["value"], tone=_bad, widest=130),
                Column("reason", lambda: self.tr("Reason and remedy"), text=self._reason, stretch=True),
            ),
            row_height=44,
        )
        self.table.row_opened.connect(self._show_row)
        self.form = RowForm(look, panel)
        self.form.retry_wanted.connect(self.retry_wanted)
        self.form.leave_out_wanted.connect(self.leave_out_wanted)
        self._none = label("soft", f"{panel}_tray_none", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.export = button(f"{panel}_export")
        self.export.clicked.connect(self.export_wanted)
        self.back = button(f"{panel}_tray_back")
        self.back.clicked.connect(self.left)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        list_card = QFrame()
        list_card.setProperty("surface", "card")
        inner = QVBoxLayout(list_card)
        inner.setContentsMargins(4, 10, 4, 4)
        inner.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addStretch()
        head.addWidget(self.export)
        inner.addLayout(head)
        inner.addWidget(self._stack, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(list_card, 3)
        box.addWidget(self.form, 2)
        self.retranslate()

    # ---- showing --------------------------------------------------------------------
    def show_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """The rows of the tray; the one that was open stays open, else what follows it."""
        before = next((at for at, row in enumerate(self.rows) if row["tray_id"] == self._shown), 0)
        still = next((at for at, row in enumerate(rows) if row["tray_id"] == self._shown), None)
        self.rows = [_row(entry) for entry in rows]
        self.table.show_rows(self.rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.export.setEnabled(any(row["cells"] for row in rows))
        if not rows:
            self._shown = None
            self.form.show_entry(None)
        else:
            was_typing = self._is_typing()
            self.table.choose(min(before if still is None else still, len(rows) - 1))
            if was_typing and still is None:
                self.form.begin()  # the row she corrected is in: on with the next

    def _is_typing(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.form.isAncestorOf(focused)

    def _show_row(self, row: Row | None) -> None:
        if row is not None and row["tray_id"] != self._shown:
            self._shown = int(row["tray_id"])
            self.form.show_entry(row)

    def begin(self) -> None:
        """Into the first cell in error of the row that is open."""
        self.form.begin()

    def show_refusal(self, reasons: Reasons) -> None:
        self.form.show_refusal(reasons)

    def lock(self, is_locked: bool) -> None:
        self.form.lock(is_locked)

    # ---- words ----------------------------------------------------------------------
    def _reason(self, row: Row) -> str:
        joint = "" if self._look.language.startswith("zh") else " "
        return joint.join(dict.fromkeys(self._look.words(one["message"]) for one in row["problems"]))

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Rejected rows"))
        self.export.setText(self.tr("Export as Excel…"))
        self.export.setToolTip(
            self.tr("Correct many rows in Excel or WPS and drop the workbook here: its rows leave the tray.")
        )
        self.back.setText(self.tr("Back to the files"))
        self._none.setText(
            self.tr("No row waits here. Rows that an import cannot take come here, and nothing of them is lost.")
        )
        self.form.setMinimumWidth(self._look.px(NARROWEST))
        self.form.setMaximumWidth(self._look.px(FORM_WIDTH))
        self.form.retranslate()


def _row(entry: Mapping[str, Any]) -> dict[str, Any]:
    problems = entry["problems"]
    return {
        **entry,
        "column": "、".join(dict.fromkeys(safe_text(one["column"]) for one in problems if one["column"])),
        "value": "、".join(dict.fromkeys(safe_text(one["value"]) for one in problems if one["value"])),
        "reason": "",
    }


def _bad(_row: Row) -> str:
    return "bad"

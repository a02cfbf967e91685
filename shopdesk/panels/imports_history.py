"""What was imported when, and how is it taken back? The list of imports; undoing asks where later imports built on its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.panels.parts.ask_box import AskBox
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label, plain_tip
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, days_text, file_name
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.work_table import WorkTable


class ImportHistory(QFrame):
    """``undo_wanted`` carries the import's row and whether the later imports go with it; ``redo_wanted`` nothing."""

    undo_wanted = Signal(object, bool)
    redo_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.is_locked = False
        self.rows: Sequence[dict[str, Any]] = ()
        self.undone: Sequence[str] = ()
        self._words = TradeWords(self)
        self.setProperty("surface", "card")
        self.setObjectName("imports_history")
        self._title = label("strong", "imports_history_title")
        self.undo = button("imports_undo")
        self.undo.setEnabled(False)
        self.undo.clicked.connect(self.undo_chosen)
        self.redo = button("imports_redo")
        self.redo.clicked.connect(self.redo_wanted)
        self.later = label("small", "imports_history_later", wraps=True)
        self.later.setContentsMargins(12, 0, 12, 4)
        self.later.hide()
        self._none = label("soft", "imports_history_none", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = WorkTable(
            self.look,
            "imports_history_table",
            (
                Column("at", lambda: self.tr("Imported at"), dtype="moment"),
                Column("file", lambda: self.tr("File"), text=lambda row: file_name(str(row["file"])), stretch=True),
                Column("kinds", lambda: self.tr("Recognised as"), text=self._kinds),
                Column("period", lambda: self.tr("Days"), text=_days, gives_way=True),
                Column("new", lambda: self.tr("New"), dtype="count"),
                Column("changed", lambda: self.tr("Changed"), dtype="count"),
                Column("same", lambda: self.tr("Same"), dtype="count", gives_way=True),
                Column(
                    "rejected",
                    lambda: self.tr("Rejected"),
                    dtype="count",
                    tone=lambda row: "bad" if row["rejected"] else "faint",
                ),
            ),
            row_height=36,
        )
        self.table.row_opened.connect(self._row_opened)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 8, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.redo)
        head.addWidget(self.undo)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 10, 4, 4)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self._stack, 1)
        box.addWidget(self.later)
        self.retranslate()

    def show_rows(self, rows: Sequence[dict[str, Any]], undone: Sequence[str] = ()) -> None:
        """The imports, newest first; ``undone``: the files the last undo took back, if they can be imported again."""
        self.rows, self.undone = rows, undone
        self.table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._row_opened(None)
        self._say_redo()

    def _row_opened(self, row: Row | None) -> None:
        """Name the later imports that rest on the one chosen, before she thinks of undoing it."""
        self.undo.setEnabled(row is not None and not self.is_locked)
        later = self._later(row) if row is not None else []
        self.later.setVisible(bool(later))
        self.later.setText(
            self.tr("Later imports changed its rows: {files}. Undoing it takes them back too.").format(
                files=self.look.listed(f"{file_name(str(one['file']))} ({str(one['at'])[:16]})" for one in later)
            )
        )

    def _later(self, row: Row) -> list[dict[str, Any]]:
        still = {one["import_id"]: one for one in self.rows}
        return [still[number] for number in row.get("later") or () if number in still]

    def _say_redo(self) -> None:
        self.redo.setVisible(bool(self.undone))
        self.redo.setEnabled(not self.is_locked)
        names = self.look.listed(file_name(name) for name in self.undone)
        self.redo.setText(
            self.tr("Do the undone import again")
            if len(self.undone) == 1
            else self.tr("Do the undone imports again ({n})").format(n=len(self.undone))
        )
        self.redo.setToolTip(plain_tip(names))

    def lock(self, is_locked: bool) -> None:
        """While something runs nothing can be undone."""
        self.is_locked = is_locked
        self.undo.setEnabled(not is_locked and len(self.table.selected_rows()) == 1)
        self.redo.setEnabled(not is_locked)

    def undo_chosen(self) -> None:
        """Undo the chosen import; where later imports changed its rows, ask whether those go too."""
        chosen = self.table.selected_rows()
        if len(chosen) != 1:
            return
        row = chosen[0]
        later = self._later(row)
        if not later:
            self.undo_wanted.emit(row, False)
            return
        names = "\n".join(f"· {file_name(str(one['file']))}  ({str(one['at'])[:16]})" for one in later)
        box = AskBox("imports_undo_box", self, self.tr("Undo import"))
        box.wanted.connect(lambda: self.undo_wanted.emit(row, True))
        box.ask(
            self.tr("Later imports changed rows of {file}:").format(file=file_name(str(row["file"]))),
            f"{names}\n\n" + self.tr("It can only be undone together with them. The files themselves are not touched."),
            ("imports_undo_together", self.tr("Undo all {n}").format(n=len(later) + 1)),
            ("imports_undo_keep", self.tr("Keep everything")),
        )

    def _kinds(self, row: Row) -> str:
        kinds = row.get("kinds") or ()
        kinds = [kinds] if isinstance(kinds, str) else kinds
        return self.look.listed(self._words.kind(kind) for kind in kinds) if kinds else UNKNOWN

    def retranslate(self) -> None:
        self._title.setText(self.tr("What was imported"))
        self.table.setAccessibleName(self.tr("What was imported"))
        self.undo.setText(self.tr("Undo this import"))
        self._say_redo()
        self._none.setText(self.tr("Nothing has been imported yet. What you import is listed here and can be undone."))


def _days(row: Row) -> str:
    return days_text(row.get("period_from"), row.get("period_to"))

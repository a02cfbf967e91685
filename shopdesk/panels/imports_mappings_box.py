"""Which mappings has she saved, and what can be done with one? Changed, written to a file, read from one, forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QWidget

from shopdesk.errors import UserFault
from shopdesk.panels.imports_field_words import FieldWords
from shopdesk.panels.parts.form_box import fit_over, foot_of, framed, page_of
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.trade_words import TradeWords
from shopdesk.panels.parts.work_table import WorkTable

SIZE = (820, 440)


class MappingsBox(QDialog):
    """``edit_wanted``, ``export_wanted``, ``forget_wanted`` carry a document; ``import_wanted`` nothing; ``restore_wanted`` one forgotten."""

    edit_wanted = Signal(object)
    export_wanted = Signal(object)
    forget_wanted = Signal(object)
    restore_wanted = Signal(object)
    import_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._words, self._fields = look, TradeWords(self), FieldWords(self)
        self._forgotten: Mapping[str, Any] | None = None
        self.setObjectName("imports_mappings_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("My mappings"))
        fit_over(self, look.px(SIZE[0]), look.px(SIZE[1]))
        self.table = WorkTable(
            look,
            "imports_mappings_table",
            (
                Column("name", lambda: self.tr("Name"), text=lambda row: safe_text(row["name"]), widest=220),
                Column("kind", lambda: self.tr("The rows are"), text=lambda row: self._words.kind(row["kind"])),
                Column("columns", lambda: self.tr("Columns that are imported"), text=self._columns, stretch=True),
            ),
            row_height=44,
        )
        self.table.setAccessibleName(self.tr("My mappings"))
        self.table.row_opened.connect(lambda row: self._let(row is not None))
        self._none = label(
            "soft",
            "imports_mappings_none",
            wraps=True,
            text=self.tr(
                "No mapping is saved yet. Drop a table nobody knows, say once what its columns mean, and the next one "
                "like it is read without asking."
            ),
        )
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said = label("soft", "imports_mappings_text", wraps=True)
        self.restore = button("imports_mappings_restore", "link")
        self.restore.setText(self.tr("Take it back"))
        self.restore.clicked.connect(self._restore)
        self.restore.hide()
        self._ways = {
            "edit": (self.tr("Change…"), self.edit_wanted),
            "export": (self.tr("Write to a file…"), self.export_wanted),
            "forget": (self.tr("Forget"), self.forget_wanted),
        }
        self._buttons = []
        for name, (text, signal) in self._ways.items():
            made = button(f"imports_mappings_{name}")
            made.setText(text)
            made.clicked.connect(lambda _checked=False, signal=signal: self._emit(signal))
            self._buttons.append(made)
        bring = button("imports_mappings_import")
        bring.setText(self.tr("Read from a file…"))
        bring.clicked.connect(self.import_wanted)
        close = button("imports_mappings_close", "primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        told = QHBoxLayout()
        told.addWidget(self.said, 1)
        told.addWidget(self.restore)
        box = page_of(self)
        box.setSpacing(12)
        box.addWidget(label("headline", "imports_mappings_title", text=self.tr("My mappings")))
        box.addWidget(framed(self._stack), 1)
        box.addLayout(told)
        box.addLayout(foot_of(bring, close, left=self._buttons))
        self._let(False)

    def show_documents(self, documents: Sequence[Mapping[str, Any]]) -> None:
        rows = [{"name": one["id"], "kind": one["kind"], "columns": "", "document": one} for one in documents]
        self.table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._let(False)
        if rows:
            self.table.choose(0)

    def say(self, words: str, forgotten: Mapping[str, Any] | None = None) -> None:
        """What was done; ``forgotten``: a mapping that can be taken back."""
        self._forgotten = forgotten
        self.said.setText(words)
        self.restore.setVisible(forgotten is not None)

    def show_fault(self, fault: UserFault) -> None:
        self.say(" ".join(self._look.words(words) for words in (fault.message, fault.remedy) if words))

    def _columns(self, row: Row) -> str:
        headings = row["document"]["headings"]
        return self._look.listed(
            f"{safe_text(texts[0])} → {self._fields.name(field, self._look.language)}"
            for field, texts in headings.items()
        )

    def _let(self, is_chosen: bool) -> None:
        for made in self._buttons:
            made.setEnabled(is_chosen)

    def _emit(self, signal: Any) -> None:
        chosen = self.table.selected_rows()
        if chosen:
            signal.emit(chosen[0]["document"])

    def _restore(self) -> None:
        if self._forgotten is not None:
            self.restore_wanted.emit(self._forgotten)

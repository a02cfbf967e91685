"""What do the columns of a file nobody knows mean? Guessed, shown with how the first rows would be read, corrected, named, kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from shopdesk.errors import UserFault
from shopdesk.importing.kind import KINDS
from shopdesk.importing.mapping import (
    MappingGuess,
    distinct,
    fields_for,
    headings_of,
    missing_groups,
    remapped,
)
from shopdesk.importing.trial import TriedRow
from shopdesk.panels.imports_field_words import FieldWords
from shopdesk.panels.imports_mapping_columns import ColumnChoice, MappingColumns
from shopdesk.panels.imports_mapping_trial import MappingTrial
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.form_box import fit_over, page_of
from shopdesk.panels.parts.labels import button, label, restyle
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.panels.parts.trade_words import TradeWords

SIZE = (1040, 660)
PAUSE_MS = 250  # after a change, before the first rows are read anew
_NO_NAME = re.compile(r"[^\w -]+")


class MappingDialog(QDialog):
    """Of a file: ``guesses``, one a table of it; of a saved mapping alone: its ``document``. With both, the document leads.

    ``kind_wanted`` asks for guesses of another kind, ``trial_wanted`` (document, sheet) for the first rows, ``saved`` carries
    the document, its name and whether the file is imported at once.
    """

    kind_wanted = Signal(str)
    trial_wanted = Signal(object, object)
    saved = Signal(object, str, bool)

    def __init__(
        self,
        look: Look,
        file: str,
        guesses: Sequence[MappingGuess] = (),
        document: Mapping[str, Any] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._words, self._fields = look, TradeWords(self), FieldWords(self)
        self._guesses, self._own, self._file = list(guesses), document, file
        self._document: dict[str, Any] = {}
        self.setObjectName("imports_mapping_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the columns mean"))
        fit_over(self, look.px(SIZE[0]), look.px(SIZE[1]))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._want_trial)
        self.sheets = ChoiceList()
        self.kinds = ChoiceList()
        self.columns = MappingColumns(look)
        self.columns.changed.connect(self._changed)
        self.trial = MappingTrial(look)
        self.trial.setVisible(bool(guesses))
        self.missing = label("", "imports_mapping_missing", wraps=True)
        self.field = QLineEdit()
        self.fault = label("error", "imports_mapping_fault", wraps=True)
        self.fault.hide()
        self.cancel = button("imports_mapping_cancel")
        self.keep = button("imports_mapping_save", "plain" if guesses else "primary")
        self.keep_and_import = button("imports_mapping_import", "primary")
        self._arrange()
        self._fill()
        if self.columns.lists:
            self.columns.lists[0].setFocus()

    def _arrange(self) -> None:
        self.sheets.setObjectName("imports_mapping_sheet")
        self.sheets.setAccessibleName(self.tr("Table of the file"))
        self.kinds.setObjectName("imports_mapping_kind")
        self.kinds.setAccessibleName(self.tr("The rows are"))
        self.field.setObjectName("imports_mapping_name")
        self.field.setAccessibleName(self.tr("Name of the mapping"))
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.keep.setText(self.tr("Save, then show what it changes") if self._guesses else self.tr("Save"))
        self.keep.clicked.connect(lambda: self._save(is_import=False))
        self.keep_and_import.setText(self.tr("Save and import"))
        self.keep_and_import.setVisible(bool(self._guesses))
        self.keep_and_import.setDefault(bool(self._guesses))
        self.keep_and_import.clicked.connect(lambda: self._save(is_import=True))
        title = self.tr("What do the columns of {file} mean?").format(file=file_name(self._file))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label("headline", "imports_mapping_title", wraps=True, text=title), 1)
        head.addWidget(self.sheets)
        asked = label("soft", text=self.tr("The rows are"))
        asked.setBuddy(self.kinds)
        head.addWidget(asked)
        head.addWidget(self.kinds)
        named = QHBoxLayout()
        named.setSpacing(8)
        name = label("soft", text=self.tr("Name"))
        name.setBuddy(self.field)
        named.addWidget(name)
        named.addWidget(self.field, 1)
        for each in (self.cancel, self.keep, self.keep_and_import):
            named.addWidget(each)
        box = page_of(self)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(self.columns, 3)
        box.addWidget(self.missing)
        box.addWidget(self.trial, 2)
        box.addWidget(self.fault)
        box.addLayout(named)

    def _fill(self) -> None:
        for guess in self._guesses:
            self.sheets.addItem(safe_text(guess.sheet or file_name(self._file)))
        self.sheets.setVisible(len(self._guesses) > 1)
        for kind in KINDS:
            self.kinds.addItem(self._words.kind(kind), kind)
        self.kinds.setEnabled(bool(self._guesses))
        self.field.setText(self._own["id"] if self._own else _plain_name(self._file))
        self._show_guess(0)
        self.sheets.currentIndexChanged.connect(self._show_guess)
        self.kinds.currentIndexChanged.connect(lambda _at: self.kind_wanted.emit(self.kinds.currentData()))

    # ---- showing --------------------------------------------------------------------
    def _show_guess(self, at: int) -> None:
        """The columns of one table, as guessed or as the saved mapping has them."""
        guess = self._guesses[at] if self._guesses else None
        own = self._own if self._own and (guess is None or guess.fingerprint == self._own["fingerprint"]) else None
        document = own or (guess.document if guess is not None else {})
        meant = {texts[0]: field for field, texts in document["headings"].items()}
        if guess is None:
            columns = [ColumnChoice(heading, (), meant.get(heading)) for heading in headings_of(document)]
        else:
            called = distinct([column.heading for column in guess.columns])
            columns = [
                ColumnChoice(name, one.samples, meant.get(name), None if own else one.confidence)
                for name, one in zip(called, guess.columns, strict=True)
            ]
        self._document = dict(document)
        self.kinds.blockSignals(True)
        self.kinds.setCurrentIndex(self.kinds.findData(document["kind"]))
        self.kinds.blockSignals(False)
        self.columns.show_columns(columns, fields_for(document["kind"]))
        self._changed()

    def show_guesses(self, guesses: Sequence[MappingGuess]) -> None:
        """The guesses of another kind; what was chosen by hand for the first kind is gone with it."""
        at = max(0, self.sheets.currentIndex())
        self._guesses, self._own = list(guesses), None
        if at < len(self._guesses):
            self._show_guess(at)

    def show_trial(self, rows: Sequence[TriedRow]) -> None:
        self.trial.show_rows(rows, list(self.columns.mapping))

    def show_fault(self, fault: UserFault) -> None:
        """What the shop said to the mapping: a name that is taken, a file that is gone."""
        self.fault.setText(" ".join(self._look.words(words) for words in (fault.message, fault.remedy) if words))
        self.fault.show()
        self._let(True)

    # ---- acting ---------------------------------------------------------------------
    def _changed(self) -> None:
        self._document = remapped(self._document, self.columns.mapping)
        lacking = missing_groups(self._document)
        if lacking:
            joint = self.tr(" or ")
            names = self._look.listed(
                joint.join(self._fields.name(field, self._look.language) for field in group) for group in lacking
            )
            self.missing.setText(
                self.tr("Still needed: {fields}. Without them no row can be kept.").format(fields=names)
            )
        else:
            self.missing.setText(self.tr("All that is needed is there."))
        self.missing.setProperty("change", "bad" if lacking else "good")
        restyle(self.missing)
        self._let(not lacking)
        self._pause.start()

    def _let(self, is_whole: bool) -> None:
        for each in (self.keep, self.keep_and_import):
            each.setEnabled(is_whole)

    def _want_trial(self) -> None:
        if missing_groups(self._document):
            self.trial.wait(self.tr("Once the missing columns are chosen, the first rows are shown here."))
        elif self._guesses:
            guess = self._guesses[max(0, self.sheets.currentIndex())]
            self.trial_wanted.emit(self._document, guess.sheet)

    def _save(self, *, is_import: bool) -> None:
        self.fault.hide()
        self._let(False)
        self.saved.emit(self._document, self.field.text().strip(), is_import)


def _plain_name(file: str) -> str:
    """A name for the mapping, from that of the file."""
    return _NO_NAME.sub("-", PurePath(file).stem).strip("- ")[:40] or "1"

"""How is a rejected row corrected? Its cells as fields, those in error first with the reason below, and one button to bring it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from shopdesk.importing.headings import fold
from shopdesk.panels.parts.labels import ElidedLabel, button, label, mark_error
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import file_name, safe_text
from shopdesk.wording import Phrase

Reasons = Sequence[tuple[str | None, Phrase]]


class RowForm(QFrame):
    """``retry_wanted`` carries the row of the tray and its changed cells, heading → text; ``leave_out_wanted`` the row."""

    retry_wanted = Signal(object, object)
    leave_out_wanted = Signal(object)

    def __init__(self, look: Look, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._panel = look, panel
        self._entry: Mapping[str, Any] | None = None
        self._is_locked = False
        self.fields: dict[str, QLineEdit] = {}
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_side")
        self._title = label("section", f"{panel}_side_title")
        self._place = ElidedLabel("small", f"{panel}_side_file")
        self._why = label("soft", f"{panel}_side_reason", wraps=True)
        self._body = QWidget()
        self._body.setProperty("ground", "clear")
        self._lines = QVBoxLayout(self._body)
        self._lines.setContentsMargins(0, 0, 8, 0)
        self._lines.setSpacing(4)
        self.retry = button(f"{panel}_action_retry", "primary")
        self.retry.clicked.connect(self._retry)
        self.leave_out = button(f"{panel}_action_leave_out")
        self.leave_out.clicked.connect(self._leave_out)
        self._scroll = ScrollArea(f"{panel}_cells", self._body)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 8, 16)
        box.setSpacing(8)
        box.addWidget(self._title)
        box.addWidget(self._place)
        box.addWidget(self._why)
        box.addWidget(self._scroll, 1)
        box.addWidget(self.retry)
        box.addWidget(self.leave_out)
        self.retranslate()

    # ---- showing --------------------------------------------------------------------
    def show_entry(self, entry: Mapping[str, Any] | None) -> None:
        """A row of the tray, or None where none is chosen."""
        self._entry = entry
        self._build()
        self._say()
        self._scroll.verticalScrollBar().setValue(0)  # what is wrong stands first

    def _build(self) -> None:
        """The fields of the row's cells."""
        entry, self.fields = self._entry, {}
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if entry is not None:
            self._add_fields(entry)
        self._lines.addStretch()

    def _add_fields(self, entry: Mapping[str, Any]) -> None:
        reasons = [(one["column"], one["message"]) for one in entry["problems"]]
        cells = dict(entry["cells"])
        bad = [heading for heading, _ in reasons if heading is not None]
        for heading in dict.fromkeys(bad):
            # the tray keeps no cell that was empty, and of a name that occurs twice only one
            cells.setdefault(next((name for name in cells if fold(name) == fold(heading)), heading), "")
        first = [name for name in cells if any(fold(name) == fold(heading) for heading in bad)]
        if not entry["cells"]:
            return
        for at, name in enumerate([*first, *(name for name in cells if name not in first)], 1):
            self._add_field(
                at, name, cells[name], [words for heading, words in reasons if heading and fold(heading) == fold(name)]
            )
            if at == len(first):
                self._lines.addSpacing(8)
                self._lines.addWidget(label("small", text=self.tr("The other cells of the row")))

    def _add_field(self, at: int, name: str, text: str, reasons: Sequence[Phrase]) -> None:
        head = ElidedLabel("strong" if reasons else "soft")
        head.setText(safe_text(name))
        field = QLineEdit(text)
        field.setObjectName(f"{self._panel}_cell_{at}")
        field.setAccessibleName(safe_text(name))
        field.returnPressed.connect(self._retry)
        head.setBuddy(field)
        self._lines.addSpacing(4)
        self._lines.addWidget(head)
        self._lines.addWidget(field)
        self.fields[name] = field
        words = " ".join(self._look.words(reason) for reason in reasons)
        if words:
            mark_error(field, words)
            self._lines.addWidget(label("error", f"{self._panel}_cell_{at}_reason", wraps=True, text=words))

    def show_refusal(self, reasons: Reasons) -> None:
        """The row was tried again and refused: the new reasons, beside what she has typed."""
        if self._entry is None:
            return
        typed = {name: field.text() for name, field in self.fields.items()}
        problems = [{"column": column, "message": words} for column, words in reasons]
        self.show_entry({**self._entry, "cells": typed, "problems": problems} | {"kept": self._kept()})
        self.begin()

    def _kept(self) -> Mapping[str, str]:
        """The cells as the tray has them."""
        entry = self._entry or {}
        kept: Mapping[str, str] = entry.get("kept", entry.get("cells", {}))
        return kept

    def begin(self) -> None:
        """Put the cursor into the first cell in error."""
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            first.selectAll()

    # ---- acting ---------------------------------------------------------------------
    def _retry(self) -> None:
        if self._entry is None or not self.fields or self._is_locked:
            return
        kept = self._kept()
        changes = {name: field.text() for name, field in self.fields.items() if field.text() != kept.get(name, "")}
        self.retry_wanted.emit(self._entry, changes)

    def _leave_out(self) -> None:
        if self._entry is not None and not self._is_locked:
            self.leave_out_wanted.emit(self._entry)

    def lock(self, is_locked: bool) -> None:
        """While something runs no row can be tried."""
        self._is_locked = is_locked
        for each in (self.retry, self.leave_out):
            each.setEnabled(not is_locked)

    # ---- words ----------------------------------------------------------------------
    def retranslate(self) -> None:
        """Say everything anew; what she has typed stays."""
        if self._entry is not None:
            typed = {name: field.text() for name, field in self.fields.items()}
            self._build()
            for name, text in typed.items():
                self.fields[name].setText(text)
        self._say()

    def _say(self) -> None:
        entry = self._entry
        self.retry.setText(self.tr("Bring the row in"))
        self.retry.setVisible(bool(self.fields))
        self.leave_out.setText(self.tr("Leave the row out"))
        self.leave_out.setToolTip(self.tr("It is not imported and not asked for again; Ctrl+Z takes that back."))
        self.leave_out.setVisible(entry is not None)
        self._place.setVisible(entry is not None)
        if entry is None:
            self._title.setText(self.tr("Correct a row"))
            self._why.setText(self.tr("Choose a row on the left, correct its cells here, and bring it in."))
            self._why.show()
            return
        sheet = f" · {safe_text(entry['sheet'])}" if entry["sheet"] else ""
        self._title.setText(self.tr("Row {row}").format(row=entry["row"]))
        self._place.setText(file_name(entry["file"]) + sheet)
        without_cell = [self._look.words(one["message"]) for one in entry["problems"] if one["column"] is None]
        if not self.fields:
            without_cell.append(
                self.tr("The row could not be parted into cells. Correct it in the file and import the file again.")
            )
        self._why.setText("\n".join(without_cell))
        self._why.setVisible(bool(without_cell))

"""Are recipients' names, phone numbers and streets kept? Off unless she switches it on; switching off erases them, told before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from shopdesk.panels.parts.ask_box import AskBox
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.labels import label
from shopdesk.panels.parts.spelling import file_name
from shopdesk.wording import speaker

say = speaker("recipients_switch")

if TYPE_CHECKING:
    from shopdesk.shop import RecipientsKept

JOB = "settings.recipients"


class RecipientsSwitch(QWidget):
    """A check box with the sentence of what it does, and of what it has done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: RecipientsKept | None = None
        self._said = ""
        self.setObjectName("settings_recipients_box")
        self.box = QCheckBox()
        self.box.setObjectName("settings_recipients")
        self.box.setCursor(Qt.CursorShape.PointingHandCursor)
        self.box.setEnabled(False)
        self.box.clicked.connect(self._asked)
        self.told = label("small", "settings_recipients_told", wraps=True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self.box)
        lines.addWidget(self.told)
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Ask the shop how it stands."""
        self._desk.worker.ask(JOB, lambda shop, _progress: (shop.kept_recipients(), shop.is_read_only), self._show)

    def _show(self, answer: Any) -> None:
        if not isValid(self):  # the dialog was closed meanwhile
            return
        self._kept, is_read_only = answer
        self.box.setEnabled(not is_read_only)
        self.box.setChecked(self._kept.is_on)
        self.retranslate()

    # ---- switching ---------------------------------------------------------------------
    def _asked(self, is_on: bool) -> None:
        if is_on or self._kept is None or not self._kept.orders:
            self._switch(is_on)
            return
        self.box.setChecked(True)  # until she has said yes
        self.ask_to_erase(self._kept)

    def ask_to_erase(self, kept: RecipientsKept) -> AskBox:
        """Say what goes, before it goes."""
        told = [self.tr("Names, phone numbers and streets go for good; orders, amounts and provinces stay.")]
        if kept.backups:
            told.append(self.tr("Automatic backups are cleaned too: {n}.").format(n=kept.backups))
        told.append(self.tr("Copies you made yourself are not touched."))
        box = AskBox("recipients_erase_box", self.window(), self.tr("Erase recipients"), is_grave=True)
        box.wanted.connect(lambda: self._switch(False))
        return box.ask(
            self._desk.look.words(say("Erase the recipients of {n} orders?", n=kept.orders)),
            (" " if self._desk.look.language == "en" else "").join(told),
            ("recipients_erase_go", self.tr("Erase")),
            ("recipients_erase_stay", self.tr("Keep them")),
        )

    def _switch(self, is_on: bool) -> None:
        self.box.setEnabled(False)

        def done(erased: Any) -> None:
            if not isValid(self):
                return
            self.refresh()
            if is_on:
                said = self.tr(
                    "From the next import on they are kept. They are shown masked, and never printed or exported."
                )
            elif erased.left_in:
                files = self._desk.look.listed(file_name(str(path)) for path in erased.left_in)
                said = self.tr(
                    "Erased, but these files could not be cleaned: {files}. Close other programs that use them and switch again."
                ).format(files=files)
            else:
                said = self._desk.look.words(say("Erased: the recipients of {n} orders.", n=erased.orders))
            self._said = said
            self.told.setText(said)

        def failed(fault: Any) -> None:
            if not isValid(self):
                return
            self.refresh()
            self.told.setText(self._desk.look.words(fault.message))

        self._desk.worker.change(JOB, lambda shop, _progress: shop.keep_recipients(is_on), done, fault=failed)

    # ---- words -------------------------------------------------------------------------
    def retranslate(self) -> None:
        self.box.setText(self.tr("Keep recipients"))
        kept = self._kept
        if self._said:
            self.told.setText(self._said)
        elif kept is not None and kept.is_on:
            self.told.setText(
                self._desk.look.words(
                    say("Kept of {n} orders; shown masked, never printed or exported.", n=kept.orders)
                )
            )
        else:
            self.told.setText(self.tr("Off: names, phone numbers and streets are left out when files come in."))

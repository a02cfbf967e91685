"""How is the password of a locked file asked for? In a small dialog; what is typed opens this one file and is kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from shopdesk.panels.parts.form_box import foot_of, page_of
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.typography import px

WIDTH = 480


class PasswordBox(QDialog):
    """``given`` carries what was typed; leaving the box leaves the file out. ``is_wrong``: what was typed before did not fit."""

    given = Signal(str)

    def __init__(self, file: str, *, is_wrong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("imports_password_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password needed"))
        title = label(
            "section", "imports_password_title", wraps=True, text=self.tr("“{file}” is locked").format(file=file)
        )
        words = label(
            "soft",
            "imports_password_text",
            wraps=True,
            text=self.tr("The password opens this file once, on this computer. It is not kept anywhere."),
        )
        self.wrong = label("", "imports_password_wrong", wraps=True)
        self.wrong.setProperty("change", "bad")
        self.wrong.setText(
            self.tr("This password does not open it. Mind capital letters and blanks.") if is_wrong else ""
        )
        self.wrong.setVisible(is_wrong)
        self.field = QLineEdit()
        self.field.setObjectName("imports_password")
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setPlaceholderText(self.tr("Password"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(self._look)
        self.shown = QCheckBox(self.tr("Show what I type"))
        self.shown.setObjectName("imports_password_show")
        self.shown.toggled.connect(
            lambda is_on: self.field.setEchoMode(QLineEdit.EchoMode.Normal if is_on else QLineEdit.EchoMode.Password)
        )
        skip = button("imports_password_skip")
        skip.setText(self.tr("Leave this file out"))
        skip.clicked.connect(self.reject)
        self.open_file = button("imports_password_open", "primary")
        self.open_file.setText(self.tr("Open"))
        self.open_file.clicked.connect(self._give)
        box = page_of(self)
        box.addWidget(title)
        box.addWidget(words)
        box.addWidget(self.field)
        box.addWidget(self.wrong)
        box.addSpacing(px(4))
        box.addLayout(foot_of(skip, self.open_file, left=[self.shown]))
        self._look()
        self.resize(px(WIDTH), box.totalHeightForWidth(px(WIDTH)))
        self.field.setFocus()

    def _look(self) -> None:
        self.open_file.setEnabled(bool(self.field.text()))

    def _give(self) -> None:
        if self.field.text():
            typed = self.field.text()
            self.field.clear()
            self.accept()
            self.given.emit(typed)

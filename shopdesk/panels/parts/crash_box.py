"""What does she see when the program errs? One dialog: the data is safe, the report shown before anything is saved, nothing sent."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from shopdesk.panels.parts.labels import button, label


def crash_report(trace: str) -> str:
    """What a maintainer needs and nothing of the shop's data: versions and the traceback."""
    return f"ShopDesk · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}\n\n{trace.strip()}\n"


class CrashBox(QDialog):
    """Says what happened in one sentence, shows the report, lets her copy it, and goes on."""

    def __init__(self, trace: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_box")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(560)
        title = label("section", "crash_title", text=self.tr("ShopDesk met a fault of its own"))
        words = label(
            "soft",
            "crash_text",
            wraps=True,
            text=self.tr(
                "Your data is safe: what was being done has been taken back. You can go on working. "
                "The report below stays on this computer unless you pass it on yourself."
            ),
        )
        self.report = QPlainTextEdit(crash_report(trace))
        self.report.setObjectName("crash_report")
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setReadOnly(True)
        self.report.setMinimumHeight(180)
        copy = button("crash_copy")
        copy.setText(self.tr("Copy the report"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report.toPlainText()))
        go_on = button("crash_continue", "primary")
        go_on.setText(self.tr("Go on"))
        go_on.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(go_on)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(12)
        box.addWidget(title)
        box.addWidget(words)
        box.addWidget(self.report, 1)
        box.addLayout(row)
        go_on.setFocus()

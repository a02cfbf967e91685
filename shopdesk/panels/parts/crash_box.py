"""What does she see when the program errs? One dialog: the data is safe, the report shown before anything is saved, nothing sent."""

from __future__ import annotations

import platform
import re
from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QWidget

from shopdesk.panels.parts import icons
from shopdesk.panels.parts.file_dialog import FileDialog
from shopdesk.panels.parts.form_box import foot_of, page_of
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.palette import colours
from shopdesk.panels.parts.typography import px

LONGEST = 300  # signs of a line; whatever stands in one beyond that is not the program's


def crash_report(trace: str) -> str:
    """What a maintainer needs and nothing of the shop's data: versions, and where in the program it happened.

    The error's own words may quote a cell (an order number, a name): quoted and numeric parts of the last line are left out.
    """
    *places, said = trace.strip().splitlines() or [""]
    kept = "\n".join(line[:LONGEST] for line in places)
    return (
        f"ShopDesk · Python {platform.python_version()} · Qt {qVersion()} · {platform.system()}\n\n"
        f"{kept}\n{without_values(said)}\n"
    )


def without_values(line: str) -> str:
    """``KeyError: '4788…'`` as ``KeyError: '…'``: the kind of an error without what it was about."""
    kind, colon, words = line.partition(":")
    words = re.sub(r"'[^']*'|\"[^\"]*\"|‘[^’]*’|“[^”]*”", "'…'", words)
    words = re.sub(r"[^\x00-\x7f]+|\d[\d.,-]{2,}", "…", words)
    return kind + colon + words[:LONGEST]


class CrashBox(QDialog):
    """Says what happened in one sentence, shows the report, lets her copy or save it, and goes on."""

    def __init__(
        self, trace: str, parent: QWidget | None = None, *, folder: Path | None = None, theme: str = "light"
    ) -> None:
        super().__init__(parent)
        self._folder = folder if folder is not None else Path.home()
        self.setObjectName("crash_box")
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = label()
        picture.setPixmap(icons.pixmap("fault", colours(theme).warn, 28, 2.0))
        title = label("headline", "crash_title", wraps=True, text=self.tr("ShopDesk met a fault of its own"))
        words = label(
            name="crash_text",
            wraps=True,
            text=self.tr("Your data is safe: what was being done has been taken back. You can go on working."),
        )
        note = label(
            "soft",
            "crash_note",
            wraps=True,
            text=self.tr(
                "This is the whole report. It stays on this computer unless you save it and pass it on yourself."
            ),
        )
        self.report = QPlainTextEdit(crash_report(trace))
        self.report.setObjectName("crash_report")
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setReadOnly(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setTabChangesFocus(True)
        self.report.setMinimumHeight(px(120))
        self.saved = label("small", "crash_saved", wraps=True)
        self.saved.hide()
        copy = button("crash_copy")
        copy.setText(self.tr("Copy the report"))
        copy.clicked.connect(self.copy)
        save = button("crash_save")
        save.setText(self.tr("Save the report…"))
        save.clicked.connect(self.save)
        go_on = button("crash_continue", "primary")
        go_on.setText(self.tr("Go on"))
        go_on.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(picture)
        head.addWidget(title, 1)
        box = page_of(self)
        box.addLayout(head)
        box.addWidget(words)
        box.addWidget(self.report, 1)
        box.addWidget(note)
        box.addWidget(self.saved)
        box.addLayout(foot_of(go_on, left=[copy, save]))
        self.resize(px(640), px(420))
        go_on.setFocus()

    def copy(self) -> None:
        """The report as shown, to the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._say(self.tr("The report is on the clipboard."))

    def save(self) -> None:
        """Ask where to; what is shown is what is written."""
        start = self._folder / "ShopDesk-report.txt"
        dialog = FileDialog(
            self, "crash_save_dialog", self.tr("Save the report"), start, [self.tr("Text") + " (*.txt)"], saves=True
        )
        dialog.selectFile(start.name)
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        try:
            path.write_text(self.report.toPlainText(), encoding="utf-8")
        except OSError as error:
            self._say(self.tr("The report could not be saved: {reason}.").format(reason=error.strerror or str(error)))
            return
        self._say(self.tr("Saved as {path}.").format(path=str(path)))

    def _say(self, words: str) -> None:
        self.saved.setText(words)
        self.saved.show()

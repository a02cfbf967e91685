"""What has she copied in Excel, WPS or a browser? Seen on the clipboard, named, and then taken through the preview like a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from shopdesk.importing.pasted import holds_table
from shopdesk.panels.parts.drop import dropped_paths
from shopdesk.panels.parts.form_box import foot_of, framed, page_of
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.work_table import WorkTable

LINES_SHOWN, COLUMNS_SHOWN, WIDTH = 6, 8, 760


def copied_files(mime: QMimeData) -> list[Path]:
    """Files that were copied in the file manager: they are taken as if they were dropped."""
    return dropped_paths(mime)


def copied_table(mime: QMimeData) -> tuple[str, str] | None:
    """What was copied as text and as a web page, where it looks like a table."""
    text, page = mime.text() if mime.hasText() else "", mime.html() if mime.hasHtml() else ""
    return (text, page) if holds_table(text, page) else None


class PasteBox(QDialog):
    """``named`` carries what to call the table; rows without a date of their own take the one in its name."""

    named = Signal(str)

    def __init__(self, look: Look, text: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("imports_paste_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste a table"))
        self.field = QLineEdit(self.tr("Pasted table {day}").format(day=today.isoformat()))
        self.field.setObjectName("imports_paste_name")
        self.field.setAccessibleName(self.tr("Name"))
        lines = [line.split("\t") for line in text.splitlines() if line.strip()][: LINES_SHOWN + 1]
        rows = [{str(at): cell for at, cell in enumerate(cells)} for cells in lines[1:]]
        headings = lines[0][:COLUMNS_SHOWN] if lines else []
        self.table = WorkTable(
            look,
            "imports_paste_table",
            tuple(_column(str(at), heading) for at, heading in enumerate(headings)),
            row_height=30,
        )
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.show_rows(rows)
        frame = framed(self.table)
        frame.setFixedHeight(look.px(32 + 30 * max(1, len(rows))) + 22)
        frame.setVisible(len(headings) > 1)
        cancel = button("imports_paste_cancel")
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.go_on = button("imports_paste_preview", "primary")
        self.go_on.setText(self.tr("Show what it changes"))
        self.go_on.clicked.connect(self._go_on)
        self.field.textChanged.connect(lambda typed: self.go_on.setEnabled(bool(typed.strip())))
        name = QHBoxLayout()
        name.setSpacing(12)
        head = label("soft", text=self.tr("Name"))
        head.setBuddy(self.field)
        name.addWidget(head)
        name.addWidget(self.field, 1)
        box = page_of(self)
        box.setSpacing(12)
        box.addWidget(label("section", "imports_paste_title", text=self.tr("Import the copied table")))
        box.addWidget(
            label(
                "soft",
                "imports_paste_text",
                wraps=True,
                text=self.tr(
                    "It goes through the same preview as a file and can be undone like one. Rows without a date of their own "
                    "take the date in the name: change it if they are of another day."
                ),
            )
        )
        box.addWidget(frame)
        box.addLayout(name)
        box.addLayout(foot_of(cancel, self.go_on))
        self.resize(look.px(WIDTH), box.totalHeightForWidth(look.px(WIDTH)))
        self.field.setFocus()
        self.field.selectAll()

    def _go_on(self) -> None:
        name = self.field.text().strip()
        if name:
            self.accept()
            self.named.emit(name)


def _column(name: str, heading: str) -> Column:
    def text(row: Row) -> str:
        return safe_text(str(row.get(name) or "").strip()) or " "

    return Column(name, lambda: safe_text(heading.strip()) or " ", text=text, widest=200)

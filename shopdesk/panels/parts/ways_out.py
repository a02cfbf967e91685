"""How does what a panel shows leave the program? Saved under a name that is asked for, or printed; where there is no printer, as PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from shopdesk.panels.parts.declaration import View
from shopdesk.panels.parts.panel import Panel
from shopdesk.panels.parts.spelling import file_name, month_text
from shopdesk.period import Month
from shopdesk.progress import Progress

if TYPE_CHECKING:
    from shopdesk.reports.document import Document
    from shopdesk.reports.sheet import Sheet

PDF, XLSX, CSV = "pdf", "xlsx", "csv"


class WaysOut(QObject):
    """The ways out of one panel. Files are written on the worker's thread; what came of it stands in the panel's message bar."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel = panel

    def save(self, stem: str, writers: Mapping[str, Callable[[Path], None]]) -> None:
        """Ask where to, with a kind of file for each writer (``pdf``, ``xlsx``, ``csv``; the first is offered), and write."""
        from shopdesk.reports.filename import safe_file_name

        panel = self._panel
        words = {
            PDF: self.tr("PDF document"),
            XLSX: self.tr("Excel workbook"),
            CSV: self.tr("Table as text (CSV)"),
        }
        first = next(iter(writers))
        kinds = {f"{words[ending]} (*.{ending})": ending for ending in writers}
        start = panel.desk.downloads / safe_file_name(stem, first)
        from shopdesk.panels.parts.file_dialog import FileDialog

        dialog = FileDialog(panel, f"{panel.name}_save_dialog", self.tr("Save as"), start, list(kinds), saves=True)
        dialog.setDefaultSuffix(first)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds.get(kind, first)))
        dialog.fileSelected.connect(lambda name: self.write(Path(name), writers))
        dialog.open()

    def write(self, path: Path, writers: Mapping[str, Callable[[Path], None]]) -> None:
        """Write the file by the writer of its ending, the first one where the ending is none of theirs."""
        write = writers.get(path.suffix.lstrip(".").lower()) or next(iter(writers.values()))

        def question(shop: Any, progress: Progress) -> Path:
            write(path)
            return path

        self._panel.ask(question, self._written, "file")

    def _written(self, path: Path) -> None:
        def open_folder() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

        words = self.tr("Saved as {file}").format(file=file_name(str(path)))
        self._panel.messages.say(words, "good", self.tr("Open the folder"), open_folder)

    def export_answer(self, view: View, cards: Sequence[str], sheet: Callable[[], Sheet]) -> None:
        """Save a panel's answer: its table as workbook or text, or the whole as a page; ``sheet`` is called on the worker's thread."""
        language, page = self._panel.look.language, self.page_of(view, cards, sheet)

        def workbook(path: Path) -> None:
            from shopdesk.reports.workbook import write_workbook

            write_workbook(path, [sheet()], language)

        def csv(path: Path) -> None:
            from shopdesk.reports.workbook import write_csv

            write_csv(path, sheet(), language)

        self.save(self._stem(view), {XLSX: workbook, PDF: pdf_of(page), CSV: csv})

    def print_answer(self, view: View, cards: Sequence[str], sheet: Callable[[], Sheet]) -> None:
        """Print a panel's answer."""
        page = self.page_of(view, cards, sheet)
        self.print(page(), self._panel.title(), lambda: self.save(self._stem(view), {PDF: pdf_of(page)}))

    def page_of(self, view: View, cards: Sequence[str], sheet: Callable[[], Sheet]) -> Callable[[], Document]:
        """The maker of a panel's answer as a document."""
        from shopdesk.reports.answer_page import answer_document

        look = self._panel.look
        title, language, currency = self._panel.title(), look.language, look.currency
        if self._panel.follows_period:
            title = f"{title} · {month_text(Month.of(view.answer.period.start), language)}"
        return lambda: answer_document(title, view.answer, cards, sheet(), view.shop_name, language, currency)

    def _stem(self, view: View) -> str:
        period = view.answer.period
        return f"{self._panel.title()} {period.start.isoformat()} {period.last.isoformat()}"

    def print(self, document: Document, title: str, save_pdf: Callable[[], None]) -> None:
        """Print on paper; where no printer is set up, say so and offer the PDF."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        panel = self._panel
        if not QPrinterInfo.availablePrinterNames():
            panel.messages.say(
                self.tr("No printer is set up on this computer. Save it as PDF and print it elsewhere."),
                "warn",
                self.tr("Save as PDF…"),
                save_pdf,
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = QPrintDialog(printer, panel)
        dialog.setObjectName(f"{panel.name}_print_dialog")
        dialog.setModal(True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def go() -> None:
            from shopdesk.panels import paper

            paper.print_document(document, printer)
            panel.messages.say(self.tr("Sent to {printer}").format(printer=printer.printerName()), "good")

        dialog.accepted.connect(go)
        dialog.show()


def pdf_of(page: Callable[[], Document]) -> Callable[[Path], None]:
    """The writer of a document as PDF."""

    def write(path: Path) -> None:
        from shopdesk.panels import paper

        paper.write_pdf(page(), path)

    return write

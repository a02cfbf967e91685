"""What will the month say on paper? The pages as they print, the owner's notes, and the ways out: printer, PDF, Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.restated import IssuedMonth, printed
from shopdesk.analysis.summary import MonthlySummary
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.declaration import Nothing
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.edit import Edit, make
from shopdesk.panels.parts.families import WHOLE_SHOP
from shopdesk.panels.parts.labels import button, card, label, rule
from shopdesk.panels.parts.page_preview import PagePreview
from shopdesk.panels.parts.panel import GAP, Panel
from shopdesk.panels.parts.spelling import month_text
from shopdesk.panels.parts.stage import Stage
from shopdesk.panels.parts.ways_out import PDF, XLSX, WaysOut, pdf_of
from shopdesk.panels.summary_notes import MonthNotes
from shopdesk.period import Month
from shopdesk.progress import Progress
from shopdesk.wording import speaker

say = speaker("summary")

SIDE_WIDTH = 300
PREVIEW_DPI = 144


@dataclass(frozen=True)
class View:
    """The month and its pages, painted on the worker's thread; ``issued`` is what stands where it is closed."""

    summary: MonthlySummary
    issued: IssuedMonth | None
    document: Any
    pages: tuple[QImage, ...]
    is_empty: bool


class SummaryPanel(Panel):
    """The month as it will be printed."""

    name = "summary"
    word = say("Monthly summary")
    reads = WHOLE_SHOP | {"month_notes", "closed_months"}  # the paper has a page of every panel
    follows_comparison = False  # the paper has both comparisons
    nothing = Nothing(
        say("There is no month to print yet"),
        (say("Import the orders of a month, and it is laid out here page by page."),),
        ways=("import",),
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.view: View | None = None
        self.out = WaysOut(self)
        self.pages_view = PagePreview(self.name)
        paper = card()
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.pages_view)
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addWidget(paper, 1)
        columns.addWidget(self._make_side())
        self.body.addWidget(Stage(columns), 1)
        self.retranslate()

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(self.look.px(SIDE_WIDTH))
        out = card()
        self.notes = MonthNotes(self.look, self._save_notes)
        self._out_title = label("strong", "summary_out_title")
        self.pdf = button("summary_action_pdf", "primary")
        self.pdf.clicked.connect(self.save_pdf)
        self.print = button("summary_print")
        self.print.clicked.connect(self.print_pages)
        self.export = button("summary_export")
        self.export.clicked.connect(self.save_workbook)
        self._pages_words = label("small", "summary_page_count", wraps=True)
        self._closed_words = label("small", "summary_closed", wraps=True)
        self.close_month = button("summary_action_close")
        self.close_month.clicked.connect(self._close_month)
        self.reopen_month = button("summary_action_reopen")
        self.reopen_month.clicked.connect(self._reopen_month)
        self.reopen_month.hide()
        first = QVBoxLayout(out)
        first.setContentsMargins(16, 12, 16, 16)
        first.setSpacing(8)
        for widget in (
            self._out_title,
            self._pages_words,
            self.pdf,
            self.print,
            self.export,
            rule(),
            self._closed_words,
        ):
            first.addWidget(widget)
        closing = QHBoxLayout()
        closing.setSpacing(8)
        closing.addWidget(self.close_month, 1)
        closing.addWidget(self.reopen_month, 1)
        first.addLayout(closing)
        box = QVBoxLayout(side)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(out)
        box.addWidget(self.notes, 1)
        return side

    # ---- asking -------------------------------------------------------------------
    def refresh(self) -> None:
        chosen, language = self.desk.period.month, self.look.language

        def question(shop: Any, progress: Progress) -> View:
            month = chosen or shop.default_month()
            summary, issued = shop.summary(month), shop.issued(month)
            document = document_of(printed(issued, lambda: summary), language)
            progress.check()
            return View(summary, issued, document, tuple(images_of(document)), shop.is_empty())

        self.ask(question, self.show_view)

    def show_view(self, view: View) -> None:
        self.view = view
        self.show_empty(view.is_empty)
        if view.is_empty:
            return
        self.covered.emit(view.summary.answer)
        self.pages_view.show_pages(view.pages)
        self.notes.show_notes(view.summary.month, view.summary.notes)
        self._say_headline()
        self._say_closed()
        for control in (self.pdf, self.print, self.export, self.close_month):
            control.setEnabled(True)

    def leave(self) -> None:
        self.notes.save()

    def went_stale(self, is_visible: bool) -> None:
        self.notes.save()
        super().went_stale(is_visible)

    def _save_notes(self, month: Month, text: str) -> None:
        def act(shop: Any, progress: Progress) -> Any:
            return shop.set_month_notes(month, text)

        def done(_changes: Any) -> None:
            self.notes.saved()

        self.desk.worker.change("summary.notes", act, done, fault=self.messages.show_fault)

    # ---- closing ------------------------------------------------------------------
    def _close_month(self) -> None:
        """Keep the month as it stands now; the menu takes it back."""
        if self.view is None:
            return
        self.notes.save()
        month = self.view.summary.month
        words = say("Close {month}", month=str(month))
        edit = Edit(
            words,
            act=lambda shop: shop.close_month(month, issue_of),
            back=lambda shop, _answer: shop.reopen_month(month),
            again=lambda shop, _answer: shop.close_month(month, issue_of),
        )
        self.close_month.setEnabled(False)
        make(self.desk, edit, fault=self.messages.show_fault)

    def _reopen_month(self) -> None:
        """Ask whether the month is to follow the files again: the edition as it was issued goes for good."""
        from shopdesk.panels.parts.ask_box import AskBox

        issued = self.view.issued if self.view is not None else None
        if self.view is None or issued is None:
            return
        month = self.view.summary.month
        box = AskBox("summary_reopen", self, self.tr("Reopen the month"), is_grave=True)
        box.wanted.connect(lambda: self._reopen(month))
        box.ask(
            self.tr("Take edition {edition} of {month} back?").format(
                edition=issued.edition, month=month_text(month, self.look.language)
            ),
            self.tr("The figures as issued on {day} go for good; what you printed or saved yourself stays.").format(
                day=issued.issued_on
            ),
            ("summary_reopen_go", self.tr("Take it back")),
            ("summary_reopen_stay", self.tr("Leave it closed")),
        )

    def _reopen(self, month: Month) -> None:
        self.reopen_month.hide()
        self.desk.worker.change(
            "summary.reopen",
            lambda shop, _progress: shop.reopen_month(month),
            lambda _changes: None,
            fault=self.messages.show_fault,
        )

    def _say_closed(self) -> None:
        issued = self.view.issued if self.view is not None else None
        self.reopen_month.setVisible(issued is not None)
        if issued is None:
            self._closed_words.setText(
                self.tr("Closing keeps the month as it is printed now. Later files then show what they changed.")
            )
            self.close_month.setText(self.tr("Close the month"))
            self.messages.stand([])
            return
        self._closed_words.setText(
            self.tr("Closed on {day}, edition {edition}. What is printed stays as it was issued.").format(
                day=issued.issued_on, edition=issued.edition
            )
        )
        self.close_month.setText(self.tr("Issue again"))
        if issued.restated:
            from shopdesk.reports.month_issue import restated_words

            told = restated_words(issued.restated, issued.issued_on, self.look.language, self.look.currency)
            self.messages.stand([told])
        else:
            self.messages.stand([])

    # ---- ways out -----------------------------------------------------------------
    def save_pdf(self) -> None:
        if self.view is not None:
            document = self.view.document
            self.out.save(self._stem(self.view), {PDF: pdf_of(lambda: document)})

    def save_workbook(self) -> None:
        if self.view is not None:
            view, language = self.view, self.look.language
            month = printed(view.issued, lambda: view.summary)
            self.out.save(self._stem(view), {XLSX: lambda path: write_sheets(path, month, language)})

    def print_pages(self) -> None:
        if self.view is not None:
            self.out.print(self.view.document, self.title(), self.save_pdf)

    def _stem(self, view: View) -> str:
        return f"{view.summary.shop_name} {month_text(view.summary.month, self.look.language)}".strip()

    # ---- words --------------------------------------------------------------------
    def _say_headline(self) -> None:
        if self.view is None:
            self.headline.setText(self.tr("The month on paper"))
            return
        summary = self.view.summary
        self.headline.setText(
            self.tr("{month}: the month on paper").format(month=month_text(summary.month, self.look.language))
        )
        pages = say("{n} pages, A4, also in black and white", n=len(self.view.pages))
        self._pages_words.setText(self.look.words(pages))

    def retranslate(self) -> None:
        self._out_title.setText(self.tr("Print or save"))
        self.pdf.setText(self.tr("Save as PDF…"))
        self.print.setText(self.tr("Print…"))
        self.export.setText(self.tr("Save as Excel…"))
        self.reopen_month.setText(self.tr("Reopen the month…"))
        self.notes.retranslate()
        for control in (self.pdf, self.print, self.export, self.close_month):
            control.setEnabled(self.view is not None)
        self._say_headline()
        self._say_closed()
        super().retranslate()
        if self.view is not None and self.isVisible():
            self.refresh()  # the paper speaks the window's language
        elif self.view is not None:
            self.is_stale = True


def issue_of(summary: MonthlySummary) -> str:
    """The month as it is kept once it is closed."""
    from shopdesk.reports import month_issue

    return month_issue.issue_of(summary)


def document_of(month: MonthlySummary | IssuedMonth, language: str) -> Any:
    """The month as blocks."""
    from shopdesk.reports.month_issue import printed_document

    return printed_document(month, language)


def images_of(document: Any) -> list[QImage]:
    """The pages as pictures."""
    from shopdesk.panels import paper

    return paper.page_images(document, PREVIEW_DPI)


def write_sheets(path: Path, month: MonthlySummary | IssuedMonth, language: str) -> None:
    """The month's tables as a workbook."""
    from shopdesk.reports.month_issue import printed_sheets
    from shopdesk.reports.workbook import write_workbook

    write_workbook(path, printed_sheets(month, language), language)

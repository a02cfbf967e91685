"""Which titles of the shop hold wording to look at? A list, gravest first; of the one chosen its goods and the row it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.analysis.copy_terms import heavier
from shopdesk.analysis.copy_titles import TitleScan
from shopdesk.analysis.copy_words import SEVERITY_WORDS
from shopdesk.importing.copy_file import Wording
from shopdesk.panels.compliance_scan_hits import TONES
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import UNKNOWN, safe_text
from shopdesk.panels.parts.typography import px
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.reports.copy_lines import counted
from shopdesk.wording import Phrase, speaker

say = speaker("copy_scan")

NO_TITLES = say(
    "There are no titles to look at yet. They come with the list of the goods, with orders by item, or with the traffic of the listings."
)
PASSED = "passed"  # of a title in which she let every word pass
_WORDS = {**SEVERITY_WORDS, PASSED: say("let pass")}


class TitleList(QFrame):
    """``chosen`` carries the title chosen, None for none; ``guide_wanted``: there is no title, and she asks where titles are found."""

    chosen = Signal(object)
    guide_wanted = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._row: Row | None = None
        self.setProperty("surface", "card")
        self.table = WorkTable(
            look,
            f"{name}_titles",
            (
                Column("title", lambda: self.tr("Title"), text=lambda row: safe_text(row["scan"].title), stretch=True),
                Column("severity", lambda: self.tr("Weight"), words=_WORDS, tone=_tone, is_pill=True),
                Column("hits", lambda: self.tr("Hits"), dtype="count", is_hidden=True),
                Column("goods", lambda: self.tr("Goods"), text=_goods, widest=140, is_hidden=True),
                Column("file", lambda: self.tr("Stands in"), text=self._place, widest=220, is_hidden=True),
            ),
            row_height=32,
        )
        self.table.row_opened.connect(self._show_row)
        self._none = label("soft", f"{name}_titles_none", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._guide = button(f"{name}_titles_guide")
        self._guide.clicked.connect(self.guide_wanted)
        empty = QWidget()
        nothing = QVBoxLayout(empty)
        nothing.setContentsMargins(px(24), 0, px(24), 0)
        nothing.setSpacing(px(12))
        nothing.addStretch()
        nothing.addWidget(self._none)
        nothing.addWidget(self._guide, 0, Qt.AlignmentFlag.AlignHCenter)
        nothing.addStretch()
        self._count: int | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(empty)
        self._whole = label("strong", f"{name}_titles_whole", wraps=True)
        self._about = label("small", f"{name}_titles_about", wraps=True)
        below = QVBoxLayout()
        below.setContentsMargins(10, 4, 10, 4)
        below.setSpacing(4)
        below.addWidget(self._whole)
        below.addWidget(self._about)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 6)
        box.addWidget(self._stack, 1)
        self._rule = rule()
        box.addWidget(self._rule)
        box.addLayout(below)
        look.changed.connect(self.retranslate)
        self.retranslate()

    def show_titles(self, found: Sequence[TitleScan], count: int) -> None:
        """List the titles with hits, of so many looked at; the one chosen stays so where it is still there, else the first is."""
        before, self._count = self.chosen_title, count
        self.table.show_rows(
            [
                {
                    "scan": one,
                    "severity": one.severity if one.hits else PASSED,
                    "hits": len(heavier(one.hits)) or len(one.hits),
                }
                for one in found
            ]
        )
        self._stack.setCurrentIndex(0 if found else 1)
        if found:
            shown = [row["scan"].title for row in self.table.rows.rows_shown()]
            self.table.choose(shown.index(before.title) if before is not None and before.title in shown else 0)
        else:
            self._show_row(None)

    def _show_row(self, row: Row | None) -> None:
        self._row = row
        self._tell()
        self.chosen.emit(self.chosen_title)

    @property
    def chosen_title(self) -> TitleScan | None:
        return None if self._row is None else self._row["scan"]

    def _tell(self) -> None:
        row = self._row
        for part in (self._rule, self._whole, self._about):
            part.setVisible(row is not None)
        self._guide.setVisible(self._count == 0)
        self._none.setText("" if self._count is None else self._look.words(counted(()) if self._count else NO_TITLES))
        self._whole.setText("" if row is None else safe_text(row["scan"].title))
        self._about.setText(
            ""
            if row is None
            else self.tr("Goods: {goods}. Stands in {place}.").format(goods=_goods(row), place=self._place(row))
        )

    def _place(self, row: Row) -> str:
        scan: TitleScan = row["scan"]
        if scan.file is None:
            return UNKNOWN
        return self.tr("{file}, row {row}").format(file=safe_text(scan.file), row=scan.source_row)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Titles with wording to look at"))
        self._guide.setText(self.tr("Where to find the exports…"))
        self._tell()


def nothing_words(count: int) -> Phrase:
    """How many titles were looked at, none of which has a hit."""
    if count:
        return say("{n} titles were looked at; none holds wording to look at.", n=count)
    return say("No titles yet.")


def wording_of(scan: TitleScan) -> Wording:
    """A title as the piece of wording it is, with the row it stands in."""
    return Wording(scan.title, scan.sheet, scan.source_row, None, scan.file)


def _goods(row: Row) -> str:
    """The codes of the goods that bear the title, else the listings."""
    scan: TitleScan = row["scan"]
    names = scan.skus or scan.item_ids
    return safe_text("、".join(names[:3]) + (" …" if len(names) > 3 else "")) or UNKNOWN


def _tone(row: Row) -> str:
    return TONES.get(row["severity"], "good")

"""Which words were found, why are they looked at, and what may be done? The list of hits with the one that is chosen told whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from shopdesk.analysis.copy_list import HIGH, LOW, MEDIUM, copy_list
from shopdesk.analysis.copy_terms import Hit
from shopdesk.analysis.copy_words import SEVERITY_WORDS, category_name, ground
from shopdesk.panels.compliance_scan_file import Places
from shopdesk.panels.compliance_scan_pass import LET_PASS
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label, plain_tip, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import safe_text
from shopdesk.panels.parts.work_table import WorkTable

TONES = {HIGH: "bad", MEDIUM: "warn", LOW: "soft"}


class HitList(QFrame):
    """``chosen`` carries the number of the hit chosen, -1 for none."""

    chosen = Signal(int)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hits: Sequence[Hit] = ()
        self._at = -1
        self._places: Places | None = None
        self.setProperty("surface", "card")
        self.table = WorkTable(
            look,
            f"{name}_hits",
            (
                Column("match", lambda: self.tr("Wording"), text=lambda row: safe_text(row["hit"].match), stretch=True),
                Column(
                    "severity", lambda: self.tr("Weight"), words=SEVERITY_WORDS, tone=_tone, is_pill=True,
                ),
                Column("place", lambda: self.tr("Stands in"), text=self._place, widest=240, is_hidden=True),
            ),
            row_height=32,
        )  # fmt: skip
        self.table.row_opened.connect(self._show_row)
        self._word = label("section", f"{name}_word", wraps=True)
        self._kind = label("soft", f"{name}_kind", wraps=True)
        self._where = label("small", f"{name}_where", wraps=True)
        self._reason = label("", f"{name}_reason", wraps=True)
        self._remedy_title = label("strong", f"{name}_remedy_title")
        self._remedy = label("", f"{name}_remedy", wraps=True)
        self._ground = label("small", f"{name}_ground", wraps=True)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 4, 0)
        lines.setSpacing(8)
        self._parts = (
            self._word,
            self._kind,
            self._where,
            self._reason,
            self._remedy_title,
            self._remedy,
            self._ground,
        )
        for part in self._parts:
            lines.addWidget(part)
        lines.addStretch()
        self._detail = ScrollArea(f"{name}_detail", inner)
        self.let_pass = button(f"{name}_let_pass")
        self.let_pass.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 10)
        box.setSpacing(8)
        box.addWidget(self.table, 1)
        box.addWidget(rule())
        below = QVBoxLayout()
        below.setContentsMargins(10, 0, 4, 0)
        below.setSpacing(8)
        below.addWidget(self._detail, 1)
        below.addWidget(self.let_pass, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(below, 1)
        look.changed.connect(self.retranslate)
        self.retranslate()

    def show_hits(self, hits: Sequence[Hit], *, places: Places | None = None, can_pass: bool = False) -> None:
        """List hits in the order of the text; the first is chosen, as the one to begin with.

        ``places`` tells where each stands; None for those of a title, whose row the list of titles tells. ``can_pass``: they are of one.
        """
        self._hits, self._at, self._places = hits, -1, places
        self.let_pass.setVisible(can_pass and bool(hits))
        self.table.show_rows([{"at": at, "hit": hit, "severity": hit.severity} for at, hit in enumerate(hits)])
        if hits:
            self.table.choose(0)
        else:
            self._show_row(None)

    def choose(self, at: int) -> None:
        """Choose a hit by its number."""
        if at != self._at:
            found = next((shown for shown, row in enumerate(self.table.rows.rows_shown()) if row["at"] == at), None)
            if found is not None:
                self.table.choose(found)

    def step(self, by: int) -> None:
        """Choose the next hit, or the one before; behind the last comes the first."""
        if self._hits:
            self.choose((self._at + by) % len(self._hits))

    @property
    def hit(self) -> Hit | None:
        """The one that is chosen."""
        return self._hits[self._at] if 0 <= self._at < len(self._hits) else None

    def _show_row(self, row: Row | None) -> None:
        self._at = -1 if row is None else row["at"]
        self._tell()
        self.chosen.emit(self._at)

    def _tell(self) -> None:
        hit, language = self.hit, self._look.language
        for part in self._parts:
            part.setVisible(hit is not None and (part is not self._where or self._places is not None))
        if hit is None:
            return
        spoken = "zh_CN" if language.startswith("zh") else "en"
        self._word.setText(safe_text(hit.match))
        category = category_name(copy_list().categories[hit.category], language)
        self._kind.setText(f"{category} · {self._look.words(SEVERITY_WORDS[hit.severity])}")
        self._where.setText(self._place({"hit": hit}))
        self._reason.setText(hit.term.reason[spoken])
        self._remedy.setText(hit.term.suggestion[spoken])
        self._ground.setText(self.tr("Ground: {ground}").format(ground=ground(hit.term.source, language)))

    def _place(self, row: Row) -> str:
        return "" if self._places is None else self._look.words(self._places.place(row["hit"]))

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Wordings to look at"))
        self._remedy_title.setText(self.tr("What may be done"))
        self.let_pass.setText(self._look.words(LET_PASS.label))
        self.let_pass.setToolTip(plain_tip(self._look.words(LET_PASS.tip)))
        self._tell()


def _tone(row: Row) -> str:
    return TONES[row["severity"]]

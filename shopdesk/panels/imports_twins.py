"""Which goods may be one under two names? The pairs in a table, the two side by side, and her word on each: the same or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from shopdesk.analysis.twin_goods import (
    APART,
    DECISION_OF,
    DIFFERENT,
    OPEN,
    SAME,
    SPLIT,
    SUBJECT_KIND,
    SUGGESTION,
    NamedGoods,
    Twins,
    open_ones,
)
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.edit import decisions_edit, make
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label, rule
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import UNKNOWN, figure_text, safe_text
from shopdesk.panels.parts.work_table import WorkTable
from shopdesk.progress import Progress
from shopdesk.wording import speaker
from shopdesk.workflow.decisions import Decision

say = speaker("imports_twins")

NARROWEST, WIDEST = 260, 420
STEP_WORDS = {
    "width": say("full and half width"),
    "case": say("upper and lower case"),
    "ending": say("a sign or copy mark at the end"),
    "spaces": say("a blank"),
    "signs": say("a dash or another sign"),
    "zero_or_o": say("the letter O and the figure 0"),
    "leading_zeros": say("zeros in front"),
}
STANDING_WORDS = {OPEN: say("undecided"), SAME: say("the same"), DIFFERENT: say("different")}
_TONES = {OPEN: "warn", SAME: "good", DIFFERENT: "soft"}


def decision(pair: Twins, said: str) -> Decision:
    """Her word on a pair as the journal keeps it, with what sold and lay under each name."""
    return Decision(
        panel="imports",
        suggestion=SUGGESTION,
        subject_kind=SUBJECT_KIND,
        subject_id=pair.subject,
        decision=DECISION_OF[said],
        act="name_same" if said == SAME else "name_different",
        figures={
            f"{place}_{name}": getattr(one, name)
            for place, one in (("first", pair.first), ("second", pair.second))
            for name in ("sold_qty", "on_hand_qty")
        },
        told={"difference": _listed(pair.differences)},
        reason="other_goods" if said == DIFFERENT else None,
    )


def _listed(steps: Sequence[str]) -> Any:
    words = [STEP_WORDS[step] for step in steps]
    return words[0] if len(words) == 1 else say("{first} and {n} more", first=words[0], n=len(words) - 1)


class TwinGoods(QWidget):
    """``counted``: how many pairs there are and how many wait for her word; ``left``: back to the files; ``failed``: a fault."""

    counted = Signal(int, int)
    left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = desk.look
        self._desk, self._look, self._job = desk, look, f"{panel}.twins"
        self._shown: Twins | None = None
        self.table = WorkTable(
            look,
            f"{panel}_twins_table",
            (
                Column("first", lambda: self.tr("Sold more"), text=lambda row: safe_text(row["pair"].first.name)),
                Column("second", lambda: self.tr("Sold less"), text=lambda row: safe_text(row["pair"].second.name)),
                Column("difference", lambda: self.tr("What differs"), text=self._difference),
                Column(
                    "title", lambda: self.tr("Name"), text=lambda row: safe_text(row["pair"].first.title), stretch=True
                ),
                Column("standing", lambda: self.tr("Decision"), words=STANDING_WORDS, tone=_tone, is_pill=True),
            ),
            row_height=40,
        )
        self.table.row_opened.connect(self._show_row)
        self.back = button(f"{panel}_twins_back")
        self.back.clicked.connect(self.left)
        self._none = label("soft", f"{panel}_twins_none", wraps=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._none)
        list_card = QFrame()
        list_card.setProperty("surface", "card")
        inner = QVBoxLayout(list_card)
        inner.setContentsMargins(4, 10, 4, 4)
        inner.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self.back)
        head.addStretch()
        inner.addLayout(head)
        inner.addWidget(self._stack, 1)
        self.side = self._make_side(panel)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addWidget(list_card, 3)
        box.addWidget(self.side, 2)
        self.retranslate()

    def _make_side(self, panel: str) -> QFrame:
        side = QFrame()
        side.setProperty("surface", "card")
        side.setObjectName(f"{panel}_twins_side")
        self._title = label("section", f"{panel}_twins_title", wraps=True)
        self._why = label("soft", f"{panel}_twins_consequence", wraps=True)
        body = QWidget()
        body.setProperty("ground", "clear")
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 0, 0, 0)
        self._compared = QGridLayout()
        self._compared.setHorizontalSpacing(16)
        self._compared.setVerticalSpacing(8)
        self._compared.setColumnStretch(1, 1)
        self._compared.setColumnStretch(2, 1)
        lines.addLayout(self._compared)
        lines.addStretch()
        self._after = label("small", f"{panel}_twins_after", wraps=True)
        self.same = button(f"{panel}_action_same", "primary")
        self.same.clicked.connect(lambda: self._say(SAME))
        self.different = button(f"{panel}_action_different")
        self.different.clicked.connect(lambda: self._say(DIFFERENT))
        box = QVBoxLayout(side)
        box.setContentsMargins(16, 12, 16, 16)
        box.setSpacing(8)
        box.addWidget(self._title)
        box.addWidget(self._why)
        box.addWidget(ScrollArea(f"{panel}_twins_compared", body), 1)
        box.addWidget(self._after)
        box.addWidget(self.same)
        box.addWidget(self.different)
        return side

    # ---- asking ---------------------------------------------------------------------
    def refresh(self) -> None:
        """Ask the shop for the pairs."""

        def question(shop: Any, progress: Progress) -> list[Twins]:
            found: list[Twins] = shop.twin_goods(progress)
            return found

        self._desk.worker.ask(self._job, question, self.show_pairs, fault=self.failed.emit)

    def _say(self, word: str) -> None:
        """Keep her word on the pair that is shown; Ctrl+Z takes it back."""
        pair = self._shown
        if pair is None:
            return
        asked = say("Same goods or not: {first} and {second}", first=pair.first.name, second=pair.second.name)
        make(self._desk, decisions_edit(asked, [decision(pair, word)]), fault=self.failed.emit)

    # ---- showing --------------------------------------------------------------------
    def show_pairs(self, pairs: Sequence[Twins]) -> None:
        """The pairs; after her word on one the next that waits for one is open."""
        self.counted.emit(len(pairs), open_ones(pairs))
        before, was_open = self._shown, self._shown is not None and self._shown.standing == OPEN
        rows = [
            {
                "pair": pair,
                "first": pair.first.name,
                "second": pair.second.name,
                "difference": "",
                "title": "",
                "standing": pair.standing,
            }
            for pair in pairs
        ]
        place = self.table.currentIndex().row()
        self.table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.side.setVisible(bool(rows))
        self._shown = None
        if not rows:
            self._fill(None)
            return
        still = next(
            (at for at, pair in enumerate(pairs) if before is not None and pair.subject == before.subject), None
        )
        moved_on = still is None or (was_open and pairs[still].standing != OPEN)
        self.table.choose(max(0, min(place, len(rows) - 1)) if moved_on else still or 0)

    def begin(self) -> None:
        """Into the list."""
        self.table.setFocus()

    def _show_row(self, row: Row | None) -> None:
        self._shown = None if row is None else row["pair"]
        self._fill(self._shown)

    def _fill(self, pair: Twins | None) -> None:
        while (item := self._compared.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for made in (self.same, self.different):
            made.setEnabled(pair is not None)
        if pair is None:
            self._title.setText(self.tr("Choose a pair"))
            self._why.setText("")
            self._after.setText("")
            return
        self._title.setText(self.tr("Are these the same goods?"))
        self._why.setText(self._consequence(pair))
        lines = [
            (self.tr("Name"), [safe_text(one.title) or UNKNOWN for one in (pair.first, pair.second)]),
            (self.tr("Variant"), [safe_text(one.sku_name) or UNKNOWN for one in (pair.first, pair.second)]),
            (self.tr("Sold"), [self._quantity(one.sold_qty) for one in (pair.first, pair.second)]),
            (self.tr("Sold from"), [one.first_on or UNKNOWN for one in (pair.first, pair.second)]),
            (self.tr("Sold to"), [one.last_on or UNKNOWN for one in (pair.first, pair.second)]),
            (self.tr("On hand"), [self._quantity(one.on_hand_qty) for one in (pair.first, pair.second)]),
        ]
        names = (pair.first, pair.second)
        for at, one in enumerate(names, 1):
            self._compared.addWidget(
                label("strong", wraps=True, text=_breakable(one)), 0, at, Qt.AlignmentFlag.AlignTop
            )
        self._compared.addWidget(rule(), 1, 0, 1, 3)
        for line, (word, values) in enumerate(lines, 2):
            self._compared.addWidget(label("soft", text=word), line, 0, Qt.AlignmentFlag.AlignTop)
            for at, value in enumerate(values, 1):
                self._compared.addWidget(label(wraps=True, text=value), line, at, Qt.AlignmentFlag.AlignTop)
        after = {
            OPEN: self.tr("Nothing is merged by itself. Your word is kept in the journal; Ctrl+Z takes it back."),
            SAME: self.tr(
                "Mend the code where it is kept, in the back office or the stock sheet: the next export then speaks of one."
            ),
            DIFFERENT: self.tr("They stay apart and are not asked for again."),
        }
        self._after.setText(after[pair.standing])
        self.same.setEnabled(pair.standing != SAME)
        self.different.setEnabled(pair.standing != DIFFERENT)

    def _quantity(self, value: int | None) -> str:
        return figure_text(value, "quantity", self._look.currency)

    # ---- words ----------------------------------------------------------------------
    def _consequence(self, pair: Twins) -> str:
        if pair.consequence == APART:
            return self.tr(
                "One is sold, the other lies in stock: if they are one, its stock is not counted when goods are ordered."
            )
        if pair.consequence == SPLIT:
            return self.tr("Both are sold: if they are one, its sales stand in two parts in every list.")
        return self.tr("If they are one, it stands twice in the list of goods.")

    def _difference(self, row: Row) -> str:
        return self._look.listed(self._look.words(STEP_WORDS[step]) for step in row["pair"].differences)

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Goods that may be one under two names"))
        self.back.setText(self.tr("Back to the files"))
        self._none.setText(self.tr("No two codes or names are alike."))
        self.same.setText(self.tr("The same goods"))
        self.different.setText(self.tr("Different goods"))
        self.side.setMinimumWidth(self._look.px(NARROWEST))
        self.side.setMaximumWidth(self._look.px(WIDEST))
        self._fill(self._shown)


def _breakable(one: NamedGoods) -> str:
    """A code may be long and have no blank: it breaks after its signs."""
    return safe_text(one.name).replace("-", "-\u200b").replace("_", "_\u200b")


def _tone(row: Row) -> str:
    return _TONES[row["standing"]]

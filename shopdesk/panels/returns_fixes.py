"""Which listings were corrected for which cause, and did less come back since? The corrections of the journal, and writing one down."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from shopdesk.analysis.listing_fixes import FEWER, MORE, OPEN, FixEffect, SideOfFix
from shopdesk.analysis.returns_words import CODE_WORDS
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.choice_list import ChoiceList
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.form_box import FormBox
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button, label
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.panel import GAP
from shopdesk.panels.parts.reasons import reason_text
from shopdesk.panels.parts.spelling import UNKNOWN, figure_text, safe_text
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.panels.parts.typography import px
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import Phrase, speaker

say = speaker("returns_desk")

LONGEST = 500
DIRECTIONS: Mapping[str, tuple[Phrase, str]] = {
    FEWER: (say("fewer come back"), "good"),
    MORE: (say("more come back"), "bad"),
    OPEN: (say("no difference seen"), "soft"),
}
FIX_COLUMNS = (
    Column("fixed_on", say("Corrected on"), dtype="day"),
    Column("goods", say("Goods"), dtype="text", widest=150),
    Column("cause", say("Cause"), words=CODE_WORDS["cause"]),
    Column("before", say("Before"), dtype="text"),
    Column("before_rate", say("Rate before"), dtype="rate", is_hidden=True),
    Column("after", say("Since"), dtype="text"),
    Column("after_rate", say("Rate since"), dtype="rate", is_hidden=True),
    Column("remark", say("Result"), dtype="text", tone=lambda row: row["tone"], stretch=True, wraps=True),
    Column("note", say("What was corrected"), dtype="text", is_hidden=True),
)


class FixesPage(QWidget):
    """One row a correction, both sides as x of n with their intervals. ``wanted``: another is to be written down."""

    wanted = Signal()

    def __init__(self, desk: Desk, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = desk.look
        self.pane = TablePane(desk, f"{panel}_fixes", FIX_COLUMNS, title=say("Corrected listings"))
        self.write = button(f"{panel}_fix_write", "primary")
        self.write.clicked.connect(self.wanted)
        self.pane.head.addWidget(self.write)
        self._basis = label("small", f"{panel}_fixes_basis", wraps=True)
        self._basis.setContentsMargins(12, 0, 12, 4)
        self._nothing = label("soft", f"{panel}_fixes_nothing", wraps=True)
        self._nothing.setContentsMargins(12, 0, 12, 4)
        box = self.pane.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(2, self._nothing)
        box.addWidget(self._basis)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.pane)
        self.retranslate()

    def show_fixes(self, found: Sequence[FixEffect], mature_days: int, rules: ReturnsRules) -> None:
        """Fill the table; ``mature_days``: how long both sides were waited for."""
        self.pane.show_rows([self._row(one) for one in found])
        self._nothing.setVisible(not found)
        self._basis.setText(
            self._look.words(
                say(
                    "Units sent within {days} days before and after, back for the cause within {mature} days of dispatch; what was sent "
                    "later than that is not counted yet. 95 % intervals that lie apart tell of a difference, not of its reason.",
                    days=int(rules.fix_compare_days),
                    mature=mature_days,
                )
            )
        )

    def _row(self, one: FixEffect) -> Row:
        words, tone = DIRECTIONS[one.direction] if one.direction is not None else (None, "soft")
        remark = self._look.words(words) if words is not None else self._why(one)
        return {
            "entry_id": one.fix.entry_id,
            "fixed_on": one.fix.fixed_on.isoformat(),
            "goods": safe_text(one.fix.goods),
            "cause": one.fix.cause,
            "before": _side_text(one.before),
            "before_rate": one.before.rate,
            "after": _side_text(one.after),
            "after_rate": one.after.rate,
            "remark": remark,
            "tone": tone,
            "note": safe_text(one.fix.note),
        }

    def _why(self, one: FixEffect) -> str:
        """Why nothing can be said yet, and from when on it can."""
        told = reason_text(one.reason, self._look)
        ready_on = one.after.ready_on
        if one.after.reason == "cohort_running" and ready_on is not None:
            told = self.tr("{why} Counted from {day} on.").format(why=told, day=ready_on.isoformat())
        return told

    def title(self) -> str:
        """What the page is called on paper."""
        return self.tr("Corrected listings")

    def note(self) -> str:
        """What its table rests on."""
        return self._basis.text()

    def retranslate(self) -> None:
        self.pane.table.setAccessibleName(self.title())
        self.write.setText(self.tr("Listing corrected…"))
        self.write.setToolTip(self.tr("Write down that a listing was corrected, to see later what it did"))
        self._nothing.setText(
            self.tr(
                "No correction has been written down yet. Once one is, this page shows what came back before and since."
            )
        )
        self.pane.retranslate()


def _side_text(side: SideOfFix) -> str:
    """ "12 / 80 (15.0 %, 8.8–24.4)"; x of n alone where that is too few."""
    if side.span is None:
        return UNKNOWN
    counted = f"{figure_text(side.x_qty, 'quantity')} / {figure_text(side.n_qty, 'quantity')}"
    if side.rate is None or side.low_rate is None or side.high_rate is None:
        return counted
    return f"{counted} ({side.rate * 100:.1f} %, {side.low_rate * 100:.1f}–{side.high_rate * 100:.1f})"


@dataclass(frozen=True)
class Correctable:
    """Goods whose listing may be corrected, and the causes for which they came back, most units first."""

    goods: str
    title: str
    causes: tuple[str, ...]


class FixBox(FormBox):
    """Which listing, for which cause, and what was corrected; ``keep`` is called with goods, cause and her words."""

    def __init__(
        self,
        look: Look,
        panel: str,
        goods: Sequence[Correctable],
        chosen: tuple[str, str],
        keep: Callable[[str, str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"{panel}_fix", self.tr("Listing corrected"), parent, width=460)
        self._look, self._goods, self._keep = look, goods, keep
        self.goods = ChoiceList()
        self.goods.setObjectName(f"{panel}_fix_goods")
        self.goods.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for one in goods:
            self.goods.addItem(" ".join(dict.fromkeys(filter(None, (one.goods, one.title)))), one.goods)
        self.goods.setCurrentIndex(max(0, self.goods.findData(chosen[0])))
        self.cause = ChoiceList()
        self.cause.setObjectName(f"{panel}_fix_cause")
        self.goods.currentIndexChanged.connect(lambda _at: self._fill_causes(""))
        self.words = QPlainTextEdit()
        self.words.setObjectName(f"{panel}_fix_words")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(px(72))
        self.words.setPlaceholderText(self.tr("For example: size chart measured anew"))
        self.ask_for(self.tr("Goods"), self.goods)
        self.ask_for(self.tr("Because of"), self.cause)
        self.ask_for(self.tr("What was corrected"), self.words)
        self.tell(self.tr("It stands in the journal with today's date: what is sent before and after is compared."))
        self.end(self.tr("Keep"))
        self._fill_causes(chosen[1])

    def _fill_causes(self, chosen: str) -> None:
        """The causes of the goods chosen, then all others."""
        at = self.goods.currentIndex()
        first = self._goods[at].causes if 0 <= at < len(self._goods) else ()
        self.cause.clear()
        for code in dict.fromkeys((*first, *CODE_WORDS["cause"])):
            if code in CODE_WORDS["cause"]:
                self.cause.addItem(self._look.words(CODE_WORDS["cause"][code]), code)
        self.cause.setCurrentIndex(max(0, self.cause.findData(chosen)))
        self.accept_button.setEnabled(self.goods.count() > 0)

    def _done(self) -> None:
        goods, cause = str(self.goods.currentData()), str(self.cause.currentData())
        words = " ".join(self.words.toPlainText().split())[:LONGEST]
        self.accept()
        self._keep(goods, cause, words)

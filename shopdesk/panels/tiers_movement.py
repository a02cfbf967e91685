"""How did buyers move between tiers, and how many come back? The pane beside the buyers while none of them is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.buyer_scores import TIERS
from shopdesk.analysis.buyer_words import TIER_WORDS
from shopdesk.analysis.tier_table import TierTable
from shopdesk.panels.parts.day_field import DayField
from shopdesk.panels.parts.labels import button, label, rule
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.panels.tiers_cohorts import CohortGrid
from shopdesk.wording import speaker

say = speaker("tiers")

ROWS = (*TIERS, "new")


class Movement(QFrame):
    """Below ``above`` a matrix whose cells open the buyers behind them, rates of repurchase, and cohorts.

    ``cell_chosen``: tier before, tier now; ``before_chosen``: the day the tiers are compared with.
    """

    cell_chosen = Signal(str, str)
    before_chosen = Signal(object)

    def __init__(self, look: Look, panel: str, above: QWidget) -> None:
        super().__init__()
        self._look = look
        self._table: TierTable | None = None
        self._cell: tuple[str, str] | None = None
        self.setProperty("surface", "card")
        self.setObjectName(f"{panel}_movement")
        self._title = label("strong", f"{panel}_movement_title", wraps=True)
        self.before = DayField(f"{panel}_before_on")
        self.before.day_chosen.connect(self.before_chosen)
        self._title.setBuddy(self.before)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self.before, 1)
        self.cells = {
            (row, column): button(f"{panel}_movement_{row}_{column}", "quiet") for row in ROWS for column in TIERS
        }
        self._heads = {tier: label("small", f"{panel}_movement_to_{tier}", wraps=True) for tier in TIERS}
        self._sides = {row: label("small", f"{panel}_movement_from_{row}", wraps=True) for row in ROWS}
        grid = QGridLayout()
        grid.setSpacing(4)
        for at, tier in enumerate(TIERS, 1):
            self._heads[tier].setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(self._heads[tier], 0, at)
            grid.setColumnStretch(at, 4)
        grid.setColumnStretch(0, 5)
        for line, row in enumerate(ROWS, 1):
            grid.addWidget(self._sides[row], line, 0)
            for at, tier in enumerate(TIERS, 1):
                made = self.cells[row, tier]
                made.setCheckable(True)
                made.clicked.connect(lambda _checked=False, row=row, tier=tier: self.cell_chosen.emit(row, tier))
                grid.addWidget(made, line, at)
        self._rates_title = label("strong", f"{panel}_rates_title", wraps=True)
        self._rates = label("small", f"{panel}_rates", wraps=True)
        self._cohorts_title = label("strong", f"{panel}_cohorts_title", wraps=True)
        self.cohorts = CohortGrid(look, f"{panel}_cohorts")
        self._note = label("small", f"{panel}_movement_note", wraps=True)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 4, 0)
        lines.setSpacing(8)
        lines.addWidget(above)
        lines.addWidget(rule())
        lines.addLayout(head)
        lines.addLayout(grid)
        lines.addWidget(self._note)
        lines.addWidget(rule())
        lines.addWidget(self._rates_title)
        lines.addWidget(self._rates)
        lines.addWidget(rule())
        lines.addWidget(self._cohorts_title)
        lines.addWidget(self.cohorts)
        lines.addStretch()
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 10, 8, 12)
        box.addWidget(ScrollArea(f"{panel}_movement_scroll", inner))
        self.retranslate()

    def show_table(self, table: TierTable, cell: tuple[str, str] | None) -> None:
        """Show the movement, rates and cohorts of these buyers; ``cell`` is the one whose buyers are listed."""
        self._table, self._cell = table, cell
        self.retranslate()

    def retranslate(self) -> None:
        for tier, head in self._heads.items():
            head.setText(self._look.words(TIER_WORDS[tier]))
        for row, side in self._sides.items():
            side.setText(self._look.words(TIER_WORDS[row]))
        self._rates_title.setText(self.tr("Bought again after the first purchase"))
        self._cohorts_title.setText(self.tr("New buyers by month, and how many bought again"))
        self._title.setText(self.tr("Tiers since"))
        self.before.setAccessibleName(self.tr("Tiers since"))
        table = self._table
        if table is None:
            return
        self.before.end_before(table.question.as_of)
        if table.question.before_on is not None:
            self.before.show_day(table.question.before_on)
        moved, shares = table.movement(), table.movement_rates()
        for (row, tier), made in self.cells.items():
            count, rates = moved[row][tier], shares[row]
            made.setText(f"{count:,}")
            made.setEnabled(count > 0)
            made.setChecked((row, tier) == self._cell)
            share = f" ({figure_text(float(rates[tier]), 'rate')})" if rates is not None else ""
            said = self.tr("{before} → {now}: {n}{share}").format(
                before=self._look.words(TIER_WORDS[row]),
                now=self._look.words(TIER_WORDS[tier]),
                n=f"{count:,}",
                share=share,
            )
            made.setToolTip(said)
            made.setAccessibleName(said)
        gone = sum(cells["gone"] for cells in moved.values())
        self._note.setText(
            self.tr("Rows: the tier then; columns: the tier on {now}. Press a number for its buyers.").format(
                now=table.question.as_of.isoformat()
            )
            + (" " + self.tr("In no tier any more: {n} (their purchases went back).").format(n=gone) if gone else "")
        )
        lines = []
        for days, within in table.repurchase_within().items():
            rate = figure_text(within.rate, "rate")
            lines.append(self._look.words(say("within {days} days: {rate} of {n}", days=days, rate=rate, n=within.n)))
        self._rates.setText("\n".join(lines))
        self.cohorts.show_cohorts(table.cohorts())

"""Which buyers send back for no fault far oftener than others, on which returns does that rest? Names to look at, never a verdict."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from shopdesk.analysis.serial_returners import NoFaultReturn, SerialReturner, WatchList
from shopdesk.masking import masked
from shopdesk.panels.parts.desk import Desk
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import label, rule
from shopdesk.panels.parts.panel import GAP
from shopdesk.panels.parts.reasons import reason_text
from shopdesk.panels.parts.scroll_area import ScrollArea
from shopdesk.panels.parts.spelling import figure_text, safe_text
from shopdesk.panels.parts.table_pane import TablePane
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.wording import speaker

say = speaker("returns_desk")

WATCH_COLUMNS = (
    Column("buyer_id", text=lambda row: masked(row["buyer_id"]), stretch=True),
    Column("verdict", say("Verdict"), dtype="text", is_pill=True, tone=lambda row: row["tone"]),
    Column("counted", say("Back of orders"), dtype="text"),
    Column("buyer_rate", say("Share"), dtype="rate"),
    Column("shop_rate", say("Shop's share"), dtype="rate"),
    Column("false_share", say("False alarms"), dtype="rate"),
    Column("chance", say("By chance"), dtype="text", is_hidden=True),
)
SHOWN = 40


class WatchPage(QWidget):
    """Everybody who was tested, whom to look at first; beside them what the chosen one's entry rests on."""

    def __init__(self, desk: Desk, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._panel = desk.look, panel
        self._found = WatchList()
        self.pane = TablePane(desk, f"{panel}_watch", WATCH_COLUMNS, title=say("Buyers to look at"))
        self.pane.table.row_opened.connect(self._show_evidence)
        self._basis = label("small", f"{panel}_watch_basis", wraps=True)
        self._basis.setContentsMargins(12, 0, 12, 4)
        self._nothing = label("soft", f"{panel}_watch_nothing", wraps=True)
        self._nothing.setContentsMargins(12, 0, 12, 4)
        box = self.pane.layout()
        assert isinstance(box, QVBoxLayout)
        box.insertWidget(2, self._nothing)
        box.addWidget(self._basis)
        self._title = label("strong", f"{panel}_watch_title", wraps=True)
        self._law = label("small", f"{panel}_watch_law", wraps=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        right = QVBoxLayout(inner)
        right.setContentsMargins(0, 0, 4, 0)
        right.setSpacing(8)
        right.addWidget(self._title)
        right.addLayout(self._lines)
        right.addStretch()
        right.addWidget(rule())
        right.addWidget(self._law)
        side = QFrame()
        side.setObjectName(f"{panel}_watch_side")
        side.setProperty("surface", "card")
        around = QHBoxLayout(side)
        around.setContentsMargins(14, 12, 6, 12)
        around.addWidget(ScrollArea(f"{panel}_watch_scroll", inner))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.pane, 9)
        row.addWidget(side, 5)
        self.retranslate()

    def show_list(self, found: WatchList, rules: ReturnsRules) -> None:
        """Show who was tested, how, and whom to look at; why nobody could be."""
        self._found = found
        words = self._look.words
        self.pane.show_rows([self._row(one) for one in found.tested])
        if found.reason is not None:
            told = reason_text(found.reason, self._look)
        elif not found.to_review:
            told = words(say("Nobody stands out: {n} buyers were compared.", n=len(found.tested)))
        else:
            told = ""
        self._nothing.setText(told)
        self._nothing.setVisible(bool(told))
        self._basis.setText(
            words(
                say(
                    "Buyers with {least} orders and more since {since}; back: returns for reasons that are nobody's fault but the buyer's. "
                    "Of all orders {x} of {n} came back so. At most {share_rate} of those to look at are there by chance.",
                    least=int(rules.watch_min_orders),
                    since=found.since or "—",
                    x=found.x,
                    n=found.n,
                    share_rate=rules.watch_false_share,
                )
            )
        )
        self._show_evidence(None)
        if found.to_review:
            self.pane.table.choose(0)

    def _row(self, one: SerialReturner) -> Row:
        verdict = say("look at it") if one.is_to_review else say("as others")
        return {
            "buyer_id": one.buyer_id,
            "verdict": self._look.words(verdict),
            "tone": "warn" if one.is_to_review else "soft",
            "counted": f"{one.x:,} / {one.n:,}",
            "buyer_rate": one.x / one.n,
            "shop_rate": self._found.x / self._found.n if self._found.n else None,
            "false_share": one.false_share,
            "chance": f"{one.chance:.2g}",
        }

    def _show_evidence(self, row: Row | None) -> None:
        """The returns of the chosen buyer."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if row is None:
            self._title.setText(self.tr("Choose a buyer to see what the entry rests on."))
            return
        self._title.setText(self.tr("Returns of {buyer}").format(buyer=masked(row["buyer_id"])))
        rests_on = self._found.returns.get(row["buyer_id"], ())
        for one in rests_on[:SHOWN]:
            self._lines.addWidget(label("", wraps=True, text=self._told(one)))
        if not rests_on:
            self._lines.addWidget(
                label("soft", wraps=True, text=self.tr("Sends back as others do: nothing to look at."))
            )
        if len(rests_on) > SHOWN:
            more = self.tr("and {n} more").format(n=f"{len(rests_on) - SHOWN:,}")
            self._lines.addWidget(label("small", text=more))

    def _told(self, one: NoFaultReturn) -> str:
        amount = "" if one.amount_value is None else figure_text(one.amount_value, "money", self._look.currency)
        case = self.tr("case {rma_id}").format(rma_id=safe_text(one.rma_id or "—"))
        parts = (one.ended_on, case, safe_text(one.goods), safe_text(one.reason), amount)
        return " · ".join(part for part in parts if part)

    def title(self) -> str:
        """What the page is called on paper."""
        return self.tr("Buyers to look at")

    def note(self) -> str:
        """What its table rests on."""
        return self._basis.text()

    def retranslate(self) -> None:
        self.pane.table.setAccessibleName(self.title())
        self._law.setText(
            self.tr(
                "A person looks, nothing follows by itself: no refusal, no other price, no other tier. The seven days of the law stay."
            )
        )
        self.pane.retranslate()

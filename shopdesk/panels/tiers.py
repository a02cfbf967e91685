"""Who are the good buyers, who slips, and whom does she write to today? Tiers, lists with marks that are kept, movement, cohorts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.buyer_lists import DORMANT, LISTS, NEW, SLIPPING
from shopdesk.analysis.buyer_rows import BuyerRow
from shopdesk.analysis.buyer_words import SEGMENT_WORDS, TIER_TONES, TIER_WORDS
from shopdesk.analysis.tier_table import TierTable
from shopdesk.analysis.unpaid_buyers import UNPAID, UnpaidBuyer
from shopdesk.frozen import dataclass
from shopdesk.masking import masked
from shopdesk.panels.parts.declaration import NOTHING_SAID, Action, Choice, Nothing, Said, View
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.panels.tiers_choice import ListChoice
from shopdesk.panels.tiers_movement import Movement
from shopdesk.progress import Progress
from shopdesk.reports.sheet import Sheet
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import DONE, REASONS, REFUSED, Decision

say = speaker("tiers")

ALL = "all"
ORDERS_SHOWN = 8


@dataclass(frozen=True)
class Beside:
    """What the panel shows beside its rows: the whole table, how many stand on each list, the list and the cell that are shown,
    the newest mark of each buyer."""

    table: TierTable
    counts: Mapping[str, int]
    shown: str
    cell: tuple[str, str] | None
    marks: Mapping[str, Mapping[str, Any]]


LIST_TITLES = {
    UNPAID: say("Placed and not paid, most money first"),
    SLIPPING: say("Good buyers who stay away"),
    DORMANT: say("Buyers lately silent"),
    NEW: say("New buyers"),
}


class TiersPanel(WorkPanel):
    """Buyers as of any day."""

    name = "tiers"
    word = say("Buyers")
    reads = frozenset({"orders", "order_lines", "refunds"})
    follows_period = False  # it has a day of its own
    cards = ("buyers", "high_value_buyers", "lost_buyers", "repurchase_rate")
    needs = ("orders", "order_lines")
    nothing = Nothing(
        say("No orders have been imported yet"),
        (
            say("Who buys, how often and for how much is read from the order export."),
            say("Qianniu › Trade › Sold items › Batch export"),
            say("Where the platform masks buyers, tiers speak of the orders that name one."),
        ),
        icon="tiers",
    )
    table_title = say("Buyers, best first")
    sorted_title = say("Buyers")
    no_rows = say("Nobody stands on this list today.")
    columns = (
        Column("buyer_id", stretch=True),
        Column("tier", words=TIER_WORDS, tone=lambda row: TIER_TONES.get(str(row.get("tier")), ""), is_pill=True),
        Column("unpaid_value", is_hidden=True),
        Column("monetary_value"),
        Column("frequency_occasions"),
        Column("recency_days"),
        Column("segment", words=SEGMENT_WORDS),
        Column("last_on", is_hidden=True),
        Column("first_on", is_hidden=True),
        Column("r_score", is_hidden=True),
        Column("f_score", is_hidden=True),
        Column("m_score", is_hidden=True),
        Column("previous_tier", words=TIER_WORDS, is_hidden=True),
    )
    subject = "buyer_id"
    subject_kind = "buyer"
    worth = "monetary_value"
    acts = (
        Action("contacted", say("Contacted"), state=DONE, is_main=True),
        Action("no_answer", say("No answer"), state=DONE),
        Action("not_wanted", say("No messages"), state=REFUSED, reasons=("not_wanted",)),
    )

    # ---- what is asked ---------------------------------------------------------------------
    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        as_of: date | None = choice.settings.get("as_of")
        before_on: date | None = choice.settings.get("before_on")
        answer: Answer = shop.tiers(as_of=as_of, before_on=before_on)
        shown, cell = choice.settings.get("shown", ALL), choice.settings.get("cell")
        rows = answer.rows
        if cell is not None:
            rows = shop.tier_table(answer.as_of, before_on).moved(*cell)
        elif shown == UNPAID:
            rows = shop.unpaid_buyers(answer.as_of)
        elif shown != ALL:
            rows = shop.call_lists(answer.as_of, before_on)[shown]
        return replace(answer, rows=rows)

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Beside:
        before_on: date | None = choice.settings.get("before_on")
        table = shop.tier_table(answer.as_of, before_on)
        lists = shop.call_lists(answer.as_of, before_on)
        unpaid = len(shop.unpaid_buyers(answer.as_of))
        counts = {ALL: len(table.rows), **{name: len(lists[name]) for name in LISTS}, UNPAID: unpaid}
        marks: dict[str, Mapping[str, Any]] = {}
        for (_, kind, buyer), entry in shop.standing("tiers").items():
            if kind == "buyer" and (buyer not in marks or marks[buyer]["at"] <= entry["at"]):
                marks[buyer] = entry
        return Beside(table, counts, choice.settings.get("shown", ALL), choice.settings.get("cell"), marks)

    @staticmethod
    def table_row(row: Any) -> Row:
        found: BuyerRow | UnpaidBuyer = row
        return {**found.record(), "whole": found}

    # ---- the panel's own widgets -----------------------------------------------------------
    def make_aside(self) -> QWidget:
        self.lists = ListChoice(self.look, self.name, (ALL, UNPAID, SLIPPING, DORMANT, NEW))
        self.lists.chosen.connect(lambda name: self.choose_setting(shown=name, cell=None))
        self.lists.day_chosen.connect(lambda day: self.choose_setting(as_of=day, before_on=None, cell=None))
        self.movement = Movement(self.look, self.name, self.lists)
        self.movement.cell_chosen.connect(lambda row, column: self.choose_setting(cell=(row, column)))
        self.movement.before_chosen.connect(lambda day: self.choose_setting(before_on=day, cell=None))
        return self.movement

    def show_found(self, finding: Finding) -> None:
        """The list to write to, as of today, whatever list and day were shown before."""
        if finding.finding in LIST_TITLES:
            self.choose_setting(shown=finding.finding, cell=None, as_of=None, before_on=None)

    def show_more(self, view: View) -> None:
        beside: Beside = view.more
        self.table_card.title.setText(self.list_title())
        self.lists.show_lists(beside.counts, None if beside.cell else beside.shown, view.answer.as_of)
        self.movement.show_table(beside.table, beside.cell)
        at = [column.name for column in self.columns].index("unpaid_value")
        self.table.layout_of_columns.show_column(at, beside.cell is None and beside.shown == UNPAID)

    def versus_words(self) -> str:
        """The day chosen to compare with, else what the day a month earlier is called."""
        before: date | None = self.settings.get("before_on")
        return super().versus_words() if before is None else self.tr("vs {day}").format(day=before.isoformat())

    def list_title(self) -> str:
        """Whom the list is of: a list to write to, who moved from tier to tier, or all."""
        beside = None if self.view is None else self.view.more
        if beside is None:
            return super().list_title()
        if beside.cell is not None:
            before, now = (TIER_WORDS[one] for one in beside.cell)
            return self.look.words(say("Moved: {before} → {now}", before=before, now=now))
        return self.look.words(LIST_TITLES[beside.shown]) if beside.shown in LIST_TITLES else super().list_title()

    def _mark_words(self, buyer: str) -> tuple[Phrase, ...]:
        """What she marked last, so that nobody is written to twice."""
        mark = self.view.more.marks.get(buyer) if self.view is not None else None
        if mark is None:
            return ()
        reason = mark.get("reason")
        return (
            say(
                "Marked on {marked_on}: {how}",
                marked_on=mark["at"][:10],
                how=REASONS[reason] if reason else say("Contacted"),
            ),
        )

    # ---- a buyer ---------------------------------------------------------------------------
    def details(self, row: Row) -> Callable[[Any, Progress], Any] | None:
        if self.answer is None or isinstance(row["whole"], UnpaidBuyer):
            return None
        buyer, as_of = row["buyer_id"], self.answer.as_of
        return lambda shop, _progress: shop.buyer_orders(buyer, as_of)

    def side(self, row: Row, details: Any = None) -> Reasoning:
        if isinstance(row["whole"], UnpaidBuyer):
            return self._unpaid_side(row["whole"])
        found: BuyerRow = row["whole"]
        view = self.view
        assert view is not None
        table: TierTable = view.more.table
        orders = details or []
        currency = self.look.currency
        return Reasoning(
            title=found.buyer_id,
            value=figure_text(found.monetary_value, "money", currency),
            detail=self._standing(found),
            sentences=self._mark_words(found.buyer_id),
            derivation=found.derivation(table.question.rules, table.churn, table.high_value_from),
            pairs=tuple(
                (
                    f"{one['paid_at'][:10]} · {one['title'] or one['order_id']}",
                    figure_text(one["net_sales_value"], "money", currency),
                )
                for one in orders[:ORDERS_SHOWN]
            ),
            basis=view.answer.basis,
            rows={"kind": "orders", "keys": [one["order_id"] for one in orders[:ORDERS_SHOWN]]} if orders else {},
        )

    def _unpaid_side(self, found: UnpaidBuyer) -> Reasoning:
        look, table = self.look, self.view.more.table if self.view is not None else None
        known = found.known
        return Reasoning(
            title=found.buyer_id,
            value=figure_text(found.unpaid_value, "money", look.currency),
            detail=self._standing(known) if known is not None else self.tr("has not bought before"),
            sentences=(
                self.tr("Placed and not paid: {n}").format(n=len(found.orders)),
                *self._mark_words(found.buyer_id),
            ),
            derivation=known.derivation(table.question.rules, table.churn, table.high_value_from)
            if known is not None and table is not None
            else None,
            pairs=tuple(
                (
                    f"{placed[:10]} · {order_id}",
                    figure_text(value, "money", look.currency),
                )
                for order_id, placed, value in found.orders[:ORDERS_SHOWN]
            ),
            rows={"kind": "orders", "keys": [order_id for order_id, _, _ in found.orders]},
        )

    def _standing(self, found: BuyerRow) -> str:
        said = [self.look.words(TIER_WORDS[found.tier])]
        if found.is_new:
            said.append(self.tr("new"))
        if found.is_at_risk:
            said.append(self.tr("at risk"))
        if found.is_overdue:
            said.append(self.tr("overdue by own rhythm"))
        return " · ".join(said)

    def decision(self, action: Action, row: Row, said: Said = NOTHING_SAID) -> Decision:
        """A mark belongs to the list the buyer stood on; that nobody answered is a reason of its own."""
        made = super().decision(action, row, said)
        shown = self.view.more.shown if self.view is not None else ALL
        reason = "no_answer" if action.verb == "no_answer" else made.reason
        return replace(made, suggestion=shown if shown != ALL else "buyer_contact", act="contact", reason=reason)

    # ---- ways out and words ----------------------------------------------------------------
    def _sheet(self, answer: Answer) -> Callable[[], Sheet]:
        """Buyers leave the program masked: on paper and in files."""
        make = super()._sheet(answer)

        def made() -> Sheet:
            sheet = make()
            rows = [
                {**row, "buyer_id": masked(str(row["buyer_id"]))} if row.get("buyer_id") else row for row in sheet.rows
            ]
            return replace(sheet, rows=rows)

        return made

    def retranslate(self) -> None:
        self.lists.retranslate()
        self.movement.retranslate()
        super().retranslate()

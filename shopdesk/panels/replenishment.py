"""What is to be ordered today, how much, and why? Every SKU with its reason, decided row by row, sheets for the suppliers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.analysis.reorder_detail import SkuDetail
from shopdesk.analysis.reorder_lines import ReorderLines
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment_words import CODE_WORDS, NOTES
from shopdesk.frozen import dataclass
from shopdesk.panels.parts.decided_box import DecidedLine
from shopdesk.panels.parts.declaration import NOTHING_SAID, PANEL, Action, Choice, Nothing, Said, View
from shopdesk.panels.parts.edit import decisions_edit
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.labels import button
from shopdesk.panels.parts.lazy_rows import table_rows
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.spelling import UNKNOWN, figure_text
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.panels.replenishment_aside import TONES, aside_line, order_words
from shopdesk.panels.replenishment_chart import DemandChart
from shopdesk.panels.replenishment_sheets import sheet_ways
from shopdesk.panels.replenishment_weeks import UnusualWeeks, telling, week_words
from shopdesk.progress import Progress
from shopdesk.wording import Phrase, speaker
from shopdesk.workflow.decisions import DONE, EDITED, REFUSED, SNOOZED, Decision
from shopdesk.workflow.unusual_weeks import UNUSUAL_WEEK

say = speaker("replenishment")

SUGGESTION = "reorder"
CHANGES_SHOWN = 6
_REASONS = ("not_needed", "no_money", "too_dear", "going_out", "figures_doubted", "done_elsewhere", "other")


@dataclass(frozen=True)
class Decided:
    """What she decided before that still holds, by SKU: the decisions that set it aside, her orders under way, and the weeks that are
    not typical, each with the number of its entry in the journal."""

    set_aside: Mapping[str, Mapping[str, Any]]
    under_way: Mapping[str, Mapping[str, Any]]
    unusual: Mapping[str, Mapping[date, int]]


class ReplenishmentPanel(WorkPanel):
    """SKUs, those that lose most by waiting first."""

    name = "replenishment"
    word = say("Replenishment")
    reads = frozenset(
        "orders order_lines refunds products stock purchase_orders purchase_prices search_words item_traffic".split()
    )
    follows_period = False  # what to order is asked as of the newest day
    cards = ("skus_to_order", "suggested_cost_value", "lost_per_day_value", "dead_stock_value")
    needs = ("stock", "products")
    nothing = Nothing(
        say("No stock has been imported yet"),
        (
            say("What to order follows from the stock count and from what sells."),
            say("Import the inventory or product export, and the order details with their codes."),
        ),
        icon="replenishment",
    )
    table_title = say("Goods, the most urgent first")
    sorted_title = say("Goods")
    no_rows = say("No goods are known.")
    columns = (
        Column("sku"),
        Column("title", stretch=True, widest=260),
        Column("state", words=CODE_WORDS["state"], tone=lambda row: TONES.get(str(row["state"]), "soft"), is_pill=True),
        Column("on_hand_qty", gives_way=True),
        Column("days_of_cover", title=say("Days left")),
        Column("suggested_qty", title=say("Order"), is_editable=True),
        Column("lost_per_day_value", title=say("Lost/day"), gives_way=True),
        Column("suggested_cost_value", title=say("Cost"), gives_way=True),
        Column("last_safe_order_on", is_hidden=True),
        Column("supplier", is_hidden=True),
        Column("on_order_qty", is_hidden=True),
        Column("forecast_per_week_qty", is_hidden=True),
        Column("reorder_point_qty", is_hidden=True),
        Column("safety_stock_qty", is_hidden=True),
        Column("order_up_to_qty", is_hidden=True),
        Column("lead_time_days", is_hidden=True),
        Column("demand_class", words=CODE_WORDS["demand_class"], is_hidden=True),
        Column("forecast_method", words=CODE_WORDS["forecast_method"], is_hidden=True),
    )
    subject = "sku"
    worth = "suggested_cost_value"
    acts = (
        Action("sheets", say("Order sheets…"), calls=lambda panel, _rows: panel.save_sheets(), on=PANEL),
        Action(
            "ordered",
            say("Ordered"),
            state=DONE,
            is_main=True,
            tip=say("It counts as on order until it arrives"),
            allows=lambda row: bool(row.get("suggested_qty")),
        ),
        Action("arrived", say("Arrived"), state=DONE, allows=lambda row: row.get("under_way") is not None),
        Action("snooze", say("Later…"), state=SNOOZED),
        Action("dismiss", say("Not this time…"), state=REFUSED, reasons=_REASONS),
    )

    def __init__(self, desk: Any, parent: QWidget | None = None) -> None:
        self._left: ReorderLines | None = None
        self._aside: list[ReorderLine] = []
        self.to_aside = button(f"{self.name}_action_decided", "link")
        self.to_aside.clicked.connect(self.open_decided)
        self.to_aside.hide()
        super().__init__(desk, parent)
        self.table_card.add_way(self.to_aside)
        self.table.edited.connect(self._edited)

    def show_found(self, finding: Finding) -> None:
        """Of dead stock only that; what runs short stands first anyway."""
        if finding.finding == "dead_stock":
            self.show_only("state", (CODE_WORDS["state"]["dead"].in_language(self.look.language),))

    # ---- what is asked ---------------------------------------------------------------------
    @staticmethod
    def question(shop: Any, progress: Progress, choice: Choice) -> Answer:
        answer: Answer = shop.replenishment()
        return answer

    @staticmethod
    def more(shop: Any, progress: Progress, answer: Answer, choice: Choice) -> Decided:
        under_way: dict[str, Mapping[str, Any]] = {}
        for order in shop.open_acts("replenishment", "order"):
            under_way.setdefault(order["subject_id"], order)  # the oldest arrives first
        unusual: dict[str, dict[date, int]] = {}
        for entry in shop.open_acts("replenishment", UNUSUAL_WEEK):
            told = entry["proposal"]
            unusual.setdefault(told["sku"], {})[date.fromisoformat(told["week_on"])] = entry["id"]
        return Decided(shop.order_decisions(answer.as_of).set_aside, under_way, unusual)

    @staticmethod
    def table_row(row: Any) -> Row:
        line: ReorderLine = row
        return {**line.shown(), "whole": line}

    def show_view(self, view: View) -> None:
        """What is set aside is left out."""
        decided: Decided = view.more
        lines = cast(ReorderLines, view.answer.rows)
        self._left = left = lines.without(decided.set_aside)
        self._aside = [line for line in lines if line.sku in decided.set_aside] if decided.set_aside else []

        def row_of(line: ReorderLine) -> Row:
            return {**self.table_row(line), "under_way": decided.under_way.get(line.sku)}

        super().show_view(replace(view, rows=table_rows(left, row_of)))

    # ---- what is set aside -----------------------------------------------------------------
    def show_more(self, view: View) -> None:
        self._say_aside()

    def _say_aside(self) -> None:
        self.to_aside.setVisible(bool(self._aside))
        self.to_aside.setText(self.tr("Set aside: {n}…").format(n=len(self._aside)))
        self.to_aside.setToolTip(self.tr("What you put off or refused, and when it is back"))

    def decided_away(self) -> Sequence[DecidedLine]:
        if self.view is None:
            return []
        return [aside_line(line, self.view.more.set_aside[line.sku], self.look) for line in self._aside]

    # ---- a SKU -----------------------------------------------------------------------------
    def details(self, row: Row) -> Callable[[Any, Progress], Any] | None:
        if self.answer is None:
            return None
        sku, as_of, quantity = row["sku"], self.answer.as_of, row["suggested_qty"]
        return lambda shop, _progress: shop.sku_detail(sku, as_of, order_qty=quantity)

    def side(self, row: Row, details: Any = None) -> Reasoning:
        line: ReorderLine = row["whole"]
        detail: SkuDetail | None = details
        goods = line.goods
        about = " · ".join(part for part in (goods.title, goods.sku_name, goods.supplier) if part)
        return Reasoning(
            title=line.sku,
            value=order_words(row, self.look),
            sentences=(
                *_own_quantity_words(line),
                *self._under_way_words(row),
                *(NOTES[code] for code in line.notes if code in NOTES),
            ),
            detail=about,
            chart=None if detail is None else partial(self._demand, detail=detail),
            chart_title=self.tr("Demand and stock"),
            chart_words="" if detail is None else self._chart_words(detail),
            derivation=detail.derivation if detail is not None else None,
            pairs=()
            if detail is None
            else tuple((week_words(one), "") for one in telling(detail.changes)[-CHANGES_SHOWN:]),
            rows={"kind": "stock", "keys": [line.sku]},
        )

    def _demand(self, look: Look, detail: SkuDetail) -> QWidget:
        """The charts, and below them which weeks she said are not typical."""
        marked = {} if self.view is None else self.view.more.unusual.get(detail.line.sku, {})
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(4))
        box.addWidget(DemandChart(look, detail))
        box.addWidget(UnusualWeeks(self, detail, marked))
        return made

    def _under_way_words(self, row: Row) -> tuple[str, ...]:
        order = row.get("under_way")
        if order is None:
            return ()
        said = self.tr("You ordered {n} on {day}; expected by {due}.")
        return (
            said.format(
                n=figure_text(order["decided_qty"], "quantity", self.look.currency),
                day=order["at"][:10],
                due=order["due_on"] or UNKNOWN,
            ),
        )

    def _chart_words(self, detail: SkuDetail) -> str:
        sold = sum(week.sold_qty or 0 for week in detail.weeks)
        return self.look.words(
            say(
                "{n} weeks, {sold_qty} sold; {changed} weeks not taken as sold",
                n=len(detail.weeks),
                sold_qty=sold,
                changed=len(detail.changes),
            )
        )

    # ---- what she decides ------------------------------------------------------------------
    def decision(self, action: Action, row: Row, said: Said = NOTHING_SAID) -> Decision:
        """An order placed counts as on order until it arrives; the rest sets the row aside."""
        made, line = super().decision(action, row, said), row["whole"]
        if action.verb == "arrived":
            order = row["under_way"]
            return replace(
                made, suggestion=SUGGESTION, act="arrival", decided_qty=order["decided_qty"], follows=order["id"]
            )
        if action.verb != "ordered":
            return replace(made, suggestion=SUGGESTION)
        arrives = self.desk.now().date() + timedelta(days=round(line.lead_time.days))
        return replace(
            made, suggestion=SUGGESTION, act="order", decided_qty=row["suggested_qty"] or 0, due_on=arrives.isoformat()
        )

    def _edited(self, row: Row, name: str, old: object, new: object) -> None:
        """Her own quantity: kept with the figures it replaces; it holds for this plan."""
        if name != "suggested_qty" or not isinstance(new, int):
            return
        ordered = next(act for act in self.acts if act.verb == "ordered")
        made = self.decision(ordered, {**row, "suggested_qty": old})
        kept = replace(made, decision=EDITED, act="edit_quantity", due_on=None, decided_qty=new)
        words = say("Order {quantity_qty} of {sku}", quantity_qty=new, sku=row["sku"])
        self.keep(decisions_edit(words, [kept]), told=self.look.words(words))

    # ---- ways out --------------------------------------------------------------------------
    def save_sheets(self) -> None:
        """A sheet for each supplier, of the rows as they stand with her own quantities."""
        if self.view is None or self._left is None:
            return
        from shopdesk.analysis.replenishment import orders_by_supplier

        orders = orders_by_supplier(self._left.where(self._left.by_row("suggested_qty").__getitem__))
        if not orders:
            self.messages.say(self.tr("There is nothing to order."), "warn")
            return
        title, as_of = self.tr("Order sheet"), self.view.answer.as_of
        ways = sheet_ways(orders, as_of, title, self.view.shop_name, self.look)
        self.out.save(f"{title} {as_of.isoformat()}", ways)


def _own_quantity_words(line: ReorderLine) -> tuple[Phrase, ...]:
    """What was suggested in place of an order of her own."""
    if line.proposed is None:
        return ()
    return (say("Your own quantity; suggested are {proposed_qty}.", proposed_qty=line.proposed.suggested_qty or 0),)

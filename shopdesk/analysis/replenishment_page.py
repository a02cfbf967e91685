"""What does the month say of stock? What to order and what waiting costs, how stock stands, what lies dead."""

from __future__ import annotations

from collections import Counter

from shopdesk.analysis.area_page import AreaPage, shortened_table
from shopdesk.analysis.reorder_plan import ReorderPlan
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment import answer_of, is_decided
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.replenishment_words import CODE_WORDS
from shopdesk.analysis.stock_states import DEAD
from shopdesk.analysis.summary_table import Row, SummaryTable
from shopdesk.wording import speaker

say = speaker("replenishment")

MOST_ORDERS, MOST_DEAD = 14, 8
CARDS = ("skus_to_order", "suggested_cost_value", "lost_per_day_value", "skus_out", "stock_value", "dead_stock_value")


def replenishment_page(question: ReplenishmentQuestion, plan: ReorderPlan) -> AreaPage:
    """The page from the plan of every SKU, as it is left to order."""
    return AreaPage(
        say("Replenishment"),
        answer_of(question, plan),
        CARDS,
        (_to_order(plan), (_states(plan), _dead(question, plan))),
    )


def _to_order(plan: ReorderPlan) -> SummaryTable:
    orders = plan.lines.by_row("suggested_qty")
    lines = list(plan.lines.where(orders.__getitem__))
    costs = [line.suggested_cost_value for line in lines]
    rows: list[Row] = [
        {
            "sku": line.sku,
            "title": line.goods.title,
            "on_hand_qty": line.on_hand_qty,
            "days_of_cover": None if line.days_of_cover is None else round(line.days_of_cover, 1),
            "suggested_qty": line.suggested_qty,
            "suggested_cost_value": line.suggested_cost_value,
            "lost_per_day_value": line.lost_per_day_value,
        }
        for line in lines
    ]
    total = {"suggested_cost_value": sum(cost for cost in costs if cost is not None)} if None not in costs else None
    return shortened_table(
        "to_order",
        say("To order"),
        (
            "sku",
            "title",
            "on_hand_qty",
            "days_of_cover",
            "suggested_qty",
            "suggested_cost_value",
            "lost_per_day_value",
        ),
        rows,
        MOST_ORDERS,
        say("most money lost per day first; your own quantities, without what you set aside")
        if is_decided(plan)
        else say("most money lost per day first; whole packs of at least the supplier's minimum"),
        say("Nothing has to be ordered."),
        total,
    )


def _states(plan: ReorderPlan) -> SummaryTable:
    columns = plan.lines.columns
    counts = Counter(columns.state)
    known: dict[str, int | None] = dict.fromkeys(counts, 0)
    for state, worth in zip(columns.state, columns.stock_value, strict=True):
        so_far = known[state]
        known[state] = None if worth is None or so_far is None else so_far + worth
    words = CODE_WORDS["state"]
    rows = [
        {"state": words[state], "skus": counts[state], "stock_value": known[state]} for state in words if counts[state]
    ]
    return SummaryTable(
        "stock_states",
        say("How stock stands"),
        ("state", "skus", "stock_value"),
        tuple(rows),
        say("on hand at cost; — where a count or a cost is not known"),
        {"skus": len(plan.lines)},
        say("No goods are known."),
    )


def _dead(question: ReplenishmentQuestion, plan: ReorderPlan) -> SummaryTable:
    state = plan.lines.columns.state
    lines = sorted(plan.lines.where(lambda row: state[row] == DEAD), key=_by_worth)
    rows: list[Row] = [
        {
            "sku": line.sku,
            "on_hand_qty": line.on_hand_qty,
            "dead_stock_value": line.stock_value,
        }
        for line in lines
    ]
    return shortened_table(
        "dead_stock",
        say("Dead stock"),
        ("sku", "on_hand_qty", "dead_stock_value"),
        rows,
        MOST_DEAD,
        say("on hand at cost, not sold for {days} days", days=int(question.rules.dead_stock_days)),
        say("No goods lie dead."),
    )


def _by_worth(line: ReorderLine) -> tuple[int, str]:
    return -(line.stock_value or 0), line.sku

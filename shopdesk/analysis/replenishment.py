"""What is to be ordered today, how much, and what does waiting cost? The panel's answer from the plan of every SKU.

Pure: the shop fills a ``ReplenishmentQuestion`` with plain rows and asks. Nothing here looks at a clock or a store.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from shopdesk.analysis.answer import Answer, Figure
from shopdesk.analysis.reorder_lines import ReorderLines
from shopdesk.analysis.reorder_plan import ReorderPlan, reorder_plan
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment_cautions import replenishment_cautions
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.stock_states import DEAD, OUT, OVERSTOCK, OutOfStock, out_of_stock, overstock_cut
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds import ReplenishmentRules
from shopdesk.wording import Phrase, speaker

say = speaker("replenishment")

COUNTED_DAYS = 91  # how far back counts tell how often shelves are empty
THIN_COUNTS = 30
STALE_DAYS = 90  # sales that ended so long ago say nothing of what sells now


def replenishment(question: ReplenishmentQuestion) -> Answer:
    """The answer of ``show replenishment``: rows ranked by money lost per day, figures, headline, warnings."""
    return answer_of(question, reorder_plan(question))


def answer_of(question: ReplenishmentQuestion, plan: ReorderPlan) -> Answer:
    """The same from a plan that was made before: what was suggested, or what is left of it to order (``order_decisions``)."""
    known = _known_part(question, plan)
    figures = _figures(question, plan)
    return Answer(
        panel="replenishment",
        as_of=question.as_of,
        period=known,
        basis=say(
            "paid units of {weeks} whole weeks to {last_on}, stock and purchases as known before {as_of_on}",
            weeks=len(plan.demand.weeks),
            last_on=known.last.isoformat(),
            as_of_on=question.as_of.isoformat(),
        ),
        coverage=_coverage(question),
        headline=_headline(question, plan, figures),
        figures=figures,
        rows=plan.lines,
        warnings=tuple(replenishment_cautions(question, plan)),
        known_on=_last_day(question),
    )


def _known_part(question: ReplenishmentQuestion, plan: ReorderPlan) -> DateRange:
    weeks = plan.demand.weeks
    if not weeks:
        return DateRange(question.as_of, question.as_of)
    return DateRange(weeks[0], weeks[-1] + timedelta(days=7))


def _last_day(question: ReplenishmentQuestion) -> date | None:
    ends = [span.clipped(question.as_of).end for span in question.covered if span.start < question.as_of]
    return max(ends) - timedelta(days=1) if ends else None


def _coverage(question: ReplenishmentQuestion) -> Phrase:
    last, counted = _last_day(question), _last_count(question)
    if last is None:
        return say("No orders have been imported yet")
    if counted is None:
        return say("Sales to {last_on}; no stock count", last_on=last.isoformat())
    return say("Sales to {last_on}; stock counted {counted_on}", last_on=last.isoformat(), counted_on=counted)


def _last_count(question: ReplenishmentQuestion) -> str | None:
    return max((one.counted_on[:10] for one in question.goods if one.counted_on is not None), default=None)


@dataclass(frozen=True)
class _Sum:
    """Money of some lines: known part, and how many lines have an unknown one."""

    value: int
    n: int
    unknown: int

    def figure(self, basis: Phrase, reason: str, missing: str | None = None) -> Figure:
        """None where nothing of it is known, thin where a part is not; ``missing``: why no line could be looked at at all."""
        if missing is not None:
            return Figure(None, "money", basis, reason=missing, n=0, state="none")
        if self.n and self.unknown == self.n:
            return Figure(None, "money", basis, reason=reason, n=self.n, state="none")
        return Figure(self.value, "money", basis, n=self.n, state="thin" if self.unknown else "ok")


def _sum(values: Sequence[int | None]) -> _Sum:
    known = [one for one in values if one is not None]
    return _Sum(sum(known), len(values), len(values) - len(known))


def surplus_worth(lines: ReorderLines, row: int, rules: ReplenishmentRules) -> int | None:
    """Fen at cost of what lies beyond the days of cover from which stock counts as too much; None without a cost or a count."""
    columns = lines.columns
    worth: int | None = columns.stock_value[row]
    on_hand, daily = columns.stock.on_hand_qty[row], columns.level.daily_qty[row]
    if worth is None or not on_hand or daily is None:
        return worth
    days = float(columns.expected.timing.protection[row])
    enough = overstock_cut(days, rules.overstock_days, rules.overstock_margin_days) * daily
    return round(worth * max(0.0, 1 - enough / on_hand))


def _figures(question: ReplenishmentQuestion, plan: ReorderPlan) -> dict[str, Figure]:
    columns, rules = plan.lines.columns, question.rules
    counted = [row for row, qty in enumerate(columns.stock.on_hand_qty) if qty is not None]
    by_count = say("by the newest stock count of each SKU")
    as_of = question.as_of.isoformat()
    by_plan = say("orders suggested as of {as_of_on}", as_of_on=as_of)
    if is_decided(plan):
        by_plan = say("orders as of {as_of_on} with your own quantities, without what you set aside", as_of_on=as_of)
    without_count = None if counted else "no_stock_count"
    without_sales = None if any(one is not None for one in columns.level.weekly_qty) else "no_sales"
    worth, state = columns.stock_value, columns.state
    dead = [worth[row] for row in counted if state[row] == DEAD]
    over = [surplus_worth(plan.lines, row, rules) for row in counted if state[row] == OVERSTOCK]
    out = [row for row in counted if state[row] == OUT and columns.level.weekly_qty[row]]
    shelves = _empty_shelves(question, plan)
    at_cost = say("all SKUs on hand, at cost")
    whole, idle = _sum([worth[row] for row in counted]), _sum(dead + over)
    return {
        **_to_order(plan, by_plan),
        "skus_out": Figure(len(out), "count", by_count, n=len(counted))
        if counted
        else Figure(None, "count", by_count, reason="no_stock_count", n=0, state="none"),
        "out_of_stock_rate": Figure(
            shelves.rate,
            "rate",
            say("counts of the last {days} days that found nothing", days=COUNTED_DAYS),
            reason=None if shelves.sku_days else "no_stock_count",
            n=shelves.sku_days,
            state="none" if not shelves.sku_days else "thin" if shelves.sku_days < THIN_COUNTS else "ok",
        ),
        "stock_value": whole.figure(at_cost, "no_cost", without_count),
        "dead_stock_value": _sum(dead).figure(
            say("on hand at cost, not sold for {days} days", days=int(rules.dead_stock_days)),
            "no_cost",
            without_count or without_sales,
        ),
        "overstock_value": _sum(over).figure(
            say("what lies beyond {days} days of cover, at cost", days=int(rules.overstock_days)),
            "no_cost",
            without_count or without_sales,
        ),
        "pileup_rate": Figure(
            idle.value / whole.value if whole.value > 0 and without_sales is None else None,
            "rate",
            say(
                "dead stock and what is too much, of all stock at cost; a shop in trouble had {reference_rate}",
                reference_rate=rules.pileup_reference_rate,
            ),
            reason=without_count or without_sales or (None if whole.value > 0 else "empty_denominator"),
            n=whole.n,
            state="none" if whole.value <= 0 or without_sales else "thin" if whole.unknown else "ok",
        ),
        "target_extra_value": _target_extra(question, plan),
    }


def is_decided(plan: ReorderPlan) -> bool:
    """Whether the owner decided otherwise of an order of the plan."""
    return any(line.proposed is not None for line in plan.lines.changed.values())


def _without_plan(plan: ReorderPlan) -> str | None:
    """Why nothing can be suggested at all; None where something could."""
    if any(one is not None for one in plan.lines.columns.suggested_qty):
        return None
    return "no_stock_count" if plan.demand.weeks else "no_sales"


def _to_order(plan: ReorderPlan, basis: Phrase) -> dict[str, Figure]:
    """How many SKUs are to be ordered, what that costs and what waiting loses."""
    missing, orders = _without_plan(plan), plan.lines.by_row("suggested_qty")
    to_order = [row for row, qty in enumerate(orders) if qty]
    costs, lost = plan.lines.by_row("suggested_cost_value"), plan.lines.columns.lost_per_day_value
    count = Figure(len(to_order), "count", basis, n=sum(one is not None for one in orders))
    return {
        "skus_to_order": count if missing is None else Figure(None, "count", basis, reason=missing, n=0, state="none"),
        "suggested_cost_value": _sum([costs[row] for row in to_order]).figure(basis, "no_cost", missing),
        "lost_per_day_value": _sum([lost[row] for row in to_order]).figure(
            say("margin lost a day without an order: demand beyond stock and goods on order"),
            "no_cost",
            missing,
        ),
    }


def _target_extra(question: ReplenishmentQuestion, plan: ReorderPlan) -> Figure:
    """What the promise costs: .3 % of days out of stock asks for much more than 95 % of cycles without a stock-out."""
    known = plan.dearer[~np.isnan(plan.dearer)]
    basis = say(
        "stock at cost that the target asks for beyond {cycle_rate} of cycles without a stock-out",
        cycle_rate=question.rules.cycle_service_rate,
    )
    if not len(known):
        return Figure(None, "money", basis, reason="no_cost" if plan.lines else "no_sales", n=0, state="none")
    return Figure(
        round(float(known.sum())), "money", basis, n=len(known), state="ok" if len(known) == len(plan.lines) else "thin"
    )


def _empty_shelves(question: ReplenishmentQuestion, plan: ReorderPlan) -> OutOfStock:
    """The share of counts that found nothing, of SKUs that sell: one SKU and day a count."""
    counts, end = question.counted, question.as_of.toordinal()
    counts = counts.where((counts.day >= end - COUNTED_DAYS) & (counts.day < end))
    keys, which = np.unique(counts.item * end + counts.day, return_inverse=True)
    held = np.bincount(which, counts.qty, len(keys)).tolist()
    place, sold = plan.place, plan.lines.columns.level.daily_qty
    daily = [(sold[place[sku]] or 0) / 1000 if sku in place else 0 for sku in counts.skus]
    items = (keys // end).tolist()
    return out_of_stock((daily[item] > 0, qty <= 0, daily[item]) for item, qty in zip(items, held, strict=True))


def _headline(question: ReplenishmentQuestion, plan: ReorderPlan, figures: Mapping[str, Figure]) -> Phrase:
    """The one thing that matters now: what is to be ordered, the SKU that loses most, the money that lies dead."""
    last = _last_day(question)
    if last is None:
        return say("No orders have been imported yet: what sells is not known.")
    if (question.as_of - last).days > STALE_DAYS:
        return say(
            "Nothing is known of sales after {last_on}: what sells now cannot be told.", last_on=last.isoformat()
        )
    columns = plan.lines.columns
    if not any(one is not None for one in columns.level.weekly_qty):
        return say("Which goods were sold is not known: no paid order that has been imported tells its goods.")
    if not any(one is not None for one in columns.stock.on_hand_qty):
        return say("No stock count has been imported: what to order cannot be told.")
    orders, standing = plan.lines.by_row("suggested_qty"), columns.expected.forecasts.standing
    to_order = [row for row in plan.lines.places if orders[row]]
    dead = figures["dead_stock_value"]
    idle = say("Nothing has to be ordered today.")
    sure = next((row for row in to_order if standing[row] == "ok"), None)
    first = (
        _urgent(plan.lines.line(sure), len(to_order))
        if sure is not None
        else _unsure(len(to_order))
        if to_order
        else idle
    )
    if not dead.value:
        return first
    return say("{first} {dead_value} lies in goods that no longer sell.", first=first, dead_value=dead.value)


def _unsure(n: int) -> Phrase:
    """Few weeks raise no alarm: they are shown, and the owner judges."""
    return say("{n} SKUs could be ordered, going by few weeks of sales: look at them yourself.", n=n)


def _urgent(line: ReorderLine, n: int) -> Phrase:
    said = {"n": n, "sku": line.sku, "order_qty": line.suggested_qty}
    if line.lost_per_day_value:
        if line.days_of_cover is not None and line.state != OUT:
            return say(
                "Order {n} SKUs today, {sku} first: {order_qty} of it; it lasts {days} days, and waiting costs {lost_value} a day.",
                days=round(line.days_of_cover, 1),
                lost_value=line.lost_per_day_value,
                **said,
            )
        return say(
            "Order {n} SKUs today, {sku} first: {order_qty} of it; it is out, and waiting costs {lost_value} a day.",
            lost_value=line.lost_per_day_value,
            **said,
        )
    return say("Order {n} SKUs today, {sku} first: {order_qty} of it.", **said)


def orders_by_supplier(lines: Sequence[ReorderLine]) -> dict[str, tuple[ReorderLine, ...]]:
    """The lines to order, a supplier a sheet; those without a supplier under an empty name, last."""
    sheets: dict[str, list[ReorderLine]] = {}
    for line in lines:
        if line.suggested_qty:
            sheets.setdefault(line.goods.supplier or "", []).append(line)
    return {name: tuple(sheets[name]) for name in sorted(sheets, key=lambda one: (one == "", one))}

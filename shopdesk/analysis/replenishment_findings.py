"""What does stock put on the overview's money list? The margin that waiting loses, the money that lies in dead goods."""

from __future__ import annotations

from shopdesk.analysis.answer import Finding
from shopdesk.analysis.claims import added, margin_of, stock_of
from shopdesk.analysis.derivation import rules_used
from shopdesk.analysis.finding_worth import made_of
from shopdesk.analysis.order_derivation import order_derivation
from shopdesk.analysis.reorder_plan import ReorderPlan
from shopdesk.analysis.replenishment import is_decided
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.stock_states import DEAD
from shopdesk.wording import speaker

say = speaker("replenishment")


def replenishment_findings(question: ReplenishmentQuestion, plan: ReorderPlan) -> list[Finding]:
    """The findings of a plan, as it is left to order; none where nothing is lost and nothing lies dead."""
    found: list[Finding] = []
    # few weeks raise no alarm
    columns, orders = plan.lines.columns, plan.lines.by_row("suggested_qty")
    per_day, standing = columns.lost_per_day_value, columns.expected.forecasts.standing
    to_order = [row for row in plan.lines.places if orders[row] and per_day[row] and standing[row] == "ok"]
    if to_order:
        days = columns.expected.timing.protection.tolist()
        lost = [(columns.skus[row], round((per_day[row] or 0) * days[row])) for row in to_order]
        worth = sum(fen for _, fen in lost)
        first = plan.lines.line(to_order[0])
        found.append(
            Finding(
                finding="stock_running_out",
                panel="replenishment",
                text=say(
                    "{n} SKUs run short before a later order could arrive, {sku} first: {sum_value} of margin is at stake.",
                    n=len(to_order),
                    sku=first.sku,
                    sum_value=worth,
                ),
                value=worth,
                basis=say(
                    "expected margin lost over lead time and review period of each SKU if nothing is ordered, without what you set aside"
                )
                if is_decided(plan)
                else say("expected margin lost over lead time and review period of each SKU if nothing is ordered"),
                subject=first.sku,
                act="open_replenishment",
                derivation=made_of(lost, order_derivation(first, question.rules).rules),
                claims=added([(margin_of(sku), fen) for sku, fen in lost]),
            )
        )
    dead = [row for row in plan.lines.places if columns.state[row] == DEAD]
    known = sorted(((worth, columns.skus[row]) for row in dead if (worth := columns.stock_value[row])), reverse=True)
    if known:
        found.append(
            Finding(
                finding="dead_stock",
                panel="replenishment",
                text=say(
                    "{sum_value} lies in {n} SKUs that have not sold for {days} days, most of it in {sku}.",
                    sum_value=sum(worth for worth, _ in known),
                    n=len(known),
                    days=int(question.rules.dead_stock_days),
                    sku=known[0][1],
                ),
                value=sum(worth for worth, _ in known),
                basis=say("on hand at cost by the newest count"),
                subject=known[0][1],
                act="open_dead_stock",
                derivation=made_of(
                    [(sku, worth) for worth, sku in known],
                    rules_used("replenishment", question.rules, "dead_stock_days"),
                ),
                claims=added([(stock_of(sku), worth) for worth, sku in known]),
            )
        )
    return found

"""What is to be ordered, how much of it and when?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from shopdesk.analysis.answer import Answer, Finding
from shopdesk.period import Month
from shopdesk.shop.histories import Histories
from shopdesk.shop.known_days import KnownDays
from shopdesk.shop.rule_book import RuleBook
from shopdesk.store import journal

if TYPE_CHECKING:
    from shopdesk.analysis.order_decisions import OrderDecisions
    from shopdesk.analysis.reorder_detail import SkuDetail
    from shopdesk.analysis.reorder_plan import ReorderPlan
    from shopdesk.analysis.replenishment_question import ReplenishmentQuestion


class Replenishment(Histories, KnownDays, RuleBook):
    """SKUs with their stock, demand and orders under way."""

    def replenishment(
        self, *, month: Month | None = None, as_of: date | None = None, budget_value: int | None = None
    ) -> Answer:
        """What is left to order as of a day, SKU by SKU; with ``month`` as it stood when that month had ended."""
        from shopdesk.analysis.replenishment import answer_of

        day = self._asked_as_of(month, as_of)
        day = day if month is None else min(day, month.range.end)
        asked = ("replenishment answer", day, budget_value, self.rules().replenishment, self._now.date())
        answer: Answer = self._remembered(asked, lambda: answer_of(*self.orders_left(day, budget_value)))
        return answer

    def orders_left(self, as_of: date, budget_value: int | None = None) -> tuple[ReplenishmentQuestion, ReorderPlan]:
        """The plan after what she decided of its orders: all that is said or counted of what to order rests on this one."""
        from shopdesk.analysis.order_decisions import left_to_order

        question, plan = self.reorder_plan(as_of, budget_value)
        return question, left_to_order(plan, self.order_decisions(as_of))

    def order_decisions(self, as_of: date) -> OrderDecisions:
        """What she decided of the orders suggested, as it was known on a day; of the newest, up to now."""
        from shopdesk.questions.replenishment import order_decisions

        is_now = self._is_now(as_of)
        held = journal.standing(self._store.db, "replenishment", before=None if is_now else as_of.isoformat())
        return order_decisions(held, as_of, self._now.date() if is_now else as_of)

    def reorder_plan(self, as_of: date, budget_value: int | None = None) -> tuple[ReplenishmentQuestion, ReorderPlan]:
        """The plan as it is suggested, with demand week by week, forecasts and levels, and the question it answers."""
        # numpy comes with them: only paid for when it is asked
        from shopdesk.analysis.reorder_plan import reorder_plan
        from shopdesk.questions.replenishment import replenishment_question

        lines = self.rules().replenishment

        def make() -> tuple[ReplenishmentQuestion, ReorderPlan]:
            before = None if self._is_now(as_of) else as_of.isoformat()
            db = self._store.db
            placed = journal.open_acts(db, "replenishment", "order", before=before)
            arrived = journal.followed_acts(db, "replenishment", "order", "arrival", before=before)
            unusual = self._unusual_weeks(as_of)
            question = replenishment_question(
                db, self._selling(), as_of, self.coverage(), lines, placed, arrived, budget_value, unusual
            )
            return question, reorder_plan(question)

        plan: tuple[ReplenishmentQuestion, ReorderPlan] = self._remembered(
            ("replenishment", as_of, budget_value, lines), make
        )
        return plan

    def sku_detail(
        self, sku: str, as_of: date, budget_value: int | None = None, order_qty: int | None = None
    ) -> SkuDetail:
        """One SKU's weeks, the methods tried, how its stock is expected to run, with ``order_qty`` instead of the order suggested;
        KeyError for one the plan has not."""
        from shopdesk.analysis.reorder_detail import sku_detail

        return sku_detail(*self.reorder_plan(as_of, budget_value), sku, order_qty)

    def replenishment_findings(self, as_of: date) -> list[Finding]:
        """What stock puts on the money list: margin that waiting loses, money in dead goods."""
        from shopdesk.analysis.replenishment_findings import replenishment_findings

        return replenishment_findings(*self.orders_left(as_of))

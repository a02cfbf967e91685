"""The goods of the fake shop: one that runs short, one that lies dead, one that was never counted; what was decided on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.order_decisions import OrderDecisions, left_to_order
from shopdesk.analysis.reorder_detail import SkuDetail, sku_detail
from shopdesk.analysis.reorder_plan import ReorderPlan, reorder_plan
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.replenishment import answer_of
from shopdesk.analysis.replenishment_question import ReplenishmentQuestion
from shopdesk.analysis.twin_goods import NamedGoods, Twins, standing_of, twins
from shopdesk.period import DateRange, Month
from shopdesk.progress import SILENT, Progress
from shopdesk.questions.replenishment import order_decisions
from shopdesk.shop import Changes, Kept
from shopdesk.workflow.decisions import Decision
from shopdesk.workflow.unusual_weeks import UNUSUAL_WEEK

WEEKS = 30
AS_OF = date(2026, 11, 22)
FIRST = AS_OF - timedelta(weeks=WEEKS)
COUNTED = (AS_OF - timedelta(days=1)).isoformat()


def _goods(sku: str, title: str, supplier: str | None, on_hand: int | None) -> Goods:
    return Goods(
        sku,
        title=title,
        supplier=supplier,
        price_value=5_000,
        cost_value=2_000,
        on_hand_qty=on_hand,
        counted_on=COUNTED if on_hand is not None else None,
        lead_time_days=10,
        moq_qty=12_000,
        pack_qty=6_000,
        listed_on=FIRST.isoformat(),
    )


@cache
def plan(
    is_filled: bool, unusual: frozenset[tuple[str, date]] = frozenset()
) -> tuple[ReplenishmentQuestion, ReorderPlan]:
    """Worked out once: the same for every window."""
    if not is_filled:
        question = ReplenishmentQuestion(AS_OF, [], [], [])
        return question, reorder_plan(question)
    days = [(FIRST + timedelta(days=at)).isoformat() for at in range(WEEKS * 7)]
    question = ReplenishmentQuestion(
        as_of=AS_OF,
        goods=[
            _goods("C-1", "保温杯", "杯业", 9_000),
            _goods("C-2", "帆布包", "包业", 400_000),
            _goods("C-3", "围巾", None, None),
        ],
        sales=[("C-1", day, 2_000) for day in days] + [("C-2", day, 1_000) for day in days[:60]],
        covered=[DateRange(FIRST, AS_OF)],
        counts=[("C-1", COUNTED, 9_000), ("C-2", COUNTED, 400_000)],
        unusual=unusual,
    )
    return question, reorder_plan(question)


@dataclass
class FakeGoods:
    """Answers for goods and keeps decisions."""

    is_filled: bool = True
    decided: list[Decision] = field(default_factory=list)
    withdrawn: dict[int, Decision] = field(default_factory=dict)

    def replenishment(
        self, *, month: Month | None = None, as_of: date | None = None, budget_value: int | None = None
    ) -> Answer:
        question, suggested = plan(self.is_filled, self._unusual())
        return answer_of(question, left_to_order(suggested, self.order_decisions(AS_OF)))

    def order_decisions(self, as_of: date) -> OrderDecisions:
        return order_decisions(self.standing("replenishment"), as_of, AS_OF)

    def _unusual(self) -> frozenset[tuple[str, date]]:
        told = [one["proposal"] for one in self.open_acts("replenishment", UNUSUAL_WEEK)]
        return frozenset((one["sku"], date.fromisoformat(one["week_on"])) for one in told)

    def sku_detail(
        self, sku: str, as_of: date, budget_value: int | None = None, order_qty: int | None = None
    ) -> SkuDetail:
        return sku_detail(*plan(self.is_filled, self._unusual()), sku, order_qty)

    def twin_goods(self, progress: Progress = SILENT) -> list[Twins]:
        if not self.is_filled:
            return []
        goods = [
            NamedGoods("C-1", "保温杯", "墨绿", 420_000, "2026-05-01", "2026-11-20"),
            NamedGoods("c1", "保温杯", "墨绿", on_hand_qty=9_000),
            NamedGoods("BAG-0012-LONG-CODE-OF-A-SUPPLIER", "帆布包", "", 60_000, "2026-05-01", "2026-06-29", 4_000),
            NamedGoods("BAG-OO12-LONG-CODE-OF-A-SUPPLIER", "帆布包 米白 大号", "", 3_000, "2026-10-01", "2026-11-02"),
        ]
        return twins(goods, standing_of(self.standing("imports")))

    def standing(self, panel: str) -> dict[tuple[str, str, str], dict[str, Any]]:
        return {
            (one.suggestion, one.subject_kind, one.subject_id): {
                "id": at,
                "decision": one.decision,
                "at": "2026-11-22 09:00:00",
                "snooze_until": one.snooze_until,
                "reason": one.reason,
                "note": one.note,
                "as_of": one.as_of,
                "decided_qty": one.decided_qty,
                "proposal": one.proposal,
            }
            for at, one in enumerate(self.decided)
            if one.panel == panel
        }

    def open_acts(self, panel: str, act: str) -> list[dict[str, Any]]:
        followed = {one.follows for one in self.decided}
        return [
            {"id": at, "subject_id": one.subject_id, "at": "2026-11-22 09:00:00", "due_on": one.due_on, "decided_qty": one.decided_qty,
             "proposal": one.proposal}
            for at, one in enumerate(self.decided)
            if one.panel == panel and one.act == act and at not in followed
        ]  # fmt: skip

    def decide(self, decision: Decision) -> Changes:
        return self.decide_all([decision]).changes

    def decide_all(self, decisions: Sequence[Decision]) -> Kept:
        first = len(self.decided)
        self.decided += decisions
        return Kept(tuple(range(first, len(self.decided))), frozenset({"journal"}))

    def undo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        for one in sorted(entry_ids, reverse=True):
            self.withdrawn[one] = self.decided.pop(one)
        return frozenset({"journal"}) if entry_ids else frozenset()

    def redo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        self.decided += [self.withdrawn.pop(one) for one in entry_ids]
        return frozenset({"journal"}) if entry_ids else frozenset()

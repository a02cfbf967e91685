"""A panel nobody ships: two hundred goods, every part of the anatomy, to try the base class on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shopdesk.analysis.answer import Answer, Figure
from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.panels.parts.declaration import PANEL, ROW, Action, Choice, Nothing
from shopdesk.panels.parts.frame_model import Column, Row
from shopdesk.panels.parts.reasoning import Reasoning
from shopdesk.panels.parts.work_panel import WorkPanel
from shopdesk.period import Month
from shopdesk.shop import Kept
from shopdesk.thresholds import DEFAULTS
from shopdesk.wording import Phrase
from shopdesk.workflow.decisions import REFUSED, SNOOZED, TAKEN, Decision, check
from tests.panels.fake_shop import FakeShop, said


@dataclass
class GoodsShop(FakeShop):
    """Also answers for goods and keeps decisions; ``goods`` are (sku, on hand in thousandths)."""

    goods: list[tuple[str, int]] = field(default_factory=lambda: [(f"A-{at:03d}", at * 1000) for at in range(200)])
    decisions: list[Decision] = field(default_factory=list)
    rules_set: list[tuple[str, str, float]] = field(default_factory=list)
    cautions: tuple[Phrase, ...] = ()

    def stock_answer(self, month: Month | None, is_thin: bool = False) -> Answer:
        whole = (month or self.default_month()).range
        total = sum(on_hand for _, on_hand in self.goods)
        state = "thin" if is_thin else "ok"
        return Answer(
            panel="fixture",
            as_of=date(2026, 11, 22),
            period=whole,
            basis=said("counted on 2026-11-21"),
            coverage=said("Data to 2026-11-21"),
            headline=said("{n} goods lie on the shelf.", n=len(self.goods)),
            figures={
                "units": Figure(total, "quantity", said("all shelves"), compare=total - 1000, state=state),
                "refund_rate": Figure(None, "rate", said("none"), reason="no_refunds", state="none"),
            },
            rows=[{"sku": sku, "on_hand_qty": on_hand, "cost_value": on_hand // 10} for sku, on_hand in self.goods],
            warnings=self.cautions,
        )

    def decide_all(self, decisions: Sequence[Decision]) -> Kept:
        for one in decisions:
            check(one, date(2026, 11, 22))
        first = len(self.decisions)
        self.decisions += decisions
        return Kept(tuple(range(first, len(self.decisions))), frozenset({"journal"}))

    def undo_decisions(self, entry_ids: Sequence[int]) -> frozenset[str]:
        self.decisions = [one for at, one in enumerate(self.decisions) if at not in entry_ids]
        return frozenset({"journal"})

    def set_rule(self, section: str, name: str, value: float) -> frozenset[str]:
        self.rules_set.append((section, name, value))
        return frozenset({"rules"})


class FixturePanel(WorkPanel):
    """Declares everything a panel can declare."""

    name = "fixture"
    word = said("Fixture")
    reads = frozenset({"stock"})
    cards = ("units", "refund_rate")
    needs = ("stock", "orders")
    nothing = Nothing(
        said("No stock has been imported yet"), (said("It is found under Stock"),), ("choose", "guide"), "shop"
    )
    columns = (
        Column("sku", said("Code"), stretch=True),
        Column("on_hand_qty", said("On hand")),
        Column("cost_value", said("Cost")),
    )
    subject = "sku"
    worth = "cost_value"
    acts = (
        Action("order", said("Order"), state=TAKEN, is_main=True),
        Action("dismiss", said("Not now…"), state=REFUSED),
        Action("snooze", said("Later…"), state=SNOOZED, on=ROW),
        Action(
            "sheets", said("Order sheets ({n})"), calls=lambda panel, rows: panel.sheets.append(len(rows)), on=PANEL
        ),
    )

    def __init__(self, desk: Any) -> None:
        self.sheets: list[int] = []
        super().__init__(desk)

    @staticmethod
    def question(shop: Any, progress: Any, choice: Choice) -> Answer:
        return shop.stock_answer(choice.month, choice.settings.get("is_thin", False))

    def details(self, row: Row) -> Any:
        sku = row["sku"]
        return lambda shop, progress: f"asked for {sku}"

    def side(self, row: Row, details: Any = None) -> Reasoning:
        on_hand = row["on_hand_qty"]
        step = Step(
            "suggested_qty",
            on_hand * 2,
            said("2 × {on_hand_qty} = {suggested_qty}", on_hand_qty=on_hand, suggested_qty=on_hand * 2),
            said("Suggested"),
            is_result=True,
        )
        return Reasoning(
            title=row["sku"],
            detail=details or "",
            sentences=(said("{on_hand_qty} lie on the shelf", on_hand_qty=on_hand),),
            derivation=Derivation(
                (Step("on_hand_qty", on_hand), step), rules_used("summary", DEFAULTS.summary, "idle_days")
            ),
            rows={"kind": "stock", "keys": [row["sku"]]},
        )

"""The checklist of the fake shop: an order that waits, bad reviews, and whatever is looked at, kept in memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.compliance import answer_of
from shopdesk.analysis.compliance_catalogue import catalogue, own_items
from shopdesk.analysis.compliance_facts import Action, CertificateKept, ComplianceQuestion, Look, ShopFacts
from shopdesk.analysis.compliance_list import Checklist, checklist
from shopdesk.period import DateRange, Month
from shopdesk.shop import Changes, Kept
from shopdesk.thresholds import ComplianceRules
from shopdesk.workflow.checklist import (
    Certificate,
    CheckRecord,
    CheckRun,
    Closing,
    OwnItem,
    cadence_months,
    next_due,
)
from shopdesk.workflow.decisions import Decision

TODAY = date(2026, 11, 22)
FIRST_NUMBER = 1_000  # of what the checklist keeps; what is decided elsewhere is numbered from 0
BROUGHT = {"orders": {"shipped_at"}, "reviews": {"reviewed_at", "replied_at"}}
COVERED = {
    kind: {"first": "2026-01-01", "last": "2026-11-21", "spans": [{"first": "2026-01-01", "last": "2026-11-21"}]}
    for kind in ("orders", "reviews")
}
WAITS = {
    "order_id": "A7", "created_at": "2026-11-18 10:00:00", "paid_at": "2026-11-18 10:05:00", "shipped_at": None,
    "status": "paid", "paid_value": 12_900, "asked_at": None, "closed_at": None,
}  # fmt: skip
REVIEWS = (
    {"review_id": "R1", "rating": "bad", "reviewed_at": "2026-11-10 09:00:00", "replied_at": "2026-11-10 20:00:00", "is_answered": 1},
    {"review_id": "R2", "rating": "bad", "reviewed_at": "2026-11-12 09:00:00", "replied_at": None, "is_answered": 0},
)  # fmt: skip


@dataclass
class FakeChecks:
    """``checked``: what was written down, each with its number; ``taken_off`` are numbers that do not hold any more."""

    is_filled: bool = True
    decided: list[Decision] = field(default_factory=list)
    checked: list[CheckRecord] = field(default_factory=list)
    taken_off: set[int] = field(default_factory=set)

    def standing_checks(self) -> list[tuple[int, CheckRecord]]:
        return [(at, one) for at, one in enumerate(self.checked, FIRST_NUMBER) if at not in self.taken_off]

    def checklist(self, *, month: Month | None = None, as_of: date | None = None, with_slow: bool = True) -> Checklist:
        asked = as_of or TODAY
        kept = self.standing_checks()
        runs = [(at, one) for at, one in kept if isinstance(one, CheckRun)]
        closed = {one.entry_id: one.closed_on for _, one in kept if isinstance(one, Closing)}
        own = own_items([vars(one) for _, one in kept if isinstance(one, OwnItem)])
        items = (*catalogue().items, *own)
        begun_on = min((one.checked_on for _, one in runs), default=None)
        months = cadence_months(ComplianceRules())
        last = {one.item_id: one.checked_on for _, one in runs}
        due = {
            item.item_id: day
            for item in items
            if begun_on and (day := next_due(item.cadence, last.get(item.item_id, begun_on), months)) is not None
        }
        off = {one.subject_id: one.act for one in self.decided if one.subject_kind == "trade"}
        return checklist(
            ComplianceQuestion(
                as_of=asked,
                seen_on=asked,
                on=asked,
                period=DateRange(date(2026, 10, 1), date(2026, 11, 1)),
                window=DateRange(asked - timedelta(days=30), asked),
                items=items,
                areas=catalogue().areas,
                looks=[
                    Look(at, "2026-11-22 09:00:00", one.item_id, one.verdict, one.checked_on, one.note, one.evidence, one.evidence_on)
                    for at, one in runs
                ],
                actions=[
                    Action(at, one.item_id, one.action, one.checked_on, one.action_due_on, closed.get(at))
                    for at, one in runs
                    if one.action_due_on is not None
                ],
                certificates=[
                    CertificateKept(one.certificate_id, one.item_id, one.name, one.number, one.expires_on)
                    for _, one in kept
                    if isinstance(one, Certificate)
                ],
                off_trades=frozenset(trade for trade, act in off.items() if act == "trade_off"),
                due=due,
                begun_on=begun_on,
                facts=ShopFacts(
                    brought=BROUGHT,
                    paid_orders=40,
                    slow_orders=(WAITS,),
                    ratings={"good": 60, "bad": 2},
                    period_ratings={"good": 50},
                    complaints=REVIEWS,
                )
                if self.is_filled
                else ShopFacts(),
                coverage=COVERED if self.is_filled else {},
            )
        )  # fmt: skip

    def compliance(self, *, month: Month | None = None, as_of: date | None = None, with_slow: bool = True) -> Answer:
        return answer_of(self.checklist(month=month, as_of=as_of))

    def keep_checks(self, records: Sequence[CheckRecord]) -> Kept:
        for one in records:
            one.check(TODAY)
        first = FIRST_NUMBER + len(self.checked)
        self.checked += records
        return Kept(tuple(range(first, first + len(records))), frozenset({"journal"}))

    def undo_decisions(self, entry_ids: Sequence[int]) -> Changes:
        """Those of the checklist, numbered from FIRST_NUMBER, and then the others."""
        self.taken_off |= {one for one in entry_ids if one >= FIRST_NUMBER}
        others = [one for one in entry_ids if one < FIRST_NUMBER]
        before: Changes = super().undo_decisions(others) if others else frozenset()  # type: ignore[misc]
        return before | {"journal"}

    def next_check_numbers(self) -> tuple[int, int]:
        own = sum(isinstance(one, OwnItem) for one in self.checked)
        return own + 1, 1 + sum(isinstance(one, Certificate) for one in self.checked)

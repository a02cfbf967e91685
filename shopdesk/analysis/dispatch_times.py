"""Which orders were sent too late, which wait past their time, and of which can it not be told? By the hours from payment to sending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

from shopdesk.analysis.compliance_facts import ComplianceQuestion
from shopdesk.analysis.coverage import ORDER_KINDS
from shopdesk.frozen import dataclass
from shopdesk.money import half_up_ratio
from shopdesk.period import DateRange
from shopdesk.thresholds import ComplianceRules

LATE, OPEN, LEFT_OUT, UNKNOWN, WAITING, IN_TIME = "late", "open", "left_out", "unknown", "waiting", "in_time"


@dataclass(frozen=True)
class LateOrder:
    """An order that was sent, or still waits, past its time; its amount in fen, None unknown."""

    order_id: str
    paid_value: int | None
    is_open: bool


@dataclass(frozen=True)
class Dispatch:
    """Counts of the window's paid orders: judged = in time + late. ``open_late`` are those of the days looked back over that wait now."""

    judged: int
    late: tuple[LateOrder, ...]
    open_late: tuple[LateOrder, ...]
    presale: int
    left_out: int
    unknown: int
    waiting: int
    due_soon: int

    def compensation(self, rules: ComplianceRules) -> dict[str, int] | None:
        """Order → fen it may cost by the rates she filled in; None while none is, or where an amount is not known."""
        if not rules.late_compensation_share and not rules.late_compensation_least_value:
            return None
        touched = {one.order_id: one.paid_value for one in (*self.late, *self.open_late)}
        share = Fraction(str(rules.late_compensation_share))
        least, most = int(rules.late_compensation_least_value), int(rules.late_compensation_most_value)
        found = {}
        for order_id, value in touched.items():
            if value is None:
                return None
            due = max(least, half_up_ratio(value * share.numerator, share.denominator))
            found[order_id] = min(due, most) if most else due
        return found

    def compensation_value(self, rules: ComplianceRules) -> int | None:
        """The same in all."""
        found = self.compensation(rules)
        return None if found is None else sum(found.values())


def dispatch(question: ComplianceQuestion) -> Dispatch:
    """The orders paid in the window by what became of them, and those paid earlier that still wait."""
    covered = _files(question)
    counts = dict.fromkeys((LEFT_OUT, UNKNOWN, WAITING), 0)
    late: list[LateOrder] = []
    waiting_late: list[LateOrder] = []
    presale = due_soon = 0
    first, end = question.window.start.isoformat(), question.window.end.isoformat()
    for row in question.facts.slow_orders:
        is_of_window = first <= row["paid_at"] < end
        what, is_presale, is_soon = _judged(row, question, covered)
        order = LateOrder(row["order_id"], row["paid_value"], what == OPEN)
        if what == OPEN:
            waiting_late.append(order)
        if not is_of_window:
            continue
        if what in counts:
            counts[what] += 1
        elif what in (LATE, OPEN):
            late.append(order)
            presale += is_presale
        due_soon += is_soon
    judged = question.facts.paid_orders - sum(counts.values())
    return Dispatch(
        judged, tuple(late), tuple(waiting_late), presale, counts[LEFT_OUT], counts[UNKNOWN], counts[WAITING], due_soon
    )


def _files(question: ComplianceQuestion) -> list[DateRange]:
    """The days of every single order file: each tells of the orders of its days what was true when it ended."""
    return [
        DateRange(date.fromisoformat(span["first"]), date.fromisoformat(span["last"]) + timedelta(days=1))
        for kind in ORDER_KINDS
        for span in (question.coverage.get(kind) or {}).get("spans") or ()
    ]


def _judged(
    row: Mapping[str, Any], question: ComplianceQuestion, covered: Sequence[DateRange]
) -> tuple[str, bool, bool]:
    """What became of an order that was not sent in the shortest time; whether it is a presale, and near its time."""
    rules, as_of = question.rules, datetime.combine(question.seen_on, time())
    paid = datetime.fromisoformat(row["paid_at"])
    created = datetime.fromisoformat(row["created_at"]) if row["created_at"] else paid
    is_presale = paid - created > timedelta(hours=rules.presale_gap_hours)
    hours = rules.presale_dispatch_hours if is_presale else rules.dispatch_hours
    deadline = paid + timedelta(hours=hours)
    ended = min((text for text in (row["asked_at"], row["closed_at"]) if text), default=None)
    asked = datetime.fromisoformat(ended) if ended else None
    if asked is not None and asked <= deadline and not (row["shipped_at"] and row["shipped_at"] <= ended):
        return LEFT_OUT, is_presale, False
    if row["shipped_at"] is not None and row["shipped_at"] < as_of.isoformat(sep=" "):
        return (LATE if datetime.fromisoformat(row["shipped_at"]) > deadline else IN_TIME), is_presale, False
    if row["shipped_at"] is None:
        is_sent = row["status"] in ("shipped", "part_shipped", "completed")
        if is_sent or (row["status"] == "closed" and asked is None):
            return UNKNOWN, is_presale, False
    if deadline >= as_of:
        is_soon = paid + timedelta(hours=rules.dispatch_last_hours) <= as_of
        return WAITING, is_presale, is_soon and not is_presale
    # a file that ends before the time was up cannot tell that the order was not sent afterwards
    told_to = max((span.end for span in covered if created.date() in span), default=None)
    if told_to is None or datetime.combine(told_to, time()) < deadline:
        return UNKNOWN, is_presale, False
    return (OPEN if asked is None else LATE), is_presale, False

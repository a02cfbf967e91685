"""How does each item stand: last looked at when, due when, with which verdict, by whom? The checklist, what is due first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, ClassVar

from shopdesk.analysis.compliance_catalogue import ComplianceItem
from shopdesk.analysis.compliance_facts import ComplianceQuestion, Look
from shopdesk.analysis.compliance_words import CADENCE_WORDS, VERDICT_WORDS
from shopdesk.analysis.self_check import CANNOT_JUDGE, FAIL, NOT_APPLICABLE, PASS, SelfCheck
from shopdesk.analysis.self_checks import SelfChecks, self_checks
from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import Label

DATA, OWNER, TRADE = "data", "owner", "trade"
SOON = timedelta(days=7)


@dataclass(frozen=True)
class CheckRow:
    """One item as it stands. ``judged_by``: the data, the owner, the trade she does not do; None while nobody did.

    verdict None: never looked at. due_on: the day by which she has to look at it (again), None where no day is set: occasions,
    what the data judge by themselves, what does not apply. ``check``: what the data say of it, where they say anything.
    ``order``: its place in the catalogue.
    """

    item: ComplianceItem
    area_name: Label
    verdict: str | None
    judged_by: str | None
    last_run_on: date | None
    due_on: date | None
    evidence_on: date | None
    is_overdue: bool
    order: int
    looks: tuple[Look, ...] = ()
    check: SelfCheck | None = None

    listed: ClassVar[tuple[str, ...]] = ("check_id", "verdict", "due_on", "cadence", "check_title")

    @property
    def item_id(self) -> str:
        return self.item.item_id

    @property
    def is_off(self) -> bool:
        """Whether it stays off the list until she says otherwise."""
        return self.verdict == NOT_APPLICABLE

    def asks_now(self, on: date) -> bool:
        """Whether it wants her today: it fails, is overdue or is due within a week."""
        is_soon = self.due_on is not None and self.due_on <= on + SOON
        return not self.is_off and (self.verdict == FAIL or is_soon)

    def record(self) -> dict[str, Any]:
        """The row's values by name."""
        return {
            "item_id": self.item_id,
            "area": self.item.area,
            "title": self.item.title,
            "cadence": self.item.cadence,
            "last_run_on": _iso(self.last_run_on),
            "due_on": _iso(self.due_on),
            "verdict": self.verdict,
            "evidence_on": _iso(self.evidence_on),
            "source": self.item.source,
        }

    def worded(self) -> dict[str, Any]:
        """The same for a sheet that is read: codes as words, under headings of their own."""
        found = self.record()
        return {
            "check_id": found["item_id"],
            "area": self.area_name,
            "check_title": found["title"],
            "cadence": CADENCE_WORDS[self.item.cadence],
            "last_run_on": found["last_run_on"],
            "due_on": found["due_on"],
            "verdict": VERDICT_WORDS.get(str(self.verdict)),
            "evidence_on": found["evidence_on"],
            "law": found["source"],
        }

    def to_json(self, language: str, currency: str = "CNY") -> dict[str, Any]:
        """The row for scripts: codes as they are, title and source in the language."""
        found = self.record()
        return {
            **found,
            "title": self.item.title.in_language(language),
            "source": self.item.source.in_language(language) or None,
        }


@dataclass(frozen=True)
class Checklist:
    """All items, what is due first, with what the data say and the question they answer."""

    question: ComplianceQuestion
    rows: tuple[CheckRow, ...]
    checks: SelfChecks

    def counted(self, verdict: str) -> list[CheckRow]:
        """The items whose last verdict is this one."""
        return [row for row in self.rows if row.verdict == verdict]

    @property
    def overdue(self) -> list[CheckRow]:
        """The items whose day has passed."""
        return [row for row in self.rows if row.is_overdue]

    @property
    def due_once(self) -> list[CheckRow]:
        """The items that count: looked at, or due, at least once; what does not apply and what cannot be judged left out."""
        on = self.question.on
        return [
            row
            for row in self.rows
            if row.verdict in (PASS, FAIL) or (row.verdict is None and row.due_on is not None and row.due_on <= on)
        ]

    @property
    def kept(self) -> list[CheckRow]:
        """Of those the ones whose last verdict is pass and that are not overdue."""
        return [row for row in self.due_once if row.verdict == PASS and not row.is_overdue]

    @property
    def score(self) -> float | None:
        """100 × kept ÷ counted; None where nothing counts."""
        counted = len(self.due_once)
        return float(Fraction(100 * len(self.kept), counted)) if counted else None

    def row(self, item_id: str) -> CheckRow:
        """One item's row; KeyError for none."""
        for row in self.rows:
            if row.item_id == item_id:
                return row
        raise KeyError(item_id)


def checklist(question: ComplianceQuestion) -> Checklist:
    """Every item of the catalogue and of her own, failures and what is overdue first."""
    checks = self_checks(question)
    looks: dict[str, list[Look]] = {}
    for look in question.looks:
        looks.setdefault(look.item_id, []).append(look)
    rows = [
        _row(question, item, checks.by_item.get(item.item_id), looks.get(item.item_id, ()), order)
        for order, item in enumerate(question.items)
    ]
    return Checklist(question, tuple(sorted(rows, key=_rank(question.on))), checks)


def _row(
    question: ComplianceQuestion, item: ComplianceItem, check: SelfCheck | None, looks: Sequence[Look], order: int
) -> CheckRow:
    last = looks[-1] if looks else None
    seen_on = question.known_on("orders", "order_lines", "refunds", "reviews")
    standing: Mapping[str, Any]
    if item.trade is not None and item.trade in question.off_trades:
        standing = {"verdict": NOT_APPLICABLE, "judged_by": TRADE, "last_run_on": last and last.checked_on}
    elif last is not None and last.verdict == NOT_APPLICABLE:
        standing = {
            "verdict": NOT_APPLICABLE,
            "judged_by": OWNER,
            "last_run_on": last.checked_on,
            "evidence_on": last.evidence_on,
        }
    elif check is not None and check.is_judged:
        looked_on = check.seen_on or (seen_on if check.is_of_files else question.on)
        standing = {"verdict": check.verdict, "judged_by": DATA, "last_run_on": looked_on, "evidence_on": looked_on}
    elif last is not None:
        standing = {
            "verdict": last.verdict,
            "judged_by": OWNER,
            "last_run_on": last.checked_on,
            "evidence_on": last.evidence_on,
            "due_on": question.due.get(item.item_id),
        }
    elif check is not None:
        standing = {"verdict": CANNOT_JUDGE, "judged_by": DATA, "due_on": question.due.get(item.item_id)}
    else:
        standing = {"verdict": None, "judged_by": None, "due_on": question.due.get(item.item_id)}
    due_on = standing.get("due_on")
    return CheckRow(
        item=item,
        area_name=question.areas[item.area],
        verdict=standing["verdict"],
        judged_by=standing["judged_by"],
        last_run_on=standing.get("last_run_on"),
        due_on=due_on,
        evidence_on=standing.get("evidence_on"),
        is_overdue=due_on is not None and due_on < question.on,
        order=order,
        looks=tuple(reversed(looks)),
        check=check,
    )


def _rank(on: date) -> Any:
    """Failures, what is overdue, what is due soon, what nobody has looked at or could judge, the rest; within that by day."""

    def rank(row: CheckRow) -> tuple[int, date, int]:
        due = row.due_on or date.max
        if row.is_off:
            group = 6
        elif row.verdict == FAIL:
            group = 0
        elif row.is_overdue:
            group = 1
        elif due <= on + SOON:
            group = 2
        elif row.verdict in (None, CANNOT_JUDGE):
            group = (
                3 if row.due_on is not None or row.item.cadence not in ("on_event", "per_listing", "per_live") else 5
            )
        else:
            group = 4
        return group, due, row.order

    return rank


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

"""What is a checklist asked about? The items, what was looked at before, and what the exports tell of orders, reviews and refunds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Any

from shopdesk.analysis.compliance_catalogue import ComplianceItem
from shopdesk.analysis.copy_titles import TitleScan
from shopdesk.analysis.coverage import Coverage, known_before
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds import ComplianceRules
from shopdesk.thresholds.rule import Label

if TYPE_CHECKING:
    from shopdesk.analysis.price_fairness import PriceFairness

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Look:
    """One look at one item, as it was kept; ``entry_id`` is its entry of the journal, ``at`` when it was written down."""

    entry_id: int
    at: str
    item_id: str
    verdict: str
    checked_on: date
    note: str = ""
    evidence: str = ""
    evidence_on: date | None = None


@dataclass(frozen=True)
class Action:
    """What is done about a failure, by when, and since when it is done; ``entry_id`` is the look that opened it."""

    entry_id: int
    item_id: str
    words: str
    opened_on: date
    due_on: date
    closed_on: date | None = None

    def is_overdue(self, on: date) -> bool:
        """Whether it is open although its day has passed."""
        return self.closed_on is None and self.due_on < on

    def was_due(self, on: date) -> bool:
        """Whether its day has passed, done or not."""
        return self.due_on < on

    @property
    def is_in_time(self) -> bool:
        """Whether it was done by its day."""
        return self.closed_on is not None and self.closed_on <= self.due_on


@dataclass(frozen=True)
class CertificateKept:
    """A paper that runs out and the item that asks for it; a day of None: it does not run out."""

    certificate_id: str
    item_id: str
    name: str
    number: str = ""
    expires_on: date | None = None


@dataclass(frozen=True)
class ShopFacts:
    """What the exports tell, rows as ``store.compliance`` gives them, all of days before the day seen from.

    ``price`` and ``titles``: what the slower looks found, None where they were not asked; ``title_count``: titles looked at, ``titles_on``: the last day any came.
    ``brought``: kind → columns that came in. ``complaints`` of the days looked back over, of the window and of the period;
    ``ratings`` and ``paid_orders`` of the window; ``slow_orders`` and ``refund_cases`` of the days looked back over.
    """

    brought: Mapping[str, set[str]] = field(default_factory=dict)
    paid_orders: int = 0
    slow_orders: Sequence[Row] = ()
    ratings: Mapping[str | None, int] = field(default_factory=dict)
    period_ratings: Mapping[str | None, int] = field(default_factory=dict)
    base_ratings: Mapping[str | None, int] = field(default_factory=dict)
    complaints: Sequence[Row] = ()
    refund_cases: Sequence[Row] = ()
    refund_after_goods_days: int = 7
    price: PriceFairness | None = None
    titles: Sequence[TitleScan] | None = None
    title_count: int = 0
    titles_on: date | None = None

    def has(self, column: str, *kinds: str) -> bool:
        """Whether some import of these kinds has brought a column."""
        return any(column in self.brought.get(kind, ()) for kind in kinds)


@dataclass(frozen=True)
class ComplianceQuestion:
    """Everything the answer is made of.

    ``as_of`` is what was asked; ``seen_on`` the day from which clocks are read, exclusive too but never after the data end.
    ``on`` is the day the list is looked at: today where ``as_of`` is the newest day that files reach, else ``as_of`` itself.
    ``period`` is what the figures are of, ``base`` what that is compared with, ``window`` the days
    that what checks itself looks at. ``due``: item → the day by which
    she has to look at it (again), where a day is set; ``begun_on``: when she looked at anything first.
    """

    as_of: date
    seen_on: date
    on: date
    period: DateRange
    window: DateRange
    base: DateRange | None = None
    items: Sequence[ComplianceItem] = ()
    areas: Mapping[str, Label] = field(default_factory=dict)
    looks: Sequence[Look] = ()
    actions: Sequence[Action] = ()
    certificates: Sequence[CertificateKept] = ()
    off_trades: frozenset[str] = frozenset()
    due: Mapping[str, date] = field(default_factory=dict)
    begun_on: date | None = None
    is_now: bool = True
    facts: ShopFacts = field(default_factory=ShopFacts)
    coverage: Coverage = field(default_factory=dict)
    rules: ComplianceRules = field(default_factory=ComplianceRules)

    @property
    def closed_in_time(self) -> tuple[int, int]:
        """How many actions were done by their day, of how many whose day has passed."""
        due = [one for one in self.actions if one.was_due(self.on)]
        return sum(one.is_in_time for one in due), len(due)

    def known_on(self, *kinds: str) -> date | None:
        """The last day before ``as_of`` that files of these kinds reach."""
        known = known_before(self.coverage, self.seen_on)
        days = [str(known[kind]["last"]) for kind in kinds if kind in known]
        return date.fromisoformat(max(days)[:10]) if days else None

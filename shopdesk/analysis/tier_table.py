"""Where does every buyer stand on a day, and where did she stand on the day it is compared with?

Pure: every result hangs on ``as_of`` alone, so that the tiers of a past day are the same whether they were worked out then or
now, from what was known then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

import numpy as np

from shopdesk.analysis.buyer_columns import BuyerColumns, BuyerRows
from shopdesk.analysis.buyer_scores import (
    HIGH_VALUE,
    LOST,
    NO_TIER,
    TIERS,
    Marks,
    high_value_cut,
    movement,
    score_buyers,
    standings,
    tier_buyers,
    tiers_above,
)
from shopdesk.analysis.purchase_history import Numbers, PurchaseHistory, Purchases
from shopdesk.analysis.repurchase import (
    ChurnDays,
    Cohorts,
    Share,
    are_overdue,
    churn_days,
    cohorts,
    expected_gaps,
    gaps,
    repurchase_within,
    window_repurchase,
)
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds.tiers import TiersRules


@dataclass(frozen=True)
class IdentityShare:
    """Paid orders for goods of the window and their fen, and how much of both has a buyer."""

    orders: int = 0
    identified_orders: int = 0
    paid_value: int = 0
    identified_value: int = 0
    unknown_orders: int = 0

    @property
    def order_share(self) -> float | None:
        return self.identified_orders / self.orders if self.orders else None

    @property
    def value_share(self) -> float | None:
        return self.identified_value / self.paid_value if self.paid_value else None


@dataclass(frozen=True)
class TiersQuestion:
    """What the store knows about buyers as of one day.

    history: all their buyer-days; before_on: the day the tiers are compared with. identity: of the window. covered: the spans that
    order files cover. history_start: the first paid day.
    """

    as_of: date
    history: PurchaseHistory = field(default_factory=PurchaseHistory)
    before_on: date | None = None
    identity: IdentityShare = IdentityShare()
    covered: Sequence[DateRange] = ()
    history_start: date | None = None
    rules: TiersRules = field(default_factory=TiersRules)


@dataclass(frozen=True)
class TierTable:
    """All buyers as of a day, best first in ``rows``, with what the rates and movements are worked out from.

    tiers_now, tiers_before: of every buyer of the history the place in ``TIERS``, ``NO_TIER`` where she was none.
    """

    question: TiersQuestion
    rows: BuyerRows
    churn: ChurnDays
    high_value_from: int | None
    purchases: Purchases
    purchases_before: Purchases | None
    gaps: Sequence[int]
    tiers_now: Numbers
    tiers_before: Numbers

    def count(self, tier: str) -> int:
        return int(np.count_nonzero(self.tiers_now == TIERS.index(tier)))

    def count_before(self, tier: str | None = None) -> int | None:
        """Buyers of a tier, or of any, on the day compared with; None where no buyer was known then."""
        known = int(np.count_nonzero(self.tiers_before != NO_TIER))
        if not known or tier is None:
            return known or None
        return int(np.count_nonzero(self.tiers_before == TIERS.index(tier)))

    def money(self, tier: str | None = None) -> int:
        """The net fen of the buyers of a tier, or of all; who cost more than she spent counts as nothing."""
        spent = np.maximum(0, self.rows.columns.standings.monetary_value)
        return int((spent if tier is None else spent[self.rows.columns.tiers.codes == TIERS.index(tier)]).sum())

    @cached_property
    def _moved(self) -> dict[str, dict[str, int]]:
        return movement(self.tiers_before, self.tiers_now)

    def movement(self) -> dict[str, dict[str, int]]:
        """Buyers by tier on the day compared with (rows, ``new``: none then) and now (columns)."""
        return self._moved

    def moved(self, before: str, now: str) -> BuyerRows:
        """The buyers behind a cell of the movement."""
        was = NO_TIER if before == "new" else TIERS.index(before)
        columns = self.rows.columns
        return self.rows.where((columns.previous == was) & (columns.tiers.codes == TIERS.index(now)))

    def movement_rates(self) -> dict[str, dict[str, Fraction] | None]:
        """The same as shares of each row; None where a row holds too few buyers for shares."""
        least = self.question.rules.movement_min_buyers
        found: dict[str, dict[str, Fraction] | None] = {}
        for row, cells in self.movement().items():
            n = sum(cells.values())
            found[row] = {tier: Fraction(count, n) for tier, count in cells.items()} if n and n >= least else None
        return found

    def cohorts(self) -> Cohorts:
        rules = self.question.rules
        return cohorts(
            self.purchases,
            history_start=self.question.history_start,
            history_start_days=rules.history_start_days,
        )

    def repurchase(self) -> Share:
        """Of the buyers with an occasion in the window, those with two or more."""
        return self._repurchase(self.purchases)

    def repurchase_before(self) -> Share | None:
        """The same on the day compared with, by what was known then."""
        return None if self.purchases_before is None else self._repurchase(self.purchases_before)

    def _repurchase(self, purchases: Purchases) -> Share:
        as_of = purchases.as_of
        return window_repurchase(purchases, as_of - timedelta(days=int(self.question.rules.window_days)), as_of)

    def repurchase_within(self) -> dict[int, Share]:
        """The N-day rates of the rule book's spans, each over the buyers whose N days were observed whole."""
        rules = self.question.rules
        spans = (rules.repurchase_1_days, rules.repurchase_2_days, rules.repurchase_3_days, rules.repurchase_4_days)
        return {int(span): repurchase_within(self.purchases, span) for span in spans}


def tier_table(question: TiersQuestion) -> TierTable:
    """Every buyer's standing, scores and tier (analysis-spec §B)."""
    rules, as_of = question.rules, question.as_of
    purchases = question.history.known_before(as_of)
    found = standings(purchases, rules)
    seen = gaps(purchases)
    churn = churn_days(seen, rules)
    cut = high_value_cut(found, rules, churn.days)
    tiers = tiers_above(cut, found, rules, churn.days)
    earlier = None if question.before_on is None else question.history.known_before(question.before_on)
    before = np.full(len(question.history.buyers), NO_TIER)
    if earlier is not None:
        before[earlier.places] = _tiers(earlier, rules)
    mean_gap = sum(seen) / len(seen) if seen else float("nan")
    first, last = (purchases.first_days, purchases.last_days) if len(purchases) else (purchases.days, purchases.days)
    expected = expected_gaps(purchases.counts - 1, last - first, mean_gap, rules)
    columns = BuyerColumns(
        purchases=purchases,
        standings=found,
        scores=score_buyers(found, rules),
        tiers=tiers,
        previous=before[purchases.places],
        are_new=as_of.toordinal() - first <= rules.new_buyer_days,
        are_overdue=are_overdue(found.recency_days, expected, rules),
        expected_days=expected,
    )
    now = np.full(len(question.history.buyers), NO_TIER)
    now[purchases.places] = tiers.codes
    best_first = _best_first(found.monetary_value, found.recency_days)
    return TierTable(question, BuyerRows(columns, best_first), churn, cut, purchases, earlier, seen, now, before)


def _best_first(money: Numbers, recency_days: Numbers) -> Numbers:
    """The places of buyers: who spent most first, of those who spent alike the most recent, of equal ones the smaller id."""
    n, days = len(money), int(recency_days.max(initial=0)) + 1
    if not n or (int(np.ptp(money)) + 1) * days * n >= 2**62:
        return np.lexsort((recency_days, -money))
    # one number a buyer, her place in its end: sorting numbers is much quicker than sorting places
    keys = ((money.max() - money) * days + recency_days) * n + np.arange(n)
    return np.sort(keys) % n


def tiers_on(day: date, history: PurchaseHistory, rules: TiersRules) -> Numbers:
    """Of every buyer of the history the tier when a day began, by what was known then: a place in ``TIERS``, or ``NO_TIER``."""
    codes = np.full(len(history.buyers), NO_TIER)
    purchases = history.known_before(day)
    codes[purchases.places] = _tiers(purchases, rules)
    return codes


def _tiers(purchases: Purchases, rules: TiersRules) -> Numbers:
    """The tier of each of these buyers, as a place in ``TIERS``."""
    lost_after = churn_days(gaps(purchases), rules).days
    return tier_buyers(standings(purchases, rules), rules, lost_after).codes


def slipping(table: TierTable) -> BuyerRows:
    """Buyers worth much who stay away: of high value now or on the day compared with, and long silent, overdue or lost.

    Who only fell below the line of high value, since others spent more, and bought within her rhythm, does not stay away.
    """
    columns = table.rows.columns
    codes, good, lost = columns.tiers.codes, TIERS.index(HIGH_VALUE), TIERS.index(LOST)
    was_good: Marks = (codes == good) | (columns.previous == good)
    return table.rows.where(was_good & (columns.tiers.are_at_risk | columns.are_overdue | (codes == lost)))

"""Where does every buyer stand on a day, and where did she stand on the day it is compared with?

Pure: every result hangs on ``as_of`` alone, so that the tiers of a past day are the same whether they were worked out then or
now, from what was known then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from statistics import fmean

from shopdesk.analysis.buyer_rows import BuyerRow
from shopdesk.analysis.buyer_scores import HIGH_VALUE, high_value_cut, movement, score_buyers, tier_buyers
from shopdesk.analysis.repurchase import (
    ChurnDays,
    Cohorts,
    Purchases,
    Share,
    churn_days,
    cohorts,
    expected_gap_days,
    gaps,
    gaps_of_each,
    is_overdue,
    repurchase_within,
    standings,
    window_repurchase,
)
from shopdesk.period import DateRange, Month
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

    occasions: (buyer, ISO day, net fen) known before ``as_of``; before: the same known before ``before_on``, the day the tiers
    are compared with. identity: of the window. covered: the spans that order files cover. history_start: the first paid day.
    """

    as_of: date
    occasions: Sequence[tuple[str, str, int]] = ()
    before_on: date | None = None
    before: Sequence[tuple[str, str, int]] = ()
    identity: IdentityShare = IdentityShare()
    covered: Sequence[DateRange] = ()
    history_start: date | None = None
    rules: TiersRules = field(default_factory=TiersRules)


@dataclass(frozen=True)
class TierTable:
    """All buyers as of a day, best first, with what the rates and movements are worked out from."""

    question: TiersQuestion
    rows: tuple[BuyerRow, ...]
    churn: ChurnDays
    high_value_from: int | None
    purchases: Purchases
    gaps: Sequence[int]
    before: Mapping[str, str]

    @cached_property
    def tiers(self) -> dict[str, str]:
        return {row.buyer_id: row.tier for row in self.rows}

    def count(self, tier: str) -> int:
        return sum(row.tier == tier for row in self.rows)

    def movement(self) -> dict[str, dict[str, int]]:
        """Buyers by tier on the day compared with (rows, ``new``: none then) and now (columns)."""
        return movement(dict(self.before), self.tiers)

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
        as_of = self.question.as_of
        return window_repurchase(self.purchases, as_of - timedelta(days=int(self.question.rules.window_days)), as_of)

    def repurchase_within(self) -> dict[int, Share]:
        """The N-day rates of the rule book's spans, each over the buyers whose N days were observed whole."""
        rules = self.question.rules
        spans = (rules.repurchase_1_days, rules.repurchase_2_days, rules.repurchase_3_days, rules.repurchase_4_days)
        return {int(span): repurchase_within(self.purchases, span) for span in spans}


def tier_table(question: TiersQuestion) -> TierTable:
    """Every buyer's standing, scores and tier (analysis-spec §B)."""
    rules, as_of = question.rules, question.as_of
    purchases = Purchases.before(as_of, question.occasions)
    found = standings(purchases, rules)
    seen = gaps(purchases)
    churn = churn_days(seen, rules)
    before = _tiers_before(question)
    mean_gap = fmean(seen) if seen else None
    limit, day_of = as_of.toordinal(), _day_texts(purchases)
    rows = []
    for standing, score, tier, first, (count, sum_days) in zip(
        found,
        score_buyers(found, rules),
        tier_buyers(found, rules, churn.days),
        purchases.first_days.tolist() if found else (),
        gaps_of_each(purchases) if found else (),
        strict=True,
    ):
        expected = expected_gap_days(count, sum_days, mean_gap, rules) if mean_gap is not None else None
        rows.append(
            BuyerRow(
                standing=standing,
                score=score,
                tier=tier.tier,
                is_at_risk=tier.is_at_risk,
                is_new=limit - first <= rules.new_buyer_days,
                is_overdue=is_overdue(standing.recency_days, expected, rules),
                expected_gap_days=expected,
                previous_tier=before.get(standing.buyer_id),
                first_on=day_of[first],
                last_on=day_of[limit - standing.recency_days],
            )
        )
    rows.sort(key=lambda row: (-row.monetary_value, row.recency_days, row.buyer_id))
    return TierTable(question, tuple(rows), churn, high_value_cut(found, rules, churn.days), purchases, seen, before)


def _day_texts(purchases: Purchases) -> dict[int, str]:
    """Ordinal day → as the store writes it; each is written once."""
    return {day: date.fromordinal(day).isoformat() for day in set(purchases.days.tolist())}


def _tiers_before(question: TiersQuestion) -> dict[str, str]:
    return {} if question.before_on is None else tiers_on(question.before_on, question.before, question.rules)


def tiers_on(day: date, occasions: Sequence[tuple[str, str, int]], rules: TiersRules) -> dict[str, str]:
    """Buyer → tier as it stood when a day began; ``occasions``: (buyer, ISO day, net fen) as known then."""
    purchases = Purchases.before(day, occasions)
    found = standings(purchases, rules)
    lost_after = churn_days(gaps(purchases), rules).days
    tiers = tier_buyers(found, rules, lost_after)
    return {standing.buyer_id: tier.tier for standing, tier in zip(found, tiers, strict=True)}


def slipping(table: TierTable) -> list[BuyerRow]:
    """Buyers worth much who stay away: of high value and long silent or overdue, or of high value on the day compared with."""
    return [
        row
        for row in table.rows
        if (row.tier == HIGH_VALUE and (row.is_at_risk or row.is_overdue))
        or (row.previous_tier == HIGH_VALUE and row.tier != HIGH_VALUE)
    ]


def month_before(day: date) -> date:
    """The same day a month earlier, or the last one that month has."""
    month = Month.of(day).plus(-1)
    return min(date.fromordinal(month.first.toordinal() + day.day - 1), month.range.last)

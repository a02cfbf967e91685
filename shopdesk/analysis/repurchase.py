"""Do buyers come back, when, and how many of each month's new ones? Occasions, gaps, rates of repurchase, cohorts.

The arithmetic of analysis-spec §B on the columns of ``purchase_history.Purchases``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from shopdesk.analysis.purchase_history import Numbers, Purchases
from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.frozen import dataclass
from shopdesk.period import Month
from shopdesk.thresholds.tiers import TiersRules

Rates = NDArray[np.float64]
Marks = NDArray[np.bool_]


def gaps(purchases: Purchases) -> list[int]:
    """Days between one occasion of a buyer and the next, over all buyers, rising."""
    is_own = np.ones(max(0, len(purchases.days) - 1), bool)
    is_own[purchases.starts[1:-1] - 1] = False  # from one buyer's last to the next one's first
    found = np.diff(purchases.days)[is_own]
    counts = np.bincount(found)  # they are few different ones
    rising: list[int] = np.repeat(np.arange(len(counts)), counts).tolist()
    return rising


@dataclass(frozen=True)
class ChurnDays:
    """After how many days a buyer counts as lost; ``source`` is ``measured`` (of those who came back, a share did by then) or
    ``rule``; ``n`` gaps were seen."""

    days: float
    source: str
    n: int


def churn_days(seen: Sequence[int], rules: TiersRules) -> ChurnDays:
    """The quantile of the gaps within its bounds, or the rule book's days where too few gaps were seen."""
    if len(seen) < rules.churn_min_gaps:
        return ChurnDays(rules.churn_days, "rule", len(seen))
    measured = inverted_quantile(seen, rules.churn_quantile)
    assert measured is not None
    return ChurnDays(min(max(measured, rules.churn_least_days), rules.churn_most_days), "measured", len(seen))


def expected_gaps(counts: Numbers, sums_days: Numbers, shop_mean_days: float, rules: TiersRules) -> Rates:
    """Each buyer's own rhythm drawn towards the shop's: (Σ gaps + w·mean) ÷ (n + w); NaN with fewer gaps than a rhythm needs."""
    drawn = (sums_days + rules.gap_prior_weight * shop_mean_days) / (counts + rules.gap_prior_weight)
    found: Rates = np.where(counts >= rules.gap_min_count, drawn, np.nan)
    return found


def are_overdue(recency_days: Numbers, expected_days: Rates, rules: TiersRules) -> Marks:
    """Which buyers with a rhythm have been away for a multiple of it."""
    found: Marks = recency_days > rules.overdue_factor * expected_days  # never of NaN
    return found


@dataclass(frozen=True)
class Share:
    """``hits`` of ``n``; the rate is None where there is none to be measured by."""

    hits: int
    n: int

    @property
    def rate(self) -> float | None:
        return self.hits / self.n if self.n else None


def window_repurchase(purchases: Purchases, start: date, end: date) -> Share:
    """Of the buyers with an occasion from ``start`` to before ``end``, those with two or more."""
    days = purchases.days
    counts = purchases.summed(((days >= start.toordinal()) & (days < end.toordinal())).astype(np.int64))
    return Share(int(np.count_nonzero(counts >= 2)), int(np.count_nonzero(counts >= 1)))


def repurchase_within(purchases: Purchases, within_days: float) -> Share:
    """Of the buyers whose ``within_days`` after their first occasion are wholly behind us, those who came back within them."""
    first, counts = purchases.first_days if len(purchases) else purchases.days, purchases.counts
    is_observed = purchases.as_of.toordinal() - first > within_days
    came = is_observed & (counts > 1)
    second = purchases.days[purchases.starts[:-1][came] + 1]
    return Share(int(np.count_nonzero(second - first[came] <= within_days)), int(np.count_nonzero(is_observed)))


@dataclass(frozen=True)
class Cohort:
    """The buyers of one first month: how many, and how many of them were active in that month and each one after it.

    ``is_old_possible``: so soon after the history begins that some may have bought before.
    """

    month: Month
    size: int
    active: tuple[int, ...]
    is_old_possible: bool = False

    @property
    def rates(self) -> tuple[Fraction, ...]:
        return tuple(Fraction(count, self.size) for count in self.active)


@dataclass(frozen=True)
class Cohorts:
    """Months of first purchase, oldest first; ``is_last_complete`` unless the last month still runs. Months to come are no cells."""

    cohorts: tuple[Cohort, ...]
    is_last_complete: bool


FAR = 1_000_000  # more months than there are: two of them in one number


def cohorts(purchases: Purchases, *, history_start: date | None = None, history_start_days: float = 0) -> Cohorts:
    """Buyers by the month of their first occasion; an empty history has none."""
    last_day = date.fromordinal(purchases.as_of.toordinal() - 1)
    last = _number(last_day)
    found = []
    if len(purchases):
        start = int(purchases.days.min())
        by_day = np.array([_number(date.fromordinal(day)) for day in range(start, int(purchases.days.max()) + 1)])
        months = by_day[purchases.days - start]
        firsts = np.repeat(months[purchases.starts[:-1]], purchases.counts)
        is_new_month = np.append(True, (np.diff(purchases.whose) != 0) | (np.diff(months) != 0))
        cells, times = np.unique((firsts * FAR + months)[is_new_month], return_counts=True)
        active = dict(zip((divmod(cell, FAR) for cell in cells.tolist()), times.tolist(), strict=True))
        for first in sorted({cell[0] for cell in active}):
            month = Month(first // 12, first % 12 + 1)
            is_old_possible = history_start is not None and (month.first - history_start).days < history_start_days
            counts = tuple(active.get((first, number), 0) for number in range(first, last + 1))
            found.append(Cohort(month, counts[0], counts, is_old_possible))
    return Cohorts(tuple(found), purchases.as_of == Month.of(last_day).range.end)


def _number(day: date) -> int:
    """Months since the year 0, January of it being 0."""
    return day.year * 12 + day.month - 1

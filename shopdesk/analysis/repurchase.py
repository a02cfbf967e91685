"""Do buyers come back, when, and how many of each month's new ones? Occasions, gaps, rates of repurchase, cohorts.

A purchase occasion is a buyer's local day with at least one order for goods that was not refunded in full
(analysis-spec §B): two orders of a day are one occasion. A shop of a million lines has half a million occasions: they are
kept as columns of numbers, sorted by buyer and day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from shopdesk.analysis.buyer_scores import BuyerStanding
from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.period import Month
from shopdesk.thresholds.tiers import TiersRules

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Purchases:
    """The occasions before a day: ``buyers`` by id; of buyer n the rows ``starts[n]`` to before ``starts[n + 1]`` of ``days``
    (ordinal, rising) and ``values`` (net fen). Every buyer has a row."""

    as_of: date
    buyers: tuple[str, ...]
    starts: Numbers
    days: Numbers
    values: Numbers

    @classmethod
    def before(cls, as_of: date, rows: Iterable[tuple[str, str, int]], *, joins_days: bool = True) -> Purchases:
        """From (buyer, ISO day, net fen) in any order, those before ``as_of``. ``joins_days``: rows of one buyer and day are one
        occasion; else each row is one of its own."""
        limit = as_of.isoformat()
        known = [row for row in rows if row[1] < limit]
        buyers = tuple(sorted({row[0] for row in known}))
        places = {buyer_id: at for at, buyer_id in enumerate(buyers)}
        ordinals = {day: date.fromisoformat(day).toordinal() for day in {row[1] for row in known}}
        whose = np.fromiter((places[row[0]] for row in known), np.int64, len(known))
        days = np.fromiter((ordinals[row[1]] for row in known), np.int64, len(known))
        values = np.fromiter((row[2] for row in known), np.int64, len(known))
        order = np.lexsort((days, whose))
        whose, days, values = whose[order], days[order], values[order]
        if joins_days and len(known):
            is_first = np.append(True, (np.diff(whose) != 0) | (np.diff(days) != 0))
            values = np.add.reduceat(values, np.flatnonzero(is_first))
            whose, days = whose[is_first], days[is_first]
        starts = np.searchsorted(whose, np.arange(len(buyers) + 1))
        return cls(as_of, buyers, starts.astype(np.int64), days, values)

    def __len__(self) -> int:
        return len(self.buyers)

    @property
    def first_days(self) -> Numbers:
        return self.days[self.starts[:-1]]

    @property
    def last_days(self) -> Numbers:
        return self.days[self.starts[1:] - 1]

    @property
    def counts(self) -> Numbers:
        """Occasions of each buyer."""
        return np.diff(self.starts)

    def own_days(self, buyer: int) -> list[int]:
        """The ordinal days of one buyer, by her place."""
        return [int(day) for day in self.days[self.starts[buyer] : self.starts[buyer + 1]]]

    def summed(self, column: Numbers) -> Numbers:
        """A column of the occasions added up for each buyer."""
        return np.add.reduceat(column, self.starts[:-1]) if len(self) else column[:0]

    def whose(self) -> Numbers:
        """The place of the buyer of each occasion."""
        return np.repeat(np.arange(len(self)), self.counts)


def standings(purchases: Purchases, rules: TiersRules) -> list[BuyerStanding]:
    """Recency of every buyer; frequency and money within the window before ``as_of``. Buyers in the order of their ids."""
    if not len(purchases):
        return []
    limit = purchases.as_of.toordinal()
    is_within = purchases.days >= limit - rules.window_days
    times = purchases.summed(is_within.astype(np.int64)).tolist()
    money = purchases.summed(np.where(is_within, purchases.values, 0)).tolist()
    away = (limit - purchases.last_days).tolist()
    return [BuyerStanding(*one) for one in zip(purchases.buyers, away, times, money, strict=True)]


def gaps(purchases: Purchases) -> list[int]:
    """Days between one occasion of a buyer and the next, over all buyers, rising."""
    whose = purchases.whose()
    found: list[int] = np.sort(np.diff(purchases.days)[np.diff(whose) == 0]).tolist()
    return found


def gaps_of_each(purchases: Purchases) -> Iterator[tuple[int, int]]:
    """(number of gaps, sum of their days) of every buyer: from the first occasion to the last."""
    spans = (purchases.last_days - purchases.first_days).tolist()
    return zip((purchases.counts - 1).tolist(), spans, strict=True)


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


def expected_gap_days(count: int, sum_days: int, shop_mean_days: float, rules: TiersRules) -> float | None:
    """A buyer's own rhythm drawn towards the shop's: (Σ gaps + w·mean) ÷ (n + w); None with fewer gaps than a rhythm needs."""
    if count < rules.gap_min_count:
        return None
    return (sum_days + rules.gap_prior_weight * shop_mean_days) / (count + rules.gap_prior_weight)


def is_overdue(recency_days: int, expected_days: float | None, rules: TiersRules) -> bool:
    """Whether a buyer with a rhythm has been away for a multiple of it."""
    return expected_days is not None and recency_days > rules.overdue_factor * expected_days


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


def cohorts(purchases: Purchases, *, history_start: date | None = None, history_start_days: float = 0) -> Cohorts:
    """Buyers by the month of their first occasion; an empty history has none."""
    last_day = date.fromordinal(purchases.as_of.toordinal() - 1)
    last = _number(last_day)
    found = []
    if len(purchases):
        numbers = {day: _number(date.fromordinal(day)) for day in np.unique(purchases.days).tolist()}
        months = np.fromiter((numbers[day] for day in purchases.days.tolist()), np.int64, len(purchases.days))
        firsts = np.repeat(months[purchases.starts[:-1]], purchases.counts)
        is_new_month = np.append(True, (np.diff(purchases.whose()) != 0) | (np.diff(months) != 0))
        cells, times = np.unique(np.stack((firsts, months))[:, is_new_month], axis=1, return_counts=True)
        active = {(int(first), int(month)): int(n) for (first, month), n in zip(cells.T, times, strict=True)}
        for first in sorted({cell[0] for cell in active}):
            month = Month(first // 12, first % 12 + 1)
            is_old_possible = history_start is not None and (month.first - history_start).days < history_start_days
            counts = tuple(active.get((first, number), 0) for number in range(first, last + 1))
            found.append(Cohort(month, counts[0], counts, is_old_possible))
    return Cohorts(tuple(found), purchases.as_of == Month.of(last_day).range.end)


def _number(day: date) -> int:
    """Months since the year 0, January of it being 0."""
    return day.year * 12 + day.month - 1

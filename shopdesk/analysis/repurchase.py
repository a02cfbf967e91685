"""Do buyers come back, when, and how many of each month's new ones? Occasions, gaps, rates of repurchase, cohorts.

A purchase occasion is a buyer's local day with at least one order for goods that was not refunded in full
(analysis-spec §B): two orders of a day are one occasion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from shopdesk.analysis.buyer_scores import BuyerStanding
from shopdesk.analysis.quantiles import inverted_quantile
from shopdesk.period import Month
from shopdesk.thresholds.tiers import TiersRules


@dataclass(frozen=True, slots=True)
class Occasion:
    """One buyer's day: an ordinal day (``date.toordinal``) and the net fen of its orders.

    order_id: only where every order shall be an occasion of its own.
    """

    buyer_id: str
    day: int
    net_value: int = 0
    order_id: str = ""


Days = Mapping[str, Sequence[int]]


def days_by_buyer(occasions: Iterable[Occasion], as_of: date) -> dict[str, list[int]]:
    """Buyer → the ordinal days of the occasions before ``as_of``, rising, each once."""
    limit = as_of.toordinal()
    found: dict[str, set[int]] = {}
    for one in occasions:
        if one.day < limit:
            found.setdefault(one.buyer_id, set()).add(one.day)
    return {buyer_id: sorted(days) for buyer_id, days in found.items()}


def standings(occasions: Iterable[Occasion], as_of: date, rules: TiersRules) -> list[BuyerStanding]:
    """Recency of every buyer; frequency and money within the window before ``as_of``. Buyers in the order of their ids."""
    limit = as_of.toordinal()
    since = limit - rules.window_days
    last: dict[str, int] = {}
    counted: dict[str, set[tuple[int, str]]] = {}
    money: dict[str, int] = {}
    for one in occasions:
        if one.day >= limit:
            continue
        last[one.buyer_id] = max(last.get(one.buyer_id, 0), one.day)
        if one.day >= since:
            counted.setdefault(one.buyer_id, set()).add((one.day, one.order_id))
            money[one.buyer_id] = money.get(one.buyer_id, 0) + one.net_value
    return [
        BuyerStanding(buyer_id, limit - last[buyer_id], len(counted.get(buyer_id, ())), money.get(buyer_id, 0))
        for buyer_id in sorted(last)
    ]


def gaps(days: Days) -> list[int]:
    """Days between one occasion of a buyer and the next, over all buyers, rising."""
    return sorted(later - earlier for own in days.values() for earlier, later in pairwise(own))


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


def expected_gap_days(own: Sequence[int], shop_mean_days: float, rules: TiersRules) -> float | None:
    """A buyer's own rhythm drawn towards the shop's: (Σ gaps + w·mean) ÷ (n + w); None with fewer gaps than a rhythm needs."""
    if len(own) < rules.gap_min_count:
        return None
    return (sum(own) + rules.gap_prior_weight * shop_mean_days) / (len(own) + rules.gap_prior_weight)


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


def window_repurchase(days: Days, start: date, end: date) -> Share:
    """Of the buyers with an occasion from ``start`` to before ``end``, those with two or more."""
    first, last = start.toordinal(), end.toordinal()
    counts = [sum(first <= day < last for day in own) for own in days.values()]
    return Share(sum(count >= 2 for count in counts), sum(count >= 1 for count in counts))


def repurchase_within(days: Days, within_days: float, as_of: date) -> Share:
    """Of the buyers whose ``within_days`` after their first occasion are wholly behind us, those who came back within them."""
    limit = as_of.toordinal()
    observed = [own for own in days.values() if own and limit - own[0] > within_days]
    return Share(sum(len(own) > 1 and own[1] - own[0] <= within_days for own in observed), len(observed))


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


def cohorts(days: Days, as_of: date, *, history_start: date | None = None, history_start_days: float = 0) -> Cohorts:
    """Buyers by the month of their first occasion before ``as_of``; an empty history has none."""
    last_day = date.fromordinal(as_of.toordinal() - 1)
    last = _number(last_day)
    month_of: dict[int, int] = {}  # many occasions, few days
    members: dict[int, list[set[int]]] = {}
    for own in days.values():
        months = set()
        for day in own:
            if day not in month_of:
                month_of[day] = _number(date.fromordinal(day))
            months.add(month_of[day])
        if months:
            members.setdefault(min(months), []).append(months)
    found = []
    for first in sorted(members):
        active = Counter(number for months in members[first] for number in months)
        month = Month(first // 12, first % 12 + 1)
        is_old_possible = history_start is not None and (month.first - history_start).days < history_start_days
        found.append(
            Cohort(
                month,
                len(members[first]),
                tuple(active[number] for number in range(first, last + 1)),
                is_old_possible,
            )
        )
    return Cohorts(tuple(found), as_of == Month.of(last_day).range.end)


def _number(day: date) -> int:
    """Months since the year 0, January of it being 0."""
    return day.year * 12 + day.month - 1

"""Of what was sent in a month, how much has come back, and how much will have in the end?

A month that is younger than the age at which nearly all returns have arrived is completed by chain ladder; only whole months
lend their factors, so that a running month never looks like an old one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shopdesk.analysis.intervals import wilson_interval
from shopdesk.analysis.return_rates import CompletedCohorts, arrived_within, completed
from shopdesk.frozen import dataclass
from shopdesk.period import Month
from shopdesk.thresholds.returns import ReturnsRules

ENOUGH_RETURNS = 30  # returns whose ages tell how long it takes; before that the rule book does
OLDEST_AGE = 6  # months after which nothing is expected to come back


@dataclass(frozen=True)
class Cohort:
    """Units sent in a month, units of them back by now, what will be back in the end; ``is_mature``: nearly all has arrived.

    is_thin: the completion rests on a single older month. low and high: Wilson's interval of what is seen.
    """

    month: str
    sent_qty: int
    back_qty: int
    rate: float | None
    completed_rate: float | None
    is_mature: bool
    is_thin: bool = False
    low_rate: float | None = None
    high_rate: float | None = None


@dataclass(frozen=True)
class Cohorts:
    """The months, oldest first, the days after which they count as mature, and whether that was seen or assumed."""

    months: tuple[Cohort, ...] = ()
    mature_days: int = 0
    is_age_seen: bool = False
    ladder: CompletedCohorts | None = None

    def of(self, month: str) -> Cohort | None:
        return next((one for one in self.months if one.month == month), None)


def cohorts(
    sent: Sequence[tuple[str, int, int]],
    back: Sequence[tuple[str, str, int]],
    ages: Sequence[tuple[int, int]],
    as_of: date,
    rules: ReturnsRules,
) -> Cohorts:
    """The cohorts known before ``as_of``; empty where nothing was sent."""
    known = {month: qty for month, qty, _ in sent if qty > 0}
    if not known:
        return Cohorts(mature_days=int(rules.cohort_mature_days))
    seen_days = arrived_within(ages, rules.cohort_mature_share) if _units(ages) >= ENOUGH_RETURNS else None
    mature_days = int(rules.cohort_mature_days) if seen_days is None else seen_days
    running = Month.of(as_of)
    rows = [(month, qty, _cumulative(month, back, running)) for month, qty in sorted(known.items())]
    ladder = completed([(qty, steps) for _, qty, steps in rows if steps])
    ultimates = iter(ladder.ultimate)
    found = []
    for month, qty, steps in rows:
        came = min(qty, sum(units for at, _, units in back if at == month))
        ultimate = next(ultimates) if steps else None
        is_mature = (as_of - Month.parse(month).range.last).days > mature_days
        expected = None if ultimate is None else min(qty, max(came, ultimate))
        bounds = wilson_interval(came / 1000, qty / 1000, rules.interval_z)
        found.append(
            Cohort(
                month=month,
                sent_qty=qty,
                back_qty=came,
                rate=came / qty,
                completed_rate=came / qty if is_mature else None if expected is None else expected / qty,
                is_mature=is_mature,
                is_thin=not is_mature and bool(steps) and ladder.is_thin(len(steps) - 1),
                low_rate=bounds[0] if bounds else None,
                high_rate=bounds[1] if bounds else None,
            )
        )
    return Cohorts(tuple(found), mature_days, seen_days is not None, ladder)


def _cumulative(month: str, back: Sequence[tuple[str, str, int]], running: Month) -> list[int]:
    """Units back by the end of the month of dispatch, of the one after it and so on, as far as those months are over."""
    start = Month.parse(month)
    over = (running.year * 12 + running.month) - (start.year * 12 + start.month)
    dated = [(Month.parse(on), qty) for at, on, qty in back if at == month and on]
    return [sum(qty for on, qty in dated if on <= start.plus(age)) for age in range(min(over, OLDEST_AGE + 1))]


def _units(ages: Sequence[tuple[int, int]]) -> int:
    return sum(qty for _, qty in ages) // 1000

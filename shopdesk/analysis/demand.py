"""What was wanted of each SKU, week by week? Sales with stock-outs and promotions allowed for, and every change written down.

Rows are SKUs, columns ISO weeks (Monday first); NaN is a week of which nothing is known, which is not 0. ``sold`` is what the
files say, ``cleaned`` what would have sold had there been stock, ``ordinary`` the same without promotions; ``marks`` says of
each week why they differ, and ``lineage`` tells it in rows. Quantities here are units, the store's thousandths divided once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.daily_sales import DailySales
from shopdesk.analysis.days_on_offer import DayColumns, Days, days_of_weeks, empty_days, is_between
from shopdesk.analysis.demand_cleaning import RULES, ordinary_weeks, outlying, weeks_named
from shopdesk.analysis.demand_laws import Array
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds import ReplenishmentRules

Marks = npt.NDArray[np.uint8]

AS_SOLD, NOT_COVERED, NOT_LISTED, SCALED, TOO_FEW_DAYS, PROMOTION, UNUSUAL = range(7)
MARKS = (
    "as_sold", "not_covered", "not_listed", "scaled_for_stock_out", "too_few_days_in_stock", "promotion", "unusual",
)  # fmt: skip


@dataclass(frozen=True)
class Event:
    """Days on which demand is not ordinary: 618, 双11, a promotion of the shop's own; ``skus`` None: all of them."""

    name: str
    days: DateRange
    skus: frozenset[str] | None = None


@dataclass(frozen=True)
class DemandRows:
    """Plain rows. Everything dated ``as_of`` or later is left out.

    sales: (SKU, day, thousandths) of paid units less those cancelled before shipping, without service links; a day on which
    all was cancelled is a row of 0: somebody still wanted it, so the SKU is not idle.
    counts: (SKU, day, thousandths on hand) of every stock count, warehouses added up.
    covered: spans of days of which order files speak. listed: SKU → first and last day on offer, None unknown. unusual: (SKU, Monday)
    of weeks the owner said are not typical: a group purchase, goods that had run out unseen.
    """

    sales: Sequence[tuple[str, str, int]] | DailySales
    covered: Sequence[DateRange]
    counts: Sequence[tuple[str, str, int]] | DailySales = ()
    events: Sequence[Event] = ()
    listed: Mapping[str, tuple[str | None, str | None]] = field(default_factory=dict)
    unusual: Collection[tuple[str, date]] = ()


@dataclass(frozen=True)
class Change:
    """One week of one SKU that is not taken as it was sold: what the files say, what is used (None unknown) and why."""

    week: date
    sold: float | None
    used: float | None
    reason: str
    in_stock_days: int | None = None
    event: str | None = None


@dataclass(frozen=True)
class WeeklyDemand:
    """Demand of many SKUs over the same weeks.

    in_stock_days: −1 where no stock count speaks of the week. uplift: promotion week over its baseline, NaN elsewhere and in weeks
    that are unusual by the owner's word.
    last_sold: days from the last sale to ``as_of``, NaN never; age: days since the SKU was first on offer, NaN unknown.
    """

    skus: tuple[str, ...]
    weeks: tuple[date, ...]
    sold: Array
    in_stock_days: Days
    cleaned: Array
    ordinary: Array
    uplift: Array
    marks: Marks
    events: tuple[str | None, ...]
    last_sold: Array
    age: Array
    has_counts: npt.NDArray[np.bool_]

    def lineage(self, row: int) -> list[Change]:
        """Every week of the SKU that was not taken as sold, oldest first, weeks before it was on offer left out."""
        found = []
        for at in np.flatnonzero((self.marks[row] != AS_SOLD) & (self.marks[row] != NOT_LISTED)):
            sold, used, days = self.sold[row, at], self.ordinary[row, at], int(self.in_stock_days[row, at])
            mark = int(self.marks[row, at])
            found.append(
                Change(
                    week=self.weeks[at],
                    sold=None if np.isnan(sold) else float(sold),
                    used=None if np.isnan(used) else float(used),
                    reason=MARKS[mark],
                    in_stock_days=None if days < 0 else days,
                    event=self.events[at] if mark == PROMOTION else None,
                )
            )
        return found

    def outliers(self, rules: ReplenishmentRules = RULES) -> list[tuple[str, date, float]]:
        """Weeks to ask the owner about (``outlying``): SKU, week, units."""
        return [
            (self.skus[row], self.weeks[at], float(self.ordinary[row, at]))
            for row, at in outlying(self.ordinary, rules)
        ]


def monday(day: date) -> date:
    """The Monday of the ISO week the day lies in."""
    return day - timedelta(days=day.weekday())


def weekly_demand(
    rows: DemandRows, as_of: date, rules: ReplenishmentRules = RULES, most_weeks: int = 156
) -> WeeklyDemand:
    """The cleaned weeks of every SKU that was sold, counted or listed, up to the last whole week before ``as_of``."""
    sales, counts = (one if isinstance(one, DailySales) else DailySales.of(one) for one in (rows.sales, rows.counts))
    sales, counts = (one.where(one.day < as_of.toordinal()) for one in (sales, counts))
    named = {one.skus[place] for one in (sales, counts) for place in np.flatnonzero(np.bincount(one.item)).tolist()}
    skus = tuple(sorted(named.union(rows.listed)))
    first = first_week(rows.covered, as_of, most_weeks).toordinal()
    sold, counted = (
        DayColumns(one.places_in(skus)[one.item], one.day - first, one.qty.astype(np.float64))
        for one in (sales, counts)
    )
    return demand_of_columns(skus, sold, counted, rows, as_of, rules, most_weeks)


def first_week(covered: Sequence[DateRange], as_of: date, most_weeks: int = 156) -> date:
    """The Monday from which weeks are counted: where the files begin, but not further back than ``most_weeks``."""
    end = monday(as_of)
    starts = [span.start for span in covered if span.start < end]
    return max(monday(min(starts)), end - timedelta(weeks=most_weeks)) if starts else end


def demand_of_columns(
    skus: tuple[str, ...],
    sales: DayColumns,
    counts: DayColumns,
    rows: DemandRows,
    as_of: date,
    rules: ReplenishmentRules = RULES,
    most_weeks: int = 156,
) -> WeeklyDemand:
    """The same from rows that are columns already, days counted from ``first_week``, none of ``as_of`` or later.

    Of ``rows`` only the spans covered, the events, the unusual weeks and the days on offer are read, the latter of some of ``skus``.
    """
    first, end = first_week(rows.covered, as_of, most_weeks), monday(as_of)
    length = (end - first).days // 7
    place = {sku: row for row, sku in enumerate(skus)}

    inside = sales.where((sales.day >= 0) & (sales.day < length * 7))
    flat = inside.row * length + inside.day // 7
    # thousandths are added up as whole numbers, so that no order of rows changes a sum
    sold = np.bincount(flat, inside.qty, len(skus) * length).reshape(len(skus), length) / 1000
    latest, first_seen = np.full(len(skus), -np.inf), np.full(len(skus), np.inf)
    wanted = sales.where(sales.qty >= 0)
    sold_on = wanted.day.astype(np.float64)  # of one kind with what is filled, which is twenty times as quick
    np.maximum.at(latest, wanted.row, sold_on)
    np.minimum.at(first_seen, wanted.row, sold_on)
    counted_on = counts.day.astype(np.float64)
    np.minimum.at(first_seen, counts.row, counted_on)
    last_sold = np.where(np.isfinite(latest), (as_of - first).days - latest, np.nan)

    is_known = np.zeros(length * 7, dtype=bool)
    for covered in rows.covered:
        is_known[max(0, (covered.start - first).days) : max(0, (min(covered.end, end) - first).days)] = True
    last_seen = _on_offer(rows.listed, place, first_seen, first)
    offered = days_of_weeks(first_seen, last_seen, length)
    in_stock = offered - empty_days(counts, inside, first_seen, last_seen, length)
    oldest, newest = np.full(len(skus), np.inf), np.full(len(skus), -np.inf)
    np.minimum.at(oldest, counts.row, counted_on)
    np.maximum.at(newest, counts.row, counted_on)

    is_covered = np.broadcast_to(is_known.reshape(length, 7).all(axis=1), sold.shape)
    usable = in_stock >= rules.censor_min_days
    cleaned = np.where(is_covered & usable, sold * 7 / np.maximum(in_stock, 1), np.nan)
    marks = np.full(sold.shape, AS_SOLD, dtype=np.uint8)
    marks[in_stock < 7] = SCALED
    marks[~usable] = TOO_FEW_DAYS
    marks[offered == 0] = NOT_LISTED
    marks[~is_covered] = NOT_COVERED

    names, is_promotion = _promotions(rows.events, skus, first, length)
    is_unusual = weeks_named(rows.unusual, place, first, sold.shape) & ~np.isnan(cleaned)
    ordinary, uplift = ordinary_weeks(cleaned, is_promotion | is_unusual, rules)
    uplift[is_unusual] = np.nan  # it says nothing of what an event sells
    marks[is_promotion & ~np.isnan(cleaned)] = PROMOTION
    marks[is_unusual] = UNUSUAL
    return WeeklyDemand(
        skus=skus,
        weeks=tuple(first + timedelta(weeks=week) for week in range(length)),
        sold=np.where(is_covered, sold, np.nan),
        in_stock_days=np.where(is_between(oldest, newest, length), in_stock, np.int16(-1)),
        cleaned=cleaned,
        ordinary=ordinary,
        uplift=uplift,
        marks=marks,
        events=names,
        last_sold=last_sold,
        age=np.where(np.isfinite(first_seen), (as_of - first).days - first_seen, np.nan),
        has_counts=np.isin(np.arange(len(skus)), counts.row),
    )


def _on_offer(
    listed: Mapping[str, tuple[str | None, str | None]], place: Mapping[str, int], first_seen: Array, first: date
) -> Array:
    """The last day each SKU was on offer, counted from ``first``, infinity where it still is.

    On offer from its listing, sale or count, whichever came first: ``first_seen`` is brought forward to the listing, and is
    infinity for a SKU that was never seen.
    """
    last = np.full(len(first_seen), np.inf)
    for sku, (start, end) in listed.items():
        row = place[sku]
        if start is not None:
            first_seen[row] = min(first_seen[row], (date.fromisoformat(start[:10]) - first).days)
        if end is not None:
            last[row] = (date.fromisoformat(end[:10]) - first).days
    return last


def _promotions(
    events: Sequence[Event], skus: Sequence[str], first: date, length: int
) -> tuple[tuple[str | None, ...], npt.NDArray[np.bool_]]:
    """The name of the event in each week (the first given, if several), and which SKU's weeks are touched by one."""
    names: list[str | None] = [None] * length
    touched = np.zeros((len(skus), length), dtype=bool)
    for event in events:
        low = max(0, (event.days.start - first).days // 7)
        high = min(length, -(-(event.days.end - first).days // 7))
        for week in range(low, high):
            names[week] = names[week] or event.name
            if event.skus is None:
                touched[:, week] = True
            else:
                touched[:, week] |= np.array([sku in event.skus for sku in skus], dtype=bool)
    return tuple(names), touched

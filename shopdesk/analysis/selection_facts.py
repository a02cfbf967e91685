"""What is known of every item on a day, before any line of the rule book is laid to it? Sales, returns, stock and weeks, item by item.

Rows stand in one order: ``facts.keys``. Nothing dated ``as_of`` or later is used.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.candidates import Candidate
from shopdesk.analysis.coverage import covered_days
from shopdesk.analysis.daily_sales import DailySales
from shopdesk.analysis.days_on_offer import DayColumns
from shopdesk.analysis.demand import (
    NOT_LISTED,
    DemandRows,
    Event,
    WeeklyDemand,
    demand_of_columns,
    first_week,
)
from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.listing_weeks import grouped, latest_of, summed
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.seasons import past_season
from shopdesk.analysis.selection_columns import Dated, Ints, Item, SellingColumns
from shopdesk.analysis.stock_return import month_end_stock
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds import ReplenishmentRules

HISTORY_WEEKS = 104  # what sold two years ago says nothing of the stage of today
YEAR_DAYS, RECENT_DAYS, AD_DAYS, PRICE_DAYS = 365, 28, 91, 91


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing of a market list as last seen: price in fen, the sales it shows (often cumulative and a lower bound)."""

    item_id: str
    title: str | None
    shop_name: str | None
    category: str | None
    price_value: int | None
    shown_sales: int | None
    seen_on: str


@dataclass(frozen=True)
class SelectionQuestion:
    """What the store knows as of a day (exclusive). Money in fen, quantities in thousandths, days ISO.

    item_of: SKU → its listing by the product sheet. counts: SKU, day, units on hand. supplier_prices: SKU → fen where the supplier
    named one. spent: listing → fen and clicks of the last 91 days. events: days on which demand is not ordinary. unusual: SKU and
    Monday of weeks she said are not typical. demand_rules: how weeks are cleaned, as for replenishment.
    """

    as_of: date
    columns: SellingColumns
    goods: Sequence[Goods] = ()
    item_of: Mapping[str, str] = field(default_factory=dict)
    covered: Sequence[DateRange] = ()
    counts: Sequence[tuple[str, str, int]] | DailySales = ()
    supplier_prices: Mapping[str, int] = field(default_factory=dict)
    spent: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    listings: Sequence[Listing] = ()
    candidates: Sequence[Candidate] = ()
    events: Sequence[Event] = ()
    unusual: frozenset[tuple[str, date]] = frozenset()
    demand_rules: ReplenishmentRules = field(default_factory=ReplenishmentRules)
    # what was worked out for some lines of the rule book, by those lines: moving another one does not work it out anew
    kept: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def counted(self) -> DailySales:
        """The counts as columns."""
        return self.counts if isinstance(self.counts, DailySales) else DailySales.of(self.counts)

    def once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What ``make`` gives for a key that names all it rests on beside the question."""
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]


@dataclass(frozen=True)
class ItemFacts:
    """Per item, in the order of ``keys``: units and fen of the last year, units of 28 and 91 days, cost told by the files.

    prices: fen a unit that buyers paid of late, else the sheet's; the goods themselves have the sheet's.
    known_days, recent_days: how many of the last 365 and 28 days order files speak of. weeks: cleaned weeks without their season.
    group: the listing an item belongs to, as the row of ``listing_weeks`` and ``listing_age`` (weeks old in the first column, below 0
    for one not yet on offer). is_seen: ever on offer, sold or counted. has_season: whether weeks are cleared of a season.
    """

    question: SelectionQuestion
    keys: tuple[str, ...]
    items: tuple[Item | None, ...]
    goods: tuple[Goods, ...]
    prices: tuple[int | None, ...]
    categories: tuple[str, ...]
    listings: tuple[str | None, ...]
    sold_year: Ints
    paid_year: Ints
    told_year: Ints
    sold_recent: Ints
    sold_advertised: Ints
    stated_cost: Ints
    stated_qty: Ints
    demand: WeeklyDemand
    weeks: Array
    group: Ints
    listing_weeks: Array
    listing_age: Ints
    is_seen: npt.NDArray[np.bool_]
    month_ends: Mapping[str, list[int]]
    known_days: int
    recent_days: int
    has_season: bool
    at: Ints

    def returns(self, window_days: int, mature_days: int) -> tuple[Ints, Ints]:
        """Units back and units sold, of what was sold within the window and long enough ago for returns to have come."""
        as_of, columns = self.question.as_of.toordinal(), self.question.columns
        span = (as_of - window_days, as_of - mature_days)
        sold = _net(columns, self.at, *span, as_of)
        return np.minimum(_sums(columns, self.at, columns.returned, *span, as_of), sold), sold


def item_facts(question: SelectionQuestion) -> ItemFacts:
    """The facts of every item of goods, sales or counts; an empty question gives empty columns."""
    columns, day = question.columns, question.as_of.toordinal()
    counted = question.counted.before(question.as_of)
    place = {item.key: at for at, item in enumerate(columns.items)}
    sheet = {goods.sku: goods for goods in question.goods}
    keys = tuple(
        sorted(_known_keys(columns, day) | set(sheet) | {counted.skus[one] for one in np.unique(counted.item).tolist()})
    )
    at = np.fromiter((place.get(key, -1) for key in keys), np.int64, len(keys))
    items = tuple(None if one < 0 else columns.items[one] for one in at.tolist())
    goods = tuple(sheet.get(key) or Goods(key) for key in keys)
    prices = tuple(
        one.price_value if paid is None else paid
        for one, paid in zip(goods, _late_prices(columns, at, day), strict=True)
    )
    categories = tuple(
        one.category or (item.category if item else None) or "" for one, item in zip(goods, items, strict=True)
    )
    listings = tuple(
        question.item_of.get(key) or (item.item_id if item else None) for key, item in zip(keys, items, strict=True)
    )
    demand = _demand(question, counted, keys, goods, at)
    season = past_season(demand, categories, question.demand_rules) if keys else None
    weeks = demand.ordinary if season is None else demand.ordinary / np.where(season > 0, season, np.nan)
    group = grouped([listing or key for key, listing in zip(keys, listings, strict=True)])
    first = demand.weeks[0] if demand.weeks else question.as_of
    begun = np.where(np.isnan(demand.age), 0, demand.age)
    # weeks from the Monday of the day it was first on offer to the first column
    monday = (question.as_of.weekday() - begun) % 7
    old = np.rint((begun + monday - (question.as_of - first).days) / 7).astype(np.int64)

    def sums(table: Dated, days: int, *, further: bool = False) -> Ints:
        return _sums(columns, at, table, day - days, day, day, further=further)

    return ItemFacts(
        question=question,
        keys=keys,
        items=items,
        goods=goods,
        prices=prices,
        categories=categories,
        listings=listings,
        sold_year=_net(columns, at, day - YEAR_DAYS, day, day),
        paid_year=sums(columns.sold.told, YEAR_DAYS, further=True),
        told_year=sums(columns.sold.told, YEAR_DAYS),
        sold_recent=_net(columns, at, day - RECENT_DAYS, day, day),
        sold_advertised=_net(columns, at, day - AD_DAYS, day, day),
        stated_cost=sums(columns.stated, YEAR_DAYS, further=True),
        stated_qty=sums(columns.stated, YEAR_DAYS),
        demand=demand,
        weeks=weeks,
        group=group,
        listing_weeks=summed(weeks, demand.marks != NOT_LISTED, group),
        listing_age=latest_of(old, group),
        is_seen=~np.isnan(demand.age),
        month_ends=month_end_stock(counted),
        known_days=_known_days(question, YEAR_DAYS),
        recent_days=_known_days(question, RECENT_DAYS),
        has_season=season is not None,
        at=at,
    )


def _late_prices(columns: SellingColumns, at: Ints, day: int) -> list[int | None]:
    """What buyers paid for a unit of late, in fen; None where nothing of a known price was sold. The sheet's price is the next best."""
    sold = columns.sold.paid
    money = _sums(columns, at, sold, day - PRICE_DAYS, day, day, further=True)
    units = _sums(columns, at, sold, day - PRICE_DAYS, day, day)
    return [fen * 1000 // qty if qty > 0 else None for fen, qty in zip(money.tolist(), units.tolist(), strict=True)]


def _known_days(question: SelectionQuestion, days: int) -> int:
    return covered_days(question.covered, DateRange(question.as_of - timedelta(days=days), question.as_of))


def _known_keys(columns: SellingColumns, as_of: int) -> set[str]:
    """The items of which a sale or a return was known before the day."""
    seen = np.zeros(len(columns.items), dtype=bool)
    for table in (columns.sold, columns.returned):
        seen[table.item[table.known < as_of]] = True
    return {columns.items[at].key for at in np.flatnonzero(seen).tolist()}


def _sums(
    columns: SellingColumns, at: Ints, table: Dated, first: int, end: int, as_of: int, *, further: bool = False
) -> Ints:
    """A table's sums in the order of the keys; 0 for an item the columns do not have."""
    sums = np.append(table.sums(len(columns.items), first, end, as_of, further=further), 0)
    return np.take(sums, at)


def _net(columns: SellingColumns, at: Ints, first: int, end: int, as_of: int) -> Ints:
    """Units sold less those cancelled before they were sent, as far as that was known."""
    cancelled = _sums(columns, at, columns.cancelled, first, end, as_of)
    return (_sums(columns, at, columns.sold, first, end, as_of) - cancelled).clip(0)


def _demand(
    question: SelectionQuestion, counted: DailySales, keys: tuple[str, ...], goods: Sequence[Goods], at: Ints
) -> WeeklyDemand:
    """The cleaned weeks, as replenishment cleans them."""
    columns, as_of = question.columns, question.as_of
    day = as_of.toordinal()
    first = first_week(question.covered, as_of, HISTORY_WEEKS).toordinal()
    rows = np.full(len(columns.items) + 1, -1, dtype=np.int64)
    rows[at[at >= 0]] = np.flatnonzero(at >= 0)
    parts = []
    # what was cancelled takes units off its day; that somebody wanted them stays a row of the day
    for table, sign in ((columns.sold, 1), (columns.cancelled, -1)):
        known = table.before(day)
        parts.append(
            DayColumns(rows[known.item], known.day.astype(np.int64) - first, sign * known.qty.astype(np.float64))
        )
    sales = (
        parts[0]
        if not len(parts[1].row)
        else DayColumns(*(np.concatenate([getattr(one, name) for one in parts]) for name in ("row", "day", "qty")))
    )
    counts = DayColumns(counted.places_in(keys)[counted.item], counted.day - first, counted.qty.astype(np.float64))
    listed = {one.sku: (one.listed_on, one.delisted_on) for one in goods if one.listed_on or one.delisted_on}
    context = DemandRows((), question.covered, (), question.events, listed, question.unusual)
    return demand_of_columns(keys, sales, counts, context, as_of, question.demand_rules, HISTORY_WEEKS)

"""What does every question about returns need of the store, whatever day it asks about? Read once a change of the files, then counted.

Units are thousandths, money fen; all from the kept tables (returned.py), lines are read only of the month that a day cuts.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np

from shopdesk.period import DateRange, Month
from shopdesk.store import derived, returned
from shopdesk.store.costs import UnitCosts
from shopdesk.store.return_tallies import KNOWN_ON, SENT_WITHIN

Row = dict[str, Any]
MONTHS_KEPT = 4
UNKNOWN = np.iinfo(np.int64).min
_PAST = (
    "SELECT goods, min(item_id), min(sku), max(category), sum(units_qty), sum(paid_value) FROM sent_months "
    "WHERE month >= ? AND month <= ? GROUP BY goods"
)


class ReturnTallies:
    """The tallies of a store as it is; what a month or a span of months adds up to is kept once it was asked for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._months: dict[Any, Any] = {}
        self.costs = UnitCosts(db)

    @cached_property
    def _sheet(self) -> Mapping[str, Row]:
        names = ("title", "category", "price_value")
        sheet = self._db.execute(
            f"SELECT {returned.GOODS.format(t='p')}, max(p.title), max(p.category), max(p.price_value) FROM products p GROUP BY 1"
        )
        return {goods: dict(zip(names, values, strict=True)) for goods, *values in sheet}

    def _once(self, key: Any, rows: Any) -> Any:
        if key not in self._months:
            while len(self._months) >= MONTHS_KEPT:
                self._months.pop(next(iter(self._months)))
            self._months[key] = rows()
        return self._months[key]

    # ---- what was sent ---------------------------------------------------------------------
    @cached_property
    def _by_month(self) -> list[tuple[str, int, int]]:
        return self._db.execute(
            "SELECT month, sum(units_qty), sum(units_unknown_lines) FROM sent_months GROUP BY month ORDER BY month"
        ).fetchall()

    @cached_property
    def _last_sent(self) -> str:
        """The last day on which anything was sent."""
        return str(self._db.execute("SELECT coalesce(max(day), '') FROM sent_days").fetchone()[0])

    def _cut_month(self, as_of: date) -> dict[str, list[Any]]:
        """Goods → itself, listing, shop's code, category, units, lines of unknown units and fen of what was sent in the month of ``as_of``
        before it."""
        month, day = as_of.isoformat()[:7], as_of.isoformat()
        found: dict[str, list[Any]] = {}
        for on, goods, item_id, sku, category, qty, paid in self._once(("month", month), lambda: self._lines_of(month)):
            if on < day:
                known = found.get(goods)
                if known is None:
                    known = found[goods] = [goods, item_id, sku, category, 0, 0, 0]
                else:
                    _widen(known, item_id, sku, category)
                known[4] += qty or 0
                known[5] += qty is None
                known[6] += paid
        return found

    def _lines_of(self, month: str) -> list[tuple[Any, ...]]:
        derived.begin(self._db)
        given = {"first": f"{month}-01", "as_of": f"{month}-99"}
        return self._db.execute(returned.lines_sent(SENT_WITHIN), given).fetchall()

    def sent(self, first_month: str, as_of: date) -> tuple[list[tuple[str, int, int]], list[Row]]:
        """Units sent before ``as_of``: by month (month, units, lines whose units are not known), oldest first; and since a month by goods, by
        the names of ``GoodsSent``, with what the product sheet says where the lines do not."""
        month = as_of.isoformat()[:7]
        is_whole = self._last_sent < as_of.isoformat()  # the kept months are right to the last
        last = month if is_whole else str(Month.parse(month).plus(-1))
        cut = {} if is_whole else self._cut_month(as_of)
        by_month = [row for row in self._by_month if row[0] <= last]
        if cut:
            by_month.append((month, sum(row[4] for row in cut.values()), sum(row[5] for row in cut.values())))
        past = self._once(("past", first_month, last), lambda: self._db.execute(_PAST, (first_month, last)).fetchall())
        by_goods = {row[0]: list(row) for row in past}
        for goods, item_id, sku, category, qty, _, paid in cut.values() if first_month <= month else ():
            known = by_goods.setdefault(goods, [goods, item_id, sku, category, 0, 0])
            _widen(known, item_id, sku, category)
            known[4:] = known[4] + qty, known[5] + paid
        nothing: Row = {}
        found = []
        for goods in sorted(by_goods):
            _, item_id, sku, category, qty, paid = by_goods[goods]
            sheet = self._sheet.get(goods, nothing)
            found.append(
                {
                    "goods": goods,
                    "units_qty": qty,
                    "category": category or sheet.get("category") or "",
                    "title": sheet.get("title"),
                    "paid_value": paid,
                    "price_value": sheet.get("price_value"),
                    "unit_cost_value": self.costs.of(item_id, sku),
                }
            )
        return by_month, found

    # ---- what came back --------------------------------------------------------------------
    @cached_property
    def _parts(self) -> _Parts:
        return _Parts(
            self._db.execute(
                f"SELECT goods, reason, sent_on, ended_on, back_qty, amount_value, {KNOWN_ON} FROM return_parts "
                "WHERE status IS 'succeeded' AND back_qty > 0"
            ).fetchall()
        )

    def back_by_months(self, as_of: date) -> list[tuple[str, str, int]]:
        """(month of dispatch, month of the refund or '' where it has no date, units back)."""
        return self._parts.by_months(as_of.toordinal())

    def back_by_age(self, as_of: date) -> list[tuple[int, int]]:
        """(days from dispatch to refund, units back)."""
        return self._parts.by_age(as_of.toordinal())

    def back_by_goods(self, first_month: str, as_of: date) -> list[tuple[str, str, int, int, int | None]]:
        """What came back of goods sent since a month: goods, reason, cases, units, fen."""
        return self._parts.by_goods(date.fromisoformat(f"{first_month}-01").toordinal(), as_of.toordinal())

    def back_unplaced(self, span: DateRange, as_of: date) -> int:
        """Units that came back in a span of orders of which no dispatch is known: they are in no cohort."""
        return self._parts.unplaced(span.start.toordinal(), min(as_of, span.end).toordinal())


def _widen(known: list[Any], item_id: str, sku: str, category: str) -> None:
    """Of several lines the least listing and code and the greatest category speak for the goods."""
    if item_id < known[1]:
        known[1] = item_id
    if sku < known[2]:
        known[2] = sku
    if category > known[3]:
        known[3] = category


class _Parts:
    """Cases that brought goods back, as columns; days are ordinals, 0 where none is told. ``known``: the day that decides whether a
    case counts as of another; what no file dates goes by its application."""

    def __init__(self, rows: Sequence[tuple[Any, ...]]) -> None:
        n = len(rows)
        days = {
            text: date.fromisoformat(text).toordinal() if text else 0 for row in rows for text in (*row[2:4], row[6])
        }
        self.months = {ordinal: text[:7] for text, ordinal in days.items()}
        self.names = sorted({(row[0], row[1]) for row in rows})
        places = {name: at for at, name in enumerate(self.names)}
        self.name = np.fromiter((places[row[0], row[1]] for row in rows), np.int64, n)
        self.sent = np.fromiter((days[row[2]] for row in rows), np.int64, n)
        self.ended = np.fromiter((days[row[3]] for row in rows), np.int64, n)
        self.known = np.fromiter((days[row[6]] for row in rows), np.int64, n)
        self.qty = np.fromiter((row[4] for row in rows), np.int64, n)
        self.amount = np.fromiter((UNKNOWN if row[5] is None else row[5] for row in rows), np.int64, n)

    def by_months(self, as_of: int) -> list[tuple[str, str, int]]:
        kept = (self.known < as_of) & (self.sent > 0) & (self.sent < as_of)
        width = as_of + 1
        keys, sums = _summed(self.sent[kept] * width + self.ended[kept], self.qty[kept])
        found: dict[tuple[str, str], int] = {}
        for key, qty in zip(keys, sums, strict=True):
            at = self.months[key // width], self.months[key % width]
            found[at] = found.get(at, 0) + qty
        return [(*at, qty) for at, qty in sorted(found.items())]

    def by_age(self, as_of: int) -> list[tuple[int, int]]:
        kept = (self.ended < as_of) & (self.sent > 0) & (self.ended >= self.sent)
        return list(zip(*_summed(self.ended[kept] - self.sent[kept], self.qty[kept]), strict=True))

    def by_goods(self, first: int, as_of: int) -> list[tuple[str, str, int, int, int | None]]:
        kept = np.flatnonzero((self.known < as_of) & (self.sent >= first) & (self.sent < as_of))
        name, amount = self.name[kept], self.amount[kept]
        n = len(self.names)
        cases, qty = np.bincount(name, minlength=n).tolist(), np.bincount(name, self.qty[kept], n).tolist()
        is_told = amount != UNKNOWN
        told, fen = (
            np.bincount(name[is_told], minlength=n).tolist(),
            np.bincount(name[is_told], amount[is_told], n).tolist(),
        )
        return [
            (*self.names[at], cases[at], round(qty[at]), round(fen[at]) if told[at] else None)
            for at in range(n)
            if cases[at]
        ]

    def unplaced(self, first: int, end: int) -> int:
        return int(self.qty[(self.ended < end) & (self.sent == 0) & (self.ended >= first)].sum())


def _summed(keys: Any, numbers: Any) -> tuple[list[int], list[int]]:
    """Each key once, rising, and what its numbers add up to."""
    found, which = np.unique(keys, return_inverse=True)
    return found.tolist(), np.rint(np.bincount(which, numbers, len(found))).astype(np.int64).tolist()

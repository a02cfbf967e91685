"""How long does a supplier take, and how sure is that? Measured from purchase orders and what arrived of them.

Calendar days from the day of the order to the day of arrival. Orders that arrived after ``as_of`` count as still under way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from math import fsum, sqrt
from statistics import fmean, median

import numpy as np

from shopdesk.analysis.supplier_orders import UNKNOWN, Ints, PurchaseLine, SupplierOrders
from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class LeadTime:
    """Mean, median and spread in days with the number of arrivals they rest on, and where they come from.

    source: ``measured_sku``, ``measured_supplier``, ``supplier_word`` (the product sheet), ``supplier_other_goods`` (its other
    goods' word), ``few_arrivals`` (fewer than needed, and no word) or ``assumed`` (nothing is known).
    """

    days: float
    sd_days: float
    source: str
    n: int = 0
    median_days: float | None = None

    @property
    def is_measured(self) -> bool:
        return self.source.startswith("measured")


@dataclass(frozen=True)
class SupplierRecord:
    """How a supplier keeps its word: arrivals, promised and actual days, share on time (None without a promise)."""

    supplier: str
    n: int
    promised_days: float | None
    actual_days: float
    longest_days: int
    on_time: int
    promised: int

    @property
    def on_time_rate(self) -> float | None:
        return self.on_time / self.promised if self.promised else None


@dataclass(frozen=True)
class LeadTimes:
    """Everything the purchase orders tell about lead times; ``of`` picks the best of it for a SKU."""

    by_sku: Mapping[str, tuple[int, ...]]
    by_supplier: Mapping[str, tuple[int, ...]]
    words: Mapping[str, float]
    min_arrivals: int
    assumed_days: float
    variation: float

    def of(self, sku: str, supplier: str | None, word_days: float | None) -> LeadTime:
        """The SKU's own arrivals if there are enough, else its supplier's, else the word given, else what little there is."""
        own, whole = self.by_sku.get(sku, ()), self.by_supplier.get(supplier or "", ())
        if len(own) >= self.min_arrivals:
            return _measured(own, "measured_sku")
        if len(whole) >= self.min_arrivals:
            return _measured(whole, "measured_supplier")
        if word_days is not None and word_days >= 0:
            return LeadTime(word_days, self.variation * word_days, "supplier_word", len(whole))
        if supplier is not None and supplier in self.words:
            word = self.words[supplier]
            return LeadTime(word, self.variation * word, "supplier_other_goods", len(whole))
        few = own or whole
        if few:
            days = fmean(few)
            return LeadTime(days, self.variation * days, "few_arrivals", len(few), float(median(few)))
        return LeadTime(self.assumed_days, self.variation * self.assumed_days, "assumed")


@cache
def _measured(days: tuple[int, ...], source: str) -> LeadTime:
    mean = fmean(days)
    spread = sqrt(fsum((one - mean) ** 2 for one in days) / (len(days) - 1))
    return LeadTime(mean, spread, source, len(days), float(median(days)))


def lead_times(
    lines: Iterable[PurchaseLine],
    as_of: date,
    words: Mapping[str, Sequence[float]],
    *,
    min_arrivals: int = 5,
    assumed_days: float = 7,
    variation: float = 0.25,
) -> LeadTimes:
    """Lead times of all SKUs and suppliers from the purchase orders known before ``as_of``.

    words: supplier → the days its goods' sheets promise. Lines of one order that arrive together are one arrival of the
    supplier. ``min_arrivals`` is at least 2: a spread needs two.
    """
    orders = SupplierOrders.of(lines)
    at, took = orders.arrived(as_of)
    read = orders.columns
    is_named = read.supplier[at] != UNKNOWN
    _, once = np.unique(read.arrival[at][is_named], return_index=True)
    suppliers, days = read.supplier[at][is_named][once], took[is_named][once]
    return LeadTimes(
        by_sku=_by_name(orders.skus, read.sku[at], took),
        by_supplier=_by_name(orders.suppliers, suppliers, days),
        words={supplier: float(median(days)) for supplier, days in words.items() if days},
        min_arrivals=max(2, min_arrivals),
        assumed_days=assumed_days,
        variation=variation,
    )


def _by_name(names: Sequence[str], whose: Ints, numbers: Ints) -> dict[str, tuple[int, ...]]:
    """Name → its numbers, in their order; rows of nobody are left out."""
    order = np.argsort(whose, kind="stable")
    order = order[whose[order] != UNKNOWN]
    values = numbers[order].tolist()
    owners, starts = np.unique(whose[order], return_index=True)
    ends = np.append(starts[1:], len(values))[: len(starts)].tolist()
    return {
        names[owner]: tuple(values[start:end])
        for owner, start, end in zip(owners.tolist(), starts.tolist(), ends, strict=True)
    }


def under_way(lines: Iterable[PurchaseLine], as_of: date) -> dict[str, tuple[int, list[PurchaseLine]]]:
    """SKU → thousandths ordered and not arrived before ``as_of``, and the lines of them that are late by their own promise."""
    orders = SupplierOrders.of(lines)
    at = np.flatnonzero(orders.under_way(as_of))
    due = orders.columns.expected_on[at]
    is_late = ((due != UNKNOWN) & (due < as_of.toordinal())).tolist()
    found: dict[str, tuple[int, list[PurchaseLine]]] = {}
    for place, left, late in zip(at.tolist(), orders.left_to_come(as_of)[at].tolist(), is_late, strict=True):
        line = orders[place]
        total, behind = found.get(line.sku or "", (0, []))
        found[line.sku or ""] = (total + left, [*behind, line] if late else behind)
    return found


def supplier_records(
    lines: Iterable[PurchaseLine], as_of: date, words: Mapping[str, Sequence[float]]
) -> list[SupplierRecord]:
    """Each supplier's promised against actual days, least punctual first. On time: by the order's own promise, else by its word."""
    orders = SupplierOrders.of(lines)
    at, took = orders.arrived(as_of)
    read, names = orders.columns, orders.suppliers
    kept = read.supplier[at] != UNKNOWN
    at, took = at[kept], took[kept]
    # of lines that came together the last tells
    _, from_end = np.unique(read.delivery[at][::-1], return_index=True)
    last = len(at) - 1 - from_end
    at, took = at[last], took[last]
    promised = {name: float(median(words[name])) for name in names if words.get(name)}
    word = np.array([promised.get(name, np.nan) for name in names])[read.supplier[at]] if names else np.zeros(0)
    is_due = read.expected_on[at] != UNKNOWN
    is_judged = is_due | ~np.isnan(word)
    is_kept = np.where(is_due, read.received_on[at] <= read.expected_on[at], took <= word) & is_judged
    owner, n = read.supplier[at], len(names)
    longest = np.zeros(n, np.int64)
    np.maximum.at(longest, owner, took)
    arrivals, days = np.bincount(owner, minlength=n).tolist(), np.bincount(owner, took, n).tolist()
    kept_words, judged = (np.bincount(owner, marks, n).tolist() for marks in (is_kept, is_judged))
    found = [
        SupplierRecord(
            supplier=names[place],
            n=arrivals[place],
            promised_days=promised.get(names[place]),
            actual_days=days[place] / arrivals[place],
            longest_days=int(longest[place]),
            on_time=round(kept_words[place]),
            promised=round(judged[place]),
        )
        for place in range(n)
        if arrivals[place]
    ]
    return sorted(found, key=lambda one: (one.on_time_rate is None, one.on_time_rate or 0.0, one.supplier))

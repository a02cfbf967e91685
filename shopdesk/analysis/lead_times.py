"""How long does a supplier take, and how sure is that? Measured from purchase orders and what arrived of them.

Calendar days from the day of the order to the day of arrival. Orders that arrived after ``as_of`` count as still under way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import fsum, sqrt
from statistics import fmean, median

CLOSED = frozenset({"cancelled", "closed"})
COMPLETED = "completed"  # said to have arrived: where no day of arrival is known, nothing more is to come


@dataclass(frozen=True)
class PurchaseLine:
    """One line of a purchase order as the store has it; days ISO, quantities in thousandths, None unknown."""

    po_id: str
    supplier: str | None
    sku: str | None
    ordered_on: str | None
    expected_on: str | None = None
    received_on: str | None = None
    ordered_qty: int | None = None
    received_qty: int | None = None
    status: str | None = None


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


def arrivals(lines: Iterable[PurchaseLine], as_of: date) -> list[tuple[PurchaseLine, int]]:
    """The lines that had arrived before ``as_of``, with the days they took; arrivals before their order are left out."""
    day, found = as_of.isoformat(), []
    for line in lines:
        if line.ordered_on is None or line.received_on is None or line.received_on >= day:
            continue
        took = (date.fromisoformat(line.received_on[:10]) - date.fromisoformat(line.ordered_on[:10])).days
        if took >= 0:
            found.append((line, took))
    return found


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
    by_sku: dict[str, list[int]] = {}
    by_order: dict[tuple[str, str, str, str], int] = {}
    for line, took in arrivals(lines, as_of):
        if line.sku:
            by_sku.setdefault(line.sku, []).append(took)
        if line.supplier:
            by_order[line.supplier, line.po_id, str(line.ordered_on)[:10], str(line.received_on)[:10]] = took
    by_supplier: dict[str, list[int]] = {}
    for (supplier, *_), took in sorted(by_order.items()):
        by_supplier.setdefault(supplier, []).append(took)
    return LeadTimes(
        by_sku={sku: tuple(days) for sku, days in by_sku.items()},
        by_supplier={supplier: tuple(days) for supplier, days in by_supplier.items()},
        words={supplier: float(median(days)) for supplier, days in words.items() if days},
        min_arrivals=max(2, min_arrivals),
        assumed_days=assumed_days,
        variation=variation,
    )


def left_to_come(line: PurchaseLine, as_of: date) -> int:
    """Thousandths of a line that had not arrived before ``as_of``; an arrival without a quantity brought all of it."""
    ordered = line.ordered_qty or 0
    if line.received_on is None or line.received_on >= as_of.isoformat():
        return ordered
    return 0 if line.received_qty is None else max(0, ordered - line.received_qty)


def is_under_way(line: PurchaseLine, as_of: date) -> bool:
    """Whether something of a line placed before ``as_of`` is still to be expected then."""
    if not line.sku or line.ordered_on is None or line.ordered_on >= as_of.isoformat() or line.status in CLOSED:
        return False
    if line.status == COMPLETED and line.received_on is None:
        return False
    return left_to_come(line, as_of) > 0


def under_way(lines: Iterable[PurchaseLine], as_of: date) -> dict[str, tuple[int, list[PurchaseLine]]]:
    """SKU → thousandths ordered and not arrived before ``as_of``, and the lines of them that are late by their own promise."""
    day = as_of.isoformat()
    found: dict[str, tuple[int, list[PurchaseLine]]] = {}
    for line in lines:
        if line.sku and is_under_way(line, as_of):
            total, late = found.get(line.sku, (0, []))
            is_late = line.expected_on is not None and line.expected_on < day
            found[line.sku] = (total + left_to_come(line, as_of), [*late, line] if is_late else late)
    return found


def supplier_records(
    lines: Iterable[PurchaseLine], as_of: date, words: Mapping[str, Sequence[float]]
) -> list[SupplierRecord]:
    """Each supplier's promised against actual days, least punctual first. On time: by the order's own promise, else by its word."""
    by_order: dict[tuple[str, str, str], tuple[int, bool | None]] = {}
    for line, took in arrivals(lines, as_of):
        if not line.supplier:
            continue
        word = median(words[line.supplier]) if words.get(line.supplier) else None
        kept = None if word is None else took <= word
        if line.expected_on is not None:
            kept = str(line.received_on)[:10] <= line.expected_on[:10]
        by_order[line.supplier, line.po_id, str(line.received_on)[:10]] = (took, kept)
    found = []
    for supplier in sorted({key[0] for key in by_order}):
        mine = [one for key, one in by_order.items() if key[0] == supplier]
        judged = [kept for _, kept in mine if kept is not None]
        found.append(
            SupplierRecord(
                supplier=supplier,
                n=len(mine),
                promised_days=float(median(words[supplier])) if words.get(supplier) else None,
                actual_days=fmean(took for took, _ in mine),
                longest_days=max(took for took, _ in mine),
                on_time=sum(judged),
                promised=len(judged),
            )
        )
    return sorted(found, key=lambda one: (one.on_time_rate is None, one.on_time_rate or 0.0, one.supplier))

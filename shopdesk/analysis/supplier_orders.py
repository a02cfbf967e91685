"""How are tens of thousands of purchase lines asked about without looking at each? As columns beside the lines themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, fields, replace
from datetime import date
from itertools import compress
from typing import overload

import numpy as np
import numpy.typing as npt

from shopdesk.frozen import dataclass

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
CLOSED = frozenset({"cancelled", "closed"})
COMPLETED = "completed"  # said to have arrived: where no day of arrival is known, nothing more is to come
UNKNOWN = -1


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
class OrderColumns:
    """Of every line: places of its SKU, supplier and order among those known, days as ordinals, thousandths; ``UNKNOWN``: not told.

    arrival: one number for the lines that a supplier brought of one order on one day; delivery: the same, whenever it was ordered.
    """

    sku: Ints
    supplier: Ints
    order: Ints
    ordered_on: Ints
    expected_on: Ints
    received_on: Ints
    ordered_qty: Ints
    received_qty: Ints
    is_closed: Bools
    is_completed: Bools
    arrival: Ints
    delivery: Ints


@dataclass(frozen=True)
class _Names:
    """Name → place, of SKUs, suppliers and orders."""

    skus: dict[str, int] = field(default_factory=dict)
    suppliers: dict[str, int] = field(default_factory=dict)
    orders: dict[str, int] = field(default_factory=dict)


class SupplierOrders(Sequence[PurchaseLine]):
    """Lines of purchase orders; ``skus`` and ``suppliers`` are the names that the columns point to."""

    def __init__(self, lines: Iterable[PurchaseLine] = (), read: tuple[OrderColumns, _Names] | None = None) -> None:
        self._lines = tuple(lines)
        if read is None:
            names = _Names()
            read = _columns(self._lines, names), names
        self.columns, self._names = read

    @classmethod
    def of(cls, lines: Iterable[PurchaseLine]) -> SupplierOrders:
        """The lines themselves where they are columns already."""
        return lines if isinstance(lines, SupplierOrders) else cls(lines)

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> PurchaseLine: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[PurchaseLine]: ...
    def __getitem__(self, at: int | slice) -> PurchaseLine | Sequence[PurchaseLine]:
        return self._lines[at]

    def __iter__(self) -> Iterator[PurchaseLine]:
        return iter(self._lines)

    @property
    def skus(self) -> list[str]:
        return list(self._names.skus)

    @property
    def suppliers(self) -> list[str]:
        return list(self._names.suppliers)

    def placed_before(self, as_of: date) -> SupplierOrders:
        """Those placed before a day, or on a day nobody knows."""
        kept = self.columns.ordered_on < as_of.toordinal()
        if kept.all():
            return self
        columns = OrderColumns(*(getattr(self.columns, one.name)[kept] for one in fields(OrderColumns)))
        return SupplierOrders(compress(self._lines, kept.tolist()), (columns, self._names))

    def followed_by(self, further: Sequence[PurchaseLine]) -> SupplierOrders:
        """These and some more."""
        if not further:
            return self
        names = _Names(*(dict(getattr(self._names, one.name)) for one in fields(_Names)))
        read = _columns(further, names)
        columns = OrderColumns(
            *(
                np.concatenate([getattr(one, part.name) for one in (self.columns, read)])
                for part in fields(OrderColumns)
            )
        )
        return SupplierOrders((*self._lines, *further), (_grouped(columns), names))

    def left_to_come(self, as_of: date) -> Ints:
        """Thousandths of each line that had not arrived before ``as_of``; an arrival without a quantity brought all of it."""
        read = self.columns
        is_here = (read.received_on != UNKNOWN) & (read.received_on < as_of.toordinal())
        rest = np.where(read.received_qty == UNKNOWN, 0, np.maximum(0, read.ordered_qty - read.received_qty))
        return np.where(is_here, rest, read.ordered_qty)

    def under_way(self, as_of: date) -> Bools:
        """Of which lines placed before ``as_of`` something is still to be expected then."""
        read = self.columns
        is_open = ~read.is_closed & ~(read.is_completed & (read.received_on == UNKNOWN))
        is_placed = (read.ordered_on != UNKNOWN) & (read.ordered_on < as_of.toordinal()) & (read.sku != UNKNOWN)
        found: Bools = is_placed & is_open & (self.left_to_come(as_of) > 0)
        return found

    def arrived(self, as_of: date) -> tuple[Ints, Ints]:
        """The places of the lines that had arrived before ``as_of`` and the days they took; arrivals before their order are left out."""
        read = self.columns
        is_told = (read.ordered_on != UNKNOWN) & (read.received_on != UNKNOWN)
        kept = np.flatnonzero(is_told & (read.received_on < as_of.toordinal()) & (read.received_on >= read.ordered_on))
        return kept, read.received_on[kept] - read.ordered_on[kept]


def _columns(lines: Sequence[PurchaseLine], names: _Names) -> OrderColumns:
    """The lines as columns; names not seen before are added to ``names``."""
    skus, suppliers, orders = names.skus, names.suppliers, names.orders
    days = _Ordinals()

    def numbers(value: Callable[[PurchaseLine], int]) -> Ints:
        return np.fromiter(map(value, lines), np.int64, len(lines))

    nobodys = np.zeros(len(lines), np.int64)
    columns = OrderColumns(
        sku=numbers(lambda one: skus.setdefault(one.sku, len(skus)) if one.sku else UNKNOWN),
        supplier=numbers(lambda one: suppliers.setdefault(one.supplier, len(suppliers)) if one.supplier else UNKNOWN),
        order=numbers(lambda one: orders.setdefault(one.po_id, len(orders))),
        ordered_on=numbers(lambda one: days[one.ordered_on]),
        expected_on=numbers(lambda one: days[one.expected_on]),
        received_on=numbers(lambda one: days[one.received_on]),
        ordered_qty=numbers(lambda one: one.ordered_qty or 0),
        received_qty=numbers(lambda one: UNKNOWN if one.received_qty is None else one.received_qty),
        is_closed=np.fromiter((one.status in CLOSED for one in lines), np.bool_, len(lines)),
        is_completed=np.fromiter((one.status == COMPLETED for one in lines), np.bool_, len(lines)),
        arrival=nobodys,
        delivery=nobodys,
    )
    return _grouped(columns)


def _grouped(read: OrderColumns) -> OrderColumns:
    """The columns with the numbers of what came together, which do not change with the day that is asked about."""
    return replace(
        read,
        arrival=_alike(read.supplier, read.order, read.ordered_on, read.received_on),
        delivery=_alike(read.supplier, read.order, read.received_on),
    )


def _alike(*columns: Ints) -> Ints:
    """One number a row, the same for rows alike in every column."""
    found = np.zeros(len(columns[0]), np.int64)
    for column in columns:
        _, places = np.unique(column, return_inverse=True)
        _, found = np.unique(found * (int(places.max(initial=0)) + 1) + places, return_inverse=True)
    return found


class _Ordinals(dict[str | None, int]):
    """Day as written → ordinal."""

    def __missing__(self, day: str | None) -> int:
        found = self[day] = UNKNOWN if day is None else date.fromisoformat(day[:10]).toordinal()
        return found

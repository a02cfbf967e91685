"""What has to be known before it can be said what to order? The rows the shop fills in, and what was worked out from them already."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import cached_property
from typing import Any

from shopdesk.analysis.daily_sales import DailySales
from shopdesk.analysis.demand import Event
from shopdesk.analysis.reorder_rows import Goods
from shopdesk.analysis.safety_stock import OOS
from shopdesk.analysis.supplier_orders import PurchaseLine, SupplierOrders
from shopdesk.frozen import dataclass
from shopdesk.period import DateRange
from shopdesk.thresholds import ReplenishmentRules


@dataclass(frozen=True)
class ReplenishmentQuestion:
    """What the store knows as of a day (exclusive). Quantities in thousandths, money in fen, days ISO.

    sales, counts, unusual: as in ``DemandRows``. covered: spans of days of which order files speak. events: the trade's and her own.
    placed: SKU → thousandths the owner marked as ordered that no purchase order shows yet; arrived: what she marked as arrived since
    the newest day files reach. incumbents: SKU → forecast method
    used so far. budget_value: what may be spent at most, None without limit. target_kind: which of the three promises the levels
    keep (``safety_stock.TARGETS``).
    """

    as_of: date
    goods: Sequence[Goods]
    sales: Sequence[tuple[str, str, int]] | DailySales
    covered: Sequence[DateRange]
    counts: Sequence[tuple[str, str, int]] | DailySales = ()
    purchases: Sequence[PurchaseLine] = ()
    events: Sequence[Event] = ()
    unusual: frozenset[tuple[str, date]] = frozenset()
    placed: Mapping[str, int] = field(default_factory=dict)
    arrived: Mapping[str, int] = field(default_factory=dict)
    incumbents: Mapping[str, str] = field(default_factory=dict)
    budget_value: int | None = None
    target_kind: str = OOS
    rules: ReplenishmentRules = field(default_factory=ReplenishmentRules)
    # what was worked out so far; a question that is changed (``replace``) begins without it
    kept: dict[Hashable, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def sharing(self, kept: dict[Hashable, Any]) -> ReplenishmentQuestion:
        """The question with what was worked out for another of the same day, sales, goods, counts, events, unusual weeks and purchases:
        another decision or another line of the rule book does not work it out anew."""
        object.__setattr__(self, "kept", kept)
        return self

    def once(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """What ``make`` gives for a key that names all it rests on beside day, sales, goods, counts, events, unusual weeks and purchases."""
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]

    @cached_property
    def daily(self) -> DailySales:
        """The sales as columns."""
        return self.sales if isinstance(self.sales, DailySales) else DailySales.of(self.sales)

    @cached_property
    def counted(self) -> DailySales:
        """The counts as columns."""
        return self.counts if isinstance(self.counts, DailySales) else DailySales.of(self.counts)

    @cached_property
    def orders(self) -> SupplierOrders:
        """The purchases as columns."""
        return SupplierOrders.of(self.purchases)

"""What do rail, header and window need to know of the open shop? Asked anew after every change, in one question."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.period import Month
from shopdesk.progress import Progress


@dataclass(frozen=True)
class Ground:
    """months with data, the default one and the last covered day; coverage by kind; the shop's name and currency; what it is.

    imports: (id, file) of those in the store; undone: the files that could be imported again.
    """

    months: tuple[Month, ...]
    default: Month
    coverage: Mapping[str, Any]
    shop_name: str
    currency: str
    is_sample: bool
    is_read_only: bool
    is_empty: bool
    imports: tuple[tuple[int, str], ...]
    undone: tuple[str, ...]
    waiting: int  # rows in the tray

    @property
    def last_day(self) -> date | None:
        """The last day of which there are orders, else None."""
        days = [str(known["last"]) for kind, known in self.coverage.items() if kind in ORDERS and known.get("last")]
        return date.fromisoformat(max(days)[:10]) if days else None


ORDERS = ("orders", "order_lines")


def read_ground(shop: Any, progress: Progress) -> Ground:
    """The question to the shop."""
    imports, undone = shop.import_line()
    return Ground(
        months=tuple(shop.months()),
        default=shop.default_month(),
        coverage=dict(shop.coverage()),
        shop_name=shop.shop_name(),
        currency=shop.currency(),
        is_sample=shop.is_sample(),
        is_read_only=shop.is_read_only,
        is_empty=shop.is_empty(),
        imports=tuple((number, file) for number, file in imports),
        undone=tuple(undone),
        waiting=shop.tray_count(),
    )

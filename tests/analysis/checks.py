"""Short ways to make the question of a checklist: a day, rows of orders and reviews, what was looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from shopdesk.analysis.compliance_catalogue import catalogue
from shopdesk.analysis.compliance_facts import ComplianceQuestion, ShopFacts
from shopdesk.period import DateRange

DAY = date(2026, 11, 5)
WINDOW = DateRange(DAY - timedelta(days=30), DAY)
BROUGHT = {
    "orders": {"paid_at", "shipped_at"},
    "reviews": {"reviewed_at", "replied_at", "rating"},
    "refunds": {"applied_at", "returned_at"},
}
COVERED = {
    kind: {"first": "2026-01-01", "last": "2026-11-04", "spans": [{"first": "2026-01-01", "last": "2026-11-04"}]}
    for kind in ("orders", "refunds", "reviews")
}


def moment(day: int, hour: float = 10.0) -> str:
    """A moment so many days before DAY."""
    return (datetime.combine(DAY - timedelta(days=day), time()) + timedelta(hours=hour)).isoformat(sep=" ")


def order(number: str, paid: str, shipped: str | None = None, **more: Any) -> dict[str, Any]:
    """A row of ``store.compliance.slow_orders``."""
    row = {"order_id": number, "created_at": paid, "paid_at": paid, "shipped_at": shipped, "paid_value": 10_000}
    return {**row, "status": "shipped" if shipped else "paid", "asked_at": None, "closed_at": None, **more}


def review(number: str, reviewed: str, replied: str | None = None, rating: str = "bad", **more: Any) -> dict[str, Any]:
    """A row of ``store.compliance.complaints``."""
    row = {"review_id": number, "rating": rating, "reviewed_at": reviewed, "replied_at": replied, "title": "杯子"}
    return {**row, "is_answered": int(replied is not None), **more}


def question(
    orders: Sequence[Mapping[str, Any]] = (),
    reviews: Sequence[Mapping[str, Any]] = (),
    *,
    paid_orders: int | None = None,
    good: int = 0,
    **more: Any,
) -> ComplianceQuestion:
    """The question of DAY: ``paid_orders`` are those of the window, the slow ones among them, ``good`` reviews beside the others."""
    facts = more.pop("facts", {})
    in_window = [row for row in reviews if WINDOW.start.isoformat() <= row["reviewed_at"][:10] < DAY.isoformat()]
    counts: dict[str | None, int] = {"good": good}
    for row in in_window:
        counts[row["rating"]] = counts.get(row["rating"], 0) + 1
    known = catalogue()
    given = {
        "as_of": DAY,
        "seen_on": DAY,
        "on": DAY,
        "period": DateRange(date(2026, 10, 1), date(2026, 11, 1)),
        "window": WINDOW,
        "items": known.items,
        "areas": known.areas,
        "coverage": COVERED,
        "facts": ShopFacts(
            **{
                "brought": BROUGHT,
                "paid_orders": len(orders) if paid_orders is None else paid_orders,
                "slow_orders": orders,
                "ratings": counts,
                "period_ratings": counts,
                "complaints": reviews,
                **facts,
            }
        ),
    }
    return ComplianceQuestion(**{**given, **more})

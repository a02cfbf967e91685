"""Which days do the files in the store speak of, kind by kind?"""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import Any


def by_kind(db: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """Kind → first, last (ISO days, both included), spans (first, last, import_id, file, platform; a table each), gaps and overlaps.

    Gaps (first, last) are days between the spans that no file speaks of; overlaps (first, last) days of which more than one does.

    Orders and lines count by the day they were placed, refunds by application, stock by its count, bills by their time; a kind
    without days (products) has first and last None and no spans.
    """
    found: dict[str, dict[str, Any]] = {}
    for kind, first, last, import_id, file, platform in db.execute(
        "SELECT t.kind, t.period_from, t.period_to, t.import_id, i.file, t.platform FROM import_tables t "
        "JOIN imports i ON i.id = t.import_id WHERE t.kind IS NOT NULL ORDER BY t.period_from, t.period_to, t.import_id"
    ):
        of_kind = found.setdefault(kind, {"first": None, "last": None, "spans": [], "gaps": [], "overlaps": []})
        if first is None:
            continue
        of_kind["spans"].append(
            {"first": first, "last": last, "import_id": import_id, "file": file, "platform": platform}
        )
        of_kind["first"] = first if of_kind["first"] is None else min(of_kind["first"], first)
        of_kind["last"] = last if of_kind["last"] is None else max(of_kind["last"], last)
    for of_kind in found.values():
        of_kind["gaps"] = _gaps(of_kind["spans"])
        of_kind["overlaps"] = _overlaps(of_kind["spans"])
    return found


def _gaps(spans: list[dict[str, Any]]) -> list[dict[str, str]]:
    """The days between the spans (sorted by their first day) that none of them holds."""
    gaps = []
    reached: date | None = None
    for span in spans:
        first, last = date.fromisoformat(span["first"]), date.fromisoformat(span["last"])
        if reached is not None and first > reached + timedelta(days=1):
            gaps.append(
                {"first": (reached + timedelta(days=1)).isoformat(), "last": (first - timedelta(days=1)).isoformat()}
            )
        reached = last if reached is None else max(reached, last)
    return gaps


def _overlaps(spans: list[dict[str, Any]]) -> list[dict[str, str]]:
    """The days that more than one of the spans (sorted by their first day) holds, joined where they touch."""
    found: list[tuple[date, date]] = []
    reached: date | None = None
    for span in spans:
        first, last = date.fromisoformat(span["first"]), date.fromisoformat(span["last"])
        if reached is not None and first <= reached:
            shared = (first, min(last, reached))
            if found and shared[0] <= found[-1][1] + timedelta(days=1):
                found[-1] = (found[-1][0], max(found[-1][1], shared[1]))
            else:
                found.append(shared)
        reached = last if reached is None else max(reached, last)
    return [{"first": first.isoformat(), "last": last.isoformat()} for first, last in found]

"""Which after-sales cases are there, from files and by hand, and what has she done and said of each?

What an import brought lies in ``refunds`` and goes with it. What she did lies in tables of its own, each row bound to an entry
of the journal and counting while that entry holds (``journal.holding``): undoing an import loses nothing of hers, undoing her
decision takes its row out of sight.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from shopdesk.store import journal, returned
from shopdesk.store.case_goods import name_goods
from shopdesk.store.costs import UnitCosts

Row = dict[str, Any]
_HELD = f"JOIN journal j ON j.id = t.entry_id WHERE {journal.holding('j')}"

_COLUMNS = (
    "rma_id order_id sku item_id title category kind status status_text goods goods_status reason amount_value back_qty "
    "unit_cost_value applied_at deadline_at returned_at ended_at waybill_id return_waybill_id paid_on"
).split()
_ENDED_AT = "coalesce(r.succeeded_at, r.closed_at)"
_CASES = f"""
SELECT r.refund_id, r.order_id, coalesce(nullif(p.sku, ''), r.sku), coalesce(nullif(p.item_id, ''), r.item_id), r.title,
    nullif(p.category, ''), r.refund_kind, coalesce(r.status, CASE WHEN r.status_text IS NULL THEN 'succeeded' END), r.status_text,
    CASE WHEN f.order_id IS NULL OR ({returned.SENT_AT} IS NOT NULL AND (f.shipped_at IS NULL OR r.applied_at IS NULL
        OR f.shipped_at <= r.applied_at)) THEN 'shipped' ELSE 'unshipped' END,
    r.goods_status, r.reason, r.amount_value, coalesce(sum(p.back_qty), 0), max(p.unit_cost_value), r.applied_at, r.deadline_at,
    r.returned_at, {_ENDED_AT}, coalesce(r.waybill_id, o.waybill_id), r.return_waybill_id, nullif(max(p.paid_on), '')
FROM refunds r LEFT JOIN return_parts p ON p.refund_row = r.id LEFT JOIN order_facts f ON f.order_id = r.order_id
    LEFT JOIN orders o ON o.order_id = r.order_id
WHERE {{where}} GROUP BY r.id ORDER BY r.refund_id
"""
# Applied for (or paid back) before as_of, and open then, of late, or since the first day of the span; what has no day of its own
# goes by its order. What asks of the case alone stands first: it spares those that ended long ago the look at their order. Nearly
# all were applied for before as_of: reading them in turn is faster than by the index on that moment.
_OF_THE_DESK = f"""
coalesce({_ENDED_AT}, '~') >= :since AND coalesce(r.applied_at, '') < :as_of AND (
    ({_ENDED_AT} IS NULL AND coalesce(r.status, CASE WHEN r.status_text IS NULL THEN 'succeeded' ELSE '' END)
        NOT IN ('succeeded', 'closed', 'to_refund') AND r.applied_at < :as_of)
    OR ({_ENDED_AT} >= :as_of AND r.applied_at < :as_of)
    OR ({_ENDED_AT} < :as_of AND {_ENDED_AT} >= :late)
    OR (coalesce({_ENDED_AT}, r.applied_at, p.paid_on) >= :first AND coalesce({_ENDED_AT}, r.applied_at, p.paid_on) < :as_of))
"""


def of_the_desk(
    db: sqlite3.Connection, as_of: date, first: date, late: date, costs: UnitCosts | None = None
) -> list[Row]:
    """Cases of files that were open at ``as_of``, ended since ``late`` or are of the days since ``first``; by the names of ``CaseFacts``."""
    given = {"as_of": as_of.isoformat(), "first": first.isoformat(), "late": late.isoformat()}
    given["since"] = min(given["first"], given["late"])
    return _cases(db, _OF_THE_DESK, given, costs)


def found(db: sqlite3.Connection, number: str, as_of: date) -> list[Row]:
    """Cases of files by the number of refund, order, waybill or return waybill; those applied for before ``as_of``."""
    where = (
        "(r.refund_id = :number OR r.order_id = :number OR r.return_waybill_id = :number OR r.waybill_id = :number OR r.order_id "
        "IN (SELECT o2.order_id FROM orders o2 WHERE o2.waybill_id = :number)) AND (r.applied_at IS NULL OR r.applied_at < :as_of)"
    )
    return _cases(db, where, {"number": number, "as_of": as_of.isoformat()})


def of_goods(db: sqlite3.Connection, sku: str, as_of: date) -> list[Row]:
    """Cases of files about one SKU, the newest first; those applied for before ``as_of``."""
    where = "r.sku = :sku AND (r.applied_at IS NULL OR r.applied_at < :as_of)"
    rows = _cases(db, where, {"sku": sku, "as_of": as_of.isoformat()})
    return sorted(rows, key=lambda row: str(row["applied_at"] or ""), reverse=True)


def _cases(db: sqlite3.Connection, where: str, given: Mapping[str, Any], costs: UnitCosts | None = None) -> list[Row]:
    costs = costs or UnitCosts(db)
    rows = [dict(zip(_COLUMNS, values, strict=True)) for values in db.execute(_CASES.format(where=where), given)]
    name_goods(db, rows)
    for row in rows:
        if row["unit_cost_value"] is None:
            row["unit_cost_value"] = costs.of(row["item_id"] or "", row["sku"] or "")
    return rows


# ---- what she did and said herself; ``before``: as it stood at that moment, None: now ------------------------------------


def by_hand(db: sqlite3.Connection, before: str | None) -> list[Row]:
    """The cases she wrote herself, by the names of ``CaseFacts``; what their goods are called is the store's word."""
    names = (
        "rma_id", "order_id", "sku", "title", "kind", "goods", "reason", "amount_value", "back_qty", "applied_at", "deadline_at",
        "return_waybill_id",
    )  # fmt: skip
    told = db.execute(
        "SELECT t.rma_id, t.order_id, t.sku, t.title, t.kind, t.goods, t.reason, t.amount_value, coalesce(t.returned_qty, 0), "
        f"t.applied_at, t.deadline_at, t.return_waybill_id FROM hand_cases t {_HELD} ORDER BY t.entry_id",
        {"before": before},
    )
    rows = [dict(zip(names, values, strict=True)) | {"is_by_hand": True} for values in told]
    name_goods(db, rows)
    if rows:  # the whole sheet is read for them
        costs = UnitCosts(db)
        for row in rows:
            row["unit_cost_value"] = costs.of(row.get("item_id") or "", row["sku"] or "")
    return rows


def events(db: sqlite3.Connection, before: str | None) -> list[tuple[str, str, str, str, str, int]]:
    """(case, moment, event, its word, what the file told then, entry), in the order they were written."""
    return db.execute(
        f"SELECT t.rma_id, t.at, t.event, t.detail, t.told, t.entry_id FROM case_events t {_HELD} ORDER BY t.entry_id",
        {"before": before},
    ).fetchall()


def corrections(db: sqlite3.Connection, before: str | None) -> list[tuple[str, str, str]]:
    """(reason, case or '', cause), the newest last."""
    return db.execute(
        f"SELECT t.reason, t.rma_id, t.cause FROM cause_corrections t {_HELD} ORDER BY t.entry_id",
        {"before": before},
    ).fetchall()


def units(db: sqlite3.Connection, before: str | None) -> dict[str, dict[int, Row]]:
    """Case → unit → grade and graded_on, disposition, price_value, cost_value and decided_on, the newest word of each."""
    known: dict[str, dict[int, Row]] = {}
    for rma_id, unit_no, grade, graded_on in db.execute(
        f"SELECT t.rma_id, t.unit_no, t.grade, t.graded_on FROM gradings t {_HELD} ORDER BY t.entry_id",
        {"before": before},
    ):
        known.setdefault(rma_id, {})[unit_no] = {"grade": grade, "graded_on": graded_on}
    for rma_id, unit_no, *decided in db.execute(
        "SELECT t.rma_id, t.unit_no, t.disposition, t.price_value, t.cost_value, t.decided_on FROM disposals t "
        f"{_HELD} ORDER BY t.entry_id",
        {"before": before},
    ):
        unit = known.get(rma_id, {}).get(unit_no)
        if unit is not None:  # a unit whose grading was taken back is to be graded first
            unit.update(zip(("disposition", "price_value", "cost_value", "decided_on"), decided, strict=True))
    return known


def next_hand_number(db: sqlite3.Connection) -> str:
    """A number for a case by hand that no case has: H1, H2 … of all that were ever written."""
    count = db.execute("SELECT count(*) FROM hand_cases").fetchone()[0]
    return f"H{count + 1}"


def newest_moment(db: sqlite3.Connection) -> str | None:
    """The latest moment of what she wrote down of the cases of files and that holds; her own cases have a clock of their own."""
    row = db.execute(
        f"SELECT max(t.at) FROM case_events t {_HELD} AND t.rma_id NOT IN (SELECT h.rma_id FROM hand_cases h)",
        {"before": None},
    ).fetchone()
    return None if row[0] is None else str(row[0])

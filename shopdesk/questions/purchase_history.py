"""On which days did every buyer buy, and what is known against them? From the store once a change, then from columns kept beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from shopdesk.analysis.purchase_history import UNKNOWN, Numbers, PurchaseHistory
from shopdesk.store import buyers, column_files

KEPT_AS = "buyers"
DAYS = 10_000_000  # more than there are ordinals: a buyer and a day in one number


def purchase_history(db: sqlite3.Connection, store: Path, *, may_write: bool) -> PurchaseHistory:
    """All buyer-days of the store, as it is now."""
    columns, texts = column_files.kept_columns(
        store, KEPT_AS, column_files.stamp_of(db), lambda: _columns(db), may_write=may_write
    )
    return PurchaseHistory(texts["buyers"], **columns)


def _columns(db: sqlite3.Connection) -> tuple[Mapping[str, Numbers], Mapping[str, list[str]]]:
    rows = buyers.buyer_days(db)
    names = sorted({row[0] for row in rows})
    places = {buyer_id: at for at, buyer_id in enumerate(names)}
    ordinals = _Ordinals()
    keys = _numbers([places[row[0]] * DAYS + ordinals[row[1]] for row in rows])
    order = np.argsort(keys)
    keys = keys[order]
    known = buyers.orders_with_refunds(db)
    at = {order_id: place for place, (order_id, *_) in enumerate(known)}
    refunds = [row for row in buyers.dated_refunds(db) if row[0] in at]
    columns = {
        "whose": keys // DAYS,
        "days": keys % DAYS,
        "values": _numbers([row[2] for row in rows])[order],
        "orders": _numbers([row[3] for row in rows])[order],
        "known_at": np.searchsorted(keys, _numbers([places[row[1]] * DAYS + ordinals[row[2]] for row in known])),
        "known_paid": _numbers([UNKNOWN if row[3] is None else row[3] for row in known]),
        "known_undated": _numbers([row[4] for row in known]),
        "refund_of": _numbers([at[row[0]] for row in refunds]),
        "refund_days": _numbers([ordinals[row[1]] for row in refunds]),
        "refund_values": _numbers([row[2] for row in refunds]),
        "unpriced_days": _numbers([ordinals[day] for day in buyers.unpriced_days(db)]),
    }
    return columns, {"buyers": names}


def _numbers(values: Sequence[int]) -> Numbers:
    return np.fromiter(values, np.int64, len(values))


class _Ordinals(dict[str, int]):
    """Day as written → ordinal; a refund without a day was always known."""

    def __missing__(self, day: str) -> int:
        found = self[day] = date.fromisoformat(day).toordinal() if day else 0
        return found

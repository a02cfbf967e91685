"""Which rows lie behind a figure, which records meet a filter, and what is known of one of them?"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from shopdesk.conditions import Condition, SortKey
from shopdesk.period import DateRange
from shopdesk.progress import SILENT, Progress
from shopdesk.shop.open_store import OpenStore
from shopdesk.store import cards, identity, lookup, orders, pages


class Records(OpenStore):
    """Single rows: those of the files, those of the tables, those that are looked for."""

    _goods: tuple[str | None, list[lookup.GoodsName]] | None = None  # and the state of the store that has them

    def source_rows(self, selection: Mapping[str, Any], limit: int = 200) -> list[dict[str, Any]]:
        """The rows of the files a figure was made of: file, sheet, row and what they said.

        ``selection`` is a figure's ``rows``: the kind, then ``keys`` or ``moment`` with the days ``from`` and ``to``.
        """
        span = None
        if selection.get("from") and selection.get("to"):
            first, last = date.fromisoformat(selection["from"]), date.fromisoformat(selection["to"])
            span = DateRange(first, max(first, last + timedelta(days=1)))
        return orders.source_rows(
            self._store.db,
            selection["kind"],
            keys=selection.get("keys"),
            period=span,
            moment=selection.get("moment", "paid_at"),
            limit=limit,
        )

    def page_bounds(self, kind: str) -> pages.Bounds:
        """How many records of a kind there are, and between which ids."""
        return pages.bounds(self._store.db, kind)

    def page_ids(
        self,
        kind: str,
        condition: Condition | None = None,
        sort: Sequence[SortKey] = (),
        *,
        span: tuple[int, int] | None = None,
        among: Sequence[int] | None = None,
        limit: int | None = None,
        progress: Progress = SILENT,
    ) -> array[int]:
        """The ids of the records that meet a filter, sorted; without ``sort`` the newest first (see ``store.pages.ids``)."""
        return pages.ids(self._store.db, kind, condition, sort, span=span, among=among, limit=limit, progress=progress)

    def page(self, kind: str, ids: Sequence[int]) -> list[dict[str, Any]]:
        """The records of some ids in their order, each with file, sheet and row of its source."""
        return pages.rows(self._store.db, kind, ids)

    def page_sums(
        self, kind: str, ids: Sequence[int] | None, names: Sequence[str], progress: Progress = SILENT
    ) -> dict[str, tuple[int, int | float | None, int | float | None, int | float | None]]:
        """Of columns over the records of some ids (None: all): known values, sum, least, greatest."""
        return pages.sums(self._store.db, kind, ids, names, progress=progress)

    @staticmethod
    def is_indexed(kind: str, condition: Condition | None) -> bool:
        """Whether a filter need not be looked for span by span."""
        return pages.is_indexed(kind, condition)

    def find(self, kind: str, text: str, limit: int = 8, progress: Progress = SILENT) -> list[dict[str, Any]]:
        """The orders, products, refunds or buyers that a piece of a number or name means (see ``store.lookup``), likeliest first."""
        piece, db = text.strip(), self._store.db
        if not piece:
            return []
        if kind == "products":
            changes = identity.value(db, "changes")
            if self._goods is None or self._goods[0] != changes:
                self._goods = (changes, lookup.goods_names(db, progress))
            return lookup.goods(self._goods[1], piece, limit)
        seek = {"orders": lookup.orders, "refunds": lookup.refunds, "buyers": lookup.buyers}[kind]
        return seek(db, piece, limit, progress)

    def record_card(self, kind: str, key: str) -> dict[str, Any] | None:
        """All that is known of one order, product, refund or buyer and where it stands (see ``store.cards``); None if it is gone."""
        return cards.card(self._store.db, kind, key)

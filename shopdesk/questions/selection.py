"""What does the store know of goods, of how they are looked for and of what is thought of, as of the day they are chosen?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from shopdesk.analysis.candidates import Candidate
from shopdesk.analysis.coverage import ORDER_KINDS, Coverage, spans
from shopdesk.analysis.market_words import MarketWords
from shopdesk.analysis.selection_columns import Dated, Ints, Item, SellingColumns, dated, visit_spans
from shopdesk.analysis.selection_facts import AD_DAYS, HISTORY_WEEKS, Listing, SelectionQuestion
from shopdesk.analysis.shop_events import shop_events
from shopdesk.analysis.supplier_orders import PurchaseLine, SupplierOrders
from shopdesk.analysis.supplies import StockCounts, Supplies
from shopdesk.store import column_files, demand, ledger, searches
from shopdesk.store.selling import selling
from shopdesk.thresholds import ReplenishmentRules

COST_COLUMNS = frozenset({"cost_value", "profit_value"})
KEPT_AS = "selling"
TABLES = ("sold", "cancelled", "returned", "stated")
PARTS = ("item", "day", "qty", "known", "further")
NAMES = ("keys", "skus", "listings", "titles", "variants", "categories")


def selling_columns(db: sqlite3.Connection, store: Path, *, may_write: bool) -> SellingColumns:
    """What serves every day that may be asked about: from the store once a change, then from columns kept beside it."""
    columns, texts = column_files.kept_columns(
        store, KEPT_AS, column_files.stamp_of(db), lambda: _columns(db), may_write=may_write
    )
    seen = searches.searches(db)
    keys, skus, listings, titles, variants, categories = ([text or None for text in texts[name]] for name in NAMES)
    return SellingColumns(
        items=tuple(
            Item(key or "", *named)
            for key, *named in zip(keys, skus, listings, titles, variants, categories, strict=True)
        ),
        **{name: Dated(*(columns[f"{name}_{part}"] for part in PARTS)) for name in TABLES},
        supplies=supplies(db),
        visits=visit_spans(seen.visits),
        words=MarketWords(seen.words),
        has_returns=bool(columns["has_returns"][0]),
    )


def supplies(db: sqlite3.Connection) -> Supplies:
    """What sheet, counts and purchase orders say of goods, whatever day is asked about."""
    lines = demand.purchase_lines(db)
    costs = [line.pop("cost_value") for line in lines]
    return Supplies(
        sheet=demand.sheet(db),
        counts=StockCounts.of(demand.stock_counts(db)),
        orders=SupplierOrders(PurchaseLine(**line) for line in lines),
        costs=costs,
        item_of=searches.item_ids(db),
        asked=searches.prices_asked(db),
    )


def _columns(db: sqlite3.Connection) -> tuple[Mapping[str, Ints], Mapping[str, list[str]]]:
    """The narrow columns as they are kept: of every table of ``TABLES`` the parts of ``PARTS``, names as texts ('' unknown)."""
    brought = ledger.brought(db).get("order_lines", set())
    rows = selling(db, with_stated_costs=bool(COST_COLUMNS & brought))
    tables = {
        "sold": dated(rows.sold, further=3),
        "cancelled": dated(rows.cancelled, known=2, qty=3),
        "returned": dated(rows.returned, known=2, qty=3),
        "stated": dated(rows.stated, qty=3, further=2),
    }
    columns = {f"{name}_{part}": getattr(table, part) for name, table in tables.items() for part in PARTS}
    columns["has_returns"] = np.array([rows.has_returns], dtype=np.int64)
    texts: list[Sequence[str | None]] = [
        rows.keys, rows.skus, rows.item_ids, rows.titles, rows.sku_names, rows.categories,
    ]  # fmt: skip
    return columns, {name: [text or "" for text in told] for name, told in zip(NAMES, texts, strict=True)}


def selection_question(
    db: sqlite3.Connection,
    as_of: date,
    coverage: Coverage,
    columns: SellingColumns,
    rules: ReplenishmentRules,
    candidates: Sequence[Candidate] = (),
    *,
    is_now: bool = False,
    unusual: frozenset[tuple[str, date]] = frozenset(),
) -> SelectionQuestion:
    """Everything up to ``as_of``; ``rules`` say how weeks of demand are cleaned, ``unusual`` which are not typical, as for replenishment.

    is_now: whether the day is the newest that files reach; then candidates count that she typed since.
    """
    covered = spans(coverage, *ORDER_KINDS)
    return SelectionQuestion(
        as_of=as_of,
        columns=columns,
        goods=columns.supplies.goods(as_of, with_asked=False),
        item_of=columns.supplies.item_of,
        covered=demand.without(covered, demand.days_without_lines(db, as_of)),
        counts=columns.supplies.counts.dated.before(as_of),
        supplier_prices=searches.supplier_prices(db, columns.supplies.known_before(as_of)),
        spent=searches.advertising(db, as_of - timedelta(days=AD_DAYS), as_of),
        listings=[Listing(*row) for row in searches.listings(db, as_of)],
        candidates=[one for one in candidates if _is_thought_of(one, as_of.isoformat(), is_now)],
        events=shop_events(as_of - timedelta(weeks=HISTORY_WEEKS), as_of),
        unusual=unusual,
        demand_rules=rules,
    )


def _is_thought_of(one: Candidate, day: str, is_now: bool) -> bool:
    """Whether a candidate was on the list, and not yet on sale, when the day began."""
    if not is_now and (one.added_at or "") >= day:
        return False
    return not one.is_listed or (not is_now and (one.listed_on or "") >= day)

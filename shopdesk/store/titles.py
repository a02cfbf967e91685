"""What are the shop's goods called where buyers read it? Each title once, with the goods that bear it and the row it stands in.

From product sheets, from the newest line of each SKU that was sold, and from the newest traffic of each listing: thousands of rows
where lines are millions. What suppliers and competitors call goods is none of the shop's wording.

Of goods that several files name differently the newest word counts, so that a title that was mended is mended at once: newest by the
day a file speaks of (the sale, the end of the traffic, the day in the name of a product sheet, else the day it was imported), of one
day by the order of imports. What a platform says of a SKU holds for the whole listing; a plain table may name each variant by itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

from shopdesk.frozen import dataclass
from shopdesk.progress import SILENT, Progress
from shopdesk.store.pages import interruptible
from shopdesk.store.records import RECORDS

_SOURCE = "LEFT JOIN imports i ON i.id = r.import_id LEFT JOIN import_tables t ON t.import_id = r.import_id AND t.table_no = r.table_no"
_CELLS = "r.item_id, r.sku, r.title, i.file, t.sheet, r.source_row, t.platform"
# A row of a product sheet was said anew by every file that names it so, not only by the one that brought it.
_PRODUCTS = f"""
SELECT {_CELLS}, '', s.id, s.file, substr(s.at, 1, 10) FROM (
    SELECT p.*, coalesce((SELECT max(c.import_id) FROM contributions c WHERE c.record = {RECORDS["products"].number}
        AND c.row_id = p.id AND (c.said IS NULL OR json_extract(c.said, '$.title') IS NOT NULL)), p.import_id) AS said_in
    FROM products p WHERE p.title <> ''
) r {_SOURCE} LEFT JOIN imports s ON s.id = r.said_in ORDER BY r.said_in DESC, r.source_row
"""
_LINES = f"""
WITH newest AS (
    SELECT item_id, sku, max(day) AS day, example_line AS line FROM sku_days WHERE NOT is_service GROUP BY item_id, sku
) SELECT {_CELLS}, newest.day, r.import_id, i.file, substr(i.at, 1, 10)
FROM newest JOIN order_lines r ON r.id = newest.line {_SOURCE} WHERE r.title <> '' ORDER BY newest.day DESC, r.id DESC
"""
_TRAFFIC = f"""
WITH newest AS (SELECT item_id, max(valid_on) AS day FROM item_traffic WHERE item_id <> '' GROUP BY item_id)
SELECT {_CELLS}, coalesce(nullif(r.valid_to_on, ''), r.valid_on), r.import_id, i.file, substr(i.at, 1, 10)
FROM newest JOIN item_traffic r ON r.item_id = newest.item_id AND r.valid_on = newest.day {_SOURCE}
WHERE r.title <> '' ORDER BY r.id DESC
"""
_PLACES = {"products": _PRODUCTS, "order_lines": _LINES, "item_traffic": _TRAFFIC}

Moment = tuple[str, int]  # the day a file speaks of, and its import


@dataclass(frozen=True)
class _Said:
    """One row that names goods; ``is_of_listing``: the title is that of the whole listing."""

    kind: str
    item_id: str
    sku: str
    title: str
    place: tuple[str | None, str | None, int]
    came_on: str | None
    at: Moment
    is_of_listing: bool


def titles(
    db: sqlite3.Connection, progress: Progress = SILENT, named_on: Callable[[str], str | None] = lambda _file: None
) -> list[dict[str, Any]]:
    """Every title in use: those of product sheets first, then what was sold, then of listings that were only looked at, newest first.

    Keys: title, kind, file, sheet, source_row (where it was found first), came_on (the last day a file brought it, ISO), item_ids,
    skus (the goods that bear it). ``named_on``: the day in the name of a file, ISO, where it has one.
    """
    found: dict[str, dict[str, Any]] = {}
    with interruptible(db, progress):
        rows = [_said(kind, row, named_on) for kind, query in _PLACES.items() for row in db.execute(query)]
    for one in _in_force(rows):
        file, sheet, source_row = one.place
        known = found.setdefault(
            one.title,
            {
                "title": one.title, "kind": one.kind, "file": file, "sheet": sheet, "source_row": source_row, "came_on": one.came_on,
                "item_ids": [], "skus": [],
            },
        )  # fmt: skip
        known["came_on"] = max(known["came_on"] or "", one.came_on or "") or None
        for names, name in ((known["item_ids"], one.item_id), (known["skus"], one.sku)):
            if name and name not in names:
                names.append(name)
    return list(found.values())


def _said(kind: str, row: tuple[Any, ...], named_on: Callable[[str], str | None]) -> _Said:
    item_id, sku, title, file, sheet, source_row, platform, day, import_id, said_in, came_on = row
    if not day:  # a sheet without days of its own; no name makes it speak of a day after it came
        day = min(named_on(said_in or "") or came_on or "", came_on or "")
    is_of_listing = bool(item_id) and (not sku or platform != "generic")
    place = (file, sheet, source_row)
    return _Said(kind, item_id or "", sku or "", title, place, came_on, (day, import_id or 0), is_of_listing)


def _in_force(rows: Iterable[_Said]) -> list[_Said]:
    """The rows no newer row about the same goods stands against, in their order."""
    rows = list(rows)
    of_sku = _newest(rows, lambda one: one.sku)
    of_item = _newest(rows, lambda one: one.item_id)
    of_listing = _newest((one for one in rows if one.is_of_listing), lambda one: one.item_id)

    def is_newest(one: _Said) -> bool:
        listing = (of_item if one.is_of_listing else of_listing).get(one.item_id, one.at)
        return one.at >= max(of_sku.get(one.sku, one.at), listing)

    return [one for one in rows if is_newest(one)]


def _newest(rows: Iterable[_Said], key: Callable[[_Said], str]) -> dict[str, Moment]:
    found: dict[str, Moment] = {}
    for one in rows:
        if name := key(one):
            found[name] = max(found.get(name, one.at), one.at)
    return found

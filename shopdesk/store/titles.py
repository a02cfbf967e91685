"""What are the shop's goods called where buyers read it? Each title once, with the goods that bear it and the row it stands in.

From product sheets, from the newest line of each SKU that was sold, and from the newest traffic of each listing: thousands of rows
where lines are millions. What suppliers and competitors call goods is none of the shop's wording.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from shopdesk.progress import SILENT, Progress
from shopdesk.store.pages import interruptible

_SOURCE = "LEFT JOIN imports i ON i.id = r.import_id LEFT JOIN import_tables t ON t.import_id = r.import_id AND t.table_no = r.table_no"
_CELLS = "r.item_id, r.sku, r.title, i.file, t.sheet, r.source_row, substr(i.at, 1, 10)"
_PLACES = {
    "products": f"SELECT {_CELLS} FROM products r {_SOURCE} WHERE r.title <> '' ORDER BY r.import_id DESC, r.source_row",
    "order_lines": (
        "WITH newest AS (SELECT item_id, sku, max(example_line) AS line FROM sku_days WHERE NOT is_service GROUP BY item_id, sku) "
        f"SELECT {_CELLS} FROM newest JOIN order_lines r ON r.id = newest.line {_SOURCE} WHERE r.title <> '' ORDER BY r.id DESC"
    ),
    "item_traffic": (
        "WITH newest AS (SELECT item_id, max(valid_on) AS day FROM item_traffic WHERE item_id <> '' GROUP BY item_id) "
        f"SELECT {_CELLS} FROM newest JOIN item_traffic r ON r.item_id = newest.item_id AND r.valid_on = newest.day {_SOURCE} "
        "WHERE r.title <> '' ORDER BY r.id DESC"
    ),
}


def titles(db: sqlite3.Connection, progress: Progress = SILENT) -> list[dict[str, Any]]:
    """Every title in use: those of product sheets first, then what was sold, then of listings that were only looked at, newest first.

    Keys: title, kind, file, sheet, source_row (where it was found first), came_on (the last day a file brought it, ISO), item_ids,
    skus (the goods that bear it).
    """
    found: dict[str, dict[str, Any]] = {}
    with interruptible(db, progress):
        for kind, query in _PLACES.items():
            for item_id, sku, title, file, sheet, source_row, came_on in db.execute(query):
                one = found.setdefault(
                    title,
                    {
                        "title": title, "kind": kind, "file": file, "sheet": sheet, "source_row": source_row, "came_on": came_on,
                        "item_ids": [], "skus": [],
                    },
                )  # fmt: skip
                one["came_on"] = max(one["came_on"] or "", came_on or "") or None
                for known, name in ((one["item_ids"], item_id), (one["skus"], sku)):
                    if name and name not in known:
                        known.append(name)
    return list(found.values())

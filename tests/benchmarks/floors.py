"""What is the least that any program pays to bring an export into SQLite? The csv module or calamine, and a plain ``executemany``.

A program of its own, measured beside ours: ``floors.py csv|xlsx FILE DATABASE``. The columns are typed and thirty, the log is a
WAL, the cache large, nothing has a key, an index or a total.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

COLUMNS = 30
REALS, WHOLES = {3, 4, 5, 6, 21, 26}, {1, 22}
MOMENTS = (15, 16, 17)


def csv_rows(path: Path) -> Iterator[list[Any]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        yield from rows


def xlsx_rows(path: Path) -> Iterator[list[Any]]:
    import python_calamine

    rows = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows()
    next(rows)
    for row in rows:
        for place in MOMENTS:
            if row[place] != "":
                row[place] = str(row[place])
        yield row


def main(kind: str, file: str, database: str) -> None:
    rows = {"csv": csv_rows, "xlsx": xlsx_rows}[kind](Path(file))
    types = ["REAL" if place in REALS else "INTEGER" if place in WHOLES else "TEXT" for place in range(COLUMNS)]
    db = sqlite3.connect(database, isolation_level=None)
    db.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-262144; PRAGMA temp_store=MEMORY;"
    )
    db.execute(f"CREATE TABLE lines ({', '.join(f'c{place} {kind}' for place, kind in enumerate(types))})")
    db.execute("BEGIN")
    while piece := list(islice(rows, 20_000)):
        db.executemany(f"INSERT INTO lines VALUES ({', '.join('?' * COLUMNS)})", piece)
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


if __name__ == "__main__":
    main(*sys.argv[1:])

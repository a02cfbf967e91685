"""Which words do people search for, as the imported reports tell? Each once, those searched most first."""

from __future__ import annotations

import sqlite3

MOST = 5_000


def search_words(db: sqlite3.Connection) -> list[str]:
    """The words of every imported report of search words."""
    rows = db.execute(
        "SELECT word FROM search_words WHERE word <> '' GROUP BY word "
        "ORDER BY max(coalesce(popularity, 0)) DESC, sum(coalesce(visitors, 0)) DESC, word LIMIT ?",
        (MOST,),
    )
    return [word for (word,) in rows]

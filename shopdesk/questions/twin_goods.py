"""Which goods of the store are alike by name, and what sold and lies under each of the two?"""

from __future__ import annotations

import sqlite3

from shopdesk.analysis.twin_goods import NamedGoods, alike
from shopdesk.progress import SILENT, Progress
from shopdesk.store import goods_trade


def alike_goods(db: sqlite3.Connection, progress: Progress = SILENT) -> list[NamedGoods]:
    """The goods that are like another one, with what was sold and counted of them."""
    named = goods_trade.names(db, progress)
    progress.check()
    wanted = {name for pair in alike(named) for name in pair}
    trade = goods_trade.trade_of(db, wanted, progress)
    return [NamedGoods(name, named[name][0] or "", named[name][1] or "", **trade[name]) for name in sorted(wanted)]

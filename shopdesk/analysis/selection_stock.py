"""How much money lies in goods whose time is over, and how much of it will not be sold at today's pace?"""

from __future__ import annotations

import numpy as np

from shopdesk.analysis.selection_rows import OWN, SelectionRow
from shopdesk.analysis.selection_table import SelectionTable


def stock_worth(row: SelectionRow) -> int | None:
    """Fen at cost on the shelf by the newest count; None without a cost or a count, 0 where nothing lies there."""
    if row.on_hand_qty is None:
        return None
    if row.on_hand_qty <= 0:
        return 0
    return None if row.cost_value is None else round(row.on_hand_qty * row.cost_value / 1000)


def fading(table: SelectionTable) -> list[SelectionRow]:
    """Items on sale in decline or stopped, with stock, that replenishment does not call dead: its money list has those."""
    rules, found = table.facts.question.demand_rules, []
    for row in table.rows:
        if row.kind != OWN or row.stage not in ("decline", "dead") or not row.on_hand_qty or row.on_hand_qty <= 0:
            continue
        at = table.place[row.key]
        idle, age = table.facts.demand.last_sold[at], table.facts.demand.age[at]
        # never sold, or not for long, and old enough: dead (stock_states)
        is_idle = bool(np.isnan(idle)) or idle >= rules.dead_stock_days
        if not (is_idle and age >= rules.dead_age_days):
            found.append(row)
    return found


def unsold_worth(row: SelectionRow, weeks: float) -> int | None:
    """Fen at cost of what lies beyond so many weeks at the pace of the last 28 days; None as ``stock_worth``, or without a pace."""
    worth = stock_worth(row)
    if worth is None or not row.on_hand_qty or row.sold_28_qty is None:
        return worth if not row.on_hand_qty else None
    sold = row.sold_28_qty * weeks / 4
    return round(worth * max(0.0, 1 - sold / row.on_hand_qty))

"""What would a SKU have ordered today, and what is said of one that she set aside?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment_words import CODE_WORDS, ON_THE_WAY, TO_ORDER
from shopdesk.panels.parts.decided_box import DecidedLine
from shopdesk.panels.parts.frame_model import Row
from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.spelling import figure_text
from shopdesk.wording import speaker

say = speaker("replenishment")

TONES = {"out": "bad", TO_ORDER: "warn", ON_THE_WAY: "accent", "dead": "warn", "ok": "good"}


def order_words(row: Row, look: Look) -> str:
    """“Order 100”; empty where nothing is to be ordered."""
    return look.words(say("Order {quantity_qty}", quantity_qty=row["suggested_qty"])) if row["suggested_qty"] else ""


def aside_line(decided: ReorderLine, entry: Mapping[str, Any], look: Look) -> DecidedLine:
    """A line that an entry of the journal sets aside, with the order it would have today."""
    line = decided.as_suggested
    state, until, order = line.shown_state, entry["snooze_until"], order_words(line.record(), look)
    money = figure_text(line.suggested_cost_value, "money", look.currency) if order else ""
    return DecidedLine(
        entry_id=entry["id"],
        name=line.sku,
        pill=CODE_WORDS["state"].get(state, state),
        tone=TONES.get(state, "plain"),
        head=line.sku,
        text=" · ".join(part for part in (line.goods.title, order, money) if part),
        decision=entry["decision"],
        decided_on=date.fromisoformat(entry["at"][:10]),
        back_on=None if until is None else date.fromisoformat(until),
        reason=entry["reason"],
        note=entry["note"],
    )

"""What does a new row of a file say, in one line? Goods, state, how many, how much and when, as far as its file tells them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shopdesk.panels.parts.look import Look
from shopdesk.panels.parts.trade_words import TradeWords

# Of each group the first that the row has; the self-evident need no name.
_SELF_EVIDENT = (
    ("title", "word", "plan_name", "goods", "source", "review_text"),
    ("sku_name", "supplier", "counterparty", "method"),
    ("status", "status_text", "direction", "reason"),
)
_NAMED = (
    ("sold_qty", "ordered_qty", "returned_qty", "on_hand_qty", "visitors", "impressions", "paid_orders", "stars"),
    ("buyer_paid_value", "payable_value", "amount_value", "paid_value", "spend_value", "price_value", "cost_value"),
    ("refund_value", "fee_value", "sales_value"),
    ("paid_at", "created_at", "succeeded_at", "applied_at", "happened_at", "ordered_on", "reviewed_at", "last_paid_at"),
)
_ONLY_IF_ANY = frozenset(_NAMED[2])  # of which nothing is nothing to tell
_OTHERWISE = 3  # of a row of none of these: as many of what it has


def row_words(said: Mapping[str, Any] | None, words: TradeWords, look: Look) -> str:
    """One line; ``said`` by field as the store has it, None where the row was not kept."""
    known = said or {}
    plain = [name for name in (_first(known, group) for group in _SELF_EVIDENT) if name is not None]
    named = [name for name in (_first(known, group) for group in _NAMED) if name is not None]
    if not plain and not named:
        named = list(known)[:_OTHERWISE]
    told = [words.value(name, known[name], look) for name in plain]
    told += [f"{words.field(name, look)} {words.value(name, known[name], look)}" for name in named]
    return " · ".join(told) or " "


def _first(known: Mapping[str, Any], group: tuple[str, ...]) -> str | None:
    return next((name for name in group if name in known and (known[name] or name not in _ONLY_IF_ANY)), None)

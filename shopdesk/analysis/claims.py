"""What do the yuan of a finding lie in? Names for money, the same in every panel, so that no amount counts twice in the money list."""

from __future__ import annotations

from collections.abc import Iterable

NET_SALES = "net sales of the month"


def margin_of(goods: str) -> str:
    """What goods (SKU, else listing) earn or lose."""
    return f"margin {goods}"


def stock_of(goods: str) -> str:
    """Units of goods (SKU, else listing) at cost."""
    return f"stock {goods}"


def order_of(order_id: str) -> str:
    """The money of an order."""
    return f"order {order_id}"


def added(amounts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The claims of a finding from its parts; parts of the same money add up."""
    claims: dict[str, int] = {}
    for money, fen in amounts:
        claims[money] = claims.get(money, 0) + fen
    return claims

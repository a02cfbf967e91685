"""Which tables can a change touch? Names of families, as every change of the shop tells them."""

from __future__ import annotations

# what files bring: the kinds of ``importing.kind``, which a first window does not load
FILES = frozenset(
    "orders order_lines refunds products stock purchase_orders bills item_traffic shop_traffic traffic_sources search_words "
    "promotions settlements buyers reviews listings purchase_prices".split()
)
WORDING = frozenset({"copy_goods"})  # as what goods titles are read
# for a page that tells what all panels find
WHOLE_SHOP = FILES | WORDING | {"candidates", "own_words", "journal", "rules"}

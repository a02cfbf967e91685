"""What can a table be? The kinds, their canonical columns, their keys and the states a row can be in.

A kind lists canonical fields of ``fields.py``. ``required`` are the fields without which a row cannot be kept;
``key`` names the fields that tell one row from another (the store holds one row per key). Where a generic table has no
key of its own, the reader makes one (see ``read.py``): all mapped cells and the occurrence number within the order.
To add a kind: one entry here, one table in ``store/migrations.py``, one entry in ``store/records.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

ORDER_STATES = ("unpaid", "paid", "part_shipped", "shipped", "completed", "closed")
REFUND_STATES = (
    "wait_seller_agree",
    "wait_buyer_return",
    "wait_seller_confirm",
    "seller_refused",
    "closed",
    "succeeded",
)


@dataclass(frozen=True)
class Kind:
    """A kind of table: name, canonical fields, the fields a row cannot do without, the key."""

    name: str
    fields: tuple[str, ...]
    required: tuple[str, ...]
    key: tuple[str, ...]


def _kind(name: str, fields: str, required: str, key: str) -> Kind:
    return Kind(name, tuple(fields.split()), tuple(required.split()), tuple(key.split()))


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        _kind(
            "orders",
            "order_id buyer_id shop_name status status_text close_reason created_at paid_at shipped_at completed_at "
            "closed_at goods_payable_value postage_value total_value legacy_total_value payable_value buyer_paid_value "
            "refund_value payout_value platform_subsidy_value sold_qty title province city country payment_id "
            "waybill_id carrier seller_note currency utc_offset_minutes",
            "order_id",
            "order_id",
        ),
        _kind(
            "order_lines",
            "order_id line_id buyer_id shop_name item_id sku title sku_name category sold_qty unit_price_value "
            "payable_value buyer_paid_value refund_value refund_status status status_text created_at paid_at shipped_at "
            "completed_at province city country waybill_id carrier cost_value profit_value discount_rate is_service "
            "currency utc_offset_minutes",
            "order_id",
            "order_id line_id",
        ),
        _kind(
            "refunds",
            "refund_id order_id line_id item_id sku title refund_kind refund_stage status status_text goods_status reason "
            "amount_value buyer_paid_value is_whole returned_qty paid_at applied_at deadline_at returned_at succeeded_at "
            "closed_at waybill_id return_waybill_id carrier seller_note currency",
            "refund_id order_id",
            "refund_id",
        ),
        _kind(
            "products",
            "sku item_id title sku_name category price_value cost_value supplier lead_time_days moq_qty pack_qty "
            "on_hand_qty listed_on status status_text is_service",
            "",
            "item_id sku",
        ),
        _kind(
            "stock",
            "sku item_id title sku_name warehouse counted_on on_hand_qty allocated_qty available_qty on_order_qty cost_value",
            "",
            "item_id sku warehouse counted_on",
        ),
        _kind(
            "purchase_orders",
            "po_id line_id supplier item_id sku title sku_name ordered_qty cost_value amount_value postage_value ordered_on "
            "expected_on received_on received_qty status status_text waybill_id",
            "",
            "po_id line_id",
        ),
        _kind(
            "bills",
            "bill_id merchant_order_id happened_at direction amount_value status status_text counterparty goods "
            "bill_category method note line_id",
            "happened_at amount_value",
            "line_id",
        ),
        _kind("item_traffic", "valid_on valid_to_on item_id title", "item_id", "item_id valid_on valid_to_on"),
        _kind("shop_traffic", "valid_on valid_to_on", "valid_on", "valid_on valid_to_on"),
        _kind("traffic_sources", "valid_on valid_to_on title", "title", "title valid_on valid_to_on"),
        _kind("search_words", "valid_on valid_to_on title", "title", "title valid_on valid_to_on"),
        _kind("promotions", "valid_on valid_to_on plan_id item_id title", "", "valid_on plan_id item_id title"),
        _kind("settlements", "bill_id order_id happened_at amount_value direction", "", "bill_id"),
        _kind("buyers", "buyer_id", "buyer_id", "buyer_id"),
        _kind("reviews", "review_id order_id item_id", "", "review_id"),
        _kind("listings", "item_id title price_value valid_on", "item_id", "item_id valid_on"),
        _kind("purchase_prices", "sku item_id valid_on price_value", "", "sku item_id valid_on"),
    )
}

# The kinds this version reads; the others are named here so that the vocabulary is whole.
READABLE = ("orders", "order_lines", "refunds", "products", "stock", "purchase_orders", "bills")
# Taken in this order when several files come at once: products before lines before refunds.
IMPORT_ORDER = ("products", "stock", "purchase_orders", "orders", "order_lines", "refunds", "bills")

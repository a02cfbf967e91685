"""What can a table be? The kinds, their canonical columns, their keys and the states a row can be in.

A kind lists canonical fields of ``fields.py``. ``required`` are the fields without which a row cannot be kept;
``key`` names the fields that tell one row from another (the store holds one row per key). Where a generic table has no
key of its own, the reader makes one (see ``read.py``): all mapped cells and the occurrence number within the order.
To add a kind: one entry here, one table in ``store/migrations.py``, one entry in ``store/records.py``.
"""

from __future__ import annotations

from shopdesk.frozen import dataclass

ORDER_STATES = ("unpaid", "paid", "part_shipped", "shipped", "completed", "closed")
REFUND_STATES = (
    "wait_seller_agree",
    "wait_buyer_return",
    "wait_seller_confirm",
    "wait_seller_send",
    "wait_buyer_receive",
    "to_refund",
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
        _kind(
            "item_traffic",
            "valid_on valid_to_on platform item_id main_item_id sku title status_text visitors page_views "
            "stay_seconds bounce_rate favourite_buyers cart_buyers cart_qty ordering_buyers placed_qty gmv_value "
            "paying_buyers sold_qty paid_value new_buyers returning_buyers returning_paid_value refund_value "
            "search_visitors search_buyers spend_value",
            "item_id",
            "item_id valid_on valid_to_on",
        ),
        _kind(
            "shop_traffic",
            "valid_on valid_to_on platform shop_name visitors page_views new_visitors stay_seconds bounce_rate "
            "favourite_buyers cart_buyers ordering_buyers placed_qty gmv_value paying_buyers sold_qty paid_value "
            "refund_value spend_value",
            "",
            "valid_on valid_to_on shop_name",
        ),
        _kind(
            "traffic_sources",
            "valid_on valid_to_on platform item_id basis source source_second source_third visitors page_views "
            "new_visitors favourite_buyers cart_buyers ordering_buyers gmv_value paying_buyers sold_qty "
            "paid_value",
            "source",
            "item_id basis source source_second source_third valid_on valid_to_on",
        ),
        _kind(
            "search_words",
            "valid_on valid_to_on platform scope word rank popularity popularity_growth_rate click_popularity "
            "related_words visitors click_rate free_click_rate conversion_rate favourite_buyers cart_buyers "
            "paying_buyers paid_value demand_supply_rate mall_click_rate online_items bid_value",
            "word",
            "scope word valid_on valid_to_on",
        ),
        _kind(
            "promotions",
            "valid_on valid_to_on platform level scene plan_id plan_name unit_name item_id title word_kind word "
            "crowd line_id impressions clicks spend_value sales_value direct_sales_value sales_net_value "
            "sales_orders direct_orders sales_net_orders cart_adds favourites rank_position",
            "",
            "platform level plan_id unit_name item_id word_kind word crowd valid_on valid_to_on line_id",
        ),
        _kind(
            "settlements",
            "line_id bill_id platform happened_at direction amount_value fee_value balance_value bill_category "
            "status_text order_id order_line_id refund_id merchant_order_id item_id sku title sold_qty method "
            "note currency",
            "amount_value",
            "line_id",
        ),
        _kind(
            "buyers",
            "buyer_id member_level paid_value paid_orders first_paid_at last_paid_at registered_at points "
            "province city country tags note currency",
            "buyer_id",
            "buyer_id",
        ),
        _kind(
            "reviews",
            "review_id platform order_id line_id item_id sku title sku_name buyer_id rating stars review_text "
            "reviewed_at follow_up_text followed_up_at reply_text replied_at",
            "",
            "review_id",
        ),
        _kind(
            "listings",
            "valid_on item_id title shop_name category price_value shown_sales shown_reviews rank province",
            "",
            "item_id valid_on",
        ),
        _kind(
            "purchase_prices",
            "valid_on supplier item_id sku title sku_name cost_value moq_qty note currency",
            "cost_value",
            "item_id sku supplier valid_on",
        ),
    )
}

# The kinds this version reads: all of them.
READABLE = tuple(KINDS)
# Taken in this order when several files come at once: products before lines before refunds.
IMPORT_ORDER = (
    "products",
    "stock",
    "purchase_prices",
    "purchase_orders",
    "buyers",
    "orders",
    "order_lines",
    "refunds",
    "bills",
    "settlements",
    "reviews",
    "shop_traffic",
    "item_traffic",
    "traffic_sources",
    "search_words",
    "promotions",
    "listings",
)

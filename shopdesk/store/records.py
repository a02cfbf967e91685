"""Which tables hold what the files said, by which key, and what tells an older state of a row from a newer one?

The columns are those of ``importing/kind.py`` (a test holds the two together; the store may not import the importers).
To add a kind: one entry here, one entry there, one table in a new step of ``migrations.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from shopdesk.frozen import dataclass

ORDER_RANKS = {"unpaid": 1, "paid": 2, "part_shipped": 3, "shipped": 4, "completed": 5, "closed": 6}
# A refused case may go back to the buyer and come round again, so refusal stands level with waiting for goods: the time decides.
REFUND_RANKS = {
    "wait_seller_agree": 1,
    "wait_buyer_return": 2,
    "wait_seller_confirm": 3,
    "seller_refused": 3,
    "wait_seller_send": 4,  # of exchanges, as the next two
    "wait_buyer_receive": 5,
    "to_refund": 6,
    "closed": 6,
    "succeeded": 7,
}
_ORDER_CLUES = (("completed_at", 5), ("shipped_at", 4), ("paid_at", 2))


@dataclass(frozen=True)
class Record:
    """One kind of row the store keeps.

    number: stands for the kind in ``contributions``; never reuse one. columns: as in the table, without the bookkeeping
    columns. key: absent parts are stored as ''. ranks: status → how far along; clues: (column, rank) used where a row
    has no status. refunded: the column that only grows. times: moments that are facts, not deadlines.
    """

    kind: str
    number: int
    columns: tuple[str, ...]
    key: tuple[str, ...]
    ranks: Mapping[str, int] = field(default_factory=dict)
    clues: tuple[tuple[str, int], ...] = ()
    refunded: str | None = None
    times: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        return self.kind


RECORDS: dict[str, Record] = {
    record.kind: record
    for record in (
        Record(
            "orders",
            1,
            tuple(
                "order_id buyer_id shop_name status status_text close_reason created_at paid_at shipped_at completed_at "
                "closed_at goods_payable_value postage_value total_value legacy_total_value payable_value "
                "buyer_paid_value refund_value payout_value platform_subsidy_value sold_qty title province city country "
                "payment_id waybill_id carrier seller_note currency utc_offset_minutes".split()
            ),
            ("order_id",),
            ORDER_RANKS,
            _ORDER_CLUES,
            "refund_value",
            ("created_at", "paid_at", "shipped_at", "completed_at", "closed_at"),
        ),
        Record(
            "order_lines",
            2,
            tuple(
                "order_id line_id buyer_id shop_name item_id sku title sku_name category sold_qty unit_price_value "
                "payable_value buyer_paid_value refund_value refund_status status status_text created_at paid_at "
                "shipped_at completed_at province city country waybill_id carrier cost_value profit_value discount_rate "
                "is_service currency utc_offset_minutes".split()
            ),
            ("order_id", "line_id"),
            ORDER_RANKS,
            _ORDER_CLUES,
            "refund_value",
            ("created_at", "paid_at", "shipped_at", "completed_at"),
        ),
        Record(
            "refunds",
            3,
            tuple(
                "refund_id order_id line_id item_id sku title refund_kind refund_stage status status_text goods_status "
                "reason amount_value buyer_paid_value is_whole returned_qty paid_at applied_at deadline_at returned_at "
                "succeeded_at closed_at waybill_id return_waybill_id carrier seller_note currency".split()
            ),
            ("refund_id",),
            REFUND_RANKS,
            (("succeeded_at", 7),),
            None,
            ("paid_at", "applied_at", "returned_at", "succeeded_at", "closed_at"),
        ),
        Record(
            "products",
            4,
            tuple(
                "sku item_id title sku_name category price_value cost_value supplier lead_time_days moq_qty pack_qty "
                "on_hand_qty listed_on status status_text is_service".split()
            ),
            ("item_id", "sku"),
        ),
        Record(
            "stock",
            5,
            tuple(
                "sku item_id title sku_name warehouse counted_on on_hand_qty allocated_qty available_qty on_order_qty "
                "cost_value".split()
            ),
            ("item_id", "sku", "warehouse", "counted_on"),
        ),
        Record(
            "purchase_orders",
            6,
            tuple(
                "po_id line_id supplier item_id sku title sku_name ordered_qty cost_value amount_value postage_value "
                "ordered_on expected_on received_on received_qty status status_text waybill_id".split()
            ),
            ("po_id", "line_id"),
            times=("ordered_on", "received_on"),
        ),
        Record(
            "bills",
            7,
            tuple(
                "bill_id merchant_order_id happened_at direction amount_value status status_text counterparty goods "
                "bill_category method note line_id".split()
            ),
            ("line_id",),
            times=("happened_at",),
        ),
        Record(
            "item_traffic",
            8,
            tuple(
                "valid_on valid_to_on platform item_id main_item_id sku title status_text visitors "
                "page_views stay_seconds bounce_rate favourite_buyers cart_buyers cart_qty ordering_buyers "
                "placed_qty gmv_value paying_buyers sold_qty paid_value new_buyers returning_buyers "
                "returning_paid_value refund_value search_visitors search_buyers spend_value".split()
            ),
            (
                "item_id",
                "valid_on",
                "valid_to_on",
            ),
        ),
        Record(
            "shop_traffic",
            9,
            tuple(
                "valid_on valid_to_on platform shop_name visitors page_views new_visitors stay_seconds "
                "bounce_rate favourite_buyers cart_buyers ordering_buyers placed_qty gmv_value "
                "paying_buyers sold_qty paid_value refund_value spend_value".split()
            ),
            (
                "valid_on",
                "valid_to_on",
                "shop_name",
            ),
        ),
        Record(
            "traffic_sources",
            10,
            tuple(
                "valid_on valid_to_on platform item_id basis source source_second source_third visitors "
                "page_views new_visitors favourite_buyers cart_buyers ordering_buyers gmv_value "
                "paying_buyers sold_qty paid_value".split()
            ),
            (
                "item_id",
                "basis",
                "source",
                "source_second",
                "source_third",
                "valid_on",
                "valid_to_on",
            ),
        ),
        Record(
            "search_words",
            11,
            tuple(
                "valid_on valid_to_on platform scope word rank popularity popularity_growth_rate "
                "click_popularity related_words visitors click_rate free_click_rate conversion_rate "
                "favourite_buyers cart_buyers paying_buyers paid_value demand_supply_rate mall_click_rate "
                "online_items bid_value".split()
            ),
            (
                "scope",
                "word",
                "valid_on",
                "valid_to_on",
            ),
        ),
        Record(
            "promotions",
            12,
            tuple(
                "valid_on valid_to_on platform level scene plan_id plan_name unit_name item_id title "
                "word_kind word crowd line_id impressions clicks spend_value sales_value direct_sales_value "
                "sales_net_value sales_orders direct_orders sales_net_orders cart_adds favourites "
                "rank_position".split()
            ),
            (
                "platform",
                "level",
                "plan_id",
                "unit_name",
                "item_id",
                "word_kind",
                "word",
                "crowd",
                "valid_on",
                "valid_to_on",
                "line_id",
            ),
        ),
        Record(
            "settlements",
            13,
            tuple(
                "line_id bill_id platform happened_at direction amount_value fee_value balance_value "
                "bill_category status_text order_id order_line_id refund_id merchant_order_id item_id sku "
                "title sold_qty method note currency".split()
            ),
            ("line_id",),
            times=("happened_at",),
        ),
        Record(
            "buyers",
            14,
            tuple(
                "buyer_id member_level paid_value paid_orders first_paid_at last_paid_at registered_at "
                "points province city country tags note currency".split()
            ),
            ("buyer_id",),
            times=("last_paid_at",),
        ),
        Record(
            "reviews",
            15,
            tuple(
                "review_id platform order_id line_id item_id sku title sku_name buyer_id rating stars "
                "review_text reviewed_at follow_up_text followed_up_at reply_text replied_at".split()
            ),
            ("review_id",),
            times=(
                "reviewed_at",
                "followed_up_at",
                "replied_at",
            ),
        ),
        Record(
            "listings",
            16,
            tuple(
                "valid_on item_id title shop_name category price_value shown_sales shown_reviews rank province".split()
            ),
            (
                "item_id",
                "valid_on",
            ),
        ),
        Record(
            "purchase_prices",
            17,
            tuple("valid_on supplier item_id sku title sku_name cost_value moq_qty note currency".split()),
            (
                "item_id",
                "sku",
                "supplier",
                "valid_on",
            ),
        ),
    )
}

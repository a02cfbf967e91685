"""Which tables hold what the files said, by which key, and what tells an older state of a row from a newer one?

The columns are those of ``importing/kind.py`` (a test holds the two together; the store may not import the importers).
To add a kind: one entry here, one entry there, one table in a new step of ``migrations.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ORDER_RANKS = {"unpaid": 1, "paid": 2, "part_shipped": 3, "shipped": 4, "completed": 5, "closed": 6}
# A refused case may go back to the buyer and come round again, so refusal stands level with waiting for goods: the time decides.
REFUND_RANKS = {
    "wait_seller_agree": 1,
    "wait_buyer_return": 2,
    "wait_seller_confirm": 3,
    "seller_refused": 3,
    "closed": 4,
    "succeeded": 5,
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
            (("succeeded_at", 5),),
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
    )
}

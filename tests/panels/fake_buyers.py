"""The buyers of the fake shop: a good one who stays away, a new one, one lately silent, a crowd."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from shopdesk.analysis.answer import Answer
from shopdesk.analysis.buyer_columns import BuyerRows
from shopdesk.analysis.buyer_lists import call_lists
from shopdesk.analysis.contacts import Contacts
from shopdesk.analysis.purchase_history import PurchaseHistory
from shopdesk.analysis.tier_table import IdentityShare, TiersQuestion, TierTable, tier_table
from shopdesk.analysis.tiers import answer_of
from shopdesk.analysis.unpaid_buyers import UnpaidBuyer, unpaid_buyers
from shopdesk.period import DateRange, Month, month_before
from shopdesk.shop import Erasure, RecipientsKept

TODAY = date(2026, 11, 22)


def occasions(as_of: date) -> list[tuple[str, str, int]]:
    """What is bought before a day: (buyer, day, fen)."""
    bought = [("好买家小鹿", ago, 90_000) for ago in (120, 160, 200)] + [("新来的", 2, 5_000), ("沉默者", 40, 6_000)]
    bought += [(f"tb{n:06d}", 100 + n, 1_000 + n) for n in range(40)]
    dated = [(who, (TODAY - timedelta(days=ago)).isoformat(), worth) for who, ago, worth in bought]
    return [row for row in dated if row[1] < as_of.isoformat()]


class FakeBuyers:
    """Answers for buyers; ``contacted`` are those whom nobody has to write to."""

    is_filled: bool

    def contacted(self) -> Iterable[str]:
        return ()

    keeps_recipients: bool = False
    recipients_of: int = 0

    def kept_recipients(self) -> RecipientsKept:
        return RecipientsKept(self.keeps_recipients, self.recipients_of, 2)

    def keep_recipients(self, is_on: bool) -> Erasure:
        erased, self.keeps_recipients = (0 if is_on else self.recipients_of), is_on
        self.recipients_of = self.recipients_of if is_on else 0
        return Erasure(erased, (), frozenset({"recipients"}))

    def recipient(self, order_id: str) -> dict[str, str]:
        return {"recipient_name": "张三丰", "recipient_phone": "13912345678"}

    def erase_buyer(self, buyer_id: str) -> Erasure:
        self.erased = buyer_id
        return Erasure(3, (), frozenset({"orders"}))

    def tier_table(self, as_of: date, before_on: date | None = None) -> TierTable:
        if not self.is_filled:
            return tier_table(TiersQuestion(as_of))
        before = before_on or month_before(as_of)
        return tier_table(
            TiersQuestion(
                as_of,
                PurchaseHistory.of(occasions(as_of)),
                before,
                IdentityShare(50, 50, 1, 1),
                (DateRange(date(2025, 1, 1), TODAY),),
                date(2025, 1, 1),
            )
        )

    def tiers(self, *, month: Month | None = None, as_of: date | None = None, before_on: date | None = None) -> Answer:
        return answer_of(self.tier_table(as_of or TODAY, before_on))

    def call_lists(self, as_of: date, before_on: date | None = None) -> dict[str, BuyerRows]:
        return call_lists(self.tier_table(as_of, before_on), Contacts(dict.fromkeys(self.contacted(), as_of)))

    def unpaid_buyers(self, as_of: date) -> list[UnpaidBuyer]:
        placed = [
            {"order_id": "U1", "created_at": "2026-11-20 09:00:00", "payable_value": 8_000, "buyer_id": "沉默者"},
            {"order_id": "U2", "created_at": "2026-11-19 09:00:00", "payable_value": 9_000, "buyer_id": "从未买过的人"},
            {"order_id": "U3", "created_at": "2026-11-18 09:00:00", "payable_value": 1_000, "buyer_id": None},
        ]
        contacts = Contacts(dict.fromkeys(self.contacted(), as_of))
        return unpaid_buyers(self.tier_table(as_of), placed if self.is_filled else [], contacts)

    def buyer_orders(self, buyer_id: str, as_of: date) -> list[dict[str, Any]]:
        order = {"order_id": "A1", "paid_at": "2026-07-25 10:00:00", "title": "杯子"}
        return [{**order, "paid_value": 90_000, "net_sales_value": 90_000}]

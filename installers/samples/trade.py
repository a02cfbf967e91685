"""What is an order, a line, a refund, and in what state was it at a given moment? The shop's own books, before any export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from samples.catalogue import Sku
from samples.people import Buyer


def allocate(total: int, weights: Sequence[int]) -> list[int]:
    """Split an amount in whole fen in proportion to the weights: largest remainder, ties to the earlier part."""
    whole = sum(weights)
    if whole == 0:
        weights, whole = [1] * len(weights), len(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda index: -(total * weights[index] % whole))
    for index in by_remainder[: total - sum(parts)]:
        parts[index] += 1
    return parts


def yuan(fen: int) -> str:
    """An amount as the platform writes it: 1234.50."""
    return f"{fen // 100}.{fen % 100:02d}"


@dataclass
class Refund:
    """One after-sales case against one line."""

    amount: int
    kind: str  # 仅退款 or 退货退款
    is_before_shipping: bool
    is_in_sale: bool  # before the buyer confirmed: the order itself shrinks or closes
    reason: str
    remark: str
    applied: datetime
    agreed: datetime
    sent_back: datetime | None
    ended: datetime
    is_paid_back: bool
    has_goods: bool
    units: int = 0  # that came back with it
    refund_id: str = ""

    def paid_back_by(self, moment: datetime) -> int:
        """The money that had gone back before this moment."""
        return self.amount if self.is_paid_back and self.ended < moment else 0

    def status(self, moment: datetime) -> str:
        """The state as the back office words it."""
        if self.ended < moment:
            return "退款成功" if self.is_paid_back else "退款关闭"
        if self.sent_back and self.sent_back < moment:
            return "买家已经退货，等待卖家确认收货"
        if self.sent_back and self.agreed < moment:
            return "卖家已经同意退款，等待买家退货"
        return "买家已经申请退款，等待卖家同意"

    def deadline(self, moment: datetime) -> datetime | None:
        """When the platform decides by itself, while the case is open."""
        if self.ended < moment:
            return None
        if self.sent_back and self.sent_back < moment:
            return self.sent_back + timedelta(days=10)
        if self.sent_back and self.agreed < moment:
            return self.agreed + timedelta(days=7)
        return self.applied + timedelta(days=2 if self.is_before_shipping else 5)


@dataclass
class Line:
    """So many of one variant; ``payable`` is what is left of price × quantity after the order's discounts."""

    sku: Sku
    quantity: int
    price: int
    payable: int = 0
    postage: int = 0
    refunds: list[Refund] = field(default_factory=list)

    @property
    def listed(self) -> int:
        """Price × quantity, before discounts."""
        return self.price * self.quantity


@dataclass
class Order:
    """One order and everything that ever happened to it; exports show the part that had happened by then."""

    buyer: Buyer
    placed: datetime
    lines: list[Line]
    discount: int = 0
    postage: int = 0
    paid: datetime | None = None
    given_up: datetime | None = None  # closed without payment
    give_up_reason: str = ""
    shipped: datetime | None = None
    completed: datetime | None = None
    deposit: tuple[int, datetime] | None = None
    carrier: str = ""
    waybill: str = ""
    payment_id: str = ""
    pays_with: str = "支付宝"
    flag: str = ""
    note: str = ""
    message: str = ""
    order_id: str = ""

    def settle(self) -> None:
        """Spread discount and postage over the lines, to the fen."""
        listed = [line.listed for line in self.lines]
        discounts = allocate(self.discount, listed)
        for line, discount in zip(self.lines, discounts, strict=True):
            line.payable = line.listed - discount
        for line, share in zip(self.lines, allocate(self.postage, [line.payable for line in self.lines]), strict=True):
            line.postage = share

    @property
    def goods(self) -> int:
        """What the goods cost the buyer, without postage."""
        return sum(line.payable for line in self.lines)

    @property
    def payable(self) -> int:
        """Goods and postage."""
        return self.goods + self.postage

    @property
    def is_service_only(self) -> bool:
        """Whether nothing but service links was bought."""
        return all(line.sku.is_service for line in self.lines)

    @property
    def refunds(self) -> list[Refund]:
        """All cases of all lines."""
        return [refund for line in self.lines for refund in line.refunds]

    def paid_by(self, moment: datetime) -> bool:
        """Whether the money was in before this moment."""
        return self.paid is not None and self.paid < moment

    def shipped_by(self, moment: datetime) -> bool:
        """Whether the parcel had left before this moment."""
        return self.shipped is not None and self.shipped < moment

    def completed_by(self, moment: datetime) -> bool:
        """Whether the buyer had confirmed before this moment."""
        return self.completed is not None and self.completed < moment

    def refunded_by(self, moment: datetime) -> int:
        """The money that had gone back before this moment."""
        return sum(refund.paid_back_by(moment) for refund in self.refunds)

    def closed_by(self, moment: datetime) -> bool:
        """Whether the order had been closed: never paid, or all of it refunded before the buyer confirmed."""
        if self.given_up is not None:
            return self.given_up < moment
        return self.paid is not None and not self.completed_by(moment) and self.refunded_by(moment) == self.payable

    def status(self, moment: datetime, comma: str = "，") -> str:
        """The order's state as the back office words it; both commas occur."""
        if self.closed_by(moment):
            return "交易关闭"
        if not self.paid_by(moment):
            return "等待买家付款"
        if self.completed_by(moment):
            return "交易成功"
        return f"卖家已发货{comma}等待买家确认" if self.shipped_by(moment) else f"买家已付款{comma}等待卖家发货"

    def close_reason(self, moment: datetime) -> str:
        """Why it is closed, or that it is not."""
        if not self.closed_by(moment):
            return "订单未关闭"
        return self.give_up_reason if self.given_up else "退款"

    def line_ids(self) -> list[str]:
        """The lines' own numbers: an order of one line lends it its number."""
        if len(self.lines) == 1:
            return [self.order_id]
        return [str(int(self.order_id) + 10_000 * (position + 1)) for position in range(len(self.lines))]

"""What becomes of an order? Given up or paid, sent, confirmed, sent back, paid back in part, lost on the way."""

from __future__ import annotations

from datetime import datetime, timedelta

from samples.catalogue import TOO_SMALL
from samples.dice import Dice
from samples.season import is_feast
from samples.trade import Line, Order, Refund

_CARRIERS = (("圆通速递", "YT"), ("中通快递", "ZT"), ("韵达快递", "YD"), ("申通快递", "ST"), ("极兔速递", "JT"))
_RETURN_REASONS = (
    ("七天无理由退换货", 8.0), ("不喜欢/效果不好", 4.0), ("颜色/款式/图案与描述不符", 2.0), ("商品质量问题", 2.0), ("做工瑕疵", 1.5),
    ("卖家发错货", 0.7), ("收到商品破损", 1.0),
)  # fmt: skip
_CLOTHING_REASONS = (*_RETURN_REASONS, ("尺码拍错/不合适", 4.0))
_RETURN_RATES = {
    "T恤": 0.07,
    "防晒衣": 0.075,
    "保温杯": 0.025,
    "帆布包": 0.04,
    "收纳箱": 0.02,
    "四件套": 0.045,
    "雨鞋": 0.05,
}


class Fates:
    """Decides with dice."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice

    def live(self, order: Order) -> None:
        """Decide whether the order is paid, shipped, confirmed, sent back."""
        dice = self.dice
        if dice.chance(0.065):
            if dice.chance(0.4):
                order.given_up = dice.after(order.placed, 3, 600)
                order.give_up_reason = dice.pick(("我不想买了", "信息填写错误，重新拍", "付款遇到问题"))
            else:
                order.given_up, order.give_up_reason = order.placed + timedelta(hours=72), "买家未付款"
            return
        self.pay(order, dice.after(order.placed, 0, 3) if dice.chance(0.85) else dice.after(order.placed, 4, 200))
        if dice.chance(0.02) and not order.is_service_only:
            self._cancel_before_shipping(order)
            return
        self.ship(order)
        if not order.is_service_only:
            self._go_wrong(order)

    def pay(self, order: Order, moment: datetime) -> None:
        """The money comes in."""
        order.paid = moment
        order.pays_with = self.dice.weighted(("支付宝", "微信支付"), (72, 28))
        order.payment_id = f"{moment:%Y%m%d}{self.dice.digits(20)}"

    def ship(self, order: Order, slowness: int = 1) -> None:
        """The parcel leaves and, after some days, the buyer confirms or the platform does."""
        assert order.paid is not None
        feast = 2 if is_feast(order.paid.date()) else 1
        order.shipped = self.dice.after(order.paid, 240, 2_000 * feast * slowness)
        order.completed = self.dice.after(order.shipped, 3 * 1440, 10 * 1440)
        if order.is_service_only:
            order.completed = self.dice.after(order.shipped, 60, 2_880)
            return
        order.carrier, prefix = ("顺丰速运", "SF") if self.dice.chance(0.04) else self.dice.pick(_CARRIERS)
        order.waybill = prefix + self.dice.digits(13)
        if self.dice.chance(0.06):
            order.flag, order.note = self.dice.pick(
                (
                    ("红旗", "送小样"),
                    ("黄旗", "改地址已通知仓库"),
                    ("蓝旗", "老客 备注好评卡"),
                    ("绿旗", "催发货 已安抚"),
                )
            )
        if self.dice.chance(0.05):
            order.message = self.dice.pick(
                ("尽快发货，谢谢", "麻烦包装好一点", "请发中通", "周末在家，放门口就行", "送人的，不要放价格单")
            )

    def _cancel_before_shipping(self, order: Order) -> None:
        assert order.paid is not None
        applied = self.dice.after(order.paid, 10, 230)
        ended = self.dice.after(applied, 20, 900)
        reason = self.dice.pick(("拍错/多拍/不想要", "不想要了", "未按约定时间发货", "拍错了/订单信息有误"))
        for line in order.lines:
            if line.payable + line.postage:
                line.refunds.append(
                    Refund(
                        line.payable + line.postage,
                        "仅退款",
                        True,
                        True,
                        reason,
                        "",
                        applied,
                        ended,
                        None,
                        ended,
                        True,
                        False,
                    )
                )

    def _go_wrong(self, order: Order) -> None:
        for line in order.lines:
            if line.payable == 0 or line.refunds:
                continue
            rate = 0.40 if line.sku.code == TOO_SMALL else _RETURN_RATES[line.sku.category]
            if self.dice.chance(rate):
                self._send_back(order, line)
            elif self.dice.chance(0.012):
                self._pay_back_part(order, line)
            elif len(order.lines) == 1 and self.dice.chance(0.004):
                self._lose(order, line)
            elif self.dice.chance(0.006):
                self._send_back(order, line, is_withdrawn=True)

    def _send_back(self, order: Order, line: Line, is_withdrawn: bool = False) -> None:
        assert order.shipped is not None and order.completed is not None
        dice = self.dice
        if line.sku.code == TOO_SMALL:
            reason, remark = (
                "尺码偏小",
                dice.pick(("平时穿38的，这双挤脚", "偏小一码", "脚背紧，穿不进去", "按尺码表买的还是小", "")),
            )
        else:
            dressed = line.sku.category in ("T恤", "防晒衣", "雨鞋")
            reasons = _CLOTHING_REASONS if dressed else _RETURN_REASONS
            reason, remark = dice.weighted([r[0] for r in reasons], [r[1] for r in reasons]), ""
        in_sale = len(order.lines) == 1 and not is_withdrawn and dice.chance(0.6)
        applied = (
            dice.after(order.shipped, 3 * 1440, 5 * 1440) if in_sale else dice.after(order.completed, 120, 3 * 1440)
        )
        agreed = dice.after(applied, 30, 1_800)
        sent_back = dice.after(agreed, 300, 2 * 1440)
        ended = agreed if is_withdrawn else dice.after(sent_back, 2 * 1440, 5 * 1440)
        units = line.quantity if line.quantity == 1 or dice.chance(0.7) else line.quantity - 1
        amount = line.payable * units // line.quantity
        if in_sale and units == line.quantity:
            order.completed = None
            amount += line.postage
        elif in_sale:
            order.completed = dice.after(ended, 60, 1440)
        line.refunds.append(
            Refund(
                amount,
                "退货退款",
                False,
                in_sale,
                reason,
                remark,
                applied,
                agreed,
                sent_back,
                ended,
                not is_withdrawn,
                True,
                units,
            )
        )

    def _pay_back_part(self, order: Order, line: Line) -> None:
        assert order.completed is not None
        applied = self.dice.after(order.completed, 60, 4 * 1440)
        ended = self.dice.after(applied, 30, 2 * 1440)
        reason = self.dice.pick(("协商一致退款", "少件/漏发", "包装/商品破损/污渍", "退运费"))
        share = self.dice.whole(5, 30)
        amount = min(line.payable, 1_000) if reason == "退运费" else max(100, line.payable * share // 100 // 10 * 10)
        line.refunds.append(Refund(amount, "仅退款", False, False, reason, "", applied, ended, None, ended, True, True))

    def _lose(self, order: Order, line: Line) -> None:
        assert order.shipped is not None
        applied = self.dice.after(order.shipped, 5 * 1440, 8 * 1440)
        ended = self.dice.after(applied, 60, 3 * 1440)
        order.completed = None
        reason = self.dice.pick(("快递一直未送到", "快递无记录"))
        line.refunds.append(
            Refund(
                line.payable + line.postage, "仅退款", False, True, reason, "", applied, ended, None, ended, True, False
            )
        )

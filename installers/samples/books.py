"""How did fourteen months go? Draws the orders of every day, what became of them, and the stories planted among them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from samples.catalogue import BY_CODE, GIFT, GOODS, HIT, POSTAGE_LINK, PRICE_LINK, SEASONS, TOO_SMALL, Sku
from samples.dice import Dice
from samples.people import FAR, Buyer, Crowd
from samples.trade import Line, Order, Refund

FIRST_DAY = date(2025, 9, 1)
NOW = datetime(2026, 11, 5)  # nothing is known from this moment on; the last exports were made that morning
BUYERS = 1_500
_DAILY = {  # orders drawn by chance, per month
    (2025, 9): 160, (2025, 10): 170, (2025, 11): 400, (2025, 12): 205, (2026, 1): 160, (2026, 2): 90, (2026, 3): 180,
    (2026, 4): 200, (2026, 5): 230, (2026, 6): 315, (2026, 7): 205, (2026, 8): 180, (2026, 9): 185, (2026, 10): 205,
    (2026, 11): 27,
}  # fmt: skip
_BUSY_DAYS = {  # how much busier than an ordinary day
    date(2025, 11, 1): 5.0, date(2025, 11, 10): 2.0, date(2025, 11, 11): 14.0, date(2025, 12, 12): 6.0, date(2026, 6, 1): 3.0,
    date(2026, 6, 17): 2.5, date(2026, 6, 18): 9.0, date(2026, 9, 9): 2.5,
}  # fmt: skip
_HOURS = (3, 1, 1, 0.5, 0.5, 0.5, 1, 2, 4, 6, 7, 6, 6, 6, 5, 5, 5, 5, 6, 7, 9, 10, 9, 6)
_HOURS_OF_A_FEAST = (20, 8, 3, 1, 1, 1, 1, 2, 4, 5, 5, 4, 4, 4, 4, 4, 4, 4, 6, 8, 14, 12, 10, 8)
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


def days() -> list[date]:
    """Every day the books cover."""
    return [FIRST_DAY + timedelta(days=n) for n in range((NOW.date() - FIRST_DAY).days)]


def is_feast(day: date) -> bool:
    """Whether the platform ran one of its great sales that day."""
    return _BUSY_DAYS.get(day, 1.0) >= 5


def _busyness(day: date) -> float:
    if date(2026, 2, 12) <= day <= date(2026, 2, 21):  # Spring Festival
        return 0.12
    return _BUSY_DAYS.get(day, 1.15 if day.weekday() >= 5 else 1.0)


class Books:
    """Draws orders and their fates with one pair of dice."""

    def __init__(self, seed: str) -> None:
        self.dice = Dice(seed)
        self.crowd = Crowd(self.dice)
        self.orders: list[Order] = []
        self._known: list[Buyer] = []

    def draw(self, reserved_buyers: int) -> None:
        """Draw the ordinary orders of every day; so many buyers are kept back for the stories."""
        moments = sorted(moment for day_list in self._moments() for moment in day_list)
        unseen = BUYERS - reserved_buyers
        for index, moment in enumerate(moments):
            months = (moment.year - 2025) * 12 + moment.month - 9
            wanted = max(0.95 - 0.09 * months, unseen / (len(moments) - index))
            is_new = not self._known or (unseen > 0 and self.dice.chance(wanted))
            if is_new:
                buyer = self.crowd.buyer()
                self._known.append(buyer)
                unseen -= 1
            else:
                buyer = self._returning()
            self.live(self.place(buyer, moment, self.basket(moment)))

    def _moments(self) -> list[list[datetime]]:
        drawn = []
        for (year, month), count in _DAILY.items():
            month_days = [day for day in days() if (day.year, day.month) == (year, month)]
            weights = [_busyness(day) for day in month_days]
            chosen = month_days + [self.dice.weighted(month_days, weights) for _ in range(count - len(month_days))]
            drawn.append([self._time_of(day) for day in chosen])
        return drawn

    def _time_of(self, day: date) -> datetime:
        hour = self.dice.weighted(range(24), _HOURS_OF_A_FEAST if is_feast(day) else _HOURS)
        return datetime(day.year, day.month, day.day, hour, self.dice.whole(0, 59), self.dice.whole(0, 59))

    def _returning(self) -> Buyer:
        pool = self._known[-400:] if self.dice.chance(0.6) else self._known
        return max((self.dice.pick(pool) for _ in range(3)), key=lambda buyer: (buyer.loyalty, buyer.nick))

    # baskets ---------------------------------------------------------------------------------------------------------
    def _wish(self, sku: Sku, moment: datetime) -> float:
        day = moment.date()
        if day < sku.listed_on or (sku.sold_until and day > sku.sold_until):
            return 0.0
        wish = sku.weight * SEASONS[sku.category][day.month - 1]
        if sku.code == HIT and day >= date(2026, 9, 1):
            wish *= 3.0 if day.month == 9 else 4.2  # a short film about it went round
        if sku.code.startswith("BW03") and day.month >= 10:
            wish *= 1.6
        return wish

    def basket(self, moment: datetime) -> list[Line]:
        """What one buyer takes."""
        wishes = [self._wish(sku, moment) for sku in GOODS]
        wanted = self.dice.weighted((1, 2, 3, 4), (77, 17, 5, 1))
        lines: dict[str, Line] = {}
        for _ in range(wanted):
            sku = self.dice.weighted(GOODS, wishes)
            if sku.code not in lines:
                lines[sku.code] = Line(
                    sku, self.dice.weighted((1, 2, 3), (88, 10, 2) if sku.price < 10000 else (97, 3, 0)), sku.price
                )
        return list(lines.values())

    def place(self, buyer: Buyer, moment: datetime, lines: list[Line]) -> Order:
        """Put an order in the books: price cuts of the day, coupon, postage, a gift with large orders."""
        order = Order(buyer, moment, lines)
        listed = sum(line.listed for line in lines)
        if not order.is_service_only:
            cut = listed * (15 if is_feast(moment.date()) else 5 if moment.month in (6, 11) else 0) // 100 // 10 * 10
            coupon = (
                3000
                if listed - cut >= 29900
                else 1500
                if listed - cut >= 16900
                else 500
                if self.dice.chance(0.25)
                else 0
            )
            order.discount = cut + (coupon if listed > 2000 else 0)
            far = buyer.province in FAR
            order.postage = 1500 if far else 600 if listed < 3000 else 0
            if listed >= 25000 and self.dice.chance(0.6):
                lines.append(Line(GIFT, 1, 0))
        order.settle()
        self.orders.append(order)
        return order

    # fates -----------------------------------------------------------------------------------------------------------
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

    def number(self) -> None:
        """Give every order and case its number, rising with time, as the platform does."""
        self.orders.sort(key=lambda order: (order.placed, order.buyer.nick))
        start = datetime(2025, 1, 1)
        for order in self.orders:
            seconds = int((order.placed - start).total_seconds())
            order.order_id = str(
                4_500_000_000_000_000_000 + seconds * 10**10 + self.dice.whole(0, 9999) * 10**6 + int(order.buyer.tail)
            )
            for refund in order.refunds:
                seconds = int((refund.applied - start).total_seconds())
                refund.refund_id = str(210_000_000_000_000_000 + seconds * 10**8 + self.dice.whole(0, 99_999_999))

    def line(self, code: str, quantity: int = 1) -> Line:
        """A line by the shop's own code, for the stories."""
        sku = {PRICE_LINK.code: PRICE_LINK, POSTAGE_LINK.code: POSTAGE_LINK}.get(code) or BY_CODE[code]
        return Line(sku, quantity, sku.price)

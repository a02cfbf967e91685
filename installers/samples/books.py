"""How did fourteen months go? Draws who ordered what on every day."""

from __future__ import annotations

from datetime import date, datetime

from samples.catalogue import BY_CODE, GIFT, GOODS, HIT, POSTAGE_LINK, PRICE_LINK, SEASONS, Sku
from samples.dice import Dice
from samples.fates import Fates
from samples.people import FAR, Buyer, Crowd
from samples.season import busyness, days, is_feast
from samples.trade import Line, Order

BUYERS = 1_500
_DAILY = {  # orders drawn by chance, per month
    (2025, 9): 160, (2025, 10): 170, (2025, 11): 400, (2025, 12): 205, (2026, 1): 160, (2026, 2): 90, (2026, 3): 180,
    (2026, 4): 200, (2026, 5): 230, (2026, 6): 315, (2026, 7): 205, (2026, 8): 180, (2026, 9): 185, (2026, 10): 205,
    (2026, 11): 27,
}  # fmt: skip
_HOURS = (3, 1, 1, 0.5, 0.5, 0.5, 1, 2, 4, 6, 7, 6, 6, 6, 5, 5, 5, 5, 6, 7, 9, 10, 9, 6)
_HOURS_OF_A_FEAST = (20, 8, 3, 1, 1, 1, 1, 2, 4, 5, 5, 4, 4, 4, 4, 4, 4, 4, 6, 8, 14, 12, 10, 8)


class Books:
    """Draws orders and their fates with one pair of dice."""

    def __init__(self, seed: str) -> None:
        self.dice = Dice(seed)
        self.crowd = Crowd(self.dice)
        self.fates = Fates(self.dice)
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
            self.fates.live(self.place(buyer, moment, self.basket(moment)))

    def _moments(self) -> list[list[datetime]]:
        drawn = []
        for (year, month), count in _DAILY.items():
            month_days = [day for day in days() if (day.year, day.month) == (year, month)]
            weights = [busyness(day) for day in month_days]
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

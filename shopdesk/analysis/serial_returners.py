"""Which buyers send back for no fault far oftener than the shop's others? Names to look at, never a verdict.

Only reasons that tell of the buyer alone count. Binomial upper tail against the shop's rate, Benjamini–Hochberg over all buyers
tested. What follows is that a person looks: no refusal, no price, no tier; the seven days of the law stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from shopdesk.analysis.return_rates import false_alarm_shares, upper_tail
from shopdesk.frozen import dataclass
from shopdesk.thresholds.returns import ReturnsRules


@dataclass(frozen=True)
class BuyerReturns:
    """Of a buyer's ``n`` orders, ``x`` came back for a reason that is nobody's fault but the buyer's."""

    buyer_id: str
    x: int
    n: int


@dataclass(frozen=True)
class SerialReturner:
    """A buyer that was tested: the chance of so many at the shop's rate, its share of false alarms, whether to look."""

    buyer_id: str
    x: int
    n: int
    chance: float
    false_share: float
    is_to_review: bool


def serial_returners(buyers: Sequence[BuyerReturns], shop_rate: float, rules: ReturnsRules) -> list[SerialReturner]:
    """The buyers with enough orders to be tested, in the order given (oracle E.serial); empty where none has.

    More returns than orders are no count of anything: such a buyer is not tested, and named to nobody.
    """
    tested = [one for one in buyers if one.n >= rules.watch_min_orders and 0 <= one.x <= one.n]
    chances = [upper_tail(one.x, one.n, shop_rate) for one in tested]
    return [
        SerialReturner(one.buyer_id, one.x, one.n, chance, share, share <= rules.watch_false_share)
        for one, chance, share in zip(tested, chances, false_alarm_shares(chances), strict=True)
    ]


@dataclass(frozen=True)
class NoFaultReturn:
    """One of the returns an entry rests on: the case, its order and day, the goods, the reason as the buyer gave it, fen refunded."""

    rma_id: str
    order_id: str
    ended_on: str
    goods: str
    reason: str
    amount_value: int | None


@dataclass(frozen=True)
class WatchList:
    """Everybody tested of a span, the likeliest first; of the whole shop ``x`` of ``n`` orders came back at no fault.

    ``reason`` is a code where nobody could be tested. ``returns``: what the entries to look at rest on, by buyer, the newest first.
    """

    tested: tuple[SerialReturner, ...] = ()
    x: int = 0
    n: int = 0
    since: str = ""
    reason: str | None = None
    returns: Mapping[str, Sequence[NoFaultReturn]] = field(default_factory=dict)

    @property
    def to_review(self) -> tuple[SerialReturner, ...]:
        """Those to look at."""
        return tuple(one for one in self.tested if one.is_to_review)


def watch_list(
    buyers: Sequence[BuyerReturns], since: str, rules: ReturnsRules, *, has_refunds: bool = True
) -> WatchList:
    """Test the buyers of a span against the shop's own rate; whom to look at stands first."""
    x, n = sum(one.x for one in buyers), sum(one.n for one in buyers)
    tested = serial_returners(buyers, x / n, rules) if n and has_refunds else []
    why = "no_refunds_export" if not has_refunds else "no_buyer_column" if not n else "too_few_orders"
    ranked = sorted(tested, key=lambda one: (not one.is_to_review, one.chance, -one.x, one.buyer_id))
    return WatchList(tuple(ranked), x, n, since, None if tested else why)

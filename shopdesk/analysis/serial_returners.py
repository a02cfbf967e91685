"""Which buyers send back for no fault far oftener than the shop's others? Names to look at, never a verdict.

Only reasons that tell of the buyer alone count. Binomial upper tail against the shop's rate, Benjamini–Hochberg over all buyers
tested. What follows is that a person looks: no refusal, no price, no tier; the seven days of the law stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shopdesk.analysis.return_rates import false_alarm_shares, upper_tail
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
    """The buyers with enough orders to be tested, in the order given (oracle E.serial); empty where none has."""
    tested = [one for one in buyers if one.n >= rules.watch_min_orders]
    chances = [upper_tail(one.x, one.n, shop_rate) for one in tested]
    return [
        SerialReturner(one.buyer_id, one.x, one.n, chance, share, share <= rules.watch_false_share)
        for one, chance, share in zip(tested, chances, false_alarm_shares(chances), strict=True)
    ]

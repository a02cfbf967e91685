"""How much of a new SKU will sell, before it has a history of its own? Its likes say, and its first weeks correct them."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, variance

import numpy as np

from shopdesk.analysis.demand_laws import Array
from shopdesk.analysis.demand_levels import demand_quantile
from shopdesk.frozen import dataclass
from shopdesk.thresholds import ReplenishmentRules

LEAST_VARIANCE = 0.01  # of the squared mean: likes that agree too well are not certainty


@dataclass(frozen=True)
class NewGoodsDemand:
    """Weekly demand of a new SKU: the Gamma prior (a, b) of its likes, the mean after its own weeks, next week's variance."""

    a: float
    b: float
    mean: float
    variance: float

    def first_order(self, weeks: float, target: float) -> int:
        """Units that cover ``weeks`` with the chance ``target``; the owner's test budget caps it elsewhere.

        One rate holds for all weeks, so its uncertainty grows with their square.
        """
        spread = self.mean * weeks * (1.0 + weeks * (self.variance / self.mean - 1.0)) if self.mean > 0 else 0.0
        return demand_quantile(self.mean * weeks, spread, target)[1]


def new_goods_demand(likes: Sequence[float], observed: Sequence[float], least: int = 3) -> NewGoodsDemand | None:
    """Gamma prior by moments of the likes' first-8-week means, updated by the SKU's own known weeks (oracle D.newsku).

    likes: at least ``least`` means of SKUs like it (``likes_of``); fewer, or none that sold, give None.
    """
    if len(likes) < max(2, least) or fmean(likes) <= 0:
        return None
    mean = fmean(likes)
    spread = max(variance(likes), LEAST_VARIANCE * mean * mean)
    b = mean / spread
    a = mean * b
    posterior = (a + sum(observed)) / (b + len(observed))
    return NewGoodsDemand(a, b, posterior, posterior * (1.0 + 1.0 / (b + len(observed))))


def likes_of(
    row: int, weeks: Array, categories: Sequence[str], prices: Sequence[int | None], rules: ReplenishmentRules
) -> list[float]:
    """Mean demand over the first weeks of every SKU like this one: same category, price within a share of its own.

    Only of SKUs whose first week lies within the data: of others the first weeks were not seen.
    """
    price, first = prices[row], int(rules.analogue_weeks)
    if not categories[row] or not price:
        return []
    found = []
    for other in range(len(weeks)):
        theirs = prices[other]
        if other == row or categories[other] != categories[row] or not theirs:
            continue
        if abs(theirs - price) > rules.analogue_price_range * price:
            continue
        known = weeks[other, ~np.isnan(weeks[other])][:first]
        if len(known) == first and np.isnan(weeks[other, 0]):
            found.append(float(known.mean()))
    return found

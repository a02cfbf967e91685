"""What would have happened on the shelf? Days of many like shops at once under an ordering rule, for tests only.

The timing is that of analysis-spec §D: demand during day t, review at its close, an order placed at the close of t is usable at
the opening of t + L + 1; L full selling days lie in between. Drawn numbers have a fixed seed: the same call, the same answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import ROUNDING

Units = npt.NDArray[np.float64]
Order = Callable[[Units], Units]  # positions at the review → quantities


@dataclass(frozen=True)
class Service:
    """What a rule came to: shares of cycles and days without a stock-out, of units served at once, and mean stock at closing.

    cycle: of all review periods those in which nothing was lost, or with backorders those at whose close no buyer waits;
    delivery: of the spans from one delivery to the next, which are longer where a review found
    nothing to order.
    """

    cycle: float
    delivery: float
    day: float
    fill: float
    stock: float
    lost_a_day: float


def drawn_demand(mean: float, variance: float, shape: tuple[int, int], seed: int) -> Units:
    """Daily demand, negative binomial where its variance is above its mean, else Poisson: as the exact shares are summed."""
    rng = np.random.default_rng(seed)
    if variance <= ROUNDING * mean:
        return rng.poisson(mean, shape).astype(np.float64)
    return rng.negative_binomial(mean**2 / (variance - mean), mean / variance, shape).astype(np.float64)


def up_to(level: float) -> Order:
    """Order at each review what the position lacks of ``level``."""
    return lambda position: np.maximum(level - position, 0.0)


def simulate(
    demand: Units, order: Order, lead_days: int, review_days: int, start: float, *, is_lost: bool, warm_up: int = 200
) -> Service:
    """Run shops (columns) over days (rows); ``is_lost``: what cannot be served is lost, else it waits for goods.

    A cycle is the review period that begins when an order of the review before it becomes usable; days before ``warm_up`` and
    the last, unfinished cycle are not counted.
    """
    days, shops = demand.shape
    stock = np.full(shops, start)
    due = np.zeros((days + lead_days + 2, shops))
    delivered = np.zeros((days, shops), dtype=bool)
    on_order = np.zeros(shops)
    empty_days = np.zeros((days, shops), dtype=bool)
    short_days = np.zeros((days, shops), dtype=bool)
    owed_days = np.zeros((days, shops), dtype=bool)
    served = wanted = held = lost = 0.0
    for day in range(days):
        arriving = due[day]
        delivered[day] = arriving > 0
        stock, on_order = stock + arriving, on_order - arriving
        now = demand[day]
        at_once = np.clip(stock, 0.0, now)
        short_days[day] = now > np.maximum(stock, 0.0)
        stock = stock - (at_once if is_lost else now)
        owed_days[day] = stock < 0
        empty_days[day] = stock <= 0
        if day >= warm_up:
            served, wanted, held = served + at_once.sum(), wanted + now.sum(), held + np.maximum(stock, 0.0).sum()
            lost += (now - at_once).sum()
        if day % review_days == review_days - 1:
            quantity = order(stock + on_order)
            due[day + lead_days + 1] += quantity
            on_order = on_order + quantity
    # an order of the review at day d arrives at the opening of d + L + 1: cycles run from there
    first = (warm_up // review_days + 1) * review_days + lead_days
    count = (days - first) // review_days
    span = slice(first, first + count * review_days)
    lost_in = short_days[span].reshape(count, review_days, shops).any(axis=1)
    owed_after = owed_days[span].reshape(count, review_days, shops)[:, -1]
    counted = shops * (days - warm_up)
    deliveries = np.cumsum(delivered[warm_up:], axis=0) + days * np.arange(shops)
    broken = len(np.unique(deliveries[short_days[warm_up:]]))
    return Service(
        cycle=1.0 - float((lost_in if is_lost else owed_after).mean()),
        delivery=1.0 - broken / max(1, int(delivered[warm_up:].sum())),
        day=1.0 - float(empty_days[warm_up:].mean()),
        fill=served / wanted if wanted else 1.0,
        stock=held / counted,
        lost_a_day=lost / counted,
    )

"""How many to order: whole packs of at least the supplier's minimum, and which of them when the cash does not reach?"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

import numpy as np
import numpy.typing as npt

from shopdesk.analysis.demand_laws import DemandLaw
from shopdesk.analysis.demand_levels import demand_quantile
from shopdesk.frozen import dataclass

Whole = npt.NDArray[np.int64]


def order_quantity(need: float, moq: float, pack: float) -> float:
    """0 where nothing is needed, else the larger of need and minimum, rounded up to whole packs (oracle D.pack).

    A minimum or pack that is not known is 0 or 1; a need of parts of a unit is rounded up, in exact arithmetic.
    """
    if need <= 0:
        return 0
    thousandths = [round(1000 * one) for one in (need, moq, pack)]
    if all(whole / 1000 == one for whole, one in zip(thousandths, (need, moq, pack), strict=True)):
        step = thousandths[2] if pack > 0 else 1000
        whole = -(-max(thousandths[:2]) // step) * step
        return whole / 1000 if whole % 1000 else whole // 1000
    lump = Fraction(str(pack)) if pack > 0 else Fraction(1)
    wanted = max(Fraction(str(need)), Fraction(str(moq)))
    found = ceil(wanted / lump) * lump
    return int(found) if found.denominator == 1 else float(found)


def order_quantities(need: Whole, moq: Whole, pack: Whole) -> Whole:
    """The same for many at once, in thousandths, which are whole; a minimum or pack that is not known is 0."""
    step = np.where(pack > 0, pack, 1000)
    found: Whole = np.where(need > 0, -(-np.maximum(need, moq) // step) * step, 0)
    return found


@dataclass(frozen=True)
class Wish:
    """What one SKU asks of the purse: position now, demand over its protection interval, cost and margin of a unit.

    quantity: how much it wants at most; None: until the chance ``target`` of no stock-out is reached.
    """

    sku: str
    position: float
    mean: float
    variance: float
    cost: float
    margin: float
    moq: float = 0
    pack: float = 1
    target: float = 0.98
    quantity: float | None = None


@dataclass(frozen=True)
class Purchase:
    """One step of spending: the lump bought and the margin it is expected to bring per unit of money."""

    sku: str
    quantity: float
    gain_rate: float


@dataclass(frozen=True)
class SpendingPlan:
    """What a limited purse buys: quantity per SKU, the steps in their order, cash left, margin expected from the orders.

    unfunded_margin: the expected margin of what was wished and could not be paid for.
    """

    quantities: dict[str, float]
    steps: tuple[Purchase, ...]
    cash_left: float
    margin_gain: float
    unfunded_margin: float


class _Demand:
    """Expected margin of the units of one wish, from its demand's tails."""

    def __init__(self, wish: Wish) -> None:
        self.wish = wish
        self.tails = DemandLaw(wish.mean, wish.variance).tails
        level = demand_quantile(wish.mean, wish.variance, wish.target)[1]
        self.wanted = max(0.0, level - wish.position) if wish.quantity is None else wish.quantity

    def margin(self, bought: float, quantity: float) -> float:
        """Expected margin of the next ``quantity`` units after ``bought``: Σ margin·P(D > position + j)."""
        first = floor(self.wish.position + bought) + 1
        last = first + ceil(quantity)
        early = max(0, min(last, 0) - first)  # units that fill a backlog are wanted for sure
        return self.wish.margin * (early + float(self.tails[max(first, 0) : max(last, 0)].sum()))


def spend(wishes: Sequence[Wish], budget: float) -> SpendingPlan:
    """Buy lump after lump, each time the one with the most expected margin per money that fits (oracle D.budget).

    The first lump of a SKU is its minimum in whole packs, each further one a pack. Best possible for packs of one unit at
    equal cost; with packs and minimums a good rule, not a proof. A SKU whose cost is not known is not bought.
    """
    demands = {wish.sku: _Demand(wish) for wish in wishes if wish.cost > 0}
    bought = dict.fromkeys((wish.sku for wish in wishes), 0.0)
    queue: list[tuple[float, int, str, float]] = []
    places = {wish.sku: place for place, wish in enumerate(wishes)}
    steps: list[Purchase] = []
    left, gained = budget, 0.0
    unfunded: list[str] = []

    def offer(sku: str) -> None:
        demand, already = demands[sku], bought[sku]
        if already >= demand.wanted:
            return
        wish = demand.wish
        lump = order_quantity(1, wish.moq, wish.pack) if already == 0 else max(wish.pack, 1e-9)
        rate = demand.margin(already, lump) / (wish.cost * lump)
        heapq.heappush(queue, (-rate, places[sku], sku, lump))

    for sku in demands:
        offer(sku)
    while queue:
        negative, _, sku, lump = heapq.heappop(queue)
        cost = demands[sku].wish.cost * lump
        if negative >= 0 or cost > left + 1e-9:
            unfunded.append(sku)  # money only gets less: what does not fit now will not fit later
            continue
        gained += demands[sku].margin(bought[sku], lump)
        bought[sku] += lump
        left -= cost
        steps.append(Purchase(sku, lump, -negative))
        offer(sku)
    missed = 0.0
    for sku in unfunded:
        demand = demands[sku]
        rest = order_quantity(demand.wanted - bought[sku], demand.wish.moq if bought[sku] == 0 else 0, demand.wish.pack)
        missed += demand.margin(bought[sku], rest)
    quantities = {sku: int(one) if float(one).is_integer() else one for sku, one in bought.items()}
    return SpendingPlan(quantities, tuple(steps), left, gained, missed)

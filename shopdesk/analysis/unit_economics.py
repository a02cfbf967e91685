"""What does one paid unit leave, and from which price, which ad return does it leave nothing? What if a price or a cost moved?

Money is in fen. A paid unit is one that was paid for, kept or not: its returns are part of what it costs (analysis-spec §C).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from shopdesk.frozen import dataclass
from shopdesk.thresholds import ReturnsRules, SelectionRules

CHANGED = ("price_value", "cost_value", "return_rate", "click_value")


@dataclass(frozen=True, slots=True)
class SaleCosts:
    """What a sale costs beside the goods: shares of 0–1, fen per unit.

    commission_rate: on what is kept. ship_back_value, handling_value: per unit that comes back. resalable_share: of the units that
    come back; the others are worth ``salvage_share`` of their cost, or ``salvage_value`` where that is known.
    """

    commission_rate: float = 0.0
    outbound_value: float = 0.0
    packaging_value: float = 0.0
    insurance_value: float = 0.0
    ship_back_value: float = 0.0
    handling_value: float = 0.0
    resalable_share: float = 1.0
    salvage_share: float = 0.0
    salvage_value: float | None = None

    @classmethod
    def by(cls, rules: SelectionRules, returns: ReturnsRules) -> SaleCosts:
        """What the rule book says of every sale, each unit in a parcel of its own; the way back costs what the shop pays of it."""
        borne = rules.ship_back_share
        return cls(
            commission_rate=rules.service_fee_rate,
            outbound_value=returns.outbound_parcel_fen,
            packaging_value=returns.return_packaging_fen,
            insurance_value=rules.insurance_value,
            ship_back_value=borne * returns.return_parcel_fen + (1 - borne) * returns.insurance_excess_fen,
            handling_value=returns.return_handling_fen,
            resalable_share=rules.resalable_share,
            salvage_share=rules.salvage_share,
        )


@dataclass(frozen=True)
class UnitSale:
    """One unit as it is sold: price and landed cost in fen, the share that comes back, the clicks paid for to sell it.

    click_value: fen a click; clicks_per_unit: paid clicks per paid unit. None: not advertised, or not known.
    """

    price_value: float
    cost_value: float
    return_rate: float
    costs: SaleCosts
    click_value: float | None = None
    clicks_per_unit: float | None = None

    @property
    def gross_margin_rate(self) -> float | None:
        """(price − cost) ÷ price; None without a price."""
        return None if self.price_value <= 0 else (self.price_value - self.cost_value) / self.price_value

    @property
    def lost_value(self) -> float:
        """Fen per paid unit that returns cost: fares, work, and what goods lose that cannot be sold again."""
        costs, back = self.costs, self.return_rate
        return back * (costs.ship_back_value + costs.handling_value) + back * (1 - costs.resalable_share) * (
            self.cost_value - self.salvage_value
        )

    @property
    def salvage_value(self) -> float:
        """Fen that a returned unit not fit for sale is still worth."""
        known = self.costs.salvage_value
        return self.cost_value * self.costs.salvage_share if known is None else known

    @property
    def fixed_value(self) -> float:
        """Fen per paid unit that do not move with the price."""
        costs, back = self.costs, self.return_rate
        return (
            self.cost_value * (1 - back * costs.resalable_share)
            + costs.outbound_value
            + costs.packaging_value
            + costs.insurance_value
            + back * (costs.ship_back_value + costs.handling_value)
            - back * (1 - costs.resalable_share) * self.salvage_value
        )

    @property
    def kept_share(self) -> float:
        """The share of the price that stays after returned money and commission."""
        return (1 - self.return_rate) * (1 - self.costs.commission_rate)

    @cached_property
    def contribution_value(self) -> float:
        """Fen per paid unit before advertising (oracle C.unit)."""
        return self.kept_share * self.price_value - self.fixed_value

    @property
    def contribution_rate(self) -> float | None:
        """Contribution ÷ price; None without a price."""
        return None if self.price_value <= 0 else self.contribution_value / self.price_value

    @property
    def break_even_roas(self) -> float | None:
        """Paid sales per yuan of advertising that leave nothing; None where a unit loses money before advertising."""
        rate = self.contribution_rate
        return None if rate is None or rate <= 0 else 1 / rate

    @property
    def naive_break_even_roas(self) -> float | None:
        """What price and cost alone would say: always the more hopeful figure."""
        rate = self.gross_margin_rate
        return None if rate is None or rate <= 0 else 1 / rate

    @property
    def advertising_value(self) -> float | None:
        """Fen of paid clicks per paid unit; None where it is not advertised or not known."""
        if self.click_value is None or self.clicks_per_unit is None:
            return None
        return self.click_value * self.clicks_per_unit

    @property
    def left_value(self) -> float:
        """Fen per paid unit after advertising, as far as it is known."""
        return self.contribution_value - (self.advertising_value or 0.0)

    def left_at(self, roas: float) -> float | None:
        """Fen per paid unit after advertising at an ad return; None for one of 0."""
        return None if roas <= 0 else self.contribution_value - self.price_value / roas

    def break_even_price(self, target_rate: float = 0.0) -> float | None:
        """The price in fen at which the contribution is ``target_rate`` of it; None where no price can do that."""
        share = self.kept_share - target_rate
        return None if share <= 0 else self.fixed_value / share


@dataclass(frozen=True, slots=True)
class PriceStep:
    """The unit at another price: fen, and by how much sales may fall or must rise to leave the same profit (None: never)."""

    price_value: float
    contribution_value: float
    volume_change_rate: float | None


def price_steps(sale: UnitSale, shares: Sequence[float]) -> list[PriceStep]:
    """The contribution at the price moved by each share, and the change of volume that keeps the profit.

    Δq/q = −Δp/(contribution + Δp) in terms of what is kept of Δp; how buyers answer to a price is not claimed. None where the
    moved price leaves nothing, or where there is no profit to keep.
    """
    steps = []
    for share in shares:
        moved = replace(sale, price_value=sale.price_value * (1 + share))
        kept = moved.contribution_value
        same = None if kept <= 0 or sale.contribution_value <= 0 else sale.contribution_value / kept - 1
        steps.append(PriceStep(moved.price_value, kept, same))
    return steps


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A unit under other numbers: the unit itself, its price a step down and up, what moves it most, the price that leaves nothing."""

    sale: UnitSale
    steps: tuple[PriceStep, ...]
    swings: tuple[Swing, ...]
    break_even_price: float | None


def what_if(
    sale: UnitSale,
    rules: SelectionRules,
    *,
    price_value: float | None = None,
    cost_value: float | None = None,
    return_rate: float | None = None,
    click_value: float | None = None,
) -> WhatIf:
    """The unit with some of its numbers changed (None: as they are); prices and inputs are moved by the rule book's step."""
    moved = replace(
        sale,
        price_value=sale.price_value if price_value is None else price_value,
        cost_value=sale.cost_value if cost_value is None else cost_value,
        return_rate=sale.return_rate if return_rate is None else return_rate,
        click_value=sale.click_value if click_value is None else click_value,
    )
    step = rules.what_if_step
    shares = (-2 * step, -step, step, 2 * step)
    return WhatIf(
        moved,
        tuple(price_steps(moved, [share for share in shares if share > -1])),
        tuple(swings(moved, step)),
        moved.break_even_price(),
    )


@dataclass(frozen=True, slots=True)
class Swing:
    """What moves if one input moves: fen left per unit with the input down and up by the step."""

    name: str
    down_value: float
    up_value: float

    @property
    def reach(self) -> float:
        """How far apart the two lie."""
        return abs(self.up_value - self.down_value)


def swings(sale: UnitSale, step: float) -> list[Swing]:
    """Price, cost, return rate and click price moved by ``step`` of themselves each, the one that matters most first.

    An input of 0 or unknown moves nothing and is left out.
    """
    found = []
    for name in CHANGED:
        value = getattr(sale, name)
        if value is None or value == 0 or (name == "click_value" and sale.clicks_per_unit is None):
            continue
        down = replace(sale, **{name: value * (1 - step)})
        up = replace(sale, **{name: min(1.0, value * (1 + step)) if name == "return_rate" else value * (1 + step)})
        found.append(Swing(name, down.left_value, up.left_value))
    return sorted(found, key=lambda one: (-one.reach, one.name))

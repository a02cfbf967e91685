"""What does one return cost beside the price paid back, and how much of the goods was recovered?

Cost = outbound shipping lost + return shipping borne + insurance excess + handling + packaging + (issue cost − recovered). The
parcel's costs are the rule book's. Goods that were not graded yet are no loss and no gain: their part is not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from shopdesk.frozen import dataclass
from shopdesk.money import half_up_ratio
from shopdesk.thresholds.returns import ReturnsRules
from shopdesk.workflow import rma

if TYPE_CHECKING:
    from shopdesk.analysis.returns_rows import CaseRow, UnitRow

BORNE_BY_SHOP = frozenset({"shop", "carrier", "supplier"})  # who is not at fault does not pay the way back


@dataclass(frozen=True)
class CaseCost:
    """Fen of one case: the parcel's part, what goods lost of their cost, what was recovered; units decided on of units back.

    known: of how many units decided on it is known what they bring; recovered_value and issue_value are of these alone.
    """

    parcel_value: int
    goods_value: int
    recovered_value: int
    issue_value: int
    decided: int
    units: int
    known: int = 0
    is_cost_unknown: bool = False

    @property
    def is_part_unknown(self) -> bool:
        """Whether what the goods lost is not known of some unit decided on: its cost or its price is missing."""
        return self.known < self.decided or self.is_cost_unknown

    @property
    def cost_value(self) -> int:
        return self.parcel_value + self.goods_value


def parcel_cost(fault: str | None, has_goods_back: bool, is_sent: bool, rules: ReturnsRules) -> int:
    """What a case costs beside the goods: nothing before dispatch; the way back only where goods came back."""
    if not is_sent:
        return 0
    if not has_goods_back:
        return 0
    way_back = rules.return_parcel_fen if fault in BORNE_BY_SHOP else rules.insurance_excess_fen
    return round(rules.outbound_parcel_fen + way_back + rules.return_handling_fen + rules.return_packaging_fen)


def recovered(unit: UnitRow, issue_value: int | None) -> int | None:
    """Fen a decided unit brings back: its issue cost on the shelf, else its price less what selling it costs; None undecided, and
    where that cost or that price is not known."""
    if unit.disposition is None:
        return None
    if unit.disposition == "restock":
        return issue_value
    if unit.disposition == "scrap":
        return -(unit.cost_value or 0)
    return None if unit.price_value is None else max(0, unit.price_value - (unit.cost_value or 0))


def case_cost(row: CaseRow, rules: ReturnsRules) -> CaseCost:
    """The cost of a case that was paid back."""
    facts = row.facts
    units = len(row.units)
    qty = min(facts.back_qty, 1000) if units == 1 and facts.back_qty else 1000
    issue = None if facts.unit_cost_value is None else half_up_ratio(facts.unit_cost_value * qty, 1000)
    decided = [unit for unit in row.units if unit.disposition is not None]
    brought = [recovered(unit, issue) for unit in decided]
    known = [one for one in brought if one is not None]
    lost = [issue - one for one in known] if issue is not None else []
    return CaseCost(
        parcel_value=parcel_cost(row.fault, bool(units), facts.goods != rma.UNSHIPPED, rules),
        goods_value=sum(lost),
        recovered_value=sum(known),
        issue_value=(issue or 0) * len(known),
        decided=len(decided),
        units=units,
        known=len(known),
        is_cost_unknown=issue is None and bool(decided),
    )

"""What is left to order after what the owner decided on the orders suggested, as far as it still holds?

Whoever counts orders, in the window, on paper or on a terminal, counts those of ``left_to_order``, so that no two of them differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Any

from shopdesk.analysis.reorder_plan import ReorderPlan
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.frozen import dataclass


@dataclass(frozen=True)
class OrderDecisions:
    """By SKU: her own quantities (thousandths), and the entries of the journal that put an order off or refuse it."""

    quantities: Mapping[str, int] = field(default_factory=dict)
    set_aside: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def of(self, line: ReorderLine) -> ReorderLine:
        """The line as it stands after them; itself where nothing was decided of it."""
        entry = self.set_aside.get(line.sku)
        if entry is not None:
            return line.put_aside(str(entry["decision"]))
        quantity = self.quantities.get(line.sku)
        return line if quantity is None else line.with_order(quantity)


def left_to_order(plan: ReorderPlan, decisions: OrderDecisions) -> ReorderPlan:
    """The plan with her own quantities and without the orders she set aside, ranked anew; every SKU keeps its line."""
    rows = [plan.place[sku] for sku in {*decisions.quantities, *decisions.set_aside} if sku in plan.place]
    if not rows:
        return plan
    return replace(plan, lines=plan.lines.changing({row: decisions.of(plan.lines.line(row)) for row in rows}))

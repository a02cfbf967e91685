"""Which causes cost most, and which goods make them? Parcels and handling of what came back, by cause, the dearest first.

Ranked by cost and not by count; the sums are those of the goods (``return_goods``), so that causes and goods add up to the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from shopdesk.analysis.return_causes import cause_of, fault_of
from shopdesk.analysis.return_costs import parcel_cost
from shopdesk.analysis.return_goods import PARETO_A, PARETO_B, UNSTATED, GoodsReturns
from shopdesk.analysis.returns_desk import ReturnsQuestion
from shopdesk.frozen import dataclass

GOODS_NAMED = 3


@dataclass(frozen=True)
class CauseCost:
    """A cause: cases, fen, its share with all dearer ones, its class (A: the first 80 %), and the goods that have most of it."""

    cause: str
    cases: int
    cost_value: int
    cumulative_rate: float | None
    abc: str
    goods: tuple[str, ...] = ()
    goods_rate: float | None = None


def cause_costs(question: ReturnsQuestion, goods: Sequence[GoodsReturns]) -> list[CauseCost]:
    """The causes of what came back in the window; empty where nothing did."""
    known = {one.goods for one in goods}
    sums: dict[str, list[int]] = {}
    for part in question.goods_back:
        if part.goods not in known:
            continue
        cause = cause_of(part.reason, question.corrections)
        kept = sums.setdefault(cause or UNSTATED, [0, 0])
        kept[0] += part.cases
        kept[1] += part.cases * parcel_cost(fault_of(cause, part.reason), True, True, question.rules)
    whole, before, found = sum(cost for _, cost in sums.values()), 0, []
    for cause, (cases, cost) in sorted(sums.items(), key=lambda item: (-item[1][1], -item[1][0], item[0])):
        share = Fraction(before, whole) if whole else Fraction(1)
        before += cost
        found.append(
            CauseCost(
                cause=cause,
                cases=cases,
                cost_value=cost,
                cumulative_rate=before / whole if whole else None,
                abc="C" if not cost or share >= PARETO_B else "A" if share < PARETO_A else "B",
                **_leading_goods(cause, goods),
            )
        )
    return found


def _leading_goods(cause: str, goods: Sequence[GoodsReturns]) -> dict[str, Any]:
    """The goods with most units of a cause, and their share of it."""
    having = sorted((row for row in goods if row.causes.get(cause)), key=lambda row: (-row.causes[cause], row.goods))
    first, whole = having[:GOODS_NAMED], sum(row.causes[cause] for row in having)
    named = sum(row.causes[cause] for row in first)
    return {"goods": tuple(row.goods for row in first), "goods_rate": named / whole if whole else None}

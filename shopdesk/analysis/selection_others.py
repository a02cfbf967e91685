"""What is to be said of goods that are not on sale: candidates as she typed them, listings of the market as they were seen?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shopdesk.analysis.candidates import Candidate
from shopdesk.analysis.gates import gate_of
from shopdesk.analysis.selection_facts import Listing
from shopdesk.analysis.selection_market import Market, Sought
from shopdesk.analysis.selection_rows import CANDIDATE, LISTING, Returned
from shopdesk.analysis.unit_economics import SaleCosts, UnitSale

NOT_ON_SALE = ("stage", "abc", "xyz", "gmroi", "sold_28_qty")
OF_SALE = ("gross_margin_rate", "contribution_rate", "contribution_value", "break_even_roas")


def candidate_draft(
    one: Candidate, market: Market, costs: SaleCosts, usual_return_rate: Callable[[str | None], float]
) -> dict[str, Any]:
    """A candidate's row as the arguments of ``SelectionRow``; returns she did not say are those of its category in the shop."""
    sought = market.of_candidate(one)
    back = usual_return_rate(one.category) if one.return_rate is None else one.return_rate
    sale = None
    if one.price_value is not None and one.price_value > 0 and one.cost_value is not None:
        # what a click will cost nobody knows yet: the what-if takes one from her
        clicks = 1 / one.conversion_rate if one.conversion_rate else None
        sale = UnitSale(one.price_value, one.cost_value, back, costs, None, clicks)
    gate_margin, gate_growth = market.gates(one.price_value, one.cost_value, sought.growth)
    reasons = dict.fromkeys(NOT_ON_SALE, "not_on_sale")
    if one.return_rate is None:
        reasons["return_rate"] = "not_on_sale"
    if sale is None:
        reasons.update(dict.fromkeys(OF_SALE, "no_cost" if one.price_value else "no_price"))
    elif sale.break_even_roas is None:
        reasons["break_even_roas"] = "loses_money"
    return {
        "kind": CANDIDATE,
        "key": str(one.candidate_id),
        "title": one.title,
        "category": one.category,
        "price_value": one.price_value,
        "cost_value": one.cost_value,
        "cost_source": None if one.cost_value is None else "typed",
        "sale": sale,
        "returned": None if one.return_rate is None else Returned(0, 0, one.return_rate, one.return_rate),
        "payback_months": payback_months(one, sale),
        "note": one.note,
        **_sought(sought, gate_margin, gate_growth, reasons),
    }


def listing_draft(one: Listing, market: Market) -> dict[str, Any]:
    """A market listing's row: price and the sales it shows; what it cost nobody tells."""
    sought = market.of_title(one.title)
    gate_margin, gate_growth = market.gates(one.price_value, None, sought.growth)
    reasons = dict.fromkeys((*NOT_ON_SALE, "return_rate"), "not_on_sale")
    reasons.update(dict.fromkeys(OF_SALE, "no_cost" if one.price_value else "no_price"))
    found = {
        "kind": LISTING,
        "key": one.item_id,
        "item_id": one.item_id,
        "title": one.title,
        "category": one.category,
        "supplier": one.shop_name,
        "price_value": one.price_value,
        **_sought(sought, gate_margin, gate_growth, {**reasons, "score": "too_little_known"}),
    }
    if found["demand"] is None and one.shown_sales is not None:
        found |= {"demand": float(one.shown_sales), "demand_measure": "shown_sales"}
    return found


def _sought(sought: Sought, gate_margin: str, gate_growth: str, reasons: dict[str, str]) -> dict[str, Any]:
    if sought.no_growth:
        reasons["search_growth_rate"] = sought.no_growth
    if sought.no_blue:
        reasons["blue_ocean_index"] = sought.no_blue
    return {
        "gate": gate_of(gate_margin, gate_growth),
        "gate_margin": gate_margin,
        "gate_growth": gate_growth,
        "growth": sought.growth,
        "demand": sought.demand,
        "demand_measure": sought.measure,
        "blue_ocean": sought.blue,
        "pull_on": sought.pull_on,
        "reasons": reasons,
    }


def payback_months(one: Candidate, sale: UnitSale | None) -> float | None:
    """Months until the first order is earned back: its value at cost ÷ what the units of a month leave; None where unknown."""
    if sale is None or not one.first_order_qty or not one.expected_month_qty or sale.contribution_value <= 0:
        return None
    return one.first_order_qty * sale.cost_value / (sale.contribution_value * one.expected_month_qty)

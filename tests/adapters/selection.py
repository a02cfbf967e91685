"""How do the oracles of section C (selection) and its degenerate cases call our arithmetic?"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from shopdesk.analysis.gates import FAIL, NEAR, PASS, gate_of, growth_gate, judge_rate, line_at, margin_gate
from shopdesk.analysis.lifecycle import STAGES, life_cycle
from shopdesk.analysis.selection_score import PARTS, Scores, score_items, sensitivity, weights_of
from shopdesk.analysis.stock_return import gmroi
from shopdesk.analysis.unit_economics import SaleCosts, UnitSale
from shopdesk.thresholds import SelectionRules
from tests.adapters.registry import adapter, digits

RULES = SelectionRules()
FEN = 100
FINE = 10**9  # both sides of a ratio alike: its lines take whole numbers
NAMES = {"margin": "margin", "growth": "growth", "demand": "demand", "blue": "blue", "returns": "ret", "gmroi": "gmroi"}


def yuan(fen: float | None) -> float | None:
    return None if fen is None else fen / FEN


@adapter("C.unit")
def unit(given: Mapping[str, Any]) -> dict[str, float | None]:
    costs = SaleCosts(
        commission_rate=given["commission_rate"],
        outbound_value=given["ship_out"] * FEN,
        packaging_value=given["pack"] * FEN,
        insurance_value=given["insurance"] * FEN,
        ship_back_value=given["ship_back_borne"] * FEN,
        handling_value=given["handling"] * FEN,
        resalable_share=given["resalable_share"],
        salvage_value=given["salvage"] * FEN,
    )
    sale = UnitSale(given["price"] * FEN, given["unit_cost"] * FEN, given["return_rate"], costs)
    return {
        "nominal_gross_margin": sale.gross_margin_rate,
        "expected_contribution_per_paid_unit": yuan(sale.contribution_value),
        "contribution_ratio_on_paid": sale.contribution_rate,
        "break_even_roas": sale.break_even_roas,
        "profit_per_unit_at_roi": yuan(sale.left_at(given["roi"])),
        "naive_break_even_roas": sale.naive_break_even_roas,
        "break_even_price_no_ads": yuan(sale.break_even_price()),
    }


def scored(candidates: Sequence[Mapping[str, Any]]) -> tuple[list[str], Scores]:
    """The gate of every candidate and the scores of all."""
    margin, growth = (
        line_at(RULES.margin_min_rate, RULES.near_share),
        line_at(RULES.search_growth_min_rate, RULES.near_share),
    )
    gates = [
        gate_of(judge_rate(one.get("margin"), margin), judge_rate(one.get("growth"), growth)) for one in candidates
    ]
    told = {name: [one.get(NAMES[name]) for one in candidates] for name in PARTS}
    parts = {
        name: np.array([np.nan if one is None else float(one) for one in values], dtype=np.float64)
        for name, values in told.items()
    }
    # the oracle tells the score of an item that is not ranked too
    whole = score_items(parts, weights_of(RULES), 0.0)
    return gates, whole


@adapter("C.select")
@adapter("X.select")
def select(given: Mapping[str, Any]) -> list[dict[str, Any]]:
    gates, scores = scored(given["candidates"])
    found = []
    for at, one in enumerate(given["candidates"]):
        gate = FAIL if gates[at] == NEAR else gates[at]
        is_enough = scores.coverage[at] >= RULES.score_min_coverage
        found.append(
            {
                "id": one["id"],
                "coverage": float(scores.coverage[at]),
                "score": None if np.isnan(scores.score[at]) else round(float(scores.score[at]), 4),
                "gate": gate,
                "status": gate if is_enough else "数据不足",
            }
        )
    return found


@adapter("C.sensitivity")
def top_kept(given: Mapping[str, Any]) -> dict[str, Any]:
    candidates = _candidates_of(given["candidates"])
    gates, scores = scored(candidates)
    ranked = scores.coverage >= RULES.score_min_coverage
    found = sensitivity(scores, np.array([gate == PASS for gate in gates], dtype=bool) & ranked, RULES.weight_step)
    if found is None:
        return {"top": None, "runs": 2 * len(PARTS), "kept": None}
    return {"top": candidates[found.top]["id"], "runs": found.runs, "kept": found.kept}


def _candidates_of(named: Any) -> Sequence[Mapping[str, Any]]:
    """The candidates, or those of the oracle that is named instead: ``same as C.select``, the first of its family where that
    one has numbers."""
    if not isinstance(named, str):
        return list(named)
    from tests.test_oracles import SOURCE

    family = named.removeprefix("same as ").strip()
    told = json.loads(Path(SOURCE).read_text(encoding="utf-8"))["oracles"]
    return list(next(one for one in told if f"{one['id']}.".startswith(f"{family}."))["input"]["candidates"])


@adapter("C.lifecycle")
@adapter("X.lifecycle")
def lifecycle(given: Mapping[str, Any]) -> dict[str, list[Any]]:
    weeks = np.array([[np.nan if one is None else one for one in given["weekly_units"]]], dtype=np.float64)
    found = life_cycle(weeks)
    return {
        "smoothed": [*map(digits, found.smoothed[0])],
        "raw": [None if STAGES[one] == "unknown" else STAGES[one] for one in found.raw[0]],
        "committed": [STAGES[one] for one in found.committed[0]],
    }


@adapter("C.gmroi")
@adapter("X.gmroi")
def stock_return(given: Mapping[str, Any]) -> float | None:
    return gmroi(given["annual_gross_profit"], given["avg_inventory_cost"])


@adapter("X.float")
def strict(given: Mapping[str, Any]) -> dict[str, bool]:
    margin, growth = (
        line_at(RULES.margin_min_rate, RULES.near_share),
        line_at(RULES.search_growth_min_rate, RULES.near_share),
    )
    price, cost, now, before = (
        None if given[name] is None else int(Fraction(str(given[name])) * FINE)
        for name in ("price_fen", "cost_fen", "index_now", "index_before")
    )
    return {
        "margin_pass": margin_gate(price, cost, margin) == PASS,
        "growth_pass": growth_gate(now, 1, before, 1, growth) == PASS,
    }

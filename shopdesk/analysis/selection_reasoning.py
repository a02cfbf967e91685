"""How did an item's figures come about? Both tests in a sentence each, the unit's arithmetic, score and stage step by step."""

from __future__ import annotations

from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.reasons import REASONS
from shopdesk.analysis.selection_rows import Growth, SelectionRow
from shopdesk.analysis.selection_words import GATE_WORDS, PART_WORDS, STAGE_WORDS
from shopdesk.thresholds import ReturnsRules, SelectionRules
from shopdesk.wording import Phrase, speaker

say = speaker("selection")

COST_SOURCES = {
    "sheet": say("by the product sheet"),
    "supplier": say("by the supplier's newest price"),
    "stated": say("by the cost or profit that the order files state, of the last year"),
    "typed": say("as typed"),
}


PARCEL_RULES = ("outbound_parcel_fen", "return_packaging_fen", "return_parcel_fen", "return_handling_fen")


def margin_evidence(row: SelectionRow, rules: SelectionRules) -> Phrase:
    """Why the margin test came out as it did."""
    if row.price_value is None or row.price_value <= 0:
        return REASONS["no_price"]
    if row.cost_value is None:
        return REASONS["no_cost"]
    return say(
        "({price_value} − {cost_value}) ÷ {price_value} = {margin_rate}; more than {line_rate} is wanted",
        price_value=row.price_value,
        cost_value=row.cost_value,
        margin_rate=(row.price_value - row.cost_value) / row.price_value,
        line_rate=rules.margin_min_rate,
    )


def growth_evidence(row: SelectionRow, rules: SelectionRules) -> Phrase:
    """Why the growth test came out as it did: what was counted, in which days, against which."""
    growth = row.growth
    if growth is None:
        return REASONS[row.reasons.get("search_growth_rate", "no_search_data")]
    line = {"growth_rate": growth.rate, "line_rate": rules.search_growth_min_rate}
    if growth.now_on is None or (growth.before_on is None and growth.kind != "stated"):
        return say("{growth_rate} as typed; more than {line_rate} is wanted", **line)
    if growth.kind == "stated":
        return say(
            "{growth_rate} for “{word}” as the source states it; more than {line_rate} is wanted",
            word=growth.word,
            **line,
        )
    assert growth.before_on is not None
    given = {"now": _per_day(growth, True), "before": _per_day(growth, False), "from_on": growth.now_on[0], "to_on": growth.now_on[1],
             "base_from_on": growth.before_on[0], "base_to_on": growth.before_on[1]}  # fmt: skip
    if growth.measure == "index":
        return say(
            "Index of “{word}”: {now} a day {from_on} to {to_on} ÷ {before} a day {base_from_on} to {base_to_on} − 1 = {growth_rate}; more than {line_rate} is wanted. Growth of an index is not growth of searches.",
            word=growth.word, **given, **line,
        )  # fmt: skip
    return say(
        "Visitors from search: {now} a day {from_on} to {to_on} ÷ {before} a day {base_from_on} to {base_to_on} − 1 = {growth_rate}; more than {line_rate} is wanted",
        **given,
        **line,
    )


def _per_day(growth: Growth, is_now: bool) -> float:
    total, days = (growth.now, growth.now_days) if is_now else (growth.before, growth.before_days)
    return round((total or 0) / max(days, 1), 1)


def derivation(row: SelectionRow, rules: SelectionRules, returns_rules: ReturnsRules | None = None) -> Derivation:
    """The item step by step with its own numbers: price, what a unit leaves, break-even, growth, stage, score.

    returns_rules: the numbers of parcels and handling that were used, to be named beside the others.
    """
    steps = [*_unit_steps(row), *_return_steps(row, rules)]
    steps.append(
        Step(
            "gate_margin", row.gate_margin, margin_evidence(row, rules), unit="text", words=GATE_WORDS[row.gate_margin]
        )
    )
    steps.append(
        Step(
            "gate_growth", row.gate_growth, growth_evidence(row, rules), unit="text", words=GATE_WORDS[row.gate_growth]
        )
    )
    steps += _stage_steps(row, rules)
    steps += [
        Step(
            f"{part.name}_part",
            None if part.rank is None else round(part.rank, 4),
            _part_formula(part.weight, part.rank),
            name=PART_WORDS[part.name],
            unit="rate",
            reason=None if part.rank is not None else "not_known",
        )
        for part in row.parts
    ]
    if row.parts:
        steps.append(
            Step(
                "score",
                None if row.score is None else round(row.score, 1),
                say(
                    "100 × Σ weight × place ÷ Σ weight, of the {known_rate} of weights that are known",
                    known_rate=row.score_coverage,
                ),
                reason=row.reasons.get("score"),
                is_result=True,
            )
        )
    used = rules_used(
        "selection", rules, "margin_min_rate", "search_growth_min_rate", "near_share", "service_fee_rate", "insurance_value",
        "ship_back_share", "resalable_share", "salvage_share", "score_min_coverage",
        "margin_weight", "growth_weight", "demand_weight", "blue_weight", "returns_weight", "gmroi_weight",
    )  # fmt: skip
    if returns_rules is not None:
        used += rules_used("returns", returns_rules, *PARCEL_RULES)
    return Derivation(tuple(steps), used)


def _part_formula(weight: float, rank: float | None) -> Phrase | None:
    return (
        None
        if rank is None
        else say(
            "weight {weight} × place {place_rate} among the items that have it", weight=f"{weight:g}", place_rate=rank
        )
    )


def _unit_steps(row: SelectionRow) -> list[Step]:
    sale = row.sale
    steps = [
        Step("price_value", row.price_value, reason=None if row.price_value else "no_price"),
        Step(
            "cost_value",
            row.cost_value,
            COST_SOURCES.get(row.cost_source or ""),
            reason=None if row.cost_value is not None else "no_cost",
        ),
        Step("gross_margin_rate", row.gross_margin_rate, reason=row.reasons.get("gross_margin_rate")),
    ]
    if sale is None:
        return [*steps, Step("contribution_value", None, reason=row.reasons.get("contribution_rate"))]
    kept = round(sale.kept_share * sale.price_value)
    steps += [
        Step(
            "kept_value",
            kept,
            say(
                "{price_value} × (1 − {back_rate} back) × (1 − {fee_rate} fee)",
                price_value=round(sale.price_value),
                back_rate=sale.return_rate,
                fee_rate=sale.costs.commission_rate,
            ),
            name=say("Kept of the price"),
        ),
        Step(
            "fixed_value",
            round(sale.fixed_value),
            say(
                "goods {goods_value}, out {out_value}, back {back_value} per unit paid",
                goods_value=round(sale.cost_value * (1 - sale.return_rate * sale.costs.resalable_share)),
                out_value=round(sale.costs.outbound_value + sale.costs.packaging_value + sale.costs.insurance_value),
                back_value=round(sale.return_rate * (sale.costs.ship_back_value + sale.costs.handling_value)),
            ),
            name=say("Goods, fares and returns"),
        ),
        Step(
            "contribution_value",
            row.contribution_value,
            say("{kept_value} − {fixed_value}", kept_value=kept, fixed_value=round(sale.fixed_value)),
        ),
        Step(
            "break_even_roas",
            row.break_even_roas,
            None if row.contribution_rate is None else say("1 ÷ {kept_rate}", kept_rate=row.contribution_rate),
            reason=row.reasons.get("break_even_roas"),
        ),
    ]
    if row.advertising_value is not None:
        steps.append(
            Step(
                "advertising_value",
                row.advertising_value,
                say(
                    "{click_value} a click × {clicks} clicks per unit, of the last 91 days",
                    click_value=round(sale.click_value or 0),
                    clicks=round(sale.clicks_per_unit or 0.0, 1),
                ),
                name=say("Advertising per unit"),
            )
        )
    return steps


def _return_steps(row: SelectionRow, rules: SelectionRules) -> list[Step]:
    back = row.returned
    if back is None:
        return [Step("return_rate", None, reason=row.reasons.get("return_rate"))]
    if not back.sold_qty:
        return [Step("return_rate", row.return_rate, reason=row.reasons.get("return_rate"))]
    return [
        Step(
            "return_rate",
            row.return_rate,
            say(
                "{back_qty} of {sold_qty} sold in {days} days, the newest left out since returns are still to come; reckoned with {expected_rate}, drawn towards goods of its kind",
                days=int(rules.return_window_days),
                back_qty=back.returned_qty,
                sold_qty=back.sold_qty,
                expected_rate=back.expected_rate,
            ),
        )
    ]


def _stage_steps(row: SelectionRow, rules: SelectionRules) -> list[Step]:
    if row.stage is None:
        return [Step("stage", None, reason=row.reasons.get("stage"))]
    told = None
    if row.level_units is not None and row.peak_units is not None:
        told = say(
            "{level} units a week of late, {peak} at its best; of the whole listing, changed only after {weeks} weeks alike",
            level=round(row.level_units, 1),
            peak=round(row.peak_units, 1),
            weeks=int(rules.cycle_confirm_weeks),
        )
    if row.is_stage_thin and row.peak_units is not None:
        told = say(
            "{level} units a week of late, {peak} at its best: too few to be more than a hint",
            level=round(row.level_units or 0.0, 1),
            peak=round(row.peak_units, 1),
        )
    return [Step("stage", row.stage, told, unit="text", words=STAGE_WORDS[row.stage])]

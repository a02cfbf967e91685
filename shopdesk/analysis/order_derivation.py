"""How does one SKU's order come about? Step by step with its own numbers, and the rules they hang on."""

from __future__ import annotations

from shopdesk.analysis.derivation import Derivation, Step, rules_used
from shopdesk.analysis.reorder_rows import ReorderLine
from shopdesk.analysis.replenishment_words import CODE_WORDS, LEAD_TIME_SOURCES
from shopdesk.thresholds import ReplenishmentRules
from shopdesk.wording import Phrase, speaker

say = speaker("replenishment")

_OOS_TARGETS = {"A": "out_of_stock_a_rate", "B": "out_of_stock_b_rate"}


def order_derivation(line: ReorderLine, rules: ReplenishmentRules) -> Derivation:
    """The order of this SKU, step by step with its own numbers."""
    sure = say(
        "{n} arrivals; median {median_days} days, spread {sd_days} days",
        n=line.lead_time.n,
        median_days=line.lead_time.median_days,
        sd_days=round(line.lead_time.sd_days, 1),
    )
    steps = (
        Step(
            "forecast_per_week_qty",
            line.forecast_per_week_qty,
            _forecast_words(line),
            reason=line.reasons.get("forecast_per_week_qty"),
            words=_about(line.forecast_per_week_qty),
        ),
        Step(
            "lead_time_days",
            line.lead_time_days,
            sure if line.lead_time.n else LEAD_TIME_SOURCES[line.lead_time.source],
        ),
        Step("review_period_days", line.review_period_days),
        Step(
            "protection_demand_qty",
            line.protection_demand_qty,
            _filled(
                say(
                    "{week_qty} a week × {days} days ÷ 7 × {factor} for events",
                    week_qty=_tenth(line.forecast_per_week_qty),
                    days=round(line.protection_days, 1),
                    factor=f"{line.event_factor:.2f}",
                )
                if line.event_factor != 1
                else say(
                    "{week_qty} a week × {days} days ÷ 7",
                    week_qty=_tenth(line.forecast_per_week_qty),
                    days=round(line.protection_days, 1),
                )
            ),
            name=say("Demand until the next order arrives"),
            words=_about(line.protection_demand_qty),
        ),
        Step(
            "safety_stock_qty",
            line.safety_stock_qty,
            _filled(
                say(
                    "for a spread of {spread_qty} over {days} days",
                    spread_qty=_tenth(line.protection_spread_qty),
                    days=round(line.protection_days, 1),
                )
            ),
            reason=line.reasons.get("safety_stock_qty"),
            words=_about(line.safety_stock_qty),
        ),
        Step(
            "reorder_point_qty",
            line.reorder_point_qty,
            _filled(
                say(
                    "{demand_qty} + {safety_qty}, whole units",
                    demand_qty=_tenth(line.protection_demand_qty),
                    safety_qty=_tenth(line.safety_stock_qty),
                )
            ),
        ),
        *(
            Step(f"{kind}_point_qty", line.promised_qty.get(kind), name=name)
            for kind, name in (
                (
                    "oos",
                    say("Reorder point for {share_percent} of days empty", share_percent=_oos_target(line, rules)),
                ),
                (
                    "cycle",
                    say("Reorder point for {share_percent} of cycles", share_percent=rules.cycle_service_rate),
                ),
                ("fill", say("Reorder point for {share_percent} of units", share_percent=rules.fill_rate)),
            )
        ),
        Step("order_up_to_qty", line.order_up_to_qty),
        Step(
            "inventory_position_qty",
            line.inventory_position_qty,
            _filled(
                say(
                    "{on_hand_qty} on hand − {allocated_qty} promised + {on_order_qty} on order",
                    on_hand_qty=line.on_hand_qty,
                    allocated_qty=line.goods.allocated_qty or 0,
                    on_order_qty=line.on_order_qty,
                )
            ),
            reason=line.reasons.get("inventory_position_qty"),
        ),
        Step(
            "suggested_qty",
            line.suggested_qty,
            _filled(
                say(
                    "{level_qty} − {position_qty}, minimum {moq_qty}, packs of {pack_qty}",
                    level_qty=line.order_up_to_qty,
                    position_qty=line.inventory_position_qty,
                    moq_qty=line.goods.moq_qty or 0,
                    pack_qty=line.goods.pack_qty or 1000,
                )
            )
            if line.suggested_qty
            else None,
            reason=line.reasons.get("suggested_qty"),
            is_result=True,
        ),
        Step("suggested_cost_value", line.suggested_cost_value, reason=line.reasons.get("suggested_cost_value")),
        Step("lost_per_day_value", line.lost_per_day_value, reason=line.reasons.get("lost_per_day_value")),
    )
    target = _OOS_TARGETS.get(line.abc, "out_of_stock_c_rate")
    return Derivation(steps, rules_used("replenishment", rules, target, "review_period_days", "cover_max_weeks"))


def _forecast_words(line: ReorderLine) -> Phrase | None:
    """By which method, for which kind of demand, and how far off it was on the SKU's own past."""
    if line.forecast_per_week_qty is None:
        return None
    how = say(
        "{method}, for {demand} demand",
        method=CODE_WORDS["forecast_method"][line.forecast_method],
        demand=CODE_WORDS["demand_class"][line.demand_class],
    )
    if line.error_scaled is None:
        return how
    return say(
        "{how}; its error per week of late is {times} times that of “as last week” before then (MASE)",
        how=how,
        times=f"{line.error_scaled:.2f}",
    )


def _oos_target(line: ReorderLine, rules: ReplenishmentRules) -> float:
    return float(getattr(rules, _OOS_TARGETS.get(line.abc, "out_of_stock_c_rate")))


def _tenth(milli: int | None) -> int | None:
    """Thousandths to a tenth of a unit: an expected demand is not known more closely."""
    return None if milli is None else round(milli, -2)


def _about(milli: int | None) -> Phrase | None:
    """An expected quantity as it is read; the exact one stays the step's value."""
    return None if milli is None else say("{about_qty}", about_qty=_tenth(milli))


def _filled(formula: Phrase) -> Phrase | None:
    """The step in figures, or nothing where one of them is not known."""
    return None if any(value is None for value in formula.values.values()) else formula

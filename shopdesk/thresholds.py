"""The rule book: every number a shop owner may adjust, with default, unit, bounds and origin.

To add one: add a line to its section's dataclass with ``rule(...)``; the settings dialog and the rule book show it by
themselves. Origins: ``seed`` the operations plan, ``std`` the literature, ``platform`` (changes, dated), ``own``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any


def rule(default: float, unit: str, low: float, high: float, origin: str, zh: str, en: str) -> Any:
    """A rule-book entry: default, unit, bounds, where it comes from, label in both languages."""
    return field(
        default=default,
        metadata={"unit": unit, "low": low, "high": high, "origin": origin, "zh": zh, "en": en},
    )


@dataclass(frozen=True)
class OverviewRules:
    """Thresholds of the overview's first findings."""

    unpaid_min_age_days: float = rule(
        1, "days", 0, 30, "own", "未付款订单提醒起始天数", "Age from which an unpaid order is named"
    )
    unpaid_max_age_days: float = rule(
        30, "days", 1, 365, "own", "未付款订单提醒截止天数", "Age after which an unpaid order is no longer named"
    )
    refund_jump_points: float = rule(
        0.03, "points", 0.001, 1, "own", "退款率上升提醒（百分点）", "Rise of the refund rate that is named (points)"
    )
    refund_jump_min_orders: float = rule(
        30, "orders", 1, 10_000, "own", "退款率提醒最少订单数", "Paid orders needed in both spans"
    )
    fall_rate: float = rule(
        0.10, "share", 0.01, 1, "own", "净销售额下降提醒（比例）", "Fall of net sales that is named (share)"
    )
    fall_min_orders: float = rule(
        10, "orders", 1, 10_000, "own", "净销售额下降提醒最少订单数", "Paid orders the comparison needs"
    )
    gap_min_orders: float = rule(
        3, "orders", 1, 10_000, "own", "缺失天数提醒（预计订单数）", "Orders expected in missing days that are named"
    )
    gap_min_rows: float = rule(
        10,
        "rows",
        1,
        10_000,
        "own",
        "缺失天数提醒（已有行数）",
        "Rows from which the rows of missing days are estimated",
    )
    refund_lag_days: float = rule(
        15,
        "days",
        0,
        90,
        "own",
        "开店后首笔退款的正常间隔（天）",
        "Days without a refund that are usual after the first order",
    )
    thin_min_orders: float = rule(
        10, "orders", 1, 1_000, "own", "样本偏少的订单数", "Orders below which a ratio is marked thin"
    )
    cohort_mature_days: float = rule(
        45, "days", 0, 365, "own", "退款成熟天数", "Days until a month's refunds are mature"
    )
    service_max_value: float = rule(
        1, "fen", 0, 10_000, "own", "样品链接最高金额（分）", "Highest price of a sample link (fen)"
    )


@dataclass(frozen=True)
class SummaryRules:
    """Thresholds of the printed month."""

    returned_min_units: float = rule(
        3, "units", 1, 1_000, "own", "退货偏多：最少退货件数", "Units returned before a product is named"
    )
    returned_min_sold: float = rule(
        10, "units", 1, 10_000, "own", "退货偏多：最少售出件数", "Units sold before a product is named"
    )
    idle_days: float = rule(90, "days", 7, 720, "own", "滞销天数", "Days without a sale that make goods idle")


@dataclass(frozen=True)
class Thresholds:
    """The whole rule book, one section per panel."""

    overview: OverviewRules = field(default_factory=OverviewRules)
    summary: SummaryRules = field(default_factory=SummaryRules)


DEFAULTS = Thresholds()


def entries(thresholds: Thresholds = DEFAULTS) -> list[dict[str, Any]]:
    """Every entry as a row: section, name, value, unit, low, high, origin, zh, en."""
    rows = []
    for section in fields(thresholds):
        rules = getattr(thresholds, section.name)
        for entry in fields(rules):
            rows.append(
                {"section": section.name, "name": entry.name, "value": getattr(rules, entry.name), **entry.metadata}
            )
    return rows

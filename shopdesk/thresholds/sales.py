"""Which numbers decide what the overview and the printed month name?"""

from __future__ import annotations

from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import rule


@dataclass(frozen=True)
class OverviewRules:
    """Thresholds of the overview's first findings."""

    unpaid_min_age_days: float = rule(
        1, "days", 0, 30, "own", "未付款订单：从下单多久起提醒", "Unpaid orders: named from this age"
    )
    unpaid_max_age_days: float = rule(
        30, "days", 1, 365, "own", "未付款订单：超过多久不再提醒", "Unpaid orders: no longer named after this age",
        at_least="unpaid_min_age_days",
    )  # fmt: skip
    decided_days: float = rule(
        30, "days", 1, 365, "own", "已做或不做的事项：多久后再提醒", "Done or refused findings: back after"
    )
    decided_growth_rate: float = rule(
        0.5, "share", 0.01, 10, "own", "已做或不做的事项：金额增长多少就再提醒",
        "Done or refused findings: back sooner once the amount has grown by",
    )  # fmt: skip
    refund_jump_points: float = rule(
        0.03, "points", 0.001, 1, "own", "退款率上升：超过多少提醒", "Rise of the refund rate: named above this"
    )
    refund_jump_min_orders: float = rule(
        30,
        "orders",
        1,
        10_000,
        "own",
        "退款率上升：两段各至少多少单",
        "Rise of the refund rate: orders needed in both spans",
    )
    fall_rate: float = rule(
        0.10, "share", 0.01, 1, "own", "净销售额下降：超过多少提醒", "Fall of net sales: named above this"
    )
    fall_min_orders: float = rule(
        10,
        "orders",
        1,
        10_000,
        "own",
        "净销售额下降：对比期至少多少单",
        "Fall of net sales: orders the comparison needs",
    )
    gap_min_orders: float = rule(
        3,
        "orders",
        1,
        10_000,
        "own",
        "缺失天数：预计至少多少单才提醒",
        "Missing days: named from this many expected orders",
    )
    gap_min_rows: float = rule(
        10, "rows", 1, 10_000, "own", "缺失天数：已有多少行才估算", "Missing days: estimated from this many known rows"
    )
    refund_lag_days: float = rule(
        15, "days", 0, 90, "own", "开店后首笔退款的正常间隔", "Usual wait for the first refund after the first order"
    )
    thin_min_orders: float = rule(
        10, "orders", 1, 1_000, "own", "少于多少单算样本偏少", "Below this many orders a ratio is marked thin"
    )
    cohort_mature_days: float = rule(
        45, "days", 0, 365, "own §A", "退款多久后基本到齐", "Days until a month's refunds are mature"
    )


@dataclass(frozen=True)
class SummaryRules:
    """Thresholds of the printed month."""

    returned_min_units: float = rule(
        3, "units", 1, 1_000, "own", "退货偏多：至少退回多少件", "Often returned: units back before goods are named"
    )
    returned_min_sold: float = rule(
        10, "units", 1, 10_000, "own", "退货偏多：至少售出多少件", "Often returned: units sold before goods are named"
    )
    idle_days: float = rule(
        90, "days", 7, 720, "own", "多少天没有售出算滞销", "Days without a sale that make goods idle"
    )

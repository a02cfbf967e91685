"""Which numbers sort buyers: scores, tiers, lapses, the model of repurchase, recalls?"""

from __future__ import annotations

from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import rule


@dataclass(frozen=True)
class TiersRules:
    """Cut points of R and F, the three tiers of the plan, when to call, and from how many buyers on a figure may be trusted."""

    window_days: float = rule(
        365, "days", 30, 1_830, "own §B", "统计购买次数和金额的天数", "Days over which purchases and money are counted"
    )
    # scores: R is at most the cut, F at least
    r_score_5_days: float = rule(30, "days", 1, 3_650, "own §B", "R 5 分：最近购买不超过", "R 5: bought within")
    r_score_4_days: float = rule(
        60, "days", 1, 3_650, "own §B", "R 4 分：最近购买不超过", "R 4: bought within", at_least="r_score_5_days"
    )
    r_score_3_days: float = rule(
        90, "days", 1, 3_650, "own §B", "R 3 分：最近购买不超过", "R 3: bought within", at_least="r_score_4_days"
    )
    r_score_2_days: float = rule(
        180, "days", 1, 3_650, "own §B", "R 2 分：最近购买不超过", "R 2: bought within", at_least="r_score_3_days"
    )
    f_score_2_occasions: float = rule(
        2, "occasions", 2, 1_000, "own §B", "F 2 分：购买次数至少", "F 2: purchases, at least"
    )
    f_score_3_occasions: float = rule(
        3,
        "occasions",
        2,
        1_000,
        "own §B",
        "F 3 分：购买次数至少",
        "F 3: purchases, at least",
        at_least="f_score_2_occasions",
    )
    f_score_4_occasions: float = rule(
        4,
        "occasions",
        2,
        1_000,
        "own §B",
        "F 4 分：购买次数至少",
        "F 4: purchases, at least",
        at_least="f_score_3_occasions",
    )
    f_score_5_occasions: float = rule(
        6,
        "occasions",
        2,
        1_000,
        "own §B",
        "F 5 分：购买次数至少",
        "F 5: purchases, at least",
        at_least="f_score_4_occasions",
    )
    score_min_buyers: float = rule(
        5, "buyers", 1, 1_000, "own §B", "少于多少人不打分", "Buyers below which nobody is scored"
    )
    quintile_min_buyers: float = rule(
        30, "buyers", 5, 10_000, "own §B", "少于多少人只用固定分界", "Buyers below which only fixed cuts are used",
        at_least="score_min_buyers",
    )  # fmt: skip
    recent_days: float = rule(
        90, "days", 1, 3_650, "own §B", "八分群：R+ 最近购买不超过", "8 segments: R+ bought within"
    )
    frequent_occasions: float = rule(
        2, "occasions", 2, 1_000, "own §B", "八分群：F+ 购买次数至少", "8 segments: F+ purchases, at least"
    )
    # three tiers
    high_value_occasions: float = rule(
        2, "occasions", 1, 1_000, "seed 3.1 §B", "高价值：购买次数至少", "High value: purchases, at least"
    )
    high_value_quantile: float = rule(
        0.80,
        "share",
        0.5,
        0.99,
        "own §B",
        "高价值：消费金额超过多少比例的买家",
        "High value: spends more than this share of buyers",
    )
    at_risk_days: float = rule(
        90, "days", 1, 3_650, "own §B", "多少天未购标为有流失风险", "Days without a purchase that mark a buyer at risk"
    )
    churn_days: float = rule(
        180, "days", 30, 3_650, "own §B", "多少天未购算流失", "Days without a purchase after which a buyer is lost",
        at_least="at_risk_days",
    )  # fmt: skip
    churn_min_gaps: float = rule(
        100,
        "samples",
        10,
        100_000,
        "own §B",
        "流失天数：按数据推算所需的复购间隔数",
        "Lost: gaps needed to derive the days from data",
    )
    churn_quantile: float = rule(
        0.90, "share", 0.5, 0.99, "own §B", "流失天数：取复购间隔的分位", "Lost: quantile of the gaps that is taken"
    )
    churn_least_days: float = rule(60, "days", 1, 3_650, "own §B", "流失天数：推算下限", "Lost: derived days, at least")
    churn_most_days: float = rule(
        365,
        "days",
        1,
        3_650,
        "own §B",
        "流失天数：推算上限",
        "Lost: derived days, at most",
        at_least="churn_least_days",
    )
    # when to call
    new_buyer_days: float = rule(7, "days", 1, 90, "seed 3.2 §B", "新客专属服务天数", "Days of service for a new buyer")
    dormant_days: float = rule(
        30, "days", 7, 730, "seed 3.2 §B", "多少天未购提醒联系", "Days without a purchase that ask for a contact"
    )
    contact_pause_days: float = rule(
        30, "days", 0, 365, "own §B", "联系后多少天内不再提醒", "Days after a contact without another reminder"
    )
    gap_min_count: float = rule(
        3, "samples", 1, 50, "own §B", "个人间隔：至少几次复购间隔", "Own rhythm: gaps a buyer must have shown"
    )
    gap_prior_weight: float = rule(
        3, "samples", 0, 50, "own §B", "个人间隔：全店平均的权重", "Own rhythm: weight of the shop's mean"
    )
    overdue_factor: float = rule(
        2, "times", 1, 10, "own §B", "超过预期间隔多少倍算逾期", "Overdue beyond this many expected gaps"
    )
    holdout_share: float = rule(
        0.10, "share", 0.01, 0.5, "std §F", "召回：对照组比例", "Recall: share held out for comparison"
    )
    holdout_min_buyers: float = rule(
        50, "buyers", 5, 10_000, "own §F", "召回：对照组至少多少人", "Recall: buyers held out, at least"
    )
    # repurchase and movement
    repurchase_1_days: float = rule(30, "days", 1, 730, "own §B", "复购率：第一档天数", "Repurchase within: first span")
    repurchase_2_days: float = rule(
        60,
        "days",
        1,
        730,
        "own §B",
        "复购率：第二档天数",
        "Repurchase within: second span",
        at_least="repurchase_1_days",
    )
    repurchase_3_days: float = rule(
        90,
        "days",
        1,
        730,
        "own §B",
        "复购率：第三档天数",
        "Repurchase within: third span",
        at_least="repurchase_2_days",
    )
    repurchase_4_days: float = rule(
        180,
        "days",
        1,
        730,
        "own §B",
        "复购率：第四档天数",
        "Repurchase within: fourth span",
        at_least="repurchase_3_days",
    )
    history_start_days: float = rule(
        90,
        "days",
        0,
        730,
        "own §B",
        "历史开头多少天内的首购可能是老客",
        "First days of the history in which “new” buyers may be old",
    )
    movement_min_buyers: float = rule(
        10,
        "buyers",
        1,
        1_000,
        "own §B",
        "层级变动：少于多少人不显示比例",
        "Movement: buyers below which no shares are shown",
    )
    # the model of repurchase: used only where all of this holds
    model_min_buyers: float = rule(200, "buyers", 50, 100_000, "own §B", "模型：至少多少买家", "Model: buyers it needs")
    model_min_repeaters: float = rule(
        60, "buyers", 10, 100_000, "own §B", "模型：至少多少复购买家", "Model: repeat buyers it needs"
    )
    model_min_weeks: float = rule(
        26, "weeks", 8, 260, "own §B", "模型：至少多少周历史", "Model: weeks of history it needs"
    )
    model_fit_share: float = rule(
        0.70, "share", 0.3, 0.95, "own §B", "模型：用于拟合的历史比例", "Model: share of the history it is fitted on"
    )
    model_tolerance: float = rule(
        0.20, "share", 0.01, 1, "own §B", "模型：预测总数允许的偏差", "Model: deviation of its check that is allowed"
    )
    value_max_correlation: float = rule(
        0.30,
        "number",
        0,
        1,
        "std §B",
        "价值模型：金额与次数允许的相关",
        "Value model: correlation of money and count allowed",
    )
    value_weeks: float = rule(52, "weeks", 4, 260, "own §B", "客户价值：预测周数", "Customer value: weeks ahead")
    discount_rate: float = rule(0.10, "share", 0, 1, "own §B", "客户价值：年折现率", "Customer value: discount a year")
    # figures the plan quotes, drawn beside the shop's own
    vip_repurchase_rate: float = rule(
        0.45, "share", 0, 1, "seed 2.3", "参考：高价值客户复购率", "Reference: repurchase of good buyers"
    )
    old_repurchase_rate: float = rule(
        0.55, "share", 0, 1, "seed 6.4", "参考：老客复购率", "Reference: repurchase of old buyers"
    )
    mature_repurchase_rate: float = rule(
        0.28, "share", 0, 1, "seed 2.3", "参考：成熟期商品复购率", "Reference: repurchase of mature goods"
    )
    recall_roi: float = rule(
        3.2, "times", 0, 100, "seed 2.3", "参考：召回投产比（毛）", "Reference: return on a recall (gross)"
    )
    recall_rate: float = rule(
        0.18, "share", 0, 1, "seed 3.2", "参考：召回率（毛）", "Reference: share recalled (gross)"
    )

"""Which numbers run the clocks and lines of the rules a shop must keep?"""

from __future__ import annotations

from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import rule


@dataclass(frozen=True)
class ComplianceRules:
    """Dispatch, reviews, rounds of checks, incidents, training, fair prices, and what may be printed of few buyers."""

    # The default dispatch promise is widely published, its text was not read: check it in the back office. The reminders
    # and reply times are suggestions of facts/compliance.md (c2).
    dispatch_hours: float = rule(
        48,
        "hours",
        1,
        720,
        "platform 2026-11",
        "付款后发货时限（未另行承诺时）",
        "Dispatch after payment, where nothing else is promised",
    )
    dispatch_first_hours: float = rule(
        24, "hours", 1, 720, "own", "发货提醒：第一次（付款后）", "Dispatch reminder: first, after payment"
    )
    dispatch_last_hours: float = rule(
        40, "hours", 1, 720, "own", "发货提醒：最后一次（付款后）", "Dispatch reminder: last, after payment",
        at_least="dispatch_first_hours",
    )  # fmt: skip
    # Presale and made-to-order goods go by what their page promises; a balance paid days after the order was placed tells them.
    presale_gap_hours: float = rule(
        72, "hours", 24, 720, "own", "下单后多久才付款算预售（付尾款）", "A presale: paid this long after it was placed"
    )
    presale_dispatch_hours: float = rule(
        48, "hours", 1, 2_160, "own", "预售：付尾款后发货时限（按页面承诺填）",
        "Presale: dispatch after the balance is paid, as the page promises",
    )  # fmt: skip
    late_dispatch_share: float = rule(
        0, "share", 0, 1, "own", "超时发货：不超过多少算通过", "Late dispatch: share up to which the check passes"
    )
    # Rates and caps of the compensation have changed over the years: nothing is assumed until she fills them in.
    late_compensation_share: float = rule(
        0, "share", 0, 1, "own", "超时发货赔付：订单金额的比例（0＝未填）", "Late dispatch: compensation, share of the order (0: not filled in)"
    )  # fmt: skip
    late_compensation_least_value: float = rule(
        0, "fen", 0, 100_000, "own", "超时发货赔付：每单最低", "Late dispatch: least compensation of an order"
    )
    late_compensation_most_value: float = rule(
        0, "fen", 0, 1_000_000, "own", "超时发货赔付：每单最高（0＝不封顶）", "Late dispatch: most compensation of an order (0: no cap)"
    )  # fmt: skip
    checked_days: float = rule(
        30, "days", 7, 366, "own", "自动核对：看最近几天", "What checks itself looks at the last"
    )
    open_days: float = rule(
        90, "days", 7, 366, "own", "未发货、未回复：往回看几天", "Orders not sent, reviews not answered: looked for in the last"
    )  # fmt: skip
    return_address_days: float = rule(
        15, "days", 1, 15, "std", "退货申请未处理多少天视为拒绝（法定15天）", "A return request left open so long counts as refused (15 by law)"
    )  # fmt: skip
    certificate_warn_days: float = rule(
        30, "days", 1, 366, "own", "证照到期前多少天提醒", "Certificates: told this long before they expire"
    )
    # reviews
    rated_reviews_count: float = rule(
        30,
        "samples",
        1,
        10_000,
        "own",
        "差评率：至少多少条评价才判断",
        "Share of bad reviews: reviews needed to judge it",
    )
    review_reply_hours: float = rule(24, "hours", 1, 720, "seed 3.4", "差评回复时限", "A bad review is answered within")
    review_close_hours: float = rule(
        48, "hours", 1, 720, "seed 7.1", "差评了结时限", "A bad review is closed within", at_least="review_reply_hours"
    )
    bad_review_target_rate: float = rule(0.003, "share", 0, 1, "seed 7.1", "差评率：目标", "Bad reviews: target")
    bad_review_limit_rate: float = rule(
        0.005, "share", 0, 1, "seed 3.4", "差评率：上限", "Bad reviews: limit", at_least="bad_review_target_rate"
    )
    # rounds
    risk_review_months: float = rule(1, "months", 1, 24, "seed 7.1", "风险复盘：每几个月", "Risk review every")
    self_check_months: float = rule(3, "months", 1, 24, "seed 7.2", "合规自查：每几个月", "Self-check every")
    audit_months: float = rule(12, "months", 1, 36, "seed 7.2", "合规审计：每几个月", "Audit every")
    diagnosis_months: float = rule(
        3, "months", 1, 24, "seed 4.1", "外部诊断：每几个月", "Diagnosis by an outsider every"
    )
    rule_study_months: float = rule(1, "months", 1, 12, "seed 3.4", "规则学习：每几个月", "Study of the rules every")
    rule_change_hours: float = rule(
        2, "hours", 1, 240, "seed 7.2", "新规出台后调整时限", "A new rule is acted on within"
    )
    rank_drop_rate: float = rule(
        0.20,
        "share",
        0.01,
        5,
        "seed 7.1 §G",
        "关键词排名下降超过：一级预警",
        "Fall of a keyword's rank that is a level-1 warning",
    )
    profit_loss_rate: float = rule(
        0.05, "share", 0, 1, "seed 7.1", "价格战利润损失不超过", "Profit lost in a price war, at most"
    )
    # people
    manual_share: float = rule(
        0.90, "share", 0, 1, "seed 7.2", "手册覆盖的场景至少", "Scenes the manual covers, at least"
    )
    training_pass_share: float = rule(0.95, "share", 0, 1, "seed 7.2", "培训通过率至少", "Training passed, at least")
    induction_pass_share: float = rule(
        0.98, "share", 0, 1, "seed 7.4", "入职培训通过率至少", "Induction passed, at least"
    )
    training_hours: float = rule(8, "hours", 0, 200, "seed 4.2", "每月培训时间至少", "Training a month, at least")
    case_reference_count: float = rule(
        500, "samples", 0, 10_000, "seed 7.4", "参考：案例库数量", "Reference: cases in the library"
    )
    # incidents
    incident_verify_hours: float = rule(
        1, "hours", 1, 240, "seed 7.3", "突发事件核实时限", "An incident is verified within"
    )
    incident_announce_hours: float = rule(
        2,
        "hours",
        1,
        240,
        "seed 7.3",
        "突发事件公告时限",
        "An incident is announced within",
        at_least="incident_verify_hours",
    )
    incident_first_buyers: float = rule(
        1_000,
        "buyers",
        1,
        1_000_000,
        "seed 7.3",
        "涉及多少人列为最高优先",
        "People touched that make an incident the first priority",
    )
    action_closure_share: float = rule(0.85, "share", 0, 1, "seed 7.3", "整改完成率至少", "Actions closed, at least")
    satisfaction_reference_share: float = rule(
        0.92, "share", 0, 1, "seed 7.3", "参考：危机后满意度", "Reference: satisfaction after a crisis"
    )
    # what may be printed of few buyers
    small_cell_buyers: float = rule(
        5, "buyers", 2, 100, "std §H", "少于多少人的格子不打印", "Cells of fewer buyers are not printed"
    )
    dominance_share: float = rule(
        0.80,
        "share",
        0.5,
        1,
        "std §H",
        "一人占比达到多少不打印合计",
        "Share of one buyer from which a sum is not printed",
    )
    # the same price for all
    price_gap_rate: float = rule(0.01, "share", 0, 1, "own §H", "价格公平：相差超过", "Fair prices: difference above")
    price_chance: float = rule(
        0.05, "share", 0.001, 0.5, "std §H", "价格公平：偶然概率低于", "Fair prices: chance below"
    )
    price_min_strata: float = rule(
        5, "samples", 1, 1_000, "own §H", "价格公平：至少可比组数", "Fair prices: comparable groups needed"
    )

"""Which numbers run the clocks of an after-sales case, judge a return rate, and weigh what returned goods are worth?"""

from __future__ import annotations

from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import rule


@dataclass(frozen=True)
class ReturnsRules:
    """Deadlines (check them in the back office: no official dated page was at hand), rates, disposal, watch list."""

    # clocks of the platform; a deadline that a file states wins
    unshipped_answer_hours: float = rule(
        48, "hours", 1, 720, "platform 2026-11 §E", "未发货退款：卖家处理时限", "Not shipped: the seller answers within"
    )
    shipped_answer_hours: float = rule(
        120,
        "hours",
        1,
        720,
        "platform 2026-11 §E",
        "已发货退款退货：卖家处理时限",
        "Shipped: the seller answers within",
    )
    virtual_answer_hours: float = rule(
        72, "hours", 1, 720, "platform 2026-11 §E", "虚拟商品：卖家处理时限", "Virtual goods: the seller answers within"
    )
    buyer_sends_days: float = rule(
        7,
        "days",
        1,
        90,
        "platform 2026-11 §E",
        "买家寄回并填单号时限",
        "The buyer sends back and enters the waybill within",
    )
    confirm_express_days: float = rule(
        10, "days", 1, 90, "platform 2026-11 §E", "卖家确认收货时限：快递", "The seller confirms goods within: express"
    )
    confirm_surface_days: float = rule(
        30,
        "days",
        1,
        90,
        "platform 2026-11 §E",
        "卖家确认收货时限：平邮",
        "The seller confirms goods within: surface mail",
    )
    buyer_amends_days: float = rule(
        7,
        "days",
        1,
        90,
        "platform 2026-11 §E",
        "拒绝后买家修改时限（待核实）",
        "After a refusal the buyer amends within (unverified)",
    )
    exchange_send_hours: float = rule(
        48,
        "hours",
        1,
        720,
        "platform 2026-11 §E",
        "换货：卖家寄出时限（待核实）",
        "Exchange: the seller sends within (unverified)",
    )
    exchange_receive_days: float = rule(
        10,
        "days",
        1,
        90,
        "platform 2026-11 §E",
        "换货：买家收货时限（待核实）",
        "Exchange: the buyer receives within (unverified)",
    )
    # law: consumer law art. 25 and the seven-day measures of 2017
    return_window_days: float = rule(
        7, "days", 7, 90, "std §E", "无理由退货期（法定 7 天）", "No-reason returns within (7 by law)"
    )
    refund_after_goods_days: float = rule(
        7, "days", 1, 7, "std §E", "收到退货后退款期限（法定 7 天）", "Refund after the goods are back (7 by law)"
    )
    alert_first_hours: float = rule(
        48, "hours", 1, 240, "own §E", "时限提醒：第一次", "Deadline alert: first", at_least="alert_second_hours"
    )
    alert_second_hours: float = rule(
        24, "hours", 1, 240, "own §E", "时限提醒：第二次", "Deadline alert: second", at_least="alert_last_hours"
    )
    alert_last_hours: float = rule(6, "hours", 1, 240, "own §E", "时限提醒：最后一次", "Deadline alert: last")
    # rates
    return_rate_start: float = rule(
        0.15,
        "share",
        0,
        1,
        "seed 5.3 §E",
        "退货率：起点",
        "Return rate: where the plan starts",
        at_least="return_rate_goal",
    )
    return_rate_goal: float = rule(0.05, "share", 0, 1, "seed 5.3 §E", "退货率：目标", "Return rate: goal")
    cohort_mature_days: float = rule(
        30, "days", 1, 365, "own §E", "退货多久后基本到齐", "Days until a month's returns are mature"
    )
    cohort_mature_share: float = rule(
        0.95, "share", 0.5, 1, "own §E", "按数据推算时：到齐的比例", "Derived from data: share that has arrived"
    )
    interval_z: float = rule(
        1.959964, "number", 0.5, 4, "std §E", "区间的 z 值（1.96 即 95 %）", "z of the intervals (1.96: 95 %)"
    )
    shrink_units: float = rule(
        20, "units", 0, 1_000, "own §E", "小样本：类目平均的权重", "Small numbers: weight of the category's rate"
    )
    shrink_fit_products: float = rule(
        20,
        "products",
        3,
        1_000,
        "own §E",
        "小样本：多少个商品起按数据推算权重",
        "Small numbers: products from which the weight is fitted",
    )
    shrink_fit_units: float = rule(
        10, "units", 1, 1_000, "own §E", "小样本：其中每个至少发出", "Small numbers: units each of them has shipped"
    )
    alert_min_units: float = rule(
        10, "units", 1, 10_000, "own §E", "退货偏高：至少发出多少件", "High rate: units shipped before it is named"
    )
    alert_min_returns: float = rule(
        3, "units", 1, 1_000, "own §E", "退货偏高：至少退回多少件", "High rate: units back before it is named"
    )
    alert_false_share: float = rule(
        0.10, "share", 0.001, 0.5, "std §E", "退货偏高：允许误报的比例", "High rate: share of false alarms allowed"
    )
    rate_window_months: float = rule(
        12,
        "months",
        1,
        60,
        "own §E",
        "各 SKU 退货率：看最近几个月发出的",
        "Return rate of a SKU: of what was sent in the last",
    )
    fix_compare_days: float = rule(
        90,
        "days",
        7,
        730,
        "own §E",
        "改详情前后各比较多少天",
        "A corrected listing: days compared before and after",
    )
    # what a return costs beside the goods; her own contract with the carrier tells better
    outbound_parcel_fen: float = rule(500, "fen", 0, 100_000, "own §E", "寄出一单的运费", "Sending a parcel costs")
    return_parcel_fen: float = rule(
        800,
        "fen",
        0,
        100_000,
        "own §E",
        "退回一单的运费（非买家责任时由店铺承担）",
        "A parcel back costs, where the shop bears it",
    )
    return_handling_fen: float = rule(200, "fen", 0, 100_000, "own §E", "处理一件退货的人工", "Handling a return costs")
    return_packaging_fen: float = rule(
        100, "fen", 0, 100_000, "own §E", "一单损失的包装", "Packaging lost with a return"
    )
    insurance_excess_fen: float = rule(
        0, "fen", 0, 100_000, "own §E", "运费险自付部分", "Share of return insurance the shop pays"
    )
    # disposal; the plan's lines are drawn as benchmarks
    grading_due_days: float = rule(
        30,
        "days",
        1,
        365,
        "own §E",
        "退回未验货：提醒最近多少天的",
        "Returned and not graded: named for those of the last",
    )
    holding_fen: float = rule(100, "fen", 0, 100_000, "own §E", "一件退货的存放成本", "Storing a returned unit costs")
    scrap_cost_fen: float = rule(100, "fen", 0, 100_000, "own §E", "报废一件的成本", "Scrapping a unit costs")
    refurbish_cost_fen: float = rule(500, "fen", 0, 100_000, "own §E", "修整一件的成本", "Repairing a unit costs")
    second_hand_cost_fen: float = rule(
        300, "fen", 0, 100_000, "own §E", "二手平台卖一件的成本", "Selling a unit on a second-hand site costs"
    )
    refurbish_price_share: float = rule(
        0.95, "share", 0, 1, "own §E", "修整后售价占原价", "Price of a repaired unit, of the full price"
    )
    clearance_price_share: float = rule(
        0.70, "share", 0, 1, "own §E", "清仓售价占原价", "Clearance price, of the full price"
    )
    second_hand_price_share: float = rule(
        0.45, "share", 0, 1, "own §E", "二手售价占原价", "Second-hand price, of the full price"
    )
    restock_sale_share: float = rule(
        0.90, "share", 0, 1, "own §E", "期限内能卖出的机会：原价上架", "Chance of a sale in time: back on the shelf"
    )
    refurbish_sale_share: float = rule(
        0.80, "share", 0, 1, "own §E", "期限内能卖出的机会：修整后", "Chance of a sale in time: repaired"
    )
    clearance_sale_share: float = rule(
        0.90, "share", 0, 1, "own §E", "期限内能卖出的机会：清仓", "Chance of a sale in time: clearance"
    )
    second_hand_sale_share: float = rule(
        0.75, "share", 0, 1, "own §E", "期限内能卖出的机会：二手", "Chance of a sale in time: second-hand"
    )
    sell_within_days: float = rule(
        60, "days", 7, 365, "own §E", "退货处置：多少天内能卖出", "Disposal: chance of a sale within"
    )
    resale_share: float = rule(
        0.85, "share", 0, 1, "seed 5.3 §E", "瑕疵品再售比例至少", "Imperfect goods sold again, at least"
    )
    resale_margin_rate: float = rule(
        0.30, "share", 0, 0.95, "seed 5.3 §E", "瑕疵品再售毛利率至少", "Margin of imperfect goods, at least"
    )
    recovery_cover_share: float = rule(
        0.30, "share", 0, 1, "seed 5.3 §E", "回收收入占退货成本至少", "Recovered value of return cost, at least"
    )
    policy_rise_points: float = rule(
        0.08, "points", 0, 1, "seed 5.3", "放宽政策后退货率上升不超过", "Rise of returns by an easier policy, at most"
    )
    stopped_reference_share: float = rule(
        0.32, "share", 0, 1, "seed 5.3", "参考：发货前拦下的无效退货", "Reference: void returns stopped before shipping"
    )
    damage_rate: float = rule(0.002, "share", 0, 1, "seed 5.2", "运损率不超过", "Damage in transit, at most")
    compensation_hours: float = rule(
        3, "hours", 1, 240, "seed 5.2", "物流异常赔付时限", "Compensation for a parcel problem within"
    )
    # watch list: a person looks, nothing follows by itself
    watch_min_orders: float = rule(
        5, "orders", 2, 1_000, "own §E", "关注名单：至少多少单", "Watch list: orders, at least"
    )
    watch_false_share: float = rule(
        0.05, "share", 0.001, 0.5, "std §E", "关注名单：允许误判的比例", "Watch list: share of false alarms allowed"
    )
    watch_expires_days: float = rule(
        180, "days", 30, 730, "own §E", "关注名单：多少天后失效", "Watch list: an entry expires after"
    )

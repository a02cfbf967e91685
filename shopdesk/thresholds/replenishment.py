"""Which numbers decide what is ordered, when, and how much of it?"""

from __future__ import annotations

from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import rule


@dataclass(frozen=True)
class ReplenishmentRules:
    """Cleaning of demand, its classes and forecasts, the three service targets, the order, the states of stock.

    Three targets that are never one: the share of days out of stock (by class), the share of cycles without a stock-out, the
    share of units delivered from stock.
    """

    # service
    out_of_stock_a_rate: float = rule(
        0.003, "share", 0.0001, 0.2, "seed 5.1 §D", "缺货天数占比目标：A 类", "Days out of stock, target: class A"
    )
    out_of_stock_b_rate: float = rule(
        0.01, "share", 0.0001, 0.3, "seed 5.4 §D", "缺货天数占比目标：B 类", "Days out of stock, target: class B",
        at_least="out_of_stock_a_rate",
    )  # fmt: skip
    out_of_stock_c_rate: float = rule(
        0.05, "share", 0.0001, 0.5, "own §D", "缺货天数占比目标：C 类", "Days out of stock, target: class C",
        at_least="out_of_stock_b_rate",
    )  # fmt: skip
    cycle_service_rate: float = rule(
        0.95,
        "share",
        0.5,
        0.999,
        "std §D",
        "周期服务水平（一个周期不断货）",
        "Cycle service: cycles without a stock-out",
    )
    fill_rate: float = rule(
        0.95, "share", 0.5, 0.999, "seed 5.4 §D", "满足率（现货满足的件数）", "Fill rate: units delivered from stock"
    )
    target_max_rate: float = rule(
        0.999, "share", 0.9, 0.9999, "own §D", "服务目标上限", "Highest service target that is worked out",
        at_least="cycle_service_rate",
    )  # fmt: skip
    # time. The review period is a week, since exports are downloaded weekly: leaving it out of the protection interval
    # is the classic mistake (D.pitfall.sim). Who looks daily sets 1; a supplier's own rhythm wins over both.
    review_period_days: float = rule(
        7, "days", 1, 91, "own §D", "多久看一次补货（盘点周期）", "Days between two reviews"
    )
    lead_time_days: float = rule(7, "days", 0, 365, "own §D", "到货周期未知时按", "Lead time where none is known")
    lead_time_cv: float = rule(
        0.25,
        "number",
        0,
        2,
        "own §D",
        "到货周期的波动（变异系数），记录不足时",
        "Variation of lead time where few receipts are known",
    )
    lead_time_min_receipts: float = rule(
        5, "samples", 2, 100, "own §D", "多少次到货起用实际到货周期", "Receipts from which the actual lead time is used"
    )
    # cleaning of demand
    censor_min_days: float = rule(
        3, "days", 1, 7, "own §D", "一周有货少于多少天算未知", "Days in stock below which a week is unknown"
    )
    promo_side_weeks: float = rule(
        4, "weeks", 1, 13, "own §D", "活动基线：前后各取多少平常周", "Events: ordinary weeks taken on either side"
    )
    promo_min_events: float = rule(
        2,
        "samples",
        1,
        20,
        "own §D",
        "活动增幅：少于多少次用类目中位数",
        "Events below which the category's uplift is used",
    )
    outlier_mads: float = rule(
        5,
        "times",
        2,
        20,
        "std §D",
        "异常周：偏离多少个稳健标准差时询问",
        "Odd weeks: asked about beyond this many robust deviations",
    )
    outlier_weeks: float = rule(26, "weeks", 8, 156, "own §D", "异常周：参考的周数", "Odd weeks: weeks looked at")
    wholesale_min_units: float = rule(
        10, "units", 2, 10_000, "own §D", "批发单：一单至少多少件", "Wholesale orders: units, at least"
    )
    wholesale_quantile: float = rule(
        0.99,
        "share",
        0.5,
        0.9999,
        "own §D",
        "批发单：并超过多少比例的订单",
        "Wholesale orders: and above this share of orders",
    )
    # classes of demand
    adi_cutoff: float = rule(
        1.32, "number", 1, 10, "std §D", "需求分类：平均间隔分界（ADI）", "Demand classes: mean gap (ADI)"
    )
    cv2_cutoff: float = rule(
        0.49,
        "number",
        0.01,
        10,
        "std §D",
        "需求分类：变异系数平方分界（CV²）",
        "Demand classes: squared variation (CV²)",
    )
    class_weeks: float = rule(
        52, "weeks", 8, 260, "own §D", "需求分类：看最近多少周", "Demand classes: weeks looked at"
    )
    # forecasts
    moving_mean_weeks: float = rule(4, "weeks", 1, 26, "own §D", "移动平均的周数", "Weeks of the moving mean")
    smoothing_least: float = rule(
        0.05, "number", 0.01, 0.99, "std §D", "指数平滑系数：最小", "Smoothing: least weight of the newest week"
    )
    smoothing_most: float = rule(
        0.5, "number", 0.01, 0.99, "std §D", "指数平滑系数：最大", "Smoothing: most weight of the newest week",
        at_least="smoothing_least",
    )  # fmt: skip
    intermittent_smoothing: float = rule(
        0.1, "number", 0.01, 0.5, "std §D", "间断需求：销量平滑系数", "Intermittent demand: smoothing of sizes"
    )
    occurrence_smoothing: float = rule(
        0.1, "number", 0.01, 0.5, "std §D", "间断需求：发生概率平滑系数", "Intermittent demand: smoothing of occurrence"
    )
    seasonal_min_weeks: float = rule(
        104, "weeks", 104, 520, "std §D", "季节模型：至少多少周", "Seasonal model: weeks it needs"
    )
    origins_max: float = rule(12, "samples", 2, 52, "own §D", "回测：最多几个起点", "Back-test: origins, at most")
    training_min_weeks: float = rule(
        8, "weeks", 2, 104, "own §D", "回测：训练至少多少周", "Back-test: weeks of training, at least"
    )
    simpler_within_share: float = rule(
        0.02,
        "share",
        0,
        0.5,
        "own §D",
        "误差相差不到多少时选简单的",
        "The simpler forecaster within this of the best error",
    )
    incumbent_share: float = rule(
        0.05,
        "share",
        0,
        0.5,
        "own §D",
        "误差改善不到多少时不换方法",
        "The forecaster stays unless another is better by this",
    )
    bias_warn_share: float = rule(
        0.20, "share", 0.01, 2, "own §D", "预测偏差超过均值多少提醒", "Bias of a forecast that is named, of the mean"
    )
    thin_weeks: float = rule(
        12, "weeks", 2, 104, "own §D", "少于多少周只取平均", "Known weeks below which only their mean is used"
    )
    season_mean_weeks: float = rule(
        3, "weeks", 1, 13, "own §D", "季节指数：平滑的周数", "Season index: weeks of its smoothing"
    )
    # new goods
    analogue_weeks: float = rule(
        8, "weeks", 2, 52, "own §D", "新品：参照同类的前多少周", "New goods: first weeks of analogues"
    )
    analogue_min_products: float = rule(
        3, "products", 1, 100, "own §D", "新品：至少几个同类商品", "New goods: analogues needed"
    )
    analogue_price_range: float = rule(
        0.30, "share", 0.01, 2, "own §D", "新品：同类价格相差不超过", "New goods: price of analogues within"
    )
    # spread and stock
    spread_weeks: float = rule(
        12, "weeks", 4, 104, "std §D", "需求波动：看最近多少周", "Spread of demand: weeks looked at"
    )
    forecast_error_min_origins: float = rule(
        12,
        "samples",
        2,
        52,
        "own §D",
        "多少次回测起改用预测误差",
        "Origins from which the forecast's own error is used",
    )
    normal_min_units: float = rule(
        20,
        "units",
        1,
        1_000,
        "own §D",
        "正态近似：保护期需求至少",
        "Normal approximation: demand of the interval, at least",
    )
    normal_max_cv: float = rule(
        0.5, "number", 0.05, 2, "own §D", "正态近似：变异系数小于", "Normal approximation: variation below"
    )
    poisson_max_ratio: float = rule(
        1.1, "times", 1, 5, "own §D", "方差不超过均值多少倍时用泊松", "Poisson up to this ratio of variance to mean"
    )
    empirical_min_weeks: float = rule(
        26,
        "weeks",
        8,
        260,
        "own §D",
        "零散需求：多少周起用实际分布",
        "Lumpy demand: weeks from which its own distribution is used",
    )
    # the order
    holding_rate: float = rule(0.25, "share", 0, 2, "std §D", "年存货持有成本率", "Cost of holding stock, a year")
    order_cost_value: float = rule(
        0, "fen", 0, 1_000_000, "own §D", "每次下单的固定成本（0 为未知）", "Fixed cost of one order (0: unknown)"
    )
    cover_max_weeks: float = rule(12, "weeks", 1, 104, "own §D", "一次最多订够多少周", "An order covers at most")
    # figures
    dead_age_days: float = rule(
        90, "days", 7, 1_095, "own §D", "滞销库存：上架至少多少天", "Dead stock: listed at least"
    )
    dead_stock_days: float = rule(
        90, "days", 7, 1_095, "own §D", "滞销库存：多少天没有售出", "Dead stock: days without a sale"
    )
    overstock_days: float = rule(90, "days", 7, 1_095, "own §D", "积压：可售天数超过", "Overstock: days of cover above")
    overstock_margin_days: float = rule(
        60, "days", 0, 1_095, "own §D", "积压：或超过保护期多少天", "Overstock: or above the protection interval by"
    )
    pileup_reference_rate: float = rule(
        0.58, "share", 0, 1, "seed 2.1", "参考：积压货值占比", "Reference: aged stock of all stock"
    )
    supplier_on_time_rate: float = rule(
        0.95, "share", 0, 1, "seed 5.1", "供应商准时率至少", "Suppliers on time, at least"
    )

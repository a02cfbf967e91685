"""Which numbers decide what is worth selling: gates, score, life cycle, classes, keywords?"""

from __future__ import annotations

from shopdesk.frozen import dataclass
from shopdesk.thresholds.rule import rule


@dataclass(frozen=True)
class SelectionRules:
    """Gates of the plan, the visible weights of the score, the lines of the life cycle and of the ABC and XYZ classes."""

    # gates: both strict, "more than"
    margin_min_rate: float = rule(0.30, "share", 0, 0.95, "seed 2.2 §C", "毛利率要高于", "Gross margin must be above")
    search_growth_min_rate: float = rule(
        0.05, "share", -0.5, 5, "seed 2.2 §C", "搜索增长要高于", "Growth of the search index must be above"
    )
    near_share: float = rule(
        0.10, "share", 0, 0.5, "own §C", "差多少算“接近”（相对门槛）", "“Near” within this of the line, relative to it"
    )
    growth_window_days: float = rule(
        28, "days", 7, 91, "own §C", "搜索增长：比较的天数", "Search growth: days of either half"
    )
    growth_min_days: float = rule(
        7, "days", 1, 91, "own §C", "搜索增长：每段至少有数据的天数", "Search growth: known days either half needs"
    )
    year_on_year_min_weeks: float = rule(
        56, "weeks", 52, 260, "own §C", "多少周历史起改用同比", "Weeks of history from which year-on-year is used"
    )
    growth_min_searches: float = rule(
        30,
        "samples",
        1,
        100_000,
        "own §C",
        "本店搜索访客少于多少时增长只供参考",
        "Growth by own search visitors is thin below",
    )
    # what a sale costs; parcels and handling stand among the numbers of returns
    service_fee_rate: float = rule(
        0.006, "share", 0, 0.3, "platform 2026-11 §A", "基础软件服务费率", "Platform's service fee on what is kept"
    )
    insurance_value: float = rule(50, "fen", 0, 1_000_000, "own §C", "每件运费险", "Return-freight insurance, per unit")
    ship_back_share: float = rule(
        0.50, "share", 0, 1, "own §C", "退回运费由店铺承担的比例", "Returns whose way back the shop pays"
    )
    resalable_share: float = rule(
        0.70, "share", 0, 1, "own §C", "退回商品可再售比例", "Returned units fit to be sold again"
    )
    salvage_share: float = rule(
        0.25, "share", 0, 1, "own §C", "不可再售的退货还值成本的", "Worth of a unit not fit for sale, of its cost"
    )
    return_window_days: float = rule(
        365, "days", 56, 1_095, "own §C", "退货率：看最近多少天售出的", "Return rate: sold within the last days"
    )
    # score; the weights need not sum to 1, they are divided by their sum
    margin_weight: float = rule(0.25, "number", 0, 1, "own §C", "权重：毛利率", "Weight: margin")
    growth_weight: float = rule(0.20, "number", 0, 1, "own §C", "权重：搜索增长", "Weight: search growth")
    demand_weight: float = rule(0.20, "number", 0, 1, "own §C", "权重：需求（搜索人气）", "Weight: demand")
    blue_weight: float = rule(0.15, "number", 0, 1, "own §C", "权重：蓝海指数", "Weight: blue-ocean index")
    returns_weight: float = rule(
        0.10, "number", 0, 1, "own §C", "权重：退货率（越低越好）", "Weight: returns (low is good)"
    )
    gmroi_weight: float = rule(0.10, "number", 0, 1, "own §C", "权重：存货毛利回报", "Weight: return on stock")
    score_min_coverage: float = rule(
        0.60, "share", 0, 1, "own §C", "打分至少要有的数据比例", "Share of the weights that must be known for a score"
    )
    weight_step: float = rule(
        0.20, "share", 0.01, 0.9, "own §C", "敏感性：权重上下浮动", "Sensitivity: weights are moved by this"
    )
    what_if_step: float = rule(
        0.10,
        "share",
        0.01,
        0.9,
        "own §C",
        "试算：价格、成本等上下浮动",
        "What-if: price, cost and others are moved by this",
    )
    # life cycle
    cycle_growth_rate: float = rule(
        0.15, "share", 0.01, 2, "own §C", "生命周期：增长超过算成长期", "Life cycle: growth from this rise"
    )
    cycle_decline_rate: float = rule(
        0.15, "share", 0.01, 0.99, "own §C", "生命周期：下降超过算衰退期", "Life cycle: decline from this fall"
    )
    cycle_peak_share: float = rule(
        0.50,
        "share",
        0.05,
        0.95,
        "own §C",
        "生命周期：低于最高值的多少算衰退",
        "Life cycle: decline below this share of the peak",
    )
    cycle_launch_weeks: float = rule(
        8, "weeks", 1, 52, "own §C", "生命周期：上新期周数", "Life cycle: weeks of the launch"
    )
    cycle_dead_weeks: float = rule(
        12, "weeks", 2, 104, "own §C", "生命周期：多少周零销算停滞", "Life cycle: weeks without a sale that end it"
    )
    cycle_confirm_weeks: float = rule(
        3, "weeks", 1, 12, "own §C", "生命周期：连续多少周才改判", "Life cycle: weeks in a row before the label changes"
    )
    cycle_mean_weeks: float = rule(
        4, "weeks", 1, 13, "own §C", "生命周期：平滑的周数", "Life cycle: weeks of the moving mean"
    )
    cycle_known_weeks: float = rule(
        3, "weeks", 1, 13, "own §C", "生命周期：平滑至少要有的周数", "Life cycle: known weeks the mean needs"
    )
    cycle_sure_units: float = rule(
        8,
        "units",
        1,
        1_000,
        "own §C",
        "生命周期：最高周销不到多少件时只供参考",
        "Life cycle: a stage is only a hint below a best week of",
    )
    cycle_min_units: float = rule(
        1,
        "units",
        1,
        1_000,
        "own §C",
        "生命周期：周销至少多少件才算增长",
        "Life cycle: units a week growth is measured from",
    )
    # classes
    abc_a_share: float = rule(0.80, "share", 0.1, 0.99, "std §C", "ABC：A 类累计占比", "ABC: class A up to this share")
    abc_b_share: float = rule(
        0.95, "share", 0.1, 1, "std §C", "ABC：B 类累计占比", "ABC: class B up to this share", at_least="abc_a_share"
    )
    xyz_x_cv: float = rule(
        0.5, "number", 0.05, 5, "std §C", "XYZ：X 类最大变异系数", "XYZ: class X up to this variation"
    )
    xyz_y_cv: float = rule(
        1.0,
        "number",
        0.05,
        10,
        "std §C",
        "XYZ：Y 类最大变异系数",
        "XYZ: class Y up to this variation",
        at_least="xyz_x_cv",
    )
    xyz_min_weeks: float = rule(8, "weeks", 2, 104, "own §C", "XYZ：至少要有的周数", "XYZ: known weeks a class needs")
    # what is bought together
    basket_min_orders: float = rule(
        5, "orders", 2, 1_000, "own §C", "连带：至少同时出现在多少笔订单", "Bought together: orders a pair needs"
    )
    basket_max_goods: float = rule(
        30,
        "products",
        2,
        200,
        "own §C",
        "连带：一笔订单超过多少种商品不计配对",
        "Bought together: goods above which an order is not paired",
    )
    basket_window_days: float = rule(
        365, "days", 28, 1_095, "own §C", "连带：看最近多少天的订单", "Bought together: days of orders"
    )
    # keywords: the words the program learns from the shop's own titles
    word_min_titles: float = rule(
        3, "titles", 1, 100, "own §C", "新词：至少出现在多少个标题", "New words: titles one must stand in"
    )
    word_min_characters: float = rule(2, "characters", 2, 6, "own §C", "新词：最短字数", "New words: shortest")
    word_max_characters: float = rule(
        6, "characters", 2, 12, "own §C", "新词：最长字数", "New words: longest", at_least="word_min_characters"
    )

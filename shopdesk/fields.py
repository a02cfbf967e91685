"""What does each column mean? One dictionary of column names for importers, store, analyses, panels and paper.

The ending of a name is its unit: ``_value`` money in integer fen, ``_qty`` quantity in integer thousandths, ``_rate`` a
share 0–1, ``_on`` a day ``YYYY-MM-DD``, ``_at`` a moment ``YYYY-MM-DD HH:MM:SS`` (platform local time), ``_days`` calendar
days, ``_id`` an identifier, always text. To add a column: add one line here, then use it in ``importing/kind.py`` and
in a new step of ``store/migrations.py``. Long, being a dictionary.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Field:
    """A column: stable name, headings in Chinese and English, one sentence of meaning."""

    name: str
    zh: str
    en: str
    meaning: str = ""

    @property
    def dtype(self) -> str:
        """``value``, ``qty``, ``rate``, ``day``, ``moment``, ``days``, ``id``, ``count``, ``ratio`` or ``text``, read off the name."""
        for ending, dtype in _ENDINGS:
            if self.name.endswith(ending):
                return dtype
        return "count" if self.name in _COUNTS else "ratio" if self.name in _RATIOS else "text"


_ENDINGS = (
    ("_value", "value"),
    ("_qty", "qty"),
    ("_rate", "rate"),
    ("_on", "day"),
    ("_at", "moment"),
    ("_days", "days"),
    ("days_of_cover", "days"),
    ("_id", "id"),
    ("score_coverage", "rate"),
    ("_minutes", "count"),
    ("_seconds", "count"),
)
_COUNTS = frozenset(
    "visitors page_views new_visitors cart_buyers favourite_buyers ordering_buyers paying_buyers new_buyers "
    "returning_buyers search_visitors search_buyers impressions clicks cart_adds favourites sales_orders direct_orders "
    "sales_net_orders rank rank_position stars points online_items related_words popularity click_popularity shown_sales "
    "shown_reviews orders paid_orders buyers returned_orders refunds frequency_occasions r_score f_score m_score "
    "skus_to_order skus_out skus tier_buyers previous_buyers observed_buyers back_buyers high_value_buyers potential_buyers lost_buyers "
    "items passed_items open_items losing_items "
    "overdue_items failed_items self_checked_items open_actions overdue_actions late_replies".split()
)
_RATIOS = frozenset("score gmroi break_even_roas blue_ocean_index".split())

_DEFINITIONS = (
    # identity
    ("order_id", "订单号", "Order", "the order's number as the platform writes it, unique within shop"),
    ("line_id", "子订单号", "Line", "the line's own number where the export has one"),
    ("refund_id", "退款编号", "Refund", "one after-sales case"),
    ("item_id", "商品ID", "Listing", "the listing; text always, leading zeros kept"),
    ("sku", "商家编码", "SKU", "the shop's own code; text always, leading zeros kept"),
    ("buyer_id", "买家", "Buyer", "who bought: nick, customer number or a salted hash; null where masked or absent"),
    ("payment_id", "支付单号", "Payment no.", ""),
    ("po_id", "采购单号", "Purchase order", ""),
    ("bill_id", "交易号", "Transaction", ""),
    ("merchant_order_id", "商户单号", "Merchant order", ""),
    ("plan_id", "计划ID", "Plan", ""),
    ("review_id", "评价编号", "Review", ""),
    ("main_item_id", "主商品ID", "Main listing", ""),
    ("waybill_id", "物流单号", "Waybill", ""),
    ("return_waybill_id", "退货物流单号", "Return waybill", ""),
    # description
    ("shop_name", "店铺", "Shop", ""),
    ("title", "商品标题", "Title", ""),
    ("sku_name", "规格", "Variant", "the variant text, e.g. 颜色:红;尺码:M"),
    ("category", "类目", "Category", ""),
    ("supplier", "供应商", "Supplier", ""),
    ("warehouse", "仓库", "Warehouse", ""),
    ("province", "省份", "Province", "province or state as written, never the street"),
    ("city", "城市", "City", ""),
    ("country", "国家", "Country", ""),
    ("carrier", "物流公司", "Carrier", ""),
    ("seller_note", "商家备注", "Seller's note", ""),
    ("currency", "币种", "Currency", "ISO code"),
    ("status", "状态", "Status", "canonical code, see importing/kind.py"),
    ("status_text", "状态原文", "Status as written", ""),
    ("close_reason", "关闭原因", "Close reason", ""),
    ("refund_status", "退款状态", "Refund status", ""),
    ("refund_kind", "售后类型", "Kind of refund", "refund_only, return_refund or exchange"),
    ("refund_stage", "售中或售后", "Stage", "in_sale or after_sale"),
    ("goods_status", "货物状态", "Goods", ""),
    ("reason", "原因", "Reason", ""),
    ("is_whole", "全部退款", "Whole refund", "1 whole, 0 part"),
    ("is_service", "服务链接", "Service link", "1 for 补差价, 邮费 and the like: cash, but no goods"),
    ("utc_offset_minutes", "时区偏移", "UTC offset", "minutes east of UTC where the file states an offset"),
    # times
    ("created_at", "下单时间", "Placed at", ""),
    ("paid_at", "付款时间", "Paid at", "an order is paid when this is known"),
    ("shipped_at", "发货时间", "Shipped at", ""),
    ("completed_at", "完成时间", "Completed at", ""),
    ("closed_at", "关闭时间", "Closed at", ""),
    ("applied_at", "申请时间", "Applied at", ""),
    ("deadline_at", "超时时间", "Deadline", "the platform's own timeout"),
    ("succeeded_at", "退款成功时间", "Refunded at", "when the money went back"),
    ("returned_at", "退货时间", "Sent back at", ""),
    ("happened_at", "交易时间", "Time", ""),
    ("counted_on", "盘点日期", "Counted on", ""),
    ("listed_on", "上架日期", "Listed on", ""),
    ("ordered_on", "采购日期", "Ordered on", ""),
    ("expected_on", "预计到货", "Expected on", ""),
    ("received_on", "到货日期", "Received on", ""),
    ("valid_on", "日期", "Date", "the day a price or a measured figure is of"),
    ("valid_to_on", "至", "To", "last day of the span a row is of"),
    # money
    ("goods_payable_value", "应付货款", "Goods payable", "goods after discounts, without postage"),
    ("postage_value", "邮费", "Postage", ""),
    ("total_value", "总金额", "Total", "as written; the meaning depends on the export's generation"),
    ("legacy_total_value", "总金额(旧版)", "Total (old)", "payable, goods and postage"),
    ("payable_value", "应付金额", "Payable", "what the order asks the buyer to pay, postage included"),
    (
        "buyer_paid_value",
        "买家实付金额",
        "Paid by buyer",
        "order level: net of refunds; line level: at the time of sale",
    ),
    ("refund_value", "退款金额", "Refunded", ""),
    ("payout_value", "打款金额", "Paid out", ""),
    ("platform_subsidy_value", "平台补贴", "Platform subsidy", "coupons the platform reimburses"),
    ("unit_price_value", "单价", "Unit price", ""),
    ("price_value", "售价", "Price", ""),
    ("cost_value", "成本", "Cost", "per unit"),
    ("amount_value", "金额", "Amount", ""),
    ("profit_value", "利润", "Profit", "as the source states it"),
    ("discount_rate", "折扣", "Discount", ""),
    ("fee_value", "费用", "Fee", ""),
    # quantities
    ("sold_qty", "件数", "Units", ""),
    ("on_hand_qty", "现货", "On hand", ""),
    ("allocated_qty", "占用", "Allocated", ""),
    ("available_qty", "可用", "Available", ""),
    ("on_order_qty", "在途", "On order", ""),
    ("ordered_qty", "采购数量", "Ordered", ""),
    ("received_qty", "到货数量", "Received", ""),
    ("returned_qty", "退货数量", "Units returned", ""),
    ("moq_qty", "起订量", "Minimum order", ""),
    ("pack_qty", "箱规", "Pack", ""),
    ("lead_time_days", "交期", "Lead time", ""),
    # bills
    ("direction", "收支", "Direction", "in, out or neutral"),
    ("counterparty", "交易对方", "Counterparty", ""),
    ("goods", "商品说明", "Goods", ""),
    ("bill_category", "交易分类", "Category", ""),
    ("method", "支付方式", "Method", ""),
    ("note", "备注", "Note", ""),
    # what the back offices measure
    ("platform", "平台", "Platform", "whose export the row is from"),
    ("visitors", "访客数", "Visitors", "distinct per row: not additive over days or listings"),
    ("page_views", "浏览量", "Page views", ""),
    ("new_visitors", "新访客数", "New visitors", ""),
    ("stay_seconds", "平均停留时长", "Mean stay (s)", "a mean: never to be summed"),
    ("bounce_rate", "跳出率", "Bounce rate", "never to be summed or averaged without visitors"),
    ("favourite_buyers", "收藏人数", "Favourited by", ""),
    ("cart_buyers", "加购人数", "Added to cart by", ""),
    ("cart_qty", "加购件数", "Units added to cart", ""),
    ("ordering_buyers", "下单买家数", "Ordering buyers", ""),
    ("placed_qty", "下单件数", "Units ordered", "units of placed orders, paid or not"),
    ("paying_buyers", "支付买家数", "Paying buyers", "distinct per row"),
    ("new_buyers", "支付新买家数", "New buyers", ""),
    ("returning_buyers", "支付老买家数", "Returning buyers", ""),
    ("returning_paid_value", "老买家支付金额", "Paid by returning buyers", ""),
    ("search_visitors", "搜索引导访客数", "Visitors from search", ""),
    ("search_buyers", "搜索引导支付买家数", "Buyers from search", ""),
    ("basis", "归属口径", "Attribution", "every, first or last visit of a buyer, where the file says so"),
    ("source", "一级来源", "Source", "where visitors came from"),
    ("source_second", "二级来源", "Source, second level", ""),
    ("source_third", "三级来源", "Source, third level", ""),
    ("scope", "范围", "Scope", "own_shop: measured in the shop; market: of the whole platform, mostly indices"),
    ("word", "搜索词", "Search word", ""),
    ("rank", "排名", "Rank", ""),
    ("popularity", "搜索人气", "Search popularity", "an index of the platform, no count"),
    ("popularity_growth_rate", "搜索增长幅度", "Search growth", "against the span before"),
    ("click_popularity", "点击人气", "Click popularity", "an index of the platform, no count"),
    ("related_words", "相关搜索词数", "Related words", ""),
    ("click_rate", "点击率", "Click rate", "as the source states it"),
    ("free_click_rate", "免费点击率", "Unpaid click rate", ""),
    ("conversion_rate", "支付转化率", "Conversion", "as the source states it"),
    ("demand_supply_rate", "需求供给比", "Demand to supply", "1 and more: more is sought than offered"),
    ("mall_click_rate", "天猫点击占比", "Share of Tmall in clicks", ""),
    ("online_items", "在线商品数", "Listings online", ""),
    ("bid_value", "直通车参考价", "Reference bid", ""),
    # promotion
    ("level", "层级", "Level", "item, plan, keyword or crowd: the same money stands in each, never add levels"),
    ("scene", "场景", "Scene", ""),
    ("plan_name", "计划", "Plan name", ""),
    ("unit_name", "单元", "Unit", ""),
    ("word_kind", "词类型", "Kind of word", ""),
    ("crowd", "人群", "Crowd", ""),
    ("impressions", "展现量", "Impressions", ""),
    ("clicks", "点击量", "Clicks", ""),
    ("spend_value", "花费", "Spend", ""),
    ("sales_value", "总成交金额", "Attributed sales", "by the platform's own window; grows on later downloads"),
    ("direct_sales_value", "直接成交金额", "Direct sales", ""),
    ("sales_net_value", "净成交金额", "Attributed sales less refunds", ""),
    ("sales_orders", "总成交笔数", "Attributed orders", ""),
    ("direct_orders", "直接成交笔数", "Direct orders", ""),
    ("sales_net_orders", "净成交笔数", "Attributed orders less refunds", ""),
    ("cart_adds", "总购物车数", "Added to cart", ""),
    ("favourites", "收藏宝贝数", "Favourited", ""),
    ("rank_position", "平均展现排名", "Mean rank", ""),
    # settlements, buyers, reviews, listings
    ("order_line_id", "子订单号", "Order line", "the line of the order that the money is for"),
    ("balance_value", "账户余额", "Balance", "after the entry"),
    ("member_level", "会员等级", "Member level", ""),
    ("first_paid_at", "首次付款时间", "First paid at", ""),
    ("last_paid_at", "最近付款时间", "Last paid at", ""),
    ("registered_at", "注册时间", "Registered at", ""),
    ("points", "积分", "Points", ""),
    ("tags", "标签", "Tags", ""),
    ("rating", "评价", "Rating", "good, neutral or bad"),
    ("stars", "星级", "Stars", "1–5"),
    ("review_text", "评价内容", "Review", "phone numbers masked"),
    ("reviewed_at", "评价时间", "Reviewed at", ""),
    ("follow_up_text", "追评内容", "Follow-up", ""),
    ("followed_up_at", "追评时间", "Followed up at", ""),
    ("reply_text", "卖家回复", "Seller's reply", ""),
    ("replied_at", "回复时间", "Replied at", ""),
    ("shown_sales", "展示销量", "Sales shown", "as the listing shows it, often cumulative and a lower bound"),
    ("shown_reviews", "评价数", "Reviews shown", ""),
    # figures of overview and summary
    ("gmv_value", "下单金额", "GMV", "placed orders at order price, before cancellations and refunds"),
    ("paid_value", "支付金额", "Paid", "paid orders at the price paid, by payment date, refunds not deducted"),
    ("net_sales_value", "净销售额", "Net sales", "paid in the period less all refunds known against those orders"),
    ("refund_cash_value", "退款支出", "Refunds paid out", "refunds that succeeded in the period"),
    ("net_cash_value", "净收款", "Net cash", "paid in the period less refunds that succeeded in the period"),
    ("completed_value", "成交金额", "Completed", "payable of orders completed in the period"),
    ("aov_value", "客单价", "AOV", "per paying buyer"),
    ("order_value", "笔单价", "Order value", "per paid order"),
    ("orders", "下单数", "Orders placed", ""),
    ("paid_orders", "支付订单", "Paid orders", ""),
    ("returned_orders", "退货订单", "Returned orders", ""),
    ("buyers", "支付买家", "Paying buyers", ""),
    ("units_qty", "支付件数", "Units", ""),
    ("gross_margin_value", "毛利", "Gross margin", ""),
    ("gross_margin_rate", "毛利率", "Gross margin rate", ""),
    ("refund_rate", "退款率", "Refund rate", "refunded ÷ paid, by value"),
    ("refunds", "退款笔数", "Refunds", "after-sales cases that ended in a refund"),
    ("returned_of", "退货", "Returned", "units returned of units sold"),
    ("skus", "SKU 数", "SKUs", ""),
    ("share_rate", "占比", "Share", "of the month's net sales"),
    # buyers (analysis-spec §B)
    ("high_value_buyers", "高价值买家", "High-value buyers", "buy often and bring most, by the cuts of the rule book"),
    ("potential_buyers", "潜力买家", "Potential buyers", "not lost, not of high value"),
    ("lost_buyers", "流失买家", "Lost buyers", "away longer than nearly all who came back"),
    ("repurchase_rate", "复购率", "Repurchase rate", "two or more purchases in the window ÷ buyers with any"),
    ("median_gap_days", "复购间隔中位数", "Median gap", "days between purchases of those who came back"),
    ("identified_order_share", "可识别买家的订单", "Orders with a buyer", "share of paid orders that name one"),
    (
        "recency_days",
        "最近购买（天前）",
        "Days since purchase",
        "whole days from the last purchase day to the day asked about",
    ),
    ("frequency_occasions", "购买次数", "Purchases", "days with a purchase that was kept, within the window"),
    ("monetary_value", "净消费", "Net spent", "paid less refunds known, within the window"),
    ("r_score", "R", "R", "recency, 5 the most recent"),
    ("f_score", "F", "F", "frequency, 5 the most frequent"),
    ("m_score", "M", "M", "money, 5 the most; equal values score equal"),
    ("segment", "细分", "Segment", "the named cell of the R and F scores"),
    ("tier", "层级", "Tier", "high_value, potential or lost"),
    ("tier_buyers", "买家数", "Buyers", ""),
    ("previous_buyers", "此前买家数", "Buyers before", "on the day compared with"),
    ("money_share_rate", "金额占比", "Share of money", ""),
    ("within_days", "首购后天数", "Within days", "days from the first purchase"),
    ("observed_buyers", "观察满的买家", "Observed that long", ""),
    ("back_buyers", "再次购买", "Bought again", ""),
    ("previous_tier", "此前层级", "Tier before", "on the day compared with"),
    ("is_new", "新客", "New", "first purchase within the last days of the rule book"),
    ("is_at_risk", "有流失风险", "At risk", "not lost, and long without a purchase"),
    ("is_overdue", "逾期未购", "Overdue", "away for a multiple of the buyer's own rhythm"),
    ("expected_gap_days", "预期间隔", "Expected gap", "the buyer's own gaps drawn towards the shop's mean"),
    ("first_on", "首购日", "First purchase", ""),
    ("last_on", "最近购买日", "Last purchase", ""),
    # replenishment (analysis-spec §D)
    ("demand_class", "需求类型", "Demand", "smooth, erratic, intermittent or lumpy, by gaps and sizes of its weeks"),
    ("forecast_method", "预测方法", "Forecast by", "the method with the least error on the SKU's own past"),
    ("forecast_per_week_qty", "每周预测", "Forecast a week", "ordinary weeks, without events"),
    ("review_period_days", "补货周期", "Review period", "days from one look at orders to the next"),
    ("protection_demand_qty", "保护期需求", "Demand until next arrival", "over lead time and review period"),
    ("safety_stock_qty", "安全库存", "Safety stock", "reorder point less the demand expected until the next arrival"),
    ("reorder_point_qty", "补货点", "Reorder point", "at or below this position an order is due"),
    ("order_up_to_qty", "补到", "Order up to", ""),
    ("inventory_position_qty", "库存位置", "Position", "on hand less allocated plus on order"),
    ("days_of_cover", "可售天数", "Days of cover", "on hand over mean daily demand"),
    ("suggested_qty", "建议订货", "To order", "whole packs of at least the supplier's minimum"),
    ("suggested_cost_value", "订货金额", "Cost of order", ""),
    (
        "lost_per_day_value",
        "每等一天损失",
        "Lost a day",
        "margin of demand that will not be served if nothing is ordered",
    ),
    ("last_safe_order_on", "最晚下单日", "Order by", "later, and the safety stock is touched before it arrives"),
    ("state", "库存状态", "State", "out, dead, overstock, no_demand, no_forecast, unknown or ok"),
    ("skus_to_order", "要订的 SKU", "SKUs to order", ""),
    ("skus_out", "断货 SKU", "SKUs out of stock", ""),
    ("out_of_stock_rate", "缺货占比", "Out of stock", "share of counted SKU-days that found nothing"),
    ("stock_value", "存货金额", "Stock", "on hand at cost"),
    ("dead_stock_value", "滞销存货", "Dead stock", "on hand at cost, not sold for long"),
    ("overstock_value", "过量存货", "Too much", "what lies beyond the days of cover that are enough, at cost"),
    ("pileup_rate", "积压占比", "Piled up", "dead stock and what is too much, of all stock at cost"),
    ("target_extra_value", "服务目标多占", "Cost of the target", "stock beyond what 95 % of cycles would ask for"),
    # selection (analysis-spec §C)
    ("item_kind", "来源", "Kind", "on sale, a candidate, or of a market list"),
    ("gate", "结论", "Result", "of both tests together: pass, near, fail, or to check where an input is not known"),
    ("gate_margin", "毛利达标", "Margin test", "planned gross margin above the line of the rule book"),
    ("gate_growth", "增长达标", "Growth test", "growth of searches above the line of the rule book"),
    ("contribution_rate", "贡献率", "Contribution", "what a paid unit leaves before advertising, of its price"),
    ("contribution_value", "单件贡献", "Left per unit", "after goods, fees, fares and returns, before advertising"),
    (
        "break_even_roas",
        "保本投产比",
        "Break-even ROI",
        "1 ÷ contribution rate, on paid sales; below it advertising loses",
    ),
    ("search_growth_rate", "搜索涨幅", "Search growth", "against a year before, else against the days just before"),
    (
        "score",
        "评分",
        "Score",
        "0–100 by rank among all items and the weights of the rule book; only good within one table",
    ),
    ("score_coverage", "评分依据", "Known of score", "share of the weights whose figures are known"),
    ("stage", "生命周期", "Stage", "launch, growth, mature, decline or dead, by smoothed weekly sales"),
    ("action", "建议", "Do", "what the plan has one do in this stage"),
    ("abc", "ABC", "ABC", "A: the items that bring the first 80 % of contribution"),
    ("xyz", "XYZ", "XYZ", "X: sells evenly from week to week; Z: by fits and starts"),
    ("return_rate", "退货率", "Return rate", "units returned ÷ units sold"),
    ("gmroi", "GMROI", "GMROI", "gross profit of a year ÷ average stock at cost"),
    (
        "blue_ocean_index",
        "蓝海指数",
        "Blue-ocean index",
        "search popularity × conversion ÷ listings online; only good within one pull",
    ),
    ("sold_28_qty", "近 28 天销量", "Sold in 28 days", "paid units less those cancelled before shipping"),
    ("passed_items", "双过线商品", "Items that pass", "margin and search growth both above their lines"),
    ("open_items", "待核实商品", "Items to check", "a test has an input that is not known, and none failed"),
    ("items", "参评商品", "Items judged", ""),
    ("median_margin_rate", "毛利率中位数", "Median margin", ""),
    ("median_contribution_rate", "贡献率中位数", "Median contribution", ""),
    ("losing_items", "卖一件亏一件", "Sold at a loss", "items whose paid unit leaves nothing before advertising"),
    (
        "declining_stock_value",
        "衰退期存货",
        "Stock in decline",
        "on hand at cost of items in decline, dead stock left out",
    ),
    (
        "top_kept_share_rate",
        "第一名稳健度",
        "First stays first",
        "share of moved weights under which the best item stays the best",
    ),
    # compliance (analysis-spec §H, the checklist)
    ("overdue_items", "逾期项", "Overdue", "items whose day has passed"),
    ("failed_items", "不通过项", "Failed", "items whose last verdict is fail"),
    ("self_checked_items", "自动核对项", "Checked from data", "items that the imported data judge"),
    ("open_actions", "未完成整改", "Open actions", "actions opened by failed checks and not closed"),
    ("overdue_actions", "逾期整改", "Overdue actions", "open actions whose day has passed"),
    ("closure_rate", "按期整改率", "Closed in time", "actions closed by their day ÷ actions whose day has passed"),
    (
        "late_replies",
        "差评回复超时",
        "Late replies",
        "neutral and bad reviews answered after the hours of the rule book, or still open past them",
    ),
    ("check_id", "编号", "No.", "the item's number in the checklist"),
    ("check_title", "检查项", "Item", ""),
    ("area", "领域", "Area", ""),
    ("cadence", "频率", "How often", ""),
    ("last_run_on", "上次检查", "Last looked at", ""),
    ("due_on", "到期", "Due", "the day by which it is to be looked at again"),
    ("verdict", "结论", "Verdict", "pass, fail, not_applicable or cannot_judge"),
    ("evidence_on", "凭证日期", "Evidence of", "the day the evidence is of"),
    ("law", "依据", "Law", "law and articles"),
)

FIELDS: dict[str, Field] = {name: Field(name, zh, en, meaning) for name, zh, en, meaning in _DEFINITIONS}


def heading(name: str, language: str) -> str:
    """The column's heading; the name itself where the dictionary has none."""
    field = FIELDS.get(name)
    if field is None:
        return name
    return field.zh if language.startswith("zh") else field.en

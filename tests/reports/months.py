"""Months to print: a realistic one in both languages, and the ones that break layouts."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from shopdesk.analysis.answer import Answer, Figure, Finding
from shopdesk.analysis.summary import MonthlySummary, SummaryTable
from shopdesk.period import Month
from shopdesk.wording import Phrase, money_text

TITLES = (
    "纯棉短袖T恤男女同款宽松圆领2026夏季新款打底衫",
    "防晒衣女冰丝轻薄透气UPF50+连帽外套",
    "保温杯500ml墨绿316不锈钢便携",
    "帆布包女大容量单肩通勤托特包 米色",
    "收纳箱三件套家用衣物整理箱带盖",
    "四件套1.8m全棉磨毛 灰",
    "蓝牙耳机半入耳式长续航 黑",
    "儿童雨鞋防滑水鞋 26码",
    "遮阳帽女防紫外线渔夫帽",
    "玻璃油壶自动开合家用调味瓶",
)
TITLES_EN = (
    "Cotton T-shirt, unisex, loose fit, summer 2026",
    "Sun jacket, ice silk, UPF 50+, hooded",
    "Thermos 500 ml, dark green, 316 steel",
    "Canvas tote, large, off-white",
    "Storage boxes, set of three, with lids",
    "Bed linen 1.8 m, brushed cotton, grey",
    "Bluetooth earbuds, long life, black",
    "Children's rain boots, size 26",
    "Sun hat, UV protection",
    "Glass oil bottle with self-closing spout",
)
REGIONS = (
    ("浙江省", "Zhejiang"),
    ("广东省", "Guangdong"),
    ("江苏省", "Jiangsu"),
    ("上海", "Shanghai"),
    ("四川省", "Sichuan"),
    ("山东省", "Shandong"),
    ("河南省", "Henan"),
    ("内蒙古自治区", "Inner Mongolia"),
)


def text(words: str) -> Phrase:
    """Words as they are, in whatever language they were made."""
    return Phrase("fixture", "{words}", {"words": words})


def november(language: str = "zh_CN", *, skus: int = 34, seed: int = 11) -> MonthlySummary:
    """November 2026 with a 双11 spike, comparisons, a money list, five tables and definitions."""
    zh = language.startswith("zh")

    def either(chinese: str, english: str) -> Phrase:
        return text(chinese if zh else english)

    chance = random.Random(seed)
    month = Month(2026, 11)
    daily, before = [], []
    for day in month.range.each_day():
        spike = {11: 4.6, 10: 0.6, 12: 1.7}.get(day.day, 1.0) * (1.18 if day.weekday() >= 5 else 1.0)
        paid = int(420_000 * spike * chance.uniform(0.8, 1.2))
        refund = int(paid * chance.uniform(0.03, 0.11))
        orders = paid // 7_300
        daily.append(
            {
                "valid_on": day.isoformat(),
                "orders": orders + chance.randint(1, 9),
                "paid_orders": orders,
                "units_qty": orders * 1260 // 1000 * 1000,
                "paid_value": paid,
                "refund_value": refund,
                "net_sales_value": paid - refund,
            }
        )
        last = date(2025, 11, day.day)
        before.append(
            {"valid_on": last.isoformat(), "net_sales_value": int((paid - refund) * chance.uniform(0.7, 0.95))}
        )
    days = _table(
        "days",
        either("每日", "Days"),
        ("valid_on", "orders", "paid_orders", "units_qty", "paid_value", "refund_value", "net_sales_value"),
        daily,
        either(
            "按付款日；退款记在原订单的付款日。", "By day of payment; refunds stand on the day their order was paid."
        ),
    )
    net = sum(row["net_sales_value"] for row in daily)
    paid = sum(row["paid_value"] for row in daily)
    refund = paid - net
    sku_rows = []
    for number in range(skus):
        share = paid // (number + 2) // 5
        lost = int(share * chance.uniform(0, 0.12))
        has_cost = number % 7 != 6
        sku_rows.append(
            {
                "sku": f"{chance.choice('ABCT')}{number:03d}-{chance.choice(('L', 'M', 'XL', '500ML'))}",
                "title": (TITLES if zh else TITLES_EN)[number % 10],
                "units_qty": (share // 7_000) * 1000,
                "paid_value": share,
                "refund_value": lost,
                "net_sales_value": share - lost,
                "gross_margin_value": int((share - lost) * 0.38) if has_cost else None,
                "gross_margin_rate": 0.38 if has_cost else None,
            }
        )
    columns = (
        "sku",
        "title",
        "units_qty",
        "paid_value",
        "refund_value",
        "net_sales_value",
        "gross_margin_value",
        "gross_margin_rate",
    )
    skus_table = _table(
        "skus",
        either("商品（SKU）", "SKUs"),
        columns,
        sku_rows,
        either("按付款日，行金额。", "By day of payment, line amounts."),
    )
    categories = _table(
        "categories",
        either("类目", "Categories"),
        ("category", "units_qty", "net_sales_value"),
        [
            {"category": words[0 if zh else 1], "units_qty": 100_000 * n, "net_sales_value": net // (n + 3)}
            for n, words in enumerate(
                (("女装", "Women's"), ("居家", "Home"), ("数码", "Digital"), ("童鞋", "Children's shoes")), 1
            )
        ],
        either("类目取自商品表。", "Categories as in the product list."),
    )
    provinces = _table(
        "provinces",
        either("省份", "Provinces"),
        ("province", "paid_orders", "buyers", "net_sales_value", "refund_rate"),
        [
            {
                "province": pair[0 if zh else 1],
                "paid_orders": 240 // n,
                "buyers": 231 // n,
                "net_sales_value": net // (n + 4),
                "refund_rate": 0.04 + n / 200,
            }
            for n, pair in enumerate(REGIONS, 1)
        ],
        either("省份取自收货地址，其余地址不保存。", "Province of the address; nothing else of it is kept."),
    )
    reasons = _table(
        "refund_reasons",
        either("退款原因", "Refund reasons"),
        ("reason", "orders", "refund_value"),
        [
            {"reason": words[0 if zh else 1], "orders": 31 - 6 * n, "refund_value": refund // (n + 2)}
            for n, words in enumerate(
                (
                    ("尺码不合适", "Wrong size"),
                    ("七天无理由", "No reason given"),
                    ("质量问题", "Quality"),
                    ("未收到货", "Not received"),
                )
            )
        ],
        either("以退款申请时填写的原因为准。", "As stated when the refund was applied for."),
    )
    best = SummaryTable(
        "best",
        either("卖得最好", "Best"),
        ("title", "units_qty", "net_sales_value", "gross_margin_rate"),
        tuple(sku_rows[:5]),
        either("按净销售额排序。", "By net sales."),
    )
    dragging = SummaryTable(
        "dragging",
        either("拖后腿的", "Dragging"),
        ("title", "reason", "net_sales_value"),
        tuple(
            {"title": (TITLES if zh else TITLES_EN)[n + 1], "reason": why, "net_sales_value": value}
            for n, (why, value) in enumerate(
                (
                    (either("退款 22 / 291 件，偏小", "22 of 291 returned, runs small"), -151_800),
                    (either("比上月少 38 %", "38 % less than last month"), -63_800),
                    (either("毛利率 12 %", "margin 12 %"), -74_200),
                    (either("断货 6 天", "out of stock 6 days"), -32_400),
                    (either("比上月少 9 %", "9 % less than last month"), -9_600),
                )
            )
        ),
        either("金额：与上月相比的净销售额变化。", "Amount: change of net sales against last month."),
    )
    figures = {
        "orders": _figure(
            2_204,
            "count",
            either("下单时间在本月，含未付款和已取消", "placed in the month, unpaid and cancelled included"),
            2_101,
        ),
        "gmv_value": _figure(
            paid + 1_940_050,
            "money",
            either("全部下单金额，不扣取消与退款", "order price of all placed orders"),
            13_550_000,
        ),
        "paid_orders": _figure(
            1_942, "count", either("按付款时间，不含补差价链接", "by payment time, without service links"), 1_905
        ),
        "paid_value": _figure(
            paid, "money", either("按付款时间，含邮费，不扣退款", "by payment time, postage included"), 13_012_340
        ),
        "refund_value": _figure(
            refund,
            "money",
            either("截至 12-05 已知、属于本月订单的退款", "known by 12-05 against the month's orders"),
            918_000,
        ),
        "net_sales_value": _figure(
            net, "money", either("本月付款减去截至 12-05 已知的退款", "paid less refunds known by 12-05"), 12_094_000
        ),
        "refund_cash_value": _figure(
            None, "money", either("本月成功的退款", "refunds that succeeded in the month"), None, "no_refund_dates"
        ),
        "buyers": _figure(1_836, "count", either("本月付款的不同买家", "different paying buyers"), 1_790),
        "units": _figure(2_447_000, "quantity", either("支付件数，不含补差价", "units of paid orders"), 2_248_000),
        "aov_value": _figure(
            7_430, "money", either("支付金额（货款）÷ 支付买家", "paid for goods ÷ paying buyers"), 7_120
        ),
        "order_value": _figure(
            7_025, "money", either("支付金额（货款）÷ 支付订单", "paid for goods ÷ paid orders"), 6_831
        ),
        "returned_orders": _figure(
            138, "count", either("本月付款、截至 12-05 有退款的订单", "paid in the month with a refund known"), 151
        ),
        "refund_rate": _figure(0.0712, "rate", either("退款 ÷ 支付，按金额", "refunded ÷ paid, by value"), 0.0803),
        "gross_margin_value": replace(
            _figure(
                4_110_712,
                "money",
                either(
                    "净销售额减成本；3.4 % 的销售额缺成本，未计入",
                    "net sales less cost; 3.4 % of sales has no cost and is left out",
                ),
                3_702_000,
            ),
            state="thin",
            n=1_876,
        ),
        "gross_margin_rate": _figure(0.32, "rate", either("毛利 ÷ 净销售额", "gross margin ÷ net sales"), 0.306),
    }
    last_year = {
        name: None if figure.value is None else type(figure.value)(figure.value * chance.uniform(0.78, 1.06))
        for name, figure in figures.items()
    }
    todo = tuple(
        Finding(code, "overview", either(*words), value, either(*basis), None, None)
        for code, words, value, basis in (
            ("unpaid_orders", ("联系 37 个未付款订单的买家", "Contact the buyers of 37 unpaid orders"), 843_000, ("下单 1–3 天、未付款的应付金额", "payable of orders 1–3 days old")),
            ("refund_jump", ("防晒衣退款升到 7.6 %：改尺码说明", "Sun jacket refunds rose to 7.6 %: mend the size chart"), 151_800, ("比上月多退的金额", "refunded beyond last month's rate")),
            ("missing_days", ("补导 11-24 至 11-26 的退款表", "Import the refunds of 24 to 26 November"), None, ("这几天没有退款数据", "no refund data covers these days")),
            ("fall", ("四件套比上月少 38 %，检查主图与价格", "Bed linen sold 38 % less: check picture and price"), 63_800, ("净销售额之差", "difference of net sales")),
        )
    )  # fmt: skip
    answer = Answer(
        "overview",
        date(2026, 12, 6),
        month.range,
        either(
            "净销售额 = 本月付款订单 − 截至 12-05 已知的退款；客单价按支付买家计。",
            "Net sales = orders paid in the month less refunds known by 5 December; AOV is per paying buyer.",
        ),
        either(
            "订单 2025-10-01 至 2026-12-05；退款缺 11-24 至 11-26。买家信息已隐去。",
            "Orders 2025-10-01 to 2026-12-05; refunds missing 24 to 26 November. Buyers are masked.",
        ),
        either(
            f"净销售额 {money_text(net, cents=False)}，比上月多 13.3 %；双11当天占 12 %，退款吃掉 {money_text(refund, cents=False)}。",
            f"Net sales of {money_text(net, cents=False)} are 13.3 % above last month; Double 11 brought 12 % of them.",
        ),
        figures,
        todo,
        (
            either("有 3 个订单没有金额，未计入。", "3 orders have no amount and are left out."),
            either("2 笔退款找不到订单，只计入退款支出。", "2 refunds have no order; they count as paid out only."),
        ),
    )
    changes = (
        either(
            "客单价从 ¥71.20 升到 ¥74.30：连带率由 1.18 升到 1.26。",
            "AOV rose from ¥71.20 to ¥74.30: units per order went from 1.18 to 1.26.",
        ),
        either(
            "防晒衣退款 22 件，14 件写明偏小；尺码说明 11-20 已改，改后 9 单退 0。",
            "22 sun jackets came back, 14 of them as too small; none of 9 since the chart was mended on 20 November.",
        ),
        either("浙江省净销售额多 ¥8,112，占全部增长的 64 %。", "Zhejiang brought ¥8,112 more, 64 % of the growth."),
        either(
            "双11一天 ¥17,027，是平日的 4.6 倍；11-10 只有平日的六成。",
            "Double 11 brought ¥17,027, 4.6 times an ordinary day; the day before only six tenths of one.",
        ),
        either("未付款订单 262 个，比上月多 66 个。", "262 orders were not paid, 66 more than last month."),
    )
    definitions = tuple(
        (name, either(*words))
        for name, words in (
            ("net_sales_value", ("本月付款订单的金额，减去属于这些订单、截至数据日已知的全部退款。", "Orders paid in the month less every refund known against them.")),
            ("aov_value", ("货款支付金额除以不同的支付买家数。", "Paid for goods divided by the number of different paying buyers.")),
            ("refund_rate", ("退款金额除以支付金额，按原订单的付款月。", "Refunded divided by paid, in the month the order was paid.")),
        )
    )  # fmt: skip
    return MonthlySummary(
        month=month,
        shop_name="好物小铺" if zh else "Good Things Shop",
        platform="taobao",
        currency="CNY",
        answer=answer,
        last_year=last_year,
        daily=tuple(daily),
        daily_last_year=tuple(before),
        best=best,
        dragging=dragging,
        tables=(days, skus_table, categories, provinces, reasons),
        changes=changes,
        todo=todo,
        definitions=definitions,
    )


def nasty() -> MonthlySummary:
    """400 SKUs with titles as long as platforms allow, names that would reorder the line, long notes, gaps, negatives."""
    month = november(skus=400)
    hostile = "优惠\u202e价\u0007<img src=x>=1+1 " + "超长标题无空格" * 12
    skus = month.tables[1]
    rows = tuple(
        {
            **row,
            "title": f"{hostile}{n}" if n % 9 == 0 else row["title"],
            "sku": f"SKU{'9' * 40}{n}" if n % 50 == 0 else row["sku"],
        }
        for n, row in enumerate(skus.rows)
    )
    daily = tuple(
        {**row, "net_sales_value": None}
        if 17 <= n <= 21
        else {**row, "net_sales_value": -row["net_sales_value"] // 3}
        if n == 5
        else row
        for n, row in enumerate(month.daily)
    )
    best = replace(month.best, rows=rows[:5])
    figures = {
        **month.answer.figures,
        "net_sales_value": replace(month.answer.figures["net_sales_value"], value=-123_456_789_012_34, compare=0),
    }
    todo = tuple(
        replace(month.todo[n % 4], subject=str(n), value=10_000_000_00 + n, text=text(f"第 {n} 件事 " + hostile))
        for n in range(12)
    )
    return replace(
        month,
        shop_name="一家名字特别特别长的旗舰店\u202e（官方直营）" * 3,
        answer=replace(month.answer, figures=figures, rows=todo, headline=text("标题句很长，" * 40)),
        daily=daily,
        best=best,
        tables=(month.tables[0], replace(skus, rows=rows), *month.tables[2:]),
        changes=tuple(text(f"变化 {n}：" + "说得很细" * 30) for n in range(9)),
        todo=todo,
        notes="第一段\r\n" + "备注很多字" * 400 + "\n最后一段",
    )


def unknown(language: str = "zh_CN") -> MonthlySummary:
    """A month of which nothing is known: every figure null, no day, no row, no comparison."""
    month = november(language)
    figures = {
        name: replace(figure, value=None, compare=None, reason="no_data", n=None, state="none")
        for name, figure in month.answer.figures.items()
    }
    empty = tuple(replace(table, rows=(), total=None, missing=text("没有数据。")) for table in month.tables)
    return replace(
        month,
        answer=replace(month.answer, figures=figures, rows=(), warnings=()),
        last_year={},
        daily=(),
        daily_last_year=(),
        best=replace(month.best, rows=()),
        dragging=replace(month.dragging, rows=()),
        tables=empty,
        changes=(),
        todo=(),
        definitions=(),
    )


def one_day() -> MonthlySummary:
    """A month to date of one day."""
    month = november()
    return replace(month, daily=month.daily[:1], daily_last_year=(), last_year={})


def _figure(value: Any, unit: str, basis: Phrase, compare: Any, reason: str | None = None) -> Figure:
    return Figure(value, unit, basis, compare, reason, state="none" if value is None else "ok")


def _table(
    name: str, title: Phrase, columns: tuple[str, ...], rows: list[dict[str, Any]], basis: Phrase
) -> SummaryTable:
    return SummaryTable(name, title, columns, tuple(rows), basis, _sums(columns, rows))


def _sums(columns: tuple[str, ...], rows: list[dict[str, Any]]) -> Mapping[str, Any]:
    return {
        column: sum(row[column] for row in rows if row[column] is not None)
        for column in columns
        if column.endswith(("_value", "_qty")) or column in ("orders", "paid_orders")
    }


def crowded() -> MonthlySummary:
    """A month with more to say and to do than a page holds: every sentence runs over two lines."""
    month = november("en")
    long = "and this goes on about each of the goods, the days and the buyers it was about, by name, until the line is full"
    todo = tuple(replace(month.todo[0], text=text(f"Task {number}: {long}")) for number in range(5))
    return replace(
        month,
        answer=replace(month.answer, headline=text(f"The headline: {long}; {long}."), rows=todo),
        changes=tuple(text(f"Change {number}: {long}") for number in range(5)),
        todo=todo,
    )

"""How did visitors come, and did they buy? 生意参谋's product report, the shop's search words, the owner's list of days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from samples.catalogue import GOODS, Sku
from samples.dice import Dice
from samples.old_workbook import write_old_workbook
from samples.season import NOW, days, is_feast
from samples.trade import Order
from samples.workbook import Cell, write_workbook

_SHEET = "【生意参谋平台】1"
_PREAMBLE = (
    ["数据说明：以下数据为您所选时间周期的相关指标，如需查看其他时间周期的数据，请重新选择后下载"],
    ["收藏网址：d.alibaba.com，让数据帮您生意参谋！"],
)
_PRODUCT_HEADINGS = (
    "统计日期,商品ID,商品名称,主商品ID,商品类型,货号,商品状态,商品标签,商品访客数,商品浏览量,平均停留时长,商品详情页跳出率,商品收藏人数,"
    "商品加购件数,商品加购人数,下单买家数,下单件数,下单金额,下单转化率,支付买家数,支付件数,支付金额,商品支付转化率,支付新买家数,支付老买家数,"
    "老买家支付金额,聚划算支付金额,访客平均价值,成功退款金额,竞争力评分,年累计支付金额,月累计支付金额,月累计支付件数,搜索引导支付转化率,"
    "搜索引导访客数,搜索引导支付买家数,结构化详情引导转化率,结构化详情引导成交占比"
).split(",")
_WORD_HEADINGS = "统计日期,搜索词,访客数,加购人数,商品收藏人数,支付买家数,支付转化率,支付金额,客单价,UV价值".split(",")
_DAY_HEADINGS = "日期,访客数,浏览量,商品加购人数,商品收藏人数,支付买家数,支付件数,支付金额,支付转化率,客单价".split(",")
# search word, listing it leads to, its share of that listing's visitors, growth of the last four weeks
_WORDS = (
    ("保温杯", "BW01", 0.10, 1.32), ("316保温杯大容量", "BW01", 0.08, 1.41), ("保温杯女便携", "BW01", 0.05, 1.24),
    ("咖啡随行杯", "BW03", 0.16, 1.55), ("儿童保温杯", "BW02", 0.12, 1.08), ("焖烧杯", "BW04", 0.18, 1.12),
    ("纯棉t恤女", "TX01", 0.08, 0.83), ("重磅白色t恤", "TX01", 0.07, 0.88), ("条纹长袖t恤", "TX02", 0.12, 1.06),
    ("防晒衣女", "FS01", 0.10, 0.41), ("防晒衣upf50+", "FS01", 0.07, 0.46), ("皮肤衣男", "FS02", 0.11, 0.52),
    ("帆布包女大容量", "FB01", 0.14, 1.02), ("托特包通勤", "FB01", 0.09, 1.07), ("帆布双肩包", "FB02", 0.13, 0.95),
    ("手机包斜挎", "FB03", 0.15, 0.99), ("收纳箱", "SN01", 0.12, 1.05), ("透明收纳箱加厚", "SN01", 0.10, 1.04),
    ("床底收纳", "SN02", 0.17, 1.01), ("桌面收纳盒", "SN04", 0.15, 1.09), ("四件套纯棉", "SJ01", 0.11, 1.22),
    ("水洗棉四件套", "SJ02", 0.13, 1.15), ("牛奶绒四件套", "SJ03", 0.19, 1.78), ("雨鞋女", "YX01", 0.14, 0.72),
    ("儿童雨鞋", "YX03", 0.16, 0.78), ("好物小铺", "BW01", 0.02, 1.0),
)  # fmt: skip
_WORD_DAYS = (
    date(2025, 11, 4),
    date(2026, 9, 9),
    date(2026, 10, 7),
    date(2026, 11, 4),
)  # "the last 28 days" as of each


@dataclass
class Trade:
    """What one listing sold in a span, from the books."""

    buyers: set[str] = field(default_factory=set)
    ordering: set[str] = field(default_factory=set)
    ordered_units: int = 0
    ordered_value: int = 0
    units: int = 0
    value: int = 0
    refunds: int = 0


def write_traffic(folder: Path, orders: Sequence[Order], seed: str) -> None:
    """Every report about visitors."""
    dice = Dice(seed + " visitors")
    conversion = {sku.item_code: dice.whole(18, 52) / 1000 for sku in GOODS}
    _write_products(folder, orders, conversion, dice)
    _write_words(folder, orders, conversion, dice)
    _write_days(folder, orders, dice)


def trade_of(orders: Sequence[Order], first: date, last: date) -> dict[str, Trade]:
    """What each listing sold between two days, both included."""
    found = {sku.item_code: Trade() for sku in GOODS}
    for order in orders:
        for line in order.lines:
            trade = found.get(line.sku.item_code)
            if trade is None:
                continue
            if first <= order.placed.date() <= last:
                trade.ordering.add(order.buyer.nick)
                trade.ordered_units += line.quantity
                trade.ordered_value += line.payable
            if order.paid_by(NOW) and order.paid is not None and first <= order.paid.date() <= last:
                trade.buyers.add(order.buyer.nick)
                trade.units += line.quantity
                trade.value += line.payable
            for refund in line.refunds:
                if refund.paid_back_by(NOW) and first <= refund.ended.date() <= last:
                    trade.refunds += refund.amount
    return found


def _count(number: int) -> str:
    return f"{number:,}"


def _money(fen: int) -> str:
    return f"{fen // 100:,}.{fen % 100:02d}"


def _share(part: int, whole: int) -> str:
    hundredths = (20_000 * part + whole) // (2 * whole) if whole else 0
    return f"{hundredths // 100}.{hundredths % 100:02d}%"


def _listings() -> list[Sku]:
    return list({sku.item_code: sku for sku in reversed(GOODS)}.values())[::-1]


def _write_products(folder: Path, orders: Sequence[Order], conversion: dict[str, float], dice: Dice) -> None:
    month_ends = [day for day in days() if (day + timedelta(days=1)).day == 1]
    seen_before: set[tuple[str, str]] = set()
    year_value: dict[str, int] = {}
    for last in month_ends:
        first = last.replace(day=1)
        trades = trade_of(orders, first, last)
        if first.month == 1:
            year_value = {}
        rows: list[Sequence[str]] = [*_PREAMBLE, [], [], _PRODUCT_HEADINGS]
        for sku in _listings():
            if sku.listed_on > last:
                continue
            trade = trades[sku.item_code]
            year_value[sku.item_code] = year_value.get(sku.item_code, 0) + trade.value
            returning = {nick for nick in trade.buyers if (sku.item_code, nick) in seen_before}
            seen_before |= {(sku.item_code, nick) for nick in trade.buyers}
            rows.append(_product_row(sku, trade, len(returning), year_value[sku.item_code], last, conversion, dice))
        write_old_workbook(folder / f"【生意参谋平台】商品_全部_{first:%Y-%m-%d}_{last:%Y-%m-%d}.xls", rows, _SHEET)


def _product_row(
    sku: Sku, trade: Trade, returning: int, year_value: int, last: date, conversion: dict[str, float], dice: Dice
) -> list[str]:
    paying, ordering = len(trade.buyers), len(trade.ordering)
    visitors = int(paying / conversion[sku.item_code] * dice.whole(85, 115) / 100) + dice.whole(12, 60)
    visitors = max(visitors, ordering)
    carts = max(ordering, visitors * dice.whole(6, 12) // 100)
    searchers = visitors * dice.whole(25, 55) // 100
    search_buyers = min(searchers, paying * dice.whole(25, 60) // 100)
    old_value = trade.value * returning // paying if paying else 0
    return [
        f"{last:%Y-%m-%d}", sku.item_id, sku.title, "-", "主商品", sku.item_code, "当前在线", "-", _count(visitors),
        _count(visitors * dice.whole(17, 26) // 10), f"{dice.whole(900, 3200) / 100:.2f}", _share(dice.whole(40, 72), 100),
        _count(visitors * dice.whole(3, 7) // 100), _count(carts * 115 // 100), _count(carts), _count(ordering),
        _count(trade.ordered_units), _money(trade.ordered_value), _share(ordering, visitors), _count(paying), _count(trade.units),
        _money(trade.value), _share(paying, visitors), _count(paying - returning), _count(returning), _money(old_value), "0.00",
        _money(trade.value // visitors if visitors else 0), _money(trade.refunds), "-", _money(year_value), _money(trade.value),
        _count(trade.units), _share(search_buyers, searchers), _count(searchers), _count(search_buyers), "-", "-",
    ]  # fmt: skip


def _write_words(folder: Path, orders: Sequence[Order], conversion: dict[str, float], dice: Dice) -> None:
    sku_of = {sku.item_code: sku for sku in GOODS}
    usual = {code: trade_of(orders, NOW.date() - timedelta(days=120), NOW.date())[code] for code in sku_of}
    for day in _WORD_DAYS:
        rows: list[Sequence[str]] = [*_PREAMBLE, [], [], [], _WORD_HEADINGS]
        steps = 1 if day == _WORD_DAYS[-1] else 0 if day.year == 2026 else -1
        for word, item_code, share, growth in _WORDS:
            if sku_of[item_code].listed_on > day:
                continue
            visitors = int((len(usual[item_code].buyers) / 120 * 28 / conversion[item_code] + 40) * share * 3)
            visitors = max(3, int(visitors * growth**steps * dice.whole(96, 104) / 100))
            paying = int(visitors * conversion[item_code] * dice.whole(80, 130) / 100)
            value = paying * sku_of[item_code].price * dice.whole(88, 100) // 100
            rows.append(
                [
                    f"{day:%Y%m%d}", word, _count(visitors), _count(visitors * dice.whole(6, 12) // 100),
                    _count(visitors * dice.whole(2, 6) // 100), _count(paying), _share(paying, visitors), _money(value),
                    _money(value // paying) if paying else "-", _money(value // visitors),
                ]
            )  # fmt: skip
        write_old_workbook(folder / f"【生意参谋】选词助手-引流搜索词-店外-无线-{day:%Y%m%d}.xls", rows, _SHEET)


def _write_days(folder: Path, orders: Sequence[Order], dice: Dice) -> None:
    rows: list[list[Cell]] = [list(_DAY_HEADINGS)]
    paid_on: dict[date, list[Order]] = {}
    for order in orders:
        if order.paid_by(NOW) and order.paid is not None:
            paid_on.setdefault(order.paid.date(), []).append(order)
    for day in days():
        paid = paid_on.get(day, [])
        buyers = len({order.buyer.nick for order in paid})
        visitors = int(buyers * dice.whole(24, 40)) + dice.whole(60, 140)
        value = sum(order.payable for order in paid)
        units = sum(line.quantity for order in paid for line in order.lines)
        carts = visitors * (dice.whole(11, 16) if is_feast(day) else dice.whole(6, 11)) // 100
        rows.append(
            [
                day, visitors, visitors * dice.whole(20, 29) // 10, carts, visitors * dice.whole(3, 6) // 100, buyers, units,
                value / 100, _share(buyers, visitors), round(value / buyers) / 100 if buyers else 0,
            ]
        )  # fmt: skip
    write_workbook(folder / "店铺每日数据.xlsx", rows, "每日数据", knows_its_size=True)

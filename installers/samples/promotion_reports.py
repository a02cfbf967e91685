"""What did advertising cost and bring? 万相台's reports by plan and by product, GBK text inside a zip."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from samples.catalogue import GOODS
from samples.dice import Dice
from samples.trade import yuan
from samples.workbook import write_zip


@dataclass(frozen=True)
class Plan:
    """One plan: which listing it shows, when it ran, what a day may cost (fen), what a yuan brings back (× 100)."""

    plan_id: str
    name: str
    scene_id: str
    scene: str
    item_code: str
    first: date
    last: date
    daily: int
    returns: int
    click_price: int


LOSING_PLAN = "68100420317"
# fmt: off
PLANS = (
    Plan("68100420288", "保温杯-全站推广", "371", "货品全站推广", "BW01", date(2026, 9, 1), date(2026, 11, 4), 2_600, 460, 95),
    Plan("68100420301", "纯棉T恤-关键词", "361", "关键词推广", "TX01", date(2026, 5, 6), date(2026, 10, 8), 1_200, 335, 82),
    Plan(LOSING_PLAN, "防晒衣-人群拉新", "362", "精准人群推广", "FS01", date(2026, 5, 1), date(2026, 8, 31), 6_500, 118, 138),
    Plan("68100420325", "四件套-智能投放", "371", "货品全站推广", "SJ01", date(2026, 9, 15), date(2026, 11, 4), 5_000, 175, 176),
)
# fmt: on
_COMMON = (
    "展现量,点击量,花费,点击率,平均点击花费,千次展现花费,总预售成交金额,总预售成交笔数,直接预售成交金额,直接预售成交笔数,间接预售成交金额,"
    "间接预售成交笔数,直接成交金额,间接成交金额,总成交金额,总成交笔数,直接成交笔数,间接成交笔数,点击转化率,投入产出比"
)
_LATER = (
    "总成交成本,总购物车数,直接购物车数,间接购物车数,加购率,收藏宝贝数,收藏店铺数,店铺收藏成本,总收藏加购数,总收藏加购成本,宝贝收藏加购数,"
    "宝贝收藏加购成本,总收藏数,宝贝收藏成本,宝贝收藏率,加购成本,拍下订单笔数,拍下订单金额,直接收藏宝贝数,间接收藏宝贝数,优惠券领取量,"
    "购物金充值笔数,购物金充值金额,旺旺咨询量,引导访问量,引导访问人数,引导访问潜客数,引导访问潜客占比,入会率,入会量,引导访问率,深度访问量,"
    "平均访问页面数,成交新客数,成交新客占比,会员首购人数,会员成交金额,会员成交笔数,成交人数,人均成交笔数,人均成交金额,自然流量转化金额,"
    "自然流量曝光量"
)
_SUBSIDY = "宝贝优惠券抵扣金额,宝贝优惠券撬动总成交,宝贝优惠券撬动直接成交,宝贝优惠券撬动点击,平台补贴金额,补贴引导成交金额,发券补贴商品个数,补贴引导成交人数"
_PLAN_HEADINGS = f"日期,场景ID,场景名字,计划ID,计划名字,主体ID,主体类型,主体名称,{_COMMON},{_LATER}".split(",")
_PRODUCT_HEADINGS = f"日期,主体ID,主体类型,主体名称,{_COMMON},含预售投产比,{_LATER},{_SUBSIDY}".split(",")


def write_promotion(folder: Path, seed: str) -> None:
    """The plan report of the whole span and the product report of the same days: the same money, told twice."""
    items = {sku.item_code: sku for sku in GOODS}
    plan_rows, product_rows = [], []
    for plan in PLANS:
        dice = Dice(seed + plan.plan_id)
        sku = items[plan.item_code]
        day = plan.first
        while day <= plan.last:
            figures = _day(plan, sku.price, dice)
            subject = {"日期": f"{day:%Y-%m-%d}", "主体ID": sku.item_id, "主体类型": "商品", "主体名称": sku.title}
            scene = {"场景ID": plan.scene_id, "场景名字": plan.scene, "计划ID": plan.plan_id, "计划名字": plan.name}
            plan_rows.append({**subject, **scene, **figures})
            product_rows.append({**subject, **figures, "含预售投产比": figures["投入产出比"]})
            day += timedelta(days=1)
    _write(folder, "计划报表_20261105_091208", _PLAN_HEADINGS, plan_rows)
    _write(folder, "商品报表_20261105_091533", _PRODUCT_HEADINGS, product_rows)


def totals(seed: str) -> dict[str, tuple[int, int, int]]:
    """Per plan: spend, sales it claims (both fen), orders."""
    items = {sku.item_code: sku for sku in GOODS}
    found = {}
    for plan in PLANS:
        dice = Dice(seed + plan.plan_id)
        days = [_day(plan, items[plan.item_code].price, dice) for _ in range((plan.last - plan.first).days + 1)]
        found[plan.plan_id] = (
            sum(int(day["花费"].replace(".", "")) for day in days),
            sum(int(day["总成交金额"].replace(".", "")) for day in days),
            sum(int(day["总成交笔数"]) for day in days),
        )
    return found


def _ratio(part: int, whole: int, unit: str = "") -> str:
    if whole == 0:
        return ""
    hundredths = (200 * part + whole) // (2 * whole)
    return f"{hundredths // 100}.{hundredths % 100:02d}{unit}"


def _day(plan: Plan, price: int, dice: Dice) -> dict[str, str]:
    clicks = max(1, plan.daily * dice.whole(75, 110) // 100 // plan.click_price)
    spend = sum(plan.click_price * dice.whole(70, 130) // 100 for _ in range(clicks))
    shown = clicks * dice.whole(18, 34)
    wanted = spend * plan.returns // 100
    orders = wanted // price + (1 if dice.chance(wanted % price / price) else 0)
    value = orders * (price * 96 // 100)
    direct = orders - (orders // 3 if orders > 2 else 0)
    direct_value = value * direct // orders if orders else 0
    carts = clicks * dice.whole(6, 13) // 100 + orders
    favourites = clicks * dice.whole(2, 5) // 100
    return {
        "展现量": str(shown),
        "点击量": str(clicks),
        "花费": yuan(spend),
        "点击率": _ratio(clicks * 100, shown, "%"),
        "平均点击花费": _ratio(spend, clicks * 100),
        "千次展现花费": _ratio(spend * 10, shown),
        "总预售成交金额": "0",
        "总预售成交笔数": "0",
        "直接成交金额": yuan(direct_value),
        "间接成交金额": yuan(value - direct_value),
        "总成交金额": yuan(value),
        "总成交笔数": str(orders),
        "直接成交笔数": str(direct),
        "间接成交笔数": str(orders - direct),
        "点击转化率": _ratio(orders * 100, clicks, "%"),
        "投入产出比": _ratio(value, spend),
        "总成交成本": _ratio(spend, orders * 100),
        "总购物车数": str(carts),
        "直接购物车数": str(carts),
        "间接购物车数": "0",
        "加购率": _ratio(carts * 100, clicks, "%"),
        "收藏宝贝数": str(favourites),
        "总收藏加购数": str(carts + favourites),
        "成交人数": str(orders),
    }


def _write(folder: Path, name: str, headings: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    for row in sorted(rows, key=lambda row: row["日期"], reverse=True):
        writer.writerow([row.get(heading, "") for heading in headings])
    write_zip(folder / f"{name}.zip", {f"{name}.csv": text.getvalue().encode("gbk")})

"""What do buyers say, and when does the shop answer? A plain table as a browser plug-in saves it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from samples.catalogue import TOO_SMALL
from samples.dice import Dice
from samples.season import NOW
from samples.trade import Order
from samples.workbook import write_workbook

_HEADINGS = "评价编号,订单编号,商品ID,商品名称,规格,评价等级,评价内容,评价时间,追评内容,卖家回复,回复时间".split(",")
_SINCE = datetime(2026, 5, 1)
_GOOD = {
    "T恤": ("面料很厚实，不透，洗了没变形", "版型好看，梨形身材也能穿", "回购第二件了，白色很百搭"),
    "防晒衣": ("很轻薄，骑车穿刚好", "冰冰凉凉的，颜色也好看", "帽檐够大，遮得住脸"),
    "保温杯": ("早上装的热水到下午还烫", "颜色和图片一样，杯口不漏水", "容量刚好，放书包侧袋能塞下"),
    "帆布包": ("能装下电脑和伞，肩带不勒", "布料厚实，走线整齐", "很能装，通勤够用"),
    "收纳箱": ("加厚的，叠三层没问题", "盖子扣得紧，放衣服合适", "没有味道，比超市的便宜"),
    "四件套": ("摸着很软，没有异味", "洗了没掉色，尺寸正好", "睡着舒服，妈妈也要了一套"),
    "雨鞋": ("下雨天终于不湿脚了", "鞋底防滑，孩子喜欢", "颜色好看，出门都有人问"),
}
_BAD = {
    "T恤": ("领口洗一次就松了", "有线头，做工一般"),
    "防晒衣": ("拉链卡住了两次", "颜色比图片深"),
    "保温杯": ("杯盖有点漏水", "保温没有说的那么久"),
    "帆布包": ("扣子掉了一颗", "味道有点大"),
    "收纳箱": ("收到时边角裂了", "轮子装不上"),
    "四件套": ("掉色，洗完水是红的", "物流太慢，等了八天"),
    "雨鞋": ("味道大，晾了三天", "鞋口磨脚"),
}
_TOO_SMALL = ("尺码偏小，脚背高的别买，建议拍大一码", "按平时的码买的，挤脚，退了", "偏小！客服说正码，结果穿不进去")
_ANSWERS = (
    "亲亲，非常抱歉给您带来不好的体验，已私信为您处理",
    "抱歉让您失望了，售后会联系您换货",
    "感谢反馈，已转给工厂改进",
)
_THANKS = "谢谢亲的认可，期待再次光临"


def reviews(orders: Sequence[Order], seed: str) -> list[dict[str, str]]:
    """Every review since May, the newest first."""
    dice = Dice(seed + " reviews")
    found = []
    for order in orders:
        if order.completed is None or order.is_service_only:
            continue
        for line in order.lines:
            if line.payable == 0 or not dice.chance(0.28):
                continue
            written = dice.after(order.completed, 10, 9 * 1440)
            is_small = line.sku.code == TOO_SMALL and dice.chance(0.5)
            grade = (
                "差评"
                if dice.chance(0.5 if is_small else 0.018)
                else "中评"
                if is_small or dice.chance(0.03)
                else "好评"
            )
            if grade == "好评":
                text, answer, hours = (
                    dice.pick(_GOOD[line.sku.category]),
                    _THANKS if dice.chance(0.3) else "",
                    dice.whole(2, 40),
                )
            else:
                text = dice.pick(_TOO_SMALL if is_small else _BAD[line.sku.category])
                is_ignored = dice.chance(0.18)
                answer, hours = (
                    "" if is_ignored else dice.pick(_ANSWERS),
                    dice.weighted((3, 11, 20, 31, 52, 96), (3, 3, 2, 2, 2, 1)),
                )
            replied = written + timedelta(hours=hours, minutes=dice.whole(0, 59))
            number = "11" + dice.digits(14)
            if not _SINCE <= written < NOW:
                continue
            is_answered = bool(answer) and replied < NOW
            found.append(
                {
                    "评价编号": number,
                    "订单编号": order.order_id,
                    "商品ID": line.sku.item_id,
                    "商品名称": line.sku.title,
                    "规格": line.sku.variant,
                    "评价等级": grade,
                    "评价内容": text,
                    "评价时间": f"{written:%Y-%m-%d %H:%M:%S}",
                    "追评内容": "用了两周，还是很满意" if grade == "好评" and dice.chance(0.04) else "",
                    "卖家回复": answer if is_answered else "",
                    "回复时间": f"{replied:%Y-%m-%d %H:%M:%S}" if is_answered else "",
                }
            )
    return sorted(found, key=lambda review: (review["评价时间"], review["评价编号"]), reverse=True)


def write_reviews(folder: Path, orders: Sequence[Order], seed: str) -> None:
    """The review table."""
    rows = [[review[heading] for heading in _HEADINGS] for review in reviews(orders, seed)]
    write_workbook(folder / "评价导出20261105.xlsx", [_HEADINGS, *rows], "评价", knows_its_size=True)

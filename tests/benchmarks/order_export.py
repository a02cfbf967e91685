"""What does a large order export look like whose truth is known? Thirty columns, as a back office writes them, from a seed.

What makes real exports slow or hard is in it: ids beyond 2**53, codes with leading zeros, commas, quotes and line breaks inside
cells, many empty cells, few and skewed buyers and goods, orders of one to five lines, newest first.
"""

from __future__ import annotations

import csv
import hashlib
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

HEADINGS = (
    "订单编号 子订单序号 买家会员名 买家应付货款 买家应付邮费 总金额 买家实际支付金额 订单状态 买家留言 收货人姓名 省份 城市 收货地址 "
    "运送方式 联系手机 订单创建时间 订单付款时间 发货时间 宝贝标题 商家编码 商品属性 商品单价 数量 物流单号 物流公司 订单备注 退款金额 "
    "退款原因 订单来源 店铺名称"
).split()
NUMBERS = frozenset({1, 3, 4, 5, 6, 21, 22, 26})
MOMENTS = frozenset({15, 16, 17})
MONTHS_24 = 730
EPOCH = datetime(2019, 1, 1)

_STATES = "交易成功 卖家已发货，等待买家确认 买家已付款，等待卖家发货 交易关闭 等待买家付款".split()
_PLACES = (
    "广东/广州市 浙江/杭州市 江苏/苏州市 山东/青岛市 河南/郑州市 四川/成都市 湖北/武汉市 湖南/长沙市 福建/厦门市 上海/上海市 "
    "北京/北京市 河北/石家庄市 安徽/合肥市 陕西/西安市 辽宁/沈阳市 重庆/重庆市 江西/南昌市 广西/南宁市 云南/昆明市 黑龙江/哈尔滨市"
).split()
_DISTRICTS = "东城区 西湖区 高新区 南山区 天河区 江宁区 武侯区 洪山区 思明区 浦东新区".split()
_ROADS = "人民路 解放大道 中山北路 建设街 文化路 和平西路 新华大街 科技园路 滨江大道 长江路".split()
_NAMES = (
    "王伟 李芳 张娜 刘秀英 陈敏 杨静 赵丽 黄强 周磊 吴军 徐洋 孙勇 胡艳 朱杰 高娟 林涛 何明 郭超 马秀兰 罗子涵".split()
)
_STYLES = "夏季新款 秋冬加厚 韩版宽松 复古百搭 轻奢小众 儿童卡通 大容量便携 纯棉透气 网红同款 家用多功能 北欧简约 高颜值".split()
_GOODS = "连衣裙 卫衣外套 运动鞋男 双肩包 保温杯 四件套 蓝牙耳机 防晒霜SPF50+ 零食大礼包 收纳箱 手机壳 台灯护眼".split()
_PRAISE = "女学生ins潮 情侣款显瘦 送礼盒装 厂家直销包邮 2026新品上市 官方旗舰正品 男女通用 加大码200斤".split()
_COLOURS = "白色 黑色 雾霾蓝 奶茶色 军绿 浅粉".split()
_WISHES = ["请尽快发货,谢谢", "送小礼物吗？", "不要放驿站", "发顺丰", '请"轻放"', "周末送货\n电话联系"]
_CARRIERS = "中通快递 圆通速递 顺丰速运 韵达快递 极兔速递 邮政EMS".split()
_REASONS = "七天无理由退换货 质量问题 尺码不合适 与描述不符 少件漏发 物流破损".split()


@dataclass(frozen=True)
class Truth:
    """What a store that has read the file must come to. ``ids``: a digest of the order numbers, line after line."""

    lines: int
    paid_cents: int
    quantity: int
    ids: str


class _Growing:
    def __init__(self) -> None:
        self.lines = self.paid_cents = self.quantity = 0
        self.ids = hashlib.sha256()

    def truth(self) -> Truth:
        return Truth(self.lines, self.paid_cents, self.quantity, self.ids.hexdigest())


def write_csv(
    path: Path,
    lines: int,
    *,
    encoding: str = "utf-8-sig",
    seed: int = 7,
    last: date = date(2026, 6, 30),
    days: int = MONTHS_24,
) -> Truth:
    """Write an export of so many lines, its orders placed on the ``days`` days up to ``last``."""
    grown = _Growing()
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(HEADINGS)
        writer.writerows(_rows(grown, lines, seed, last, days))
    return grown.truth()


def write_xlsx(
    path: Path, lines: int, *, seed: int = 7, last: date = date(2026, 6, 30), days: int = MONTHS_24
) -> Truth:
    """The same rows as a workbook: texts in their cells, amounts as numbers, moments as dates."""
    grown = _Growing()
    letters = [_letters(place) for place in range(len(HEADINGS))]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in _PARTS.items():
            package.writestr(name, content)
        with package.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for number, row in enumerate([HEADINGS, *_rows(grown, lines, seed, last, days)], 1):
                cells = "".join(
                    _cell(f"{letters[place]}{number}", place, text, number == 1)
                    for place, text in enumerate(row)
                    if text
                )
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
    return grown.truth()


def _rows(grown: _Growing, lines: int, seed: int, last: date, days: int) -> Iterator[list[str]]:
    chance = random.Random(seed)
    uniform = chance.random
    codes = max(20, min(5_000, lines // 20))
    buyers = max(10, lines // 4)
    prices = [round(20 + 180 * uniform() ** 2, 1) + 0.9 for _ in range(codes)]
    moment = datetime(last.year, last.month, last.day, 23, 59, 59)
    step = days * 86_400 / max(1, lines / 1.45)
    left, order = lines, 0
    while left:
        order += 1
        moment -= timedelta(seconds=int(2 * step * uniform()))
        size = min(
            left,
            1 if (share := uniform()) < 0.7 else 2 if share < 0.89 else 3 if share < 0.96 else 4 if share < 0.99 else 5,
        )
        left -= size
        number = str(
            200_000_000_000_000_000 + int((moment - EPOCH).total_seconds()) * 1_000_000_000 + order % 1_000_000_000
        )
        buyer = int(buyers * uniform() ** 1.8)
        state = (
            0 if (share := uniform()) < 0.8 else 1 if share < 0.86 else 2 if share < 0.89 else 3 if share < 0.98 else 4
        )
        is_paid = state < 3 or (state == 3 and uniform() < 0.4)
        province, _, city = _PLACES[int(20 * (buyer * 0.618034 % 1) ** 1.5)].partition("/")
        address = (
            f"{province} {city} {_DISTRICTS[buyer % 10]} {_ROADS[buyer // 10 % 10]}{buyer % 899 + 1}号{buyer % 30 + 1}栋"
            f"{buyer % 28 + 1}0{buyer % 4 + 1}室, 菜鸟驿站"
        )
        placed = moment.isoformat(" ")
        paid_at = (moment + timedelta(seconds=5 + int(3_595 * uniform()))).isoformat(" ") if is_paid else ""
        shipped = (
            (moment + timedelta(seconds=7_200 + int(252_000 * uniform()))).isoformat(" ")
            if is_paid and state != 2
            else ""
        )
        waybill = f"{('YT', 'ZT', 'SF')[order % 3]}{order * 15_485_863 % 10**13:013d}" if shipped else ""
        for line in range(1, size + 1):
            code = int(codes * uniform() ** 2.5)
            quantity = 1 if (share := uniform()) < 0.82 else 2 if share < 0.93 else 3 if share < 0.97 else 5
            cents = round(prices[code] * 100 * (1, 1, 1, 0.95, 0.9, 0.8)[order % 6])
            goods = cents * quantity
            postage = 800 if uniform() < 0.12 else 0
            paid = goods + postage - (min(1_000, goods // 10) if order % 5 == 0 else 0) if is_paid else 0
            refund = paid // (1 + order % 2) if paid and uniform() < 0.07 else 0
            grown.lines += 1
            grown.paid_cents += paid
            grown.quantity += quantity
            grown.ids.update(number.encode())
            yield [
                number, str(line), f"{'tb' if buyer % 3 else '小店老客'}{buyer * 7_919 % 99_999_989:08d}",
                _yuan(goods), _yuan(postage), _yuan(goods + postage), _yuan(paid), _STATES[state],
                _WISHES[order % 6] if uniform() < 0.06 else "", _NAMES[buyer % 20], province, city, address, "快递",
                f"1{(3, 5, 7, 8, 9)[buyer % 5]}{buyer * 104_729 % 10**9:09d}", placed, paid_at, shipped,
                f"{_STYLES[code % 12]}{_GOODS[code // 12 % 12]}{_PRAISE[code // 144 % 8]}【{code % 50 + 1}号】",
                f"SP{code % 97:02d}-{code:05d}" if code % 9 else f"{code:07d}",
                f"颜色分类:{_COLOURS[code % 6]};尺码:{('S', 'M', 'L', 'XL', '均码')[quantity % 5]}", _yuan(cents), str(quantity),
                waybill, _CARRIERS[order % 6], "老客户送赠品" if uniform() < 0.08 else "", _yuan(refund),
                _REASONS[order % 6] if refund else "", "手机淘宝" if order % 11 else "PC", "好运来旗舰店",
            ]  # fmt: skip


def _yuan(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}"


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/><Override PartName="/xl/'
        f'worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" '
        f'ContentType="{_TYPE}.styles+xml"/></Types>'
    ),
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets><sheet name="订单" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_RELATION}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
    ),
}


def _letters(place: int) -> str:
    return chr(65 + place) if place < 26 else f"A{chr(65 + place - 26)}"


def _cell(at: str, place: int, text: str, is_heading: bool) -> str:
    if not is_heading and place in NUMBERS:
        return f'<c r="{at}"><v>{text}</v></c>'
    if not is_heading and place in MOMENTS:
        days = (datetime.fromisoformat(text) - datetime(1899, 12, 30)) / timedelta(days=1)
        return f'<c r="{at}" s="1"><v>{days:.10f}</v></c>'
    return f'<c r="{at}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'

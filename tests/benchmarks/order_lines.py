"""A large export of order lines whose sums are known: 30 columns, Chinese text, 18-digit numbers, quoted commas, empty cells."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

HEAD = (
    "订单编号 子订单序号 买家会员名 买家应付货款 买家应付邮费 总金额 买家实际支付金额 订单状态 买家留言 收货人姓名 省份 城市 收货地址 运送方式 "
    "联系手机 订单创建时间 订单付款时间 发货时间 宝贝标题 商家编码 商品属性 商品单价 数量 物流单号 物流公司 订单备注 退款金额 退款原因 订单来源 店铺名称"
).split()
_TITLES = (
    "纯棉短袖T恤男女同款宽松圆领打底衫",
    "保温杯500ml墨绿316不锈钢便携",
    "防晒衣女冰丝轻薄透气UPF50+连帽外套, 夏",
    '收纳箱"三件套"带盖',
)
_PLACES = (("浙江省", "杭州市"), ("广东省", "深圳市"), ("四川省", "成都市"), ("江苏省", "苏州市"))


@dataclass(frozen=True)
class Truth:
    """What the file holds: lines, paid fen, units and the digest of all (order, line) numbers in order."""

    lines: int
    paid_value: int
    units: int
    ids: str


def write_order_lines(path: Path, lines: int, *, encoding: str = "utf-8-sig", seed: int = 7, first: int = 0) -> Truth:
    """Write ``lines`` lines; ``first`` starts the numbers elsewhere, so that two files do not overlap."""
    chance = random.Random(seed)
    paid, units, digest = 0, 0, sha256()
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        number, left = first, 0
        for line in range(lines):
            if not left:
                number += 1
                left = chance.choice((1, 1, 1, 2, 3))
                order = str(260_000_000_000_000_000 + number * 7)
                day = f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
                at = f"{number % 24:02d}:{number % 60:02d}:{line % 60:02d}"
                place = _PLACES[number % 4]
                buyer = f"tb{chance.randrange(lines // 3 + 1):07d}"
            left -= 1
            sku, quantity = chance.randrange(5_000), chance.choice((1, 1, 1, 2, 3))
            price = sku % 200 * 100 + 990
            child = str(int(order) * 10 + left)
            digest.update(f"{order}/{child};".encode())
            paid, units = paid + price * quantity, units + quantity
            amount = f"{price * quantity / 100:.2f}"
            writer.writerow(
                (order, child, buyer, amount, "0.00", amount, amount, "交易成功", "", "某某", *place, f"{place[0]} {place[1]} 某街1号", "快递",
                 "13800138000", f"{day} {at}", f"{day} {at}", f"{day} 23:59:59", _TITLES[sku % 4], f"{sku:07d}", "颜色:白;尺码:M",
                 f"{price / 100:.2f}", quantity, f"SF{number:012d}", "顺丰", "", "0.00", "", "手机", "好物小铺")
            )  # fmt: skip
    return Truth(lines, paid, units, digest.hexdigest())

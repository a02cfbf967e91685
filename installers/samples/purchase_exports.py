"""What did the shop buy on 1688, and when did it come? The buyer's order export with its merged cells, and the door's book."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path

from samples.catalogue import SUPPLIER_OF
from samples.dice import Dice
from samples.season import NOW
from samples.shelves import Purchase
from samples.trade import yuan
from samples.workbook import Cell, column_name, write_workbook

_HEADINGS = (
    "订单编号,买家公司名,买家会员名,卖家公司名,卖家会员名,货品总价(元),运费,涨价或折扣(元),实付款,订单状态,订单创建时间,订单付款时间,发货方,"
    "收货人姓名,收货地址,邮编,联系电话,联系手机,货品标题,单价(元),数量,单位,货号,型号,Offer ID,SKU ID,物料编号,单品货号,货品种类,买家留言,"
    "物流公司,运单号"
).split(",")
_OF_THE_ORDER = (*range(0, 18), *range(28, 32))  # A..R and AC..AF are merged down over the lines
_RECEIPT_HEADINGS = "采购单号,商家编码,商品名称,到货数量,到货日期".split(",")


def write_purchases(folder: Path, purchases: Sequence[Purchase], seed: str) -> None:
    """The 1688 export and the book of receipts."""
    dice = Dice(seed + " purchases")
    by_order = sorted(purchases, key=lambda purchase: (purchase.ordered, purchase.sku.supplier, purchase.received))
    rows: list[list[Cell]] = []
    merged: list[str] = []
    receipts: list[list[Cell]] = []
    orders = [
        list(lines) for _, lines in groupby(by_order, lambda line: (line.ordered, line.sku.supplier, line.received))
    ]
    for lines in orders:
        number = f"{lines[0].ordered:%y%m%d}" + dice.digits(13)
        receipts += [
            [number, line.sku.code, line.sku.title, line.quantity, line.received]
            for line in lines
            if line.received < NOW.date()
        ]
        first_row = len(rows) + 2
        rows += _rows(lines, number, dice)
        if len(lines) > 1:
            merged += [
                f"{column_name(c)}{first_row}:{column_name(c)}{first_row + len(lines) - 1}" for c in _OF_THE_ORDER
            ]
    write_workbook(
        folder / "1688采购订单20261105.xlsx", [_HEADINGS, *rows], "订单列表", merged=merged, knows_its_size=True
    )
    write_workbook(folder / "到货登记.xlsx", [_RECEIPT_HEADINGS, *receipts], "到货", knows_its_size=True)


def _rows(lines: Sequence[Purchase], number: str, dice: Dice) -> list[list[Cell]]:
    supplier = SUPPLIER_OF[lines[0].sku.supplier]
    goods = sum(line.unit_cost * line.quantity for line in lines)
    freight = 0 if goods >= 300_000 else 3_500
    placed = _working_hour(lines[0].ordered, dice)
    paid = dice.after(placed, 2, 180)
    is_here = lines[0].received < NOW.date()
    is_sent = is_here or lines[0].ordered + timedelta(days=4) < NOW.date()
    carrier, waybill = ("德邦快递", "DPK" + dice.digits(11)) if is_sent else ("", "")
    head: dict[str, Cell] = {
        "订单编号": number, "买家公司名": "杭州好物小铺电子商务商行", "买家会员名": "好物小铺采购", "卖家公司名": supplier.name,
        "卖家会员名": supplier.nick, "货品总价(元)": yuan(goods), "运费": yuan(freight), "涨价或折扣(元)": "0.00",
        "实付款": yuan(goods + freight), "订单状态": "交易成功" if is_here else "等待买家收货" if is_sent else "等待卖家发货",
        "订单创建时间": f"{placed:%Y-%m-%d %H:%M:%S}", "订单付款时间": f"{paid:%Y-%m-%d %H:%M:%S}", "发货方": supplier.name,
        "收货人姓名": "陈*", "收货地址": "浙江省 杭州市 余杭区 ***", "邮编": "000000", "联系手机": "139****0000",
        "货品种类": str(len(lines)), "物流公司": carrier, "运单号": waybill,
    }  # fmt: skip
    rows: list[list[Cell]] = []
    for position, line in enumerate(lines):
        offer = str(600_000_000_000 + int(line.sku.item_id[-9:]) * 97 % 99_999_999_999)
        own: dict[str, Cell] = {
            "货品标题": f"{line.sku.title} 厂家直供 {line.sku.variant}", "单价(元)": yuan(line.unit_cost), "数量": str(line.quantity),
            "单位": "件", "货号": line.sku.item_code, "Offer ID": offer, "SKU ID": str(4_900_000_000_000 + sum(map(ord, line.sku.code)) * 7919),
            "单品货号": line.sku.code,
        }  # fmt: skip
        cells = {**(head if position == 0 else {}), **own}
        rows.append([cells.get(heading, "") for heading in _HEADINGS])
    return rows


def _working_hour(day: date, dice: Dice) -> datetime:
    return datetime(day.year, day.month, day.day, dice.whole(9, 17), dice.whole(0, 59), dice.whole(0, 59))

"""What do 已卖出的宝贝 > 批量导出 files of this shop look like? Orders and their lines, old csv and current xlsx."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from samples.trade import Line, Order, yuan
from samples.workbook import write_workbook

SHOP = "好物小铺"
_SHOP_ID = "580012345"


@dataclass(frozen=True)
class Export:
    """One export: orders placed from ``first`` to ``last``, in the state of ``made``."""

    first: date
    last: date
    made: datetime
    is_old: bool

    def holds(self, order: Order) -> bool:
        """Whether the order was chosen by its day."""
        return self.first <= order.placed.date() <= self.last


EXPORTS = (  # three months at most at a time; each begins with a month the one before had seen half done
    Export(date(2025, 9, 1), date(2025, 11, 30), datetime(2025, 12, 1, 9, 12), True),
    Export(date(2025, 11, 1), date(2025, 12, 31), datetime(2026, 2, 1, 10, 5), True),
    Export(date(2026, 1, 1), date(2026, 3, 31), datetime(2026, 4, 1, 9, 21), False),
    Export(date(2026, 3, 1), date(2026, 5, 31), datetime(2026, 6, 1, 8, 47), False),
    Export(date(2026, 5, 1), date(2026, 7, 31), datetime(2026, 8, 1, 9, 36), False),
    Export(date(2026, 7, 1), date(2026, 9, 30), datetime(2026, 10, 1, 9, 3), False),
    Export(date(2026, 9, 1), date(2026, 11, 4), datetime(2026, 11, 5, 0, 0), False),
)

# Six headings end with a space: so the platform wrote them.
_OLD_ORDER_HEADINGS = (
    "订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,"
    "买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,"
    "物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,"
    "特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,"
    "是否是O2O交易,满返红包金额,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,"
    "确认收货时间,打款商家金额,含应开票给个人的个人红包,是否信用购,体验期结束时间,前N有礼,配送类型,直播返现状态,返现金额,"
    "新零售成交门店昵称,新零售成交门店id,新零售成交经销商id,主订单编号"
).split(",")
_OLD_LINE_HEADINGS = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码".split(",")
_ORDER_HEADINGS = (
    "订单编号,买家会员名,支付单号,支付详情,买家应付货款,买家应付邮费,总金额,总金额(旧版),买家实付金额,订单状态,收货地址,运送方式,订单创建时间,"
    "订单付款时间,商品标题,宝贝种类,物流单号,物流公司,备注标签,商家备注,宝贝总数量,店铺名称,店铺ID,订单关闭原因,卖家服务费,开票信息,手机订单,"
    "商品属性SKU,退款金额,发货时间,确认收货时间,确认收货打款金额,商家编码,是否主动赔付,主动赔付金额,主动赔付出账时间,C2B小额收款,含应开票给个人红包"
).split(",")
_LINE_HEADINGS = (
    "子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,套餐信息,联系方式备注,订单状态,商家编码,支付单号,买家应付货款,"
    "买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,淘鲜达渠道,商品ID,分阶段信息,备注标签,商家备注,主订单买家留言,发货时间,物流单号,"
    "物流公司,是否主动赔付,主动赔付金额,主动赔付出账时间,应发货时间,飞猪购订单信息,免单资格,免单金额,百亿补贴超链订单信息,超链半托管订单信息"
).split(",")


def write_orders(folder: Path, orders: Sequence[Order]) -> None:
    """Every order file and every line file."""
    for export in EXPORTS:
        # The newest are listed first, as on the page the owner exports from.
        chosen = sorted(
            (order for order in orders if export.holds(order)), key=lambda order: order.placed, reverse=True
        )
        moment = export.made
        if export.is_old:
            _write_csv(
                folder / f"ExportOrderList{moment:%Y%m%d%H%M}.csv",
                _OLD_ORDER_HEADINGS,
                [_old_order(order, moment) for order in chosen],
            )
            _write_csv(
                folder / f"ExportOrderDetailList{moment:%Y%m%d%H%M}.csv",
                _OLD_LINE_HEADINGS,
                [_old_line(order, line, moment) for order in chosen for line in order.lines],
            )
        else:
            rows = [
                [row.get(heading, "") for heading in _ORDER_HEADINGS]
                for row in (_order(order, moment) for order in chosen)
            ]
            write_workbook(folder / f"订单报表_{moment:%Y%m%d}.xlsx", [_ORDER_HEADINGS, *rows])
            lines = [
                _line(order, line, line_id, moment)
                for order in chosen
                for line, line_id in zip(order.lines, order.line_ids(), strict=True)
            ]
            rows = [[row.get(heading, "") for heading in _LINE_HEADINGS] for row in lines]
            write_workbook(folder / f"宝贝报表_{moment:%Y%m%d}.xlsx", [_LINE_HEADINGS, *rows])


def _write_csv(path: Path, headings: Sequence[str], rows: Sequence[dict[str, str]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([row.get(heading, "") for heading in headings] for row in rows)
    path.write_bytes(text.getvalue().encode("gbk"))


def _time(moment: datetime | None, made: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}" if moment is not None and moment < made else ""


def _stages(order: Order, made: datetime) -> str:
    if order.deposit is None:
        return ""
    amount, moment = order.deposit
    balance = "已付款" if order.paid_by(made) else "未付款"
    return (
        f"阶段1：定金，已付款，金额：{yuan(amount)}，付款时间：{moment:%Y-%m-%d %H:%M:%S}；"
        f"阶段2：尾款，{balance}，金额：{yuan(order.payable - amount)}"
    )


def _paid_out(order: Order, made: datetime) -> int:
    if not order.completed_by(made):
        return 0
    return order.payable - sum(refund.paid_back_by(made) for refund in order.refunds if refund.is_in_sale)


def _variant(line: Line, colon: str) -> str:
    return line.sku.variant.replace(":", colon)


def _old_order(order: Order, made: datetime) -> dict[str, str]:
    is_paid, is_shipped = order.paid_by(made), order.shipped_by(made)
    refunded = order.refunded_by(made)
    kept = order.payable - refunded if is_paid else 0
    return {
        "订单编号": f'="{order.order_id}"',
        "买家会员名": order.buyer.nick,
        "支付单号": order.payment_id if is_paid else "",
        "支付详情": f"支付方式：{order.pays_with}" if is_paid else "",
        "买家应付货款": yuan(order.goods),
        "买家应付邮费": yuan(order.postage),
        "买家支付积分": "0",
        "总金额": yuan(order.payable),
        "返点积分": "0",
        "买家实际支付金额": yuan(kept),
        "买家实际支付积分": "0",
        "订单状态": order.status(made),
        "买家留言": order.message or "null",
        "收货人姓名": order.buyer.recipient,
        "收货地址 ": f"{order.buyer.address}(000000)",
        "运送方式": "快递",
        "联系电话 ": "null",
        "联系手机": f"'{order.buyer.mobile}",
        "订单创建时间": _time(order.placed, made),
        "订单付款时间 ": _time(order.paid, made),
        "宝贝标题 ": "，".join(line.sku.title for line in order.lines),
        "宝贝种类 ": str(len(order.lines)),
        "物流单号 ": f"No:{order.waybill}" if is_shipped and order.waybill else "",
        "物流公司": order.carrier if is_shipped else "",
        "订单备注": order.note,
        "宝贝总数量": str(sum(line.quantity for line in order.lines)),
        "店铺Id": "0",
        "店铺名称": SHOP,
        "订单关闭原因": order.close_reason(made),
        "卖家服务费": "0元",
        "买家服务费": "0元",
        "发票抬头": "null",
        "是否手机订单": "手机订单",
        "分阶段订单信息": _stages(order, made),
        "是否代付": "否",
        "修改后的收货地址": "null",
        "是否是O2O交易": "否",
        "退款金额": yuan(refunded),
        "确认收货时间": _time(order.completed, made),
        "打款商家金额": f"{yuan(_paid_out(order, made))}元",
        "含应开票给个人的个人红包": "0.00",
        "主订单编号": f'="{order.order_id}"',
    }


def _line_status(order: Order, line: Line, made: datetime, comma: str) -> str:
    back = sum(refund.paid_back_by(made) for refund in line.refunds if refund.is_in_sale)
    if order.paid_by(made) and back and back == line.payable + line.postage:
        return "交易关闭"
    return order.status(made, comma)


def _old_line(order: Order, line: Line, made: datetime) -> dict[str, str]:
    return {
        "订单编号": f'="{order.order_id}"',
        "标题": line.sku.title,
        "价格": yuan(line.price),
        "购买数量": str(line.quantity),
        "外部系统编号": line.sku.item_code,
        "商品属性": _variant(line, "："),
        "备注": order.note,
        "订单状态": _line_status(order, line, made, "，"),
        "商家编码": line.sku.code,
    }


def _order(order: Order, made: datetime) -> dict[str, str]:
    is_paid, is_shipped = order.paid_by(made), order.shipped_by(made)
    refunded = order.refunded_by(made)
    return {
        "订单编号": order.order_id,
        "买家会员名": order.buyer.nick,
        "支付单号": order.payment_id if is_paid else "",
        "支付详情": f"支付方式：{order.pays_with}" if is_paid else "",
        "买家应付货款": yuan(order.goods),
        "买家应付邮费": yuan(order.postage),
        "总金额": yuan(sum(line.listed for line in order.lines)),
        "总金额(旧版)": yuan(order.payable),
        "买家实付金额": yuan(order.payable - refunded if is_paid else 0),
        "订单状态": order.status(made, ","),
        "收货地址": order.buyer.address,
        "运送方式": "快递",
        "订单创建时间": _time(order.placed, made),
        "订单付款时间": _time(order.paid, made),
        "商品标题": ",".join(line.sku.title for line in order.lines),
        "宝贝种类": str(len(order.lines)),
        "物流单号": order.waybill if is_shipped else "",
        "物流公司": order.carrier if is_shipped else "",
        "备注标签": order.flag,
        "商家备注": order.note,
        "宝贝总数量": str(sum(line.quantity for line in order.lines)),
        "店铺名称": SHOP,
        "店铺ID": _SHOP_ID,
        "订单关闭原因": order.close_reason(made),
        "卖家服务费": "0.00",
        "手机订单": "手机订单",
        "商品属性SKU": _variant(order.lines[0], ":"),
        "退款金额": yuan(refunded),
        "发货时间": _time(order.shipped, made),
        "确认收货时间": _time(order.completed, made),
        "确认收货打款金额": yuan(_paid_out(order, made)),
        "商家编码": order.lines[0].sku.code,
        "是否主动赔付": "否",
        "主动赔付金额": "0.00",
        "C2B小额收款": "0.00",
        "含应开票给个人红包": "0.00",
    }


def _refund_words(line: Line, made: datetime) -> tuple[str, str]:
    asked = [refund for refund in line.refunds if refund.applied < made]
    if not asked:
        return "没有申请退款", "无退款申请"
    return asked[-1].status(made), yuan(sum(refund.paid_back_by(made) for refund in asked))


def _line(order: Order, line: Line, line_id: str, made: datetime) -> dict[str, str]:
    is_paid, is_shipped = order.paid_by(made), order.shipped_by(made)
    refund_status, refunded = _refund_words(line, made)
    return {
        "子订单编号": line_id,
        "主订单编号": order.order_id,
        "商品标题": line.sku.title,
        "商品价格": yuan(line.price),
        "购买数量": str(line.quantity),
        "外部系统编号": line.sku.item_code,
        "商品属性": _variant(line, ":"),
        "订单状态": _line_status(order, line, made, ","),
        "商家编码": line.sku.code,
        "支付单号": order.payment_id if is_paid else "",
        "买家应付货款": yuan(line.payable),
        "买家实付金额": yuan(line.payable) if is_paid and not order.closed_by(made) else "",
        "退款状态": refund_status,
        "退款金额": refunded,
        "订单创建时间": _time(order.placed, made),
        "订单付款时间": _time(order.paid, made),
        "商品ID": line.sku.item_id,
        "分阶段信息": _stages(order, made),
        "备注标签": order.flag,
        "商家备注": order.note,
        "主订单买家留言": order.message,
        "发货时间": _time(order.shipped, made),
        "物流单号": order.waybill if is_shipped else "",
        "物流公司": order.carrier if is_shipped else "",
        "是否主动赔付": "否",
        "主动赔付金额": "0.00",
        "免单资格": "否",
    }

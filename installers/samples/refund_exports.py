"""What do the shop's refund files look like? One row per case, the open ones told again by the next file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from samples.trade import Line, Order, Refund, yuan
from samples.workbook import write_workbook

_HEADINGS = (
    "订单编号,退款编号,支付单号,订单付款时间,商品id,商品编码,退款完结时间,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,售后类型,"
    "退款的申请时间,超时时间,退款状态,货物状态,退货物流信息,发货物流信息,客服介入状态,卖家真实姓名,卖家真实姓名(新),卖家退货地址,卖家邮编,卖家电话,"
    "卖家手机,退货物流单号,退货物流公司,买家退款原因,买家退款说明,买家退货时间,责任方,售中或售后,备注标签,商家备注,完结时间,部分退款/全部退款,"
    "审核操作人,审核操作人新会员名,举证超时,是否零秒响应,退款操作人,退款操作人新会员名,退款原因标签,业务类型,是否帮他退款,帮他退款操作账号,"
    "小额收款,淘特订单,百亿补贴超链退款信息,智能退款策略,执行方案"
).split(",")

# Cases applied for from a day to a day, in the state of the moment; the first name is the platform's, the second the owner's.
_FILES = (
    ("2219873501_1780275600000_1.xlsx", date(2025, 9, 1), date(2026, 5, 31), datetime(2026, 6, 1, 9, 0)),
    ("退款报表20261105.xlsx", date(2026, 5, 1), date(2026, 11, 4), datetime(2026, 11, 5)),
)


def write_refunds(folder: Path, orders: Sequence[Order]) -> None:
    """Both refund files."""
    cases = [(refund, line, order) for order in orders for line in order.lines for refund in line.refunds]
    cases.sort(key=lambda case: (case[0].applied, case[0].refund_id), reverse=True)
    for name, first, last, made in _FILES:
        chosen = [
            _row(*case, made) for case in cases if first <= case[0].applied.date() <= last and case[0].applied < made
        ]
        write_workbook(folder / name, [_HEADINGS, *([row.get(heading, "") for heading in _HEADINGS] for row in chosen)])


def _goods(refund: Refund, made: datetime) -> str:
    if refund.sent_back is not None and refund.sent_back < made:
        return "买家已退货"
    return "买家已收到货" if refund.has_goods and not refund.is_before_shipping else "买家未收到货"


def _row(refund: Refund, line: Line, order: Order, made: datetime) -> dict[str, str]:
    is_over = refund.ended < made
    ended = f"{refund.ended:%Y-%m-%d %H:%M:%S}" if is_over else ""
    deadline = refund.deadline(made)
    is_back = refund.sent_back is not None and refund.sent_back < made and not (is_over and not refund.is_paid_back)
    return {
        "订单编号": order.order_id,
        "退款编号": refund.refund_id,
        "支付单号": order.payment_id,
        "订单付款时间": f"{order.paid:%Y-%m-%d %H:%M:%S}",
        "商品id": line.sku.item_id,
        "商品编码": line.sku.code,
        "退款完结时间": ended,
        "买家实际支付金额": yuan(line.payable + line.postage),
        "宝贝标题": line.sku.title,
        "买家退款金额": yuan(refund.amount),
        "手工退款/系统退款": "手工退款",
        "售后类型": refund.kind,
        "退款的申请时间": f"{refund.applied:%Y-%m-%d %H:%M:%S}",
        "超时时间": f"{deadline:%Y-%m-%d %H:%M:%S}" if deadline else "",
        "退款状态": refund.status(made),
        "货物状态": _goods(refund, made),
        "发货物流信息": f"{order.carrier}({order.waybill})" if order.waybill and not refund.is_before_shipping else "",
        "客服介入状态": "未介入",
        "卖家真实姓名": "陈*",
        "卖家真实姓名(新)": "陈*",
        "卖家退货地址": "浙江省 杭州市 余杭区 ***",
        "卖家邮编": "000000",
        "卖家手机": "139****0000",
        "退货物流单号": f"RT{refund.refund_id[-12:]}" if is_back else "",
        "退货物流公司": "圆通速递" if is_back else "",
        "买家退款原因": refund.reason,
        "买家退款说明": refund.remark,
        "买家退货时间": f"{refund.sent_back:%Y-%m-%d %H:%M:%S}" if is_back else "",
        "售中或售后": "售中" if refund.is_in_sale else "售后",
        "完结时间": ended,
        "部分退款/全部退款": "全部退款" if refund.amount >= line.payable else "部分退款",
        "是否零秒响应": "否",
        "业务类型": "普通退款",
    }

"""What do the exports of the journeys look like? Small tables of orders, written as a back office or a shop owner would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl

HEADINGS = "订单编号,买家会员名,买家应付货款,总金额,买家实际支付金额,退款金额,订单状态,订单创建时间,订单付款时间"
SALES = "订单号,商品名称,数量,单价,下单时间"


def order(
    number: str, day: str = "2026-10-03", value: str = "10.00", status: str = "交易成功", refund: str = "0"
) -> str:
    """A line of a Taobao order export; an unpaid one has no time of payment."""
    is_paid = not status.startswith("等待")
    paid = value if is_paid else "0"
    paid_at = f"{day} 10:05:00" if is_paid else ""
    return f'="{number}",买家{number[-2:]},{value},{value},{paid},{refund},{status},{day} 10:00:00,{paid_at}'


def write_orders(path: Path, *lines: str, encoding: str = "gb18030") -> Path:
    """A Taobao order export with these lines."""
    path.write_text("\n".join([HEADINGS, *lines]) + "\n", encoding=encoding)
    return path


def write_sales(path: Path, *lines: str, encoding: str = "utf-8-sig") -> Path:
    """A plain table of sales with these lines: number, goods, quantity, price, day."""
    path.write_text("\n".join([SALES, *lines]) + "\n", encoding=encoding)
    return path


def write_workbook(path: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    """A workbook of these sheets."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path

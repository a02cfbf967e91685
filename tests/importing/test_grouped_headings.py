"""Are headings told apart by the headings of their groups, where a table has two lines of them?"""

from __future__ import annotations

import pytest

from shopdesk.importing.format import load_formats
from shopdesk.importing.header import Header, find_header

GROUPS = ["订单", "", "", "商品", "", "", "金额", "", "备注"]
OWN = ["编号", "下单时间", "状态", "编号", "名称", "数量", "单价", "实付", "备注"]
ROW = ["A1", "2026-10-01 10:00:00", "交易成功", "TX01", "短袖", "2", "10", "20", ""]


def found(*lines: list[str]) -> Header | None:
    return find_header(lines, load_formats())[0]


def test_a_heading_that_stands_twice_is_read_with_that_of_its_group() -> None:
    header = found(["2026 年 10 月"], GROUPS, OWN, ROW)
    assert header is not None and header.position == 2 and header.match.format.kind == "order_lines"
    mapping = header.match.mapping
    assert (mapping[0], mapping[3], mapping[4]) == ("order_id", "item_id", "title")
    assert header.headings == ("订单 编号", *OWN[1:3], "商品 编号", *OWN[4:])


@pytest.mark.parametrize("above", [["十月销售"], [""] * 9, OWN])
def test_a_line_above_that_holds_no_groups_changes_nothing(above: list[str]) -> None:
    headings = ["订单编号", "下单时间", "商品名称", "数量", "单价", "备注", "备注"]
    header = found(above, headings, ROW)
    assert header is not None and header.headings == tuple(headings)


def test_headings_that_stand_once_are_read_as_they_are_whatever_is_above_them() -> None:
    headings = ["订单编号", "下单时间", "商品名称", "数量", "单价"]
    header = found(["订单", "", "商品", "", ""], headings, ROW)
    assert header is not None and header.headings == tuple(headings)

"""Are several tables of one sheet read as several, and one table as one, whatever blank lines it holds?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importing.telling import events, tables

ORDERS = ["订单号,客户,商品名称,数量,金额,下单时间", "A1,c1,杯子,1,5.00,2026-10-01", "A2,c2,杯子,2,9.00,2026-10-02"]
REFUNDS = ["退款单号,订单号,退款金额,退款状态", "R1,A1,5.00,退款成功"]
STOCK = ["商家编码,商品名称,现货", "S1,杯子,3"]


def read(folder: Path, *lines: str) -> list[tuple[str | None, int | None, list[int]]]:
    """Kind, line of the headings and counts of each table of a text."""
    path = folder / "a.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return [(table["kind"], table["header_row"], table["counts"]) for table in tables(events(path))]


@pytest.mark.parametrize("gap", [[""], ["", "", ""], ["退款"], ["", "退款明细"], ["", "退款明细", ""], [",,,,,"]])
def test_a_table_below_another_is_a_table_of_its_own(tmp_path: Path, gap: list[str]) -> None:
    begin = len(ORDERS) + len(gap) + 1
    assert read(tmp_path, *ORDERS, *gap, *REFUNDS, "", *STOCK) == [
        ("order_lines", 1, [2, 0, 0]),
        ("refunds", begin, [1, 0, 0]),
        ("stock", begin + len(REFUNDS) + 1, [1, 0, 0]),
    ]


def test_a_table_far_below_its_fortieth_line_is_found_too(tmp_path: Path) -> None:
    many = [f"B{n},c1,杯子,1,5.00,2026-10-01" for n in range(60)]
    assert read(tmp_path, *ORDERS, *many, "", *REFUNDS)[1:] == [("refunds", 65, [1, 0, 0])]


def test_headings_repeated_below_a_blank_line_begin_no_table(tmp_path: Path) -> None:
    assert read(tmp_path, *ORDERS, "", "第二页", *ORDERS) == [("order_lines", 1, [4, 0, 0])]


def test_lines_above_the_headings_make_no_table(tmp_path: Path) -> None:
    assert read(tmp_path, "店铺,订单号", "", *ORDERS) == [("order_lines", 3, [2, 0, 0])]
    assert read(tmp_path, *([""] * 60), *ORDERS) == [("order_lines", 61, [2, 0, 0])]


def test_a_title_below_the_rows_is_told_once_where_no_table_follows(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join([*ORDERS, "", "备注：", "A3,c1,杯子,1,5.00,2026-10-03"]), encoding="utf-8")
    [table] = tables(events(path))
    assert table["counts"] == [3, 0, 0]
    assert table["skipped"] == [[4, "Blank line"], [5, "A line beside the table: 备注："]]


def test_a_sheet_of_nothing_known_is_one_table_however_long_it_is(tmp_path: Path) -> None:
    assert read(tmp_path, *["a,b", "1,2", ""] * 60) == [(None, None, [0, 0, 0])]

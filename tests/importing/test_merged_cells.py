"""Do merged cells mean what their owner means: one heading over several lines, one order over several rows, never an amount twice?"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from shopdesk.importing.merging import MergedRows, is_added_up, last_row_below
from shopdesk.importing.table import Cell, Merged
from tests.importing.telling import events, rows_of, tables


def workbook(path: Path, rows: Sequence[Sequence[object]], merged: Sequence[str]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for one in merged:
        book.active.merge_cells(one)
    target = io.BytesIO()
    book.save(target)
    path.write_bytes(target.getvalue())
    return path


def filled(rows: Sequence[list[Cell]], merged: Sequence[Merged], spared: Sequence[int] = ()) -> list[list[Cell]]:
    return [cells for _, cells in MergedRows(list(enumerate(rows, 1)), merged, spared)]


def test_a_value_reaches_as_far_as_its_merged_cell_and_no_farther() -> None:
    rows: list[list[Cell]] = [["a", 1], ["", 2], [None, 3], ["", 4]]
    assert filled(rows, [Merged(1, 3, 0, 0)]) == [["a", 1], ["a", 2], ["a", 3], ["", 4]]
    assert rows[1] == ["", 2]


def test_what_is_added_up_stays_where_it_is_written() -> None:
    assert filled([["a", 9, 1], ["", "", 2]], [Merged(1, 2, 0, 0), Merged(1, 2, 1, 1)], [1]) == [
        ["a", 9, 1],
        ["a", "", 2],
    ]
    assert is_added_up("payable_value", "orders") and is_added_up("sold_qty", "order_lines")
    assert is_added_up("cost_value", "order_lines") and not is_added_up("cost_value", "purchase_orders")
    assert not is_added_up("order_id", "orders") and not is_added_up("unit_price_value", "order_lines")


def test_a_row_without_anything_of_its_own_stays_blank() -> None:
    assert filled([["a", 1], ["", ""], ["", 2]], [Merged(1, 3, 0, 0)]) == [["a", 1], ["", ""], ["a", 2]]


def test_a_value_under_a_merged_cell_is_kept_and_merges_may_follow_each_other() -> None:
    rows: list[list[Cell]] = [["a", 1], ["b", 2], ["c", 3], ["", 4]]
    assert filled(rows, [Merged(1, 2, 0, 0), Merged(3, 4, 0, 0)]) == [["a", 1], ["b", 2], ["c", 3], ["c", 4]]


def test_a_row_shorter_than_the_merged_cell_is_no_fault() -> None:
    assert filled([["a", 1, "x"], ["", 2]], [Merged(1, 2, 2, 2)]) == [["a", 1, "x"], ["", 2]]


def test_the_last_row_of_headings_is_where_their_merged_cells_end() -> None:
    assert last_row_below([Merged(2, 4, 0, 0), Merged(5, 9, 1, 1)], 2) == 4
    assert last_row_below([Merged(5, 9, 1, 1)], 2) == 2


HEADINGS = ["采购单号", "供应商", "采购日期", "商品编码", "商品名称", "采购数量", "采购单价", "金额", "运费"]
BODY = [
    ["C-1", "义乌明达", "2026-09-01", "A1", "茶杯", 10, 2.5, 25, 8],
    [None, None, None, "A2", "茶壶", 4, 20, 80, None],
    [None, None, None, "A3", "茶盘", 1, 30, 30, None],
    ["C-2", "义乌明达", "2026-09-03", "A1", "茶杯", 5, 2.4, 12, 6],
]
ORDER_CELLS = [f"{column}2:{column}4" for column in "ABCI"]


def test_order_cells_merged_over_their_lines_belong_to_each_line_and_its_amounts_are_not_multiplied(
    tmp_path: Path,
) -> None:
    told = events(workbook(tmp_path / "采购.xlsx", [HEADINGS, *BODY], ORDER_CELLS))
    [table] = tables(told)
    assert (table["kind"], table["counts"]) == ("purchase_orders", [4, 0, 0])
    rows = rows_of(told, "purchase_orders")
    assert [(row["po_id"], row["supplier"], row["ordered_on"]) for row in rows] == [
        ("C-1", "义乌明达", "2026-09-01"), ("C-1", "义乌明达", "2026-09-01"), ("C-1", "义乌明达", "2026-09-01"),
        ("C-2", "义乌明达", "2026-09-03"),
    ]  # fmt: skip
    assert sum(row["postage_value"] or 0 for row in rows) == 1400  # type: ignore[misc]
    assert "Cells read as the merged cell they belong to: 6" in table["notes"]


@pytest.mark.parametrize("has_title", [False, True])
def test_headings_on_two_lines_are_read_where_the_upper_ones_are_merged_down(tmp_path: Path, has_title: bool) -> None:
    upper = ["采购单号", "供应商", "采购日期", "货品", None, "采购数量", "采购单价", "金额", "运费"]
    lower = [None, None, None, "商品编码", "商品名称", None, None, None, None]
    title = [["九月采购", *[None] * 8]] if has_title else []
    at = 2 if has_title else 1
    merged = (
        [f"{column}{at}:{column}{at + 1}" for column in "ABCFGHI"] + [f"D{at}:E{at}"] + (["A1:I1"] if has_title else [])
    )
    told = events(workbook(tmp_path / "采购.xlsx", [*title, upper, lower, *BODY[:1], BODY[3]], merged))
    [table] = tables(told)
    assert (table["kind"], table["header_row"], table["counts"]) == ("purchase_orders", at + 1, [2, 0, 0])
    assert [row["sku"] for row in rows_of(told, "purchase_orders")] == ["A1", "A1"]


def test_a_merged_remark_beside_the_table_takes_no_rows_away(tmp_path: Path) -> None:
    rows = [[*HEADINGS, "看这里"], *([*row, None] for row in BODY)]
    told = events(workbook(tmp_path / "采购.xlsx", rows, [*ORDER_CELLS, "J1:J5"]))
    assert tables(told)[0]["counts"] == [4, 0, 0]


def test_a_heading_merged_over_two_columns_names_the_first(tmp_path: Path) -> None:
    rows = [[*HEADINGS[:8], "运费", None], *([*row, None] for row in BODY)]
    told = events(workbook(tmp_path / "采购.xlsx", rows, [*ORDER_CELLS, "I1:J1"]))
    [table] = tables(told)
    assert table["counts"] == [4, 0, 0] and rows_of(told, "purchase_orders")[0]["postage_value"] == 800


def test_a_page_called_xls_whose_order_cells_span_its_lines_is_read_the_same(tmp_path: Path) -> None:
    def cells(row: Sequence[object], spanned: bool) -> str:
        return "".join(
            f"<td{' rowspan=3' if spanned and column in (0, 1, 2, 8) else ''}>{cell}</td>"
            for column, cell in enumerate(row)
            if cell is not None
        )

    page = "".join(f"<tr>{cells(row, row[0] == 'C-1')}</tr>" for row in [HEADINGS, *BODY])
    path = tmp_path / "采购.xls"
    path.write_bytes(f"<table>{page}</table>".encode("gbk"))
    rows = rows_of(events(path), "purchase_orders")
    assert [row["po_id"] for row in rows] == ["C-1", "C-1", "C-1", "C-2"]
    assert sum(row["postage_value"] or 0 for row in rows) == 1400  # type: ignore[misc]

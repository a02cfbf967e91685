"""Is every line that is no row told as what it is, and never taken for one?"""

from __future__ import annotations

import pytest

from shopdesk.importing.sifting import Sifter

HEADINGS = ["订单编号", "商品名称", "数量", "金额"]
ROW = ["A1", "杯子", "2", "9.00"]


def sifted(*lines: list[str]) -> tuple[list[int], list[tuple[int, str]]]:
    """The numbers of the rows, from 2, and what was said of the other lines."""
    sifter = Sifter(HEADINGS, 0, [0])
    rows = [number for number, _ in sifter.rows(list(enumerate(lines, 2)))]
    sifter.end_blank()
    return rows, [(number, reason.in_language("en")) for number, reason in sifter.take_skipped()]


@pytest.mark.parametrize("headings", [HEADINGS, [*HEADINGS[:3], ""]])
def test_the_headings_of_every_printed_page_are_no_rows(headings: list[str]) -> None:
    assert sifted(ROW, headings, ROW) == ([2, 4], [(3, "The headings again")])


def test_the_end_mark_of_an_old_program_is_a_blank_line() -> None:
    assert sifted(ROW, ["\x1a"]) == ([2], [(3, "Blank line")])


def test_a_lone_cell_below_blank_lines_is_no_row_and_one_right_below_the_rows_is() -> None:
    assert sifted(ROW, [""] * 4, ["x", "", "", ""]) == ([2], [(3, "Blank line"), (4, "A line beside the table: x")])
    assert sifted(ROW, ["A2", "", "", ""]) == ([2, 3], [])


def test_a_row_after_blank_lines_is_a_row() -> None:
    assert sifted(ROW, [""] * 4, [""] * 4, ROW) == ([2, 5], [(3, "2 blank lines")])


@pytest.mark.parametrize(
    "line",
    [
        ["Total:", "", "4", "18.00"],
        ["Grand total", "", "4", "18.00"],
        ["Total (2 orders)", "", "4", "18.00"],
        ["合计（2条）", "", "4", "18.00"],
        ["合计：2笔", "", "4", "18.00"],
        ["合計", "", "4", "18.00"],
        ["合计", "NULL", "4", "18.00"],
        ["NULL", "2", "合计", "18.00"],
        ["", "x", "y", "Totals"],
    ],
)
def test_a_line_of_totals_is_one_however_it_is_written(line: list[str]) -> None:
    assert sifted(ROW, line) == ([2], [(3, "A line of totals")])


def test_the_word_of_a_total_may_stand_anywhere_where_the_numbers_of_rows_do() -> None:
    sifter = Sifter(HEADINGS, 3, [3])
    assert sifter.rows([(2, ["杯子", "2", "9.00", "A1"]), (3, ["x", "4", "18.00", "合计"])]) == [
        (2, ["杯子", "2", "9.00", "A1"])
    ]


@pytest.mark.parametrize("words", ["打印时间：2026-11-01 10:00:00", "Printed at 2026-11-01 10:00", "以上数据仅供参考"])
@pytest.mark.parametrize("place", [0, 1])
def test_a_line_of_words_below_the_rows_is_no_row(words: str, place: int) -> None:
    line = ["", "", "", ""]
    line[place] = words
    assert sifted(ROW, line) == ([2], [(3, f"A line beside the table: {words}")])


def test_a_label_and_what_it_says_below_the_rows_are_no_row() -> None:
    assert sifted(ROW, ["制表人：", "小王", "", ""]) == ([2], [(3, "A line beside the table: 制表人：")])
    assert sifted(ROW, ["订单:1", "杯子", "", ""]) == ([2, 3], [])


def test_a_row_whose_goods_are_called_total_is_a_row() -> None:
    assert sifted(["A1", "Total", "2", "9.00"], ["合计", "", "", ""]) == ([2], [(3, "A line of totals")])

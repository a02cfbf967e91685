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

"""Are the columns of a pasted table of candidates known by their headings, and does a bad row say why in one sentence?"""

from __future__ import annotations

import re

import pytest

from shopdesk.importing.candidate_table import read_candidates


def test_columns_are_known_by_chinese_and_english_headings_with_their_units() -> None:
    table = read_candidates(
        "商品名称\t预计售价（元）\t到岸成本\t关键词\t搜索增长(%)\t搜索人气\t首单数量\t链接\t心情\n"
        "折叠水杯\t¥39.90\t12\t折叠水杯\t12.5\t1.2万\t100件\thttps://example.com/1\t好\n"
    )
    assert table.fault is None and table.problems == () and table.unknown == ("心情",)
    (row,) = table.rows
    assert row.row == 2 and row.values == {
        "title": "折叠水杯", "price_value": 3_990, "cost_value": 1_200, "word": "折叠水杯", "popularity_growth_rate": 0.125,
        "popularity": 12_000, "first_order_qty": 100_000, "source": "https://example.com/1",
    }  # fmt: skip
    english = read_candidates("Title,Expected price,Landed cost,Search growth,Note\nCup,39.90,,8%,\n")
    assert english.rows[0].values == {
        "title": "Cup", "price_value": 3_990, "cost_value": None, "popularity_growth_rate": 0.08, "note": None,
    }  # fmt: skip


def test_a_row_that_cannot_be_read_names_its_line_its_column_and_what_to_do() -> None:
    table = read_candidates("名称\t售价\t退货率\n杯子\t三十\t5%\n\n碗\t20\t12\n盘\t9.999\t\n勺\t8\t0.05\n")
    assert [(one.row, one.column, one.code) for one in table.problems] == [
        (2, "售价", "not_a_number"),
        (4, "退货率", "which_share"),
        (5, "售价", "below_fen"),
    ]
    assert [row.values["title"] for row in table.rows] == ["勺"] and table.rows[0].row == 6
    assert all(re.search(r"[\u4e00-\u9fff]", one.message.in_language("zh_CN")) for one in table.problems)


def test_cells_with_line_breaks_and_tabs_in_quotes_are_one_cell() -> None:
    table = read_candidates('名称\t备注\n"折叠\n水杯"\t"说""好"""\n')
    assert [dict(row.values) for row in table.rows] == [{"title": "折叠\n水杯", "note": '说"好"'}]


def test_a_field_is_read_from_the_first_column_that_bears_it() -> None:
    table = read_candidates("名称\t成本\t进价\n杯\t5\t6\n")
    assert table.rows[0].values["cost_value"] == 500 and table.unknown == ("进价",)


@pytest.mark.parametrize(
    "text", ["", " \n\t\n", "杯子\t30\n碗\t20\n", "名称\t售价\n", "售价\t成本\n3\t2\n", "名称\n" + "杯\n" * 5_001]
)
def test_what_is_no_table_of_candidates_is_told_in_one_sentence(text: str) -> None:
    table = read_candidates(text)
    assert table.fault is not None and table.rows == ()
    assert re.search(r"[\u4e00-\u9fff]", table.fault.in_language("zh_CN"))

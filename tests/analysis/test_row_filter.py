"""Is what is typed into the filter bar read as it was meant, and does memory select the rows that a plain reading would?"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopdesk.analysis.filter_columns import FilterColumn
from shopdesk.analysis.row_filter import BadFilter, parse_filter
from shopdesk.conditions import holds

COLUMNS = (
    FilterColumn("order_id", ("订单号", "Order"), "id"),
    FilterColumn("title", ("商品标题", "Title"), "text"),
    FilterColumn("sku_name", ("规格", "Variant"), "text"),
    FilterColumn(
        "status", ("状态", "Status"), "text", words={"out_of_stock": "缺货", "on_order": "在途", "closed": "已关闭"}
    ),
    FilterColumn("created_at", ("下单时间", "Placed at"), "moment"),
    FilterColumn("sold_qty", ("件数", "Units"), "qty"),
    FilterColumn("refund_value", ("退款金额", "Refunded"), "value"),
    FilterColumn("refund_status", ("退款状态", "Refund status"), "text"),
    FilterColumn("refunds", ("退款笔数", "Refunds"), "count"),
    FilterColumn("cost_value", ("成本", "Cost"), "value"),
    FilterColumn("gross_margin_rate", ("毛利率", "Gross margin rate"), "rate"),
    FilterColumn("click_rate", ("点击率", "Click rate"), "rate", is_shown=False),
    FilterColumn("lead_time_days", ("交期", "Lead time"), "days"),
)
ROWS: tuple[dict[str, Any], ...] = (
    {"order_id": "0012", "title": "Ｔ恤 连衣裙 红", "sku_name": "颜色:红;尺码:M", "status": "out_of_stock",
     "created_at": "2026-10-01 09:00:00", "sold_qty": 10_000, "refund_value": 0, "refunds": 0, "cost_value": None,
     "gross_margin_rate": 0.3, "click_rate": 0.5, "lead_time_days": 9},
    {"order_id": "0013", "title": "连衣裙 蓝 Dress", "sku_name": "颜色:蓝;尺码:S", "status": "closed",
     "created_at": "2026-10-15 23:59:59", "sold_qty": 2_500, "refund_value": 1_200, "refunds": 2, "cost_value": 3_000,
     "gross_margin_rate": 0.301, "click_rate": 0.1, "lead_time_days": 3},
    {"order_id": "382812814025580001", "title": "保温杯 \"三件套\" 100%", "sku_name": None, "status": "on_order",
     "created_at": "2026-11-01 00:00:00", "sold_qty": None, "refund_value": 12_000_00, "refunds": 1, "cost_value": 0,
     "gross_margin_rate": None, "click_rate": None, "lead_time_days": None},
)  # fmt: skip


def found(text: str, columns: tuple[FilterColumn, ...] = COLUMNS) -> list[int]:
    condition = parse_filter(text, columns)
    return [at for at, row in enumerate(ROWS) if condition is None or holds(condition, row)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [0, 1, 2]),
        ("  　", [0, 1, 2]),
        # words
        ("连衣裙", [0, 1]),
        ("t恤", [0]),
        ("Ｔ恤", [0]),
        ("dress", [1]),
        ("ＤＲＥＳＳ", [1]),
        ('"连衣裙 红"', [0]),
        ("“连衣裙 红”", [0]),
        ("连衣裙 红", [0]),
        ('"连衣裙 红', [0]),
        ("-连衣裙", [2]),
        ("－连衣裙", [2]),
        ("连衣裙 -红", [1]),
        ('-"连衣裙 红"', [1, 2]),
        ("颜色:蓝", [1]),
        ("100%", [2]),
        ("缺货", [0]),
        ("0012", [0]),
        ("12814025", [2]),
        # any column of a unit that is shown: the click rate is not
        (">30%", [1]),
        ("＞３０％", [1]),
        (">=30%", [0, 1]),
        ("≥30%", [0, 1]),
        ("=30%", [0]),
        ("30%", [0]),
        ("30%..30.2%", [0, 1]),
        ("->30%", [0, 2]),
        (">¥100", [2]),
        ("¥12", [1]),
        (">=10", [0, 1, 2]),
        # days
        ("2026-10", [0, 1]),
        ("2026/10", [0, 1]),
        ("2026年10月", [0, 1]),
        ("2026-10-01", [0]),
        ("2026-10-01..2026-10-15", [0, 1]),
        ("2026-10-02～2026-11-01", [1, 2]),
        ("2026-10-02至2026-11", [1, 2]),
        ("2026-10-02..", [1, 2]),
        ("..2026-10-01", [0]),
        (">2026-10", [2]),
        ("<=2026-10", [0, 1]),
        ("<2026-10-15", [0]),
        # named columns
        ('"连衣裙" 退款>0', [1]),
        ("连衣裙 >30%", [1]),
        ("-红 >=30%", [1]),
        ("连衣裙 退款 > 0", [1]),
        ("销量>=10 状态:缺货", [0]),
        ("销量：2.5", [1]),
        ("件数 ＞＝ 10", [0]),
        ("退款金额>1000", [2]),
        ("退款=1.2万", [2]),
        ("退款金额:1万..2万", [2]),
        ("refunded<=12", [0, 1]),
        ("refund_value=12元", [1]),
        ("refunds>1", [1]),
        ("成本:无", [0]),
        ("cost:none", [0]),
        ("cost:known", [1, 2]),
        ("cost!=none", [1, 2]),
        ("成本=0", [2]),
        ("-成本=0", [0, 1]),
        ("规格:空", [2]),
        ("状态:缺货|在途", [0, 2]),
        ("状态!=已关闭", [0, 2]),
        ("status:closed", [1]),
        ("状态=缺", []),
        ("Placed at:2026-10", [0, 1]),
        ("placed at >= 2026-10-15", [1, 2]),
        ('"Placed at":2026-11', [2]),
        ("下单:2026", [0, 1, 2]),
        ("下单时间:20261001", [0]),
        ("标题:连衣裙", [0, 1]),
        ('title:"三件套"', [2]),
        ("毛利率>30", [1]),
        ("毛利率=30.1%", [1]),
        ("click_rate>20%", [0]),
        ("交期<5天", [1]),
        ("订单号=382812814025580001", [2]),
        ("订单号=0012", [0]),
        ("订单号=012", []),
    ],
)
def test_a_text_selects_the_rows_it_speaks_of(text: str, rows: list[int]) -> None:
    assert found(text) == rows


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("重量>3", "No column is called “重量”.", "没有叫“重量”的列。"),
        ("标题>3", "商品标题 holds words", "商品标题 的内容是文字"),
        ("成本>很多", "“很多” is no number for 成本.", "“很多”不是 成本 能比的数。"),
        ("成本>0.001", "“0.001” has more decimals than 成本 keeps.", "“0.001”的小数位比 成本 的多。"),
        ("成本>", "A value is missing after “>”.", "“>”后面缺一个值。"),
        ("下单时间>昨天", "“昨天” is no day", "“昨天”不是日期"),
        ("2026-13", "“2026-13” is no day", "“2026-13”不是日期"),
        (">abc", "“abc” is no number", "“abc”不是数"),
        ('>"a"', "Write a column before “>”.", "请在“>”前写列名。"),
        ("成本>30%", "“30%” is no number for 成本.", "“30%”不是 成本 能比的数。"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence_in_both_languages(text: str, english: str, chinese: str) -> None:
    with pytest.raises(BadFilter) as told:
        parse_filter(text, COLUMNS)
    assert told.value.phrase.in_language("en").startswith(english)
    assert told.value.phrase.in_language("zh_CN").startswith(chinese)


def test_a_unit_that_no_shown_column_has_is_told_and_not_guessed() -> None:
    texts = tuple(column for column in COLUMNS if column.is_text)
    for text, word in ((">30%", "percentages"), (">¥3", "money"), (">3", "numbers"), (">2026-10", "days")):
        with pytest.raises(BadFilter, match=word):
            parse_filter(text, texts)


def test_what_looks_like_a_day_is_a_word_where_no_column_has_days() -> None:
    files = (FilterColumn("file", ("文件", "File"), "text"),)
    condition = parse_filter("2026-10", files)
    assert condition is not None
    assert holds(condition, {"file": "订单 2026-10.csv"})
    assert not holds(condition, {"file": "订单 2026-11.csv"})


def test_part_of_a_heading_that_fits_several_columns_asks_for_more() -> None:
    pair = (
        FilterColumn("a_value", ("甲金额", "A sum"), "value"),
        FilterColumn("b_value", ("乙金额", "B sum"), "value"),
    )
    with pytest.raises(BadFilter) as told:
        parse_filter("金额>3", pair)
    assert "甲金额、乙金额" in told.value.phrase.in_language("zh_CN")


def test_a_sign_too_many_is_no_crash_whatever_is_typed() -> None:
    for text in (
        ">",
        ">=",
        ":",
        "=",
        "-",
        "--",
        "->",
        "!=",
        "..",
        "a:",
        ':"',
        '"',
        "|",
        "状态:|",
        ">..",
        "成本:..",
        "2026-",
        "¥",
        "%",
    ):
        try:
            parse_filter(text, COLUMNS)
        except BadFilter as told:
            assert told.phrase.in_language("zh_CN")


PIECES = st.sampled_from(
    ["退款", "成本", "毛利率", "状态", "Placed at", "下单时间", ">", "<=", "=", ":", "：", "!=", "-", '"', "“", " ", "　", "|", "..", "～",
     "30%", "¥1,200.5", "1.2万", "2026", "2026-10", "2026-13-40", "无", "none", "连衣裙", "*", "_", "%", "\\", "0", "9" * 30, "\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=8).map("".join))
def test_whatever_is_typed_gives_a_condition_that_rows_can_be_held_to_or_a_sentence(text: str) -> None:
    try:
        condition = parse_filter(text, COLUMNS)
    except BadFilter as told:
        assert told.phrase.in_language("zh_CN")
        assert 0 <= told.at <= len(text)
    else:
        assert all(condition is None or holds(condition, row) in (True, False) for row in ROWS)

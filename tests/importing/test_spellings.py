"""Is a table read the same however its headings, its numbers and its days are spelt?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from shopdesk.importing.headings import fingerprint_of, fold, without_unit
from tests.importing.telling import events, rows_of, tables

ORDERS = ("订单编号", "买家会员名", "总金额", "买家实际支付金额", "订单状态", "订单创建时间", "订单付款时间")
ROW = ("1930000000000000001", "tb1", "95.50", "95.50", "交易成功", "2026-10-01 09:05:00", "2026-10-01 09:06:00")


def orders(folder: Path, headings: Sequence[str], row: Sequence[str] = ROW) -> list[dict[str, object]]:
    """The orders of a table of one row."""
    path = folder / "a.csv"
    path.write_text("\n".join(",".join(f'"{cell}"' for cell in line) for line in (headings, row)), encoding="utf-8")
    return [{k: v for k, v in row.items() if v is not None} for row in rows_of(events(path), "orders")]


@pytest.mark.parametrize(
    "headings",
    [
        [f"*{text}" for text in ORDERS],
        [f"{text}：" for text in ORDERS],
        [f"\u200e{text}\u202c" for text in ORDERS],
        [text.replace("金额", "金额（元）") for text in ORDERS],
        [text.replace("金额", "金额(RMB)") for text in ORDERS],
        [text.replace("金额", "金额/元") for text in ORDERS],
        [f"{text}【必填】" for text in ORDERS],
        ["訂單編號", "買家會員名", "總金額", "買家實際支付金額", "訂單狀態", "訂單創建時間", "訂單付款時間"],
    ],
)
def test_headings_spelt_otherwise_mean_the_same(tmp_path: Path, headings: list[str]) -> None:
    assert orders(tmp_path, headings) == orders(tmp_path, ORDERS)


@pytest.mark.parametrize("unit", ["(万元)", "(USD)", "(%)", "(千)"])
def test_a_unit_that_changes_what_a_cell_means_is_not_left_off(unit: str) -> None:
    assert without_unit(fold(f"总金额{unit}")) == f"总金额{unit}".casefold()


def test_a_heading_whose_bare_name_stands_beside_it_keeps_its_unit(tmp_path: Path) -> None:
    [order] = orders(tmp_path, [*ORDERS, "总金额(元)"], [*ROW, "1.00"])
    assert order["total_value"] == 9550


def test_the_short_name_of_headings_that_stores_keep_is_made_as_ever() -> None:
    assert fingerprint_of(["*訂單編號：", "总金额（元）", "总金额（元）"]) == "53116a7d3b515e7f"


@pytest.mark.parametrize(
    ("place", "spelt"),
    [
        (0, "".join(chr(ord(sign) + 0xFEE0) for sign in ROW[0])),
        (0, "\u202d1930000000000000001\u202c"),
        (0, "\ufeff1930000000000000001\u200b"),
        (2, "\u202a95.50"),
        (4, "交易成功\u200b"),
        (5, "２０２６－１０－０１　０９：０５：００"),
    ],
)
def test_a_cell_in_full_width_or_with_unseen_signs_says_the_same(tmp_path: Path, place: int, spelt: str) -> None:
    row = [*ROW[:place], spelt, *ROW[place + 1 :]]
    assert [one | {"status_text": ""} for one in orders(tmp_path, ORDERS, row)] == [
        one | {"status_text": ""} for one in orders(tmp_path, ORDERS)
    ]


def test_a_code_with_a_full_width_sign_among_words_stays_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("商家编码,商品名称,现货\n红（大）,杯子,3\nＡ款,杯子,3\n", encoding="utf-8")
    assert [row["sku"] for row in rows_of(events(path), "stock")] == ["红（大）", "Ａ款"]


@pytest.mark.parametrize("word", ["无", "暂无", "None", "NULL", "-"])
def test_a_word_for_nothing_names_neither_goods_nor_buyers(tmp_path: Path, word: str) -> None:
    path = tmp_path / "a.csv"
    head = "Name,Email,Financial Status,Created at,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku"
    path.write_text(f"{head}\n#1,{word},paid,2026-10-01,5.00,1,Mug,5.00,{word}\n", encoding="utf-8")
    [table] = tables(events(path))
    assert not {"sku", "buyer_id"} & table["rows"]["order_lines"][0].keys()


def test_masked_addresses_of_strangers_are_not_one_buyer(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    head = "Name,Email,Financial Status,Created at,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku"
    rows = "".join(f"#{n},j***@mail.example,paid,2026-10-01,5.00,1,Mug,5.00,M\n" for n in (1, 2))
    path.write_text(f"{head}\n{rows}", encoding="utf-8")
    [table] = tables(events(path))
    assert not any("buyer_id" in row for row in table["rows"]["orders"])
    assert any("masked" in note for note in table["notes"])


@pytest.mark.parametrize("name", ["人民币", "RMB", "cny", "人民幣", "元"])
def test_a_currency_is_one_however_a_table_names_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"订单号,金额,下单时间,币种\nA1,5.00,2026-10-01,{name}\n", encoding="utf-8")
    assert rows_of(events(path), "orders")[0]["currency"] == "CNY"


def test_amounts_of_several_currencies_are_not_added_up(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    amounts = ["￥5.00", "$5.00", "5.00", "5元", "€5", "RMB 5.00"]
    rows = "".join(f"A{n},{amount},2026-10-01\n" for n, amount in enumerate(amounts))
    path.write_text(f"订单号,金额,下单时间\n{rows}", encoding="utf-8")
    [table] = tables(events(path))
    assert [(row["order_id"], row["payable_value"]) for row in table["rows"]["orders"]] == [
        (f"A{n}", 500) for n in (0, 2, 3, 5)
    ]
    assert [problem[2:] for problem in table["problems"]] == [["$5.00", "other_currency"], ["€5", "other_currency"]]


def test_an_export_in_yuan_holds_no_dollars(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join(",".join(line) for line in (ORDERS, [*ROW[:2], "$95.50", *ROW[3:]])), encoding="utf-8")
    [table] = tables(events(path))
    assert [problem[1:] for problem in table["problems"]] == [["总金额", "$95.50", "other_currency"]]

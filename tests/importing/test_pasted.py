"""Does a table copied in another program come in like a file, and does only what the store may keep stay of its text?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from shopdesk.errors import UserFault
from shopdesk.importing.pasted import holds_table, kept_text, lay_down
from shopdesk.shop import Shop

SALES = (
    "订单号\t商品名称\t数量\t单价\t下单时间\t收件人\t电话\t收货地址\n"
    "0012\t杯子\t2\t10\t2026-10-03\t张三\t13800138000\t浙江省 杭州市 西湖区 文三路1号\n"
    "0013\t杯子\t两个\t10\t2026-10-04\t李四\t13900138000\t上海市 上海市 某路2号\n"
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with Shop.open(tmp_path / "shop.db", write=True, now=datetime(2026, 11, 26, 9, 0)) as opened:
        yield opened


def test_cells_of_a_spreadsheet_become_a_table_with_every_row_on_its_line_and_ids_intact(tmp_path: Path) -> None:
    path = lay_down(tmp_path, "订单 2026-11-26", SALES, "")
    assert path.name == "订单 2026-11-26.csv"
    assert path.read_text(encoding="utf-8").splitlines()[1].startswith("0012,杯子,2,10,")


def test_a_table_of_a_web_page_is_read_from_the_page_since_its_cells_may_break_lines(tmp_path: Path) -> None:
    page = "<meta charset='utf-8'><table><tr><th>搜索词<th>访客数</tr><tr><td>连衣裙<br>女<td>1,204</tr></table>"
    path = lay_down(tmp_path, "words", "搜索词\t访客数\n连衣裙\n女\t1,204", page)
    assert path.read_text(encoding="utf-8").splitlines() == ["搜索词,访客数", '连衣裙 女,"1,204"']


def test_a_single_word_is_no_table(tmp_path: Path) -> None:
    assert not holds_table("连衣裙\n", "") and holds_table("a\tb", "")
    with pytest.raises(UserFault) as caught:
        lay_down(tmp_path, "word", "连衣裙", "")
    assert caught.value.code == "nothing_copied"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_folder_takes_is_made_one_that_it_takes(tmp_path: Path) -> None:
    assert lay_down(tmp_path, '../a:b*"c', SALES, "").parent == tmp_path


def test_no_phone_name_or_street_of_a_pasted_table_stays_in_the_store(shop: Shop, tmp_path: Path) -> None:
    path = shop.lay_down_paste(tmp_path, "粘贴的表格", SALES, "")
    shop.import_files([path], pasted=frozenset([path]))
    path.unlink()
    stored = b"".join(file.read_bytes() for file in tmp_path.glob("shop.db*"))
    for secret in ("13800138000", "13900138000", "张三", "李四", "文三路", "某路2号"):
        assert secret.encode() not in stored
    assert "杭州市".encode() in stored


def test_a_pasted_table_can_be_taken_back_and_done_again_when_the_clipboard_is_gone(shop: Shop, tmp_path: Path) -> None:
    path = shop.lay_down_paste(tmp_path, "粘贴的表格", SALES, "")
    (report,) = shop.import_files([path], pasted=frozenset([path])).reports
    path.unlink()
    assert report.file == "粘贴的表格" and report.import_id is not None
    shop.undo(report.import_id)
    assert shop.undone() == ["粘贴的表格"]
    (again,) = shop.redo().reports
    assert again.rows == report.rows and [entry["cells"]["订单号"] for entry in shop.tray()] == ["0013"]


def test_days_in_the_name_of_a_pasted_table_are_those_of_its_rows_also_when_done_again(
    shop: Shop, tmp_path: Path
) -> None:
    words = "搜索词\t访客数\t支付买家数\t支付金额\t加购人数\t商品收藏人数\t支付转化率\t客单价\tUV价值\n连衣裙\t120\t6\t540.00\t9\t4\t5%\t90\t4.5\n"
    path = shop.lay_down_paste(tmp_path, "搜索词 2026-11-04", words, "")
    (report,) = shop.import_files([path], pasted=frozenset([path])).reports
    assert report.period == ("2026-11-04", "2026-11-04") and report.import_id is not None
    shop.undo(report.import_id)
    assert shop.redo().reports[0].period == ("2026-11-04", "2026-11-04")


def test_text_above_the_headings_is_emptied_so_that_rows_keep_their_numbers() -> None:
    kept = kept_text("张三的店,,\n\n订单号,金额,电话\n1,2,3\n", 3, {"订单号": "order_id", "金额": "payable_value"})
    assert kept == "\n\n订单号,金额,电话\n1,2,\n"

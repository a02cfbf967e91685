"""Sheets: what is written comes back with its type from another reader, and nothing in it can run."""

from __future__ import annotations

import csv
import datetime
import importlib.util
import io
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from shopdesk.analysis.summary import MonthlySummary
from shopdesk.errors import UserFault
from shopdesk.importing.column import unwrapped
from shopdesk.reports.injection import guarded, looks_like_formula
from shopdesk.reports.sheet import Sheet, SheetColumn, answer_sheets, field_columns, month_sheets
from shopdesk.reports.workbook import sheet_name, workbook_bytes, write_csv, write_workbook

FORMULAS = [
    "=1+1", '=HYPERLINK("http://x","y")', "+1+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1",
    "＋1", "－1", "＠x", "  =1", "\u3000=1", "\u00a0＝1", "#N/A", "=", "-", "DDE (\"cmd\")",
]  # fmt: skip
SHEETML = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def november() -> MonthlySummary:
    spec = importlib.util.spec_from_file_location("months", Path(__file__).with_name("months.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    summary = module.november()
    assert isinstance(summary, MonthlySummary)
    return summary


def orders() -> Sheet:
    columns = field_columns(
        ("order_id", "sku", "title", "paid_value", "units_qty", "refund_rate", "valid_on", "paid_at", "paid_orders"),
        "zh_CN",
    )
    row = {
        "order_id": "382812814025580001",
        "sku": "0012345",
        "title": "纯棉T恤",
        "paid_value": -123456,
        "units_qty": 1328,
        "refund_rate": 0.0712,
        "valid_on": "2026-11-11",
        "paid_at": "2026-11-11 00:00:03",
        "paid_orders": 12,
    }
    return Sheet(
        "订单", columns, [row, dict.fromkeys(row)], {"paid_value": -123456}, ("口径：按付款时间", "数据：到 12-05")
    )


def test_cells_come_back_with_their_types(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [orders()], "zh_CN")
    rows = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("订单").to_python()
    assert rows[0][:4] == ["订单号", "商家编码", "商品标题", "支付金额"]
    assert rows[1] == [
        "382812814025580001", "0012345", "纯棉T恤", -1234.56, 1.328, 0.0712,
        datetime.date(2026, 11, 11), datetime.datetime(2026, 11, 11, 0, 0, 3), 12.0,
    ]  # fmt: skip
    assert rows[2] == [""] * 9, "what is unknown stays empty, never 0"
    assert rows[3][0] == "合计" and rows[3][3] == -1234.56
    assert [row[0] for row in rows[5:]] == ["口径：按付款时间", "数据：到 12-05"]


def test_the_head_is_frozen_repeated_on_paper_and_columns_are_wide_enough_for_chinese(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [orders()], "zh_CN")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        workbook = book.read("xl/workbook.xml").decode()
    assert 'ySplit="1"' in sheet and 'state="frozen"' in sheet
    assert "$1:$1" in workbook
    widths = [float(width) for width in re.findall(r'<col [^>]*?width="([\d.]+)"', sheet)]
    assert widths[0] > 18, "an order number is shown whole"
    assert all(width >= 8 for width in widths)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_in_a_workbook(text: str, tmp_path: Path) -> None:
    """F50."""
    sheet = Sheet(
        text,
        (SheetColumn("title", text, "text"), SheetColumn("sku", "编码", "id")),
        [{"title": text, "sku": text}],
        None,
        (text,),
    )
    write_workbook(tmp_path / "a.xlsx", [sheet], "zh_CN")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        root = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        styles = ElementTree.fromstring(book.read("xl/styles.xml"))
    formats = list(styles.find(f"{SHEETML}cellXfs") or ())
    cells = [cell for cell in root.iter(f"{SHEETML}c") if len(cell)]
    assert root.find(f".//{SHEETML}f") is None
    assert {cell.get("t") for cell in cells} <= {"s", "inlineStr"}, "texts, nothing else"
    by_place = {cell.get("r"): cell for cell in cells}
    marked = formats[int(by_place["A2"].get("s", "0"))].get("quotePrefix") == "1"
    assert marked == looks_like_formula(text)
    assert formats[int(by_place["B2"].get("s", "0"))].get("quotePrefix") == "1"
    rows = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()
    assert rows[1][0] == text.replace("\r", "\n")


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_in_a_csv(text: str, tmp_path: Path) -> None:
    """F50."""
    sheet = Sheet("表", (SheetColumn("title", "标题", "text"),), [{"title": text}])
    write_csv(tmp_path / "a.csv", sheet, "zh_CN")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        cell = list(csv.reader(stream))[1][0]
    if looks_like_formula(text):
        assert cell == f"'{text}"
    else:
        assert cell == text
    assert cell.removeprefix("'") == text


def test_plain_negative_numbers_stay_numbers_in_a_csv(tmp_path: Path) -> None:
    """F50."""
    assert [guarded(text) for text in ("-5", "-1,234.50", "-5%", "-5-5", "--5", "+5", "5")] == [
        "-5", "-1,234.50", "'-5%", "'-5-5", "'--5", "'+5", "5",
    ]  # fmt: skip
    sheet = Sheet(
        "表",
        field_columns(("paid_value", "units_qty", "refund_rate"), "en"),
        [{"paid_value": -50, "units_qty": -1500, "refund_rate": -0.5}],
    )
    write_csv(tmp_path / "a.csv", sheet, "en")
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbfPaid,Units,Refund rate\r\n-0.50,-1.5,-0.5\r\n"


@pytest.mark.parametrize("text", [text for text in FORMULAS if text.strip() == text and len(text) > 1])
def test_our_own_import_takes_the_apostrophe_off_again(text: str) -> None:
    assert unwrapped(guarded(text)) == text


def test_a_panels_answer_is_its_money_list_and_its_figures(tmp_path: Path) -> None:
    answer = november().answer
    write_workbook(tmp_path / "a.xlsx", answer_sheets(answer, "en"), "en")
    book = CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    assert book.sheet_names == ["Money list", "All figures"]
    rows = book.get_sheet_by_name("Money list").to_python()
    assert [row[0] for row in rows[1:5]] == [finding.finding for finding in answer.rows]
    assert rows[1][2] == 8430.0 and rows[3][2] == ""
    assert "Year before" not in book.get_sheet_by_name("All figures").to_python()[0]


def test_a_table_of_the_month_is_written_as_it_is(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", november().tables, "zh_CN")
    assert CalamineWorkbook.from_path(tmp_path / "a.xlsx").sheet_names == [
        "每日",
        "商品（SKU）",
        "类目",
        "省份",
        "退款原因",
    ]


def test_an_apostrophe_before_a_formula_survives_the_way_out_and_back() -> None:
    for text in ("'=1", "''=1", "'x", "it's"):
        written = guarded(text)
        back = written.removeprefix("'") if looks_like_formula(written.lstrip("'")) else written
        assert back == text


def test_unseen_characters_are_spelled_out_and_excels_escapes_stay_text(tmp_path: Path) -> None:
    names = ["a\u202eb", "x\x07y", "_x0041_", "two\nlines", "\ud800broken", "emoji 👍🏽"]
    sheet = Sheet("名", (SheetColumn("title", "标题", "text"),), [{"title": name} for name in names])
    write_workbook(tmp_path / "a.xlsx", [sheet], "zh_CN")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as book:
        strings = book.read("xl/worksheets/sheet1.xml").decode()
    assert "a\\u202eb" in strings and "x\\x07y" in strings and "_x005F_x0041_" in strings
    assert "\\ud800broken" in strings and "emoji 👍🏽" in strings and "two\nlines" in strings


def test_the_same_figures_give_the_same_bytes() -> None:
    first = workbook_bytes(month_sheets(november(), "zh_CN"), "zh_CN")
    assert workbook_bytes(month_sheets(november(), "zh_CN"), "zh_CN") == first
    with zipfile.ZipFile(io.BytesIO(first)) as book:
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_month_is_whole_in_the_workbook(tmp_path: Path) -> None:
    summary = november()
    write_workbook(tmp_path / "a.xlsx", month_sheets(summary, "zh_CN"), "zh_CN")
    book = CalamineWorkbook.from_path(tmp_path / "a.xlsx")
    assert book.sheet_names[:5] == ["本月", "要点与待办", "卖得最好", "拖后腿的", "每日"]
    figures = {row[0]: row for row in book.get_sheet_by_name("本月").to_python()[1:]}
    net = summary.answer.figures["net_sales_value"]
    assert figures["净销售额"][1:3] == [net.value / 100, net.compare / 100]  # type: ignore[operator]
    assert figures["退款率"][1] == 0.0712
    assert figures["退款支出"][1] == "" and figures["退款支出"][5] != "", "unknown is empty, with its reason beside it"
    days = book.get_sheet_by_name("每日").to_python()
    assert days[1][0] == datetime.date(2026, 11, 1)
    assert sum(row[6] for row in days[1:31]) == pytest.approx(days[31][6])
    for table in summary.tables:
        rows = book.get_sheet_by_name(table.title.in_language("zh_CN").replace("/", "_")).to_python()
        assert len(rows) >= len(table.rows) + 2


def test_sheet_names_are_what_excel_takes() -> None:
    taken: set[str] = set()
    for title in (
        "a/b:c*?[d]\\",
        "a/b:c*?[d]\\",
        "'quoted'",
        "history",
        "",
        "很长的名字" * 9,
        "很长的名字" * 9,
        "A_B_C__",
        "\u202ex",
    ):
        name = sheet_name(title, taken)
        assert name and len(name) <= 31 and name.lower() not in taken
        assert not set(name) & set("[]:*?/\\") and name[0] != "'" and name[-1] != "'" and name.lower() != "history"
        taken.add(name.lower())


def test_a_failed_write_leaves_the_old_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    monkeypatch.setattr(
        Path, "replace", lambda self, other: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
    )
    with pytest.raises(UserFault) as fault:
        write_workbook(target, [orders()], "zh_CN")
    assert fault.value.code == "cannot_write"
    assert str(target) in fault.value.in_language("en")
    assert target.read_bytes() == b"old" and list(tmp_path.iterdir()) == [target]


def test_openpyxl_is_not_loaded_before_a_workbook_is_written() -> None:
    import subprocess

    code = "import sys, shopdesk.reports.workbook, shopdesk.reports.summary; sys.exit('openpyxl' in sys.modules or 'PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_sums_and_amounts_go_on_working_out_and_read_the_same_to_who_works_out_nothing(tmp_path: Path) -> None:
    columns = (
        SheetColumn("sku", "SKU", "id"),
        SheetColumn("qty", "数量", "quantity"),
        SheetColumn("price", "单价", "money"),
        SheetColumn("worth", "金额", "money", ("qty", "price")),
        SheetColumn("share", "占比", "rate"),
    )
    rows = [
        {"sku": "=A1", "qty": 3_000, "price": 1_005, "worth": 3_015, "share": 0.25},
        {"sku": "B", "qty": 500, "price": 333, "worth": 167, "share": 0.75},
        {"sku": "C", "qty": 1_000, "price": 100, "worth": 90, "share": None},  # a price of its own: no product
    ]
    total = {"qty": 4_500, "worth": 3_272, "share": 1.0, "price": 9}
    path = tmp_path / "a.xlsx"
    write_workbook(path, [Sheet("一", (), ()), Sheet("订货", columns, rows, total, is_live=True)], "zh_CN")
    with zipfile.ZipFile(path) as file:
        formulas = re.findall(rb"<f>([^<]*)</f>", file.read("xl/worksheets/sheet2.xml"))
    assert formulas == [b"ROUND(B2*C2,2)", b"ROUND(B3*C3,2)", b"SUM(B2:B4)", b"SUM(D2:D4)"]
    cells = CalamineWorkbook.from_path(path).get_sheet_by_name("订货").to_python()
    assert [row[3] for row in cells[1:5]] == [30.15, 1.67, 0.9, 32.72] and cells[4][1] == 4.5
    assert cells[4][2] == 0.09 and cells[1][0] == "=A1"


def test_points_and_days_keep_their_tenths_and_counts_have_none(tmp_path: Path) -> None:
    sheet = Sheet("S", (SheetColumn("n", "N", "count"),), [{"n": 75.2}, {"n": 74.0}, {"n": 74}])
    write_workbook(tmp_path / "a.xlsx", [sheet], "en")
    from openpyxl import load_workbook

    written = load_workbook(tmp_path / "a.xlsx").active
    assert [row[0].number_format for row in written.iter_rows(min_row=2, max_row=4)] == ["#,##0.0", "#,##0.0", "#,##0"]


def test_the_sums_of_an_open_month_go_on_working_out_and_a_closed_one_bears_no_formula(tmp_path: Path) -> None:
    found = {}
    for is_closed in (False, True):
        path = tmp_path / f"{is_closed}.xlsx"
        write_workbook(path, month_sheets(replace(november(), is_closed=is_closed), "zh_CN"), "zh_CN")
        with zipfile.ZipFile(path) as file:
            parts = b"".join(file.read(name) for name in file.namelist() if name.startswith("xl/worksheets/"))
        found[is_closed] = re.findall(rb"<f>([^<]*)</f><v>([^<]+)</v>", parts)
        days = CalamineWorkbook.from_path(path).get_sheet_by_name("每日").to_python()
        assert days[31][6] == pytest.approx(sum(row[6] for row in days[1:31]))
    assert found[True] == [] and (b"SUM(G2:G31)", repr(days[31][6]).encode()) in found[False]


def test_the_whole_money_list_stands_in_the_workbook_with_what_counts_of_each_and_in_all() -> None:
    summary = november()
    listed = [replace(row, counted_value=at) for at, row in enumerate(summary.answer.rows)]
    answer = replace(summary.answer, rows=[*listed, replace(listed[-1], subject="one more")], at_stake_value=123_400)
    sheet = month_sheets(replace(summary, answer=answer, todo=tuple(listed[:2])), "en")[1]
    rows = [row for row in sheet.rows if "counted_value" in row]
    assert [row["counted_value"] for row in rows] == [*range(len(listed)), len(listed) - 1] and len(listed) > 2
    assert [row["section"].in_language("en") for row in rows[:3]] == ["Do first", "Do first", "Also worth doing"]
    assert sheet.notes == ["at stake, ¥1,234.00 in all"]


def test_a_long_sheet_name_ends_between_words_and_says_that_it_goes_on() -> None:
    assert sheet_name("Where goods stand in their lives", set()) == "Where goods stand in their…"
    assert (
        sheet_name("What fails, is due, or checks itself", {"what fails, is due, or checks…"})
        == "What fails, is due, or… (2)"
    )
    assert sheet_name("Exactly thirty-one letters here", set()) == "Exactly thirty-one letters here"
